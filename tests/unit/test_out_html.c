#include <criterion/criterion.h>

#include "out/html.h"

static void expect(void (*write)(struct buf *b, struct str s), struct str in, const char *want)
{
	struct buf b = { 0 };

	write(&b, in);
	cr_expect_str_eq(b.at, want, "%.*s: '%s' instead of '%s'", STR(in), b.at, want);
	buf_free(&b);
}

Test(out_html, what_marks_is_escaped)
{
	expect(out_html, S("a<b>&\"c'd"), "a&lt;b&gt;&amp;&quot;c&#39;d");
	expect(out_html, S("</script><!--]]>"), "&lt;/script&gt;&lt;!--]]&gt;");
	expect(out_html, S("&amp;"), "&amp;amp;");
	expect(out_html, S("un\r\n\tdeux"), "un&#13;\n\tdeux");
	expect(out_html, S(""), "");
	expect(out_html, S("été – œuvre €"), "été – œuvre €");
}

/* Blocks are looked at whole: a mark is found wherever it stands, in words of any length. */
Test(out_html, a_mark_is_found_at_every_place)
{
	static const char marks[] = "&<>\"'\r\x01\x1f";
	char word[50];

	for (size_t len = 1; len < sizeof(word); len++)
		for (size_t at = 0; at < len; at++)
			for (const char *mark = marks; *mark != '\0'; mark++) {
				struct buf plain = { 0 }, from = { 0 };

				memset(word, 'x', len);
				word[at] = *mark;
				out_html(&plain, (struct str){ word, len });
				cr_assert(plain.len > len, "%zu of %zu", at, len);
				buf_puts(&from, "<p>");
				buf_add(&from, (struct str){ word, len });
				out_html_from(&from, 3);
				cr_assert_str_eq(from.at + 3, plain.at, "%zu of %zu", at, len);
				cr_assert(memcmp(from.at, "<p>", 3) == 0);
				buf_free(&plain);
				buf_free(&from);
			}
}

Test(out_html, words_without_marks_stay_where_they_are)
{
	struct buf b = { 0 };

	buf_puts(&b, "<b>29 août 2022, un texte plus long qu’un bloc\t\n");
	out_html_from(&b, 3);
	cr_expect_str_eq(b.at, "<b>29 août 2022, un texte plus long qu’un bloc\t\n");
	out_html_from(&b, b.len);
	cr_expect_str_eq(b.at, "<b>29 août 2022, un texte plus long qu’un bloc\t\n");
	buf_free(&b);
}

Test(out_html, what_xml_forbids_is_replaced)
{
	expect(out_html, (struct str){ "a\0b", 3 },
		"a\xef\xbf\xbd"
		"b");
	expect(out_html, S("\x01\x08\x0b\x1f"), "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
	/* U+FFFE, U+FFFF; U+FFFD and U+FF01 stay */
	expect(out_html, S("\xef\xbf\xbe\xef\xbf\xbf"), "\xef\xbf\xbd\xef\xbf\xbd");
	expect(out_html, S("\xef\xbf\xbd\xef\xbc\x81"), "\xef\xbf\xbd\xef\xbc\x81");
}

Test(out_html, a_string_of_css_has_only_letters)
{
	expect(out_css_string, S("seul-2_b"), "\"seul-2_b\"");
	expect(out_css_string, S("r&d"), "\"r\\26 d\"");
	expect(out_css_string, S("\"</style>é"), "\"\\22 \\3c \\2f style\\3e \\e9 \"");
	expect(out_css_string, S(""), "\"\"");
}
