#include <criterion/criterion.h>

#include "base/buf.h"
#include "packed.h"
#include "scratch.h"
#include "source/input.h"

static struct arena arena;
static struct diags out = { .arena = &arena };

static void leave(void)
{
	arena_free(&arena);
	scratch_leave();
}

TestSuite(input, .init = scratch_enter, .fini = leave);

/* All its bytes, then the messages. */
static struct str read_all(const char *path)
{
	struct input *in = input_open(&arena, path, &out);
	struct buf b = { 0 };
	struct str bytes, all;

	while (in != NULL && input_next(in, &bytes, &out) && bytes.len > 0)
		buf_add(&b, bytes);
	if (in != NULL)
		input_close(in);
	buf_add(&b, scratch_messages(&out));
	all = arena_copy(&arena, buf_str(&b));
	buf_free(&b);
	return all;
}

static struct str long_text(size_t lines)
{
	struct buf b = { 0 };
	struct str text;

	for (size_t i = 0; i < lines; i++)
		buf_format(&b, "%zu,une ligne qui n'est pas tout à fait la même,%zu\n", i, i * 7919 % 10007);
	text = arena_copy(&arena, buf_str(&b));
	buf_free(&b);
	return text;
}

Test(input, what_a_file_is_its_content_tells)
{
	static const char *const filters[] = { "gzip", "bzip2", "xz", "zstd" };
	struct str text = long_text(20000);
	struct packed_file zip[] = { { "dossier/", S("") }, { "dossier/f.csv", text },
		{ "__MACOSX/dossier/._f.csv", S("\x05\x16") } };

	scratch_write("plain.zip", text);
	cr_expect(str_equal(read_all("plain.zip"), text));
	for (size_t i = 0; i < COUNT(filters); i++) {
		packed_filter("f.csv", filters[i], text);
		cr_expect(str_equal(read_all("f.csv"), text), "%s", filters[i]);
	}
	packed_zip("f.csv", zip, COUNT(zip));
	cr_expect(str_equal(read_all("f.csv"), text), "zip");
	scratch_write("empty", S(""));
	cr_expect(str_is(read_all("empty"), ""));
	packed_filter("empty.gz", "gzip", S(""));
	cr_expect(str_is(read_all("empty.gz"), ""));
}

/* What could be read is read; then comes libarchive's reason, which begins like this. */
static void expect_damage(const char *path, const char *why)
{
	struct str got = read_all(path), told = str_part(got, str_find(got, 'R'), got.len);

	cr_expect(str_starts(told, arena_format(&arena, "R009 the file is cut short or damaged: %s", why).at),
		"%s: %.*s", path, STR(told));
	cr_expect(str_starts(got, "0,une ligne"), "%s", path);
}

Test(input, what_cannot_be_read_is_told)
{
	struct str text = long_text(20000), got;
	struct packed_file two[] = { { "a.csv", S("a\n") }, { "b.csv", S("b\n") } },
			   one[] = { { "f.csv", text } }, none[] = { { "dossier/", S("") } };

	packed_zip("two.zip", two, 2);
	got = read_all("two.zip");
	cr_expect(str_is(got, "a\ntwo.zip R009 the archive holds more than one file: 'a.csv' and 'b.csv'"),
		"%.*s", STR(got));
	packed_zip("none.zip", none, 1);
	got = read_all("none.zip");
	cr_expect(str_is(got, "none.zip R009 the archive holds no file"), "%.*s", STR(got));

	packed_zip("cut.zip", one, 1);
	packed_cut("cut.zip", 20000);
	expect_damage("cut.zip", "ZIP ");
	packed_zip("bad.zip", one, 1);
	packed_damage("bad.zip", 20000);
	expect_damage("bad.zip", "ZIP ");
	packed_filter("cut.gz", "gzip", text);
	packed_cut("cut.gz", 20000);
	expect_damage("cut.gz", "truncated gzip input");
}

Test(input, position_is_of_the_packed_file)
{
	struct str text = long_text(200000), bytes;
	uint64_t read, size, before = 0;
	struct input *in;

	packed_filter("f.gz", "gzip", text);
	in = input_open(&arena, "f.gz", &out);
	while (input_next(in, &bytes, &out) && bytes.len > 0) {
		cr_assert(input_position(in, &read, &size));
		cr_assert(read >= before && read <= size);
		before = read;
	}
	cr_expect_eq(before, size);
	cr_expect_lt(size, text.len / 2);
	input_close(in);
}
