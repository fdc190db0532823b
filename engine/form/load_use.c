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

/* omit: and replaces: name fields that the section has. */
static bool check_name(struct arena *a, const struct node *name, const struct node *fields, struct diags *out)
{
	if (fields == NULL || find_id(fields, name->text) != NULL)
		return fields != NULL;
	unknown_id(a, name, fields, out);
	return false;
}

/* Both of one file are the same definition: their ids need prefixes that differ. */
static bool is_used_already(const struct form *f, struct str path, struct str as, struct span span,
	struct str name, struct diags *out)
{
	struct diag *d;

	for (size_t i = 0; i < f->sections.count; i++) {
		const struct text *t = f->sections.at[i]->span.text;

		if (t == NULL || t->used.text == NULL || !str_equal(t->path, path) || !str_equal(t->as, as))
			continue;
		d = diag_add(out, DIAG_DUPLICATE_ID, span, "the section '%.*s' is used twice", STR(name));
		diag_note(out, d, t->used, "first used here");
		diag_note(out, d, (struct span){ 0 }, "write as: PREFIX, and each use has ids of its own");
		return true;
	}
	return false;
}

static void use_file(struct arena *a, struct form *f, size_t file)
{
	for (size_t i = 0; i < f->files.count; i++)
		if (f->files.at[i] == file)
			return;
	*LIST_ADD(a, &f->files) = file;
}

struct str use_id(struct arena *a, struct use *use, struct str id, struct span span, struct diags *out)
{
	struct str whole;

	if (use->as == NULL || id.len == 0)
		return id;
	whole = arena_format(a, "%.*s_%.*s", STR(use->as->text), STR(id));
	if (whole.len <= NAME_LENGTH || use->is_long)
		return whole;
	use->is_long = true;
	diag_note(out,
		node_diag(out, DIAG_PREFIX_LONG, use->as, "'%.*s' has %zu letters, at most %d are possible",
			STR(whole), whole.len, NAME_LENGTH),
		span, "'%.*s' is here", STR(id));
	return whole;
}

bool use_omits(const struct use *use, const struct node *n)
{
	for (size_t i = 0; i < use->omit_count; i++)
		if (id_of(n) != NULL && str_equal(use->omit[i]->text, id_of(n)->text))
			return true;
	return false;
}

/* The keys of a use that speak of the section's fields. */
static void load_names(struct arena *a, struct form *f, const struct node *n, const struct node *root,
	struct use *use, struct diags *out)
{
	const struct node *fields = node_find(root, "fields");

	if (read_map(n, "replaces", out) != NULL)
		use->replaces = node_find(n, "replaces");
	for (const struct node *e = node_first(use->replaces); e != NULL; e = e->next)
		check_name(a, e->key, fields, out);
	use->omit_count = read_texts(a, node_find(n, "omit"), &use->omit, out);
	for (size_t i = 0; i < use->omit_count; i++) {
		const struct node *name = use->omit[i];
		struct str id = name->text;

		if (use->as != NULL)
			id = arena_format(a, "%.*s_%.*s", STR(use->as->text), STR(id));
		if (check_name(a, name, fields, out))
			*LIST_ADD(a, &f->omitted) = (struct omitted){ id, name->span };
	}
}

const struct node *load_use(
	struct arena *a, struct form *f, const struct node *n, struct use *use, struct diags *out)
{
	struct library *l = f->library;
	struct span span = n->span, as_span;
	struct str name, path, as = { 0 };
	const struct str *bytes;
	const struct node *root;
	size_t file;

	if (!keys_check(n, MAP_USE, out) || !read_name(n, "use", false, &name, &span, out))
		return NULL;
	if (node_find(n, "as") != NULL && !read_name(n, "as", false, &as, &as_span, out))
		return NULL;
	bytes = library_read(l, arena_format(l->arena, "sections/%.*s.yaml", STR(name)), DIAG_UNKNOWN_SECTION,
		span, &file, out);
	if (bytes == NULL)
		return NULL;
	path = library_path(l, l->files.at[file].path);
	if (f->uses++ >= FORM_USES) {
		if (f->uses == FORM_USES + 1)
			node_diag(out, DIAG_USES_MANY, n, "a form uses at most %d sections", FORM_USES);
		return NULL;
	}
	if (is_used_already(f, path, as, span, name, out))
		return NULL;
	root = said_in(&l->said, tree_parse_used(a, path, *bytes, span, as, out), out);
	if (root == NULL)
		return NULL;
	use_file(a, f, file);
	use->as = node_find(n, "as");
	load_names(a, f, n, root, use, out);
	return root;
}
