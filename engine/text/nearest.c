#include "text/nearest.h"

#define NEAREST_MAX 64

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Damerau-Levenshtein (optimal string alignment): letters inserted, left out,
 * replaced, or two neighbours swapped. Both at most NEAREST_MAX long. */
static size_t distance(struct str a, struct str b)
{
	size_t row[3][NEAREST_MAX + 1];
	size_t *before = row[0], *last = row[1], *here = row[2];

	for (size_t j = 0; j <= b.len; j++)
		last[j] = j;
	for (size_t i = 1; i <= a.len; i++) {
		here[0] = i;
		for (size_t j = 1; j <= b.len; j++) {
			char x = lower(a.at[i - 1]), y = lower(b.at[j - 1]);

			here[j] = least(least(last[j], here[j - 1]) + 1, last[j - 1] + (x != y));
			if (i > 1 && j > 1 && x == lower(b.at[j - 2]) && y == lower(a.at[i - 2]))
				here[j] = least(here[j], before[j - 2] + 1);
		}
		size_t *oldest = before;
		before = last;
		last = here;
		here = oldest;
	}
	return last[b.len];
}

/* The distance is at least the difference in length. */
static bool may_be_near(struct str name, struct str c, size_t limit)
{
	return c.len <= NEAREST_MAX && (c.len > name.len ? c.len - name.len : name.len - c.len) < limit;
}

struct str nearest(struct str name, const struct str *candidates, size_t count)
{
	struct str best = { NULL, 0 };
	size_t limit = name.len / 3 + 1;
	bool dotted = str_find(name, '.') < name.len;

	if (name.len > NEAREST_MAX)
		return best;
	if (count > NEAREST_NAMES)
		count = NEAREST_NAMES;
	for (size_t i = 0; i < count; i++) {
		struct str c = candidates[i], tail = c;
		size_t d = may_be_near(name, c, limit) ? distance(name, c) : limit;

		if (!dotted)
			str_cut(&tail, '.');
		if (!dotted && tail.at != NULL && may_be_near(name, tail, limit))
			d = least(d, distance(name, tail));
		if (d < limit) {
			limit = d;
			best = c;
		}
	}
	return best;
}
