/*
 * clock: the only place that knows what time it is, and the calendar.
 *
 * A moment is UTC, in seconds; a day is a number of days since 1970-01-01 in the
 * proleptic Gregorian calendar. Legal days are days of Paris: CET, and CEST from
 * the last Sunday of March to the last of October, at 01:00 UTC (directive
 * 2000/84/CE); computed, so that no time-zone file is needed.
 */
#ifndef BASE_CLOCK_H
#define BASE_CLOCK_H

#include "base/str.h"

typedef int64_t moment_t; /* seconds since 1970-01-01T00:00:00Z */

moment_t clock_now(void);

/* Milliseconds since some moment; it never goes back. */
int64_t clock_elapsed(void);

/* Reads "2026-11-23T20:00:00Z" and nothing else. */
bool clock_read(struct str s, moment_t *moment);

#define CLOCK_SIZE 21 /* "2026-11-23T20:00:00Z" and a NUL */
void clock_write(moment_t moment, char out[CLOCK_SIZE]);

/* The day in Paris at that moment. */
int32_t clock_paris_day(moment_t moment);

/* Day number of a date; false if there is no such day or the year is not in 1..9999. */
bool day_of(int64_t year, int64_t month, int64_t day, int32_t *number);
void day_split(int32_t number, int *year, int *month, int *day);

#endif
