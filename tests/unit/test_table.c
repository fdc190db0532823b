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
