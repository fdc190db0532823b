/*
 * Everything a message shows may come from outside: what a terminal would obey
 * instead of printing is shown as U+FFFD.
 */
#include "text/report.h"

#include <jansson.h>
#include <stdlib.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "text/style.h"

#define GUTTER 5           /* columns of a line number */
#define MESSAGE_MAX 400    /* characters of a message: it may quote what has no end */
#define LINE_MAX_SHOWN 160 /* characters of a source line */
#define LINE_BEFORE 60     /* of them before the span, when the line is cut */

/* Controls, and what changes the direction of writing ("Trojan Source"). */
static bool is_unsafe(uint32_t c)
{
	return (c < 0x20 && c != '\t') || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) ||
	       (c >= 0x2066 && c <= 0x2069);
}

void report_safe(struct buf *b, struct str s)
{
	for (size_t i = 0; i < s.len;) {
		size_t start = i;
		uint32_t c = utf8_next(s, &i);

		if (is_unsafe(c) || c == 0xFFFD)
			buf_add(b, S("\xEF\xBF\xBD"));
		else
			buf_add(b, str_part(s, start, i - start));
	}
}

/* The first of s, at most count. */
static struct str characters(struct str s, size_t count)
{
	return str_part(s, 0, utf8_offset(s, count));
}

void report_message(struct buf *b, struct str message)
{
	struct str shown = characters(message, MESSAGE_MAX);

	report_safe(b, shown);
	if (shown.len < message.len)
		buf_puts(b, "...");
}

static const char *level_word(const struct diag *d)
{
	return diag_rule(d->code)->level == DIAG_ERROR ? "error" : "warning";
}

/* path:line:col: or path: or nothing */
static void put_place(struct buf *b, struct span span, struct str path)
{
	if (span.text != NULL) {
		struct place p = text_place(span.text, span.at);

		report_safe(b, span.text->path);
		buf_format(b, ":%zu:%zu: ", p.line, p.column);
	} else if (path.len > 0) {
		report_safe(b, path);
		buf_puts(b, ": ");
	} else {
		buf_puts(b, "unefois: ");
	}
}

static void put_head(struct buf *b, const struct diag *d, const struct style *s)
{
	const struct diag_rule *rule = diag_rule(d->code);

	buf_puts(b, s->bold);
	put_place(b, d->span, d->path);
	buf_format(b, "%s%s%s[%s]: %s", s->off, rule->level == DIAG_ERROR ? s->error : s->warning,
		level_word(d), rule->code, s->off);
	report_message(b, d->message);
	buf_putc(b, '\n');
}

/* Spaces as wide as s; its tabs stay, so that the caret stands below its letter. */
static void put_blank(struct buf *b, struct str s)
{
	for (size_t i = 0; i < s.len;)
		buf_putc(b, utf8_next(s, &i) == '\t' ? '\t' : ' ');
}

/*
 *    42 |     source: chiffre_affaire
 *       |             ^^^^^^^^^^^^^^^
 */
static void put_source(struct buf *b, struct span span, const struct style *s)
{
	struct place p = text_place(span.text, span.at);
	struct str line = text_line(span.text, p.line);
	size_t at = line.len > 0 ? (size_t)(span.text->bytes.at + span.at - line.at) : 0;
	bool fits = utf8_offset(line, LINE_MAX_SHOWN) == line.len;
	size_t first = fits ? 0 : utf8_back(line, at, LINE_BEFORE);
	struct str shown = characters(str_part(line, first, line.len), LINE_MAX_SHOWN);
	const char *cut = first > 0 ? "..." : "", *more = first + shown.len < line.len ? "..." : "";

	buf_format(b, "%s%*zu |%s %s", s->dim, GUTTER, p.line, s->off, cut);
	report_safe(b, shown);
	buf_format(b, "%s\n%s%*s |%s %*s", more, s->dim, GUTTER, "", s->off, (int)strlen(cut), "");

	size_t carets = utf8_count(str_part(shown, at - first, span.len));
	put_blank(b, str_part(shown, 0, at - first));
	buf_puts(b, s->error);
	buf_repeat(b, '^', carets > 0 ? carets : 1);
	buf_format(b, "%s\n", s->off);
}

static void put_note(struct buf *b, const struct diag_note *n)
{
	buf_format(b, "%*s = ", GUTTER, "");
	report_message(b, n->message);
	if (n->span.text != NULL) {
		buf_puts(b, " (");
		report_safe(b, n->span.text->path);
		buf_format(b, ":%zu)", text_place(n->span.text, n->span.at).line);
	}
	buf_putc(b, '\n');
}

static void put_diag(struct buf *b, const struct diag *d, const struct style *s)
{
	put_head(b, d, s);
	if (d->span.text != NULL)
		put_source(b, d->span, s);
	for (size_t i = 0; i < d->notes.count; i++)
		put_note(b, &d->notes.at[i]);
	buf_format(b, "%*s = %s\n", GUTTER, "", diag_rule(d->code)->remedy);
}

static void put_count(struct buf *b, size_t count, const char *word)
{
	buf_format(b, "%zu %s%s", count, word, count == 1 ? "" : "s");
}

/* 2 errors, 1 warning */
static void put_summary(struct buf *b, const struct diags *out)
{
	if (out->errors + out->warnings == 0)
		return;
	if (out->errors > 0)
		put_count(b, out->errors, "error");
	if (out->errors > 0 && out->warnings > 0)
		buf_puts(b, ", ");
	if (out->warnings > 0)
		put_count(b, out->warnings, "warning");
	if (out->dropped > 0)
		buf_format(b, "; %zu not shown", out->dropped);
	buf_putc(b, '\n');
}

static json_t *json_safe(struct str s)
{
	struct buf b = { 0 };

	if (s.at == NULL)
		return json_null();
	report_message(&b, s);
	json_t *j = json_stringn(b.at != NULL ? b.at : "", b.len);
	buf_free(&b);
	return j;
}

/* Where, as members of j; null where nothing is known. */
static void json_place(json_t *j, struct span span, struct str path)
{
	json_object_set_new(j, "path", json_safe(span.text != NULL ? span.text->path : path));
	if (span.text == NULL) {
		json_object_set_new(j, "line", json_null());
		json_object_set_new(j, "column", json_null());
		json_object_set_new(j, "end_column", json_null());
		return;
	}
	struct place p = text_place(span.text, span.at);
	size_t last = utf8_count(text_line(span.text, p.line)) + 1;
	size_t end = p.column + utf8_count(span_str(span));
	json_object_set_new(j, "line", json_integer((json_int_t)p.line));
	json_object_set_new(j, "column", json_integer((json_int_t)p.column));
	json_object_set_new(j, "end_column", json_integer((json_int_t)(end > last ? last : end)));
}

static json_t *json_diag(const struct diag *d)
{
	json_t *j = json_object(), *notes = json_array();

	json_object_set_new(j, "code", json_string(diag_rule(d->code)->code));
	json_object_set_new(j, "level", json_string(level_word(d)));
	json_object_set_new(j, "message", json_safe(d->message));
	json_place(j, d->span, d->path);
	for (size_t i = 0; i < d->notes.count; i++) {
		json_t *note = json_object();

		json_object_set_new(note, "message", json_safe(d->notes.at[i].message));
		json_place(note, d->notes.at[i].span, (struct str){ NULL, 0 });
		json_array_append_new(notes, note);
	}
	json_object_set_new(j, "notes", notes);
	json_object_set_new(j, "remedy", json_string(diag_rule(d->code)->remedy));
	return j;
}

json_t *report_json(struct diags *out)
{
	json_t *j = json_object(), *list = json_array();

	diags_sort(out);
	for (size_t i = 0; i < out->list.count; i++)
		json_array_append_new(list, json_diag(out->list.at[i]));
	json_object_set_new(j, "diagnostics", list);
	json_object_set_new(j, "errors", json_integer((json_int_t)out->errors));
	json_object_set_new(j, "warnings", json_integer((json_int_t)out->warnings));
	json_object_set_new(j, "dropped", json_integer((json_int_t)out->dropped));
	return j;
}

static void write_json(struct buf *b, struct diags *out)
{
	json_t *j = report_json(out);
	char *z = json_dumps(j, JSON_INDENT(2));

	json_decref(j);
	if (z != NULL)
		buf_puts(b, z);
	else
		memory_exhausted();
	buf_putc(b, '\n');
	free(z);
}

void report_messages(struct buf *b, struct diags *out, bool color)
{
	diags_sort(out);
	for (size_t i = 0; i < out->list.count; i++)
		put_diag(b, out->list.at[i], style_of(color));
}

void report_write(struct buf *b, struct diags *out, enum report_format format, bool color)
{
	diags_sort(out);
	if (format == REPORT_JSON) {
		write_json(b, out);
		return;
	}
	report_messages(b, out, color);
	put_summary(b, out);
}

void report_rule(struct buf *b, enum diag_code code)
{
	const struct diag_rule *rule = diag_rule(code);

	buf_format(
		b, "%s[%s]: %s\n", rule->level == DIAG_ERROR ? "error" : "warning", rule->code, rule->title);
	if (rule->level == DIAG_ERROR)
		buf_format(b, "  exit status %d\n", rule->exit);
	buf_format(b, "  = %s\n", rule->remedy);
}
