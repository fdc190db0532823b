#include "rules/situation.h"

#define CHOICES_TRIED 50 /* of those that a filter looks at */

/* ---- the search ---- */

static void keep(struct search *s, const struct input *x, const struct expr *e, size_t first, size_t second,
	const struct value *gives, struct witness *w)
{
	w->expr = e;
	w->answers[0] = x->values[first];
	w->answers[1] = x->values[second];
	w->gives[0] = gives[0];
	w->gives[1] = gives[1];
	for (size_t i = 0; i < s->count; i++)
		if (&s->inputs[i] != x)
			*LIST_ADD(s->arena, &w->others) = (struct other_input){ s->inputs[i].item,
				s->inputs[i].values[s->inputs[i].chosen] };
}

/* Whether the first value of x and another differ in this situation. */
static bool leads_apart(
	struct search *s, struct input *x, const struct expr *e, size_t values, struct witness *w)
{
	struct value gives[2];

	x->chosen = 0;
	search_run(s, e, &gives[0]);
	for (size_t v = 1; v < values; v++) {
		x->chosen = v;
		search_run(s, e, &gives[1]);
		if (search_same(&gives[0], &gives[1]))
			continue;
		keep(s, x, e, 0, v, gives, w);
		return true;
	}
	return false;
}

/* An expression that x may change. */
static enum witness_result try_expression(struct arena *a, const struct form *f, const struct item *x,
	const struct expr *e, enum effect effect, const struct item *on, size_t choice, struct witness *w)
{
	struct search s = search_start(a, f, effect, on);
	struct input *of_x = NULL;
	uint32_t seed = 1;
	size_t count;
	bool all;

	search_collect(&s, e);
	if (effect == EFFECT_CHOICES)
		search_choice(&s, choice);
	if (!s.seen[x->number])
		return WITNESS_NONE;
	for (size_t i = 0; i < s.count; i++) {
		search_values(&s, &s.inputs[i]);
		if (s.inputs[i].item == x)
			of_x = &s.inputs[i];
	}
	if (of_x == NULL)
		return WITNESS_UNKNOWN;
	count = search_situations(&s, of_x, &all);
	/* two answers first; then an answer and none */
	for (size_t values = of_x->count - 1; values <= of_x->count; values++)
		for (size_t i = 0; i < count; i++) {
			search_choose(&s, i, all, &seed, of_x);
			if (leads_apart(&s, of_x, e, values, w))
				return WITNESS_FOUND;
		}
	return all && s.complete && !s.cut ? WITNESS_NONE : WITNESS_UNKNOWN;
}

/* ---- what may change ---- */

struct visit {
	struct arena *arena;
	const struct form *form;
	const struct item *x;
	struct witness *w;
	size_t choice; /* of EFFECT_CHOICES */
	enum witness_result result;
};

static void look(struct visit *v, enum effect effect, const struct item *on, const struct section *section,
	const struct condition *c)
{
	struct arena_mark mark = arena_mark(v->arena);
	enum witness_result result;

	if (v->result == WITNESS_FOUND || c->expr == NULL)
		return;
	result = try_expression(v->arena, v->form, v->x, c->expr, effect, on, v->choice, v->w);
	if (result != WITNESS_FOUND)
		arena_rewind(v->arena, mark);
	if (result == WITNESS_FOUND) {
		v->w->effect = effect;
		v->w->on = on;
		v->w->section = section;
		if (effect == EFFECT_CHOICES)
			v->w->choice = on->shape.choices->list.at[v->choice].code;
	}
	if (result == WITNESS_FOUND || v->result == WITNESS_NONE)
		v->result = result;
}

static void look_at_calls(struct visit *v, const struct item *it)
{
	for (size_t c = 0; c < it->candidates.count; c++)
		for (size_t p = 0; p < it->candidates.at[c].provider->parameters.count; p++) {
			const struct tries *tries = &it->candidates.at[c].parameters[p];

			for (size_t s = 0; s < tries->settings.count; s++)
				look(v, EFFECT_CALL, it, NULL,
					&(struct condition){ .expr = tries->settings.at[s].expr });
		}
}

static void mention(void *data, unsigned number, const struct expr *at)
{
	struct visit *v = data;

	(void)at;
	if (number == v->x->number)
		v->result = WITNESS_UNKNOWN;
}

/* One choice after the other; of those that only the context knows, or of many, it is not known. */
static void look_at_choices(struct visit *v, const struct item *it)
{
	const struct choices *c = it->shape.choices;

	if (it->choice_filter.expr == NULL || v->result == WITNESS_FOUND)
		return;
	if (c->kind == CHOICES_CONTEXT || c->list.count > CHOICES_TRIED)
		expr_items(it->choice_filter.expr, mention, v);
	for (v->choice = 0; v->choice < c->list.count && v->choice < CHOICES_TRIED; v->choice++)
		look(v, EFFECT_CHOICES, it, NULL, &it->choice_filter);
}

static void look_at_item(struct visit *v, const struct item *it)
{
	bool other = it != v->x;

	if (search_computes(it) && it->kind != ITEM_LET)
		look(v, it->kind == ITEM_DECISION ? EFFECT_DECISION : EFFECT_VALUE, it, NULL, &it->value);
	if (it->kind == ITEM_FIELD && it->origin == ORIGIN_ON_CONTROL)
		look(v, EFFECT_CONTROL, it, NULL, &it->value);
	if (it->kind != ITEM_FIELD && it->kind != ITEM_REPEAT)
		return;
	if (other) {
		look(v, EFFECT_RELEVANT, it, NULL, &it->relevant);
		look(v, EFFECT_REQUIRED, it, NULL, &it->required);
		look(v, EFFECT_READONLY, it, NULL, &it->readonly);
		look(v, EFFECT_CONSTRAINT, it, NULL, &it->constraint);
	}
	look_at_choices(v, it);
	look_at_calls(v, it);
}

enum witness_result witness_find(
	struct arena *a, const struct form *f, const struct item *x, struct witness *w)
{
	struct visit v = { .arena = a, .form = f, .x = x, .w = w, .result = WITNESS_NONE };

	*w = (struct witness){ 0 };
	for (size_t i = 0; i < f->items.count; i++)
		look_at_item(&v, f->items.at[i]);
	for (size_t i = 0; i < f->sections.count; i++) {
		look(&v, EFFECT_SECTION, NULL, f->sections.at[i], &f->sections.at[i]->relevant);
		look(&v, EFFECT_SECTION, NULL, f->sections.at[i], &f->sections.at[i]->readonly);
		look(&v, EFFECT_CONSTRAINT, NULL, f->sections.at[i], &f->sections.at[i]->constraint);
	}
	return v.result;
}

const char *effect_what(enum effect e)
{
	static const char *const whats[] = {
#define X(name, what) what,
		EFFECTS(X)
#undef X
	};

	return whats[e];
}
