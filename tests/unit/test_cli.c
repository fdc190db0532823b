/*
 * cli: transcripts of the program at work. "$ " begins a command, what it prints
 * follows, and "[n]" on a line of its own is its exit status when that is not 0.
 * Transcripts are tests/cli/ *.t, whole, and the console blocks of README.md. Each
 * runs in the tree's root with $T, an empty folder of its own.
 */
#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "run.h"

#define TRANSCRIPTS "tests/cli"

struct transcript {
	char path[200];
};

ParameterizedTestParameters(cli, transcripts)
{
	static struct transcript *all;
	struct arena a = { 0 };
	struct str *names;
	size_t count = file_list(&a, TRANSCRIPTS, ".t", false, &names);

	all = cr_malloc((count + 1) * sizeof(*all));
	for (size_t i = 0; i < count; i++)
		snprintf(all[i].path, sizeof(all[i].path), "%s/%.*s", TRANSCRIPTS, STR(names[i]));
	snprintf(all[count].path, sizeof(all[count].path), "README.md");
	arena_free(&a);
	return cr_make_param_array(struct transcript, all, count + 1);
}

/* The output, where the folder that nobody can foresee is called $T. */
static void add_named(struct buf *to, struct str output, struct str folder)
{
	for (size_t i = 0; i < output.len; i++) {
		bool here = str_equal(str_part(output, i, folder.len), folder);

		buf_add(to, here ? S("$T") : str_part(output, i, 1));
		i += here ? folder.len - 1 : 0;
	}
}

static void run_line(const char *folder, struct str command, struct buf *to)
{
	struct buf line = { 0 }, output = { 0 };
	size_t before = to->len;
	int status;

	buf_format(&line, "T=%s; export T; %.*s", folder, STR(command));
	status = run(line.at, &output);
	add_named(to, buf_str(&output), str(folder));
	buf_free(&output);
	if (to->len > before && to->at[to->len - 1] != '\n')
		buf_putc(to, '\n');
	if (status != 0)
		buf_format(to, "[%d]\n", status);
	buf_free(&line);
}

/* The transcript as it is now: commands kept, outputs made anew. */
static void replay(const char *folder, struct str text, bool blocks, struct buf *to)
{
	bool inside = !blocks, output = false;

	while (text.at != NULL) {
		struct str line = str_cut(&text, '\n');

		if (text.at == NULL && line.len == 0)
			break;
		if (blocks && str_starts(line, "```")) {
			inside = str_is(line, "```console");
			output = false;
		}
		if (inside && output && !str_starts(line, "$ ") && !str_starts(line, "# "))
			continue;
		output = inside && str_starts(line, "$ ");
		buf_format(to, "%.*s\n", STR(line));
		if (output)
			run_line(folder, str_part(line, 2, line.len), to);
	}
}

ParameterizedTest(struct transcript *t, cli, transcripts)
{
	struct arena a = { 0 };
	struct buf got = { 0 }, ignored = { 0 };
	struct str want;
	char folder[] = "/tmp/unefois-cli-XXXXXX";

	cr_assert(mkdtemp(folder) != NULL);
	cr_assert_eq(file_read(&a, t->path, 1 << 20, &want), FILE_OK, "%s", t->path);
	replay(folder, want, str_ends(str(t->path), ".md"), &got);
	if (run_accepts())
		cr_assert(file_write(t->path, buf_str(&got)));
	else
		cr_expect(str_equal(buf_str(&got), want), "%s\n--- want\n%.*s--- got\n%s", t->path, STR(want),
			got.at);
	run(arena_format(&a, "rm -rf %s", folder).at, &ignored);
	buf_free(&ignored);
	buf_free(&got);
	arena_free(&a);
}
