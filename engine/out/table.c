#include "out/table.h"

#include <assert.h>

#include "base/utf8.h"
#include "text/report.h"
#include "text/style.h"

#define GAP 2
#define LAST_MIN 24 /* characters: a last column narrower than that is not worth breaking for */

void out_table_add(struct out_table *t, struct str cell)
{
	*LIST_ADD(t->arena, &t->cells) = cell;
}

static size_t *column_widths(const struct out_table *t)
{
	size_t *widths = arena_array(t->arena, t->columns, sizeof *widths);

	for (size_t i = 0; i < t->cells.count; i++) {
		size_t width = utf8_count(t->cells.at[i]);

		if (width > widths[i % t->columns])
			widths[i % t->columns] = width;
	}
	return widths;
}

/* A cell is one line: its ends of line and tabs are spaces. It may come from outside. */
static void put_cell(struct buf *b, struct str cell)
{
	for (size_t i = 0, start = 0; i <= cell.len; i++)
		if (i == cell.len || strchr("\n\r\t", cell.at[i]) != NULL) {
			report_safe(b, str_part(cell, start, i - start));
			if (i < cell.len)
				buf_putc(b, ' ');
			start = i + 1;
		}
}

/* A line does not end in spaces. */
static void end_line(struct buf *b, size_t start)
{
	while (b->len > start && b->at[b->len - 1] == ' ')
		b->len--;
	buf_putc(b, '\n');
}

/* Takes off *rest what fits into width characters, up to a space where there is one. */
static struct str cut_line(struct str *rest, size_t width)
{
	size_t end = utf8_offset(*rest, width), at = end;
	struct str line = str_part(*rest, 0, end);

	if (end < rest->len) {
		while (at > 0 && rest->at[at] != ' ')
			at--;
		if (at > 0)
			line.len = at;
	}
	*rest = str_trim(str_part(*rest, line.len, rest->len));
	return line;
}

/* The last cell, and what does not fit below its beginning. */
static void put_last(const struct out_table *t, struct buf *b, struct str cell, size_t left)
{
	size_t width = t->width > left + LAST_MIN ? t->width - left : LAST_MIN;

	if (t->width == 0 || utf8_count(cell) <= width) {
		put_cell(b, cell);
		return;
	}
	put_cell(b, cut_line(&cell, width));
	while (cell.len > 0) {
		buf_putc(b, '\n');
		buf_repeat(b, ' ', left);
		put_cell(b, cut_line(&cell, width));
	}
}

static void put_row(const struct out_table *t, const size_t *widths, size_t row, struct buf *b)
{
	size_t left = 0;

	for (size_t column = 0; column < t->columns; column++) {
		struct str cell = t->cells.at[row * t->columns + column];
		size_t blank = widths[column] - utf8_count(cell), gap = left > 0 ? GAP : 0;
		bool right = t->align[column] == 'r', last = column + 1 == t->columns;

		if (widths[column] == 0)
			continue;
		buf_repeat(b, ' ', gap + (right ? blank : 0));
		if (last && !right)
			put_last(t, b, cell, left + gap);
		else
			put_cell(b, cell);
		buf_repeat(b, ' ', right || last ? 0 : blank);
		left += gap + widths[column];
	}
}

void out_table_write(const struct out_table *t, struct buf *b)
{
	assert(t->columns > 0 && t->cells.count % t->columns == 0);
	const size_t *widths = column_widths(t);
	const struct style *s = style_of(t->color);

	for (size_t row = 0; row * t->columns < t->cells.count; row++) {
		bool bold = t->head && row == 0;
		size_t start = b->len;

		buf_puts(b, bold ? s->bold : "");
		put_row(t, widths, row, b);
		buf_puts(b, bold ? s->off : "");
		end_line(b, start);
	}
}
