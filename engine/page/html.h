/*
 * html: the form as a page of HTML, in French, that a browser shows, fills and posts.
 * No script, no other file; what it says of a company is what its audience may see.
 * A plan's constant bytes are made once; a page copies them and escapes what is between.
 */
#ifndef PAGE_HTML_H
#define PAGE_HTML_H

#include "emit/emit.h"

/* Ready bytes of a plan's pages: immutable, in the arena. */
struct html;
struct html *html_make(struct arena *a, const struct plan *p);

struct html_page {
	const struct answers *an; /* NULL: the page that asks the SIRET */
	enum audience who;
	const struct given *given;     /* shown again as it was entered; NULL: nothing was */
	const struct context *context; /* of the page that asks the SIRET; NULL: not known */
	struct str siret;              /* what was entered in that page; missing: nothing */
	struct str more; /* a repeat whose next blank row one goes on in: its name; missing: none */
	const struct diags *problems; /* of what was given; NULL: none */
	struct str action;            /* where the page is posted to; missing: a preview */
};

/* At most HTML_BYTES for the shipped forms; the bytes are UTF-8 and well-formed XML. */
#define HTML_BYTES (60 * 1024)
void html_write(struct buf *b, const struct html *h, const struct html_page *page);

#endif
