#include <criterion/criterion.h>
#include <csv.h>
#include <unistd.h>

#include "base/buf.h"
#include "scratch.h"
#include "source/csv_reader.h"

static struct arena arena;
static struct diags out = { .arena = &arena };

static void leave(void)
{
	arena_free(&arena);
	scratch_leave();
}

TestSuite(csv_reader, .init = scratch_enter, .fini = leave);

/* "line:column=text|line:column=text;...", and the messages behind it. */
static const char *show(const char *path)
{
	struct csv_reader *r = csv_reader_open(&arena, path, &out);
	struct buf b = { 0 };
	const char *shown;

	while (r != NULL && csv_reader_next(r, &out) == CSV_READER_ROW) {
		for (size_t i = 0; i < r->count; i++) {
			size_t line, column;

			csv_reader_find(r, i, &line, &column);
			buf_format(&b, "%s%zu:%zu=%.*s", i ? "|" : "", line, column, STR(r->fields[i]));
		}
		buf_putc(&b, ';');
	}
	if (r != NULL) {
		cr_expect_eq(csv_reader_next(r, &out), CSV_READER_END, "%s: after the end", path);
		csv_reader_close(r);
	}
	buf_add(&b, scratch_messages(&out));
	shown = arena_z(&arena, buf_str(&b));
	buf_free(&b);
	return shown;
}

Test(csv_reader, rows_and_their_places)
{
	static const struct {
		struct str in;
		const char *shown;
	} rows[] = {
		{ S(""), "" },
		{ S("\n\r\n\n"), "" },
		{ S("a,b\n1,2\n"), "1:1=a|1:3=b;2:1=1|2:3=2;" },
		{ S("a,b\r\n1,2"), "1:1=a|1:3=b;2:1=1|2:3=2;" },
		{ S("\xEF\xBB\xBFsiren,b\n"), "1:1=siren|1:7=b;" },
		{ S("a\n\n\nb\n"), "1:1=a;4:1=b;" },
		{ S(",\n,,"), "1:1=|1:2=;2:1=|2:2=|2:3=;" },
		{ S(" a ,\tb\n"), "1:1=a|1:5=b;" },
		{ S("é€😀,b\n"), "1:1=é€😀|1:5=b;" },
		{ S("\"a,b\",c\n"), "1:1=a,b|1:7=c;" },
		{ S("\"a\"\"b\",\"\",c\n"), "1:1=a\"b|1:8=|1:11=c;" },
		{ S("\"a\nb\",c\nd,e\n"), "1:1=a\nb|2:4=c;3:1=d|3:3=e;" },
		{ S("\"\r\n,\r\n\",c\r\nd"), "1:1=\r\n,\r\n|3:3=c;4:1=d;" },
		{ S("\"a\" ,b\n"), "1:1=a|1:6=b;" },
		{ S("a,b\n1,\"2\n3,4\n"), "1:1=a|1:3=b;f.csv:2:3 R003 a quote that is never closed" },
		{ S("a,\""), "f.csv:1:3 R003 a quote that is never closed" },
		{ S("a\nb,c\"d\ne\n"), "1:1=a;f.csv:2:3 R003 a quote in the middle of a cell" },
		{ S("é,\"c\"d\n"), "f.csv:1:3 R003 a quote in the middle of a cell" },
		{ S("a,b\r1,2\r\r3,\"4\r5\",6"), "1:1=a|1:3=b;2:1=1|2:3=2;4:1=3|4:3=4\r5|5:4=6;" },
		{ S("  \n \t\r\n\" a\" ,b \n"), "3:1= a|3:7=b;" },
		{ S("\"\"\"\",\"\"\",\"\"\",b\n"), "1:1=\"|1:6=\",\"|1:14=b;" },
		{ S("a\0b,c\n"), NULL },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		const char *got;

		scratch_write("f.csv", rows[i].in);
		got = show("f.csv");
		if (rows[i].shown != NULL)
			cr_expect_str_eq(got, rows[i].shown, "%.*s: %s", STR(rows[i].in), got);
	}
}

/* Whatever is cut where the chunks of reading meet. */
Test(csv_reader, chunks_do_not_show)
{
	static const char *const line = "\"é, \"\"x\"\"\n€\",b\n";

	for (size_t before = 131072 - 24; before <= 131072; before++) {
		struct buf b = { 0 };
		struct csv_reader *r;

		buf_repeat(&b, 'x', before - 1);
		buf_putc(&b, '\n');
		buf_puts(&b, line);
		scratch_write("f.csv", buf_str(&b));
		r = csv_reader_open(&arena, "f.csv", &out);
		cr_assert_eq(csv_reader_next(r, &out), CSV_READER_ROW);
		cr_expect_eq(r->count, 1);
		cr_expect_eq(r->fields[0].len, before - 1);
		cr_assert_eq(csv_reader_next(r, &out), CSV_READER_ROW, "%zu", before);
		cr_expect_eq(r->count, 2);
		cr_expect(str_is(r->fields[0], "é, \"x\"\n€"), "%zu: %.*s", before, STR(r->fields[0]));
		cr_expect(str_is(csv_reader_place(r, 0, &out), "f.csv:2:1"), "%zu", before);
		cr_expect(str_is(csv_reader_place(r, 1, &out), "f.csv:3:4"), "%zu", before);
		cr_expect_eq(csv_reader_next(r, &out), CSV_READER_END);
		csv_reader_close(r);
		buf_free(&b);
	}
	cr_expect_eq(out.errors, 0);
}

/* A line end in two bytes, cut between them, is one. */
Test(csv_reader, lines_are_counted_across_chunks)
{
	for (size_t before = 131072 - 4; before <= 131072; before++) {
		struct buf b = { 0 };
		struct csv_reader *r;

		buf_repeat(&b, 'x', before - 1);
		buf_puts(&b, "\r\n\r\na,b\r\n");
		scratch_write("f.csv", buf_str(&b));
		r = csv_reader_open(&arena, "f.csv", &out);
		cr_assert_eq(csv_reader_next(r, &out), CSV_READER_ROW);
		cr_assert_eq(csv_reader_next(r, &out), CSV_READER_ROW);
		cr_expect(str_is(csv_reader_place(r, 1, &out), "f.csv:3:3"), "%zu", before);
		csv_reader_close(r);
		buf_free(&b);
	}
}

/* A blank line that is cut there is still none, and leaves nothing for the next row. */
Test(csv_reader, blank_lines_across_chunks)
{
	struct buf b = { 0 };
	struct csv_reader *r;

	buf_puts(&b, "a,b\n");
	for (int i = 0; i < 100; i++) {
		buf_repeat(&b, ' ', 4999 + (size_t)i);
		buf_puts(&b, i % 2 ? "\n1,2\n" : "\n1,\"2\"\n");
	}
	scratch_write("f.csv", buf_str(&b));
	r = csv_reader_open(&arena, "f.csv", &out);
	cr_assert_eq(csv_reader_next(r, &out), CSV_READER_ROW);
	for (size_t i = 0; i < 100; i++) {
		cr_assert_eq(csv_reader_next(r, &out), CSV_READER_ROW, "%zu", i);
		cr_assert_eq(r->count, 2, "%zu: %zu cells", i, r->count);
		cr_assert(str_is(r->fields[1], "2"), "%zu", i);
		cr_assert(str_is(csv_reader_place(r, 1, &out),
				  arena_format(&arena, "f.csv:%zu:3", 2 * i + 3).at),
			"%zu", i);
	}
	cr_expect_eq(csv_reader_next(r, &out), CSV_READER_END);
	csv_reader_close(r);
	buf_free(&b);
}

Test(csv_reader, only_what_is_wanted_is_kept)
{
	static const bool wanted[CSV_READER_FIELDS_MAX] = { false, true };
	struct csv_reader *r;

	scratch_write("f.csv", S("a\xE9,b,c\n\"a,\",\"b\"\"\",c\na,\xE9,c\n"));
	r = csv_reader_open(&arena, "f.csv", &out);
	csv_reader_keep(r, wanted);
	cr_assert_eq(csv_reader_next(r, &out), CSV_READER_ROW);
	cr_expect_eq(r->count, 3);
	cr_expect_null(r->fields[0].at);
	cr_expect(str_is(r->fields[1], "b"));
	cr_expect(r->is_text);
	cr_assert_eq(csv_reader_next(r, &out), CSV_READER_ROW);
	cr_expect(str_is(r->fields[1], "b\""));
	cr_expect_null(r->fields[2].at);
	cr_expect(str_is(csv_reader_place(r, 2, &out), "f.csv:2:12"));
	cr_assert_eq(csv_reader_next(r, &out), CSV_READER_ROW);
	cr_expect_not(r->is_text);
	csv_reader_close(r);
}

/* A line without a quote is cut by us, one with a quote by libcsv: to the same cells. */
Test(csv_reader, quotes_do_not_change_what_stands_beside_them)
{
	static const char *const pieces[] = { "a", "é", " ", "\t", ",", ",", "b c", "\x01" };
	struct buf plain = { 0 }, quoted = { 0 };
	struct csv_reader *one, *other;
	unsigned dice = 1;
	size_t rows = 0;

	for (size_t i = 0; i < 5000; i++) {
		buf_puts(&plain, "x");
		buf_puts(&quoted, "\"\",x");
		for (size_t n = (dice >> 16) % 12; n > 0; n--) {
			dice = dice * 1103515245 + 12345;
			buf_puts(&plain, pieces[(dice >> 16) % COUNT(pieces)]);
			buf_puts(&quoted, pieces[(dice >> 16) % COUNT(pieces)]);
		}
		dice = dice * 1103515245 + 12345;
		buf_puts(&plain, dice >> 31 ? "\n" : "\r\n");
		buf_puts(&quoted, dice >> 31 ? "\n" : "\r\n");
	}
	scratch_write("plain.csv", buf_str(&plain));
	scratch_write("quoted.csv", buf_str(&quoted));
	one = csv_reader_open(&arena, "plain.csv", &out);
	other = csv_reader_open(&arena, "quoted.csv", &out);
	while (csv_reader_next(one, &out) == CSV_READER_ROW) {
		rows++;
		cr_assert_eq(csv_reader_next(other, &out), CSV_READER_ROW);
		cr_assert_eq(one->count + 1, other->count, "row %zu", rows);
		cr_assert_eq(one->is_text, other->is_text, "row %zu", rows);
		for (size_t i = 0; i < one->count; i++)
			cr_assert(str_equal(one->fields[i], other->fields[i + 1]), "row %zu: '%.*s' '%.*s'",
				rows, STR(one->fields[i]), STR(other->fields[i + 1]));
	}
	cr_expect_eq(rows, 5000);
	cr_expect_eq(csv_reader_next(other, &out), CSV_READER_END);
	csv_reader_close(one);
	csv_reader_close(other);
	buf_free(&plain);
	buf_free(&quoted);
}

static void show_cell(void *text, size_t len, void *data)
{
	buf_add(data, (struct str){ len > 0 ? text : "", len });
	buf_putc(data, '|');
}

static void show_row(int end, void *data)
{
	(void)end;
	buf_putc(data, '\n');
}

static void write_dice(struct buf *b, unsigned dice)
{
	static const char *const pieces[] = { "abc", "é", " ", ",", ",", ",", ",\"", "\n", "\r\n", "\r",
		"\n\n", "\t", "x y", ",\"a\"\"b\",", ",\"1\n2\r3,\"", "\n  \n" };

	for (size_t i = 0; i < 60000; i++) {
		const char *piece = pieces[(dice >> 16) % COUNT(pieces)];
		bool cell = b->len == 0 || strchr(",\n\r", b->at[b->len - 1]) != NULL;

		dice = dice * 1103515245 + 12345;
		/* a quoted cell that goes on behind its quote is none: one is begun and ended at once */
		if (strcmp(piece, ",\"") == 0)
			buf_puts(b, dice >> 31 ? ",\"\"," : ",\" , \"\n");
		else if (!cell || piece[0] != ',' || dice >> 30)
			buf_puts(b, piece);
		if (strcmp(piece, ",\"1\n2\r3,\"") == 0)
			buf_putc(b, ',');
	}
	buf_putc(b, '\n');
}

/* Whatever way a row goes, and wherever the chunks end. */
Test(csv_reader, reads_what_libcsv_reads)
{
	for (unsigned seed = 1; seed <= 20; seed++) {
		struct buf b = { 0 }, want = { 0 }, got = { 0 };
		struct csv_parser p;
		struct csv_reader *r;

		write_dice(&b, seed);
		cr_assert_eq(csv_init(&p, CSV_STRICT | CSV_STRICT_FINI), 0);
		cr_assert_eq(csv_parse(&p, b.at, b.len, show_cell, show_row, &want), b.len, "%u", seed);
		cr_assert_eq(csv_fini(&p, show_cell, show_row, &want), 0);
		csv_free(&p);
		scratch_write("f.csv", buf_str(&b));
		r = csv_reader_open(&arena, "f.csv", &out);
		while (csv_reader_next(r, &out) == CSV_READER_ROW) {
			for (size_t i = 0; i < r->count; i++)
				show_cell((void *)r->fields[i].at, r->fields[i].len, &got);
			show_row(0, &got);
		}
		csv_reader_close(r);
		cr_expect(str_equal(buf_str(&got), buf_str(&want)), "seed %u: %zu bytes, %zu wanted", seed,
			got.len, want.len);
		cr_expect_eq(out.list.count, 0);
		buf_free(&b);
		buf_free(&want);
		buf_free(&got);
	}
}

static void write_cell(size_t len)
{
	struct buf b = { 0 };

	buf_puts(&b, "a,b\n1,\"");
	buf_repeat(&b, 'x', len);
	buf_puts(&b, "\"\n2,3\n");
	scratch_write("f.csv", buf_str(&b));
	buf_free(&b);
}

Test(csv_reader, cells_and_rows_have_a_ceiling)
{
	struct csv_reader *r;
	struct buf b = { 0 };

	write_cell(CSV_READER_CELL_MAX);
	r = csv_reader_open(&arena, "f.csv", &out);
	cr_expect_eq(csv_reader_next(r, &out), CSV_READER_ROW);
	cr_expect_eq(csv_reader_next(r, &out), CSV_READER_ROW);
	cr_expect_eq(r->fields[1].len, CSV_READER_CELL_MAX);
	cr_expect_eq(csv_reader_next(r, &out), CSV_READER_ROW);
	csv_reader_close(r);
	write_cell(CSV_READER_CELL_MAX + 1);
	cr_expect_str_eq(
		show("f.csv"), "1:1=a|1:3=b;f.csv:2:3 R003 a cell above 1 MiB, or a row above 16 MiB");
	write_cell(10000000);
	cr_expect_str_eq(
		show("f.csv"), "1:1=a|1:3=b;f.csv:2:3 R003 a cell above 1 MiB, or a row above 16 MiB");
	for (size_t i = 0; i < 17; i++) {
		buf_repeat(&b, 'x', CSV_READER_CELL_MAX);
		buf_putc(&b, ',');
	}
	scratch_write("f.csv", buf_str(&b));
	cr_expect_str_eq(show("f.csv"), "f.csv:1:16777233 R003 a cell above 1 MiB, or a row above 16 MiB");
	buf_free(&b);
}

Test(csv_reader, more_cells_than_are_kept_are_counted)
{
	struct buf b = { 0 };
	struct csv_reader *r;

	size_t line, column;

	buf_repeat(&b, ',', 1000000);
	scratch_write("f.csv", buf_str(&b));
	r = csv_reader_open(&arena, "f.csv", &out);
	cr_assert_eq(csv_reader_next(r, &out), CSV_READER_ROW);
	cr_expect_eq(r->count, 1000001);
	csv_reader_find(r, 999999, &line, &column);
	cr_expect_eq(column, 1000000);
	csv_reader_close(r);
	buf_free(&b);
}

Test(csv_reader, what_cannot_be_opened_is_told)
{
	static const struct {
		const char *path, *message;
		int exit;
	} rows[] = {
		{ "none.csv", "none.csv U002 no such file", EXIT_USAGE },
		{ "file/none.csv", "file/none.csv U002 no such file", EXIT_USAGE },
		{ ".", ". U003 this is a folder", EXIT_USAGE },
		{ "loop", "loop W001 cannot read the file: Too many levels of symbolic links", EXIT_WORLD },
	};

	scratch_write("file", S("x"));
	cr_assert_eq(symlink("loop", "loop"), 0);
	for (size_t i = 0; i < COUNT(rows); i++) {
		cr_expect_null(csv_reader_open(&arena, rows[i].path, &out), "%s", rows[i].path);
		cr_expect_eq(diags_exit(&out), rows[i].exit, "%s", rows[i].path);
		cr_expect(str_is(scratch_messages(&out), rows[i].message), "%s", rows[i].path);
	}
}
