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
	w->blank = arena_array(a, items, sizeof(*w->blank));
	for (size_t i = 0; i < items; i++)
		w->blank[i].relevant = true;
	w->requests = arena_array(a, p->requests.count + 1, sizeof(*w->requests));
	w->lets = arena_array(a, items, sizeof(*w->lets));
	w->tables = arena_array(a, items, sizeof(*w->tables));
	w->env = work_env(an);
	w->start = arena_mark(&an->arena);
	return an;
}

bool answers_closed(const struct answers *an)
{
	return an->context->has_until && an->work->variables[VARIABLE_FILED_ON].day > an->context->until;
}

void answers_close(struct answers *an)
{
	arena_free(&an->arena);
}

struct each {
	const struct answers *an;
	const struct item *it;
	bool (*visit)(void *data, const struct row *row);
	void *data;
};

static bool each_row(const struct each *e, const struct item *repeat, const struct row *outer)
{
	const struct rows *rows = answers_rows(e->an, repeat, outer);
	const struct item *inner = item_within(e->it, repeat);

	for (size_t i = 0; i < rows->count; i++)
		if (!(inner == e->it ? e->visit(e->data, &rows->at[i]) : each_row(e, inner, &rows->at[i])))
			return false;
	return true;
}

bool answers_each(const struct answers *an, const struct item *it,
	bool (*visit)(void *data, const struct row *row), void *data)
{
	const struct each e = { an, it, visit, data };

	return it->repeat == NULL ? visit(data, NULL) : each_row(&e, item_within(it, NULL), NULL);
}

bool answers_applies(const struct answers *an, struct str field)
{
	const struct form *f = an->plan->form;
	struct str rest = field, name = str_cut(&rest, '.');
	const struct item *it, *in;
	const struct row *row = NULL;
	uint64_t number;

	if (str_is(name, "claims") && rest.at != NULL)
		name = str_cut(&rest, '.');
	it = form_find(f, NULL, name);
	while (it != NULL && it->kind == ITEM_REPEAT && rest.at != NULL &&
		answers_cell(an, it, row)->relevant) {
		const struct rows *rows = answers_rows(an, it, row);

		if (!str_digits(str_cut(&rest, '.'), rows->count, &number) || number == 0)
			return true;
		in = form_find(f, it, str_cut(&rest, '.'));
		if (in == NULL)
			return true;
		row = &rows->at[number - 1];
		it = in;
	}
	return it == NULL || answers_cell(an, it, row)->relevant;
}
