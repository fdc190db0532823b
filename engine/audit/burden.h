/*
 * burden: what one filing takes, before and after, in the terms of the Standard Cost Model:
 * seconds by act, weighted by how probable each question is and how many rows there are;
 * euros; and the administration's own time.
 *
 * Before is the ledger: each line is an act of whoever filled the original. After is the new
 * form. Both are reckoned with the same parameters, three times: all low, central, high.
 */
#ifndef AUDIT_BURDEN_H
#define AUDIT_BURDEN_H

#include "audit/parameters.h"
#include "form/form.h"

struct json_t;

struct side {
	struct decimal count[ACT__COUNT];   /* acts in a filing, on average */
	struct decimal seconds[ACT__COUNT]; /* that they take */
	struct decimal total;               /* seconds of the company */
	struct decimal estimated;           /* the same by Démarche numérique's 10 s, 1 min, 3 min */
	struct decimal external;            /* euros that are bought */
	struct decimal admin;               /* seconds of the administration */
};

struct burden {
	struct side before[SCENARIO__COUNT], after[SCENARIO__COUNT];
	bool lost; /* a figure did not fit: none is to be believed */
};

/* What would be if a provider were no more, or held what its name says: --assume. */
struct assumption {
	const struct provider *provider;
	bool there;
};

struct assumptions {
	LIST(struct assumption) list;
};

/* f has no errors; assume may be NULL. */
void burden_reckon(
	const struct form *f, const struct parameters *p, const struct assumptions *assume, struct burden *b);

/* Seconds that an asked field takes in a filing, on average; central. */
struct decimal burden_of_answer(const struct form *f, const struct parameters *p, const struct item *it);

/* Euros of one filing: time x tariff + what is bought, without what would be done anyway. */
struct decimal burden_cost(const struct parameters *p, const struct side *side, enum scenario s, bool *lost);

/* Euros of the administration. */
struct decimal burden_admin_cost(
	const struct parameters *p, const struct side *side, enum scenario s, bool *lost);

/* Where a question of the new form comes from under assumptions. */
enum origin burden_origin(const struct item *it, const struct assumptions *assume);

/* For a person: before and after by act, in minutes; and the same as an object. */
void burden_table(
	struct arena *a, const struct parameters *p, const struct burden *b, bool color, struct buf *to);
struct json_t *burden_json(const struct parameters *p, const struct burden *b);

#endif
