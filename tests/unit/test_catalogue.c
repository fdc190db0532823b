/*
 * The catalogue, whole, in each of its forms.
 */
#include <criterion/criterion.h>
#include <jansson.h>
#include <libxml/parser.h>

#include "rules/catalogue.h"
#include "rules/rules.h"

static struct arena arena;
static struct buf page;

static void leave(void)
{
	buf_free(&page);
	arena_free(&arena);
}

TestSuite(catalogue, .fini = leave);

static size_t count(const char *of)
{
	size_t found = 0;

	for (const char *at = page.at; (at = strstr(at, of)) != NULL; at += strlen(of))
		found++;
	return found;
}

static bool has(const char *of)
{
	return strstr(page.at, of) != NULL;
}

Test(catalogue, text_has_each_rule_once)
{
	catalogue_text(&arena, &page);
	cr_expect_eq(count("[") > DIAG__COUNT, true);
	for (size_t i = 0; i < DIAG__COUNT; i++) {
		const char *code = diag_rule((enum diag_code)i)->code;

		cr_expect_eq(count(arena_format(&arena, "\nerror[%s]: ", code).at) +
				     count(arena_format(&arena, "\nwarning[%s]: ", code).at),
			1, "%s", code);
	}
}

Test(catalogue, a_rule_says_why_and_what_breaks_it)
{
	catalogue_rule(&arena, DIAG_ASKED_TWICE, &page);
	cr_expect_str_eq(page.at,
		"error[OO003]: a form asks nothing twice, nor what it takes from a source (CRPA L113-12)\n"
		"  exit status 1\n"
		"  = keep one of the two\n"
		"  = or, where it does not hold: suppress: {OO003: reason}\n"
		"\n"
		"  What the form knows once it knows: twice asked is once too much, and two\n"
		"  answers may differ (CRPA L113-12).\n"
		"\n"
		"  wrong\n"
		"    - {field: courriel, added: exemple, ask: contact.courriel, purpose: vous joindre}\n"
		"    - {field: adresse, added: exemple, label: Courriel du contact, ask: contact.courriel, "
		"purpose: vous joindre}\n"
		"\n"
		"  right\n"
		"    - {field: courriel, added: exemple, ask: contact.courriel, purpose: vous joindre}\n");
}

Test(catalogue, a_rule_without_examples_says_what_it_is)
{
	catalogue_rule(&arena, DIAG_FILE_MISSING, &page);
	cr_expect_str_eq(
		page.at, "error[U002]: a file that is named exists\n  exit status 2\n  = correct the path\n");
}

Test(catalogue, markdown_has_each_rule_and_balanced_fences)
{
	catalogue_markdown(&arena, &page);
	cr_expect_eq(count("\n### "), DIAG__COUNT);
	cr_expect_eq(count("\n```yaml\n"), count("\n```\n"));
	cr_expect(has("\n### OO001: what an administration holds is not asked (CRPA L113-12)\n"));
	cr_expect(has("`suppress: {OO007: reason}`"));
	cr_expect(!has("`suppress: {OO001: reason}`"));
}

Test(catalogue, html_is_well_formed_and_its_links_lead_somewhere)
{
	catalogue_html(&arena, &page);
	xmlDoc *doc = xmlReadMemory(page.at, (int)page.len, "catalogue", "UTF-8", XML_PARSE_NONET);
	cr_assert_not_null(doc);
	xmlFreeDoc(doc);
	xmlCleanupParser();
	cr_expect_eq(count("<article id="), DIAG__COUNT);
	for (size_t i = 0; i < DIAG__COUNT; i++) {
		const char *code = diag_rule((enum diag_code)i)->code;

		cr_expect_eq(count(arena_format(&arena, "href=\"#%s\"", code).at), 1, "%s", code);
		cr_expect_eq(count(arena_format(&arena, " id=\"%s\"", code).at), 1, "%s", code);
	}
	cr_expect(!has("<script") && !has("src=") && !has("://"));
}

Test(catalogue, json_has_each_rule_with_its_examples)
{
	catalogue_json(&arena, &page);
	json_t *j = json_loadb(page.at, page.len, JSON_REJECT_DUPLICATES, NULL);
	const json_t *rules = json_object_get(j, "rules");

	cr_assert_eq(json_array_size(rules), DIAG__COUNT);
	const json_t *unused = json_array_get(rules, DIAG_UNUSED),
		     *held = json_array_get(rules, DIAG_ASK_HELD);
	cr_expect_str_eq(json_string_value(json_object_get(unused, "code")), "OO007");
	cr_expect_str_eq(json_string_value(json_object_get(unused, "level")), "warning");
	cr_expect(json_is_true(json_object_get(unused, "suppressible")));
	cr_expect(json_is_false(json_object_get(held, "suppressible")));
	cr_expect_eq(json_array_size(json_object_get(held, "examples")), 2);
	json_decref(j);
}
