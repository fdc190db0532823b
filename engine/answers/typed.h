/*
 * typed: what somebody wrote for a value of some shape, as its written forms.
 * Shared by the company's answers and the administration's context.
 */
#ifndef ANSWERS_TYPED_H
#define ANSWERS_TYPED_H

#include "form/form.h"

/*
 * Reads n, rows x parts written forms; an empty scalar is *rows == 0 and true. name
 * is the field, for messages; code their diagnostic.
 */
bool typed_read(struct arena *a, const struct shape *s, const struct node *n, struct str name,
	enum diag_code code, size_t *rows, const struct str **cells, struct diags *out);

#endif
