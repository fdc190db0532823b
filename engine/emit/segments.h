/*
 * segments: the ready bytes of a plan's submissions.
 *
 * All that is the same in every submission of a form (tags, authority, provider) is
 * escaped and put together here, once. What is left for submission.c is to copy a
 * handful of runs per field and to escape the values between them.
 * Immutable: one serves all threads.
 */
#ifndef EMIT_SEGMENTS_H
#define EMIT_SEGMENTS_H

#include "emit/emit.h"

/* How the cells of a value are laid out. */
enum content {
	CONTENT_TEXT,  /* 12.50 */
	CONTENT_PARTS, /* <voie>..</voie><commune>..</commune> */
	CONTENT_ROWS,  /* <row><nom>..</nom></row> */
	CONTENT_FACTS, /* attributes of the element itself: a document */
};

struct part_bytes {
	struct str open;  /* <nom>, or as an attribute: nom=" */
	struct str close; /* </nom> */
};

/* Of one provider. Attributes are sorted: as_of, authority, covers to number, period,
 * provider, retrieved_at, sha256 to until. */
struct supply_bytes {
	struct str authority; /* authority="A"; missing: the recipient's, of the context */
	struct str provider;  /* provider="P" retrieved_at=" */
	struct str both;      /* one behind the other, as it is mostly */
};

struct field_bytes {
	const struct item *item;
	enum content content;
	struct str open;               /* <x origin="ask">: of a repeat */
	struct str close;              /* </x> and the end of the line */
	struct str value;              /* <x origin="source"><value */
	struct str value_close;        /* </value></x> and the end of the line */
	struct str absence;            /* <x origin="source"><absence */
	struct str withheld;           /* the whole element */
	struct supply_bytes *supplies; /* by candidate; of context: one */
	struct part_bytes *parts;      /* by part of the shape */
	size_t early;                  /* facts that stand before period and provider */
	struct field_bytes *fields;    /* of a repeat: one per field, in order */
};

struct segments {
	struct str start;      /* up to the value of at */
	struct str audience;   /* between at and audience */
	struct str definition; /* between audience and id */
	struct str period;     /* between id and period; missing: the form has none */
	struct str siret;      /* before siret */
	struct str version;    /* behind siret */
	size_t count;
	struct field_bytes *fields; /* in the order of the definition */
};

#endif
