/*
 * fate: what became of each line of the original form, and by which lever of the
 * programme. A definition that was checked gives every line exactly one.
 */
#ifndef AUDIT_FATE_H
#define AUDIT_FATE_H

#include "form/form.h"

#define LEVER_NONE "what remains"
#define LEVER_AFTER "dematerialisation"

/* X(name, word, lever): the fates of the original's lines. What is still asked has no
 * lever but dematerialisation, which is that of the whole filing. */
#define FATES(X) \
	X(SOURCE, "source", "data exchange") \
	X(DERIVED, "derived", "re-engineering") \
	X(ASK, "ask", LEVER_NONE) \
	X(ON_CONTROL, "on_control", "a-priori trust") \
	X(DROPPED, "dropped", "re-engineering")

#define X(name, word, lever) FATE_##name,
enum fate { FATES(X) FATE__COUNT };
#undef X

struct fated {
	enum fate fate;
	const struct item *item;       /* the field, or the repeat whose rows' SIRET it is; NULL */
	const struct dropped *dropped; /* NULL: not dropped; with item NULL: the company's SIRET */
};

/* By line of the ledger. f has no errors. */
struct fated *fates_find(struct arena *a, const struct form *f);

/* The fate of the lines that a field of this origin replaces. */
enum fate fate_of(enum origin origin);

const char *fate_word(enum fate fate);
const char *fate_lever(enum fate fate);

/* Who or what stands for the line now: the authorities, the expression, the purpose,
 * the condition, or the reason. */
struct str fate_reason(struct arena *a, const struct form *f, const struct fated *fated);

/* The same of a field, whatever it replaces. */
struct str fate_field_reason(struct arena *a, const struct form *f, const struct item *it);

#endif
