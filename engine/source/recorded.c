#include "source/recorded.h"

#include <errno.h>

#include "base/buf.h"
#include "base/file.h"
#include "source/input.h"
#include "tree/json.h"

struct recorded_file {
	struct str path;
	const struct node *next; /* of a tree: the one to come */
	struct input *lines;     /* of a .jsonl; else NULL */
	struct str bytes;        /* of lines: not looked at yet */
	struct buf line;
	size_t number; /* of the line */
};

static bool is_lines(struct str path)
{
	static const char *const packed[] = { ".gz", ".bz2", ".xz", ".zst", ".zip" };

	for (size_t i = 0; i < COUNT(packed); i++)
		if (str_ends(path, packed[i])) {
			path.len -= strlen(packed[i]);
			break;
		}
	return str_ends(path, ".jsonl") || str_ends(path, ".ndjson");
}

static bool is_json(struct str path)
{
	return str_ends(path, ".json");
}

static bool is_yaml(struct str path)
{
	return str_ends(path, ".yaml") || str_ends(path, ".yml");
}

bool recorded_is_name(struct str path)
{
	return is_yaml(path) || is_json(path) || is_lines(path);
}

/* ---- JSON ---- */

/* JSON that begins at a place of a file; from: what its pointers begin with. */
static const struct node *parse(struct arena *a, struct str path, struct str bytes, struct place start,
	struct str from, struct diags *out)
{
	struct text *t;

	if (str_starts(bytes, "\xEF\xBB\xBF"))
		bytes = str_part(bytes, 3, bytes.len);
	t = text_new(a, path, bytes);
	t->start = start;
	return tree_json_from(a, t, from, RECORDED_NODES, out);
}

static const struct node *load_json(struct arena *a, struct str path, struct diags *out)
{
	struct str bytes;

	switch (file_read(a, path.at, RECORDED_BYTES, &bytes)) {
	case FILE_OK:
		return parse(a, path, bytes, (struct place){ 0 }, arena_format(a, "%.*s#", STR(path)), out);
	case FILE_MISSING:
		diag_at(out, DIAG_FILE_MISSING, path, "no such file");
		break;
	case FILE_DIRECTORY:
		diag_at(out, DIAG_FILE_DIRECTORY, path, "this is a folder");
		break;
	case FILE_TOO_BIG:
		diag_at(out, DIAG_RECORDED, path,
			"the file has more than 8 MiB: write one answer a line, .jsonl");
		break;
	case FILE_UNREADABLE:
		diag_at(out, DIAG_FILE_UNREADABLE, path, "cannot read the file: %s", strerror(errno));
		break;
	}
	return NULL;
}

/* ---- files ---- */

struct recorded_file *recorded_open(struct arena *a, const char *path, struct diags *out)
{
	struct recorded_file *f = ARENA_NEW(a, struct recorded_file);
	const struct node *root = NULL;

	f->path = arena_copy(a, str(path));
	if (is_lines(f->path)) {
		f->lines = input_open(a, path, out);
		return f->lines != NULL ? f : NULL;
	}
	root = is_json(f->path) ? load_json(a, f->path, out) : tree_load(a, path, out);
	f->next = root != NULL && root->kind == NODE_LIST ? root->first : root;
	return root != NULL ? f : NULL;
}

bool recorded_position(const struct recorded_file *f, uint64_t *read, uint64_t *size)
{
	return f->lines != NULL && input_position(f->lines, read, size);
}

void recorded_close(struct recorded_file *f)
{
	if (f->lines != NULL)
		input_close(f->lines);
	buf_free(&f->line);
}

/* The next line that is not blank, in f->line; *end: there is none. False after a message. */
static bool next_line(struct recorded_file *f, bool *end, struct diags *out)
{
	*end = false;
	for (buf_clear(&f->line);;) {
		size_t len = str_find(f->bytes, '\n');
		bool whole = len < f->bytes.len;

		buf_add(&f->line, str_part(f->bytes, 0, len));
		f->bytes = str_part(f->bytes, len + whole, f->bytes.len);
		if (f->line.len > RECORDED_BYTES) {
			diag_at(out, DIAG_RECORDED,
				arena_format(out->arena, "%.*s:%zu", STR(f->path), f->number + 1),
				"the line has more than 8 MiB");
			return false;
		}
		if (!whole && !input_next(f->lines, &f->bytes, out))
			return false;
		*end = !whole && f->bytes.len == 0;
		f->number += whole || *end;
		if ((whole || *end) && str_trim(buf_str(&f->line)).len > 0) {
			*end = false;
			return true;
		}
		if (*end)
			return true;
		if (whole)
			buf_clear(&f->line);
	}
}

/* ---- answers ---- */

static bool refuse(const struct node *n, const char *why, struct diags *out)
{
	node_diag(out, DIAG_RECORDED, n, "%s", why);
	return false;
}

static bool read_params(const struct node *n, struct recorded *r, struct diags *out)
{
	struct str text;

	if (n == NULL || (n->kind == NODE_SCALAR && n->text.len == 0))
		return true;
	if (n->kind != NODE_MAP)
		return refuse(n, "params: is a map: {siren: '552049447'}", out);
	for (const struct node *c = n->first; c != NULL; c = c->next)
		if (!node_scalar(c, "a parameter", &text, out))
			return false;
	r->params = n;
	return true;
}

static bool read_status(const struct node *whole, struct recorded *r, struct diags *out)
{
	const struct node *n = node_find(whole, "status");
	uint64_t status;

	if (n == NULL)
		return refuse(whole, "an answer has a status: 200, 404...", out);
	if (n->kind != NODE_SCALAR || !str_digits(n->text, 599, &status) || status < 200 || status / 100 == 3)
		return refuse(n, "a status is 200 to 299 or 400 to 599", out);
	r->status = (unsigned)status;
	return true;
}

/* Of YAML the text is JSON; so is one in JSON that kept the bytes as they came. */
static const struct node *parse_payload(
	struct arena *a, const struct node *n, struct str path, struct diags *out)
{
	bool yaml = n->span.text != NULL;
	struct str pointer = yaml ? arena_format(a, "%.*s#/payload", STR(path)) : node_pointer(a, n);

	return parse(a, yaml ? path : pointer, n->text,
		yaml ? text_place(n->span.text, n->span.at) : (struct place){ 0 }, pointer, out);
}

static bool read_payload(
	struct arena *a, const struct node *whole, struct str path, struct recorded *r, struct diags *out)
{
	const struct node *n = node_find(whole, "payload");
	bool yaml = n != NULL && n->span.text != NULL;

	if (n == NULL || (n->kind == NODE_SCALAR && str_trim(n->text).len == 0))
		return r->status / 100 != 2 || refuse(n != NULL ? n : whole, "an answer has a payload", out);
	if (n->kind != NODE_SCALAR && yaml)
		return refuse(n, "payload: is JSON text: write payload: |- and the JSON below it", out);
	r->payload = n->kind == NODE_SCALAR ? parse_payload(a, n, path, out) : n;
	return r->payload != NULL;
}

static bool read_answer(
	struct arena *a, const struct node *n, struct str path, struct recorded *r, struct diags *out)
{
	struct str name;

	*r = (struct recorded){ .node = n, .document_file = node_find(n, "document_file") };
	if (r->document_file != NULL && r->document_file->kind == NODE_SCALAR &&
		r->document_file->text.len == 0)
		r->document_file = NULL;
	if (n->kind != NODE_MAP)
		return refuse(n, "an answer is an object with params, status and payload", out);
	return read_params(node_find(n, "params"), r, out) && read_status(n, r, out) &&
	       read_payload(a, n, path, r, out) &&
	       (r->document_file == NULL || node_scalar(r->document_file, "document_file", &name, out));
}

/* The answer on a line. */
static enum recorded_status next_of_lines(
	struct recorded_file *f, struct arena *a, struct recorded *r, struct diags *out)
{
	const struct node *n;
	struct str path;
	bool end;

	if (!next_line(f, &end, out))
		return RECORDED_BROKEN;
	if (end)
		return RECORDED_END;
	path = arena_format(a, "%.*s:%zu", STR(f->path), f->number);
	n = parse(a, f->path, arena_copy(a, buf_str(&f->line)), (struct place){ f->number, 1 },
		arena_format(a, "%.*s#", STR(path)), out);
	return n != NULL && read_answer(a, n, path, r, out) ? RECORDED_ANSWER : RECORDED_WRONG;
}

enum recorded_status recorded_next(
	struct recorded_file *f, struct arena *a, struct recorded *r, struct diags *out)
{
	const struct node *n = f->next;

	if (f->lines != NULL)
		return next_of_lines(f, a, r, out);
	if (n == NULL)
		return RECORDED_END;
	f->next = n->next;
	return read_answer(a, n, f->path, r, out) ? RECORDED_ANSWER : RECORDED_WRONG;
}
