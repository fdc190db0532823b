/*
 * The part of every function that is not obvious: a missing str (at == NULL)
 * behaves as an empty one, and memcmp() and memchr() must not be given a NULL.
 */
#include "base/str.h"

bool str_starts(struct str a, const char *prefix)
{
	size_t len = strlen(prefix);

	return a.len >= len && str_is(str_part(a, 0, len), prefix);
}

bool str_ends(struct str a, const char *suffix)
{
	size_t len = strlen(suffix);

	return a.len >= len && str_is(str_part(a, a.len - len, len), suffix);
}

int str_compare(struct str a, struct str b)
{
	size_t len = a.len < b.len ? a.len : b.len;
	int order = len > 0 ? memcmp(a.at, b.at, len) : 0;

	return order != 0 ? order : (a.len > b.len) - (a.len < b.len);
}

static bool is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

struct str str_trim(struct str a)
{
	while (a.len > 0 && is_space(a.at[0])) {
		a.at++;
		a.len--;
	}
	while (a.len > 0 && is_space(a.at[a.len - 1]))
		a.len--;
	return a;
}

struct str str_cut(struct str *rest, char sep)
{
	size_t end = str_find(*rest, sep);
	struct str piece = str_part(*rest, 0, end);

	*rest = end < rest->len ? str_part(*rest, end + 1, rest->len) : (struct str){ NULL, 0 };
	return piece;
}

size_t str_find(struct str a, char c)
{
	const char *found = a.len > 0 ? memchr(a.at, c, a.len) : NULL;

	return found != NULL ? (size_t)(found - a.at) : a.len;
}

bool str_digits(struct str a, uint64_t max, uint64_t *number)
{
	uint64_t n = 0, most = max / 10, last = max % 10;

	if (a.len == 0)
		return false;
	for (size_t i = 0; i < a.len; i++) {
		if (a.at[i] < '0' || a.at[i] > '9')
			return false;
		uint64_t digit = (uint64_t)(a.at[i] - '0');
		if (n > most || (n == most && digit > last))
			return false;
		n = n * 10 + digit;
	}
	*number = n;
	return true;
}
