#include "rules/witness.h"

#define VALUES 14       /* tried of an input */
#define INPUTS 40       /* of an expression; more are not looked at */
#define SITUATIONS 2000 /* tried of an expression */
#define DEPTH 60        /* values that read each other */

struct input {
	const struct item *item;
	struct value values[VALUES];
	size_t count;
	size_t chosen;
};

/* One expression that may change, and what it reads in the end. */
struct search {
	struct arena *arena;
	const struct form *form;
	struct input inputs[INPUTS];
	size_t count;
	bool *seen;        /* by item number */
	struct input pool; /* constants of the expressions, of all kinds */
	unsigned depth;
	enum effect effect;
	const struct item *on; /* what the expression is of; NULL: a section */
	bool complete;         /* the values of every input are all there are */
	struct expr_env env;
};

/* ---- what is read ---- */

static bool is_computed(const struct item *it)
{
	return it->kind == ITEM_LET || it->kind == ITEM_DECISION ||
	       (it->kind == ITEM_FIELD && it->origin == ORIGIN_DERIVED);
}

static void collect(struct search *s, const struct expr *e);

static void collect_item(void *data, unsigned number, const struct expr *at)
{
	struct search *s = data;
	const struct item *it = s->form->items.at[number];

	(void)at;
	if (s->seen[number])
		return;
	s->seen[number] = true;
	collect(s, it->relevant.expr);
	if (it->section != NULL)
		collect(s, it->section->relevant.expr);
	if (is_computed(it))
		collect(s, it->value.expr);
	else if (s->count < INPUTS)
		s->inputs[s->count++] = (struct input){ .item = it };
	else
		s->complete = false;
}

static bool same(const struct value *a, const struct value *b)
{
	if (a->kind != b->kind)
		return false;
	switch (a->kind) {
	case VALUE_NUMBER:
		return decimal_compare(a->number, b->number) == 0;
	case VALUE_TEXT:
		return str_equal(a->text, b->text);
	case VALUE_TRUTH:
		return a->truth == b->truth;
	case VALUE_DAY:
		return a->day == b->day;
	case VALUE_NONE:
		break;
	}
	return true;
}

static void add(struct input *to, struct value v)
{
	for (size_t i = 0; i < to->count; i++)
		if (same(&to->values[i], &v))
			return;
	if (to->count < VALUES)
		to->values[to->count++] = v;
}

static void add_constants(struct search *s, const struct expr *e)
{
	if (e->op == EXPR_LITERAL || (e->constant && e->value.kind == VALUE_DAY))
		add(&s->pool, e->value);
	if (e->predicate != NULL)
		add_constants(s, e->predicate);
	for (const struct expr *a = e->arguments; a != NULL; a = a->next)
		add_constants(s, a);
}

static void collect(struct search *s, const struct expr *e)
{
	if (e == NULL || s->depth == DEPTH)
		return;
	s->depth++;
	add_constants(s, e);
	expr_items(e, collect_item, s);
	s->depth--;
}

/* ---- what is tried ---- */

static void add_number(struct input *to, struct decimal d)
{
	add(to, (struct value){ VALUE_NUMBER, .number = d });
}

/* A constant, and what is just below and above. */
static void add_around(struct input *to, const struct value *v)
{
	struct decimal d;

	add(to, *v);
	if (v->kind == VALUE_NUMBER) {
		if (decimal_subtract(v->number, decimal_of(1), &d))
			add_number(to, d);
		if (decimal_add(v->number, decimal_of(1), &d))
			add_number(to, d);
	} else if (v->kind == VALUE_DAY) {
		add(to, (struct value){ VALUE_DAY, .day = v->day - 1 });
		add(to, (struct value){ VALUE_DAY, .day = v->day + 1 });
	}
}

/* Codes of a choice; of choices each alone, and all of them. */
static void add_codes(struct search *s, struct input *to, const struct choices *c)
{
	struct str all = { 0 };

	for (size_t i = 0; i < c->list.count; i++) {
		add(to, (struct value){ VALUE_TEXT, .text = c->list.at[i].code });
		all = all.at == NULL ? c->list.at[i].code
				     : arena_format(s->arena, "%.*s %.*s", STR(all), STR(c->list.at[i].code));
	}
	if (to->item->shape.type == TYPE_CHOICES && all.at != NULL)
		add(to, (struct value){ VALUE_TEXT, .text = all });
	s->complete = s->complete && c->kind == CHOICES_INLINE && c->list.count < VALUES - 2;
}

static enum value_kind kind_of(const struct item *it)
{
	enum value_kind kind = it->kind == ITEM_TABLE ? VALUE_NUMBER : type_row(it->shape.type)->kind;

	return kind == VALUE_NONE ? VALUE_TEXT : kind;
}

static void set_present(struct search *s, struct input *in)
{
	enum value_kind kind = kind_of(in->item);
	bool rows = in->item->kind == ITEM_REPEAT || in->item->shape.collection;

	if (kind == VALUE_TRUTH) {
		add(in, (struct value){ VALUE_TRUTH, .truth = true });
		add(in, (struct value){ VALUE_TRUTH, .truth = false });
		return;
	}
	if (!rows && in->item->shape.choices != NULL && in->item->shape.choices->list.count > 0) {
		add_codes(s, in, in->item->shape.choices);
		return;
	}
	s->complete = false;
	for (size_t i = 0; i < s->pool.count; i++)
		if (rows ? s->pool.values[i].kind == VALUE_NUMBER : s->pool.values[i].kind == kind)
			add_around(in, &s->pool.values[i]);
	if (rows || kind == VALUE_NUMBER) {
		add_number(in, decimal_of(1));
		add_number(in, decimal_of(2));
	} else if (kind == VALUE_TEXT) {
		add(in, (struct value){ VALUE_TEXT, .text = S("x") });
		add(in, (struct value){ VALUE_TEXT, .text = S("yy") });
	} else {
		add(in, (struct value){ VALUE_DAY, .day = 20000 });
		add(in, (struct value){ VALUE_DAY, .day = 21000 });
	}
}

/* What is there first: two answers tell more than one and none. */
static void set_values(struct search *s, struct input *in)
{
	set_present(s, in);
	if (in->count == VALUES)
		in->count--;
	add(in, (struct value){ .kind = VALUE_NONE });
}

/* ---- one situation ---- */

static const struct value *value_of(const struct search *s, unsigned number)
{
	static const struct value nothing = { .kind = VALUE_NONE };

	for (size_t i = 0; i < s->count; i++)
		if (s->inputs[i].item->number == number)
			return &s->inputs[i].values[s->inputs[i].chosen];
	return &nothing;
}

static bool holds(struct search *s, const struct expr *e)
{
	struct value v;

	if (e == NULL)
		return true;
	expr_run(e, &s->env, &v);
	return v.kind == VALUE_TRUTH && v.truth;
}

/* What does not apply is absent; what is computed is computed again. */
static void read_item(const void *data, unsigned number, unsigned part, size_t row, struct value *to)
{
	struct search *s = (struct search *)data;
	const struct item *it = s->form->items.at[number];

	(void)part, (void)row;
	to->kind = VALUE_NONE;
	to->not_computable = false;
	if (s->depth == DEPTH)
		return;
	s->depth++;
	if (holds(s, it->relevant.expr) && (it->section == NULL || holds(s, it->section->relevant.expr))) {
		if (!is_computed(it))
			*to = *value_of(s, number);
		else if (it->value.expr != NULL)
			expr_run(it->value.expr, &s->env, to);
	}
	s->depth--;
}

/* Of rows the value tried is how many; all are alike. */
static bool count_rows(const void *data, unsigned number, size_t *count)
{
	const struct value *v = value_of(data, number);

	*count = v->kind == VALUE_NUMBER && v->number.places == 0 && v->number.mantissa > 0 &&
				 v->number.mantissa < 20
			 ? (size_t)v->number.mantissa
			 : 0;
	return v->kind != VALUE_NONE;
}

/* A scale that tells every number from every other. */
static struct value read_band(const void *data, unsigned number, struct decimal x)
{
	(void)data, (void)number;
	return (struct value){ VALUE_NUMBER, .number = x };
}

/* ---- the search ---- */

static void choose(struct search *s, size_t turn, bool all, uint32_t *seed, const struct input *but)
{
	for (size_t i = 0; i < s->count; i++) {
		struct input *in = &s->inputs[i];

		if (in == but)
			continue;
		*seed = *seed * 1664525 + 1013904223;
		in->chosen = all ? turn % in->count : (*seed >> 16) % in->count;
		turn /= in->count;
	}
}

static size_t situations(const struct search *s, const struct input *but, bool *all)
{
	size_t count = 1;

	for (size_t i = 0; i < s->count; i++)
		if (&s->inputs[i] != but && (count *= s->inputs[i].count) > SITUATIONS) {
			*all = false;
			return SITUATIONS;
		}
	*all = true;
	return count;
}

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

/* An absent condition is false, an absent constraint is met: as a filing has it. */
static bool absent_is(enum effect effect, bool *truth)
{
	*truth = effect == EFFECT_CONSTRAINT;
	return effect != EFFECT_VALUE && effect != EFFECT_DECISION && effect != EFFECT_CALL;
}

/* In a constraint . is the answer that it is of. */
static void run(struct search *s, const struct expr *e, struct value *to)
{
	bool truth;

	s->depth = 0;
	if (s->effect == EFFECT_CONSTRAINT && s->on != NULL)
		s->env.dot = *value_of(s, s->on->number);
	expr_run(e, &s->env, to);
	if (to->kind == VALUE_NONE && absent_is(s->effect, &truth))
		*to = (struct value){ VALUE_TRUTH, .truth = truth };
}

/* Whether the first value of x and another differ in this situation. */
static bool leads_apart(
	struct search *s, struct input *x, const struct expr *e, size_t values, struct witness *w)
{
	struct value gives[2];

	x->chosen = 0;
	run(s, e, &gives[0]);
	for (size_t v = 1; v < values; v++) {
		x->chosen = v;
		run(s, e, &gives[1]);
		if (same(&gives[0], &gives[1]))
			continue;
		keep(s, x, e, 0, v, gives, w);
		return true;
	}
	return false;
}

/* An expression that x may change. */
static enum witness_result try_expression(struct arena *a, const struct form *f, const struct item *x,
	const struct expr *e, enum effect effect, const struct item *on, struct witness *w)
{
	struct search s = { .arena = a, .form = f, .effect = effect, .on = on, .complete = true };
	struct input *of_x = NULL;
	uint32_t seed = 1;
	size_t count;
	bool all;

	s.seen = arena_array(a, f->items.count + 1, sizeof(*s.seen));
	s.env = (struct expr_env){ read_item, count_rows, read_band, &s, .arena = a, .here = 0 };
	collect(&s, e);
	if (!s.seen[x->number])
		return WITNESS_NONE;
	for (size_t i = 0; i < s.count; i++) {
		set_values(&s, &s.inputs[i]);
		if (s.inputs[i].item == x)
			of_x = &s.inputs[i];
	}
	if (of_x == NULL)
		return WITNESS_UNKNOWN;
	count = situations(&s, of_x, &all);
	/* two answers first; then an answer and none */
	for (size_t values = of_x->count - 1; values <= of_x->count; values++)
		for (size_t i = 0; i < count; i++) {
			choose(&s, i, all, &seed, of_x);
			if (leads_apart(&s, of_x, e, values, w))
				return WITNESS_FOUND;
		}
	return all && s.complete ? WITNESS_NONE : WITNESS_UNKNOWN;
}

/* ---- what may change ---- */

struct visit {
	struct arena *arena;
	const struct form *form;
	const struct item *x;
	struct witness *w;
	enum witness_result result;
};

static void look(struct visit *v, enum effect effect, const struct item *on, const struct section *section,
	const struct condition *c)
{
	struct arena_mark mark = arena_mark(v->arena);
	enum witness_result result;

	if (v->result == WITNESS_FOUND || c->expr == NULL)
		return;
	result = try_expression(v->arena, v->form, v->x, c->expr, effect, on, v->w);
	if (result != WITNESS_FOUND)
		arena_rewind(v->arena, mark);
	if (result == WITNESS_FOUND) {
		v->w->effect = effect;
		v->w->on = on;
		v->w->section = section;
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

static void look_at_item(struct visit *v, const struct item *it)
{
	bool other = it != v->x;

	if (is_computed(it) && it->kind != ITEM_LET)
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
	look_at_calls(v, it);
}

enum witness_result witness_find(
	struct arena *a, const struct form *f, const struct item *x, struct witness *w)
{
	struct visit v = { a, f, x, w, WITNESS_NONE };

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
