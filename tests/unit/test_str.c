#include <criterion/criterion.h>

#include "base/str.h"

static const struct str missing = { NULL, 0 };

Test(str, equal_and_order)
{
	static const struct {
		const char *a, *b;
		int order;
	} rows[] = {
		{ "", "", 0 },
		{ "a", "a", 0 },
		{ "a", "b", -1 },
		{ "b", "a", 1 },
		{ "a", "ab", -1 },
		{ "ab", "a", 1 },
		{ "", "a", -1 },
		{ NULL, "", 0 },
		{ NULL, "a", -1 },
		{ "a", NULL, 1 },
		{ "é", "z", 1 }, /* bytes are unsigned */
		{ "aé", "aé", 0 },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct str a = str(rows[i].a), b = str(rows[i].b);
		int order = str_compare(a, b);

		cr_expect((order > 0) - (order < 0) == rows[i].order, "row %zu: %d", i, order);
		cr_expect(str_equal(a, b) == (rows[i].order == 0), "row %zu", i);
		cr_expect(str_is(a, rows[i].b) == (rows[i].order == 0), "row %zu", i);
	}
	cr_expect(!str_equal((struct str){ "a\0b", 3 }, (struct str){ "a\0c", 3 }));
}

Test(str, starts_and_ends)
{
	static const struct {
		const char *s, *part;
		bool starts, ends;
	} rows[] = {
		{ "form.yaml", "form", true, false },
		{ "form.yaml", ".yaml", false, true },
		{ "form", "form", true, true },
		{ "form", "", true, true },
		{ "for", "form", false, false },
		{ "", "", true, true },
		{ NULL, "", true, true },
		{ NULL, "a", false, false },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		cr_expect(str_starts(str(rows[i].s), rows[i].part) == rows[i].starts, "row %zu", i);
		cr_expect(str_ends(str(rows[i].s), rows[i].part) == rows[i].ends, "row %zu", i);
	}
}

Test(str, part_is_cut_to_fit)
{
	static const struct {
		size_t at, len;
		const char *part;
	} rows[] = {
		{ 0, 4, "once" },
		{ 0, 99, "once" },
		{ 1, 2, "nc" },
		{ 4, 1, "" },
		{ 9, 1, "" },
		{ 2, SIZE_MAX, "ce" },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		cr_expect(str_is(str_part(S("once"), rows[i].at, rows[i].len), rows[i].part), "row %zu", i);
	cr_expect_null(str_part(missing, 3, 3).at);
}

Test(str, trim)
{
	static const char *const rows[][2] = {
		{ "a", "a" }, { "  a b\t\r\n", "a b" }, { "\v\fa", "a" }, { " \n", "" }, { "", "" },
		{ "\u00A0a", "\u00A0a" }, /* a no-break space is text */
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		cr_expect(str_is(str_trim(str(rows[i][0])), rows[i][1]), "row %zu", i);
	cr_expect_null(str_trim(missing).at);
}

Test(str, cut)
{
	static const struct {
		const char *in, *pieces[4];
		size_t count;
	} rows[] = {
		{ "a;b;c", { "a", "b", "c" }, 3 },
		{ "a", { "a" }, 1 },
		{ "", { "" }, 1 },
		{ ";", { "", "" }, 2 },
		{ "a;;", { "a", "", "" }, 3 },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct str rest = str(rows[i].in);
		size_t count = 0;

		while (rest.at != NULL) {
			struct str piece = str_cut(&rest, ';');

			cr_assert_lt(count, rows[i].count, "'%s' has too many pieces", rows[i].in);
			cr_expect(str_is(piece, rows[i].pieces[count]), "'%s': piece %zu", rows[i].in, count);
			count++;
		}
		cr_expect_eq(count, rows[i].count, "'%s'", rows[i].in);
	}
}

Test(str, find)
{
	cr_expect_eq(str_find(S("a.b.c"), '.'), 1);
	cr_expect_eq(str_find(S("abc"), '.'), 3);
	cr_expect_eq(str_find(S("a\0b"), '\0'), 1);
	cr_expect_eq(str_find(missing, '.'), 0);
}

Test(str, digits)
{
	static const struct {
		const char *in;
		uint64_t max, number;
		bool ok;
	} rows[] = {
		{ "0", 9, 0, true }, { "007", 9, 7, true }, { "10", 9, 0, false }, { "9", 9, 9, true },
		{ "3", 2, 0, false }, { "18446744073709551615", UINT64_MAX, UINT64_MAX, true },
		{ "18446744073709551616", UINT64_MAX, 0, false },
		{ "99999999999999999999999", UINT64_MAX, 0, false }, { "", 9, 0, false },
		{ "-1", 9, 0, false }, { "+1", 9, 0, false }, { " 1", 9, 0, false }, { "1 ", 9, 0, false },
		{ "1e1", 99, 0, false }, { "\xD9\xA1", 9, 0, false }, /* an Arabic one */
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		uint64_t number = 42;
		bool ok = str_digits(str(rows[i].in), rows[i].max, &number);

		cr_expect(ok == rows[i].ok, "'%s'", rows[i].in);
		cr_expect_eq(number, ok ? rows[i].number : 42, "'%s'", rows[i].in);
	}
}
