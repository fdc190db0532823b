#include "rules/situation.h"

#define DEPTH 60 /* values that read each other */

/* ---- what is read ---- */

bool search_computes(const struct item *it)
{
	return it->kind == ITEM_LET || it->kind == ITEM_DECISION ||
	       (it->kind == ITEM_FIELD && it->origin == ORIGIN_DERIVED);
}

static void collect_item(void *data, unsigned number, const struct expr *at)
{
	struct search *s = data;
	const struct item *it = s->form->items.at[number];

	(void)at;
	if (s->seen[number])
		return;
	s->seen[number] = true;
	search_collect(s, it->relevant.expr);
	if (it->section != NULL)
		search_collect(s, it->section->relevant.expr);
	if (search_computes(it))
		search_collect(s, it->value.expr);
	else if (s->count < INPUTS)
		s->inputs[s->count++] = (struct input){ .item = it };
	else
		s->cut = true;
}

bool search_same(const struct value *a, const struct value *b)
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

void search_add(struct input *to, struct value v)
{
	for (size_t i = 0; i < to->count; i++)
		if (search_same(&to->values[i], &v))
			return;
	if (to->count < VALUES)
		to->values[to->count++] = v;
	else
		to->cut = true;
}

static void add_constants(struct search *s, const struct expr *e)
{
	if (e->constant) {
		search_add(&s->pool, e->value);
		return;
	}
	if (e->predicate != NULL)
		add_constants(s, e->predicate);
	for (const struct expr *a = e->arguments; a != NULL; a = a->next)
		add_constants(s, a);
}

void search_collect(struct search *s, const struct expr *e)
{
	if (e == NULL)
		return;
	if (s->depth == DEPTH) {
		s->cut = true;
		return;
	}
	s->depth++;
	add_constants(s, e);
	expr_items(e, collect_item, s);
	s->depth--;
}

void search_choice(struct search *s, size_t choice)
{
	s->choice = choice;
	for (size_t i = 0; i < s->on->shape.choices->column_count; i++) {
		struct str cell = choice_cell(&s->on->shape.choices->list.at[choice], i);

		if (cell.at != NULL && i != 1)
			search_add(&s->pool, (struct value){ VALUE_TEXT, .text = cell });
	}
}

/* ---- what is tried ---- */

static void add_number(struct input *to, struct decimal d)
{
	search_add(to, (struct value){ VALUE_NUMBER, .number = d });
}

/* A constant, and what is just below and above. */
static void add_around(struct input *to, const struct value *v)
{
	struct decimal d;

	search_add(to, *v);
	if (v->kind == VALUE_NUMBER) {
		if (decimal_subtract(v->number, decimal_of(1), &d))
			add_number(to, d);
		if (decimal_add(v->number, decimal_of(1), &d))
			add_number(to, d);
	} else if (v->kind == VALUE_DAY) {
		search_add(to, (struct value){ VALUE_DAY, .day = v->day - 1 });
		search_add(to, (struct value){ VALUE_DAY, .day = v->day + 1 });
	}
}

/* Codes of a choice; of choices each alone, and all of them. */
static void add_codes(struct search *s, struct input *to, const struct choices *c)
{
	struct str all = { 0 };

	for (size_t i = 0; i < c->list.count; i++) {
		search_add(to, (struct value){ VALUE_TEXT, .text = c->list.at[i].code });
		all = all.at == NULL ? c->list.at[i].code
				     : arena_format(s->arena, "%.*s %.*s", STR(all), STR(c->list.at[i].code));
	}
	if (to->item->shape.type == TYPE_CHOICES && all.at != NULL)
		search_add(to, (struct value){ VALUE_TEXT, .text = all });
	s->complete = s->complete && c->kind == CHOICES_INLINE &&
		      (to->item->shape.type != TYPE_CHOICES || c->list.count <= 2);
}

enum value_kind search_kind(const struct item *it)
{
	enum value_kind kind = it->kind == ITEM_TABLE          ? VALUE_NUMBER
			       : it->shape.type == TYPE_PERIOD ? VALUE_DAY
							       : type_row(it->shape.type)->kind;

	return kind == VALUE_NONE ? VALUE_TEXT : kind;
}

static void set_present(struct search *s, struct input *in)
{
	enum value_kind kind = search_kind(in->item);
	bool rows = in->item->kind == ITEM_REPEAT || in->item->shape.collection;

	if (kind == VALUE_TRUTH) {
		search_add(in, (struct value){ VALUE_TRUTH, .truth = true });
		search_add(in, (struct value){ VALUE_TRUTH, .truth = false });
		return;
	}
	if (!rows && in->item->shape.choices != NULL && in->item->shape.choices->list.count > 0) {
		add_codes(s, in, in->item->shape.choices);
		return;
	}
	s->complete = false;
	s->cut = s->cut || s->pool.cut;
	for (size_t i = 0; i < s->pool.count; i++)
		if (rows ? s->pool.values[i].kind == VALUE_NUMBER : s->pool.values[i].kind == kind)
			add_around(in, &s->pool.values[i]);
	if (rows || kind == VALUE_NUMBER) {
		add_number(in, decimal_of(1));
		add_number(in, decimal_of(2));
	} else if (kind == VALUE_TEXT) {
		search_add(in, (struct value){ VALUE_TEXT, .text = S("\x01") });
		search_add(in, (struct value){ VALUE_TEXT, .text = S("\x01\x01") });
	} else {
		search_add(in, (struct value){ VALUE_DAY, .day = 20000 });
		search_add(in, (struct value){ VALUE_DAY, .day = 21000 });
	}
}

/* What is there first: two answers tell more than one and none. */
void search_values(struct search *s, struct input *in)
{
	set_present(s, in);
	if (in->count == VALUES) {
		in->count--;
		in->cut = true;
	}
	search_add(in, (struct value){ .kind = VALUE_NONE });
	s->cut = s->cut || in->cut;
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

static const struct choice *choice_of(const struct search *s)
{
	return &s->on->shape.choices->list.at[s->choice];
}

/* What does not apply is absent; what is computed is computed again. */
static void read_item(const void *data, unsigned number, unsigned part, size_t row, struct value *to)
{
	struct search *s = (struct search *)data;
	const struct item *it;

	(void)row;
	if (number == EXPR_CHOICE) {
		type_decode_into(TYPE_STRING, choice_cell(choice_of(s), part), to);
		return;
	}
	it = s->form->items.at[number];
	to->kind = VALUE_NONE;
	to->not_computable = false;
	if (s->depth == DEPTH) {
		s->cut = true;
		return;
	}
	s->depth++;
	if (holds(s, it->relevant.expr) && (it->section == NULL || holds(s, it->section->relevant.expr))) {
		if (!search_computes(it))
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

/* ---- all situations ---- */

void search_choose(struct search *s, size_t turn, bool all, uint32_t *seed, const struct input *but)
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

size_t search_situations(const struct search *s, const struct input *but, bool *all)
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

/* An absent condition is false, an absent constraint is met: as a filing has it. */
static bool absent_is(enum effect effect, bool *truth)
{
	*truth = effect == EFFECT_CONSTRAINT;
	return effect != EFFECT_VALUE && effect != EFFECT_DECISION && effect != EFFECT_CALL;
}

/* In a constraint . is the answer that it is of. */
void search_run(struct search *s, const struct expr *e, struct value *to)
{
	bool truth;

	s->depth = 0;
	s->env.data = s;
	if (s->effect == EFFECT_CONSTRAINT && s->on != NULL)
		s->env.dot = *value_of(s, s->on->number);
	expr_run(e, &s->env, to);
	if (to->kind == VALUE_NONE && absent_is(s->effect, &truth))
		*to = (struct value){ VALUE_TRUTH, .truth = truth };
}

struct search search_start(struct arena *a, const struct form *f, enum effect effect, const struct item *on)
{
	struct search s = { .arena = a, .form = f, .effect = effect, .on = on, .complete = true };

	s.seen = arena_array(a, f->items.count + 1, sizeof(*s.seen));
	s.env = (struct expr_env){ read_item, count_rows, read_band, NULL, .arena = a, .here = 0 };
	return s;
}
