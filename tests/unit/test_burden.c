#include <criterion/criterion.h>
#include <glob.h>

#include "audit/burden.h"
#include "form/form.h"

static struct arena a;
static struct diags out = { .arena = &a };
static struct library *library;
static const struct parameters *parameters;

static void open_shipped(void)
{
	library = library_load(&a, "forms", &out);
	cr_assert_not_null(library);
	parameters = parameters_load(library, &out);
	cr_assert_not_null(parameters);
}

static void close_shipped(void)
{
	arena_free(&a);
}

TestSuite(burden, .init = open_shipped, .fini = close_shipped);

/* A page and an audit tell the same time. */
Test(burden, shipped_parameters_are_centered_on_what_pages_tell)
{
	for (size_t i = 0; i < ACT__COUNT; i++) {
		struct decimal central = parameters->of[i].at[SCENARIO_CENTRAL];

		cr_expect_eq(decimal_compare(central, decimal_of(act_seconds((enum act)i))), 0, "%s",
			parameter_word((enum parameter_name)i));
	}
}

Test(burden, each_type_is_answered_by_some_act)
{
	for (size_t t = 0; t < TYPE__COUNT; t++)
		cr_expect_neq(act_of((enum type)t), ACT_FAMILIARISE, "%s", type_row((enum type)t)->word);
}

/* What is fetched takes no longer than what is asked, however much is contested or missing. */
static size_t check_outages(const struct form *f)
{
	struct burden whole, without;
	size_t longer = 0;

	burden_reckon(f, parameters, NULL, &whole);
	cr_expect_not(whole.lost, "%.*s", STR(f->name));
	for (size_t i = 0; i < library->providers.count; i++) {
		struct assumptions assume = { 0 };

		*LIST_ADD(&a, &assume.list) = (struct assumption){ library->providers.at[i], false };
		burden_reckon(f, parameters, &assume, &without);
		for (int s = 0; s < SCENARIO__COUNT; s++) {
			int order = decimal_compare(without.after[s].total, whole.after[s].total);

			/* what is not shown takes no time at all */
			cr_expect(order >= 0, "%.*s without %.*s, %s", STR(f->name),
				STR(library->providers.at[i]->name), scenario_word((enum scenario)s));
			cr_expect_eq(
				decimal_compare(without.before[s].total, whole.before[s].total), 0, "before");
			longer += order > 0;
		}
	}
	return longer;
}

Test(burden, a_source_more_never_takes_longer)
{
	size_t longer = 0, forms = 0;
	glob_t found;

	cr_assert_eq(glob("forms/*.yaml", 0, NULL, &found), 0);
	for (size_t i = 0; i < found.gl_pathc; i++) {
		struct diags unheard = { .arena = &a };
		const struct form *f;

		if (node_text(tree_load(&a, found.gl_pathv[i], &unheard), "form").at == NULL)
			continue;
		f = form_open(&a, library, found.gl_pathv[i], &out);
		cr_assert_eq(out.errors, 0, "%s", found.gl_pathv[i]);
		longer += check_outages(f);
		forms++;
	}
	globfree(&found);
	cr_expect_geq(forms, 4);
	cr_expect_gt(longer, 0, "no outage costs anything");
}

/* Low, central and high follow each other, before and after, in time and in euros. */
Test(burden, ranges_ascend)
{
	const struct form *f = form_open(&a, library, "forms/marche-public-simplifie.yaml", &out);
	bool lost = false;
	struct burden b;

	cr_assert_not_null(f);
	burden_reckon(f, parameters, NULL, &b);
	for (int s = 1; s < SCENARIO__COUNT; s++) {
		enum scenario low = (enum scenario)(s - 1), high = (enum scenario)s;

		cr_expect_lt(decimal_compare(b.before[low].total, b.before[high].total), 0);
		cr_expect_lt(decimal_compare(b.after[low].total, b.after[high].total), 0);
		cr_expect_lt(decimal_compare(burden_cost(parameters, &b.after[low], low, &lost),
				     burden_cost(parameters, &b.after[high], high, &lost)),
			0);
	}
	cr_expect_not(lost);
}
