/* A judge that agrees with everything proves nothing. */
#include <criterion/criterion.h>

#include "json_oracle.h"

Test(json_oracle, finds_what_is_written)
{
	static const char json[] =
		"{ \"a\" : [1, {\"b\": \"x\\\"}\"}, [], {}] ,\"c\":-0.50 , \"d\": null, \"e\": \" \"}";
	static const struct {
		const char *pointer, *raw;
		bool there;
	} rows[] = {
		{ "/a/0", "1", true },
		{ "/a/1/b", "\"x\\\"}\"", true },
		{ "/a/2", "[]", true },
		{ "/a/3", "{}", true },
		{ "/a/4", "", false },
		{ "/c", "-0.50", true },
		{ "/d", "null", false },
		{ "/e", "\" \"", false },
		{ "/c/x", "", false },
		{ "/f", "", false },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct str raw = oracle_raw(str(json), str(rows[i].pointer));

		cr_expect(str_is(raw, rows[i].raw), "%s: %.*s", rows[i].pointer, STR(raw));
		cr_expect_eq(oracle_is_there(raw), rows[i].there, "%s", rows[i].pointer);
	}
	cr_expect_eq(oracle_count(str(json), S("/a")), 4);
	cr_expect_eq(oracle_count(str(json), S("/a/2")), 0);
	cr_expect_eq(oracle_count(str(json), S("/c")), 0);
}

Test(json_oracle, agrees_and_disagrees)
{
	static const struct {
		enum type type;
		bool is_unix;
		const char *text, *written;
		bool agrees;
	} rows[] = {
		{ TYPE_STRING, false, " Un  nom ", "Un nom", true },
		{ TYPE_STRING, false, "Un nom", "Un", false },
		{ TYPE_STRING, false, "Un", "Un nom", false },
		{ TYPE_STRING, false, "007", "7", false },
		{ TYPE_AMOUNT, false, "50000.0", "50000.00", true },
		{ TYPE_AMOUNT, false, "-0.5", "-0.50", true },
		{ TYPE_AMOUNT, false, "50000.0", "5000.00", false },
		{ TYPE_AMOUNT, false, "0.05", "0.50", false },
		{ TYPE_DECIMAL, false, "12.66", "12.66", true },
		{ TYPE_DECIMAL, false, "12.66", "12.7", false },
		{ TYPE_INTEGER, false, "0", "0", true },
		{ TYPE_INTEGER, false, "10", "1", false },
		{ TYPE_BOOLEAN, false, "true", "false", false },
		{ TYPE_DATE, false, "2023-06-15T00:00:00.000Z", "2023-06-15", true },
		{ TYPE_DATE, false, "2023-06-15", "2023-06-16", false },
		{ TYPE_DATE, true, "-473389200", "1955-01-01", true },
		{ TYPE_DATE, true, "-473389200", "1954-12-31", false },
		{ TYPE_NAF, false, "8411Z", "84.11Z", true },
		{ TYPE_NAF, false, "8411Z", "84.12Z", false },
		{ TYPE_TELEPHONE, false, "01 00.00", "010000", true },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		cr_expect_eq(
			oracle_agrees(rows[i].type, rows[i].is_unix, str(rows[i].text), str(rows[i].written)),
			rows[i].agrees, "%s, %s", rows[i].text, rows[i].written);
}

Test(json_oracle, adds_and_joins)
{
	static const struct str numbers[] = { { "1.5", 3 }, { "2", 1 } };
	static const struct str texts[] = { { "null", 4 }, { "\"\\u00c9t\\u00e9\"", 15 }, { "\"\"", 2 },
		{ "12", 2 } };
	struct arena a = { 0 };

	cr_expect(oracle_is_sum(numbers, 2, S("3.5")));
	cr_expect_not(oracle_is_sum(numbers, 2, S("3.50001")));
	cr_expect(str_is(oracle_join(&a, texts, 4), "Été 12"));
	cr_expect_null(oracle_join(&a, texts, 1).at);
	arena_free(&a);
}
