#include "source/source.h"

#include "source/register_source.h"

/* Tried in this order. */
static const struct source_driver *const drivers[] = { &register_source };

/* What one kind has of one provider. */
struct holder {
	const struct provider *provider;
	const struct source_driver *driver; /* NULL: no kind has anything */
	void *state;
};

struct binding {
	size_t holder;
	void *bound; /* NULL: nobody answers */
};

struct sources {
	const struct plan *plan;
	const struct source_driver *const *drivers;
	size_t driver_count;
	const void *world;
	LIST(struct holder) holders;
	struct binding *bindings; /* by request */
	const struct provider *failed;
};

static bool open_holder(struct arena *a, const struct sources *s, struct holder *h, struct diags *out)
{
	for (size_t i = 0; i < s->driver_count; i++) {
		if (!s->drivers[i]->open(a, h->provider, s->world, &h->state, out))
			return false;
		if (h->state != NULL) {
			h->driver = s->drivers[i];
			return true;
		}
	}
	return true;
}

static bool find_holder(
	struct arena *a, struct sources *s, const struct provider *p, size_t *number, struct diags *out)
{
	struct holder *h;

	for (*number = 0; *number < s->holders.count; (*number)++)
		if (s->holders.at[*number].provider == p)
			return true;
	h = LIST_ADD(a, &s->holders);
	h->provider = p;
	return open_holder(a, s, h, out);
}

static bool bind_request(struct arena *a, struct sources *s, const struct request *r, struct diags *out)
{
	struct binding *b = &s->bindings[r->number];
	const struct holder *h;

	if (!find_holder(a, s, r->provider, &b->holder, out))
		return false;
	h = &s->holders.at[b->holder];
	if (h->driver == NULL)
		return true;
	b->bound = h->driver->bind(a, h->state, r, out);
	return b->bound != NULL;
}

static struct sources *open_all(struct arena *a, const struct plan *p,
	const struct source_driver *const *kinds, size_t count, const void *world, struct diags *out)
{
	struct sources *s = ARENA_NEW(a, struct sources);
	bool good = true;

	*s = (struct sources){ .plan = p, .drivers = kinds, .driver_count = count, .world = world };
	s->bindings = arena_array(a, p->requests.count, sizeof(*s->bindings));
	for (size_t i = 0; i < p->requests.count; i++)
		good = bind_request(a, s, &p->requests.at[i], out) && good;
	if (good)
		return s;
	sources_close(s);
	return NULL;
}

struct sources *sources_open(struct arena *a, const struct plan *p, const char *store, struct diags *out)
{
	return open_all(a, p, drivers, COUNT(drivers), store, out);
}

struct sources *sources_of(struct arena *a, const struct plan *p, const struct source_driver *driver,
	const void *world, struct diags *out)
{
	const struct source_driver **one = arena_array(a, 1, sizeof(*one));

	*one = driver;
	return open_all(a, p, one, 1, world, out);
}

void sources_close(struct sources *s)
{
	for (size_t i = 0; i < s->holders.count; i++)
		if (s->holders.at[i].driver != NULL)
			s->holders.at[i].driver->close(s->holders.at[i].state);
}

void sources_fetch(struct sources *s, unsigned request, struct str siret, const struct str *parameters,
	struct arena *a, struct fetched *f)
{
	const struct request *r = &s->plan->requests.at[request];
	const struct binding *b = &s->bindings[request];
	bool siren = r->provider->identity == IDENTITY_SIREN;
	uint64_t key;

	*f = (struct fetched){ .outcome = OUTCOME_UNAVAILABLE };
	if (b->bound == NULL)
		return;
	for (size_t i = 0; i < r->provider->parameters.count; i++)
		if (parameters[i].at == NULL) {
			f->outcome = OUTCOME_NOT_COMPUTABLE;
			return;
		}
	if (str_digits(str_part(siret, 0, siren ? 9 : 14), INT64_MAX, &key))
		s->holders.at[b->holder].driver->fetch(b->bound, r, key, parameters, a, f);
	else
		f->outcome = r->provider->missing;
	if (f->failed)
		s->failed = r->provider;
}

const struct provider *sources_failed(const struct sources *s)
{
	return s->failed;
}

bool sources_document(
	struct sources *s, unsigned request, struct str sha256, struct arena *a, struct str *bytes)
{
	const struct binding *b = &s->bindings[request];
	const struct holder *h = &s->holders.at[b->holder];

	return b->bound != NULL && h->driver->document(h->state, sha256, a, bytes);
}
