#include <criterion/criterion.h>

#include "out/table.h"

Test(table, aligns_by_characters)
{
	struct arena arena = { 0 };
	struct buf b = { 0 };
	struct out_table t = { .arena = &arena, .columns = 3, .align = "lrl" };
	static const char *const cells[] = {
		"champ",
		"avant",
		"après",
		"dénomination",
		"1",
		"-",
		"é",
		"12 345",
		"un\tdeux\ntrois",
	};

	for (size_t i = 0; i < COUNT(cells); i++)
		out_table_add(&t, str(cells[i]));
	out_table_write(&t, &b);
	cr_expect_str_eq(b.at, "champ          avant  après\n"
			       "dénomination       1  -\n"
			       "é             12 345  un deux trois\n");
	buf_free(&b);
	arena_free(&arena);
}

Test(table, a_missing_cell_is_blank_and_no_line_ends_in_spaces)
{
	struct arena arena = { 0 };
	struct buf b = { 0 };
	struct out_table t = { .arena = &arena, .columns = 2, .align = "ll" };

	out_table_write(&t, &b);
	cr_expect_eq(b.len, 0);
	out_table_add(&t, S("a"));
	out_table_add(&t, S("long"));
	out_table_add(&t, (struct str){ NULL, 0 });
	out_table_add(&t, S("b"));
	out_table_add(&t, S("c"));
	out_table_add(&t, S(""));
	out_table_write(&t, &b);
	cr_expect_str_eq(b.at, "a  long\n   b\nc\n");
	buf_free(&b);
	arena_free(&arena);
}

Test(table, an_empty_column_is_left_out)
{
	struct arena arena = { 0 };
	struct buf b = { 0 };
	struct out_table t = { .arena = &arena, .columns = 4, .align = "lrll" };
	static const char *const cells[] = { "", "1", "", "a", "", "23", "", "b" };

	for (size_t i = 0; i < COUNT(cells); i++)
		out_table_add(&t, str(cells[i]));
	out_table_write(&t, &b);
	cr_expect_str_eq(b.at, " 1  a\n23  b\n");
	buf_free(&b);
	arena_free(&arena);
}

Test(table, a_column_goes_on_below)
{
	struct arena arena = { 0 };
	struct buf b = { 0 };
	struct out_table t = { .arena = &arena, .columns = 2, .align = "lw", .width = 50 };

	out_table_add(&t, S("é"));
	out_table_add(&t, S("Une raison d’une longueur qui dépasse la largeur, à la ligne"));
	out_table_add(&t, S("b"));
	out_table_add(&t, S("unmotquidépasselalargeurdelacolonneetquirienncoupe"));
	out_table_add(&t, S("c"));
	out_table_add(&t, S("Une raison de quarante-sept caractères, et bien"));
	out_table_write(&t, &b);
	cr_expect_str_eq(b.at, "é  Une raison d’une longueur qui dépasse la\n"
			       "   largeur, à la ligne\n"
			       "b  unmotquidépasselalargeurdelacolonneetquiriennco\n"
			       "   upe\n"
			       "c  Une raison de quarante-sept caractères, et bien\n");
	buf_free(&b);
	arena_free(&arena);
}

/* The widest give way first, and none below what is worth it. */
Test(table, several_columns_share_the_width)
{
	struct arena arena = { 0 };
	struct buf b = { 0 };
	struct out_table t = { .arena = &arena, .columns = 4, .align = "lwrw", .width = 70 };
	static const char *const cells[] = { "a", "un libellé qui est beaucoup trop long pour tenir", "12",
		"une raison qui est encore plus longue que le libellé et prend trois lignes", "bb", "court",
		"3", "" };

	for (size_t i = 0; i < COUNT(cells); i++)
		out_table_add(&t, str(cells[i]));
	out_table_write(&t, &b);
	cr_expect_str_eq(b.at, "a   un libellé qui est beaucoup     12  une raison qui est encore plus\n"
			       "    trop long pour tenir                longue que le libellé et prend\n"
			       "                                        trois lignes\n"
			       "bb  court                            3\n");
	buf_clear(&b);
	t.width = 10;
	out_table_write(&t, &b);
	cr_expect_not_null(
		strstr(b.at, "a   un libellé qui est        12  une raison qui est\n"), "%s", b.at);
	buf_free(&b);
	arena_free(&arena);
}

Test(table, the_head_is_bold_where_there_are_colours)
{
	struct arena arena = { 0 };
	struct buf b = { 0 };
	struct out_table t = { .arena = &arena, .columns = 2, .align = "ll", .head = true, .color = true };
	static const char *const cells[] = { "a", "b", "cc", "d" };

	for (size_t i = 0; i < COUNT(cells); i++)
		out_table_add(&t, str(cells[i]));
	out_table_write(&t, &b);
	cr_expect_str_eq(b.at, "\033[1ma   b\033[0m\ncc  d\n");
	buf_clear(&b);
	t.color = false;
	out_table_write(&t, &b);
	cr_expect_str_eq(b.at, "a   b\ncc  d\n");
	buf_free(&b);
	arena_free(&arena);
}

/* A label that turns the direction of writing would make an auditor read another table. */
Test(table, what_a_terminal_would_obey_is_not_written)
{
	struct arena arena = { 0 };
	struct buf b = { 0 };
	struct out_table t = { .arena = &arena, .columns = 2, .align = "ll" };

	out_table_add(&t, S("a\xE2\x80\xAE"
			    "b\xC2\x9B"));
	out_table_add(&t, S("c"));
	out_table_add(&t, S("a\033[1m"));
	out_table_add(&t, S("d"));
	out_table_write(&t, &b);
	cr_expect_str_eq(b.at, "a\xEF\xBF\xBD"
			       "b\xEF\xBF\xBD   c\na\xEF\xBF\xBD[1m  d\n");
	buf_free(&b);
	arena_free(&arena);
}
