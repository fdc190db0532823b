#include "tape.h"

#include "bench.h"

/* The linker redirects functions, not callers: nothing can be passed along. */
static struct tape *tape;
static enum tape_mode tape_mode;

void __real_sources_fetch(struct sources *s, unsigned request, struct str siret, const struct str *parameters,
	struct arena *a, struct fetched *f);
void __wrap_sources_fetch(struct sources *s, unsigned request, struct str siret, const struct str *parameters,
	struct arena *a, struct fetched *f);

void tape_use(struct tape *t, enum tape_mode mode)
{
	tape = t;
	tape_mode = mode;
	t->played = 0;
}

void tape_clear(struct tape *t)
{
	arena_rewind(&t->arena, (struct arena_mark){ 0 });
	t->calls.at = NULL;
	t->calls.count = t->calls.room = 0;
}

static void record(unsigned request, struct str siret, const struct str *parameters, const struct fetched *f)
{
	const struct request *r = &tape->plan->requests.at[request];
	size_t cells = f->outcome == OUTCOME_VALUE ? f->rows * r->columns.count : 0;
	struct call *c = LIST_ADD(&tape->arena, &tape->calls);
	struct str *copies = arena_array(&tape->arena, cells + 1, sizeof(*copies));

	*c = (struct call){ .request = request, .siret = arena_copy(&tape->arena, siret), .fetched = *f };
	if (r->provider->parameters.count > COUNT(c->parameters))
		bench_fail("%.*s has too many parameters", STR(r->provider->name));
	for (size_t i = 0; i < r->provider->parameters.count; i++)
		c->parameters[i] = arena_copy(&tape->arena, parameters[i]);
	for (size_t i = 0; i < cells; i++)
		copies[i] = arena_copy(&tape->arena, f->cells[i]);
	c->fetched.cells = copies;
	if (f->withheld != NULL) {
		size_t size = r->provider->holdings.count * sizeof(*f->withheld);

		c->fetched.withheld = memcpy(arena_alloc(&tape->arena, size), f->withheld, size);
	}
	c->fetched.as_of = arena_copy(&tape->arena, f->as_of);
}

void __wrap_sources_fetch(struct sources *s, unsigned request, struct str siret, const struct str *parameters,
	struct arena *a, struct fetched *f)
{
	if (tape_mode == TAPE_PLAY) {
		if (tape->played == tape->calls.count || tape->calls.at[tape->played].request != request)
			bench_fail("the engine made other fetches than before");
		*f = tape->calls.at[tape->played++].fetched;
		return;
	}
	__real_sources_fetch(s, request, siret, parameters, a, f);
	if (tape_mode == TAPE_RECORD)
		record(request, siret, parameters, f);
}
