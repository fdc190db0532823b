/*
 * The functions of texts. What they make is put into the arena of the environment;
 * a text that stays as it is is not copied.
 */
#include "base/clock.h"
#include "base/utf8.h"
#include "expr/call.h"
#include "expr/pattern.h"

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
void call_translate(const struct expr *e, struct expr_env *env, struct value *to)
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
void call_concat(const struct expr *e, struct expr_env *env, struct value *to)
{
	struct arguments args;
	size_t count = 0;

	for (const struct expr *a = e->arguments; a != NULL; a = a->next)
		count++;
	args.at = arena_array(env->arena, count, sizeof(*args.at));
	if (call_arguments(e, env, &args, to))
		set_text(to, join(env->arena, &args));
}

/* string(x): as it is written */
void call_string(const struct expr *e, struct expr_env *env, struct value *to)
{
	char bytes[40];
	struct buf b = { bytes, 0, sizeof(bytes) }; /* never grows: a decimal has at most 28 bytes */
	int year, month, day;

	expr_run(e->arguments, env, to);
	if (is_absent(to) || to->kind == VALUE_TEXT)
		return;
	if (to->kind == VALUE_NUMBER) {
		decimal_write(&b, to->number, 0);
	} else if (to->kind == VALUE_TRUTH) {
		buf_puts(&b, to->truth ? "true" : "false");
	} else {
		day_split(to->day, &year, &month, &day);
		buf_format(&b, "%04d-%02d-%02d", year, month, day);
	}
	set_text(to, arena_copy(env->arena, buf_str(&b)));
}

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Most texts are normal already. */
static bool is_normal(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if (is_space(s.at[i]) &&
			(s.at[i] != ' ' || i == 0 || i + 1 == s.len || is_space(s.at[i + 1])))
			return false;
	return true;
}

void call_normalize_space(const struct expr *e, struct expr_env *env, struct value *to)
{
	struct str s;
	char *bytes;
	size_t len = 0;

	expr_run(e->arguments, env, to);
	if (is_absent(to) || is_normal(to->text))
		return;
	s = to->text;
	bytes = arena_alloc(env->arena, s.len + 1);
	for (size_t i = 0; i < s.len; i++) {
		if (!is_space(s.at[i]))
			bytes[len++] = s.at[i];
		else if (len > 0 && bytes[len - 1] != ' ')
			bytes[len++] = ' ';
	}
	if (len > 0 && bytes[len - 1] == ' ')
		len--;
	set_text(to, (struct str){ bytes, len });
}

/* matches(text, 'pattern') */
void call_matches(const struct expr *e, struct expr_env *env, struct value *to)
{
	expr_run(e->arguments, env, to);
	if (!is_absent(to))
		set_truth(to, pattern_matches(e->pattern, to->text));
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
void plain_substring(const struct value *v, size_t count, struct value *to)
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

void plain_string_length(const struct value *v, size_t count, struct value *to)
{
	(void)count;
	set_number(to, decimal_of((int64_t)utf8_count(v[0].text)));
}

void plain_contains(const struct value *v, size_t count, struct value *to)
{
	struct str s = v[0].text, part = v[1].text;
	bool found = part.len == 0;

	(void)count;
	for (size_t i = 0; !found && i + part.len <= s.len; i++)
		found = memcmp(s.at + i, part.at, part.len) == 0;
	set_truth(to, found);
}

void plain_starts_with(const struct value *v, size_t count, struct value *to)
{
	(void)count;
	set_truth(to, str_equal(str_part(v[0].text, 0, v[1].text.len), v[1].text));
}

void plain_ends_with(const struct value *v, size_t count, struct value *to)
{
	struct str s = v[0].text, end = v[1].text;

	(void)count;
	set_truth(to, s.len >= end.len && str_equal(str_part(s, s.len - end.len, end.len), end));
}

/* A text that writes no number is no mistake of the computation: just no number. */
void plain_number(const struct value *v, size_t count, struct value *to)
{
	struct decimal d;

	(void)count;
	if (decimal_read(str_trim(v[0].text), &d))
		set_number(to, d);
	else
		set_absent(to, false);
}
