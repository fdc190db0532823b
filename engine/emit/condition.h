/*
 * condition: what a condition of the form is to whoever fills its page.
 *
 * A condition that reads only what is known is settled before the page is made. One
 * that reads what the page asks is settled while it is filled: in the style sheet,
 * where it compares a choice, a yes or no, or a box; in words everywhere.
 */
#ifndef EMIT_CONDITION_H
#define EMIT_CONDITION_H

#include "base/buf.h"
#include "form/form.h"

/* By item number: whether its value may change with what the page asks. In a. */
bool *condition_open_items(struct arena *a, const struct form *f);

/* Whether a condition reads such an item; false for a missing one. */
bool condition_is_open(const struct condition *c, const bool *open);

/* "« Vous vous présentez » n’est pas « Seul »": the condition behind "si". dot: the
 * item that . is, or NULL. False, and nothing written, if it has no words. */
bool condition_french(struct buf *b, const struct form *f, const struct expr *e, const struct item *dot);

/* Where the controls of a condition are: the form, or one row of a repeat. */
struct condition_scope {
	const struct item *repeat; /* whose row the condition's owner stands in; NULL: none */
	bool in_row;               /* set: the controls are in that row */
	bool set;
};

/* The pseudo-classes that the form, or the row, has exactly while e holds. False if
 * CSS cannot tell: then what was written is to be forgotten. */
bool condition_css(struct buf *b, const struct form *f, const struct expr *e, struct condition_scope *scope);

/* How one of several is chosen: a few by buttons, some from a list; many are suggested
 * while one types. In a row, which comes several times, a long list is suggested earlier. */
enum choice_look { CHOICE_RADIOS, CHOICE_LIST, CHOICE_SUGGESTED };
enum choice_look choice_look(const struct choices *c, bool in_row);

#endif
