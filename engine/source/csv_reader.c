/*
 * libcsv tells no places. It is fed up to the next byte that may end a cell, so that
 * when it says that one ended we know where the next one starts; and when a quote is
 * never closed, where it was opened.
 */
#include "source/csv_reader.h"

#include <csv.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/memory.h"

struct csv_reader_state {
	struct csv_parser parser;
	int fd;
	char chunk[65536];
	size_t at, len;                /* what of it is not fed yet */
	size_t line, column;           /* of the byte at hand */
	size_t cell_line, cell_column; /* where the cell at hand starts */
	struct buf bytes;              /* of the row's cells */
	size_t count;                  /* of its cells */
	bool row_ended, too_big, file_ended;
};

struct str csv_reader_place(const struct csv_reader *r, size_t line, size_t column, const struct diags *out)
{
	if (out->list.count >= DIAGS_MAX)
		return (struct str){ 0 };
	return arena_format(out->arena, "%.*s:%zu:%zu", STR(r->path), line, column);
}

/* ---- opening ---- */

static int open_input(const char *path, struct str name, struct diags *out)
{
	bool standard_input = strcmp(path, "-") == 0;
	int fd = standard_input ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
	struct stat st;

	if (fd < 0 && (errno == ENOENT || errno == ENOTDIR)) {
		diag_at(out, DIAG_FILE_MISSING, name, "no such file");
	} else if (fd < 0 || fstat(fd, &st) != 0) {
		diag_at(out, DIAG_FILE_UNREADABLE, name, "cannot read the file: %s", strerror(errno));
	} else if (S_ISDIR(st.st_mode)) {
		diag_at(out, DIAG_FILE_DIRECTORY, name, "this is a folder");
	} else {
		return fd;
	}
	if (fd > STDIN_FILENO)
		close(fd);
	return -1;
}

struct csv_reader *csv_reader_open(struct arena *a, const char *path, struct diags *out)
{
	struct str name = arena_copy(out->arena, str(path));
	int fd = open_input(path, name, out);
	struct csv_reader *r;

	if (fd < 0)
		return NULL;
	r = ARENA_NEW(a, struct csv_reader);
	r->path = name;
	r->state = ARENA_NEW(a, struct csv_reader_state);
	r->state->fd = fd;
	r->state->line = r->state->cell_line = 1;
	r->state->column = r->state->cell_column = 1;
	r->fields = arena_array(a, CSV_READER_FIELDS_MAX, sizeof(*r->fields));
	/* strict: a quote inside a cell that is not quoted may mean anything */
	if (csv_init(&r->state->parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
		memory_exhausted();
	csv_set_blk_size(&r->state->parser, 4096);
	return r;
}

void csv_reader_close(struct csv_reader *r)
{
	struct csv_reader_state *s = r->state;

	csv_free(&s->parser);
	buf_free(&s->bytes);
	if (s->fd != STDIN_FILENO)
		close(s->fd);
}

/* ---- reading ---- */

/* Fills the chunk; false at the end of the file, or with errno set. */
static bool fill(struct csv_reader_state *s)
{
	bool first = s->line == 1 && s->column == 1;
	ssize_t got;

	do
		got = read(s->fd, s->chunk, sizeof(s->chunk));
	while (got < 0 && errno == EINTR);
	if (got <= 0) {
		errno = got < 0 ? errno : 0;
		return false;
	}
	s->len = (size_t)got;
	s->at = first && s->len >= 3 && memcmp(s->chunk, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
	return true;
}

static void end_cell(void *bytes, size_t len, void *data)
{
	struct csv_reader *r = data;
	struct csv_reader_state *s = r->state;
	size_t number = s->count++;

	s->too_big = s->too_big || len > CSV_READER_CELL_MAX || s->bytes.len + len > CSV_READER_ROW_MAX;
	if (number >= CSV_READER_FIELDS_MAX || s->too_big)
		return;
	/* where its text is will be known when the row is whole: until then bytes may move */
	r->fields[number] = (struct csv_field){ { NULL, len }, s->cell_line, s->cell_column };
	if (len > 0)
		buf_add(&s->bytes, (struct str){ bytes, len });
}

static void end_row(int c, void *data)
{
	struct csv_reader *r = data;

	(void)c;
	r->state->row_ended = true;
}

/* Takes what ends with the next comma or line end, or with the chunk. */
static struct str take_piece(struct csv_reader_state *s)
{
	const char *start = s->chunk + s->at, *end = s->chunk + s->len, *at = start;
	char c;

	do {
		c = *at++;
		s->column += ((unsigned char)c & 0xC0) != 0x80;
	} while (c != ',' && c != '\n' && c != '\r' && at < end);
	if (c == '\n') {
		s->line++;
		s->column = 1;
	}
	s->at = (size_t)(at - s->chunk);
	return (struct str){ start, (size_t)(at - start) };
}

static bool feed(struct csv_reader *r)
{
	struct csv_reader_state *s = r->state;
	struct str piece = take_piece(s);
	char last = piece.at[piece.len - 1];
	bool good = csv_parse(&s->parser, piece.at, piece.len, end_cell, end_row, r) == piece.len;

	s->too_big = s->too_big || s->parser.entry_pos > CSV_READER_CELL_MAX;
	if (!good || s->too_big)
		return false;
	if (!s->parser.quoted && (last == ',' || last == '\n' || last == '\r')) {
		s->cell_line = s->line;
		s->cell_column = s->column;
	}
	return true;
}

static enum csv_reader_status broken(struct csv_reader *r, const char *why, struct diags *out)
{
	struct csv_reader_state *s = r->state;

	s->file_ended = true;
	if (csv_error(&s->parser) == CSV_ENOMEM)
		memory_exhausted();
	diag_at(out, DIAG_CSV_SYNTAX, csv_reader_place(r, s->cell_line, s->cell_column, out), "%s", why);
	return CSV_READER_BROKEN;
}

static enum csv_reader_status finish(struct csv_reader *r, struct diags *out)
{
	struct csv_reader_state *s = r->state;

	s->file_ended = true;
	if (errno != 0) {
		diag_at(out, DIAG_FILE_UNREADABLE, r->path, "cannot read the file: %s", strerror(errno));
		return CSV_READER_BROKEN;
	}
	if (csv_fini(&s->parser, end_cell, end_row, r) != 0)
		return broken(r, "a quote that is never closed", out);
	return s->row_ended ? CSV_READER_ROW : CSV_READER_END;
}

static void place_fields(struct csv_reader *r)
{
	struct csv_reader_state *s = r->state;
	const char *at = s->bytes.at != NULL ? s->bytes.at : "";

	r->count = s->count;
	for (size_t i = 0; i < s->count && i < CSV_READER_FIELDS_MAX; i++) {
		r->fields[i].text.at = at;
		at += r->fields[i].text.len;
	}
}

enum csv_reader_status csv_reader_next(struct csv_reader *r, struct diags *out)
{
	struct csv_reader_state *s = r->state;
	enum csv_reader_status status = s->file_ended ? CSV_READER_END : CSV_READER_ROW;

	s->row_ended = false;
	s->count = 0;
	buf_clear(&s->bytes);
	while (status == CSV_READER_ROW && !s->row_ended)
		if (s->at == s->len && !fill(s))
			status = finish(r, out);
		else if (!feed(r))
			return broken(r,
				s->too_big ? "a cell above 1 MiB, or a row above 16 MiB"
					   : "a quote in the middle of a cell",
				out);
	place_fields(r);
	return status;
}
