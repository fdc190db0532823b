/*
 * rule: what the rules share: a message that a suppression may keep back.
 */
#ifndef RULES_RULE_H
#define RULES_RULE_H

#include "form/form.h"

/* suppress: of the form (no section, no item), of a section, of an item. */
struct rules_suppression {
	const struct section *section;
	const struct item *item;
	const struct suppression *written;
	bool used; /* a rule is broken there */
};

struct rules {
	const struct form *form;
	struct diags *out;
	LIST(struct rules_suppression) suppressions;
};

/* Adds a message about an item (NULL: the form) at a place; NULL where it is suppressed. */
struct diag *rule_broken(struct rules *r, enum diag_code code, const struct item *it, struct span span,
	const char *format, ...) __attribute__((format(printf, 5, 6)));

/* asked_twice.c */
void rule_asked_twice(struct rules *r);

/* asked.c */
bool rule_is_asked(const struct item *it); /* a field that the company answers */
void rule_served_as_one(struct rules *r);
void rule_documents(struct rules *r);
void rule_minimal(struct rules *r);

/* conditions.c */
void rule_constant(struct rules *r);
void rule_unreachable(struct rules *r);
void rule_never_met(struct rules *r);
void rule_branches(struct rules *r);

/* sources.c */
void rule_use_case(struct rules *r);
void rule_unused(struct rules *r);
void rule_dead_end(struct rules *r);
void rule_object(struct rules *r);

/* words.c */
void rule_labels(struct rules *r);
void rule_direction(struct rules *r);
void rule_choices(struct rules *r);
void rule_declarations(struct rules *r);
void rule_sections(struct rules *r);
void rule_long_labels(struct rules *r);
void rule_hints(struct rules *r);

#endif
