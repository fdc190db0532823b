/*
 * The functions. if() and coalesce() look at what they need, the aggregates fold
 * rows, band() asks the table; all others need all of their arguments.
 */
#include "base/clock.h"
#include "base/utf8.h"
#include "expr/eval.h"

/* A sum, a least or a greatest on its way; one absence makes it absent. */
struct fold {
	enum function function;
	struct value result; /* of min and max: absent until there is one */
	bool absent, not_computable;
};

static struct fold fold_start(enum function f)
{
	bool extreme = f == FUNCTION_MIN || f == FUNCTION_MAX;

	return (struct fold){ f, extreme ? eval_absent(false) : eval_number(decimal_of(0)), false, false };
}

/* Goes on after an absence: another one may tell that it is not computable. */
static void fold_absent(struct fold *f, bool not_computable)
{
	f->absent = true;
	f->not_computable |= not_computable;
}

static void fold_value(struct fold *f, struct value v)
{
	struct value *r = &f->result;

	if (is_absent(v)) {
		fold_absent(f, v.not_computable);
	} else if (f->function == FUNCTION_SUM || f->function == FUNCTION_COUNT) {
		if (!decimal_add(r->number, v.number, &r->number))
			fold_absent(f, true);
	} else if (is_absent(*r) || (eval_compare(v, *r) < 0) == (f->function == FUNCTION_MIN)) {
		*r = v;
	}
}

static struct value fold_end(const struct fold *f)
{
	return f->absent ? eval_absent(f->not_computable) : f->result;
}

/* What a row adds: its cell, or 1 where rows are counted. */
static struct value row_value(enum function f, const struct expr *x, const struct expr_env *env, size_t row)
{
	struct value one = eval_number(decimal_of(1));

	if (f == FUNCTION_COUNT && x->column == NULL)
		return one;
	struct value cell = eval_row(x, env, row);
	return f == FUNCTION_COUNT && !is_absent(cell) ? one : cell;
}

/* Whether the predicate lets a row through. */
static struct value is_kept(const struct expr *x, struct expr_env *env, size_t row)
{
	if (x->predicate == NULL)
		return eval_truth(true);
	env->row = row;
	return expr_eval(x->predicate, env);
}

/* sum(x/y) | count(x[condition]) ... */
static struct value eval_rows(const struct expr *e, struct expr_env *env)
{
	const struct expr *x = e->arguments;
	struct fold f = fold_start(e->function);
	size_t count;

	if (!env->rows(env->data, x->symbol->item, &count))
		return eval_absent(false);
	for (size_t row = 0; row < count; row++) {
		struct value kept = is_kept(x, env, row);

		if (is_absent(kept))
			fold_value(&f, kept);
		else if (kept.truth)
			fold_value(&f, row_value(e->function, x, env, row));
	}
	return fold_end(&f);
}

/* min(x/y) | min(a, b, ...) */
static struct value eval_extreme(const struct expr *e, struct expr_env *env)
{
	struct fold f = fold_start(e->function);

	if (e->arguments->rows)
		return eval_rows(e, env);
	for (const struct expr *a = e->arguments; a != NULL; a = a->next)
		fold_value(&f, expr_eval(a, env));
	return fold_end(&f);
}

static struct value eval_if(const struct expr *e, struct expr_env *env)
{
	const struct expr *then = e->arguments->next;
	struct value condition = expr_eval(e->arguments, env);

	if (is_absent(condition))
		return condition;
	return expr_eval(condition.truth ? then : then->next, env);
}

static struct value eval_coalesce(const struct expr *e, struct expr_env *env)
{
	bool not_computable = false;

	for (const struct expr *a = e->arguments; a != NULL; a = a->next) {
		struct value v = expr_eval(a, env);

		if (!is_absent(v))
			return v;
		not_computable |= v.not_computable;
	}
	return eval_absent(not_computable);
}

static struct value eval_band(const struct expr *e, struct expr_env *env)
{
	const struct expr *key = e->arguments;
	struct value x = expr_eval(key->next, env);

	if (is_absent(x))
		return x;
	return eval_believed(env->band(env->data, key->symbol->item, x.number), e->kind);
}

/* The arguments of a function that needs them all. */
struct arguments {
	struct value *at;
	size_t count;
	bool absent, not_computable; /* one of them, if any */
};

static struct arguments eval_arguments(const struct expr *e, struct expr_env *env, struct value *room)
{
	struct arguments args = { .at = room };

	for (const struct expr *a = e->arguments; a != NULL; a = a->next) {
		struct value v = expr_eval(a, env);

		args.absent |= is_absent(v);
		args.not_computable |= is_absent(v) && v.not_computable;
		args.at[args.count++] = v;
	}
	return args;
}

static struct str join(struct arena *a, const struct arguments *args)
{
	size_t len = 0;

	for (size_t i = 0; i < args->count; i++)
		len += args->at[i].text.len;
	char *joined = arena_alloc(a, len + 1), *end = joined;
	for (size_t i = 0; i < args->count; i++) {
		struct str s = args->at[i].text;

		if (s.len > 0)
			memcpy(end, s.at, s.len);
		end += s.len;
	}
	return (struct str){ joined, len };
}

/* The character at the same place in to as c is in from: itself if it is not in
 * from, nothing if to is shorter. */
static struct str translated(struct str c, struct str from, struct str to)
{
	size_t at = 0, place = 0;

	while (at < from.len) {
		size_t start = at;

		utf8_next(from, &at);
		if (str_equal(str_part(from, start, at - start), c)) {
			to = str_part(to, utf8_offset(to, place), to.len);
			return str_part(to, 0, utf8_offset(to, 1));
		}
		place++;
	}
	return c;
}

/* translate(text, 'from', 'to'): no character of to has more than 4 bytes */
static struct value eval_translate(const struct expr *e, struct expr_env *env)
{
	struct value v[3];
	struct arguments args = eval_arguments(e, env, v);

	if (args.absent)
		return eval_absent(args.not_computable);
	struct str s = v[0].text;
	char *bytes = arena_alloc(env->arena, 4 * s.len + 1), *end = bytes;
	for (size_t at = 0; at < s.len;) {
		size_t start = at;

		utf8_next(s, &at);
		struct str c = translated(str_part(s, start, at - start), v[1].text, v[2].text);
		memcpy(end, c.at, c.len);
		end += c.len;
	}
	return eval_text((struct str){ bytes, (size_t)(end - bytes) });
}

/* concat(a, b, ...): any number, so they are held in the arena */
static struct value eval_concat(const struct expr *e, struct expr_env *env)
{
	size_t count = 0;

	for (const struct expr *a = e->arguments; a != NULL; a = a->next)
		count++;
	struct value *room = arena_array(env->arena, count, sizeof *room);
	struct arguments args = eval_arguments(e, env, room);
	return args.absent ? eval_absent(args.not_computable) : eval_text(join(env->arena, &args));
}

static struct value plain_true(const struct value *v, size_t count)
{
	(void)v, (void)count;
	return eval_truth(true);
}

static struct value plain_false(const struct value *v, size_t count)
{
	(void)v, (void)count;
	return eval_truth(false);
}

static struct value plain_not(const struct value *v, size_t count)
{
	(void)count;
	return eval_truth(!v[0].truth);
}

/* round(x) | round(x, places) */
static struct value plain_round(const struct value *v, size_t count)
{
	int64_t places = 0;
	struct decimal d;
	bool ok;

	if (count == 1)
		ok = decimal_round_xpath(v[0].number, &d);
	else
		ok = eval_whole(v[1].number, &places) && places >= 0 && places <= DECIMAL_PLACES &&
		     decimal_round(v[0].number, (unsigned)places, &d);
	return ok ? eval_number(d) : eval_absent(true);
}

static struct value plain_floor(const struct value *v, size_t count)
{
	(void)count;
	return eval_number(decimal_floor(v[0].number));
}

static struct value plain_date(const struct value *v, size_t count)
{
	int64_t ymd[3];
	int32_t day;

	(void)count;
	for (size_t i = 0; i < COUNT(ymd); i++)
		if (!eval_whole(v[i].number, &ymd[i]))
			return eval_absent(true);
	if (!day_of(ymd[0], ymd[1], ymd[2], &day))
		return eval_absent(true);
	return (struct value){ .kind = VALUE_DAY, .day = day };
}

/* The whole number that XPath rounds to. One that is too large to be rounded is
 * behind any text, and so is the one below it. */
static int64_t rounded(struct decimal d)
{
	struct decimal r;
	int64_t whole = 0;

	eval_whole(decimal_round_xpath(d, &r) ? r : decimal_floor(d), &whole);
	return whole;
}

/* XPath: the characters at the places p, from 1 on, with from <= p < from + length. */
static struct value plain_substring(const struct value *v, size_t count)
{
	int64_t from = rounded(v[1].number), length = count == 3 ? rounded(v[2].number) : INT64_MAX;
	struct str s = v[0].text;

	if (length <= 0)
		return eval_text(S(""));
	/* an end that no number holds is behind any text */
	int64_t end = from > INT64_MAX - length ? INT64_MAX : from + length;
	if (from < 1)
		from = 1;
	if (end <= from)
		return eval_text(S(""));
	s = str_part(s, utf8_offset(s, (size_t)from - 1), s.len);
	return eval_text(str_part(s, 0, utf8_offset(s, (size_t)(end - from))));
}

static struct value plain_string_length(const struct value *v, size_t count)
{
	(void)count;
	return eval_number(decimal_of((int64_t)utf8_count(v[0].text)));
}

static struct value plain_contains(const struct value *v, size_t count)
{
	struct str s = v[0].text, part = v[1].text;

	(void)count;
	for (size_t i = 0; i + part.len <= s.len; i++)
		if (part.len == 0 || memcmp(s.at + i, part.at, part.len) == 0)
			return eval_truth(true);
	return eval_truth(false);
}

static struct value plain_starts_with(const struct value *v, size_t count)
{
	(void)count;
	return eval_truth(str_equal(str_part(v[0].text, 0, v[1].text.len), v[1].text));
}

static struct value plain_ends_with(const struct value *v, size_t count)
{
	struct str s = v[0].text, end = v[1].text;

	(void)count;
	return eval_truth(s.len >= end.len && str_equal(str_part(s, s.len - end.len, end.len), end));
}

/* A text that writes no number is no mistake of the computation: just no number. */
static struct value plain_number(const struct value *v, size_t count)
{
	struct decimal d;

	(void)count;
	return decimal_read(str_trim(v[0].text), &d) ? eval_number(d) : eval_absent(false);
}

static struct value plain_days_from_date(const struct value *v, size_t count)
{
	(void)count;
	return eval_number(decimal_of(v[0].day));
}

#define PLAIN_MAX 3

/* run looks at its arguments itself; plain gets their values, at most PLAIN_MAX. */
static const struct {
	struct value (*run)(const struct expr *e, struct expr_env *env);
	struct value (*plain)(const struct value *v, size_t count);
} calls[FUNCTION__COUNT] = {
	[FUNCTION_TRUE] = { .plain = plain_true },
	[FUNCTION_FALSE] = { .plain = plain_false },
	[FUNCTION_NOT] = { .plain = plain_not },
	[FUNCTION_IF] = { .run = eval_if },
	[FUNCTION_COALESCE] = { .run = eval_coalesce },
	[FUNCTION_COUNT] = { .run = eval_rows },
	[FUNCTION_SUM] = { .run = eval_rows },
	[FUNCTION_MIN] = { .run = eval_extreme },
	[FUNCTION_MAX] = { .run = eval_extreme },
	[FUNCTION_ROUND] = { .plain = plain_round },
	[FUNCTION_FLOOR] = { .plain = plain_floor },
	[FUNCTION_DATE] = { .plain = plain_date },
	[FUNCTION_BAND] = { .run = eval_band },
	[FUNCTION_CONCAT] = { .run = eval_concat },
	[FUNCTION_SUBSTRING] = { .plain = plain_substring },
	[FUNCTION_STRING_LENGTH] = { .plain = plain_string_length },
	[FUNCTION_CONTAINS] = { .plain = plain_contains },
	[FUNCTION_STARTS_WITH] = { .plain = plain_starts_with },
	[FUNCTION_ENDS_WITH] = { .plain = plain_ends_with },
	[FUNCTION_TRANSLATE] = { .run = eval_translate },
	[FUNCTION_NUMBER] = { .plain = plain_number },
	[FUNCTION_DAYS_FROM_DATE] = { .plain = plain_days_from_date },
};

struct value eval_call(const struct expr *e, struct expr_env *env)
{
	struct value v[PLAIN_MAX];

	if (calls[e->function].run != NULL)
		return calls[e->function].run(e, env);
	struct arguments args = eval_arguments(e, env, v);
	return args.absent ? eval_absent(args.not_computable) : calls[e->function].plain(v, args.count);
}
