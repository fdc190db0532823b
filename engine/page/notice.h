/*
 * notice: what a form fetches of a company, told to it (CRPA L114-8): each datum, the
 * administration it is fetched from, what for, by which law, and where it is corrected.
 * In French; of the form, not of one company.
 */
#ifndef PAGE_NOTICE_H
#define PAGE_NOTICE_H

#include "form/form.h"

/* Paragraphs of 80 columns; a page that loads nothing. f has no errors. */
void notice_text(struct arena *a, const struct form *f, struct buf *b);
void notice_html(struct arena *a, const struct form *f, struct buf *b);

#endif
