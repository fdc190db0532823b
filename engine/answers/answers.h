/*
 * answers: one company's form, filled.
 *
 * answers_fill() runs the plan's steps once: tests, fetches, takes what was given,
 * computes, then checks. Afterwards every cell holds a value, a coded absence, or
 * nothing (it does not apply, or is not answered), and tells where it comes from.
 * One struct answers serves many companies in turn: filling again rewinds its
 * arena, so that a company allocates nothing.
 */
#ifndef ANSWERS_ANSWERS_H
#define ANSWERS_ANSWERS_H

#include "answers/context.h"
#include "answers/given.h"
#include "base/clock.h"
#include "plan/plan.h"
#include "source/source.h"

enum cell_state {
	CELL_NOTHING, /* does not apply, or is not answered */
	CELL_VALUE,
	CELL_ABSENT,
};

struct cell {
	bool relevant;
	bool readonly; /* shown, and neither answered nor contested now */
	enum cell_state state;
	enum outcome outcome;    /* of CELL_ABSENT */
	size_t rows;             /* of CELL_VALUE: 1 for a single value */
	const struct str *cells; /* rows x parts of the shape; missing: the part is absent */
	/* where it comes from, of source fields */
	size_t candidate;         /* index of the provider that gave the outcome */
	struct str as_of, period; /* may be missing */
	size_t picked;            /* row chosen, from 1; 0: none, or nothing to choose */
	/* what the company says of it */
	const struct given_value *claim; /* NULL: nothing */
	bool claim_counts;               /* the claim is the effective value */
	/* of a choice with a filter: by choice, or by row of the context; NULL: all are offered */
	const bool *offered;
};

struct rows {
	size_t count;
	struct row *at;
};

struct row {
	struct str siret;
	struct cell *cells; /* by item number - repeat->first */
	struct rows *rows;  /* the same, of repeats in it; NULL: it has none */
};

struct answers {
	const struct plan *plan;
	struct sources *sources;
	const struct context *context;
	struct arena arena; /* of this company: rewound by each fill */
	struct str siret;
	moment_t at;
	char at_text[CLOCK_SIZE];
	bool has_period; /* the form speaks of one, and it is known */
	struct period period;
	struct cell *cells; /* by item number */
	struct rows *rows;  /* by item number of a repeat outside others */
	bool *sections;     /* by section number: it applies */
	struct answers_work *work;
};

/* For one plan; sources may be NULL (nothing is known: every source is unavailable). */
struct answers *answers_open(
	struct arena *a, const struct plan *p, struct sources *s, const struct context *c);
void answers_close(struct answers *an);

/* The period to fill for from now on, instead of the form's default. False, and nothing is
 * changed, if the form has none or it is not written as its unit is. */
bool answers_period(struct answers *an, struct str written);

/* Fills for a company. given may be NULL: nothing answered. Problems (missing,
 * refused, out of constraint) go to out, each with its field; the cells are usable
 * for display all the same. complete: also tell what is missing, as a filing must. */
void answers_fill(struct answers *an, struct str siret, moment_t at, const struct given *g, bool complete,
	struct diags *out);

/* Whether the last day to file has passed. */
bool answers_closed(const struct answers *an);

/* The value of a let, table or variable; an absence where it has none. */
struct value answers_variable(const struct answers *an, const struct item *it);

/* Whether the question that a page posts as field ("rows.2.siret", "claims.x.motive")
 * applies now; true for what the form has not. */
bool answers_applies(const struct answers *an, struct str field);

/* The rows of a repeat; outer: the row that it stands in, else NULL. */
static inline const struct rows *answers_rows(
	const struct answers *an, const struct item *repeat, const struct row *outer)
{
	return outer == NULL ? &an->rows[repeat->number]
			     : &outer->rows[repeat->number - repeat->repeat->first];
}

/* The cell of an item; row: that it stands in, else NULL. */
static inline const struct cell *answers_cell(
	const struct answers *an, const struct item *it, const struct row *row)
{
	return row == NULL ? &an->cells[it->number] : &row->cells[it->number - it->repeat->first];
}

/* Calls visit for each row that an item stands in; once, with NULL, for one outside rows.
 * Ends early, and is false, when visit is. */
bool answers_each(const struct answers *an, const struct item *it,
	bool (*visit)(void *data, const struct row *row), void *data);

#endif
