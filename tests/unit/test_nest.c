/*
 * nest: rows in rows: their numbers, their order, what is read from where, and that one
 * struct answers serves the next company as if it were new.
 */
#include "fixture.h"

#include "emit/emit.h"

#define ONE \
	"projets: [{intitule: A, budget: 10000, travaux: true, depenses: [" \
	"{objet: T, montant: 2500, devis: [{fournisseur: X, prix: 2400}, {fournisseur: Y, prix: 2600}]}," \
	"{objet: P, montant: 4}]}, {intitule: B, budget: 9, travaux: false}]\n"
#define TWO "projets: [{intitule: C, budget: 5, travaux: true, depenses: [{objet: O, montant: 5}]}]\n"

static struct fixture f;

static void open_programme(void)
{
	fixture_open(&f, LIBRARY "/programme.yaml");
}

static void close_programme(void)
{
	fixture_close(&f);
}

TestSuite(nest, .init = open_programme, .fini = close_programme);

static const struct item *item(const char *path)
{
	const struct item *it = form_field(f.form, str(path));

	cr_assert(it != NULL, "%s", path);
	return it;
}

Test(nest, paths_lead_to_items_and_back)
{
	static const char *const paths[] = { "projets", "projets/budget", "projets/depenses",
		"projets/depenses/montant", "projets/depenses/devis/prix",
		"partenaires/soustraitants/tache" };
	static const char *const none[] = { "depenses", "projets/montant", "projets/depenses/devis/prix/x",
		"projets/", "/projets", "projets/depenses/", "", "nom/projets" };

	for (size_t i = 0; i < COUNT(paths); i++)
		cr_expect_str_eq(arena_z(&f.arena, item_path(&f.arena, item(paths[i]))), paths[i]);
	for (size_t i = 0; i < COUNT(none); i++)
		cr_expect(form_field(f.form, str(none[i])) == NULL, "%s", none[i]);
}

Test(nest, what_stands_in_a_row_has_numbers_in_a_row)
{
	size_t repeats = 0;

	for (size_t i = 0; i < f.form->items.count; i++) {
		const struct item *repeat = f.form->items.at[i];
		bool nests = false;

		cr_expect(repeat->number == i);
		if (repeat->kind != ITEM_REPEAT)
			continue;
		repeats++;
		for (unsigned k = 0; k < repeat->count; k++) {
			const struct item *in = f.form->items.at[repeat->first + k];

			cr_expect(in->repeat == repeat);
			nests = nests || in->kind == ITEM_REPEAT;
		}
		cr_expect(repeat->nests == nests);
	}
	cr_expect(repeats == 5);
}

Test(nest, within_finds_what_stands_around)
{
	const struct item *projets = item("projets"), *depenses = item("projets/depenses"),
			  *devis = item("projets/depenses/devis"),
			  *prix = item("projets/depenses/devis/prix");

	cr_expect(item_within(prix, NULL) == projets);
	cr_expect(item_within(prix, projets) == depenses);
	cr_expect(item_within(prix, depenses) == devis);
	cr_expect(item_within(prix, devis) == prix);
	cr_expect(item_within(prix, item("partenaires")) == NULL);
	cr_expect(item_within(projets, projets) == NULL);
}

static size_t step_in(const char *repeat, const char *path, enum step_kind kind)
{
	const struct steps_of_repeat *rows = &f.plan->rows[item(repeat)->number];

	for (size_t i = 0; i < rows->steps.count; i++)
		if (rows->steps.at[i].number == item(path)->number && rows->steps.at[i].kind == kind)
			return i;
	cr_assert_fail("%s is no step of %s", path, repeat);
	return 0;
}

Test(nest, rows_run_when_what_they_read_around_them_is_known)
{
	cr_expect(step_in("projets", "projets/budget", STEP_TAKE) <
		  step_in("projets", "projets/depenses", STEP_ROWS));
	cr_expect(step_in("projets", "projets/travaux", STEP_TAKE) <
		  step_in("projets", "projets/depenses", STEP_TEST));
	cr_expect(step_in("projets", "projets/depenses", STEP_ROWS) <
		  step_in("projets", "projets/total", STEP_CALC));
	cr_expect(step_in("projets/depenses", "projets/depenses/devis", STEP_ROWS) <
		  step_in("projets/depenses", "projets/depenses/moins_disant", STEP_CALC));
	cr_expect(step_in("projets/depenses/devis", "projets/depenses/devis/prix", STEP_TAKE) <
		  step_in("projets/depenses/devis", "projets/depenses/devis/ecart", STEP_CALC));
}

struct seen {
	struct buf b;
	const struct item *item;
	size_t most;
};

static bool see(void *data, const struct row *row)
{
	struct seen *s = data;
	const struct cell *c = answers_cell(f.answers, s->item, row);

	if (c->state == CELL_VALUE)
		buf_format(&s->b, "%.*s ", STR(c->cells[0]));
	else
		buf_puts(&s->b, c->state == CELL_ABSENT ? "! " : "- ");
	return --s->most > 0;
}

/* The values of a field, in the order of its rows. */
static const char *all(const char *path, size_t most)
{
	struct seen s = { .item = item(path), .most = most };
	bool whole = answers_each(f.answers, s.item, see, &s);
	const char *z = arena_z(&f.arena, buf_str(&s.b));

	cr_expect(whole == (s.most > 0));
	buf_free(&s.b);
	return z;
}

Test(nest, each_value_in_the_order_of_its_rows)
{
	fixture_fill(&f, SOCIETE_UNE, ONE, true);
	cr_expect_str_eq(all("projets/depenses/devis/ecart", 9), "-100.00 100.00 ");
	cr_expect_str_eq(all("projets/depenses/montant", 9), "2500.00 4.00 ");
	cr_expect_str_eq(all("projets/depenses/montant", 1), "2500.00 ");
	cr_expect_str_eq(all("projets/depenses/moins_disant", 9), "2400.00 ! ");
	cr_expect_str_eq(all("projets/total", 9), "2504.00 0.00 ");
	cr_expect_str_eq(all("total_programme", 9), "2504.00 ");
	cr_expect_str_eq(all("partenaires/soustraitants/tache", 9), "");
}

static const char *filed(const char *given)
{
	struct buf b = { 0 };
	const char *z;

	fixture_fill(&f, SOCIETE_UNE, given, true);
	emit_submission(&b, segments_make(&f.arena, f.plan), f.answers, AUDIENCE_APPLICANT, S("X"));
	z = arena_z(&f.arena, buf_str(&b));
	buf_free(&b);
	return z;
}

Test(nest, the_next_company_finds_nothing_of_the_one_before)
{
	const char *one = filed(ONE), *two = filed(TWO);

	cr_expect(strstr(one, "2400.00") != NULL && strstr(two, "2400.00") == NULL);
	for (size_t i = 0; i < 3; i++) {
		cr_expect_str_eq(filed(TWO), two);
		cr_expect_str_eq(filed(ONE), one);
		cr_expect(strstr(filed(NULL), "<row>") == NULL);
	}
}

Test(nest, what_a_page_posts_applies_or_not)
{
	static const struct {
		const char *field;
		bool applies;
	} rows[] = {
		{ "projets", true },
		{ "projets.1.depenses", true },
		{ "projets.1.depenses.1.devis.2.prix", true },
		{ "projets.1.depenses.2.devis", false },
		{ "projets.1.depenses.2.devis.1.prix", false },
		{ "projets.2.depenses", false },
		{ "projets.2.depenses.1.montant", false },
		{ "projets.1.justification", false },
		{ "projets.1.depenses.1.siret", true },
		{ "projets.1.depenses.9.montant", true },
		{ "projets.1.depenses.x", true },
		{ "projets.0.depenses", true },
		{ "rien.1.depenses", true },
	};

	fixture_fill(&f, SOCIETE_UNE, ONE, true);
	for (size_t i = 0; i < COUNT(rows); i++)
		cr_expect(answers_applies(f.answers, str(rows[i].field)) == rows[i].applies, "%s",
			rows[i].field);
}

/* As many rows as the form lets in, three deep: the sum of all is that of each. */
Test(nest, twenty_projects_of_twenty_five_expenses_of_three_quotes)
{
	struct buf b = { 0 };

	buf_puts(&b, "projets:\n");
	for (size_t p = 0; p < 20; p++) {
		buf_puts(&b, "- {intitule: A, budget: 90000, travaux: true, depenses: [");
		for (size_t d = 0; d < 25; d++)
			buf_format(&b,
				"%s{objet: T, montant: 2000, devis: [{prix: 1}, {prix: %zu}, {prix: 3000}]}",
				d ? ", " : "", 2000 + p);
		buf_puts(&b, "]}\n");
	}
	fixture_fill(&f, SOCIETE_UNE, arena_z(&f.arena, buf_str(&b)), false);
	cr_expect_str_eq(fixture_said(&f), "");
	cr_expect_str_eq(fixture_show(&f, "total_programme", 0), "1000000.00");
	cr_expect_str_eq(fixture_show(&f, "projets/lignes", 19), "25");
	cr_expect(strlen(all("projets/depenses/devis/ecart", 9999)) > 1500);
	buf_free(&b);
}
