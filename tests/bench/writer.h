/*
 * writer: the floor of emission. It gets a submission cut into what never changes
 * (segments, one copy for all companies) and values, knows nothing else, and
 * writes the same bytes: copy, escape, copy, escape.
 */
#ifndef BENCH_WRITER_H
#define BENCH_WRITER_H

#include "base/buf.h"
#include "base/list.h"
#include "base/map.h"

/* A segment, then a value. */
struct piece {
	struct str segment, value;
	bool attribute; /* what the value is written as */
};

struct pieces {
	LIST(struct piece) list;
};

/* Segments seen so far: equal ones become one. */
struct cutter {
	struct arena *arena; /* of the segments */
	struct map known;
	LIST(struct str) segments;
};

/* Cuts an emitted submission; p's pieces live in a. */
void writer_cut(struct cutter *c, struct arena *a, struct str xml, struct pieces *p);

/* Writes them; at has room for all of it. Bytes written. */
size_t writer_write(const struct pieces *p, char *at);

#endif
