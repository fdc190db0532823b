#include "fixture.h"

static struct fixture f;

static void enter(void)
{
	fixture_open(&f, "tests/golden/decisions_of_a_good_form/form.yaml");
}

static void leave(void)
{
	fixture_close(&f);
}

TestSuite(load_decisions, .init = enter, .fini = leave);

static const struct item *decision(const char *id)
{
	const struct item *it = form_variable(f.form, str(id));

	cr_assert(it != NULL && it->kind == ITEM_DECISION, "%s", id);
	return it;
}

Test(load_decisions, they_are_listed_in_their_order)
{
	static const char *const ids[] = { "eligible", "taux", "grande" };

	cr_assert_eq(f.form->decisions.count, COUNT(ids));
	for (size_t i = 0; i < COUNT(ids); i++)
		cr_expect_eq(f.form->decisions.at[i], decision(ids[i])->number, "%s", ids[i]);
	cr_expect_eq(decision("eligible")->shape.type, TYPE_BOOLEAN);
	cr_expect_eq(decision("taux")->shape.type, TYPE_INTEGER);
	cr_expect(str_is(item_unit(decision("taux")), "%"));
	cr_expect(item_unit(decision("eligible")).at == NULL);
}

Test(load_decisions, what_reads_protected_data_is_protected)
{
	cr_expect(!decision("eligible")->is_protected);
	cr_expect(!decision("taux")->is_protected);
	cr_expect(decision("grande")->is_protected);
}

Test(load_decisions, they_are_computed_in_the_order_of_what_they_read)
{
	const struct cell *c;

	fixture_fill(&f, SOCIETE_UNE, "montant: 150", false);
	c = answers_cell(f.answers, decision("taux"), 0);
	cr_expect(c->state == CELL_VALUE && str_is(c->cells[0], "10"));
	c = answers_cell(f.answers, decision("eligible"), 0);
	cr_expect(c->state == CELL_VALUE && str_is(c->cells[0], "true"));
	/* its provider is not there: nobody can count its rows */
	c = answers_cell(f.answers, decision("grande"), 0);
	cr_expect(c->state == CELL_ABSENT && c->outcome == OUTCOME_NOT_COMPUTABLE);
}

static void count(void *data, const struct item *reader)
{
	size_t *n = data;

	*n += reader->kind == ITEM_DECISION;
}

Test(load_decisions, they_are_readers_of_what_they_read)
{
	size_t readers = 0;

	plan_readers(f.plan, form_field(f.form, S("montant"))->number, count, &readers);
	cr_expect_eq(readers, 1);
	plan_readers(f.plan, decision("taux")->number, count, &readers);
	cr_expect_eq(readers, 2);
}
