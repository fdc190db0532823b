/*
 * Runs a checked expression. It is total: every operand was typed, and what cannot
 * be computed is an absence that says so. It recurses as deep as the parser let it.
 */
#include "expr/eval.h"

int eval_compare(struct value a, struct value b)
{
	if (a.kind == VALUE_NUMBER)
		return decimal_compare(a.number, b.number);
	if (a.kind == VALUE_DAY)
		return (a.day > b.day) - (a.day < b.day);
	return a.kind == VALUE_TEXT ? !str_equal(a.text, b.text) : a.truth != b.truth;
}

bool eval_whole(struct decimal d, int64_t *whole)
{
	for (; d.places > 0 && d.mantissa % 10 == 0; d.places--)
		d.mantissa /= 10;
	*whole = d.mantissa;
	return d.places == 0;
}

struct value eval_believed(struct value v, enum value_kind kind)
{
	return v.kind == kind || is_absent(v) ? v : eval_absent(false);
}

struct value eval_row(const struct expr *e, const struct expr_env *env, size_t row)
{
	unsigned item = e->column != NULL ? e->column->item : e->symbol->item;
	unsigned part = e->column != NULL ? e->column->part : e->symbol->part;

	return eval_believed(env->read(env->data, item, part, row), e->kind);
}

/* x[n] | x[n]/part */
static struct value eval_pick(const struct expr *e, struct expr_env *env)
{
	struct value n = expr_eval(e->predicate, env);
	size_t count;
	int64_t row;

	if (is_absent(n))
		return n;
	if (!env->rows(env->data, e->symbol->item, &count) || !eval_whole(n.number, &row))
		return eval_absent(false);
	if (row < 1 || (uint64_t)row > count)
		return eval_absent(false);
	return eval_row(e, env, (size_t)row - 1);
}

static struct value eval_name(const struct expr *e, struct expr_env *env)
{
	/* a part called by its bare name: of the row that a predicate looks at */
	bool in_row = e->column != NULL && e->part.at == NULL;

	if (e->predicate != NULL)
		return eval_pick(e, env);
	return eval_row(e, env, in_row ? env->row : EXPR_HERE);
}

/* The symbol has rows in a predicate, and none in a constraint. */
static struct value eval_dot(const struct expr *e, struct expr_env *env)
{
	return e->symbol->repeated ? eval_row(e, env, env->row) : eval_believed(env->dot, e->kind);
}

/* The absence of a or b: not computable if either is. */
static struct value absent_of(struct value a, struct value b)
{
	return eval_absent((is_absent(a) && a.not_computable) || (is_absent(b) && b.not_computable));
}

/* Kleene: one false decides an and, one true decides an or, whatever the other is. */
static struct value eval_logic(const struct expr *e, struct expr_env *env)
{
	bool decisive = e->op == EXPR_OR;
	struct value a = expr_eval(e->arguments, env);

	if (!is_absent(a) && a.truth == decisive)
		return a;
	struct value b = expr_eval(e->arguments->next, env);
	if (!is_absent(b) && b.truth == decisive)
		return b;
	return is_absent(a) || is_absent(b) ? absent_of(a, b) : eval_truth(!decisive);
}

#define DAY_FIRST (-719162) /* 0001-01-01 */
#define DAY_LAST 2932896    /* 9999-12-31 */

/* day + number | day - number */
static struct value move_day(struct value day, struct decimal by, int sign)
{
	int64_t days;

	if (!eval_whole(by, &days) || days < INT32_MIN || days > INT32_MAX)
		return eval_absent(true);
	days = day.day + sign * days;
	if (days < DAY_FIRST || days > DAY_LAST)
		return eval_absent(true);
	return (struct value){ .kind = VALUE_DAY, .day = (int32_t)days };
}

static struct value arithmetic(
	bool (*f)(struct decimal, struct decimal, struct decimal *), struct value a, struct value b)
{
	struct decimal d;

	return f(a.number, b.number, &d) ? eval_number(d) : eval_absent(true);
}

static struct value add(struct value a, struct value b)
{
	return a.kind == VALUE_DAY ? move_day(a, b.number, 1) : arithmetic(decimal_add, a, b);
}

static struct value subtract(struct value a, struct value b)
{
	if (b.kind == VALUE_DAY)
		return eval_number(decimal_of((int64_t)a.day - b.day));
	return a.kind == VALUE_DAY ? move_day(a, b.number, -1) : arithmetic(decimal_subtract, a, b);
}

/* Both are present, and of kinds that the check let pass. */
static struct value compute(enum expr_op op, struct value a, struct value b)
{
	switch (op) {
	case EXPR_EQUAL:
		return eval_truth(eval_compare(a, b) == 0);
	case EXPR_UNEQUAL:
		return eval_truth(eval_compare(a, b) != 0);
	case EXPR_LESS:
		return eval_truth(eval_compare(a, b) < 0);
	case EXPR_LESS_EQUAL:
		return eval_truth(eval_compare(a, b) <= 0);
	case EXPR_GREATER:
		return eval_truth(eval_compare(a, b) > 0);
	case EXPR_GREATER_EQUAL:
		return eval_truth(eval_compare(a, b) >= 0);
	case EXPR_ADD:
		return add(a, b);
	case EXPR_SUBTRACT:
		return subtract(a, b);
	case EXPR_MULTIPLY:
		return arithmetic(decimal_multiply, a, b);
	case EXPR_DIVIDE:
		return arithmetic(decimal_divide, a, b);
	case EXPR_MODULO:
		return arithmetic(decimal_modulo, a, b);
	case EXPR_LITERAL:
	case EXPR_NAME:
	case EXPR_DOT:
	case EXPR_NEGATE:
	case EXPR_CALL:
	case EXPR_OR:
	case EXPR_AND:
		break;
	}
	return eval_absent(false);
}

static struct value eval_binary(const struct expr *e, struct expr_env *env)
{
	struct value a = expr_eval(e->arguments, env), b = expr_eval(e->arguments->next, env);

	return is_absent(a) || is_absent(b) ? absent_of(a, b) : compute(e->op, a, b);
}

static struct value eval_negate(const struct expr *e, struct expr_env *env)
{
	struct value v = expr_eval(e->arguments, env);

	return is_absent(v) ? v : subtract(eval_number(decimal_of(0)), v);
}

struct value expr_eval(const struct expr *e, struct expr_env *env)
{
	if (e->op == EXPR_LITERAL)
		return e->value;
	if (e->op == EXPR_NAME)
		return eval_name(e, env);
	if (e->op == EXPR_DOT)
		return eval_dot(e, env);
	if (e->op == EXPR_CALL)
		return eval_call(e, env);
	if (e->op == EXPR_NEGATE)
		return eval_negate(e, env);
	return e->op == EXPR_OR || e->op == EXPR_AND ? eval_logic(e, env) : eval_binary(e, env);
}
