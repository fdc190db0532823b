/*
 * expr_fixture: a small form for the tests of expressions: its names, and what
 * they read. See the tables in expr_fixture.c.
 */
#ifndef EXPR_FIXTURE_H
#define EXPR_FIXTURE_H

#include "base/buf.h"
#include "expr/expr.h"

/* Items of the fixture that tests speak of by number. */
enum {
	ITEM_ADRESSE = 100,
	ITEM_CA,
	ITEM_EFFECTIFS,
	ITEM_CONTRATS,
	ITEM_NOM, /* the fields of contrats have items of their own */
	ITEM_DEDUCTION,
	ITEM_NATURE,
	ITEM_LOTS,
	ITEM_AUCUN,   /* no row */
	ITEM_TROUE,   /* rows that are absent */
	ITEM_INCONNU, /* it is not known how many rows */
	ITEM_BANDES,
	ITEM_DOT,
	ITEM_ENORMES, /* more than a sum can hold */
	ITEM_FAUX,    /* its definition is wrong */
};

/* The names of the form; '.' is an amount. */
extern const struct expr_scope fixture_scope;

/* Reads its values; '.' is dot. */
struct expr_env fixture_env(struct arena *a, struct value dot);

struct span fixture_span(struct arena *a, struct str source);

/* Parsed and checked; NULL if it is wrong. */
struct expr *fixture_expr(struct arena *a, struct str source, struct diags *out);

/* All messages: "7+3 E003 'abc' is not a field; a note | ...", with the column and
 * the bytes of the span. */
void fixture_messages(const struct diags *out, struct buf *b);

/* A value in words: 12.5, "text", true, 2026-11-23, absent, not computable. */
void fixture_value(struct value v, struct buf *b);

#endif
