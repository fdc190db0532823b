#include "tree/json.h"

#include <jansson.h>

#include "base/buf.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "tree/pointer.h"

struct reader {
	struct arena *arena;
	const struct text *text;
	struct diags *out;
	struct buf pointer; /* "file#/a/b" of the node being read */
	size_t prefix;      /* of these, what is not the pointer */
	size_t nodes, most;
	size_t number; /* bytes of the text before the next number */
};

/* Numbers are read from the text: as reals even those of 20 digits pass. */
static json_t *decode(struct str bytes, json_error_t *error)
{
	return json_loadb(bytes.at, bytes.len,
		JSON_REJECT_DUPLICATES | JSON_DECODE_ANY | JSON_DECODE_INT_AS_REAL, error);
}

bool tree_json_is_valid(struct str bytes)
{
	json_error_t error;
	json_t *j = decode(bytes, &error);

	json_decref(j);
	return j != NULL || json_error_code(&error) == json_error_duplicate_key;
}

/* The string that ends before the byte at end. */
static struct span string_before(const struct text *t, size_t end)
{
	size_t close = end > 0 ? end - 1 : 0, open = close;

	while (open > 0 && t->bytes.at[open - 1] != '"')
		open--;
	return (struct span){ t, open, close - open };
}

static void syntax_error(const struct text *t, const json_error_t *error, struct diags *out)
{
	enum json_error_code code = json_error_code(error);
	size_t end = error->position > 0 ? (size_t)error->position : 0;
	struct span span = { t, end > 0 ? end - 1 : 0, 1 };

	if (code == json_error_out_of_memory)
		memory_exhausted();
	if (code == json_error_duplicate_key) {
		span = string_before(t, end);
		diag_add(out, DIAG_DUPLICATE_KEY, span, "key '%.*s' is there already", STR(span_str(span)));
	} else if (code == json_error_null_character || code == json_error_null_byte_in_key) {
		diag_add(out, DIAG_CONTROL_CHARACTER, span, "control character U+0000");
	} else if (code == json_error_stack_overflow) {
		diag_add(out, DIAG_YAML_DEPTH, span, "nested deeper than %d", TREE_DEPTH);
	} else {
		diag_add(out, DIAG_JSON_SYNTAX, span, "%s", error->text);
	}
}

/* The next number as it is written: jansson keeps the order of the text, but of a
 * number only the double, and so not its digits. */
static struct str next_number(struct reader *r)
{
	struct str s = r->text->bytes;
	size_t start, at = r->number;
	bool quoted = false;

	for (; at < s.len && (quoted || s.at[at] == '\0' || strchr("-0123456789", s.at[at]) == NULL); at++)
		if (s.at[at] == '\\' && quoted)
			at++;
		else if (s.at[at] == '"')
			quoted = !quoted;
	for (start = at; at < s.len && s.at[at] != '\0' && strchr("-+.0123456789eE", s.at[at]) != NULL;)
		at++;
	r->number = at;
	return str_part(s, start, at - start);
}

/* 1200 of 1.2e3, 0.00001 of 1e-5: the digits that are there, and a point elsewhere. */
static struct str move_point(struct arena *a, struct str digits, size_t point, int64_t power)
{
	size_t zeros = power < 0 && (size_t)-power >= point ? (size_t)-power - point + 1 : 0;
	struct buf b = { 0 };
	struct str moved;

	buf_repeat(&b, '0', zeros);
	buf_add(&b, digits);
	point = (size_t)((int64_t)(point + zeros) + power);
	if (point > b.len)
		buf_repeat(&b, '0', point - b.len);
	moved = buf_str(&b);
	while (point > 1 && moved.at[0] == '0') {
		moved = str_part(moved, 1, moved.len);
		point--;
	}
	moved = point == moved.len ? arena_copy(a, moved)
				   : arena_format(a, "%.*s.%.*s", STR(str_part(moved, 0, point)),
					     STR(str_part(moved, point, moved.len)));
	buf_free(&b);
	return moved;
}

/* The number with all its digits, without exponent if that is 60 at most. */
static struct str number_text(struct arena *a, struct str number)
{
	size_t e = str_find(number, 'e') < number.len ? str_find(number, 'e') : str_find(number, 'E');
	struct str power = str_part(number, e + 1, number.len), mantissa = str_part(number, 0, e), moved;
	bool minus = str_starts(mantissa, "-"), down = str_starts(power, "-");
	uint64_t size;

	if (str_starts(power, "-") || str_starts(power, "+"))
		power = str_part(power, 1, power.len);
	if (e == number.len || !str_digits(power, 60, &size))
		return arena_copy(a, number);
	mantissa = str_part(mantissa, minus, mantissa.len);
	size_t point = str_find(mantissa, '.');
	moved = arena_format(a, "%.*s%.*s", STR(str_part(mantissa, 0, point)),
		STR(str_part(mantissa, point + 1, mantissa.len)));
	moved = move_point(a, moved, point, down ? -(int64_t)size : (int64_t)size);
	return minus ? arena_format(a, "-%.*s", STR(moved)) : moved;
}

static struct str scalar_text(struct reader *r, const json_t *j)
{
	switch (json_typeof(j)) {
	case JSON_STRING:
		return arena_copy(r->arena, (struct str){ json_string_value(j), json_string_length(j) });
	case JSON_INTEGER:
	case JSON_REAL:
		return number_text(r->arena, next_number(r));
	case JSON_TRUE:
		return S("true");
	case JSON_FALSE:
		return S("false");
	case JSON_NULL:
	case JSON_OBJECT:
	case JSON_ARRAY:
		break;
	}
	return (struct str){ NULL, 0 };
}

/* Adds /key to the pointer. Returns what to cut it back to. */
static size_t descend(struct reader *r, struct str key)
{
	size_t before = r->pointer.len;

	buf_putc(&r->pointer, '/');
	pointer_put(&r->pointer, key);
	return before;
}

static void ascend(struct reader *r, size_t before)
{
	r->pointer.len = before;
	r->pointer.at[before] = '\0';
}

static struct node *read_value(struct reader *r, const json_t *j, size_t depth);

static void check_characters(struct reader *r, struct str s)
{
	size_t control = utf8_xml_check(s);

	if (control == s.len)
		return;
	uint32_t c = utf8_next(s, &control);
	diag_at(r->out, DIAG_CONTROL_CHARACTER, arena_copy(r->out->arena, buf_str(&r->pointer)),
		"control character U+%04X", (unsigned)c);
}

static void append(struct node *parent, struct node **last, struct node *child)
{
	child->parent = parent;
	child->index = parent->count;
	if (*last != NULL)
		(*last)->next = child;
	else
		parent->first = child;
	*last = child;
	parent->count++;
}

/* False if reading cannot go on; so read_array(). */
static bool read_object(struct reader *r, struct node *n, const json_t *j, size_t depth)
{
	struct node *last = NULL;
	const json_t *value;
	const char *key;

	json_object_foreach((json_t *)j, key, value)
	{
		size_t before = descend(r, str(key));
		struct node *name = ARENA_NEW(r->arena, struct node),
			    *child = read_value(r, value, depth + 1);

		if (child == NULL)
			return false;
		check_characters(r, str(key));
		*name = (struct node){ .parent = n, .text = arena_copy(r->arena, str(key)) };
		child->key = name;
		append(n, &last, child);
		ascend(r, before);
	}
	return true;
}

static bool read_array(struct reader *r, struct node *n, const json_t *j, size_t depth)
{
	struct node *last = NULL;

	for (size_t i = 0; i < json_array_size(j); i++) {
		size_t before = r->pointer.len;

		buf_format(&r->pointer, "/%zu", i);
		struct node *child = read_value(r, json_array_get(j, i), depth + 1);
		if (child == NULL)
			return false;
		append(n, &last, child);
		ascend(r, before);
	}
	return true;
}

/* A message at the node being read. */
static struct node *refuse(struct reader *r, enum diag_code code, const char *message)
{
	diag_at(r->out, code, arena_copy(r->out->arena, buf_str(&r->pointer)), "%s", message);
	return NULL;
}

/* NULL if reading cannot go on. */
static struct node *read_value(struct reader *r, const json_t *j, size_t depth)
{
	if (depth == TREE_DEPTH && (json_is_object(j) || json_is_array(j)))
		return refuse(r, DIAG_YAML_DEPTH, "nested deeper than 64");
	if (++r->nodes > r->most)
		return refuse(r, DIAG_YAML_SIZE, arena_format(r->arena, "more than %zu nodes", r->most).at);
	if (r->pointer.len > r->prefix + TREE_POINTER)
		return refuse(r, DIAG_YAML_SIZE, "the JSON pointer of this value has more than 512 bytes");
	struct node *n = ARENA_NEW(r->arena, struct node);
	if (depth == 0)
		n->pointer = arena_copy(r->arena, buf_str(&r->pointer));
	n->kind = json_is_object(j) ? NODE_MAP : json_is_array(j) ? NODE_LIST : NODE_SCALAR;
	if (n->kind == NODE_MAP)
		return read_object(r, n, j, depth) ? n : NULL;
	if (n->kind == NODE_LIST)
		return read_array(r, n, j, depth) ? n : NULL;
	n->text = scalar_text(r, j);
	check_characters(r, n->text);
	return n;
}

const struct node *tree_json_from(
	struct arena *a, const struct text *t, struct str from, size_t nodes, struct diags *out)
{
	struct reader r = { .arena = a, .text = t, .out = out, .prefix = from.len, .most = nodes };
	size_t errors = out->errors;
	json_error_t error;
	json_t *j = decode(t->bytes, &error);

	if (j == NULL) {
		syntax_error(t, &error, out);
		return NULL;
	}
	buf_add(&r.pointer, from);
	const struct node *root = read_value(&r, j, 0);
	buf_free(&r.pointer);
	json_decref(j);
	return out->errors == errors ? root : NULL;
}

const struct node *tree_json(struct arena *a, const struct text *t, struct diags *out)
{
	return tree_json_from(a, t, arena_format(a, "%.*s#", STR(t->path)), TREE_NODES, out);
}
