#include "form/ledger.h"

#include "form/csv_rows.h"

static bool line_read(const struct csv_cell *row, struct line *line, struct diags *out)
{
	static const char *const kinds[] = {
#define X(name, word) word,
		LINE_KINDS(X)
#undef X
	};
	uint64_t cells;

	*line = (struct line){
		.id = row[0].text, .label = row[1].text, .certainty = row[4].text, .reference = row[5].text
	};
	if (line->id.len == 0 || line->label.len == 0) {
		diag_add(out, DIAG_BAD_LEDGER, row[0].span, "a line needs an id and a label");
		return false;
	}
	if (!str_digits(row[3].text, 10000, &cells) || cells == 0) {
		diag_add(out, DIAG_BAD_LEDGER, row[3].span, "'%.*s' is no number of cells", STR(row[3].text));
		return false;
	}
	line->cells = (unsigned)cells;
	for (size_t i = 0; i < COUNT(kinds); i++)
		if (str_is(row[2].text, kinds[i])) {
			line->kind = (enum line_kind)i;
			return true;
		}
	diag_add(out, DIAG_BAD_LEDGER, row[2].span, "'%.*s' is no kind of line: field or document",
		STR(row[2].text));
	return false;
}

const struct ledger *ledger_load(
	struct library *l, struct str path, struct span span, size_t *file, struct diags *out)
{
	static const char *const columns[] = { "id", "label", "kind", "cells", "certainty", "reference" };
	const struct str *bytes = library_read(l, path, DIAG_BAD_LEDGER, span, file, out);
	struct ledger *ledger = ARENA_NEW(l->arena, struct ledger);
	struct csv_rows rows;
	size_t before = out->errors;

	if (bytes == NULL)
		return NULL;
	ledger->path = path;
	if (!csv_rows_read(l->arena, library_path(l, path), *bytes, columns, COUNT(columns), false,
		    DIAG_BAD_LEDGER, &rows, out))
		return NULL;
	for (size_t i = 0; i < rows.count; i++) {
		const struct csv_cell *row = &rows.cells[i * rows.columns];
		struct line line;

		if (!line_read(row, &line, out))
			continue;
		if (map_add(l->arena, &ledger->by_id, line.id, ledger->lines.count, NULL))
			*LIST_ADD(l->arena, &ledger->lines) = line;
		else
			diag_add(out, DIAG_BAD_LEDGER, row[0].span, "the line '%.*s' stands twice",
				STR(line.id));
	}
	return out->errors == before ? ledger : NULL;
}
