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
		{ TYPE_DECIMAL, TYPE_STRICT, "1.00000000", "1", NULL },
		{ TYPE_PERCENT, TYPE_STRICT, "33.333333", "33.333333", NULL },
		{ TYPE_PERCENT, TYPE_STRICT, "250", "250", NULL },
		{ TYPE_AMOUNT, TYPE_STRICT, "1000", "1000.00", NULL },
		{ TYPE_AMOUNT, TYPE_STRICT, "1000.5", "1000.50", NULL },
		{ TYPE_AMOUNT, TYPE_STRICT, "-0.050", "-0.05", NULL },
		{ TYPE_AMOUNT, TYPE_STRICT, "-0.00", "0.00", NULL },
		{ TYPE_AMOUNT, TYPE_STRICT, "9223372036854775807", "9223372036854775807.00", NULL },
		{ TYPE_EUROS, TYPE_STRICT, "4585.00", "4585", NULL },
		{ TYPE_BOOLEAN, TYPE_STRICT, "oui", "true", NULL },
		{ TYPE_BOOLEAN, TYPE_STRICT, "false", "false", NULL },
		{ TYPE_BOOLEAN, TYPE_LENIENT, "non", "false", NULL },
		{ TYPE_BOOLEAN, TYPE_LENIENT, "1", "true", NULL },
		{ TYPE_BOOLEAN, TYPE_LENIENT, "0", "false", NULL },
		{ TYPE_DECLARATION, TYPE_STRICT, "true", "true", NULL },
		{ TYPE_DECLARATION, TYPE_STRICT, "oui", "true", NULL },
		{ TYPE_DATE, TYPE_STRICT, "2024-02-29", "2024-02-29", NULL },
		{ TYPE_DATE, TYPE_LENIENT, "2022-08-29T00:00:00", "2022-08-29", NULL },
		{ TYPE_DATE, TYPE_LENIENT, "2016-12-31T00:00:00+01:00", "2016-12-31", NULL },
		{ TYPE_DATE, TYPE_STRICT, "0001-01-01", "0001-01-01", NULL },
		{ TYPE_DATE, TYPE_STRICT, "2000-02-29", "2000-02-29", NULL },
		{ TYPE_YEAR, TYPE_STRICT, "2026", "2026", NULL },
		{ TYPE_SIREN, TYPE_STRICT, "732 829 320", "732829320", NULL },
		{ TYPE_SIREN, TYPE_LENIENT, "732829321", "732829321", NULL },
		{ TYPE_SIRET, TYPE_STRICT, "552 049 447 76279", "55204944776279", NULL },
		{ TYPE_SIRET, TYPE_STRICT,
			"732\xc2\xa0"
			"829\xe2\x80\xaf"
			"320 00074",
			"73282932000074", NULL },
		{ TYPE_SIRET, TYPE_STRICT, "35600000000048", "35600000000048", NULL },
		{ TYPE_SIRET, TYPE_STRICT, "35600000000001", "35600000000001", NULL },
		{ TYPE_SIRET, TYPE_STRICT, "35600000049837", "35600000049837", NULL },
		{ TYPE_SIRET, TYPE_LENIENT, "55204944776278", "55204944776278", NULL },
		{ TYPE_NAF, TYPE_STRICT, "8411z", "84.11Z", NULL },
		{ TYPE_NAF, TYPE_STRICT, "84.11Z", "84.11Z", NULL },
		{ TYPE_VAT, TYPE_STRICT, "fr 44 732 829 320", "FR44732829320", NULL },
		{ TYPE_VAT, TYPE_STRICT, "FR 83.404.833.048", "FR83404833048", NULL },
		{ TYPE_VAT, TYPE_STRICT, "FRK7732829320", "FRK7732829320", NULL },
		{ TYPE_VAT, TYPE_STRICT, "IE1+23456X", "IE1+23456X", NULL },
		{ TYPE_VAT, TYPE_STRICT, "DE123456789", "DE123456789", NULL },
		{ TYPE_VAT, TYPE_LENIENT, "FR45732829320", "FR45732829320", NULL },
		{ TYPE_EMAIL, TYPE_STRICT, "a.b+c@exemple.fr", "a.b+c@exemple.fr", NULL },
		{ TYPE_TELEPHONE, TYPE_STRICT, "01 02.03-04(05)", "0102030405", NULL },
		{ TYPE_TELEPHONE, TYPE_STRICT, "0033 1 02 03 04 05", "+33102030405", NULL },
		{ TYPE_TELEPHONE, TYPE_STRICT, "+33 1/02.03.04.05", "+33102030405", NULL },
		{ TYPE_TELEPHONE, TYPE_STRICT, "39 57", "3957", NULL },
		{ TYPE_CHOICE, TYPE_STRICT, "up_to_date", "up_to_date", NULL },
		{ TYPE_CHOICES, TYPE_STRICT, " 1  3 ", "1 3", NULL },
		{ TYPE_URL, TYPE_STRICT, "https://www.exemple.fr/a?b=c", "https://www.exemple.fr/a?b=c",
			NULL },
		{ TYPE_URL, TYPE_STRICT, "http://exemple.fr", "http://exemple.fr", NULL },
		{ TYPE_TIME, TYPE_STRICT, "08:30", "08:30", NULL },
		{ TYPE_TIME, TYPE_STRICT, "8:30", "08:30", NULL },
		{ TYPE_TIME, TYPE_STRICT, "8h30", "08:30", NULL },
		{ TYPE_TIME, TYPE_STRICT, "8 h 30", "08:30", NULL },
		{ TYPE_TIME, TYPE_STRICT, "08H05", "08:05", NULL },
		{ TYPE_TIME, TYPE_STRICT, "0h", "00:00", NULL },
		{ TYPE_TIME, TYPE_STRICT, "23:59:00", "23:59", NULL },
		{ TYPE_TIME, TYPE_STRICT, "08 : 30", "08:30", NULL },
		{ TYPE_TIME, TYPE_LENIENT, "08:30:00", "08:30", NULL },
		{ TYPE_MONTH, TYPE_STRICT, "2026-11", "2026-11", NULL },
		{ TYPE_MONTH, TYPE_STRICT, "11/2026", "2026-11", NULL },
		{ TYPE_MONTH, TYPE_STRICT, "1/2026", "2026-01", NULL },
		{ TYPE_MONTH, TYPE_LENIENT, "2026-11", "2026-11", NULL },
		{ TYPE_DURATION, TYPE_STRICT, "2 mois", "P2M", NULL },
		{ TYPE_DURATION, TYPE_STRICT, "15 jours", "P15D", NULL },
		{ TYPE_DURATION, TYPE_STRICT, "1 an et 6 mois", "P1Y6M", NULL },
		{ TYPE_DURATION, TYPE_STRICT, "2\xc2\xa0semaines 3 jours", "P17D", NULL },
		{ TYPE_DURATION, TYPE_STRICT, "0 jour", "P0D", NULL },
		{ TYPE_DURATION, TYPE_STRICT, "P1Y02M", "P1Y2M", NULL },
		{ TYPE_DURATION, TYPE_LENIENT, "P3W", "P21D", NULL },
		{ TYPE_DURATION, TYPE_LENIENT, "P1Y0M", "P1Y", NULL },
		{ TYPE_RNA, TYPE_STRICT, "w 751 004 076", "W751004076", NULL },
		{ TYPE_RNA, TYPE_STRICT, "W2A1000123", "W2A1000123", NULL },
		{ TYPE_RNA, TYPE_LENIENT, "WABCDEFGHI", "WABCDEFGHI", NULL },
		{ TYPE_NIR, TYPE_STRICT, "1 85 05 78 006 084", "1850578006084", NULL },
		{ TYPE_NIR, TYPE_STRICT, "1 85 05 78 006 084 91", "1850578006084", NULL },
		{ TYPE_NIR, TYPE_STRICT, "1 85 05 2a 006 084 35", "185052A006084", NULL },
		{ TYPE_NIR, TYPE_STRICT, "2 55 08 2B 168 025 27", "255082B168025", NULL },
		{ TYPE_NIR, TYPE_STRICT, "785622A006084", "785622A006084", NULL },
		{ TYPE_NIR, TYPE_LENIENT, "5 85 13 78 006 084 00", "5851378006084", NULL },
		{ TYPE_IBAN, TYPE_STRICT, "fr76 3000 6000 0112 3456 7890 189", "FR7630006000011234567890189",
			NULL },
		{ TYPE_IBAN, TYPE_STRICT, "DE89 3704 0044 0532 0130 00", "DE89370400440532013000", NULL },
		{ TYPE_IBAN, TYPE_STRICT, "BE68 5390 0754 7034", "BE68539007547034", NULL },
		{ TYPE_IBAN, TYPE_LENIENT, "FR0030006000011234567890189", "FR0030006000011234567890189",
			NULL },
		{ TYPE_COUNTRY, TYPE_STRICT, "fr", "FR", NULL },
		{ TYPE_COUNTRY, TYPE_STRICT, "XK", "XK", NULL },
		{ TYPE_COUNTRY, TYPE_STRICT, "Belgique", "BE", NULL },
		{ TYPE_COUNTRY, TYPE_STRICT, "ETATS UNIS", "US", NULL },
		{ TYPE_COUNTRY, TYPE_STRICT, "côte d'ivoire", "CI", NULL },
		{ TYPE_COUNTRY, TYPE_LENIENT, "be", "BE", NULL },
		{ TYPE_COUNTRY, TYPE_LENIENT, "99132", "99132", NULL },
		{ TYPE_COMMUNE, TYPE_STRICT, "35238", "35238", NULL },
		{ TYPE_COMMUNE, TYPE_STRICT, "2a004", "2A004", NULL },
		{ TYPE_POSTAL_CODE, TYPE_STRICT, "75 012", "75012", NULL },
		{ TYPE_POSTAL_CODE, TYPE_LENIENT, "01000", "01000", NULL },
	};

	expect_rows(rows, COUNT(rows));
}

#define NB "\xc2\xa0"
#define THIN "\xe2\x80\xaf"

/* What people may write as France does, and administrations may not. */
Test(type, french_of_people)
{
	static const struct row rows[] = {
		{ TYPE_DECIMAL, TYPE_STRICT, "12,5", "12.5", NULL },
		{ TYPE_DECIMAL, TYPE_STRICT, "-12,50", "-12.5", NULL },
		{ TYPE_DECIMAL, TYPE_STRICT, "1 000,50", "1000.5", NULL },
		{ TYPE_DECIMAL, TYPE_STRICT, "1" NB "000" THIN "000", "1000000", NULL },
		{ TYPE_INTEGER, TYPE_STRICT, "12 000", "12000", NULL },
		{ TYPE_INTEGER, TYPE_STRICT, "-1 000 000", "-1000000", NULL },
		{ TYPE_INTEGER, TYPE_STRICT, "12,0", "12", NULL },
		{ TYPE_AMOUNT, TYPE_STRICT, "12 000,50", "12000.50", NULL },
		{ TYPE_TELEPHONE, TYPE_STRICT, "+33 (0)1 99 00 11 22", "+33199001122", NULL },
		{ TYPE_TELEPHONE, TYPE_STRICT, "0033(0)199001122", "+33199001122", NULL },
		{ TYPE_TELEPHONE, TYPE_STRICT, "(01) 99 00 11 22", "0199001122", NULL },
		{ TYPE_TELEPHONE, TYPE_STRICT, "(0)1 99 00 11 22", "0199001122", NULL },
		{ TYPE_AMOUNT, TYPE_STRICT, "1000.000", "1000.00", NULL },
		{ TYPE_AMOUNT, TYPE_STRICT, "0,500", "0.50", NULL },
		{ TYPE_AMOUNT, TYPE_LENIENT, "12.500", "12.50", NULL },
		{ TYPE_DECIMAL, TYPE_STRICT, "1,125", "1.125", NULL },
		{ TYPE_AMOUNT, TYPE_STRICT, "12" THIN "000,5" NB "€", "12000.50", NULL },
		{ TYPE_AMOUNT, TYPE_STRICT, "1 000.50 €", "1000.50", NULL },
		{ TYPE_AMOUNT, TYPE_STRICT, "12€", "12.00", NULL },
		{ TYPE_EUROS, TYPE_STRICT, "4 585,00 €", "4585", NULL },
		{ TYPE_PERCENT, TYPE_STRICT, "12,5 %", "12.5", NULL },
		{ TYPE_PERCENT, TYPE_STRICT, "100%", "100", NULL },
		{ TYPE_DATE, TYPE_STRICT, "03/11/2026", "2026-11-03", NULL },
		{ TYPE_DATE, TYPE_STRICT, "3/1/2026", "2026-01-03", NULL },
		{ TYPE_DATE, TYPE_STRICT, "29/02/2024", "2024-02-29", NULL },
		{ TYPE_BOOLEAN, TYPE_STRICT, "Oui", "true", NULL },
		{ TYPE_BOOLEAN, TYPE_STRICT, "Non", "false", NULL },
		{ TYPE_DECIMAL, TYPE_LENIENT, "12,5", NULL, "a comma: write 12.5" },
		{ TYPE_DECIMAL, TYPE_LENIENT, "1 000,50", NULL, "a comma: write 1000.50" },
		{ TYPE_DECIMAL, TYPE_LENIENT, "1" NB "000", NULL, "a space: write 1000" },
		{ TYPE_AMOUNT, TYPE_LENIENT, "12 €", NULL, "a number is expected" },
		{ TYPE_DATE, TYPE_LENIENT, "29/02/2024", NULL, "a date is written 2026-11-23" },
		{ TYPE_MONTH, TYPE_LENIENT, "11/2026", NULL, "a month is written 2026-11" },
		{ TYPE_TIME, TYPE_LENIENT, "8h30", NULL, "a time is written 08:30" },
		{ TYPE_TIME, TYPE_LENIENT, "8:30", NULL, "a time is written 08:30" },
		{ TYPE_DURATION, TYPE_LENIENT, "2 mois", NULL, "a duration is written P2M" },
		{ TYPE_BOOLEAN, TYPE_LENIENT, "Oui", NULL, "true or false is expected" },
	};

	expect_rows(rows, COUNT(rows));
}

Test(type, what_is_not_and_why)
{
	static const struct row rows[] = {
		{ TYPE_STRING, TYPE_STRICT, "  ", NULL, "nothing is written" },
		{ TYPE_INTEGER, TYPE_STRICT, "12.5", NULL, "a whole number is expected" },
		{ TYPE_INTEGER, TYPE_STRICT, "douze", NULL, "a number is expected" },
		{ TYPE_DECIMAL, TYPE_STRICT, "1.234,50", NULL, "a number is written 12 000,50" },
		{ TYPE_DECIMAL, TYPE_STRICT, "1,234,567", NULL, "a number is written 12 000,50" },
		{ TYPE_INTEGER, TYPE_STRICT, "1,000", NULL, "thousands are set apart by spaces: 12 000" },
		{ TYPE_EUROS, TYPE_STRICT, "12.000 €", NULL, "thousands are set apart by spaces: 12 000" },
		{ TYPE_AMOUNT, TYPE_STRICT, "-125,000", NULL, "thousands are set apart by spaces: 12 000" },
		{ TYPE_INTEGER, TYPE_STRICT, "1 23", NULL, "a number is written 12 000" },
		{ TYPE_INTEGER, TYPE_STRICT, "1  000", NULL, "a number is written 12 000" },
		{ TYPE_INTEGER, TYPE_STRICT, "1234 567", NULL, "a number is written 12 000" },
		{ TYPE_DECIMAL, TYPE_STRICT, "1 000 ,5", NULL, "a number is written 12 000,50" },
		{ TYPE_DECIMAL, TYPE_STRICT, "1,5 00", NULL, "a number is written 12 000,50" },
		{ TYPE_DECIMAL, TYPE_STRICT, "12 €", NULL, "a number is expected" },
		{ TYPE_AMOUNT, TYPE_STRICT, "12 %", NULL, "a number is expected" },
		{ TYPE_AMOUNT, TYPE_STRICT, "€", NULL, "a number is expected" },
		{ TYPE_AMOUNT, TYPE_STRICT, "12,505", NULL, "at most 2 decimal places" },
		{ TYPE_DECIMAL, TYPE_STRICT, "Paris, Lyon", NULL, "a number is expected" },
		{ TYPE_DECIMAL, TYPE_STRICT, "12,", NULL, "a number is written 12 000,50" },
		{ TYPE_DECIMAL, TYPE_LENIENT, "0000000000000000000000000000000000000000,5", NULL,
			"a number is written -12.5" },
		{ TYPE_DECIMAL, TYPE_STRICT, "+12", NULL, "a number is expected" },
		{ TYPE_DECIMAL, TYPE_STRICT, "1e3", NULL, "a number is expected" },
		{ TYPE_DECIMAL, TYPE_STRICT, "1.", NULL, "a number is written 12 000,50" },
		{ TYPE_DECIMAL, TYPE_STRICT, ".5", NULL, "a number is written 12 000,50" },
		{ TYPE_DECIMAL, TYPE_STRICT, "1.2.3", NULL, "a number is written 12 000,50" },
		{ TYPE_DECIMAL, TYPE_STRICT, "-", NULL, "a number is written 12 000,50" },
		{ TYPE_DECIMAL, TYPE_STRICT, "1.1234567", NULL, "at most 6 decimal places" },
		{ TYPE_DECIMAL, TYPE_STRICT, "9223372036854775808", NULL, "a number has at most 18 digits" },
		{ TYPE_DECIMAL, TYPE_STRICT, "-99999999999999999999.50", NULL,
			"a number has at most 18 digits" },
		{ TYPE_INTEGER, TYPE_STRICT, "1.1234567", NULL, "a whole number is expected" },
		{ TYPE_AMOUNT, TYPE_STRICT, "1.1234567", NULL, "at most 2 decimal places" },
		{ TYPE_AMOUNT, TYPE_STRICT, "0.001", NULL, "at most 2 decimal places" },
		{ TYPE_EUROS, TYPE_STRICT, "10.50", NULL, "a whole number is expected" },
		{ TYPE_BOOLEAN, TYPE_STRICT, "1", NULL, "oui or non is expected" },
		{ TYPE_DECLARATION, TYPE_STRICT, "non", NULL,
			"a declaration is made, or the form is not filed" },
		{ TYPE_DATE, TYPE_STRICT, "2023-02-29", NULL, "there is no 29 February 2023" },
		{ TYPE_DATE, TYPE_STRICT, "2023-13-01", NULL, "there is no month 13" },
		{ TYPE_DATE, TYPE_STRICT, "29/02/2023", NULL, "there is no 29 February 2023" },
		{ TYPE_DATE, TYPE_STRICT, "3/11/26", NULL, "a date is written 23/11/2026" },
		{ TYPE_DATE, TYPE_STRICT, "3/11", NULL, "a date is written 23/11/2026" },
		{ TYPE_DATE, TYPE_STRICT, "3/11/2026/", NULL, "a date is written 23/11/2026" },
		{ TYPE_DATE, TYPE_STRICT, "2022-08-29T00:00:00", NULL, "a date is written 23/11/2026" },
		{ TYPE_DATE, TYPE_STRICT, "2100-02-29", NULL, "there is no 29 February 2100" },
		{ TYPE_DATE, TYPE_STRICT, "2023-02-30", NULL, "there is no 30 February 2023" },
		{ TYPE_DATE, TYPE_STRICT, "2023-00-01", NULL, "there is no month 0" },
		{ TYPE_DATE, TYPE_STRICT, "2023-1-01", NULL, "a date is written 23/11/2026" },
		{ TYPE_DATE, TYPE_LENIENT, "2023-01-01Tomorrow", NULL, "a date is written 2026-11-23" },
		{ TYPE_DATE, TYPE_LENIENT, "2023-01-01T", NULL, "a date is written 2026-11-23" },
		{ TYPE_DATE, TYPE_LENIENT, "2023-01-01T1:00", NULL, "a date is written 2026-11-23" },
		{ TYPE_YEAR, TYPE_STRICT, "26", NULL, "a year has four digits" },
		{ TYPE_YEAR, TYPE_STRICT, "02026", NULL, "a year has four digits" },
		{ TYPE_YEAR, TYPE_STRICT, "-2026", NULL, "a year has four digits" },
		{ TYPE_YEAR, TYPE_STRICT, "20.6", NULL, "a year has four digits" },
		{ TYPE_SIREN, TYPE_STRICT, "73282932", NULL, "nine digits expected, 8 found" },
		{ TYPE_SIREN, TYPE_STRICT, "73282932é", NULL, "'é' where only digits may stand" },
		{ TYPE_SIREN, TYPE_STRICT, "732829321", NULL, "the check digit does not match" },
		{ TYPE_SIREN, TYPE_LENIENT, "000000000", NULL, "all zeros is no number" },
		{ TYPE_SIRET, TYPE_STRICT, "732829320", NULL, "fourteen digits expected, 9 found" },
		{ TYPE_SIRET, TYPE_STRICT, "35600000000002", NULL, "the check digit does not match" },
		{ TYPE_SIRET, TYPE_LENIENT, "00000000000000", NULL, "all zeros is no number" },
		{ TYPE_NAF, TYPE_STRICT, "84-11Z", NULL, "an activity is written 49.10Z" },
		{ TYPE_VAT, TYPE_STRICT, "FR45732829320", NULL, "the key does not match the SIREN" },
		{ TYPE_VAT, TYPE_STRICT, "FR1", NULL, "a VAT number is written FR44732829320" },
		{ TYPE_VAT, TYPE_STRICT, "FR12345", NULL,
			"a French VAT number is FR, two characters and the SIREN" },
		{ TYPE_VAT, TYPE_STRICT, "FR+*732829320", NULL,
			"a French VAT number is FR, two characters and the SIREN" },
		{ TYPE_VAT, TYPE_STRICT, "DE1234567890123", NULL, "a VAT number is written FR44732829320" },
		{ TYPE_EMAIL, TYPE_STRICT, "a@b@exemple.fr", NULL,
			"an e-mail address is written name@example.fr" },
		{ TYPE_EMAIL, TYPE_STRICT, "é@exemple.fr", NULL,
			"an e-mail address is written name@example.fr" },
		{ TYPE_EMAIL, TYPE_STRICT, "a@b", NULL, "an e-mail address is written name@example.fr" },
		{ TYPE_EMAIL, TYPE_STRICT, "a b@exemple.fr", NULL,
			"an e-mail address is written name@example.fr" },
		{ TYPE_EMAIL, TYPE_STRICT, "@exemple.fr", NULL,
			"an e-mail address is written name@example.fr" },
		{ TYPE_EMAIL, TYPE_STRICT, "a@-exemple.fr", NULL,
			"an e-mail address is written name@example.fr" },
		{ TYPE_DURATION, TYPE_STRICT, "2 mois et", NULL,
			"a duration is written 2 mois, or 15 jours" },
		{ TYPE_TELEPHONE, TYPE_STRICT, "12", NULL, "a telephone number has 4 to 15 digits" },
		{ TYPE_TELEPHONE, TYPE_STRICT, "1234567890123456", NULL,
			"a telephone number has 4 to 15 digits" },
		{ TYPE_TELEPHONE, TYPE_STRICT, "01 02+03", NULL,
			"a telephone number has only digits, and + before a country" },
		{ TYPE_TELEPHONE, TYPE_STRICT, "01 02 x3", NULL,
			"a telephone number has only digits, and + before a country" },
		{ TYPE_CHOICE, TYPE_STRICT, "a b", NULL, "a code holds no white space" },
		{ TYPE_CHOICES, TYPE_STRICT, "1 2 1", NULL, "'1' stands twice" },
		{ TYPE_URL, TYPE_STRICT, "javascript:alert(1)", NULL,
			"a web address is written https://www.example.fr" },
		{ TYPE_URL, TYPE_STRICT, "ftp://exemple.fr", NULL,
			"a web address is written https://www.example.fr" },
		{ TYPE_URL, TYPE_STRICT, "https://", NULL,
			"a web address is written https://www.example.fr" },
		{ TYPE_URL, TYPE_STRICT, "https:///a", NULL,
			"a web address is written https://www.example.fr" },
		{ TYPE_URL, TYPE_STRICT, "https://?a=b", NULL,
			"a web address is written https://www.example.fr" },
		{ TYPE_URL, TYPE_STRICT, "https://:80", NULL,
			"a web address is written https://www.example.fr" },
		{ TYPE_URL, TYPE_STRICT, "https://a b", NULL,
			"a web address holds no white space, quote or bracket" },
		{ TYPE_TIME, TYPE_STRICT, "24h00", NULL, "a time is written 8h30, from 0h to 23h59" },
		{ TYPE_TIME, TYPE_STRICT, "8h60", NULL, "a time is written 8h30, from 0h to 23h59" },
		{ TYPE_TIME, TYPE_STRICT, "8", NULL, "a time is written 8h30, from 0h to 23h59" },
		{ TYPE_TIME, TYPE_STRICT, "8:", NULL, "a time is written 8h30, from 0h to 23h59" },
		{ TYPE_TIME, TYPE_STRICT, "8h3", NULL, "a time is written 8h30, from 0h to 23h59" },
		{ TYPE_TIME, TYPE_STRICT, "h30", NULL, "a time is written 8h30, from 0h to 23h59" },
		{ TYPE_TIME, TYPE_STRICT, "08:30:15", NULL, "a time is written 8h30, from 0h to 23h59" },
		{ TYPE_MONTH, TYPE_STRICT, "13/2026", NULL, "there is no month 13" },
		{ TYPE_MONTH, TYPE_STRICT, "2026-00", NULL, "there is no month 0" },
		{ TYPE_MONTH, TYPE_STRICT, "2026-1", NULL, "a month is written 11/2026" },
		{ TYPE_MONTH, TYPE_STRICT, "11/26", NULL, "a month is written 11/2026" },
		{ TYPE_MONTH, TYPE_STRICT, "2026", NULL, "a month is written 11/2026" },
		{ TYPE_DURATION, TYPE_STRICT, "2", NULL, "a duration is written 2 mois, or 15 jours" },
		{ TYPE_DURATION, TYPE_STRICT, "mois", NULL, "a duration is written 2 mois, or 15 jours" },
		{ TYPE_DURATION, TYPE_STRICT, "2 mois 1 an", NULL,
			"a duration is written 2 mois, or 15 jours" },
		{ TYPE_DURATION, TYPE_STRICT, "2 mois 2 mois", NULL,
			"a duration is written 2 mois, or 15 jours" },
		{ TYPE_DURATION, TYPE_STRICT, "2 heures", NULL, "a duration is written 2 mois, or 15 jours" },
		{ TYPE_DURATION, TYPE_STRICT, "10000 jours", NULL,
			"a duration is written 2 mois, or 15 jours" },
		{ TYPE_DURATION, TYPE_LENIENT, "P", NULL, "a duration is written P2M" },
		{ TYPE_DURATION, TYPE_LENIENT, "PT8H", NULL, "a duration is written P2M" },
		{ TYPE_DURATION, TYPE_LENIENT, "P-1D", NULL, "a duration is written P2M" },
		{ TYPE_RNA, TYPE_STRICT, "W75100407", NULL,
			"an association's number is W and nine digits: W751004076" },
		{ TYPE_RNA, TYPE_STRICT, "775672272", NULL,
			"an association's number is W and nine digits: W751004076" },
		{ TYPE_NIR, TYPE_STRICT, "1 85 05 78 006 084 92", NULL,
			"the key does not match the social security number" },
		{ TYPE_NIR, TYPE_STRICT, "1850578006084912", NULL,
			"a social security number has 13 characters, and perhaps a key of 2 digits" },
		{ TYPE_NIR, TYPE_STRICT, "185057800608", NULL,
			"a social security number has 13 characters, and perhaps a key of 2 digits" },
		{ TYPE_NIR, TYPE_STRICT, "185052C006084", NULL,
			"a social security number has 13 characters, and perhaps a key of 2 digits" },
		{ TYPE_NIR, TYPE_STRICT, "5850578006084", NULL,
			"a social security number starts with 1 or 2" },
		{ TYPE_NIR, TYPE_STRICT, "1851378006084", NULL,
			"the fourth and fifth digits of a social security number are a month" },
		{ TYPE_IBAN, TYPE_STRICT, "FR7630006000011234567890188", NULL,
			"the check digits do not match" },
		{ TYPE_IBAN, TYPE_STRICT, "FR763000600001123456789018", NULL,
			"an IBAN of FR has 27 characters, 26 found" },
		{ TYPE_IBAN, TYPE_STRICT, "FR76", NULL,
			"an IBAN is written FR76 3000 6000 0112 3456 7890 189" },
		{ TYPE_IBAN, TYPE_STRICT, "FR76 3000 6000 0112 3456 é", NULL,
			"an IBAN has only letters and digits" },
		{ TYPE_COUNTRY, TYPE_STRICT, "XX", NULL,
			"a country is written Belgique, or with its two letters BE" },
		{ TYPE_COUNTRY, TYPE_STRICT, "99132", NULL,
			"a country is written Belgique, or with its two letters BE" },
		{ TYPE_COUNTRY, TYPE_STRICT, "Ruritanie", NULL,
			"a country is written Belgique, or with its two letters BE" },
		{ TYPE_COUNTRY, TYPE_STRICT, "-", NULL,
			"a country is written Belgique, or with its two letters BE" },
		{ TYPE_COUNTRY, TYPE_LENIENT, "Belgique", NULL,
			"a country is written with the two letters of ISO 3166: FR, BE" },
		{ TYPE_COUNTRY, TYPE_LENIENT, "12345", NULL,
			"a country is written with the two letters of ISO 3166: FR, BE" },
		{ TYPE_COMMUNE, TYPE_STRICT, "2C004", NULL,
			"a commune is written with INSEE's code of 5 characters: 35238, 2A004" },
		{ TYPE_POSTAL_CODE, TYPE_STRICT, "7501", NULL, "five digits expected, 4 found" },
		{ TYPE_POSTAL_CODE, TYPE_STRICT, "B-1000", NULL, "'B' where only digits may stand" },
		{ TYPE_PERIOD, TYPE_STRICT, "2026", NULL, "a period is written in parts" },
		{ TYPE_ADDRESS, TYPE_STRICT, "12 rue", NULL, "an address is written in parts" },
		{ TYPE_DOCUMENT, TYPE_STRICT, "a.pdf", NULL, "a document is a file" },
	};

	expect_rows(rows, COUNT(rows));
}

Test(type, what_is_written_right_is_not_copied)
{
	static const struct {
		enum type type;
		const char *written;
	} rows[] = {
		{ TYPE_STRING, "SOCIETE NATIONALE SNCF" },
		{ TYPE_TEXT, "une ligne \n  une autre" },
		{ TYPE_INTEGER, "-7" },
		{ TYPE_DECIMAL, "0" },
		{ TYPE_DECIMAL, "-0.000001" },
		{ TYPE_PERCENT, "33.5" },
		{ TYPE_AMOUNT, "1000.50" },
		{ TYPE_AMOUNT, "0.00" },
		{ TYPE_EUROS, "9223372036854775807" },
		{ TYPE_DATE, "2026-11-23" },
		{ TYPE_YEAR, "2026" },
		{ TYPE_SIREN, "552049447" },
		{ TYPE_SIRET, "55204944776279" },
		{ TYPE_NAF, "49.10Z" },
		{ TYPE_VAT, "FR44732829320" },
		{ TYPE_EMAIL, "a@exemple.fr" },
		{ TYPE_TELEPHONE, "+33102030405" },
		{ TYPE_CHOICE, "ea" },
		{ TYPE_CHOICES, "ea esat" },
		{ TYPE_URL, "https://www.exemple.fr" },
		{ TYPE_TIME, "08:30" },
		{ TYPE_MONTH, "2026-11" },
		{ TYPE_DURATION, "P1Y6M15D" },
		{ TYPE_RNA, "W751004076" },
		{ TYPE_NIR, "185052A006084" },
		{ TYPE_IBAN, "FR7630006000011234567890189" },
		{ TYPE_COUNTRY, "FR" },
		{ TYPE_COMMUNE, "2A004" },
		{ TYPE_POSTAL_CODE, "20000" },
	};
	struct arena a = { 0 };

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct str in = str(rows[i].written), written;
		const char *why = type_read(rows[i].type, in, TYPE_STRICT, &a, &written);

		cr_expect(why == NULL, "%s: %s", rows[i].written, why);
		cr_expect(written.at == in.at && written.len == in.len, "%s was copied", rows[i].written);
		cr_expect(a.first == NULL, "%s allocated", rows[i].written);
	}
	arena_free(&a);
}

/* count times the character, read as a type. */
static const char *why_not_repeated(enum type t, const char *character, size_t count)
{
	struct arena a = { 0 };
	struct buf b = { 0 };
	struct str written;
	const char *why;

	for (size_t i = 0; i < count; i++)
		buf_puts(&b, character);
	why = type_read(t, buf_str(&b), TYPE_STRICT, &a, &written);
	buf_free(&b);
	arena_free(&a);
	return why;
}

Test(type, ceilings_count_characters)
{
	cr_expect(why_not_repeated(TYPE_STRING, "a", 10000) == NULL);
	cr_expect(why_not_repeated(TYPE_STRING, "é", 10000) == NULL);
	cr_expect_str_eq(why_not_repeated(TYPE_STRING, "a", 10001), "at most 10000 characters");
	cr_expect_str_eq(why_not_repeated(TYPE_STRING, "é", 10001), "at most 10000 characters");
	cr_expect(why_not_repeated(TYPE_TEXT, "€", 100000) == NULL);
	cr_expect_str_eq(why_not_repeated(TYPE_TEXT, "a", 100001), "at most 100000 characters");
}

Test(type, ceilings_of_addresses)
{
	static const char label[] = "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggg.";
	static const struct {
		size_t local, labels;
		bool good;
	} rows[] = { { 64, 1, true }, { 65, 1, false }, { 1, 3, true }, { 1, 4, false } };
	struct buf b = { 0 };

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct arena a = { 0 };
		struct str written;

		buf_clear(&b);
		buf_repeat(&b, 'x', rows[i].local);
		buf_putc(&b, '@');
		for (size_t n = 0; n < rows[i].labels; n++)
			buf_puts(&b, label);
		buf_puts(&b, "fr");
		cr_expect_eq(type_read(TYPE_EMAIL, buf_str(&b), TYPE_STRICT, &a, &written) == NULL,
			rows[i].good, "%zu before the @, %zu labels", rows[i].local, rows[i].labels);
		arena_free(&a);
	}
	buf_clear(&b);
	buf_puts(&b, "https://exemple.fr/");
	buf_repeat(&b, 'x', 2000);

	struct arena a = { 0 };
	struct str written;
	const char *why = type_read(TYPE_URL, buf_str(&b), TYPE_STRICT, &a, &written);

	cr_assert(why != NULL);
	cr_expect_str_eq(why, "at most 2000 characters");
	arena_free(&a);
	buf_free(&b);
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

Test(type, an_absent_value_is_written_as_nothing)
{
	struct arena a = { 0 };
	struct str out = S("before");

	cr_expect(type_encode(TYPE_AMOUNT, (struct value){ .not_computable = true }, &a, &out));
	cr_expect(out.at == NULL);
	cr_expect(type_encode(TYPE_TEXT, (struct value){ VALUE_TEXT, .text = S("a\nb") }, &a, &out));
	cr_expect(str_is(out, "a\nb"), "a line break fits a text");
	arena_free(&a);
}

/* Written, read again and decoded: the same value, and the same bytes. */
static void expect_round_trip(enum type t, struct value v, struct arena *a)
{
	struct str written, again;
	struct value back;
	const char *why;

	cr_assert(type_encode(t, v, a, &written));
	why = type_read(t, written, TYPE_STRICT, a, &again);
	cr_assert(why == NULL, "%s %.*s: %s", type_row(t)->word, STR(written), why);
	cr_assert(again.at == written.at, "%s %.*s was copied", type_row(t)->word, STR(written));
	back = type_decode(t, again);
	cr_assert_eq(back.kind, v.kind);
	if (v.kind == VALUE_DAY)
		cr_assert_eq(back.day, v.day, "%.*s", STR(written));
	else
		cr_assert_eq(decimal_compare(back.number, v.number), 0, "%.*s", STR(written));
}

/* Numbers that are the same on every machine (Knuth's MMIX constants). */
Test(type, round_trips_over_many_values)
{
	static const enum type whole[] = { TYPE_INTEGER, TYPE_EUROS };
	static const enum type broken[] = { TYPE_DECIMAL, TYPE_PERCENT };
	struct arena a = { 0 };
	struct arena_mark start = arena_mark(&a);
	uint64_t state = 7;

	for (unsigned i = 0; i < 5000; i++) {
		state = state * 6364136223846793005u + 1442695040888963407u;
		int64_t n = (int64_t)(state >> 2) - ((int64_t)1 << 61);
		int32_t day = (int32_t)(state >> 33) % 2932897;

		expect_round_trip(whole[i % 2], (struct value){ VALUE_NUMBER, .number = { n, 0 } }, &a);
		expect_round_trip(
			TYPE_AMOUNT, (struct value){ VALUE_NUMBER, .number = { n, (uint8_t)(i % 3) } }, &a);
		expect_round_trip(
			broken[i % 2], (struct value){ VALUE_NUMBER, .number = { n, (uint8_t)(i % 7) } }, &a);
		expect_round_trip(TYPE_DATE, (struct value){ VALUE_DAY, .day = day }, &a);
		arena_rewind(&a, start);
	}
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
		{ TYPE_STRING, { VALUE_TEXT, .text = { "a\nb", 3 } } },
		{ TYPE_STRING, { VALUE_TEXT, .text = { "a\r\nb", 4 } } },
		{ TYPE_STRING, { VALUE_TEXT, .text = { "", 0 } } },
		{ TYPE_DATE, { VALUE_DAY, .day = 2932897 } }, /* 10000-01-01 */
		{ TYPE_CHOICES, { VALUE_TEXT, .text = { "a", 1 } } },
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
	cr_expect_eq(type_parts(TYPE_PERIOD, &parts), 2);
	cr_expect(str_is(parts[0].name, "debut") && str_is(parts[1].name, "fin"));
	cr_expect_eq(type_parts(TYPE_DOCUMENT, &parts), DOCUMENT__COUNT);
	cr_expect(str_is(parts[DOCUMENT_SHA256].name, "sha256"));
	cr_expect_eq(type_parts(TYPE_STRING, &parts), 0);
}

/* Whatever is taken is taken again as it was written, by the same reader and, where a
 * person gave it, by the one for administrations. */
Test(type, what_was_written_is_read_as_it_is)
{
	static const char *const pieces[] = { "0", "1", "2", "9", "12", "000", "2026", "11", "23", "-", "/",
		":", "h", "H", ".", ",", " ", "\xc2\xa0", "\xe2\x80\xaf", "€", "%", "P", "Y", "M", "D", "W",
		"an", "ans", "mois", "jours", "et", "semaine", "FR", "76", "W751", "2A", "2B", "A", "é", "be",
		"T00:00:00", "oui", "+", "@a.fr", "https://", "3000600001" };
	struct arena a = { 0 };
	struct arena_mark start = arena_mark(&a);
	struct buf b = { 0 };
	uint64_t state = 11;
	size_t taken = 0;

	for (unsigned i = 0; i < 200000; i++) {
		enum type t = (enum type)(i % TYPE__COUNT);
		enum strictness how = i / TYPE__COUNT % 2 ? TYPE_LENIENT : TYPE_STRICT;
		struct str written, again;

		buf_clear(&b);
		for (state = state * 6364136223846793005u + 1442695040888963407u; state >> 60 > 2;
			state = state * 6364136223846793005u + 1442695040888963407u)
			buf_puts(&b, pieces[(state >> 33) % COUNT(pieces)]);
		arena_rewind(&a, start);
		if (type_read(t, buf_str(&b), how, &a, &written) != NULL)
			continue;
		taken++;
		cr_assert(type_read(t, written, how, &a, &again) == NULL, "%s '%.*s'", type_row(t)->word,
			STR(written));
		cr_assert(str_equal(again, written), "%s '%s' is '%.*s', then '%.*s'", type_row(t)->word,
			b.at, STR(written), STR(again));
		cr_assert(
			type_read(t, written, TYPE_LENIENT, &a, &again) == NULL && str_equal(again, written),
			"%s '%.*s'", type_row(t)->word, STR(written));
	}
	cr_expect_gt(taken, 10000, "only %zu", taken);
	buf_free(&b);
	arena_free(&a);
}
