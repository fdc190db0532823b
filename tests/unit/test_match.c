#include <criterion/criterion.h>

#include "audit/match.h"
#include "base/file.h"
#include "fixture.h"

static struct arena arena;

static void leave(void)
{
	arena_free(&arena);
}

TestSuite(match, .fini = leave);

static const struct form *open_form(const char *folder)
{
	struct diags out = { .arena = &arena };
	struct library *l = library_load(&arena, folder, &out);
	const struct form *f = form_open(&arena, l, path_join(&arena, str(folder), S("form.yaml")), &out);

	cr_assert_eq(out.errors, 0);
	return f;
}

/* What one side has, the other has: nobody is matched with two. */
Test(match, is_one_to_one)
{
	const struct form *old = open_form("tests/data/diff/old"), *new = open_form("tests/data/diff/new");
	size_t pairs = 0, back = 0;
	struct match m;

	match_forms(&arena, old, new, &m);
	for (size_t i = 0; i < old->items.count; i++) {
		const struct item *it = old->items.at[i];

		pairs += match_new(&m, it) != NULL;
		if (match_new(&m, it) != NULL)
			cr_expect_eq(match_old(&m, match_new(&m, it)), it, "%.*s", STR(it->id));
	}
	for (size_t i = 0; i < new->items.count; i++)
		back += match_old(&m, new->items.at[i]) != NULL;
	cr_expect_eq(pairs, back);
	cr_expect_null(match_new(&m, NULL));
	cr_expect_null(match_old(&m, NULL));
}

Test(match, says_by_what)
{
	const struct form *old = open_form("tests/data/diff/old"), *new = open_form("tests/data/diff/new");
	static const struct {
		const char *new, *old;
		enum match_by by;
	} rows[] = {
		{ "nom", "nom", MATCH_ID },
		{ "courriel", "mel", MATCH_FORMER },
		{ "telephone", "tel", MATCH_FORMER },
		{ "enseigne", "enseigne_ancienne", MATCH_CONCEPT },
		{ "etablissements", "sites", MATCH_FORMER },
		{ "etablissements/surface", "sites/surface", MATCH_ID },
		{ "etablissements/commune", "sites/ville", MATCH_FORMER },
		{ "loyer", "sites/loyer", MATCH_ID },
		{ "site", NULL, MATCH_NOTHING },
	};
	struct match m;

	match_forms(&arena, old, new, &m);
	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct item *it = form_field(new, str(rows[i].new)), *was = match_old(&m, it);

		cr_assert_not_null(it, "%s", rows[i].new);
		cr_expect_eq(was, rows[i].old ? form_field(old, str(rows[i].old)) : NULL, "%s", rows[i].new);
		cr_expect_eq(m.by[it->number], rows[i].by, "%s", rows[i].new);
	}
}

Test(match, the_longest_run_stays)
{
	static const struct {
		size_t old[6];
		const char *moved; /* a letter a position: m or - */
	} rows[] = {
		{ { 0, 1, 2, 3, 4, 5 }, "------" },
		{ { 5, 0, 1, 2, 3, 4 }, "m-----" },
		{ { 1, 2, 3, 4, 5, 0 }, "-----m" },
		{ { 0, 4, 2, 3, 1, 5 }, "-m--m-" },
		{ { 9, 2, 7, 3, 8, 4 }, "m-m-m-" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		bool moved[6];

		match_moved(&arena, rows[i].old, 6, moved);
		for (size_t k = 0; k < 6; k++)
			cr_expect_eq(moved[k], rows[i].moved[k] == 'm', "row %zu, position %zu", i, k);
	}
	match_moved(&arena, NULL, 0, NULL);
}
