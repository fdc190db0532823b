#include "form/csv_rows.h"

#include <csv.h>

#include "base/utf8.h"

struct reading {
	struct arena *arena;
	const struct text *text;
	size_t at;         /* byte being read */
	size_t cell_start; /* where the cell being read begins */
	size_t row_cells;
	size_t row_start;
	const char *const *columns;
	size_t column_count, named; /* the first of them have these names */
	bool open;
	size_t rows; /* the header included */
	enum diag_code code;
	struct diags *out;
	LIST(struct csv_cell) cells;
};

static void end_cell(void *bytes, size_t len, void *data)
{
	struct reading *r = data;
	struct csv_cell *cell = LIST_ADD(r->arena, &r->cells);

	cell->text = arena_copy(r->arena, (struct str){ bytes ? bytes : "", len });
	cell->span = (struct span){ r->text, r->cell_start, r->at - r->cell_start };
	r->cell_start = r->at + 1;
	r->row_cells++;
}

static void end_row(int c, void *data)
{
	struct reading *r = data;
	struct span span = { r->text, r->row_start, r->at - r->row_start };
	const struct csv_cell *row = &r->cells.at[r->cells.count - r->row_cells];

	(void)c;
	if (r->rows == 0 && r->open && r->row_cells > r->named)
		r->column_count = r->row_cells;
	if (r->row_cells != r->column_count) {
		diag_add(r->out, r->code, span, "%zu cells instead of %zu", r->row_cells, r->column_count);
		r->cells.count -= r->row_cells;
	} else if (r->rows == 0) {
		for (size_t i = 0; i < r->named; i++)
			if (!str_is(row[i].text, r->columns[i]))
				diag_add(r->out, r->code, row[i].span, "the column '%.*s' should be '%s'",
					STR(row[i].text), r->columns[i]);
	}
	r->rows++;
	r->row_cells = 0;
	r->row_start = r->cell_start = r->at + 1;
}

/* Byte by byte: libcsv tells no places, and these files are small. */
static bool parse(struct reading *r)
{
	struct csv_parser parser;
	bool good = true;

	if (csv_init(&parser, CSV_STRICT | CSV_APPEND_NULL | CSV_STRICT_FINI) != 0)
		return false;
	for (r->at = 0; good && r->at < r->text->bytes.len; r->at++)
		good = csv_parse(&parser, r->text->bytes.at + r->at, 1, end_cell, end_row, r) == 1;
	good = good && csv_fini(&parser, end_cell, end_row, r) == 0;
	if (!good)
		diag_add(r->out, r->code, (struct span){ r->text, r->row_start, 1 }, "%s",
			csv_strerror(csv_error(&parser)));
	csv_free(&parser);
	return good;
}

static bool check_bytes(const struct text *t, struct diags *out)
{
	size_t at = utf8_check(t->bytes);
	bool utf8 = at == t->bytes.len;

	at = utf8 ? utf8_xml_check(t->bytes) : at;
	if (at == t->bytes.len)
		return true;
	diag_add(out, utf8 ? DIAG_CONTROL_CHARACTER : DIAG_NOT_UTF8, (struct span){ t, at, 1 },
		utf8 ? "a control character" : "the file is not UTF-8");
	return false;
}

bool csv_rows_read(struct arena *a, struct str path, struct str bytes, const char *const *columns,
	size_t count, bool open, enum diag_code code, struct csv_rows *rows, struct diags *out)
{
	struct reading r = { .arena = a,
		.columns = columns,
		.column_count = count,
		.named = count,
		.open = open,
		.code = code,
		.out = out };
	size_t before = out->errors;

	if (str_starts(bytes, "\xEF\xBB\xBF"))
		bytes = str_part(bytes, 3, bytes.len);
	r.text = text_new(a, path, bytes);
	if (!check_bytes(r.text, out))
		return false;
	if (!parse(&r))
		return false;
	if (r.rows == 0)
		diag_add(out, code, (struct span){ r.text, 0, 0 }, "the file is empty");
	count = r.column_count;
	rows->columns = count;
	rows->header = r.cells.at;
	rows->count = r.cells.count > count ? r.cells.count / count - 1 : 0;
	rows->cells = r.cells.count > count ? r.cells.at + count : NULL;
	return out->errors == before;
}
