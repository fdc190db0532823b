#include "out/csv.h"

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* -12.50 and the like: nothing but digits and one point behind the sign. */
static bool is_number(struct str s)
{
	size_t i = 1, points = 0;

	while (i < s.len && (is_digit(s.at[i]) || (s.at[i] == '.' && points++ == 0 && i > 1)))
		i++;
	return i == s.len && s.len > 1 && is_digit(s.at[s.len - 1]);
}

/* What a spreadsheet would run; full-width signs are as good as narrow ones to some. An
 * apostrophe that was there gets a second one, so that taking one off is always right. */
static bool is_formula(struct str s)
{
	static const char *const wide[] = { "＝", "＋", "－", "＠" };

	if (s.len == 0)
		return false;
	for (size_t i = 0; i < COUNT(wide); i++)
		if (str_starts(s, wide[i]))
			return true;
	return strchr("=+-@\t\r\n'", s.at[0]) != NULL && !(s.at[0] == '-' && is_number(s));
}

static bool needs_quotes(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (strchr(",;\"\r\n\t", s.at[i]) != NULL)
			return true;
	return s.len > 0 && (s.at[0] == ' ' || s.at[s.len - 1] == ' ');
}

static void put_cell(struct buf *b, struct str s)
{
	const char *quote = needs_quotes(s) ? "\"" : "";

	buf_puts(b, quote);
	if (is_formula(s))
		buf_putc(b, '\'');
	for (size_t i = 0; i < s.len; i++) {
		if (s.at[i] == '"')
			buf_putc(b, '"');
		buf_putc(b, s.at[i]);
	}
	buf_puts(b, quote);
}

void out_csv_row(struct buf *b, const struct str *cells, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			buf_putc(b, ',');
		put_cell(b, cells[i]);
	}
	buf_puts(b, "\r\n");
}
