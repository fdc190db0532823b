/*
 * Reading. The file never changes once it has its name, so it is mapped and read
 * under one transaction that is never ended: a lookup takes no lock and asks the
 * file system nothing.
 */
#include "store/register.h"

#include <errno.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/utf8.h"
#include "store/register_sql.h"

struct register_db {
	struct arena arena; /* holds this and its queries */
	sqlite3 *sqlite;
	sqlite3_stmt *document;
	struct str path, provider;
};

struct register_query {
	sqlite3_stmt *lookup; /* as_of, outcome, then the columns */
	int parameter_count, column_count;
	bool single; /* at most one row a key */
};

void register_start(void)
{
	sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

void register_put_name(struct buf *sql, struct str name)
{
	if (name.at == NULL) {
		buf_puts(sql, "NULL");
		return;
	}
	buf_putc(sql, '"');
	for (size_t i = 0; i < name.len; i++)
		buf_puts(sql, name.at[i] == '"' ? "\"\"" : (char[]){ name.at[i], '\0' });
	buf_putc(sql, '"');
}

const char *register_path(struct arena *a, const char *store, struct str provider)
{
	return arena_format(a, "%s/registers/%.*s.db", store, STR(provider)).at;
}

/* ---- opening ---- */

/* file:///a%20b?...: a path may hold what a URI means something by. */
static const char *uri_of(struct arena *a, struct str path)
{
	static const char plain[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
	struct buf uri = { 0 };
	const char *copy;

	buf_puts(&uri, str_starts(path, "/") ? "file://" : "file:");
	for (size_t i = 0; i < path.len; i++)
		if (strchr(plain, path.at[i]) != NULL)
			buf_putc(&uri, path.at[i]);
		else
			buf_format(&uri, "%%%02X", (unsigned)(unsigned char)path.at[i]);
	buf_puts(&uri, "?mode=ro&immutable=1");
	copy = arena_z(a, buf_str(&uri));
	buf_free(&uri);
	return copy;
}

static bool failed(const struct register_db *db, struct diags *out)
{
	diag_at(out, DIAG_STORE_FAILED, db->path, "cannot read the register: %s", sqlite3_errmsg(db->sqlite));
	return false;
}

static bool foreign(const struct register_db *db, struct diags *out)
{
	diag_at(out, DIAG_NOT_A_REGISTER, db->path, "not a register of unefois");
	return false;
}

static sqlite3_stmt *prepare(const struct register_db *db, const char *sql)
{
	sqlite3_stmt *s = NULL;

	sqlite3_prepare_v3(db->sqlite, sql, -1, SQLITE_PREPARE_PERSISTENT, &s, NULL);
	return s;
}

/* The first column of the first row; -1 if there is none. */
static int64_t ask_number(const struct register_db *db, const char *sql)
{
	sqlite3_stmt *s = prepare(db, sql);
	int64_t number = sqlite3_step(s) == SQLITE_ROW ? sqlite3_column_int64(s, 0) : -1;

	sqlite3_finalize(s);
	return number;
}

static bool ask_provider(const struct register_db *db, struct arena *a, struct str *provider)
{
	sqlite3_stmt *s = prepare(db, "SELECT provider FROM about");
	bool there = s != NULL && sqlite3_step(s) == SQLITE_ROW;

	if (there)
		*provider = arena_copy(a, str((const char *)sqlite3_column_text(s, 0)));
	sqlite3_finalize(s);
	return there;
}

/* What the file is, told by itself. */
static bool check_about(struct register_db *db, struct diags *out)
{
	struct str provider = { 0 };
	int64_t application = ask_number(db, "PRAGMA application_id");

	if (sqlite3_errcode(db->sqlite) == SQLITE_NOTADB)
		return foreign(db, out);
	if (application < 0)
		return failed(db, out);
	if (application != REGISTER_APPLICATION)
		return foreign(db, out);
	if (ask_number(db, "PRAGMA user_version") != REGISTER_VERSION) {
		diag_at(out, DIAG_OLD_REGISTER, db->path, "a register of another version of unefois");
		return false;
	}
	if (!ask_provider(db, &db->arena, &provider))
		return failed(db, out);
	if (str_equal(provider, db->provider))
		return true;
	diag_at(out, DIAG_NOT_A_REGISTER, db->path, "a register of '%.*s', not of '%.*s'", STR(provider),
		STR(db->provider));
	return false;
}

/*
 * query_only and trusted_schema: whoever can put a file here must not get code run.
 * Not cell_size_check: a mapped page is new to SQLite at every lookup, and it would
 * look at all of its cells each time (half as slow again, measured).
 */
static bool open_file(struct register_db *db, struct diags *out)
{
	static const char *const settings = "PRAGMA mmap_size = 1099511627776;"
					    "PRAGMA query_only = ON; PRAGMA trusted_schema = OFF";
	int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX;

	if (sqlite3_open_v2(uri_of(&db->arena, db->path), &db->sqlite, flags, NULL) != SQLITE_OK)
		return failed(db, out);
	sqlite3_db_config(db->sqlite, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)NULL);
	sqlite3_db_config(db->sqlite, SQLITE_DBCONFIG_DQS_DML, 0, (int *)NULL);
	if (sqlite3_exec(db->sqlite, settings, NULL, NULL, NULL) != SQLITE_OK)
		return sqlite3_errcode(db->sqlite) == SQLITE_NOTADB ? foreign(db, out) : failed(db, out);
	if (!check_about(db, out))
		return false;
	db->document = prepare(db, "SELECT bytes FROM documents WHERE sha256 = ?");
	if (db->document == NULL ||
		sqlite3_exec(db->sqlite, "BEGIN; SELECT 1 FROM about", NULL, NULL, NULL) != SQLITE_OK)
		return failed(db, out);
	return true;
}

bool register_open(const char *store, struct str provider, struct register_db **opened, struct diags *out)
{
	struct arena a = { 0 };
	struct register_db *db = ARENA_NEW(&a, struct register_db);
	const char *path = register_path(&a, store, provider);
	bool good, missing;
	struct stat st;

	db->path = arena_copy(out->arena, str(path));
	db->provider = arena_copy(&a, provider);
	db->arena = a;
	good = stat(path, &st) == 0;
	missing = !good && (errno == ENOENT || errno == ENOTDIR);
	if (good)
		good = S_ISREG(st.st_mode) ? open_file(db, out) : foreign(db, out);
	else if (!missing)
		diag_at(out, DIAG_STORE_FAILED, db->path, "cannot read the register: %s", strerror(errno));
	*opened = good ? db : NULL;
	if (!good)
		register_close(db);
	return good || missing;
}

void register_close(struct register_db *db)
{
	struct arena a = db->arena;

	for (sqlite3_stmt *s; db->sqlite != NULL && (s = sqlite3_next_stmt(db->sqlite, NULL)) != NULL;)
		sqlite3_finalize(s);
	sqlite3_close(db->sqlite);
	arena_free(&a);
}

/* ---- looking up ---- */

static bool has_column(const struct register_db *db, struct str name)
{
	struct arena a = { 0 };
	bool there = sqlite3_table_column_metadata(db->sqlite, "main", "data", arena_z(&a, name), NULL, NULL,
			     NULL, NULL, NULL) == SQLITE_OK;

	arena_free(&a);
	return there;
}

static bool has_columns(
	const struct register_db *db, const struct str *columns, size_t count, struct diags *out)
{
	bool all = true;

	for (size_t i = 0; i < count; i++)
		if (columns[i].at != NULL && !has_column(db, columns[i])) {
			diag_at(out, DIAG_OLD_REGISTER, db->path, "the register has no column '%.*s'",
				STR(columns[i]));
			all = false;
		}
	return all;
}

static void put_lookup(struct buf *sql, const struct str *columns, size_t column_count,
	const struct str *parameters, size_t parameter_count, bool single)
{
	buf_puts(sql, "SELECT as_of, outcome");
	for (size_t i = 0; i < column_count; i++) {
		buf_puts(sql, ", ");
		register_put_name(sql, columns[i]);
	}
	buf_puts(sql, " FROM data WHERE key = ?");
	for (size_t i = 0; i < parameter_count; i++) {
		buf_puts(sql, " AND ");
		register_put_name(sql, parameters[i]);
		buf_puts(sql, " = ?");
	}
	if (!single)
		buf_puts(sql, " ORDER BY row_no");
}

struct register_query *register_prepare(struct register_db *db, const struct str *columns,
	size_t column_count, const struct str *parameters, size_t parameter_count, struct diags *out)
{
	struct register_query *q = ARENA_NEW(&db->arena, struct register_query);
	struct buf sql = { 0 };

	if (!has_columns(db, columns, column_count, out) ||
		!has_columns(db, parameters, parameter_count, out))
		return NULL;
	q->parameter_count = (int)parameter_count;
	q->column_count = (int)column_count;
	q->single = !has_column(db, S("row_no"));
	put_lookup(&sql, columns, column_count, parameters, parameter_count, q->single);
	q->lookup = prepare(db, sql.at);
	buf_free(&sql);
	if (q->lookup != NULL)
		return q;
	failed(db, out);
	return NULL;
}

/* Where SQLite has the text, until the next step. */
static size_t borrow(sqlite3_stmt *s, int column, struct str *text)
{
	text->at = (const char *)sqlite3_column_text(s, column);
	text->len = (size_t)sqlite3_column_bytes(s, column);
	return text->len;
}

static char *keep(char *to, struct str *text)
{
	if (text->at == NULL)
		return to;
	memcpy(to, text->at, text->len);
	text->at = to;
	return to + text->len;
}

/* The row at hand, its texts in one piece. */
static void take_row(
	const struct register_query *q, struct arena *a, struct str *cells, struct register_rows *rows)
{
	bool first = rows->count == 0;
	size_t len = 0;
	char *to;

	for (int i = 0; i < q->column_count; i++)
		len += borrow(q->lookup, 2 + i, &cells[i]);
	if (first)
		len += borrow(q->lookup, 0, &rows->as_of) + borrow(q->lookup, 1, &rows->outcome);
	to = arena_alloc(a, len);
	for (int i = 0; i < q->column_count; i++)
		to = keep(to, &cells[i]);
	if (first)
		keep(keep(to, &rows->as_of), &rows->outcome);
	rows->count++;
}

/* An import wrote text that XML can hold: anything else is a broken disk, or worse. */
static bool is_text(const struct str *cells, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (utf8_check(cells[i]) < cells[i].len || utf8_xml_check(cells[i]) < cells[i].len)
			return false;
	return true;
}

bool register_fetch(struct register_query *q, uint64_t key, const struct str *parameters, struct arena *a,
	struct register_rows *rows)
{
	size_t columns = (size_t)q->column_count, room = q->single ? 1 : 4;
	struct str *cells = arena_array(a, room * columns, sizeof(*cells));
	int status;

	*rows = (struct register_rows){ 0 };
	sqlite3_bind_int64(q->lookup, 1, (sqlite3_int64)key);
	for (int i = 0; i < q->parameter_count; i++)
		sqlite3_bind_text(q->lookup, 2 + i, parameters[i].at, (int)parameters[i].len, SQLITE_STATIC);
	while ((status = sqlite3_step(q->lookup)) == SQLITE_ROW) {
		if (rows->count == room) {
			struct str *more = arena_array(a, 2 * room * columns, sizeof(*cells));

			memcpy(more, cells, room * columns * sizeof(*cells));
			cells = more;
			room *= 2;
		}
		take_row(q, a, cells + rows->count * columns, rows);
		if (!is_text(cells + (rows->count - 1) * columns, columns)) {
			status = SQLITE_CORRUPT;
			break;
		}
		if (q->single) {
			status = SQLITE_DONE;
			break;
		}
	}
	sqlite3_reset(q->lookup);
	rows->cells = cells;
	return status == SQLITE_DONE;
}

bool register_document(struct register_db *db, struct str sha256, struct arena *a, struct str *bytes)
{
	bool there;

	sqlite3_bind_text(db->document, 1, sha256.at, (int)sha256.len, SQLITE_STATIC);
	there = sqlite3_step(db->document) == SQLITE_ROW;
	if (there) {
		const char *at = sqlite3_column_blob(db->document, 0);
		size_t len = (size_t)sqlite3_column_bytes(db->document, 0);

		*bytes = arena_copy(a, (struct str){ at != NULL ? at : "", len });
	}
	sqlite3_reset(db->document);
	return there;
}
