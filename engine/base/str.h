/*
 * str: a run of bytes that somebody else owns.
 *
 * Never NUL-terminated by contract, never freed. Text is UTF-8 once it has
 * passed utf8_check(); nothing here looks at characters. What every value goes
 * through is inline.
 *
 *	printf("%.*s\n", STR(s));
 */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct str {
	const char *at; /* NULL: there is nothing, not even the empty string */
	size_t len;     /* bytes */
};

/* For "%.*s". */
#define STR(s) (int)(s).len, (s).at ? (s).at : ""

/* A literal as a str; its length is known to the compiler. */
#define S(literal) ((struct str){ (literal), sizeof(literal) - 1 })

#define COUNT(array) (sizeof(array) / sizeof(*(array)))

/* The bytes of a C string; a NULL gives the missing str. */
static inline struct str str(const char *z)
{
	return (struct str){ z, z != NULL ? strlen(z) : 0 };
}

/* A missing str equals an empty one; memcmp() must not be given a NULL. */
static inline bool str_equal(struct str a, struct str b)
{
	return a.len == b.len && (a.len == 0 || memcmp(a.at, b.at, a.len) == 0);
}

static inline bool str_is(struct str a, const char *z)
{
	return str_equal(a, str(z));
}

bool str_starts(struct str a, const char *prefix);
bool str_ends(struct str a, const char *suffix);

/* Order of bytes, then of length: <0, 0, >0. */
int str_compare(struct str a, struct str b);

/* The part of a from byte at on, at most len bytes; both are cut to fit. */
static inline struct str str_part(struct str a, size_t at, size_t len)
{
	if (a.at == NULL)
		return a;
	if (at > a.len)
		at = a.len;
	if (len > a.len - at)
		len = a.len - at;
	return (struct str){ a.at + at, len };
}

/* Without ASCII white space at both ends. */
struct str str_trim(struct str a);

/* Takes the piece before the first sep off *rest; the last piece leaves *rest
 * missing (.at == NULL). Call while (rest.at != NULL). */
struct str str_cut(struct str *rest, char sep);

/* Index of the first byte c, or a.len. */
size_t str_find(struct str a, char c);

/* A number of ASCII digits only, at most max: false if anything else. */
bool str_digits(struct str a, uint64_t max, uint64_t *number);

#endif
