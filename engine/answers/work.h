/*
 * work: what the stages of a fill share, and nobody else sees.
 *
 *	env.c     what expressions read
 *	fetch.c   FETCH: a request at most once, its columns into cells
 *	give.c    TAKE, and what the company says of a source's value
 *	fill.c    the loop over the steps
 *	variables.c  the moment and the period
 *	offer.c   which choices may be chosen
 *	problems.c  what is missing, or out of its constraint
 *	rules.c   what is read-only, and what answers must meet together
 */
#ifndef ANSWERS_WORK_H
#define ANSWERS_WORK_H

#include "answers/answers.h"

struct made_request {
	bool made; /* false: the rest is of another company, or row */
	struct fetched fetched;
	struct str period; /* the year it was made for; missing: none */
};

/* A row at hand, and the one that it stands in. */
struct here {
	const struct here *outer; /* NULL: none */
	const struct item *repeat;
	struct row *row;
	const struct given_row *given;
	size_t number; /* from 0 */
};

struct answers_work {
	struct cell *blank;              /* by item number: what a fill begins with */
	struct made_request *requests;   /* by number */
	struct value *lets;              /* by item number */
	const struct table_row **tables; /* by item number: the row in force */
	struct value variables[VARIABLE__COUNT];
	bool period_told;              /* by answers_period(): it stays whatever the moment */
	const struct choices *choices; /* that a filter looks at, and the one at hand */
	size_t choice;
	const struct here *here; /* the row at hand; NULL: none */
	struct expr_env env;
	struct given_value nothing;
	const struct given *given; /* NULL: nothing was given */
	bool complete;
	struct arena_mark start; /* of the arena: what every fill keeps */
	struct diags *out;
};

/* What expressions read: the answers as they stand. */
struct expr_env work_env(struct answers *an);
bool work_true(struct answers *an, const struct expr *e);

/* The row at hand of a repeat that an item stands in; of another there is none. */
static inline const struct here *work_here(const struct answers *an, const struct item *repeat)
{
	const struct here *p = an->work->here;

	while (p != NULL && p->repeat != repeat)
		p = p->outer;
	return p;
}

/* Back to the row around the one at hand, or outside rows. */
static inline void work_leave(struct answers *an)
{
	struct answers_work *w = an->work;

	w->here = w->here->outer;
	w->env.here = w->here != NULL ? w->here->number : EXPR_HERE;
}

/* The cell of an item of the form, or of the row at hand. */
static inline struct cell *work_cell(struct answers *an, const struct item *it)
{
	if (it->repeat == NULL)
		return &an->cells[it->number];
	return &work_here(an, it->repeat)->row->cells[it->number - it->repeat->first];
}

/* The rows of a repeat of the form, or of the row at hand; NULL: no such row is. */
static inline struct rows *work_rows(const struct answers *an, const struct item *repeat)
{
	const struct here *p;

	if (repeat->repeat == NULL)
		return &an->rows[repeat->number];
	p = work_here(an, repeat->repeat);
	return p != NULL ? &p->row->rows[repeat->number - repeat->repeat->first] : NULL;
}

/* What was given for them; NULL: nothing. */
static inline const struct given_repeat *work_given_rows(const struct answers *an, const struct item *repeat)
{
	const struct given *g = an->work->given;

	if (repeat->repeat == NULL)
		return g != NULL ? &g->repeats[repeat->number] : NULL;
	return &work_here(an, repeat->repeat)->given->repeats[repeat->number - repeat->repeat->first];
}

/* Sets what is worked out of a moment. */
void work_moment(struct answers *an, moment_t at);

void work_fetch(struct answers *an, const struct item *it);

/* What was given for an item of the form, or of the row at hand. */
static inline const struct given_value *work_given(const struct answers *an, const struct item *it)
{
	const struct answers_work *w = an->work;

	if (w->given == NULL)
		return &w->nothing;
	if (it->repeat == NULL)
		return &w->given->values[it->number];
	return &work_here(an, it->repeat)->given->values[it->number - it->repeat->first];
}

/* The same, or what stands under claims: for it. */
const struct given_value *work_claimed(const struct answers *an, const struct item *it);

/* What a filter reads of the choice at hand. */
void work_choice(const struct answers *an, unsigned column, struct value *to);

/* Which choices are offered now; a code that is not is told. */
void work_offer(struct answers *an, const struct item *it, const struct given_value *v);

void work_take(struct answers *an, const struct item *it);
void work_claim(struct answers *an, const struct item *it);

/* Its name as a page posts it, in the row at hand: "cotraitants.2.denomination". */
struct str work_posted(const struct answers *an, const struct item *it);

/* All problems of a filled form. */
void work_problems(struct answers *an);

/* Sets whether it can be answered; true if it cannot. */
bool work_readonly(struct answers *an, const struct item *it);

/* Tells it if a constraint of a repeat or a section, which has a message, is not met. */
void work_rule(struct answers *an, enum diag_code code, const struct item *it, const struct condition *rule,
	struct str id, struct str message);

/* A message at what was given, or at the field where nothing was. */
struct diag *work_diag(struct answers *an, enum diag_code code, const struct item *it, const char *format,
	...) __attribute__((format(printf, 4, 5)));

#endif
