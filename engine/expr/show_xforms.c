/*
 * An expression for XForms: the same grammar, where XPath 1.0 has no days, no truths and
 * no absence but the empty text.
 */
#include "base/clock.h"
#include "expr/function.h"
#include "expr/operator.h"

/* What a value is wanted as. */
enum wanted { AS_IT_IS, AS_DAYS, AS_TRUTH };

static void show(const struct expr *e, enum wanted as, int priority, struct buf *b);

static void plain(const struct expr *e, struct buf *b)
{
	show(e, e->kind == VALUE_TRUTH ? AS_TRUTH : AS_IT_IS, 0, b);
}

static void literal(struct value v, struct buf *b)
{
	char quote = v.kind == VALUE_TEXT && str_find(v.text, '\'') < v.text.len ? '"' : '\'';

	if (v.kind == VALUE_NUMBER)
		decimal_write(b, v.number, 0);
	else
		buf_format(b, "%c%.*s%c", quote, STR(v.text), quote);
}

/* ---- names ---- */

static void name(const struct expr *e, struct buf *b)
{
	buf_puts(b, e->up > 0 && e->in_filter ? "current()/" : "");
	for (unsigned i = 0; i < e->up; i++)
		buf_puts(b, "../");
	if (e->variable && str_is(e->name, "filed_on"))
		buf_puts(b, "today()");
	else
		buf_format(b, e->variable ? "instance('%.*s')" : "%.*s", STR(expr_name(e)));
	if (e->predicate != NULL) {
		buf_putc(b, '[');
		plain(e->predicate, b);
		buf_putc(b, ']');
	}
	if (e->part.at != NULL)
		buf_format(b, "/%.*s", STR(e->part));
}

/* A node is true that is there: what it says is compared. */
static void leaf(const struct expr *e, enum wanted as, struct buf *b)
{
	if (as == AS_DAYS)
		buf_puts(b, "days-from-date(");
	if (e->op == EXPR_LITERAL)
		literal(e->value, b);
	else if (e->op == EXPR_DOT)
		buf_putc(b, '.');
	else
		name(e, b);
	if (as == AS_DAYS)
		buf_putc(b, ')');
}

/* ---- functions ---- */

static void call(const char *word, const struct expr *first, enum wanted as, struct buf *b)
{
	buf_format(b, "%s(", word);
	for (const struct expr *a = first; a != NULL; a = a->next) {
		buf_puts(b, a != first ? ", " : "");
		show(a, as == AS_IT_IS && a->kind == VALUE_TRUTH ? AS_TRUTH : as, 0, b);
	}
	buf_putc(b, ')');
}

static void number_of(const struct expr *e, const char *format, struct buf *b)
{
	buf_puts(b, "number(format-date(");
	plain(e->arguments, b);
	buf_format(b, ", '%s'))", format);
}

/* In ODK's way, of two at a time. */
static void coalesce(const struct expr *a, struct buf *b)
{
	if (a->next == NULL) {
		plain(a, b);
		return;
	}
	buf_puts(b, "coalesce(");
	plain(a, b);
	buf_puts(b, ", ");
	coalesce(a->next, b);
	buf_putc(b, ')');
}

static void exists(const struct expr *x, struct buf *b)
{
	if (x->rows && x->column == NULL && x->symbol->part_count > 0) {
		buf_puts(b, "count(");
		plain(x, b);
		buf_puts(b, ") > 0");
		return;
	}
	buf_puts(b, x->rows ? "count(" : "string-length(");
	plain(x, b);
	buf_puts(b, x->rows ? "[. != '']) > 0" : ") > 0");
}

/* XPath 1.0 knows how a text starts only. */
static void ends_with(const struct expr *text, struct buf *b)
{
	buf_puts(b, "substring(");
	plain(text, b);
	buf_puts(b, ", string-length(");
	plain(text, b);
	buf_puts(b, ") - string-length(");
	plain(text->next, b);
	buf_puts(b, ") + 1) = ");
	show(text->next, AS_IT_IS, operator_priority(EXPR_EQUAL) + 1, b);
}

static void date(const struct expr *e, struct buf *b)
{
	int year, month, day;

	if (e->constant && e->value.kind == VALUE_DAY) {
		day_split(e->value.day, &year, &month, &day);
		buf_format(b, "'%04d-%02d-%02d'", year, month, day);
		return;
	}
	buf_puts(b, "concat(format-number(");
	plain(e->arguments, b);
	buf_puts(b, ", '0000'), '-', format-number(");
	plain(e->arguments->next, b);
	buf_puts(b, ", '00'), '-', format-number(");
	plain(e->arguments->next->next, b);
	buf_puts(b, ", '00'))");
}

/* The last band that begins at the number or below. */
static void band(const struct expr *key, struct buf *b)
{
	buf_format(b, "instance('%.*s')/band[@from <= ", STR(key->name));
	show(key->next, AS_IT_IS, operator_priority(EXPR_LESS) + 1, b);
	buf_puts(b, "][last()]");
}

/* The priority of what is written: 0 binds as a call does. */
static int call_priority(const struct expr *e)
{
	if (e->function == FUNCTION_EXISTS)
		return operator_priority(EXPR_GREATER);
	return e->function == FUNCTION_ENDS_WITH ? operator_priority(EXPR_EQUAL) : 0;
}

static void function(const struct expr *e, struct buf *b)
{
	const struct expr *a = e->arguments;

	switch (e->function) {
	case FUNCTION_COALESCE:
		coalesce(a, b);
		break;
	case FUNCTION_EXISTS:
		exists(a, b);
		break;
	case FUNCTION_ENDS_WITH:
		ends_with(a, b);
		break;
	case FUNCTION_DATE:
		date(e, b);
		break;
	case FUNCTION_BAND:
		band(a, b);
		break;
	case FUNCTION_YEAR_FROM_DATE:
		number_of(e, "%Y", b);
		break;
	case FUNCTION_MONTH_FROM_DATE:
		number_of(e, "%n", b);
		break;
	case FUNCTION_DAY_FROM_DATE:
		number_of(e, "%e", b);
		break;
	case FUNCTION_MATCHES:
		call("regex", a, AS_IT_IS, b);
		break;
	case FUNCTION_POSITION:
		buf_puts(b, e->in_row ? "position()" : "position(..)");
		break;
	case FUNCTION_TRUE:
	case FUNCTION_FALSE:
	case FUNCTION_NOT:
	case FUNCTION_IF:
	case FUNCTION_SELECTED:
	case FUNCTION_COUNT:
	case FUNCTION_SUM:
	case FUNCTION_MIN:
	case FUNCTION_MAX:
	case FUNCTION_AVG:
	case FUNCTION_ROUND:
	case FUNCTION_FLOOR:
	case FUNCTION_CEILING:
	case FUNCTION_ABS:
	case FUNCTION_NUMBER:
	case FUNCTION_TODAY:
	case FUNCTION_DAYS_FROM_DATE:
	case FUNCTION_ADD_MONTHS:
	case FUNCTION_ADD_YEARS:
	case FUNCTION_STRING:
	case FUNCTION_CONCAT:
	case FUNCTION_SUBSTRING:
	case FUNCTION_STRING_LENGTH:
	case FUNCTION_NORMALIZE_SPACE:
	case FUNCTION_CONTAINS:
	case FUNCTION_STARTS_WITH:
	case FUNCTION_TRANSLATE:
	case FUNCTION__COUNT:
		call(function_row(e->function)->word, a, AS_IT_IS, b);
		break;
	}
}

/* ---- operators ---- */

/* Days are compared and subtracted as numbers; equal ones are equal texts, too. */
static enum wanted operands(const struct expr *e)
{
	const struct expr *a = e->arguments;

	if (a->kind == VALUE_DAY)
		return AS_DAYS;
	return a->kind == VALUE_TRUTH ? AS_TRUTH : AS_IT_IS;
}

static void binary(const struct expr *e, struct buf *b)
{
	const struct expr *right = e->arguments->next;
	int priority = operator_priority(e->op);
	enum wanted as = operands(e);
	bool moved = e->kind == VALUE_DAY;

	if (moved)
		buf_puts(b, "days-to-date(");
	show(e->arguments, as, priority, b);
	buf_format(b, " %s ", operator_token(e->op));
	show(right, moved ? AS_IT_IS : as, priority + 1, b);
	if (moved)
		buf_putc(b, ')');
}

static int own_priority(const struct expr *e, enum wanted as)
{
	bool node = e->op == EXPR_NAME || e->op == EXPR_DOT;

	if (node && as == AS_TRUTH)
		return operator_priority(EXPR_EQUAL);
	if (e->op == EXPR_CALL)
		return call_priority(e);
	return e->kind == VALUE_DAY ? 0 : operator_priority(e->op);
}

static void body(const struct expr *e, enum wanted as, struct buf *b)
{
	if (e->op == EXPR_LITERAL || e->op == EXPR_NAME || e->op == EXPR_DOT) {
		leaf(e, as, b);
		buf_puts(b, as == AS_TRUTH ? " = 'true'" : "");
		return;
	}
	if (as == AS_DAYS)
		buf_puts(b, "days-from-date(");
	if (e->op == EXPR_CALL) {
		function(e, b);
	} else if (e->op == EXPR_NEGATE) {
		buf_putc(b, '-');
		show(e->arguments, AS_IT_IS, PRIORITY_UNARY, b);
	} else {
		binary(e, b);
	}
	if (as == AS_DAYS)
		buf_putc(b, ')');
}

static void show(const struct expr *e, enum wanted as, int priority, struct buf *b)
{
	int own = own_priority(e, as);
	bool inside = own > 0 && own < priority;

	buf_puts(b, inside ? "(" : "");
	body(e, as, b);
	buf_puts(b, inside ? ")" : "");
}

void expr_show_xforms(const struct expr *e, struct buf *b)
{
	plain(e, b);
}
