/*
 * load_use: a section of the library in place of one written in the form.
 */
#include "form/key.h"
#include "form/read.h"
#include "form/stages.h"

/* The id of a field or repeat of a list; NULL. */
static const struct node *id_of(const struct node *field)
{
	const struct node *id = node_find(field, node_find(field, "repeat") ? "repeat" : "field");

	return id != NULL && id->kind == NODE_SCALAR ? id : NULL;
}

/* The field of a used section that has an id, or (NULL) none. */
static const struct node *find_id(const struct node *fields, struct str id)
{
	for (const struct node *f = node_first(fields); f != NULL; f = f->next)
		if (id_of(f) != NULL && str_equal(id_of(f)->text, id))
			return id_of(f);
	return NULL;
}

static void unknown_id(struct arena *a, const struct node *name, const struct node *fields, struct diags *out)
{
	struct str *ids = arena_array(a, fields->count + 1, sizeof(*ids)), near;
	struct diag *d = node_diag(
		out, DIAG_UNKNOWN_SECTION, name, "the section has no field '%.*s'", STR(name->text));
	size_t count = 0;

	for (const struct node *f = node_first(fields); f != NULL; f = f->next)
		if (id_of(f) != NULL)
			ids[count++] = id_of(f)->text;
	near = nearest(name->text, ids, count);
	if (near.at != NULL)
		diag_note(out, d, find_id(fields, near)->span, "did you mean '%.*s'?", STR(near));
	else
		diag_note(out, d, fields->key->span, "its fields are here");
}

/* omit: and replaces: of a use name fields that the section has. */
static void check_names(
	struct arena *a, const struct node *names, const struct node *fields, struct diags *out)
{
	if (fields == NULL || names == NULL)
		return;
	for (const struct node *e = node_first(names); e != NULL; e = e->next) {
		const struct node *name = names->kind == NODE_MAP ? e->key : e;

		if (find_id(fields, name->text) == NULL)
			unknown_id(a, name, fields, out);
	}
}

const struct node *load_use(struct arena *a, struct form *f, const struct node *n,
	const struct node **replaces, struct diags *out)
{
	struct library *l = f->library;
	struct span span = n->span;
	struct str name;
	const struct str *bytes;
	const struct node *root;
	size_t file;

	if (!keys_check(n, MAP_USE, out) || !read_name(n, "use", false, &name, &span, out))
		return NULL;
	bytes = library_read(l, arena_format(l->arena, "sections/%.*s.yaml", STR(name)), DIAG_UNKNOWN_SECTION,
		span, &file, out);
	if (bytes == NULL)
		return NULL;
	for (size_t i = 0; i < f->files.count; i++)
		if (f->files.at[i] == file) {
			diag_add(out, DIAG_DUPLICATE_ID, span, "the section '%.*s' is used twice", STR(name));
			return NULL;
		}
	root = tree_parse_used(a, library_path(l, l->files.at[file].path), *bytes, span, out);
	if (root == NULL)
		return NULL;
	*LIST_ADD(a, &f->files) = file;
	*replaces = read_map(n, "replaces", out) ? node_find(n, "replaces") : NULL;
	check_names(a, *replaces, node_find(root, "fields"), out);
	check_names(a, node_find(n, "omit"), node_find(root, "fields"), out);
	return root;
}
