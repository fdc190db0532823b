/*
 * What running an expression may take, without running it. A predicate runs once a row, and
 * what stands in it may look at rows again.
 */
#include "expr/expr.h"

/* Texts may be 10,000 characters long. */
#define TEXT_COST 100
#define COST_MAX (UINT64_MAX / 4) /* and it stays there */

static uint64_t plus(uint64_t a, uint64_t b)
{
	return a + b < COST_MAX ? a + b : COST_MAX;
}

uint64_t expr_times(uint64_t a, uint64_t b)
{
	return b == 0 || a < COST_MAX / b ? a * b : COST_MAX;
}

static bool reads_text(const struct expr *e)
{
	return e->op == EXPR_CALL && e->arguments != NULL && e->arguments->kind == VALUE_TEXT;
}

uint64_t expr_cost(const struct expr *e, uint64_t (*rows)(const void *data, unsigned item), const void *data)
{
	uint64_t cost = reads_text(e) ? TEXT_COST : 1;

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
