#include <criterion/criterion.h>
#include <libxml/xpath.h>

#include "expr_fixture.h"
#include "fixture.h"

Test(show_xforms, writes_xpath_that_xforms_reads)
{
	static const struct {
		const char *source, *want;
	} rows[] = {
		{ "effectif < 50", "effectif < 50" },
		{ "effectif - (1 - boeth) * 2", "effectif - (1 - boeth) * 2" },
		{ "groupement != 'seul' and accord", "groupement != 'seul' and accord = 'true'" },
		{ "accord = (1 < 2)", "accord = 'true' = 1 < 2" },
		{ "not(accord)", "not(accord = 'true')" },
		{ "depot < $filed_on", "days-from-date(depot) < days-from-date(today())" },
		{ "today() - depot", "days-from-date(today()) - days-from-date(depot)" },
		{ "depot + 30", "days-to-date(days-from-date(depot) + 30)" },
		{ "depot + 30 > date(2026, 1, 31)", "days-from-date(days-to-date(days-from-date(depot) + "
						    "30)) > days-from-date('2026-01-31')" },
		{ "date($period, 1, 1)",
			"concat(format-number(instance('period'), '0000'), '-', format-number(1, '00'), '-', "
			"format-number(1, '00'))" },
		{ "year-from-date(depot)", "number(format-date(depot, '%Y'))" },
		{ "sum(chiffre_affaires[position() <= 2]/montant)",
			"sum(chiffre_affaires[position() <= 2]/montant)" },
		{ "chiffre_affaires[1]/montant", "chiffre_affaires[1]/montant" },
		{ "coalesce(vide, boeth, 0)", "coalesce(vide, coalesce(boeth, 0))" },
		{ "exists(effectif) and exists(contrats)",
			"string-length(effectif) > 0 and count(contrats) > 0" },
		{ "exists($lots[numero = '1']/intitule)",
			"count(instance('lots')[numero = '1']/intitule[. != '']) > 0" },
		{ "ends-with(denomination, 'é')", "substring(denomination, string-length(denomination) - "
						  "string-length('é') + 1) = 'é'" },
		{ "matches(denomination, '[a-z]+')", "regex(denomination, '[a-z]+')" },
		{ "selected(travaux, 'toiture')", "selected(travaux, 'toiture')" },
		{ "band($oeth.coefficient, effectif)",
			"instance('oeth.coefficient')/band[@from <= effectif][last()]" },
		{ "if(accord, 'a', \"l'a\")", "if(accord = 'true', 'a', \"l'a\")" },
		{ ". * 2", ". * 2" },
	};
	struct arena a = { 0 };
	struct buf b = { 0 };

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct diags out = { .arena = &a };
		struct expr *e = fixture_expr(&a, str(rows[i].source), &out);
		xmlXPathCompExprPtr compiled;

		cr_assert_not_null(e, "%s", rows[i].source);
		buf_clear(&b);
		expr_show_xforms(e, &b);
		cr_expect_str_eq(
			b.at, rows[i].want, "%s\nwant %s\ngot  %s", rows[i].source, rows[i].want, b.at);
		compiled = xmlXPathCompile((const xmlChar *)b.at);
		cr_expect_not_null(compiled, "%s", b.at);
		xmlXPathFreeCompExpr(compiled);
	}
	buf_free(&b);
	arena_free(&a);
}

Test(show_xforms, of_a_row_names_are_paths)
{
	static const char bytes[] =
		"form: cas\nversion: 1.0.0\ntitle: Cas\nuse_case: other\napplicant: open\n"
		"identity: {siret: l1}\nreplaces: {form: Essai, lines: originals/cas.csv}\n"
		"procedure: {recipient: '13002526500013', service: {name: S, email: s@exemple.fr, "
		"telephone: '0102030405'}, silence: none, remedies: R}\n"
		"dropped: {l2: non, l3: non, l4: non}\nsections:\n- section: une\n  title: S\n  fields:\n"
		"  - {field: seuil, added: x, label: Seuil, ask: amount, purpose: p}\n"
		"  - repeat: projets\n    label: P\n    rows: 0..3\n    fields:\n"
		"    - {field: budget, added: x, label: B, ask: amount, purpose: p}\n"
		"    - {field: total, added: x, label: T, type: decimal, derived: \"sum(depenses[montant > "
		"budget "
		"and montant > seuil]/montant)\"}\n"
		"    - repeat: depenses\n      label: D\n      rows: 0..3\n      fields:\n"
		"      - {field: montant, added: x, label: M, ask: amount, purpose: p}\n"
		"      - {field: part, added: x, label: R, type: decimal, derived: \"if(budget > seuil, "
		"montant "
		"div total, 0)\"}\n";
	static const struct {
		const char *path, *want;
	} rows[] = {
		{ "projets/total",
			"sum(../depenses[montant > current()/../budget and montant > seuil]/montant)" },
		{ "projets/depenses/part", "if(../../budget > seuil, ../montant div ../../total, 0)" },
	};
	struct arena a = { 0 };
	struct diags out = { .arena = &a };
	struct library *l = library_load(&a, LIBRARY, &out);
	const struct form *f = form_of(&a, l, S(LIBRARY "/cas.yaml"), S(bytes), &out);

	cr_assert_eq(out.errors, 0, "%.*s", STR(out.list.at[0]->message));
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct buf b = { 0 };

		expr_show_xforms(form_field(f, str(rows[i].path))->value.expr, &b);
		cr_expect_str_eq(b.at, rows[i].want, "%s", b.at);
		buf_free(&b);
	}
	arena_free(&a);
}

struct shown {
	struct buf b;
	size_t count;
};

static void compile(void *data, const struct condition *c)
{
	struct shown *s = data;
	xmlXPathCompExprPtr compiled;

	buf_clear(&s->b);
	expr_show_xforms(c->expr, &s->b);
	compiled = xmlXPathCompile((const xmlChar *)s->b.at);
	cr_expect_not_null(compiled, "%.*s\n%s", STR(c->written), s->b.at);
	xmlXPathFreeCompExpr(compiled);
	s->count++;
}

Test(show_xforms, every_expression_of_the_shipped_forms_is_xpath)
{
	static const char *const paths[] = { "forms/marche-public-simplifie.yaml", "forms/dpae.yaml",
		"forms/aide-publique-simplifiee.yaml" };
	struct arena a = { 0 };
	struct diags out = { .arena = &a };
	struct library *l = library_load(&a, "forms", &out);
	struct shown s = { 0 };

	for (size_t i = 0; i < COUNT(paths); i++) {
		const struct form *f = form_open(&a, l, paths[i], &out);

		cr_assert_not_null(f);
		for (size_t n = 0; n < f->items.count; n++)
			item_expressions(f->items.at[n], compile, &s);
	}
	cr_expect_gt(s.count, 100);
	buf_free(&s.b);
	arena_free(&a);
}
