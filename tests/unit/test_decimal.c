#include <criterion/criterion.h>

#include "value/decimal.h"

static const char *shown(struct decimal d, unsigned at_least)
{
	static struct buf b;

	buf_clear(&b);
	decimal_write(&b, d, at_least);
	return b.at;
}

static struct decimal of(const char *z)
{
	struct decimal d = { 0 };

	cr_assert(decimal_read(str(z), &d), "%s", z);
	return d;
}

Test(decimal, written_forms)
{
	static const struct {
		const char *in, *out;
		unsigned at_least;
	} rows[] = {
		{ "0", "0", 0 },
		{ "-0", "0", 0 },
		{ "0.50", "0.5", 0 },
		{ "-12.000000", "-12", 0 },
		{ "007", "7", 0 },
		{ "1000", "1000.00", 2 },
		{ "1000.5", "1000.50", 2 },
		{ "-0.05", "-0.05", 2 },
		{ "0.000001", "0.000001", 0 },
		{ "1.0000000000", "1", 0 },
		{ "9223372036854775807", "9223372036854775807", 0 },
		{ "9223372036854.775807", "9223372036854.775807", 0 },
		{ "999999999999999999", "999999999999999999", 0 }, /* the longest that is short */
		{ "-99999999999999999", "-99999999999999999", 0 },
		{ "1.0000000000000000", "1", 0 },
		{ "-12345678901.123456", "-12345678901.123456", 0 },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		cr_expect_str_eq(shown(of(rows[i].in), rows[i].at_least), rows[i].out, "%s", rows[i].in);
}

Test(decimal, what_is_no_number)
{
	static const char *const rows[] = { "", "-", "+1", "1.", ".5", "1e3", "1,5", "1.2.3", "0x1", " 1",
		"1.0000001", "9223372036854775808", "99999999999999999999999999" };
	struct decimal d;

	for (size_t i = 0; i < COUNT(rows); i++)
		cr_expect(!decimal_read(str(rows[i]), &d), "%s", rows[i]);
}

Test(decimal, arithmetic_is_exact)
{
	typedef bool operation(struct decimal a, struct decimal b, struct decimal * result);
	static const struct {
		const char *a, *b, *result; /* NULL: no number */
		operation *run;
	} rows[] = {
		{ "0.1", "0.2", "0.3", decimal_add },
		{ "1", "0.000001", "0.999999", decimal_subtract },
		{ "1.5", "1.5", "2.25", decimal_multiply },
		{ "0.000001", "0.5", "0.000001", decimal_multiply },
		{ "-0.000001", "0.5", "-0.000001", decimal_multiply },
		{ "0.000001", "0.4", "0", decimal_multiply },
		{ "0.001", "-0.0005", "-0.000001", decimal_multiply },
		{ "0.001", "-0.000499", "0", decimal_multiply },
		{ "1", "3", "0.333333", decimal_divide },
		{ "2", "3", "0.666667", decimal_divide },
		{ "-2", "3", "-0.666667", decimal_divide },
		{ "1", "2000000", "0.000001", decimal_divide },
		{ "-1", "2000000", "-0.000001", decimal_divide },
		{ "1", "-2000000", "-0.000001", decimal_divide },
		{ "-1", "-2000000", "0.000001", decimal_divide },
		{ "1", "2000001", "0", decimal_divide },
		{ "1", "0", NULL, decimal_divide },
		{ "0", "0", NULL, decimal_divide },
		{ "1", "0", NULL, decimal_modulo },
		{ "7", "3", "1", decimal_modulo },
		{ "-7", "3", "-1", decimal_modulo },
		{ "5.5", "2", "1.5", decimal_modulo },
		{ "9223372036854775807", "1", NULL, decimal_add },
		{ "-9223372036854775807", "1", NULL, decimal_subtract },
		{ "-9223372036854775807", "-1", NULL, decimal_add },
		{ "0.5", "1.5", "2", decimal_add },
		{ "9223372036854.775807", "0.000001", NULL, decimal_add },
		{ "9223372036854775807", "2", NULL, decimal_multiply },
		{ "9223372036854775807", "0.1", NULL, decimal_divide },
		{ "9223372036854775807", "9223372036854775807", "1", decimal_divide },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct decimal d;
		bool fits = rows[i].run(of(rows[i].a), of(rows[i].b), &d);

		cr_expect_eq(fits, rows[i].result != NULL, "%s %s", rows[i].a, rows[i].b);
		if (fits && rows[i].result != NULL)
			cr_expect_str_eq(shown(d, 0), rows[i].result, "%s %s", rows[i].a, rows[i].b);
	}
}

Test(decimal, roundings)
{
	static const struct {
		const char *in, *xpath, *one, *down, *up;
	} rows[] = {
		{ "2.5", "3", "2.5", "2", "3" },
		{ "-2.5", "-2", "-2.5", "-3", "-2" },
		{ "2.45", "2", "2.5", "2", "3" },
		{ "-2.45", "-2", "-2.5", "-3", "-2" },
		{ "3", "3", "3", "3", "3" },
		{ "-0.05", "0", "-0.1", "-1", "0" },
		{ "0.5", "1", "0.5", "0", "1" },
		{ "-0.5", "0", "-0.5", "-1", "0" },
		{ "0.499999", "0", "0.5", "0", "1" },
		/* the mantissa has no room for one half more, the result has */
		{ "922337203685477580.7", "922337203685477581", "922337203685477580.7", "922337203685477580",
			"922337203685477581" },
		{ "-922337203685477580.7", "-922337203685477581", "-922337203685477580.7",
			"-922337203685477581", "-922337203685477580" },
		{ "9223372036854775807", "9223372036854775807", "9223372036854775807", "9223372036854775807",
			"9223372036854775807" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct decimal d = of(rows[i].in), r;

		cr_expect(decimal_round_xpath(d, &r));
		cr_expect_str_eq(shown(r, 0), rows[i].xpath, "%s as XPath", rows[i].in);
		cr_expect(decimal_round(d, 1, &r));
		cr_expect_str_eq(shown(r, 0), rows[i].one, "%s to one place", rows[i].in);
		cr_expect_str_eq(shown(decimal_floor(d), 0), rows[i].down, "floor of %s", rows[i].in);
		cr_expect_str_eq(shown(decimal_ceiling(d), 0), rows[i].up, "ceiling of %s", rows[i].in);
	}
}

Test(decimal, trailing_zeros_of_a_mantissa_are_not_written)
{
	static const struct {
		struct decimal d;
		unsigned at_least;
		const char *out;
	} rows[] = {
		{ { 0, 6 }, 0, "0" },
		{ { 0, 6 }, 2, "0.00" },
		{ { 1500, 3 }, 0, "1.5" },
		{ { 1500, 3 }, 2, "1.50" },
		{ { -1000000, 6 }, 0, "-1" },
		{ { 100, 0 }, 0, "100" },
		{ { INT64_MIN, 0 }, 2, "-9223372036854775808.00" },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		cr_expect_str_eq(shown(rows[i].d, rows[i].at_least), rows[i].out, "row %zu", i);
}

/* A sequence that is the same on every machine (Knuth's MMIX constants). */
static int64_t next(uint64_t *state)
{
	*state = *state * 6364136223846793005u + 1442695040888963407u;
	return (int64_t)(*state >> 33) - (1 << 30);
}

Test(decimal, laws_over_many_numbers)
{
	uint64_t state = 1;

	for (unsigned i = 0; i < 20000; i++) {
		struct decimal a = { next(&state), (uint8_t)(i % 7) }, b = { next(&state), (uint8_t)(i % 5) };
		struct decimal sum, back, read;

		cr_assert(decimal_add(a, b, &sum) && decimal_subtract(sum, b, &back));
		cr_assert_eq(decimal_compare(back, a), 0);
		cr_assert(decimal_read(str(shown(a, 0)), &read));
		cr_assert_eq(decimal_compare(read, a), 0);
		cr_assert_eq(decimal_compare(a, b), -decimal_compare(b, a));
		cr_assert(decimal_compare(decimal_floor(a), a) <= 0 &&
			  decimal_compare(decimal_ceiling(a), a) >= 0);
	}
}

/* a is the whole part of a / b, times b, and the remainder. */
Test(decimal, remainders_over_many_numbers)
{
	uint64_t state = 2;

	for (unsigned i = 0; i < 20000; i++) {
		struct decimal a = { next(&state), (uint8_t)(i % 7) }, b = { next(&state) % 1000, 0 };
		struct decimal rest, whole, back;

		if (b.mantissa == 0)
			continue;
		cr_assert(decimal_modulo(a, b, &rest) && decimal_subtract(a, rest, &whole));
		cr_assert(decimal_divide(whole, b, &back));
		cr_assert_eq(decimal_compare(back, decimal_floor(back)), 0, "%s", shown(a, 0));
		cr_assert(decimal_multiply(back, b, &back) && decimal_add(back, rest, &back));
		cr_assert_eq(decimal_compare(back, a), 0, "%s", shown(a, 0));
		cr_assert(rest.mantissa == 0 || (rest.mantissa < 0) == (a.mantissa < 0));
	}
}
