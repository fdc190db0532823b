#include "answers/given.h"

#include "answers/typed.h"
#include "form/read.h"

struct reading {
	struct arena *arena;
	struct given *given;
	struct diags *out;
	struct str field; /* what is being read, as a page posts it */
};

/* {pick: N} */
static bool read_pick(struct reading *r, const struct item *it, const struct node *n, struct given_value *v)
{
	const struct node *pick = node_find(n, "pick");
	uint64_t number;

	if (!it->pick || pick == NULL)
		return false;
	v->kind = GIVEN_PICK;
	if (n->count == 1 && pick->kind == NODE_SCALAR && str_digits(pick->text, 100000, &number) &&
		number > 0)
		v->pick = (size_t)number;
	else
		node_diag(r->out, DIAG_PICK_REFUSED, n, "'%.*s': a pick is the number of a row", STR(it->id))
			->field = arena_format(r->arena, "%.*s.pick", STR(r->field));
	return true;
}

static void read_typed(struct reading *r, const struct item *it, const struct node *n, struct given_value *v)
{
	const struct typed what = { .name = it->id, .field = r->field, .code = DIAG_ANSWER_TYPE };

	if (typed_read(r->arena, &it->shape, n, &what, &v->rows, &v->cells, r->out) && v->rows > 0)
		v->kind = GIVEN_VALUE;
	if (it->pick && v->rows > 1)
		node_diag(r->out, DIAG_ANSWER_ROWS, n, "'%.*s': one row is chosen or given", STR(it->id))
			->field = r->field;
}

static void read_value(struct reading *r, const struct item *it, const struct node *n, struct given_value *v)
{
	size_t before = r->out->errors;

	v->node = n;
	if (!read_pick(r, it, n, v))
		read_typed(r, it, n, v);
	v->is_wrong = r->out->errors > before;
}

/* Whether it->id may be answered at all. */
static bool is_given(struct reading *r, const struct item *it, const struct node *key)
{
	static const char *const why[] = {
		[ORIGIN_DERIVED] = "is computed",
		[ORIGIN_ON_CONTROL] = "is kept for a control",
	};

	if (it->origin == ORIGIN_ASK || (it->origin == ORIGIN_SOURCE && !it->context))
		return true;
	node_diag(r->out, DIAG_ANSWER_REFUSED, key, "'%.*s' %s, not given", STR(it->id),
		it->context ? "comes from the administration" : why[it->origin]);
	return false;
}

static void unknown(struct reading *r, const struct node *key)
{
	const struct form *f = r->given->form;
	struct str names[256], near;
	size_t count = 0;
	struct diag *d;

	for (size_t i = 0; i < f->dropped.count; i++)
		if (str_equal(f->dropped.at[i].line.id, key->text)) {
			diag_note(r->out,
				node_diag(r->out, DIAG_ANSWER_REFUSED, key, "'%.*s' is not asked any more",
					STR(key->text)),
				f->dropped.at[i].line.span, "%.*s", STR(f->dropped.at[i].reason));
			return;
		}
	d = node_diag(r->out, DIAG_ANSWER_UNKNOWN, key, "'%.*s' is no field of the form", STR(key->text));
	for (size_t i = 0; i < f->items.count && count < COUNT(names); i++)
		if (f->items.at[i]->kind == ITEM_FIELD && f->items.at[i]->origin == ORIGIN_ASK)
			names[count++] = f->items.at[i]->id;
	near = nearest(key->text, names, count);
	if (near.at != NULL)
		diag_note(r->out, d, (struct span){ 0 }, "did you mean '%.*s'?", STR(near));
}

/* The company of a row. */
static void read_siret(
	struct reading *r, const struct item *repeat, const struct node *n, struct given_row *row)
{
	const char *why = n->kind != NODE_SCALAR
				  ? "one value is expected"
				  : type_read(TYPE_SIRET, n->text, TYPE_STRICT, r->arena, &row->siret);
	struct diag *d;

	if (why == NULL)
		return;
	d = node_diag(r->out, DIAG_ANSWER_TYPE, n, "'%.*s/siret': %s", STR(repeat->id), why);
	d->field = r->field;
	d->why = why;
}

static void read_repeat(
	struct reading *r, const struct item *it, const struct node *n, struct given_repeat *to);

/* name: how a page posts the row. */
static void read_row(struct reading *r, const struct item *repeat, const struct node *n, struct str name,
	struct given_row *row)
{
	row->node = n;
	row->values = arena_array(r->arena, repeat->count + 1, sizeof(*row->values));
	if (repeat->nests)
		row->repeats = arena_array(r->arena, repeat->count, sizeof(*row->repeats));
	if (n->kind != NODE_MAP) {
		node_diag(r->out, DIAG_WRONG_SHAPE, n, "'%.*s': a row is a map", STR(repeat->id));
		return;
	}
	for (const struct node *e = node_first(n); e != NULL; e = e->next) {
		const struct item *it = form_find(r->given->form, repeat, e->key->text);

		r->field = arena_format(r->arena, "%.*s.%.*s", STR(name), STR(e->key->text));
		if (repeat->identity && str_is(e->key->text, "siret")) {
			read_siret(r, repeat, e, row);
		} else if (it == NULL) {
			node_diag(r->out, DIAG_ANSWER_UNKNOWN, e->key, "'%.*s/%.*s' is no field of the form",
				STR(item_path(r->arena, repeat)), STR(e->key->text));
		} else if (it->kind == ITEM_REPEAT) {
			read_repeat(r, it, e, &row->repeats[it->number - repeat->first]);
		} else if (is_given(r, it, e->key)) {
			read_value(r, it, e, &row->values[it->number - repeat->first]);
		}
	}
	if (repeat->identity && node_find(n, "siret") == NULL)
		node_diag(r->out, DIAG_ANSWER_MISSING, n, "'%.*s': a row needs its siret", STR(repeat->id))
			->field = arena_format(r->arena, "%.*s.siret", STR(name));
}

/* r->field: how a page posts it. */
static void read_repeat(
	struct reading *r, const struct item *it, const struct node *n, struct given_repeat *to)
{
	struct str name = r->field;
	size_t i = 0;

	to->node = n;
	if (n->kind != NODE_LIST) {
		if (n->kind != NODE_SCALAR || n->text.len > 0)
			node_diag(r->out, DIAG_WRONG_SHAPE, n, "'%.*s' is a list of rows", STR(it->id));
		return;
	}
	if (n->count > it->max) {
		node_diag(r->out, DIAG_ANSWER_ROWS, n, "'%.*s': %zu rows instead of at most %zu", STR(it->id),
			n->count, it->max)
			->field = name;
		return;
	}
	to->present = true;
	to->count = n->count;
	to->rows = arena_array(r->arena, n->count + 1, sizeof(*to->rows));
	for (const struct node *row = node_first(n); row != NULL; row = row->next, i++)
		read_row(r, it, row, arena_format(r->arena, "%.*s.%zu", STR(name), i + 1), &to->rows[i]);
}

static void read_motive(struct reading *r, const struct item *it, struct str name, struct given_value *v)
{
	struct shape line = shape_of(r->arena, TYPE_STRING);
	struct typed what = { .name = it->id,
		.field = arena_format(r->arena, "%.*s.motive", STR(name)),
		.code = DIAG_ANSWER_TYPE };
	const struct str *cells;
	size_t rows;

	if (v->motive_node != NULL &&
		typed_read(r->arena, &line, v->motive_node, &what, &rows, &cells, r->out) && rows > 0)
		v->motive = cells[0];
}

/* claims: {field: {value: ..., motive: ...}} */
static void read_claim(struct reading *r, const struct node *n)
{
	static const char *const keys[] = { "value", "motive" };
	const struct item *it = form_field(r->given->form, n->key->text);
	struct given_value *v;
	struct str name = arena_format(r->arena, "claims.%.*s", STR(n->key->text));
	size_t before = r->out->errors;

	if (it == NULL || it->kind != ITEM_FIELD || it->origin != ORIGIN_SOURCE || it->context ||
		it->repeat != NULL) {
		node_diag(r->out, DIAG_CLAIM_REFUSED, n->key, "'%.*s' is no value that can be contested",
			STR(n->key->text));
		return;
	}
	if (!node_check_keys(n, "a claim", keys, COUNT(keys), r->out))
		return;
	v = &r->given->claims[it->number];
	v->motive_node = node_find(n, "motive");
	r->field = arena_format(r->arena, "%.*s.value", STR(name));
	if (node_find(n, "value") == NULL) {
		node_diag(r->out, DIAG_MISSING_KEY, n, "the claim on '%.*s' has no value", STR(it->id))
			->field = r->field;
		return;
	}
	v->node = node_find(n, "value");
	read_typed(r, it, v->node, v);
	if (v->kind == GIVEN_NOTHING && r->out->errors == before)
		node_diag(r->out, DIAG_MISSING_KEY, v->node, "the claim on '%.*s' is empty", STR(it->id))
			->field = r->field;
	if (r->given->values[it->number].kind == GIVEN_VALUE)
		node_diag(r->out, DIAG_CLAIM_REFUSED, n->key, "'%.*s' is given twice", STR(it->id))->field =
			r->field;
	read_motive(r, it, name, v);
}

struct given *given_read(struct arena *a, const struct form *f, const struct node *n, struct diags *out)
{
	struct given *g = ARENA_NEW(a, struct given);
	struct reading r = { a, g, out, { NULL, 0 } };

	g->form = f;
	g->values = arena_array(a, f->items.count, sizeof(*g->values));
	g->claims = arena_array(a, f->items.count, sizeof(*g->claims));
	g->repeats = arena_array(a, f->items.count, sizeof(*g->repeats));
	if (n != NULL && n->kind != NODE_MAP)
		node_diag(out, DIAG_WRONG_SHAPE, n, "answers are a map of fields and values");
	for (const struct node *e = n && n->kind == NODE_MAP ? node_first(n) : NULL; e != NULL; e = e->next) {
		const struct item *it = form_field(f, e->key->text);

		if (str_is(e->key->text, "claims"))
			continue;
		r.field = e->key->text;
		if (it == NULL || it->repeat != NULL)
			unknown(&r, e->key);
		else if (it->kind == ITEM_REPEAT)
			read_repeat(&r, it, e, &g->repeats[it->number]);
		else if (is_given(&r, it, e->key))
			read_value(&r, it, e, &g->values[it->number]);
	}
	/* after the values, which a claim may double */
	for (const struct node *c = n ? read_map(n, "claims", out) : NULL; c != NULL; c = c->next)
		read_claim(&r, c);
	return g;
}
