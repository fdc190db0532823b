/*
 * case_work: what the parts of a run share, and nobody else sees.
 *
 *	case.c         the file, and the order of things
 *	case_value.c   what somebody states of an item, and how it is told
 *	case_given.c   given: into a kind of source
 *	case_expect.c  expect: against what came out
 *	case_asks.c    asks: and problems: against what was asked and told
 */
#ifndef CASES_CASE_WORK_H
#define CASES_CASE_WORK_H

#include "cases/case.h"
#include "emit/emit.h"
#include "source/stated_source.h"
#include "tree/tree.h"

struct case_work {
	struct arena *arena;
	const struct plan *plan;
	const struct form *form;
	const struct node *root;
	enum audience audience;
	const struct answers *answers; /* filled */
	struct diags problems;         /* what reading the answers and filling told */
	bool *worked;
	struct diags *out;
};

/* A value of an item, rows x parts. False after a message. */
bool case_value(struct case_work *w, const struct item *it, const struct node *n, size_t *rows,
	const struct str **cells);

/* A value as YAML would write it on one line. */
struct str case_words(struct case_work *w, const struct shape *s, size_t rows, const struct str *cells);

/* n is {absent: WORD}: its word, else NULL. */
const struct node *case_absent(const struct node *n);

/* The field, repeat or $name that a key names; NULL after a message. */
const struct item *case_item(struct case_work *w, const struct node *key);

/* The field of a repeat's row; NULL after a message. */
const struct item *case_row_item(struct case_work *w, const struct item *repeat, const struct node *key);

/* A list of rows, of a repeat. False after a message. */
bool case_is_rows(struct case_work *w, const struct item *repeat, const struct node *n);

/* Everything under given:. */
struct stated *case_given(struct case_work *w);

void case_expect(struct case_work *w);
void case_asks(struct case_work *w);
void case_problems(struct case_work *w);

#endif
