/*
 * fill: the loop over a plan's steps for one company.
 */
#include "answers/work.h"

static void begin(struct answers *an, struct str siret, moment_t at)
{
	struct answers_work *w = an->work;
	const struct form *f = an->plan->form;

	arena_rewind(&an->arena, w->start);
	memcpy(an->cells, w->blank, f->items.count * sizeof(*an->cells));
	memset(an->rows, 0, f->items.count * sizeof(*an->rows));
	for (size_t i = 0; i < an->plan->requests.count; i++)
		w->requests[i].made = false;
	for (size_t i = 0; i < f->sections.count; i++)
		an->sections[i] = true;
	an->siret = arena_copy(&an->arena, siret);
	work_moment(an, at);
}

static void test(struct answers *an, const struct step *s)
{
	const struct form *f = an->plan->form;
	const struct item *it;
	bool applies;

	if (s->section) {
		an->sections[s->number] = work_true(an, f->sections.at[s->number]->relevant.expr);
		return;
	}
	it = f->items.at[s->number];
	applies = it->repeat != NULL || it->section == NULL || an->sections[it->section->number];
	if (applies && it->relevant.expr != NULL)
		applies = work_true(an, it->relevant.expr);
	if (applies && it->origin == ORIGIN_ON_CONTROL)
		applies = work_true(an, it->value.expr);
	work_cell(an, it)->relevant = applies;
}

/* A code that no list has says nothing: the computation did not foresee it. */
static bool is_listed(const struct shape *s, struct str code)
{
	return s->choices == NULL || s->choices->kind == CHOICES_CONTEXT ||
	       map_find(&s->choices->by_code, code, NULL);
}

static void calc(struct answers *an, const struct item *it)
{
	struct answers_work *w = an->work;
	struct value v;
	struct str *written;
	struct cell *c;

	if (it->kind == ITEM_LET) {
		expr_run(it->value.expr, &w->env, &w->lets[it->number]);
		return;
	}
	expr_run(it->value.expr, &w->env, &v);
	if (it->kind == ITEM_TABLE) {
		w->tables[it->number] = v.kind == VALUE_DAY ? table_at(it->table, v.day) : NULL;
		return;
	}
	c = work_cell(an, it);
	written = ARENA_NEW(&an->arena, struct str);
	c->state = CELL_ABSENT;
	c->outcome = OUTCOME_NOT_COMPUTABLE;
	if (v.kind == VALUE_NONE || !type_encode(it->shape.type, v, &an->arena, written) ||
		!is_listed(&it->shape, *written))
		return;
	c->state = CELL_VALUE;
	c->rows = 1;
	c->cells = written;
}

static void run(struct answers *an, const struct step *s);

/* Requests of a repeat are made again for each of its rows. */
static void forget_requests(struct answers *an, const struct item *repeat)
{
	for (size_t i = 0; i < an->plan->requests.count; i++)
		if (an->plan->requests.at[i].repeat == repeat)
			an->work->requests[i].made = false;
}

static void run_rows(struct answers *an, const struct item *it)
{
	struct answers_work *w = an->work;
	const struct given_repeat *given = work_given_rows(an, it);
	const struct steps_of_repeat *plan = &an->plan->rows[it->number];
	struct rows *rows = work_rows(an, it);
	struct here here = { .outer = w->here, .repeat = it };

	if (given == NULL || !given->present)
		return;
	rows->count = given->count;
	rows->at = arena_array(&an->arena, given->count + 1, sizeof(*rows->at));
	w->here = &here;
	for (; here.number < rows->count; here.number++) {
		struct row *row = &rows->at[here.number];

		w->env.here = here.number;
		here.row = row;
		here.given = &given->rows[here.number];
		row->siret = here.given->siret;
		row->cells = arena_array(&an->arena, it->count + 1, sizeof(*row->cells));
		memcpy(row->cells, w->blank, it->count * sizeof(*row->cells));
		if (it->nests)
			row->rows = arena_array(&an->arena, it->count, sizeof(*row->rows));
		forget_requests(an, it);
		for (size_t i = 0; i < plan->steps.count; i++)
			run(an, &plan->steps.at[i]);
	}
	work_leave(an);
}

static void run(struct answers *an, const struct step *s)
{
	const struct item *it;

	if (s->kind == STEP_TEST) {
		test(an, s);
		return;
	}
	it = an->plan->form->items.at[s->number];
	if ((it->kind == ITEM_FIELD || it->kind == ITEM_REPEAT) && !work_cell(an, it)->relevant)
		return;
	switch (s->kind) {
	case STEP_FETCH:
		work_fetch(an, it);
		work_claim(an, it);
		break;
	case STEP_TAKE:
		work_take(an, it);
		break;
	case STEP_CALC:
		calc(an, it);
		break;
	case STEP_ROWS:
		run_rows(an, it);
		break;
	case STEP_TEST:
	case STEP_KIND__COUNT:
		break;
	}
}

void answers_fill(struct answers *an, struct str siret, moment_t at, const struct given *g, bool complete,
	struct diags *out)
{
	struct answers_work *w = an->work;

	w->given = g;
	w->complete = complete;
	w->out = out;
	begin(an, siret, at);
	for (size_t i = 0; i < an->plan->steps.count; i++)
		run(an, &an->plan->steps.at[i]);
	work_problems(an);
}
