/*
 * count: before and after inside one definition, in the units of the programme.
 *
 * "Before" counts the ledger, "after" the new form; they differ where lines merge
 * or split, so both are printed. line: a row of the ledger; question: the id before
 * the dot; cell: a box on paper; document: a line of kind document.
 */
#ifndef AUDIT_COUNT_H
#define AUDIT_COUNT_H

#include "audit/fate.h"
#include "base/buf.h"

struct json_t;

struct units {
	size_t lines, questions, cells, documents;
};

struct count {
	struct units before; /* the whole ledger */
	struct units by_fate[FATE__COUNT];
	struct units after; /* what the new form asks: the SIRET, conditional questions, rows once */
	size_t fields[ORIGIN__COUNT]; /* of the new form, repeats' fields included */
	size_t picks;                 /* fields where one of several known rows is chosen */
	size_t conditional;           /* asked fields with a relevant of their own or inherited */
	size_t protected_sources;
};

/* f has no errors. */
void count_form(const struct form *f, struct count *c);

/* A table for a person, and an object with the same figures. */
void count_table(struct arena *a, const struct form *f, const struct count *c, bool color, struct buf *b);
struct json_t *count_json(const struct form *f, const struct count *c);

#endif
