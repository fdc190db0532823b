/*
 * The functions. if() and coalesce() look at what they need, the aggregates fold
 * rows, band() asks the table; all others need all of their arguments.
 */
#include "expr/call.h"

/* A sum, a least or a greatest on its way; one absence makes it absent. */
struct fold {
	enum function function;
	struct value result; /* of min and max: absent until there is one */
	int64_t count;
	bool absent, not_computable;
};

static void fold_start(struct fold *f, enum function function)
{
	f->function = function;
	f->absent = f->not_computable = false;
	f->count = 0;
	if (function == FUNCTION_MIN || function == FUNCTION_MAX)
		set_absent(&f->result, false);
	else
		set_number(&f->result, decimal_of(0));
}

/* Goes on after an absence: another one may tell that it is not computable. */
static void fold_absent(struct fold *f, bool not_computable)
{
	f->absent = true;
	f->not_computable |= not_computable;
}

static void fold_number(struct fold *f, struct decimal number)
{
	f->count++;
	if (!decimal_add(f->result.number, number, &f->result.number))
		fold_absent(f, true);
}

static void fold_value(struct fold *f, const struct value *v)
{
	struct value *r = &f->result;

	if (is_absent(v))
		fold_absent(f, v->not_computable);
	else if (f->function == FUNCTION_COUNT)
		fold_number(f, decimal_of(1));
	else if (f->function == FUNCTION_SUM || f->function == FUNCTION_AVG)
		fold_number(f, v->number);
	else if (is_absent(r) || (eval_compare(v, r) < 0) == (f->function == FUNCTION_MIN))
		*r = *v;
}

static void fold_end(const struct fold *f, struct value *to)
{
	struct decimal mean;

	if (f->absent || (f->function == FUNCTION_AVG && f->count == 0)) {
		set_absent(to, f->not_computable);
		return;
	}
	*to = f->result;
	if (f->function != FUNCTION_AVG)
		return;
	if (decimal_divide(to->number, decimal_of(f->count), &mean))
		set_number(to, mean);
	else
		set_absent(to, true);
}

/* Adds a row: its cell, or 1 where rows are counted. */
static void fold_row(struct fold *f, const struct expr *x, const struct expr_env *env, size_t row)
{
	struct value cell;

	if (f->function == FUNCTION_COUNT && x->column == NULL) {
		fold_number(f, decimal_of(1));
		return;
	}
	eval_row(x, env, row, &cell);
	fold_value(f, &cell);
}

/* Whether a row is kept; texts that were made to tell are forgotten. */
static void run_predicate(const struct expr *p, struct expr_env *env, size_t row, struct value *kept)
{
	struct arena_mark mark = { 0 };

	if (env->arena != NULL)
		mark = arena_mark(env->arena);
	env->row = row;
	expr_run(p, env, kept);
	if (env->arena != NULL)
		arena_rewind(env->arena, mark);
}

/* sum(x/y) | count(x[condition]) ... */
static void eval_rows(const struct expr *e, struct expr_env *env, struct value *to)
{
	const struct expr *x = e->arguments;
	struct value kept;
	struct fold f;
	size_t count;

	fold_start(&f, e->function);
	if (!env->rows(env->data, x->symbol->item, &count)) {
		set_absent(to, false);
		return;
	}
	set_truth(&kept, true);
	for (size_t row = 0; row < count; row++) {
		if (x->predicate != NULL)
			run_predicate(x->predicate, env, row, &kept);
		if (is_absent(&kept))
			fold_absent(&f, kept.not_computable);
		else if (kept.truth)
			fold_row(&f, x, env, row);
	}
	fold_end(&f, to);
}

/* min(x/y) | min(a, b, ...) */
static void eval_extreme(const struct expr *e, struct expr_env *env, struct value *to)
{
	struct value v;
	struct fold f;

	if (e->arguments->rows) {
		eval_rows(e, env, to);
		return;
	}
	fold_start(&f, e->function);
	for (const struct expr *a = e->arguments; a != NULL; a = a->next) {
		expr_run(a, env, &v);
		fold_value(&f, &v);
	}
	fold_end(&f, to);
}

static void eval_if(const struct expr *e, struct expr_env *env, struct value *to)
{
	const struct expr *then = e->arguments->next;

	expr_run(e->arguments, env, to);
	if (!is_absent(to))
		expr_run(to->truth ? then : then->next, env, to);
}

static void eval_coalesce(const struct expr *e, struct expr_env *env, struct value *to)
{
	bool not_computable = false;

	for (const struct expr *a = e->arguments; a != NULL; a = a->next) {
		expr_run(a, env, to);
		if (!is_absent(to))
			return;
		not_computable |= to->not_computable;
	}
	set_absent(to, not_computable);
}

/* Whether x, or its part, is there in a row; something of an address is one of its parts. */
static bool is_there(const struct expr *x, const struct expr_env *env, size_t row)
{
	size_t parts = x->column == NULL && !x->symbol->repeated ? x->symbol->part_count : 0;
	struct value v;

	env->read(env->data, x->item, x->place, row, &v);
	for (unsigned i = 0; is_absent(&v) && i < parts; i++)
		env->read(env->data, x->symbol->parts[i].item, x->symbol->parts[i].part, row, &v);
	return !is_absent(&v);
}

/* exists(x/y[condition]): whole rows are there as they are; of a part, one of them has it */
static bool row_exists(const struct expr *x, struct expr_env *env)
{
	struct value kept;
	size_t count;

	if (!env->rows(env->data, x->symbol->item, &count))
		return false;
	set_truth(&kept, true);
	for (size_t row = 0; row < count; row++) {
		if (x->predicate != NULL)
			run_predicate(x->predicate, env, row, &kept);
		if (!is_absent(&kept) && kept.truth &&
			((x->column == NULL && x->symbol->part_count > 0) || is_there(x, env, row)))
			return true;
	}
	return false;
}

/* exists(x) */
static void eval_exists(const struct expr *e, struct expr_env *env, struct value *to)
{
	const struct expr *x = e->arguments;

	if (x->op != EXPR_NAME || (x->predicate != NULL && !x->rows)) {
		expr_run(x, env, to);
		set_truth(to, !is_absent(to));
	} else if (x->rows) {
		set_truth(to, row_exists(x, env));
	} else {
		set_truth(to, is_there(x, env, x->in_row ? env->row : EXPR_HERE));
	}
}

/* selected(choices, 'code'): codes stand in a list, with a space between. */
static void eval_selected(const struct expr *e, struct expr_env *env, struct value *to)
{
	const struct expr *x = e->arguments;
	struct str rest, code = x->next->value.text;
	bool found = false;

	env->read(env->data, x->item, x->place, x->in_row ? env->row : EXPR_HERE, to);
	if (to->kind != VALUE_TEXT) {
		set_absent(to, is_absent(to) && to->not_computable);
		return;
	}
	for (rest = to->text; rest.at != NULL && !found;)
		found = str_equal(str_cut(&rest, ' '), code);
	set_truth(to, found);
}

/* position() */
static void eval_position(const struct expr *e, struct expr_env *env, struct value *to)
{
	size_t row = e->in_row ? env->row : env->here;

	if (row == EXPR_HERE)
		set_absent(to, false);
	else
		set_number(to, decimal_of((int64_t)row + 1));
}

static void eval_band(const struct expr *e, struct expr_env *env, struct value *to)
{
	const struct expr *key = e->arguments;

	expr_run(key->next, env, to);
	if (is_absent(to))
		return;
	*to = env->band(env->data, key->symbol->item, to->number);
	if (to->kind != e->kind)
		set_absent(to, is_absent(to) && to->not_computable);
}

bool call_arguments(const struct expr *e, struct expr_env *env, struct arguments *args, struct value *to)
{
	bool absent = false, not_computable = false;

	args->count = 0;
	for (const struct expr *a = e->arguments; a != NULL; a = a->next) {
		struct value *v = &args->at[args->count++];

		expr_run(a, env, v);
		absent |= is_absent(v);
		not_computable |= is_absent(v) && v->not_computable;
	}
	if (absent)
		set_absent(to, not_computable);
	return !absent;
}

static void plain_true(const struct value *v, size_t count, struct value *to)
{
	(void)v, (void)count;
	set_truth(to, true);
}

static void plain_false(const struct value *v, size_t count, struct value *to)
{
	(void)v, (void)count;
	set_truth(to, false);
}

static void plain_not(const struct value *v, size_t count, struct value *to)
{
	(void)count;
	set_truth(to, !v[0].truth);
}

/* round(x) | round(x, places) */
static void plain_round(const struct value *v, size_t count, struct value *to)
{
	int64_t places = 0;
	struct decimal d;
	bool ok;

	if (count == 1)
		ok = decimal_round_xpath(v[0].number, &d);
	else
		ok = eval_whole(v[1].number, &places) && places >= 0 && places <= DECIMAL_PLACES &&
		     decimal_round(v[0].number, (unsigned)places, &d);
	if (ok)
		set_number(to, d);
	else
		set_absent(to, true);
}

static void plain_floor(const struct value *v, size_t count, struct value *to)
{
	(void)count;
	set_number(to, decimal_floor(v[0].number));
}

static void plain_ceiling(const struct value *v, size_t count, struct value *to)
{
	(void)count;
	set_number(to, decimal_ceiling(v[0].number));
}

/* The least number there is has no other sign. */
static void plain_abs(const struct value *v, size_t count, struct value *to)
{
	struct decimal d = v[0].number;

	(void)count;
	if (d.mantissa < 0 && !decimal_subtract(decimal_of(0), d, &d))
		set_absent(to, true);
	else
		set_number(to, d);
}

#define PLAIN_MAX 3

static void eval_plain(const struct expr *e, struct expr_env *env, struct value *to);

/* run looks at its arguments itself; plain gets their values, at most PLAIN_MAX. */
static const struct {
	void (*run)(const struct expr *e, struct expr_env *env, struct value *to);
	void (*plain)(const struct value *v, size_t count, struct value *to);
} calls[FUNCTION__COUNT] = {
	[FUNCTION_TRUE] = { eval_plain, plain_true },
	[FUNCTION_FALSE] = { eval_plain, plain_false },
	[FUNCTION_NOT] = { eval_plain, plain_not },
	[FUNCTION_IF] = { eval_if, NULL },
	[FUNCTION_COALESCE] = { eval_coalesce, NULL },
	[FUNCTION_COUNT] = { eval_rows, NULL },
	[FUNCTION_SUM] = { eval_rows, NULL },
	[FUNCTION_MIN] = { eval_extreme, NULL },
	[FUNCTION_MAX] = { eval_extreme, NULL },
	[FUNCTION_ROUND] = { eval_plain, plain_round },
	[FUNCTION_FLOOR] = { eval_plain, plain_floor },
	[FUNCTION_DATE] = { eval_plain, plain_date },
	[FUNCTION_BAND] = { eval_band, NULL },
	[FUNCTION_CONCAT] = { call_concat, NULL },
	[FUNCTION_SUBSTRING] = { eval_plain, plain_substring },
	[FUNCTION_STRING_LENGTH] = { eval_plain, plain_string_length },
	[FUNCTION_CONTAINS] = { eval_plain, plain_contains },
	[FUNCTION_STARTS_WITH] = { eval_plain, plain_starts_with },
	[FUNCTION_ENDS_WITH] = { eval_plain, plain_ends_with },
	[FUNCTION_TRANSLATE] = { call_translate, NULL },
	[FUNCTION_NUMBER] = { eval_plain, plain_number },
	[FUNCTION_DAYS_FROM_DATE] = { eval_plain, plain_days_from_date },
	[FUNCTION_EXISTS] = { eval_exists, NULL },
	[FUNCTION_SELECTED] = { eval_selected, NULL },
	[FUNCTION_AVG] = { eval_rows, NULL },
	[FUNCTION_POSITION] = { eval_position, NULL },
	[FUNCTION_CEILING] = { eval_plain, plain_ceiling },
	[FUNCTION_ABS] = { eval_plain, plain_abs },
	[FUNCTION_YEAR_FROM_DATE] = { eval_plain, plain_year_from_date },
	[FUNCTION_MONTH_FROM_DATE] = { eval_plain, plain_month_from_date },
	[FUNCTION_DAY_FROM_DATE] = { eval_plain, plain_day_from_date },
	[FUNCTION_ADD_MONTHS] = { eval_plain, plain_add_months },
	[FUNCTION_ADD_YEARS] = { eval_plain, plain_add_years },
	[FUNCTION_STRING] = { call_string, NULL },
	[FUNCTION_NORMALIZE_SPACE] = { call_normalize_space, NULL },
	[FUNCTION_MATCHES] = { call_matches, NULL },
};

static void eval_plain(const struct expr *e, struct expr_env *env, struct value *to)
{
	struct value v[PLAIN_MAX];
	struct arguments args = { .at = v };

	if (call_arguments(e, env, &args, to))
		calls[e->function].plain(v, args.count, to);
}

void eval_call(const struct expr *e, struct expr_env *env, struct value *to)
{
	calls[e->function].run(e, env, to);
}
