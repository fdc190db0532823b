/*
 * A whole line without a quote is its cells, with commas between them: they stay where
 * the input has them. Any other goes through libcsv, which copies, and tells no places:
 * it is fed a line at a time, so that we know the bytes of the row at hand, in which a
 * message counts. What is left of a row when the input's bytes end is put aside.
 */
#include "source/csv_reader.h"

#include <csv.h>

#include "base/buf.h"
#include "base/memory.h"
#include "base/utf8.h"

struct csv_reader_state {
	struct csv_parser parser;
	const char *at, *end; /* of the input's bytes: what is not fed yet */
	const char *row;      /* in them: where the row at hand starts, or goes on */
	struct buf head;      /* of that row: what stood in the bytes before */
	size_t line;          /* of the byte at hand */
	size_t row_line;      /* of the row's first byte */
	struct buf bytes;     /* of the row's cells, a space behind each */
	size_t count;         /* of its cells */
	size_t *kept;         /* which of them are kept, when not all are */
	size_t kept_count;
	size_t len; /* of all of them */
	bool started, after_return, row_ended, too_big, file_ended;
	bool parsed; /* by libcsv */
};

/* ---- places ---- */

/* The row's bytes so far, the two pieces they lie in seen as one. */
static size_t raw_len(const struct csv_reader_state *s)
{
	return s->head.len + (size_t)(s->at - s->row);
}

static char raw_at(const struct csv_reader_state *s, size_t i)
{
	return i < s->head.len ? s->head.at[i] : s->row[i - s->head.len];
}

void csv_reader_find(const struct csv_reader *r, size_t field, size_t *line, size_t *column)
{
	const struct csv_reader_state *s = r->state;
	size_t len = raw_len(s);
	bool quoted = false, start = true;

	*line = s->row_line;
	*column = 1;
	for (size_t i = 0; i < len && field > 0; i++) {
		char c = raw_at(s, i);

		/* a doubled quote closes and opens again */
		if (c == '"' && (start || quoted))
			quoted = !quoted;
		else if (c == '"' && i > 0 && raw_at(s, i - 1) == '"')
			quoted = true;
		field -= c == ',' && !quoted;
		start = c == ',' || (start && (c == ' ' || c == '\t'));
		*column += ((unsigned char)c & 0xC0) != 0x80;
		if (c == '\n' || (c == '\r' && (i + 1 == len || raw_at(s, i + 1) != '\n'))) {
			++*line;
			*column = 1;
		}
	}
}

struct str csv_reader_place(const struct csv_reader *r, size_t field, const struct diags *out)
{
	size_t line, column;

	if (out->list.count >= DIAGS_MAX)
		return (struct str){ 0 };
	csv_reader_find(r, field, &line, &column);
	return arena_format(out->arena, "%.*s:%zu:%zu", STR(r->path), line, column);
}

/* ---- opening ---- */

struct csv_reader *csv_reader_open(struct arena *a, const char *path, struct diags *out)
{
	struct input *input = input_open(a, path, out);
	struct csv_reader *r;

	if (input == NULL)
		return NULL;
	r = ARENA_NEW(a, struct csv_reader);
	r->path = arena_copy(out->arena, str(path));
	r->input = input;
	r->state = ARENA_NEW(a, struct csv_reader_state);
	r->state->line = 1;
	r->fields = arena_array(a, CSV_READER_FIELDS_MAX, sizeof(*r->fields));
	r->state->kept = arena_array(a, CSV_READER_FIELDS_MAX, sizeof(*r->state->kept));
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
	buf_free(&s->head);
	input_close(r->input);
}

void csv_reader_keep(struct csv_reader *r, const bool *wanted)
{
	struct csv_reader_state *s = r->state;

	r->wanted = wanted;
	memset(r->fields, 0, CSV_READER_FIELDS_MAX * sizeof(*r->fields));
	s->kept_count = 0;
	for (size_t i = 0; i < CSV_READER_FIELDS_MAX; i++)
		if (wanted[i])
			s->kept[s->kept_count++] = i;
}

/* ---- reading ---- */

static void end_cell(void *bytes, size_t len, void *data)
{
	struct csv_reader *r = data;
	struct csv_reader_state *s = r->state;
	size_t number = s->count;

	s->len += len;
	s->too_big = s->too_big || len > CSV_READER_CELL_MAX || s->len > CSV_READER_ROW_MAX;
	if (s->too_big)
		return;
	s->count++;
	if (number >= CSV_READER_FIELDS_MAX || (r->wanted != NULL && !r->wanted[number]))
		return;
	/* where its text is will be known when the row is whole: until then bytes may move */
	r->fields[number].len = len;
	if (len + 1 >= s->bytes.room - s->bytes.len)
		buf_reserve(&s->bytes, len + 1);
	memcpy(s->bytes.at + s->bytes.len, bytes, len);
	s->bytes.len += len;
	s->bytes.at[s->bytes.len++] = ' ';
}

static void end_row(int c, void *data)
{
	struct csv_reader *r = data;

	(void)c;
	r->state->row_ended = true;
}

/* Takes what ends with the next line, or with the bytes. */
static struct str take_piece(struct csv_reader_state *s)
{
	const char *start = s->at, *end = s->end;
	const char *feed = memchr(start, '\n', (size_t)(end - start));
	const char *back;
	bool counted = s->after_return && feed == start;

	end = feed != NULL ? feed + 1 : end;
	back = memchr(start, '\r', (size_t)(end - start));
	if (back != NULL && back + 1 != feed)
		end = back + 1;
	s->after_return = end[-1] == '\r';
	s->line += (end[-1] == '\n' && !counted) || s->after_return;
	s->at = end;
	return (struct str){ start, (size_t)(end - start) };
}

static void start_row(struct csv_reader_state *s)
{
	buf_clear(&s->head);
	s->parsed = false;
	s->row = s->at;
	s->row_line = s->line;
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* As libcsv does with cells that are not quoted. */
static struct str trim(const char *at, const char *end)
{
	while (at < end && is_blank(*at))
		at++;
	while (at < end && is_blank(end[-1]))
		end--;
	return (struct str){ at, (size_t)(end - at) };
}

static bool is_text(struct str s)
{
	return utf8_check(s) == s.len && utf8_xml_check(s) == s.len;
}

static bool all_is_text(const struct csv_reader *r, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if ((r->wanted == NULL || r->wanted[i]) && !is_text(r->fields[i]))
			return false;
	return true;
}

/* A line that is cut at its commas. */
static void split(struct csv_reader *r, struct str line)
{
	struct csv_reader_state *s = r->state;
	const char *at = line.at, *end = line.at + line.len;
	size_t number = 0;
	bool odd = false;

	while (end > at && (end[-1] == '\n' || end[-1] == '\r'))
		end--;
	s->row_ended = trim(at, end).len > 0;
	if (!s->row_ended) {
		start_row(s);
		return;
	}
	/* most cells are shorter than it takes to call memchr(); what is no plain ASCII shows on the way */
	for (const char *comma = at;; comma++) {
		if (comma < end && *comma != ',') {
			odd |= (unsigned char)(*comma - ' ') >= 0x7F - ' ';
			continue;
		}
		if (number < CSV_READER_FIELDS_MAX && (r->wanted == NULL || r->wanted[number]))
			r->fields[number] = trim(at, comma);
		number++;
		at = comma + 1;
		if (comma == end)
			break;
	}
	r->count = number;
	r->is_text = !odd || is_text(line) ||
		     all_is_text(r, number < CSV_READER_FIELDS_MAX ? number : CSV_READER_FIELDS_MAX);
}

/* A line that is there from its first byte to its end, and has nothing that is quoted. */
static bool is_plain(const struct csv_reader_state *s, struct str piece)
{
	char last = piece.at[piece.len - 1];

	return s->row == piece.at && s->head.len == 0 && (last == '\n' || last == '\r') &&
	       memchr(piece.at, '"', piece.len) == NULL;
}

static bool feed(struct csv_reader *r)
{
	struct csv_reader_state *s = r->state;
	struct str piece = take_piece(s);
	char last = piece.at[piece.len - 1];

	if (is_plain(s, piece)) {
		split(r, piece);
		return true;
	}
	s->parsed = true;
	if (csv_parse(&s->parser, piece.at, piece.len, end_cell, end_row, r) != piece.len)
		return false;
	s->too_big = s->too_big || s->parser.entry_pos > CSV_READER_CELL_MAX;
	if (!s->row_ended && !s->parser.quoted && (last == '\n' || last == '\r'))
		start_row(s); /* the line was blank */
	return !s->too_big;
}

static enum csv_reader_status broken(struct csv_reader *r, const char *why, struct diags *out)
{
	struct csv_reader_state *s = r->state;

	s->file_ended = true;
	if (csv_error(&s->parser) == CSV_ENOMEM)
		memory_exhausted();
	diag_at(out, DIAG_CSV_SYNTAX, csv_reader_place(r, s->count, out), "%s", why);
	return CSV_READER_BROKEN;
}

static enum csv_reader_status finish(struct csv_reader *r, struct diags *out)
{
	struct csv_reader_state *s = r->state;

	s->file_ended = s->parsed = true;
	if (csv_fini(&s->parser, end_cell, end_row, r) != 0)
		return broken(r, "a quote that is never closed", out);
	return s->row_ended ? CSV_READER_ROW : CSV_READER_END;
}

/* The next bytes of the input, and the end of all when there are none. */
static enum csv_reader_status fill(struct csv_reader *r, struct diags *out)
{
	struct csv_reader_state *s = r->state;
	struct str bytes;

	if (s->row < s->end)
		buf_add(&s->head, (struct str){ s->row, (size_t)(s->end - s->row) });
	if (!input_next(r->input, &bytes, out)) {
		s->file_ended = true;
		return CSV_READER_BROKEN;
	}
	if (!s->started && str_starts(bytes, "\xEF\xBB\xBF"))
		bytes = str_part(bytes, 3, bytes.len);
	s->started = true;
	s->at = s->row = bytes.at;
	s->end = bytes.at + bytes.len;
	s->too_big = s->head.len > 2 * CSV_READER_ROW_MAX; /* of separators alone */
	if (s->too_big)
		return broken(r, "a cell above 1 MiB, or a row above 16 MiB", out);
	return bytes.len > 0 ? CSV_READER_ROW : finish(r, out);
}

static void place_fields(struct csv_reader *r)
{
	struct csv_reader_state *s = r->state;
	size_t count = r->wanted != NULL ? s->kept_count : CSV_READER_FIELDS_MAX;
	struct str bytes = { s->bytes.at, s->bytes.len };
	const char *at = bytes.at;

	r->count = s->count;
	for (size_t i = 0; i < count; i++) {
		size_t field = r->wanted != NULL ? s->kept[i] : i;

		if (field >= s->count)
			break;
		r->fields[field].at = at;
		at += r->fields[field].len + 1;
	}
	r->is_text = is_text(bytes);
}

enum csv_reader_status csv_reader_next(struct csv_reader *r, struct diags *out)
{
	struct csv_reader_state *s = r->state;
	enum csv_reader_status status = CSV_READER_ROW;

	if (s->file_ended)
		return CSV_READER_END;
	s->row_ended = false;
	s->count = s->len = 0;
	buf_clear(&s->bytes);
	start_row(s);
	while (status == CSV_READER_ROW && !s->row_ended)
		if (s->at == s->end)
			status = fill(r, out);
		else if (!feed(r))
			return broken(r,
				s->too_big ? "a cell above 1 MiB, or a row above 16 MiB"
					   : "a quote in the middle of a cell",
				out);
	if (status == CSV_READER_ROW && s->parsed)
		place_fields(r);
	return status;
}
