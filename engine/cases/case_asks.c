/*
 * case_asks: the questions that apply, answered or not, and what was told of the
 * answers, against what the case expects.
 */
#include "cases/case_work.h"
#include "emit/view.h"

/* ---- asks: ---- */

struct names {
	LIST(struct str) list;
};

/* A question: a field that is asked, a value that no source had, a row to choose. */
static bool is_asked(const struct case_work *w, const struct item *it)
{
	const struct cell *c = &w->answers->cells[it->number];

	if (it->kind == ITEM_REPEAT || it->origin == ORIGIN_ASK)
		return c->relevant;
	return view_is_asked(it, c) || (it->pick && c->relevant && c->state == CELL_VALUE && c->rows > 1);
}

static void list_questions(const struct case_work *w, struct names *asked)
{
	const struct form *f = w->form;

	for (size_t s = 0; s < f->sections.count; s++)
		for (size_t i = 0; i < f->sections.at[s]->items.count; i++) {
			const struct item *it = f->items.at[f->sections.at[s]->items.at[i]];

			if (is_asked(w, it))
				*LIST_ADD(w->arena, &asked->list) = it->id;
		}
}

static bool holds(const struct names *of, struct str name)
{
	for (size_t i = 0; i < of->list.count; i++)
		if (str_equal(of->list.at[i], name))
			return true;
	return false;
}

static struct str list_words(struct case_work *w, const struct names *of)
{
	struct buf b = { 0 };

	buf_putc(&b, '[');
	for (size_t i = 0; i < of->list.count; i++)
		buf_format(&b, "%s%.*s", i > 0 ? ", " : "", STR(of->list.at[i]));
	buf_putc(&b, ']');
	struct str words = arena_copy(w->arena, buf_str(&b));
	buf_free(&b);
	return words;
}

/* Reads the names under asks:, and tells those that are not asked. */
static bool read_asks(
	struct case_work *w, const struct node *n, const struct names *asked, struct names *want)
{
	size_t before = w->out->errors;

	if (n->kind != NODE_LIST && (n->kind != NODE_SCALAR || n->text.len > 0)) {
		node_diag(w->out, DIAG_WRONG_SHAPE, n, "'asks' is a list of fields");
		return false;
	}
	for (const struct node *e = node_first(n); e != NULL; e = e->next) {
		if (e->kind != NODE_SCALAR) {
			node_diag(w->out, DIAG_WRONG_SHAPE, e, "'asks' is a list of fields");
			continue;
		}
		if (case_item(w, e) == NULL)
			continue;
		if (!holds(asked, e->text))
			node_diag(w->out, DIAG_CASE_ASKS, e, "'%.*s' is not asked", STR(e->text));
		*LIST_ADD(w->arena, &want->list) = e->text;
	}
	return w->out->errors == before;
}

void case_asks(struct case_work *w)
{
	const struct node *n = node_find(w->root, "asks");
	struct names asked = { 0 }, want = { 0 }, more = { 0 };
	bool good;

	if (n == NULL)
		return;
	list_questions(w, &asked);
	good = read_asks(w, n, &asked, &want);
	for (size_t i = 0; i < asked.list.count; i++)
		if (!holds(&want, asked.list.at[i]))
			*LIST_ADD(w->arena, &more.list) = asked.list.at[i];
	if (more.list.count > 0)
		node_diag(w->out, DIAG_CASE_ASKS, n->key, "asked, and not expected: %.*s",
			STR(list_words(w, &more)));
	good = good && more.list.count == 0;
	for (size_t i = 0; good && i < want.list.count; i++)
		if (want.list.count != asked.list.count || !str_equal(want.list.at[i], asked.list.at[i])) {
			node_diag(w->out, DIAG_CASE_ASKS, n->key, "expected %.*s, got %.*s",
				STR(list_words(w, &want)), STR(list_words(w, &asked)));
			return;
		}
}

/* ---- problems: ---- */

struct wanted {
	const struct node *node;
	enum diag_code code;
	struct str field; /* missing: any */
	bool met;
};

struct wanteds {
	LIST(struct wanted) list;
};

/* What a message is about: field, or repeat/field. A page calls it rows.2.field,
 * claims.field.motive, field.part; what no page posts is named first, in quotes. */
static struct str field_of(const struct case_work *w, const struct diag *d)
{
	struct str rest = d->field, name;
	const struct item *it;

	if (rest.at == NULL) {
		rest = str_part(d->message, str_find(d->message, '\'') + 1, d->message.len);
		return str_part(rest, 0, str_find(rest, '\''));
	}
	name = str_cut(&rest, '.');
	if (str_is(name, "claims"))
		name = str_cut(&rest, '.');
	it = form_find(w->form, NULL, name);
	while (it != NULL && it->kind == ITEM_REPEAT && rest.at != NULL) {
		str_cut(&rest, '.'); /* the row's number */
		struct str field = str_cut(&rest, '.');
		if (field.at == NULL)
			break;
		name = arena_format(w->arena, "%.*s/%.*s", STR(name), STR(field));
		it = form_find(w->form, it, field);
	}
	return name;
}

static bool read_code(struct case_work *w, const struct node *n, enum diag_code *code)
{
	if (n->kind == NODE_SCALAR && diag_find(n->text, code))
		return true;
	node_diag(w->out, DIAG_BAD_CASE, n, "'%.*s' is no code of a message", STR(n->text));
	return false;
}

/* A004 | field: A004 */
static bool read_problem(struct case_work *w, const struct node *n, struct wanted *to)
{
	const struct node *pair = n->kind == NODE_MAP && n->count == 1 ? node_first(n) : NULL;

	if (pair == NULL && n->kind != NODE_SCALAR) {
		node_diag(w->out, DIAG_WRONG_SHAPE, n, "a problem is a code, or field: code");
		return false;
	}
	to->node = pair != NULL ? pair : n;
	if (pair != NULL)
		to->field = pair->key->text;
	return read_code(w, to->node, &to->code);
}

static bool read_problems(struct case_work *w, const struct node *n, struct wanteds *all)
{
	size_t before = w->out->errors;

	if (n != NULL && n->kind != NODE_LIST && (n->kind != NODE_SCALAR || n->text.len > 0))
		node_diag(w->out, DIAG_WRONG_SHAPE, n, "'problems' is a list");
	for (const struct node *e = node_first(n); e != NULL; e = e->next) {
		struct wanted one = { 0 };

		if (read_problem(w, e, &one))
			*LIST_ADD(w->arena, &all->list) = one;
	}
	return w->out->errors == before;
}

/* One message meets one expectation: that of its field before one of its code alone. */
static bool meets(struct wanteds *all, enum diag_code code, struct str field)
{
	struct wanted *best = NULL;

	for (size_t i = 0; i < all->list.count; i++) {
		struct wanted *one = &all->list.at[i];
		bool named = one->field.at != NULL;

		if (one->met || one->code != code || (named && !str_equal(field, one->field)))
			continue;
		if (best == NULL || named)
			best = one;
	}
	if (best != NULL)
		best->met = true;
	return best != NULL;
}

void case_problems(struct case_work *w)
{
	const struct node *n = node_find(w->root, "problems");
	struct wanteds all = { 0 };

	if (!read_problems(w, n, &all))
		return;
	diags_sort(&w->problems);
	for (size_t i = 0; i < w->problems.list.count; i++) {
		const struct diag *told = w->problems.list.at[i];

		struct str field = field_of(w, told);
		if (meets(&all, told->code, field))
			continue;
		struct diag *d = node_diag(w->out, DIAG_CASE_PROBLEM, n != NULL ? n->key : w->root,
			"%s was told of '%.*s', and not expected", diag_rule(told->code)->code, STR(field));
		diag_note(w->out, d, told->span, "%.*s", STR(told->message));
	}
	for (size_t i = 0; i < all.list.count; i++) {
		const struct wanted *one = &all.list.at[i];

		if (!one->met)
			node_diag(w->out, DIAG_CASE_PROBLEM, one->node, "%s was not told%s%.*s%s",
				diag_rule(one->code)->code, one->field.at ? " of '" : "", STR(one->field),
				one->field.at ? "'" : "");
	}
}
