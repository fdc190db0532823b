/*
 * csv_reader: a CSV file (RFC 4180), one row at a time, each cell with its place.
 *
 * Streamed through libcsv: memory grows with a row, not with the file. Blank lines
 * are no rows; a BOM is skipped. Bytes are handed over as they are: who uses a cell
 * checks that it is UTF-8.
 *
 *	struct csv_reader *r = csv_reader_open(&arena, "file.csv", &out);
 *	while (csv_reader_next(r, &out) == CSV_READER_ROW)
 *		use(r->fields, r->count);
 *	csv_reader_close(r);
 */
#ifndef SOURCE_CSV_READER_H
#define SOURCE_CSV_READER_H

#include "text/diag.h"

#define CSV_READER_CELL_MAX ((size_t)1024 * 1024)
#define CSV_READER_ROW_MAX ((size_t)16 * 1024 * 1024)
#define CSV_READER_FIELDS_MAX 2000 /* of a row; more are counted, not kept */

struct csv_field {
	struct str text;     /* until the next row */
	size_t line, column; /* from 1; characters, as editors count them */
};

struct csv_reader {
	struct str path;
	struct csv_field *fields;       /* of the row at hand */
	size_t count;                   /* cells of that row */
	struct csv_reader_state *state; /* the rest is csv_reader.c's */
};

enum csv_reader_status {
	CSV_READER_ROW,    /* a row is at hand */
	CSV_READER_END,    /* there are no more */
	CSV_READER_BROKEN, /* after a message: the rest cannot be read */
};

/* "-" is standard input. NULL after a message. */
struct csv_reader *csv_reader_open(struct arena *a, const char *path, struct diags *out);

enum csv_reader_status csv_reader_next(struct csv_reader *r, struct diags *out);

void csv_reader_close(struct csv_reader *r);

/* "FILE:LINE:COLUMN" for messages, in their arena; nothing when no more are kept. */
struct str csv_reader_place(const struct csv_reader *r, size_t line, size_t column, const struct diags *out);

#endif
