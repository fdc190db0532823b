/*
 * source: where a value comes from when it is not asked.
 *
 * A sources is a plan's requests bound to what answers them: the registers of a
 * store, or what a worked case states. Opened once, used for many companies by one thread; statements are
 * prepared at opening, and a fetch allocates only in the arena it is given.
 */
#ifndef SOURCE_SOURCE_H
#define SOURCE_SOURCE_H

#include "plan/plan.h"

struct sources;

struct fetched {
	enum outcome outcome; /* OUTCOME_VALUE: rows >= 1 */
	size_t rows;
	const struct str *cells;      /* rows x the request's columns; missing: not there */
	const enum outcome *withheld; /* by holding: absences of single data; NULL: none is */
	struct str as_of;             /* may be missing */
	bool failed;                  /* ours did, not the provider: sources_failed() tells which */
};

/*
 * How a kind of source answers requests. One row per kind in source.c. What it has
 * of a provider is opened once, whatever the number of requests to it.
 */
struct source_driver {
	const char *name;
	/* *holder: what this kind has of the provider; NULL: nothing (the next kind is
	 * tried). world: what this kind looks into; of registers the store's path. False
	 * after a message. */
	bool (*open)(struct arena *a, const struct provider *p, const void *world, void **holder,
		struct diags *out);
	/* Makes a request ready. NULL after a message. */
	void *(*bind)(struct arena *a, void *holder, const struct request *r, struct diags *out);
	void (*fetch)(void *bound, const struct request *r, uint64_t key, const struct str *parameters,
		struct arena *a, struct fetched *f);
	bool (*document)(void *holder, struct str sha256, struct arena *a, struct str *bytes);
	void (*close)(void *holder); /* and all that was bound to it */
};

/* Binds every request of the plan. NULL after messages; a register that is not
 * there is no error: its fetches are OUTCOME_UNAVAILABLE. */
struct sources *sources_open(struct arena *a, const struct plan *p, const char *store, struct diags *out);
void sources_close(struct sources *s);

/* The same with answers of one kind only, from a world of its own. */
struct sources *sources_of(struct arena *a, const struct plan *p, const struct source_driver *driver,
	const void *world, struct diags *out);

/* Makes the request for a company (its SIRET; the provider's identity says whether
 * its SIREN is the key). parameters: one written form per parameter of the provider;
 * one that is missing could not be computed, and so is the result.
 * A disk that fails is OUTCOME_UNAVAILABLE too, so that a page can be shown; who
 * files asks sources_failed() before he believes it. */
void sources_fetch(struct sources *s, unsigned request, struct str siret, const struct str *parameters,
	struct arena *a, struct fetched *f);

/* A provider whose register could not be read since the sources were opened; NULL. */
const struct provider *sources_failed(const struct sources *s);

/* The bytes of a document that the request gave; false if they are not there. */
bool sources_document(
	struct sources *s, unsigned request, struct str sha256, struct arena *a, struct str *bytes);

#endif
