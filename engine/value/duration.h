/*
 * duration: how long something holds, in years, months and days of ISO 8601: P1Y6M15D.
 */
#ifndef VALUE_DURATION_H
#define VALUE_DURATION_H

#include "base/str.h"

struct duration {
	unsigned months, days; /* a year is 12 months */
};

/* Reads P1Y6M15D, each part at most 9999 and at least one of them there. */
bool duration_read(struct str s, struct duration *d);

/* The day that comes so much later: a month after 31 January is the last of February. */
int32_t duration_after(int32_t day, struct duration d);

#endif
