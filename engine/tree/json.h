/*
 * tree_json: jansson's values as nodes. See tree.h for what is refused.
 *
 * A node's pointer is the file and the JSON pointer in it (RFC 6901, section 6):
 * answers.json#/cotraitants/0/siret
 */
#ifndef TREE_JSON_H
#define TREE_JSON_H

#include "tree/tree.h"

/* A pointer is a text per node: long keys in deep files would fill the memory. */
#define TREE_POINTER 512

bool tree_json_is_valid(struct str bytes);

/* t passed tree_parse()'s checks. NULL after adding what is wrong. */
const struct node *tree_json(struct arena *a, const struct text *t, struct diags *out);

#endif
