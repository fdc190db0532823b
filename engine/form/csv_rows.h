/*
 * csv_rows: a small CSV file of the library as rows of cells, each with its place.
 */
#ifndef FORM_CSV_ROWS_H
#define FORM_CSV_ROWS_H

#include "base/list.h"
#include "text/diag.h"

struct csv_cell {
	struct str text;
	struct span span;
};

struct csv_rows {
	size_t columns;
	const struct csv_cell *header; /* the names of columns */
	size_t count;                  /* rows after the header */
	const struct csv_cell *cells;  /* count x columns */
};

/* Reads bytes whose header must be the columns named; open: and may have more behind them.
 * code: of messages. */
bool csv_rows_read(struct arena *a, struct str path, struct str bytes, const char *const *columns,
	size_t count, bool open, enum diag_code code, struct csv_rows *rows, struct diags *out);

#endif
