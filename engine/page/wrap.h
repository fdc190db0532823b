/*
 * wrap: paragraphs on a terminal, 80 columns wide.
 *
 * Widths count characters. White space is one space, and a no-break space holds what
 * stands beside it together. Controls that XML allows (DEL, C1) are commands to a
 * terminal: they become '?'.
 */
#ifndef PAGE_WRAP_H
#define PAGE_WRAP_H

#include "base/buf.h"

#define WRAP_WIDTH 80

/* indent spaces, mark and text; further lines start below the text. The mark is
 * written as it is: "- ", "[ ] seul  ". */
void wrap_write(struct buf *b, size_t indent, struct str mark, struct str text);

/* A line, and the same width of mark below it. */
void wrap_title(struct buf *b, struct str text, char mark);

#endif
