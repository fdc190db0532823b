/*
 * out_table: columns aligned for a terminal; widths count characters.
 */
#ifndef OUT_TABLE_H
#define OUT_TABLE_H

#include "base/buf.h"
#include "base/list.h"

struct out_table {
	struct arena *arena;
	size_t columns;
	const char *align; /* a letter per column: 'l' or 'r' */
	LIST(struct str) cells;
};

void out_table_add(struct out_table *t, struct str cell);
void out_table_write(const struct out_table *t, struct buf *b);

#endif
