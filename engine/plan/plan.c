#include "plan/plan.h"

#include "plan/order.h"

static bool same_settings(const struct candidate *a, const struct candidate *b)
{
	for (size_t p = 0; p < a->provider->parameters.count; p++) {
		const struct tries *x = &a->parameters[p], *y = &b->parameters[p];

		if (x->settings.count != y->settings.count)
			return false;
		for (size_t t = 0; t < x->settings.count; t++)
			if (!str_equal(x->settings.at[t].code, y->settings.at[t].code) ||
				!str_equal(
					span_str(x->settings.at[t].span), span_str(y->settings.at[t].span)))
				return false;
	}
	return true;
}

static struct request *find_request(
	struct arena *a, struct plan *p, const struct item *it, const struct candidate *c)
{
	struct request *r;

	for (size_t i = 0; i < p->requests.count; i++) {
		r = &p->requests.at[i];
		if (r->provider == c->provider && r->repeat == it->repeat && same_settings(r->with, c))
			return r;
	}
	r = LIST_ADD(a, &p->requests);
	*r = (struct request){ .number = (unsigned)p->requests.count - 1,
		.provider = c->provider,
		.repeat = it->repeat,
		.with = c };
	return r;
}

/* The first of the request's columns for a holding; they are added if it has none. */
static size_t find_columns(struct arena *a, struct request *r, size_t holding)
{
	const struct shape *shape = &r->provider->holdings.at[holding].concept->shape;
	size_t first;

	for (first = 0; first < r->columns.count; first++)
		if (r->columns.at[first].holding == holding)
			return first;
	for (size_t part = 0; part < shape->part_count; part++)
		*LIST_ADD(a, &r->columns) = (struct request_column){ holding, part };
	return first;
}

static void supply(struct arena *a, struct plan *p, const struct item *it)
{
	struct plan_item *to = &p->items[it->number];

	to->item = it;
	to->supplies = arena_array(a, it->candidates.count + 1, sizeof(*to->supplies));
	for (size_t c = 0; c < it->candidates.count; c++) {
		struct request *r = find_request(a, p, it, &it->candidates.at[c]);

		to->supplies[c].request = r->number;
		to->supplies[c].column = find_columns(a, r, it->candidates.at[c].holding);
	}
}

struct plan *plan_compile(struct arena *a, const struct form *f, struct diags *out)
{
	struct plan *p = ARENA_NEW(a, struct plan);

	p->form = f;
	p->items = arena_array(a, f->items.count, sizeof(*p->items));
	for (size_t i = 0; i < f->items.count; i++)
		supply(a, p, f->items.at[i]);
	return plan_order(a, p, out) ? p : NULL;
}

struct search {
	unsigned number;
	bool found;
};

static void look_item(void *data, unsigned number, const struct expr *at)
{
	struct search *s = data;

	(void)at;
	s->found = s->found || number == s->number;
}

static void look_condition(void *data, const struct condition *c)
{
	expr_items(c->expr, look_item, data);
}

void plan_readers(const struct plan *p, unsigned number, void (*visit)(void *data, const struct item *reader),
	void *data)
{
	for (size_t i = 0; i < p->form->items.count; i++) {
		struct search s = { number, false };

		item_expressions(p->form->items.at[i], look_condition, &s);
		if (s.found)
			visit(data, p->form->items.at[i]);
	}
}
