/*
 * A condition in French, for people: labels instead of names, words instead of
 * operators. What has no words here gives up, and the page says less.
 */
#include "page/condition_work.h"
#include "page/words.h"

static bool say_must(struct sentence *s, const struct expr *e);

/* How two values compare, and how they do when they do not; days have words of their own. */
static const char *comparison(enum expr_op op, bool is, bool days)
{
	static const struct {
		enum expr_op op, contrary;
		const char *words, *of_days;
	} rows[] = {
		{ EXPR_EQUAL, EXPR_UNEQUAL, WORDS_IS, WORDS_IS },
		{ EXPR_UNEQUAL, EXPR_EQUAL, WORDS_IS_NOT, WORDS_IS_NOT },
		{ EXPR_LESS, EXPR_GREATER_EQUAL, WORDS_IS_LESS, WORDS_IS_BEFORE },
		{ EXPR_LESS_EQUAL, EXPR_GREATER, WORDS_IS_AT_MOST, WORDS_IS_NOT_AFTER },
		{ EXPR_GREATER, EXPR_LESS_EQUAL, WORDS_IS_MORE, WORDS_IS_AFTER },
		{ EXPR_GREATER_EQUAL, EXPR_LESS, WORDS_IS_AT_LEAST, WORDS_IS_NOT_BEFORE },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		if ((is ? rows[i].op : rows[i].contrary) == op)
			return days ? rows[i].of_days : rows[i].words;
	return NULL;
}

/* count($lots) > 0: « Lots » is not empty */
static bool say_some(struct sentence *s, const struct expr *e, bool is)
{
	const struct expr *left = e->arguments, *right = left != NULL ? left->next : NULL;
	bool counted = left != NULL && left->op == EXPR_CALL && left->function == FUNCTION_COUNT;
	bool zero = counted && right->op == EXPR_LITERAL && right->value.kind == VALUE_NUMBER &&
		    decimal_compare(right->value.number, decimal_of(0)) == 0;

	if (!zero || (e->op != EXPR_GREATER && e->op != EXPR_UNEQUAL && e->op != EXPR_EQUAL))
		return false;
	if (!sentence_name(s, left->arguments))
		return false;
	buf_puts(s->b, (e->op == EXPR_EQUAL) == is ? WORDS_THERE_IS_NONE : WORDS_THERE_ARE);
	return true;
}

static bool say_comparison(struct sentence *s, const struct expr *e, bool is)
{
	const struct expr *left = e->arguments, *right = left->next;
	const char *words = comparison(e->op, is, left->kind == VALUE_DAY);
	size_t before = s->b->len;

	if (say_some(s, e, is))
		return true;
	s->b->len = before;
	if (words == NULL || !sentence_term(s, left, sentence_item(s, right)))
		return false;
	return sentence_joined(s, words, right, sentence_item(s, left));
}

/* A yes or no, or a box. */
static bool say_truth(struct sentence *s, const struct expr *e, bool is)
{
	const struct item *it = sentence_item(s, e);

	if (it == NULL || e->predicate != NULL || e->part.at != NULL || it->kind == ITEM_LET)
		return false;
	buf_puts(s->b, it->shape.type == TYPE_DECLARATION ? WORDS_BOX : is ? WORDS_YES_TO : WORDS_NO_TO);
	sentence_quote(s, page_label(it));
	return it->shape.type != TYPE_DECLARATION || is;
}

/* What is there, and what has, begins or ends with a text or a code. */
static bool say_tested(struct sentence *s, const struct expr *e, bool is)
{
	static const struct {
		enum function function;
		const char *words, *contrary;
	} rows[] = {
		{ FUNCTION_EXISTS, WORDS_IS_THERE, WORDS_IS_NOT_THERE },
		{ FUNCTION_SELECTED, WORDS_HAS, WORDS_HAS_NOT },
		{ FUNCTION_CONTAINS, WORDS_HAS, WORDS_HAS_NOT },
		{ FUNCTION_STARTS_WITH, WORDS_BEGINS, WORDS_BEGINS_NOT },
		{ FUNCTION_ENDS_WITH, WORDS_ENDS, WORDS_ENDS_NOT },
	};
	const struct expr *x = e->arguments;

	for (size_t i = 0; i < COUNT(rows); i++) {
		if (rows[i].function != e->function)
			continue;
		if (!sentence_term(s, x, NULL))
			return false;
		if (e->function == FUNCTION_EXISTS && x->rows)
			buf_puts(s->b, is ? WORDS_THERE_ARE : WORDS_THERE_IS_NONE);
		else
			buf_puts(s->b, is ? rows[i].words : rows[i].contrary);
		return x->next == NULL || sentence_term(s, x->next, sentence_item(s, x));
	}
	return false;
}

/* ---- and, or ---- */

enum joint { ALONE, ALL, ANY };

#define PARTS 100 /* looked at of a list: nobody reads more */

/* not() turns and into or; a step is what it stands for. */
static void resolve(const struct sentence *s, const struct expr **e, bool *is)
{
	while (!s->must && *e != NULL) {
		const struct item *it = sentence_item(s, *e);

		if ((*e)->op == EXPR_CALL && (*e)->function == FUNCTION_NOT)
			*is = !*is;
		if ((*e)->op == EXPR_CALL && (*e)->function == FUNCTION_NOT)
			*e = (*e)->arguments;
		else if ((*e)->op == EXPR_NAME && (*e)->kind == VALUE_TRUTH && it != NULL &&
			 it->kind == ITEM_LET && it->value.expr != NULL)
			*e = it->value.expr;
		else
			return;
	}
}

static enum joint joint_of(const struct expr *e, bool is)
{
	if (e->op != EXPR_AND && e->op != EXPR_OR)
		return ALONE;
	return (e->op == EXPR_AND) == is ? ALL : ANY;
}

/* Whether one of several is a list of things that go together. */
static bool has_all(const struct sentence *s, const struct expr *e, bool is, unsigned *parts)
{
	resolve(s, &e, &is);
	if (++*parts > PARTS)
		return true;
	if (joint_of(e, is) != ANY)
		return joint_of(e, is) == ALL;
	return has_all(s, e->arguments, is, parts) || has_all(s, e->arguments->next, is, parts);
}

struct list {
	enum joint joint;
	bool either; /* soit ... et ..., soit ... */
	bool begun;
};

static bool say_list(struct sentence *s, const struct expr *e, bool is, struct list *list)
{
	resolve(s, &e, &is);
	if (s->b->len - s->start > SENTENCE)
		return false;
	if (joint_of(e, is) == list->joint)
		return say_list(s, e->arguments, is, list) && say_list(s, e->arguments->next, is, list);
	if (list->begun)
		buf_puts(s->b, list->either ? WORDS_OR_EITHER : list->joint == ALL ? WORDS_AND : WORDS_OR);
	else
		buf_puts(s->b, list->either ? WORDS_EITHER : "");
	list->begun = true;
	return list->joint == ALL ? sentence_inside(s, e, is) : sentence_say(s, e, is);
}

/* In a list of others, in parentheses if it is a list itself. */
bool sentence_inside(struct sentence *s, const struct expr *e, bool is)
{
	bool inside;

	resolve(s, &e, &is);
	inside = joint_of(e, is) != ALONE;
	buf_puts(s->b, inside ? "(" : "");
	if (!sentence_say(s, e, is))
		return false;
	buf_puts(s->b, inside ? ")" : "");
	return true;
}

static bool say_joint(struct sentence *s, const struct expr *e, bool is)
{
	struct list list = { .joint = joint_of(e, is) };
	unsigned parts = 0;

	list.either = list.joint == ANY && has_all(s, e, is, &parts);
	return say_list(s, e, is, &list);
}

bool sentence_say(struct sentence *s, const struct expr *e, bool is)
{
	if (s->b->len - s->start > SENTENCE)
		return false;
	resolve(s, &e, &is);
	if (joint_of(e, is) != ALONE)
		return say_joint(s, e, is);
	if (s->must)
		return say_must(s, e);
	if (e->op == EXPR_CALL)
		return say_tested(s, e, is);
	if (e->op == EXPR_NAME)
		return say_truth(s, e, is);
	return comparison(e->op, true, false) != NULL && say_comparison(s, e, is);
}

bool condition_french(struct buf *b, const struct form *f, const struct expr *e, const struct item *dot)
{
	struct sentence s = { b, f, dot, b->len, false };

	if (e != NULL && sentence_say(&s, e, true))
		return true;
	b->len = s.start;
	return false;
}

bool condition_value(struct buf *b, const struct form *f, const struct expr *e, const struct item *of)
{
	struct sentence s = { b, f, of, b->len, false };

	if (e != NULL && (e->kind == VALUE_TRUTH ? sentence_say(&s, e, true) : sentence_term(&s, e, of)))
		return true;
	b->len = s.start;
	return false;
}

/* ---- constraints ---- */

static const char *must(enum expr_op op)
{
	static const struct {
		enum expr_op op;
		const char *words;
	} rows[] = {
		{ EXPR_EQUAL, WORDS_MUST_IS },
		{ EXPR_UNEQUAL, WORDS_MUST_NOT },
		{ EXPR_LESS, WORDS_MUST_LESS },
		{ EXPR_LESS_EQUAL, WORDS_MUST_AT_MOST },
		{ EXPR_GREATER, WORDS_MUST_MORE },
		{ EXPR_GREATER_EQUAL, WORDS_MUST_AT_LEAST },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		if (rows[i].op == op)
			return rows[i].words;
	return NULL;
}

static bool say_must(struct sentence *s, const struct expr *e)
{
	const struct expr *left = e->arguments;
	bool said;

	/* days are before and after, not less and more: their authors say it better */
	if (must(e->op) == NULL || left->op != EXPR_DOT || left->kind == VALUE_DAY)
		return false;
	s->must = false;
	said = sentence_joined(s, must(e->op), left->next, s->dot);
	s->must = true;
	return said;
}

bool condition_must(struct buf *b, const struct form *f, const struct expr *e, const struct item *dot)
{
	struct sentence s = { b, f, dot, b->len, true };

	if (e != NULL && sentence_say(&s, e, true))
		return true;
	b->len = s.start;
	return false;
}
