/*
 * type_read: what people and administrations write, into the one written form.
 *
 * One reader a type, in the table at the end. Here are those of texts, choices and
 * addresses; those of numbers, times and identifiers have files of their own.
 */
#include "base/utf8.h"
#include "value/reader.h"

/* Ceilings, in characters. */
#define STRING_LENGTH 10000
#define TEXT_LENGTH 100000
#define URL_LENGTH 2000

/* Bytes are at least as many as characters: most are never counted. */
static bool is_longer(struct str in, size_t characters)
{
	return in.len > characters && utf8_count(in) > characters;
}

static bool is_one_line(struct str in)
{
	/* a space before another white space is told by the other one */
	for (size_t i = 0; i < in.len; i++)
		if (is_space(in.at[i]) && (in.at[i] != ' ' || (i > 0 && in.at[i - 1] == ' ')))
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

static const char *read_boolean(const struct reader *r, struct str in, struct str *written)
{
	bool strict = r->strictness == TYPE_STRICT;

	if (str_is(in, "true") || str_is(in, "oui") || str_is(in, strict ? "Oui" : "1"))
		*written = S("true");
	else if (str_is(in, "false") || str_is(in, "non") || str_is(in, strict ? "Non" : "0"))
		*written = S("false");
	else
		return strict ? "oui or non is expected" : "true or false is expected";
	return NULL;
}

static const char *read_declaration(const struct reader *r, struct str in, struct str *written)
{
	const char *wrong = read_boolean(r, in, written);

	if (wrong == NULL && str_is(*written, "false"))
		return "a declaration is made, or the form is not filed";
	return wrong;
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

/* +33 (0)1 99...: the 0 in brackets is not dialled behind a country. Other brackets only
 * set digits apart. */
static struct str without_trunk(struct arena *a, struct str in)
{
	size_t at = str_find(in, '(');
	bool abroad = str_starts(in, "+") || str_starts(in, "00");

	if (abroad && str_starts(str_part(in, at, in.len), "(0)"))
		in = arena_format(a, "%.*s%.*s", STR(str_part(in, 0, at)), STR(str_part(in, at + 3, in.len)));
	return reader_without(a, in, "()");
}

static const char *read_telephone(const struct reader *r, struct str in, struct str *written)
{
	struct str number = without_trunk(r->arena, reader_without(r->arena, in, ".-/"));
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
	return r->type == TYPE_ADDRESS  ? "an address is written in parts"
	       : r->type == TYPE_PERIOD ? "a period is written in parts"
					: "a document is a file";
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
	[TYPE_PERIOD] = read_parts,
	[TYPE_CHOICE] = read_choice,
	[TYPE_CHOICES] = read_choices,
	[TYPE_DECLARATION] = read_declaration,
	[TYPE_URL] = read_url,
	[TYPE_DOCUMENT] = read_parts,
	[TYPE_TIME] = read_time,
	[TYPE_MONTH] = read_month,
	[TYPE_DURATION] = read_duration,
	[TYPE_RNA] = read_rna,
	[TYPE_NIR] = read_nir,
	[TYPE_IBAN] = read_iban,
	[TYPE_COUNTRY] = read_country,
	[TYPE_COMMUNE] = read_commune,
	[TYPE_POSTAL_CODE] = read_postal_code,
};

const char *type_read(
	enum type t, struct str in, enum strictness strictness, struct arena *a, struct str *written)
{
	struct reader r = { t, strictness, a };

	*written = (struct str){ 0 };
	if (in.len == 0 || in.at[0] <= ' ' || in.at[in.len - 1] <= ' ')
		in = str_trim(in);
	if (in.len == 0)
		return "nothing is written";
	return readers[t](&r, in, written);
}
