/*
 * The structure, member by member, as SARIF 2.1.0 has it. (All that check says of
 * tests/golden was valid against the official JSON schema when this was written.)
 */
#include <criterion/criterion.h>
#include <jansson.h>

#include "form/read.h"
#include "out/sarif.h"

static struct arena arena;
static struct diags out;
static json_t *sarif;

static void enter(void)
{
	out = (struct diags){ .arena = &arena };
}

static void leave(void)
{
	json_decref(sarif);
	arena_free(&arena);
}

TestSuite(sarif, .init = enter, .fini = leave);

/* The run of what is written. */
static json_t *run(void)
{
	struct buf b = { 0 };

	out_sarif(&b, &out, "1.2.3");
	json_decref(sarif);
	sarif = json_loadb(b.at, b.len, JSON_REJECT_DUPLICATES, NULL);
	cr_assert_not_null(sarif, "%s", b.at);
	buf_free(&b);
	cr_assert_eq(json_array_size(json_object_get(sarif, "runs")), 1);
	return json_array_get(json_object_get(sarif, "runs"), 0);
}

static json_t *result(size_t i)
{
	return json_array_get(json_object_get(run(), "results"), i);
}

/* Follows members and [n]: "tool.driver.rules.0.id". */
static json_t *at(json_t *j, const char *path)
{
	for (struct str rest = str(path); rest.at != NULL;) {
		struct str name = str_cut(&rest, '.');
		uint64_t index;

		j = str_digits(name, 999, &index) ? json_array_get(j, index)
						  : json_object_getn(j, name.at, name.len);
	}
	return j;
}

static void expect_text(json_t *j, const char *path, const char *want)
{
	const char *got = json_string_value(at(j, path));

	cr_assert_not_null(got, "%s", path);
	cr_expect_str_eq(got, want, "%s: %s", path, got);
}

static void expect_number(json_t *j, const char *path, int want)
{
	cr_assert(json_is_integer(at(j, path)), "%s", path);
	cr_expect_eq(
		json_integer_value(at(j, path)), want, "%s: %d", path, (int)json_integer_value(at(j, path)));
}

/* "3:13-28", or "3:13-4:2" over lines, or "3:13" for an empty place. */
static void expect_region(json_t *location, const char *want)
{
	json_t *r = at(location, "physicalLocation.region");
	struct buf b = { 0 };

	cr_assert_not_null(r);
	buf_format(&b, "%d:%d", (int)json_integer_value(json_object_get(r, "startLine")),
		(int)json_integer_value(json_object_get(r, "startColumn")));
	if (json_object_get(r, "endColumn") != NULL)
		buf_putc(&b, '-');
	if (json_object_get(r, "endLine") != NULL)
		buf_format(&b, "%d:", (int)json_integer_value(json_object_get(r, "endLine")));
	if (json_object_get(r, "endColumn") != NULL)
		buf_format(&b, "%d", (int)json_integer_value(json_object_get(r, "endColumn")));
	cr_expect_str_eq(b.at, want);
	buf_free(&b);
}

static const struct text *text(const char *path, const char *bytes)
{
	return text_new(&arena, str(path), str(bytes));
}

Test(sarif, a_log_without_results)
{
	json_t *r = run();

	expect_text(sarif, "$schema", "https://json.schemastore.org/sarif-2.1.0.json");
	expect_text(sarif, "version", "2.1.0");
	expect_text(r, "tool.driver.name", "unefois");
	expect_text(r, "tool.driver.version", "1.2.3");
	expect_text(r, "columnKind", "utf16CodeUnits");
	cr_expect(json_is_array(at(r, "results")), "an empty list says that it ran");
	cr_expect_eq(json_array_size(at(r, "results")), 0);
	cr_expect(json_is_true(at(r, "invocations.0.executionSuccessful")));
	expect_number(r, "invocations.0.exitCode", 0);
	expect_number(r, "properties.dropped", 0);
}

Test(sarif, the_rules_are_the_catalogue)
{
	json_t *rules = at(run(), "tool.driver.rules"), *rule;
	struct map ids = { 0 };
	size_t i;

	cr_assert_eq(json_array_size(rules), DIAG__COUNT);
	json_array_foreach(rules, i, rule)
	{
		const struct diag_rule *want = diag_rule((enum diag_code)i);

		expect_text(rule, "id", want->code);
		expect_text(rule, "shortDescription.text", want->title);
		expect_text(rule, "help.text", want->remedy);
		expect_text(
			rule, "defaultConfiguration.level", want->level == DIAG_ERROR ? "error" : "warning");
		cr_expect(map_add(&arena, &ids, str(want->code), i, NULL), "%s stands twice", want->code);
	}
}

Test(sarif, a_result_points_to_its_rule_and_place)
{
	const struct text *form = text("forms/mps.yaml", "form: mps\n\n    source: chiffre_affaire\n");
	const struct text *concepts = text("forms/concepts.yaml", "a:\nentreprise.chiffre_affaires:\n");
	struct diag *d = diag_add(&out, DIAG_UNKNOWN_CONCEPT, (struct span){ form, 23, 15 },
		"'%s' is not a concept", "chiffre_affaire");

	diag_note(&out, d, (struct span){ concepts, 3, 27 }, "nearest");
	diag_note(&out, d, (struct span){ 0 }, "said without a place");
	diag_note(&out, d, (struct span){ form, 0, 4 }, "second");
	json_t *r = result(0);
	expect_text(r, "ruleId", "F012");
	expect_number(r, "ruleIndex", DIAG_UNKNOWN_CONCEPT);
	expect_text(r, "level", "error");
	expect_text(r, "message.text", "'chiffre_affaire' is not a concept\nsaid without a place");
	cr_expect_eq(json_array_size(at(r, "locations")), 1);
	expect_text(r, "locations.0.physicalLocation.artifactLocation.uri", "forms/mps.yaml");
	expect_region(at(r, "locations.0"), "3:13-28");
	cr_assert_eq(json_array_size(at(r, "relatedLocations")), 2);
	expect_number(r, "relatedLocations.0.id", 1);
	expect_text(r, "relatedLocations.0.message.text", "nearest");
	expect_text(r, "relatedLocations.0.physicalLocation.artifactLocation.uri", "forms/concepts.yaml");
	expect_region(at(r, "relatedLocations.0"), "2:1-28");
	expect_number(r, "relatedLocations.1.id", 2);
	cr_expect_null(at(r, "fixes"));
}

Test(sarif, a_warning_is_one)
{
	diag_add(&out, DIAG_CODE_OUTSIDE, (struct span){ text("a", "x"), 0, 1 }, "careful");
	json_t *r = result(0);
	expect_text(r, "level", "warning");
	cr_expect_null(at(r, "relatedLocations"), "no empty list");
	expect_number(run(), "invocations.0.exitCode", 0);
}

/* An accent is one unit, a character beyond U+FFFF two. */
Test(sarif, columns_count_utf16_units)
{
	const struct text *t = text("a", "é: x\n😀é: y\nab\r\ncd");
	static const struct {
		size_t at, len;
		const char *region;
	} rows[] = {
		{ 0, 2, "1:1-2" },
		{ 4, 1, "1:4-5" },
		{ 6, 4, "2:1-3" },
		{ 10, 2, "2:3-4" },
		{ 14, 1, "2:6-7" },
		{ 14, 3, "2:6-3:2" },
		{ 16, 0, "3:1" },
		{ 99, 5, "4:3-3" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		out = (struct diags){ .arena = &arena };
		diag_add(&out, DIAG_YAML_SYNTAX, (struct span){ t, rows[i].at, rows[i].len }, "x");
		expect_region(at(result(0), "locations.0"), rows[i].region);
	}
}

/* A quoted expression has a text of its own, put where it stands in the file. */
Test(sarif, a_copy_knows_what_stands_before_it)
{
	const struct node *root = tree_parse(&arena, S("a.yaml"), S("{😀: x, b: 'it''s é c'}\n"), &out);
	struct span span = read_expression(&arena, node_find(root, "b"));

	cr_assert_not_null(span.text);
	cr_assert_neq(span.text->start.line, 0, "it is a copy");
	diag_add(&out, DIAG_EXPR_SYNTAX, span_part(span, 5, 2), "x");
	struct place p = text_place(span.text, 5);
	json_t *r = at(result(0), "locations.0.physicalLocation.region");
	expect_number(r, "startColumn", (int)p.column + 1);
	expect_number(r, "endColumn", (int)p.column + 2);
}

Test(sarif, a_path_is_a_uri)
{
	static const char *const rows[][2] = {
		{ "forms/mps.yaml", "forms/mps.yaml" },
		{ "./a/../b.yaml", "./a/../b.yaml" },
		{ "mes formulaires/é#1.yaml", "mes%20formulaires/%C3%A9%231.yaml" },
		{ "a:b%.yaml", "a%3Ab%25.yaml" },
		{ "/tmp/a b.yaml", "file:///tmp/a%20b.yaml" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		out = (struct diags){ .arena = &arena };
		diag_at(&out, DIAG_FILE_MISSING, str(rows[i][0]), "no such file");
		json_t *r = result(0);
		expect_text(r, "locations.0.physicalLocation.artifactLocation.uri", rows[i][1]);
		cr_expect_null(at(r, "locations.0.physicalLocation.region"));
		cr_expect_null(at(r, "locations.0.logicalLocations"));
	}
	cr_expect(json_is_false(at(run(), "invocations.0.executionSuccessful")), "it was not checked");
	expect_number(run(), "invocations.0.exitCode", 2);
}

Test(sarif, a_place_in_json_is_a_pointer)
{
	diag_at(&out, DIAG_UNKNOWN_KEY, S("a#b/f.json#/sections/0/x"), "unknown");
	json_t *r = result(0);
	expect_text(r, "locations.0.physicalLocation.artifactLocation.uri", "a%23b/f.json");
	expect_text(r, "locations.0.logicalLocations.0.fullyQualifiedName", "/sections/0/x");
}

Test(sarif, without_a_place_there_is_no_location)
{
	diag_at(&out, DIAG_USAGE, (struct str){ NULL, 0 }, "nothing");
	cr_expect(json_is_array(at(result(0), "locations")));
	cr_expect_eq(json_array_size(at(result(0), "locations")), 0);
}

/* What is kept out of a report is kept out of this one, too. */
Test(sarif, messages_are_safe_and_bounded)
{
	for (int i = 0; i < DIAGS_MAX + 7; i++)
		diag_at(&out, DIAG_CSV_ROW, arena_format(&arena, "f%d", i), "a\033[31m\xE2\x80\xAE");
	expect_text(result(0), "message.text", "a\xEF\xBF\xBD[31m\xEF\xBF\xBD");
	cr_expect_eq(json_array_size(at(run(), "results")), DIAGS_MAX);
	expect_number(run(), "properties.dropped", 7);
}
