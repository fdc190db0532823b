/*
 * posted: what a browser posts of the form's page (application/x-www-form-urlencoded,
 * UTF-8), as the tree that given_read() reads.
 *
 *	courriel=a%40b.example&adresse.voie=1+rue+X&lots=1&lots=3
 *	cotraitants.2.siret=775+672+272&representant.pick=1&claims.ape.motive=...
 *
 * A value that is blank is not given, so that a blank row is no row; rows keep their
 * order, not their numbers. Names stand once, but for the boxes of a list. Bounded:
 * TREE_BYTES, POSTED_PAIRS pairs, names POSTED_DEPTH deep, rows up to POSTED_ROW.
 * Decoding is strict: a broken %, bytes that are not UTF-8 and NUL are refused.
 */
#ifndef ANSWERS_POSTED_H
#define ANSWERS_POSTED_H

#include "form/form.h"

/* The name of the button that asks for more rows of a repeat, its value: no field's. */
#define POSTED_MORE ".more"

#define POSTED_PAIRS 10000
#define POSTED_DEPTH 10
#define POSTED_ROW 1000

/* Whether bytes are a posted page: their file is called so (.form), or they can be
 * nothing else (no space, no line, and an '='). */
bool posted_is(struct str path, struct str bytes);

/* NULL after messages. Messages about an answer name the field: "path#field". *more: the
 * repeat that the page is to show more rows of, with what was entered so far, instead of
 * being filed, by its name in that page ("projets.2.depenses"); missing: none. */
const struct node *posted_read(struct arena *a, const struct form *f, struct str path, struct str bytes,
	struct str *more, struct diags *out);

#endif
