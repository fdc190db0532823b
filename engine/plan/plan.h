/*
 * plan: a form compiled once, run for many companies.
 *
 * An array of steps in dependency order; filling is one loop over it. A step that
 * does not apply (TEST said so) fetches nothing and asks nothing. Immutable.
 *
 * Fetches are shared: a request is one (provider, key, parameters); the items that
 * need it name their columns in it, and it is made at most once a company, when
 * the first relevant item needs it.
 */
#ifndef PLAN_PLAN_H
#define PLAN_PLAN_H

#include "form/form.h"

#define STEPS(X) \
	X(TEST, "test", "decide whether it applies") \
	X(FETCH, "fetch", "take it from a source") \
	X(TAKE, "take", "take the company's answer") \
	X(CALC, "calc", "compute it") \
	X(ROWS, "rows", "run the steps of a repeat for each row")

#define X(name, word, what) STEP_##name,
enum step_kind { STEPS(X) STEP_KIND__COUNT };
#undef X

struct step {
	enum step_kind kind;
	unsigned number; /* TEST of a section: its number; else the item's */
	bool section;    /* TEST of a section */
};

/* A column that a request reads: a part of a holding. */
struct request_column {
	size_t holding;
	size_t part;
};

/* One fetch: the columns of one provider under one set of parameters. */
struct request {
	unsigned number;
	const struct provider *provider;
	const struct item *repeat;    /* key: the SIRET of that repeat's row; NULL: the form's */
	const struct candidate *with; /* its settings, the same for all that share the request */
	LIST(struct request_column) columns;
};

/* Where an item finds its value: one per candidate of the item. */
struct supply {
	unsigned request;
	size_t column; /* its first; the shape's parts follow each other */
};

struct plan_item {
	const struct item *item;
	struct supply *supplies; /* as many as item->candidates.count */
};

struct plan {
	const struct form *form;
	LIST(struct step) steps; /* of the form */
	struct steps_of_repeat {
		LIST(struct step) steps;
	} * rows; /* by item number; only repeats have any */
	LIST(struct request) requests;
	struct plan_item *items; /* by item number */
};

/* NULL after messages (a cycle, told as a path a -> b -> a). f has no errors. */
struct plan *plan_compile(struct arena *a, const struct form *f, struct diags *out);

/* The items that depend on one, at any distance are found by asking again: calls
 * visit for every item whose expressions read number. */
void plan_readers(const struct plan *p, unsigned number, void (*visit)(void *data, const struct item *reader),
	void *data);

#endif
