/*
 * french: written forms as people in France read them. A no-break space holds the
 * groups of a number together.
 *
 *	1250000.50 -> 1 250 000,50 €    2026-11-01 -> 1er novembre 2026    true -> oui
 */
#ifndef PAGE_FRENCH_H
#define PAGE_FRENCH_H

#include "base/buf.h"
#include "value/period.h"

/* A single value of type t; a choice's code as it stands. */
void french_value(struct buf *b, enum type t, struct str written);

/* On one line, France not named. cells: the parts of an address. */
void french_address(struct buf *b, const struct str *cells);

void french_day(struct buf *b, int32_t day);

/* "du 1er janvier 2026 au 30 juin 2026". cells: the parts of a period. */
void french_between(struct buf *b, const struct str *cells);

/* "année 2026", "4e trimestre 2026", "novembre 2026" */
void french_period(struct buf *b, enum period_unit unit, struct str written);

/* In digits: pages have many, and printf is slow. The second puts them into room, which
 * what is returned points into. */
#define FRENCH_DIGITS 24
void french_count(struct buf *b, size_t number);
struct str french_digits(char room[FRENCH_DIGITS], size_t number);

#endif
