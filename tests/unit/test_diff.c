#include <criterion/criterion.h>
#include <jansson.h>

#include "audit/diff_show.h"
#include "fixture.h"
#include "out/json.h"

#define OLD "tests/data/diff/old"
#define NEW "tests/data/diff/new"

static struct arena arena;

static void leave(void)
{
	arena_free(&arena);
}

TestSuite(diff, .fini = leave);

static const struct form *open_bytes(const char *library, struct str bytes)
{
	struct diags out = { .arena = &arena };
	struct buf said = { 0 };
	struct library *l = library_load(&arena, library, &out);
	const struct form *f = form_of(&arena, l, S("form.yaml"), bytes, &out);

	report_write(&said, &out, REPORT_TEXT, false);
	cr_assert_eq(out.errors, 0, "%s", said.at);
	buf_free(&said);
	return f;
}

static const struct form *open_file(const char *library, const char *path)
{
	struct diags out = { .arena = &arena };
	struct str bytes;

	cr_assert(tree_read(&arena, path, &bytes, &out));
	return open_bytes(library, bytes);
}

static void diff(struct diff *d, const struct form *old, const struct form *new)
{
	diff_forms(&arena, old, new, d);
}

/* "about change id (was) what: before -> after", a line each. */
static const char *show(const struct diff *d)
{
	struct buf b = { 0 };

	for (size_t i = 0; i < d->changes.count; i++) {
		const struct change *c = &d->changes.at[i];

		buf_format(&b, "%s %s %.*s", diff_about_word(c->about), diff_verb_word(c->verb), STR(c->id));
		if (c->was.at != NULL)
			buf_format(&b, " (%.*s)", STR(c->was));
		buf_format(&b, " %s: %.*s -> %.*s\n", c->what, STR(c->before), STR(c->after));
	}
	struct str shown = arena_copy(&arena, buf_str(&b));
	buf_free(&b);
	return shown.at != NULL ? shown.at : "";
}

/* A form with these fields in its first section; dropped are all lines but the SIRET. */
static const struct form *form_with(const char *fields)
{
	struct str text = arena_format(&arena,
		"form: cas\nversion: 1.0.0\ntitle: Cas\nuse_case: other\napplicant: mandated\n"
		"identity: {siret: l1}\nreplaces: {form: Essai, lines: originals/cas.csv}\n"
		"procedure:\n  recipient: \"13002526500013\"\n"
		"  service: {name: Essais, email: essais@exemple.fr, telephone: \"0102030405\"}\n"
		"  silence: none\n  remedies: Recours gracieux\n"
		"sections:\n  - section: une\n    title: Une\n    fields:\n%s"
		"dropped: {l2: essai, l3: essai, l4: essai}\n",
		fields);

	return open_bytes(LIBRARY, text);
}

#define ASK(id, rest) "      - {field: " id ", added: essai, label: L, ask: string, purpose: essai" rest "}\n"

static void expect(const char *old, const char *new, const char *want)
{
	struct diff d;

	diff(&d, form_with(old), form_with(new));
	cr_expect_str_eq(show(&d), want, "%s", show(&d));
}

Test(diff, a_form_is_the_same_as_itself)
{
	static const char *const forms[][2] = {
		{ "forms", "forms/marche-public-simplifie.yaml" },
		{ LIBRARY, LIBRARY "/essai.yaml" },
		{ LIBRARY, LIBRARY "/vitrine.yaml" },
		{ OLD, OLD "/form.yaml" },
		{ NEW, NEW "/form.yaml" },
	};

	for (size_t i = 0; i < COUNT(forms); i++) {
		struct diff d;

		/* opened twice, with two libraries */
		diff(&d, open_file(forms[i][0], forms[i][1]), open_file(forms[i][0], forms[i][1]));
		cr_expect_eq(d.changes.count, 0, "%s: %s", forms[i][1], show(&d));
	}
}

Test(diff, spaces_comments_and_defaults_that_are_said_are_no_change)
{
	expect(ASK("a", "") ASK("b", ", relevant: a != ''"),
		"      # a comment\n" ASK("a", ", required: true()") ASK("b", ", relevant: \" a!='' \""), "");
}

Test(diff, by_id_then_former_id_then_id_anywhere_then_concept)
{
	expect(ASK("a", "") ASK("b", ""), ASK("a", "") ASK("c", ", renamed_from: b"),
		"field renamed c (b) renamed_from: b -> c\n");
	/* said of an id that another field has kept: it is that field */
	expect(ASK("b", "") "      - {field: c, added: essai, ask: contact.courriel}\n",
		ASK("x",
			", renamed_from: [z, b]") "      - {field: d, added: essai, ask: contact.courriel}\n",
		"field renamed x (b) renamed_from: b -> x\n"
		"field renamed d (c) same concept: c -> d\n");
	/* two of a concept on one side: nobody guesses */
	expect("      - {field: a, added: essai, ask: contact.courriel}\n",
		"      - {field: b, added: essai, ask: contact.courriel}\n"
		"      - {field: c, added: essai, ask: contact.courriel}\n",
		"field added b :  -> Courriel, ask: contact.courriel\n"
		"field added c :  -> Courriel, ask: contact.courriel\n"
		"field removed a : Courriel, ask: contact.courriel -> \n");
}

Test(diff, a_former_id_is_read_in_both_directions)
{
	expect(ASK("c", ", renamed_from: b"), ASK("b", ""), "field renamed b (c) renamed_from: c -> b\n");
}

Test(diff, the_fewest_fields_move)
{
	expect(ASK("a", "") ASK("b", "") ASK("c", "") ASK("d", ""),
		ASK("d", "") ASK("a", "") ASK("b", "") ASK("c", ""),
		"field moved d order: after c -> first\n");
	expect(ASK("a", "") ASK("b", "") ASK("c", ""), ASK("a", "") ASK("new", "") ASK("c", ""),
		"field added new :  -> L, ask: string\n"
		"field removed b : L, ask: string -> \n");
}

#define REPEAT \
	"      - repeat: %s\n        label: R\n%s        fields:\n" \
	"          - {field: %s, added: essai, label: N, ask: integer, purpose: essai%s}\n"

/* An expression over renamed fields says the same. */
Test(diff, conditions_are_compared_as_trees)
{
	struct str before = arena_format(&arena, REPEAT, "r", "", "n", "");
	struct str after = arena_format(
		&arena, REPEAT, "s", "        renamed_from: r\n", "k", ", renamed_from: n");
	struct str x = arena_format(&arena, "%s%.*s%s", ASK("a", ""), STR(before),
		ASK("b", ", relevant: \"sum(r/n) > 1 and count(r[n = 2]) = 1 and a = 'x'\""));
	struct str y = arena_format(&arena, "%s%.*s%s", ASK("c", ", renamed_from: a"), STR(after),
		ASK("b", ", relevant: \"sum(s/k) > 1 and count(s[k = 2]) = 1 and c = 'x'\""));
	struct str z = arena_format(&arena, "%s%.*s%s", ASK("c", ", renamed_from: a"), STR(after),
		ASK("b", ", relevant: \"sum(s/k) > 1 and count(s[k = 3]) = 1 and c = 'x'\""));

	expect(x.at, y.at,
		"field renamed c (a) renamed_from: a -> c\n"
		"field renamed s (r) renamed_from: r -> s\n"
		"field renamed s/k (r/n) renamed_from: r/n -> s/k\n");
	expect(x.at, z.at,
		"field renamed c (a) renamed_from: a -> c\n"
		"field renamed s (r) renamed_from: r -> s\n"
		"field renamed s/k (r/n) renamed_from: r/n -> s/k\n"
		"field changed b relevant: sum(r/n) > 1 and count(r[n = 2]) = 1 and a = 'x' -> "
		"sum(s/k) > 1 and count(s[k = 3]) = 1 and c = 'x'\n");
}

static size_t count_of(const struct diff *d, enum diff_verb verb)
{
	size_t count = 0;

	for (size_t i = 0; i < d->changes.count; i++)
		count += d->changes.at[i].verb == verb;
	return count;
}

/* Whether d has the change with before and after the other way round. */
static bool has_reverse(const struct diff *d, const struct change *c)
{
	struct str id = c->was.at != NULL ? c->was : c->id;
	enum diff_verb verb = c->verb == DIFF_ADDED     ? DIFF_REMOVED
			      : c->verb == DIFF_REMOVED ? DIFF_ADDED
							: c->verb;

	for (size_t i = 0; i < d->changes.count; i++) {
		const struct change *r = &d->changes.at[i];

		if (r->about == c->about && r->verb == verb && str_equal(r->id, id) &&
			strcmp(r->what, c->what) == 0 && str_equal(r->before, c->after) &&
			str_equal(r->after, c->before))
			return true;
	}
	return false;
}

Test(diff, read_backwards_it_says_the_same)
{
	const struct form *old = open_file(OLD, OLD "/form.yaml"), *new = open_file(NEW, NEW "/form.yaml");
	struct diff d, r;

	diff(&d, old, new);
	diff(&r, new, old);
	cr_expect_eq(d.changes.count, r.changes.count);
	cr_expect_eq(count_of(&d, DIFF_ADDED), count_of(&r, DIFF_REMOVED));
	for (size_t i = 0; i < d.changes.count; i++) {
		const struct change *c = &d.changes.at[i];

		/* which of two neighbours moved past the other is a matter of taste */
		if (c->verb == DIFF_MOVED && strcmp(c->what, "order") == 0)
			continue;
		cr_expect(has_reverse(&r, c), "%s %s %.*s %s", diff_about_word(c->about),
			diff_verb_word(c->verb), STR(c->id), c->what);
	}
}

/* Table, CSV and JSON are three ways to write one list. */
Test(diff, the_three_formats_have_the_same_changes)
{
	struct diff d;
	struct buf csv = { 0 }, table = { 0 };
	size_t rows = 0, same, i;
	json_t *change;

	diff(&d, open_file(OLD, OLD "/form.yaml"), open_file(NEW, NEW "/form.yaml"));
	diff_csv(&d, &csv);
	for (struct str rest = buf_str(&csv); rest.at != NULL && rest.len > 0; rows++)
		str_cut(&rest, '\n');
	cr_expect_eq(rows, 1 + d.changes.count + 1 + d.compat.reasons.count, "%zu rows", rows);
	json_t *j = diff_json(&d), *list = json_object_get(j, "changes");
	cr_assert_eq(json_array_size(list), d.changes.count);
	same = json_is_false(json_object_get(j, "same"));
	cr_expect_eq(same, 1);
	diff_table(&d, false, &table);
	json_array_foreach(list, i, change)
	{
		const struct change *c = &d.changes.at[i];
		const char *id = json_string_value(json_object_get(change, "id"));

		cr_expect_str_eq(id, arena_z(&arena, c->id));
		cr_expect_not_null(strstr(table.at, id), "%s", id);
		cr_expect_eq(json_is_null(json_object_get(change, "before")), c->before.at == NULL);
	}
	json_decref(j);
	buf_free(&csv);
	buf_free(&table);
}

/* A list of a thousand codes that is replaced is not a thousand changes of each field. */
Test(diff, codes_beyond_twenty_are_counted)
{
	struct buf old = { 0 }, new = { 0 };
	struct diff d;

	buf_puts(&old, "      - field: a\n        added: essai\n        label: A\n        ask: choice\n"
		       "        purpose: essai\n        choices: {");
	buf_add(&new, buf_str(&old));
	for (int i = 0; i < 50; i++) {
		buf_format(&old, "%sc%d: Code", i > 0 ? ", " : "", i);
		buf_format(&new, "%sd%d: Code", i > 0 ? ", " : "", i);
	}
	buf_puts(&old, "}\n");
	buf_puts(&new, "}\n");
	diff(&d, form_with(old.at), form_with(new.at));
	cr_assert_eq(d.changes.count, 21, "%zu", d.changes.count);
	cr_expect_str_eq(d.changes.at[20].what, "other choices");
	cr_expect_str_eq(arena_z(&arena, d.changes.at[20].after), "80 more differ");
	/* of what is filed: in each direction twenty, and that there are others */
	cr_assert_eq(d.compat.reasons.count, 42, "%zu", d.compat.reasons.count);
	cr_expect_str_eq(arena_z(&arena, d.compat.reasons.at[20].what), "other codes");
	cr_expect(d.compat.reasons.at[20].not_forward && d.compat.reasons.at[41].not_backward);
	buf_free(&old);
	buf_free(&new);
}
