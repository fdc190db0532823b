/*
 * json_condition: an expression over a JSON answer: its names are JSON pointers.
 *
 *	if: "/data/capital/code_devise = 'EUR' and not(/data/radie)"
 *
 * JSON says of a name what it holds only when it comes: a pointer is a text, a number,
 * a condition or a date as the expression uses it, and absent where the answer holds
 * none there, null or "". As everywhere an absent condition is false.
 */
#ifndef FORM_JSON_CONDITION_H
#define FORM_JSON_CONDITION_H

#include "expr/expr.h"
#include "tree/pointer.h"

struct json_name {
	struct pointer pointer;
	struct expr_symbol symbol; /* item: index in the condition's names */
};

struct json_condition {
	struct expr *expr;
	LIST(struct json_name *) names;
};

/* Reads the scalar n. NULL after messages. */
const struct json_condition *json_condition_read(struct arena *a, const struct node *n, struct diags *out);

/* Whether it is true of the answer (or row) from. a: for texts that it makes. */
bool json_condition_holds(const struct json_condition *c, const struct node *from, struct arena *a);

#endif
