/*
 * Each rule that a definition can break has a definition that breaks it, and only it, and
 * one that breaks none.
 */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>

#include "audit/parameters.h"
#include "audit/wave.h"
#include "base/file.h"
#include "plan/plan.h"
#include "rules/rules.h"
#include "scratch.h"
#include "text/example.h"

#define FORM "lib/exemple.yaml"
#define LEDGER "lib/originals/exemple.csv"

static char root[4096];

static void enter(void)
{
	struct arena a = { 0 };
	char command[sizeof(root) + 64];

	snprintf(root, sizeof(root), "%.*s", STR(path_real(&a, S("forms"))));
	arena_free(&a);
	scratch_enter();
	snprintf(command, sizeof(command), "cp -R '%s' lib && chmod -R u+w lib", root);
	cr_assert_eq(system(command), 0);
	scratch_write(LEDGER, example_file("ledger.csv"));
}

/* What no definition can break, though its letter says so: the code, and why not. */
static const struct {
	enum diag_code code;
	const char *why;
} elsewhere[] = {
	{ DIAG_JSON_SYNTAX, "definitions are YAML" },
	{ DIAG_POSTED_SYNTAX, "pages are posted, not definitions" },
	{ DIAG_NOT_A_LIBRARY, "without a library there is no definition" },
};

static bool of_definitions(enum diag_code code)
{
	static const char *const letters[] = { "T", "E", "F", "L", "OO", "P" };
	const char *written = diag_rule(code)->code;
	size_t len = strcspn(written, "0123456789");

	for (size_t i = 0; i < COUNT(elsewhere); i++)
		if (elsewhere[i].code == code)
			return false;
	for (size_t i = 0; i < COUNT(letters); i++)
		if (len == strlen(letters[i]) && strncmp(written, letters[i], len) == 0)
			return true;
	return false;
}

/* ---- an example as files ---- */

/* <0x07> and <U+202E> as what they stand for. */
static struct str decoded(struct arena *a, struct str s)
{
	struct buf b = { 0 };

	while (s.len > 0) {
		size_t end = str_find(s, '>');
		bool byte = str_starts(s, "<0x"), character = str_starts(s, "<U+");

		if (!byte && !character) {
			buf_putc(&b, s.at[0]);
			s = str_part(s, 1, s.len);
			continue;
		}
		unsigned long c = strtoul(arena_z(a, str_part(s, 3, end - 3)), NULL, 16);
		if (byte) {
			buf_putc(&b, (char)c);
		} else {
			buf_putc(&b, (char)(0xE0 | c >> 12));
			buf_putc(&b, (char)(0x80 | (c >> 6 & 0x3F)));
			buf_putc(&b, (char)(0x80 | (c & 0x3F)));
		}
		s = str_part(s, end + 1, s.len);
	}
	struct str result = arena_copy(a, buf_str(&b));
	buf_free(&b);
	return result;
}

/* "title" of "title: Exemple"; missing where a line begins no key. */
static struct str key_of(struct str line)
{
	bool letter = line.len > 0 && line.at[0] >= 'a' && line.at[0] <= 'z';

	return letter ? str_part(line, 0, str_find(line, ':')) : (struct str){ NULL, 0 };
}

static bool has_key(struct str text, struct str key)
{
	while (text.len > 0)
		if (str_equal(key_of(str_cut(&text, '\n')), key))
			return true;
	return false;
}

/* Its fields behind those of the form, or its keys in place of the form's. */
static struct str spliced(struct arena *a, struct str form, struct str part)
{
	struct str all = S("");
	bool fields = str_starts(part, "- "), keep = true;

	for (struct str rest = form; rest.len > 0;) {
		struct str line = str_cut(&rest, '\n'), key = key_of(line);

		if (key.at != NULL)
			keep = fields || !has_key(part, key);
		if (keep)
			all = arena_format(a, "%.*s%.*s\n", STR(all), STR(line));
	}
	for (struct str rest = part; rest.len > 0;) {
		struct str line = str_cut(&rest, '\n');

		all = arena_format(a, "%.*s%s%.*s\n", STR(all), fields ? "      " : "", STR(line));
	}
	return all;
}

static void put(struct arena *a, const char *path, struct str text)
{
	scratch_write(path, decoded(a, text));
}

/* Files that examples are added to: concepts, populations. */
static bool is_added_to(struct str file)
{
	return str_is(file, "concepts.yaml") || str_is(file, "burden.yaml");
}

/* Others take the place of what there is. */
static void put_file(struct arena *a, struct str file, struct str text)
{
	const char *path = arena_format(a, "lib/%.*s", STR(file)).at;
	struct str shipped;

	if (is_added_to(file)) {
		cr_assert_eq(file_read(a, path, 1 << 20, &shipped), FILE_OK);
		text = arena_format(a, "%.*s%.*s", STR(shipped), STR(text));
	}
	put(a, path, text);
}

static void forget(struct str file)
{
	char command[8400];

	snprintf(command, sizeof(command), "rm 'lib/%.*s'", STR(file));
	if (is_added_to(file))
		snprintf(command, sizeof(command), "cp '%s/%.*s' lib/", root, STR(file));
	cr_assert_eq(system(command), 0);
	scratch_write(LEDGER, example_file("ledger.csv"));
}

/* The codes of all that is said of one side of an example, each once: " F001 F002". shipped
 * is the library as it is, for examples that leave it so. */
static struct str said(struct arena *a, struct library *shipped, const struct example *e, bool right)
{
	struct diags out = { .arena = a };
	struct str form = example_file("form.yaml"), all = S("");
	struct library *library = shipped;

	for (size_t i = 0; i < e->parts.count; i++) {
		const struct example_part *part = &e->parts.at[i];

		if (part->right == right && part->file.at == NULL)
			form = spliced(a, form, part->text);
		else if (part->right == right && str_is(part->file, "exemple.yaml"))
			form = part->text;
		else if (part->right == right) {
			put_file(a, part->file, part->text);
			library = NULL;
		}
	}
	put(a, FORM, form);
	if (library == NULL)
		library = library_load(a, "lib", &out);
	if (library != NULL && library != shipped)
		parameters_load(library, &out);
	if (file_exists("lib/waves/exemple.yaml"))
		wave_load(a, "lib/waves/exemple.yaml", &out);
	struct form *f = library ? form_open(a, library, FORM, &out) : NULL;
	if (f != NULL && out.errors == 0)
		plan_compile(a, f, &out);
	if (f != NULL && out.errors == 0)
		rules_check(f, &out);
	for (size_t i = 0; i < out.list.count; i++)
		if (i == 0 || out.list.at[i]->code != out.list.at[i - 1]->code)
			all = arena_format(a, "%.*s %s", STR(all), diag_rule(out.list.at[i]->code)->code);
	for (size_t i = 0; i < e->parts.count; i++)
		if (e->parts.at[i].right == right && e->parts.at[i].file.at != NULL &&
			!str_is(e->parts.at[i].file, "exemple.yaml"))
			forget(e->parts.at[i].file);
	return all;
}

Test(example, the_form_that_they_stand_in_is_good, .init = enter, .fini = scratch_leave)
{
	struct arena a = { 0 };
	struct example none = { 0 };
	struct str codes = said(&a, NULL, &none, true);

	cr_expect(str_is(codes, ""), "%.*s", STR(codes));
	arena_free(&a);
}

Test(example, wrong_breaks_its_rule_alone_and_right_breaks_none, .init = enter, .fini = scratch_leave)
{
	struct arena whole = { 0 };
	struct diags out = { .arena = &whole };
	struct library *shipped = library_load(&whole, "lib", &out);
	size_t count = 0;

	for (size_t i = 0; i < DIAG__COUNT; i++) {
		const char *code = diag_rule((enum diag_code)i)->code;
		struct arena a = { 0 };
		struct example e;

		if (!of_definitions((enum diag_code)i))
			continue;
		cr_expect(example_read(&a, (enum diag_code)i, &e),
			"%s has no example: write engine/text/examples/%s.txt (see text/example.h)", code,
			code);
		/* too long to be read */
		if (e.parts.count == 0 && i != DIAG_YAML_SIZE && i != DIAG_USES_MANY && e.why.len > 0)
			cr_expect_fail("%s.txt has no parts", code);
		if (e.parts.count == 0) {
			arena_free(&a);
			continue;
		}
		struct str wrong = said(&a, shipped, &e, false), right = said(&a, shipped, &e, true);
		cr_expect_str_eq(arena_z(&a, wrong), arena_format(&a, " %s", code).at, "%s wrong:%s", code,
			arena_z(&a, wrong));
		cr_expect_str_eq(arena_z(&a, right), "", "%s right:%s", code, arena_z(&a, right));
		cr_expect_gt(e.why.len, 20, "%s says no reason", code);
		count++;
		arena_free(&a);
	}
	cr_expect_gt(count, 80);
	arena_free(&whole);
}

Test(example, a_code_without_a_file_has_none)
{
	struct arena a = { 0 };
	struct example e;

	cr_expect(!example_read(&a, DIAG_USAGE, &e));
	cr_expect_null(example_file("nothing.txt").at);
	arena_free(&a);
}
