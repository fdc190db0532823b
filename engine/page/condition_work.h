/*
 * condition_work: what the two halves of a condition in French share: values are said in
 * condition_term.c, and what is told of them in condition_french.c. Whatever has no words gives
 * false, and what was said of it is taken back.
 */
#ifndef PAGE_CONDITION_WORK_H
#define PAGE_CONDITION_WORK_H

#include "page/page_work.h"

#define SENTENCE 600 /* bytes: nobody reads a longer condition */

struct sentence {
	struct buf *b;
	const struct form *form;
	const struct item *dot;
	size_t start;
	bool must; /* a constraint, behind "doit être" */
};

/* A value; beside: the item it is compared with, whose codes have labels. */
bool sentence_term(struct sentence *s, const struct expr *e, const struct item *beside);

/* A value behind words: what they end with and what it begins with become one (à le: au). */
bool sentence_joined(struct sentence *s, const char *words, const struct expr *e, const struct item *beside);

/* A name without its part and condition. */
bool sentence_name(struct sentence *s, const struct expr *e);

void sentence_quote(struct sentence *s, struct str label);

/* The item whose value a name or . is; NULL for anything else. */
const struct item *sentence_item(const struct sentence *s, const struct expr *e);

/* A condition, or what is so when it is not met; in parentheses if it is a list itself. */
bool sentence_say(struct sentence *s, const struct expr *e, bool is);
bool sentence_inside(struct sentence *s, const struct expr *e, bool is);

#endif
