#include "source/json_read.h"

#include "base/clock.h"
#include "base/utf8.h"
#include "source/json_rows.h"

#define FOUND_SHOWN 60 /* characters of a value in a message */

/* ---- texts out of nodes ---- */

enum json_found json_refuse(struct json_reader *r, const struct node *n, const char *why, struct str found)
{
	const struct holding *h = &r->provider->holdings.at[r->holding];
	struct str shown = str_part(found, 0, utf8_offset(found, FOUND_SHOWN));
	const char *cut = shown.len < found.len ? "..." : "";
	struct diag *d = found.at == NULL
				 ? node_diag(r->out, DIAG_RECORDED_VALUE, n, "%.*s: %s", STR(h->name), why)
				 : node_diag(r->out, DIAG_RECORDED_VALUE, n, "%.*s: %s (found '%.*s%s')",
					   STR(h->name), why, STR(shown), cut);

	diag_note(r->out, d, h->span, "as %.*s says", STR(r->provider->name));
	return JSON_WRONG;
}

static void tell(struct json_reader *r, const struct node *n)
{
	r->touched = true;
	r->last = n;
	if (r->trace != NULL)
		r->trace->read(r->trace->data, r->holding, r->part, r->row, n);
}

enum type json_cell_type(const struct json_reader *r)
{
	if (r->part == JSON_URL)
		return TYPE_STRING;
	return r->provider->holdings.at[r->holding].concept->shape.parts[r->part].type;
}

/* Several codes may come as a list of them. */
static enum json_found join_codes(struct json_reader *r, const struct node *list, struct str *text)
{
	const struct node *wrong = NULL;
	struct buf all = { 0 };

	for (const struct node *n = list->first; n != NULL && wrong == NULL; n = n->next) {
		if (json_text(n).at == NULL)
			wrong = n;
		buf_format(&all, "%s%.*s", all.len > 0 ? " " : "", STR(json_text(n)));
	}
	*text = all.len > 0 ? arena_copy(r->arena, buf_str(&all)) : (struct str){ 0 };
	buf_free(&all);
	if (wrong != NULL)
		return json_refuse(r, wrong, "a code is expected", (struct str){ 0 });
	return text->at != NULL ? JSON_TEXT : JSON_NOTHING;
}

static enum json_found take(struct json_reader *r, const struct node *n, struct str *text)
{
	*text = (struct str){ 0 };
	if (n == NULL)
		return JSON_NOTHING;
	tell(r, n);
	if (n->kind == NODE_LIST && json_cell_type(r) == TYPE_CHOICES)
		return join_codes(r, n, text);
	if (n->kind != NODE_SCALAR)
		return json_refuse(r, n,
			n->kind == NODE_LIST ? "one value is expected, not a list"
					     : "one value is expected, not an object",
			*text);
	*text = json_text(n);
	if (!str_is(*text, "[ND]"))
		return text->at != NULL ? JSON_TEXT : JSON_NOTHING;
	r->why = OUTCOME_NOT_DIFFUSIBLE;
	return JSON_WITHHELD;
}

/* Seconds since 1970 as a day in Paris. NULL, or why not. */
static const char *read_unix(struct arena *a, struct str text, struct str *day)
{
	bool minus = str_starts(text, "-");
	uint64_t seconds;
	int year, month, number;

	if (!str_digits(str_part(text, minus, text.len), UINT32_MAX * (uint64_t)256, &seconds))
		return "seconds since 1970 are expected";
	int32_t days = clock_paris_day(minus ? -(moment_t)seconds : (moment_t)seconds);
	day_split(days, &year, &month, &number);
	if (year < 1 || year > 9999)
		return "a day of no year between 1 and 9999";
	*day = arena_format(a, "%04d-%02d-%02d", year, month, number);
	return NULL;
}

static enum json_found read_as(struct json_reader *r, const struct json_value *v, struct str *text)
{
	struct str read = *text;
	const char *why = NULL;

	if (v->is_unix)
		why = read_unix(r->arena, *text, &read);
	else if (v->has_as)
		why = type_read(v->as, *text, TYPE_LENIENT, r->arena, &read);
	if (why != NULL)
		return json_refuse(r, r->last, why, *text);
	*text = read;
	return JSON_TEXT;
}

/* ---- values ---- */

static enum json_found read_first(
	struct json_reader *r, const struct json_value *v, const struct node *row, struct str *text)
{
	enum json_found found = JSON_NOTHING;

	for (size_t i = 0; i < v->of.count && found == JSON_NOTHING; i++)
		found = json_read_value(r, v->of.at[i], row, text);
	return found;
}

static enum json_found read_join(
	struct json_reader *r, const struct json_value *v, const struct node *row, struct str *text)
{
	struct str all = { 0 };

	for (size_t i = 0; i < v->of.count; i++) {
		enum json_found found = json_read_value(r, v->of.at[i], row, text);

		if (found == JSON_WRONG || found == JSON_WITHHELD)
			return found;
		if (found == JSON_TEXT)
			all = all.at == NULL ? *text
					     : arena_format(r->arena, "%.*s %.*s", STR(all), STR(*text));
	}
	*text = all;
	return all.at != NULL ? JSON_TEXT : JSON_NOTHING;
}

static enum json_found add(struct json_reader *r, const struct node *n, struct decimal *sum)
{
	struct str text, written;
	struct decimal d;
	enum json_found found = take(r, n, &text);
	const char *why;

	if (found == JSON_NOTHING) {
		r->why = OUTCOME_UNAVAILABLE;
		return JSON_WITHHELD;
	}
	if (found != JSON_TEXT)
		return found;
	why = type_read(TYPE_DECIMAL, text, TYPE_LENIENT, r->arena, &written);
	if (why != NULL)
		return json_refuse(r, n, why, text);
	if (!decimal_read(written, &d) || !decimal_add(*sum, d, sum))
		return json_refuse(r, n, "the sum is too large", text);
	return JSON_TEXT;
}

/* The value of one row: where '*' stands, of every element behind it. */
static enum json_found sum_row(struct json_reader *r, const struct pointer *p, const struct node *row,
	struct decimal *sum, size_t *count)
{
	struct pointer to = *p, behind = { .written = p->written };
	struct nodes found = { 0 };
	enum json_found result = JSON_TEXT;

	while (to.steps.count > 0 && !str_is(to.steps.at[to.steps.count - 1], "*"))
		to.steps.count--;
	behind.steps.at = p->steps.at + to.steps.count;
	behind.steps.count = p->steps.count - to.steps.count;
	pointer_all(r->arena, &to, row, &found);
	for (size_t i = 0; i < found.list.count && result == JSON_TEXT; i++, ++*count)
		result = add(r, pointer_find(&behind, found.list.at[i]), sum);
	return result;
}

static enum json_found read_sum(
	struct json_reader *r, const struct json_value *v, const struct node *row, struct str *text)
{
	struct nodes one = { { &row, 1, 1 } };
	const struct nodes *rows = r->at_hand != NULL ? r->at_hand : &one;
	struct decimal sum = decimal_of(0);
	struct buf b = { 0 };
	size_t count = 0;
	enum json_found found = JSON_TEXT;

	for (size_t i = 0; i < rows->list.count && found == JSON_TEXT; i++)
		found = sum_row(r, &v->at, rows->list.at[i], &sum, &count);
	if (found != JSON_TEXT)
		return found;
	if (count == 0)
		return JSON_NOTHING;
	decimal_write(&b, sum, 0);
	*text = arena_copy(r->arena, buf_str(&b));
	buf_free(&b);
	return JSON_TEXT;
}

static enum json_found read_rule(
	struct json_reader *r, const struct json_value *v, const struct node *row, struct str *text)
{
	switch (v->rule) {
	case JSON_AT:
		return take(r, pointer_find(&v->at, row), text);
	case JSON_FIRST:
		return read_first(r, v, row, text);
	case JSON_JOIN:
		return read_join(r, v, row, text);
	case JSON_SUM:
		break;
	}
	return read_sum(r, v, row, text);
}

/* Without its else:, which only a value in another one takes here. */
enum json_found json_read_plain(
	struct json_reader *r, const struct json_value *v, const struct node *row, struct str *text)
{
	enum json_found found;

	*text = (struct str){ 0 };
	if (!json_passes(v->when, v->unless, row, r->arena))
		return JSON_NOTHING;
	found = read_rule(r, v, row, text);
	return found == JSON_TEXT ? read_as(r, v, text) : found;
}

enum json_found json_read_value(
	struct json_reader *r, const struct json_value *v, const struct node *row, struct str *text)
{
	enum json_found found = json_read_plain(r, v, row, text);

	if (found != JSON_NOTHING || v->otherwise.at == NULL)
		return found;
	*text = v->otherwise;
	return JSON_TEXT;
}
