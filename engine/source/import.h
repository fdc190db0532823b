/*
 * import: a CSV file into a provider's register, by the provider's csv: mapping.
 *
 * RFC 4180, UTF-8 (a BOM is skipped), header by name, unknown columns ignored.
 * Streamed: memory does not grow with the file. A cell is read once by its type,
 * leniently, and kept in its written form; an empty one, or Sirene's [ND], is an
 * absence. A broken row is told with FILE:LINE:COLUMN of the cell, left out, and the
 * rest is kept; a broken file (a missing column, a quote never closed, a cell above
 * 1 MiB), or one without a good row, leaves the old register as it was.
 *
 * outcome: a column of that name may hold a coded absence; such a row is read for
 * its key and as_of only. row_no: where the provider has rows and maps no row_no,
 * rows of one key that follow each other are numbered from 1. An `else` fills a gap:
 * a value of which every other part is absent stays absent. A document's cell names
 * a file below the folder of the CSV; without its bytes only the name is kept.
 */
#ifndef SOURCE_IMPORT_H
#define SOURCE_IMPORT_H

#include "form/library.h"

struct import_result {
	size_t rows, broken; /* of the file; rows: kept */
	size_t documents;    /* cells whose file was kept */
};

/* False if nothing was imported (messages in out). Broken rows are messages too. */
bool import_csv(struct arena *a, const struct provider *p, const char *path, const char *store,
	struct import_result *result, struct diags *out);

#endif
