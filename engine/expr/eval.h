/*
 * eval: what running names and operators (eval.c) shares with running functions
 * (call.c).
 */
#ifndef EXPR_EVAL_H
#define EXPR_EVAL_H

#include "expr/expr.h"

static inline struct value eval_absent(bool not_computable)
{
	return (struct value){ .kind = VALUE_NONE, .not_computable = not_computable };
}

static inline struct value eval_truth(bool truth)
{
	return (struct value){ .kind = VALUE_TRUTH, .truth = truth };
}

static inline struct value eval_number(struct decimal number)
{
	return (struct value){ .kind = VALUE_NUMBER, .number = number };
}

static inline struct value eval_text(struct str text)
{
	return (struct value){ .kind = VALUE_TEXT, .text = text };
}

static inline bool is_absent(struct value v)
{
	return v.kind == VALUE_NONE;
}

/* <0, 0, >0; two texts or two truths are only equal (0) or not. */
int eval_compare(struct value a, struct value b);

/* False if d is no whole number. */
bool eval_whole(struct decimal d, int64_t *whole);

/* v, if the reader kept to the kind that was checked; else an absence. */
struct value eval_believed(struct value v, enum value_kind kind);

/* The value that a name or '.' has in a row. */
struct value eval_row(const struct expr *e, const struct expr_env *env, size_t row);

struct value eval_call(const struct expr *e, struct expr_env *env);

#endif
