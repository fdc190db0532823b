/*
 * filing: a submission that comes back, from this engine or from outside.
 *
 * Never trusted: DOCTYPE, more than 32 attributes in a tag, more than 32 levels
 * and more than 16 MiB are refused before libxml2 sees the bytes (scan.h); nothing
 * is fetched from the network, no entity is expanded, schemaLocation is not read.
 */
#ifndef FILING_FILING_H
#define FILING_FILING_H

#include "base/list.h"
#include "text/diag.h"

#define FILING_BYTES (16 * 1024 * 1024)
#define FILING_VALUES 100000 /* values and their parts: more is refused */

/* One field of a submission as it stands. */
struct filed {
	struct str path;   /* "cotraitants[2]/denomination" */
	struct str origin; /* missing: a part of a value */
	struct str kind;   /* "value", "absence", "withheld", "claim" */
	struct str code;   /* of an absence */
	struct str authority, provider;
	struct str text; /* of a scalar value */
	size_t line;
};

struct filing {
	struct str form, version, definition, siret, id, at, audience, namespace;
	struct str period; /* missing: the form speaks of none */
	LIST(struct filed) fields;
};

/* Reads the submission in bytes; path is what messages call it. NULL after messages. */
struct filing *filing_read(struct arena *a, struct str path, struct str bytes, struct diags *out);

struct verify {
	struct str xsd;        /* the schema's text */
	struct str xsd_path;   /* what messages call it; missing: "the schema" */
	struct str definition; /* "sha256:..." expected; missing: not compared */
};

/* Schema, canonical bytes and digest. Messages tell every finding; true if none. */
bool filing_verify(struct arena *a, struct str path, struct str bytes, const struct filing *f,
	const struct verify *v, struct diags *out);

#endif
