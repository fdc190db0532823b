/*
 * scan: what is refused before libxml2 sees the bytes.
 *
 * libxml2 2.9.14 compares attributes pairwise and keeps none of its own limits
 * low enough; its DTD code is where its holes are. So the bytes are walked once,
 * without understanding them: no markup declaration, at most SCAN_ATTRIBUTES in a
 * tag, SCAN_DEPTH levels, SCAN_NAME bytes in a tag's name, SCAN_MARKUP pieces of
 * markup (16 MiB of empty tags would be a tree of 700 MiB), and, but in a schema, no
 * prefix and no instruction; UTF-8 and characters that XML
 * allows. What is not well formed passes: libxml2 says it better.
 */
#ifndef FILING_SCAN_H
#define FILING_SCAN_H

#include "text/diag.h"

#define SCAN_ATTRIBUTES 32
#define SCAN_DEPTH 32
#define SCAN_NAME 128
#define SCAN_MARKUP 500000

/* False after a message with its place. syntax: what is said of a file that is no
 * XML at all. */
bool scan_xml(const struct text *t, enum diag_code syntax, struct diags *out);

/* Offset of the first what in bytes from at on, or bytes.len. */
size_t scan_find(struct str bytes, size_t at, struct str what);

#endif
