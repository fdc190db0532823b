#include "loader.h"

#include <csv.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/buf.h"
#include "bench.h"
#include "source/layout.h"

#define CELLS 64

/* ---- a file, its rows one by one: those of a chunk are kept together ---- */

struct cells {
	size_t at, len; /* in bytes */
};

struct file {
	FILE *stream;
	struct csv_parser parser;
	struct str headers[CELLS];
	size_t columns;
	bool wanted[CELLS];
	struct buf bytes;
	struct cells *cells; /* columns of them a row; whole rows, then what is begun */
	size_t room, count;  /* cells */
	size_t column;       /* of the next cell */
	size_t rows, row;    /* whole ones, and the one at hand, from 1 */
	bool ended;
};

static void take_cell(void *text, size_t len, void *data)
{
	struct file *f = data;

	if (f->columns > 0 && !f->wanted[f->column++ % f->columns]) {
		len = 0;
	} else {
		buf_reserve(&f->bytes, len);
		memcpy(f->bytes.at + f->bytes.len, text, len);
	}
	if (f->count == f->room) {
		f->room = f->room ? 2 * f->room : 4096;
		f->cells = realloc(f->cells, f->room * sizeof(*f->cells));
		if (f->cells == NULL)
			bench_fail("no memory");
	}
	f->cells[f->count++] = (struct cells){ f->bytes.len, len };
	f->bytes.len += len;
}

static void take_row(int end, void *data)
{
	struct file *f = data;

	(void)end;
	f->rows++;
	f->column = 0;
}

/* What a row that is begun has stays, in front. */
static void forget_rows(struct file *f)
{
	size_t whole = f->rows * f->columns, begun = f->count - whole;
	size_t start = begun > 0 ? f->cells[whole].at : f->bytes.len;

	memmove(f->bytes.at, f->bytes.at + start, f->bytes.len - start);
	f->bytes.len -= start;
	for (size_t i = 0; i < begun; i++)
		f->cells[i] = (struct cells){ f->cells[whole + i].at - start, f->cells[whole + i].len };
	f->count = begun;
	f->rows = f->row = 0;
}

static bool next_row(struct file *f)
{
	char bytes[65536];
	size_t len;

	while (f->row == f->rows && !f->ended) {
		forget_rows(f);
		len = fread(bytes, 1, sizeof(bytes), f->stream);
		f->ended = len == 0;
		if (csv_parse(&f->parser, bytes, len, take_cell, take_row, f) != len)
			bench_fail("no CSV");
		if (f->ended)
			csv_fini(&f->parser, take_cell, take_row, f);
	}
	return f->row < f->rows && ++f->row > 0;
}

static struct str cell(const struct file *f, size_t column)
{
	const struct cells *c = &f->cells[(f->row - 1) * f->columns + column];

	return (struct str){ f->bytes.at + c->at, c->len };
}

/* The header is read by itself, so that what follows is known to be wanted or not. */
static void open_file(struct arena *a, struct file *f, const char *path)
{
	char line[8192];

	f->stream = fopen(path, "r");
	if (f->stream == NULL || fgets(line, sizeof(line), f->stream) == NULL || csv_init(&f->parser, 0) != 0)
		bench_fail("cannot read %s", path);
	for (struct str rest = str_trim(str(line)); rest.at != NULL; f->columns++) {
		if (f->columns == CELLS)
			bench_fail("%s: too many columns", path);
		f->headers[f->columns] = arena_copy(a, str_cut(&rest, ','));
	}
	buf_reserve(&f->bytes, 1024);
}

static void close_file(struct file *f)
{
	csv_free(&f->parser);
	buf_free(&f->bytes);
	free(f->cells);
	fclose(f->stream);
}

/* ---- a table, its columns bound to cells: joined, or the first that is not empty ---- */

struct binding {
	struct file *file;
	enum csv_rule rule;
	bool number;
	size_t from[CELLS], count;
	struct str otherwise;
};

struct table {
	sqlite3 *db;
	sqlite3_stmt *insert;
	struct buf joined;
	LIST(struct binding) bindings;
};

static size_t want(struct file *f, struct str header)
{
	for (size_t i = 0; i < f->columns; i++)
		if (str_equal(f->headers[i], header)) {
			f->wanted[i] = true;
			return i;
		}
	return SIZE_MAX;
}

static struct binding *bind(
	struct arena *a, struct table *t, struct file *f, struct buf *sql, struct str name, struct str header)
{
	size_t at = header.at != NULL ? want(f, header) : SIZE_MAX;
	struct binding *b;

	if (at == SIZE_MAX)
		return NULL;
	buf_format(sql, "%s\"%.*s\"", t->bindings.count ? ", " : "", STR(name));
	b = LIST_ADD(a, &t->bindings);
	*b = (struct binding){ .file = f, .from = { at }, .count = 1 };
	return b;
}

static void bind_columns(struct arena *a, struct table *t, struct file *f, struct file *other,
	const struct provider *p, struct buf *sql)
{
	const struct csv_mapping *csv = p->csv;
	struct binding *b = bind(a, t, f, sql, S("key"), csv->key);

	b->number = true;
	b = bind(a, t, f, sql, S("row_no"), csv->row_no);
	if (b != NULL)
		b->number = true;
	bind(a, t, f, sql, S("as_of"), csv->as_of);
	bind(a, t, f, sql, S("outcome"), S("outcome"));
	for (size_t i = 0; i < csv->columns.count; i++) {
		const struct csv_column *c = &csv->columns.at[i];
		struct file *from = c->joined && other != NULL ? other : f;

		b = bind(a, t, from, sql, layout_name(a, p, c->holding, c->part), c->from.at[0]);
		b->rule = c->rule;
		b->otherwise = c->otherwise;
		for (b->count = 0; b->count < c->from.count; b->count++)
			b->from[b->count] = want(from, c->from.at[b->count]);
	}
}

static void execute(sqlite3 *db, const char *sql)
{
	if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK)
		bench_fail("%s: %s", sql, sqlite3_errmsg(db));
}

static void open_table(
	struct arena *a, struct table *t, const struct loader_table *l, struct file *files, size_t file_count)
{
	struct file *other = file_count > 1 ? &files[1 - l->file] : NULL;
	struct buf sql = { 0 };

	unlink(l->path);
	if (sqlite3_open_v2(l->path, &t->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX,
		    NULL) != SQLITE_OK)
		bench_fail("%s: %s", l->path, sqlite3_errmsg(t->db));
	execute(t->db, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;"
		       "PRAGMA cache_size = -32768; BEGIN");
	execute(t->db, l->sql);
	buf_puts(&sql, "INSERT INTO data (");
	bind_columns(a, t, &files[l->file], other, l->provider, &sql);
	buf_puts(&sql, ") VALUES (?");
	for (size_t i = 1; i < t->bindings.count; i++)
		buf_puts(&sql, ", ?");
	buf_puts(&sql, ")");
	if (sqlite3_prepare_v3(t->db, sql.at, -1, SQLITE_PREPARE_PERSISTENT, &t->insert, NULL) != SQLITE_OK)
		bench_fail("%s: %s", sql.at, sqlite3_errmsg(t->db));
	buf_free(&sql);
}

static struct str value_of(struct table *t, const struct binding *b)
{
	size_t start = t->joined.len;

	for (size_t i = 0; i < b->count; i++) {
		struct str s = cell(b->file, b->from[i]);

		if (s.len == 0)
			continue;
		if (b->rule == CSV_FIRST || b->count == 1)
			return s;
		if (t->joined.len > start)
			t->joined.at[t->joined.len++] = ' ';
		memcpy(t->joined.at + t->joined.len, s.at, s.len);
		t->joined.len += s.len;
	}
	return t->joined.len > start ? str_part(buf_str(&t->joined), start, t->joined.len) : b->otherwise;
}

static sqlite3_int64 number_of(struct str s)
{
	sqlite3_int64 n = 0;

	for (size_t i = 0; i < s.len; i++)
		n = 10 * n + s.at[i] - '0';
	return n;
}

/* nobody: the other file has no row for this one. */
static void insert(struct table *t, const struct file *nobody)
{
	t->joined.len = 0;
	buf_reserve(&t->joined, 8192);
	for (size_t i = 0; i < t->bindings.count; i++) {
		const struct binding *b = &t->bindings.at[i];
		struct str s = b->file == nobody ? S("") : value_of(t, b);

		if (s.len == 0)
			sqlite3_bind_null(t->insert, (int)i + 1);
		else if (b->number)
			sqlite3_bind_int64(t->insert, (int)i + 1, number_of(s));
		else
			sqlite3_bind_text(t->insert, (int)i + 1, s.at, (int)s.len, SQLITE_STATIC);
	}
	if (sqlite3_step(t->insert) != SQLITE_DONE)
		bench_fail("%s", sqlite3_errmsg(t->db));
	sqlite3_reset(t->insert);
}

static void close_table(struct table *t, const char *path)
{
	int fd;

	execute(t->db, "COMMIT");
	sqlite3_finalize(t->insert);
	sqlite3_close(t->db);
	buf_free(&t->joined);
	fd = open(path, O_RDONLY);
	if (fd < 0 || fsync(fd) != 0)
		bench_fail("cannot sync %s", path);
	close(fd);
}

/* ---- the loop ---- */

struct load {
	struct file files[LOADER_FILES];
	struct table tables[4];
	const struct loader_table *made;
	size_t count;
	size_t on[LOADER_FILES];
};

static void insert_all(struct load *l, size_t file, const struct file *nobody)
{
	for (size_t i = 0; i < l->count; i++)
		if (l->made[i].file == file)
			insert(&l->tables[i], nobody);
}

static size_t read_one(struct load *l)
{
	size_t rows = 0;

	for (; next_row(&l->files[0]); rows++)
		insert_all(l, 0, NULL);
	return rows;
}

/* Keys of as many digits: their order is that of their bytes. */
static size_t read_both(struct load *l)
{
	struct file *first = &l->files[0], *second = &l->files[1];
	bool there = next_row(second);
	size_t rows = 0;

	for (; next_row(first); rows++) {
		struct str key = cell(first, l->on[0]);
		int order = 1;

		while (there && (order = str_compare(cell(second, l->on[1]), key)) < 0) {
			insert_all(l, 1, NULL);
			there = next_row(second);
		}
		insert_all(l, 0, there && order == 0 ? NULL : second);
	}
	for (; there; there = next_row(second))
		insert_all(l, 1, NULL);
	return rows;
}

size_t loader_run(const struct loader_table *tables, size_t count, const char *const *csv, size_t csv_count)
{
	struct arena a = { 0 };
	struct load *l = ARENA_NEW(&a, struct load);
	size_t rows;

	l->made = tables;
	l->count = count;
	for (size_t i = 0; i < csv_count; i++)
		open_file(&a, &l->files[i], csv[i]);
	for (size_t i = 0; i < count; i++) {
		open_table(&a, &l->tables[i], &tables[i], l->files, csv_count);
		for (size_t k = 0; k < csv_count && tables[i].provider->csv->join != NULL; k++)
			l->on[k] = want(&l->files[k], tables[i].provider->csv->join->on);
	}
	rows = csv_count > 1 ? read_both(l) : read_one(l);
	for (size_t i = 0; i < count; i++)
		close_table(&l->tables[i], tables[i].path);
	for (size_t i = 0; i < csv_count; i++)
		close_file(&l->files[i]);
	arena_free(&a);
	return rows;
}
