/*
 * call: what the table of calls (call.c) shares with the functions of texts
 * (call_text.c) and of dates (call_date.c).
 */
#ifndef EXPR_CALL_H
#define EXPR_CALL_H

#include "expr/eval.h"

/* The arguments of a function that needs them all. */
struct arguments {
	struct value *at;
	size_t count;
};

/* False after to was set: one of them is absent. */
bool call_arguments(const struct expr *e, struct expr_env *env, struct arguments *args, struct value *to);

/* These look at their arguments themselves. */
void call_concat(const struct expr *e, struct expr_env *env, struct value *to);
void call_translate(const struct expr *e, struct expr_env *env, struct value *to);
void call_string(const struct expr *e, struct expr_env *env, struct value *to);
void call_normalize_space(const struct expr *e, struct expr_env *env, struct value *to);
void call_matches(const struct expr *e, struct expr_env *env, struct value *to);

/* These get values, none of them absent. */
void plain_substring(const struct value *v, size_t count, struct value *to);
void plain_string_length(const struct value *v, size_t count, struct value *to);
void plain_contains(const struct value *v, size_t count, struct value *to);
void plain_starts_with(const struct value *v, size_t count, struct value *to);
void plain_ends_with(const struct value *v, size_t count, struct value *to);
void plain_number(const struct value *v, size_t count, struct value *to);

void plain_date(const struct value *v, size_t count, struct value *to);
void plain_year_from_date(const struct value *v, size_t count, struct value *to);
void plain_month_from_date(const struct value *v, size_t count, struct value *to);
void plain_day_from_date(const struct value *v, size_t count, struct value *to);
void plain_days_from_date(const struct value *v, size_t count, struct value *to);
void plain_add_months(const struct value *v, size_t count, struct value *to);
void plain_add_years(const struct value *v, size_t count, struct value *to);

#endif
