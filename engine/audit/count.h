/*
 * count: before and after inside one definition, in the units of the programme.
 *
 * "Before" counts the ledger, "after" the new form; they differ where lines merge
 * or split, so both are printed. line: a row of the ledger; question: the id before
 * the dot; cell: a box on paper; document: a line of kind document.
 */
#ifndef AUDIT_COUNT_H
#define AUDIT_COUNT_H

#include "base/buf.h"
#include "form/form.h"

/* X(name, word): the fates of the original's lines. */
#define FATES(X) \
	X(SOURCE, "source") \
	X(DERIVED, "derived") \
	X(ASK, "ask") \
	X(ON_CONTROL, "on_control") \
	X(DROPPED, "dropped")

#define X(name, word) FATE_##name,
enum fate { FATES(X) FATE__COUNT };
#undef X

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

/* A table for a person, and JSON with the same figures. */
void count_table(struct arena *a, const struct form *f, const struct count *c, struct buf *b);
void count_json(const struct form *f, const struct count *c, struct buf *b);

#endif
