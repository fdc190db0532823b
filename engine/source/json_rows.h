/*
 * json_rows: the rows of an answer that a holding looks at.
 */
#ifndef SOURCE_JSON_ROWS_H
#define SOURCE_JSON_ROWS_H

#include "form/provider_json.h"

/* Adds them: all that rows names, that if: and unless: let pass, that select: chooses,
 * in the order of order:. Of rows == NULL the answer itself is the only one. *there:
 * what rows names is in the answer, be it empty. False after a message. */
bool json_rows(struct arena *a, const struct json_rows *rows, const struct json_condition *when,
	const struct json_condition *unless, const struct node *root, struct nodes *found, bool *there,
	struct diags *out);

/* Whether if: and unless: (NULL: none) let a row pass. */
bool json_passes(const struct json_condition *when, const struct json_condition *unless,
	const struct node *row, struct arena *a);

/* The text of a scalar that is there; missing: null, "", none, or no scalar. */
struct str json_text(const struct node *n);

#endif
