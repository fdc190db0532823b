/*
 * decimal: exact numbers, an int64 mantissa and at most 6 decimal places.
 *
 * A result that does not fit, or a division by zero, is no number: the functions
 * return false and the caller has an absence (not_computable). Division rounds
 * half away from zero at 6 places.
 */
#ifndef VALUE_DECIMAL_H
#define VALUE_DECIMAL_H

#include "base/buf.h"

#define DECIMAL_PLACES 6

struct decimal {
	int64_t mantissa;
	uint64_t places; /* value = mantissa / 10^places, places <= 6; a word: it goes through registers */
};

struct decimal decimal_of(int64_t whole);

/* Reads -?d+(.d{1,})?; trailing zeros beyond 6 places are no loss, other digits
 * there are refused, as are "+1", "1.", ".5", "1e3". */
bool decimal_read(struct str s, struct decimal *d);

/* Writes without trailing zeros, -0 or +; at_least: decimal places to keep (2 for amounts). */
void decimal_write(struct buf *b, struct decimal d, unsigned at_least);

int decimal_compare(struct decimal a, struct decimal b);
bool decimal_add(struct decimal a, struct decimal b, struct decimal *result);
bool decimal_subtract(struct decimal a, struct decimal b, struct decimal *result);
bool decimal_multiply(struct decimal a, struct decimal b, struct decimal *result);
bool decimal_divide(struct decimal a, struct decimal b, struct decimal *result);

/* Remainder with the sign of a, as XPath's mod. */
bool decimal_modulo(struct decimal a, struct decimal b, struct decimal *result);

struct decimal decimal_floor(struct decimal d);
struct decimal decimal_ceiling(struct decimal d);

/* Towards plus infinity at .5, as XPath 1.0's round(). */
bool decimal_round_xpath(struct decimal d, struct decimal *result);

/* Half away from zero, to places (0..6). */
bool decimal_round(struct decimal d, unsigned places, struct decimal *result);

#endif
