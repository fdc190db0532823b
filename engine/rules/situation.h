/*
 * situation: the values that an expression reads, tried one after the other by running
 * the form's own expressions: what witness.c and range.c share.
 */
#ifndef RULES_SITUATION_H
#define RULES_SITUATION_H

#include "rules/witness.h"

#define VALUES 14       /* tried of an input */
#define INPUTS 40       /* of an expression; more are not looked at */
#define SITUATIONS 2000 /* tried of an expression */

struct input {
	const struct item *item;
	struct value values[VALUES];
	size_t count;
	size_t chosen;
	bool cut; /* there are more */
};

/* Expressions, and what they read in the end. */
struct search {
	struct arena *arena;
	const struct form *form;
	struct input inputs[INPUTS];
	size_t count;
	bool *seen;        /* by item number */
	struct input pool; /* constants of the expressions, of all kinds */
	unsigned depth;
	enum effect effect;
	const struct item *on; /* what the expression is of; NULL: a section */
	size_t choice;         /* EFFECT_CHOICES: which of its choices the expression looks at */
	bool complete;         /* the values of every input are all there are */
	bool cut;              /* something was left out: a value, an input, what lies too deep */
	struct expr_env env;
};

/* For the expressions of on, NULL: of a section. */
struct search search_start(struct arena *a, const struct form *f, enum effect effect, const struct item *on);

/* Adds what e reads, at any distance, to the inputs; and the constants in it. */
void search_collect(struct search *s, const struct expr *e);

/* The choice that the expressions look at, of EFFECT_CHOICES; before values are set. */
void search_choice(struct search *s, size_t choice);

/* Values to try: constants, what is just beside them, codes, and none at all, last. */
void search_values(struct search *s, struct input *in);
void search_add(struct input *to, struct value v);

/* let, decisions, derived fields: they are computed, not tried. */
bool search_computes(const struct item *it);
enum value_kind search_kind(const struct item *it);
bool search_same(const struct value *a, const struct value *b);

/* How many situations there are of all inputs but one; at most SITUATIONS, *all: of all. */
size_t search_situations(const struct search *s, const struct input *but, bool *all);

/* Sets the turn-th of them; not all: one of them, as seed has it. */
void search_choose(struct search *s, size_t turn, bool all, uint32_t *seed, const struct input *but);

/* What e gives in the situation that is set. The search has not moved since it started. */
void search_run(struct search *s, const struct expr *e, struct value *to);

#endif
