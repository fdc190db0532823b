/*
 * Import: CSV into registers, beside a bare loop that does the same (loader.h): of one
 * file, and of the national register as sirene invents it, plain and zipped.
 */
#include "source/import.h"

#include <sqlite3.h>
#include <unistd.h>

#include "bench.h"
#include "loader.h"
#include "world.h"

/* How the engine shaped the table. */
static const char *table_sql(struct arena *a, const char *store, const struct provider *p)
{
	const char *path = arena_format(a, "%s/registers/%.*s.db", store, STR(p->name)).at, *sql;
	sqlite3_stmt *s;
	sqlite3 *db;

	if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK ||
		sqlite3_prepare_v2(db, "SELECT sql FROM sqlite_master WHERE name = 'data'", -1, &s, NULL) !=
			SQLITE_OK ||
		sqlite3_step(s) != SQLITE_ROW)
		bench_fail("%s: %s", path, sqlite3_errmsg(db));
	sql = arena_copy(a, str((const char *)sqlite3_column_text(s, 0))).at;
	sqlite3_finalize(s);
	sqlite3_close(db);
	return sql;
}

/* What is imported, and how its floor is made of it. */
struct contest {
	struct import_task task;
	struct loader_table tables[IMPORT_FILES];
	const char *csv[IMPORT_FILES];
};

/* Seconds. */
static double import_ours(const struct contest *c, size_t *rows)
{
	struct arena a = { 0 };
	struct diags out = { .arena = &a };
	struct import_result results[IMPORT_FILES];
	double start = bench_now();

	if (!import_files(&a, &c->task, results, &out))
		world_expect_clean(&out, c->csv[0]);
	start = bench_now() - start;
	world_expect_clean(&out, c->csv[0]);
	*rows = results[0].rows;
	arena_free(&a);
	return start;
}

static double import_bare(const struct contest *c)
{
	double start = bench_now();

	loader_run(c->tables, c->task.provider_count, c->csv, c->task.path_count);
	return bench_now() - start;
}

/* Rows a second of the first file. */
static void compare(struct contest *c, size_t turns, struct pair *rates)
{
	size_t rows;

	import_ours(c, &rows);
	rates->turns = turns;
	for (size_t turn = 0; turn < turns; turn++) {
		rates->floor[turn] = (double)rows / import_bare(c);
		rates->measured[turn] = (double)rows / import_ours(c, &rows);
	}
}

static void prepare(struct arena *a, struct contest *c, const char *folder)
{
	size_t rows;

	c->task.store = arena_format(a, "%s/import", folder).at;
	c->task.paths = c->csv;
	import_ours(c, &rows);
	for (size_t i = 0; i < c->task.provider_count; i++) {
		struct loader_table *t = &c->tables[i];

		t->provider = c->task.providers[i];
		t->path = arena_format(a, "%s/bare%zu.db", c->task.store, i).at;
		t->sql = table_sql(a, c->task.store, t->provider);
		t->file = i;
	}
}

static void compare_one(struct arena *a, const struct library *l, const char *folder, const char *name)
{
	const struct provider *p = library_provider(l, str(name));
	struct contest c = { .csv = { arena_format(a, "%s/%u/csv/%s.csv", folder, COMPANIES, name).at } };
	struct pair rates = { 0 };

	c.task.providers = &p;
	c.task.provider_count = c.task.path_count = 1;
	prepare(a, &c, folder);
	compare(&c, REPETITIONS, &rates);
	bench_pair(arena_format(a, "import %s / libcsv and INSERT", name).at, &rates, 1e-3, "k rows/s",
		AT_LEAST, 0.5);
}

/* The stock's first provider is the one of establishments: by their names. */
static void open_sirene(struct arena *a, const struct library *l, struct contest *c, const char *folder,
	const char *size, const char *ending)
{
	static const char *const names[] = { "StockEtablissement_utf8", "StockUniteLegale_utf8" };
	const struct provider **providers;

	c->task.provider_count = import_stock(a, l, S("sirene"), &providers);
	c->task.providers = providers;
	c->task.path_count = IMPORT_FILES;
	for (size_t i = 0; i < IMPORT_FILES; i++)
		c->csv[i] = arena_format(a, "%s/sirene/%s/%s%s", folder, size, names[i], ending).at;
	prepare(a, c, folder);
}

/* How much more a row costs when there are ten times as many, on both sides. */
static void print_growth(const struct pair *small, const struct pair *large)
{
	struct pair s = *small, l = *large;
	char ours[40], bare[40];

	snprintf(ours, sizeof(ours), "x %.2f",
		bench_median(s.measured, s.turns) / bench_median(l.measured, l.turns));
	snprintf(bare, sizeof(bare), "x %.2f",
		bench_median(s.floor, s.turns) / bench_median(l.floor, l.turns));
	bench_line("  cost of a row, 1e5 -> 1e6", ours, bare, NULL, NULL, NULL);
}

static void print_zip(struct arena *a, const struct library *l, const char *folder, const struct pair *plain)
{
	struct contest c = { 0 };
	struct pair p = *plain;
	size_t rows;
	double rate;
	char shown[40], ratio[40];

	open_sirene(a, l, &c, folder, "1000000", ".zip");
	rate = 1 / import_ours(&c, &rows);
	rate *= (double)rows;
	snprintf(shown, sizeof(shown), "%.3g k rows/s", rate / 1e3);
	snprintf(ratio, sizeof(ratio), "%.2f", rate / bench_median(p.measured, p.turns));
	bench_line("  the same, zipped / plain", shown, NULL, ratio, NULL, NULL);
}

int import_sirene(const char *folder)
{
	struct arena a = { 0 };
	struct diags out = { .arena = &a };
	struct library *l = world_library(&a, "forms", &out);
	struct contest small = { 0 }, large = { 0 };
	struct pair small_rates = { 0 }, large_rates = { 0 };

	open_sirene(&a, l, &small, folder, "100000", ".csv");
	compare(&small, REPETITIONS, &small_rates);
	bench_pair("import sirene, 1e5 establishments / libcsv and INSERT", &small_rates, 1e-3, "k rows/s",
		AT_LEAST, 0.8);
	open_sirene(&a, l, &large, folder, "1000000", ".csv");
	compare(&large, 3, &large_rates);
	bench_pair("import sirene, 1e6 establishments / libcsv and INSERT", &large_rates, 1e-3, "k rows/s",
		AT_LEAST, 0.8);
	print_growth(&small_rates, &large_rates);
	print_zip(&a, l, folder, &large_rates);
	arena_free(&a);
	return 0;
}

int import(const char *folder)
{
	struct arena a = { 0 };
	struct diags out = { .arena = &a };
	struct library *l = world_library(&a, "forms", &out);

	compare_one(&a, l, folder, "infogreffe.rcs");
	arena_free(&a);
	return 0;
}
