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

struct import;

/* One of the files that are imported together. */
struct import_file {
	struct csv_reader *reader;
	struct str folder; /* that it is in */
	struct str *headers;
	size_t header_count;
	bool *wanted;              /* of the reader */
	LIST(struct import *) own; /* what is made of its rows */
	size_t on;                 /* the field that joins it with the other one */
	uint64_t key;              /* what stands there, in the row at hand */
	bool there;                /* a row is at hand */
};

/* A column that csv: maps, bound to the file at hand. */
struct import_cell {
	const struct csv_column *csv;
	size_t *fields; /* of the CSV, as csv->from */
	size_t when;    /* field of csv->when */
	size_t column;  /* of the register; of a file: the first of its parts */
	size_t columns; /* how many */
	enum type type;
	const struct choices *choices; /* NULL: any value */
	bool alone;                    /* no other cell is of its concept */
	struct str text;               /* of the row at hand; missing: nothing stands there */
	size_t field;                  /* and where it stands */
};

/* What of a register's row comes from one of the files. */
struct import_side {
	struct import_file *file; /* NULL: nothing does */
	LIST(struct import_cell) cells;
	struct arena row; /* of the row at hand */
	bool withholds;   /* some of its concepts, in the row at hand */
	const char *rest; /* what becomes of a row that is broken, for messages */
};

struct import {
	struct arena *arena; /* of the whole import */
	const struct provider *provider;
	struct import_side own, joined;
	struct import_side *side;           /* that is being read */
	size_t key, as_of, row_no, outcome; /* fields of own; IMPORT_NO_FIELD: none */
	size_t *parameters;                 /* fields, by parameter */
	size_t column_count;                /* of the register */
	struct buf group;                   /* key and parameters of the row that was numbered last */
	struct buf spare_group;
	struct map told; /* codes outside their list that were told */
	struct import_result *result;
	struct register_builder *builder;
	struct diags *out;

	/* what the row at hand became */
	struct register_row to;
	struct str *to_parameters, *to_cells; /* what to points to */
	struct str *no_cells;                 /* or, for an absence, to these */
	enum outcome *withheld;               /* by holding */
	bool *present;                        /* by holding: something stands in one of its cells */
	LIST(struct attachment) attachments;
};

/* Reads the row that its own file has into the last five, in own.row. False after
 * messages: the row is left out. */
bool import_row(struct import *im);

/* Reads what comes from the other file, for all rows of its own that follow, until it is
 * called again. found: the other file's row is theirs. */
void import_join(struct import *im, bool found);

#endif
