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
	return an->context->has_until && an->work->filed_on.day > an->context->until;
}

void answers_close(struct answers *an)
{
	arena_free(&an->arena);
}

const struct cell *answers_cell(const struct answers *an, const struct item *it, size_t row)
{
	if (it->repeat == NULL)
		return &an->cells[it->number];
	return &an->rows[it->repeat->number].at[row].cells[it->number - it->repeat->first];
}

bool answers_applies(const struct answers *an, struct str field)
{
	struct str rest = field, name = str_cut(&rest, '.'), number, id;
	const struct item *it, *in;
	const struct rows *rows;
	uint64_t row = 0;
	size_t index;

	if (str_is(name, "claims") && rest.at != NULL)
		name = str_cut(&rest, '.');
	it = form_field(an->plan->form, name);
	if (it == NULL || !an->cells[it->number].relevant || it->kind != ITEM_REPEAT || rest.at == NULL)
		return it == NULL || an->cells[it->number].relevant;
	number = str_cut(&rest, '.');
	id = str_cut(&rest, '.');
	rows = &an->rows[it->number];
	if (!str_digits(number, rows->count, &row) || row == 0)
		return true;
	for (index = 0; index < it->count; index++) {
		in = an->plan->form->items.at[it->first + index];
		if (str_equal(in->id, id))
			return rows->at[row - 1].cells[index].relevant;
	}
	return true;
}
