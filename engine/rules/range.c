/*
 * range: whether conditions are always, or never, true: by trying every situation, where
 * there are few enough.
 *
 * An input that is only compared with constants behaves alike in all of a cell: on a
 * constant, between two neighbours, beyond each end. One value of each cell is enough.
 */
#include "rules/situation.h"

static bool tame(struct search *s, const struct expr *e);

/* A name that stands for one value, which is not computed from others but by tame ones. */
static bool tame_name(struct search *s, const struct expr *e)
{
	const struct item *it;

	if ((e->op != EXPR_NAME && e->op != EXPR_DOT) || e->rows || e->predicate != NULL || e->column != NULL)
		return false;
	it = s->form->items.at[e->symbol->item];
	if ((it->relevant.expr != NULL && !tame(s, it->relevant.expr)) ||
		(it->section != NULL && it->section->relevant.expr != NULL &&
			!tame(s, it->section->relevant.expr)))
		return false;
	return !search_computes(it) ||
	       (e->kind == VALUE_TRUTH && it->value.expr != NULL && tame(s, it->value.expr));
}

/* A code that the choice has not is told as that (E011). */
static bool is_foreign(const struct search *s, const struct expr *name, const struct expr *constant)
{
	const struct item *it = name->symbol != NULL ? s->form->items.at[name->symbol->item] : NULL;

	return it != NULL && constant->value.kind == VALUE_TEXT &&
	       !shape_has_code(&it->shape, constant->value.text);
}

static struct input *input_of(struct search *s, const struct item *it)
{
	for (size_t i = 0; i < s->count; i++)
		if (s->inputs[i].item == it)
			return &s->inputs[i];
	return NULL;
}

/* A constant that an input is compared with: kept until its cells are made of them. */
static void note(struct search *s, const struct expr *name, const struct expr *constant)
{
	struct input *in = name->constant ? NULL : input_of(s, s->form->items.at[name->symbol->item]);

	if (in != NULL && constant->value.kind != VALUE_NONE)
		search_add(in, constant->value);
}

static bool tame_comparison(struct search *s, const struct expr *e)
{
	const struct expr *a = e->arguments, *b = a->next;

	if (is_foreign(s, a, b) || is_foreign(s, b, a))
		return false;
	if (!a->constant && !b->constant)
		return a->kind == VALUE_TRUTH && tame(s, a) && tame(s, b);
	if ((!a->constant && !tame_name(s, a)) || (!b->constant && !tame_name(s, b)))
		return false;
	note(s, a, b);
	note(s, b, a);
	return true;
}

static bool tame_call(struct search *s, const struct expr *e)
{
	bool choice = e->function == FUNCTION_IF || e->function == FUNCTION_COALESCE;

	if (e->function == FUNCTION_EXISTS)
		return tame_name(s, e->arguments);
	if (e->kind != VALUE_TRUTH || (!choice && e->function != FUNCTION_NOT))
		return false;
	for (const struct expr *a = e->arguments; a != NULL; a = a->next)
		if (!tame(s, a))
			return false;
	return true;
}

/* Names are only compared with constants. */
static bool tame(struct search *s, const struct expr *e)
{
	if (e->constant)
		return true;
	if (e->op == EXPR_NAME || e->op == EXPR_DOT)
		return e->kind == VALUE_TRUTH && tame_name(s, e);
	if (e->op >= EXPR_EQUAL && e->op <= EXPR_GREATER_EQUAL)
		return tame_comparison(s, e);
	if (e->op == EXPR_AND || e->op == EXPR_OR)
		return tame(s, e->arguments) && tame(s, e->arguments->next);
	return e->op == EXPR_CALL && tame_call(s, e);
}

/* ---- cells ---- */

static bool is_whole(const struct item *it)
{
	enum type t = it->shape.type;

	return t == TYPE_INTEGER || t == TYPE_EUROS || t == TYPE_YEAR;
}

static bool is_above(const struct value *a, const struct value *b)
{
	return a->kind == VALUE_DAY ? a->day > b->day : decimal_compare(a->number, b->number) > 0;
}

static void sort(struct input *in)
{
	for (size_t i = 1; i < in->count; i++)
		for (size_t n = i; n > 0 && is_above(&in->values[n - 1], &in->values[n]); n--) {
			struct value v = in->values[n];

			in->values[n] = in->values[n - 1];
			in->values[n - 1] = v;
		}
}

static void add_moved(struct search *s, struct input *to, struct decimal d, int by)
{
	if (decimal_add(d, decimal_of(by), &d))
		search_add(to, (struct value){ VALUE_NUMBER, .number = d });
	else
		s->cut = true;
}

/* The next whole number, or what lies half way to the next constant, if there is one. */
static void add_number_cells(struct search *s, struct input *to, struct decimal d, const struct value *next)
{
	struct decimal middle;
	bool whole = is_whole(to->item);

	add_moved(s, to, whole ? decimal_floor(d) : d, 0);
	if (whole || next == NULL)
		add_moved(s, to, whole ? decimal_floor(d) : d, 1);
	else if (decimal_add(d, next->number, &middle) && decimal_divide(middle, decimal_of(2), &middle))
		add_moved(s, to, middle, 0);
	else
		s->cut = true;
}

static void add_ordered_cells(struct search *s, struct input *to, const struct input *constants)
{
	for (size_t i = 0; i < constants->count; i++) {
		const struct value *v = &constants->values[i];
		bool first = i == 0;

		if (v->kind == VALUE_DAY) {
			for (int by = first ? -1 : 0; by <= 1; by++)
				search_add(to, (struct value){ VALUE_DAY, .day = v->day + by });
			continue;
		}
		if (first)
			add_moved(s, to, is_whole(to->item) ? decimal_floor(v->number) : v->number, -1);
		add_number_cells(s, to, v->number, i + 1 < constants->count ? v + 1 : NULL);
	}
	if (constants->count == 0)
		search_add(to, search_kind(to->item) == VALUE_DAY
				       ? (struct value){ VALUE_DAY, .day = 20000 }
				       : (struct value){ VALUE_NUMBER, .number = decimal_of(1) });
}

/* Of the codes that nothing is compared with, one. */
static void add_other(struct input *to)
{
	const struct choices *c = to->item->shape.choices;
	size_t before = to->count;

	if (c == NULL || c->kind != CHOICES_INLINE)
		search_add(to, (struct value){ VALUE_TEXT, .text = S("\x01") });
	for (size_t i = 0; c != NULL && i < c->list.count && to->count == before; i++)
		search_add(to, (struct value){ VALUE_TEXT, .text = c->list.at[i].code });
}

/* Its constants become its cells; none at all is one, too. */
static void make_cells(struct search *s, struct input *in)
{
	enum value_kind kind = search_kind(in->item);
	struct input constants = *in;

	s->cut = s->cut || in->cut;
	if (kind == VALUE_NUMBER || kind == VALUE_DAY) {
		sort(&constants);
		in->count = 0;
		add_ordered_cells(s, in, &constants);
	} else if (kind == VALUE_TRUTH) {
		in->count = 0;
		search_add(in, (struct value){ VALUE_TRUTH, .truth = true });
		search_add(in, (struct value){ VALUE_TRUTH, .truth = false });
	} else {
		add_other(in);
	}
	/* . in a constraint is an answer that is there */
	if (in->item != s->on || s->effect != EFFECT_CONSTRAINT)
		search_add(in, (struct value){ .kind = VALUE_NONE });
	s->cut = s->cut || in->cut;
}

/* All situations of tame expressions, which hold together: false if they are too many. */
static bool set_situations(struct search *s, const struct expr *const *all, size_t count, size_t *turns)
{
	bool every = true;

	for (size_t i = 0; i < count; i++)
		search_collect(s, all[i]);
	for (size_t i = 0; i < count; i++)
		if (!tame(s, all[i]))
			return false;
	for (size_t i = 0; i < s->count; i++) {
		const struct item *it = s->inputs[i].item;

		if (it->kind == ITEM_REPEAT || it->shape.collection || it->shape.type == TYPE_CHOICES)
			return false;
		make_cells(s, &s->inputs[i]);
	}
	*turns = search_situations(s, NULL, &every);
	return every && !s->cut;
}

/* What does not apply is not constrained. */
static bool is_constrained(struct search *s)
{
	struct value v = { .kind = VALUE_NONE };

	if (s->effect != EFFECT_CONSTRAINT || s->on == NULL || !s->seen[s->on->number])
		return true;
	s->depth = 0;
	s->env.data = s;
	s->env.read(s, s->on->number, 0, EXPR_HERE, &v);
	return v.kind != VALUE_NONE;
}

enum witness_range witness_range(struct arena *a, const struct form *f, const struct expr *const *all,
	size_t count, enum effect effect, const struct item *on)
{
	struct search s = search_start(a, f, effect, on);
	bool yes = false, no = false;
	uint32_t seed = 1;
	size_t turns;

	if (!set_situations(&s, all, count, &turns))
		return RANGE_UNKNOWN;
	for (size_t i = 0; i < turns && !(yes && no); i++) {
		bool holds_all = true;

		search_choose(&s, i, true, &seed, NULL);
		if (!is_constrained(&s))
			continue;
		for (size_t e = 0; e < count; e++) {
			struct value v;

			search_run(&s, all[e], &v);
			holds_all = holds_all && v.kind == VALUE_TRUTH && v.truth;
		}
		yes = yes || holds_all;
		no = no || !holds_all;
	}
	if (s.cut || !(yes || no))
		return RANGE_UNKNOWN;
	return yes && no ? RANGE_SOMETIMES : yes ? RANGE_ALWAYS : RANGE_NEVER;
}
