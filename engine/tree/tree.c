/*
 * What is common to YAML and JSON: files and bytes come in, nodes are asked.
 * Bytes are checked before a parser sees them, so that its own idea of a bad
 * character never matters.
 */
#include "tree/tree.h"

#include <errno.h>
#include <stdarg.h>

#include "base/buf.h"
#include "base/file.h"
#include "base/utf8.h"
#include "tree/json.h"
#include "tree/pointer.h"
#include "tree/yaml.h"

bool tree_read(struct arena *a, const char *path, struct str *bytes, struct diags *out)
{
	struct str name = str(path);

	switch (file_read(a, path, TREE_BYTES, bytes)) {
	case FILE_OK:
		return true;
	case FILE_MISSING:
		diag_at(out, DIAG_FILE_MISSING, name, "no such file");
		break;
	case FILE_DIRECTORY:
		diag_at(out, DIAG_FILE_DIRECTORY, name, "this is a folder");
		break;
	case FILE_TOO_BIG:
		diag_at(out, DIAG_YAML_SIZE, name, "the file has more than %d KiB", TREE_BYTES / 1024);
		break;
	case FILE_UNREADABLE:
		diag_at(out, DIAG_FILE_UNREADABLE, name, "cannot read the file: %s", strerror(errno));
		break;
	}
	return false;
}

const struct node *tree_load(struct arena *a, const char *path, struct diags *out)
{
	struct str bytes;

	return tree_read(a, path, &bytes, out) ? tree_parse(a, arena_copy(a, str(path)), bytes, out) : NULL;
}

/* Offset of the first character that YAML forbids and libyaml stumbles over, or
 * s.len: those of XML, DEL, and the C1 controls but NEL. */
static size_t find_control(struct str s)
{
	size_t end = utf8_xml_check(s);

	for (size_t i = 0; i < end; i++) {
		unsigned char c = (unsigned char)s.at[i];

		if (c == 0x7F)
			return i;
		/* U+0080..U+009F are C2 80..C2 9F; NEL is C2 85 */
		if (c == 0xC2 && (unsigned char)s.at[i + 1] < 0xA0 && (unsigned char)s.at[i + 1] != 0x85)
			return i;
	}
	return end;
}

static bool check_bytes(const struct text *t, struct diags *out)
{
	size_t at = utf8_check(t->bytes);

	if (at < t->bytes.len) {
		diag_add(out, DIAG_NOT_UTF8, (struct span){ t, at, 1 }, "byte 0x%02X is not UTF-8 here",
			(unsigned)(unsigned char)t->bytes.at[at]);
		return false;
	}
	at = find_control(t->bytes);
	if (at < t->bytes.len) {
		size_t next = at;
		uint32_t c = utf8_next(t->bytes, &next);

		diag_add(out, DIAG_CONTROL_CHARACTER, (struct span){ t, at, next - at },
			"control character U+%04X", (unsigned)c);
		return false;
	}
	return true;
}

const struct node *tree_parse(struct arena *a, struct str path, struct str bytes, struct diags *out)
{
	return tree_parse_used(a, path, bytes, (struct span){ 0 }, (struct str){ 0 }, out);
}

const struct node *tree_parse_used(struct arena *a, struct str path, struct str bytes, struct span used,
	struct str as, struct diags *out)
{
	if (bytes.len > TREE_BYTES) {
		diag_at(out, DIAG_YAML_SIZE, path, "the file has more than %d KiB", TREE_BYTES / 1024);
		return NULL;
	}
	if (str_starts(bytes, "\xEF\xBB\xBF"))
		bytes = str_part(bytes, 3, bytes.len);
	struct text *t = text_new(a, path, bytes);
	t->used = used;
	t->as = as;
	if (!check_bytes(t, out))
		return NULL;
	if (str_trim(bytes).len == 0) {
		diag_add(out, DIAG_YAML_EMPTY, (struct span){ t, 0, 0 }, "the file is empty");
		return NULL;
	}
	if (str_ends(path, ".json") || (str_starts(bytes, "{") && tree_json_is_valid(bytes)))
		return tree_json(a, t, out);
	return tree_yaml(a, t, out);
}

const struct node *node_first(const struct node *n)
{
	return n != NULL ? n->first : NULL;
}

const struct node *node_find(const struct node *n, const char *key)
{
	if (n == NULL || n->kind != NODE_MAP)
		return NULL;
	for (const struct node *c = n->first; c != NULL; c = c->next)
		if (str_is(c->key->text, key))
			return c;
	return NULL;
}

struct str node_text(const struct node *n, const char *key)
{
	const struct node *found = node_find(n, key);

	return found != NULL && found->kind == NODE_SCALAR ? found->text : (struct str){ NULL, 0 };
}

/* Where the node stands in the one that holds it. */
static void put_step(struct buf *b, const struct node *n)
{
	buf_putc(b, '/');
	if (n->parent->kind == NODE_LIST)
		buf_format(b, "%zu", n->index);
	else
		pointer_put(b, n->key != NULL ? n->key->text : n->text);
}

struct str node_pointer(struct arena *a, const struct node *n)
{
	const struct node *steps[TREE_DEPTH + 1];
	struct buf b = { 0 };
	struct str pointer;
	size_t count = 0;

	for (; n->parent != NULL && count < COUNT(steps); n = n->parent)
		steps[count++] = n;
	if (count == 0)
		return n->pointer;
	buf_add(&b, n->pointer);
	while (count > 0)
		put_step(&b, steps[--count]);
	pointer = arena_copy(a, buf_str(&b));
	buf_free(&b);
	return pointer;
}

struct diag *node_diag(struct diags *out, enum diag_code code, const struct node *n, const char *format, ...)
{
	struct str message = { NULL, 0 };
	struct diag *d;
	va_list args;

	/* nothing is made of what would not be kept */
	if (diags_room(out)) {
		va_start(args, format);
		message = arena_vformat(out->arena, format, args);
		va_end(args);
	}
	d = diag_add(out, code, n->span, "%.*s", STR(message));
	if (n->span.text == NULL && d != out->spare)
		d->path = node_pointer(out->arena, n);
	return d;
}

static const char *kind_word(const struct node *n)
{
	static const char *const words[] = {
		[NODE_SCALAR] = "a single value",
		[NODE_MAP] = "a map",
		[NODE_LIST] = "a list",
	};

	return words[n->kind];
}

static bool is_one_of(struct str word, const char *const *names, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (str_is(word, names[i]))
			return true;
	return false;
}

static void unknown_key(
	const struct node *key, const char *what, const char *const *names, size_t count, struct diags *out)
{
	struct diag *d = node_diag(
		out, DIAG_UNKNOWN_KEY, key, "unknown key '%.*s' in %s", STR(key->text), what);

	if (!diags_suggest(out))
		return;
	struct str *known = arena_array(out->arena, count, sizeof *known);
	for (size_t i = 0; i < count; i++)
		known[i] = str(names[i]);
	struct str near = nearest(key->text, known, count);
	if (near.at != NULL)
		diag_note(out, d, (struct span){ 0 }, "did you mean '%.*s'?", STR(near));
}

bool node_check_keys(
	const struct node *n, const char *what, const char *const *names, size_t count, struct diags *out)
{
	if (n == NULL)
		return false;
	if (n->kind != NODE_MAP) {
		node_diag(out, DIAG_WRONG_SHAPE, n, "%s: a map is expected, not %s", what, kind_word(n));
		return false;
	}
	for (const struct node *c = n->first; c != NULL; c = c->next)
		if (!is_one_of(c->key->text, names, count))
			unknown_key(c->key, what, names, count, out);
	return true;
}

bool node_scalar(const struct node *n, const char *what, struct str *text, struct diags *out)
{
	if (n == NULL)
		return false;
	if (n->kind != NODE_SCALAR) {
		node_diag(out, DIAG_WRONG_SHAPE, n, "%s: a single value is expected, not %s", what,
			kind_word(n));
		return false;
	}
	*text = n->text;
	return true;
}
