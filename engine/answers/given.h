/*
 * given: what the company said, typed, before anything is known of the company.
 *
 *	lots: [1, 3]
 *	representant: {pick: 2}
 *	cotraitants: [{siret: "77567227221138"}]
 *	claims: {adresse: {value: {...}, motive: ...}}
 *
 * Reading checks what needs no other value: that the field is one that is asked,
 * that the answer is well formed. Whether it applies, whether a claim is let in,
 * whether a pick exists is known when the form is filled.
 */
#ifndef ANSWERS_GIVEN_H
#define ANSWERS_GIVEN_H

#include "form/form.h"

enum given_kind { GIVEN_NOTHING, GIVEN_VALUE, GIVEN_PICK };

struct given_value {
	enum given_kind kind;
	size_t rows;
	const struct str *cells; /* rows x parts of the item's shape */
	size_t pick;             /* GIVEN_PICK: row, from 1 */
	struct str motive;       /* of a claim; missing: none */
	bool is_wrong;           /* was told to be: no more is said of it */
	const struct node *node; /* as it was written: for messages, and to be shown again */
	const struct node *motive_node;
};

struct given_repeat {
	bool present;
	size_t count;
	struct given_row *rows;
	const struct node *node;
};

struct given_row {
	struct str siret;             /* of a repeat with identity */
	struct given_value *values;   /* by item number - repeat->first */
	struct given_repeat *repeats; /* the same, of repeats in it; NULL: it has none */
	const struct node *node;
};

struct given {
	const struct form *form;
	struct given_value *values;   /* by item number */
	struct given_value *claims;   /* by item number: what stands under claims: */
	struct given_repeat *repeats; /* by item number, outside others */
};

/* Reads n (NULL: nothing was given). Messages in out, each with its place; never NULL. */
struct given *given_read(struct arena *a, const struct form *f, const struct node *n, struct diags *out);

#endif
