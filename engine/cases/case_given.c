/*
 * case_given: what sources are stated to give.
 */
#include "base/digest.h"
#include "cases/case_work.h"

struct giving {
	struct case_work *work;
	struct stated *stated;
	struct str siret; /* of the row at hand */
};

/* A document that exists has all its facts: those that are not stated are made up. */
static const struct str *whole_document(struct case_work *w, const struct str *stated)
{
	struct str *facts = arena_array(w->arena, DOCUMENT__COUNT, sizeof(*facts));
	char hex[DIGEST_SIZE];

	memcpy(facts, stated, DOCUMENT__COUNT * sizeof(*facts));
	if (facts[DOCUMENT_NAME].at == NULL)
		facts[DOCUMENT_NAME] = S("document.pdf");
	if (facts[DOCUMENT_MEDIA_TYPE].at == NULL)
		facts[DOCUMENT_MEDIA_TYPE] = S("application/pdf");
	if (facts[DOCUMENT_SIZE].at == NULL)
		facts[DOCUMENT_SIZE] = S("1");
	if (facts[DOCUMENT_SHA256].at == NULL) {
		digest_of(facts[DOCUMENT_NAME], hex);
		facts[DOCUMENT_SHA256] = arena_copy(w->arena, str(hex));
	}
	return facts;
}

static bool read_outcome(struct case_work *w, const struct node *n, enum outcome *o)
{
	struct str words[OUTCOME__COUNT], near;
	size_t count = 0;
	struct diag *d;

	if (n->kind == NODE_SCALAR && outcome_find(n->text, o) && *o != OUTCOME_VALUE)
		return true;
	for (size_t i = OUTCOME_VALUE + 1; i < OUTCOME__COUNT; i++)
		words[count++] = str(outcome_word((enum outcome)i));
	d = node_diag(w->out, DIAG_BAD_CASE, n, "'%.*s' is no absence that a source has", STR(n->text));
	near = nearest(n->text, words, count);
	if (near.at != NULL)
		diag_note(w->out, d, (struct span){ 0 }, "did you mean '%.*s'?", STR(near));
	return false;
}

/* What one provider gives for one item. */
static void give(struct giving *g, const struct item *it, size_t candidate, const struct node *n)
{
	struct case_work *w = g->work;
	enum outcome outcome = OUTCOME_VALUE;
	const struct str *cells = NULL;
	size_t rows = 0;
	bool good = case_absent(n) != NULL ? read_outcome(w, case_absent(n), &outcome)
					   : case_value(w, it, n, &rows, &cells);

	if (!good)
		return;
	if (outcome == OUTCOME_VALUE && rows == 0 && n->kind != NODE_LIST) {
		node_diag(w->out, DIAG_BAD_CASE, n, "'%.*s': write the value, or {absent: not_found}",
			STR(it->id));
		return;
	}
	if (rows > 0 && it->shape.type == TYPE_DOCUMENT && !it->shape.collection)
		cells = whole_document(w, cells);
	if (!stated_put(g->stated, it, candidate, g->siret, outcome, rows, cells))
		node_diag(w->out, DIAG_BAD_CASE, n,
			"'%.*s': one answer of '%.*s' cannot give this and what is stated above", STR(it->id),
			STR(it->candidates.at[candidate].provider->name));
}

/* {provider: ..., another: ...} */
static bool is_by_provider(const struct node *n)
{
	const struct node *first = node_first(n);

	return n->kind == NODE_MAP && first != NULL && str_find(first->key->text, '.') < first->key->text.len;
}

static void give_by_provider(struct giving *g, const struct item *it, const struct node *n)
{
	for (const struct node *e = node_first(n); e != NULL; e = e->next) {
		size_t i = 0;

		while (i < it->candidates.count &&
			!str_equal(it->candidates.at[i].provider->name, e->key->text))
			i++;
		if (i < it->candidates.count)
			give(g, it, i, e);
		else
			node_diag(g->work->out, DIAG_BAD_CASE, e->key,
				"'%.*s' is not asked for '%.*s': '%.*s' is", STR(e->key->text), STR(it->id),
				STR(it->candidates.at[0].provider->name));
	}
}

static bool is_source(struct case_work *w, const struct item *it, const struct node *key)
{
	static const char *const why[ORIGIN__COUNT] = {
		[ORIGIN_DERIVED] = "is computed",
		[ORIGIN_ASK] = "is asked: write it under answers:",
		[ORIGIN_ON_CONTROL] = "is kept for a control",
	};

	if (it->kind == ITEM_FIELD && it->origin == ORIGIN_SOURCE && !it->context)
		return true;
	node_diag(w->out, DIAG_BAD_CASE, key, "'%.*s' %s", STR(key->text),
		it->kind != ITEM_FIELD ? "is no field that a source gives"
		: it->context          ? "comes from the context: write it under context:"
				       : why[it->origin]);
	return false;
}

static void give_field(struct giving *g, const struct item *it, const struct node *n)
{
	if (!is_source(g->work, it, n->key))
		return;
	if (is_by_provider(n))
		give_by_provider(g, it, n);
	else
		give(g, it, 0, n);
}

/* The company of a row. */
static bool read_siret(struct giving *g, const struct item *repeat, const struct node *row)
{
	const struct node *n = node_find(row, "siret");
	const char *why = n == NULL || n->kind != NODE_SCALAR
				  ? "each row names its company: siret"
				  : type_read(TYPE_SIRET, n->text, TYPE_STRICT, g->work->arena, &g->siret);

	if (why != NULL)
		node_diag(
			g->work->out, DIAG_BAD_CASE, n != NULL ? n : row, "'%.*s': %s", STR(repeat->id), why);
	return why == NULL;
}

/* A row whose repeat has no companies is there for those of a repeat in it. */
static void give_rows(struct giving *g, const struct item *repeat, const struct node *n)
{
	if (!repeat->identity && !repeat->nests) {
		node_diag(g->work->out, DIAG_BAD_CASE, n->key, "the rows of '%.*s' are no companies",
			STR(repeat->id));
		return;
	}
	if (!case_is_rows(g->work, repeat, n))
		return;
	for (const struct node *row = node_first(n); row != NULL; row = row->next) {
		struct str outer = g->siret;

		if (repeat->identity && !read_siret(g, repeat, row)) {
			g->siret = outer;
			continue;
		}
		for (const struct node *e = node_first(row); e != NULL; e = e->next) {
			const struct item *it = repeat->identity && str_is(e->key->text, "siret")
							? NULL
							: case_row_item(g->work, repeat, e->key);

			if (it != NULL && it->kind == ITEM_REPEAT)
				give_rows(g, it, e);
			else if (it != NULL)
				give_field(g, it, e);
		}
		g->siret = outer;
	}
}

struct stated *case_given(struct case_work *w)
{
	struct giving g = { .work = w, .stated = stated_new(w->arena, w->plan) };
	const struct node *n = node_find(w->root, "given");

	if (n != NULL && n->kind != NODE_MAP && (n->kind != NODE_SCALAR || n->text.len > 0))
		node_diag(w->out, DIAG_WRONG_SHAPE, n, "'given' is a map of fields and values");
	for (const struct node *e = n && n->kind == NODE_MAP ? node_first(n) : NULL; e != NULL; e = e->next) {
		const struct item *it = case_item(w, e->key);

		if (it == NULL)
			continue;
		if (it->kind == ITEM_REPEAT)
			give_rows(&g, it, e);
		else
			give_field(&g, it, e);
	}
	return g.stated;
}
