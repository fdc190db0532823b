/*
 * portfolio_html: a portfolio as one page, in French: figures, pictures, what is still asked,
 * what weakens the figures, and every parameter with its source. Nothing is loaded, no script
 * runs; it prints.
 */
#ifndef AUDIT_PORTFOLIO_HTML_H
#define AUDIT_PORTFOLIO_HTML_H

#include "audit/worklist.h"

/* command: what makes the page again. */
void portfolio_html(const struct portfolio *p, const struct worklist *w, struct str command, struct buf *b);

#endif
