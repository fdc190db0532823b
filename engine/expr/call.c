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

static void fold_start(struct fold *f, enum function function)
{
	f->function = function;
	f->absent = f->not_computable = false;
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
	else if (f->function == FUNCTION_SUM)
		fold_number(f, v->number);
	else if (is_absent(r) || (eval_compare(v, r) < 0) == (f->function == FUNCTION_MIN))
		*r = *v;
}

static void fold_end(const struct fold *f, struct value *to)
{
	if (f->absent)
		set_absent(to, f->not_computable);
	else
		*to = f->result;
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
		if (x->predicate != NULL) {
			env->row = row;
			expr_run(x->predicate, env, &kept);
		}
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

/* The arguments of a function that needs them all. */
struct arguments {
	struct value *at;
	size_t count;
};

/* False after to was set: one of them is absent. */
static bool eval_arguments(
	const struct expr *e, struct expr_env *env, struct arguments *args, struct value *to)
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

/* Where both lists are ASCII a byte stands for a character; most texts hold none of them. */
static struct str translate_bytes(struct arena *a, const int16_t *changes, struct str s)
{
	size_t same = 0, len;
	char *bytes;

	while (same < s.len && changes[(unsigned char)s.at[same]] == (unsigned char)s.at[same])
		same++;
	if (same == s.len)
		return s;
	bytes = arena_alloc(a, s.len + 1);
	memcpy(bytes, s.at, same);
	len = same;
	for (size_t i = same; i < s.len; i++) {
		int16_t c = changes[(unsigned char)s.at[i]];

		if (c >= 0)
			bytes[len++] = (char)c;
	}
	return (struct str){ bytes, len };
}

/* Character by character: none of to has more than 4 bytes. */
static struct str translate(struct arena *a, struct str s, struct str from, struct str to)
{
	char *bytes = arena_alloc(a, 4 * s.len + 1), *end = bytes;

	for (size_t at = 0; at < s.len;) {
		size_t start = at;

		utf8_next(s, &at);
		struct str c = translated(str_part(s, start, at - start), from, to);
		memcpy(end, c.at, c.len);
		end += c.len;
	}
	return (struct str){ bytes, (size_t)(end - bytes) };
}

/* translate(text, 'from', 'to') */
static void eval_translate(const struct expr *e, struct expr_env *env, struct value *to)
{
	const struct expr *from = e->arguments->next;

	expr_run(e->arguments, env, to);
	if (is_absent(to))
		return;
	if (e->changes != NULL)
		set_text(to, translate_bytes(env->arena, e->changes, to->text));
	else
		set_text(to, translate(env->arena, to->text, from->value.text, from->next->value.text));
}

/* concat(a, b, ...): any number, so they are held in the arena */
static void eval_concat(const struct expr *e, struct expr_env *env, struct value *to)
{
	struct arguments args;
	size_t count = 0;

	for (const struct expr *a = e->arguments; a != NULL; a = a->next)
		count++;
	args.at = arena_array(env->arena, count, sizeof(*args.at));
	if (eval_arguments(e, env, &args, to))
		set_text(to, join(env->arena, &args));
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

static void plain_date(const struct value *v, size_t count, struct value *to)
{
	int64_t ymd[3];
	bool ok = true;
	int32_t day;

	(void)count;
	for (size_t i = 0; i < COUNT(ymd); i++)
		ok = ok && eval_whole(v[i].number, &ymd[i]);
	if (ok && day_of(ymd[0], ymd[1], ymd[2], &day))
		set_day(to, day);
	else
		set_absent(to, true);
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
static void plain_substring(const struct value *v, size_t count, struct value *to)
{
	int64_t from = rounded(v[1].number), length = count == 3 ? rounded(v[2].number) : INT64_MAX, end;
	struct str s = v[0].text;

	if (length < 0)
		length = 0;
	/* an end that no number holds is behind any text */
	end = from > INT64_MAX - length ? INT64_MAX : from + length;
	if (from < 1)
		from = 1;
	if (end <= from) {
		set_text(to, S(""));
		return;
	}
	s = str_part(s, utf8_offset(s, (size_t)from - 1), s.len);
	set_text(to, str_part(s, 0, utf8_offset(s, (size_t)(end - from))));
}

static void plain_string_length(const struct value *v, size_t count, struct value *to)
{
	(void)count;
	set_number(to, decimal_of((int64_t)utf8_count(v[0].text)));
}

static void plain_contains(const struct value *v, size_t count, struct value *to)
{
	struct str s = v[0].text, part = v[1].text;
	bool found = part.len == 0;

	(void)count;
	for (size_t i = 0; !found && i + part.len <= s.len; i++)
		found = memcmp(s.at + i, part.at, part.len) == 0;
	set_truth(to, found);
}

static void plain_starts_with(const struct value *v, size_t count, struct value *to)
{
	(void)count;
	set_truth(to, str_equal(str_part(v[0].text, 0, v[1].text.len), v[1].text));
}

static void plain_ends_with(const struct value *v, size_t count, struct value *to)
{
	struct str s = v[0].text, end = v[1].text;

	(void)count;
	set_truth(to, s.len >= end.len && str_equal(str_part(s, s.len - end.len, end.len), end));
}

/* A text that writes no number is no mistake of the computation: just no number. */
static void plain_number(const struct value *v, size_t count, struct value *to)
{
	struct decimal d;

	(void)count;
	if (decimal_read(str_trim(v[0].text), &d))
		set_number(to, d);
	else
		set_absent(to, false);
}

static void plain_days_from_date(const struct value *v, size_t count, struct value *to)
{
	(void)count;
	set_number(to, decimal_of(v[0].day));
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
	[FUNCTION_CONCAT] = { eval_concat, NULL },
	[FUNCTION_SUBSTRING] = { eval_plain, plain_substring },
	[FUNCTION_STRING_LENGTH] = { eval_plain, plain_string_length },
	[FUNCTION_CONTAINS] = { eval_plain, plain_contains },
	[FUNCTION_STARTS_WITH] = { eval_plain, plain_starts_with },
	[FUNCTION_ENDS_WITH] = { eval_plain, plain_ends_with },
	[FUNCTION_TRANSLATE] = { eval_translate, NULL },
	[FUNCTION_NUMBER] = { eval_plain, plain_number },
	[FUNCTION_DAYS_FROM_DATE] = { eval_plain, plain_days_from_date },
};

static void eval_plain(const struct expr *e, struct expr_env *env, struct value *to)
{
	struct value v[PLAIN_MAX];
	struct arguments args = { .at = v };

	if (eval_arguments(e, env, &args, to))
		calls[e->function].plain(v, args.count, to);
}

void eval_call(const struct expr *e, struct expr_env *env, struct value *to)
{
	calls[e->function].run(e, env, to);
}
