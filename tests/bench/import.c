/*
 * Import: a CSV into a register, beside a bare loop: libcsv's cells bound to a
 * prepared INSERT of the same columns into a table of the same shape, one
 * transaction without a journal. The loop checks nothing, normalises nothing and
 * names no line; both end with the file on the disk.
 */
#include <csv.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <unistd.h>

#include "bench.h"
#include "source/import.h"
#include "source/layout.h"
#include "world.h"

#define CELLS 64

/* A parameter of the INSERT: cells of the row, joined or the first that is not empty. */
struct binding {
	enum csv_rule rule;
	bool number;
	size_t from[CELLS], count;
	struct str otherwise;
};

struct loader {
	struct arena *arena;
	sqlite3 *db;
	sqlite3_stmt *insert;
	struct buf row, joined;
	struct {
		size_t at, len;
	} cells[CELLS];
	size_t count, rows;
	struct str headers[CELLS];
	size_t header_count;
	LIST(struct binding) bindings;
};

/* ---- the statement ---- */

static size_t cell_of(const struct loader *l, struct str header)
{
	for (size_t i = 0; i < l->header_count; i++)
		if (str_equal(l->headers[i], header))
			return i;
	bench_fail("no column %.*s", STR(header));
}

static void bind_column(struct loader *l, struct buf *sql, struct str name, struct str header, bool number)
{
	struct binding *b;

	if (header.at == NULL)
		return;
	buf_format(sql, "%s\"%.*s\"", l->bindings.count ? ", " : "", STR(name));
	b = LIST_ADD(l->arena, &l->bindings);
	*b = (struct binding){ .number = number, .from = { cell_of(l, header) }, .count = 1 };
}

static void bind_mapped(
	struct loader *l, struct buf *sql, const struct provider *p, const struct csv_column *c)
{
	struct binding *b;

	bind_column(l, sql, layout_name(l->arena, p, c->holding, c->part), c->from.at[0], false);
	b = &l->bindings.at[l->bindings.count - 1];
	b->rule = c->rule;
	b->otherwise = c->otherwise;
	for (b->count = 0; b->count < c->from.count; b->count++)
		b->from[b->count] = cell_of(l, c->from.at[b->count]);
}

static void prepare(struct loader *l, const struct provider *p)
{
	const struct csv_mapping *csv = p->csv;
	struct buf sql = { 0 };

	buf_puts(&sql, "INSERT INTO data (");
	bind_column(l, &sql, S("key"), csv->key, true);
	bind_column(l, &sql, S("row_no"), csv->row_no, true);
	bind_column(l, &sql, S("as_of"), csv->as_of, false);
	bind_column(l, &sql, S("outcome"), S("outcome"), false);
	for (size_t i = 0; i < csv->columns.count; i++)
		bind_mapped(l, &sql, p, &csv->columns.at[i]);
	buf_puts(&sql, ") VALUES (?");
	for (size_t i = 1; i < l->bindings.count; i++)
		buf_puts(&sql, ", ?");
	buf_puts(&sql, ")");
	if (sqlite3_prepare_v2(l->db, sql.at, -1, &l->insert, NULL) != SQLITE_OK)
		bench_fail("%s: %s", sql.at, sqlite3_errmsg(l->db));
	buf_free(&sql);
}

/* ---- the loop ---- */

static struct str cell(const struct loader *l, size_t i)
{
	return i < l->count ? (struct str){ l->row.at + l->cells[i].at, l->cells[i].len } : S("");
}

static struct str value_of(struct loader *l, const struct binding *b)
{
	size_t start = l->joined.len;

	for (size_t i = 0; i < b->count; i++) {
		struct str s = cell(l, b->from[i]);

		if (s.len == 0)
			continue;
		if (b->rule == CSV_FIRST)
			return s;
		if (l->joined.len > start)
			buf_putc(&l->joined, ' ');
		buf_add(&l->joined, s);
	}
	return l->joined.len > start ? str_part(buf_str(&l->joined), start, l->joined.len) : b->otherwise;
}

static void insert(struct loader *l)
{
	buf_clear(&l->joined);
	buf_reserve(&l->joined, l->row.len + CELLS);
	for (size_t i = 0; i < l->bindings.count; i++) {
		struct str s = value_of(l, &l->bindings.at[i]);

		if (s.len == 0)
			sqlite3_bind_null(l->insert, (int)i + 1);
		else if (l->bindings.at[i].number)
			sqlite3_bind_int64(l->insert, (int)i + 1, strtoll(s.at, NULL, 10));
		else
			sqlite3_bind_text(l->insert, (int)i + 1, s.at, (int)s.len, SQLITE_STATIC);
	}
	if (sqlite3_step(l->insert) != SQLITE_DONE)
		bench_fail("row %zu: %s", l->rows, sqlite3_errmsg(l->db));
	sqlite3_reset(l->insert);
	l->rows++;
}

static void take_cell(void *text, size_t len, void *data)
{
	struct loader *l = data;

	if (l->count == CELLS)
		bench_fail("too many columns");
	l->cells[l->count].at = l->row.len;
	l->cells[l->count++].len = len;
	buf_add(&l->row, (struct str){ text, len });
	buf_putc(&l->row, '\0');
}

static void take_header(struct loader *l)
{
	for (; l->header_count < l->count; l->header_count++)
		l->headers[l->header_count] = arena_copy(l->arena, cell(l, l->header_count));
}

struct parse {
	struct loader *loader;
	const struct provider *provider;
};

static void take_field(void *text, size_t len, void *data)
{
	take_cell(text, len, ((struct parse *)data)->loader);
}

static void take_row(int end, void *data)
{
	struct parse *p = data;

	(void)end;
	if (p->loader->header_count == 0) {
		take_header(p->loader);
		prepare(p->loader, p->provider);
	} else {
		insert(p->loader);
	}
	p->loader->count = 0;
	buf_clear(&p->loader->row);
}

static void parse_file(struct loader *l, const struct provider *p, const char *path)
{
	struct parse parse = { l, p };
	struct csv_parser parser;
	FILE *f = fopen(path, "r");
	char bytes[65536];
	size_t len;

	if (f == NULL || csv_init(&parser, 0) != 0)
		bench_fail("cannot read %s", path);
	while ((len = fread(bytes, 1, sizeof(bytes), f)) > 0)
		if (csv_parse(&parser, bytes, len, take_field, take_row, &parse) != len)
			bench_fail("%s is no CSV", path);
	csv_fini(&parser, take_field, take_row, &parse);
	csv_free(&parser);
	fclose(f);
}

/* ---- the two that are compared ---- */

/* How the engine shaped the table. */
static struct str table_sql(struct arena *a, const char *register_path)
{
	struct str sql = { 0 };
	sqlite3_stmt *s;
	sqlite3 *db;

	if (sqlite3_open_v2(register_path, &db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK ||
		sqlite3_prepare_v2(db, "SELECT sql FROM sqlite_master WHERE name = 'data'", -1, &s, NULL) !=
			SQLITE_OK ||
		sqlite3_step(s) != SQLITE_ROW)
		bench_fail("%s: %s", register_path, sqlite3_errmsg(db));
	sql = arena_copy(a, str((const char *)sqlite3_column_text(s, 0)));
	sqlite3_finalize(s);
	sqlite3_close(db);
	return sql;
}

static void execute(sqlite3 *db, const char *sql)
{
	if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK)
		bench_fail("%s: %s", sql, sqlite3_errmsg(db));
}

static void sync_file(const char *path)
{
	int fd = open(path, O_RDONLY);

	if (fd < 0 || fsync(fd) != 0)
		bench_fail("cannot sync %s", path);
	close(fd);
}

/* Rows a second. */
static double import_bare(const struct provider *p, const char *csv, const char *path, const char *table)
{
	struct arena a = { 0 };
	struct loader l = { .arena = &a };
	double start = bench_now();

	unlink(path);
	if (sqlite3_open(path, &l.db) != SQLITE_OK)
		bench_fail("%s: %s", path, sqlite3_errmsg(l.db));
	execute(l.db, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN");
	execute(l.db, table);
	parse_file(&l, p, csv);
	execute(l.db, "COMMIT");
	sqlite3_finalize(l.insert);
	sqlite3_close(l.db);
	sync_file(path);
	start = bench_now() - start;
	buf_free(&l.row);
	buf_free(&l.joined);
	arena_free(&a);
	return (double)l.rows / start;
}

static double import_ours(const struct provider *p, const char *csv, const char *store)
{
	struct arena a = { 0 };
	struct diags out = { .arena = &a };
	struct import_result result = { 0 };
	double start = bench_now();

	import_csv(&a, p, csv, store, &result, &out);
	start = bench_now() - start;
	world_expect_clean(&out, csv);
	arena_free(&a);
	return (double)result.rows / start;
}

static void compare(struct arena *a, const struct library *l, const char *folder, const char *name)
{
	const struct provider *p = library_provider(l, str(name));
	const char *csv = arena_format(a, "%s/csv/%s.csv", folder, name).at;
	const char *store = arena_format(a, "%s/import", folder).at;
	const char *made = arena_format(a, "%s/registers/%s.db", store, name).at;
	const char *bare = arena_format(a, "%s/bare.db", store).at;
	struct pair rates;

	import_ours(p, csv, store);
	for (size_t turn = 0; turn < REPETITIONS; turn++) {
		rates.floor[turn] = import_bare(p, csv, bare, table_sql(a, made).at);
		rates.measured[turn] = import_ours(p, csv, store);
	}
	bench_pair(arena_format(a, "import %s / libcsv and INSERT", name).at, &rates, 1e-3, "k rows/s",
		AT_LEAST, 0.5);
}

int import(const char *folder)
{
	struct arena a = { 0 };
	struct diags out = { .arena = &a };
	struct library *l = world_library(&a, "forms", &out);

	compare(&a, l, folder, "insee.etablissement_diffusible");
	compare(&a, l, folder, "infogreffe.rcs");
	arena_free(&a);
	return 0;
}
