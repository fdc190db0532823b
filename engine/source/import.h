/*
 * import: CSV files into providers' registers, by the providers' csv: mappings.
 *
 * RFC 4180, UTF-8 (a BOM is skipped), packed or not (input.h), header by name, unknown
 * columns ignored. Streamed: memory does not grow with the files. A cell is read once
 * by its type, leniently, and kept in its written form; an empty one is an absence. A
 * broken row is told with FILE:LINE:COLUMN of the cell, left out, and the rest is kept;
 * a broken file (a missing column, a quote never closed, a cell above 1 MiB), or one
 * without a good row, leaves all old registers as they were.
 *
 * outcome: a column of that name may hold a coded absence; such a row is read for
 * its key and as_of only. A text that csv: calls an absence (Sirene's [ND]) withholds
 * the concept in one of whose cells it stands, and nothing else of the row.
 * row_no: where the provider has rows and maps no row_no, rows of one key that follow
 * each other are numbered from 1. An `else` fills a gap: a value of which every other
 * part is absent stays absent. A document's cell names a file below the folder of the
 * CSV; without its bytes only the name is kept.
 *
 * A stock is the providers whose csv: names it, imported together from its files: one,
 * or two of which one joins the other, both sorted by the column that joins them. Files
 * are told apart by their columns, in whatever order they are named. A provider that
 * joins may also be given one file that has all columns.
 */
#ifndef SOURCE_IMPORT_H
#define SOURCE_IMPORT_H

#include "form/library.h"
#include "text/progress.h"

#define IMPORT_FILES 2 /* at most */

struct import_result {
	size_t rows, broken; /* of the file, or answers; rows: kept */
	size_t documents;    /* cells whose file was kept */
};

struct import_task {
	const struct provider *const *providers;
	size_t provider_count;
	const char *const *paths;
	size_t path_count;
	const char *store;
	void (*tell)(void *data, const struct progress *p); /* every some thousand rows; may be NULL */
	void *data;
};

/* The names of the files that these providers are made of; missing: it has none. */
size_t import_roles(const struct provider *const *providers, size_t count, struct str roles[IMPORT_FILES]);

/* results: one a provider. False if nothing was imported (messages in out). Broken rows
 * are messages too. */
bool import_files(
	struct arena *a, const struct import_task *task, struct import_result *results, struct diags *out);

/* One file for one provider. */
bool import_csv(struct arena *a, const struct provider *p, const char *path, const char *store,
	struct import_result *result, struct diags *out);

/* The providers of a stock, in the order of their names; 0: there is no such stock. */
size_t import_stock(
	struct arena *a, const struct library *l, struct str name, const struct provider ***providers);

#endif
