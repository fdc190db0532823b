#include <criterion/criterion.h>

#include "base/clock.h"

Test(clock, reads_and_writes)
{
	static const struct {
		const char *text;
		moment_t moment;
	} rows[] = {
		{ "1970-01-01T00:00:00Z", 0 },
		{ "1969-12-31T23:59:59Z", -1 },
		{ "2000-02-29T12:00:00Z", 951825600 },
		{ "2026-11-23T20:00:00Z", 1795464000 },
		{ "2038-01-19T03:14:08Z", 2147483648 },
		{ "0001-01-01T00:00:00Z", -62135596800 },
		{ "9999-12-31T23:59:59Z", 253402300799 },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		char text[CLOCK_SIZE];
		moment_t moment;

		cr_assert(clock_read(str(rows[i].text), &moment), "%s", rows[i].text);
		cr_expect_eq(moment, rows[i].moment, "%s: %lld", rows[i].text, (long long)moment);
		clock_write(moment, text);
		cr_expect_str_eq(text, rows[i].text);
	}
}

Test(clock, refuses)
{
	static const char *const rows[] = {
		"",
		"2026-11-23",
		"2026-11-23T20:00:00",
		"2026-11-23T20:00:00z",
		"2026-11-23t20:00:00Z",
		"2026-11-23 20:00:00Z",
		"2026-11-23T20:00:00Z ",
		"2026-11-23T20:00:00+01:00",
		"2026-11-23T20:00:00.0Z",
		"2026-11-23T24:00:00Z",
		"2026-11-23T20:60:00Z",
		"2026-11-23T20:00:60Z",
		"2026-11-31T20:00:00Z",
		"2026-02-29T20:00:00Z",
		"2026-13-01T20:00:00Z",
		"2026-00-01T20:00:00Z",
		"0000-01-01T00:00:00Z",
		"-001-01-01T00:00:00Z",
		"2026-1a-23T20:00:00Z",
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		moment_t moment = 42;

		cr_expect(!clock_read(str(rows[i]), &moment), "%s", rows[i]);
		cr_expect_eq(moment, 42, "%s", rows[i]);
	}
}

Test(clock, days_of_four_centuries_and_back)
{
	int32_t number, next;
	int year, month, day;

	cr_assert(day_of(1799, 12, 31, &number));
	cr_assert(day_of(2200, 1, 1, &next));
	for (; number <= next; number++) {
		int32_t again;

		day_split(number, &year, &month, &day);
		cr_assert(day_of(year, month, day, &again), "day %d", (int)number);
		cr_assert_eq(again, number, "%d-%d-%d", year, month, day);
	}
	day_split(-719162, &year, &month, &day);
	cr_expect(year == 1 && month == 1 && day == 1, "%d-%d-%d", year, month, day);
}

Test(clock, there_is_no_such_day)
{
	static const int rows[][3] = {
		{ 2025, 2, 29 },
		{ 1900, 2, 29 },
		{ 2100, 2, 29 },
		{ 2024, 2, 30 },
		{ 2024, 4, 31 },
		{ 2024, 0, 1 },
		{ 2024, 13, 1 },
		{ 2024, 1, 0 },
		{ 2024, 1, 32 },
		{ 0, 1, 1 },
		{ 10000, 1, 1 },
		{ 2024, -1, 1 },
		{ 2024, 1, -1 },
	};
	int32_t number;

	for (size_t i = 0; i < COUNT(rows); i++)
		cr_expect(!day_of(rows[i][0], rows[i][1], rows[i][2], &number), "row %zu", i);
	cr_expect(day_of(2000, 2, 29, &number));
	cr_expect(day_of(2024, 2, 29, &number));
	cr_expect(!day_of(INT64_MAX, 1, 1, &number));
	cr_expect(!day_of(2024, INT64_MIN, 1, &number));
}

/* Winter is UTC+1, summer UTC+2; both ends of summer time, to the second. */
Test(clock, paris)
{
	static const struct {
		const char *moment;
		int year, month, day;
	} rows[] = {
		{ "2026-11-23T22:59:59Z", 2026, 11, 23 },
		{ "2026-11-23T23:00:00Z", 2026, 11, 24 },
		{ "2026-07-14T21:59:59Z", 2026, 7, 14 },
		{ "2026-07-14T22:00:00Z", 2026, 7, 15 },
		{ "2026-12-31T23:00:00Z", 2027, 1, 1 },
		/* 2026: summer from 29 March to 25 October */
		{ "2026-03-28T22:59:59Z", 2026, 3, 28 },
		{ "2026-03-28T23:00:00Z", 2026, 3, 29 },
		{ "2026-03-29T21:59:59Z", 2026, 3, 29 },
		{ "2026-03-29T22:00:00Z", 2026, 3, 30 },
		{ "2026-10-24T21:59:59Z", 2026, 10, 24 },
		{ "2026-10-24T22:00:00Z", 2026, 10, 25 },
		{ "2026-10-25T22:59:59Z", 2026, 10, 25 },
		{ "2026-10-25T23:00:00Z", 2026, 10, 26 },
		/* 2024 and 2027: the last Sunday is the 31st */
		{ "2024-03-31T21:59:59Z", 2024, 3, 31 },
		{ "2024-03-31T22:00:00Z", 2024, 4, 1 },
		{ "2027-10-31T22:59:59Z", 2027, 10, 31 },
		{ "2027-10-30T22:00:00Z", 2027, 10, 31 },
		/* midnights of Paris, long ago */
		{ "1954-12-31T23:00:00Z", 1955, 1, 1 },
		{ "1952-05-10T23:00:00Z", 1952, 5, 11 },
		{ "1940-12-31T22:00:00Z", 1941, 1, 1 },
		{ "1942-02-14T22:00:00Z", 1942, 2, 15 },
		{ "1942-12-31T23:00:00Z", 1943, 1, 1 },
		{ "1920-01-01T00:00:00Z", 1920, 1, 1 },
		{ "1899-12-31T23:50:39Z", 1900, 1, 1 },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		moment_t moment;
		int year, month, day;

		cr_assert(clock_read(str(rows[i].moment), &moment), "%s", rows[i].moment);
		day_split(clock_paris_day(moment), &year, &month, &day);
		cr_expect(year == rows[i].year && month == rows[i].month && day == rows[i].day,
			"%s: %d-%d-%d", rows[i].moment, year, month, day);
	}
}

Test(clock, now_is_after_this_was_written)
{
	moment_t written;

	cr_assert(clock_read(S("2024-01-01T00:00:00Z"), &written));
	moment_t now = clock_now();
	cr_expect_gt(now, written);
}
