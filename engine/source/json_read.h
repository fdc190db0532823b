/*
 * json_read: the text of one value of an answer, as its mapping says.
 */
#ifndef SOURCE_JSON_READ_H
#define SOURCE_JSON_READ_H

#include "source/json_map.h"

/* What a value turned out to be. */
enum json_found {
	JSON_NOTHING,
	JSON_TEXT,
	JSON_WITHHELD, /* the datum is: why says of which absence */
	JSON_WRONG,    /* after a message */
};

/* One answer being read. */
struct json_reader {
	struct arena *arena;
	const struct provider *provider;
	const struct node *root;
	const struct json_trace *trace;
	struct json_answer *answer;
	struct diags *out;
	/* the cell at hand */
	size_t holding, part, row;
	const struct node *last;     /* that was read for it; NULL: none */
	enum outcome why;            /* of JSON_WITHHELD */
	const struct nodes *at_hand; /* rows, for a sum over them; NULL: it is over the row */
	bool touched;                /* something that the mapping names is in the answer */
};

/* The type of the cell at hand. */
enum type json_cell_type(const struct json_reader *r);

/* A message about a value; found: its text, if it has one. */
enum json_found json_refuse(struct json_reader *r, const struct node *n, const char *why, struct str found);

/* The text of a value in a row; plain: without its else:. */
enum json_found json_read_value(
	struct json_reader *r, const struct json_value *v, const struct node *row, struct str *text);
enum json_found json_read_plain(
	struct json_reader *r, const struct json_value *v, const struct node *row, struct str *text);

#endif
