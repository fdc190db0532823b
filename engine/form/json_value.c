#include "form/json_value.h"

#include "form/key.h"
#include "form/read.h"

/* A value in a value: a first: of joins is 2. */
#define VALUE_DEPTH 4

struct value_reader {
	struct arena *arena;
	const struct shape *shape;
	size_t part;
	unsigned depth;
	struct diags *out;
};

static enum type type_of(const struct value_reader *r)
{
	return r->shape->parts[r->part].type;
}

static bool read_pointer(
	struct arena *a, const struct node *n, bool every, struct pointer *p, struct diags *out)
{
	struct str text;
	const char *why;

	if (!node_scalar(n, "a JSON pointer", &text, out))
		return false;
	why = pointer_read(a, text, every, p);
	if (why == NULL)
		return true;
	node_diag(out, DIAG_BAD_PROVIDER, n, "'%.*s': %s", STR(text), why);
	return false;
}

bool json_pointer_read(struct arena *a, const struct node *n, const char *key, bool every, struct pointer *p,
	struct diags *out)
{
	const struct node *value = node_find(n, key);

	*p = (struct pointer){ 0 };
	return value == NULL || read_pointer(a, value, every, p, out);
}

const struct json_condition *json_condition_at(
	struct arena *a, const struct node *n, const char *key, struct diags *out)
{
	const struct node *value = node_find(n, key);

	return value != NULL ? json_condition_read(a, value, out) : NULL;
}

/* as: unix, or the type it is written as. */
static bool read_as(const struct value_reader *r, const struct node *n, struct json_value *v)
{
	const struct node *as = node_find(n, "as");
	struct str word;

	if (as == NULL)
		return true;
	if (!node_scalar(as, "as", &word, r->out))
		return false;
	v->is_unix = str_is(word, "unix");
	v->has_as = !v->is_unix;
	if (v->has_as && !read_type(as, &v->as, r->out))
		return false;
	if (v->is_unix ? type_of(r) == TYPE_DATE
		       : type_row(v->as)->kind != VALUE_NONE &&
				 type_row(v->as)->kind == type_row(type_of(r))->kind)
		return true;
	node_diag(r->out, DIAG_BAD_PROVIDER, as, "as: %.*s gives %s, %s is needed", STR(word),
		v->is_unix ? type_row(TYPE_DATE)->what : type_row(v->as)->what, type_row(type_of(r))->what);
	return false;
}

/* What stands there when nothing else does is a value as any other. */
static bool read_else(const struct value_reader *r, const struct node *n, struct json_value *v)
{
	const struct node *value = node_find(n, "else");
	struct str written;
	const char *why;

	if (!read_text(n, "else", &v->otherwise, r->out))
		return false;
	if (v->otherwise.at == NULL)
		return true;
	why = type_read(type_of(r), v->otherwise, TYPE_LENIENT, r->arena, &written);
	if (why == NULL && !shape_has_code(r->shape, written))
		why = "not one of the codes";
	if (why == NULL) {
		v->otherwise = written;
		return true;
	}
	node_diag(r->out, DIAG_BAD_PROVIDER, value, "'%.*s': %s", STR(v->otherwise), why);
	return false;
}

static const struct json_value *read_value(struct value_reader *r, const struct node *n, bool holding);

/* first: and join: */
static bool read_several(struct value_reader *r, const struct node *n, struct json_value *v)
{
	bool good = n->kind == NODE_LIST && n->count > 0;
	enum type t = type_of(r);

	if (!good)
		node_diag(r->out, DIAG_WRONG_SHAPE, n, "a list of JSON pointers is expected");
	if (v->rule == JSON_JOIN && t != TYPE_STRING && t != TYPE_TEXT) {
		node_diag(r->out, DIAG_BAD_PROVIDER, n, "join: makes a text, not %s", type_row(t)->what);
		good = false;
	}
	for (const struct node *c = good ? n->first : NULL; c != NULL; c = c->next) {
		const struct json_value *one = read_value(r, c, false);

		good = good && one != NULL;
		*LIST_ADD(r->arena, &v->of) = one;
	}
	return good;
}

/* The one key that says where a value stands. */
static const struct node *find_rule(const struct value_reader *r, const struct node *n, enum json_rule *rule)
{
	static const char *const rules[] = {
		[JSON_AT] = "at", [JSON_FIRST] = "first", [JSON_JOIN] = "join", [JSON_SUM] = "sum"
	};
	const struct node *found = NULL;
	size_t count = 0;

	for (size_t i = 0; i < COUNT(rules); i++)
		if (node_find(n, rules[i]) != NULL) {
			found = node_find(n, rules[i]);
			*rule = (enum json_rule)i;
			count++;
		}
	if (count == 1)
		return found;
	node_diag(r->out, DIAG_BAD_PROVIDER, n,
		"a value is a JSON pointer, or one of at:, first:, join:, sum:");
	return NULL;
}

static bool read_map_value(struct value_reader *r, const struct node *n, bool holding, struct json_value *v)
{
	const struct node *of;
	size_t before = r->out->errors;
	bool good;

	if (!holding && !keys_check(n, MAP_VALUE, r->out))
		return false;
	of = find_rule(r, n, &v->rule);
	if (of == NULL)
		return false;
	good = v->rule == JSON_AT || v->rule == JSON_SUM
		       ? read_pointer(r->arena, of, v->rule == JSON_SUM, &v->at, r->out)
		       : read_several(r, of, v);
	if (v->rule == JSON_SUM && type_row(type_of(r))->kind != VALUE_NUMBER) {
		node_diag(r->out, DIAG_BAD_PROVIDER, of, "sum: makes a number, not %s",
			type_row(type_of(r))->what);
		good = false;
	}
	if (!holding) {
		v->when = json_condition_at(r->arena, n, "if", r->out);
		v->unless = json_condition_at(r->arena, n, "unless", r->out);
	}
	good = read_as(r, n, v) && good;
	return read_else(r, n, v) && good && r->out->errors == before;
}

static const struct json_value *read_value(struct value_reader *r, const struct node *n, bool holding)
{
	struct json_value *v = ARENA_NEW(r->arena, struct json_value);
	bool good;

	v->span = n->span;
	if (r->depth == VALUE_DEPTH) {
		node_diag(r->out, DIAG_BAD_PROVIDER, n, "values are at most %d deep in each other",
			VALUE_DEPTH);
		return NULL;
	}
	r->depth++;
	good = n->kind == NODE_MAP ? read_map_value(r, n, holding, v)
				   : read_pointer(r->arena, n, false, &v->at, r->out);
	r->depth--;
	return good ? v : NULL;
}

const struct json_value *json_value_read(struct arena *a, const struct node *n, const struct shape *shape,
	size_t part, bool holding, struct diags *out)
{
	struct value_reader r = { .arena = a, .shape = shape, .part = part, .out = out };

	return read_value(&r, n, holding);
}
