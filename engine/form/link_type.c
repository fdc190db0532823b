/*
 * link_type: what a field is that names its type: one of the language, or of the library.
 */
#include "form/key.h"
#include "form/library_load.h"
#include "form/read.h"
#include "form/stages.h"
#include "text/text.h"

/* {from: $rows, value: part, label: part} */
static struct choices *context_choices(
	struct arena *a, const struct form *f, const struct node *n, struct diags *out)
{
	struct choices *c = ARENA_NEW(a, struct choices);
	const struct item *rows;
	struct str from;
	bool value = false, label = false;

	c->kind = CHOICES_CONTEXT;
	if (!keys_check(n, MAP_LISTED, out) || !read_required(n, "from", "choices", &from, out) ||
		!read_required(n, "value", "choices", &c->value, out) ||
		!read_required(n, "label", "choices", &c->label, out))
		return NULL;
	rows = str_starts(from, "$") ? form_variable(f, str_part(from, 1, from.len)) : NULL;
	if (rows == NULL || rows->kind != ITEM_CONTEXT || !rows->shape.collection) {
		node_diag(out, DIAG_BAD_CHOICES, node_find(n, "from"), "'%.*s' is no list of the context",
			STR(from));
		return NULL;
	}
	c->name = rows->id;
	c->item = rows->number;
	c->columns = rows->shape.parts;
	c->column_count = rows->shape.part_count;
	for (size_t i = 0; i < rows->shape.part_count; i++) {
		if (str_equal(rows->shape.parts[i].name, c->value)) {
			c->value_part = i;
			value = true;
		}
		if (str_equal(rows->shape.parts[i].name, c->label)) {
			c->label_part = i;
			label = true;
		}
	}
	if (value && label)
		return c;
	node_diag(out, DIAG_BAD_CHOICES, node_find(n, value ? "label" : "value"),
		"'$%.*s' has no part '%.*s'", STR(c->name), STR(value ? c->label : c->value));
	return NULL;
}

static const struct choices *field_choices(
	struct arena *a, struct form *f, const struct node *n, struct diags *out)
{
	const struct node *choices = node_find(n, "choices"), *codes = node_find(n, "codes");
	struct str name;

	if (choices != NULL && node_find(choices, "from") != NULL)
		return context_choices(a, f, choices, out);
	if (choices != NULL)
		return read_choices(a, choices, out);
	if (codes != NULL && node_scalar(codes, "codes", &name, out))
		return library_codes(f->library, name, codes->span, out);
	return NULL;
}

static void set_type(struct arena *a, struct form *f, struct item *it, enum type t, struct diags *out)
{
	bool chosen = t == TYPE_CHOICE || t == TYPE_CHOICES;
	bool said = node_find(it->node, "choices") != NULL || node_find(it->node, "codes") != NULL;

	it->is_broken = false;
	it->shape = shape_of(a, t);
	it->shape.choices = field_choices(a, f, it->node, out);
	if (chosen && !said)
		diag_add(out, DIAG_BAD_CHOICES, it->span, "'%.*s' is a choice without choices", STR(it->id));
	else if (!chosen && said)
		diag_add(out, DIAG_BAD_CHOICES, it->span, "'%.*s' has choices but is a %s", STR(it->id),
			type_row(t)->word);
}

/* What a type says, its fields do not say again: it would not be the type any more. */
static void check_owned(const struct item *it, const struct field_type *t, struct diags *out)
{
	static const char *const keys[] = { "choices", "codes", "unit", "constraint" };

	for (size_t i = 0; i < COUNT(keys); i++) {
		const struct node *own = node_find(it->node, keys[i]);

		if (own == NULL || (i >= 2 && node_find(t->node, keys[i]) == NULL))
			continue;
		diag_note(out,
			node_diag(out, DIAG_BAD_TYPE, own->key, "'%s' is said by the type of '%.*s'", keys[i],
				STR(it->id)),
			t->span, "'%.*s' is here", STR(t->name));
	}
}

static void take_texts(struct item *it, const struct field_type *t, struct diags *out)
{
	const struct {
		const char *key;
		struct str *to;
	} texts[] = { { "label", &it->label }, { "hint", &it->hint }, { "unit", &it->unit },
		{ "guidance", &it->guidance }, { "message", &it->constraint_message } };

	for (size_t i = 0; i < COUNT(texts); i++)
		if (texts[i].to->at == NULL)
			read_text(t->node, texts[i].key, texts[i].to, out);
	it->guidance = str_trim(it->guidance);
}

static void take_type(struct arena *a, struct item *it, const struct field_type *t, struct diags *out)
{
	it->named = t;
	it->is_broken = false;
	it->shape = t->shape;
	take_texts(it, t, out);
	check_owned(it, t, out);
	if (it->origin != ORIGIN_ASK || it->constraint.written.at != NULL ||
		node_find(t->node, "constraint") == NULL)
		return;
	load_condition(a, t->node, "constraint", &it->constraint, out);
	it->constraint.span = span_used(a, it->constraint.span, it->span);
}

/* 'taux' where 'type.taux' is meant. */
static bool tell_unprefixed(const struct form *f, const struct node *n, struct diags *out)
{
	struct str name = arena_format(out->arena, "type.%.*s", STR(n->text));
	enum type t;

	if (n->kind != NODE_SCALAR || type_find(n->text, &t) || library_type(f->library, name) == NULL)
		return false;
	diag_note(out, node_diag(out, DIAG_UNKNOWN_TYPE, n, "'%.*s' is no type", STR(n->text)),
		(struct span){ 0 }, "did you mean '%.*s'?", STR(name));
	return true;
}

void link_type(struct arena *a, struct form *f, struct item *it, const struct node *n, struct diags *out)
{
	const struct field_type *shared;
	enum type t;

	if (n->kind == NODE_SCALAR && str_starts(n->text, "type.")) {
		shared = library_type(f->library, n->text);
		if (shared != NULL)
			take_type(a, it, shared, out);
		else
			read_unknown(
				out, DIAG_UNKNOWN_TYPE, n->span, n->text, "type", &f->library->types_by_name);
	} else if (!tell_unprefixed(f, n, out) && read_type(n, &t, out)) {
		set_type(a, f, it, t, out);
	}
}
