/*
 * table: a national value with its dates and legal references (tables/NAME.yaml).
 * A form opens it at a date; $NAME is then its value, $NAME.key one of its values,
 * band($NAME.key, x) the value of the band x falls into.
 */
#ifndef FORM_TABLE_H
#define FORM_TABLE_H

#include "form/library.h"

#define TABLE_KEYS 64

struct table_band {
	struct decimal from; /* from this number on */
	struct decimal value;
};

struct table_key {
	struct str name; /* missing: the table's own value */
	bool bands;
};

struct table_cell {
	bool present;
	struct decimal value;
	LIST(struct table_band) bands; /* ascending */
};

struct table_row {
	int32_t from; /* in force from this day on */
	struct str reference;
	struct table_cell *cells; /* one per key */
};

struct table {
	struct str name, label;
	enum type type; /* of values: decimal if not said */
	LIST(struct table_key) keys;
	LIST(struct table_row) rows; /* ascending */
};

const struct table *table_load(
	struct library *l, struct str name, struct span span, size_t *file, struct diags *out);

/* The row in force on a day; NULL before the first. */
const struct table_row *table_at(const struct table *t, int32_t day);

#endif
