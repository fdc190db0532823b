#include <criterion/criterion.h>

#include "value/type.h"

struct row {
	enum type type;
	enum strictness strictness;
	const char *in, *out; /* out NULL: refused, with the reason that follows */
	const char *why;
};

static void expect_rows(const struct row *rows, size_t count)
{
	struct arena a = { 0 };

	for (size_t i = 0; i < count; i++) {
		struct str written;
		const char *why = type_read(rows[i].type, str(rows[i].in), rows[i].strictness, &a, &written);

		if (rows[i].out == NULL) {
			cr_expect(why != NULL, "%s '%s' was taken", type_row(rows[i].type)->word, rows[i].in);
			if (why != NULL)
				cr_expect_str_eq(why, rows[i].why, "%s '%s': %s",
					type_row(rows[i].type)->word, rows[i].in, why);
		} else {
			cr_expect(why == NULL, "%s '%s': %s", type_row(rows[i].type)->word, rows[i].in, why);
			cr_expect(str_is(written, rows[i].out), "%s '%s': %.*s", type_row(rows[i].type)->word,
				rows[i].in, STR(written));
		}
	}
	arena_free(&a);
}

Test(type, what_is_well_formed)
{
	static const struct row rows[] = {
		{ TYPE_STRING, TYPE_STRICT, "  un \t deux\n trois ", "un deux trois", NULL },
		{ TYPE_TEXT, TYPE_STRICT, "un\r\ndeux\rtrois\n", "un\ndeux\ntrois", NULL },
		{ TYPE_INTEGER, TYPE_STRICT, "007", "7", NULL },
		{ TYPE_INTEGER, TYPE_STRICT, "-0", "0", NULL },
		{ TYPE_INTEGER, TYPE_STRICT, "12.0", "12", NULL },
		{ TYPE_DECIMAL, TYPE_STRICT, "12.50", "12.5", NULL },
		{ TYPE_PERCENT, TYPE_STRICT, "33.333333", "33.333333", NULL },
		{ TYPE_AMOUNT, TYPE_STRICT, "1000", "1000.00", NULL },
		{ TYPE_AMOUNT, TYPE_STRICT, "1000.5", "1000.50", NULL },
		{ TYPE_EUROS, TYPE_STRICT, "4585.00", "4585", NULL },
		{ TYPE_BOOLEAN, TYPE_STRICT, "oui", "true", NULL },
		{ TYPE_BOOLEAN, TYPE_LENIENT, "0", "false", NULL },
		{ TYPE_DECLARATION, TYPE_STRICT, "true", "true", NULL },
		{ TYPE_DATE, TYPE_STRICT, "2024-02-29", "2024-02-29", NULL },
		{ TYPE_DATE, TYPE_LENIENT, "2022-08-29T00:00:00", "2022-08-29", NULL },
		{ TYPE_YEAR, TYPE_STRICT, "2026", "2026", NULL },
		{ TYPE_SIREN, TYPE_STRICT, "732 829 320", "732829320", NULL },
		{ TYPE_SIREN, TYPE_LENIENT, "732829321", "732829321", NULL },
		{ TYPE_SIRET, TYPE_STRICT, "552 049 447 76279", "55204944776279", NULL },
		{ TYPE_SIRET, TYPE_STRICT,
			"732\xc2\xa0"
			"829\xe2\x80\xaf"
			"320 00074",
			"73282932000074", NULL },
		{ TYPE_NAF, TYPE_STRICT, "8411z", "84.11Z", NULL },
		{ TYPE_NAF, TYPE_STRICT, "84.11Z", "84.11Z", NULL },
		{ TYPE_VAT, TYPE_STRICT, "fr 44 732 829 320", "FR44732829320", NULL },
		{ TYPE_VAT, TYPE_STRICT, "DE123456789", "DE123456789", NULL },
		{ TYPE_VAT, TYPE_LENIENT, "FR45732829320", "FR45732829320", NULL },
		{ TYPE_EMAIL, TYPE_STRICT, "a.b+c@exemple.fr", "a.b+c@exemple.fr", NULL },
		{ TYPE_TELEPHONE, TYPE_STRICT, "01 02.03-04(05)", "0102030405", NULL },
		{ TYPE_TELEPHONE, TYPE_STRICT, "0033 1 02 03 04 05", "+33102030405", NULL },
		{ TYPE_TELEPHONE, TYPE_STRICT, "39 57", "3957", NULL },
		{ TYPE_CHOICE, TYPE_STRICT, "up_to_date", "up_to_date", NULL },
		{ TYPE_CHOICES, TYPE_STRICT, " 1  3 ", "1 3", NULL },
		{ TYPE_URL, TYPE_STRICT, "https://www.exemple.fr/a?b=c", "https://www.exemple.fr/a?b=c",
			NULL },
	};

	expect_rows(rows, COUNT(rows));
}

Test(type, what_is_not_and_why)
{
	static const struct row rows[] = {
		{ TYPE_STRING, TYPE_STRICT, "  ", NULL, "nothing is written" },
		{ TYPE_INTEGER, TYPE_STRICT, "12.5", NULL, "a whole number is expected" },
		{ TYPE_INTEGER, TYPE_STRICT, "douze", NULL, "a number is expected" },
		{ TYPE_DECIMAL, TYPE_STRICT, "12,5", NULL, "a comma: write 12.5" },
		{ TYPE_DECIMAL, TYPE_STRICT, "1.1234567", NULL,
			"a number is written -12.5, with at most 6 decimal places and 18 digits" },
		{ TYPE_AMOUNT, TYPE_STRICT, "0.001", NULL, "at most 2 decimal places" },
		{ TYPE_EUROS, TYPE_STRICT, "10.50", NULL, "a whole number is expected" },
		{ TYPE_BOOLEAN, TYPE_STRICT, "1", NULL, "true or false is expected" },
		{ TYPE_DECLARATION, TYPE_STRICT, "non", NULL,
			"a declaration is made, or the form is not filed" },
		{ TYPE_DATE, TYPE_STRICT, "2023-02-29", NULL, "there is no 29 February 2023" },
		{ TYPE_DATE, TYPE_STRICT, "2023-13-01", NULL, "there is no month 13" },
		{ TYPE_DATE, TYPE_STRICT, "29/02/2024", NULL, "a date is written 2026-11-23" },
		{ TYPE_DATE, TYPE_STRICT, "2022-08-29T00:00:00", NULL, "a date is written 2026-11-23" },
		{ TYPE_YEAR, TYPE_STRICT, "26", NULL, "a year has four digits" },
		{ TYPE_SIREN, TYPE_STRICT, "73282932", NULL, "nine digits expected, 8 found" },
		{ TYPE_SIREN, TYPE_STRICT, "73282932é", NULL, "'é' where only digits may stand" },
		{ TYPE_SIREN, TYPE_STRICT, "732829321", NULL, "the check digit does not match" },
		{ TYPE_SIREN, TYPE_LENIENT, "000000000", NULL, "all zeros is no number" },
		{ TYPE_SIRET, TYPE_STRICT, "732829320", NULL, "fourteen digits expected, 9 found" },
		{ TYPE_NAF, TYPE_STRICT, "84-11Z", NULL, "an activity is written 49.10Z" },
		{ TYPE_VAT, TYPE_STRICT, "FR45732829320", NULL, "the key does not match the SIREN" },
		{ TYPE_VAT, TYPE_STRICT, "FR1", NULL, "a VAT number is written FR44732829320" },
		{ TYPE_VAT, TYPE_STRICT, "FR12345", NULL,
			"a French VAT number is FR, two characters and the SIREN" },
		{ TYPE_EMAIL, TYPE_STRICT, "a@b", NULL, "an e-mail address is written name@example.fr" },
		{ TYPE_EMAIL, TYPE_STRICT, "a b@exemple.fr", NULL,
			"an e-mail address is written name@example.fr" },
		{ TYPE_EMAIL, TYPE_STRICT, "@exemple.fr", NULL,
			"an e-mail address is written name@example.fr" },
		{ TYPE_EMAIL, TYPE_STRICT, "a@-exemple.fr", NULL,
			"an e-mail address is written name@example.fr" },
		{ TYPE_TELEPHONE, TYPE_STRICT, "12", NULL, "a telephone number has 4 to 15 digits" },
		{ TYPE_TELEPHONE, TYPE_STRICT, "01 02 x3", NULL,
			"a telephone number has only digits, and + before a country" },
		{ TYPE_CHOICE, TYPE_STRICT, "a b", NULL, "a code holds no white space" },
		{ TYPE_CHOICES, TYPE_STRICT, "1 2 1", NULL, "'1' stands twice" },
		{ TYPE_URL, TYPE_STRICT, "javascript:alert(1)", NULL,
			"a web address is written https://www.example.fr" },
		{ TYPE_URL, TYPE_STRICT, "https://a b", NULL,
			"a web address holds no white space, quote or bracket" },
		{ TYPE_ADDRESS, TYPE_STRICT, "12 rue", NULL, "an address is written in parts" },
		{ TYPE_DOCUMENT, TYPE_STRICT, "a.pdf", NULL, "a document is a file" },
	};

	expect_rows(rows, COUNT(rows));
}

Test(type, what_is_written_right_is_not_copied)
{
	struct arena a = { 0 };
	struct str in = S("SOCIETE NATIONALE SNCF"), written;

	cr_expect(type_read(TYPE_STRING, in, TYPE_LENIENT, &a, &written) == NULL);
	cr_expect(written.at == in.at);
	cr_expect(a.first == NULL, "nothing was allocated");
	arena_free(&a);
}

Test(type, decoded_and_encoded_again)
{
	static const struct {
		enum type type;
		const char *written;
	} rows[] = {
		{ TYPE_STRING, "a b" },
		{ TYPE_AMOUNT, "-12.50" },
		{ TYPE_DECIMAL, "0.000001" },
		{ TYPE_BOOLEAN, "false" },
		{ TYPE_DATE, "0001-01-01" },
		{ TYPE_DATE, "9999-12-31" },
		{ TYPE_YEAR, "2026" },
		{ TYPE_SIREN, "732829320" },
	};
	struct arena a = { 0 };
	struct str out;

	for (size_t i = 0; i < COUNT(rows); i++) {
		cr_expect(
			type_encode(rows[i].type, type_decode(rows[i].type, str(rows[i].written)), &a, &out));
		cr_expect(str_is(out, rows[i].written), "%s: %.*s", rows[i].written, STR(out));
	}
	cr_expect(type_decode(TYPE_STRING, (struct str){ 0 }).kind == VALUE_NONE);
	arena_free(&a);
}

Test(type, a_value_that_does_not_fit_its_type)
{
	static const struct {
		enum type type;
		struct value value;
	} rows[] = {
		{ TYPE_INTEGER, { VALUE_NUMBER, .number = { 125, 1 } } },
		{ TYPE_AMOUNT, { VALUE_NUMBER, .number = { 1000001, 3 } } },
		{ TYPE_YEAR, { VALUE_NUMBER, .number = { 99, 0 } } },
		{ TYPE_DATE, { VALUE_NUMBER, .number = { 1, 0 } } },
		{ TYPE_DECLARATION, { VALUE_TRUTH, .truth = false } },
		{ TYPE_CHOICE, { VALUE_TEXT, .text = { "a b", 3 } } },
	};
	struct arena a = { 0 };
	struct str out;

	for (size_t i = 0; i < COUNT(rows); i++)
		cr_expect(!type_encode(rows[i].type, rows[i].value, &a, &out), "row %zu", i);
	arena_free(&a);
}

Test(type, every_type_has_its_row)
{
	const struct part *parts;
	enum type t;

	for (size_t i = 0; i < TYPE__COUNT; i++) {
		cr_expect(type_find(str(type_row((enum type)i)->word), &t) && t == (enum type)i);
		cr_expect(type_row((enum type)i)->what[0] != 0);
	}
	cr_expect(!type_find(S("nothing"), &t));
	cr_expect_eq(type_parts(TYPE_ADDRESS, &parts), 7);
	cr_expect_eq(type_parts(TYPE_DOCUMENT, &parts), DOCUMENT__COUNT);
	cr_expect(str_is(parts[DOCUMENT_SHA256].name, "sha256"));
	cr_expect_eq(type_parts(TYPE_STRING, &parts), 0);
}
