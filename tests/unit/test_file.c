#include <criterion/criterion.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

static struct arena arena;
static char folder[] = "/tmp/unefois-file-XXXXXX";

static void enter(void)
{
	cr_assert_not_null(mkdtemp(folder));
}

/* Removes what file_list() does not show, too. */
static void leave(void)
{
	char command[sizeof folder + 16];

	snprintf(command, sizeof command, "rm -rf '%s'", folder);
	cr_assert_eq(system(command), 0);
	arena_free(&arena);
}

static const char *in(const char *name)
{
	return path_join(&arena, str(folder), str(name));
}

static size_t files_left(void)
{
	char command[sizeof folder + 32];
	size_t count = 0;

	snprintf(command, sizeof command, "ls -A '%s'", folder);
	FILE *list = popen(command, "r");
	cr_assert_not_null(list);
	for (int c; (c = fgetc(list)) != EOF;)
		count += c == '\n';
	pclose(list);
	return count;
}

TestSuite(file, .init = enter, .fini = leave);

Test(file, writes_and_reads_back)
{
	static const size_t sizes[] = { 0, 1, 4095, 4096, 4097, 100000 };

	for (size_t i = 0; i < COUNT(sizes); i++) {
		char *bytes = arena_alloc(&arena, sizes[i] + 1);
		struct str got;

		memset(bytes, 'x', sizes[i]);
		cr_assert(file_write(in("a"), (struct str){ bytes, sizes[i] }), "%zu bytes", sizes[i]);
		cr_assert_eq(file_read(&arena, in("a"), sizes[i], &got), FILE_OK, "%zu bytes", sizes[i]);
		cr_expect(str_equal(got, (struct str){ bytes, sizes[i] }), "%zu bytes", sizes[i]);
		cr_expect_not_null(got.at);
	}
	cr_expect_eq(files_left(), 1);
}

Test(file, reading_says_what_is_wrong)
{
	struct str got = S("untouched");

	cr_assert(file_write(in("ten"), S("0123456789")));
	cr_expect_eq(file_read(&arena, in("none"), 10, &got), FILE_MISSING);
	cr_expect_eq(file_read(&arena, in("ten/none"), 10, &got), FILE_MISSING);
	cr_expect_eq(file_read(&arena, in("none/none"), 10, &got), FILE_MISSING);
	cr_expect_eq(file_read(&arena, folder, 10, &got), FILE_DIRECTORY);
	cr_expect_eq(file_read(&arena, in("ten"), 9, &got), FILE_TOO_BIG);
	cr_expect_eq(file_read(&arena, "/dev/zero", 100000, &got), FILE_TOO_BIG);
	cr_expect_eq(symlink("loop", in("loop")), 0);
	cr_expect_eq(file_read(&arena, in("loop"), 9, &got), FILE_UNREADABLE);
	cr_expect_eq(errno, ELOOP);
	cr_expect(str_is(got, "untouched"));
}

Test(file, reads_a_pipe_on_standard_input)
{
	static const char text[] = "0123456789";
	struct str got;
	int ends[2];

	for (size_t max = 9; max <= 10; max++) {
		cr_assert_eq(pipe(ends), 0);
		cr_assert_eq(write(ends[1], text, 10), 10);
		close(ends[1]);
		cr_assert_eq(dup2(ends[0], STDIN_FILENO), STDIN_FILENO);
		close(ends[0]);
		cr_expect_eq(file_read(&arena, "-", max, &got), max < 10 ? FILE_TOO_BIG : FILE_OK);
	}
	cr_expect(str_is(got, text));
}

Test(file, a_failed_write_leaves_the_old_file)
{
	struct rlimit limit = { 100, 100 };
	struct str got;
	char bytes[200] = { 0 };

	cr_assert(file_write(in("a"), S("old")));
	cr_assert_eq(setrlimit(RLIMIT_FSIZE, &limit), 0);
	signal(SIGXFSZ, SIG_IGN);
	cr_expect(!file_write(in("a"), (struct str){ bytes, sizeof bytes }));
	cr_expect_eq(errno, EFBIG);
	cr_expect_eq(file_read(&arena, in("a"), 100, &got), FILE_OK);
	cr_expect(str_is(got, "old"));
	cr_expect_eq(files_left(), 1, "the temporary file is gone");
}

Test(file, writing_says_what_is_wrong)
{
	cr_expect(!file_write(in("none/a"), S("x")));
	cr_expect_eq(errno, ENOENT);
	cr_expect(!file_write(folder, S("x")));
	cr_expect_eq(errno, EISDIR);
	cr_expect(!file_write("/dev/full", S("x")));
	cr_expect_eq(errno, ENOSPC);
	cr_expect_eq(files_left(), 0);
}

Test(file, a_device_stays_a_device)
{
	struct stat st;

	cr_expect(file_write("/dev/null", S("x")));
	cr_assert_eq(stat("/dev/null", &st), 0);
	cr_expect(S_ISCHR(st.st_mode));
}

Test(file, a_leftover_of_a_crash_is_not_in_the_way)
{
	char name[64];

	snprintf(name, sizeof name, "a.%ld-0.tmp", (long)getpid());
	cr_assert(file_write(in(name), S("leftover")));
	cr_expect(file_write(in("a"), S("new")));
	cr_expect(file_exists(in("a")));
}

Test(file, a_new_file_obeys_umask)
{
	struct stat st;

	umask(027);
	cr_assert(file_write(in("a"), S("x")));
	cr_assert_eq(stat(in("a"), &st), 0);
	cr_expect_eq(st.st_mode & 0777, 0640);
}

Test(file, makes_folders)
{
	cr_expect(file_make_directory(in("a/b//c/")));
	cr_expect(file_is_directory(in("a/b/c")));
	cr_expect(file_make_directory(in("a/b/c")), "it is there already");
	cr_expect(file_write(in("f"), S("x")));
	cr_expect(!file_make_directory(in("f")));
	cr_expect(!file_make_directory(in("f/g")));
	cr_expect(!file_is_directory(in("f")));
	cr_expect(file_exists(in("f")));
	cr_expect(!file_exists(in("g")));
	cr_expect(!file_make_directory(""));
}

Test(file, lists_sorted_by_bytes)
{
	static const char *const made[] = { "b.yaml", "a.yaml", "sub/c.yaml", "sub/deep/d.yaml", "Z.yaml",
		"é.yaml", "a.json", ".hidden.yaml", "yaml" };
	static const char *const deep[] = { "Z.yaml", "a.yaml", "b.yaml", "sub/c.yaml", "sub/deep/d.yaml",
		"é.yaml" };
	struct str *names;

	cr_assert(file_make_directory(in("sub/deep")));
	cr_assert(file_make_directory(in("folder.yaml")));
	for (size_t i = 0; i < COUNT(made); i++)
		cr_assert(file_write(in(made[i]), S("")));
	cr_assert_eq(symlink("..", in("sub/back")), 0);
	cr_assert_eq(file_list(&arena, folder, ".yaml", true, &names), COUNT(deep));
	for (size_t i = 0; i < COUNT(deep); i++)
		cr_expect(str_is(names[i], deep[i]), "%.*s", STR(names[i]));
	cr_expect_eq(file_list(&arena, folder, ".yaml", false, &names), 4);
	cr_expect_eq(file_list(&arena, in("none"), "", true, &names), 0);
}

Test(file, path_parts)
{
	static const char *const rows[][3] = {
		{ "a/b.yaml", "a", "b.yaml" },
		{ "b.yaml", ".", "b.yaml" },
		{ "/b", "/", "b" },
		{ "a/b/", "a", "b" },
		{ "a//b", "a", "b" },
		{ "/", "/", "/" },
		{ "../a", "..", "a" },
		{ "a/b/c", "a/b", "c" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		cr_expect(str_is(path_folder(str(rows[i][0])), rows[i][1]), "%s", rows[i][0]);
		cr_expect(str_is(path_name(str(rows[i][0])), rows[i][2]), "%s", rows[i][0]);
	}
}

Test(file, path_join)
{
	static const char *const rows[][3] = {
		{ "a", "b", "a/b" },
		{ "a/", "b", "a/b" },
		{ ".", "b", "b" },
		{ "", "b", "b" },
		{ "/", "b", "/b" },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		cr_expect_str_eq(path_join(&arena, str(rows[i][0]), str(rows[i][1])), rows[i][2]);
}

Test(file, path_is_inside)
{
	static const struct {
		struct str path;
		bool inside;
	} rows[] = {
		{ { "a", 1 }, true },
		{ { "a/b.csv", 7 }, true },
		{ { "a/..b", 5 }, true },
		{ { "...", 3 }, true },
		{ { "", 0 }, false },
		{ { "/a", 2 }, false },
		{ { "..", 2 }, false },
		{ { "../a", 4 }, false },
		{ { "a/../b", 6 }, false },
		{ { "a/..", 4 }, false },
		{ { "a\0b", 3 }, false },
		{ { "..\\a", 4 }, false },
		{ { "a\\..\\b", 6 }, false },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		cr_expect(path_is_inside(rows[i].path) == rows[i].inside, "row %zu", i);
}
