/*
 * type_read: what people and administrations write, into the one written form.
 *
 * One reader a type, in a table. A reader returns NULL or the reason in words; what
 * is written as it should be is returned as it is, without a copy.
 */
#include "base/clock.h"
#include "base/utf8.h"
#include "value/siren.h"
#include "value/type.h"

/* Ceilings, in characters. */
#define STRING_LENGTH 10000
#define TEXT_LENGTH 100000
#define URL_LENGTH 2000
#define HINT_LENGTH 40

struct reader {
	enum type type;
	enum strictness strictness;
	struct arena *arena;
};

typedef const char *read_function(const struct reader *r, struct str in, struct str *written);

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static char upper(char c)
{
	return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

/* The no-break spaces (U+00A0, U+202F) that typists and spreadsheets put into numbers. */
static size_t no_break(struct str in, size_t at)
{
	if (str_starts(str_part(in, at, 2), "\xc2\xa0"))
		return 2;
	return str_starts(str_part(in, at, 3), "\xe2\x80\xaf") ? 3 : 0;
}

/* in without the bytes of drop and without spaces; itself if there are none. */
static struct str without(struct arena *a, struct str in, const char *drop)
{
	char *bytes;
	size_t len = 0, skip;
	bool clean = true;

	for (size_t i = 0; i < in.len && clean; i++)
		clean = !is_space(in.at[i]) && strchr(drop, in.at[i]) == NULL && no_break(in, i) == 0;
	if (clean)
		return in;
	bytes = arena_alloc(a, in.len + 1);
	for (size_t i = 0; i < in.len; i += skip) {
		skip = no_break(in, i);
		if (skip == 0 && !is_space(in.at[i]) && strchr(drop, in.at[i]) == NULL)
			bytes[len++] = in.at[i];
		skip = skip ? skip : 1;
	}
	return (struct str){ bytes, len };
}

static struct str upper_case(struct arena *a, struct str in)
{
	char *bytes = arena_alloc(a, in.len + 1);

	for (size_t i = 0; i < in.len; i++)
		bytes[i] = upper(in.at[i]);
	return (struct str){ bytes, in.len };
}

/* Bytes are at least as many as characters: most are never counted. */
static bool is_longer(struct str in, size_t characters)
{
	return in.len > characters && utf8_count(in) > characters;
}

static bool is_one_line(struct str in)
{
	for (size_t i = 0; i < in.len; i++)
		if (in.at[i] == '\t' || in.at[i] == '\n' || in.at[i] == '\r' ||
			(in.at[i] == ' ' && i + 1 < in.len && is_space(in.at[i + 1])))
			return false;
	return true;
}

static const char *read_string(const struct reader *r, struct str in, struct str *written)
{
	char *bytes;
	size_t len = 0;

	if (is_longer(in, STRING_LENGTH))
		return "at most 10000 characters";
	*written = in;
	if (is_one_line(in))
		return NULL;
	bytes = arena_alloc(r->arena, in.len + 1);
	for (size_t i = 0; i < in.len; i++)
		if (!is_space(in.at[i]))
			bytes[len++] = in.at[i];
		else if (!is_space(in.at[i - 1]))
			bytes[len++] = ' ';
	*written = (struct str){ bytes, len };
	return NULL;
}

static const char *read_text(const struct reader *r, struct str in, struct str *written)
{
	char *bytes;
	size_t len = 0;

	if (is_longer(in, TEXT_LENGTH))
		return "at most 100000 characters";
	*written = in;
	if (str_find(in, '\r') == in.len)
		return NULL;
	bytes = arena_alloc(r->arena, in.len + 1);
	for (size_t i = 0; i < in.len; i++)
		if (in.at[i] != '\r')
			bytes[len++] = in.at[i];
		else if (i + 1 == in.len || in.at[i + 1] != '\n')
			bytes[len++] = '\n';
	*written = (struct str){ bytes, len };
	return NULL;
}

/* -?d+(.d+)?, of any size */
static bool is_number(struct str in)
{
	size_t digits = 0, points = 0;

	for (size_t i = str_starts(in, "-"); i < in.len; i++)
		if (is_digit(in.at[i]))
			digits++;
		else if (in.at[i] == '.' && digits > 0 && i + 1 < in.len)
			points++;
		else
			return false;
	return digits > 0 && points <= 1;
}

static const char *why_it_does_not_fit(enum type t)
{
	if (t == TYPE_AMOUNT)
		return "at most 2 decimal places";
	return t == TYPE_INTEGER || t == TYPE_EUROS ? "a whole number is expected"
						    : "at most 6 decimal places";
}

/* French numbers have a comma, and spaces between the thousands: shown as they are to be written. */
static const char *why_no_number(const struct reader *r, struct str in)
{
	struct str plain = without(r->arena, in, "");
	size_t comma = str_find(plain, ',');
	const char *what = comma < plain.len ? "comma" : "space";

	if (comma < plain.len)
		plain = arena_format(r->arena, "%.*s.%.*s", STR(str_part(plain, 0, comma)),
			STR(str_part(plain, comma + 1, plain.len)));
	if (plain.len <= HINT_LENGTH && is_number(plain))
		return arena_format(r->arena, "a %s: write %.*s", what, STR(plain)).at;
	for (size_t i = 0; i < in.len; i++)
		if (!is_digit(in.at[i]) && in.at[i] != '-' && in.at[i] != '.')
			return "a number is expected";
	return "a number is written -12.5";
}

/* A number that no decimal holds: too many places, or too many digits. */
static const char *why_no_decimal(enum type t, struct str in)
{
	struct str places = str_part(in, str_find(in, '.') + 1, in.len);

	while (places.len > 0 && places.at[places.len - 1] == '0')
		places.len--;
	return places.len > DECIMAL_PLACES ? why_it_does_not_fit(t) : "a number has at most 18 digits";
}

static const char *read_number(const struct reader *r, struct str in, struct str *written)
{
	struct str number = in;
	struct decimal d;

	if (!is_number(in))
		return why_no_number(r, in);
	if (!decimal_read(in, &d))
		return why_no_decimal(r->type, in);
	if (!type_write_number(r->type, d, r->arena, &number))
		return why_it_does_not_fit(r->type);
	*written = number;
	return NULL;
}

static const char *read_year(const struct reader *r, struct str in, struct str *written)
{
	uint64_t year;

	(void)r;
	if (in.len != 4 || !str_digits(in, 9999, &year) || year < 1000)
		return "a year has four digits";
	*written = in;
	return NULL;
}

static const char *read_boolean(const struct reader *r, struct str in, struct str *written)
{
	bool one = r->strictness == TYPE_LENIENT && str_is(in, "1");
	bool zero = r->strictness == TYPE_LENIENT && str_is(in, "0");

	if (one || str_is(in, "true") || str_is(in, "oui"))
		*written = S("true");
	else if (zero || str_is(in, "false") || str_is(in, "non"))
		*written = S("false");
	else
		return "true or false is expected";
	return NULL;
}

static const char *read_declaration(const struct reader *r, struct str in, struct str *written)
{
	const char *wrong = read_boolean(r, in, written);

	if (wrong == NULL && str_is(*written, "false"))
		return "a declaration is made, or the form is not filed";
	return wrong;
}

/* T12:00 and whatever follows */
static bool is_time(struct str s)
{
	uint64_t hour, minute;

	return s.len >= 6 && s.at[0] == 'T' && str_digits(str_part(s, 1, 2), 24, &hour) && s.at[3] == ':' &&
	       str_digits(str_part(s, 4, 2), 59, &minute);
}

static const char *read_date(const struct reader *r, struct str in, struct str *written)
{
	static const char *const months[] = { "January", "February", "March", "April", "May", "June", "July",
		"August", "September", "October", "November", "December" };
	uint64_t year, month, day;
	int32_t number;
	/* administrations send moments where days are meant; local ones, so the day is right */
	bool moment = r->strictness == TYPE_LENIENT && is_time(str_part(in, 10, in.len));

	in = moment ? str_part(in, 0, 10) : in;
	if (in.len != 10 || in.at[4] != '-' || in.at[7] != '-' ||
		!str_digits(str_part(in, 0, 4), 9999, &year) || !str_digits(str_part(in, 5, 2), 99, &month) ||
		!str_digits(str_part(in, 8, 2), 99, &day))
		return "a date is written 2026-11-23";
	if (month < 1 || month > 12)
		return arena_format(r->arena, "there is no month %u", (unsigned)month).at;
	if (!day_of((int64_t)year, (int64_t)month, (int64_t)day, &number))
		return arena_z(r->arena, arena_format(r->arena, "there is no %u %s %u", (unsigned)day,
						 months[month - 1], (unsigned)year));
	*written = in;
	return NULL;
}

static const char *check_digits(const struct reader *r, struct str in, size_t count, const char *word)
{
	size_t characters = utf8_count(in);

	for (size_t i = 0; i < in.len; i++)
		if (!is_digit(in.at[i])) {
			size_t at = i;

			utf8_next(in, &at);
			return arena_z(r->arena, arena_format(r->arena, "'%.*s' where only digits may stand",
							 STR(str_part(in, i, at - i))));
		}
	if (characters != count)
		return arena_z(
			r->arena, arena_format(r->arena, "%s digits expected, %zu found", word, characters));
	return NULL;
}

static const char *read_siren(const struct reader *r, struct str in, struct str *written)
{
	bool siret = r->type == TYPE_SIRET;
	struct str digits = without(r->arena, in, "");
	const char *wrong = check_digits(r, digits, siret ? 14 : 9, siret ? "fourteen" : "nine");
	uint64_t number;

	if (wrong != NULL)
		return wrong;
	*written = digits;
	if (str_digits(digits, UINT64_MAX, &number) && number == 0)
		return "all zeros is no number";
	if (r->strictness == TYPE_LENIENT || (siret ? siret_is_valid(digits) : siren_is_valid(digits)))
		return NULL;
	return "the check digit does not match";
}

static const char *read_naf(const struct reader *r, struct str in, struct str *written)
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

static const char *read_vat(const struct reader *r, struct str in, struct str *written)
{
	struct str vat = without(r->arena, in, ".-");
	uint64_t number;

	for (size_t i = 0; i < vat.len; i++)
		if (vat.at[i] != upper(vat.at[i])) {
			vat = upper_case(r->arena, vat);
			break;
		}
	*written = vat;
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

static bool is_domain(struct str domain)
{
	size_t labels = 0;

	for (struct str rest = domain; rest.at != NULL; labels++) {
		struct str label = str_cut(&rest, '.');

		if (label.len == 0 || label.len > 63 || label.at[0] == '-' || label.at[label.len - 1] == '-')
			return false;
		for (size_t i = 0; i < label.len; i++)
			if (!is_digit(label.at[i]) && !is_letter(label.at[i]) && label.at[i] != '-')
				return false;
	}
	return labels >= 2;
}

static const char *read_email(const struct reader *r, struct str in, struct str *written)
{
	size_t at = str_find(in, '@');
	struct str domain = str_part(in, at + 1, in.len);

	(void)r;
	*written = in;
	for (size_t i = 0; i < at; i++)
		if ((unsigned char)in.at[i] <= ' ' || (unsigned char)in.at[i] >= 0x7f ||
			strchr("\"(),:;<>[\\]", in.at[i]))
			return "an e-mail address is written name@example.fr";
	if (at == 0 || at > 64 || at == in.len || in.len > 254 || !is_domain(domain))
		return "an e-mail address is written name@example.fr";
	return NULL;
}

static const char *read_telephone(const struct reader *r, struct str in, struct str *written)
{
	struct str number = without(r->arena, in, ".-()/");
	bool plus = str_starts(number, "+");
	size_t digits;

	if (str_starts(number, "00")) {
		number = arena_format(r->arena, "+%.*s", STR(str_part(number, 2, number.len)));
		plus = true;
	}
	digits = number.len - plus;
	for (size_t i = plus; i < number.len; i++)
		if (!is_digit(number.at[i]))
			return "a telephone number has only digits, and + before a country";
	if (digits < 4 || digits > 15)
		return "a telephone number has 4 to 15 digits";
	*written = number;
	return NULL;
}

static const char *read_choice(const struct reader *r, struct str in, struct str *written)
{
	(void)r;
	for (size_t i = 0; i < in.len; i++)
		if (is_space(in.at[i]))
			return "a code holds no white space";
	*written = in;
	return NULL;
}

static bool stands_before(struct str codes, struct str code, const char *end)
{
	struct str rest = { codes.at, (size_t)(end - codes.at) };

	while (rest.at != NULL && rest.len > 0)
		if (str_equal(str_cut(&rest, ' '), code))
			return true;
	return false;
}

static const char *read_choices(const struct reader *r, struct str in, struct str *written)
{
	const char *wrong = read_string(r, in, written);

	for (struct str rest = *written; wrong == NULL && rest.at != NULL;) {
		struct str code = str_cut(&rest, ' ');

		if (stands_before(*written, code, code.at))
			wrong = arena_format(r->arena, "'%.*s' stands twice", STR(code)).at;
	}
	return wrong;
}

static const char *read_url(const struct reader *r, struct str in, struct str *written)
{
	size_t scheme = str_starts(in, "https://") ? 8 : str_starts(in, "http://") ? 7 : 0;

	(void)r;
	if (scheme == 0 || in.len == scheme || strchr("/?#:", in.at[scheme]) != NULL)
		return "a web address is written https://www.example.fr";
	if (is_longer(in, URL_LENGTH))
		return "at most 2000 characters";
	for (size_t i = 0; i < in.len; i++)
		if ((unsigned char)in.at[i] <= ' ' || strchr("<>\"", in.at[i]) != NULL)
			return "a web address holds no white space, quote or bracket";
	*written = in;
	return NULL;
}

static const char *read_parts(const struct reader *r, struct str in, struct str *written)
{
	(void)in;
	(void)written;
	return r->type == TYPE_ADDRESS ? "an address is written in parts" : "a document is a file";
}

static read_function *const readers[TYPE__COUNT] = {
	[TYPE_STRING] = read_string,
	[TYPE_TEXT] = read_text,
	[TYPE_INTEGER] = read_number,
	[TYPE_DECIMAL] = read_number,
	[TYPE_PERCENT] = read_number,
	[TYPE_AMOUNT] = read_number,
	[TYPE_EUROS] = read_number,
	[TYPE_BOOLEAN] = read_boolean,
	[TYPE_DATE] = read_date,
	[TYPE_YEAR] = read_year,
	[TYPE_SIREN] = read_siren,
	[TYPE_SIRET] = read_siren,
	[TYPE_NAF] = read_naf,
	[TYPE_VAT] = read_vat,
	[TYPE_EMAIL] = read_email,
	[TYPE_TELEPHONE] = read_telephone,
	[TYPE_ADDRESS] = read_parts,
	[TYPE_CHOICE] = read_choice,
	[TYPE_CHOICES] = read_choices,
	[TYPE_DECLARATION] = read_declaration,
	[TYPE_URL] = read_url,
	[TYPE_DOCUMENT] = read_parts,
};

const char *type_read(
	enum type t, struct str in, enum strictness strictness, struct arena *a, struct str *written)
{
	struct reader r = { t, strictness, a };

	*written = (struct str){ 0 };
	in = str_trim(in);
	if (in.len == 0)
		return "nothing is written";
	return readers[t](&r, in, written);
}
