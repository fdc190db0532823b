/*
 * worklist: what is still asked, most costly first: the concept (or, where there is none, the
 * label), the forms that ask it, the time it takes, and who could serve it.
 */
#ifndef AUDIT_WORKLIST_H
#define AUDIT_WORKLIST_H

#include "audit/portfolio.h"

struct work {
	struct str what; /* name of a concept, or a label */
	bool concept;
	size_t asked;           /* fields */
	struct decimal seconds; /* central, of one filing of each form that asks it */
	LIST(struct str) forms;
	const struct provider *holder; /* that could serve it; NULL: none is known */
};

struct worklist {
	LIST(struct work) list; /* by seconds, then by name */
};

/* Of the forms that are added up. In p's arena. */
void worklist_make(const struct portfolio *p, struct worklist *w);

void worklist_table(
	const struct portfolio *p, const struct worklist *w, size_t most, bool color, struct buf *b);
struct json_t *worklist_json(const struct worklist *w);

#endif
