#include <criterion/criterion.h>

#include "out/csv.h"

static void expect_cell(const char *cell, const char *want)
{
	struct buf b = { 0 };
	struct str one = str(cell);

	out_csv_row(&b, &one, 1);
	b.at[b.len - 2] = '\0';
	cr_expect_str_eq(b.at, want, "%s: %s", cell, b.at);
	buf_free(&b);
}

Test(csv, a_row_ends_in_cr_lf_and_a_missing_cell_is_empty)
{
	const struct str cells[] = { S("a"), { NULL, 0 }, S(""), S("é") };
	struct buf b = { 0 };

	out_csv_row(&b, cells, COUNT(cells));
	cr_expect_str_eq(b.at, "a,,,é\r\n");
	buf_free(&b);
}

Test(csv, quotes_where_rfc_4180_needs_them)
{
	static const char *const rows[][2] = {
		{ "plain", "plain" },
		{ "a,b", "\"a,b\"" },
		{ "a;b", "\"a;b\"" },
		{ "a\"b", "\"a\"\"b\"" },
		{ "a\nb", "\"a\nb\"" },
		{ "a\r\nb", "\"a\r\nb\"" },
		{ " a", "\" a\"" },
		{ "a ", "\"a \"" },
		{ "\"", "\"\"\"\"" },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		expect_cell(rows[i][0], rows[i][1]);
}

/* CWE-1236: a label must not run in the spreadsheet of an auditor. */
Test(csv, what_a_spreadsheet_would_run_is_a_text)
{
	static const char *const rows[][2] = {
		{ "=1+1", "'=1+1" },
		{ "=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"" },
		{ "+33 1 99 00 12 34", "'+33 1 99 00 12 34" },
		{ "@SUM(A1)", "'@SUM(A1)" },
		{ "-2+3", "'-2+3" },
		{ "- un tiret", "'- un tiret" },
		{ "-", "'-" },
		{ "-.", "'-." },
		{ "-1.2.3", "'-1.2.3" },
		{ "\t=1", "\"'\t=1\"" },
		{ "＝1", "'＝1" },
		{ "'déjà", "''déjà" },
		/* no formulas */
		{ "-12.50", "-12.50" },
		{ "-7", "-7" },
		{ "12", "12" },
		{ "a=b", "a=b" },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		expect_cell(rows[i][0], rows[i][1]);
}
