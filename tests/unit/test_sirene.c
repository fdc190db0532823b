/*
 * sirene: what it invents is what Insee's files would be. The sample is its work, and
 * the transcript sirene.t sees to it that it still is.
 */
#include <criterion/criterion.h>

#include "source/csv_reader.h"
#include "value/siren.h"

#define UNITS "tests/data/sirene/StockUniteLegale_utf8.csv"
#define ESTABLISHMENTS "tests/data/sirene/StockEtablissement_utf8.csv"

static struct arena arena;
static struct diags out = { .arena = &arena };

static struct str keep(struct str s)
{
	return arena_copy(&arena, s);
}

static size_t column(const struct csv_reader *r, const char *name)
{
	size_t i = 0;

	while (i < r->count && !str_is(r->fields[i], name))
		i++;
	cr_assert_lt(i, r->count, "%s", name);
	return i;
}

Test(sirene, units_have_35_columns_and_good_numbers)
{
	struct csv_reader *r = csv_reader_open(&arena, UNITS, &out);
	struct str before = S("");
	size_t rows = 0;

	cr_assert_eq(csv_reader_next(r, &out), CSV_READER_ROW);
	cr_expect_eq(r->count, 35);
	cr_expect_eq(column(r, "activitePrincipaleNAF25UniteLegale"), 34);
	for (; csv_reader_next(r, &out) == CSV_READER_ROW; rows++) {
		cr_expect_eq(r->count, 35);
		cr_expect(siren_is_valid(r->fields[0]), "%.*s", STR(r->fields[0]));
		cr_expect_gt(str_compare(r->fields[0], before), 0);
		before = keep(r->fields[0]);
	}
	cr_expect_eq(rows, 24);
	cr_expect_eq(out.list.count, 0);
	csv_reader_close(r);
}

Test(sirene, establishments_have_54_columns_good_numbers_and_their_unit)
{
	struct csv_reader *u = csv_reader_open(&arena, UNITS, &out);
	struct csv_reader *r = csv_reader_open(&arena, ESTABLISHMENTS, &out);
	size_t siege, nic, heads = 0, rows = 0;
	struct str before = S("");

	cr_assert_eq(csv_reader_next(u, &out), CSV_READER_ROW);
	cr_assert_eq(csv_reader_next(r, &out), CSV_READER_ROW);
	nic = column(u, "nicSiegeUniteLegale");
	siege = column(r, "etablissementSiege");
	cr_expect_eq(r->count, 54);
	cr_expect_eq(column(r, "activitePrincipaleNAF25Etablissement"), 53);
	for (; csv_reader_next(r, &out) == CSV_READER_ROW; rows++) {
		struct str siret = r->fields[2];

		cr_expect_eq(r->count, 54);
		cr_expect(siret_is_valid(siret), "%.*s", STR(siret));
		cr_expect(str_equal(str_part(siret, 0, 9), r->fields[0]));
		cr_expect(str_equal(str_part(siret, 9, 5), r->fields[1]));
		cr_expect_gt(str_compare(siret, before), 0);
		before = keep(siret);
		/* each unit has one head office, and tells its number */
		while (!str_equal(u->fields[0], r->fields[0]))
			cr_assert_eq(csv_reader_next(u, &out), CSV_READER_ROW, "%.*s", STR(siret));
		if (!str_is(r->fields[siege], "true"))
			continue;
		heads++;
		cr_expect(str_equal(u->fields[nic], r->fields[1]), "%.*s", STR(siret));
	}
	cr_expect_eq(rows, 40);
	cr_expect_eq(heads, 24);
	csv_reader_close(r);
	csv_reader_close(u);
}
