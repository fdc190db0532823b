/*
 * out_csv: the only place where CSV is quoted (RFC 4180: commas, CR LF).
 *
 * A spreadsheet takes a cell that starts with = + - @ for a formula, and runs it. An
 * apostrophe before it makes it a text there. Plain numbers stay as they are: -12.50
 * is no formula. Whoever reads the CSV with a program takes one leading apostrophe off.
 */
#ifndef OUT_CSV_H
#define OUT_CSV_H

#include "base/buf.h"

/* A row; a missing cell is an empty one. */
void out_csv_row(struct buf *b, const struct str *cells, size_t count);

#endif
