#include "form/csv_rows.h"
#include "form/library.h"
#include "form/read.h"

/* Columns behind code and label are for filters. */
static void read_columns(struct arena *a, const struct csv_rows *rows, struct choices *c, struct diags *out)
{
	struct str names[CHOICE_COLUMNS + CHOICE_MORE];

	if (rows->columns > COUNT(names)) {
		diag_add(out, DIAG_BAD_CODES, rows->header[0].span,
			"more than %d columns beside code and label", CHOICE_MORE);
		return;
	}
	for (size_t i = 0; i < rows->columns; i++) {
		names[i] = rows->header[i].text;
		if (!name_is_good(names[i], false))
			diag_add(out, DIAG_BAD_CODES, rows->header[i].span, "the column '%.*s' is no name",
				STR(names[i]));
		for (size_t n = 0; n < i; n++)
			if (str_equal(names[n], names[i]))
				diag_add(out, DIAG_BAD_CODES, rows->header[i].span,
					"the column '%.*s' stands twice", STR(names[i]));
	}
	choices_set_columns(a, c, names, rows->columns);
}

/* The label in a language: of the column label_en, where it has one. */
static struct str label_in(
	struct arena *a, struct str language, const struct choices *c, const struct csv_cell *row)
{
	struct str name = arena_format(a, "label_%.*s", STR(language));

	for (size_t i = CHOICE_COLUMNS; i < c->column_count; i++)
		if (str_equal(c->columns[i].name, name) && row[i].text.len > 0)
			return row[i].text;
	return row[1].text;
}

static void read_choice(struct arena *a, struct str language, const struct csv_cell *row, struct choices *c,
	struct diags *out)
{
	struct str *more = arena_array(a, c->column_count, sizeof(*more));

	/* an empty cell says nothing */
	for (size_t i = CHOICE_COLUMNS; i < c->column_count; i++)
		if (row[i].text.len > 0)
			more[i - CHOICE_COLUMNS] = row[i].text;
	if (!code_is_good(row[0].text) || row[1].text.len == 0)
		diag_add(out, DIAG_BAD_CODES, row[0].span,
			"a code without white space and a label are needed");
	else if (!map_add(a, &c->by_code, row[0].text, c->list.count, NULL))
		diag_add(out, DIAG_BAD_CODES, row[0].span, "the code '%.*s' stands twice", STR(row[0].text));
	else
		*LIST_ADD(a, &c->list) = (struct choice){ row[0].text, label_in(a, language, c, row), more };
}

static const struct choices *read_codes(
	struct library *l, struct str name, struct span span, struct diags *out)
{
	static const char *const columns[] = { "code", "label" };
	struct str path = arena_format(l->arena, "codes/%.*s.csv", STR(name));
	struct choices *c = ARENA_NEW(l->arena, struct choices);
	struct csv_rows rows;
	size_t before = out->errors;
	const struct str *bytes = library_read(l, path, DIAG_BAD_CODES, span, &c->file, out);

	if (bytes == NULL || !csv_rows_read(l->arena, library_path(l, path), *bytes, columns, COUNT(columns),
				     true, DIAG_BAD_CODES, &rows, out))
		return NULL;
	c->kind = CHOICES_CODES;
	c->name = name;
	read_columns(l->arena, &rows, c, out);
	for (size_t i = 0; i < rows.count && out->errors == before; i++)
		read_choice(l->arena, l->said.language, &rows.cells[i * rows.columns], c, out);
	return out->errors == before ? c : NULL;
}

const struct choices *library_codes(struct library *l, struct str name, struct span span, struct diags *out)
{
	const struct choices *c;
	size_t number;

	if (map_find(&l->codes_by_name, name, &number))
		return l->codes.at[number];
	if (!name_is_good(name, false)) {
		diag_add(out, DIAG_BAD_NAME, span, "'%.*s' is no name", STR(name));
		return NULL;
	}
	/* the form that names it may be gone before the library is */
	name = arena_copy(l->arena, name);
	c = read_codes(l, name, span, out);
	if (c != NULL) {
		map_add(l->arena, &l->codes_by_name, name, l->codes.count, NULL);
		*LIST_ADD(l->arena, &l->codes) = c;
	}
	return c;
}
