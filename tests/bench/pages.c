/*
 * Pages of HTML: what it costs to write them once a company is filled.
 *
 * The floor copies the same bytes in the same pieces: the ready runs from where the
 * emitter has them, and what stands between two of them, which nothing has to be worked
 * out for. It does not escape, looks nothing up, and does not turn a date into French.
 * A single memcpy of the whole page is shown beside, which nobody can write a page with.
 */
#include <stdlib.h>

#include "bench.h"
#include "page/html_work.h"
#include "world.h"

#define PAGES 200
#define TURNS 20 /* of a page: one takes microseconds */
#define LEAST 8  /* bytes of a run that is looked for */
#define BUCKETS 4096

struct pages {
	struct world *world;
	struct answers *answers;
	struct html *html;
	struct buf page, copy;
	size_t buckets[BUCKETS]; /* of runs: index + 1; 0: none */
	size_t *next;
	struct arena pieces_arena;
	struct {
		LIST(struct str) pieces;
	} cut;
	enum audience who;
	size_t bytes, pieces;
};

static size_t bucket_of(const char *at)
{
	uint64_t head;

	memcpy(&head, at, sizeof(head));
	return (size_t)((head * UINT64_C(0x9e3779b97f4a7c15)) >> 52);
}

static void index_runs(struct pages *p)
{
	size_t count = p->html->runs.count;

	p->next = arena_array(&p->world->arena, count + 1, sizeof(*p->next));
	for (size_t i = 0; i < count; i++) {
		struct str run = p->html->runs.at[i];
		size_t *bucket = run.len >= LEAST ? &p->buckets[bucket_of(run.at)] : NULL;

		if (bucket == NULL)
			continue;
		p->next[i] = *bucket;
		*bucket = i + 1;
	}
}

/* The longest run that stands at the start of rest; missing: none. */
static struct str run_at(const struct pages *p, struct str rest)
{
	struct str longest = { 0 };
	size_t i;

	if (rest.len < LEAST)
		return longest;
	for (i = p->buckets[bucket_of(rest.at)]; i > 0; i = p->next[i - 1]) {
		struct str run = p->html->runs.at[i - 1];

		if (run.len > longest.len && run.len <= rest.len && memcmp(run.at, rest.at, run.len) == 0)
			longest = run;
	}
	return longest;
}

static void add_piece(struct pages *p, struct str piece)
{
	if (piece.len > 0)
		*LIST_ADD(&p->pieces_arena, &p->cut.pieces) = piece;
}

/* What stands between two runs: tags and values, which the emitter writes apart, too. */
static void add_between(struct pages *p, struct str between)
{
	size_t done = 0;

	for (size_t i = 0; i < between.len; i++) {
		size_t end = between.at[i] == '<' ? i : between.at[i] == '>' ? i + 1 : done;

		if (end == done)
			continue;
		add_piece(p, str_part(between, done, end - done));
		done = end;
	}
	add_piece(p, str_part(between, done, between.len));
}

static void cut(struct pages *p)
{
	struct str page = arena_copy(&p->pieces_arena, buf_str(&p->page));
	size_t done = 0;

	p->cut.pieces.at = NULL;
	p->cut.pieces.count = p->cut.pieces.room = 0;
	for (size_t i = 0; i < page.len;) {
		struct str run = run_at(p, str_part(page, i, page.len));

		if (run.len == 0) {
			i++;
			continue;
		}
		add_between(p, str_part(page, done, i - done));
		add_piece(p, run);
		i += run.len;
		done = i;
	}
	add_between(p, str_part(page, done, page.len - done));
}

static void write_page(struct pages *p)
{
	struct html_page with = { .an = p->answers, .who = p->who, .action = S("/envoi") };

	buf_clear(&p->page);
	html_write(&p->page, p->html, &with);
}

static void copy_pieces(struct pages *p)
{
	char *to = p->copy.at;

	for (size_t i = 0; i < p->cut.pieces.count; i++) {
		struct str piece = p->cut.pieces.at[i];

		memcpy(to, piece.at, piece.len);
		to += piece.len;
	}
	p->copy.len = (size_t)(to - p->copy.at);
}

static void copy_whole(struct pages *p)
{
	memcpy(p->copy.at, p->page.at, p->page.len);
	/* the compiler may not leave out what nobody reads */
	__asm__ volatile("" : : "r"(p->copy.at) : "memory");
}

static double time_of(struct pages *p, void (*work)(struct pages *p))
{
	double start = bench_now();

	for (size_t i = 0; i < TURNS; i++)
		work(p);
	return bench_now() - start;
}

static void measure(struct pages *p, struct pair *pieces, struct pair *whole)
{
	for (size_t turn = 0; turn < REPETITIONS; turn++) {
		double page = time_of(p, write_page);

		pieces->measured[turn] += page;
		pieces->floor[turn] += time_of(p, copy_pieces);
		whole->measured[turn] += page;
		whole->floor[turn] += time_of(p, copy_whole);
	}
}

static void take_company(struct pages *p, size_t i, struct pair *pieces, struct pair *whole)
{
	struct world *w = p->world;

	answers_fill(p->answers, w->bidders[i].siret, w->at, NULL, false, &w->out);
	write_page(p);
	arena_rewind(&p->pieces_arena, (struct arena_mark){ 0 });
	cut(p);
	buf_clear(&p->copy);
	buf_reserve(&p->copy, p->page.len);
	copy_pieces(p);
	if (!str_equal(buf_str(&p->copy), buf_str(&p->page)))
		bench_fail("the pieces are not the page");
	measure(p, pieces, whole);
	p->bytes += p->page.len;
	p->pieces += p->cut.pieces.count;
}

static void print(const struct pages *p, const struct pair *pieces, const struct pair *whole)
{
	const char *form = arena_z(&p->world->arena, p->world->form->name);
	char what[100], shown[80];

	snprintf(what, sizeof(what), "a page of %s / copy of its pieces", form);
	bench_pair(what, pieces, 1e6 / PAGES / TURNS, "us", AT_MOST, 2);
	bench_pair("  the same / one memcpy", whole, 1e6 / PAGES / TURNS, "us", AT_MOST, 0);
	snprintf(shown, sizeof(shown), "%zu, %zu", p->bytes / PAGES, p->pieces / PAGES);
	bench_line("  bytes and pieces of a page", shown, NULL, NULL, NULL, NULL);
}

static void run(const char *folder, const struct bench_form *f)
{
	struct pages p = { .world = world_open(folder, f, COMPANIES) };
	struct pair pieces = { 0 }, whole = { 0 };
	struct world *w = p.world;

	p.who = w->form->applicant == APPLICANT_OPEN ? AUDIENCE_APPLICANT : AUDIENCE_COMPANY;
	p.answers = answers_open(&w->arena, w->plan, w->sources, w->context);
	p.html = html_make(&w->arena, w->plan);
	index_runs(&p);
	for (size_t i = 0; i < PAGES; i++)
		take_company(&p, i, &pieces, &whole);
	print(&p, &pieces, &whole);
	answers_close(p.answers);
	arena_free(&p.pieces_arena);
	buf_free(&p.page);
	buf_free(&p.copy);
	world_close(w);
}

int pages(const char *folder)
{
	for (size_t i = 0; i < BENCH_FORMS; i++)
		run(folder, &bench_forms[i]);
	return 0;
}
