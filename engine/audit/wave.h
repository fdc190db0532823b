/*
 * wave: forms that a programme took on together (waves/NAME.yaml), by event of a company's
 * life. A form may have no definition yet: then its name is all that is known.
 */
#ifndef AUDIT_WAVE_H
#define AUDIT_WAVE_H

#include "form/library.h"

struct member {
	struct str form, name; /* one of the two */
	struct str event;      /* of which it is */
	struct str status, regime, baseline;
	struct str alternative_to; /* it is not added up: the same filing as that form; missing: it is */
	struct span span;
};

struct wave {
	struct str name, title, source;
	LIST(struct member) members;
	struct map by_form;
};

/* NULL after messages. */
const struct wave *wave_load(struct arena *a, const char *path, struct diags *out);

#endif
