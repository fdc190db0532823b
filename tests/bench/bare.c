#include "bare.h"

#include <sqlite3.h>

#include "base/buf.h"
#include "base/file.h"
#include "bench.h"
#include "source/layout.h"

#define OF_ROW 2 /* as_of and outcome are read of the first row only */

struct bare_request {
	const struct provider *provider;
	int columns;
	bool single; /* one row a key: nothing to step to behind it */
	sqlite3 *db;
	sqlite3_stmt *lookup;
};

struct bare {
	size_t count;
	struct bare_request *requests;
};

/* SQLite takes an unknown "name" for a text: the columns that are not there are not asked for. */
static bool has_column(sqlite3 *db, struct str name)
{
	sqlite3_stmt *s;
	bool found;

	sqlite3_prepare_v2(db, "SELECT 1 FROM pragma_table_info('data') WHERE name = ?", -1, &s, NULL);
	sqlite3_bind_text(s, 1, name.at, (int)name.len, SQLITE_STATIC);
	found = sqlite3_step(s) == SQLITE_ROW;
	sqlite3_finalize(s);
	return found;
}

static void write_sql(struct arena *a, const struct request *r, const struct bare_request *of, struct buf *b)
{
	const struct provider *p = r->provider;

	buf_puts(b, "SELECT as_of, outcome");
	for (size_t i = 0; i < r->columns.count; i++) {
		struct str name = layout_name(a, p, r->columns.at[i].holding, r->columns.at[i].part);

		if (name.at != NULL && has_column(of->db, name))
			buf_format(b, ", \"%.*s\"", STR(name));
	}
	buf_puts(b, " FROM data WHERE key = ?");
	for (size_t i = 0; i < p->parameters.count; i++)
		buf_format(b, " AND \"%.*s\" = ?", STR(p->parameters.at[i].name));
	if (!of->single)
		buf_puts(b, " ORDER BY row_no");
}

static void open_request(struct arena *a, const struct request *r, const char *store, struct bare_request *to)
{
	struct str uri = arena_format(
		a, "file:%s/registers/%.*s.db?immutable=1", store, STR(r->provider->name));
	int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX;
	struct buf sql = { 0 };

	to->provider = r->provider;
	/* a register that is not there gives nothing, to the engine either */
	if (!file_exists(arena_format(a, "%s/registers/%.*s.db", store, STR(r->provider->name)).at))
		return;
	if (sqlite3_open_v2(uri.at, &to->db, flags, NULL) != SQLITE_OK ||
		sqlite3_exec(to->db, "PRAGMA mmap_size = 1099511627776", NULL, NULL, NULL) != SQLITE_OK)
		bench_fail("%s: %s", uri.at, sqlite3_errmsg(to->db));
	to->single = !has_column(to->db, S("row_no"));
	write_sql(a, r, to, &sql);
	if (sqlite3_prepare_v3(to->db, sql.at, -1, SQLITE_PREPARE_PERSISTENT, &to->lookup, NULL) != SQLITE_OK)
		bench_fail("%s: %s", uri.at, sqlite3_errmsg(to->db));
	to->columns = sqlite3_column_count(to->lookup);
	/* held, so that a lookup does not begin and end one */
	sqlite3_exec(to->db, "BEGIN; SELECT 1 FROM about", NULL, NULL, NULL);
	buf_free(&sql);
}

struct bare *bare_open(struct arena *a, const struct plan *p, const char *store)
{
	struct bare *b = ARENA_NEW(a, struct bare);

	b->count = p->requests.count;
	b->requests = arena_array(a, b->count + 1, sizeof(*b->requests));
	for (size_t i = 0; i < b->count; i++)
		open_request(a, &p->requests.at[i], store, &b->requests[i]);
	return b;
}

void bare_close(struct bare *b)
{
	for (size_t i = 0; i < b->count; i++) {
		sqlite3_finalize(b->requests[i].lookup);
		sqlite3_close(b->requests[i].db);
	}
}

static sqlite3_int64 key_of(const struct provider *p, struct str siret)
{
	size_t digits = p->identity == IDENTITY_SIREN ? 9 : 14;
	sqlite3_int64 key = 0;

	for (size_t i = 0; i < digits; i++)
		key = key * 10 + (siret.at[i] - '0');
	return key;
}

size_t bare_fetch(struct bare *b, const struct call *c)
{
	struct bare_request *r = &b->requests[c->request];
	size_t bytes = 0;

	if (r->db == NULL)
		return 0;
	sqlite3_bind_int64(r->lookup, 1, key_of(r->provider, c->siret));
	for (size_t i = 0; i < r->provider->parameters.count; i++)
		sqlite3_bind_text(
			r->lookup, (int)i + 2, c->parameters[i].at, (int)c->parameters[i].len, SQLITE_STATIC);
	for (int first = 0; sqlite3_step(r->lookup) == SQLITE_ROW; first = OF_ROW) {
		for (int i = first; i < r->columns; i++)
			if (sqlite3_column_text(r->lookup, i) != NULL)
				bytes += (size_t)sqlite3_column_bytes(r->lookup, i);
		if (r->single)
			break;
	}
	sqlite3_reset(r->lookup);
	return bytes;
}
