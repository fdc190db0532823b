/*
 * pointer: where a value stands in a tree, as JSON says it (RFC 6901).
 *
 * "/data/0/nom"; ~1 is a '/' in a key, ~0 a '~'. Beyond the RFC a step "*" may stand
 * for every element of a list, where who reads the pointer allows it.
 */
#ifndef TREE_POINTER_H
#define TREE_POINTER_H

#include "base/buf.h"
#include "base/list.h"
#include "tree/tree.h"

#define POINTER_STEPS 32

struct pointer {
	struct str written;     /* missing: no pointer at all */
	LIST(struct str) steps; /* unescaped */
	bool every;             /* a step is "*" */
};

struct nodes {
	LIST(const struct node *) list;
};

/* Appends a key as a step of a pointer is written. */
void pointer_put(struct buf *b, struct str key);

/* Reads a pointer. NULL if it is one, else why not. every: "*" may be a step. */
const char *pointer_read(struct arena *a, struct str written, bool every, struct pointer *p);

/* The node that a pointer without "*" leads to; NULL if there is none. */
const struct node *pointer_find(const struct pointer *p, const struct node *from);

/* Adds every node that the pointer leads to, in the order of the text. */
void pointer_all(struct arena *a, const struct pointer *p, const struct node *from, struct nodes *found);

#endif
