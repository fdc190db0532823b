/*
 * gate: whether forms ask more than they may: than the version before, or than a budget. What
 * is judged is what the company still does: questions, cells, documents, and minutes of one
 * filing (central).
 */
#ifndef AUDIT_GATE_H
#define AUDIT_GATE_H

#include "audit/portfolio.h"

#define GATES(X) \
	X(ASKED, "asked") \
	X(CELLS, "cells") \
	X(DOCUMENTS, "documents") \
	X(MINUTES, "minutes")

#define X(name, word) GATE_##name,
enum gate { GATES(X) GATE__COUNT };
#undef X

/* A line for each measure that is worse in new, or accepted; true if one is worse and new has no
 * accept:. p may be NULL: then time is not judged. */
bool gate_worse(const struct parameters *p, const struct form *old, const struct form *new, struct buf *b);

/* A line for each limit of "asked<=120,documents<=2" that all forms together are above; *above
 * tells if one is. False if it is no budget: *wrong is the part. */
bool gate_budget(const struct portfolio *p, struct str budget, struct buf *b, bool *above, struct str *wrong);

#endif
