/*
 * eval: what running names and operators (eval.c) shares with running functions
 * (call.c).
 */
#ifndef EXPR_EVAL_H
#define EXPR_EVAL_H

#include "expr/expr.h"

/*
 * Values are made where they are wanted (to), and not copied: what was just written
 * in pieces and is then read whole waits for the processor to put it together.
 */

static inline void set_absent(struct value *to, bool not_computable)
{
	to->kind = VALUE_NONE;
	to->not_computable = not_computable;
}

static inline void set_truth(struct value *to, bool truth)
{
	to->kind = VALUE_TRUTH;
	to->not_computable = false;
	to->truth = truth;
}

static inline void set_number(struct value *to, struct decimal number)
{
	to->kind = VALUE_NUMBER;
	to->not_computable = false;
	to->number = number;
}

static inline void set_text(struct value *to, struct str text)
{
	to->kind = VALUE_TEXT;
	to->not_computable = false;
	to->text = text;
}

static inline void set_day(struct value *to, int32_t day)
{
	to->kind = VALUE_DAY;
	to->not_computable = false;
	to->day = day;
}

static inline bool is_absent(const struct value *v)
{
	return v->kind == VALUE_NONE;
}

/* <0, 0, >0; two texts or two truths are only equal (0) or not. */
int eval_compare(const struct value *a, const struct value *b);

/* False if d is no whole number. */
bool eval_whole(struct decimal d, int64_t *whole);

/* The value that a name or '.' has in a row: an absence, if the reader does not keep
 * to the kind that was checked. */
static inline void eval_row(const struct expr *e, const struct expr_env *env, size_t row, struct value *to)
{
	env->read(env->data, e->item, e->place, row, to);
	if (to->kind != e->kind && !is_absent(to))
		set_absent(to, false);
}

void eval_call(const struct expr *e, struct expr_env *env, struct value *to);

#endif
