/*
 * page: the form as a page of text, in French, for a terminal or a printer.
 */
#ifndef PAGE_PAGE_H
#define PAGE_PAGE_H

#include "emit/emit.h"

/* an == NULL: not prefilled, as the administration would hand it out empty. */
void page_write(struct buf *b, const struct plan *p, const struct answers *an, enum audience who);

#endif
