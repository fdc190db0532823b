#include <criterion/criterion.h>

#include "value/siren.h"

Test(siren, numbers_and_their_check_digits)
{
	static const struct {
		const char *number;
		bool siren, siret;
	} rows[] = {
		{ "732829320", true, false },
		{ "732829321", false, false },
		{ "552049447", true, false },
		{ "000000000", false, false },
		{ "73282932", false, false },
		{ "73282932A", false, false },
		{ "73282932000074", false, true },
		{ "13002526500013", false, true },
		{ "55208131766522", false, true },
		{ "55204944776279", false, true },
		{ "55204944776278", false, false },
		{ "00000000000000", false, false },
		/* La Poste: its seat passes Luhn; others by the sum of their digits (45, 15); this one by neither */
		{ "35600000000048", false, true },
		{ "35600000049837", false, true },
		{ "35600000000001", false, true },
		{ "35600000000002", false, false },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		cr_expect_eq(siren_is_valid(str(rows[i].number)), rows[i].siren, "%s", rows[i].number);
		cr_expect_eq(siret_is_valid(str(rows[i].number)), rows[i].siret, "%s", rows[i].number);
	}
}

Test(siren, the_key_of_a_vat_number)
{
	cr_expect(vat_key_matches(S("FR44732829320")));
	cr_expect(vat_key_matches(S("FR83404833048")));
	cr_expect(!vat_key_matches(S("FR45732829320")));
	cr_expect(!vat_key_matches(S("FRK7732829320")));
	cr_expect(!vat_key_matches(S("FR44")));
}
