/*
 * sheet: a CSV being written as Insee writes its own: UTF-8, commas, LF, and quotes
 * only where a cell needs them; as it is, or as the one file of a zip or a gzip.
 */
#ifndef SIRENE_SHEET_H
#define SIRENE_SHEET_H

#include "base/buf.h"

enum sheet_packing { SHEET_PLAIN, SHEET_GZIP, SHEET_ZIP };

struct archive;

struct sheet {
	struct archive *archive;
	struct buf bytes;   /* not written yet */
	size_t cells;       /* of the row at hand */
	const char *broken; /* why it cannot be written; NULL: it can */
};

/* FOLDER/NAME.csv, NAME.csv.gz or NAME.zip. */
void sheet_open(struct sheet *s, const char *folder, const char *name, enum sheet_packing packing);

/* The next cell of the row; NULL or "" leaves it empty. */
void sheet_cell(struct sheet *s, const char *text);
void sheet_empty(struct sheet *s, size_t count);
void sheet_format(struct sheet *s, const char *format, ...) __attribute__((format(printf, 2, 3)));
void sheet_end_row(struct sheet *s);

/* NULL, or why the file is not whole. */
const char *sheet_close(struct sheet *s);

#endif
