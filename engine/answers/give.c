/*
 * give: what the company says: answers to what is asked, and claims on what a
 * source gave. A claim never replaces a known value unless the form says edit: free.
 */
#include <stdarg.h>

#include "answers/work.h"

const struct given_value *work_claimed(const struct answers *an, const struct item *it)
{
	const struct given *g = an->work->given;

	if (g != NULL && it->repeat == NULL && g->claims[it->number].node != NULL)
		return &g->claims[it->number];
	return work_given(an, it);
}

/* "cotraitants[2]/denomination" */
static struct str path_of(const struct answers *an, const struct item *it)
{
	if (it->repeat == NULL)
		return it->id;
	return arena_format(an->work->out->arena, "%.*s[%zu]/%.*s", STR(path_of(an, it->repeat)),
		work_here(an, it->repeat)->number + 1, STR(it->id));
}

struct str work_posted(const struct answers *an, const struct item *it)
{
	if (it->repeat == NULL)
		return it->id;
	return arena_format(an->work->out->arena, "%.*s.%zu.%.*s", STR(work_posted(an, it->repeat)),
		work_here(an, it->repeat)->number + 1, STR(it->id));
}

/* The same as a page posts it: "cotraitants.2.denomination", "claims.adresse.motive". */
static struct str field_of(struct answers *an, enum diag_code code, const struct item *it)
{
	struct arena *a = an->work->out->arena;
	const struct given *g = an->work->given;
	bool claimed = it->kind == ITEM_FIELD && it->repeat == NULL && g != NULL &&
		       g->claims[it->number].node != NULL;
	bool listed = it->kind == ITEM_FIELD && it->pick && work_cell(an, it)->rows > 1;
	struct str field = work_posted(an, it);

	if (code == DIAG_CLAIM_MOTIVE)
		return arena_format(a, "claims.%.*s.motive", STR(field));
	if (code == DIAG_PICK_REFUSED || (code == DIAG_ANSWER_MISSING && listed))
		return arena_format(a, "%.*s.pick", STR(field));
	return claimed ? arena_format(a, "claims.%.*s.value", STR(field)) : field;
}

struct diag *work_diag(
	struct answers *an, enum diag_code code, const struct item *it, const char *format, ...)
{
	const struct given_value *v = it->kind == ITEM_FIELD ? work_claimed(an, it) : &an->work->nothing;
	struct str message;
	struct diag *d;
	va_list arguments;

	va_start(arguments, format);
	message = arena_vformat(an->work->out->arena, format, arguments);
	va_end(arguments);
	if (v->node != NULL)
		d = node_diag(an->work->out, code, v->node, "%.*s", STR(message));
	else
		d = diag_at(an->work->out, code, path_of(an, it), "%.*s", STR(message));
	d->field = field_of(an, code, it);
	return d;
}

void work_take(struct answers *an, const struct item *it)
{
	const struct given_value *v = work_given(an, it);
	struct cell *c = work_cell(an, it);

	if (it->shape.choices != NULL)
		work_offer(an, it, v);
	if (v->kind != GIVEN_VALUE)
		return;
	c->state = CELL_VALUE;
	c->rows = v->rows;
	c->cells = v->cells;
}

static void pick(struct answers *an, const struct item *it, const struct given_value *v, struct cell *c)
{
	if (it->is_protected && an->plan->form->applicant == APPLICANT_OPEN)
		work_diag(an, DIAG_PICK_REFUSED, it, "'%.*s' is not shown: nothing can be picked from it",
			STR(it->id));
	else if (c->state != CELL_VALUE)
		work_diag(an, DIAG_PICK_REFUSED, it, "'%.*s' has no list to pick from", STR(it->id));
	else if (v->pick > c->rows)
		work_diag(an, DIAG_PICK_REFUSED, it, "'%.*s': there is no row %zu of %zu", STR(it->id),
			v->pick, c->rows);
	else
		c->picked = v->pick;
}

/* After an absence whose policy is ask, the answer; after a value, a contest or a
 * correction; else refused (design, section 3). */
static bool is_let_in(
	struct answers *an, const struct item *it, const struct given_value *v, const struct cell *c)
{
	enum edit edit = it->repeat != NULL && it->edit == EDIT_CONTEST ? EDIT_LOCKED : it->edit;

	if (it->is_protected && an->plan->form->applicant == APPLICANT_OPEN)
		work_diag(an, DIAG_CLAIM_REFUSED, it, "'%.*s' is not shown: it cannot be contested here",
			STR(it->id));
	else if (c->state == CELL_ABSENT && it->policy[c->outcome] != POLICY_ASK)
		work_diag(an, DIAG_CLAIM_REFUSED, it, "'%.*s' is absent (%s) and not asked", STR(it->id),
			outcome_word(c->outcome));
	else if (c->state == CELL_VALUE && edit == EDIT_LOCKED)
		work_diag(an, DIAG_CLAIM_REFUSED, it, "'%.*s' is %s", STR(it->id),
			it->repeat != NULL ? "known, and not contested in a row" : "locked");
	else if (c->state == CELL_VALUE && edit == EDIT_CONTEST && v->motive.at == NULL)
		work_diag(an, DIAG_CLAIM_MOTIVE, it, "'%.*s' is known: contesting it needs a motive",
			STR(it->id));
	else
		return true;
	return false;
}

void work_claim(struct answers *an, const struct item *it)
{
	const struct given_value *v = work_given(an, it), *claim = work_claimed(an, it);
	struct cell *c = work_cell(an, it);

	if (it->pick && c->state == CELL_VALUE && c->rows == 1)
		c->picked = 1;
	if (v->kind == GIVEN_PICK)
		pick(an, it, v, c);
	if (claim->kind != GIVEN_VALUE || !is_let_in(an, it, claim, c))
		return;
	c->claim = claim;
	c->claim_counts = c->state == CELL_ABSENT || it->edit == EDIT_FREE;
}
