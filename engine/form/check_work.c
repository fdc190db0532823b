/*
 * check_work: a filing is computed while a person waits. An expression is linear in the rows
 * that it looks at; one that stands in rows itself looks at them for each of its own.
 */
#include <inttypes.h>

#include "form/stages.h"

struct work {
	const struct form *form;
	uint64_t runs; /* of the expressions at hand, in a filing with as many rows as may be */
	uint64_t sum, most;
	const struct condition *at; /* that takes most */
};

static uint64_t rows_of(const void *data, unsigned number)
{
	const struct form *f = data;
	const struct item *it = f->items.at[number];

	return it->kind == ITEM_REPEAT ? it->max : it->shape.max;
}

static void add(struct work *w, const struct condition *c)
{
	uint64_t cost;

	if (c->expr == NULL)
		return;
	cost = expr_times(w->runs, expr_cost(c->expr, rows_of, w->form));
	w->sum += cost < UINT64_MAX - w->sum ? cost : 0;
	if (cost > w->most) {
		w->most = cost;
		w->at = c;
	}
}

static void add_item(struct work *w, const struct item *it)
{
	const struct condition *own[] = { &it->relevant, &it->readonly, &it->required, &it->constraint,
		&it->value };

	w->runs = 1;
	for (const struct item *outer = it->repeat; outer != NULL; outer = outer->repeat)
		w->runs *= outer->max;
	for (size_t i = 0; i < COUNT(own); i++)
		add(w, own[i]);
}

static void add_section(struct work *w, const struct section *s)
{
	w->runs = 1;
	add(w, &s->relevant);
	add(w, &s->readonly);
	add(w, &s->constraint);
}

void form_check_work(const struct form *f, struct diags *out)
{
	struct work w = { .form = f };

	for (size_t i = 0; i < f->items.count; i++)
		add_item(&w, f->items.at[i]);
	for (size_t i = 0; i < f->sections.count; i++)
		add_section(&w, f->sections.at[i]);
	if (w.sum > FORM_WORK)
		diag_add(out, DIAG_WORK, w.at->span,
			"a filing may take %" PRIu64 " steps, %" PRIu64
			" of them here; at most %d are possible",
			w.sum, w.most, FORM_WORK);
}
