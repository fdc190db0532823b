#include "answers/typed.h"

#include "base/utf8.h"
#include "base/buf.h"

struct reading {
	struct arena *arena;
	const struct shape *shape;
	struct str name, field;
	enum diag_code code;
	bool lenient;
	struct diags *out;
	size_t row;      /* of a collection, from 1 */
	struct str part; /* missing: the whole */
};

/* The name in a page of what a message is about. */
static void set_field(const struct reading *r, struct diag *d)
{
	struct arena *a = r->out->arena;

	d->field = r->field;
	if (r->field.at == NULL)
		return;
	if (r->shape->collection && r->row > 0)
		d->field = arena_format(a, "%.*s.%zu", STR(d->field), r->row);
	if (r->part.at != NULL)
		d->field = arena_format(a, "%.*s.%.*s", STR(d->field), STR(r->part));
}

static bool wrong(const struct reading *r, const struct node *n, const char *why)
{
	struct diag *d = node_diag(r->out, r->code, n, "'%.*s': %s", STR(r->name), why);

	d->why = why;
	set_field(r, d);
	return false;
}

static bool read_one(const struct reading *r, const struct node *n, enum type t, struct str *written)
{
	const char *why;

	*written = (struct str){ 0 };
	if (n->kind != NODE_SCALAR)
		return wrong(r, n, "one value is expected");
	if (n->text.len == 0)
		return true;
	if (utf8_xml_check(n->text) < n->text.len)
		return wrong(r, n, "a control character, which XML forbids");
	why = type_read(t, n->text, TYPE_STRICT, r->arena, written);
	if (why == NULL || (r->lenient && type_read(t, n->text, TYPE_LENIENT, r->arena, written) == NULL))
		return true;
	return wrong(r, n, why);
}

static bool known_code(const struct reading *r, const struct node *n, struct str code)
{
	const struct choices *c = r->shape->choices;

	if (c == NULL || c->kind == CHOICES_CONTEXT || (r->lenient && c->kind == CHOICES_CODES) ||
		map_find(&c->by_code, code, NULL))
		return true;
	set_field(r, node_diag(r->out, DIAG_ANSWER_CHOICE, n, "'%.*s': '%.*s' is not one of the choices",
			     STR(r->name), STR(code)));
	return false;
}

/* [a, b] or "a b" */
static bool read_choices(const struct reading *r, const struct node *n, struct str *written)
{
	struct buf b = { 0 };
	struct node joined = *n;
	bool good = true;

	for (const struct node *e = node_first(n); e != NULL; e = e->next) {
		if (e->kind != NODE_SCALAR)
			good = wrong(r, e, "a list of codes is expected");
		buf_format(&b, "%s%.*s", b.len ? " " : "", STR(e->text));
	}
	if (n->kind == NODE_LIST) {
		joined.kind = NODE_SCALAR;
		joined.text = arena_copy(r->arena, buf_str(&b));
	}
	buf_free(&b);
	good = good && read_one(r, &joined, TYPE_CHOICES, written);
	for (struct str rest = *written; good && rest.at != NULL;)
		good = known_code(r, n, str_cut(&rest, ' '));
	return good;
}

/* From a day to a day, both of it. */
static bool is_period(struct reading *r, const struct node *n, const struct str *cells)
{
	for (size_t i = 0; i < r->shape->part_count; i++)
		if (cells[i].at == NULL) {
			r->part = r->shape->parts[i].name;
			wrong(r, n, "a part is missing");
			r->part = (struct str){ 0 };
			return false;
		}
	return str_compare(cells[0], cells[1]) <= 0 || wrong(r, n, "the end is before the start");
}

/* {part: value, ...} */
static bool read_row(struct reading *r, const struct node *n, struct str *cells)
{
	const struct shape *s = r->shape;
	bool good = true, any = false;

	if (n->kind != NODE_MAP)
		return wrong(r, n, "a map of its parts is expected");
	for (const struct node *e = node_first(n); e != NULL; e = e->next) {
		size_t part = 0;

		while (part < s->part_count && !str_equal(s->parts[part].name, e->key->text))
			part++;
		if (part == s->part_count) {
			set_field(r, node_diag(r->out, DIAG_ANSWER_UNKNOWN, e->key,
					     "'%.*s' has no part '%.*s'", STR(r->name), STR(e->key->text)));
			good = false;
		} else {
			r->part = s->parts[part].name;
			good = read_one(r, e, s->parts[part].type, &cells[part]) && good;
			r->part = (struct str){ 0 };
			any = any || cells[part].at != NULL;
		}
	}
	return good && (any || wrong(r, n, "no part is given")) &&
	       (s->type != TYPE_PERIOD || is_period(r, n, cells));
}

static bool read_rows(struct reading *r, const struct node *n, size_t *rows, const struct str **cells)
{
	const struct shape *s = r->shape;
	size_t count = n->kind == NODE_LIST ? n->count : 1;
	struct str *at;
	const struct node *row = n->kind == NODE_LIST ? node_first(n) : n;
	bool good = true;

	if (n->kind == NODE_SCALAR)
		return n->text.len == 0 || wrong(r, n, "a list of rows is expected");
	if (count > s->max || count < s->min) {
		set_field(r, node_diag(r->out, DIAG_ANSWER_ROWS, n, "'%.*s': %zu rows instead of %zu to %zu",
				     STR(r->name), count, s->min, s->max));
		return false;
	}
	at = arena_array(r->arena, count * s->part_count + 1, sizeof(*at));
	for (size_t i = 0; i < count; i++, row = row->next) {
		r->row = i + 1;
		good = read_row(r, row, at + i * s->part_count) && good;
	}
	r->row = 0;
	*rows = count;
	*cells = at;
	return good;
}

bool typed_read(struct arena *a, const struct shape *s, const struct node *n, const struct typed *what,
	size_t *rows, const struct str **cells, struct diags *out)
{
	struct reading r = { a, s, what->name, what->field, what->code, what->lenient, out, 0, { NULL, 0 } };
	struct str *written;
	bool good;

	*rows = 0;
	if (s->collection)
		return read_rows(&r, n, rows, cells);
	written = arena_array(a, s->part_count, sizeof(*written));
	if (n->kind == NODE_SCALAR && n->text.len == 0)
		return true;
	if (s->type == TYPE_DOCUMENT)
		return wrong(&r, n, "a document cannot be given here");
	if (s->type == TYPE_CHOICES)
		good = read_choices(&r, n, written);
	else if (s->part_count > 1)
		good = read_row(&r, n, written);
	else
		good = read_one(&r, n, s->type, written) &&
		       (s->type != TYPE_CHOICE || written->at == NULL || known_code(&r, n, *written));
	*rows = good && (s->part_count > 1 || written->at != NULL);
	*cells = written;
	return good;
}
