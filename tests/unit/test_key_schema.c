#include <criterion/criterion.h>

#include "base/file.h"
#include "emit/key_schema.h"
#include "fixture.h"

/* What is committed is what the loader's tables give: make writes it. */
Test(key_schema, stands_in_schemas_as_it_is_made)
{
	static const struct {
		const char *path;
		enum key_map root;
	} rows[] = {
		{ "schemas/form.schema.json", MAP_FORM },
		{ "schemas/section.schema.json", MAP_SECTION },
		{ "schemas/concepts.schema.json", MAP_CONCEPTS },
		{ "schemas/types.schema.json", MAP_TYPES },
		{ "schemas/provider.schema.json", MAP_PROVIDER },
		{ "schemas/burden.schema.json", MAP_BURDENS },
		{ "schemas/wave.schema.json", MAP_WAVE },
		{ "schemas/table.schema.json", MAP_TABLE },
	};
	struct arena a = { 0 };

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct buf b = { 0 };
		struct str bytes;

		emit_key_schema(&b, rows[i].root);
		cr_assert_eq(file_read(&a, rows[i].path, 1 << 20, &bytes), FILE_OK, "%s", rows[i].path);
		cr_expect(
			str_equal(bytes, buf_str(&b)), "%s is not as the tables are: run make", rows[i].path);
		buf_free(&b);
	}
	arena_free(&a);
}

/* A key that is said to be needed is: without it the loader has something to say. */
Test(key_schema, what_is_needed_is_missed)
{
	static const char whole[] =
		"form: cas\nversion: 1.0.0\ntitle: Cas\nuse_case: other\napplicant: open\n"
		"identity: {siret: l1}\nreplaces: {form: Essai, lines: originals/cas.csv}\n"
		"procedure: {recipient: '13002526500013', service: {name: S, email: s@exemple.fr, "
		"telephone: '0102030405'}, silence: none, remedies: R}\n"
		"dropped: {l2: non, l3: non, l4: non}\n"
		"sections: [{section: unique, title: S, fields: [{field: nom, added: a, source: "
		"societe.nom}]}]\n";
	struct fixture f = { 0 };
	size_t count;
	const struct key *keys = keys_of(MAP_FORM, &count);

	f.out.arena = &f.arena;
	f.library = library_load(&f.arena, LIBRARY, &f.out);
	form_of(&f.arena, f.library, S(LIBRARY "/cas.yaml"), S(whole), &f.out);
	cr_assert_eq(f.out.errors, 0, "%s", fixture_said(&f));
	for (size_t i = 0; i < count; i++) {
		struct str bytes = arena_copy(&f.arena, S(whole));
		char *key = strstr((char *)bytes.at, arena_format(&f.arena, "%s:", keys[i].name).at);

		if (keys[i].need != KEY_NEED_NEEDED)
			continue;
		/* as if the line were a comment */
		cr_assert_not_null(key, "%s", keys[i].name);
		*key = '#';
		f.out = (struct diags){ .arena = &f.arena };
		form_of(&f.arena, f.library, S(LIBRARY "/cas.yaml"), bytes, &f.out);
		cr_expect_gt(f.out.errors, 0, "nothing is said without '%s'", keys[i].name);
	}
	fixture_close(&f);
}
