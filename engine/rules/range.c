/*
 * range: whether conditions are always, or never, true: by trying every situation, where
 * there are few enough.
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

static bool tame_comparison(struct search *s, const struct expr *e)
{
	const struct expr *a = e->arguments, *b = a->next;

	if (is_foreign(s, a, b) || is_foreign(s, b, a))
		return false;
	if (a->constant || b->constant)
		return (a->constant || tame_name(s, a)) && (b->constant || tame_name(s, b));
	return a->kind == VALUE_TRUTH && tame(s, a) && tame(s, b);
}

/* Names are only compared with constants: then values around the constants, and between
 * them, are all the values that there are to try. */
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
	if (e->op == EXPR_CALL && e->function == FUNCTION_EXISTS)
		return tame_name(s, e->arguments);
	return e->op == EXPR_CALL && e->function == FUNCTION_NOT && tame(s, e->arguments);
}

static bool is_whole(const struct item *it)
{
	enum type t = it->shape.type;

	return t == TYPE_INTEGER || t == TYPE_EUROS || t == TYPE_YEAR;
}

/* What stands between two constants; of whole numbers, a whole one. */
static bool between(const struct item *it, const struct value *a, const struct value *b, struct value *to)
{
	struct decimal d;

	*to = *a;
	if (a->kind == VALUE_DAY)
		to->day = a->day + (b->day - a->day) / 2;
	if (a->kind != VALUE_NUMBER)
		return a->kind == VALUE_DAY;
	if (!decimal_add(a->number, b->number, &d) || !decimal_divide(d, decimal_of(2), &d))
		return false;
	to->number = is_whole(it) ? decimal_floor(d) : d;
	return true;
}

/* Between every two constants is between neighbours, too. */
static void add_between(struct search *s, struct input *in)
{
	struct value v;

	for (size_t i = 0; i < s->pool.count; i++)
		for (size_t n = 0; n < s->pool.count; n++)
			if (s->pool.values[i].kind == search_kind(in->item) &&
				s->pool.values[n].kind == s->pool.values[i].kind &&
				between(in->item, &s->pool.values[i], &s->pool.values[n], &v))
				search_add(in, v);
	s->cut = s->cut || in->cut;
}

/* All situations of tame expressions, which hold together: false if they are too many. */
static bool set_situations(struct search *s, const struct expr *const *all, size_t count, size_t *turns)
{
	bool every = true;

	for (size_t i = 0; i < count; i++)
		search_collect(s, all[i]);
	for (size_t i = 0; i < s->count; i++) {
		struct input *in = &s->inputs[i];
		const struct choices *c = in->item->shape.choices;

		search_values(s, in);
		if (in->item->repeat != NULL || in->item->kind == ITEM_REPEAT || in->item->shape.collection ||
			(c != NULL && c->kind != CHOICES_INLINE))
			return false;
		if (c == NULL && search_kind(in->item) != VALUE_TRUTH)
			add_between(s, in);
		/* . in a constraint is an answer that is there */
		if (in->item == s->on && s->effect == EFFECT_CONSTRAINT)
			for (size_t v = 0; v < in->count; v++)
				if (in->values[v].kind == VALUE_NONE)
					in->values[v] = in->values[--in->count];
	}
	*turns = search_situations(s, NULL, &every);
	return every && !s->cut;
}

enum witness_range witness_range(struct arena *a, const struct form *f, const struct expr *const *all,
	size_t count, enum effect effect, const struct item *on)
{
	struct search s = search_start(a, f, effect, on);
	bool yes = false, no = false;
	uint32_t seed = 1;
	size_t turns;

	for (size_t i = 0; i < count; i++)
		if (!tame(&s, all[i]))
			return RANGE_UNKNOWN;
	if (!set_situations(&s, all, count, &turns))
		return RANGE_UNKNOWN;
	for (size_t i = 0; i < turns && !(yes && no); i++) {
		bool holds_all = true;

		search_choose(&s, i, true, &seed, NULL);
		for (size_t e = 0; e < count; e++) {
			struct value v;

			search_run(&s, all[e], &v);
			holds_all = holds_all && v.kind == VALUE_TRUTH && v.truth;
		}
		yes = yes || holds_all;
		no = no || !holds_all;
	}
	if (s.cut)
		return RANGE_UNKNOWN;
	return yes && no ? RANGE_SOMETIMES : yes ? RANGE_ALWAYS : RANGE_NEVER;
}
