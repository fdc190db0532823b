#include <criterion/criterion.h>

#include "base/clock.h"
#include "page/french.h"

#define NB "\xc2\xa0"

Test(french, values)
{
	static const struct {
		enum type type;
		const char *written, *want;
	} rows[] = {
		{ TYPE_AMOUNT, "0.00", "0,00" NB "€" },
		{ TYPE_AMOUNT, "-1250000.50", "-1" NB "250" NB "000,50" NB "€" },
		{ TYPE_AMOUNT, "999.99", "999,99" NB "€" },
		{ TYPE_EUROS, "1000", "1" NB "000" NB "€" },
		{ TYPE_INTEGER, "-100", "-100" },
		{ TYPE_INTEGER, "1234567", "1" NB "234" NB "567" },
		{ TYPE_DECIMAL, "12345.6789", "12" NB "345,6789" },
		{ TYPE_PERCENT, "12.5", "12,5" NB "%" },
		{ TYPE_YEAR, "2026", "2026" },
		{ TYPE_BOOLEAN, "true", "oui" },
		{ TYPE_BOOLEAN, "false", "non" },
		{ TYPE_DATE, "2026-11-01", "1er novembre 2026" },
		{ TYPE_DATE, "2024-02-29", "29 février 2024" },
		{ TYPE_TELEPHONE, "0102030405", "01" NB "02" NB "03" NB "04" NB "05" },
		{ TYPE_TELEPHONE, "+3212345678", "+3212345678" },
		{ TYPE_TELEPHONE, "3957", "3957" },
		{ TYPE_SIRET, "73282932000074", "732" NB "829" NB "320" NB "00074" },
		{ TYPE_SIREN, "732829320", "732" NB "829" NB "320" },
		{ TYPE_STRING, "1250000.50", "1250000.50" },
		{ TYPE_TIME, "08:30", "8" NB "h" NB "30" },
		{ TYPE_TIME, "00:00", "0" NB "h" },
		{ TYPE_TIME, "23:05", "23" NB "h" NB "05" },
		{ TYPE_MONTH, "2026-11", "novembre 2026" },
		{ TYPE_DURATION, "P1Y6M", "1" NB "an 6" NB "mois" },
		{ TYPE_DURATION, "P2Y1M15D", "2" NB "ans 1" NB "mois 15" NB "jours" },
		{ TYPE_DURATION, "P1D", "1" NB "jour" },
		{ TYPE_DURATION, "P0D", "0" NB "jour" },
		{ TYPE_NIR, "185052A006084", "1" NB "85" NB "05" NB "2A" NB "006" NB "084" },
		{ TYPE_IBAN, "FR7630006000011234567890189",
			"FR76" NB "3000" NB "6000" NB "0112" NB "3456" NB "7890" NB "189" },
		{ TYPE_RNA, "W751004076", "W751004076" },
		{ TYPE_COUNTRY, "BE", "Belgique" },
		{ TYPE_COUNTRY, "99132", "99132" },
		{ TYPE_COMMUNE, "2A004", "2A004" },
		{ TYPE_POSTAL_CODE, "20000", "20000" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct buf b = { 0 };

		french_value(&b, rows[i].type, str(rows[i].written));
		cr_expect_str_eq(b.at, rows[i].want, "%s: %s", rows[i].written, b.at);
		buf_free(&b);
	}
}

Test(french, addresses)
{
	/* complement voie distribution code_postal commune code_commune pays */
	static const struct {
		const char *cells[7], *want;
	} rows[] = {
		{ { "BAT A", "1 RUE B", "BP 3", "75001", "PARIS", "75101", "FR" },
			"BAT A, 1 RUE B, BP 3, 75001 PARIS" },
		{ { NULL, "1 RUE B", NULL, NULL, "PARIS", NULL, NULL }, "1 RUE B, PARIS" },
		{ { NULL, NULL, NULL, "1000", "BRUXELLES", NULL, "BE" }, "1000 BRUXELLES, BE" },
		{ { NULL, NULL, NULL, "75001", NULL, "75101", NULL }, "75001" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct str cells[7];
		struct buf b = { 0 };

		for (size_t k = 0; k < COUNT(cells); k++)
			cells[k] = str(rows[i].cells[k]);
		french_address(&b, cells);
		cr_expect_str_eq(b.at, rows[i].want, "%s", b.at);
		buf_free(&b);
	}
}
