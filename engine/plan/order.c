/*
 * order: a depth-first walk over what reads what; a node's steps are added when all
 * it reads has its own. It goes on behind a circle, so that all of them are told. A repeat is one node of the walk it stands in, and what stands
 * in its rows is a walk of their own. Nodes are items by number, then sections.
 */
#include "plan/order.h"

#include "base/buf.h"

enum state { UNSEEN, OPEN, DONE };

struct walk {
	struct arena *arena;
	struct plan *plan;
	const struct item *repeat; /* whose rows are being ordered; NULL: the form */
	const struct item *inside; /* whose rows are being read, for what they need from around them */
	enum state *states;
	size_t *path; /* open nodes, outermost first */
	size_t depth;
	bool circle, too_deep;
	struct diags *out;
};

static void visit(struct walk *w, size_t node);

static bool is_section(const struct walk *w, size_t node)
{
	return node >= w->plan->form->items.count;
}

static struct str node_name(const struct walk *w, size_t node)
{
	const struct form *f = w->plan->form;

	return is_section(w, node) ? f->sections.at[node - f->items.count]->id : f->items.at[node]->id;
}

static struct span node_span(const struct walk *w, size_t node)
{
	const struct form *f = w->plan->form;

	return is_section(w, node) ? f->sections.at[node - f->items.count]->span : f->items.at[node]->span;
}

static void tell_circle(struct walk *w, size_t node)
{
	struct buf b = { 0 };
	size_t from = 0;

	while (w->path[from] != node)
		from++;
	for (size_t i = from; i < w->depth; i++)
		buf_format(&b, "%.*s -> ", STR(node_name(w, w->path[i])));
	buf_format(&b, "%.*s", STR(node_name(w, node)));
	diag_add(w->out, DIAG_EXPR_CYCLE, node_span(w, node), "'%.*s' depends on itself: %s",
		STR(node_name(w, node)), b.at);
	buf_free(&b);
	w->circle = true;
}

/* The node that an expression's item is in this walk: what is read of rows through their
 * repeat's name means all of them, what stands in rows from outside them too. What stands
 * around the rows being ordered was known before any of them. */
static void read_item(void *data, unsigned number, const struct expr *at)
{
	struct walk *w = data;
	const struct form *f = w->plan->form;
	const struct item *it = f->items.at[number], *node;

	if (at->op == EXPR_NAME && at->symbol != NULL && f->items.at[at->symbol->item]->kind == ITEM_REPEAT)
		it = f->items.at[at->symbol->item];
	node = item_within(it, w->repeat);
	if (node != NULL && (node != w->inside || node == it))
		visit(w, node->number);
}

static void read_condition(struct walk *w, const struct condition *c)
{
	if (c->expr != NULL)
		expr_items(c->expr, read_item, w);
}

static void read_settings(struct walk *w, const struct item *it)
{
	for (size_t c = 0; c < it->candidates.count; c++)
		for (size_t p = 0; p < it->candidates.at[c].provider->parameters.count; p++) {
			const struct tries *tries = &it->candidates.at[c].parameters[p];

			for (size_t t = 0; t < tries->settings.count; t++)
				if (tries->settings.at[t].expr != NULL)
					expr_items(tries->settings.at[t].expr, read_item, w);
		}
}

/* What rows need from around them; among themselves they are ordered in their own walk. */
static void read_rows(struct walk *w, const struct item *node, const struct item *repeat)
{
	for (unsigned i = 0; i < repeat->count; i++) {
		const struct item *it = w->plan->form->items.at[repeat->first + i];

		w->inside = node;
		read_condition(w, &it->relevant);
		read_condition(w, &it->value);
		read_condition(w, &it->choice_filter);
		read_settings(w, it);
		if (it->kind == ITEM_REPEAT)
			read_rows(w, node, it);
		w->inside = NULL;
	}
}

/* All that has to be known before the item's own steps. */
static void read_all(struct walk *w, const struct item *it)
{
	if (w->repeat == NULL && it->section != NULL && it->section->relevant.expr != NULL)
		visit(w, w->plan->form->items.count + it->section->number);
	read_condition(w, &it->relevant);
	read_condition(w, &it->value);
	read_condition(w, &it->choice_filter);
	read_settings(w, it);
	if (it->kind == ITEM_REPEAT)
		read_rows(w, it, it);
}

static void add_step(struct walk *w, enum step_kind kind, size_t node)
{
	bool section = is_section(w, node);
	struct step step = { kind, (unsigned)(section ? node - w->plan->form->items.count : node), section };

	if (w->repeat != NULL)
		*LIST_ADD(w->arena, &w->plan->rows[w->repeat->number].steps) = step;
	else
		*LIST_ADD(w->arena, &w->plan->steps) = step;
}

static void add_steps(struct walk *w, size_t node)
{
	const struct item *it = w->plan->form->items.at[node];
	bool conditional = it->relevant.expr != NULL || it->origin == ORIGIN_ON_CONTROL ||
			   (w->repeat == NULL && it->section != NULL && it->section->relevant.expr != NULL);

	if (it->kind == ITEM_LET || it->kind == ITEM_TABLE || it->kind == ITEM_DECISION) {
		add_step(w, STEP_CALC, node);
		return;
	}
	if (it->kind != ITEM_FIELD && it->kind != ITEM_REPEAT)
		return;
	if (conditional)
		add_step(w, STEP_TEST, node);
	if (it->kind == ITEM_REPEAT)
		add_step(w, STEP_ROWS, node);
	else if (it->origin == ORIGIN_SOURCE)
		add_step(w, STEP_FETCH, node);
	else if (it->origin == ORIGIN_ASK)
		add_step(w, STEP_TAKE, node);
	else if (it->origin == ORIGIN_DERIVED)
		add_step(w, STEP_CALC, node);
}

static void visit(struct walk *w, size_t node)
{
	const struct item *inside = w->inside;

	if (w->states[node] == OPEN)
		tell_circle(w, node);
	if (w->states[node] != UNSEEN || w->too_deep)
		return;
	if (w->depth == FORM_CHAIN) {
		diag_add(w->out, DIAG_EXPR_LIMIT, node_span(w, node),
			"more than %d values read each other in a row", FORM_CHAIN);
		w->too_deep = true;
		return;
	}
	w->states[node] = OPEN;
	w->path[w->depth++] = node;
	w->inside = NULL;
	if (is_section(w, node)) {
		read_condition(w, &w->plan->form->sections.at[node - w->plan->form->items.count]->relevant);
		add_step(w, STEP_TEST, node);
	} else {
		read_all(w, w->plan->form->items.at[node]);
		add_steps(w, node);
	}
	w->inside = inside;
	w->depth--;
	w->states[node] = DONE;
}

static void order_rows(struct walk *form, const struct item *repeat)
{
	struct walk w = *form;

	w.repeat = repeat;
	w.path[0] = repeat->number;
	w.depth = 1;
	for (unsigned i = 0; i < repeat->count; i++)
		visit(&w, repeat->first + i);
	form->circle = w.circle;
	form->too_deep = w.too_deep;
}

bool plan_order(struct arena *a, struct plan *p, struct diags *out)
{
	const struct form *f = p->form;
	size_t nodes = f->items.count + f->sections.count;
	struct walk w = { .arena = a, .plan = p, .out = out };

	p->rows = arena_array(a, f->items.count + 1, sizeof(*p->rows));
	w.states = arena_array(a, nodes + 1, sizeof(*w.states));
	w.path = arena_array(a, nodes + 1, sizeof(*w.path));
	for (size_t i = 0; i < f->items.count; i++)
		if (f->items.at[i]->repeat == NULL)
			visit(&w, i);
	for (size_t i = 0; i < f->items.count; i++)
		if (f->items.at[i]->kind == ITEM_REPEAT)
			order_rows(&w, f->items.at[i]);
	return !w.circle && !w.too_deep;
}
