#include <criterion/criterion.h>

#include "text/diag.h"

static struct arena arena;

static void leave(void)
{
	arena_free(&arena);
}

TestSuite(diag, .fini = leave);

static struct str message_at(const struct diags *out, size_t i)
{
	return out->list.at[i]->message;
}

static bool is_sentence(const char *z)
{
	return str_ends(str(z), ".") && !str_ends(str(z), " ..");
}

Test(diag, the_catalogue_is_whole)
{
	for (size_t i = 0; i < DIAG__COUNT; i++) {
		const struct diag_rule *r = diag_rule((enum diag_code)i);
		enum diag_code found;

		cr_expect(diag_find(str(r->code), &found) && found == i, "%s stands twice", r->code);
		cr_expect(r->exit == EXIT_WRONG || r->exit == EXIT_USAGE || r->exit == EXIT_WORLD, "%s",
			r->code);
		cr_expect(strlen(r->title) > 0 && strlen(r->remedy) > 0, "%s", r->code);
		cr_expect(!is_sentence(r->title) && !is_sentence(r->remedy), "%s has a full stop", r->code);
	}
}

Test(diag, finds_a_code_exactly)
{
	enum diag_code found;

	cr_assert(diag_find(S("OO001"), &found));
	cr_expect_eq(found, DIAG_ASK_HELD);
	cr_expect(!diag_find(S("oo001"), &found));
	cr_expect(!diag_find(S("OO00"), &found));
	cr_expect(!diag_find(S(""), &found));
}

Test(diag, exit_is_the_highest_of_the_errors)
{
	struct diags out = { .arena = &arena };

	cr_expect_eq(diags_exit(&out), EXIT_CLEAN);
	diag_at(&out, DIAG_CODE_OUTSIDE, S("f"), "a warning");
	cr_expect_eq(diags_exit(&out), EXIT_CLEAN, "warnings do not count");
	diag_at(&out, DIAG_UNKNOWN_KEY, S("f"), "wrong");
	cr_expect_eq(diags_exit(&out), EXIT_WRONG);
	diag_at(&out, DIAG_FILE_UNREADABLE, S("f"), "the world");
	cr_expect_eq(diags_exit(&out), EXIT_WORLD);
	diag_at(&out, DIAG_USAGE, S("f"), "usage");
	cr_expect_eq(diags_exit(&out), EXIT_WORLD);
	cr_expect(out.errors == 3 && out.warnings == 1);
}

Test(diag, sorts_by_file_place_and_code)
{
	struct diags out = { .arena = &arena };
	const struct text *a = text_new(&arena, S("a.yaml"), S("one\ntwo"));
	const struct text *b = text_new(&arena, S("b.yaml"), S("one"));
	static const char *const sorted[] = { "whole file", "first", "T before U", "U", "later",
		"other file" };

	diag_add(&out, DIAG_UNKNOWN_KEY, (struct span){ b, 0, 1 }, "other file");
	diag_add(&out, DIAG_UNKNOWN_KEY, (struct span){ a, 5, 1 }, "later");
	diag_add(&out, DIAG_USAGE, (struct span){ a, 1, 1 }, "U");
	diag_add(&out, DIAG_UNKNOWN_KEY, (struct span){ a, 1, 1 }, "T before U");
	diag_add(&out, DIAG_UNKNOWN_KEY, (struct span){ a, 0, 1 }, "first");
	diag_at(&out, DIAG_UNKNOWN_KEY, S("a.yaml"), "whole file");
	diags_sort(&out);
	cr_assert_eq(out.list.count, COUNT(sorted));
	for (size_t i = 0; i < COUNT(sorted); i++)
		cr_expect(str_is(message_at(&out, i), sorted[i]), "%zu: %.*s", i, STR(message_at(&out, i)));
}

Test(diag, equal_messages_collapse_and_keep_their_notes)
{
	struct diags out = { .arena = &arena };
	const struct text *t = text_new(&arena, S("a.yaml"), S("one two"));

	for (size_t i = 0; i < 3; i++) {
		struct diag *d = diag_add(
			&out, DIAG_UNKNOWN_KEY, (struct span){ t, 0, 3 }, "unknown key '%s'", "one");

		diag_note(&out, d, (struct span){ t, i < 2 ? 0 : 4, 1 }, "used here");
	}
	diag_add(&out, DIAG_UNKNOWN_KEY, (struct span){ t, 0, 3 }, "something else");
	diag_add(&out, DIAG_CODE_OUTSIDE, (struct span){ t, 0, 3 }, "careful");
	diag_add(&out, DIAG_CODE_OUTSIDE, (struct span){ t, 0, 3 }, "careful");
	diags_sort(&out);
	cr_assert_eq(out.list.count, 3);
	cr_expect(out.errors == 2 && out.warnings == 1);
	cr_expect(str_is(message_at(&out, 0), "careful"));
	cr_expect(str_is(message_at(&out, 1), "something else"));
	cr_expect(str_is(message_at(&out, 2), "unknown key 'one'"));
	cr_expect_eq(out.list.at[2]->notes.count, 2);
	diags_sort(&out);
	cr_expect_eq(out.list.count, 3, "sorting again changes nothing");
}

Test(diag, what_is_wrong_in_a_used_text_tells_each_use_once)
{
	struct diags out = { .arena = &arena };
	const struct text *form = text_new(&arena, S("form.yaml"), S("use use"));

	for (size_t i = 0; i < 3; i++) {
		struct text *t = text_new(&arena, S("section.yaml"), S("wrong"));

		t->used = (struct span){ form, i == 0 ? 4 : 0, 3 };
		diag_add(&out, DIAG_UNKNOWN_KEY, (struct span){ t, 0, 5 }, "wrong in each");
	}
	diags_sort(&out);
	diags_sort(&out);
	cr_assert_eq(out.list.count, 1);
	cr_expect_eq(out.errors, 1);
	cr_assert_eq(out.list.at[0]->notes.count, 2);
	for (size_t i = 0; i < 2; i++) {
		const struct diag_note *note = &out.list.at[0]->notes.at[i];

		cr_expect(str_is(note->message, "used here"));
		cr_expect(note->span.text == form && note->span.at == 4 * i, "the first use is told first");
	}
}

Test(diag, sorting_nothing)
{
	struct diags out = { .arena = &arena };

	diags_sort(&out);
	cr_expect_eq(out.list.count, 0);
}

Test(diag, a_million_messages_are_counted_not_kept)
{
	struct diags out = { .arena = &arena };

	for (int i = 0; i < 1000000; i++) {
		struct diag *d = diag_at(&out, DIAG_CSV_ROW, S("r.csv"), "row %d", i);

		diag_note(&out, d, (struct span){ 0 }, "a note");
	}
	struct arena_mark full = arena_mark(&arena);
	diag_at(&out, DIAG_STORE_FAILED, S("r.csv"), "dropped too");
	struct arena_mark after = arena_mark(&arena);
	cr_expect_eq(out.list.count, DIAGS_MAX);
	cr_expect_eq(out.errors, 1000001);
	cr_expect_eq(out.dropped, 1000001 - DIAGS_MAX);
	cr_expect_eq(diags_exit(&out), EXIT_WORLD, "what is dropped still decides the exit status");
	cr_expect(full.block == after.block && full.used == after.used, "a dropped message takes no memory");
}

Test(diag, nearest)
{
	static const struct str names[] = {
		{ "source", 6 },
		{ "derived", 7 },
		{ "ask", 3 },
		{ "on_control", 10 },
		{ "replaces", 8 },
		{ "entreprise.chiffre_affaires", 27 },
		{ "entreprise.siren", 16 },
	};
	static const struct {
		const char *word, *near;
	} rows[] = {
		{ "sourc", "source" },
		{ "souce", "source" },
		{ "suorce", "source" }, /* swapped */
		{ "SOURCE", "source" },
		{ "sourcex", "source" },
		{ "aks", "ask" },
		{ "on-control", "on_control" },
		{ "remplaces", "replaces" },
		{ "entreprise.chiffre_affaire", "entreprise.chiffre_affaires" },
		{ "chiffre_affaire", "entreprise.chiffre_affaires" }, /* the subject was forgotten */
		{ "siren", "entreprise.siren" },
		{ "x", NULL },
		{ "", NULL },
		{ "label", NULL },
		{ "entirely_different", NULL },
		{ "sxxxce", NULL },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct str near = nearest(str(rows[i].word), names, COUNT(names));

		cr_expect(str_equal(near, str(rows[i].near)), "'%s': '%.*s'", rows[i].word, STR(near));
	}
}

Test(diag, nearest_skips_what_is_long)
{
	char z[200];
	struct str names[] = { { z, 65 }, { z, 64 } };

	memset(z, 'a', sizeof z);
	cr_expect_eq(nearest((struct str){ z, 63 }, names, 2).len, 64);
	cr_expect_null(nearest((struct str){ z, 65 }, names, 2).at);
	cr_expect_null(nearest((struct str){ z, 64 }, names, 1).at);
	cr_expect_null(nearest(S("ask"), NULL, 0).at);
}
