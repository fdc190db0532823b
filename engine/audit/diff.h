/*
 * diff: what changed between two versions of a form, in the words of the form language.
 *
 * One list of changes, in the order of the new version, what is gone at the end of its
 * kind. Compared is what the definitions mean, each with its own library: a concept's
 * type, a provider's disclosure, a code list are changes; a comment or a space is none, nor
 * is how a register is filled (csv: and holds:) or called (http:).
 * How a person or a program reads it is diff_show.h.
 */
#ifndef AUDIT_DIFF_H
#define AUDIT_DIFF_H

#include "audit/compat.h"
#include "audit/count.h"

/* X(name, word, words): what a change is about. */
#define DIFF_ABOUTS(X) \
	X(FORM, "form", "form") \
	X(SECTION, "section", "sections") \
	X(FIELD, "field", "fields") \
	X(VARIABLE, "variable", "variables") \
	X(LINE, "line", "lines of the original")

/* X(name, word) */
#define DIFF_VERBS(X) \
	X(ADDED, "added") \
	X(REMOVED, "removed") \
	X(RENAMED, "renamed") \
	X(MOVED, "moved") \
	X(CHANGED, "changed")

#define X(name, ...) DIFF_##name,
enum diff_about { DIFF_ABOUTS(X) DIFF_ABOUT__COUNT };
enum diff_verb { DIFF_VERBS(X) DIFF_VERB__COUNT };
#undef X

struct change {
	enum diff_about about;
	enum diff_verb verb;
	struct str id;     /* in the new version; of what is gone in the old: "repeat/field", "$name" */
	struct str was;    /* its id in the old version, where that is another; else missing */
	const char *what;  /* "type", "label", "order"...; of what is added or removed "" */
	struct str before; /* missing: there was none */
	struct str after;  /* missing: there is none */
};

struct diff {
	struct arena *arena;
	const struct form *old, *new;
	struct count old_count, new_count;
	LIST(struct change) changes; /* none: both say the same */
	struct compat compat;        /* of what is filed */
};

/* Both forms are without errors; their libraries may be one or two. Lives in a. */
void diff_forms(struct arena *a, const struct form *old, const struct form *new, struct diff *d);

const char *diff_about_word(enum diff_about about);
const char *diff_about_words(enum diff_about about);
const char *diff_verb_word(enum diff_verb verb);

#endif
