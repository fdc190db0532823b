/*
 * xsd_sample: documents that a schema allows, made from the schema's own text.
 *
 * It knows XML Schema as emit_xsd() writes it, and nothing of forms: what it makes is a
 * witness that whoever compares two forms had no hand in.
 */
#ifndef TESTS_XSD_SAMPLE_H
#define TESTS_XSD_SAMPLE_H

#include <libxml/tree.h>

#include "base/buf.h"

struct xsd_sample {
	xmlDoc *schema;
	uint32_t seed;
	struct buf *b;
	int fullness; /* of the document at hand: 0 what must be, 1 what may be, 2 some of it */
};

void xsd_sample_open(struct xsd_sample *s, const char *xsd, uint32_t seed);
void xsd_sample_close(struct xsd_sample *s);

/* A document in b. Its namespace and version are those given; NULL: the schema's own. The
 * number of the document rules how full it is: of three, one is the least that is allowed,
 * and one the most. */
void xsd_sample_document(
	struct xsd_sample *s, struct buf *b, size_t number, const char *namespace, const char *version);

/* A text of a simple type at the top of the schema. */
void xsd_sample_text(struct xsd_sample *s, struct buf *b, const char *type);

/* A number below that many. */
uint32_t xsd_sample_roll(uint32_t *seed, uint32_t below);

#endif
