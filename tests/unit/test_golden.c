/*
 * golden: a folder of tests/golden is a case; its name is the sentence it proves.
 * The presence of a file beside form.yaml is the test: the program must say exactly
 * that of the form. A case with a concepts.yaml is a library, and library.txt what is
 * said of it. `make golden` writes what it says now; read the difference.
 */
#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <stdio.h>

#include "base/file.h"
#include "run.h"

#define CASES "tests/golden"

static const struct {
	const char *file, *command;
} outputs[] = {
	{ "diags.txt", "unefois check --library tests/library" },
	{ "form.xsd", "unefois schema --library tests/library" },
	{ "minimal.xml", "unefois render --to xml --library tests/library" },
	{ "form.txt", "unefois render --to text --library tests/library" },
	{ "audit.txt", "unefois audit --library tests/library" },
	{ "library.txt", "unefois import a.registre nowhere.csv --library" }, /* of the case's own */
};

#define LIBRARY (COUNT(outputs) - 1)

struct golden_case {
	char file[200]; /* of the expected output */
	char form[200];
	size_t output;
};

ParameterizedTestParameters(golden, files)
{
	static struct golden_case *cases;
	struct arena a = { 0 };
	struct str *names;
	size_t count = file_list(&a, CASES, ".yaml", true, &names), used = 0;

	cases = cr_malloc((count * COUNT(outputs) + 1) * sizeof(*cases));
	for (size_t i = 0; i < count; i++)
		for (size_t o = 0; o < COUNT(outputs); o++) {
			struct golden_case *c = &cases[used];
			struct str folder = path_folder(names[i]);
			bool library = str_ends(names[i], "/concepts.yaml");

			if (!library && !str_ends(names[i], "/form.yaml"))
				continue;
			if (library != (o == LIBRARY))
				continue;
			snprintf(
				c->form, sizeof(c->form), "%s/%.*s", CASES, STR(library ? folder : names[i]));
			snprintf(c->file, sizeof(c->file), "%s/%.*s/%s", CASES, STR(folder), outputs[o].file);
			c->output = o;
			if (file_exists(c->file) || (run_accepts() && (o == 0 || library)))
				used++;
		}
	arena_free(&a);
	return cr_make_param_array(struct golden_case, cases, used);
}

ParameterizedTest(struct golden_case *c, golden, files)
{
	struct arena a = { 0 };
	struct buf got = { 0 };
	struct str want = { 0 };
	const char *command = arena_format(&a, "%s %s", outputs[c->output].command, c->form).at;
	int status = run(command, &got);

	if (c->output == 0 || c->output == LIBRARY)
		buf_format(&got, "exit %d\n", status);
	if (run_accepts())
		cr_assert(file_write(c->file, buf_str(&got)));
	cr_assert_eq(file_read(&a, c->file, 1 << 20, &want), FILE_OK, "%s", c->file);
	cr_expect(str_equal(buf_str(&got), want), "%s\n--- want\n%.*s--- got\n%s", command, STR(want),
		got.at ? got.at : "");
	buf_free(&got);
	arena_free(&a);
}
