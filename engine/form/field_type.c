/*
 * field_type: types.yaml. What a field takes from its type is in link_type.c.
 */
#include "form/key.h"
#include "form/library_load.h"
#include "form/read.h"

/* Texts are read again by each field: what is wrong with them is told here, once. */
static bool check_texts(const struct node *n, struct diags *out)
{
	static const char *const keys[] = { "label", "hint", "guidance", "unit", "constraint", "message" };
	struct str text;
	bool good = true;

	for (size_t i = 0; i < COUNT(keys); i++)
		good = read_text(n, keys[i], &text, out) && good;
	return good;
}

/* A number that says itself what it is has no unit; a declaration has its own text. */
static bool check_kind(const struct node *n, const struct field_type *t, struct diags *out)
{
	const struct node *type = node_find(n, "type"), *unit = node_find(n, "unit");
	enum type of = t->shape.type;

	if (of == TYPE_DECLARATION || of == TYPE_DOCUMENT) {
		node_diag(out, DIAG_NOT_SUPPORTED, type, "no type is made of a %s", type_row(of)->word);
		return false;
	}
	if (unit == NULL || of == TYPE_INTEGER || of == TYPE_DECIMAL)
		return true;
	node_diag(out, DIAG_BAD_UNIT, unit, "'%.*s' is no number without a unit", STR(t->name));
	return false;
}

static void read_field_type(struct library *l, const struct node *n, struct diags *out)
{
	struct field_type *t = ARENA_NEW(l->arena, struct field_type);
	const struct node *choices = node_find(n, "choices");
	enum type other;

	t->name = arena_format(l->arena, "type.%.*s", STR(n->key->text));
	t->span = n->key->span;
	t->node = n;
	if (!name_is_good(n->key->text, false))
		node_diag(out, DIAG_BAD_NAME, n->key, "'%.*s' is no name", STR(n->key->text));
	else if (type_find(n->key->text, &other))
		node_diag(out, DIAG_BAD_NAME, n->key, "'%.*s' is a type of the language", STR(n->key->text));
	if (!keys_check(n, MAP_FIELD_TYPE, out))
		return;
	if (node_find(n, "type") == NULL) {
		node_diag(out, DIAG_MISSING_KEY, n, "a type needs 'type': what it is made of");
		return;
	}
	if (node_find(choices, "from") != NULL) {
		node_diag(out, DIAG_BAD_CHOICES, choices,
			"the context is a form's: a type has choices of its own");
		return;
	}
	if (!shape_load(l, n, &t->shape, out) || !check_kind(n, t, out) || !check_texts(n, out))
		return;
	map_add(l->arena, &l->types_by_name, t->name, l->types.count, NULL);
	*LIST_ADD(l->arena, &l->types) = t;
}

void field_types_load(struct library *l, const struct node *root, struct diags *out)
{
	const struct node *all = node_find(root, "types");

	if (!keys_check(root, MAP_TYPES, out))
		return;
	if (all == NULL)
		node_diag(out, DIAG_MISSING_KEY, root, "types.yaml needs a map 'types'");
	for (const struct node *n = read_map(root, "types", out); n != NULL; n = n->next)
		read_field_type(l, n, out);
}
