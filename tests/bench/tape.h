/*
 * tape: fetches, recorded and played back from memory: the engine without its
 * lookups. The linker redirects sources_fetch() here (ld --wrap), so that the
 * program measured is the one that ships.
 */
#ifndef BENCH_TAPE_H
#define BENCH_TAPE_H

#include "base/list.h"
#include "source/source.h"

/* A fetch that was made. */
struct call {
	unsigned request;
	struct str siret;
	struct str parameters[4];
	struct fetched fetched;
};

struct tape {
	struct arena arena;
	const struct plan *plan;
	LIST(struct call) calls;
	size_t played;
};

enum tape_mode { TAPE_OFF, TAPE_RECORD, TAPE_PLAY };

/* From now on sources_fetch() records on the tape, or gives what is on it, in order. */
void tape_use(struct tape *t, enum tape_mode mode);

/* Forgets what was recorded; the memory stays. */
void tape_clear(struct tape *t);

#endif
