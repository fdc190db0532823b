#include <criterion/criterion.h>

#include "page/wrap.h"

#define TEN "123456789 "

Test(wrap, breaks_at_spaces_before_column_80)
{
	static const struct {
		size_t indent;
		const char *mark, *text, *want;
	} rows[] = {
		{ 0, "", "", "\n" },
		{ 0, "- ", "un deux", "- un deux\n" },
		{ 2, "[ ] a  ", "un", "  [ ] a  un\n" },
		{ 0, "", " un\n\tdeux  ", "un deux\n" },
		/* 80 characters fit, 81 do not; an accent is one */
		{ 0, "", TEN TEN TEN TEN TEN TEN TEN "é23456789z",
			TEN TEN TEN TEN TEN TEN TEN "é23456789z\n" },
		{ 0, "", TEN TEN TEN TEN TEN TEN TEN "é23456789zz",
			TEN TEN TEN TEN TEN TEN "123456789\né23456789zz\n" },
		{ 2, "* ", TEN TEN TEN TEN TEN TEN TEN TEN,
			"  * " TEN TEN TEN TEN TEN TEN "123456789\n    "
			"123456789\n" },
		/* a word that fits on no line stands alone, and what a no-break space holds together */
		{ 0, "- ", "a " TEN TEN, "- a " TEN "123456789\n" },
		{ 0, "",
			"1\xc2\xa0"
			"000",
			"1\xc2\xa0"
			"000\n" },
		/* what would command a terminal */
		{ 0, "",
			"a\x7f"
			"b\xc2\x9b"
			"31mc\xc2\xa0",
			"a?b?31mc\xc2\xa0\n" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct buf b = { 0 };

		wrap_write(&b, rows[i].indent, str(rows[i].mark), str(rows[i].text));
		cr_expect_str_eq(b.at, rows[i].want, "%s: '%s'", rows[i].text, b.at);
		buf_free(&b);
	}
}

Test(wrap, a_long_word_is_not_cut)
{
	struct buf b = { 0 }, long_word = { 0 };

	buf_repeat(&long_word, 'x', 100);
	buf_puts(&long_word, " y");
	wrap_write(&b, 2, S("- "), buf_str(&long_word));
	cr_expect_eq(b.len, 4 + 100 + 1 + 4 + 1 + 1);
	cr_expect(str_ends(buf_str(&b), "x\n    y\n"));
	buf_free(&b);
	buf_free(&long_word);
}

Test(wrap, underlines_a_title)
{
	struct buf b = { 0 };

	wrap_title(&b, S("Été"), '=');
	cr_expect_str_eq(b.at, "Été\n===\n");
	buf_free(&b);
}
