#include "form/alike.h"
#include "form/library_load.h"
#include "form/key.h"
#include "form/read.h"

static void read_prefer(struct library *l, struct concept *c, const struct node *n, struct diags *out)
{
	const char *const *words;
	size_t word_count;
	const struct node *const *names;

	if (!keys_check(n, MAP_PREFER, out))
		return;
	words = key_words(WORDS_APPLICANT, &word_count);
	for (size_t w = 0; w < word_count; w++) {
		size_t count = read_texts(l->arena, node_find(n, words[w]), &names, out);

		for (size_t i = 0; i < count; i++)
			*LIST_ADD(l->arena, &c->prefer[w]) = (struct preference){ .name = names[i]->text,
				.span = names[i]->span };
	}
}

static const struct choices *read_codes(struct library *l, const struct node *n, struct diags *out)
{
	const struct node *choices = node_find(n, "choices"), *codes = node_find(n, "codes");
	struct str name;

	if (choices != NULL)
		return read_choices(l->arena, choices, out);
	if (codes != NULL && node_scalar(codes, "codes", &name, out))
		return library_codes(l, name, codes->span, out);
	return NULL;
}

bool shape_load(struct library *l, const struct node *n, struct shape *shape, struct diags *out)
{
	const struct node *type = node_find(n, "type");
	enum type t;
	bool chosen, said = node_find(n, "choices") != NULL || node_find(n, "codes") != NULL;

	if (!read_type(type, &t, out))
		return false;
	*shape = shape_of(l->arena, t);
	shape->choices = read_codes(l, n, out);
	chosen = t == TYPE_CHOICE || t == TYPE_CHOICES;
	if (chosen == said)
		return true;
	node_diag(out, DIAG_BAD_CHOICES, type,
		chosen ? "a choice needs choices: or codes:" : "only a choice has codes");
	return false;
}

/* type: ... or rows: and parts: */
static bool read_shape(struct library *l, struct concept *c, const struct node *n, struct diags *out)
{
	const struct node *type = node_find(n, "type"), *parts = node_find(n, "parts"),
			  *rows = node_find(n, "rows");

	if ((type == NULL) == (parts == NULL)) {
		node_diag(out, DIAG_BAD_CONCEPT, n, "'%.*s' needs either a type or parts", STR(c->name));
		return false;
	}
	if (parts != NULL) {
		c->shape = (struct shape){ .type = TYPE_STRING, .max = 1000 };
		return read_parts(l->arena, parts, &c->shape, out) &&
		       (rows == NULL || read_rows(rows, &c->shape.min, &c->shape.max, out));
	}
	if (rows != NULL) {
		node_diag(out, DIAG_BAD_CONCEPT, rows, "rows go with parts");
		return false;
	}
	return shape_load(l, n, &c->shape, out);
}

/* entreprise.chiffre_affaires: its own words, behind the subject. */
static struct str own_name(const struct concept *c)
{
	size_t dot = str_find(c->name, '.');

	return str_part(c->name, dot + 1, c->name.len);
}

static const struct wording *words_of(struct arena *a, struct str s)
{
	struct wording *w = ARENA_NEW(a, struct wording);

	alike_read(w, s);
	return w;
}

static void read_also(struct library *l, struct concept *c, const struct node *n, struct diags *out)
{
	const struct node *const *names;
	size_t count = read_texts(l->arena, node_find(n, "also"), &names, out);

	for (size_t i = 0; i < count; i++)
		*LIST_ADD(l->arena, &c->also) = words_of(l->arena, names[i]->text);
}

static void read_concept(struct library *l, const struct node *n, struct diags *out)
{
	struct concept *c = ARENA_NEW(l->arena, struct concept);
	const struct node *cells = node_find(n, "cells");
	uint64_t count = 1;
	size_t about = ABOUT_NOBODY, identified = IDENTIFIES_NOTHING;

	c->name = n->key->text;
	c->span = n->key->span;
	if (!name_is_concept(c->name))
		node_diag(out, DIAG_BAD_CONCEPT, n->key, "'%.*s' is no name of a concept", STR(c->name));
	if (!keys_check(n, MAP_CONCEPT, out))
		return;
	read_required(n, "label", "a concept", &c->label, out);
	read_text(n, "unit", &c->unit, out);
	read_text(n, "autocomplete", &c->autocomplete, out);
	read_text(n, "listed_in", &c->listed_in, out);
	read_duration_of(n, "valid_for", &c->valid_for, out);
	key_word(n, "about", WORDS_ABOUT, &about, out);
	c->about = (enum about)about;
	key_word(n, "identifies", WORDS_IDENTIFIES, &identified, out);
	c->identifies = (enum identifies)identified;
	if (cells != NULL && (!str_digits(cells->text, 1000, &count) || count == 0))
		node_diag(out, DIAG_BAD_CONCEPT, cells, "'%.*s' is no number of cells", STR(cells->text));
	c->cells = (unsigned)count;
	if (node_find(n, "prefer") != NULL)
		read_prefer(l, c, node_find(n, "prefer"), out);
	read_also(l, c, n, out);
	if (!read_shape(l, c, n, out))
		return;
	c->words = words_of(l->arena, c->label);
	c->own_words = words_of(l->arena, own_name(c));
	map_add(l->arena, &l->concepts_by_name, c->name, l->concepts.count, NULL);
	*LIST_ADD(l->arena, &l->concepts) = c;
}

void concepts_load(struct library *l, const struct node *root, struct diags *out)
{
	const struct node *all = node_find(root, "concepts");

	if (!keys_check(root, MAP_CONCEPTS, out))
		return;
	if (all == NULL || all->kind != NODE_MAP) {
		node_diag(out, DIAG_MISSING_KEY, root, "concepts.yaml needs a map 'concepts'");
		return;
	}
	for (const struct node *n = node_first(all); n != NULL; n = n->next)
		read_concept(l, n, out);
}
