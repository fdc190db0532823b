#include "value/reader.h"

#include "base/utf8.h"

size_t reader_no_break(struct str in, size_t at)
{
	if (str_starts(str_part(in, at, 2), "\xc2\xa0"))
		return 2;
	return str_starts(str_part(in, at, 3), "\xe2\x80\xaf") ? 3 : 0;
}

struct str reader_without(struct arena *a, struct str in, const char *drop)
{
	char *bytes;
	size_t len = 0, skip;
	bool clean = true;

	/* what is written already as it should be has no byte of these, nor of a no-break space */
	for (size_t i = 0; i < in.len && clean; i++)
		clean = in.at[i] > ' ' && (drop[0] == '\0' || strchr(drop, in.at[i]) == NULL);
	if (clean)
		return in;
	bytes = arena_alloc(a, in.len + 1);
	for (size_t i = 0; i < in.len; i += skip) {
		skip = reader_no_break(in, i);
		if (skip == 0 && !is_space(in.at[i]) && strchr(drop, in.at[i]) == NULL)
			bytes[len++] = in.at[i];
		skip = skip ? skip : 1;
	}
	return (struct str){ bytes, len };
}

struct str reader_upper(struct arena *a, struct str in)
{
	char *bytes;
	size_t i = 0;

	while (i < in.len && in.at[i] == upper(in.at[i]))
		i++;
	if (i == in.len)
		return in;
	bytes = arena_alloc(a, in.len + 1);
	for (i = 0; i < in.len; i++)
		bytes[i] = upper(in.at[i]);
	return (struct str){ bytes, in.len };
}

bool reader_matches(struct str in, const char *pattern)
{
	if (strlen(pattern) != in.len)
		return false;
	for (size_t i = 0; i < in.len; i++) {
		char c = in.at[i], p = pattern[i];
		bool capital = c >= 'A' && c <= 'Z';

		bool good = p == '9'   ? is_digit(c)
			    : p == '@' ? capital
			    : p == '#' ? is_digit(c) || capital
				       : c == p;

		if (!good)
			return false;
	}
	return true;
}

const char *reader_digits(const struct reader *r, struct str in, size_t count, const char *word)
{
	for (size_t i = 0; i < in.len; i++)
		if (!is_digit(in.at[i])) {
			size_t at = i;

			utf8_next(in, &at);
			return arena_z(r->arena, arena_format(r->arena, "'%.*s' where only digits may stand",
							 STR(str_part(in, i, at - i))));
		}
	if (in.len != count)
		return arena_z(
			r->arena, arena_format(r->arena, "%s digits expected, %zu found", word, in.len));
	return NULL;
}
