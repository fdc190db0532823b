/*
 * asked_twice: one question under two ids. Fields that may be one stand in groups, by the
 * concept they have and by their label, so that a form of many is not compared each with all.
 */
#include "base/memory.h"
#include "form/alike.h"
#include "rules/rule.h"

#define TELLING 3 /* words: a shorter label says what it is of by its section: Nom, Date de naissance */

/* Those that may be one, in order. */
struct group {
	LIST(const struct item *) items;
};

struct groups {
	struct arena arena;
	struct map by_key;
	LIST(struct group) all;
};

/* One field of a shared section that the form uses twice: of two persons, as their prefixes say. */
static bool is_used_twice(const struct item *a, const struct item *b)
{
	const struct text *x = a->span.text, *y = b->span.text;

	return x != y && x != NULL && y != NULL && x->used.text != NULL && y->used.text != NULL &&
	       a->span.at == b->span.at && str_equal(x->path, y->path);
}

static bool has_one_concept(const struct item *a, const struct item *b)
{
	return a->concept != NULL && a->concept == b->concept;
}

/* Of one concept, side by side: in the same row, or in none. */
static struct str concept_key(struct groups *g, const struct item *it)
{
	return arena_format(&g->arena, "%p %.*s", (const void *)it->repeat, STR(it->concept->name));
}

/* The same label, the same kind of answer. A concept's name has no blank, nor has its key two. */
static struct str label_key(struct groups *g, const struct item *it)
{
	return arena_format(&g->arena, "%p %p %d %.*s", (const void *)it->repeat,
		(const void *)it->shape.choices, (int)it->shape.type, STR(it->label));
}

static bool has_telling_label(const struct item *it)
{
	struct wording label;

	alike_read(&label, it->label);
	return label.words >= TELLING;
}

static struct group *group_of(struct groups *g, struct str key)
{
	size_t number = g->all.count;

	if (map_add(&g->arena, &g->by_key, key, number, &number))
		LIST_ADD(&g->arena, &g->all);
	return &g->all.at[number];
}

static void add(struct groups *g, struct group *to, const struct item *it)
{
	*LIST_ADD(&g->arena, &to->items) = it;
}

/* In one section it is the labels that are too few (F047): each section is there once. */
static void add_by_label(struct groups *g, const struct item *it)
{
	struct group *to = group_of(g, label_key(g, it));

	if (to->items.count == 0 || to->items.at[to->items.count - 1]->section != it->section)
		add(g, to, it);
}

/* The first that may be one with it: it stands before, or is not asked at all. */
static const struct item *find_same(const struct group *in, const struct item *it)
{
	for (size_t i = 0; i < in->items.count; i++) {
		const struct item *other = in->items.at[i];

		if (other != it && !(rule_is_asked(other) && other->number > it->number) &&
			(has_one_concept(it, other) || it->section != other->section) &&
			!is_used_twice(it, other))
			return other;
	}
	return NULL;
}

static void tell(struct rules *r, const struct item *it, const struct item *other)
{
	const char *how = rule_is_asked(other) ? "asks, too" : "takes from its source";
	struct diag *d;

	if (has_one_concept(it, other))
		d = rule_broken(r, DIAG_ASKED_TWICE, it, it->span, "'%.*s' asks '%.*s', which '%.*s' %s",
			STR(it->id), STR(it->concept->name), STR(other->id), how);
	else
		d = rule_broken(r, DIAG_ASKED_TWICE, it, it->span,
			"'%.*s' asks the same as '%.*s', under the same label: '%.*s'", STR(it->id),
			STR(other->id), STR(it->label));
	if (d != NULL)
		diag_note(r->out, d, other->span, "it is here");
}

/* The words tell where the concept does not. */
static void look_at(struct rules *r, struct groups *g, const struct item *it)
{
	const struct item *other = NULL;

	if (it->concept != NULL)
		other = find_same(group_of(g, concept_key(g, it)), it);
	if (other == NULL)
		other = find_same(group_of(g, label_key(g, it)), it);
	if (other != NULL && (has_one_concept(it, other) || has_telling_label(it)))
		tell(r, it, other);
}

void rule_asked_twice(struct rules *r)
{
	const struct form *f = r->form;
	struct groups g = { 0 };

	for (size_t i = 0; i < f->items.count; i++) {
		const struct item *it = f->items.at[i];

		if (it->kind == ITEM_FIELD && it->concept != NULL)
			add(&g, group_of(&g, concept_key(&g, it)), it);
		if (rule_is_asked(it))
			add_by_label(&g, it);
	}
	for (size_t i = 0; i < f->items.count; i++)
		if (rule_is_asked(f->items.at[i]))
			look_at(r, &g, f->items.at[i]);
	arena_free(&g.arena);
}
