/*
 * Identifiers: of companies and establishments, of associations, of people, of
 * accounts, of places. Upper case; without the spaces that people put between groups.
 */
#include "value/country.h"
#include "value/reader.h"
#include "value/siren.h"

const char *read_siren(const struct reader *r, struct str in, struct str *written)
{
	bool siret = r->type == TYPE_SIRET;
	struct str digits = reader_without(r->arena, in, "");
	const char *wrong = reader_digits(r, digits, siret ? 14 : 9, siret ? "fourteen" : "nine");
	size_t zeros = 0;

	if (wrong != NULL)
		return wrong;
	*written = digits;
	while (zeros < digits.len && digits.at[zeros] == '0')
		zeros++;
	if (zeros == digits.len)
		return "all zeros is no number";
	if (r->strictness == TYPE_LENIENT || (siret ? siret_is_valid(digits) : siren_is_valid(digits)))
		return NULL;
	return "the check digit does not match";
}

const char *read_naf(const struct reader *r, struct str in, struct str *written)
{
	static const char *const why = "an activity is written 49.10Z";
	bool point = in.len == 6 && in.at[2] == '.';
	uint64_t number;

	if (!(point || in.len == 5) || !str_digits(str_part(in, 0, 2), 99, &number) ||
		!str_digits(str_part(in, in.len - 3, 2), 99, &number) || !is_letter(in.at[in.len - 1]))
		return why;
	*written = in;
	if (!point || in.at[5] != upper(in.at[5]))
		*written = arena_format(
			r->arena, "%.2s.%.2s%c", in.at, in.at + in.len - 3, upper(in.at[in.len - 1]));
	return NULL;
}

const char *read_vat(const struct reader *r, struct str in, struct str *written)
{
	struct str vat = reader_without(r->arena, in, ".-");
	uint64_t number;

	*written = vat = reader_upper(r->arena, vat);
	if (vat.len < 4 || vat.len > 14 || !is_letter(vat.at[0]) || !is_letter(vat.at[1]))
		return "a VAT number is written FR44732829320";
	for (size_t i = 2; i < vat.len; i++)
		if (!is_digit(vat.at[i]) && !is_letter(vat.at[i]) && vat.at[i] != '+' && vat.at[i] != '*')
			return "a VAT number is written FR44732829320";
	if (!str_starts(vat, "FR"))
		return NULL;
	if (vat.len != 13 || !str_digits(str_part(vat, 4, 9), 999999999, &number) ||
		str_find(vat, '+') < vat.len || str_find(vat, '*') < vat.len)
		return "a French VAT number is FR, two characters and the SIREN";
	if (r->strictness == TYPE_STRICT && str_digits(str_part(vat, 2, 2), 99, &number) &&
		!vat_key_matches(vat))
		return "the key does not match the SIREN";
	return NULL;
}

/*
 * The number of an association in the national register (arrêté du 14 octobre 2009):
 * W, three characters for the registry and six digits. The registry is a département
 * and a digit: the second character is a letter in Corsica (2A) and overseas (9R).
 */
const char *read_rna(const struct reader *r, struct str in, struct str *written)
{
	struct str rna = reader_upper(r->arena, reader_without(r->arena, in, ""));

	if (!reader_matches(rna, r->strictness == TYPE_STRICT ? "W9#9999999" : "W#########"))
		return "an association's number is W and nine digits: W751004076";
	*written = rna;
	return NULL;
}

static uint64_t remainder_97(uint64_t remainder, unsigned digit, unsigned base)
{
	return (remainder * base + digit) % 97;
}

/* 97 - (number mod 97), where Corsica's 2A counts as 19 and 2B as 18. */
static unsigned nir_key(struct str nir)
{
	uint64_t remainder = 0;

	for (size_t i = 0; i < 13; i++) {
		bool corsica = (i == 5 || i == 6) && !is_digit(nir.at[6]);
		char c = !corsica ? nir.at[i] : i == 5 ? '1' : nir.at[6] == 'A' ? '9' : '8';

		remainder = remainder_97(remainder, (unsigned)(c - '0'), 10);
	}
	return (unsigned)(97 - remainder);
}

/* Sex, year, month, département, commune, order; Corsica has letters. */
static bool is_nir(struct str nir)
{
	return reader_matches(nir, "9999999999999") || reader_matches(nir, "999992A999999") ||
	       reader_matches(nir, "999992B999999");
}

/* Sex 3, 4, 7, 8: numbers given provisionally; month 20 and more: it is not known. */
static const char *check_nir(struct str nir)
{
	uint64_t month;

	if (strchr("123478", nir.at[0]) == NULL)
		return "a social security number starts with 1 or 2";
	str_digits(str_part(nir, 3, 2), 99, &month);
	if (month == 0 || (month > 12 && month < 20))
		return "the fourth and fifth digits of a social security number are a month";
	return NULL;
}

const char *read_nir(const struct reader *r, struct str in, struct str *written)
{
	struct str nir = reader_upper(r->arena, reader_without(r->arena, in, ".-"));
	struct str key = str_part(nir, 13, nir.len);
	uint64_t number = 0;
	const char *wrong;

	nir = str_part(nir, 0, 13);
	if (!is_nir(nir) || (key.len > 0 && (key.len != 2 || !str_digits(key, 99, &number))))
		return "a social security number has 13 characters, and perhaps a key of 2 digits";
	wrong = r->strictness == TYPE_STRICT ? check_nir(nir) : NULL;
	if (wrong != NULL)
		return wrong;
	if (r->strictness == TYPE_STRICT && key.len > 0 && number != nir_key(nir))
		return "the key does not match the social security number";
	*written = nir;
	return NULL;
}

/* The length of an IBAN by country: those of SEPA. */
#define IBAN_LENGTHS \
	"AD24 AL28 AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GI23 GR27 HR21 HU28 " \
	"IE22 IS26 IT27 LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MT31 NL18 NO15 PL28 PT25 RO24 RS22 SE24 " \
	"SI19 SK24 SM27 VA22"

/* 0: a country that is not in the list. */
static size_t iban_length(struct str iban)
{
	for (struct str rest = S(IBAN_LENGTHS); rest.at != NULL;) {
		struct str row = str_cut(&rest, ' ');
		uint64_t length = 0;

		if (row.at[0] == iban.at[0] && row.at[1] == iban.at[1]) {
			str_digits(str_part(row, 2, 2), 99, &length);
			return (size_t)length;
		}
	}
	return 0;
}

/* ISO 13616: the first four characters behind the others, A to Z as 10 to 35: 1 modulo 97. */
static bool iban_is_valid(struct str iban)
{
	uint64_t remainder = 0;

	for (size_t i = 0; i < iban.len; i++) {
		char c = iban.at[(i + 4) % iban.len];
		bool digit = is_digit(c);

		remainder = remainder_97(
			remainder, (unsigned)(digit ? c - '0' : c - 'A' + 10), digit ? 10 : 100);
	}
	return remainder == 1;
}

const char *read_iban(const struct reader *r, struct str in, struct str *written)
{
	struct str iban = reader_upper(r->arena, reader_without(r->arena, in, "-"));
	size_t length;

	for (size_t i = 0; i < iban.len; i++)
		if (!is_digit(iban.at[i]) && !is_letter(iban.at[i]))
			return "an IBAN has only letters and digits";
	if (iban.len < 15 || iban.len > 34 || !reader_matches(str_part(iban, 0, 4), "@@99"))
		return "an IBAN is written FR76 3000 6000 0112 3456 7890 189";
	length = iban_length(iban);
	if (length > 0 && iban.len != length)
		return arena_z(
			r->arena, arena_format(r->arena, "an IBAN of %.2s has %zu characters, %zu found",
					  iban.at, length, iban.len));
	if (r->strictness == TYPE_STRICT && !iban_is_valid(iban))
		return "the check digits do not match";
	*written = iban;
	return NULL;
}

/* INSEE's own codes (99132 is the United Kingdom) are kept: no rule makes ISO's of them. */
const char *read_country(const struct reader *r, struct str in, struct str *written)
{
	bool strict = r->strictness == TYPE_STRICT;

	if (country_name(in).at != NULL || (!strict && reader_matches(in, "99999") && str_starts(in, "99")))
		*written = in;
	else
		*written = strict || in.len == 2 ? country_code(in) : (struct str){ 0 };
	if (written->at != NULL)
		return NULL;
	return strict ? "a country is written Belgique, or with its two letters BE"
		      : "a country is written with the two letters of ISO 3166: FR, BE";
}

/* INSEE's code of a commune, of a country under 99. */
const char *read_commune(const struct reader *r, struct str in, struct str *written)
{
	struct str code = reader_upper(r->arena, reader_without(r->arena, in, ""));

	if (!reader_matches(code, "99999") && !reader_matches(code, "2A999") &&
		!reader_matches(code, "2B999"))
		return "a commune is written with INSEE's code of 5 characters: 35238, 2A004";
	*written = code;
	return NULL;
}

const char *read_postal_code(const struct reader *r, struct str in, struct str *written)
{
	struct str digits = reader_without(r->arena, in, "");
	const char *wrong = reader_digits(r, digits, 5, "five");

	*written = wrong == NULL ? digits : (struct str){ 0 };
	return wrong;
}
