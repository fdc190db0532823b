/*
 * An expression as text again: what is shown and parsed gives the same tree. A
 * text has one kind of quote in it at most, as no literal can hold both.
 */
#include "expr/operator.h"

static void show_literal(struct value v, struct buf *b)
{
	if (v.kind == VALUE_NUMBER) {
		decimal_write(b, v.number, 0);
		return;
	}
	char quote = str_find(v.text, '\'') < v.text.len ? '"' : '\'';
	buf_putc(b, quote);
	buf_add(b, v.text);
	buf_putc(b, quote);
}

struct str expr_name(const struct expr *e)
{
	/* a variable has its own name; in a predicate it is a part's */
	return e->variable || e->symbol == NULL || (e->column != NULL && e->part.at == NULL)
		       ? e->name
		       : e->symbol->name;
}

static void show_name(const struct expr *e, struct buf *b)
{
	if (e->variable)
		buf_putc(b, '$');
	buf_add(b, expr_name(e));
	if (e->predicate != NULL) {
		buf_putc(b, '[');
		expr_show(e->predicate, b);
		buf_putc(b, ']');
	}
	if (e->part.at != NULL) {
		buf_putc(b, '/');
		buf_add(b, e->part);
	}
}

static void show_call(const struct expr *e, struct buf *b)
{
	buf_add(b, e->name);
	buf_putc(b, '(');
	for (const struct expr *a = e->arguments; a != NULL; a = a->next) {
		if (a != e->arguments)
			buf_puts(b, ", ");
		expr_show(a, b);
	}
	buf_putc(b, ')');
}

/* In parentheses if it binds less than its place asks for. */
static void show_operand(const struct expr *e, int priority, struct buf *b)
{
	int own = operator_priority(e->op);
	bool inside = own > 0 && own < priority;

	if (inside)
		buf_putc(b, '(');
	expr_show(e, b);
	if (inside)
		buf_putc(b, ')');
}

void expr_show(const struct expr *e, struct buf *b)
{
	int priority = operator_priority(e->op);

	if (e->op == EXPR_LITERAL) {
		show_literal(e->value, b);
	} else if (e->op == EXPR_NAME) {
		show_name(e, b);
	} else if (e->op == EXPR_DOT) {
		buf_putc(b, '.');
	} else if (e->op == EXPR_CALL) {
		show_call(e, b);
	} else if (e->op == EXPR_NEGATE) {
		buf_putc(b, '-');
		show_operand(e->arguments, PRIORITY_UNARY, b);
	} else {
		show_operand(e->arguments, priority, b);
		buf_format(b, " %s ", operator_token(e->op));
		/* a - (b - c): what follows groups from the left */
		show_operand(e->arguments->next, priority + 1, b);
	}
}
