#include <criterion/criterion.h>
#include <jansson.h>

#include "audit/count.h"
#include "out/json.h"

static struct arena arena;

static void leave(void)
{
	arena_free(&arena);
}

TestSuite(count, .fini = leave);

/* A form of a few items, put together by hand: nothing is loaded. */
struct sample {
	struct form form;
	struct ledger ledger;
	struct section section;
};

static void add_line(struct sample *s, const char *id, enum line_kind kind, unsigned cells)
{
	map_add(&arena, &s->ledger.by_id, str(id), s->ledger.lines.count, NULL);
	*LIST_ADD(&arena, &s->ledger.lines) = (struct line){ .id = str(id), .kind = kind, .cells = cells };
}

/* replaces: ids with a space between them. */
static struct item *add_field(struct sample *s, enum origin origin, const char *replaces)
{
	struct item *it = ARENA_NEW(&arena, struct item);
	struct str rest = str(replaces);

	it->origin = origin;
	it->section = &s->section;
	while (rest.len > 0)
		*LIST_ADD(&arena, &it->replaces) = (struct replaced){ .id = str_cut(&rest, ' ') };
	*LIST_ADD(&arena, &s->form.items) = it;
	return it;
}

static struct item *add_repeat(struct sample *s, const char *identity)
{
	struct item *it = add_field(s, ORIGIN_ASK, "");

	it->kind = ITEM_REPEAT;
	it->identity = identity != NULL;
	it->identity_line.id = str(identity);
	return it;
}

static struct sample *sample(void)
{
	struct sample *s = ARENA_NEW(&arena, struct sample);
	struct expr *condition = ARENA_NEW(&arena, struct expr);

	s->form.ledger = &s->ledger;
	s->form.name = S("essai");
	s->form.version = S("1.2.0");
	s->form.original = S("ESSAI");
	add_line(s, "s1", LINE_FIELD, 1);
	add_line(s, "s2", LINE_FIELD, 6);
	add_line(s, "s3.a", LINE_FIELD, 1);
	add_line(s, "s3.b", LINE_FIELD, 2);
	add_line(s, "s4", LINE_FIELD, 1);
	add_line(s, "s5", LINE_FIELD, 3);
	add_line(s, "s6", LINE_FIELD, 1);
	add_line(s, "s7", LINE_FIELD, 1);
	add_line(s, "p1", LINE_DOCUMENT, 1);
	add_line(s, "p2", LINE_DOCUMENT, 1);
	add_line(s, "p3", LINE_DOCUMENT, 1);
	s->form.identity.id = S("s1");
	add_field(s, ORIGIN_SOURCE, "s2 p1");
	add_field(s, ORIGIN_SOURCE, "s3.a")->is_protected = true;
	add_field(s, ORIGIN_ASK, "s3.b")->relevant.expr = condition;
	add_field(s, ORIGIN_DERIVED, "s4")->is_protected = true;
	add_field(s, ORIGIN_ON_CONTROL, "s5 p2")->relevant.expr = condition;
	struct item *companies = add_repeat(s, "s6");
	companies->relevant.expr = condition;
	add_field(s, ORIGIN_ASK, "s7")->repeat = companies;
	add_field(s, ORIGIN_SOURCE, "")->repeat = companies;
	add_field(s, ORIGIN_ASK, "")->repeat = add_repeat(s, NULL);
	add_field(s, ORIGIN_ASK, "")->kind = ITEM_LET;
	LIST_ADD(&arena, &s->form.dropped)->line.id = S("p3");
	return s;
}

#define EXPECT_UNITS(got, ...) \
	do { \
		const struct units want = __VA_ARGS__; \
		cr_expect_eq((got).lines, want.lines, #got ": %zu lines", (got).lines); \
		cr_expect_eq((got).questions, want.questions, #got ": %zu questions", (got).questions); \
		cr_expect_eq((got).cells, want.cells, #got ": %zu cells", (got).cells); \
		cr_expect_eq((got).documents, want.documents, #got ": %zu documents", (got).documents); \
	} while (0)

Test(count, every_line_under_its_fate)
{
	struct count c;

	count_form(&sample()->form, &c);
	EXPECT_UNITS(c.before, { 11, 10, 19, 3 });
	EXPECT_UNITS(c.by_fate[FATE_SOURCE], { 3, 3, 8, 1 });
	EXPECT_UNITS(c.by_fate[FATE_DERIVED], { 1, 1, 1, 0 });
	EXPECT_UNITS(c.by_fate[FATE_ASK], { 4, 3, 5, 0 });
	EXPECT_UNITS(c.by_fate[FATE_ON_CONTROL], { 2, 2, 4, 1 });
	EXPECT_UNITS(c.by_fate[FATE_DROPPED], { 1, 1, 1, 1 });
	/* the SIRET, s3.b, the SIRET of rows, s7, and one that is new */
	EXPECT_UNITS(c.after, { 5, 5, 5, 0 });
}

Test(count, fields_of_the_new_form)
{
	struct count c;

	count_form(&sample()->form, &c);
	cr_expect_eq(c.fields[ORIGIN_SOURCE], 3);
	cr_expect_eq(c.fields[ORIGIN_DERIVED], 1);
	cr_expect_eq(c.fields[ORIGIN_ON_CONTROL], 1);
	cr_expect_eq(
		c.fields[ORIGIN_ASK], 4, "%zu: a repeat counts where it asks a SIRET", c.fields[ORIGIN_ASK]);
	cr_expect_eq(c.conditional, 3, "%zu: its own condition, its repeat's", c.conditional);
	cr_expect_eq(c.protected_sources, 1);
}

Test(count, a_condition_of_the_section_is_inherited)
{
	struct sample *s = sample();
	struct count c;

	s->section.relevant.expr = ARENA_NEW(&arena, struct expr);
	count_form(&s->form, &c);
	cr_expect_eq(c.conditional, c.fields[ORIGIN_ASK]);
}

Test(count, the_table_for_a_person)
{
	struct sample *s = sample();
	struct buf b = { 0 };
	struct count c;

	count_form(&s->form, &c);
	count_table(&arena, &s->form, &c, false, &b);
	cr_expect_str_eq(b.at, "essai 1.2.0, in place of ESSAI\n"
			       "\n"
			       "              lines  questions  cells  documents  lever\n"
			       "before           11         10     19          3\n"
			       "  source          3          3      8          1  data exchange\n"
			       "  derived         1          1      1          0  re-engineering\n"
			       "  ask             4          3      5          0  what remains\n"
			       "  on_control      2          2      4          1  a-priori trust\n"
			       "  dropped         1          1      1          1  re-engineering\n"
			       "after             5          5      5          0  dematerialisation\n"
			       "\n"
			       "fields of the new form, besides the SIRET of the company\n"
			       "  source      3, 1 of them protected\n"
			       "  derived     1\n"
			       "  ask         4, 3 of them only under a condition\n"
			       "  on_control  1\n");
	buf_free(&b);
}

Test(count, json_has_the_same_figures)
{
	struct sample *s = sample();
	struct buf b = { 0 };
	struct count c;
	int lines, questions, cells, documents, asked, conditional, protected_sources, dropped;
	const char *form, *version, *replaces;

	count_form(&s->form, &c);
	out_json(&b, count_json(&s->form, &c));
	json_t *j = json_loadb(b.at, b.len, 0, NULL);
	cr_assert_not_null(j);
	cr_assert_eq(json_unpack(j, "{s:s, s:s, s:s, s:{s:i, s:i, s:i, s:i}, s:{s:{s:i}}, s:{s:i}, s:i, s:i}",
			     "form", &form, "version", &version, "replaces", &replaces, "after", "lines",
			     &lines, "questions", &questions, "cells", &cells, "documents", &documents,
			     "by_fate", "dropped", "lines", &dropped, "fields", "ask", &asked, "conditional",
			     &conditional, "protected_sources", &protected_sources),
		0);
	cr_expect_str_eq(form, "essai");
	cr_expect_str_eq(version, "1.2.0");
	cr_expect_str_eq(replaces, "ESSAI");
	EXPECT_UNITS(c.after, { (size_t)lines, (size_t)questions, (size_t)cells, (size_t)documents });
	cr_expect_eq(dropped, 1);
	cr_expect_eq(asked, 4);
	cr_expect_eq(conditional, 3);
	cr_expect_eq(protected_sources, 1);
	json_decref(j);
	buf_free(&b);
}

/* The invariant of every form, on the one that is shipped. */
Test(count, the_fates_add_up)
{
	struct diags out = { .arena = &arena };
	struct library *l = library_load(&arena, "forms", &out);
	struct units sum = { 0 };
	struct count c;

	cr_assert_not_null(l);
	const struct form *f = form_open(&arena, l, "forms/marche-public-simplifie.yaml", &out);
	cr_assert_eq(out.errors, 0);
	count_form(f, &c);
	for (size_t i = 0; i < FATE__COUNT; i++) {
		sum.lines += c.by_fate[i].lines;
		sum.questions += c.by_fate[i].questions;
		sum.cells += c.by_fate[i].cells;
		sum.documents += c.by_fate[i].documents;
	}
	EXPECT_UNITS(c.before, { sum.lines, sum.questions, sum.cells, sum.documents });
	EXPECT_UNITS(c.before, { 36, 32, 41, 9 });
	EXPECT_UNITS(c.after, { 9, 9, 9, 0 });
}
