/*
 * said: what people read, in one language or by language: label: {fr: Nom, en: Name}.
 *
 * A definition is read in one language: once its tree is there, each such text becomes the
 * one of that language, and French where there is none. What reads it then sees one text.
 */
#ifndef FORM_SAID_H
#define FORM_SAID_H

#include "tree/tree.h"

#define SAID_FRENCH "fr"
#define SAID_LANGUAGES 16 /* of a library, at most */

struct said {
	struct str language;               /* ISO 639-1: the one to read in */
	char languages[SAID_LANGUAGES][3]; /* that were met with besides French */
	size_t count;
};

/* The tree of a definition that was just read, with its texts in the language of s. NULL: none. */
const struct node *said_in(struct said *s, const struct node *root, struct diags *out);

#endif
