/*
 * context: what the administration's own system says of the procedure (--context
 * FILE), typed by the form's context:. Never read from the company.
 */
#ifndef ANSWERS_CONTEXT_H
#define ANSWERS_CONTEXT_H

#include "form/form.h"

struct context_value {
	bool present;
	size_t rows;
	const struct str *cells; /* rows x parts of the item's shape */
};

struct context {
	struct context_value *values; /* by item number */
	bool has_until;               /* there is a last day to file: */
	int32_t until;                /* procedure.until */
	struct str recipient;         /* SIRET of procedure.recipient; missing if unknown */
};

/* Reads and types n (NULL: no context at all). Every name the form declares must be
 * there; unknown names are errors. NULL after messages. */
struct context *context_read(struct arena *a, const struct form *f, const struct node *n, struct diags *out);

/* The context when none is given: nothing is present. */
struct context *context_none(struct arena *a, const struct form *f);

#endif
