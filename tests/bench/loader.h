/*
 * loader: the floor of imports: libcsv's cells bound to prepared INSERTs of the same
 * columns into tables of the same shape, under the same settings of SQLite, one
 * transaction without a journal. Two sorted files are joined row by row. It checks
 * nothing, normalises nothing and names no line; it ends with the files on the disk.
 */
#ifndef BENCH_LOADER_H
#define BENCH_LOADER_H

#include "form/library.h"

#define LOADER_FILES 2

struct loader_table {
	const struct provider *provider;
	const char *path; /* of the database to make */
	const char *sql;  /* CREATE TABLE data ..., as the engine shaped it */
	size_t file;      /* whose rows it is made of; what is joined comes from the other one */
};

/* csv: one path, or two of which the second is joined to the first. Rows of the first. */
size_t loader_run(const struct loader_table *tables, size_t count, const char *const *csv, size_t csv_count);

#endif
