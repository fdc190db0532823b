/*
 * The code lists that are shipped: whole, and in the written forms that registers send.
 */
#include <criterion/criterion.h>

#include "form/library.h"
#include "value/country_list.h"

static struct arena arena;
static struct diags out = { .arena = &arena };
static struct library *forms;

static void open_forms(void)
{
	forms = library_load(&arena, "forms", &out);
	cr_assert_not_null(forms);
}

static void close_forms(void)
{
	arena_free(&arena);
}

TestSuite(codes, .init = open_forms, .fini = close_forms);

static const struct choices *list(const char *name)
{
	const struct choices *c = library_codes(forms, str(name), (struct span){ 0 }, &out);

	cr_assert_not_null(c, "%s", name);
	cr_assert_eq(out.errors, 0);
	return c;
}

/* Each a well formed code of its own division, and no label twice. */
static void check_naf(const char *name, size_t count, const char *sections)
{
	const struct choices *c = list(name);
	struct map labels = { 0 };
	size_t next = 0;

	cr_expect_eq(c->list.count, count, "%s: %zu", name, c->list.count);
	cr_assert_eq(c->column_count, 4);
	for (size_t i = 0; i < c->list.count; i++) {
		const struct choice *row = &c->list.at[i];
		struct str section = choice_cell(row, 2), written;

		cr_expect_null(type_read(TYPE_NAF, row->code, TYPE_STRICT, &arena, &written), "%.*s",
			STR(row->code));
		cr_expect(str_equal(written, row->code), "%.*s", STR(row->code));
		cr_expect(str_equal(choice_cell(row, 3), str_part(row->code, 0, 2)), "%.*s", STR(row->code));
		cr_expect(map_add(&arena, &labels, row->label, i, NULL), "%.*s", STR(row->label));
		/* sections follow each other as codes do */
		next += next == 0 || section.at[0] != sections[next - 1];
		cr_assert_eq(section.at[0], sections[next - 1], "%.*s", STR(row->code));
	}
	cr_expect_eq(sections[next], '\0');
}

Test(codes, of_both_revisions_of_naf)
{
	check_naf("naf_rev2", 732, "ABCDEFGHIJKLMNOPQRSTU");
	check_naf("naf_2025", 747, "ABCDEFGHIJKLMNOPQRSTUV");
}

Test(codes, of_countries_are_those_of_the_type)
{
	static const struct {
		const char *code, *name;
	} rows[] = {
#define X(code, name) { code, name },
		COUNTRIES(X)
#undef X
	};
	const struct choices *c = list("pays");
	size_t members = 0;

	cr_assert_eq(c->list.count, COUNT(rows));
	for (size_t i = 0; i < COUNT(rows); i++) {
		cr_expect(str_is(c->list.at[i].code, rows[i].code), "%s", rows[i].code);
		cr_expect(str_is(c->list.at[i].label, rows[i].name), "%s", rows[i].name);
		members += str_is(choice_cell(&c->list.at[i], 2), "oui");
	}
	cr_expect_eq(members, 27);
}

Test(codes, of_insee_are_whole)
{
	cr_expect_eq(list("categories_juridiques")->list.count, 246);
	cr_expect_eq(list("tranches_effectif")->list.count, 16);
	cr_expect_eq(list("departements")->list.count, 109);
}
