/*
 * The hot path: fetch, fill, check, emit, for 10,000 companies, one thread.
 *
 * Without lookups: a block of companies is recorded once; then the engine, which
 * plays its fetches back from memory, takes turns with a writer that does nothing
 * but copy and escape the very same bytes. In total: the engine against its
 * registers takes turns with bare lookups of the same columns; the floor is these
 * lookups and that writer.
 */
#include <stdlib.h>

#include "bare.h"
#include "bench.h"
#include "tape.h"
#include "world.h"
#include "writer.h"

#define BLOCK 100  /* companies whose recordings stay in a processor's cache */
#define CHUNK 1000 /* companies that take turns: what disturbs the machine disturbs all */

struct hot {
	struct world *world;
	struct answers *answers;
	struct buf out;
	struct tape tape;
	struct arena block; /* the pieces of a block */
	struct cutter cutter;
	struct pieces pieces[BLOCK];
	struct bare *bare;
	size_t first_call[RUN / CHUNK + 1]; /* of a chunk, on the tape */
	size_t bytes;
};

static void submit(struct hot *h, size_t from, size_t count)
{
	for (size_t i = from; i < from + count; i++)
		world_submit(h->world, h->answers, &h->world->bidders[i], &h->out);
}

static void write_block(struct hot *h)
{
	for (size_t i = 0; i < BLOCK; i++)
		h->bytes = writer_write(&h->pieces[i], h->out.at);
}

/* Records the fetches and cuts the submissions of a block; the writer has to give
 * the engine's bytes, else it is no floor of anything. */
static void record_block(struct hot *h, size_t from)
{
	struct buf again = { 0 };

	tape_clear(&h->tape);
	arena_rewind(&h->block, (struct arena_mark){ 0 });
	tape_use(&h->tape, TAPE_RECORD);
	for (size_t i = 0; i < BLOCK; i++) {
		submit(h, from + i, 1);
		writer_cut(&h->cutter, &h->block, buf_str(&h->out), &h->pieces[i]);
		buf_reserve(&again, h->out.len);
		again.len = writer_write(&h->pieces[i], again.at);
		if (!str_equal(buf_str(&again), buf_str(&h->out)))
			bench_fail("the writer does not write what the engine does");
	}
	tape_use(&h->tape, TAPE_OFF);
	buf_free(&again);
}

static void without_lookups(struct hot *h, struct pair *p)
{
	double start;

	for (size_t from = 0; from < RUN; from += BLOCK) {
		record_block(h, from);
		for (size_t turn = 0; turn < REPETITIONS; turn++) {
			tape_use(&h->tape, TAPE_PLAY);
			start = bench_now();
			submit(h, from, BLOCK);
			p->measured[turn] += bench_now() - start;
			tape_use(&h->tape, TAPE_OFF);
			start = bench_now();
			write_block(h);
			p->floor[turn] += bench_now() - start;
		}
	}
}

/* Every fetch of every company, on one tape. */
static void record_calls(struct hot *h)
{
	tape_clear(&h->tape);
	tape_use(&h->tape, TAPE_RECORD);
	for (size_t from = 0; from < RUN; from += CHUNK) {
		h->first_call[from / CHUNK] = h->tape.calls.count;
		submit(h, from, CHUNK);
	}
	h->first_call[RUN / CHUNK] = h->tape.calls.count;
	tape_use(&h->tape, TAPE_OFF);
}

static void submit_chunk(struct hot *h, size_t chunk)
{
	submit(h, chunk * CHUNK, CHUNK);
}

static void look_up_bare(struct hot *h, size_t chunk)
{
	for (size_t i = h->first_call[chunk]; i < h->first_call[chunk + 1]; i++)
		h->bytes += bare_fetch(h->bare, &h->tape.calls.at[i]);
}

static void look_up(struct hot *h, size_t chunk)
{
	struct fetched f;

	for (size_t i = h->first_call[chunk]; i < h->first_call[chunk + 1]; i++) {
		const struct call *c = &h->tape.calls.at[i];

		arena_rewind(&h->block, (struct arena_mark){ 0 });
		sources_fetch(h->world->sources, c->request, c->siret, c->parameters, &h->block, &f);
	}
}

/* Chunk by chunk, and another one first in each turn: who comes second finds the
 * registers' pages nearer. */
static void in_total(struct hot *h, const struct pair *without, struct pair *total, struct pair *lookups)
{
	void (*const passes[])(struct hot * h, size_t chunk) = { submit_chunk, look_up_bare, look_up };

	h->bare = bare_open(&h->world->arena, h->world->plan, h->world->store);
	record_calls(h);
	for (size_t turn = 0; turn < REPETITIONS; turn++) {
		double times[COUNT(passes)] = { 0 };

		for (size_t chunk = 0; chunk < RUN / CHUNK; chunk++)
			for (size_t i = 0; i < COUNT(passes); i++) {
				size_t pass = (turn + i) % COUNT(passes);
				double start = bench_now();

				passes[pass](h, chunk);
				times[pass] += bench_now() - start;
			}
		total->measured[turn] = times[0];
		total->floor[turn] = times[1] + without->floor[turn];
		lookups->measured[turn] = times[2];
		lookups->floor[turn] = times[1];
	}
	bare_close(h->bare);
}

static void print_share(const struct pair *total, const struct pair *lookups)
{
	double shares[REPETITIONS];
	char shown[40];

	for (size_t i = 0; i < REPETITIONS; i++)
		shares[i] = lookups->measured[i] / total->measured[i];
	snprintf(shown, sizeof(shown), "%.0f %%", bench_median(shares, REPETITIONS) * 100);
	bench_line("    share of lookups in the total", shown, NULL, NULL, NULL, NULL);
}

static void print(const struct bench_form *f, unsigned companies, const struct pair *without,
	const struct pair *total, const struct pair *lookups)
{
	char head[100];

	snprintf(head, sizeof(head), "%s, %u companies", f->name, companies);
	bench_line(head, NULL, NULL, NULL, NULL, NULL);
	bench_pair("  a submission without lookups / writer", without, 1e6 / RUN, "us", AT_MOST, 2.5);
	bench_pair("  a submission / bare lookups and writer", total, 1e6 / RUN, "us", AT_MOST, 1.5);
	bench_pair("    its lookups / bare lookups", lookups, 1e6 / RUN, "us", AT_MOST, 0);
	print_share(total, lookups);
}

static void run(const char *folder, const struct bench_form *f, unsigned companies)
{
	struct hot h = { .world = world_open(folder, f, companies) };
	struct pair without = { 0 }, total = { 0 }, lookups = { 0 };
	char shown[40];

	h.answers = answers_open(&h.world->arena, h.world->plan, h.world->sources, h.world->context);
	h.cutter.arena = &h.world->arena;
	h.tape.plan = h.world->plan;
	submit(&h, 0, RUN);
	world_expect_clean(&h.world->out, "a submission");
	without_lookups(&h, &without);
	in_total(&h, &without, &total, &lookups);
	print(f, companies, &without, &total, &lookups);
	snprintf(shown, sizeof(shown), "%zu", h.out.len);
	bench_line("    bytes of the last submission", shown, NULL, NULL, NULL, NULL);
	answers_close(h.answers);
	arena_free(&h.tape.arena);
	arena_free(&h.block);
	buf_free(&h.out);
	world_close(h.world);
}

int hot_path(const char *folder)
{
	for (size_t i = 0; i < BENCH_FORMS; i++)
		run(folder, &bench_forms[i], COMPANIES);
	return 0;
}

int hot_path_many(const char *folder)
{
	for (size_t i = 0; i < BENCH_FORMS; i++)
		run(folder, &bench_forms[i], COMPANIES_MANY);
	return 0;
}
