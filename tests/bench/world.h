/*
 * world: a real form, its plan, the registers of the benches and what companies
 * answer: all that is ready before the first company is filled.
 */
#ifndef BENCH_WORLD_H
#define BENCH_WORLD_H

#include "company.h"
#include "forms.h"
#include "emit/emit.h"

#define AT "2026-11-24T09:00:00Z"
#define RUN 10000

struct bidder {
	struct str siret, id;
	const struct given *given;
};

struct world {
	struct arena arena;
	struct diags out;
	char store[4096];
	struct library *library;
	struct form *form;
	struct plan *plan;
	struct context *context;
	struct sources *sources;
	struct segments *segments;
	const struct given *givens[GIVENS];
	size_t given_count;
	struct bidder bidders[RUN]; /* in an order that looks drawn */
	moment_t at;
};

/* Opens it all, over FOLDER/COMPANIES/store; ends the process if anything is wrong with it. */
struct world *world_open(const char *folder, const struct bench_form *f, unsigned companies);
void world_close(struct world *w);

/* The library alone, with its messages checked. */
struct library *world_library(struct arena *a, const char *path, struct diags *out);

/* Ends the process with the messages, if there are any. */
void world_expect_clean(struct diags *out, const char *what);

/* The hot path: one company from its SIRET to its bytes in b. */
void world_submit(struct world *w, struct answers *an, const struct bidder *who, struct buf *b);

#endif
