#include "out/table.h"

#include <assert.h>

#include "base/utf8.h"
#include "text/report.h"
#include "text/style.h"

#define GAP 2
#define NARROWEST 24 /* characters: a column narrower than that is not worth breaking for */

void out_table_add(struct out_table *t, struct str cell)
{
	*LIST_ADD(t->arena, &t->cells) = cell;
}

static size_t line_width(const struct out_table *t, const size_t *widths)
{
	size_t sum = 0;

	for (size_t i = 0; i < t->columns; i++)
		if (widths[i] > 0)
			sum += widths[i] + (sum > 0 ? GAP : 0);
	return sum;
}

/* The widest of those that may be narrower; NULL: none is left. */
static size_t *widest(const struct out_table *t, size_t *widths)
{
	size_t *found = NULL;

	for (size_t i = 0; i < t->columns; i++)
		if (t->align[i] == 'w' && widths[i] > NARROWEST && (found == NULL || widths[i] > *found))
			found = &widths[i];
	return found;
}

static size_t *column_widths(const struct out_table *t)
{
	size_t *widths = arena_array(t->arena, t->columns, sizeof *widths), *wide;

	for (size_t i = 0; i < t->cells.count; i++) {
		size_t width = utf8_count(t->cells.at[i]);

		if (width > widths[i % t->columns])
			widths[i % t->columns] = width;
	}
	while (t->width > 0 && line_width(t, widths) > t->width && (wide = widest(t, widths)) != NULL)
		--*wide;
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
static void end_line(struct buf *b, size_t start, const char *off)
{
	while (b->len > start && b->at[b->len - 1] == ' ')
		b->len--;
	buf_puts(b, off);
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

/* What is left of the cells of a row, one line of it; false: nothing was left. */
static bool put_line(
	const struct out_table *t, const size_t *widths, struct str *cells, const char *end, struct buf *b)
{
	size_t left = 0, start = b->len;
	bool more = false;

	for (size_t i = 0; i < t->columns; i++) {
		if (widths[i] == 0)
			continue;
		struct str cell = cut_line(&cells[i], widths[i]);
		size_t blank = widths[i] - utf8_count(cell), gap = left > 0 ? GAP : 0;
		bool right = t->align[i] == 'r';
		buf_repeat(b, ' ', gap + (right ? blank : 0));
		put_cell(b, cell);
		buf_repeat(b, ' ', right ? 0 : blank);
		left += gap + widths[i];
		more = more || cells[i].len > 0;
	}
	end_line(b, start, end);
	return more;
}

void out_table_write(const struct out_table *t, struct buf *b)
{
	assert(t->columns > 0 && t->cells.count % t->columns == 0);
	const size_t *widths = column_widths(t);
	const struct style *s = style_of(t->color);

	struct str *cells = arena_array(t->arena, t->columns, sizeof *cells);
	for (size_t row = 0; row * t->columns < t->cells.count; row++) {
		bool bold = t->head && row == 0;

		memcpy(cells, &t->cells.at[row * t->columns], t->columns * sizeof *cells);
		do {
			buf_puts(b, bold ? s->bold : "");
		} while (put_line(t, widths, cells, bold ? s->off : "", b));
	}
}
