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

const struct cell *answers_cell(const struct answers *an, const struct item *it, size_t row)
{
	if (it->repeat == NULL)
		return &an->cells[it->number];
	return &an->rows[it->repeat->number].at[row].cells[it->number - it->repeat->first];
}
