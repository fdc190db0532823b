/*
 * form: what the golden cases cannot say: broken input of any kind ends with a
 * message that has a place, and the digest covers every used file.
 */
#include "fixture.h"

#include "base/file.h"

#define SHIPPED "forms/marche-public-simplifie.yaml"

static struct form *parse(struct arena *a, struct library *l, struct str bytes, struct diags *out)
{
	return form_of(a, l, S(SHIPPED), bytes, out);
}

/* Where every error is: in a text, or at least in a file. */
static void expect_places(const struct diags *out, const char *what, size_t at)
{
	for (size_t i = 0; i < out->list.count; i++)
		cr_assert(out->list.at[i]->span.text != NULL || out->list.at[i]->path.at != NULL,
			"%s %zu: %.*s", what, at, STR(out->list.at[i]->message));
}

Test(form, a_shipped_form_cut_at_every_byte, .timeout = 240)
{
	struct arena all = { 0 }, a = { 0 };
	struct diags none = { .arena = &all };
	struct library *l = library_load(&all, "forms", &none);
	struct arena_mark start = arena_mark(&a);
	struct str bytes;

	cr_assert(none.errors == 0);
	cr_assert_eq(file_read(&all, SHIPPED, TREE_BYTES, &bytes), FILE_OK);
	for (size_t i = 0; i < bytes.len; i++) {
		struct diags out = { .arena = &a };
		struct form *f = parse(&a, l, str_part(bytes, 0, i), &out);

		cr_assert(f != NULL || out.errors > 0, "cut at %zu: silence", i);
		expect_places(&out, "cut at", i);
		arena_rewind(&a, start);
	}
	arena_free(&a);
	arena_free(&all);
}

Test(form, a_shipped_form_with_a_byte_changed, .timeout = 240)
{
	static const char bytes_put[] = { '\0', '\n', '{', '}', '[', ':', '-', '#', '\'', '"', '\x80', '$',
		'/', 'x' };
	struct arena all = { 0 }, a = { 0 };
	struct diags none = { .arena = &all };
	struct library *l = library_load(&all, "forms", &none);
	struct arena_mark start = arena_mark(&a);
	struct str bytes;

	cr_assert_eq(file_read(&all, SHIPPED, TREE_BYTES, &bytes), FILE_OK);
	for (size_t i = 0; i < bytes.len; i += 3) {
		struct diags out = { .arena = &a };
		struct str changed = arena_copy(&a, bytes);

		((char *)(uintptr_t)changed.at)[i] = bytes_put[i / 3 % sizeof(bytes_put)];
		parse(&a, l, changed, &out);
		expect_places(&out, "changed at", i);
		arena_rewind(&a, start);
	}
	arena_free(&a);
	arena_free(&all);
}

Test(form, the_digest_covers_every_used_file)
{
	struct arena a = { 0 };
	struct diags out = { .arena = &a };
	struct library *l = library_load(&a, "forms", &out);
	struct form *f = form_open(&a, l, SHIPPED, &out);
	struct str first, bytes;
	size_t changed = 0;

	cr_assert(f != NULL && out.errors == 0);
	first = arena_copy(&a, str(f->digest));
	cr_expect(str_starts(first, "sha256:") && first.len == 71);
	for (size_t i = 0; i < f->files.count; i++) {
		struct library_file *file = &l->files.at[f->files.at[i]];

		bytes = file->bytes;
		file->bytes = arena_format(&a, "%.*s#", STR(bytes));
		/* the definition is not read again but its files are summed again */
		f = form_open(&a, l, SHIPPED, &out);
		changed += f != NULL && !str_is(first, f->digest);
		file->bytes = bytes;
	}
	cr_expect_eq(changed, f->files.count);
	cr_expect(f->files.count >= 15, "%zu files", f->files.count);
	arena_free(&a);
}

Test(form, fields_and_variables_by_name)
{
	struct fixture f;

	fixture_open(&f, LIBRARY "/essai.yaml");
	cr_expect(form_field(f.form, S("sites/effectif"))->repeat == form_field(f.form, S("sites")));
	cr_expect(form_field(f.form, S("sites/nothing")) == NULL);
	cr_expect(form_field(f.form, S("part")) == NULL, "a row's field is not the form's");
	cr_expect(form_variable(f.form, S("bareme.seuil"))->kind == ITEM_TABLE);
	cr_expect(form_variable(f.form, S("effectif")) == NULL);
	cr_expect(form_field(f.form, S("taux"))->is_protected);
	cr_expect(!form_field(f.form, S("depot"))->is_protected);
	fixture_close(&f);
}
