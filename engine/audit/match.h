/*
 * match: which item of a form is which of another version of it.
 *
 * Fields and repeats by id (in a repeat: among those of the same repeat), then by
 * renamed_from of either side, then by id wherever they stand, then by concept; the
 * last two only where one of each side can be meant. Variables ($name) by name. What
 * is matched on one side is matched on the other: a diff read backwards says the same.
 */
#ifndef AUDIT_MATCH_H
#define AUDIT_MATCH_H

#include "form/form.h"

enum match_by {
	MATCH_NOTHING,
	MATCH_ID,
	MATCH_FORMER,  /* said: renamed_from */
	MATCH_CONCEPT, /* guessed: the only one of its concept on both sides */
};

struct match {
	const struct form *old, *new;
	const struct item **new_of; /* by number of the old item; NULL: gone */
	const struct item **old_of; /* by number of the new item; NULL: new */
	enum match_by *by;          /* by number of the new item */
};

/* Both forms are without errors. Lives in a. */
void match_forms(struct arena *a, const struct form *old, const struct form *new, struct match *m);

/* NULL stays NULL. */
const struct item *match_new(const struct match *m, const struct item *old);
const struct item *match_old(const struct match *m, const struct item *new);

/* The section of the new form with the old one's id, and the other way; NULL: none. */
const struct section *match_section(const struct form *f, const struct section *other);

/* Whether two conditions say the same: the same tree over matched items. Two that are
 * missing do, and so does one that is missing and a plain true(). */
bool match_condition(const struct match *m, const struct condition *old, const struct condition *new);

/* Of count old positions, in their new order: which have to move, as few as may be. */
void match_moved(struct arena *a, const size_t *old, size_t count, bool *moved);

#endif
