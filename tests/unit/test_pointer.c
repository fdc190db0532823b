#include <criterion/criterion.h>

#include "tree/pointer.h"

static struct arena arena;
static struct diags out = { .arena = &arena };

static void leave(void)
{
	arena_free(&arena);
}

TestSuite(pointer, .fini = leave);

/* The texts that a pointer leads to, joined by '|'; "!" and why not, if it is none. */
static const char *find(const char *json, const char *written)
{
	const struct node *root = tree_parse(&arena, S("f.json"), str(json), &out);
	struct nodes found = { 0 };
	struct pointer p;
	const char *why = pointer_read(&arena, str(written), true, &p), *shown = "";

	cr_assert_not_null(root, "%s", json);
	if (why != NULL)
		return arena_format(&arena, "!%s", why).at;
	pointer_all(&arena, &p, root, &found);
	for (size_t i = 0; i < found.list.count; i++) {
		const struct node *n = found.list.at[i];

		shown = arena_format(&arena, "%s%s%.*s", shown, i ? "|" : "",
			STR(n->kind == NODE_SCALAR    ? (n->text.at != NULL ? n->text : S("null"))
				: n->kind == NODE_MAP ? S("{}")
						      : S("[]")))
				.at;
	}
	if (!p.every)
		cr_expect_eq(
			pointer_find(&p, root), found.list.count ? found.list.at[0] : NULL, "%s", written);
	return shown;
}

Test(pointer, leads_to_what_rfc_6901_says)
{
	static const char json[] =
		"{\"foo\": [\"bar\", \"baz\"], \"\": 0, \"a/b\": 1, \"c%d\": 2, \"e^f\": 3, "
		"\"g|h\": 4, \"k\\\"l\": 6, \" \": 7, \"m~n\": 8, \"vide\": null, \"01\": 9}";
	static const struct {
		const char *pointer, *found;
	} rows[] = {
		{ "/foo", "[]" },
		{ "/foo/0", "bar" },
		{ "/foo/1", "baz" },
		{ "/foo/2", "" },
		{ "/foo/01", "" },
		{ "/foo/-", "" },
		{ "/foo/bar", "" },
		{ "/foo/0/x", "" },
		{ "/", "0" },
		{ "/a~1b", "1" },
		{ "/c%d", "2" },
		{ "/e^f", "3" },
		{ "/g|h", "4" },
		{ "/k\"l", "6" },
		{ "/ ", "7" },
		{ "/m~0n", "8" },
		{ "/01", "9" },
		{ "/vide", "null" },
		{ "/vide/x", "" },
		{ "foo", "!a JSON pointer begins with '/'" },
		{ "", "!a JSON pointer begins with '/'" },
		{ "/a~2", "!'~' is written ~0, and '/' in a name ~1" },
		{ "/a~", "!'~' is written ~0, and '/' in a name ~1" },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		cr_expect_str_eq(find(json, rows[i].pointer), rows[i].found, "%s", rows[i].pointer);
}

Test(pointer, a_star_is_every_element_in_order)
{
	static const char json[] =
		"{\"e\": [{\"r\": [1, 2]}, {\"r\": []}, {}, {\"r\": [3, null]}, 4], \"o\": {\"*\": 5}}";

	cr_expect_str_eq(find(json, "/e/*/r"), "[]|[]|[]");
	cr_expect_str_eq(find(json, "/e/*/r/*"), "1|2|3|null");
	cr_expect_str_eq(find(json, "/e/*/r/1"), "2|null");
	cr_expect_str_eq(find(json, "/e/*"), "{}|{}|{}|{}|4");
	cr_expect_str_eq(find(json, "/o/*"), "");
}

Test(pointer, a_star_stands_only_where_it_may)
{
	struct pointer p;

	cr_expect_str_eq(pointer_read(&arena, S("/a/*"), false, &p), "'*' stands in rows: and sum: only");
}
