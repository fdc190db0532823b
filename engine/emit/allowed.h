/*
 * allowed: what a form's schema lets stand where. The schema's emitter writes it, and
 * whoever compares two schemas compares it: so that what is said of a schema is said of
 * the one that is emitted.
 */
#ifndef EMIT_ALLOWED_H
#define EMIT_ALLOWED_H

#include "emit/emit.h"
#include "emit/lexical.h"

/* Whether it makes an element. */
static inline bool allowed_at_all(const struct item *it)
{
	return it->kind == ITEM_REPEAT || (it->kind == ITEM_FIELD && it->origin != ORIGIN_ON_CONTROL);
}

/* Whether its element may be missing where its section, or the row, stands. */
bool allowed_to_miss(const struct item *it);

/* Whether the value may be withheld. */
bool allowed_to_withhold(const struct form *f, const struct item *it);

enum claim {
	CLAIM_NONE,
	CLAIM_CONTEST, /* after a value, with its motive */
	CLAIM_ANSWER,  /* after an absence, too: a motive is not needed */
};

enum claim allowed_claim(const struct form *f, const struct item *it);

/* Rows of a repeat, or of a value that has rows, once it is there. */
struct allowed_rows {
	size_t min, max;
};

struct allowed_rows allowed_rows(const struct item *it);

enum allowed_kind {
	ALLOWED_LEXICAL, /* one written form */
	ALLOWED_LISTED,  /* one code of those that are enumerated */
	ALLOWED_LIST,    /* several: of those that are enumerated, or (choices is NULL) any */
	ALLOWED_ADDRESS,
	ALLOWED_PERIOD,
	ALLOWED_DOCUMENT,
	ALLOWED_ROWS,
};

/* What a value is made of. */
struct allowed {
	enum allowed_kind kind;
	enum lexical lexical;
	const struct choices *choices;
};

struct allowed allowed_value(const struct shape *s);

/* The written form of a submission's period. */
enum lexical allowed_period(enum period_unit u);

/* The same of a part of rows: its codes are never enumerated. */
struct allowed allowed_part(enum type t);

/* Whether all that a allows, rows apart, b allows, too: in written forms, a list's codes
 * with one space between them. arena: room to look at codes.
 * Codes that are every text of a form of many (each minute of a day) are taken for less. */
bool allowed_within(struct arena *arena, const struct allowed *a, const struct allowed *b);

#endif
