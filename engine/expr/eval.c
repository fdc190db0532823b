/*
 * Runs a checked expression. It is total: every operand was typed, and what cannot
 * be computed is an absence that says so. It recurses as deep as the parser let it.
 */
#include "expr/eval.h"

int eval_compare(const struct value *a, const struct value *b)
{
	if (a->kind == VALUE_NUMBER)
		return decimal_compare(a->number, b->number);
	if (a->kind == VALUE_DAY)
		return (a->day > b->day) - (a->day < b->day);
	return a->kind == VALUE_TEXT ? !str_equal(a->text, b->text) : a->truth != b->truth;
}

bool eval_whole(struct decimal d, int64_t *whole)
{
	for (; d.places > 0 && d.mantissa % 10 == 0; d.places--)
		d.mantissa /= 10;
	*whole = d.mantissa;
	return d.places == 0;
}

/* x[n] | x[n]/part */
static void eval_pick(const struct expr *e, struct expr_env *env, struct value *to)
{
	size_t count;
	int64_t row;

	expr_run(e->predicate, env, to);
	if (is_absent(to))
		return;
	if (!env->rows(env->data, e->symbol->item, &count) || !eval_whole(to->number, &row) || row < 1 ||
		(uint64_t)row > count)
		set_absent(to, false);
	else
		eval_row(e, env, (size_t)row - 1, to);
}

static void eval_name(const struct expr *e, struct expr_env *env, struct value *to)
{
	if (e->predicate != NULL)
		eval_pick(e, env, to);
	else
		eval_row(e, env, e->in_row ? env->row : EXPR_HERE, to);
}

/* The symbol has rows in a predicate, and none in a constraint. */
static void eval_dot(const struct expr *e, struct expr_env *env, struct value *to)
{
	if (e->symbol->repeated)
		eval_row(e, env, env->row, to);
	else if (env->dot.kind == e->kind || is_absent(&env->dot))
		*to = env->dot;
	else
		set_absent(to, false);
}

/* The absence of a or b: not computable if either is. */
static void set_absent_of(struct value *to, const struct value *a, const struct value *b)
{
	set_absent(to, (is_absent(a) && a->not_computable) || (is_absent(b) && b->not_computable));
}

/* Kleene: one false decides an and, one true decides an or, whatever the other is. */
static void eval_logic(const struct expr *e, struct expr_env *env, struct value *to)
{
	bool decisive = e->op == EXPR_OR;
	struct value b;

	expr_run(e->arguments, env, to);
	if (!is_absent(to) && to->truth == decisive)
		return;
	expr_run(e->arguments->next, env, &b);
	if (!is_absent(&b) && b.truth == decisive)
		set_truth(to, decisive);
	else if (is_absent(to) || is_absent(&b))
		set_absent_of(to, to, &b);
}

#define DAY_FIRST (-719162) /* 0001-01-01 */
#define DAY_LAST 2932896    /* 9999-12-31 */

/* day + number | day - number */
static void move_day(int32_t day, struct decimal by, int sign, struct value *to)
{
	int64_t days;

	if (!eval_whole(by, &days) || days < INT32_MIN || days > INT32_MAX) {
		set_absent(to, true);
		return;
	}
	days = day + sign * days;
	if (days < DAY_FIRST || days > DAY_LAST)
		set_absent(to, true);
	else
		set_day(to, (int32_t)days);
}

static void arithmetic(bool (*f)(struct decimal, struct decimal, struct decimal *), const struct value *a,
	const struct value *b, struct value *to)
{
	struct decimal d;

	if (f(a->number, b->number, &d))
		set_number(to, d);
	else
		set_absent(to, true);
}

static void add(const struct value *a, const struct value *b, struct value *to)
{
	if (a->kind == VALUE_DAY)
		move_day(a->day, b->number, 1, to);
	else
		arithmetic(decimal_add, a, b, to);
}

static void subtract(const struct value *a, const struct value *b, struct value *to)
{
	if (b->kind == VALUE_DAY)
		set_number(to, decimal_of((int64_t)a->day - b->day));
	else if (a->kind == VALUE_DAY)
		move_day(a->day, b->number, -1, to);
	else
		arithmetic(decimal_subtract, a, b, to);
}

/* Both are present, and of kinds that the check let pass. */
static void compute(enum expr_op op, const struct value *a, const struct value *b, struct value *to)
{
	switch (op) {
	case EXPR_EQUAL:
		set_truth(to, eval_compare(a, b) == 0);
		break;
	case EXPR_UNEQUAL:
		set_truth(to, eval_compare(a, b) != 0);
		break;
	case EXPR_LESS:
		set_truth(to, eval_compare(a, b) < 0);
		break;
	case EXPR_LESS_EQUAL:
		set_truth(to, eval_compare(a, b) <= 0);
		break;
	case EXPR_GREATER:
		set_truth(to, eval_compare(a, b) > 0);
		break;
	case EXPR_GREATER_EQUAL:
		set_truth(to, eval_compare(a, b) >= 0);
		break;
	case EXPR_ADD:
		add(a, b, to);
		break;
	case EXPR_SUBTRACT:
		subtract(a, b, to);
		break;
	case EXPR_MULTIPLY:
		arithmetic(decimal_multiply, a, b, to);
		break;
	case EXPR_DIVIDE:
		arithmetic(decimal_divide, a, b, to);
		break;
	case EXPR_MODULO:
		arithmetic(decimal_modulo, a, b, to);
		break;
	case EXPR_LITERAL:
	case EXPR_NAME:
	case EXPR_DOT:
	case EXPR_NEGATE:
	case EXPR_CALL:
	case EXPR_OR:
	case EXPR_AND:
		set_absent(to, false);
		break;
	}
}

static void eval_binary(const struct expr *e, struct expr_env *env, struct value *to)
{
	struct value a, b;

	expr_run(e->arguments, env, &a);
	expr_run(e->arguments->next, env, &b);
	if (is_absent(&a) || is_absent(&b))
		set_absent_of(to, &a, &b);
	else
		compute(e->op, &a, &b, to);
}

static void eval_negate(const struct expr *e, struct expr_env *env, struct value *to)
{
	struct value zero, v;

	expr_run(e->arguments, env, &v);
	set_number(&zero, decimal_of(0));
	if (is_absent(&v))
		set_absent(to, v.not_computable);
	else
		subtract(&zero, &v, to);
}

static void eval_literal(const struct expr *e, struct expr_env *env, struct value *to)
{
	(void)env;
	*to = e->value;
}

/* By operator: a call of one is a jump, and needs only what that one needs. */
static void (*const runs[])(const struct expr *e, struct expr_env *env, struct value *to) = {
	[EXPR_LITERAL] = eval_literal,
	[EXPR_NAME] = eval_name,
	[EXPR_DOT] = eval_dot,
	[EXPR_NEGATE] = eval_negate,
	[EXPR_CALL] = eval_call,
	[EXPR_OR] = eval_logic,
	[EXPR_AND] = eval_logic,
	[EXPR_EQUAL] = eval_binary,
	[EXPR_UNEQUAL] = eval_binary,
	[EXPR_LESS] = eval_binary,
	[EXPR_LESS_EQUAL] = eval_binary,
	[EXPR_GREATER] = eval_binary,
	[EXPR_GREATER_EQUAL] = eval_binary,
	[EXPR_ADD] = eval_binary,
	[EXPR_SUBTRACT] = eval_binary,
	[EXPR_MULTIPLY] = eval_binary,
	[EXPR_DIVIDE] = eval_binary,
	[EXPR_MODULO] = eval_binary,
};

void expr_run(const struct expr *e, struct expr_env *env, struct value *to)
{
	if (e->constant)
		*to = e->value;
	else
		runs[e->op](e, env, to);
}

struct value expr_eval(const struct expr *e, struct expr_env *env)
{
	struct value v;

	expr_run(e, env, &v);
	return v;
}
