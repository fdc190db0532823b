/*
 * libyaml is asked for events only: its own loader recurses without a limit,
 * follows aliases and lets duplicate keys pass. Its marks count characters from
 * the start of the file; they are turned into bytes by walking along, because
 * its lines are not ours (it also breaks at NEL, U+2028 and U+2029).
 *
 * What does not hide the rest of the file is told and read over, so that one
 * run tells all of it; the result is NULL all the same.
 */
#include "tree/yaml.h"

#include <yaml.h>

#include "base/list.h"
#include "base/map.h"
#include "base/memory.h"
#include "base/utf8.h"

/* A map or list that is being read. */
struct level {
	struct node *node;
	struct node *last; /* child */
	struct node *key;  /* of the entry whose value comes next; NULL: a key comes next */
	bool flow;         /* {...} or [...] */
	struct map keys;   /* name -> index in seen */
	LIST(struct node *) seen;
};

struct reader {
	struct arena *arena;
	struct arena scratch; /* what only reading needs */
	const struct text *text;
	struct diags *out;
	yaml_parser_t parser;
	struct level levels[TREE_DEPTH];
	size_t depth, nodes, documents;
	struct node *root;
	size_t mark, offset; /* a place as libyaml counts it, and its byte */
};

static bool is_continuation(const struct reader *r, size_t offset)
{
	return ((unsigned char)r->text->bytes.at[offset] & 0xC0) == 0x80;
}

/* The byte that libyaml means. Marks mostly grow: walking is linear in all. */
static size_t offset_of(struct reader *r, yaml_mark_t mark)
{
	for (; r->mark < mark.index && r->offset < r->text->bytes.len; r->mark++)
		do
			r->offset++;
		while (r->offset < r->text->bytes.len && is_continuation(r, r->offset));
	for (; r->mark > mark.index; r->mark--)
		do
			r->offset--;
		while (is_continuation(r, r->offset));
	return r->offset;
}

static struct span span_of(struct reader *r, yaml_mark_t start, yaml_mark_t end)
{
	size_t at = offset_of(r, start);

	return (struct span){ r->text, at, offset_of(r, end) - at };
}

static size_t until_any(struct str s, const char *stops)
{
	size_t len = 0;

	while (len < s.len && strchr(stops, s.at[len]) == NULL)
		len++;
	return len;
}

/* The part of the span before its first line ends. */
static struct span first_line(struct span s)
{
	s.len = until_any(span_str(s), "\r\n");
	s.len = str_trim(span_str(s)).len;
	return s;
}

static struct span first_word(struct span s)
{
	s.len = until_any(span_str(s), " \t\r\n,[]{}");
	return s;
}

/* What a designer most likely did, in the words of libyaml's complaint. */
static const struct {
	const char *problem, *hint;
} hints[] = {
	{ "mapping values are not allowed in this context",
		"a value that holds ': ' is written in quotes; the keys of a map start in the same column" },
	{ "did not find expected ',' or '}'",
		"a value in {...} that holds , [ ] { or } is written in quotes" },
	{ "did not find expected ',' or ']'",
		"a value in [...] that holds , [ ] { or } is written in quotes" },
	{ "did not find expected key", "the keys of a map start in the same column" },
	{ "did not find expected '-' indicator", "the items of a list start in the same column" },
	{ "found character that cannot start any token",
		"lines are indented with spaces; a value that starts with @ or ` is written in quotes" },
	{ "found unexpected end of stream", "a quote is never closed" },
};

/* A libyaml error has two places: what it found is the message, what it was
 * reading the note. */
static void syntax_error(struct reader *r)
{
	const yaml_parser_t *p = &r->parser;

	if (p->error == YAML_MEMORY_ERROR)
		memory_exhausted();
	struct span at = { r->text, offset_of(r, p->problem_mark), 1 };
	struct diag *d = diag_add(
		r->out, DIAG_YAML_SYNTAX, at, "%s", p->problem != NULL ? p->problem : "not YAML");
	if (p->context != NULL) {
		struct span from = { r->text, offset_of(r, p->context_mark), 1 };

		diag_note(r->out, d, from, "%s", p->context);
	}
	for (size_t i = 0; p->problem != NULL && i < COUNT(hints); i++)
		if (strcmp(p->problem, hints[i].problem) == 0)
			diag_note(r->out, d, (struct span){ 0 }, "%s", hints[i].hint);
}

static struct level *top(struct reader *r)
{
	return r->depth > 0 ? &r->levels[r->depth - 1] : NULL;
}

static struct node *node_new(struct reader *r, enum node_kind kind, struct span span)
{
	struct node *n = ARENA_NEW(r->arena, struct node);

	r->nodes++;
	n->kind = kind;
	n->span = span;
	return n;
}

static void append(struct level *l, struct node *n)
{
	if (l->last != NULL)
		l->last->next = n;
	else
		l->node->first = n;
	l->last = n;
	l->node->count++;
}

/* key: */
static bool take_key(struct reader *r, struct level *l, struct node *key)
{
	size_t first;

	if (key->kind != NODE_SCALAR) {
		diag_add(r->out, DIAG_WRONG_SHAPE, key->span, "a key is a single value, not a map or a list");
		return false;
	}
	if (key->plain && str_is(key->text, "<<")) {
		diag_add(r->out, DIAG_YAML_ALIAS, key->span, "merge key '<<'");
	} else if (map_add(&r->scratch, &l->keys, key->text, l->seen.count, &first)) {
		*LIST_ADD(&r->scratch, &l->seen) = key;
	} else {
		struct diag *d = diag_add(
			r->out, DIAG_DUPLICATE_KEY, key->span, "key '%.*s' is there already", STR(key->text));

		diag_note(r->out, d, l->seen.at[first]->span, "first '%.*s'", STR(key->text));
	}
	l->key = key;
	return true;
}

static bool is_empty(const struct node *n)
{
	return n->kind == NODE_SCALAR && n->plain && n->text.len == 0;
}

/* {label: }; a quoted key's span stands within its quotes. */
static bool has_colon(const struct text *t, struct span key)
{
	struct str rest = str_part(t->bytes, key.at + key.len, t->bytes.len);

	if (str_starts(rest, "\"") || str_starts(rest, "'"))
		rest = str_part(rest, 1, rest.len);
	return str_starts(str_trim(rest), ":");
}

/* {label: Nom, prénom}: libyaml reads a key 'prénom' without a value; of several in a row the
 * first is told. */
static void check_cut(struct reader *r, const struct level *l, const struct node *value)
{
	bool cut = !has_colon(r->text, l->key->span);
	struct diag *d;

	if (!l->flow || !is_empty(value) || (cut && l->last != NULL && is_empty(l->last)))
		return;
	d = diag_add(r->out, DIAG_FLOW_COMMA, l->key->span, "'%.*s' has no value", STR(l->key->text));
	if (cut && l->last != NULL)
		diag_note(r->out, d, l->last->key->span, "a comma ends the value of '%.*s'",
			STR(l->last->key->text));
}

/* Puts a node where it belongs. False if reading cannot go on. */
static bool place_node(struct reader *r, struct node *n)
{
	struct level *l = top(r);

	if (l == NULL) {
		r->root = n;
		return true;
	}
	if (l->node->kind == NODE_MAP && l->key == NULL)
		return take_key(r, l, n);
	if (l->node->kind == NODE_MAP) {
		check_cut(r, l, n);
		n->key = l->key;
		l->key = NULL;
	}
	append(l, n);
	return true;
}

/* &anchor and !tag stand before a node, in any order. */
static struct span property(struct span s, char mark)
{
	struct span word = first_word(s);

	if (word.len > 0 && span_str(word).at[0] == mark)
		return word;
	struct span rest = span_part(s, word.len, s.len);
	size_t blank = rest.len - str_trim(span_str(rest)).len;
	return first_word(span_part(rest, blank, rest.len));
}

static void refuse_properties(
	struct reader *r, const yaml_char_t *anchor, const yaml_char_t *tag, struct span span)
{
	if (tag != NULL) {
		struct span word = property(span, '!');

		diag_add(r->out, DIAG_YAML_TAG, word, "tag '%.*s'", STR(span_str(word)));
	}
	if (anchor != NULL)
		diag_add(r->out, DIAG_YAML_ALIAS, property(span, '&'), "anchor '&%s'", (const char *)anchor);
}

/* Where a scalar's text stands: within its quotes; of a block its first line. */
static struct span text_span(struct span s, yaml_scalar_style_t style)
{
	struct str raw = span_str(s);

	if (style == YAML_SINGLE_QUOTED_SCALAR_STYLE || style == YAML_DOUBLE_QUOTED_SCALAR_STYLE)
		return raw.len >= 2 ? span_part(s, 1, raw.len - 2) : s;
	if (style != YAML_LITERAL_SCALAR_STYLE && style != YAML_FOLDED_SCALAR_STYLE)
		return s;
	size_t header = until_any(raw, "\r\n"), at = header;
	while (at < raw.len && strchr(" \r\n", raw.at[at]) != NULL)
		at++;
	return first_line(at < raw.len ? span_part(s, at, raw.len) : span_part(s, 0, header));
}

static bool on_scalar(struct reader *r, const yaml_event_t *e)
{
	struct span span = span_of(r, e->start_mark, e->end_mark);
	struct str text = { (const char *)e->data.scalar.value, e->data.scalar.length };
	struct node *n = node_new(r, NODE_SCALAR, text_span(span, e->data.scalar.style));
	/* "! x" has a tag that libyaml swallows */
	const char *swallowed = str_starts(span_str(span), "!") ? "!" : NULL;
	const yaml_char_t *tag = e->data.scalar.tag;

	n->plain = e->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
	n->text = arena_copy(r->arena, text);
	if (e->data.scalar.anchor != NULL || tag != NULL || swallowed != NULL)
		refuse_properties(
			r, e->data.scalar.anchor, tag != NULL ? tag : (const yaml_char_t *)swallowed, span);
	/* "\x07" became one only now */
	size_t control = utf8_xml_check(text);
	if (control < text.len)
		diag_add(r->out, DIAG_CONTROL_CHARACTER, n->span, "control character U+%04X",
			(unsigned)utf8_next(text, &control));
	return place_node(r, n);
}

static bool on_start(struct reader *r, enum node_kind kind, bool flow, const yaml_event_t *e)
{
	struct span properties = span_of(r, e->start_mark, e->end_mark);
	struct span start = { r->text, properties.at, 1 };
	struct node *n = node_new(r, kind, start);

	if (r->depth == TREE_DEPTH) {
		diag_add(r->out, DIAG_YAML_DEPTH, start, "nested deeper than %d", TREE_DEPTH);
		return false;
	}
	if (kind == NODE_MAP)
		refuse_properties(r, e->data.mapping_start.anchor, e->data.mapping_start.tag, properties);
	else
		refuse_properties(r, e->data.sequence_start.anchor, e->data.sequence_start.tag, properties);
	if (!place_node(r, n))
		return false;
	r->levels[r->depth++] = (struct level){ .node = n, .flow = flow };
	return true;
}

static void on_end(struct reader *r, const yaml_event_t *e)
{
	struct span *span = &top(r)->node->span;

	span->len = offset_of(r, e->end_mark) - span->at;
	*span = first_line(*span);
	r->depth--;
}

static bool on_alias(struct reader *r, const yaml_event_t *e)
{
	struct span span = span_of(r, e->start_mark, e->end_mark);

	diag_add(r->out, DIAG_YAML_ALIAS, span, "alias '*%s'", (const char *)e->data.alias.anchor);
	struct node *n = node_new(r, NODE_SCALAR, span);
	n->text = span_str(span);
	return place_node(r, n);
}

static bool on_document(struct reader *r, const yaml_event_t *e)
{
	struct span line = first_line(
		(struct span){ r->text, offset_of(r, e->start_mark), r->text->bytes.len });

	if (r->documents++ > 0) {
		diag_add(r->out, DIAG_YAML_DOCUMENTS, line, "a second document starts here");
		return false;
	}
	if (e->data.document_start.version_directive != NULL ||
		e->data.document_start.tag_directives.start != e->data.document_start.tag_directives.end)
		diag_add(r->out, DIAG_YAML_TAG, line, "directive '%.*s'", STR(span_str(first_word(line))));
	return true;
}

/* False if reading cannot go on. */
static bool on_event(struct reader *r, const yaml_event_t *e)
{
	switch (e->type) {
	case YAML_DOCUMENT_START_EVENT:
		return on_document(r, e);
	case YAML_ALIAS_EVENT:
		return on_alias(r, e);
	case YAML_SCALAR_EVENT:
		return on_scalar(r, e);
	case YAML_SEQUENCE_START_EVENT:
		return on_start(r, NODE_LIST, e->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE, e);
	case YAML_MAPPING_START_EVENT:
		return on_start(r, NODE_MAP, e->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE, e);
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT:
		on_end(r, e);
		return true;
	case YAML_NO_EVENT:
	case YAML_STREAM_START_EVENT:
	case YAML_STREAM_END_EVENT:
	case YAML_DOCUMENT_END_EVENT:
		return true;
	}
	return true;
}

/* One event; false at the end, and when reading cannot go on. */
static bool read_event(struct reader *r)
{
	yaml_event_t e;

	if (!yaml_parser_parse(&r->parser, &e)) {
		syntax_error(r);
		return false;
	}
	bool more = on_event(r, &e) && e.type != YAML_STREAM_END_EVENT;
	if (more && r->nodes > TREE_NODES) {
		diag_add(r->out, DIAG_YAML_SIZE, span_of(r, e.start_mark, e.end_mark), "more than %d nodes",
			TREE_NODES);
		more = false;
	}
	yaml_event_delete(&e);
	return more;
}

static bool is_nothing(const struct node *root)
{
	return root == NULL || (root->kind == NODE_SCALAR && root->plain && root->text.len == 0);
}

/* A directive in front of the document. libyaml compares each with all before it, so that
 * many of them take seconds: they are refused before it sees them. */
static bool has_directive(const struct text *t, struct diags *out)
{
	size_t at = 0;

	while (at < t->bytes.len) {
		struct span line = first_line((struct span){ t, at, t->bytes.len - at });
		struct str s = span_str(line);

		if (s.len > 0 && s.at[0] == '%') {
			diag_add(out, DIAG_YAML_TAG, line, "directive '%.*s'",
				STR(span_str(first_word(line))));
			return true;
		}
		if (s.len > 0 && s.at[0] != '#')
			return false;
		at += s.len;
		while (at < t->bytes.len && (t->bytes.at[at] == '\n' || t->bytes.at[at] == '\r' ||
						    t->bytes.at[at] == ' ' || t->bytes.at[at] == '\t'))
			at++;
	}
	return false;
}

const struct node *tree_yaml(struct arena *a, const struct text *t, struct diags *out)
{
	struct reader r = { .arena = a, .text = t, .out = out };
	size_t errors = out->errors;

	if (has_directive(t, out))
		return NULL;
	if (!yaml_parser_initialize(&r.parser))
		memory_exhausted();
	yaml_parser_set_encoding(&r.parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&r.parser, (const unsigned char *)t->bytes.at, t->bytes.len);
	while (read_event(&r))
		;
	yaml_parser_delete(&r.parser);
	arena_free(&r.scratch);
	if (out->errors == errors && is_nothing(r.root))
		diag_add(out, DIAG_YAML_EMPTY, (struct span){ t, 0, 0 }, "the file is empty");
	return out->errors == errors ? r.root : NULL;
}
