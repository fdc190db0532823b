/*
 * tree_json: jansson's values as nodes. See tree.h for what is refused.
 *
 * A node's pointer is the file and the JSON pointer in it (RFC 6901, section 6):
 * answers.json#/cotraitants/0/siret
 * A number keeps the digits it is written with: 50000.0, and 1200 of 1.2e3.
 */
#ifndef TREE_JSON_H
#define TREE_JSON_H

#include "tree/tree.h"

/* A pointer is a text per node: long keys in deep files would fill the memory. */
#define TREE_POINTER 512

bool tree_json_is_valid(struct str bytes);

/* t passed tree_parse()'s checks. NULL after adding what is wrong. */
const struct node *tree_json(struct arena *a, const struct text *t, struct diags *out);

/* The same where the root's pointer is from ("answers.yaml#/payload"), with its own ceiling. */
const struct node *tree_json_from(
	struct arena *a, const struct text *t, struct str from, size_t nodes, struct diags *out);

#endif
