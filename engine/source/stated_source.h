/*
 * stated_source: what somebody states that providers answer, as a kind of source.
 *
 * A worked case says what is known of a company; plan, fill and checks then run as
 * they do over registers. A request of which nothing is stated is unavailable; one of
 * which something is stated answers, and what is not stated of it is not found. One
 * absence is that of the whole answer; beside anything else it is of its datum.
 */
#ifndef SOURCE_STATED_SOURCE_H
#define SOURCE_STATED_SOURCE_H

#include "source/source.h"

struct stated;

/* Nothing is stated yet. Lives in a. */
struct stated *stated_new(struct arena *a, const struct plan *p);

/*
 * States what the candidate (a number) of a source item gives: an outcome, and for
 * OUTCOME_VALUE rows x the parts of its shape. siret: of the row, for an item of a
 * repeat whose rows are companies; else it is not looked at. False if another value or
 * absence was stated of the same datum.
 */
bool stated_put(struct stated *s, const struct item *it, size_t candidate, struct str siret,
	enum outcome outcome, size_t rows, const struct str *cells);

/* The sources that answer so. NULL after messages. */
struct sources *stated_open(struct arena *a, struct stated *s, struct diags *out);

#endif
