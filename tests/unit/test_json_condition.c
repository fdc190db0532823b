#include <criterion/criterion.h>

#include "form/json_condition.h"

static struct arena arena;
static struct diags out = { .arena = &arena };

static void leave(void)
{
	arena_free(&arena);
}

TestSuite(json_condition, .fini = leave);

Test(json_condition, is_true_of_an_answer)
{
	static const char json[] = "{\"t\": \"x\", \"n\": 12.50, \"s\": \"12.5\", \"b\": true, \"f\": false, "
				   "\"d\": \"2024-03-01\","
				   "\"vide\": \"\", \"nul\": null, \"o\": {\"a-b\": \"é\", \"c.d\": 1}, "
				   "\"l\": [\"un\"]}";
	static const struct {
		const char *condition;
		bool holds;
	} rows[] = {
		{ "/t = 'x'", true },
		{ "/t != 'x'", false },
		{ "'x' = /t", true },
		{ "/n = 12.5", true },
		{ "/s = 12.5", true }, /* a number in quotes is one, where one is needed */
		{ "/n = '12.50'", true },
		{ "/n > 12 and /n < 13", true },
		{ "/n * 2 = 25", true },
		{ "/b", true },
		{ "/f", false },
		{ "not(/f)", true },
		{ "/b = true()", true },
		{ "/d >= date(2024, 3, 1)", true },
		{ "/t = /t", true },
		{ "/n <= /s", true },
		/* what is not there is absent, and an absent condition false */
		{ "/vide = ''", false },
		{ "/nul = 'x' or /t = 'x'", true },
		{ "not(/nul)", false },
		{ "/nul != 'x'", false },
		{ "not(coalesce(/nul, false()))", true },
		{ "/rien/du/tout = 1", false },
		{ "/o = 'x'", false },
		{ "/t > 3", false },
		{ "/o/a-b = 'é'", true },
		{ "/o/c.d=1", true },
		{ "/l/0='un'", true },
		{ "contains(/l/0, 'u') and string-length(/t) = 1", true },
		{ "if(/b, /t, /vide) = 'x'", true },
	};
	const struct node *root = tree_parse(&arena, S("f.json"), str(json), &out);

	cr_assert_not_null(root);
	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct node *yaml = tree_parse(
			&arena, S("c.yaml"), arena_format(&arena, "c: |-\n  %s\n", rows[i].condition), &out);
		const struct json_condition *c = json_condition_read(&arena, node_find(yaml, "c"), &out);

		cr_assert_not_null(
			c, "%s: %s", rows[i].condition, out.list.count ? out.list.at[0]->message.at : "");
		cr_expect_eq(json_condition_holds(c, root, &arena), rows[i].holds, "%s", rows[i].condition);
	}
}
