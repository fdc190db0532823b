#include "form/library_load.h"
#include "form/key.h"
#include "form/read.h"

/* A digest without its bytes would pass for a document. */
static bool is_of_file(const struct shape *s, size_t part)
{
	return s->type == TYPE_DOCUMENT && !s->collection &&
	       (part == DOCUMENT_SHA256 || part == DOCUMENT_SIZE);
}

static bool refuse_of_file(const struct node *key, struct diags *out)
{
	node_diag(out, DIAG_BAD_PROVIDER, key, "'%.*s' comes from the file itself", STR(key->text));
	return false;
}

/* concept, or concept/part */
static bool find_target(struct library *l, const struct provider *p, const struct node *key,
	struct csv_column *column, struct diags *out)
{
	size_t slash = str_find(key->text, '/');
	struct str name = str_part(key->text, 0, slash), part = str_part(key->text, slash + 1, key->text.len);
	const struct concept *c = library_concept(l, name);
	bool whole = slash == key->text.len;

	if (c == NULL || !provider_holds(p, c, &column->holding)) {
		node_diag(out, DIAG_NOT_HELD, key, "'%.*s' is not held by %.*s", STR(name), STR(p->name));
		return false;
	}
	if (whole && c->shape.type == TYPE_DOCUMENT && !c->shape.collection) {
		column->file = true;
		return true;
	}
	if (whole && shape_is_scalar(&c->shape))
		return true;
	for (column->part = 0; !whole && column->part < c->shape.part_count; column->part++)
		if (str_equal(c->shape.parts[column->part].name, part))
			return !is_of_file(&c->shape, column->part) || refuse_of_file(key, out);
	node_diag(out, DIAG_BAD_PROVIDER, key, whole ? "'%.*s' has parts: map each" : "'%.*s' names no part",
		STR(key->text));
	return false;
}

/* if: {COLUMN: TEXT} */
static bool read_condition(const struct node *n, struct csv_column *column, struct diags *out)
{
	size_t before = out->errors;
	const struct node *when = read_map(n, "if", out);

	if (when == NULL)
		return out->errors == before;
	if (when->next != NULL || when->kind != NODE_SCALAR) {
		node_diag(out, DIAG_BAD_PROVIDER, when,
			"a condition is one column and its text: {COLUMN: TEXT}");
		return false;
	}
	column->when = when->key->text;
	column->is = when->text;
	return true;
}

static bool read_optional(const struct node *n, struct csv_column *column, struct diags *out)
{
	size_t index = 0;

	if (!key_word(n, "optional", WORDS_FLAG, &index, out))
		return false;
	column->optional = index == 1;
	return true;
}

/* COLUMN | {join: [..]} | {first: [..]} | {at: COLUMN}, with else: TEXT, if: {COLUMN: TEXT}, optional: true */
static bool read_from(struct library *l, const struct node *n, struct csv_column *column, struct diags *out)
{
	const struct node *from = n;
	const struct node *const *names;
	size_t count;

	if (n->kind == NODE_MAP) {
		if (!keys_check(n, MAP_COLUMN, out) || !read_text(n, "else", &column->otherwise, out) ||
			!read_condition(n, column, out) || !read_optional(n, column, out))
			return false;
		from = node_find(n, "join")    ? node_find(n, "join")
		       : node_find(n, "first") ? node_find(n, "first")
					       : node_find(n, "at");
		column->rule = node_find(n, "join") ? CSV_JOIN : CSV_FIRST;
	}
	count = read_texts(l->arena, from, &names, out);
	for (size_t i = 0; i < count; i++)
		*LIST_ADD(l->arena, &column->from) = names[i]->text;
	if (count > 0)
		return true;
	node_diag(out, DIAG_BAD_PROVIDER, n,
		"a csv column names its headers: NAME, {join: [..]}, {first: [..]} or {at: NAME}");
	return false;
}

static void read_column(struct library *l, const struct provider *p, struct csv_mapping *csv,
	const struct node *n, bool joined, struct diags *out)
{
	struct csv_column column = { .joined = joined, .span = n->key->span };

	if (!find_target(l, p, n->key, &column, out) || !read_from(l, n, &column, out))
		return;
	for (size_t i = 0; i < csv->columns.count; i++)
		if (csv->columns.at[i].holding == column.holding && csv->columns.at[i].joined != joined)
			node_diag(out, DIAG_BAD_PROVIDER, n->key, "all of '%.*s' comes from one file",
				STR(p->holdings.at[column.holding].name));
	*LIST_ADD(l->arena, &csv->columns) = column;
}

static void read_columns(struct library *l, const struct provider *p, struct csv_mapping *csv,
	const struct node *n, bool joined, struct diags *out)
{
	size_t before = csv->columns.count, errors = out->errors;

	for (const struct node *e = read_map(n, "columns", out); e != NULL; e = e->next)
		read_column(l, p, csv, e, joined, out);
	if (csv->columns.count == before && out->errors == errors)
		node_diag(out, DIAG_BAD_PROVIDER, n, "%s maps no column", joined ? "join" : "csv");
}

/* join: {file: NAME, on: COLUMN, columns: {...}} */
static void read_join(struct library *l, const struct provider *p, struct csv_mapping *csv,
	const struct node *n, struct diags *out)
{
	struct csv_join *join;

	if (n == NULL || !keys_check(n, MAP_JOIN, out))
		return;
	join = ARENA_NEW(l->arena, struct csv_join);
	join->span = n->span;
	read_text(n, "file", &join->file, out);
	read_required(n, "on", "join", &join->on, out);
	read_columns(l, p, csv, n, true, out);
	csv->join = join;
}

/* absent: {TEXT: ABSENCE} */
static void read_absences(struct library *l, struct csv_mapping *csv, const struct node *n, struct diags *out)
{
	for (const struct node *e = read_map(n, "absent", out); e != NULL; e = e->next) {
		struct csv_absence absence = { .text = e->key->text };

		if (outcome_find(e->text, &absence.outcome))
			*LIST_ADD(l->arena, &csv->absences) = absence;
		else
			node_diag(out, DIAG_WRONG_WORD, e, "'%.*s' is no absence", STR(e->text));
	}
}

/* A stock's name has no dot, so that it is no provider's; its files have names to tell them apart. */
static void read_stock(struct csv_mapping *csv, const struct node *n, struct diags *out)
{
	const struct node *stock = node_find(n, "stock");

	read_text(n, "stock", &csv->stock, out);
	read_text(n, "file", &csv->file, out);
	if (stock == NULL)
		return;
	if (!name_is_good(csv->stock, true))
		node_diag(out, DIAG_BAD_NAME, stock, "'%.*s' is no name", STR(csv->stock));
	if (csv->file.at == NULL || (csv->join != NULL && csv->join->file.at == NULL))
		node_diag(out, DIAG_BAD_PROVIDER, stock, "the files of a stock have names: file: NAME");
}

static void read_csv_parameters(struct library *l, const struct provider *p, struct csv_mapping *csv,
	const struct node *n, struct diags *out)
{
	const struct node *map = node_find(n, "parameters");
	size_t index;

	for (size_t i = 0; i < p->parameters.count; i++) {
		struct str *header = LIST_ADD(l->arena, &csv->parameters);

		*header = node_text(map, arena_z(l->arena, p->parameters.at[i].name));
		if (header->at == NULL)
			node_diag(out, DIAG_BAD_PROVIDER, map ? map : n, "the parameter '%.*s' has no column",
				STR(p->parameters.at[i].name));
	}
	for (const struct node *e = read_map(n, "parameters", out); e != NULL; e = e->next)
		if (!provider_parameter(p, e->key->text, &index))
			node_diag(out, DIAG_UNKNOWN_PARAMETER, e->key, "'%.*s' is no parameter of %.*s",
				STR(e->key->text), STR(p->name));
}

const struct csv_mapping *provider_csv_load(
	struct library *l, const struct provider *p, const struct node *n, struct diags *out)
{
	struct csv_mapping *csv = ARENA_NEW(l->arena, struct csv_mapping);
	size_t before = out->errors;

	csv->span = n->span;
	if (!keys_check(n, MAP_CSV, out) || !read_required(n, "key", "csv", &csv->key, out))
		return NULL;
	read_text(n, "as_of", &csv->as_of, out);
	read_text(n, "row_no", &csv->row_no, out);
	read_csv_parameters(l, p, csv, n, out);
	read_absences(l, csv, n, out);
	read_columns(l, p, csv, n, false, out);
	read_join(l, p, csv, node_find(n, "join"), out);
	read_stock(csv, n, out);
	return out->errors == before ? csv : NULL;
}
