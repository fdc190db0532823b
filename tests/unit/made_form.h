/*
 * made_form: forms that are made up, and changed as a designer would, or would not.
 */
#ifndef TESTS_MADE_FORM_H
#define TESTS_MADE_FORM_H

#include "form/form.h"

enum made {
	MADE_ASK,
	MADE_CHOICE,
	MADE_CHOICES,
	MADE_CODE,  /* of a list of codes */
	MADE_CODES, /* several of it: of the context */
	MADE_SOURCE,
	MADE_DERIVED,
	MADE_REPEAT,
	MADE__COUNT,
};

#define FIELDS 7
#define INNER 3

struct field {
	unsigned id;
	enum made made;
	unsigned type;  /* of what is asked, computed or fetched */
	unsigned codes; /* a bit a code, at least one */
	bool not_due, relevant, identity, pick;
	unsigned edit, policy;
	unsigned min, max;   /* rows */
	unsigned first_part; /* of fetched rows */
	unsigned parts;
	bool swapped, retyped;
	bool secret; /* not asked: protected */
	size_t count;
	struct field *inner; /* of rows: INNER */
};

struct made_form {
	unsigned major, minor;
	bool open, section_relevant;
	size_t count;
	struct field fields[FIELDS];
};

/* Where the numbers start that all of this is drawn from; and one below that many. */
void made_form_seed(uint32_t start);
uint32_t made_form_roll(uint32_t below);

/* Rows live in a, as all that is made here. */
struct made_form made_form(struct arena *a);
struct made_form made_form_copy(struct arena *a, const struct made_form *m);
void made_form_change(struct arena *a, struct made_form *m);

/* Asks one value: of MADE_VALUES, each of the types that can be asked, and codes. */
#define MADE_VALUES 44
struct made_form made_form_of_value(size_t i);

/* As YAML, for tests/library. */
const char *made_form_write(struct arena *a, const struct made_form *m);

/* A library cannot hold a concept, or a provider, in two ways: what differs is changed in
 * the form, behind the checker. */
void made_form_amend(struct arena *a, const struct made_form *m, struct form *f);

#endif
