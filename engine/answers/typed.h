/*
 * typed: what somebody wrote for a value of some shape, as its written forms.
 * Shared by the company's answers and the administration's context.
 */
#ifndef ANSWERS_TYPED_H
#define ANSWERS_TYPED_H

#include "form/form.h"

/* What is being read, for messages. */
struct typed {
	struct str name;     /* the field's */
	struct str field;    /* as a page posts it; missing: no page does */
	enum diag_code code; /* of what is not well formed */
	bool lenient;        /* what only an administration may write is let in, too */
};

/* Reads n, rows x parts written forms; an empty scalar is *rows == 0 and true. */
bool typed_read(struct arena *a, const struct shape *s, const struct node *n, const struct typed *what,
	size_t *rows, const struct str **cells, struct diags *out);

#endif
