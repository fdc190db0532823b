#include "source/register_source.h"

#include "source/layout.h"
#include "store/register.h"

static bool open_register(
	struct arena *a, const struct provider *p, const void *world, void **holder, struct diags *out)
{
	struct register_db *db = NULL;
	bool good = register_open((const char *)world, p->name, &db, out);

	(void)a;
	*holder = db;
	return good;
}

/* What the provider says nowhere how to find is never there, and no error. */
static void *bind_request(struct arena *a, void *holder, const struct request *r, struct diags *out)
{
	const struct provider *p = r->provider;
	struct str *columns = arena_array(a, r->columns.count, sizeof(*columns));
	struct str *parameters = arena_array(a, p->parameters.count, sizeof(*parameters));

	for (size_t i = 0; i < r->columns.count; i++) {
		const struct request_column *c = &r->columns.at[i];

		if (layout_has(p, c->holding, c->part))
			columns[i] = layout_name(a, p, c->holding, c->part);
	}
	for (size_t i = 0; i < p->parameters.count; i++)
		parameters[i] = p->parameters.at[i].name;
	return register_prepare(holder, columns, r->columns.count, parameters, p->parameters.count, out);
}

/* "concept=absence concept=absence": what a row says of single data. A concept that the
 * provider no longer holds is nobody's. */
static const enum outcome *read_withheld(struct arena *a, const struct provider *p, struct str told)
{
	enum outcome *withheld = arena_array(a, p->holdings.count, sizeof(*withheld));

	while (told.at != NULL) {
		struct str code = str_cut(&told, ' '), concept = str_cut(&code, '=');

		for (size_t i = 0; i < p->holdings.count; i++)
			if (str_equal(p->holdings.at[i].name, concept) && !outcome_find(code, &withheld[i]))
				withheld[i] = OUTCOME_UNAVAILABLE;
	}
	return withheld;
}

static void fetch(void *bound, const struct request *r, uint64_t key, const struct str *parameters,
	struct arena *a, struct fetched *f)
{
	struct register_rows rows;

	if (!register_fetch(bound, key, parameters, a, &rows)) {
		f->failed = true;
		return;
	}
	f->as_of = rows.as_of;
	if (rows.count == 0) {
		f->outcome = r->provider->missing;
	} else if (rows.outcome.at == NULL || str_find(rows.outcome, '=') < rows.outcome.len) {
		f->outcome = OUTCOME_VALUE;
		f->rows = rows.count;
		f->cells = rows.cells;
		if (rows.outcome.at != NULL)
			f->withheld = read_withheld(a, r->provider, rows.outcome);
	} else if (!outcome_find(rows.outcome, &f->outcome)) {
		f->outcome = OUTCOME_UNAVAILABLE;
	}
}

static bool read_document(void *holder, struct str sha256, struct arena *a, struct str *bytes)
{
	return register_document(holder, sha256, a, bytes);
}

static void close_register(void *holder)
{
	register_close(holder);
}

const struct source_driver register_source = {
	.name = "register",
	.open = open_register,
	.bind = bind_request,
	.fetch = fetch,
	.document = read_document,
	.close = close_register,
};
