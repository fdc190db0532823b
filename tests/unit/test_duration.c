#include <criterion/criterion.h>

#include "base/clock.h"
#include "base/list.h"
#include "value/duration.h"

Test(duration, is_read_as_iso_8601_writes_it)
{
	static const struct {
		const char *text;
		bool good;
		unsigned months, days;
	} rows[] = {
		{ "P1Y", true, 12, 0 },
		{ "P2M", true, 2, 0 },
		{ "P15D", true, 0, 15 },
		{ "P1Y6M15D", true, 18, 15 },
		{ "P1Y1D", true, 12, 1 },
		{ "P0D", true, 0, 0 },
		{ "", false, 0, 0 },
		{ "P", false, 0, 0 },
		{ "PY", false, 0, 0 },
		{ "P1", false, 0, 0 },
		{ "1Y", false, 0, 0 },
		{ "P1M1Y", false, 0, 0 },
		{ "P1Y1Y", false, 0, 0 },
		{ "P1W", false, 0, 0 },
		{ "P-1D", false, 0, 0 },
		{ "P10000D", false, 0, 0 },
		{ "P1Y ", false, 0, 0 },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct duration d;

		cr_expect_eq(duration_read(str(rows[i].text), &d), rows[i].good, "%s", rows[i].text);
		if (rows[i].good)
			cr_expect(d.months == rows[i].months && d.days == rows[i].days, "%s", rows[i].text);
	}
}

Test(duration, ends_within_its_month)
{
	static const struct {
		int from[3];
		const char *text;
		int to[3];
	} rows[] = {
		{ { 2026, 1, 15 }, "P1M", { 2026, 2, 15 } },
		{ { 2026, 1, 31 }, "P1M", { 2026, 2, 28 } },
		{ { 2024, 1, 31 }, "P1M", { 2024, 2, 29 } },
		{ { 2024, 2, 29 }, "P1Y", { 2025, 2, 28 } },
		{ { 2026, 11, 30 }, "P3M", { 2027, 2, 28 } },
		{ { 2026, 12, 31 }, "P1D", { 2027, 1, 1 } },
		{ { 2026, 1, 31 }, "P1M1D", { 2026, 3, 1 } },
		{ { 2026, 6, 1 }, "P0D", { 2026, 6, 1 } },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		const int *f = rows[i].from, *t = rows[i].to;
		struct duration d;
		int32_t from, to;

		cr_assert(duration_read(str(rows[i].text), &d));
		cr_assert(day_of(f[0], f[1], f[2], &from) && day_of(t[0], t[1], t[2], &to));
		cr_expect_eq(duration_after(from, d), to, "row %zu", i);
	}
}

Test(duration, beyond_the_calendar_nothing_ends)
{
	struct duration d;
	int32_t day;

	cr_assert(duration_read(S("P9999Y"), &d) && day_of(2026, 1, 31, &day));
	cr_expect_eq(duration_after(day, d), INT32_MAX);
}
