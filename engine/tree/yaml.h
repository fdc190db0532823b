/*
 * tree_yaml: libyaml's events as nodes. See tree.h for what is refused.
 */
#ifndef TREE_YAML_H
#define TREE_YAML_H

#include "tree/tree.h"

/* t passed tree_parse()'s checks. NULL after adding what is wrong. */
const struct node *tree_yaml(struct arena *a, const struct text *t, struct diags *out);

#endif
