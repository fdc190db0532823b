/*
 * out_html: the only place where HTML and CSS are escaped. Pages are well-formed XML
 * too, so that any XML parser is an oracle.
 */
#ifndef OUT_HTML_H
#define OUT_HTML_H

#include "base/buf.h"

/* Text, or the content of an attribute in double quotes: & < > " ' and CR are escaped;
 * a character that XML forbids becomes U+FFFD, so that nothing a person typed, and no
 * byte below space, can break a page. s is UTF-8. */
void out_html(struct buf *b, struct str s);

/* The same, of what was added to b from start on: where words that are put together piece
 * by piece stand already. Copies only if there is something to escape. */
void out_html_from(struct buf *b, size_t start);

/* "..." in a style sheet inside a page: all but ASCII letters, digits, _ and - is
 * escaped, so that neither CSS nor HTML nor XML sees a mark of theirs. */
void out_css_string(struct buf *b, struct str s);

#endif
