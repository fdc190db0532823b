#include <criterion/criterion.h>

#include "base/clock.h"
#include "value/period.h"

static int32_t day(int64_t year, int64_t month, int64_t number)
{
	int32_t d = 0;

	cr_assert(day_of(year, month, number, &d));
	return d;
}

Test(period, is_read_and_has_its_days)
{
	const struct {
		enum period_unit unit;
		const char *written;
		int32_t first, last;
	} rows[] = {
		{ PERIOD_YEAR, "2026", day(2026, 1, 1), day(2026, 12, 31) },
		{ PERIOD_YEAR, "9999", day(9999, 1, 1), day(9999, 12, 31) },
		{ PERIOD_QUARTER, "2026-Q1", day(2026, 1, 1), day(2026, 3, 31) },
		{ PERIOD_QUARTER, "2026-Q2", day(2026, 4, 1), day(2026, 6, 30) },
		{ PERIOD_QUARTER, "2026-Q4", day(2026, 10, 1), day(2026, 12, 31) },
		{ PERIOD_MONTH, "2024-02", day(2024, 2, 1), day(2024, 2, 29) },
		{ PERIOD_MONTH, "2026-12", day(2026, 12, 1), day(2026, 12, 31) },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct period p;

		cr_assert(period_read(rows[i].unit, str(rows[i].written), &p), "%s", rows[i].written);
		cr_expect_str_eq(p.written, rows[i].written);
		cr_expect_eq(p.first, rows[i].first, "%s", rows[i].written);
		cr_expect_eq(p.last, rows[i].last, "%s", rows[i].written);
	}
}

Test(period, is_written_in_one_way)
{
	static const struct {
		enum period_unit unit;
		const char *written;
	} rows[] = {
		{ PERIOD_YEAR, "" },
		{ PERIOD_YEAR, "26" },
		{ PERIOD_YEAR, "0999" },
		{ PERIOD_YEAR, "12026" },
		{ PERIOD_YEAR, "2026-" },
		{ PERIOD_YEAR, "2026-01" },
		{ PERIOD_QUARTER, "2026" },
		{ PERIOD_QUARTER, "2026-Q" },
		{ PERIOD_QUARTER, "2026-Q0" },
		{ PERIOD_QUARTER, "2026-Q5" },
		{ PERIOD_QUARTER, "2026-q1" },
		{ PERIOD_QUARTER, "2026-T1" },
		{ PERIOD_QUARTER, "2026-Q1 " },
		{ PERIOD_QUARTER, "2026-01" },
		{ PERIOD_MONTH, "2026-00" },
		{ PERIOD_MONTH, "2026-13" },
		{ PERIOD_MONTH, "2026-1" },
		{ PERIOD_MONTH, "2026-01-01" },
		{ PERIOD_MONTH, "2026-Q1" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct period p;

		cr_expect_not(period_read(rows[i].unit, str(rows[i].written), &p), "%s as a %s",
			rows[i].written, period_word(rows[i].unit));
	}
}

/* Each day lies in one period, which is read back as itself. */
Test(period, of_every_day_of_four_years)
{
	struct period p, again;

	for (int u = 0; u < PERIOD__COUNT; u++) {
		enum period_unit unit = (enum period_unit)u;
		int32_t next = day(2023, 1, 1);

		cr_assert(period_read(unit, str(period_example(unit)), &p));
		for (int32_t d = next; d <= day(2026, 12, 31); d++) {
			cr_assert(period_of(unit, d, &p));
			cr_assert(p.first <= d && d <= p.last, "%s", p.written);
			cr_assert(p.first == next || d > p.first, "%s", p.written);
			next = d == p.last ? d + 1 : next;
			cr_assert(period_read(unit, str(p.written), &again));
			cr_assert(again.first == p.first && again.last == p.last, "%s", p.written);
		}
		cr_expect_not(period_of(unit, day(999, 12, 31), &p));
	}
}
