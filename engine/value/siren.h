/*
 * siren: the numbers of companies and establishments (Code de commerce R123-220 ff.).
 *
 * The last digit of both is a check digit (Luhn). La Poste (356000000) has more
 * establishments than the rule allows for: its SIRETs are also good when the sum
 * of their digits is a multiple of 5 (INSEE). All zeros is no number.
 */
#ifndef VALUE_SIREN_H
#define VALUE_SIREN_H

#include "base/str.h"

bool siren_is_valid(struct str digits); /* exactly 9 digits and the check digit */
bool siret_is_valid(struct str digits); /* exactly 14 digits and the check digit */

/* The two-digit key of a French VAT number when it is numeric: (12 + 3 * (SIREN mod 97)) mod 97. */
bool vat_key_matches(struct str vat);

#endif
