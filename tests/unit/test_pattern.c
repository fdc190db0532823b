#include <criterion/criterion.h>
#include <regex.h>

#include "base/buf.h"
#include "expr/pattern.h"

Test(pattern, what_is_wrong_is_said_with_its_place)
{
	static const struct {
		const char *source, *why;
		size_t at;
	} rows[] = {
		{ "a(b", "')' is missing", 3 },
		{ "a)", "'(' is missing", 1 },
		{ "[a", "']' is missing", 2 },
		{ "*a", "a sign of its own is written with \\ before it", 0 },
		{ "a{", "a number of times is {n}, {n,} or {n,m}", 2 },
		{ "a{2,1}", "{n,m} goes from the least to the most", 5 },
		{ "a{501}", "too many times", 5 },
		{ "(a{100}){100}", "the pattern is too long", 13 },
		{ "[z-a]", "a range goes from a character to a later one", 4 },
		{ "\\w", "no such escape: \\d \\D \\s \\S \\n \\r \\t, or \\ before a sign", 1 },
	};
	struct arena a = { 0 };

	for (size_t i = 0; i < COUNT(rows); i++) {
		const char *why = NULL;
		size_t at = 0;

		cr_expect_null(pattern_compile(&a, str(rows[i].source), &why, &at), "%s", rows[i].source);
		cr_expect_str_eq(why, rows[i].why, "%s", rows[i].source);
		cr_expect_eq(at, rows[i].at, "%s: %zu", rows[i].source, at);
	}
	arena_free(&a);
}

static uint32_t roll(uint32_t *seed, uint32_t below)
{
	*seed = *seed * 1664525 + 1013904223;
	return (*seed >> 16) % below;
}

/* A pattern over a, b and 1, a few levels deep. */
static void grow(struct buf *b, uint32_t *seed, int depth)
{
	static const char *const atoms[] = { "a", "b", ".", "[ab]", "[^a]", "[0-9]", "[a-b1]", "\\.",
		"[^0-9]" };
	static const char *const times[] = { "", "", "", "?", "*", "+", "{2}", "{0,2}", "{1,}", "{0}",
		"{1,3}" };
	uint32_t pieces = 1 + roll(seed, 3);

	for (uint32_t i = 0; i < pieces; i++) {
		if (depth > 0 && roll(seed, 3) == 0) {
			buf_putc(b, '(');
			grow(b, seed, depth - 1);
			if (roll(seed, 2) == 0) {
				buf_putc(b, '|');
				grow(b, seed, depth - 1);
			}
			buf_putc(b, ')');
		} else {
			buf_puts(b, atoms[roll(seed, COUNT(atoms))]);
		}
		buf_puts(b, times[roll(seed, COUNT(times))]);
	}
}

/* What both write alike, of the whole text. libxml2's own is no measure: its 2.9 lets
 * (a{2})?b match 'bb'. */
static void compile_posix(regex_t *theirs, const struct buf *source, struct buf *b)
{
	buf_clear(b);
	buf_format(b, "^(%.*s)$", STR(buf_str(source)));
	cr_assert_eq(regcomp(theirs, b->at, REG_EXTENDED | REG_NOSUB), 0, "%s", b->at);
}

Test(pattern, agrees_with_posix)
{
	static const char letters[] = "aab1.c";
	struct arena a = { 0 };
	struct buf source = { 0 }, text = { 0 };
	uint32_t seed = 7;
	struct arena_mark start = arena_mark(&a);
	size_t compared = 0, matched = 0;

	for (int i = 0; i < 20000; i++) {
		const char *why;
		const struct pattern *p;
		regex_t theirs;
		size_t at;

		buf_clear(&source);
		grow(&source, &seed, 2);
		arena_rewind(&a, start);
		p = pattern_compile(&a, buf_str(&source), &why, &at);
		cr_assert_not_null(p, "%s: %s", source.at, why);
		compile_posix(&theirs, &source, &text);
		for (int t = 0; t < 8; t++) {
			buf_clear(&text);
			for (uint32_t n = roll(&seed, 6); n > 0; n--)
				buf_putc(&text, letters[roll(&seed, sizeof(letters) - 1)]);
			buf_putc(&text, '\0');
			text.len--;
			bool want = regexec(&theirs, text.at, 0, NULL, 0) == 0;
			cr_expect_eq(pattern_matches(p, buf_str(&text)), want, "%s on '%s': want %d",
				source.at, text.at, want);
			compared++;
			matched += want;
		}
		regfree(&theirs);
	}
	cr_log_info("%zu texts and patterns as POSIX, %zu of them match", compared, matched);
	cr_assert_gt(compared, 50000);
	cr_assert_gt(matched, 5000);
	buf_free(&source);
	buf_free(&text);
	arena_free(&a);
}
