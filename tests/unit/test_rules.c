#include "fixture.h"

static struct fixture f;

static void enter(void)
{
	fixture_open(&f, "tests/golden/rules_of_a_good_form/form.yaml");
	fixture_import(&f);
}

static void leave(void)
{
	fixture_close(&f);
}

static void enter_texts(void)
{
	fixture_open(&f, "tests/golden/what_is_said_beside_a_good_form/form.yaml");
	fixture_import(&f);
}

/* Its register is of 1 October 2026. */
Test(age, what_is_too_old_is_absent, .init = enter_texts, .fini = leave)
{
	fixture_fill(&f, SOCIETE_UNE, "{montant: 5, duree: 2}", true);
	cr_expect_str_eq(fixture_show(&f, "nom", 0), "!expired");
	cr_expect_str_eq(fixture_show(&f, "nom_ancien", 0), "Société Une");
	cr_expect_str_eq(fixture_show(&f, "nom_toujours", 0), "Société Une");
	cr_expect_str_eq(fixture_said(&f), "A004 'nom' is not known (expired) and not answered");
	fixture_fill(&f, SOCIETE_UNE, "{montant: 5, duree: 2, nom: Autre}", true);
	cr_expect_str_eq(fixture_show(&f, "nom", 0), "!expired claim! Autre");
	cr_expect_str_eq(fixture_said(&f), "");
}

TestSuite(rules, .init = enter, .fini = leave);

Test(rules, what_answers_say_is_told_in_the_words_of_the_form)
{
	static const struct {
		const char *answers, *said;
	} rows[] = {
		/* the section's required is false while nothing is known of montant */
		{ "{}", "A004 'honneur' is not answered" },
		{ "{montant: 5, honneur: true}", "" },
		{ "{montant: 20, honneur: true}",
			"A004 'debut' is not answered\nA004 'fin' is not answered" },
		{ "{montant: 5, debut: 2026-02-01, fin: 2026-01-01, honneur: true}",
			"A018 'demande': La fin vient après le début." },
		/* one of the two is absent: the rule is met */
		{ "{montant: 5, debut: 2026-02-01, honneur: true}", "" },
		{ "{montant: 60, debut: 2026-01-01, fin: 2026-02-01, honneur: true}",
			"A004 'lignes': Détaillez ce montant." },
		{ "{montant: 5, honneur: true, lignes: [{part: 40, sinon: a}, {part: 61, sinon: b}]}",
			"A005 'lignes': Les parts font 100 %." },
		{ "{montant: 5, honneur: true, lignes: [{part: 40, sinon: a}, {part: 60, sinon: b}]}", "" },
		{ "{montant: 5, honneur: true, lignes: [{part: 100, sinon: a}, {part: 0, sinon: b}]}",
			"A002 'sinon' is read-only now: it is not answered" },
		{ "{montant: 5, honneur: true, lignes: [{part: 100}, {part: 0, sinon: b}]}", "" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		fixture_fill(&f, SOCIETE_UNE, rows[i].answers, true);
		const char *said = fixture_said(&f);

		cr_expect_str_eq(said, rows[i].said, "%s: %s", rows[i].answers, said);
	}
}

Test(rules, what_is_read_only_is_refused_and_not_required)
{
	static const struct {
		const char *answers, *said;
	} rows[] = {
		{ "{ferme: true}", "" },
		{ "{ferme: true, montant: 5}", "A002 'montant' is read-only now: it is not answered" },
		{ "{ferme: true, lignes: [{part: 100}, {part: 0, sinon: b}]}",
			"A002 'lignes' is read-only now: it has no rows" },
		{ "{montant: 5, honneur: true, claims: {nom: {value: Autre, motive: faux}}}", "" },
		{ "{montant: 500, debut: 2026-01-01, fin: 2026-02-01, honneur: true, lignes: [{part: 99, "
		  "sinon: a}, "
		  "{part: 1, sinon: b}], claims: {nom: {value: Autre, motive: faux}}}",
			"A008 'nom' is read-only now" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		fixture_fill(&f, SOCIETE_UNE, rows[i].answers, true);
		const char *said = fixture_said(&f);

		cr_expect_str_eq(said, rows[i].said, "%s: %s", rows[i].answers, said);
	}
}

Test(rules, a_page_in_the_making_is_not_reproached_what_is_missing)
{
	fixture_fill(&f, SOCIETE_UNE, "{montant: 60}", false);
	cr_expect_str_eq(fixture_said(&f), "");
	cr_expect(!answers_cell(f.answers, form_field(f.form, S("montant")), 0)->readonly);
	fixture_fill(&f, SOCIETE_UNE, "{ferme: true}", false);
	cr_expect_str_eq(fixture_said(&f), "");
	cr_expect(answers_cell(f.answers, form_field(f.form, S("montant")), 0)->readonly);
	cr_expect(answers_cell(f.answers, form_field(f.form, S("lignes")), 0)->readonly);
}
