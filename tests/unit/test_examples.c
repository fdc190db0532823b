/*
 * The examples of the catalogue are what they say: what is wrong breaks its rule and no
 * other, what is right breaks none.
 */
#include <criterion/criterion.h>

#include "base/file.h"
#include "plan/plan.h"
#include "rules/example.h"
#include "rules/rules.h"
#include "text/report.h"

#define KEYS 20

/* A form that is good: its keys, a line each but the last two. */
static const char *const base[] = { "form: exemple", "version: 1.0.0", "title: Exemple",
	"use_case: marches_publics", "applicant: open", "identity: {siret: s1}",
	"replaces: {form: MPS, lines: originals/mps.csv}",
	"procedure: {recipient: \"13002526500013\", purpose: aider les entreprises, service: {name: Service, "
	"email: s@exemple.fr, telephone: \"0102030405\"}, silence: none, remedies: Recours}" };

struct keys {
	struct str at[KEYS];
	bool replaced[KEYS]; /* once: a key that comes twice in an example is there twice */
	size_t count;
};

static struct str key_of(struct str entry)
{
	return str_part(entry, 0, str_find(entry, ':'));
}

/* In place of its own. */
static void add(struct keys *k, struct str entry, size_t mine)
{
	for (size_t i = 0; i < mine; i++)
		if (!k->replaced[i] && str_equal(key_of(k->at[i]), key_of(entry))) {
			k->at[i] = entry;
			k->replaced[i] = true;
			return;
		}
	cr_assert_lt(k->count, KEYS);
	k->at[k->count++] = entry;
}

/* dropped: all lines of the ledger but the SIRET's. */
static struct str dropped(struct arena *a)
{
	struct str bytes, rest;
	struct buf b = { 0 };

	cr_assert_eq(file_read(a, "forms/originals/mps.csv", 1 << 20, &bytes), FILE_OK);
	buf_puts(&b, "dropped:");
	rest = bytes;
	str_cut(&rest, '\n');
	while (rest.len > 0) {
		struct str line = str_cut(&rest, '\n'), id = str_cut(&line, ',');

		if (id.len > 0 && !str_is(id, "s1"))
			buf_format(&b, "\n  %.*s: plus demandé", STR(id));
	}
	struct str all = arena_copy(a, buf_str(&b));
	buf_free(&b);
	return all;
}

static struct str indented(struct arena *a, const char *fragment, const char *by)
{
	return fragment != NULL ? arena_format(a, "\n%s%s", by, fragment) : S("");
}

static struct str write_form(struct arena *a, enum example_place place, const char *fragment)
{
	struct keys k = { 0 };
	struct buf b = { 0 };
	struct str rest = place == EXAMPLE_HEAD ? str(fragment) : (struct str){ 0 };
	size_t mine;

	if (place == EXAMPLE_FILE)
		return str(fragment);
	for (size_t i = 0; i < COUNT(base); i++)
		add(&k, str(base[i]), 0);
	add(&k,
		arena_format(a,
			"sections:\n  - section: une\n    title: Une\n    fields:\n"
			"      - {field: denomination, added: essai, source: "
			"entreprise.denomination}%.*s%.*s",
			STR(indented(a, place == EXAMPLE_FIELD ? fragment : NULL, "      ")),
			STR(indented(a, place == EXAMPLE_SECTION ? fragment : NULL, "  "))),
		0);
	add(&k, dropped(a), 0);
	mine = k.count;
	while (rest.len > 0)
		add(&k, str_cut(&rest, '\n'), mine);
	for (size_t i = 0; i < k.count; i++)
		buf_format(&b, "%.*s\n", STR(k.at[i]));
	struct str all = arena_copy(a, buf_str(&b));
	buf_free(&b);
	return all;
}

static void check(struct arena *a, struct library *l, struct str bytes, struct diags *out)
{
	const struct form *f;

	f = form_of(a, l, S("forms/exemple.yaml"), bytes, out);
	if (f != NULL && out->errors == 0 && plan_compile(a, f, out) != NULL)
		rules_check(f, out);
	diags_sort(out);
}

static void expect(struct arena *a, struct library *l, const struct example *e, bool wrong)
{
	struct diags out = { .arena = a };
	struct str bytes = write_form(a, e->place, wrong ? e->wrong : e->right);
	struct buf said = { 0 };
	bool other = false;

	check(a, l, bytes, &out);
	report_write(&said, &out, REPORT_TEXT, false);
	for (size_t i = 0; i < out.list.count; i++)
		other = other || !wrong || out.list.at[i]->code != e->code;
	cr_expect(!other && (out.list.count > 0) == wrong, "%s, %s:\n%.*s\n%s", diag_rule(e->code)->code,
		wrong ? "wrong" : "right", STR(bytes), said.at != NULL ? said.at : "nothing is said");
	buf_free(&said);
}

Test(examples, are_what_they_say)
{
	struct arena a = { 0 };
	struct diags out = { .arena = &a };
	struct library *l = library_load(&a, "forms", &out);
	size_t count = 0;

	for (size_t code = 0; code < DIAG__COUNT; code++) {
		const struct example *e;

		for (size_t next = 0; (e = example_of((enum diag_code)code, &next)) != NULL; count++) {
			expect(&a, l, e, true);
			if (e->right != NULL)
				expect(&a, l, e, false);
		}
	}
	cr_expect_gt(count, 60);
	arena_free(&a);
}

/* What a definition alone cannot show: another file is wrong, or it would fill pages. */
static bool is_left_out(const char *code)
{
	static const char *const codes[] = {
		"T004", "T005",         /* deep, large */
		"T008", "T012", "T018", /* a second document; JSON; a posted page */
		"F015",                 /* two providers, and concepts.yaml has no preference */
		"F009", "F018", "F020", "F025", "F029", "F030", /* shown by tests/golden */
		"OO004",                                        /* two concepts of one column */
	};

	for (size_t i = 0; i < COUNT(codes); i++)
		if (strcmp(codes[i], code) == 0)
			return true;
	return false;
}

Test(examples, every_rule_on_definitions_has_one)
{
	for (size_t i = 0; i < DIAG__COUNT; i++) {
		const char *code = diag_rule((enum diag_code)i)->code;
		bool definition = strchr("TEFO", code[0]) != NULL;
		size_t next = 0;
		bool has = example_of((enum diag_code)i, &next) != NULL;

		if (definition)
			cr_expect(has || is_left_out(code), "%s has no example", code);
	}
}
