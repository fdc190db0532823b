#include "audit/worklist.h"

#include <jansson.h>
#include <stdlib.h>

#include "audit/figure.h"
#include "out/json.h"
#include "out/table.h"

static struct work *work_of(
	const struct portfolio *p, struct worklist *w, struct map *known, const struct item *it)
{
	struct str what = it->concept != NULL ? it->concept->name : it->label;
	size_t i = w->list.count;
	struct work *new;

	if (!map_add(p->arena, known, what, i, &i))
		return &w->list.at[i];
	new = LIST_ADD(p->arena, &w->list);
	new->what = what;
	new->concept = it->concept != NULL;
	if (it->concept != NULL && it->concept->holders.count > 0)
	new->holder = it->concept->holders.at[0];
	return new;
}

static void add_form(const struct portfolio *p, struct worklist *w, struct map *known, const struct form *f)
{
	for (size_t i = 0; i < f->items.count; i++) {
		const struct item *it = f->items.at[i];
		struct work *work;

		/* a declaration is nobody's to serve */
		if (it->kind != ITEM_FIELD || it->origin != ORIGIN_ASK || it->shape.type == TYPE_DECLARATION)
			continue;
		work = work_of(p, w, known, it);
		work->asked++;
		decimal_add(work->seconds, burden_of_answer(f, p->parameters, it), &work->seconds);
		if (work->forms.count == 0 || !str_equal(work->forms.at[work->forms.count - 1], f->name))
			*LIST_ADD(p->arena, &work->forms) = f->name;
	}
}

static int compare(const void *a, const void *b)
{
	const struct work *x = a, *y = b;
	int order = decimal_compare(y->seconds, x->seconds);

	return order != 0 ? order : str_compare(x->what, y->what);
}

void worklist_make(const struct portfolio *p, struct worklist *w)
{
	struct map known = { 0 };

	*w = (struct worklist){ 0 };
	for (size_t i = 0; i < p->rows.count && p->parameters != NULL; i++)
		if (portfolio_adds(&p->rows.at[i]))
			add_form(p, w, &known, p->rows.at[i].form);
	if (w->list.count > 0)
		qsort(w->list.at, w->list.count, sizeof *w->list.at, compare);
}

static struct str forms_of(struct arena *a, const struct work *work)
{
	struct str all = S("");

	for (size_t i = 0; i < work->forms.count; i++)
		all = arena_format(a, "%.*s%s%.*s", STR(all), i > 0 ? ", " : "", STR(work->forms.at[i]));
	return all;
}

void worklist_table(
	const struct portfolio *p, const struct worklist *w, size_t most, bool color, struct buf *b)
{
	static const char *const heads[] = { "still asked", "fields", "min", "by", "who could serve it" };
	struct out_table t = { .arena = p->arena,
		.columns = COUNT(heads),
		.align = "wrrwl",
		.width = 120,
		.head = true,
		.color = color };

	for (size_t i = 0; i < COUNT(heads); i++)
		out_table_add(&t, str(heads[i]));
	for (size_t i = 0; i < w->list.count && i < most; i++) {
		const struct work *work = &w->list.at[i];

		out_table_add(&t, work->what);
		out_table_add(&t, arena_format(p->arena, "%zu", work->asked));
		out_table_add(&t, figure_text(p->arena, figure_minutes(work->seconds), 1));
		out_table_add(&t, forms_of(p->arena, work));
		out_table_add(&t, work->holder != NULL ? work->holder->name : S(""));
	}
	buf_putc(b, '\n');
	out_table_write(&t, b);
}

struct json_t *worklist_json(const struct worklist *w)
{
	json_t *all = json_array();
	struct arena a = { 0 };

	for (size_t i = 0; i < w->list.count; i++) {
		const struct work *work = &w->list.at[i];
		json_t *forms = json_array();

		for (size_t f = 0; f < work->forms.count; f++)
			json_array_append_new(forms, out_json_str(work->forms.at[f]));
		json_array_append_new(
			all, json_pack("{s:o, s:b, s:I, s:s, s:o, s:o}", "what", out_json_str(work->what),
				     "concept", work->concept, "fields", (json_int_t)work->asked, "minutes",
				     figure_text(&a, figure_minutes(work->seconds), 1).at, "forms", forms,
				     "provider",
				     work->holder != NULL ? out_json_str(work->holder->name) : json_null()));
	}
	arena_free(&a);
	return all;
}
