#include "fixture.h"

static struct fixture f;

static void open_essai(void)
{
	fixture_open(&f, LIBRARY "/essai.yaml");
}

static void close_essai(void)
{
	fixture_close(&f);
}

TestSuite(plan, .init = open_essai, .fini = close_essai);

static size_t step_of(const char *path, enum step_kind kind)
{
	const struct item *it = str_starts(str(path), "$") ? form_variable(f.form, str(path + 1))
							   : form_field(f.form, str(path));

	cr_assert(it != NULL, "%s", path);
	for (size_t i = 0; i < f.plan->steps.count; i++)
		if (!f.plan->steps.at[i].section && f.plan->steps.at[i].number == it->number &&
			f.plan->steps.at[i].kind == kind)
			return i;
	cr_assert_fail("%s has no such step", path);
	return 0;
}

Test(plan, a_step_comes_after_what_it_reads)
{
	static const struct {
		const char *first;
		enum step_kind first_kind;
		const char *then;
		enum step_kind then_kind;
	} rows[] = {
		{ "effectif", STEP_FETCH, "$grand", STEP_CALC },
		{ "$bareme.seuil", STEP_CALC, "$grand", STEP_CALC },
		{ "ventes", STEP_FETCH, "$total", STEP_CALC },
		{ "$total", STEP_CALC, "$part", STEP_CALC },
		{ "$part", STEP_CALC, "ratio", STEP_CALC },
		{ "demande", STEP_TAKE, "ratio", STEP_CALC },
		{ "$grand", STEP_CALC, "referent", STEP_TEST },
		{ "referent", STEP_TEST, "referent", STEP_TAKE },
		{ "sites", STEP_TEST, "sites", STEP_ROWS },
		{ "demande", STEP_TAKE, "sites", STEP_ROWS },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		cr_expect(
			step_of(rows[i].first, rows[i].first_kind) < step_of(rows[i].then, rows[i].then_kind),
			"%s before %s", rows[i].first, rows[i].then);
}

Test(plan, every_field_has_its_step_once)
{
	size_t fetches = 0, takes = 0, calcs = 0;

	for (size_t i = 0; i < f.plan->steps.count; i++) {
		fetches += f.plan->steps.at[i].kind == STEP_FETCH;
		takes += f.plan->steps.at[i].kind == STEP_TAKE;
		calcs += f.plan->steps.at[i].kind == STEP_CALC;
	}
	cr_expect_eq(fetches, 7);
	cr_expect_eq(takes, 4);
	cr_expect_eq(calcs, 8);
	cr_expect_eq(f.plan->rows[form_field(f.form, S("sites"))->number].steps.count, 3);
}

Test(plan, one_request_for_a_provider_its_key_and_its_parameters)
{
	const struct plan_item *nom = &f.plan->items[form_field(f.form, S("nom"))->number];
	const struct plan_item *activite = &f.plan->items[form_field(f.form, S("activite"))->number];
	const struct plan_item *of_row = &f.plan->items[form_field(f.form, S("sites/nom"))->number];

	cr_expect_eq(nom->supplies[0].request, activite->supplies[0].request);
	cr_expect_neq(nom->supplies[0].request, of_row->supplies[0].request);
	cr_expect_neq(nom->supplies[0].column, activite->supplies[0].column);
	cr_expect_eq(f.plan->requests.count, 6);
}

struct names {
	struct buf b;
};

static void add_name(void *data, const struct item *reader)
{
	struct names *names = data;

	buf_format(&names->b, "%.*s ", STR(reader->id));
}

Test(plan, readers_of_a_field)
{
	struct names names = { { 0 } };

	plan_readers(f.plan, form_field(f.form, S("effectif"))->number, add_name, &names);
	cr_expect_str_eq(names.b.at, "taux grand ");
	buf_free(&names.b);
}
