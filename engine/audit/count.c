/*
 * One pass gives every line of the ledger its fate, a second one adds the lines
 * up. A question that was split (s9.nom, s9.prenom) counts once, under the fate of
 * its first line. What is asked now is counted in the new form: lines merge there.
 */
#include "audit/count.h"

#include <jansson.h>

#include "audit/suppressed.h"
#include "out/json.h"
#include "out/table.h"
#include "text/report.h"
#include "text/style.h"

static void add_line(struct units *u, const struct line *l, bool new_question)
{
	u->lines++;
	u->questions += new_question;
	u->cells += l->cells;
	u->documents += l->kind == LINE_DOCUMENT;
}

static void count_lines(struct arena *a, const struct form *f, struct count *c)
{
	const struct fated *fates = fates_find(a, f);
	struct map questions = { 0 };

	for (size_t i = 0; i < f->ledger->lines.count; i++) {
		const struct line *l = &f->ledger->lines.at[i];
		struct str question = str_part(l->id, 0, str_find(l->id, '.'));
		bool new_question = map_add(a, &questions, question, 0, NULL);

		add_line(&c->before, l, new_question);
		add_line(&c->by_fate[fates[i].fate], l, new_question);
	}
}

/* What the new form asks: a line of its own is a question of its own. */
static void add_asked(struct units *u, unsigned cells)
{
	u->lines++;
	u->questions++;
	u->cells += cells;
}

static void count_asked(const struct form *f, struct count *c)
{
	add_asked(&c->after, 1); /* the SIRET */
	for (size_t i = 0; i < f->items.count; i++) {
		const struct item *it = f->items.at[i];

		if (it->identity)
			add_asked(&c->after, 1);
		if (it->kind == ITEM_FIELD && it->origin == ORIGIN_ASK)
			add_asked(&c->after, it->concept ? it->concept->cells : 1);
		c->picks += it->pick;
	}
}

static bool is_conditional(const struct item *it)
{
	return it->relevant.expr != NULL || (it->section != NULL && it->section->relevant.expr != NULL) ||
	       (it->repeat != NULL && is_conditional(it->repeat));
}

/* A repeat is a question of its own only where it asks for a SIRET. */
static void count_fields(const struct form *f, struct count *c)
{
	for (size_t i = 0; i < f->items.count; i++) {
		const struct item *it = f->items.at[i];

		if (it->kind != ITEM_FIELD && !(it->kind == ITEM_REPEAT && it->identity))
			continue;
		c->fields[it->origin]++;
		c->conditional += it->origin == ORIGIN_ASK && is_conditional(it);
		c->protected_sources += it->origin == ORIGIN_SOURCE && it->is_protected;
	}
}

void count_form(const struct form *f, struct count *c)
{
	struct arena a = { 0 };

	*c = (struct count){ 0 };
	count_lines(&a, f, c);
	count_asked(f, c);
	count_fields(f, c);
	arena_free(&a);
}

static void table_row(struct out_table *t, struct str head, const struct units *u, const char *lever)
{
	const size_t figures[] = { u->lines, u->questions, u->cells, u->documents };

	out_table_add(t, head);
	for (size_t i = 0; i < COUNT(figures); i++)
		out_table_add(t, arena_format(t->arena, "%zu", figures[i]));
	out_table_add(t, str(lever));
}

static void figures_table(struct arena *a, const struct count *c, bool color, struct buf *b)
{
	static const char *const heads[] = { "", "lines", "questions", "cells", "documents", "lever" };
	struct out_table t = {
		.arena = a, .columns = COUNT(heads), .align = "lrrrrl", .head = true, .color = color
	};

	for (size_t i = 0; i < COUNT(heads); i++)
		out_table_add(&t, str(heads[i]));
	table_row(&t, S("before"), &c->before, "");
	for (size_t i = 0; i < FATE__COUNT; i++)
		table_row(&t, arena_format(a, "  %s", fate_word((enum fate)i)), &c->by_fate[i],
			fate_lever((enum fate)i));
	table_row(&t, S("after"), &c->after, LEVER_AFTER);
	out_table_write(&t, b);
}

/* ", 2 of them only under a condition"; nothing if none. */
static void part_of(struct buf *b, size_t part, const char *what)
{
	if (part > 0)
		buf_format(b, ", %zu of them %s", part, what);
}

static void fields_line(const struct count *c, enum origin origin, struct buf *b)
{
	buf_format(b, "  %-10s  %zu", origin_word(origin), c->fields[origin]);
	if (origin == ORIGIN_ASK)
		part_of(b, c->conditional, "only under a condition");
	if (origin == ORIGIN_SOURCE)
		part_of(b, c->protected_sources, "protected");
	buf_putc(b, '\n');
}

void count_table(struct arena *a, const struct form *f, const struct count *c, bool color, struct buf *b)
{
	const struct style *s = style_of(color);

	buf_format(b, "%s%.*s %.*s, in place of ", s->bold, STR(f->name), STR(f->version));
	report_safe(b, f->original);
	buf_format(b, "%s\n\n", s->off);
	figures_table(a, c, color, b);
	buf_format(b, "\n%sfields of the new form, besides the SIRET of the company%s\n", s->bold, s->off);
	for (size_t i = 0; i < ORIGIN__COUNT; i++)
		fields_line(c, (enum origin)i, b);
	if (c->picks > 0)
		buf_format(b, "  and %zu where one of several known rows is chosen\n", c->picks);
	suppressed_table(a, f, color, b);
}

static json_t *json_units(const struct units *u)
{
	return json_pack("{s:I, s:I, s:I, s:I}", "lines", (json_int_t)u->lines, "questions",
		(json_int_t)u->questions, "cells", (json_int_t)u->cells, "documents",
		(json_int_t)u->documents);
}

static json_t *json_fates(const struct count *c)
{
	json_t *j = json_object();

	for (size_t i = 0; i < FATE__COUNT; i++)
		json_object_set_new(j, fate_word((enum fate)i), json_units(&c->by_fate[i]));
	return j;
}

static json_t *json_fields(const struct count *c)
{
	json_t *j = json_object();

	for (size_t i = 0; i < ORIGIN__COUNT; i++)
		json_object_set_new(j, origin_word((enum origin)i), json_integer((json_int_t)c->fields[i]));
	return j;
}

struct json_t *count_json(const struct form *f, const struct count *c)
{
	return json_pack("{s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:I, s:I, s:I, s:o}", "form",
		out_json_str(f->name), "version", out_json_str(f->version), "replaces",
		out_json_str(f->original), "before", json_units(&c->before), "by_fate", json_fates(c),
		"after", json_units(&c->after), "fields", json_fields(c), "picks", (json_int_t)c->picks,
		"conditional", (json_int_t)c->conditional, "protected_sources",
		(json_int_t)c->protected_sources, "suppressed", suppressed_json(f));
}
