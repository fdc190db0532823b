/*
 * import_row: one row of a CSV as a row of the register.
 */
#ifndef SOURCE_IMPORT_ROW_H
#define SOURCE_IMPORT_ROW_H

#include "source/attachment.h"
#include "source/csv_reader.h"
#include "source/import.h"
#include "store/register.h"

#define IMPORT_NO_FIELD SIZE_MAX

/* A column that csv: maps, bound to the file at hand. */
struct import_cell {
	const struct csv_column *csv;
	size_t *fields; /* of the CSV, as csv->from */
	size_t column;  /* of the register; of a file: the first of its parts */
	enum type type;
	const struct choices *choices; /* NULL: any value */
	struct str text;               /* of the row at hand; missing: nothing stands there */
	size_t field;                  /* and where it stands */
};

struct import {
	struct arena *arena; /* of the whole import */
	struct arena row;    /* of the row at hand */
	const struct provider *provider;
	struct str folder; /* of the CSV */
	struct csv_reader *reader;
	struct str *headers;
	size_t header_count;
	size_t key, as_of, row_no, outcome; /* fields; IMPORT_NO_FIELD: none */
	size_t *parameters;                 /* fields, by parameter */
	LIST(struct import_cell) cells;
	size_t column_count; /* of the register */
	struct buf group;    /* key and parameters of the row that was numbered last */
	struct buf spare_group;
	struct map told; /* codes outside their list that were told */
	struct diags *out;

	/* what the row at hand became */
	struct register_row to;
	struct str *to_parameters, *to_cells; /* what to points to */
	LIST(struct attachment) attachments;
};

/* Reads the row that the reader has into the last three, in im->row. False after
 * messages: the row is left out. */
bool import_row(struct import *im);

#endif
