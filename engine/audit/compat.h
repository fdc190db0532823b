/*
 * compat: whether what was filed by one version's schema is valid by the other's.
 *
 * Decided by rule over what both schemas allow (emit/allowed.h), each rule that is broken
 * being a reason. Exact: a reason against a direction means that there is a document which
 * the one schema takes and the other refuses; no reason, that there is none.
 *
 * A document names its version (an attribute with one value), so that it is valid by its
 * own schema only: what is told is told of a document that names the other version. Its
 * namespace it keeps: with another major version, or another name, nothing is compatible.
 * The version number that is needed is told as if the namespace were the same.
 */
#ifndef AUDIT_COMPAT_H
#define AUDIT_COMPAT_H

#include "form/form.h"

/* X(name, word, what) */
#define VERDICTS(X) \
	X(NONE, "none", "neither is valid by the other's schema") \
	X(BACKWARD, "backward", "what was filed is valid by the new schema, not the other way round") \
	X(FORWARD, "forward", "what is filed now is valid by the old schema, not the other way round") \
	X(BOTH, "both", "each is valid by the other's schema")

#define X(name, ...) VERDICT_##name,
enum verdict { VERDICTS(X) VERDICT__COUNT };
#undef X

/* X(name, word): what became of the version number, and what has to; least first. */
#define BUMPS(X) X(NONE, "none") X(PATCH, "patch") X(MINOR, "minor") X(MAJOR, "major")

#define X(name, word) BUMP_##name,
enum bump { BUMPS(X) BUMP__COUNT };
#undef X

struct compat_reason {
	struct str id;     /* of the element: "repeat/field", "field/part", "submission" */
	struct str what;   /* "element", "type", "rows", "code X"... */
	struct str before; /* in the old schema */
	struct str after;
	bool not_backward, not_forward; /* which of them it forbids: at least one */
};

struct compat {
	enum verdict verdict;
	enum bump needs; /* major unless what was filed stays valid; minor if only that does; else patch */
	enum bump given;
	bool older; /* the new version's number is the lower one */
	LIST(struct compat_reason) reasons;
};

/* Both forms are without errors. Lives in a. */
void compat_forms(struct arena *a, const struct form *old, const struct form *new, struct compat *c);

/* Whether the version number says less than the schema: never of the number 0.x (which
 * promises nothing), of another form, or of what is older. */
bool compat_is_understated(const struct compat *c, const struct form *old, const struct form *new);

const char *verdict_word(enum verdict v);
const char *verdict_what(enum verdict v);
const char *bump_word(enum bump b);

#endif
