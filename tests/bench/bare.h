/*
 * bare: the floor of lookups: the same columns of the same registers, for the same
 * companies, by prepared statements and nothing around them.
 */
#ifndef BENCH_BARE_H
#define BENCH_BARE_H

#include "plan/plan.h"
#include "tape.h"

struct bare;

struct bare *bare_open(struct arena *a, const struct plan *p, const char *store);
void bare_close(struct bare *b);

/* Makes a call again; bytes read, so that reading is not optimised away. */
size_t bare_fetch(struct bare *b, const struct call *c);

#endif
