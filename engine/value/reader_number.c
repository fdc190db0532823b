/*
 * Numbers: as XML writes them, 1250000.50, and from people also as France does:
 * 1 250 000,50 with spaces (or no-break spaces) between thousands, and EUR or % behind.
 * Of the two marks one is the decimal mark: 1.250,50 is refused, it may be a mistake, and
 * so is 1,250 or 1.250 where a third decimal place cannot be meant.
 */
#include "value/reader.h"

#define HINT_LENGTH 40

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

/* How many bytes a space between thousands has. */
static size_t space_at(struct str in, size_t at)
{
	return at < in.len && in.at[at] == ' ' ? 1 : reader_no_break(in, at);
}

/* Spaces stand between thousands only: 1 to 3 digits, then groups of 3. */
static bool is_grouped(struct str in)
{
	size_t i = str_starts(in, "-"), digits = 0, groups = 0, space;

	for (; i < in.len; i += space) {
		space = space_at(in, i);
		if (space > 0 && (digits < 1 || digits > 3 || (groups > 0 && digits != 3)))
			return false;
		if (space == 0 && !is_digit(in.at[i]))
			break;
		groups += space > 0;
		digits = space > 0 ? 0 : digits + 1;
		space = space > 0 ? space : 1;
	}
	for (size_t rest = i; rest < in.len; rest++)
		if (space_at(in, rest) > 0)
			return false;
	return groups == 0 || digits == 3;
}

/* Without the unit of its type, and the spaces before it. */
static struct str without_unit(enum type t, struct str in)
{
	const char *unit = t == TYPE_PERCENT ? "%" : t == TYPE_AMOUNT || t == TYPE_EUROS ? "€" : "";
	size_t len = in.len;

	if (*unit == '\0' || !str_ends(in, unit))
		return in;
	len -= strlen(unit);
	for (;;) {
		if (len > 0 && in.at[len - 1] == ' ')
			len--;
		else if (len > 1 && reader_no_break(in, len - 2) == 2)
			len -= 2;
		else if (len > 2 && reader_no_break(in, len - 3) == 3)
			len -= 3;
		else
			return str_part(in, 0, len);
	}
}

/* in with a point for its comma; itself if it has none. */
static struct str with_point(struct arena *a, struct str in)
{
	size_t comma = str_find(in, ',');

	if (comma == in.len)
		return in;
	return arena_format(
		a, "%.*s.%.*s", STR(str_part(in, 0, comma)), STR(str_part(in, comma + 1, in.len)));
}

/* 12 000,50 EUR -> 12000.50; false if no person in France would write it. */
static bool read_french(const struct reader *r, struct str in, struct str *plain)
{
	struct str number = without_unit(r->type, in);

	if (!is_grouped(number))
		return false;
	*plain = with_point(r->arena, reader_without(r->arena, number, ""));
	return is_number(*plain);
}

/* 1,250 or 12.500: a thousand and more to some, to others 1 and a quarter. */
static bool may_be_thousands(struct str in)
{
	size_t sign = str_starts(in, "-"), mark = sign;

	while (mark < in.len && in.at[mark] != ',' && in.at[mark] != '.')
		mark++;
	return in.len == mark + 4 && mark > sign && mark <= sign + 3 && in.at[sign] != '0';
}

static bool is_whole(enum type t)
{
	return t == TYPE_INTEGER || t == TYPE_EUROS;
}

static const char *why_it_does_not_fit(enum type t)
{
	if (t == TYPE_AMOUNT)
		return "at most 2 decimal places";
	return is_whole(t) ? "a whole number is expected" : "at most 6 decimal places";
}

/* An administration writes no French numbers: shown as they are to be written. */
static const char *why_no_number(const struct reader *r, struct str in)
{
	struct str close = reader_without(r->arena, in, ""), plain = with_point(r->arena, close);
	const char *what = plain.at != close.at ? "comma" : "space";
	const char *example = r->strictness == TYPE_LENIENT ? "a number is written -12.5"
			      : is_whole(r->type)           ? "a number is written 12 000"
							    : "a number is written 12 000,50";

	if (r->strictness == TYPE_LENIENT && plain.len <= HINT_LENGTH && is_number(plain))
		return arena_format(r->arena, "a %s: write %.*s", what, STR(plain)).at;
	for (size_t i = 0; i < close.len; i++)
		if (!is_digit(close.at[i]) && strchr("-.,", close.at[i]) == NULL)
			return "a number is expected";
	return example;
}

/* A number that no decimal holds: too many places, or too many digits. */
static const char *why_no_decimal(enum type t, struct str in)
{
	struct str places = str_part(in, str_find(in, '.') + 1, in.len);

	while (places.len > 0 && places.at[places.len - 1] == '0')
		places.len--;
	return places.len > DECIMAL_PLACES ? why_it_does_not_fit(t) : "a number has at most 18 digits";
}

const char *read_number(const struct reader *r, struct str in, struct str *written)
{
	bool strict = r->strictness == TYPE_STRICT;
	struct str number = in;
	struct decimal d;

	if (!is_number(in) && (!strict || !read_french(r, in, &number)))
		return why_no_number(r, in);
	if (!decimal_read(number, &d))
		return why_no_decimal(r->type, number);
	if (!type_write_number(r->type, d, r->arena, &number))
		return why_it_does_not_fit(r->type);
	if (strict && (is_whole(r->type) || r->type == TYPE_AMOUNT) &&
		may_be_thousands(without_unit(r->type, in)))
		return "thousands are set apart by spaces: 12 000";
	*written = number;
	return NULL;
}
