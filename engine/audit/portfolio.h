/*
 * portfolio: many forms, before and after: a row for each, and what they come to together.
 *
 * Forms that stand for the same filing (DC1, DC2 and MPS are one bid) are shown, and added
 * up once. What is added up is said: lines, questions, cells, documents; time and cost of one
 * filing of each form; and of a year, where somebody said how many companies file.
 */
#ifndef AUDIT_PORTFOLIO_H
#define AUDIT_PORTFOLIO_H

#include "audit/burden.h"
#include "audit/count.h"
#include "audit/wave.h"

struct portfolio_row {
	const struct member *member; /* of a wave; NULL: none */
	const struct form *form;     /* NULL: it has no definition */
	struct count count;
	struct burden burden;
	const struct population *population; /* NULL: nobody said */
	size_t reconstructed;                /* lines of the ledger that are not confirmed */
};

struct portfolio_total {
	size_t forms, undefined, alternatives; /* added up; named only; shown only */
	struct units before, after;
	size_t by_fate[FATE__COUNT]; /* lines */
	size_t reconstructed;
	size_t fields[ORIGIN__COUNT];
	struct decimal minutes_before[SCENARIO__COUNT], minutes_after[SCENARIO__COUNT]; /* a filing of each */
	struct decimal year_before[SCENARIO__COUNT],
		year_after[SCENARIO__COUNT]; /* euros, of those with a population */
	size_t with_population;
	bool lost;
};

struct portfolio {
	struct arena *arena;
	const struct parameters *parameters; /* NULL: no burden.yaml */
	const struct wave *wave;             /* NULL: forms that were named */
	LIST(struct portfolio_row) rows;
};

/* f has no errors; NULL: not defined yet. */
void portfolio_add(
	struct portfolio *p, const struct form *f, const struct member *m, const struct assumptions *assume);

/* Whether a row is added up: it has a definition, and stands for no other's filing. */
bool portfolio_adds(const struct portfolio_row *row);

/* Of an event; missing: of all. */
void portfolio_sum(const struct portfolio *p, struct str event, struct portfolio_total *t);

/* For a person; a row a form (a header, RFC 4180); an object. */
void portfolio_table(const struct portfolio *p, bool color, struct buf *b);
void portfolio_csv(const struct portfolio *p, struct buf *b);
struct json_t *portfolio_json(const struct portfolio *p);

#endif
