/*
 * period: the year, quarter or month that a form speaks of, in its one written form:
 * 2026, 2026-Q4 (as Insee's and Eurostat's series write quarters), 2026-11.
 */
#ifndef VALUE_PERIOD_H
#define VALUE_PERIOD_H

#include "value/type.h"

/* X(name, word, type, months, example): a unit, and the type of its written form. */
#define PERIOD_UNITS(X) \
	X(YEAR, "year", YEAR, 12, "2026") \
	X(QUARTER, "quarter", STRING, 3, "2026-Q4") \
	X(MONTH, "month", MONTH, 1, "2026-11")

#define X(name, word, type, months, example) PERIOD_##name,
enum period_unit { PERIOD_UNITS(X) PERIOD__COUNT };
#undef X

#define PERIOD_SIZE 8 /* bytes of the longest written form, and one more */

struct period {
	char written[PERIOD_SIZE];
	int32_t first, last; /* days since 1970-01-01, both of it */
};

const char *period_word(enum period_unit u);

/* "2026-Q4": how one is written. */
const char *period_example(enum period_unit u);

/* The type of what is written. */
enum type period_type(enum period_unit u);

/* What is written, of the years 1000 to 9999. False if it is none. */
bool period_read(enum period_unit u, struct str written, struct period *p);

/* The one that a day lies in. False for a day of other years. */
bool period_of(enum period_unit u, int32_t day, struct period *p);

#endif
