#include <criterion/criterion.h>

#include "base/buf.h"
#include "base/utf8.h"

#define ROW(bytes, bad) \
	{ \
		{ bytes, sizeof(bytes) - 1 }, bad \
	}
#define WELL ((size_t)-1)

/* RFC 3629, and the traps of "UTF-8 decoder capability and stress test". */
Test(utf8, check)
{
	static const struct {
		struct str s;
		size_t bad;
	} rows[] = {
		ROW("", WELL),
		ROW("abc", WELL),
		ROW("a\0b", WELL),
		ROW("\x7F", WELL),
		ROW("\xC2\x80", WELL),         /* U+0080: the first of two bytes */
		ROW("\xDF\xBF", WELL),         /* U+07FF */
		ROW("\xE0\xA0\x80", WELL),     /* U+0800 */
		ROW("\xED\x9F\xBF", WELL),     /* U+D7FF: the last before the surrogates */
		ROW("\xEE\x80\x80", WELL),     /* U+E000 */
		ROW("\xEF\xBF\xBF", WELL),     /* U+FFFF is well formed, if not XML */
		ROW("\xF0\x90\x80\x80", WELL), /* U+10000 */
		ROW("\xF4\x8F\xBF\xBF", WELL), /* U+10FFFF */
		ROW("pr\xC3\xA9nom", WELL),
		ROW("\x80", 0), /* a continuation alone */
		ROW("\xBF", 0),
		ROW("ab\xE9", 2), /* Latin-1 */
		ROW("\xE9t\xE9", 0),
		ROW("\xC3", 0), /* cut */
		ROW("\xE2\x82", 0),
		ROW("a\xF0\x9F\x98", 1),
		ROW("\xC0\x80", 0), /* NUL in two bytes */
		ROW("\xC1\xBF", 0), /* overlong */
		ROW("\xE0\x9F\xBF", 0),
		ROW("\xF0\x8F\xBF\xBF", 0),
		ROW("\xED\xA0\x80", 0),     /* U+D800 */
		ROW("\xED\xBF\xBF", 0),     /* U+DFFF */
		ROW("\xF4\x90\x80\x80", 0), /* U+110000 */
		ROW("\xF5\x80\x80\x80", 0),
		ROW("\xF8\x88\x80\x80\x80", 0), /* five bytes */
		ROW("\xFE", 0),
		ROW("\xFF\xFE"
		    "a",
			0), /* UTF-16's mark */
		ROW("\xC3\x28", 0),
		ROW("\xE2\x28\xA1", 0),
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		cr_expect_eq(utf8_check(rows[i].s), rows[i].bad == WELL ? rows[i].s.len : rows[i].bad,
			"row %zu", i);
	cr_expect_eq(utf8_check((struct str){ NULL, 0 }), 0);
}

Test(utf8, xml_check)
{
	static const struct {
		struct str s;
		size_t bad;
	} rows[] = {
		ROW("a\tb\r\nc", WELL),
		ROW("\x7F", WELL), /* XML 1.0 allows DEL and the C1 controls */
		ROW("\xC2\x85", WELL),
		ROW("\xEF\xBF\xBD", WELL),
		ROW("\xF0\x9F\x98\x80", WELL),
		ROW("", WELL),
		ROW("a\0", 1),
		ROW("\x01", 0),
		ROW("ab\x0B", 2),
		ROW("ab\x1B[31m", 2),
		ROW("\x1F", 0),
		ROW("a\xEF\xBF\xBE", 1),
		ROW("a\xEF\xBF\xBF", 1),
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		cr_expect_eq(utf8_xml_check(rows[i].s), rows[i].bad == WELL ? rows[i].s.len : rows[i].bad,
			"row %zu", i);
}

/* Plain ASCII is passed by the word: what is bad is found wherever it stands. */
Test(utf8, check_finds_what_is_bad_at_every_place)
{
	char bytes[40];

	for (size_t len = 1; len < sizeof(bytes); len++)
		for (size_t at = 0; at < len; at++)
			for (unsigned c = 0; c < 256; c++) {
				struct str s = { bytes, len };
				bool control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';

				memset(bytes, ' ' + (int)(len % 95), len);
				bytes[at] = (char)c;
				cr_assert_eq(utf8_check(s), c < 0x80 ? len : at, "%02X at %zu", c, at);
				cr_assert_eq(utf8_xml_check(s), control ? at : len, "%02X at %zu", c, at);
			}
}

Test(utf8, count_and_offset)
{
	static const struct {
		const char *s;
		size_t count, offsets[5];
	} rows[] = {
		{ "", 0, { 0 } }, { "abc", 3, { 0, 1, 2, 3 } }, { "é€😀z", 4, { 0, 2, 5, 9, 10 } },
		{ "e\xCC\x81", 2, { 0, 1, 3 } }, /* a combining accent is a character */
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct str s = str(rows[i].s);

		cr_expect_eq(utf8_count(s), rows[i].count, "'%s'", rows[i].s);
		for (size_t n = 0; n <= rows[i].count; n++)
			cr_expect_eq(utf8_offset(s, n), rows[i].offsets[n], "'%s': %zu", rows[i].s, n);
		cr_expect_eq(utf8_offset(s, 99), s.len, "'%s'", rows[i].s);
		for (size_t n = 0; n <= rows[i].count; n++)
			cr_expect_eq(utf8_back(s, s.len, n), rows[i].offsets[rows[i].count - n], "'%s': %zu",
				rows[i].s, n);
		cr_expect_eq(utf8_back(s, 99, 99), 0, "'%s'", rows[i].s);
	}
}

/* Characters are counted by the word: one of many bytes, wherever it stands. */
Test(utf8, count_at_every_place)
{
	static const char *const one[] = { "a", "é", "€", "😀" };

	for (size_t k = 0; k < COUNT(one); k++)
		for (size_t before = 0; before < 20; before++)
			for (size_t after = 0; after < 20; after++) {
				struct buf b = { 0 };

				buf_repeat(&b, 'x', before);
				buf_puts(&b, one[k]);
				buf_puts(&b, one[k]);
				buf_repeat(&b, '~', after);
				cr_assert_eq(utf8_count(buf_str(&b)), before + 2 + after, "%s at %zu", one[k],
					before);
				buf_free(&b);
			}
}

Test(utf8, next)
{
	static const uint32_t codes[] = { 'a', 0xE9, 0x20AC, 0x1F600, 'z' };
	struct str s = S("aé€😀z"), broken = S("\xE9t\xC3");
	size_t at = 0;

	for (size_t i = 0; i < COUNT(codes); i++)
		cr_expect_eq(utf8_next(s, &at), codes[i], "character %zu", i);
	cr_expect_eq(at, s.len);
	at = 0;
	cr_expect_eq(utf8_next(broken, &at), 0xFFFD);
	cr_expect_eq(utf8_next(broken, &at), 't');
	cr_expect_eq(utf8_next(broken, &at), 0xFFFD, "cut at the end");
	cr_expect_eq(at, broken.len);
}
