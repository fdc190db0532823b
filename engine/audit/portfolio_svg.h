/*
 * portfolio_svg: the pictures of a portfolio, inline in its page. Colours are Okabe and Ito's,
 * told apart by whoever sees fewer of them, and each has a pattern of its own, for paper
 * without colours. What a picture shows stands in a table beside it, too.
 */
#ifndef AUDIT_PORTFOLIO_SVG_H
#define AUDIT_PORTFOLIO_SVG_H

#include "audit/worklist.h"

/* The patterns, once a page; and what each stands for. */
void svg_patterns(struct buf *b);
void svg_legend(struct buf *b);

/* Fates in French, in the order of the enum: "fournie par une administration". */
const char *svg_fate(enum fate fate);

/* A bar a form: its lines by fate; below it what is still asked. */
void svg_forms(const struct portfolio *p, struct buf *b);

/* The lines of all forms flow from their origin to their fates. */
void svg_flow(const struct portfolio_total *t, struct buf *b);

/* The longest of what is still asked. */
void svg_worklist(const struct portfolio *p, const struct worklist *w, size_t most, struct buf *b);

#endif
