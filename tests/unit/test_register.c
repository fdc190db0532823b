#include <criterion/criterion.h>
#include <fcntl.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "scratch.h"
#include "store/register.h"

static struct arena arena;
static struct diags out = { .arena = &arena };

static void leave(void)
{
	arena_free(&arena);
	scratch_leave();
}

TestSuite(register, .init = scratch_enter, .fini = leave);

static const struct str columns[] = { { "c.nom", 5 }, { "c.adresse/voie", 14 } };
static const struct str parameters[] = { { "annee", 5 }, { "nature", 6 } };
static const struct register_layout plain = {
	.provider = { "a.plain", 7 }, .columns = columns, .column_count = COUNT(columns)
};
static const struct register_layout wide = { .provider = { "a.wide", 6 },
	.parameters = parameters,
	.parameter_count = COUNT(parameters),
	.rows = true,
	.columns = columns,
	.column_count = COUNT(columns) };

static void expect_messages(const char *wanted)
{
	struct str got = scratch_messages(&out);

	cr_expect(str_is(got, wanted), "wanted\n%s\ngot\n%.*s", wanted, STR(got));
}

/* "" is written as it is, NULL is missing. */
static struct register_row row_of(uint64_t key, int64_t row_no, const char *name, const char *street)
{
	struct str *cells = arena_array(&arena, COUNT(columns), sizeof(*cells));

	cells[0] = str(name);
	cells[1] = str(street);
	return (struct register_row){ .key = key, .row_no = row_no, .cells = cells };
}

static struct str *values(const char *year, const char *nature)
{
	struct str *p = arena_array(&arena, COUNT(parameters), sizeof(*p));

	p[0] = str(year);
	p[1] = str(nature);
	return p;
}

static struct register_builder *start(const struct register_layout *layout)
{
	struct register_builder *b = register_build("store", layout, &out);

	expect_messages("");
	cr_assert_not_null(b);
	return b;
}

static void add(struct register_builder *b, struct register_row row)
{
	bool duplicate;

	cr_assert(register_add(b, &row, &duplicate), "%llu", (unsigned long long)row.key);
	cr_assert_not(duplicate);
}

static void commit(struct register_builder *b)
{
	bool good = register_commit(b, &out);

	expect_messages("");
	cr_assert(good);
}

/* A register of one row. */
static void make_plain(const char *name)
{
	struct register_builder *b = start(&plain);

	add(b, row_of(732829320, 1, name, NULL));
	commit(b);
}

static struct register_db *open_db(const struct register_layout *layout)
{
	struct register_db *db;
	bool good = register_open("store", layout->provider, &db, &out);

	expect_messages("");
	cr_assert(good);
	cr_assert_not_null(db);
	return db;
}

static struct register_query *prepare(struct register_db *db, const struct register_layout *layout)
{
	struct register_query *q = register_prepare(
		db, columns, COUNT(columns), layout->parameters, layout->parameter_count, &out);

	expect_messages("");
	cr_assert_not_null(q);
	return q;
}

/* "nom,voie;nom,voie @as_of !outcome", "-" for what is missing. */
static const char *look_up(struct register_query *q, uint64_t key, const struct str *p)
{
	struct register_rows rows;
	struct str shown = S("");

	cr_assert(register_fetch(q, key, p, &arena, &rows));
	for (size_t i = 0; i < rows.count * COUNT(columns); i++)
		shown = arena_format(&arena, "%.*s%s%.*s", STR(shown),
			i == 0                   ? ""
			: i % COUNT(columns) > 0 ? ","
						 : ";",
			STR(rows.cells[i].at ? rows.cells[i] : S("-")));
	if (rows.as_of.at != NULL)
		shown = arena_format(&arena, "%.*s @%.*s", STR(shown), STR(rows.as_of));
	if (rows.outcome.at != NULL)
		shown = arena_format(&arena, "%.*s !%.*s", STR(shown), STR(rows.outcome));
	return shown.at;
}

/* What make_plain() wrote. */
static const char *name_in_place(void)
{
	struct register_db *db = open_db(&plain);
	const char *shown = look_up(prepare(db, &plain), 732829320, NULL);

	register_close(db);
	return shown;
}

Test(register, reads_back_what_was_added_in_any_order)
{
	struct register_builder *b = start(&plain);
	struct register_row absent = row_of(552049447, 1, NULL, NULL);
	struct register_db *db;
	struct register_query *q;

	absent.outcome = S("not_diffusible");
	absent.as_of = S("2026-11-01");
	add(b, row_of(99999999999999, 1, "Dernière", "12 RUE \"A\", n°5\n"));
	add(b, absent);
	add(b, row_of(1, 1, "", NULL));
	commit(b);
	db = open_db(&plain);
	q = prepare(db, &plain);
	for (int turn = 0; turn < 2; turn++) {
		cr_expect_str_eq(look_up(q, 99999999999999, NULL), "Dernière,12 RUE \"A\", n°5\n");
		cr_expect_str_eq(look_up(q, 552049447, NULL), "-,- @2026-11-01 !not_diffusible");
		cr_expect_str_eq(look_up(q, 1, NULL), ",-");
		cr_expect_str_eq(look_up(q, 2, NULL), "");
	}
	register_close(db);
}

Test(register, gives_rows_in_their_order_under_their_parameters)
{
	struct register_builder *b = start(&wide);
	struct register_db *db;
	struct register_query *q;

	for (int64_t i = 0; i < 21; i++) {
		int64_t row_no = i * 8 % 21 + 1; /* 1 to 21, in disorder */
		struct register_row row = row_of(
			7, row_no, arena_format(&arena, "n%d", (int)row_no).at, i == 3 ? "v" : NULL);

		row.parameters = values("2025", "moyen");
		row.as_of = row_no == 1 ? S("2026-01-01") : S("2020-01-01");
		add(b, row);
		row.parameters = values("2024", "moyen");
		if (i < 2)
			add(b, row);
	}
	commit(b);
	db = open_db(&wide);
	q = prepare(db, &wide);
	cr_expect_str_eq(look_up(q, 7, values("2024", "moyen")), "n1,-;n9,- @2026-01-01");
	cr_expect_str_eq(look_up(q, 7, values("2025", "moyen")),
		"n1,-;n2,-;n3,-;n4,v;n5,-;n6,-;n7,-;n8,-;n9,-;n10,-;n11,-;n12,-;n13,-;n14,-;n15,-;n16,-;"
		"n17,-;n18,-;n19,-;n20,-;n21,- @2026-01-01");
	cr_expect_str_eq(look_up(q, 7, values("2025", "boeth")), "");
	cr_expect_str_eq(look_up(q, 8, values("2025", "moyen")), "");
	cr_expect_str_eq(look_up(q, 7, values(NULL, "moyen")), "", "a missing parameter is never there");
	register_close(db);
}

Test(register, keeps_the_first_of_two_rows_of_a_key)
{
	struct register_builder *b = start(&plain), *w;
	struct register_row row = row_of(1, 1, "second", NULL);
	bool duplicate = false;

	add(b, row_of(1, 1, "first", NULL));
	cr_expect_not(register_add(b, &row, &duplicate));
	cr_expect(duplicate);
	add(b, row_of(2, 1, "other", NULL));
	commit(b);
	w = start(&wide);
	row.parameters = values("2025", "moyen");
	add(w, row);
	cr_expect_not(register_add(w, &row, &duplicate));
	cr_expect(duplicate);
	row.row_no = 2;
	add(w, row);
	row.parameters = values("2025", "boeth");
	add(w, row);
	commit(w);
	struct register_db *db = open_db(&plain);
	cr_expect_str_eq(look_up(prepare(db, &plain), 1, NULL), "first,-");
	register_close(db);
}

Test(register, keeps_documents_once)
{
	struct register_builder *b = start(&plain);
	struct register_db *db;
	struct str bytes;

	cr_assert(register_add_document(b, S("aa"), S("%PDF\0x")));
	cr_assert(register_add_document(b, S("aa"), S("other bytes, same digest")));
	cr_assert(register_add_document(b, S("bb"), S("")));
	commit(b);
	db = open_db(&plain);
	cr_assert(register_document(db, S("aa"), &arena, &bytes));
	cr_expect(str_equal(bytes, S("%PDF\0x")));
	cr_assert(register_document(db, S("bb"), &arena, &bytes));
	cr_expect(bytes.at != NULL && bytes.len == 0);
	cr_expect_not(register_document(db, S("cc"), &arena, &bytes));
	cr_expect_not(register_document(db, (struct str){ 0 }, &arena, &bytes));
	register_close(db);
}

Test(register, old_register_stays_until_the_new_one_is_whole)
{
	struct register_builder *b;
	struct register_db *reader;
	struct register_query *q;

	make_plain("old");
	b = start(&plain);
	add(b, row_of(732829320, 1, "new", NULL));
	cr_expect_str_eq(name_in_place(), "old,-");
	register_abandon(b);
	cr_expect_str_eq(name_in_place(), "old,-");
	cr_expect(str_is(scratch_list(&arena, "store/registers"), " a.plain.db"));

	reader = open_db(&plain);
	q = prepare(reader, &plain);
	make_plain("new");
	cr_expect_str_eq(look_up(q, 732829320, NULL), "old,-", "who has it open reads on");
	cr_expect_str_eq(name_in_place(), "new,-");
	register_close(reader);
	cr_expect(str_is(scratch_list(&arena, "store/registers"), " a.plain.db"));
}

Test(register, removes_what_dead_runs_left)
{
	pid_t dead = fork();
	int status;

	if (dead == 0)
		_exit(0);
	cr_assert_eq(waitpid(dead, &status, 0), dead);
	scratch_write(arena_format(&arena, "store/registers/a.plain.db.%d.tmp", (int)dead).at, S("half"));
	scratch_write(arena_format(&arena, "store/registers/a.plain.db.%d.tmp", (int)getpid()).at, S("half"));
	scratch_write("store/registers/a.plain.db.1.tmp", S("of a run that lives"));
	scratch_write(arena_format(&arena, "store/registers/a.other.db.%d.tmp", (int)dead).at, S("theirs"));
	scratch_write("store/registers/a.plain.db.x.tmp", S("of somebody else"));
	make_plain("new");
	cr_expect(str_equal(scratch_list(&arena, "store/registers"),
		arena_format(&arena, " a.other.db.%d.tmp a.plain.db a.plain.db.1.tmp a.plain.db.x.tmp",
			(int)dead)));
}

Test(register, is_readable_by_its_owner_only)
{
	struct stat st;

	umask(0);
	make_plain("x");
	cr_assert_eq(stat("store", &st), 0);
	cr_expect_eq(st.st_mode & 0777, 0700);
	cr_assert_eq(stat("store/registers", &st), 0);
	cr_expect_eq(st.st_mode & 0777, 0700);
	cr_assert_eq(stat("store/registers/a.plain.db", &st), 0);
	cr_expect_eq(st.st_mode & 0777, 0600);
}

Test(register, finds_its_way_through_odd_paths)
{
	char absolute[4096];
	const char *const stores[] = { "a b?c=1#d%20e&f", absolute, "./s", "s//t", "é:'\"" };

	cr_assert_not_null(getcwd(absolute, sizeof(absolute)));
	for (size_t i = 0; i < COUNT(stores); i++) {
		const char *store = stores[i];
		struct register_builder *b = register_build(store, &plain, &out);
		struct register_db *db = NULL;

		cr_assert_not_null(b, "%s", store);
		commit(b);
		cr_expect(register_open(store, plain.provider, &db, &out), "%s", store);
		expect_messages("");
		cr_assert_not_null(db, "%s", store);
		register_close(db);
	}
}

Test(register, no_register_is_no_error)
{
	static const char *const stores[] = { "none", "store", "file", "store/registers" };

	make_plain("x");
	scratch_write("file", S("x"));
	for (size_t i = 0; i < COUNT(stores); i++) {
		struct register_db *db = (void *)&arena;

		cr_expect(register_open(stores[i], S("a.none"), &db, &out), "%s", stores[i]);
		cr_expect_null(db, "%s", stores[i]);
	}
	expect_messages("");
}

static void make_sqlite(const char *path, const char *sql)
{
	sqlite3 *db;

	cr_assert_eq(sqlite3_open(path, &db), SQLITE_OK);
	cr_assert_eq(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK, "%s", sqlite3_errmsg(db));
	sqlite3_close(db);
}

static void make_strange(void)
{
	struct str bytes;

	make_plain("x");
	scratch_write("store/registers/a.empty.db", S(""));
	scratch_write(
		"store/registers/a.text.db", S("siren,nom\n732829320,a text of more than a few bytes\n"));
	cr_assert(file_make_directory("store/registers/a.folder.db"));
	cr_assert_eq(mkfifo("store/registers/a.fifo.db", 0600), 0);
	cr_assert_eq(symlink("a.loop.db", "store/registers/a.loop.db"), 0);
	make_sqlite("store/registers/a.foreign.db", "CREATE TABLE data (key INTEGER PRIMARY KEY)");
	make_sqlite("store/registers/a.later.db",
		"PRAGMA application_id = 0x756e6566; PRAGMA user_version = 2;"
		"CREATE TABLE about (provider TEXT)");
	make_sqlite("store/registers/a.hollow.db",
		"PRAGMA application_id = 0x756e6566; PRAGMA user_version = 1; CREATE TABLE t (x)");
	cr_assert_eq(file_read(&arena, "store/registers/a.plain.db", 1 << 20, &bytes), FILE_OK);
	scratch_write("store/registers/a.moved.db", bytes);
	scratch_write("store/registers/a.cut.db", str_part(bytes, 0, 4000));
}

Test(register, refuses_what_is_not_its_own)
{
	static const struct {
		const char *provider, *message;
		int exit;
	} rows[] = {
		{ "a.empty", "store/registers/a.empty.db R005 not a register of unefois", EXIT_USAGE },
		{ "a.text", "store/registers/a.text.db R005 not a register of unefois", EXIT_USAGE },
		{ "a.folder", "store/registers/a.folder.db R005 not a register of unefois", EXIT_USAGE },
		{ "a.fifo", "store/registers/a.fifo.db R005 not a register of unefois", EXIT_USAGE },
		{ "a.foreign", "store/registers/a.foreign.db R005 not a register of unefois", EXIT_USAGE },
		{ "a.moved", "store/registers/a.moved.db R005 a register of 'a.plain', not of 'a.moved'",
			EXIT_USAGE },
		{ "a.later", "store/registers/a.later.db R006 a register of another version of unefois",
			EXIT_WRONG },
		{ "a.hollow",
			"store/registers/a.hollow.db W003 cannot read the register: no such table: about",
			EXIT_WORLD },
		{ "a.loop",
			"store/registers/a.loop.db W003 cannot read the register: Too many levels of "
			"symbolic links",
			EXIT_WORLD },
		{ "a.cut",
			"store/registers/a.cut.db W003 cannot read the register: database disk image is "
			"malformed",
			EXIT_WORLD },
	};

	make_strange();
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct register_db *db = (void *)&arena;

		cr_expect_not(
			register_open("store", str(rows[i].provider), &db, &out), "%s", rows[i].provider);
		cr_expect_null(db, "%s", rows[i].provider);
		cr_expect_eq(diags_exit(&out), rows[i].exit, "%s", rows[i].provider);
		expect_messages(rows[i].message);
	}
}

/* A page of rows that says nothing sensible: a company's value is not made up of it. */
Test(register, a_broken_page_is_a_disk_that_failed)
{
	struct register_builder *b = start(&plain);
	struct register_rows rows;
	struct register_db *db;
	struct str bytes;
	char *broken;

	for (uint64_t key = 0; key < 5000; key++)
		add(b, row_of(key, 1, "a name of some length", "and a street"));
	commit(b);
	cr_assert_eq(file_read(&arena, "store/registers/a.plain.db", 1 << 24, &bytes), FILE_OK);
	broken = memcpy(arena_alloc(&arena, bytes.len), bytes.at, bytes.len);
	memset(broken + 6 * 4096, 0xAA, bytes.len - 6 * 4096);
	scratch_write("store/registers/a.plain.db", (struct str){ broken, bytes.len });
	db = open_db(&plain);
	struct register_query *q = prepare(db, &plain);
	cr_expect_not(register_fetch(q, 4999, NULL, &arena, &rows));
	cr_expect_eq(rows.count, 0);
	register_close(db);
}

Test(register, tells_which_columns_an_old_register_lacks)
{
	static const struct str some[] = { { "c.adresse/voie", 14 }, { NULL, 0 }, { "c.capital", 9 },
		{ "c.ape", 5 } };
	struct register_db *db;
	struct register_query *q;
	struct register_rows rows;

	make_plain("x");
	db = open_db(&plain);
	cr_expect_null(register_prepare(db, some, COUNT(some), parameters, 1, &out));
	expect_messages("store/registers/a.plain.db R006 the register has no column 'c.capital'\n"
			"store/registers/a.plain.db R006 the register has no column 'c.ape'");
	cr_expect_null(register_prepare(db, some, 2, parameters, 1, &out));
	expect_messages("store/registers/a.plain.db R006 the register has no column 'annee'");
	q = register_prepare(db, some, 2, NULL, 0, &out);
	expect_messages("");
	cr_assert_not_null(q);
	cr_assert(register_fetch(q, 732829320, NULL, &arena, &rows));
	cr_expect_eq(rows.count, 1);
	cr_expect_null(rows.cells[1].at, "a column without a name is never there");
	register_close(db);
}

Test(register, a_quote_in_a_name_stays_in_the_name)
{
	static const struct str odd[] = { { "a\"b, \"c", 7 }, { "x) STRICT; --", 13 } };
	struct register_layout layout = { .provider = S("a.odd"), .columns = odd, .column_count = 2 };
	struct register_builder *b = start(&layout);
	struct register_db *db;
	struct register_query *q;

	add(b, row_of(1, 1, "one", "two"));
	commit(b);
	db = open_db(&layout);
	q = register_prepare(db, odd, 2, NULL, 0, &out);
	expect_messages("");
	cr_assert_not_null(q);
	cr_expect_str_eq(look_up(q, 1, NULL), "one,two");
	register_close(db);
}

Test(register, a_store_that_cannot_be_made_is_told)
{
	static const struct {
		const char *store, *message;
	} rows[] = {
		{ "file", "file/registers/a.plain.db W002 cannot write the register: Not a directory" },
		{ "file/store",
			"file/store/registers/a.plain.db W002 cannot write the register: Not a directory" },
		{ "half", "half/registers/a.plain.db W002 cannot write the register: Not a directory" },
	};

	scratch_write("file", S("x"));
	scratch_write("half/registers", S("x"));
	for (size_t i = 0; i < COUNT(rows); i++) {
		cr_expect_null(register_build(rows[i].store, &plain, &out), "%s", rows[i].store);
		cr_expect_eq(diags_exit(&out), EXIT_WORLD);
		expect_messages(rows[i].message);
	}
}

/* As a full disk does, a limit makes writing fail in the middle. */
Test(register, full_disk_leaves_the_old_register)
{
	static const rlim_t limits[] = { 0, 4096, 100000, 1000000 };
	char street[4000];

	signal(SIGXFSZ, SIG_IGN);
	memset(street, 'x', sizeof(street) - 1);
	street[sizeof(street) - 1] = '\0';
	make_plain("old");
	for (size_t i = 0; i < COUNT(limits); i++) {
		struct rlimit small = { limits[i], RLIM_INFINITY }, none = { RLIM_INFINITY, RLIM_INFINITY };
		struct register_builder *b;
		bool duplicate, good = true, committed = false;

		cr_assert_eq(setrlimit(RLIMIT_FSIZE, &small), 0);
		b = register_build("store", &plain, &out);
		for (uint64_t key = 0; b != NULL && good && key < 20000; key++) {
			struct register_row row = row_of(key, 1, "new", street);

			good = register_add(b, &row, &duplicate);
			cr_expect_not(duplicate);
		}
		if (b != NULL)
			committed = register_commit(b, &out);
		cr_assert_eq(setrlimit(RLIMIT_FSIZE, &none), 0);
		cr_expect_not(committed, "%d bytes", (int)limits[i]);
		cr_expect_eq(diags_exit(&out), EXIT_WORLD, "%d bytes", (int)limits[i]);
		cr_expect(str_starts(scratch_messages(&out),
			"store/registers/a.plain.db W002 cannot write the register: "));
		cr_expect_str_eq(name_in_place(), "old,-");
		cr_expect(str_is(scratch_list(&arena, "store/registers"), " a.plain.db"));
	}
}
