#include "fixture.h"

#include "cases/case.h"
#include "scratch.h"

static struct fixture f;
static bool *worked;
static bool scratched;

static void enter(void)
{
	fixture_open(&f, LIBRARY "/essai.yaml");
	worked = arena_array(&f.arena, f.form->items.count, sizeof(*worked));
}

static void leave(void)
{
	if (scratched)
		scratch_leave();
	fixture_close(&f);
}

TestSuite(case, .init = enter, .fini = leave);

/* "LINE:COLUMN CODE message" a line each. */
static const char *run_case(const char *path, struct str *sentence)
{
	struct diags out = { .arena = &f.arena };
	struct buf b = { 0 };
	const char *z;

	case_run(&f.arena, f.plan, path, sentence, worked, &out);
	diags_sort(&out);
	for (size_t i = 0; i < out.list.count; i++) {
		const struct diag *d = out.list.at[i];
		struct place p = text_place(d->span.text, d->span.at);

		buf_format(
			&b, "%zu:%zu %s %.*s\n", p.line, p.column, diag_rule(d->code)->code, STR(d->message));
	}
	z = arena_z(&f.arena, arena_copy(&f.arena, buf_str(&b)));
	buf_free(&b);
	return z;
}

/* A case of the rest of a file. */
static const char *run_text(const char *rest)
{
	struct str sentence;

	if (!scratched)
		scratch_enter();
	scratched = true;
	scratch_write("case.yaml", arena_format(&f.arena, "case: c\nsiret: \"73282932000074\"\n%s", rest));
	return run_case("case.yaml", &sentence);
}

static bool is_worked(const char *field)
{
	return worked[form_field(f.form, str(field))->number];
}

Test(case, good_ones_say_nothing)
{
	struct str sentence;

	cr_expect_str_eq(run_case(LIBRARY "/tests/essai/grande.yaml", &sentence), "");
	cr_expect(str_is(sentence, "A large one has sites"));
	cr_expect_str_eq(run_case(LIBRARY "/tests/essai/petite.yaml", &sentence), "");
}

Test(case, coverage_counts_values_that_are_expected)
{
	struct diags out = { .arena = &f.arena };
	struct str sentence;

	case_coverage(f.form, worked, &out);
	cr_expect_eq(out.errors, 4, "taux, ratio, depot, sites/part: %zu", out.errors);
	run_case(LIBRARY "/tests/essai/petite.yaml", &sentence);
	cr_expect(is_worked("taux"));
	cr_expect(!is_worked("ratio"), "an absence is no worked value");
	run_case(LIBRARY "/tests/essai/grande.yaml", &sentence);
	cr_expect(is_worked("ratio") && is_worked("depot") && is_worked("sites/part"));
	out = (struct diags){ .arena = &f.arena };
	case_coverage(f.form, worked, &out);
	cr_expect_eq(out.errors, 0);
}

Test(case, the_day_is_that_of_paris)
{
	cr_expect_str_eq(run_text("at: 2026-11-24\ndraft: true\ncontext: {seuil: 3}\n"
				  "expect: {depot: 24/11/2026, $this_year: 2026}\n"),
		"");
	cr_expect_str_eq(run_text("at: 2026-12-31T23:30:00Z\ndraft: true\ncontext: {seuil: 3}\n"
				  "expect: {depot: 2027-01-01, $this_year: 2027}\n"),
		"");
	cr_expect_str_eq(
		run_text("at: demain\nexpect: {}\n"), "3:5 C001 'at': a date is written 23/11/2026\n");
	cr_expect_str_eq(run_text("expect: {}\n"), "1:1 T014 a case needs 'at'\n");
}

Test(case, a_draft_misses_nothing)
{
	cr_expect_str_eq(run_text("at: 2026-11-24\ncontext: {seuil: 3}\ndraft: true\nproblems: []\n"), "");
	cr_expect_str_eq(
		run_text("at: 2026-11-24\ncontext: {seuil: 3}\n"
			 "problems: [nom: A004, adresse: A004, dirigeant: A004, demande: A004, courriel: "
			 "A004, effectif: A011]\n"),
		"");
	cr_expect_str_eq(run_text("at: 2026-11-24\ncontext: {seuil: 3}\ndraft: oui\nproblems: []\n"),
		"5:8 T016 'oui' is no draft\n");
}

Test(case, the_context_is_checked)
{
	const char *said = run_text("at: 2026-11-24\ncontext: {seul: 3}\nproblems: []\n");

	cr_expect_str_eq(said, "4:11 A001 'seul' is not in the form's context\n");
}

Test(case, a_problem_is_met_once)
{
	static const char head[] = "at: 2026-11-24\ncontext: {seuil: 3}\ndraft: true\n"
				   "answers: {demande: x, courriel: y}\n";

	cr_expect_str_eq(run_text(arena_format(&f.arena, "%sproblems: [A003, A003]\n", head).at), "");
	cr_expect_str_eq(
		run_text(arena_format(&f.arena, "%sproblems: [A003, demande: A003]\n", head).at), "");
	cr_expect_str_eq(run_text(arena_format(&f.arena, "%sproblems: [A003]\n", head).at),
		"7:1 C004 A003 was told of 'courriel', and not expected\n");
	cr_expect_str_eq(run_text(arena_format(&f.arena, "%sproblems: [A003, A003, A003]\n", head).at),
		"7:24 C004 A003 was not told\n");
}

/* essai has no country: one of its fields is made one. */
Test(case, a_value_may_be_what_an_administration_writes)
{
	const struct item *it = form_field(f.form, S("nom"));
	struct item country = *it;

	country.shape = shape_of(&f.arena, TYPE_COUNTRY);
	f.form->items.at[it->number] = &country;
	cr_expect_str_eq(run_text("at: 2026-11-24\ncontext: {seuil: 3}\ndraft: true\n"
				  "given: {nom: \"99132\"}\nexpect: {nom: \"99132\"}\n"),
		"");
	cr_expect_str_eq(run_text("at: 2026-11-24\ncontext: {seuil: 3}\ndraft: true\n"
				  "given: {nom: be}\nexpect: {nom: FR}\n"),
		"7:15 C002 'nom': expected FR, got BE\n");
	cr_expect_str_eq(run_text("at: 2026-11-24\ncontext: {seuil: 3}\ndraft: true\n"
				  "given: {nom: Ruritanie}\nexpect: {nom: FR}\n"),
		"6:14 C001 'nom': a country is written Belgique, or with its two letters BE\n");
}

Test(case, providers_answer_in_their_turn)
{
	cr_expect_str_eq(
		run_text(
			"at: 2026-11-24\ncontext: {seuil: 3}\ndraft: true\n"
			"given: {nom: {test.annuaire: {absent: expired}}, effectif: {absent: out_of_scope}}\n"
			"expect: {nom: {absent: expired}, effectif: {absent: out_of_scope}}\n"),
		"");
}
