/*
 * answers: the loop over a plan's steps for one company.
 */
#include "answers/work.h"

struct answers *answers_open(
	struct arena *a, const struct plan *p, struct sources *s, const struct context *c)
{
	struct answers *an = ARENA_NEW(a, struct answers);
	struct answers_work *w = ARENA_NEW(a, struct answers_work);
	size_t items = p->form->items.count;

	an->plan = p;
	an->sources = s;
	an->context = c;
	an->work = w;
	an->cells = arena_array(a, items, sizeof(*an->cells));
	an->rows = arena_array(a, items, sizeof(*an->rows));
	an->sections = arena_array(a, p->form->sections.count + 1, sizeof(*an->sections));
	w->requests = arena_array(a, p->requests.count + 1, sizeof(*w->requests));
	w->lets = arena_array(a, items, sizeof(*w->lets));
	w->tables = arena_array(a, items, sizeof(*w->tables));
	w->env = work_env(an);
	w->start = arena_mark(&an->arena);
	return an;
}

void answers_close(struct answers *an)
{
	arena_free(&an->arena);
}

static void begin(struct answers *an, struct str siret, moment_t at)
{
	struct answers_work *w = an->work;
	const struct form *f = an->plan->form;
	int year, month, day;

	arena_rewind(&an->arena, w->start);
	memset(an->cells, 0, f->items.count * sizeof(*an->cells));
	memset(an->rows, 0, f->items.count * sizeof(*an->rows));
	memset(w->requests, 0, an->plan->requests.count * sizeof(*w->requests));
	for (size_t i = 0; i < f->items.count; i++)
		an->cells[i].relevant = true;
	for (size_t i = 0; i < f->sections.count; i++)
		an->sections[i] = true;
	an->siret = arena_copy(&an->arena, siret);
	an->at = at;
	clock_write(at, an->at_text);
	w->filed_on = (struct value){ VALUE_DAY, .day = clock_paris_day(at) };
	day_split(w->filed_on.day, &year, &month, &day);
	w->this_year = (struct value){ VALUE_NUMBER, .number = decimal_of(year) };
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

static void calc(struct answers *an, const struct item *it)
{
	struct answers_work *w = an->work;
	struct value v = work_eval(an, it->value.expr);
	struct str *written;
	struct cell *c;

	if (it->kind == ITEM_LET) {
		w->lets[it->number] = v;
		return;
	}
	if (it->kind == ITEM_TABLE) {
		w->tables[it->number] = v.kind == VALUE_DAY ? table_at(it->table, v.day) : NULL;
		return;
	}
	c = work_cell(an, it);
	written = ARENA_NEW(&an->arena, struct str);
	c->state = CELL_ABSENT;
	c->outcome = OUTCOME_NOT_COMPUTABLE;
	if (v.kind == VALUE_NONE || !type_encode(it->shape.type, v, &an->arena, written))
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
	const struct given_repeat *given = w->given ? &w->given->repeats[it->number] : NULL;
	const struct steps_of_repeat *plan = &an->plan->rows[it->number];
	struct rows *rows = &an->rows[it->number];

	if (given == NULL || !given->present)
		return;
	rows->count = given->count;
	rows->at = arena_array(&an->arena, given->count + 1, sizeof(*rows->at));
	w->repeat = it;
	for (w->row = 0; w->row < rows->count; w->row++) {
		struct row *row = &rows->at[w->row];

		row->siret = given->rows[w->row].siret;
		row->cells = arena_array(&an->arena, it->count + 1, sizeof(*row->cells));
		for (unsigned i = 0; i < it->count; i++)
			row->cells[i].relevant = true;
		forget_requests(an, it);
		for (size_t i = 0; i < plan->steps.count; i++)
			run(an, &plan->steps.at[i]);
	}
	w->repeat = NULL;
	w->row = 0;
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

const struct cell *answers_cell(const struct answers *an, const struct item *it, size_t row)
{
	if (it->repeat == NULL)
		return &an->cells[it->number];
	return &an->rows[it->repeat->number].at[row].cells[it->number - it->repeat->first];
}

const struct str *answers_value(const struct answers *an, const struct item *it, size_t row, size_t *rows)
{
	return cell_value(answers_cell(an, it, row), rows);
}

bool answers_withheld(const struct item *it)
{
	return it->is_protected;
}
