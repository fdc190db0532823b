#include <criterion/criterion.h>

#include "text/progress.h"

Test(progress, one_line_tells_how_far_and_how_long)
{
	static const struct {
		struct progress p;
		int64_t elapsed;
		const char *shown;
	} rows[] = {
		{ { 0, 0, 0 }, 0, "0 rows, 0 a second" },
		{ { 4096, 0, 0 }, 2000, "4096 rows, 2048 a second" },
		{ { 0, 0, 100 }, 1000, "[--------------------]   0 %  0 rows, 0 a second" },
		{ { 1234567, 41, 100 }, 4000,
			"[########------------]  41 %  1234567 rows, 308642 a second, 0:06 left" },
		{ { 40000000, 1, 2 }, 130000,
			"[##########----------]  50 %  40000000 rows, 307692 a second, 2:10 left" },
		{ { 100, 999, 1000 }, 10,
			"[###################-]  99 %  100 rows, 10000 a second, 0:00 left" },
		{ { 100, 1000, 1000 }, 1000,
			"[####################] 100 %  100 rows, 100 a second, 0:00 left" },
		{ { 100, 2000, 1000 }, 1000,
			"[####################] 100 %  100 rows, 100 a second, 0:00 left" },
		{ { 40000000, 1, 100 }, 130000,
			"[--------------------]   1 %  40000000 rows, 307692 a second, 3:34:30 left" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct buf b = { 0 };

		progress_write(&b, &rows[i].p, rows[i].elapsed);
		cr_expect_str_eq(b.at, rows[i].shown, "%s\n%s", rows[i].shown, b.at);
		cr_expect_leq(b.len, PROGRESS_WIDTH);
		buf_free(&b);
	}
}
