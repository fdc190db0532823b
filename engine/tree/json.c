#include "tree/json.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/buf.h"
#include "base/memory.h"
#include "base/utf8.h"

struct reader {
	struct arena *arena;
	const struct text *text;
	struct diags *out;
	struct buf pointer; /* "file#/a/b" of the node being read */
	size_t nodes;
};

static json_t *decode(struct str bytes, json_error_t *error)
{
	return json_loadb(bytes.at, bytes.len, JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, error);
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
	} else if (code == json_error_stack_overflow) {
		diag_add(out, DIAG_YAML_DEPTH, span, "nested deeper than %d", TREE_DEPTH);
	} else {
		diag_add(out, DIAG_JSON_SYNTAX, span, "%s", error->text);
	}
}

/* Digits of z before its exponent. */
static int significant(const char *z)
{
	int count = 0;

	for (; *z != '\0' && *z != 'e'; z++)
		count += *z >= '0' && *z <= '9';
	return count;
}

/* 15 digits are what every double keeps; jansson gives no more than the double. */
static bool is_exact(double real)
{
	char z[64];

	snprintf(z, sizeof z, "%.15g", real);
	return strtod(z, NULL) == real;
}

/* 0.1, not 0.10000000000000001; and 0.00001, not 1e-05. */
static struct str real_text(struct arena *a, double real)
{
	char z[64];

	snprintf(z, sizeof z, "%.15g", real);
	const char *e = strchr(z, 'e');
	int power = e != NULL ? (int)strtol(e + 1, NULL, 10) : 0;
	if (power == 0 || power < -20 || power > 20)
		return arena_copy(a, str(z));
	return arena_format(a, "%.*f", power < 0 ? significant(z) - 1 - power : 0, real);
}

static struct str scalar_text(struct arena *a, const json_t *j)
{
	switch (json_typeof(j)) {
	case JSON_STRING:
		return arena_copy(a, (struct str){ json_string_value(j), json_string_length(j) });
	case JSON_INTEGER:
		return arena_format(a, "%" JSON_INTEGER_FORMAT, json_integer_value(j));
	case JSON_REAL:
		return real_text(a, json_real_value(j));
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
	for (size_t i = 0; i < key.len; i++)
		if (key.at[i] == '~')
			buf_puts(&r->pointer, "~0");
		else if (key.at[i] == '/')
			buf_puts(&r->pointer, "~1");
		else
			buf_putc(&r->pointer, key.at[i]);
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
		*name = (struct node){ .pointer = child->pointer, .text = arena_copy(r->arena, str(key)) };
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
	if (++r->nodes > TREE_NODES)
		return refuse(r, DIAG_YAML_SIZE, "more than 100000 nodes");
	if (r->pointer.len > r->text->path.len + TREE_POINTER)
		return refuse(r, DIAG_YAML_SIZE, "the JSON pointer of this value has more than 512 bytes");
	if (json_is_real(j) && !is_exact(json_real_value(j)))
		return refuse(
			r, DIAG_BAD_VALUE, "a number of more than 15 digits loses some: write it in quotes");
	struct node *n = ARENA_NEW(r->arena, struct node);
	n->pointer = arena_copy(r->arena, buf_str(&r->pointer));
	n->kind = json_is_object(j) ? NODE_MAP : json_is_array(j) ? NODE_LIST : NODE_SCALAR;
	if (n->kind == NODE_MAP)
		return read_object(r, n, j, depth) ? n : NULL;
	if (n->kind == NODE_LIST)
		return read_array(r, n, j, depth) ? n : NULL;
	n->text = scalar_text(r->arena, j);
	check_characters(r, n->text);
	return n;
}

const struct node *tree_json(struct arena *a, const struct text *t, struct diags *out)
{
	struct reader r = { .arena = a, .text = t, .out = out };
	size_t errors = out->errors;
	json_error_t error;
	json_t *j = decode(t->bytes, &error);

	if (j == NULL) {
		syntax_error(t, &error, out);
		return NULL;
	}
	buf_add(&r.pointer, t->path);
	buf_putc(&r.pointer, '#');
	const struct node *root = read_value(&r, j, 0);
	buf_free(&r.pointer);
	json_decref(j);
	return out->errors == errors ? root : NULL;
}
