/*
 * suppressed: the rules that a definition does not keep, and why: an auditor reads them.
 */
#ifndef AUDIT_SUPPRESSED_H
#define AUDIT_SUPPRESSED_H

#include "base/buf.h"
#include "form/form.h"

struct json_t;

/* A heading and a line each; nothing where there are none. */
void suppressed_table(struct arena *a, const struct form *f, bool color, struct buf *b);

/* A list of objects: code, where, reason. */
struct json_t *suppressed_json(const struct form *f);

#endif
