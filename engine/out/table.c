#include "out/table.h"

#include <assert.h>

#include "base/utf8.h"

#define GAP 2

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

/* A cell is one line: its ends of line and tabs are spaces. */
static void put_cell(struct buf *b, struct str cell)
{
	size_t start = b->len;

	buf_add(b, cell);
	for (size_t i = start; i < b->len; i++)
		if (b->at[i] == '\n' || b->at[i] == '\r' || b->at[i] == '\t')
			b->at[i] = ' ';
}

/* A line does not end in spaces. */
static void end_line(struct buf *b, size_t start)
{
	while (b->len > start && b->at[b->len - 1] == ' ')
		b->len--;
	buf_putc(b, '\n');
}

void out_table_write(const struct out_table *t, struct buf *b)
{
	assert(t->columns > 0 && t->cells.count % t->columns == 0);
	const size_t *widths = column_widths(t);

	for (size_t row = 0; row < t->cells.count; row += t->columns) {
		size_t start = b->len;

		for (size_t column = 0; column < t->columns; column++) {
			struct str cell = t->cells.at[row + column];
			size_t blank = widths[column] - utf8_count(cell);
			bool right = t->align[column] == 'r';

			buf_repeat(b, ' ', (column > 0 ? GAP : 0) + (right ? blank : 0));
			put_cell(b, cell);
			buf_repeat(b, ' ', right ? 0 : blank);
		}
		end_line(b, start);
	}
}
