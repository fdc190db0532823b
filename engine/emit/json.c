/*
 * json: the prefilled form for a page in some other language. Names, written forms
 * and what is withheld are the XML's; a question that is not answered is there too,
 * with all that is needed to ask it.
 */
#include <jansson.h>

#include "base/memory.h"
#include "emit/emit.h"
#include "emit/view.h"

struct reader {
	const struct answers *an;
	enum audience who;
};

/* jansson fails only for want of memory: our texts are UTF-8. */
static void put(json_t *object, const char *key, json_t *value)
{
	if (json_object_set_new(object, key, value) != 0)
		memory_exhausted();
}

static void put_str(json_t *object, const char *key, struct str text)
{
	if (text.at != NULL)
		put(object, key, json_stringn(text.at, text.len));
}

static void put_word(json_t *object, const char *key, const char *word)
{
	put(object, key, json_string(word));
}

static void add(json_t *array, json_t *value)
{
	if (json_array_append_new(array, value) != 0)
		memory_exhausted();
}

/* ---- values ---- */

static json_t *parts_of(const struct shape *s, const struct str *cells)
{
	json_t *object = json_object();

	for (size_t i = 0; i < s->part_count; i++)
		if (cells[i].at != NULL &&
			json_object_setn_new(object, s->parts[i].name.at, s->parts[i].name.len,
				json_stringn(cells[i].at, cells[i].len)) != 0)
			memory_exhausted();
	return object;
}

static json_t *codes_of(struct str codes)
{
	json_t *array = json_array();

	while (codes.at != NULL) {
		struct str code = str_cut(&codes, ' ');

		add(array, json_stringn(code.at, code.len));
	}
	return array;
}

static json_t *value_of(const struct shape *s, const struct str *cells, size_t rows)
{
	json_t *array;

	if (!s->collection && s->type == TYPE_CHOICES)
		return codes_of(cells[0]);
	if (shape_is_scalar(s))
		return json_stringn(cells[0].at, cells[0].len);
	if (!s->collection)
		return parts_of(s, cells);
	array = json_array();
	for (size_t i = 0; i < rows; i++)
		add(array, parts_of(s, cells + i * s->part_count));
	return array;
}

static json_t *claim_of(const struct shape *s, const struct given_value *claim)
{
	json_t *object = json_object();

	put_str(object, "motive", claim->motive);
	put(object, "value", value_of(s, claim->cells, claim->rows));
	return object;
}

/* ---- what a question needs ---- */

static void add_choice(json_t *array, struct str code, struct str label)
{
	json_t *choice = json_object();

	put_str(choice, "code", code);
	put_str(choice, "label", label);
	add(array, choice);
}

/* Those that are offered now. */
static json_t *choices_of(const struct answers *an, const struct choices *c, const bool *offered)
{
	json_t *array = json_array();

	if (c->kind == CHOICES_CONTEXT) {
		const struct context_value *v = &an->context->values[c->item];
		size_t width = an->plan->form->items.at[c->item]->shape.part_count;

		for (size_t i = 0; i < v->rows; i++)
			if (offered == NULL || offered[i])
				add_choice(array, v->cells[i * width + c->value_part],
					v->cells[i * width + c->label_part]);
	}
	for (size_t i = 0; i < c->list.count; i++)
		if (offered == NULL || offered[i])
			add_choice(array, c->list.at[i].code, c->list.at[i].label);
	return array;
}

static json_t *columns_of(const struct shape *s)
{
	json_t *array = json_array();

	for (size_t i = 0; i < s->part_count; i++) {
		json_t *part = json_object();

		put_str(part, "name", s->parts[i].name);
		put_str(part, "label", s->parts[i].label);
		put_word(part, "type", type_row(s->parts[i].type)->word);
		add(array, part);
	}
	return array;
}

static void put_laws(json_t *object, const struct laws *laws)
{
	json_t *array;

	if (laws->list.count == 0)
		return;
	array = json_array();
	for (size_t i = 0; i < laws->list.count; i++)
		add(array, json_stringn(laws->list.at[i].at, laws->list.at[i].len));
	put(object, "legal_basis", array);
}

static void put_label(json_t *object, const struct item *it)
{
	put_word(object, "origin", origin_word(it->origin));
	put_str(object, "label", it->label.at != NULL ? it->label : it->text);
	put_str(object, "hint", it->hint);
	put_str(object, "guidance", it->guidance);
	put_laws(object, &it->legal_basis);
}

static void put_type(json_t *object, const struct item *it)
{
	const struct shape *s = &it->shape;

	put_word(object, "type", s->collection ? "rows" : type_row(s->type)->word);
	put_str(object, "unit", item_unit(it));
	if (s->collection)
		put(object, "parts", columns_of(s));
}

/* required is a condition as written if it reads answers, which may still change. */
static void put_question(json_t *object, const struct reader *r, const struct item *it, const struct cell *c)
{
	put_str(object, "text", it->text);
	if (it->shape.choices != NULL)
		put(object, "choices", choices_of(r->an, it->shape.choices, c->offered));
	put_str(object, "choice_filter", it->choice_filter.written);
	if (view_due(it) == DUE_IF)
		put_str(object, "required", it->required.written);
	else
		put(object, "required", json_boolean(view_due(it) == DUE_ALWAYS));
	put_str(object, "constraint", it->constraint.written);
	put_str(object, "message", it->constraint_message);
	put_str(object, "required_message", it->required_message);
}

/* ---- fields ---- */

static void put_provider(json_t *object, const struct reader *r, const struct item *it, size_t candidate)
{
	const struct provider *p;

	if (it->origin != ORIGIN_SOURCE)
		return;
	if (it->context) {
		put_str(object, "authority", r->an->context->recipient);
		put_word(object, "provider", "context");
		return;
	}
	p = it->candidates.at[candidate].provider;
	put_str(object, "authority", p->authority);
	put_str(object, "provider", p->name);
}

static void put_provenance(
	json_t *object, const struct reader *r, const struct item *it, const struct cell *c)
{
	put_provider(object, r, it, c->candidate);
	if (it->origin == ORIGIN_SOURCE)
		put_word(object, "retrieved_at", r->an->at_text);
}

static void put_value(json_t *object, const struct reader *r, const struct item *it, const struct cell *c,
	const struct view *v)
{
	put(object, "value", value_of(&it->shape, v->cells, v->rows));
	if (view_is_unpicked(it, c))
		put_word(object, "pick", "one");
	put_provenance(object, r, it, c);
	if (it->origin == ORIGIN_SOURCE) {
		put_str(object, "as_of", c->as_of);
		put_str(object, "period", c->period);
		put_word(object, "edit", edit_word(it->edit));
	}
}

static void put_absence(json_t *object, const struct reader *r, const struct item *it, const struct cell *c,
	enum outcome outcome)
{
	put_word(object, "absence", outcome_word(outcome));
	put_provenance(object, r, it, c);
	if (it->origin == ORIGIN_SOURCE)
		put_word(object, "if_unavailable", policy_word(it->policy[outcome]));
}

/* NULL: nothing to tell. */
static json_t *field_of(const struct reader *r, const struct item *it, const struct cell *c)
{
	struct view v = view_of(it, c, audience_withholds(r->an->plan->form, r->who, it));
	json_t *object;

	if (!c->relevant || it->origin == ORIGIN_ON_CONTROL)
		return NULL;
	object = json_object();
	put_label(object, it);
	put_type(object, it);
	if (it->origin == ORIGIN_ASK)
		put_question(object, r, it, c);
	if (c->readonly)
		put(object, "readonly", json_true());
	switch (v.kind) {
	case VIEW_NOTHING:
		break;
	case VIEW_VALUE:
		put_value(object, r, it, c, &v);
		break;
	case VIEW_ABSENCE:
		put_absence(object, r, it, c, v.outcome);
		break;
	case VIEW_WITHHELD:
		put(object, "withheld", json_true());
		put_provider(object, r, it, 0);
		break;
	}
	if (v.claim != NULL)
		put(object, "claim", claim_of(&it->shape, v.claim));
	return object;
}

static void put_field(json_t *object, const struct item *it, json_t *field)
{
	if (field != NULL && json_object_setn_new(object, it->id.at, it->id.len, field) != 0)
		memory_exhausted();
}

static void put_item(json_t *object, const struct reader *r, const struct item *it, const struct row *outer);

static json_t *row_of(const struct reader *r, const struct item *repeat, const struct row *row)
{
	const struct form *f = r->an->plan->form;
	json_t *object = json_object();

	put_str(object, "siret", row->siret);
	for (unsigned i = 0; i < repeat->count; i++) {
		const struct item *it = f->items.at[repeat->first + i];

		put_item(object, r, it, row);
	}
	return object;
}

/* outer: the row that it stands in; NULL: none. */
static json_t *repeat_of(const struct reader *r, const struct item *it, const struct row *outer)
{
	const struct rows *rows = answers_rows(r->an, it, outer);
	json_t *object, *array;

	if (!answers_cell(r->an, it, outer)->relevant)
		return NULL;
	object = json_object();
	array = json_array();
	put_label(object, it);
	if (answers_cell(r->an, it, outer)->readonly)
		put(object, "readonly", json_true());
	put_str(object, "constraint", it->constraint.written);
	put_str(object, "message", it->constraint_message);
	put(object, "min", json_integer((json_int_t)it->min));
	put(object, "max", json_integer((json_int_t)it->max));
	for (size_t i = 0; i < rows->count; i++)
		add(array, row_of(r, it, &rows->at[i]));
	put(object, "rows", array);
	return object;
}

static void put_item(json_t *object, const struct reader *r, const struct item *it, const struct row *outer)
{
	if (it->kind == ITEM_REPEAT)
		put_field(object, it, repeat_of(r, it, outer));
	else
		put_field(object, it, field_of(r, it, answers_cell(r->an, it, outer)));
}

/* ---- the form ---- */

static json_t *fields_of(const struct reader *r)
{
	const struct form *f = r->an->plan->form;
	json_t *object = json_object();

	for (size_t i = 0; i < f->items.count; i++) {
		const struct item *it = f->items.at[i];

		if ((it->kind == ITEM_FIELD || it->kind == ITEM_REPEAT) && it->repeat == NULL)
			put_item(object, r, it, NULL);
	}
	return object;
}

static json_t *decisions_of(const struct reader *r)
{
	const struct form *f = r->an->plan->form;
	json_t *object = json_object();

	for (size_t i = 0; i < f->decisions.count; i++) {
		const struct item *it = f->items.at[f->decisions.at[i]];

		put_field(object, it, field_of(r, it, &r->an->cells[it->number]));
	}
	return object;
}

static int write_bytes(const char *bytes, size_t len, void *data)
{
	buf_add(data, (struct str){ bytes, len });
	return 0;
}

void emit_json(struct buf *b, const struct answers *an, enum audience who)
{
	const struct form *f = an->plan->form;
	struct reader r = { an, who };
	json_t *root = json_object();

	put_str(root, "form", f->name);
	put_str(root, "version", f->version);
	if (!str_is(f->library->said.language, SAID_FRENCH))
		put_str(root, "lang", f->library->said.language);
	put_str(root, "title", f->title);
	put_str(root, "siret", an->siret);
	put_word(root, "at", an->at_text);
	if (an->has_period)
		put_word(root, "period", an->period.written);
	put_word(root, "audience", audience_word(who));
	put_word(root, "definition", f->digest);
	put(root, "fields", fields_of(&r));
	if (f->decisions.count > 0)
		put(root, "decisions", decisions_of(&r));
	if (json_dump_callback(root, write_bytes, b, JSON_INDENT(2)) != 0)
		memory_exhausted();
	buf_putc(b, '\n');
	json_decref(root);
}
