#include "fixture.h"

#define ANSWERED "demande: 100\ncourriel: a@exemple.fr\n"
#define LARGE \
	ANSWERED "dirigeant: {pick: 2}\nreferent: Un nom\nsites: [{siret: '40483304800014', effectif: 5}]\n"

static struct fixture f;

static void open_all(void)
{
	fixture_open(&f, LIBRARY "/essai.yaml");
	fixture_import(&f);
}

static void close_all(void)
{
	fixture_close(&f);
}

TestSuite(answers, .init = open_all, .fini = close_all);

static void expect(const char *siret, const char *path, const char *want)
{
	const char *got = fixture_show(&f, path, 0);

	cr_expect_str_eq(got, want, "%s of %s: '%s' instead of '%s'", path, siret, got, want);
}

Test(answers, fetched_values_and_absences)
{
	static const struct {
		const char *siret, *path, *want;
	} rows[] = {
		{ SOCIETE_UNE, "nom", "Société Une" },
		{ SOCIETE_UNE, "adresse", ",12 RUE DES ESSAIS,,75001,PARIS,,FR" },
		{ SOCIETE_UNE, "activite", "B2" },
		{ SOCIETE_UNE, "effectif", "25.5" },
		{ SOCIETE_UNE, "ventes", "2025,1000.00;2024,500.50" },
		{ SOCIETE_UNE, "dirigeant", "Alpha,2020-01-01;Bêta,2021-01-01" },
		{ SOCIETE_UNE, "taux", "2.5" },
		{ SOCIETE_UNE, "depot", "2026-11-24" },
		{ SOCIETE_DEUX, "nom", "Société Deux" },
		{ SOCIETE_DEUX, "adresse", ",PLACE VIDE,,69003,LYON,,FR" },
		{ SOCIETE_DEUX, "activite", "Z9" },
		{ SOCIETE_DEUX, "effectif", "8" },
		{ SOCIETE_DEUX, "taux", "1" },
		{ SOCIETE_DEUX, "attestation", "!unavailable" },
		{ SOCIETE_CACHEE, "nom", "!not_diffusible" },
		{ SOCIETE_CACHEE, "effectif", "!unavailable" },
		{ SOCIETE_CACHEE, "taux", "!not_computable" },
		{ SOCIETE_CACHEE, "ventes", "!out_of_scope" },
		{ SOCIETE_INCONNUE, "nom", "!not_found" },
		{ SOCIETE_INCONNUE, "effectif", "!not_found" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		fixture_fill(&f, rows[i].siret, NULL, false);
		expect(rows[i].siret, rows[i].path, rows[i].want);
	}
}

Test(answers, a_code_outside_the_list_is_kept_with_a_warning)
{
	fixture_fill(&f, SOCIETE_DEUX, NULL, false);
	expect(SOCIETE_DEUX, "activite", "Z9");
	cr_expect_str_eq(fixture_said(&f), "A014 'activite': the code 'Z9' is not in the list activites");
}

Test(answers, the_year_before_is_tried_when_this_one_is_not_there)
{
	fixture_fill(&f, SOCIETE_DEUX, NULL, false);
	cr_expect(str_is(f.answers->cells[form_field(f.form, S("effectif"))->number].period, "2024"));
	fixture_fill(&f, SOCIETE_UNE, NULL, false);
	cr_expect(str_is(f.answers->cells[form_field(f.form, S("effectif"))->number].period, "2025"));
}

Test(answers, a_section_that_does_not_apply_asks_and_fetches_nothing)
{
	fixture_fill(&f, SOCIETE_DEUX, NULL, true);
	expect(SOCIETE_DEUX, "referent", "x");
	expect(SOCIETE_DEUX, "sites", "x");
	cr_expect_str_eq(fixture_said(&f), "A014 'activite': the code 'Z9' is not in the list activites\n"
					   "A004 'demande' is not answered\n"
					   "A004 'courriel' is not answered");
}

Test(answers, a_complete_filing_has_no_problem)
{
	fixture_fill(&f, SOCIETE_UNE, LARGE, true);
	cr_expect_str_eq(fixture_said(&f), "");
	expect(SOCIETE_UNE, "demande", "100.00");
	expect(SOCIETE_UNE, "ratio", "6.66");
	expect(SOCIETE_UNE, "sites/nom", "Société Deux");
	expect(SOCIETE_UNE, "sites/effectif", "5");
	expect(SOCIETE_UNE, "sites/part", "5");
}

Test(answers, what_the_company_may_say)
{
	static const struct {
		const char *siret, *answers, *path, *want, *messages;
	} rows[] = {
		/* edit: free: a correction counts */
		{ SOCIETE_UNE, "nom: Société Un", "nom", "Société Une claim! Société Un", "" },
		/* edit: contest: with a motive, and the known value stays */
		{ SOCIETE_UNE, "claims: {effectif: {value: 30, motive: deux embauches}}", "effectif",
			"25.5 claim 30", "" },
		{ SOCIETE_UNE, "claims: {effectif: {value: 30}}", "effectif", "25.5",
			"A009 'effectif' is known: contesting it needs a motive" },
		{ SOCIETE_UNE, "claims: {ventes: {value: [{annee: 2025, montant: 1}], motive: m}}", "ventes",
			"2025,1000.00;2024,500.50", "A008 'ventes' is locked" },
		/* after an absence, by its policy */
		{ SOCIETE_INCONNUE, "nom: Société Neuve", "nom", "!not_found claim! Société Neuve", "" },
		{ SOCIETE_INCONNUE, "effectif: 3", "effectif", "!not_found claim! 3", "" },
		{ SOCIETE_CACHEE, "effectif: 3", "effectif", "!unavailable",
			"A008 'effectif' is absent (unavailable) and not asked" },
		/* picks */
		{ SOCIETE_UNE, "dirigeant: {pick: 2}", "dirigeant", "Alpha,2020-01-01;Bêta,2021-01-01", "" },
		{ SOCIETE_UNE, "dirigeant: {pick: 3}", "dirigeant", "Alpha,2020-01-01;Bêta,2021-01-01",
			"A010 'dirigeant': there is no row 3 of 2" },
		{ SOCIETE_UNE, "dirigeant: {pick: 0}", "dirigeant", "Alpha,2020-01-01;Bêta,2021-01-01",
			"A010 'dirigeant': a pick is the number of a row" },
		{ SOCIETE_INCONNUE, "dirigeant: {pick: 1}", "dirigeant", "!not_found",
			"A010 'dirigeant' has no list to pick from" },
		{ SOCIETE_INCONNUE, "dirigeant: {nom: Oméga}", "dirigeant", "!not_found claim! Oméga,", "" },
		/* a row is picked and contested too; a claim is given once, and says something */
		{ SOCIETE_UNE, "dirigeant: {pick: 1}\nclaims: {dirigeant: {value: {nom: Zed}, motive: m}}",
			"dirigeant", "Alpha,2020-01-01;Bêta,2021-01-01 claim Zed,", "" },
		{ SOCIETE_UNE, "nom: A\nclaims: {nom: {value: B, motive: m}}", "nom", "Société Une claim! B",
			"A008 'nom' is given twice" },
		{ SOCIETE_UNE, "claims: {nom: {value: '', motive: m}}", "nom", "Société Une",
			"T014 the claim on 'nom' is empty" },
		{ SOCIETE_UNE, "claims: [nom]", "nom", "Société Une", "T015 'claims' is a map" },
		/* refused by name */
		{ SOCIETE_UNE, "taux: 3", "taux", "2.5", "A002 'taux' is computed, not given" },
		{ SOCIETE_UNE, "l4: oui", "taux", "2.5", "A002 'l4' is not asked any more" },
		{ SOCIETE_UNE, "demnde: 3", "demande", "-", "A001 'demnde' is no field of the form" },
		/* of the wrong type, out of the constraint */
		{ SOCIETE_UNE, "demande: '12,5'", "demande", "12.50", "" },
		{ SOCIETE_UNE, "demande: 12.5.2", "demande", "-",
			"A003 'demande': a number is written 12 000,50" },
		{ SOCIETE_UNE, "demande: {a: 1}", "demande", "-", "A003 'demande': one value is expected" },
		{ SOCIETE_UNE, "demande: 2000", "demande", "2000.00",
			"A005 'demande': entre 0 et le total des ventes" },
		{ SOCIETE_UNE, "observations: \"a\\x01b\"", "observations", "-",
			"T002 control character U+0001" },
		{ SOCIETE_DEUX, "referent: Un nom", "referent", "x",
			"A014 'activite': the code 'Z9' is not in the list activites\n"
			"A015 'referent' does not apply: the answer is ignored" },
		/* rows */
		{ SOCIETE_UNE, "sites: [{effectif: 1}]", "taux", "2.5",
			"A004 'sites': a row needs its siret" },
		{ SOCIETE_UNE, "sites: [{siret: 40483304800014, effectif: -1}]", "taux", "2.5",
			"A005 'effectif' does not meet '. >= 0'" },
		{ SOCIETE_UNE, "sites: [{siret: '40483304800015'}]", "taux", "2.5",
			"A003 'sites/siret': the check digit does not match" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		const char *messages;

		fixture_fill(&f, rows[i].siret, rows[i].answers, false);
		expect(rows[i].answers, rows[i].path, rows[i].want);
		messages = fixture_said(&f);
		cr_expect_str_eq(messages, rows[i].messages, "%s: '%s'", rows[i].answers, messages);
	}
}

Test(answers, what_a_filing_lacks)
{
	static const struct {
		const char *siret, *answers, *messages;
	} rows[] = {
		{ SOCIETE_UNE, ANSWERED,
			"A004 'dirigeant': one of 2 is to be picked\n"
			"A004 'referent' is not answered\n"
			"A004 'sites': 0 rows instead of 1 to 3" },
		{ SOCIETE_CACHEE, ANSWERED "adresse: {voie: 1 RUE}\ndirigeant: {nom: Oméga}\n",
			"A004 'nom' is not known (not_diffusible) and not answered\n"
			"A011 'effectif' is not known (unavailable)" },
		{ SOCIETE_UNE, LARGE "observations:\n", "" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		const char *messages;

		fixture_fill(&f, rows[i].siret, rows[i].answers, true);
		messages = fixture_said(&f);
		cr_expect_str_eq(messages, rows[i].messages, "%s: '%s'", rows[i].answers, messages);
	}
}

Test(answers, without_sources_everything_is_unavailable)
{
	struct fixture bare;

	fixture_open(&bare, LIBRARY "/essai.yaml");
	fixture_fill(&bare, SOCIETE_UNE, NULL, false);
	cr_expect_str_eq(fixture_show(&bare, "nom", 0), "!unavailable");
	cr_expect_str_eq(fixture_show(&bare, "depot", 0), "2026-11-24");
	fixture_close(&bare);
}

Test(answers, the_arena_does_not_grow_from_one_company_to_the_next)
{
	struct arena_block *last;

	fixture_fill(&f, SOCIETE_UNE, LARGE, true);
	last = f.answers->arena.current;
	for (unsigned i = 0; i < 100; i++)
		fixture_fill(&f, i % 2 ? SOCIETE_UNE : SOCIETE_DEUX, NULL, false);
	cr_expect(f.answers->arena.current == last);
}

Test(answers, given_values_are_typed)
{
	struct given *g;
	const struct node *n = tree_parse(
		&f.arena, S("answers.json"), S("{\"demande\": 12.5, \"observations\": \"é\\nb\"}"), &f.out);

	g = given_read(&f.arena, f.form, n, &f.out);
	cr_expect_str_eq(fixture_said(&f), "");
	cr_expect(str_is(g->values[form_field(f.form, S("demande"))->number].cells[0], "12.50"));
	cr_expect(str_is(g->values[form_field(f.form, S("observations"))->number].cells[0], "é\nb"));
}

Test(answers, a_context_has_every_name_and_no_other)
{
	static const struct {
		const char *yaml, *messages;
	} rows[] = {
		{ "seuil: 3", "" },
		{ "{}", "A012 the context does not give 'seuil'" },
		{ "seuil: beaucoup", "A003 'seuil': a number is expected" },
		{ "seuil: 3\nsiret: 1", "A001 'siret' is not in the form's context" },
		{ "[a]", "T015 a context is a map of names and values" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct node *n = tree_parse(&f.arena, S("context"), str(rows[i].yaml), &f.out);
		const char *messages;
		struct context *c = context_read(&f.arena, f.form, n, &f.out);

		messages = fixture_said(&f);
		cr_expect_str_eq(messages, rows[i].messages, "%s: %s", rows[i].yaml, messages);
		cr_expect((c != NULL) == (rows[i].messages[0] == 0), "%s", rows[i].yaml);
	}
}
