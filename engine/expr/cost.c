/*
 * What running an expression may take, without running it. A predicate runs once a row, and
 * what stands in it may look at rows again.
 */
#include "expr/expr.h"

/* A step is about ten nanoseconds, or a hundred characters. All that is given in rows is 256 KiB
 * at most, whatever their number; what stands outside is read again by each row, and may be as
 * long as its type allows. */
#define ROW_TEXT_COST 100
#define STRING_COST 1000
#define TEXT_COST 10000
#define COST_MAX (UINT64_MAX / 4) /* and it stays there */

static uint64_t plus(uint64_t a, uint64_t b)
{
	return a + b < COST_MAX ? a + b : COST_MAX;
}

uint64_t expr_times(uint64_t a, uint64_t b)
{
	return b == 0 || a < COST_MAX / b ? a * b : COST_MAX;
}

/* What it may take to look through the text that e is. */
static uint64_t text_cost(const struct expr *e)
{
	uint64_t most = 1;

	if (e->symbol != NULL) {
		enum type t = e->column != NULL ? e->column->type : e->symbol->type;

		if (e->in_row || e->symbol->depth > 0 || (t != TYPE_STRING && t != TYPE_TEXT))
			return ROW_TEXT_COST;
		return t == TYPE_TEXT ? TEXT_COST : STRING_COST;
	}
	for (const struct expr *a = e->arguments; a != NULL; a = a->next) {
		uint64_t cost = a->kind == VALUE_TEXT && !a->constant ? text_cost(a) : 1;

		most = cost > most ? cost : most;
	}
	return most;
}

uint64_t expr_cost(const struct expr *e, uint64_t (*rows)(const void *data, unsigned item), const void *data)
{
	uint64_t cost = e->op == EXPR_CALL ? text_cost(e) : 1;

	if (e->constant)
		return 1;
	if (e->predicate != NULL)
		cost = plus(cost, expr_cost(e->predicate, rows, data));
	if (e->op == EXPR_NAME && e->rows)
		cost = expr_times(cost, rows(data, e->symbol->item));
	for (const struct expr *a = e->arguments; a != NULL; a = a->next)
		cost = plus(cost, expr_cost(a, rows, data));
	return cost;
}
