/*
 * condition: what a condition of the form is to whoever fills its page.
 *
 * A condition that reads only what is known is settled before the page is made. One
 * that reads what the page asks is settled while it is filled: in the style sheet,
 * where it compares a choice, a yes or no, or a box; in words everywhere.
 */
#ifndef PAGE_CONDITION_H
#define PAGE_CONDITION_H

#include "answers/answers.h"
#include "base/buf.h"

/* What a condition follows from in the end. */
struct condition_reads {
	bool asked;             /* questions of the page */
	LIST(unsigned) sources; /* items that are known, or asked where they are not */
};

/* Of all that decides whether an item applies, and of a condition; either may be NULL. */
struct condition_reads condition_reads_of(
	struct arena *a, const struct form *f, const struct item *it, const struct condition *c);

/* Whether it may change, for some company, while the page is filled. */
bool condition_may_change(const struct form *f, const struct condition_reads *r);

/* Whether this company's page cannot change it: then it is shown or left out. */
bool condition_is_settled(const struct condition_reads *r, const struct answers *an);

/* By item number, of each item's value. In a. */
struct condition_reads *condition_items(struct arena *a, const struct form *f);

/* Sets open, by item number: whether the value may change while the page is filled, of
 * this company; an == NULL: of some company. */
void condition_open(
	const struct form *f, const struct condition_reads *items, const struct answers *an, bool *open);

/* Whether a condition reads such an item; false for a missing one. */
bool condition_is_open(const struct condition *c, const bool *open);

/* "« Vous vous présentez » n’est pas « Seul »": the condition behind "si". dot: the
 * item that . is, or NULL. False, and nothing written, if it has no words. */
bool condition_french(struct buf *b, const struct form *f, const struct expr *e, const struct item *dot);

/* "le total de « Montant » ÷ 2": how a value is computed; of: the item whose it is, whose codes
 * have labels, and that . is in its constraint. The same as above for a condition. */
bool condition_value(struct buf *b, const struct form *f, const struct expr *e, const struct item *of);

/* "d’au moins 0 et d’au plus 100": a constraint, behind "doit être". False, and nothing
 * written, if it says more than how . compares. */
bool condition_must(struct buf *b, const struct form *f, const struct expr *e, const struct item *dot);

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
