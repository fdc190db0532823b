/*
 * case_expect: what came out, against what the case expects of it.
 */
#include "cases/case_work.h"

#define UNANSWERED "unanswered"
#define IRRELEVANT "irrelevant"
#define WITHHELD "withheld"

/* What the audience sees of an item in the end. */
struct seen {
	const char *absent; /* why there is no value; NULL: there is one */
	size_t rows;
	const struct str *cells;
};

static const struct str truths[] = { { "false", 5 }, { "true", 4 } };

/* The value that counts: the company's where it is let in, the row that was chosen. */
static struct seen see(const struct case_work *w, const struct item *it, const struct cell *c)
{
	struct seen s = { .rows = c->rows, .cells = c->cells };

	if (it->origin == ORIGIN_ON_CONTROL)
		return (struct seen){ .rows = 1, .cells = &truths[c->relevant] };
	if (!c->relevant)
		s.absent = IRRELEVANT;
	else if (audience_withholds(w->form, w->audience, it))
		s.absent = WITHHELD;
	else if (c->claim_counts)
		s = (struct seen){ .rows = c->claim->rows, .cells = c->claim->cells };
	else if (c->state == CELL_ABSENT)
		s.absent = outcome_word(c->outcome);
	else if (c->state == CELL_NOTHING)
		s.absent = UNANSWERED;
	else if (it->pick && c->picked > 0)
		s = (struct seen){ .rows = 1, .cells = c->cells + (c->picked - 1) * it->shape.part_count };
	return s;
}

/* A variable is typed by its value, an item by its shape. */
static struct seen see_variable(struct case_work *w, const struct item *it, struct shape *shape)
{
	static const enum type types[] = {
		[VALUE_NONE] = TYPE_TEXT,
		[VALUE_TEXT] = TYPE_TEXT,
		[VALUE_NUMBER] = TYPE_DECIMAL,
		[VALUE_TRUTH] = TYPE_BOOLEAN,
		[VALUE_DAY] = TYPE_DATE,
	};
	struct value v = answers_variable(w->answers, it);
	enum value_kind kind = it->kind == ITEM_LET ? it->value.expr->kind : v.kind;
	struct str *written = arena_array(w->arena, 1, sizeof(*written));

	*shape = shape_of(w->arena, types[kind]);
	if (v.kind == VALUE_NONE || !type_encode(shape->type, v, w->arena, written))
		return (struct seen){ .absent = v.not_computable ? outcome_word(OUTCOME_NOT_COMPUTABLE)
								 : UNANSWERED };
	return (struct seen){ .rows = 1, .cells = written };
}

static bool is_absence(struct case_work *w, const struct node *n)
{
	struct str words[OUTCOME__COUNT + 3], near;
	size_t count = 0;
	struct diag *d;

	for (size_t i = OUTCOME_VALUE + 1; i < OUTCOME__COUNT; i++)
		words[count++] = str(outcome_word((enum outcome)i));
	words[count++] = S(UNANSWERED);
	words[count++] = S(IRRELEVANT);
	words[count++] = S(WITHHELD);
	for (size_t i = 0; i < count; i++)
		if (str_equal(words[i], n->text))
			return true;
	d = node_diag(w->out, DIAG_BAD_CASE, n, "'%.*s' is no absence", STR(n->text));
	near = nearest(n->text, words, count);
	if (near.at != NULL)
		diag_note(w->out, d, (struct span){ 0 }, "did you mean '%.*s'?", STR(near));
	return false;
}

static bool is_document(const struct shape *s)
{
	return s->type == TYPE_DOCUMENT && !s->collection;
}

/* Of a document only the facts that are expected count. */
static bool is_same(const struct shape *s, size_t rows, const struct str *want, const struct seen *got)
{
	if (got->absent != NULL || rows != got->rows)
		return false;
	for (size_t i = 0; i < rows * s->part_count; i++)
		if (!(is_document(s) && want[i].at == NULL) && !str_equal(want[i], got->cells[i]))
			return false;
	return true;
}

/* Of a document the facts that are expected. */
static struct str got_words(
	struct case_work *w, const struct shape *s, const struct str *want, const struct seen *got)
{
	struct str facts[DOCUMENT__COUNT] = { { 0 } };

	if (got->absent != NULL)
		return arena_format(w->arena, "{absent: %s}", got->absent);
	for (size_t i = 0; is_document(s) && want != NULL && i < DOCUMENT__COUNT; i++)
		if (want[i].at != NULL)
			facts[i] = got->cells[i];
	return case_words(w, s, got->rows, is_document(s) && want != NULL ? facts : got->cells);
}

/* want: the cells expected; NULL: an absence is. */
static void differ(struct case_work *w, const struct item *it, const struct shape *s, const struct node *n,
	struct str words, const struct str *want, const struct seen *got)
{
	node_diag(w->out, DIAG_CASE_VALUE, n, "'%.*s': expected %.*s, got %.*s", STR(it->id), STR(words),
		STR(got_words(w, s, want, got)));
}

static void compare(struct case_work *w, const struct item *it, const struct shape *shape,
	const struct node *n, const struct seen *got)
{
	struct item typed = *it;
	const struct node *absent = case_absent(n);
	const struct str *cells;
	size_t rows;

	typed.shape = *shape;
	if (absent != NULL) {
		if (is_absence(w, absent) && (got->absent == NULL || !str_is(absent->text, got->absent)))
			differ(w, it, shape, n, arena_format(w->arena, "{absent: %.*s}", STR(absent->text)),
				NULL, got);
		return;
	}
	if (!case_value(w, &typed, n, &rows, &cells))
		return;
	if (rows == 0) {
		node_diag(w->out, DIAG_BAD_CASE, n, "'%.*s': write the value, or {absent: " UNANSWERED "}",
			STR(it->id));
		return;
	}
	w->worked[it->number] = true;
	if (!is_same(shape, rows, cells, got))
		differ(w, it, shape, n, case_words(w, shape, rows, cells), cells, got);
}

/* {value: ..., claim: ..., provider: ...}: of a source, with who gave it and what the
 * company says of it. */
static bool is_detailed(const struct item *it, const struct node *n)
{
	bool detailed = n->kind == NODE_MAP && n->count > 0 && it->origin == ORIGIN_SOURCE;

	for (const struct node *e = node_first(n); detailed && e != NULL; e = e->next)
		detailed = str_is(e->key->text, "value") || str_is(e->key->text, "claim") ||
			   str_is(e->key->text, "provider");
	return detailed;
}

static void expect_provider(
	struct case_work *w, const struct item *it, const struct node *n, const struct cell *c)
{
	bool asked = c->state != CELL_NOTHING;
	struct str name = !asked        ? S("none")
			  : it->context ? S("context")
					: it->candidates.at[c->candidate].provider->name;
	struct str expected;

	if (node_scalar(n, "provider", &expected, w->out) && !(asked && str_equal(expected, name)))
		node_diag(w->out, DIAG_CASE_VALUE, n, "'%.*s': expected the provider %.*s, got %.*s",
			STR(it->id), STR(expected), STR(name));
}

static void expect_detailed(struct case_work *w, const struct item *it, const struct node *n,
	const struct cell *c, const struct seen *got)
{
	const struct node *value = node_find(n, "value"), *claim = node_find(n, "claim"),
			  *provider = node_find(n, "provider");
	struct seen said = { .absent = UNANSWERED };

	if (got->absent == NULL && c->claim != NULL && c->claim->kind == GIVEN_VALUE)
		said = (struct seen){ .rows = c->claim->rows, .cells = c->claim->cells };
	if (value != NULL)
		compare(w, it, &it->shape, value, got);
	if (claim != NULL)
		compare(w, it, &it->shape, claim, &said);
	if (provider != NULL)
		expect_provider(w, it, provider, c);
}

static void expect_field(
	struct case_work *w, const struct item *it, const struct node *n, const struct row *row)
{
	const struct cell *c = answers_cell(w->answers, it, row);
	struct seen got = see(w, it, c);
	struct shape shape = it->origin == ORIGIN_ON_CONTROL ? shape_of(w->arena, TYPE_BOOLEAN) : it->shape;

	if (is_detailed(it, n))
		expect_detailed(w, it, n, c, &got);
	else
		compare(w, it, &shape, n, &got);
}

static void expect_rows(
	struct case_work *w, const struct item *repeat, const struct node *n, const struct row *outer);

static void expect_row(
	struct case_work *w, const struct item *repeat, const struct node *n, const struct row *row)
{
	for (const struct node *e = node_first(n); e != NULL; e = e->next) {
		struct seen siret = { .rows = 1, .cells = &row->siret };
		struct shape shape = shape_of(w->arena, TYPE_SIRET);
		const struct item *it;

		if (repeat->identity && str_is(e->key->text, "siret"))
			compare(w, repeat, &shape, e, &siret);
		else if ((it = case_row_item(w, repeat, e->key)) == NULL)
			continue;
		else if (it->kind == ITEM_REPEAT)
			expect_rows(w, it, e, row);
		else
			expect_field(w, it, e, row);
	}
}

/* [{field: value}, {}]: as many rows as there are; of each what is said of it. */
static void expect_rows(
	struct case_work *w, const struct item *repeat, const struct node *n, const struct row *outer)
{
	const struct rows *rows = answers_rows(w->answers, repeat, outer);
	size_t count = rows->count, row = 0;
	const struct node *absent = case_absent(n);

	if (absent != NULL) {
		bool relevant = answers_cell(w->answers, repeat, outer)->relevant;

		if (is_absence(w, absent) && (relevant || !str_is(absent->text, IRRELEVANT)))
			node_diag(w->out, DIAG_CASE_VALUE, n, "'%.*s': expected {absent: %.*s}, got %.*s",
				STR(repeat->id), STR(absent->text),
				STR(relevant ? arena_format(
						       w->arena, "%zu row%s", count, count == 1 ? "" : "s")
					     : S("{absent: " IRRELEVANT "}")));
		return;
	}
	if (!case_is_rows(w, repeat, n))
		return;
	if (n->count != count) {
		node_diag(w->out, DIAG_CASE_VALUE, n, "'%.*s': expected %zu row%s, got %zu", STR(repeat->id),
			n->count, n->count == 1 ? "" : "s", count);
		return;
	}
	for (const struct node *e = node_first(n); e != NULL; e = e->next)
		expect_row(w, repeat, e, &rows->at[row++]);
}

static void expect_variable(struct case_work *w, const struct item *it, const struct node *n)
{
	struct shape shape;
	struct seen got;

	if (it->kind == ITEM_CONTEXT) {
		node_diag(w->out, DIAG_BAD_CASE, n->key, "'%.*s' is stated under context:, not expected",
			STR(n->key->text));
		return;
	}
	got = see_variable(w, it, &shape);
	compare(w, it, &shape, n, &got);
}

void case_expect(struct case_work *w)
{
	const struct node *n = node_find(w->root, "expect");

	if (n != NULL && n->kind != NODE_MAP) {
		node_diag(w->out, DIAG_WRONG_SHAPE, n, "'expect' is a map of fields and values");
		return;
	}
	for (const struct node *e = node_first(n); e != NULL; e = e->next) {
		const struct item *it = case_item(w, e->key);

		if (it == NULL)
			continue;
		if (it->kind == ITEM_FIELD || it->kind == ITEM_DECISION)
			expect_field(w, it, e, NULL);
		else if (it->kind == ITEM_REPEAT)
			expect_rows(w, it, e, NULL);
		else
			expect_variable(w, it, e);
	}
}
