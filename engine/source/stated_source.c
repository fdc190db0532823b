#include "source/stated_source.h"

/* What one request answers for one company: the absence that all of it has, or rows in
 * which single data may be absent. */
struct reply {
	uint64_t key; /* 0: the company of the form, whichever it is */
	enum outcome outcome;
	size_t rows;
	struct str *cells;      /* rows x the request's columns */
	enum outcome *withheld; /* by holding of the provider */
	bool *stated;           /* by holding: something was said of it */
};

struct replies {
	LIST(struct reply) list;
};

struct stated {
	struct arena *arena;
	const struct plan *plan;
	struct replies *by_request;
};

struct stated *stated_new(struct arena *a, const struct plan *p)
{
	struct stated *s = ARENA_NEW(a, struct stated);

	s->arena = a;
	s->plan = p;
	s->by_request = arena_array(a, p->requests.count + 1, sizeof(*s->by_request));
	return s;
}

static uint64_t key_of(const struct request *r, struct str siret)
{
	size_t digits = r->provider->identity == IDENTITY_SIREN ? 9 : 14;
	uint64_t key = 0;

	if (r->repeat != NULL)
		str_digits(str_part(siret, 0, digits), INT64_MAX, &key);
	return key;
}

static struct reply *find_reply(const struct replies *of, uint64_t key)
{
	for (size_t i = 0; i < of->list.count; i++)
		if (of->list.at[i].key == key)
			return &of->list.at[i];
	return NULL;
}

/* Room for as many rows; those that are new are empty. */
static void widen(struct arena *a, struct reply *to, size_t rows, size_t columns)
{
	struct str *cells;

	if (rows <= to->rows)
		return;
	cells = arena_array(a, rows * columns, sizeof(*cells));
	if (to->rows > 0)
		memcpy(cells, to->cells, to->rows * columns * sizeof(*cells));
	to->cells = cells;
	to->rows = rows;
}

/* Two items may read one column: then they say the same. */
static bool put_cells(
	struct reply *to, size_t columns, size_t first, size_t width, size_t rows, const struct str *cells)
{
	for (size_t row = 0; row < rows; row++)
		for (size_t part = 0; part < width; part++) {
			struct str *cell = &to->cells[row * columns + first + part];
			struct str stated = cells[row * width + part];

			if (cell->at != NULL && !str_equal(*cell, stated))
				return false;
			*cell = stated;
		}
	return true;
}

static struct reply *add_reply(struct stated *s, const struct request *r, struct replies *of, uint64_t key)
{
	size_t holdings = r->provider->holdings.count;
	struct reply *to = LIST_ADD(s->arena, &of->list);

	*to = (struct reply){ .key = key,
		.withheld = arena_array(s->arena, holdings, sizeof(*to->withheld)),
		.stated = arena_array(s->arena, holdings, sizeof(*to->stated)) };
	return to;
}

/* One absence is that of the whole answer, as a 404 is; beside anything else each datum
 * has its own, in a row that may hold nothing. */
static void settle(struct stated *s, const struct request *r, struct reply *to)
{
	size_t holdings = r->provider->holdings.count, first = 0;
	bool alike = true;

	while (first < holdings && !to->stated[first])
		first++;
	for (size_t i = first; i < holdings; i++)
		alike = alike && (!to->stated[i] || to->withheld[i] == to->withheld[first]);
	to->outcome = alike ? to->withheld[first] : OUTCOME_VALUE;
	if (!alike)
		widen(s->arena, to, 1, r->columns.count);
}

bool stated_put(struct stated *s, const struct item *it, size_t candidate, struct str siret,
	enum outcome outcome, size_t rows, const struct str *cells)
{
	const struct supply *supply = &s->plan->items[it->number].supplies[candidate];
	const struct request *r = &s->plan->requests.at[supply->request];
	struct replies *of = &s->by_request[supply->request];
	size_t holding = r->columns.at[supply->column].holding;
	uint64_t key = key_of(r, siret);
	struct reply *to = find_reply(of, key);

	if (outcome == OUTCOME_VALUE && rows == 0)
		outcome = OUTCOME_NOT_FOUND;
	if (to == NULL)
		to = add_reply(s, r, of, key);
	if (to->stated[holding] && to->withheld[holding] != outcome)
		return false;
	to->stated[holding] = true;
	to->withheld[holding] = outcome;
	settle(s, r, to);
	if (outcome != OUTCOME_VALUE)
		return true;
	widen(s->arena, to, rows, r->columns.count);
	return put_cells(to, r->columns.count, supply->column, it->shape.part_count, rows, cells);
}

static bool open_stated(
	struct arena *a, const struct provider *p, const void *world, void **holder, struct diags *out)
{
	struct stated *const *of = world;

	(void)a, (void)p, (void)out;
	*holder = *of;
	return true;
}

static void *bind_request(struct arena *a, void *holder, const struct request *r, struct diags *out)
{
	struct stated *s = holder;

	(void)a, (void)out;
	return &s->by_request[r->number];
}

/* The same under every parameter: which year was asked is the plan's matter. */
static void fetch(void *bound, const struct request *r, uint64_t key, const struct str *parameters,
	struct arena *a, struct fetched *f)
{
	const struct reply *found = find_reply(bound, r->repeat != NULL ? key : 0);

	(void)parameters, (void)a;
	if (found == NULL)
		return;
	f->outcome = found->outcome;
	f->rows = found->outcome == OUTCOME_VALUE ? found->rows : 0;
	f->cells = found->cells;
	f->withheld = found->withheld;
}

static bool no_document(void *holder, struct str sha256, struct arena *a, struct str *bytes)
{
	(void)holder, (void)sha256, (void)a, (void)bytes;
	return false;
}

static void close_nothing(void *holder)
{
	(void)holder;
}

static const struct source_driver stated_source = {
	.name = "stated",
	.open = open_stated,
	.bind = bind_request,
	.fetch = fetch,
	.document = no_document,
	.close = close_nothing,
};

struct sources *stated_open(struct arena *a, struct stated *s, struct diags *out)
{
	struct stated **world = arena_array(a, 1, sizeof(*world));

	*world = s;
	return sources_of(a, s->plan, &stated_source, world, out);
}
