/*
 * stream: libxml2's reader over bytes that passed the scan, as tame as it gets:
 * no network, no DTD, no entity, no file by any name, the encoding that was
 * checked and not the one that is declared. What libxml2 finds becomes messages.
 */
#ifndef FILING_STREAM_H
#define FILING_STREAM_H

#include <libxml/tree.h>
#include <libxml/xmlreader.h>

#include "text/diag.h"

#define STREAM_OPTIONS (XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_NOCDATA | XML_PARSE_BIG_LINES)

/* Of one kind of message: after these, a file is wrong enough. */
#define STREAM_FINDINGS 100

struct stream {
	xmlTextReaderPtr xml;
	const struct text *text;
	enum diag_code syntax, finding; /* of what is not well formed, of all else */
	struct diags *out;
	size_t findings; /* messages so far */
	bool broken;     /* the last one: it is not well formed */
	bool facet;      /* the last finding was about a facet */
};

/* Sets s up for t; syntax, finding: what messages are called. */
void stream_open(struct stream *s, const struct text *t, enum diag_code syntax, enum diag_code finding,
	struct diags *out);
void stream_close(struct stream *s);

/* Moves to the next node. False at the end, and after a message that it is broken
 * or enough of the others. */
bool stream_next(struct stream *s);

/* libxml2's structured errors, for whatever else of it reports them; data is a stream. */
void stream_error(void *data, xmlErrorPtr e);

/* The tree of a text that was read without a message. The caller frees it. */
xmlDocPtr stream_tree(const struct text *t);

#endif
