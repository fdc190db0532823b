#include "form/said.h"

#include "form/key.h"

/* Two small letters. */
static bool is_language(struct str s)
{
	return s.len == 2 && s.at[0] >= 'a' && s.at[0] <= 'z' && s.at[1] >= 'a' && s.at[1] <= 'z';
}

/* The keys that hold what people read, whatever the map. */
static bool is_said(struct str name)
{
	for (size_t m = 0; m < MAP__COUNT; m++) {
		size_t count;
		const struct key *keys = keys_of((enum key_map)m, &count);

		for (size_t i = 0; i < count; i++)
			if (keys[i].value == KEY_SAID && str_is(name, keys[i].name))
				return true;
	}
	return false;
}

static bool is_by_language(const struct node *n)
{
	if (n->kind != NODE_MAP || n->key == NULL || n->count == 0)
		return false;
	for (const struct node *e = node_first(n); e != NULL; e = e->next)
		if (!is_language(e->key->text))
			return false;
	return is_said(n->key->text);
}

/* False if there are too many. */
static bool note_language(struct said *s, struct str language)
{
	if (str_is(language, SAID_FRENCH))
		return true;
	for (size_t i = 0; i < s->count; i++)
		if (str_is(language, s->languages[i]))
			return true;
	if (s->count == SAID_LANGUAGES)
		return false;
	/* a form that is in it may be gone before the library is */
	memcpy(s->languages[s->count++], language.at, 2);
	return true;
}

static void pick(struct said *s, struct node *n, struct diags *out)
{
	const struct node *picked = node_find(n, SAID_FRENCH);

	if (picked == NULL)
		node_diag(out, DIAG_NOT_SAID, n, "'%.*s' is not said in French: %s:", STR(n->key->text),
			SAID_FRENCH);
	for (const struct node *e = node_first(n); e != NULL; e = e->next) {
		if (!note_language(s, e->key->text))
			node_diag(out, DIAG_NOT_SAID, e->key, "more than %d languages", SAID_LANGUAGES);
		if (str_equal(e->key->text, s->language))
			picked = e;
	}
	if (picked == NULL)
		picked = node_first(n);
	n->kind = picked->kind;
	n->plain = picked->plain;
	n->span = picked->span;
	n->text = picked->text;
	n->first = picked->first;
	n->count = picked->count;
}

/* Trees are at most TREE_DEPTH deep. */
static void walk(struct said *s, struct node *n, struct diags *out)
{
	if (is_by_language(n))
		pick(s, n, out);
	for (struct node *e = n->kind == NODE_SCALAR ? NULL : n->first; e != NULL; e = e->next)
		walk(s, e, out);
}

const struct node *said_in(struct said *s, const struct node *root, struct diags *out)
{
	if (root != NULL)
		walk(s, (struct node *)root, out); /* nobody else has it yet */
	return root;
}
