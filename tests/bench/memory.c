/*
 * Memory of the hot path: what is allocated does not grow with the companies.
 *
 * Calls of malloc are counted from the opening of the answers to their closing, in a
 * run of 1,000 companies and in one of 10,000: the counts are equal, so a company
 * costs none. SQLite's own are counted apart, in its allocator. Registers are
 * mapped: their pages are the system's cache, so they are taken off the peak.
 */
#include <sqlite3.h>

#include "allocations.h"
#include "bench.h"
#include "world.h"

struct counts {
	size_t ours, sqlite;
};

/* SQLite's allocator before ours counted its calls: it has no argument to carry them. */
static sqlite3_mem_methods plain;
static size_t sqlite_allocations;

static void *count_malloc(int size)
{
	sqlite_allocations++;
	return plain.xMalloc(size);
}

static void *count_realloc(void *at, int size)
{
	sqlite_allocations++;
	return plain.xRealloc(at, size);
}

static void count_sqlite(void)
{
	sqlite3_mem_methods counting;

	if (sqlite3_config(SQLITE_CONFIG_GETMALLOC, &plain) != SQLITE_OK)
		bench_fail("SQLite does not tell its allocator");
	counting = plain;
	counting.xMalloc = count_malloc;
	counting.xRealloc = count_realloc;
	if (sqlite3_config(SQLITE_CONFIG_MALLOC, &counting) != SQLITE_OK)
		bench_fail("SQLite takes no allocator");
}

static struct counts run(struct world *w, size_t companies)
{
	struct counts before = { allocations(), sqlite_allocations };
	struct arena a = { 0 };
	struct answers *an = answers_open(&a, w->plan, w->sources, w->context);
	struct buf b = { 0 };

	for (size_t i = 0; i < companies; i++)
		world_submit(w, an, &w->bidders[i], &b);
	world_expect_clean(&w->out, "a submission");
	answers_close(an);
	arena_free(&a);
	buf_free(&b);
	return (struct counts){ allocations() - before.ours, sqlite_allocations - before.sqlite };
}

/* Kilobytes of a line of the system's own accounts of this process. */
static long status_of(const char *name)
{
	FILE *f = fopen("/proc/self/status", "r");
	char line[256];
	long kb = 0;

	while (f != NULL && fgets(line, sizeof(line), f) != NULL)
		if (strncmp(line, name, strlen(name)) == 0)
			sscanf(line + strlen(name), ": %ld", &kb);
	if (f != NULL)
		fclose(f);
	return kb;
}

static void print_memory(long first, long last)
{
	char measured[40], floor[40], ratio[40];

	snprintf(measured, sizeof(measured), "%ld KB", last);
	snprintf(floor, sizeof(floor), "%ld KB", first);
	snprintf(ratio, sizeof(ratio), "%.2f", (double)last / (double)first);
	bench_line("peak less mapped registers, 10,000 / 1,000 companies", measured, floor, ratio, "<= 1.05",
		(double)last <= 1.05 * (double)first ? "ok" : "MISSED");
	snprintf(measured, sizeof(measured), "%ld KB", status_of("VmHWM"));
	bench_line("  peak with them", measured, NULL, NULL, NULL, NULL);
}

static void print_counts(const char *what, size_t first, size_t last, bool goal)
{
	char measured[40], floor[40];

	snprintf(measured, sizeof(measured), "%zu", last);
	snprintf(floor, sizeof(floor), "%zu", first);
	bench_line(what, measured, floor, NULL, goal ? "equal" : NULL,
		!goal           ? NULL
		: first == last ? "ok"
				: "MISSED");
}

int memory(const char *folder)
{
	struct counts first, last;
	long peak_first, peak_last;
	struct world *w;

	count_sqlite();
	w = world_open(folder, &bench_forms[0], COMPANIES);
	run(w, 10); /* what is made at the first use of a register */
	first = run(w, 1000);
	peak_first = status_of("VmHWM") - status_of("RssFile");
	last = run(w, RUN);
	peak_last = status_of("VmHWM") - status_of("RssFile");
	print_counts("our mallocs, 10,000 / 1,000 companies", first.ours, last.ours, true);
	print_counts("  SQLite's", first.sqlite, last.sqlite, false);
	print_memory(peak_first, peak_last);
	world_close(w);
	return first.ours == last.ours ? 0 : 1;
}
