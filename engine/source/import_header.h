/*
 * import_header: what the columns of a file are to the providers that are imported.
 */
#ifndef SOURCE_IMPORT_HEADER_H
#define SOURCE_IMPORT_HEADER_H

#include "source/import_row.h"

/* Reads the header of a file. False after a message. */
bool import_header_read(struct arena *a, struct import_file *file, struct diags *out);

/* How many of the columns that a provider maps are missing in a file that is its own,
 * or that joins its own. */
size_t import_header_missing(const struct provider *p, const struct import_file *file, bool joined);

/* Binds im to the columns of its files, and tells the files which cells are wanted.
 * False after messages. */
bool import_header_bind(struct import *im);

/* The field of a header, or IMPORT_NO_FIELD; a message if it is needed. */
size_t import_header_field(
	struct import *im, const struct import_file *file, struct str name, bool needed, struct str role);

#endif
