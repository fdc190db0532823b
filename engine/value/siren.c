/*
 * siren: three sums over digits. Nothing is trimmed or guessed here: what is not
 * exactly the digits is no number.
 */
#include "value/siren.h"

/* Luhn, from the right: every second digit doubled. All zeros pass it: refused apart. */
static bool luhn(struct str digits)
{
	unsigned sum = 0, all = 0;

	for (size_t i = 0; i < digits.len; i++) {
		unsigned d = (unsigned)(digits.at[digits.len - 1 - i] - '0');

		if (d > 9)
			return false;
		all |= d;
		d <<= i % 2;
		sum += d > 9 ? d - 9 : d;
	}
	return all != 0 && sum % 10 == 0;
}

bool siren_is_valid(struct str digits)
{
	return digits.len == 9 && luhn(digits);
}

/* La Poste: the sum of the digits, not Luhn (INSEE). */
static bool la_poste(struct str digits)
{
	unsigned sum = 0;

	if (!str_starts(digits, "356000000"))
		return false;
	for (size_t i = 0; i < digits.len; i++)
		sum += (unsigned)(digits.at[i] - '0');
	return sum % 5 == 0;
}

bool siret_is_valid(struct str digits)
{
	uint64_t number;

	return digits.len == 14 && str_digits(digits, UINT64_MAX, &number) &&
	       (luhn(digits) || la_poste(digits));
}

bool vat_key_matches(struct str vat)
{
	uint64_t key, siren;

	return vat.len == 13 && str_digits(str_part(vat, 2, 2), 99, &key) &&
	       str_digits(str_part(vat, 4, 9), 999999999, &siren) && key == (12 + 3 * (siren % 97)) % 97;
}
