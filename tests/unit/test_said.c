#include <criterion/criterion.h>

#include "form/form.h"

#define FORM "form: x\ntitle: {fr: Titre, %s: Title}\n"

/* A server keeps its library, and opens and drops forms. */
Test(said, languages_outlive_the_form_that_spoke_them)
{
	struct arena kept = { 0 };
	struct diags out = { .arena = &kept };
	struct library *l = library_load_in(&kept, "tests/library", S("en"), &out);
	static const char *const languages[] = { "en", "de", "en", "nl", "de" };

	cr_assert_not_null(l);
	for (size_t i = 0; i < COUNT(languages); i++) {
		struct arena a = { 0 };
		struct diags of_form = { .arena = &a };
		const struct form *f = form_of(
			&a, l, S("x.yaml"), arena_format(&a, FORM, languages[i]), &of_form);

		cr_assert_not_null(f);
		cr_expect(str_is(f->title, strcmp(languages[i], "en") == 0 ? "Title" : "Titre"), "%s",
			languages[i]);
		arena_free(&a);
	}
	cr_expect_eq(l->said.count, 3);
	cr_expect_str_eq(l->said.languages[0], "en");
	cr_expect_str_eq(l->said.languages[1], "de");
	arena_free(&kept);
}
