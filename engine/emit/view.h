/*
 * view: what an audience sees of one cell. Submission, JSON and page agree here on
 * who sees what, and each writes it in its own way.
 */
#ifndef EMIT_VIEW_H
#define EMIT_VIEW_H

#include "emit/emit.h"

enum view_kind {
	VIEW_NOTHING, /* does not apply, or is not answered: no element */
	VIEW_VALUE,
	VIEW_ABSENCE,
	VIEW_WITHHELD,
};

struct view {
	enum view_kind kind;
	enum outcome outcome;            /* VIEW_ABSENCE */
	size_t rows;                     /* VIEW_VALUE: of cells, at least 1 */
	const struct str *cells;         /* the picked row only, once one is picked */
	const struct given_value *claim; /* NULL: none, or not to be seen */
};

/* withheld: audience_withholds() of the item. */
struct view view_of(const struct item *it, const struct cell *c, bool withheld);

enum due { DUE_ALWAYS, DUE_NEVER, DUE_IF };

/* Whether an answer is due while the question applies; DUE_IF: see its condition. */
enum due view_due(const struct item *it);

/* True if several rows are known, one has to be chosen, and none is. */
bool view_is_unpicked(const struct item *it, const struct cell *c);

/* True if the company may have to answer, whenever some absence comes. */
bool view_may_be_asked(const struct item *it);

/* True if the company has to answer, now that the source has not. */
bool view_is_asked(const struct item *it, const struct cell *c);

#endif
