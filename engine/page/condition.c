#include "page/condition.h"

#include "emit/view.h"
#include "out/html.h"

/* A chain of lets may double at each step: what is longer is told in words. */
#define CSS_BYTES 2000

#define RADIOS_MAX 6
#define LIST_MAX 150
#define LIST_MAX_IN_ROW 12

/* ---- what it follows from ---- */

struct walk {
	struct arena *arena;
	const struct form *form;
	struct condition_reads *to;
	bool *seen; /* by item number */
};

static void visit(void *data, unsigned item, const struct expr *at);

static void walk(struct walk *w, const struct condition *c)
{
	if (c->expr != NULL)
		expr_items(c->expr, visit, w);
}

/* When it applies, and what it is computed from. */
static void walk_item(struct walk *w, const struct item *it)
{
	walk(w, &it->value);
	walk(w, &it->relevant);
	if (it->section != NULL)
		walk(w, &it->section->relevant);
	for (const struct item *in = it->repeat; in != NULL; in = in->repeat)
		walk(w, &in->relevant);
}

static void visit(void *data, unsigned item, const struct expr *at)
{
	struct walk *w = data;
	const struct item *it = w->form->items.at[item];
	bool field = it->kind == ITEM_FIELD;

	(void)at;
	if (w->seen[item])
		return;
	w->seen[item] = true;
	if (it->kind == ITEM_REPEAT || it->repeat != NULL || (field && it->origin == ORIGIN_ASK))
		w->to->asked = true;
	else if (field && it->origin == ORIGIN_SOURCE)
		*LIST_ADD(w->arena, &w->to->sources) = item;
	walk_item(w, it);
}

struct condition_reads condition_reads_of(
	struct arena *a, const struct form *f, const struct item *it, const struct condition *c)
{
	struct condition_reads to = { 0 };
	struct walk w = { a, f, &to, arena_array(a, f->items.count + 1, sizeof(bool)) };

	if (it != NULL)
		walk_item(&w, it);
	if (c != NULL)
		walk(&w, c);
	return to;
}

bool condition_may_change(const struct form *f, const struct condition_reads *r)
{
	for (size_t i = 0; i < r->sources.count; i++) {
		const struct item *it = f->items.at[r->sources.at[i]];

		if (it->pick || it->edit == EDIT_FREE || view_may_be_asked(it))
			return true;
	}
	return r->asked;
}

/* What is known and cannot be corrected stays what it is; so does what is not asked. */
bool condition_is_settled(const struct condition_reads *r, const struct answers *an)
{
	if (r->asked)
		return false;
	for (size_t i = 0; i < r->sources.count; i++) {
		unsigned number = r->sources.at[i];
		const struct item *it = an->plan->form->items.at[number];
		const struct cell *c = &an->cells[number];

		if (it->pick && c->rows > 1)
			return false;
		if (c->state == CELL_VALUE ? it->edit == EDIT_FREE : view_is_asked(it, c))
			return false;
	}
	return true;
}

struct condition_reads *condition_items(struct arena *a, const struct form *f)
{
	struct condition_reads *items = arena_array(a, f->items.count + 1, sizeof(*items));
	bool *seen = arena_array(a, f->items.count + 1, sizeof(*seen));

	for (unsigned i = 0; i < f->items.count; i++) {
		struct walk w = { a, f, &items[i], seen };

		memset(seen, 0, f->items.count * sizeof(*seen));
		visit(&w, i, NULL);
	}
	return items;
}

void condition_open(
	const struct form *f, const struct condition_reads *items, const struct answers *an, bool *open)
{
	for (size_t i = 0; i < f->items.count; i++)
		open[i] = an != NULL ? !condition_is_settled(&items[i], an)
				     : condition_may_change(f, &items[i]);
}

struct reading {
	const bool *open;
	bool found;
};

static void visit_known(void *data, unsigned item, const struct expr *at)
{
	struct reading *r = data;

	(void)at;
	r->found = r->found || r->open[item];
}

bool condition_is_open(const struct condition *c, const bool *open)
{
	struct reading r = { open, false };

	if (c->expr != NULL)
		expr_items(c->expr, visit_known, &r);
	return r.found;
}

/* ---- as a style sheet tells it ---- */

struct css {
	struct buf *b;
	const struct form *form;
	struct condition_scope *scope;
	size_t start;
};

static bool put(struct css *c, const struct expr *e, bool is);

static const struct item *item_of(const struct css *c, const struct expr *e)
{
	bool name = e->op == EXPR_NAME && e->symbol != NULL && e->predicate == NULL && e->part.at == NULL;

	return name && e->symbol->item != EXPR_CHOICE ? c->form->items.at[e->symbol->item] : NULL;
}

/* Whether rows inside its row have a control that ends in the same name. */
static bool is_namesake(const struct css *c, const struct item *it)
{
	for (size_t i = 0; it->repeat->nests && i < c->form->items.count; i++) {
		const struct item *other = c->form->items.at[i];

		if (other != it && str_equal(other->id, it->id) && item_within(other, it->repeat) != NULL)
			return true;
	}
	return false;
}

/* All controls of a condition are in the form, or all in the row. */
static bool enter_scope(struct css *c, const struct item *it)
{
	bool in_row = it->repeat != NULL;

	if (in_row && (it->repeat != c->scope->repeat || is_namesake(c, it)))
		return false;
	if (c->scope->set && c->scope->in_row != in_row)
		return false;
	c->scope->set = true;
	c->scope->in_row = in_row;
	return true;
}

/* [name="groupement"], or in a row [name$=".groupement"] */
static void put_control(struct css *c, const struct item *it)
{
	buf_puts(c->b, ":has([name");
	if (it->repeat != NULL)
		buf_format(c->b, "$=\".%.*s\"]", STR(it->id));
	else
		buf_format(c->b, "=\"%.*s\"]", STR(it->id));
}

/* The controls of what does not apply do not count, checked or not. */
static void put_applies(struct css *c, const struct item *it)
{
	const struct expr *conditions[] = { it->relevant.expr, it->section->relevant.expr };

	for (size_t i = 0; i < COUNT(conditions); i++) {
		size_t before = c->b->len;
		struct condition_scope scope = *c->scope;

		if (conditions[i] == NULL || put(c, conditions[i], true))
			continue;
		c->b->len = before;
		*c->scope = scope;
	}
}

static bool put_checked(struct css *c, const struct item *it, const char *value)
{
	if (it->origin != ORIGIN_ASK || !enter_scope(c, it))
		return false;
	put_control(c, it);
	if (value != NULL)
		buf_format(c->b, "[value=\"%s\"]", value);
	buf_puts(c->b, ":checked)");
	put_applies(c, it);
	return true;
}

/* A yes or no, a box, or what follows from them. */
static bool put_truth(struct css *c, const struct item *it, bool is)
{
	if (it == NULL)
		return false;
	if (it->kind == ITEM_LET || it->kind == ITEM_DECISION ||
		(it->kind == ITEM_FIELD && it->origin == ORIGIN_DERIVED))
		return it->value.expr != NULL && put(c, it->value.expr, is);
	if (it->kind != ITEM_FIELD)
		return false;
	if (it->shape.type == TYPE_BOOLEAN)
		return put_checked(c, it, is ? "true" : "false");
	return it->shape.type == TYPE_DECLARATION && is && put_checked(c, it, NULL);
}

/* choice = 'code' */
static bool put_choice(struct css *c, const struct item *it, struct str code, bool is)
{
	bool known = it != NULL && it->kind == ITEM_FIELD && it->origin == ORIGIN_ASK &&
		     it->shape.type == TYPE_CHOICE && it->shape.choices->kind != CHOICES_CONTEXT;

	enum choice_look look = known ? choice_look(it->shape.choices, it->repeat != NULL) : CHOICE_SUGGESTED;

	if (look == CHOICE_SUGGESTED || !enter_scope(c, it))
		return false;
	put_control(c, it);
	if (look == CHOICE_LIST)
		buf_puts(c->b, ">");
	if (!is)
		buf_puts(c->b, ":not(");
	buf_puts(c->b, "[value=");
	out_css_string(c->b, code);
	buf_puts(c->b, is ? "]" : "])");
	/* what stands for no answer is no other answer */
	buf_puts(c->b, is || (look == CHOICE_RADIOS && view_due(it) != DUE_NEVER)
			       ? ":checked)"
			       : ":not([value=\"\"]):checked)");
	put_applies(c, it);
	return true;
}

static bool is_truth(const struct expr *e, bool *truth)
{
	*truth = e->op == EXPR_CALL && e->function == FUNCTION_TRUE;
	return *truth || (e->op == EXPR_CALL && e->function == FUNCTION_FALSE);
}

static bool put_equal(struct css *c, const struct expr *e, bool is)
{
	const struct expr *left = e->arguments, *right = left->next;
	bool truth;

	if (left->op == EXPR_LITERAL || is_truth(left, &truth)) {
		right = left;
		left = left->next;
	}
	if (is_truth(right, &truth))
		return put_truth(c, item_of(c, left), is == truth);
	if (right->op != EXPR_LITERAL || right->value.kind != VALUE_TEXT)
		return false;
	return put_choice(c, item_of(c, left), right->value.text, is);
}

static bool put_both(struct css *c, const struct expr *e, bool is, bool all)
{
	bool good;

	buf_puts(c->b, all ? "" : ":is(");
	good = put(c, e->arguments, is);
	buf_puts(c->b, all ? "" : ",");
	good = good && put(c, e->arguments->next, is);
	buf_puts(c->b, all ? "" : ")");
	return good;
}

/* e, or its contrary: absence makes both false, so the contrary goes down to the
 * controls (Kleene). */
static bool put(struct css *c, const struct expr *e, bool is)
{
	bool truth;

	if (c->b->len - c->start > CSS_BYTES)
		return false;
	if (is_truth(e, &truth)) {
		buf_puts(c->b, truth == is ? ":is(*)" : ":not(*)");
		return true;
	}
	if (e->op == EXPR_AND || e->op == EXPR_OR)
		return put_both(c, e, is, (e->op == EXPR_AND) == is);
	if (e->op == EXPR_EQUAL || e->op == EXPR_UNEQUAL)
		return put_equal(c, e, (e->op == EXPR_EQUAL) == is);
	if (e->op == EXPR_CALL && e->function == FUNCTION_NOT)
		return put(c, e->arguments, !is);
	return e->op == EXPR_NAME && put_truth(c, item_of(c, e), is);
}

bool condition_css(struct buf *b, const struct form *f, const struct expr *e, struct condition_scope *scope)
{
	struct css c = { b, f, scope, b->len };

	return put(&c, e, true);
}

enum choice_look choice_look(const struct choices *c, bool in_row)
{
	size_t list = in_row ? LIST_MAX_IN_ROW : LIST_MAX;

	if (c->kind == CHOICES_CONTEXT || c->list.count <= RADIOS_MAX)
		return CHOICE_RADIOS;
	return c->kind == CHOICES_INLINE || c->list.count <= list ? CHOICE_LIST : CHOICE_SUGGESTED;
}
