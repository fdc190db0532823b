/*
 * Calendar arithmetic counts from 1 March, so that the leap day is the last of
 * its year and months have a regular length: 153 days in five of them.
 */
#include "base/clock.h"

#include <assert.h>
#include <time.h>

#define DAY 86400
#define ERA 146097   /* days in 400 years */
#define EPOCH 719468 /* days from 0000-03-01 to 1970-01-01 */

moment_t clock_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_REALTIME, &now);
	return now.tv_sec;
}

int64_t clock_elapsed(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static int64_t divide_down(int64_t a, int64_t b)
{
	return a / b - (a % b < 0);
}

static int32_t day_number(int64_t year, int64_t month, int64_t day)
{
	int64_t y = month > 2 ? year : year - 1;
	int64_t era = divide_down(y, 400), of_era = y - era * 400;
	int64_t of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;

	return (int32_t)(era * ERA + of_era * 365 + of_era / 4 - of_era / 100 + of_year - EPOCH);
}

void day_split(int32_t number, int *year, int *month, int *day)
{
	int64_t days = (int64_t)number + EPOCH;
	int64_t era = divide_down(days, ERA), of_era = days - era * ERA;
	int64_t y = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	int64_t of_year = of_era - (365 * y + y / 4 - y / 100);
	int64_t m = (5 * of_year + 2) / 153;

	*day = (int)(of_year - (153 * m + 2) / 5 + 1);
	*month = (int)(m < 10 ? m + 3 : m - 9);
	*year = (int)(y + era * 400 + (*month <= 2));
}

bool day_of(int64_t year, int64_t month, int64_t day, int32_t *number)
{
	static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1)
		return false;
	if (day > lengths[month - 1] + (month == 2 && leap))
		return false;
	*number = day_number(year, month, day);
	return true;
}

bool clock_read(struct str s, moment_t *moment)
{
	static const char shape[] = "dddd-dd-ddTdd:dd:ddZ";
	int64_t part[6] = { 0 };
	int32_t day;

	if (s.len != sizeof shape - 1)
		return false;
	for (size_t i = 0, p = 0; i < s.len; i++) {
		if (shape[i] != 'd') {
			if (s.at[i] != shape[i])
				return false;
			p++;
		} else if (s.at[i] < '0' || s.at[i] > '9') {
			return false;
		} else {
			part[p] = part[p] * 10 + (s.at[i] - '0');
		}
	}
	if (part[3] > 23 || part[4] > 59 || part[5] > 59 || !day_of(part[0], part[1], part[2], &day))
		return false;
	*moment = (int64_t)day * DAY + part[3] * 3600 + part[4] * 60 + part[5];
	return true;
}

static char *digits(char *at, int64_t number, int width)
{
	for (int i = width - 1; i >= 0; i--, number /= 10)
		at[i] = (char)('0' + number % 10);
	return at + width;
}

void clock_write(moment_t moment, char out[CLOCK_SIZE])
{
	int64_t days = divide_down(moment, DAY), seconds = moment - days * DAY;
	int year, month, day;

	day_split((int32_t)days, &year, &month, &day);
	assert(year >= 1 && year <= 9999);
	out = digits(out, year, 4);
	*out++ = '-';
	out = digits(out, month, 2);
	*out++ = '-';
	out = digits(out, day, 2);
	*out++ = 'T';
	out = digits(out, seconds / 3600, 2);
	*out++ = ':';
	out = digits(out, seconds / 60 % 60, 2);
	*out++ = ':';
	out = digits(out, seconds % 60, 2);
	*out++ = 'Z';
	*out = '\0';
}

/* 01:00 UTC on the last Sunday of a month of 31 days. */
static moment_t last_sunday(int64_t year, int64_t month)
{
	int64_t last = day_number(year, month, 31);
	int64_t weekday = ((last + 4) % 7 + 7) % 7; /* 1970-01-01 was a Thursday; 0 is Sunday */

	return (last - weekday) * DAY + 3600;
}

/* The hour of Berlin, and its summer time all year round: a midnight in January 1941 was
 * 22:00 UTC. Other hours that Paris once kept make no midnight another day. */
static bool is_occupied(moment_t moment)
{
	return moment >= day_number(1940, 6, 15) * DAY - 3600 &&
	       moment < day_number(1942, 11, 2) * DAY + 3600;
}

int32_t clock_paris_day(moment_t moment)
{
	int year, month, day;

	day_split((int32_t)divide_down(moment, DAY), &year, &month, &day);
	bool summer = is_occupied(moment) ||
		      (moment >= last_sunday(year, 3) && moment < last_sunday(year, 10));
	return (int32_t)divide_down(moment + (summer ? 7200 : 3600), DAY);
}
