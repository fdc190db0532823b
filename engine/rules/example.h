/*
 * example: what breaks a rule of the catalogue, and what keeps to it.
 */
#ifndef RULES_EXAMPLE_H
#define RULES_EXAMPLE_H

#include "text/diag.h"

/* Where an example stands in a form: see example_list.h. */
enum example_place { EXAMPLE_HEAD, EXAMPLE_FIELD, EXAMPLE_SECTION, EXAMPLE_FILE };

struct example {
	enum diag_code code;
	enum example_place place;
	const char *wrong, *right; /* right: NULL where any form is */
};

/* Those of a code, one after the other from *next (0 at first); NULL: no more. */
const struct example *example_of(enum diag_code code, size_t *next);

/* "in the form's head", "among the fields of a section"... */
const char *example_place_what(enum example_place place);

#endif
