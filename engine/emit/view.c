#include "emit/view.h"

/* A source or a computation that applies has an outcome, whatever happened. */
static enum outcome absence(const struct item *it, const struct cell *c)
{
	if (c->state == CELL_ABSENT && c->outcome != OUTCOME_VALUE)
		return c->outcome;
	return it->origin == ORIGIN_SOURCE ? OUTCOME_UNAVAILABLE : OUTCOME_NOT_COMPUTABLE;
}

static void see_value(struct view *v, const struct item *it, const struct cell *c)
{
	v->kind = VIEW_VALUE;
	v->rows = c->rows;
	v->cells = c->cells;
	if (it->pick && c->picked > 0) {
		v->rows = 1;
		v->cells += (c->picked - 1) * it->shape.part_count;
	}
}

struct view view_of(const struct item *it, const struct cell *c, bool withheld)
{
	struct view v = { .kind = VIEW_NOTHING };

	if (!c->relevant || it->origin == ORIGIN_ON_CONTROL)
		return v;
	if (withheld) {
		v.kind = VIEW_WITHHELD;
		return v;
	}
	if (c->state == CELL_VALUE) {
		see_value(&v, it, c);
	} else if (it->origin != ORIGIN_ASK) {
		v.kind = VIEW_ABSENCE;
		v.outcome = absence(it, c);
	}
	if (it->origin == ORIGIN_SOURCE && c->claim != NULL && c->claim->kind == GIVEN_VALUE)
		v.claim = c->claim;
	return v;
}

enum due view_due(const struct item *it)
{
	const struct expr *e = it->required.expr;

	if (it->required.written.at == NULL)
		return DUE_ALWAYS;
	if (e == NULL || e->op != EXPR_CALL)
		return DUE_IF;
	return e->function == FUNCTION_TRUE ? DUE_ALWAYS : e->function == FUNCTION_FALSE ? DUE_NEVER : DUE_IF;
}

bool view_is_unpicked(const struct item *it, const struct cell *c)
{
	return it->pick && c->relevant && c->state == CELL_VALUE && c->rows > 1 && c->picked == 0;
}

bool view_is_asked(const struct item *it, const struct cell *c)
{
	return it->origin == ORIGIN_SOURCE && c->relevant && c->state != CELL_VALUE &&
	       it->policy[absence(it, c)] == POLICY_ASK;
}

bool view_may_be_asked(const struct item *it)
{
	for (size_t o = OUTCOME_VALUE + 1; o < OUTCOME__COUNT; o++)
		if (it->policy[o] == POLICY_ASK)
			return true;
	return false;
}
