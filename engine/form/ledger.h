/*
 * ledger: the lines of the original form, made from the original
 * (CSV: id,label,kind,cells,certainty,reference). "Before" counts these; every one
 * of them has exactly one fate in the definition.
 */
#ifndef FORM_LEDGER_H
#define FORM_LEDGER_H

#include "form/library.h"

#define LINE_KINDS(X) \
	X(FIELD, "field") \
	X(DOCUMENT, "document")

#define X(name, word) LINE_##name,
enum line_kind { LINE_KINDS(X) LINE_KIND__COUNT };
#undef X

struct line {
	struct str id, label, certainty, reference;
	enum line_kind kind;
	unsigned cells; /* boxes on paper */
};

struct ledger {
	struct str path; /* in the library */
	LIST(struct line) lines;
	struct map by_id;
};

/* NULL after messages; span is where the form names it. */
const struct ledger *ledger_load(
	struct library *l, struct str path, struct span span, size_t *file, struct diags *out);

#endif
