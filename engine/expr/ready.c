/*
 * What running a checked expression need not find out again each time: which item
 * and part a name reads, the value of what is constant, the bytes of a translate().
 */
#include "expr/ready.h"

#include "expr/eval.h"
#include "expr/pattern.h"

/* band() reads a table, aggregates read rows: their names are never constant. */
static bool is_constant(const struct expr *e)
{
	if (e->op == EXPR_NAME || e->op == EXPR_DOT ||
		(e->op == EXPR_CALL && e->function == FUNCTION_POSITION))
		return false;
	for (const struct expr *a = e->arguments; a != NULL; a = a->next)
		if (!a->constant)
			return false;
	return true;
}

static bool is_ascii(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if ((unsigned char)s.at[i] >= 0x80)
			return false;
	return true;
}

/* Bytes stand for characters where both texts are ASCII. The first place counts. */
static const int16_t *changes_of(struct arena *a, struct str from, struct str to)
{
	int16_t *changes;

	if (!is_ascii(from) || !is_ascii(to))
		return NULL;
	changes = arena_array(a, 256, sizeof(*changes));
	for (int16_t i = 0; i < 256; i++)
		changes[i] = i;
	for (size_t i = from.len; i-- > 0;)
		changes[(unsigned char)from.at[i]] = i < to.len ? (unsigned char)to.at[i] : -1;
	return changes;
}

static void ready_name(struct expr *e)
{
	if (e->symbol == NULL)
		return;
	e->item = e->column != NULL ? e->column->item : e->symbol->item;
	e->place = e->column != NULL ? e->column->part : e->symbol->part;
	/* a part called by its bare name */
	e->in_row = e->op == EXPR_NAME && e->column != NULL && e->part.at == NULL;
}

/* The check let only texts in quotes stand there. */
static void ready_translate(struct arena *a, struct expr *e)
{
	const struct expr *from = e->arguments->next, *to = from->next;

	e->changes = changes_of(a, from->value.text, to->value.text);
}

/* It was compiled once before, to see whether it is one. */
static void ready_matches(struct arena *a, struct expr *e)
{
	const char *why;
	size_t at;

	e->pattern = pattern_compile(a, e->arguments->next->value.text, &why, &at);
}

void ready(struct arena *a, struct expr *e)
{
	struct expr_env nothing = { .arena = a, .here = EXPR_HERE };

	if (e->op == EXPR_CALL && e->function == FUNCTION_TRANSLATE)
		ready_translate(a, e);
	if (e->op == EXPR_CALL && e->function == FUNCTION_MATCHES)
		ready_matches(a, e);
	for (struct expr *argument = e->arguments; argument != NULL; argument = argument->next)
		ready(a, argument);
	if (e->predicate != NULL)
		ready(a, e->predicate);
	ready_name(e);
	if (is_constant(e)) {
		e->value = expr_eval(e, &nothing);
		e->constant = true;
	}
}
