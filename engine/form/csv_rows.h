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
	size_t count;                 /* rows after the header */
	const struct csv_cell *cells; /* count x columns */
};

/* Reads bytes whose header must be exactly the columns named. code: of messages. */
bool csv_rows_read(struct arena *a, struct str path, struct str bytes, const char *const *columns,
	size_t count, enum diag_code code, struct csv_rows *rows, struct diags *out);

#endif
