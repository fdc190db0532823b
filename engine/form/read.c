#include "form/key.h"
#include "form/read.h"

#include "value/duration.h"

#include "base/buf.h"

static bool is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

bool name_is_good(struct str name, bool dash)
{
	static const char *const reserved[] = { "and", "or", "div", "mod", "not" };

	if (name.len == 0 || name.len > NAME_LENGTH || !is_lower(name.at[0]))
		return false;
	for (size_t i = 0; i < name.len; i++) {
		char c = name.at[i];

		if (!is_lower(c) && !(c >= '0' && c <= '9') && c != '_' && !(dash && c == '-'))
			return false;
	}
	for (size_t i = 0; i < COUNT(reserved); i++)
		if (str_is(name, reserved[i]))
			return false;
	return true;
}

bool name_is_concept(struct str name)
{
	size_t pieces = 0;

	for (struct str rest = name; rest.at != NULL; pieces++)
		if (!name_is_good(str_cut(&rest, '.'), false))
			return false;
	return pieces >= 2;
}

bool read_name(const struct node *n, const char *key, bool dash, struct str *name, struct span *span,
	struct diags *out)
{
	const struct node *value = node_find(n, key);

	if (value == NULL || !node_scalar(value, key, name, out))
		return false;
	*span = value->span;
	if (name_is_good(*name, dash))
		return true;
	node_diag(out, DIAG_BAD_NAME, value, "'%.*s' is no name", STR(*name));
	return false;
}

bool read_text(const struct node *n, const char *key, struct str *text, struct diags *out)
{
	const struct node *value = node_find(n, key);

	*text = (struct str){ 0 };
	if (value == NULL)
		return true;
	if (!node_scalar(value, key, text, out))
		return false;
	if (text->len > 0)
		return true;
	node_diag(out, DIAG_MISSING_KEY, value, "'%s' is empty", key);
	return false;
}

bool read_duration_of(const struct node *n, const char *key, struct str *text, struct diags *out)
{
	struct duration d;

	if (!read_text(n, key, text, out) || text->at == NULL)
		return false;
	if (duration_read(*text, &d))
		return true;
	node_diag(out, DIAG_BAD_DURATION, node_find(n, key), "'%.*s' is no duration", STR(*text));
	*text = (struct str){ 0 };
	return false;
}

bool read_required(
	const struct node *n, const char *key, const char *what, struct str *text, struct diags *out)
{
	if (!read_text(n, key, text, out))
		return false;
	if (text->at != NULL)
		return true;
	node_diag(out, DIAG_MISSING_KEY, n, "%s needs '%s'", what, key);
	return false;
}

bool read_word(const struct node *n, const char *key, const char *const *words, size_t count, size_t *index,
	struct diags *out)
{
	const struct node *value = node_find(n, key);
	struct buf list = { 0 };
	struct str word;
	struct diag *d;

	if (value == NULL)
		return true;
	if (!node_scalar(value, key, &word, out))
		return false;
	for (size_t i = 0; i < count; i++)
		if (str_is(word, words[i])) {
			*index = i;
			return true;
		}
	d = node_diag(out, DIAG_WRONG_WORD, value, "'%.*s' is no %s", STR(word), key);
	for (size_t i = 0; i < count; i++)
		buf_format(&list, "%s%s", i ? ", " : "", words[i]);
	diag_note(out, d, (struct span){ 0 }, "one of: %s", list.at);
	buf_free(&list);
	return false;
}

static const struct node *read_entries(
	const struct node *n, const char *key, enum node_kind kind, struct diags *out)
{
	const struct node *value = node_find(n, key);

	if (value == NULL || value->kind == kind)
		return node_first(value);
	node_diag(out, DIAG_WRONG_SHAPE, value, "'%s' is a %s", key, kind == NODE_MAP ? "map" : "list");
	return NULL;
}

const struct node *read_map(const struct node *n, const char *key, struct diags *out)
{
	return read_entries(n, key, NODE_MAP, out);
}

const struct node *read_list(const struct node *n, const char *key, struct diags *out)
{
	return read_entries(n, key, NODE_LIST, out);
}

size_t read_texts(struct arena *a, const struct node *n, const struct node *const **nodes, struct diags *out)
{
	const struct node **at;
	size_t count = 0;
	struct str text;

	*nodes = NULL;
	if (n == NULL)
		return 0;
	at = arena_array(a, n->kind == NODE_LIST ? n->count + 1 : 1, sizeof(*at));
	*nodes = at;
	if (n->kind == NODE_LIST) {
		for (const struct node *c = node_first(n); c != NULL; c = c->next)
			if (node_scalar(c, "an entry", &text, out))
				at[count++] = c;
	} else if (node_scalar(n, "a text", &text, out)) {
		at[count++] = n;
	}
	return count;
}

bool read_rows(const struct node *n, size_t *min, size_t *max, struct diags *out)
{
	struct str text;
	uint64_t from, to;
	size_t dots;

	if (!node_scalar(n, "rows", &text, out))
		return false;
	dots = str_find(text, '.');
	if (!str_starts(str_part(text, dots, 2), "..") || !str_digits(str_part(text, 0, dots), 1000, &from) ||
		!str_digits(str_part(text, dots + 2, text.len), 1000, &to) || from > to || to == 0) {
		node_diag(out, DIAG_BAD_ROWS, n, "'%.*s' is no number of rows", STR(text));
		return false;
	}
	*min = (size_t)from;
	*max = (size_t)to;
	return true;
}

bool read_type(const struct node *n, enum type *t, struct diags *out)
{
	struct str word, words[TYPE__COUNT], near;
	struct diag *d;

	if (!node_scalar(n, "type", &word, out))
		return false;
	if (type_find(word, t))
		return true;
	for (size_t i = 0; i < TYPE__COUNT; i++)
		words[i] = str(type_row((enum type)i)->word);
	d = node_diag(out, DIAG_UNKNOWN_TYPE, n, "'%.*s' is no type", STR(word));
	near = nearest(word, words, COUNT(words));
	if (near.at != NULL)
		diag_note(out, d, (struct span){ 0 }, "did you mean '%.*s'?", STR(near));
	return false;
}

bool code_is_good(struct str code)
{
	for (size_t i = 0; i < code.len; i++)
		if (code.at[i] == ' ' || code.at[i] == '\t' || code.at[i] == '\n' || code.at[i] == '\r')
			return false;
	return code.len > 0;
}

/* {label: Label, column: text}: a new column is added to names. */
static bool read_more(struct arena *a, const struct node *e, struct choice *to, struct str *names,
	size_t *count, struct diags *out)
{
	struct str *more = arena_array(a, CHOICE_MORE, sizeof(*more));
	bool good = read_required(e, "label", "a choice", &to->label, out);

	to->more = more;
	for (const struct node *n = node_first(e); n != NULL; n = n->next) {
		size_t i = CHOICE_COLUMNS;

		if (str_is(n->key->text, "label"))
			continue;
		while (i < *count && !str_equal(names[i], n->key->text))
			i++;
		if (!name_is_good(n->key->text, false) || str_is(n->key->text, "code") ||
			str_starts(n->key->text, "xml")) {
			node_diag(out, DIAG_BAD_NAME, n->key, "'%.*s' is no name of a column",
				STR(n->key->text));
			good = false;
		} else if (i == CHOICE_COLUMNS + CHOICE_MORE) {
			node_diag(out, DIAG_BAD_CHOICES, n->key, "more than %d columns beside code and label",
				CHOICE_MORE);
			good = false;
		} else {
			*count = i == *count ? i + 1 : *count;
			names[i] = n->key->text;
			good = node_scalar(n, "a column", &more[i - CHOICE_COLUMNS], out) && good;
		}
	}
	return good;
}

void choices_set_columns(struct arena *a, struct choices *c, const struct str *names, size_t count)
{
	struct part *columns = arena_array(a, count, sizeof(*columns));

	for (size_t i = 0; i < count; i++)
		columns[i] = (struct part){ .name = names[i], .type = TYPE_STRING };
	c->columns = columns;
	c->column_count = count;
}

static void add_choice(
	struct arena *a, struct choices *c, const struct node *e, const struct node *code, struct diags *out)
{
	const struct choice *new = &c->list.at[c->list.count - 1];

	if (!code_is_good(new->code))
		node_diag(out, DIAG_BAD_CHOICES, code, "the code '%.*s' holds white space", STR(new->code));
	else if (new->label.len == 0)
		node_diag(out, DIAG_BAD_CHOICES, e, "the code '%.*s' has no label", STR(new->code));
	else if (!map_add(a, &c->by_code, new->code, c->list.count - 1, NULL))
		node_diag(out, DIAG_BAD_CHOICES, code, "the code '%.*s' stands twice", STR(new->code));
}

struct choices *read_choices(struct arena *a, const struct node *n, struct diags *out)
{
	static const struct str nothing[CHOICE_MORE];
	struct str names[CHOICE_COLUMNS + CHOICE_MORE] = { S("code"), S("label") };
	struct choices *c = ARENA_NEW(a, struct choices);
	size_t before = out->errors, count = CHOICE_COLUMNS;

	c->kind = CHOICES_INLINE;
	if (n->kind == NODE_SCALAR || n->count == 0) {
		node_diag(out, DIAG_BAD_CHOICES, n, "choices has no codes");
		return NULL;
	}
	for (const struct node *e = node_first(n); e != NULL; e = e->next) {
		const struct node *code = n->kind == NODE_MAP ? e->key : e;
		struct choice *new = LIST_ADD(a, &c->list);

		*new = (struct choice){ .code = code->text, .more = nothing };
		if (n->kind == NODE_MAP && e->kind == NODE_MAP ? read_more(a, e, new, names, &count, out)
							       : node_scalar(e, "a choice", &new->label, out))
			add_choice(a, c, e, code, out);
	}
	choices_set_columns(a, c, names, count);
	return out->errors == before ? c : NULL;
}

static bool read_part(const struct node *e, struct part *part, struct diags *out)
{
	const struct node *type = e;

	part->name = e->key->text;
	if (!name_is_good(part->name, false)) {
		node_diag(out, DIAG_BAD_NAME, e->key, "'%.*s' is no name", STR(part->name));
		return false;
	}
	if (e->kind == NODE_MAP) {
		type = node_find(e, "type");
		if (!keys_check(e, MAP_PART, out) || !read_text(e, "label", &part->label, out))
			return false;
		if (type == NULL) {
			node_diag(out, DIAG_MISSING_KEY, e, "a part needs 'type'");
			return false;
		}
	}
	if (!read_type(type, &part->type, out))
		return false;
	if (type_row(part->type)->kind != VALUE_NONE && part->type != TYPE_CHOICE &&
		part->type != TYPE_DECLARATION)
		return true;
	node_diag(out, DIAG_NOT_SUPPORTED, type, "a part cannot be a %s", type_row(part->type)->word);
	return false;
}

bool read_parts(struct arena *a, const struct node *n, struct shape *shape, struct diags *out)
{
	struct part *parts;
	size_t count = 0;

	if (n->kind != NODE_MAP || n->count == 0) {
		node_diag(out, DIAG_WRONG_SHAPE, n, "parts is a map of names and types");
		return false;
	}
	parts = arena_array(a, n->count, sizeof(*parts));
	for (const struct node *e = node_first(n); e != NULL; e = e->next)
		if (read_part(e, &parts[count], out))
			count++;
	shape->collection = true;
	shape->parts = parts;
	shape->part_count = count;
	return count == n->count;
}

struct span read_expression(struct arena *a, const struct node *n)
{
	struct text *copy;

	if (n->span.text == NULL || str_equal(span_str(n->span), n->text))
		return n->span;
	copy = text_new(a, n->span.text->path, n->text);
	copy->start = text_place(n->span.text, n->span.at);
	copy->start_wide = text_wide(n->span.text, n->span.at);
	copy->used = n->span.text->used;
	copy->as = n->span.text->as;
	return (struct span){ copy, 0, n->text.len };
}

void read_unknown(struct diags *out, enum diag_code code, struct span span, struct str name, const char *what,
	const struct map *known)
{
	struct str names[NEAREST_NAMES], near;
	size_t count = 0;
	struct diag *d = diag_add(out, code, span, "'%.*s' is no %s", STR(name), what);

	if (!diags_suggest(out))
		return;
	for (; count < known->entries.count && count < COUNT(names); count++)
		names[count] = known->entries.at[count].key;
	near = nearest(name, names, count);
	if (near.at != NULL)
		diag_note(out, d, (struct span){ 0 }, "did you mean '%.*s'?", STR(near));
}
