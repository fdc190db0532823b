#include "form/csv_rows.h"
#include "form/library.h"
#include "form/read.h"

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
				     DIAG_BAD_CODES, &rows, out))
		return NULL;
	c->kind = CHOICES_CODES;
	c->name = name;
	for (size_t i = 0; i < rows.count; i++) {
		const struct csv_cell *row = &rows.cells[i * rows.columns];

		if (row[0].text.len == 0 || str_find(row[0].text, ' ') < row[0].text.len ||
			row[1].text.len == 0)
			diag_add(out, DIAG_BAD_CODES, row[0].span,
				"a code without white space and a label are needed");
		else if (!map_add(l->arena, &c->by_code, row[0].text, c->list.count, NULL))
			diag_add(out, DIAG_BAD_CODES, row[0].span, "the code '%.*s' stands twice",
				STR(row[0].text));
		else
			*LIST_ADD(l->arena, &c->list) = (struct choice){ row[0].text, row[1].text };
	}
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
