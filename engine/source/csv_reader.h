/*
 * csv_reader: a CSV file (RFC 4180), one row at a time, each cell with its place.
 *
 * Streamed through libcsv: memory grows with a row, not with the file, which may be
 * packed (input.h). Blank lines are no rows; a BOM is skipped. Where a cell stands
 * is looked for when it is asked, in the row's bytes.
 *
 *	struct csv_reader *r = csv_reader_open(&arena, "file.csv", &out);
 *	while (csv_reader_next(r, &out) == CSV_READER_ROW)
 *		use(r->fields, r->count);
 *	csv_reader_close(r);
 */
#ifndef SOURCE_CSV_READER_H
#define SOURCE_CSV_READER_H

#include "source/input.h"

#define CSV_READER_CELL_MAX ((size_t)1024 * 1024)
#define CSV_READER_ROW_MAX ((size_t)16 * 1024 * 1024)
#define CSV_READER_FIELDS_MAX 2000 /* of a row; more are counted, not kept */

struct csv_reader {
	struct str path;
	const bool *wanted; /* which cells are kept; NULL: all */
	struct str *fields; /* of the row at hand, until the next; missing: not kept */
	size_t count;       /* cells of that row */
	bool is_text;       /* what is kept is UTF-8 that XML can hold; else who uses it checks */
	struct input *input;
	struct csv_reader_state *state; /* the rest is csv_reader.c's */
};

enum csv_reader_status {
	CSV_READER_ROW,    /* a row is at hand */
	CSV_READER_END,    /* there are no more */
	CSV_READER_BROKEN, /* after a message: the rest cannot be read */
};

/* "-" is standard input. NULL after a message. */
struct csv_reader *csv_reader_open(struct arena *a, const char *path, struct diags *out);

/* From the next row on only these cells are kept; wanted: CSV_READER_FIELDS_MAX of them,
 * and there as long as r is. */
void csv_reader_keep(struct csv_reader *r, const bool *wanted);

enum csv_reader_status csv_reader_next(struct csv_reader *r, struct diags *out);

void csv_reader_close(struct csv_reader *r);

/* Where a cell of the row at hand starts: from 1; characters, as editors count them. */
void csv_reader_find(const struct csv_reader *r, size_t field, size_t *line, size_t *column);

/* "FILE:LINE:COLUMN" for messages, in their arena; nothing when no more are kept. */
struct str csv_reader_place(const struct csv_reader *r, size_t field, const struct diags *out);

#endif
