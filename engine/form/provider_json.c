#include "form/provider_json.h"

#include "form/json_call.h"
#include "form/json_value.h"
#include "form/key.h"
#include "form/read.h"

struct mapping_reader {
	struct arena *arena;
	const struct provider *provider;
	struct json_mapping *mapping;
	struct diags *out;
};

/* ---- rows ---- */

static void read_select(const struct mapping_reader *r, const struct node *n, struct json_rows *rows)
{

	if (!keys_check(n, MAP_SELECT, r->out))
		return;
	rows->per = rows->latest = (struct pointer){ 0 };
	json_pointer_read(r->arena, n, "per", false, &rows->per, r->out);
	if (node_find(n, "latest") == NULL)
		node_diag(r->out, DIAG_MISSING_KEY, n, "select needs 'latest'");
	json_pointer_read(r->arena, n, "latest", false, &rows->latest, r->out);
}

static void read_order(const struct mapping_reader *r, const struct node *n, struct json_rows *rows)
{
	size_t place = 0;

	if (!keys_check(n, MAP_ORDER, r->out))
		return;
	if (node_find(n, "by") == NULL)
		node_diag(r->out, DIAG_MISSING_KEY, n, "order needs 'by'");
	json_pointer_read(r->arena, n, "by", false, &rows->by, r->out);
	key_word(n, "newest", WORDS_PLACE, &place, r->out);
	rows->newest_last = place == 1;
}

/* rows:, select: and order: of a map, over those of the provider where it has no rows of its own. */
static const struct json_rows *read_json_rows(
	const struct mapping_reader *r, const struct node *n, const struct json_rows *over)
{
	const struct node *at = node_find(n, "rows"), *select = node_find(n, "select");
	const struct node *order = node_find(n, "order"), *first = select != NULL ? select : order;
	struct json_rows *rows;

	if (at == NULL && first == NULL)
		return over;
	if (at == NULL && over == NULL) {
		node_diag(r->out, DIAG_BAD_PROVIDER, first,
			"'%.*s' chooses among rows: say rows:", STR(first->key->text));
		return NULL;
	}
	rows = ARENA_NEW(r->arena, struct json_rows);
	if (at == NULL)
		*rows = *over;
	else
		json_pointer_read(r->arena, n, "rows", true, &rows->at, r->out);
	rows->span = at != NULL ? at->span : over->span;
	if (select != NULL)
		read_select(r, select, rows);
	if (order != NULL)
		read_order(r, order, rows);
	return rows;
}

/* ---- holdings ---- */

static void add_part(const struct mapping_reader *r, const struct shape *shape, size_t part,
	const struct node *n, bool holding, struct json_holding *h)
{
	const struct json_value *v = json_value_read(r->arena, n, shape, part, holding, r->out);

	if (v != NULL)
		*LIST_ADD(r->arena, &h->parts) = (struct json_part){ part, v };
}

static bool find_part(
	const struct mapping_reader *r, const struct shape *shape, const struct node *key, size_t *part)
{
	struct str *names = arena_array(r->arena, shape->part_count, sizeof(*names)), near;
	struct diag *d;

	for (*part = 0; *part < shape->part_count; ++*part) {
		names[*part] = shape->parts[*part].name;
		if (str_equal(names[*part], key->text))
			return true;
	}
	d = node_diag(r->out, DIAG_BAD_PROVIDER, key, "'%.*s' is no part", STR(key->text));
	near = nearest(key->text, names, shape->part_count);
	if (near.at != NULL)
		diag_note(r->out, d, (struct span){ 0 }, "did you mean '%.*s'?", STR(near));
	return false;
}

static void read_parts_of(const struct mapping_reader *r, const struct shape *shape, const struct node *n,
	struct json_holding *h)
{
	size_t part;

	if (n->kind != NODE_MAP || n->count == 0) {
		node_diag(r->out, DIAG_WRONG_SHAPE, n, "'parts' is a map of parts and where they stand");
		return;
	}
	for (const struct node *e = n->first; e != NULL; e = e->next)
		if (find_part(r, shape, e->key, &part))
			add_part(r, shape, part, e, false, h);
}

/* The bytes come by the address, which dies: what is kept of it is the file's name. */
static void read_document(const struct mapping_reader *r, const struct shape *shape, const struct node *n,
	struct json_holding *h)
{
	struct shape url = shape_of(r->arena, TYPE_STRING);
	size_t part, count;
	const struct key *keys = keys_of(MAP_DOCUMENT, &count);

	if (!keys_check(n, MAP_DOCUMENT, r->out))
		return;
	if (node_find(n, "url") == NULL)
		node_diag(r->out, DIAG_MISSING_KEY, n, "a document needs 'url'");
	else
		h->url = json_value_read(r->arena, node_find(n, "url"), &url, 0, false, r->out);
	for (size_t i = 0; i < count; i++) {
		const struct node *e = node_find(n, keys[i].name);

		if (e != NULL && !str_is(e->key->text, "url") && find_part(r, shape, e->key, &part))
			add_part(r, shape, part, e, false, h);
	}
}

static bool is_value(const struct node *n)
{
	return n->kind != NODE_MAP || node_find(n, "at") || node_find(n, "first") || node_find(n, "join") ||
	       node_find(n, "sum");
}

/* What a holding must say for its concept's shape. */
static void read_shaped(const struct mapping_reader *r, const struct holding *of, const struct node *n,
	struct json_holding *h)
{
	const struct shape *shape = &of->concept->shape;
	const struct node *parts = node_find(n, "parts"), *document = node_find(n, "document");
	bool value = is_value(n), scalar = shape_is_scalar(shape);
	bool is_document = shape->type == TYPE_DOCUMENT && !shape->collection;

	if (is_document && document != NULL && parts == NULL && !value)
		read_document(r, shape, document, h);
	else if (!scalar && !is_document && parts != NULL && document == NULL && !value)
		read_parts_of(r, shape, parts, h);
	else if (scalar && value && parts == NULL && document == NULL)
		add_part(r, shape, 0, n, n->kind == NODE_MAP, h);
	else
		node_diag(r->out, DIAG_BAD_PROVIDER, n, "'%.*s' is %s", STR(of->name),
			is_document ? "a document: write document: {url: POINTER}"
			: scalar    ? "one value: write a JSON pointer, or one of at:, first:, join:, sum:"
				    : "of parts: write parts: {part: POINTER}");
}

static void read_holding(const struct mapping_reader *r, size_t i, const struct node *n)
{
	const struct holding *of = &r->provider->holdings.at[i];
	struct json_holding *h = &r->mapping->holdings[i];

	h->rows = n->kind == NODE_MAP ? read_json_rows(r, n, r->mapping->rows) : r->mapping->rows;
	h->when = json_condition_at(r->arena, n, "if", r->out);
	h->unless = json_condition_at(r->arena, n, "unless", r->out);
	if (of->concept != NULL)
		read_shaped(r, of, n, h);
}

/* ---- absences ---- */

static void read_absences(const struct mapping_reader *r, const struct node *first)
{
	for (const struct node *n = first; n != NULL; n = n->next) {
		struct json_absence a = { 0 };
		uint64_t status;

		if (n->kind != NODE_SCALAR || !outcome_find(n->text, &a.outcome))
			continue; /* told where the provider is read */
		if (str_digits(n->key->text, 599, &status) && status >= 200)
			a.status = (unsigned)status;
		else if ((a.when = json_condition_read(r->arena, n->key, r->out)) == NULL)
			continue;
		*LIST_ADD(r->arena, &r->mapping->absences) = a;
	}
}

const struct json_mapping *provider_json_load(
	struct library *l, const struct provider *p, const struct node *root, struct diags *out)
{
	struct json_mapping *m = ARENA_NEW(l->arena, struct json_mapping);
	struct mapping_reader r = { l->arena, p, m, out };
	const struct node *holds = node_find(root, "holds"), *as_of = node_find(root, "as_of");
	struct shape day = shape_of(l->arena, TYPE_DATE);
	size_t before = out->errors, i = 0;

	json_call_read(l, p, root, m, out);
	m->rows = read_json_rows(&r, root, NULL);
	if (as_of != NULL)
		m->as_of = json_value_read(l->arena, as_of, &day, 0, false, out);
	read_absences(&r, node_first(node_find(root, "absent")));
	m->holdings = arena_array(l->arena, p->holdings.count, sizeof(*m->holdings));
	for (const struct node *n = node_first(holds); n != NULL && i < p->holdings.count; n = n->next, i++)
		read_holding(&r, i, n);
	return out->errors == before ? m : NULL;
}
