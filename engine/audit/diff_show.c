#include "audit/diff_show.h"

#include <jansson.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "out/csv.h"
#include "out/json.h"
#include "out/table.h"
#include "text/report.h"
#include "text/style.h"

#define WIDTH 100
#define SHORT 60 /* characters: before and after on one line */

/* ---- for a person: figures ---- */

/* "36", or "36 -> 30" */
static void add_figure(struct out_table *t, size_t old, size_t new)
{
	out_table_add(t, old == new ? arena_format(t->arena, "%zu", old)
				    : arena_format(t->arena, "%zu -> %zu", old, new));
}

static void add_figures(
	struct out_table *t, struct str head, const struct units *old, const struct units *new)
{
	out_table_add(t, head);
	add_figure(t, old->lines, new->lines);
	add_figure(t, old->questions, new->questions);
	add_figure(t, old->cells, new->cells);
	add_figure(t, old->documents, new->documents);
}

static void figures_table(const struct diff *d, bool color, struct buf *b)
{
	static const char *const heads[] = { "", "lines", "questions", "cells", "documents" };
	struct out_table t = {
		.arena = d->arena, .columns = COUNT(heads), .align = "lrrrr", .head = true, .color = color
	};

	for (size_t i = 0; i < COUNT(heads); i++)
		out_table_add(&t, str(heads[i]));
	add_figures(&t, S("before"), &d->old_count.before, &d->new_count.before);
	for (size_t i = 0; i < FATE__COUNT; i++)
		add_figures(&t, arena_format(d->arena, "  %s", fate_word((enum fate)i)),
			&d->old_count.by_fate[i], &d->new_count.by_fate[i]);
	add_figures(&t, S("after"), &d->old_count.after, &d->new_count.after);
	out_table_write(&t, b);
}

/* ---- for a person: changes ---- */

static struct str mark(const struct change *c)
{
	return c->verb == DIFF_ADDED ? S("+") : c->verb == DIFF_REMOVED ? S("-") : S("~");
}

/* A row; the id stands on the first one of a thing only. */
static void add_row(struct out_table *t, const struct change *c, bool first, struct str what, struct str text)
{
	out_table_add(t, first ? arena_format(t->arena, "  %.*s %.*s", STR(mark(c)), STR(c->id)) : S(""));
	out_table_add(t, what);
	out_table_add(t, text);
}

static struct str or_none(struct str s)
{
	return s.at != NULL ? s : S("none");
}

static void add_change(struct out_table *t, const struct change *c, bool first)
{
	struct str what = c->verb == DIFF_CHANGED ? str(c->what) : str(diff_verb_word(c->verb));
	bool both = c->before.at != NULL && c->after.at != NULL;

	if (c->verb == DIFF_RENAMED && c->what[0] != '\0')
		add_row(t, c, first, what,
			arena_format(t->arena, "%.*s -> %.*s (%s)", STR(c->before), STR(c->after), c->what));
	else if (c->verb == DIFF_MOVED)
		add_row(t, c, first, what,
			arena_format(t->arena, "%s: %.*s -> %.*s", c->what, STR(or_none(c->before)),
				STR(or_none(c->after))));
	else if (c->verb == DIFF_ADDED || c->verb == DIFF_REMOVED)
		add_row(t, c, first, what, c->verb == DIFF_ADDED ? c->after : c->before);
	else if (both && utf8_count(c->before) + utf8_count(c->after) <= SHORT)
		add_row(t, c, first, what,
			arena_format(t->arena, "%.*s -> %.*s", STR(c->before), STR(c->after)));
	else {
		if (c->before.at != NULL)
			add_row(t, c, first, what, arena_format(t->arena, "- %.*s", STR(c->before)));
		if (c->after.at != NULL)
			add_row(t, c, first && !both, both ? S("") : what,
				arena_format(t->arena, "+ %.*s", STR(c->after)));
	}
}

static void changes_table(const struct diff *d, enum diff_about about, bool color, struct buf *b)
{
	const struct style *s = style_of(color);
	struct out_table t = { .arena = d->arena, .columns = 3, .align = "llw", .width = WIDTH };
	struct str last = { NULL, 0 };

	for (size_t i = 0; i < d->changes.count; i++) {
		const struct change *c = &d->changes.at[i];

		if (c->about != about)
			continue;
		add_change(&t, c, !str_equal(c->id, last));
		last = c->id;
	}
	if (t.cells.count == 0)
		return;
	buf_format(b, "\n%s%s%s\n", s->bold, diff_about_words(about), s->off);
	out_table_write(&t, b);
}

/* ---- for a person: what is filed ---- */

static struct str breaks(const struct compat_reason *r)
{
	return r->not_backward && r->not_forward ? S("neither backward nor forward")
	       : r->not_backward                 ? S("not backward")
						 : S("not forward");
}

static void compat_table(const struct diff *d, bool color, struct buf *b)
{
	const struct compat *c = &d->compat;
	const struct style *s = style_of(color);
	struct out_table t = { .arena = d->arena, .columns = 4, .align = "lllw", .width = WIDTH };
	struct str last = { NULL, 0 };

	buf_format(b, "\n%sfilings%s\n  compatibility  %s: %s\n  version        needs %s, has %s%s\n",
		s->bold, s->off, verdict_word(c->verdict), verdict_what(c->verdict), bump_word(c->needs),
		bump_word(c->given), c->older ? " (older)" : "");
	for (size_t i = 0; i < c->reasons.count; i++) {
		const struct compat_reason *r = &c->reasons.at[i];
		bool first = !str_equal(r->id, last);

		out_table_add(&t, first ? arena_format(d->arena, "  ~ %.*s", STR(r->id)) : S(""));
		out_table_add(&t, r->what);
		out_table_add(&t, breaks(r));
		out_table_add(&t, arena_format(d->arena, "%.*s -> %.*s", STR(r->before), STR(r->after)));
		last = r->id;
	}
	out_table_write(&t, b);
}

void diff_table(const struct diff *d, bool color, struct buf *b)
{
	const struct style *s = style_of(color);

	if (d->changes.count == 0)
		return;
	buf_format(b, "%s%.*s %.*s -> %.*s %.*s%s\n", s->bold, STR(d->old->name), STR(d->old->version),
		STR(d->new->name), STR(d->new->version), s->off);
	buf_puts(b, "  old  ");
	report_safe(b, d->old->path);
	buf_puts(b, "\n  new  ");
	report_safe(b, d->new->path);
	buf_puts(b, "\n\n");
	figures_table(d, color, b);
	for (size_t i = 0; i < DIFF_ABOUT__COUNT; i++)
		changes_table(d, (enum diff_about)i, color, b);
	compat_table(d, color, b);
}

/* ---- for a program ---- */

#define CELLS 7

static const char *const columns[CELLS] = { "about", "change", "id", "was", "what", "before", "after" };

static void set_cells(const struct change *c, struct str *cells)
{
	const struct str all[CELLS] = { str(diff_about_word(c->about)), str(diff_verb_word(c->verb)), c->id,
		c->was, c->what[0] != '\0' ? str(c->what) : (struct str){ NULL, 0 }, c->before, c->after };

	memcpy(cells, all, sizeof all);
}

/* What is filed: the verdict, then each reason. */
static void compat_csv(const struct diff *d, struct buf *b)
{
	const struct compat *c = &d->compat;
	const struct str none = { NULL, 0 };
	const struct str verdict[CELLS] = { S("filings"), S("compatibility"), d->new->name, none,
		str(bump_word(c->needs)), none, str(verdict_word(c->verdict)) };

	out_csv_row(b, verdict, CELLS);
	for (size_t i = 0; i < c->reasons.count; i++) {
		const struct compat_reason *r = &c->reasons.at[i];
		const struct str cells[CELLS] = { S("filings"), breaks(r), r->id, none, r->what, r->before,
			r->after };

		out_csv_row(b, cells, CELLS);
	}
}

void diff_csv(const struct diff *d, struct buf *b)
{
	struct str cells[CELLS];

	for (size_t i = 0; i < CELLS; i++)
		cells[i] = str(columns[i]);
	out_csv_row(b, cells, CELLS);
	for (size_t i = 0; i < d->changes.count; i++) {
		set_cells(&d->changes.at[i], cells);
		out_csv_row(b, cells, CELLS);
	}
	if (d->changes.count > 0)
		compat_csv(d, b);
}

static json_t *json_side(const struct form *f, const struct count *c)
{
	json_t *side = count_json(f, c);

	if (json_object_set_new(side, "path", out_json_str(f->path)) != 0)
		memory_exhausted();
	return side;
}

static json_t *json_reason(const struct compat_reason *r)
{
	return json_pack("{s:o, s:o, s:o, s:o, s:b, s:b}", "id", out_json_str(r->id), "what",
		out_json_str(r->what), "before", out_json_str(r->before), "after", out_json_str(r->after),
		"backward", !r->not_backward, "forward", !r->not_forward);
}

static json_t *json_compat(const struct compat *c)
{
	json_t *reasons = json_array();

	for (size_t i = 0; i < c->reasons.count; i++)
		if (json_array_append_new(reasons, json_reason(&c->reasons.at[i])) != 0)
			memory_exhausted();
	return json_pack("{s:s, s:b, s:b, s:s, s:s, s:b, s:o}", "verdict", verdict_word(c->verdict),
		"backward", c->verdict == VERDICT_BACKWARD || c->verdict == VERDICT_BOTH, "forward",
		c->verdict == VERDICT_FORWARD || c->verdict == VERDICT_BOTH, "needs", bump_word(c->needs),
		"given", bump_word(c->given), "older", c->older, "reasons", reasons);
}

struct json_t *diff_json(const struct diff *d)
{
	json_t *list = json_array();
	struct str cells[CELLS];

	for (size_t i = 0; i < d->changes.count; i++) {
		json_t *change = json_object();

		set_cells(&d->changes.at[i], cells);
		for (size_t c = 0; c < CELLS; c++)
			if (json_object_set_new(change, columns[c], out_json_str(cells[c])) != 0)
				memory_exhausted();
		if (json_array_append_new(list, change) != 0)
			memory_exhausted();
	}
	return json_pack("{s:o, s:o, s:b, s:o, s:o}", "old", json_side(d->old, &d->old_count), "new",
		json_side(d->new, &d->new_count), "same", d->changes.count == 0, "compatibility",
		json_compat(&d->compat), "changes", list);
}
