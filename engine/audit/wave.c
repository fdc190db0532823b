#include "audit/wave.h"

#include "form/key.h"
#include "form/read.h"

static void read_member(
	struct arena *a, struct wave *w, const struct node *n, struct str event, struct diags *out)
{
	struct member *m = LIST_ADD(a, &w->members);

	m->event = event;
	m->span = n->span;
	if (!keys_check(n, MAP_MEMBER, out))
		return;
	read_text(n, "form", &m->form, out);
	read_text(n, "name", &m->name, out);
	read_required(n, "status", "a form of a wave", &m->status, out);
	read_required(n, "regime", "a form of a wave", &m->regime, out);
	read_text(n, "baseline", &m->baseline, out);
	read_text(n, "alternative_to", &m->alternative_to, out);
	if ((m->form.at == NULL) == (m->name.at == NULL))
		node_diag(
			out, DIAG_BAD_WAVE, n, "a form of a wave has either a definition (form:) or a name");
	if (m->form.at == NULL)
		return;
	m->span = node_find(n, "form")->span;
	if (!map_add(a, &w->by_form, m->form, w->members.count - 1, NULL))
		diag_add(out, DIAG_BAD_WAVE, m->span, "'%.*s' stands twice in the wave", STR(m->form));
}

static void read_event(struct arena *a, struct wave *w, const struct node *n, struct diags *out)
{
	struct str event;

	if (!keys_check(n, MAP_EVENT, out) || !read_required(n, "event", "an event", &event, out))
		return;
	if (node_find(n, "forms") == NULL)
		node_diag(out, DIAG_BAD_WAVE, n, "an event has forms");
	for (const struct node *m = read_list(n, "forms", out); m != NULL; m = m->next)
		read_member(a, w, m, event, out);
}

/* What a form stands for is of the wave, and is added up itself. */
static void check_alternatives(const struct wave *w, struct diags *out)
{
	for (size_t i = 0; i < w->members.count; i++) {
		const struct member *m = &w->members.at[i];
		size_t other;

		if (m->alternative_to.at == NULL)
			continue;
		if (!map_find(&w->by_form, m->alternative_to, &other))
			diag_add(out, DIAG_BAD_WAVE, m->span, "'%.*s' is not in the wave",
				STR(m->alternative_to));
		else if (w->members.at[other].alternative_to.at != NULL)
			diag_add(out, DIAG_BAD_WAVE, m->span, "'%.*s' is itself an alternative",
				STR(m->alternative_to));
	}
}

const struct wave *wave_load(struct arena *a, const char *path, struct diags *out)
{
	struct wave *w = ARENA_NEW(a, struct wave);
	size_t before = out->errors;
	const struct node *root = tree_load(a, path, out);

	if (root == NULL || !keys_check(root, MAP_WAVE, out))
		return NULL;
	read_required(root, "wave", "a wave", &w->name, out);
	read_required(root, "title", "a wave", &w->title, out);
	read_required(root, "source", "a wave", &w->source, out);
	for (const struct node *n = read_list(root, "events", out); n != NULL; n = n->next)
		read_event(a, w, n, out);
	if (w->members.count == 0)
		node_diag(out, DIAG_BAD_WAVE, root, "a wave has forms");
	check_alternatives(w, out);
	return out->errors == before ? w : NULL;
}
