#include "form/table.h"

#include "form/key.h"
#include "form/read.h"

static bool read_number(const struct node *n, struct decimal *d, struct diags *out)
{
	struct str text;

	if (!node_scalar(n, "a number", &text, out))
		return false;
	if (decimal_read(text, d))
		return true;
	node_diag(out, DIAG_BAD_TABLE, n, "'%.*s' is no number", STR(text));
	return false;
}

/* The cell of a key in the last row; every row before had its keys already. */
static struct table_cell *cell_of(struct arena *a, struct table *t, struct str name, bool bands)
{
	for (size_t k = 0; k < t->keys.count; k++)
		if (str_equal(t->keys.at[k].name, name))
			return &t->rows.at[t->rows.count - 1].cells[k];
	if (t->keys.count == TABLE_KEYS)
		return NULL;
	*LIST_ADD(a, &t->keys) = (struct table_key){ name, bands };
	return &t->rows.at[t->rows.count - 1].cells[t->keys.count - 1];
}

static void read_value(
	struct arena *a, struct table *t, const struct node *n, struct str name, struct diags *out)
{
	struct table_cell *cell = cell_of(a, t, name, false);

	if (cell == NULL)
		node_diag(out, DIAG_BAD_TABLE, n, "more than %d keys", TABLE_KEYS);
	else
		cell->present = read_number(n, &cell->value, out);
}

static void read_bands(struct arena *a, struct table *t, const struct node *n, struct diags *out)
{
	struct table_cell *cell = cell_of(a, t, n->key->text, true);

	if (cell == NULL || cell->present)
		node_diag(out, DIAG_BAD_TABLE, n->key,
			cell ? "'%.*s' has a value and bands" : "'%.*s' is one key too many",
			STR(n->key->text));
	for (const struct node *e = node_first(n); cell != NULL && e != NULL; e = e->next) {
		struct table_band band;

		if (e->key == NULL || !read_number(e->key, &band.from, out) ||
			!read_number(e, &band.value, out))
			continue;
		if (cell->bands.count > 0 &&
			decimal_compare(cell->bands.at[cell->bands.count - 1].from, band.from) >= 0)
			node_diag(out, DIAG_BAD_TABLE, e->key, "bands are ascending");
		*LIST_ADD(a, &cell->bands) = band;
		cell->present = true;
	}
}

static void read_row(struct arena *a, struct table *t, const struct node *n, struct diags *out)
{
	struct table_row *row = LIST_ADD(a, &t->rows);
	struct str from, written;
	const char *wrong;

	row->cells = arena_array(a, TABLE_KEYS, sizeof(*row->cells));
	if (!keys_check(n, MAP_ROW, out) || !read_required(n, "from", "a table's row", &from, out) ||
		!read_required(n, "reference", "a table's row", &row->reference, out))
		return;
	wrong = type_read(TYPE_DATE, from, TYPE_STRICT, a, &written);
	if (wrong != NULL) {
		node_diag(out, DIAG_BAD_TABLE, node_find(n, "from"), "%s", wrong);
		return;
	}
	row->from = type_decode(TYPE_DATE, written).day;
	if (t->rows.count > 1 && t->rows.at[t->rows.count - 2].from >= row->from)
		node_diag(out, DIAG_BAD_TABLE, node_find(n, "from"), "rows are ascending by date");
	if (node_find(n, "value") != NULL)
		read_value(a, t, node_find(n, "value"), (struct str){ 0 }, out);
	for (const struct node *e = read_map(n, "values", out); e != NULL; e = e->next)
		read_value(a, t, e, e->key->text, out);
	for (const struct node *e = read_map(n, "bands", out); e != NULL; e = e->next)
		read_bands(a, t, e, out);
}

const struct table *table_load(
	struct library *l, struct str name, struct span span, size_t *file, struct diags *out)
{
	struct str path = arena_format(l->arena, "tables/%.*s.yaml", STR(name));
	struct table *t = ARENA_NEW(l->arena, struct table);
	size_t before = out->errors;
	const struct str *bytes = library_read(l, path, DIAG_UNKNOWN_TABLE, span, file, out);
	const struct node *root = bytes ? tree_parse(l->arena, library_path(l, path), *bytes, out) : NULL;

	root = said_in(&l->said, root, out);
	if (root == NULL || !keys_check(root, MAP_TABLE, out) ||
		!read_required(root, "table", "a table", &t->name, out))
		return NULL;
	t->type = TYPE_DECIMAL;
	read_text(root, "label", &t->label, out);
	if (node_find(root, "type") != NULL)
		read_type(node_find(root, "type"), &t->type, out);
	for (const struct node *n = read_list(root, "rows", out); n != NULL; n = n->next)
		read_row(l->arena, t, n, out);
	if (t->rows.count == 0)
		node_diag(out, DIAG_BAD_TABLE, root, "a table needs rows");
	return out->errors == before ? t : NULL;
}

const struct table_row *table_at(const struct table *t, int32_t day)
{
	const struct table_row *in_force = NULL;

	for (size_t i = 0; i < t->rows.count && t->rows.at[i].from <= day; i++)
		in_force = &t->rows.at[i];
	return in_force;
}
