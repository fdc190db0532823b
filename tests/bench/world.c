#include "world.h"

#include "base/file.h"
#include "bench.h"
#include "text/report.h"

void world_expect_clean(struct diags *out, const char *what)
{
	struct buf b = { 0 };

	if (out->list.count == 0)
		return;
	report_write(&b, out, REPORT_TEXT, false);
	bench_fail("%s: %.*s", what, STR(buf_str(&b)));
}

struct library *world_library(struct arena *a, const char *path, struct diags *out)
{
	struct library *l = library_load(a, path, out);

	world_expect_clean(out, path);
	return l;
}

static const struct node *parse(struct world *w, const char *path, const char *more)
{
	const struct node *n;
	struct str yaml;

	if (file_read(&w->arena, path, TREE_BYTES, &yaml) != FILE_OK)
		bench_fail("cannot read %s", path);
	n = tree_parse(&w->arena, str(path), arena_format(&w->arena, "%.*s%s", STR(yaml), more), &w->out);
	world_expect_clean(&w->out, path);
	return n;
}

static void read_givens(struct world *w, const struct bench_form *f)
{
	for (; w->given_count < GIVENS && f->givens[w->given_count] != NULL; w->given_count++) {
		const struct node *n = parse(w, f->answers, f->givens[w->given_count]);

		w->givens[w->given_count] = given_read(&w->arena, w->form, n, &w->out);
		world_expect_clean(&w->out, f->answers);
	}
}

/* Whether nothing at all is wrong with what the company answers. */
static bool is_good(struct world *w, struct answers *an, struct str siret, const struct given *g)
{
	struct arena a = { 0 };
	struct diags out = { .arena = &a };
	bool good;

	answers_fill(an, siret, w->at, g, true, &out);
	good = out.list.count == 0;
	arena_free(&a);
	return good;
}

static const struct given *choose(
	struct world *w, const struct bench_form *f, struct answers *an, struct str siret, uint64_t dice)
{
	size_t first = (dice >> 40) % 8 == 0 ? f->rare : 0;

	for (size_t i = 0; i < w->given_count; i++) {
		const struct given *g = w->givens[(first + i) % w->given_count];

		if (is_good(w, an, siret, g))
			return g;
	}
	return NULL;
}

/* RUN of the companies, drawn; those with which no answers go are passed over. */
static void draw_bidders(struct world *w, const struct bench_form *f, unsigned companies)
{
	struct answers *an = answers_open(&w->arena, w->plan, w->sources, w->context);
	unsigned kinds = companies / f->every, drawn = 0, count = 0;
	unsigned *numbers = arena_array(&w->arena, kinds, sizeof(*numbers));

	for (unsigned n = 0; n < kinds; n++)
		numbers[n] = n * f->every;
	while (count < RUN && drawn < kinds) {
		unsigned other = drawn + (unsigned)(company_dice(drawn) % (kinds - drawn));
		struct company c = company_of(numbers[other]);
		struct bidder *b = &w->bidders[count];

		numbers[other] = numbers[drawn];
		b->siret = arena_copy(&w->arena, str(c.siret));
		b->id = arena_format(&w->arena, "BENCH-%06u", drawn++);
		b->given = choose(w, f, an, b->siret, c.dice);
		count += b->given != NULL;
	}
	answers_close(an);
	if (count < RUN)
		bench_fail("%s: %u companies can file, of %u", f->name, count, drawn);
}

struct world *world_open(const char *folder, const struct bench_form *f, unsigned companies)
{
	struct arena a = { 0 };
	struct world *w = ARENA_NEW(&a, struct world);

	w->arena = a;
	w->out.arena = &w->arena;
	snprintf(w->store, sizeof(w->store), "%s/%u/store", folder, companies);
	clock_read(S(AT), &w->at);
	w->library = world_library(&w->arena, "forms", &w->out);
	w->form = form_open(&w->arena, w->library, f->path, &w->out);
	world_expect_clean(&w->out, f->path);
	w->plan = plan_compile(&w->arena, w->form, &w->out);
	world_expect_clean(&w->out, f->path);
	w->context = context_read(&w->arena, w->form, parse(w, f->context, ""), &w->out);
	world_expect_clean(&w->out, f->context);
	w->sources = sources_open(&w->arena, w->plan, w->store, &w->out);
	world_expect_clean(&w->out, w->store);
	w->segments = segments_make(&w->arena, w->plan);
	read_givens(w, f);
	draw_bidders(w, f, companies);
	return w;
}

void world_close(struct world *w)
{
	struct arena a = w->arena;

	sources_close(w->sources);
	arena_free(&a);
}

void world_submit(struct world *w, struct answers *an, const struct bidder *who, struct buf *b)
{
	buf_clear(b);
	answers_fill(an, who->siret, w->at, who->given, true, &w->out);
	emit_submission(b, w->segments, an, AUDIENCE_AGENT, who->id);
}
