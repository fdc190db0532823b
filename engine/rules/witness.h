/*
 * witness: whether an answer changes anything besides its own echo (minimality).
 *
 * Two situations that differ in one answer only, and lead apart: a derived value, a
 * decision, whether or how something else is asked, what is kept for a control, what a
 * source is called with. They are found by running the form's own expressions, with
 * values around the constants that stand in them; a search of few steps, always the
 * same, so that "not found" accuses nobody. Where all values of all inputs were tried,
 * nothing changes for certain.
 */
#ifndef RULES_WITNESS_H
#define RULES_WITNESS_H

#include "form/form.h"

enum witness_result {
	WITNESS_FOUND,
	WITNESS_NONE,    /* nothing reads it, or every situation was tried */
	WITNESS_UNKNOWN, /* something reads it; no difference was met with */
};

/* What an answer changes: X(name, what). */
#define EFFECTS(X) \
	X(VALUE, "the value of") \
	X(DECISION, "the decision") \
	X(RELEVANT, "whether it applies:") \
	X(REQUIRED, "whether an answer is wanted:") \
	X(READONLY, "whether it may be answered:") \
	X(CONSTRAINT, "what is accepted of") \
	X(CONTROL, "what is kept for a control:") \
	X(CHOICES, "whether one may choose") \
	X(CALL, "what a source is called with:") \
	X(SECTION, "the section")

#define X(name, what) EFFECT_##name,
enum effect { EFFECTS(X) EFFECT__COUNT };
#undef X

/* Whether conditions, together, hold whatever is answered, or never. Told only where every
 * situation was tried. */
enum witness_range { RANGE_SOMETIMES, RANGE_ALWAYS, RANGE_NEVER, RANGE_UNKNOWN };
enum witness_range witness_range(struct arena *a, const struct form *f, const struct expr *const *all,
	size_t count, enum effect effect, const struct item *on);

const char *effect_what(enum effect e);

/* An input that has the same value in both situations. */
struct other_input {
	const struct item *item;
	struct value value;
};

struct witness {
	enum effect effect;
	const struct item *on;         /* NULL: section */
	struct str choice;             /* of EFFECT_CHOICES: the code, and on whose it is */
	const struct section *section; /* of EFFECT_SECTION */
	const struct expr *expr;
	struct value answers[2], gives[2]; /* kind VALUE_NONE: absent, not answered */
	LIST(struct other_input) others;
};

/* Looks for what x changes; w is set where it is found. In a. */
enum witness_result witness_find(
	struct arena *a, const struct form *f, const struct item *x, struct witness *w);

#endif
