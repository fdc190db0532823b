/*
 * portfolio_show: a portfolio for people, for spreadsheets and for programs.
 */
#include <jansson.h>

#include "audit/figure.h"
#include "audit/portfolio.h"
#include "out/csv.h"
#include "out/json.h"
#include "out/table.h"
#include "text/report.h"
#include "text/style.h"

static struct str name_of(const struct portfolio_row *row)
{
	const struct member *m = row->member;

	if (row->form != NULL)
		return row->form->name;
	return m != NULL && m->form.at == NULL ? m->name : m != NULL ? m->form : S("");
}

/* ---- for a person ---- */

static void add_number(struct out_table *t, size_t n)
{
	out_table_add(t, arena_format(t->arena, "%zu", n));
}

static void add_figures(struct out_table *t, const struct units *before, const struct units *after,
	struct decimal minutes_before, struct decimal minutes_after)
{
	const size_t pairs[][2] = { { before->lines, after->lines }, { before->questions, after->questions },
		{ before->cells, after->cells }, { before->documents, after->documents } };

	for (size_t i = 0; i < COUNT(pairs); i++) {
		add_number(t, pairs[i][0]);
		add_number(t, pairs[i][1]);
	}
	out_table_add(t, figure_text(t->arena, minutes_before, 0));
	out_table_add(t, figure_text(t->arena, minutes_after, 0));
	out_table_add(t, figure_less(t->arena, minutes_before, minutes_after));
}

static void form_row(struct out_table *t, const struct portfolio_row *row)
{
	const struct burden *b = &row->burden;

	out_table_add(t, arena_format(t->arena, "  %.*s", STR(name_of(row))));
	if (row->form == NULL) {
		for (size_t i = 2; i < t->columns; i++)
			out_table_add(t, S(""));
		out_table_add(t, S("no definition yet"));
		return;
	}
	add_figures(t, &row->count.before, &row->count.after,
		figure_minutes(b->before[SCENARIO_CENTRAL].total),
		figure_minutes(b->after[SCENARIO_CENTRAL].total));
	out_table_add(t, portfolio_adds(row) ? S("")
					     : arena_format(t->arena, "the same filing as %.*s: not added up",
						       STR(row->member->alternative_to)));
}

static void sum_row(struct out_table *t, const char *what, const struct portfolio_total *total)
{
	out_table_add(t, str(what));
	add_figures(t, &total->before, &total->after, total->minutes_before[SCENARIO_CENTRAL],
		total->minutes_after[SCENARIO_CENTRAL]);
	out_table_add(t, arena_format(t->arena, "%zu form%s", total->forms, total->forms == 1 ? "" : "s"));
}

static bool begins_event(const struct portfolio *p, size_t i)
{
	const struct member *m = p->rows.at[i].member;

	return m != NULL && (i == 0 || !str_equal(p->rows.at[i - 1].member->event, m->event));
}

static void title_row(struct out_table *t, struct str event)
{
	out_table_add(t, event);
	for (size_t i = 1; i < t->columns; i++)
		out_table_add(t, S(""));
}

static void forms_table(
	const struct portfolio *p, const struct portfolio_total *total, bool color, struct buf *b)
{
	static const char *const heads[] = { "", "lines", "now", "quest.", "now", "cells", "now", "doc.",
		"now", "min", "now", "", "" };
	struct out_table t = { .arena = p->arena,
		.columns = COUNT(heads),
		.align = "lrrrrrrrrrrrl",
		.head = true,
		.color = color };

	for (size_t i = 0; i < COUNT(heads); i++)
		out_table_add(&t, str(heads[i]));
	for (size_t i = 0; i < p->rows.count; i++) {
		if (begins_event(p, i))
			title_row(&t, p->rows.at[i].member->event);
		form_row(&t, &p->rows.at[i]);
		if (p->rows.at[i].member != NULL && (i + 1 == p->rows.count || begins_event(p, i + 1))) {
			struct portfolio_total of;

			portfolio_sum(p, p->rows.at[i].member->event, &of);
			sum_row(&t, "  together", &of);
		}
	}
	sum_row(&t, "all", total);
	out_table_write(&t, b);
}

/* In the terms of the programme. */
static void rates(const struct portfolio *p, const struct portfolio_total *t, struct buf *b)
{
	size_t redundant = t->by_fate[FATE_SOURCE] + t->by_fate[FATE_DERIVED] + t->by_fate[FATE_DROPPED];
	size_t known = t->fields[ORIGIN_SOURCE] + t->fields[ORIGIN_DERIVED];
	size_t fields = known + t->fields[ORIGIN_ASK] + t->fields[ORIGIN_ON_CONTROL];

	buf_format(b, "redundancy        %.*s of %zu lines were held, computed or of no use\n",
		STR(figure_share(p->arena, redundant, t->before.lines)), t->before.lines);
	buf_format(b, "prefilled         %.*s of %zu fields of the new forms, by design\n",
		STR(figure_share(p->arena, known, fields)), fields);
	buf_format(b, "documents         %zu of %zu are gone from the filings\n",
		t->before.documents - t->after.documents, t->before.documents);
	buf_format(b, "reconstructed     %.*s of the lines: not read from the original\n",
		STR(figure_share(p->arena, t->reconstructed, t->before.lines)));
	if (t->undefined + t->alternatives > 0)
		buf_format(b,
			"not added up      %zu without definition, %zu that stand for the same filing as "
			"another\n",
			t->undefined, t->alternatives);
}

static void burden_lines(const struct portfolio *p, const struct portfolio_total *t, struct buf *b)
{
	if (p->parameters == NULL)
		return;
	if (t->lost) {
		buf_puts(b, "burden            beyond what can be reckoned\n");
		return;
	}
	buf_format(b, "a filing of each  %.*s min before (%.*s), %.*s now (%.*s)\n",
		STR(figure_text(p->arena, t->minutes_before[SCENARIO_CENTRAL], 0)),
		STR(figure_span(p->arena, t->minutes_before, 0)),
		STR(figure_text(p->arena, t->minutes_after[SCENARIO_CENTRAL], 0)),
		STR(figure_span(p->arena, t->minutes_after, 0)));
	if (t->with_population == 0) {
		buf_puts(b, "a year            no form says how many companies file it\n");
		return;
	}
	buf_format(b,
		"a year            %.*s EUR before (%.*s), %.*s now (%.*s): %zu of %zu forms say who files\n",
		STR(figure_text(p->arena, t->year_before[SCENARIO_CENTRAL], 0)),
		STR(figure_span(p->arena, t->year_before, 0)),
		STR(figure_text(p->arena, t->year_after[SCENARIO_CENTRAL], 0)),
		STR(figure_span(p->arena, t->year_after, 0)), t->with_population, t->forms);
}

void portfolio_table(const struct portfolio *p, bool color, struct buf *b)
{
	const struct style *s = style_of(color);
	struct portfolio_total total;

	portfolio_sum(p, (struct str){ 0 }, &total);
	if (p->wave != NULL) {
		buf_puts(b, s->bold);
		report_safe(b, p->wave->title);
		buf_format(b, "%s\n\n", s->off);
	}
	forms_table(p, &total, color, b);
	buf_putc(b, '\n');
	rates(p, &total, b);
	burden_lines(p, &total, b);
}

/* ---- CSV ---- */

#define CSV_COLUMNS 64

struct csv {
	struct arena *arena;
	struct str head[CSV_COLUMNS], cells[CSV_COLUMNS];
	size_t count;
};

static void cell(struct csv *c, const char *head, struct str text)
{
	c->head[c->count] = str(head);
	c->cells[c->count++] = text;
}

static void cell_number(struct csv *c, const char *head, size_t n)
{
	cell(c, head, arena_format(c->arena, "%zu", n));
}

static void cell_range(
	struct csv *c, const char *head, const struct decimal at[SCENARIO__COUNT], unsigned places)
{
	for (int s = 0; s < SCENARIO__COUNT; s++)
		cell(c, arena_format(c->arena, "%s_%s", head, scenario_word((enum scenario)s)).at,
			figure_text(c->arena, at[s], places));
}

static void cells_units(struct csv *c, const char *when, const struct units *u)
{
	cell_number(c, arena_format(c->arena, "lines_%s", when).at, u->lines);
	cell_number(c, arena_format(c->arena, "questions_%s", when).at, u->questions);
	cell_number(c, arena_format(c->arena, "cells_%s", when).at, u->cells);
	cell_number(c, arena_format(c->arena, "documents_%s", when).at, u->documents);
}

static void cells_burden(struct csv *c, const struct portfolio *p, const struct portfolio_row *row)
{
	static const char *const when[] = { "before", "after" };

	for (size_t i = 0; i < COUNT(when); i++) {
		const struct side *sides = i == 0 ? row->burden.before : row->burden.after;
		struct decimal minutes[SCENARIO__COUNT], euros[SCENARIO__COUNT], admin[SCENARIO__COUNT];
		bool lost = row->burden.lost;

		for (int s = 0; s < SCENARIO__COUNT; s++) {
			minutes[s] = figure_minutes(sides[s].total);
			euros[s] = burden_cost(p->parameters, &sides[s], (enum scenario)s, &lost);
			admin[s] = burden_admin_cost(p->parameters, &sides[s], (enum scenario)s, &lost);
		}
		cell_range(c, arena_format(c->arena, "minutes_%s", when[i]).at, minutes, 1);
		cell_range(c, arena_format(c->arena, "burden_eur_%s", when[i]).at, euros, 2);
		cell_range(c, arena_format(c->arena, "administration_eur_%s", when[i]).at, admin, 2);
	}
}

static void cells_of(struct csv *c, const struct portfolio *p, const struct portfolio_row *row)
{
	static const struct member none;
	const struct member *m = row->member ? row->member : &none;
	const struct form *f = row->form;

	cell(c, "event", m->event);
	cell(c, "form", name_of(row));
	cell(c, "version", f ? f->version : (struct str){ 0 });
	cell(c, "digest", f ? str(f->digest) : (struct str){ 0 });
	cell(c, "original", f ? f->original : m->name);
	cell(c, "status", m->status);
	cell(c, "regime", m->regime);
	cell(c, "baseline", m->baseline);
	cell(c, "alternative_to", m->alternative_to);
	cell(c, "added_up", portfolio_adds(row) ? S("true") : S("false"));
	if (f == NULL)
		return;
	cell(c, "ledger", f->ledger->path);
	cell_number(c, "lines_reconstructed", row->reconstructed);
	cells_units(c, "before", &row->count.before);
	for (size_t i = 0; i < FATE__COUNT; i++)
		cell_number(c, arena_format(c->arena, "lines_%s", fate_word((enum fate)i)).at,
			row->count.by_fate[i].lines);
	cells_units(c, "after", &row->count.after);
	if (p->parameters != NULL)
		cells_burden(c, p, row);
	if (row->population != NULL)
		cell_range(c, "companies", row->population->count.at, 0);
}

/* The columns of the row that has most: others have empty cells behind. */
void portfolio_csv(const struct portfolio *p, struct buf *b)
{
	struct csv *widest = NULL, *all = arena_array(p->arena, p->rows.count + 1, sizeof *all);

	for (size_t i = 0; i < p->rows.count; i++) {
		all[i].arena = p->arena;
		cells_of(&all[i], p, &p->rows.at[i]);
		if (widest == NULL || all[i].count > widest->count)
			widest = &all[i];
	}
	if (widest == NULL)
		return;
	out_csv_row(b, widest->head, widest->count);
	for (size_t i = 0; i < p->rows.count; i++)
		out_csv_row(b, all[i].cells, widest->count);
}

/* ---- JSON ---- */

static json_t *json_parameters(const struct parameters *p)
{
	json_t *all = json_object();

	for (size_t i = 0; p != NULL && i < PARAMETER__COUNT; i++) {
		const struct range *r = &p->of[i];
		json_t *j = figure_json(r->at, 3);

		json_object_set_new(j, "unit", json_string(parameter_unit((enum parameter_name)i)));
		json_object_set_new(j, "what", json_string(parameter_what((enum parameter_name)i)));
		json_object_set_new(j, "source", out_json_str(r->source));
		json_object_set_new(j, "date", out_json_str(r->date));
		json_object_set_new(j, "certainty", out_json_str(r->certainty));
		json_object_set_new(all, parameter_word((enum parameter_name)i), j);
	}
	return all;
}

static json_t *json_row(const struct portfolio *p, const struct portfolio_row *row)
{
	json_t *j = row->form != NULL ? count_json(row->form, &row->count) : json_object();
	const struct member *m = row->member;

	if (m != NULL) {
		json_object_set_new(j, "event", out_json_str(m->event));
		json_object_set_new(j, "status", out_json_str(m->status));
		json_object_set_new(j, "regime", out_json_str(m->regime));
		json_object_set_new(j, "baseline", out_json_str(m->baseline));
		json_object_set_new(j, "alternative_to", out_json_str(m->alternative_to));
	}
	json_object_set_new(j, "added_up", json_boolean(portfolio_adds(row)));
	if (row->form == NULL) {
		json_object_set_new(j, "form", out_json_str(name_of(row)));
		return j;
	}
	json_object_set_new(j, "digest", json_string(row->form->digest));
	json_object_set_new(j, "ledger", out_json_str(row->form->ledger->path));
	json_object_set_new(j, "lines_reconstructed", json_integer((json_int_t)row->reconstructed));
	json_object_set_new(
		j, "burden", p->parameters != NULL ? burden_json(p->parameters, &row->burden) : json_null());
	if (row->population != NULL)
		json_object_set_new(j, "companies", figure_json(row->population->count.at, 0));
	return j;
}

static json_t *json_units(const struct units *u)
{
	return json_pack("{s:I, s:I, s:I, s:I}", "lines", (json_int_t)u->lines, "questions",
		(json_int_t)u->questions, "cells", (json_int_t)u->cells, "documents",
		(json_int_t)u->documents);
}

static json_t *json_total(const struct portfolio *p, const struct portfolio_total *t)
{
	json_t *j = json_pack("{s:I, s:I, s:I, s:o, s:o, s:I}", "forms", (json_int_t)t->forms, "undefined",
		(json_int_t)t->undefined, "alternatives", (json_int_t)t->alternatives, "before",
		json_units(&t->before), "after", json_units(&t->after), "lines_reconstructed",
		(json_int_t)t->reconstructed);

	if (p->parameters == NULL || t->lost)
		return j;
	json_object_set_new(j, "minutes_before", figure_json(t->minutes_before, 1));
	json_object_set_new(j, "minutes_after", figure_json(t->minutes_after, 1));
	json_object_set_new(j, "forms_with_population", json_integer((json_int_t)t->with_population));
	json_object_set_new(j, "year_eur_before", figure_json(t->year_before, 0));
	json_object_set_new(j, "year_eur_after", figure_json(t->year_after, 0));
	return j;
}

struct json_t *portfolio_json(const struct portfolio *p)
{
	json_t *rows = json_array();
	struct portfolio_total total;

	portfolio_sum(p, (struct str){ 0 }, &total);
	for (size_t i = 0; i < p->rows.count; i++)
		json_array_append_new(rows, json_row(p, &p->rows.at[i]));
	return json_pack("{s:o, s:o, s:s, s:o, s:o, s:o}", "wave",
		p->wave != NULL ? out_json_str(p->wave->name) : json_null(), "title",
		p->wave != NULL ? out_json_str(p->wave->title) : json_null(), "state", "by design", "forms",
		rows, "total", json_total(p, &total), "parameters", json_parameters(p->parameters));
}
