#include "text/diag.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

static const struct diag_rule rules[DIAG__COUNT] = {
#define X(name, code, level, exit, title, remedy) { code, level, exit, title, remedy },
	DIAGS(X)
#undef X
};

const struct diag_rule *diag_rule(enum diag_code code)
{
	return &rules[code];
}

bool diag_find(struct str code, enum diag_code *found)
{
	for (size_t i = 0; i < COUNT(rules); i++)
		if (str_is(code, rules[i].code)) {
			*found = (enum diag_code)i;
			return true;
		}
	return false;
}

bool diags_room(const struct diags *out)
{
	return out->list.count < DIAGS_MAX;
}

/* Counts a message and makes room for it; the spare one takes what is dropped. */
static struct diag *diag_new(struct diags *out, enum diag_code code)
{
	const struct diag_rule *rule = &rules[code];

	if (rule->level == DIAG_ERROR) {
		out->errors++;
		out->exit = rule->exit > out->exit ? rule->exit : out->exit;
	} else {
		out->warnings++;
	}
	if (diags_room(out))
		return *LIST_ADD(out->arena, &out->list) = ARENA_NEW(out->arena, struct diag);
	out->dropped++;
	if (out->spare == NULL)
		out->spare = ARENA_NEW(out->arena, struct diag);
	return out->spare;
}

static struct diag *add(
	struct diags *out, enum diag_code code, struct diag at, const char *format, va_list args)
{
	struct diag *d = diag_new(out, code);

	*d = at;
	d->code = code;
	if (d != out->spare)
		d->message = arena_vformat(out->arena, format, args);
	return d;
}

struct diag *diag_add(struct diags *out, enum diag_code code, struct span span, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	struct diag *d = add(out, code, (struct diag){ .span = span }, format, args);
	va_end(args);
	return d;
}

struct diag *diag_at(struct diags *out, enum diag_code code, struct str path, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	struct diag *d = add(out, code, (struct diag){ .path = path }, format, args);
	va_end(args);
	return d;
}

void diag_note(struct diags *out, struct diag *d, struct span span, const char *format, ...)
{
	va_list args;

	if (d == out->spare)
		return;
	va_start(args, format);
	struct str message = arena_vformat(out->arena, format, args);
	va_end(args);
	*LIST_ADD(out->arena, &d->notes) = (struct diag_note){ span, message };
}

void diags_take(struct diags *out, const struct diag *d)
{
	*diag_new(out, d->code) = *d;
}

bool diags_suggest(struct diags *out)
{
	return out->suggested++ < DIAGS_SUGGESTED;
}

int diags_exit(const struct diags *out)
{
	return out->exit;
}

static struct str diag_path(const struct diag *d)
{
	return d->span.text != NULL ? d->span.text->path : d->path;
}

/* What has no line comes before what has one. */
static size_t diag_offset(const struct diag *d)
{
	return d->span.text != NULL ? d->span.at + 1 : 0;
}

static bool is_digit(struct str s, size_t i)
{
	return i < s.len && s.at[i] >= '0' && s.at[i] <= '9';
}

/* The digits at *i as a number, zeros in front ignored. */
static struct str run_of_digits(struct str s, size_t *i)
{
	size_t start;

	while (is_digit(s, *i) && s.at[*i] == '0' && is_digit(s, *i + 1))
		++*i;
	for (start = *i; is_digit(s, *i);)
		++*i;
	return str_part(s, start, *i - start);
}

/* Numbers in paths by their value: file.csv:2 comes before file.csv:10. */
static int compare_paths(struct str a, struct str b)
{
	size_t i = 0, j = 0;

	while (i < a.len && j < b.len) {
		if (is_digit(a, i) && is_digit(b, j)) {
			struct str x = run_of_digits(a, &i), y = run_of_digits(b, &j);
			int order = x.len != y.len ? (x.len > y.len) - (x.len < y.len) : str_compare(x, y);

			if (order != 0)
				return order;
		} else if (a.at[i] != b.at[j]) {
			break;
		} else {
			i++;
			j++;
		}
	}
	return str_compare(str_part(a, i, a.len), str_part(b, j, b.len));
}

/* Behind the prefix that a use gives to the names of a text, where a word begins with it. */
static size_t behind_prefix(const struct diag *d, size_t i)
{
	struct str as = d->span.text != NULL ? d->span.text->as : (struct str){ 0 };
	struct str rest = str_part(d->message, i, d->message.len);
	bool begins = i == 0 || strchr(" '$(,/", d->message.at[i - 1]) != NULL;

	return as.len > 0 && begins && rest.len > as.len && rest.at[as.len] == '_' &&
			       str_equal(str_part(rest, 0, as.len), as)
		       ? i + as.len + 1
		       : i;
}

/* Messages about one definition that is used under several prefixes are one. */
static int compare_messages(const struct diag *a, const struct diag *b)
{
	size_t i = 0, j = 0;

	while (true) {
		i = behind_prefix(a, i);
		j = behind_prefix(b, j);
		if (i == a->message.len || j == b->message.len || a->message.at[i] != b->message.at[j])
			return str_compare(str_part(a->message, i, a->message.len),
				str_part(b->message, j, b->message.len));
		i++;
		j++;
	}
}

/* Of the uses of a file, the first: what has none comes before. */
static int compare_uses(const struct diag *a, const struct diag *b)
{
	static const struct span nowhere = { 0 };
	struct diag x = { .span = a->span.text != NULL ? a->span.text->used : nowhere };
	struct diag y = { .span = b->span.text != NULL ? b->span.text->used : nowhere };
	int order = compare_paths(diag_path(&x), diag_path(&y));

	return order != 0 ? order : (diag_offset(&x) > diag_offset(&y)) - (diag_offset(&x) < diag_offset(&y));
}

static int compare(const struct diag *a, const struct diag *b)
{
	int order = compare_paths(diag_path(a), diag_path(b));

	if (order == 0)
		order = (diag_offset(a) > diag_offset(b)) - (diag_offset(a) < diag_offset(b));
	if (order == 0)
		order = strcmp(rules[a->code].code, rules[b->code].code);
	return order != 0 ? order : compare_messages(a, b);
}

static int compare_entries(const void *a, const void *b)
{
	const struct diag *x = *(struct diag *const *)a, *y = *(struct diag *const *)b;
	int order = compare(x, y);

	return order != 0 ? order : compare_uses(x, y);
}

/* A file that was read twice is two texts, and one place. */
static bool same_place(struct span a, struct span b)
{
	if (a.text == NULL || b.text == NULL)
		return a.text == b.text;
	return a.at == b.at && str_equal(a.text->path, b.text->path);
}

static bool has_note(const struct diag *d, const struct diag_note *n)
{
	for (size_t i = 0; i < d->notes.count; i++) {
		const struct diag_note *m = &d->notes.at[i];

		if (same_place(m->span, n->span) && str_equal(m->message, n->message))
			return true;
	}
	return false;
}

/* What is wrong in a shared file is told with the place that uses it. */
static void note_use(struct diags *out, struct diag *d)
{
	const struct text *t = d->span.text;
	struct diag_note note = { t->used, S("used here") };

	if (t->as.at != NULL)
		note.message = arena_format(out->arena, "used here as '%.*s'", STR(t->as));

	if (!has_note(d, &note))
		*LIST_ADD(out->arena, &d->notes) = note;
}

/* A shared section used twice is wrong once, but both uses are worth telling. */
static void collapse(struct diags *out, struct diag *kept, const struct diag *same)
{
	for (size_t i = 0; i < same->notes.count; i++)
		if (!has_note(kept, &same->notes.at[i]))
			*LIST_ADD(out->arena, &kept->notes) = same->notes.at[i];
	if (rules[same->code].level == DIAG_ERROR)
		out->errors--;
	else
		out->warnings--;
}

void diags_sort(struct diags *out)
{
	size_t kept = 0;

	if (out->list.count == 0)
		return;
	for (size_t i = 0; i < out->list.count; i++)
		if (out->list.at[i]->span.text != NULL && out->list.at[i]->span.text->used.text != NULL)
			note_use(out, out->list.at[i]);
	qsort(out->list.at, out->list.count, sizeof *out->list.at, compare_entries);
	for (size_t i = 1; i < out->list.count; i++)
		if (compare(out->list.at[kept], out->list.at[i]) == 0)
			collapse(out, out->list.at[kept], out->list.at[i]);
		else
			out->list.at[++kept] = out->list.at[i];
	out->list.count = kept + 1;
}
