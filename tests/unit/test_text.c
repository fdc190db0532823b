#include <criterion/criterion.h>

#include "text/text.h"

static struct arena arena;

static void leave(void)
{
	arena_free(&arena);
}

TestSuite(text, .fini = leave);

Test(text, places)
{
	static const struct {
		const char *bytes;
		size_t offset, line, column;
	} rows[] = {
		{ "", 0, 1, 1 }, { "", 99, 1, 1 }, { "abc", 0, 1, 1 }, { "abc", 2, 1, 3 }, { "abc", 3, 1, 4 },
		{ "a\nb", 1, 1, 2 }, { "a\nb", 2, 2, 1 }, { "a\n", 2, 2, 1 }, { "a\r\nb", 3, 2, 1 },
		{ "a\rb", 2, 2, 1 }, { "a\r\r\nb", 2, 2, 1 }, { "a\r\r\nb", 4, 3, 1 }, { "a\n\nb", 2, 2, 1 },
		{ "a\n\nb", 3, 3, 1 }, { "été: bon", 7, 1, 6 },         /* columns are characters */
		{ "x\né€😀z", 11, 2, 4 }, { "a\xE2\x80\xA8z", 4, 1, 3 }, /* U+2028 ends no line */
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct text *t = text_new(&arena, S("f"), str(rows[i].bytes));
		struct place p = text_place(t, rows[i].offset);

		cr_expect(p.line == rows[i].line && p.column == rows[i].column, "row %zu: %zu:%zu", i, p.line,
			p.column);
	}
}

Test(text, lines)
{
	const struct text *t = text_new(&arena, S("f"), S("un\ndeux\r\n\ntrois\rété"));
	static const char *const lines[] = { "", "un", "deux", "", "trois", "été", "" };

	cr_expect_eq(t->line_count, 5);
	for (size_t i = 0; i < COUNT(lines); i++)
		cr_expect(str_is(text_line(t, i), lines[i]), "line %zu", i);
	cr_expect_eq(text_new(&arena, S("f"), S(""))->line_count, 1);
	cr_expect_eq(text_new(&arena, S("f"), S("a\n"))->line_count, 2);
}

Test(text, offsets)
{
	const struct text *t = text_new(&arena, S("f"), S("un\nété x\nb"));
	static const size_t rows[][3] = {
		{ 0, 0, 0 },
		{ 0, 2, 2 },
		{ 1, 0, 3 },
		{ 1, 1, 5 },
		{ 1, 4, 9 },
		{ 2, 1, 12 },
		{ 3, 0, 12 },
		{ 9, 9, 12 },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		cr_expect_eq(text_offset(t, rows[i][0], rows[i][1]), rows[i][2], "%zu:%zu", rows[i][0],
			rows[i][1]);
}

Test(text, spans)
{
	const struct text *t = text_new(&arena, S("f"), S("source: denomination"));
	struct span s = { t, 8, 12 };

	cr_expect(str_is(span_str(s), "denomination"));
	cr_expect(str_is(span_str(span_part(s, 2, 5)), "nomin"));
	cr_expect(str_is(span_str(span_part(s, 2, 99)), "nomination"), "a part stays inside");
	cr_expect(str_is(span_str(span_part(s, 99, 1)), ""));
	cr_expect(str_is(span_str((struct span){ t, 18, 99 }), "on"), "a span stays inside its text");
	cr_expect_null(span_str((struct span){ 0 }).at);
}
