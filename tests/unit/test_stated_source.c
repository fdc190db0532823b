#include "fixture.h"

#include "source/stated_source.h"

static struct fixture f;
static struct stated *stated;

static void enter(void)
{
	fixture_open(&f, LIBRARY "/essai.yaml");
	stated = stated_new(&f.arena, f.plan);
}

static void leave(void)
{
	fixture_close(&f);
}

TestSuite(stated_source, .init = enter, .fini = leave);

static bool put(
	const char *field, const char *siret, enum outcome outcome, size_t rows, const struct str *cells)
{
	return stated_put(stated, form_field(f.form, str(field)), 0, str(siret), outcome, rows, cells);
}

static bool put_text(const char *field, const char *siret, const char *text)
{
	struct str *cell = ARENA_NEW(&f.arena, struct str);

	*cell = str(text);
	return put(field, siret, OUTCOME_VALUE, 1, cell);
}

/* What the request behind a field answers for a company: an outcome, or its rows with
 * the field's own columns. */
static const char *ask(const char *field, const char *siret)
{
	const struct item *it = form_field(f.form, str(field));
	const struct supply *s = &f.plan->items[it->number].supplies[0];
	const struct request *r = &f.plan->requests.at[s->request];
	struct sources *sources = stated_open(&f.arena, stated, &f.out);
	struct str *parameters = arena_array(
		&f.arena, r->provider->parameters.count + 1, sizeof(*parameters));
	struct fetched got;
	struct buf b = { 0 };
	const char *z;

	for (size_t i = 0; i < r->provider->parameters.count; i++)
		parameters[i] = S("2026");
	sources_fetch(sources, s->request, str(siret), parameters, &f.arena, &got);
	enum outcome outcome = got.outcome;
	if (outcome == OUTCOME_VALUE && got.withheld != NULL)
		outcome = got.withheld[r->columns.at[s->column].holding];
	if (outcome != OUTCOME_VALUE)
		buf_puts(&b, outcome_word(outcome));
	for (size_t row = 0; outcome == OUTCOME_VALUE && row < got.rows; row++)
		for (size_t i = 0; i < it->shape.part_count; i++)
			buf_format(&b, "%s%.*s",
				i > 0     ? ","
				: row > 0 ? ";"
					  : "",
				STR(got.cells[row * r->columns.count + s->column + i]));
	sources_close(sources);
	z = arena_z(&f.arena, arena_copy(&f.arena, buf_str(&b)));
	buf_free(&b);
	return z;
}

Test(stated_source, nothing_stated_is_unavailable)
{
	cr_expect_str_eq(ask("nom", SOCIETE_UNE), "unavailable");
	put_text("nom", "", "Une");
	cr_expect_str_eq(ask("nom", SOCIETE_UNE), "Une");
	cr_expect_str_eq(ask("nom", SOCIETE_DEUX), "Une", "the company of the form, whichever it is");
	cr_expect_str_eq(ask("activite", SOCIETE_UNE), "", "a column of the same answer");
	cr_expect_str_eq(ask("effectif", SOCIETE_UNE), "unavailable", "another provider");
}

Test(stated_source, one_absence_is_of_the_whole_answer)
{
	cr_expect(put("nom", "", OUTCOME_REFUSED, 0, NULL));
	cr_expect_str_eq(ask("activite", SOCIETE_UNE), "refused", "nothing else was stated of it");
	cr_expect(put("activite", "", OUTCOME_REFUSED, 0, NULL));
	cr_expect(!put("activite", "", OUTCOME_NOT_FOUND, 0, NULL));
	cr_expect(!put_text("activite", "", "A1"));
	cr_expect_str_eq(ask("nom", SOCIETE_UNE), "refused");
}

Test(stated_source, a_datum_may_be_absent_by_itself)
{
	cr_expect(put("nom", "", OUTCOME_NOT_DIFFUSIBLE, 0, NULL));
	cr_expect(put_text("activite", "", "A1"));
	cr_expect_str_eq(ask("nom", SOCIETE_UNE), "not_diffusible");
	cr_expect_str_eq(ask("activite", SOCIETE_UNE), "A1");
}

Test(stated_source, two_absences_are_of_two_data)
{
	cr_expect(put("nom", "", OUTCOME_NOT_DIFFUSIBLE, 0, NULL));
	cr_expect(put("activite", "", OUTCOME_UNAVAILABLE, 0, NULL));
	cr_expect_str_eq(ask("nom", SOCIETE_UNE), "not_diffusible");
	cr_expect_str_eq(ask("activite", SOCIETE_UNE), "unavailable");
}

Test(stated_source, what_is_not_found_stands_beside_values)
{
	cr_expect(put("nom", "", OUTCOME_NOT_FOUND, 0, NULL));
	cr_expect_str_eq(ask("nom", SOCIETE_UNE), "not_found");
	cr_expect(put_text("activite", "", "A1"));
	cr_expect(put("nom", "", OUTCOME_NOT_FOUND, 0, NULL));
	cr_expect_str_eq(ask("nom", SOCIETE_UNE), "not_found");
	cr_expect_str_eq(ask("activite", SOCIETE_UNE), "A1");
	cr_expect(!put("nom", "", OUTCOME_EXPIRED, 0, NULL));
}

Test(stated_source, says_one_thing)
{
	cr_expect(put_text("nom", "", "Une"));
	cr_expect(put_text("nom", "", "Une"));
	cr_expect(!put_text("nom", "", "Deux"));
	cr_expect_str_eq(ask("nom", SOCIETE_UNE), "Une");
}

Test(stated_source, rows_of_values)
{
	static const struct str cells[] = { { "2025", 4 }, { "1.00", 4 }, { "2024", 4 }, { NULL, 0 } };

	cr_expect(put("ventes", "", OUTCOME_VALUE, 2, cells));
	cr_expect_str_eq(ask("ventes", SOCIETE_UNE), "2025,1.00;2024,");
}

Test(stated_source, no_row_is_not_found)
{
	cr_expect(put("ventes", "", OUTCOME_VALUE, 0, NULL));
	cr_expect_str_eq(ask("ventes", SOCIETE_UNE), "not_found");
}

Test(stated_source, rows_of_a_repeat_are_companies)
{
	cr_expect(put_text("sites/nom", SOCIETE_UNE, "Une"));
	cr_expect(put_text("sites/nom", SOCIETE_DEUX, "Deux"));
	cr_expect_str_eq(ask("sites/nom", SOCIETE_UNE), "Une");
	cr_expect_str_eq(ask("sites/nom", SOCIETE_DEUX), "Deux");
	cr_expect_str_eq(ask("sites/nom", SOCIETE_CACHEE), "unavailable");
	cr_expect_str_eq(ask("nom", SOCIETE_UNE), "unavailable", "the form's own is another request");
}
