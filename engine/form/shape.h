/*
 * shape: what a value looks like, whoever holds it.
 *
 * Everything that has a value is a small table of written forms: a scalar is 1 x 1,
 * an address 1 x 7, a document 1 x 8, a collection n x its parts. Stores, answers
 * and emitters handle that one table and look at the shape to write it.
 */
#ifndef FORM_SHAPE_H
#define FORM_SHAPE_H

#include "base/list.h"
#include "base/map.h"
#include "value/type.h"

struct choice {
	struct str code, label;
	const struct str *more; /* what else a filter may read of it, by column - CHOICE_COLUMNS */
};

/* code and label are columns, too. */
#define CHOICE_COLUMNS 2

enum choices_kind {
	CHOICES_INLINE,  /* written in the definition: enumerated in the XSD */
	CHOICES_CODES,   /* forms/codes/NAME.csv: a code outside it is kept, with a warning */
	CHOICES_CONTEXT, /* rows of the context: known when the form is filled */
};

struct choices {
	enum choices_kind kind;
	LIST(struct choice) list;   /* CHOICES_CONTEXT: empty */
	struct map by_code;         /* code -> index in list */
	const struct part *columns; /* of a choice: code, label, more; CHOICES_CONTEXT: parts of a row */
	size_t column_count;
	struct str name;         /* CHOICES_CODES: of the list; CHOICES_CONTEXT: of the $rows */
	unsigned item;           /* CHOICES_CONTEXT: the context's item */
	size_t file;             /* CHOICES_CODES: index in library.files */
	struct str value, label; /* CHOICES_CONTEXT: names of its parts */
	size_t value_part, label_part;
};

struct shape {
	enum type type;                /* of a single value; a collection has none of its own */
	bool collection;               /* rows of parts */
	size_t min, max;               /* rows of a collection */
	const struct part *parts;      /* columns; a scalar has one, without a name */
	size_t part_count;             /* at least 1 */
	const struct choices *choices; /* of a choice or choices; else NULL */
};

/* The shape of one value of type t. */
struct shape shape_of(struct arena *a, enum type t);

/* False for a code outside choices that are written in the definition; true for all else. */
bool shape_has_code(const struct shape *s, struct str code);

/* What a choice of a list has in a column; missing: nothing. */
struct str choice_cell(const struct choice *c, size_t column);

/* One cell: no collection, no address, no document. */
bool shape_is_scalar(const struct shape *s);

#endif
