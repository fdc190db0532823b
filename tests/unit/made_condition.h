/*
 * made_condition: forms with conditions of all kinds, made up; and the cells of their
 * answers: none, a constant of the form, one between two neighbours, one beyond each end.
 */
#ifndef TESTS_MADE_CONDITION_H
#define TESTS_MADE_CONDITION_H

#include "base/arena.h"
#include "base/buf.h"

#define READ 3   /* answers that the conditions of a form read */
#define CELLS 10 /* of an answer */

/* What may be asked: X(id, type, more). */
#define ASKED(X) \
	X(n, "integer", "") \
	X(d, "decimal", "") \
	X(b, "choice", ", choices: {p: P, q: Q, r: R}") \
	X(c, "boolean", "") \
	X(t, "string", "") \
	X(j, "date", "")

enum asked {
#define X(id, type, more) ASKED_##id,
	ASKED(X)
#undef X
		ASKED__COUNT
};

struct made_condition {
	uint32_t seed;
	struct arena *arena;
	struct buf b;
	enum asked read[READ];
	int numbers[3]; /* constants, twice over: 5 is 2.5 */
	int days[2];    /* of January 2026 */
	/* of what is read, and behind them of a whole number: z, and rn of a row */
	struct str cells[READ + 1][CELLS];
	size_t count[READ + 1];
};

/* Draws constants and cells for the next form, in m->arena. */
void made_condition_choose(struct made_condition *m);

/* That form as YAML, for tests/library. */
struct str made_condition_form(struct made_condition *m);

/* The turn-th situation of it as answers in YAML, in m->b; how many there are. */
void made_condition_answers(struct made_condition *m, size_t turn);
size_t made_condition_turns(const struct made_condition *m);

#endif
