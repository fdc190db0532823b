#include <criterion/criterion.h>
#include <jansson.h>
#include <stdlib.h>

#include "text/report.h"

static struct arena arena;
static struct diags out;
static struct buf report;

static void enter(void)
{
	out = (struct diags){ .arena = &arena };
}

static void leave(void)
{
	buf_free(&report);
	arena_free(&arena);
}

TestSuite(report, .init = enter, .fini = leave);

static const struct text *text(const char *path, const char *bytes)
{
	return text_new(&arena, str(path), str(bytes));
}

static void expect(const char *want)
{
	report_write(&report, &out, REPORT_TEXT, false);
	cr_expect_str_eq(report.at, want);
}

Test(report, shows_the_line_the_notes_and_the_remedy)
{
	const struct text *form = text("forms/mps.yaml", "form: mps\n\n    source: chiffre_affaire\n");
	const struct text *concepts = text("forms/concepts.yaml", "a:\nentreprise.chiffre_affaires:\n");
	struct diag *d = diag_add(&out, DIAG_UNKNOWN_CONCEPT, (struct span){ form, 23, 15 },
		"'%s' is not a concept", "chiffre_affaire");

	diag_note(&out, d, (struct span){ concepts, 3, 27 }, "nearest: '%s'", "entreprise.chiffre_affaires");
	diag_note(&out, d, (struct span){ 0 }, "a note without a place");
	expect("forms/mps.yaml:3:13: error[F012]: 'chiffre_affaire' is not a concept\n"
	       "    3 |     source: chiffre_affaire\n"
	       "      |             ^^^^^^^^^^^^^^^\n"
	       "      = nearest: 'entreprise.chiffre_affaires' (forms/concepts.yaml:2)\n"
	       "      = a note without a place\n"
	       "      = correct the name, or add the concept\n"
	       "1 error\n");
}

Test(report, without_a_line)
{
	diag_at(&out, DIAG_FILE_MISSING, S("forms/none.yaml"), "no such file");
	diag_at(&out, DIAG_USAGE, (struct str){ NULL, 0 }, "unknown command 'chek'");
	expect("unefois: error[U001]: unknown command 'chek'\n"
	       "      = see unefois --help\n"
	       "forms/none.yaml: error[U002]: no such file\n"
	       "      = correct the path\n"
	       "2 errors\n");
}

Test(report, carets_count_characters_and_copy_tabs)
{
	const struct text *t = text("a.yaml", "été:\tpré: x\n");

	diag_add(&out, DIAG_UNKNOWN_KEY, (struct span){ t, 7, 4 }, "unknown key 'pré' in field");
	diag_add(&out, DIAG_CODE_OUTSIDE, (struct span){ t, 0, 5 }, "careful");
	expect("a.yaml:1:1: warning[A014]: careful\n"
	       "    1 | été:\tpré: x\n"
	       "      | ^^^\n"
	       "      = add it to the list; the value was kept\n"
	       "a.yaml:1:6: error[T013]: unknown key 'pré' in field\n"
	       "    1 | été:\tpré: x\n"
	       "      |     \t^^^\n"
	       "      = correct the key, or remove it\n"
	       "1 error, 1 warning\n");
}

/* A span may be empty, stand at the end of a line or of the text, or cover lines. */
Test(report, there_is_always_a_caret)
{
	static const struct {
		size_t at, len;
		const char *carets;
	} rows[] = {
		{ 0, 0, "      | ^\n" },
		{ 3, 5, "      |    ^\n" },
		{ 1, 99, "      |  ^^\n" },
		{ 99, 9, "      |   ^\n" },
		{ 6, 0, "      |   ^\n" },
		{ 4, 2, "      | ^^\n" },
	};
	const struct text *t = text("a", "abc\nde");

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct diags one = { .arena = &arena };

		buf_clear(&report);
		diag_add(&one, DIAG_YAML_SYNTAX, (struct span){ t, rows[i].at, rows[i].len }, "x");
		report_write(&report, &one, REPORT_TEXT, false);
		cr_expect_not_null(strstr(report.at, rows[i].carets), "row %zu: %s", i, report.at);
	}
}

Test(report, a_long_line_is_cut_around_the_span)
{
	char line[1001], want[600];

	memset(line, 'x', 1000);
	line[1000] = '\0';
	memcpy(line + 500, "here", 4);
	diag_add(&out, DIAG_YAML_SYNTAX, (struct span){ text("a", line), 500, 4 }, "found");
	snprintf(want, sizeof want,
		"a:1:501: error[T003]: found\n"
		"    1 | ...%.160s...\n"
		"      | %63s^^^^\n"
		"      = mend the YAML at this place\n"
		"1 error\n",
		line + 440, "");
	expect(want);
}

Test(report, a_terminal_is_not_obeyed)
{
	const struct text *t = text("a\033[2J", "k: \033[31mred \xE9 \xC2\x9B \xE2\x80\xAE\n");

	diag_add(&out, DIAG_CONTROL_CHARACTER, (struct span){ t, 3, 1 }, "\033[1m");
	expect("a\uFFFD[2J:1:4: error[T002]: \uFFFD[1m\n"
	       "    1 | k: \uFFFD[31mred \uFFFD \uFFFD \uFFFD\n"
	       "      |    ^\n"
	       "      = remove the character\n"
	       "1 error\n");
}

Test(report, says_what_it_does_not_show)
{
	for (int i = 0; i < DIAGS_MAX + 12; i++)
		diag_at(&out, DIAG_CSV_ROW, S("r.csv"), "row %d", i);
	diag_at(&out, DIAG_CODE_OUTSIDE, S("r.csv"), "careful");
	report_write(&report, &out, REPORT_TEXT, false);
	cr_expect(str_ends(buf_str(&report), "\n1012 errors, 1 warning; 13 not shown\n"));
}

Test(report, a_message_that_quotes_without_end_is_cut)
{
	char long_name[5001];

	memset(long_name, 'x', 5000);
	long_name[5000] = '\0';
	diag_at(&out, DIAG_UNKNOWN_KEY, S("a"), "unknown key '%s'", long_name);
	report_write(&report, &out, REPORT_TEXT, false);
	cr_expect_lt(report.len, 600);
	cr_expect_not_null(strstr(report.at, "xxx...\n"));
}

Test(report, nothing_wrong_nothing_said)
{
	report_write(&report, &out, REPORT_TEXT, true);
	cr_expect_eq(report.len, 0);
}

Test(report, color_adds_nothing_but_colors)
{
	struct buf colored = { 0 }, stripped = { 0 };

	diag_add(&out, DIAG_UNKNOWN_KEY, (struct span){ text("a", "abc"), 0, 3 }, "unknown key 'abc'");
	report_write(&report, &out, REPORT_TEXT, false);
	report_write(&colored, &out, REPORT_TEXT, true);
	cr_expect_gt(colored.len, report.len);
	for (size_t i = 0; i < colored.len; i++) {
		if (colored.at[i] == '\033')
			i += strcspn(colored.at + i, "m");
		else
			buf_putc(&stripped, colored.at[i]);
	}
	cr_expect_str_eq(stripped.at, report.at);
	buf_free(&colored);
	buf_free(&stripped);
}

Test(report, json)
{
	const struct text *t = text("a.yaml", "été: \"x\"\nb: c\n");
	struct diag *d = diag_add(
		&out, DIAG_DUPLICATE_KEY, (struct span){ t, 0, 5 }, "key '%s' is there already", "été");

	diag_note(&out, d, (struct span){ t, 11, 99 }, "first 'b'");
	diag_at(&out, DIAG_CODE_OUTSIDE, S("field\xE9"), "careful");
	report_write(&report, &out, REPORT_JSON, false);

	json_t *want = json_pack(
		"{s:[{s:s, s:s, s:s, s:s, s:i, s:i, s:i, s:[{s:s, s:s, s:i, s:i, s:i}], s:s},"
		"{s:s, s:s, s:s, s:s, s:n, s:n, s:n, s:[], s:s}], s:i, s:i, s:i}",
		"diagnostics", "code", "T010", "level", "error", "message", "key 'été' is there already",
		"path", "a.yaml", "line", 1, "column", 1, "end_column", 4, "notes", "message", "first 'b'",
		"path", "a.yaml", "line", 2, "column", 1, "end_column", 5, "remedy",
		diag_rule(DIAG_DUPLICATE_KEY)->remedy, "code", "A014", "level", "warning", "message",
		"careful", "path", "field\uFFFD", "line", "column", "end_column", "notes", "remedy",
		diag_rule(DIAG_CODE_OUTSIDE)->remedy, "errors", 1, "warnings", 1, "dropped", 0);
	json_t *got = json_loadb(report.at, report.len, 0, NULL);
	cr_assert_not_null(want);
	cr_expect(json_equal(got, want), "%s", report.at);
	cr_expect_eq(report.at[report.len - 1], '\n');
	json_decref(got);
	json_decref(want);
}

Test(report, a_rule)
{
	report_rule(&report, DIAG_UNKNOWN_CONCEPT);
	report_rule(&report, DIAG_CODE_OUTSIDE);
	cr_expect_str_eq(report.at, "error[F012]: a concept is one of concepts.yaml\n"
				    "  exit status 1\n"
				    "  = correct the name, or add the concept\n"
				    "warning[A014]: a code that a source gives is in the code list\n"
				    "  = add it to the list; the value was kept\n");
}

Test(report, messages_without_their_number)
{
	diag_at(&out, DIAG_FILE_MISSING, S("b"), "no such file");
	diag_at(&out, DIAG_FILE_MISSING, S("a"), "no such file");
	report_messages(&report, &out, false);
	cr_expect_str_eq(report.at, "a: error[U002]: no such file\n"
				    "      = correct the path\n"
				    "b: error[U002]: no such file\n"
				    "      = correct the path\n");
}
