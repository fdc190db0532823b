#include "fixture.h"

#include "page/condition.h"

#define NB "\xc2\xa0"

static struct fixture f;

static void close_all(void)
{
	fixture_close(&f);
}

TestSuite(condition, .fini = close_all);

static const char head[] =
	"form: cas\nversion: 1.0.0\ntitle: Cas\nuse_case: other\napplicant: open\n"
	"identity: {siret: l1}\nreplaces: {form: Essai, lines: originals/cas.csv}\n"
	"procedure:\n  recipient: '13002526500013'\n"
	"  service: {name: S, email: s@exemple.fr, telephone: '0102030405'}\n"
	"  silence: none\n  remedies: Recours\n"
	"context: {lots: {label: Lots, rows: 0..9, parts: {numero: string}}}\n"
	"let: {grand: taille = 'g', deux: $grand and oui}\n"
	"dropped: {l2: non, l3: non, l4: non}\n"
	"sections:\n- section: unique\n  title: Section\n  fields:\n"
	"  - {field: nom, added: a, source: societe.nom, edit: locked}\n"
	"  - {field: taille, added: a, label: Taille, ask: choice, purpose: p, choices: {g: Grande, p: "
	"Petite}}\n"
	"  - {field: libre, added: a, label: Libre, ask: choice, purpose: p, required: false(), choices: "
	"{\"r&d\": R et D, b: B}}\n"
	"  - {field: oui, added: a, label: Oui, ask: boolean, purpose: p}\n"
	"  - {field: age, added: a, label: Âge, ask: integer, purpose: p}\n"
	"  - {field: juste, added: a, ask: declaration, text: Je jure}\n"
	"  - repeat: lignes\n    label: Lignes\n    rows: 0..3\n    fields:\n"
	"    - {field: sorte, added: a, label: Sorte, ask: choice, purpose: p, choices: [x, y]}\n"
	"    - {field: detail, added: a, label: Détail, ask: string, purpose: p, relevant: sorte = 'x'}\n"
	"  - {field: suite, added: a, label: Suite, ask: integer, purpose: p, relevant: \"%s\", "
	"constraint: \"%s\"}\n";

/* The item suite, under a condition and a constraint. */
static const struct item *open_with(const char *relevant, const char *constraint)
{
	struct str path = S(LIBRARY "/cas.yaml"), bytes;

	f = (struct fixture){ 0 };
	f.out.arena = &f.arena;
	f.library = library_load(&f.arena, LIBRARY, &f.out);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
	bytes = arena_format(&f.arena, head, relevant, constraint);
#pragma GCC diagnostic pop
	f.form = form_of(&f.arena, f.library, path, bytes, &f.out);
	cr_assert(f.form != NULL && f.out.errors == 0, "%s: %s", relevant, fixture_said(&f));
	return form_field(f.form, S("suite"));
}

Test(condition, is_told_in_french_and_in_css)
{
	static const struct {
		const char *relevant, *french, *css; /* NULL: cannot be told so */
	} rows[] = {
		{ "taille = 'g'", "«" NB "Taille" NB "» est «" NB "Grande" NB "»",
			":has([name=\"taille\"][value=\"g\"]:checked)" },
		{ "taille != 'g'", "«" NB "Taille" NB "» n’est pas «" NB "Grande" NB "»",
			":has([name=\"taille\"]:not([value=\"g\"]):checked)" },
		/* what stands for no answer is no other answer */
		{ "libre != 'r&d'", "«" NB "Libre" NB "» n’est pas «" NB "R et D" NB "»",
			":has([name=\"libre\"]:not([value=\"r\\26 d\"]):not([value=\"\"]):checked)" },
		{ "oui", "vous répondez oui à «" NB "Oui" NB "»",
			":has([name=\"oui\"][value=\"true\"]:checked)" },
		{ "not(oui)", "vous répondez non à «" NB "Oui" NB "»",
			":has([name=\"oui\"][value=\"false\"]:checked)" },
		{ "juste", "vous cochez «" NB "Déclaration" NB "»", ":has([name=\"juste\"]:checked)" },
		{ "not(juste)", NULL, NULL },
		{ "oui and taille = 'p'",
			"vous répondez oui à «" NB "Oui" NB "» et «" NB "Taille" NB "» est «" NB "Petite" NB
			"»",
			":has([name=\"oui\"][value=\"true\"]:checked):has([name=\"taille\"][value=\"p\"]:"
			"checked)" },
		{ "not(oui and taille = 'p')",
			"vous répondez non à «" NB "Oui" NB "» ou «" NB "Taille" NB "» n’est pas «" NB
			"Petite" NB "»",
			":is(:has([name=\"oui\"][value=\"false\"]:checked),"
			":has([name=\"taille\"]:not([value=\"p\"]):checked))" },
		{ "$deux",
			"«" NB "Taille" NB "» est «" NB "Grande" NB "» et vous répondez oui à «" NB "Oui" NB
			"»",
			":has([name=\"taille\"][value=\"g\"]:checked):has([name=\"oui\"][value=\"true\"]:"
			"checked)" },
		/* and stands in or as "soit", or in and in parentheses; a step is what it stands for */
		{ "$grand or oui and age > 3",
			"soit «" NB "Taille" NB "» est «" NB "Grande" NB "», soit vous répondez oui à «" NB
			"Oui" NB "» et «" NB "Âge" NB "» est supérieur à 3",
			NULL },
		{ "$deux or age > 3 or nom = 'x'",
			"soit «" NB "Taille" NB "» est «" NB "Grande" NB "» et vous répondez oui à «" NB
			"Oui" NB "», soit «" NB "Âge" NB "» est supérieur à 3, soit «" NB "Nom" NB
			"» est «" NB "x" NB "»",
			NULL },
		{ "age > 3 and not($deux)",
			"«" NB "Âge" NB "» est supérieur à 3 et («" NB "Taille" NB "» n’est pas «" NB
			"Grande" NB "» ou vous répondez non à «" NB "Oui" NB "»)",
			NULL },
		{ "age > 3 and (oui or $deux)",
			"«" NB "Âge" NB "» est supérieur à 3 et (soit vous répondez oui à «" NB "Oui" NB
			"», soit «" NB "Taille" NB "» est «" NB "Grande" NB "» et vous répondez oui à «" NB
			"Oui" NB "»)",
			NULL },
		{ "oui or (age > 3 or age < 1)",
			"vous répondez oui à «" NB "Oui" NB "» ou «" NB "Âge" NB "» est supérieur à 3 ou «" NB
			"Âge" NB "» est inférieur à 1",
			NULL },
		{ "count(lignes[sorte = 'x' and detail = 'y']) = 1 and oui",
			"le nombre de «" NB "Lignes" NB "» dont («" NB "Sorte" NB "» est «" NB "x" NB
			"» et «" NB "Détail" NB "» est «" NB "y" NB "») est 1 et vous répondez oui à «" NB
			"Oui" NB "»",
			NULL },
		{ "age >= 18", "«" NB "Âge" NB "» est supérieur ou égal à 18", NULL },
		{ "count($lots) > 0", "«" NB "Lots" NB "» n’est pas vide", NULL },
		{ "nom = 'x'", "«" NB "Nom" NB "» est «" NB "x" NB "»", NULL },
		{ "string-length(nom) > 3", "la longueur de «" NB "Nom" NB "» est supérieur à 3", NULL },
		{ "matches(nom, 'a+')", NULL, NULL },
		{ "exists(age)", "«" NB "Âge" NB "» est connu", NULL },
		{ "not(exists($lots))", "«" NB "Lots" NB "» est vide", NULL },
		{ "not(starts-with(nom, 'x'))", "«" NB "Nom" NB "» ne commence pas par «" NB "x" NB "»",
			NULL },
		{ "(age + 1) * 2 > 3 - (age - 1)",
			"(«" NB "Âge" NB "» + 1) × 2 est supérieur à 3 − («" NB "Âge" NB "» − 1)", NULL },
		{ "age <= count(lignes) or abs(min(age, 1)) > age",
			"«" NB "Âge" NB "» est inférieur ou égal au nombre de «" NB "Lignes" NB
			"» ou la valeur absolue du plus petit de «" NB "Âge" NB "» et 1 est supérieur à «" NB
			"Âge" NB "»",
			NULL },
		{ "count(lignes[sorte = 'x']) = 1",
			"le nombre de «" NB "Lignes" NB "» dont «" NB "Sorte" NB "» est «" NB "x" NB
			"» est 1",
			NULL },
		{ "max(age, 3) < if(oui, 1, coalesce(age, 2))",
			"le plus grand de «" NB "Âge" NB "» et 3 est inférieur à si vous répondez oui à «" NB
			"Oui" NB "» : 1 ; sinon : «" NB "Âge" NB "», à défaut 2",
			NULL },
		{ "today() < add-months(date(2026, 1, 31), age)",
			"la date du dépôt est avant le 31 janvier 2026 plus «" NB "Âge" NB "» mois", NULL },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct item *it = open_with(rows[i].relevant, ". > 0");
		struct condition_scope scope = { 0 };
		struct buf french = { 0 }, css = { 0 };
		bool said = condition_french(&french, f.form, it->relevant.expr, NULL);
		bool styled = condition_css(&css, f.form, it->relevant.expr, &scope);

		cr_expect_eq(
			said, rows[i].french != NULL, "%s: %s", rows[i].relevant, said ? french.at : "-");
		cr_expect_eq(styled, rows[i].css != NULL, "%s: %s", rows[i].relevant, styled ? css.at : "-");
		if (said && rows[i].french != NULL)
			cr_expect_str_eq(french.at, rows[i].french, "%s: %s", rows[i].relevant, french.at);
		if (styled && rows[i].css != NULL)
			cr_expect_str_eq(css.at, rows[i].css, "%s: %s", rows[i].relevant, css.at);
		buf_free(&french);
		buf_free(&css);
		fixture_close(&f);
	}
	open_with("oui", ". > 0");
}

Test(condition, of_a_row_is_told_by_the_row)
{
	const struct item *it, *repeat;
	struct condition_scope scope = { 0 }, elsewhere = { 0 };
	struct buf css = { 0 };

	open_with("oui", ". > 0");
	it = form_field(f.form, S("lignes/detail"));
	repeat = form_field(f.form, S("lignes"));
	scope.repeat = repeat;
	cr_assert(condition_css(&css, f.form, it->relevant.expr, &scope));
	cr_expect(scope.in_row);
	cr_expect_str_eq(css.at, ":has([name$=\".sorte\"][value=\"x\"]:checked)");
	cr_expect_not(condition_css(&css, f.form, it->relevant.expr, &elsewhere));
	buf_free(&css);
}

Test(condition, of_a_constraint_says_what_the_answer_must_be)
{
	static const struct {
		const char *constraint, *want;
	} rows[] = {
		{ ". >= 0 and . <= 100", "d’au moins 0 et d’au plus 100" },
		{ ". > 0", "supérieure à 0" },
		{ ". < age", "inférieure à «" NB "Âge" NB "»" },
		{ ". != 5 or . = 12.5", "autre que 5 ou égale à 12,5" },
		{ ". > 5 and . < 7 or . = 9", "soit supérieure à 5 et inférieure à 7, soit égale à 9" },
		{ ". > 5 and (. < 7 or . = 9)", "supérieure à 5 et (inférieure à 7 ou égale à 9)" },
		{ ". < count(lignes[sorte = 'x'])", "inférieure au nombre de «" NB "Lignes" NB "» dont «" NB
						    "Sorte" NB "» est «" NB "x" NB "»" },
		{ "age > 0", NULL },
		{ "oui", NULL },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct item *it = open_with("oui", rows[i].constraint);
		struct buf b = { 0 };
		bool said = condition_must(&b, f.form, it->constraint.expr, it);

		cr_expect_eq(said, rows[i].want != NULL, "%s", rows[i].constraint);
		if (said && rows[i].want != NULL)
			cr_expect_str_eq(b.at, rows[i].want, "%s: %s", rows[i].constraint, b.at);
		buf_free(&b);
		fixture_close(&f);
	}
	open_with("oui", ". > 0");
}

Test(condition, may_change_only_if_it_reads_what_the_page_asks)
{
	static const struct {
		const char *relevant;
		bool open;
	} rows[] = { { "oui", true }, { "$deux", true }, { "count(lignes) > 1", true },
		{ "count($lots) > 0", false }, { "nom = 'x'", false }, { "nom = 'x' or oui", true } };

	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct item *it = open_with(rows[i].relevant, ". > 0");
		struct condition_reads reads = condition_reads_of(&f.arena, f.form, it, NULL);

		cr_expect_eq(condition_may_change(f.form, &reads), rows[i].open, "%s", rows[i].relevant);
		fixture_close(&f);
	}
	open_with("oui", ". > 0");
}
