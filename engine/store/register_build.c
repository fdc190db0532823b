/*
 * Building. The new file needs no journal: until it is renamed nobody sees it, and a
 * run that dies leaves only a file <provider>.db.<pid>.tmp, which the next one removes.
 * What a register holds may be protected: its folders and files are their owner's.
 */
#include "store/register.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/file.h"
#include "store/register_sql.h"

struct register_builder {
	struct arena arena; /* holds this */
	sqlite3 *sqlite;
	sqlite3_stmt *insert, *insert_document;
	const char *path, *temp;
	size_t parameter_count, column_count;
	bool has_row_no;
	bool *bound;        /* by number of the insert's parameter: it has a text */
	const char *broken; /* why the disk failed; NULL: it did not */
};

/* ---- files ---- */

static bool make_folder(const char *path)
{
	return mkdir(path, 0700) == 0 || (errno == EEXIST && file_is_directory(path));
}

/* NULL, or why not. */
static const char *make_folders(struct arena *a, const char *store)
{
	struct str folder = str(store);

	if (file_make_directory(arena_z(a, path_folder(folder))) && make_folder(store) &&
		make_folder(path_join(a, folder, S("registers"))))
		return NULL;
	return strerror(errno == EEXIST ? ENOTDIR : errno);
}

/* Of <provider>.db.<pid>.tmp; 0: it is no such name. */
static pid_t builder_of(struct str name, struct str provider)
{
	struct str pid = str_part(name, provider.len + 4, name.len);
	uint64_t number = 0;

	if (str_equal(str_part(name, 0, provider.len), provider) &&
		str_equal(str_part(name, provider.len, 4), S(".db.")) && str_ends(pid, ".tmp"))
		str_digits(str_part(pid, 0, pid.len - 4), INT32_MAX, &number);
	return (pid_t)number;
}

static void remove_stale(struct arena *a, const char *store, struct str provider)
{
	const char *folder = path_join(a, str(store), S("registers"));
	struct str *names;
	size_t count = file_list(a, folder, ".tmp", false, &names);

	for (size_t i = 0; i < count; i++) {
		pid_t pid = builder_of(names[i], provider);
		bool ours = pid == getpid(); /* of a run before, that had our number */

		if (pid > 0 && (ours || (kill(pid, 0) != 0 && errno == ESRCH)))
			unlink(path_join(a, str(folder), names[i]));
	}
}

/* SQLite would make it readable by all that the umask lets. */
static bool make_file(const char *path)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

	return fd >= 0 && close(fd) == 0;
}

static bool sync_path(const char *path)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	bool good = fd >= 0 && fsync(fd) == 0;
	int error = errno;

	if (fd >= 0)
		close(fd);
	errno = error;
	return good;
}

/* ---- tables ---- */

/* Remembers why, the first time. */
static bool fail(struct register_builder *b, const char *why)
{
	if (b->broken == NULL)
		b->broken = arena_z(&b->arena, str(why));
	return false;
}

static bool execute(struct register_builder *b, const char *sql)
{
	return sqlite3_exec(b->sqlite, sql, NULL, NULL, NULL) == SQLITE_OK ||
	       fail(b, sqlite3_errmsg(b->sqlite));
}

static sqlite3_stmt *prepare(struct register_builder *b, const char *sql)
{
	sqlite3_stmt *s = NULL;

	if (sqlite3_prepare_v3(b->sqlite, sql, -1, SQLITE_PREPARE_PERSISTENT, &s, NULL) != SQLITE_OK)
		fail(b, sqlite3_errmsg(b->sqlite));
	return s;
}

static void put_names(struct buf *sql, const struct str *names, size_t count, const char *after)
{
	for (size_t i = 0; i < count; i++) {
		register_put_name(sql, names[i]);
		buf_puts(sql, after);
	}
}

/* A key that is all there is to it is the rowid; else the rows of a key lie together. */
static void put_table(struct buf *sql, const struct register_layout *l)
{
	bool alone = !l->rows && l->parameter_count == 0;

	buf_puts(sql, alone ? "CREATE TABLE data (key INTEGER PRIMARY KEY, "
			    : "CREATE TABLE data (key INTEGER NOT NULL, ");
	put_names(sql, l->parameters, l->parameter_count, " TEXT NOT NULL, ");
	buf_puts(sql,
		alone ? "as_of TEXT, outcome TEXT" : "row_no INTEGER NOT NULL, as_of TEXT, outcome TEXT");
	for (size_t i = 0; i < l->column_count; i++) {
		buf_puts(sql, ", ");
		register_put_name(sql, l->columns[i]);
		buf_puts(sql, " TEXT");
	}
	if (alone) {
		buf_puts(sql, ") STRICT");
		return;
	}
	buf_puts(sql, ", PRIMARY KEY (key, ");
	put_names(sql, l->parameters, l->parameter_count, ", ");
	buf_puts(sql, "row_no)) STRICT, WITHOUT ROWID");
}

static bool make_tables(struct register_builder *b, const struct register_layout *l)
{
	struct buf sql = { 0 };
	bool good;

	buf_format(&sql, "PRAGMA application_id = %d; PRAGMA user_version = %d; BEGIN;", REGISTER_APPLICATION,
		REGISTER_VERSION);
	buf_puts(&sql, "CREATE TABLE about (provider TEXT NOT NULL, made_at TEXT NOT NULL) STRICT;"
		       "CREATE TABLE documents (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;");
	put_table(&sql, l);
	good = execute(b, sql.at);
	buf_free(&sql);
	return good;
}

static bool tell_about(struct register_builder *b, struct str provider)
{
	sqlite3_stmt *s = prepare(b, "INSERT INTO about VALUES (?, ?)");
	char now[CLOCK_SIZE];

	clock_write(clock_now(), now);
	sqlite3_bind_text(s, 1, provider.at, (int)provider.len, SQLITE_STATIC);
	sqlite3_bind_text(s, 2, now, -1, SQLITE_STATIC);
	if (sqlite3_step(s) != SQLITE_DONE)
		fail(b, sqlite3_errmsg(b->sqlite));
	sqlite3_finalize(s);
	return b->broken == NULL;
}

/* OR IGNORE: a key that is there already is no error, and nothing is undone. */
static bool prepare_inserts(struct register_builder *b)
{
	size_t count = 1 + b->parameter_count + b->has_row_no + 2 + b->column_count;
	struct buf sql = { 0 };

	buf_puts(&sql, "INSERT OR IGNORE INTO data VALUES (?");
	for (size_t i = 1; i < count; i++)
		buf_puts(&sql, ", ?");
	buf_putc(&sql, ')');
	b->insert = prepare(b, sql.at);
	b->bound = arena_array(&b->arena, count + 1, sizeof(*b->bound));
	b->insert_document = prepare(b, "INSERT OR IGNORE INTO documents VALUES (?, ?)");
	buf_free(&sql);
	return b->broken == NULL;
}

static bool open_new(struct register_builder *b, const struct register_layout *l)
{
	static const char *const settings = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
					    "PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -32768";
	int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;

	if (!make_file(b->temp))
		return fail(b, strerror(errno));
	if (sqlite3_open_v2(b->temp, &b->sqlite, flags, NULL) != SQLITE_OK)
		return fail(b, sqlite3_errmsg(b->sqlite));
	return execute(b, settings) && make_tables(b, l) && tell_about(b, l->provider) && prepare_inserts(b);
}

/* ---- building ---- */

static void close_database(struct register_builder *b)
{
	sqlite3_finalize(b->insert);
	sqlite3_finalize(b->insert_document);
	if (sqlite3_close(b->sqlite) != SQLITE_OK)
		fail(b, sqlite3_errmsg(b->sqlite));
	b->sqlite = NULL;
}

static void tell(const struct register_builder *b, struct diags *out)
{
	diag_at(out, DIAG_FILE_UNWRITABLE, arena_copy(out->arena, str(b->path)),
		"cannot write the register: %s", b->broken);
}

void register_abandon(struct register_builder *b)
{
	struct arena a = b->arena;

	if (b->sqlite != NULL)
		close_database(b);
	unlink(b->temp);
	arena_free(&a);
}

struct register_builder *register_build(
	const char *store, const struct register_layout *layout, struct diags *out)
{
	struct arena a = { 0 };
	struct register_builder *b = ARENA_NEW(&a, struct register_builder);
	const char *wrong = make_folders(&a, store);

	b->path = register_path(&a, store, layout->provider);
	b->temp = arena_format(&a, "%s.%ld.tmp", b->path, (long)getpid()).at;
	b->parameter_count = layout->parameter_count;
	b->column_count = layout->column_count;
	b->has_row_no = layout->rows || layout->parameter_count > 0;
	remove_stale(&a, store, layout->provider);
	b->arena = a;
	if (wrong == NULL ? open_new(b, layout) : fail(b, wrong))
		return b;
	tell(b, out);
	register_abandon(b);
	return NULL;
}

static void bind_text(sqlite3_stmt *s, int *number, struct str text)
{
	sqlite3_bind_text(s, ++*number, text.at, (int)text.len, SQLITE_STATIC);
}

/* The same of the insert, which keeps what was bound: NULL for NULL need not be. */
static void bind_cell(struct register_builder *b, int *number, struct str text)
{
	bool *bound = &b->bound[++*number];

	if (text.at != NULL || *bound)
		sqlite3_bind_text(b->insert, *number, text.at, (int)text.len, SQLITE_STATIC);
	*bound = text.at != NULL;
}

/* Steps a statement that gives no rows. */
static bool insert(struct register_builder *b, sqlite3_stmt *s)
{
	sqlite3_step(s);
	return sqlite3_reset(s) == SQLITE_OK || fail(b, sqlite3_errmsg(b->sqlite));
}

bool register_add(struct register_builder *b, const struct register_row *row, bool *duplicate)
{
	int n = 0;

	*duplicate = false;
	sqlite3_bind_int64(b->insert, ++n, (sqlite3_int64)row->key);
	for (size_t i = 0; i < b->parameter_count; i++)
		bind_text(b->insert, &n, row->parameters[i]);
	if (b->has_row_no)
		sqlite3_bind_int64(b->insert, ++n, row->row_no);
	bind_cell(b, &n, row->as_of);
	bind_cell(b, &n, row->outcome);
	for (size_t i = 0; i < b->column_count; i++)
		bind_cell(b, &n, row->cells[i]);
	if (!insert(b, b->insert))
		return false;
	*duplicate = sqlite3_changes(b->sqlite) == 0;
	return !*duplicate;
}

bool register_add_document(struct register_builder *b, struct str sha256, struct str bytes)
{
	int n = 0;

	bind_text(b->insert_document, &n, sha256);
	sqlite3_bind_blob(b->insert_document, ++n, bytes.at, (int)bytes.len, SQLITE_STATIC);
	return insert(b, b->insert_document);
}

/* What is in the file reaches the disk before its name does. */
static bool finish(struct register_builder *b)
{
	if (b->broken == NULL)
		execute(b, "COMMIT");
	close_database(b);
	return b->broken == NULL && (sync_path(b->temp) || fail(b, strerror(errno)));
}

static bool put_in_place(struct register_builder *b)
{
	const char *folder = arena_z(&b->arena, path_folder(str(b->path)));

	if (rename(b->temp, b->path) != 0)
		return fail(b, strerror(errno));
	sync_path(folder); /* some file systems refuse; the rename stands */
	return true;
}

bool register_commit_all(struct register_builder *const *b, size_t count, struct diags *out)
{
	bool good = true;

	for (size_t i = 0; i < count; i++)
		good = finish(b[i]) && good;
	for (size_t i = 0; i < count && good; i++)
		good = put_in_place(b[i]);
	for (size_t i = 0; i < count; i++) {
		if (b[i]->broken != NULL)
			tell(b[i], out);
		register_abandon(b[i]);
	}
	return good;
}

bool register_commit(struct register_builder *b, struct diags *out)
{
	return register_commit_all(&b, 1, out);
}
