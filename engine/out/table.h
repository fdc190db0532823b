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
	const char *align; /* a letter per column: 'l', 'r', or 'w': left, and it may go on below */
	size_t width;      /* characters of a line, for which 'w' columns get narrower; 0: any */
	bool head;         /* the first row says what the columns are */
	bool color;        /* the head is bold */
	LIST(struct str) cells;
};

void out_table_add(struct out_table *t, struct str cell);

/* A column of nothing but empty cells is left out. */
void out_table_write(const struct out_table *t, struct buf *b);

#endif
