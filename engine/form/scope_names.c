/*
 * scope_names: what a name means where it is written: inside a repeat the row's field first,
 * then what stands in the row around it, and so on outward.
 */
#include "form/scope_work.h"

static const struct part_codes *codes_of(struct arena *a, const struct shape *s)
{
	struct part_codes *codes;
	struct str *at;

	if (s->choices == NULL || s->choices->kind != CHOICES_INLINE)
		return NULL;
	codes = ARENA_NEW(a, struct part_codes);
	at = arena_array(a, s->choices->list.count, sizeof(*at));
	for (size_t i = 0; i < s->choices->list.count; i++)
		at[i] = s->choices->list.at[i].code;
	*codes = (struct part_codes){ at, s->choices->list.count };
	return codes;
}

/* The columns of a collection, the fields of a repeat, the parts of an address. */
static void set_parts(struct linker *l, const struct item *it, struct expr_symbol *s)
{
	bool repeat = it->kind == ITEM_REPEAT;
	size_t count = repeat ? it->count : it->shape.part_count;
	struct expr_part *parts = arena_array(l->arena, count + 1, sizeof(*parts));

	for (size_t i = 0; i < count; i++) {
		if (repeat) {
			const struct item *field = l->form->items.at[it->first + i];

			parts[i] = (struct expr_part){ .name = field->id,
				.type = field->shape.type,
				.item = field->number,
				.repeated = field->kind == ITEM_REPEAT,
				.codes = codes_of(l->arena, &field->shape) };
		} else {
			parts[i] = (struct expr_part){ .name = it->shape.parts[i].name,
				.type = it->shape.parts[i].type,
				.item = it->number,
				.part = (unsigned)i };
		}
	}
	s->repeated = repeat || it->shape.collection;
	s->parts = parts;
	s->part_count = count;
}

struct expr_symbol scope_symbol(struct linker *l, const struct item *it)
{
	struct expr_symbol s = { .item = it->number, .type = it->shape.type };
	bool variable = it->kind != ITEM_FIELD && it->kind != ITEM_REPEAT;

	s.name = variable ? arena_format(l->arena, "$%.*s", STR(it->id)) : it->id;
	if (it->kind == ITEM_REPEAT || it->shape.collection || it->shape.type == TYPE_ADDRESS ||
		it->shape.type == TYPE_PERIOD)
		set_parts(l, it, &s);
	else
		s.codes = codes_of(l->arena, &it->shape);
	if (it->shape.type == TYPE_DOCUMENT && !it->shape.collection)
		s.part = DOCUMENT_NAME; /* what is always said of one: exists() */
	for (const struct item *in = it->repeat; in != NULL; in = in->repeat)
		s.depth++;
	s.wrong = it->is_broken;
	s.bands = it->kind == ITEM_TABLE && it->table->keys.at[it->key].bands;
	return s;
}

/* In a section that is used with a prefix, its own fields are called without. */
static bool find_own(const struct view *view, struct str name, size_t *number)
{
	const struct text *t = view->text, *of;
	struct linker *l = view->linker;

	if (t == NULL || t->as.at == NULL ||
		!map_find(
			&l->form->fields, arena_format(l->arena, "%.*s_%.*s", STR(t->as), STR(name)), number))
		return false;
	of = l->form->items.at[*number]->span.text;
	return of != NULL && of->used.text == t->used.text && of->used.at == t->used.at;
}

static const struct expr_symbol *find_field(const struct view *view, struct str name, bool variable)
{
	struct linker *l = view->linker;
	struct form *f = l->form;
	size_t number;

	if (view->alone && !variable)
		return NULL;
	for (const struct item *in = variable ? NULL : view->repeat; in != NULL; in = in->repeat) {
		const struct item *it = form_find(f, in, name);

		if (it != NULL)
			return &l->symbols[it->number];
	}
	if (!variable && find_own(view, name, &number))
		return &l->symbols[number];
	if (!map_find(variable ? &f->variables : &f->fields, name, &number))
		return NULL;
	if (f->items.at[number]->kind == ITEM_LET)
		scope_let(l, f->items.at[number]);
	return &l->symbols[number];
}

/* Of a filter the columns first; what could be meant otherwise, too, is told. */
static const struct expr_symbol *find(const void *data, struct str name, bool variable)
{
	const struct view *view = data;
	const struct expr_symbol *field = find_field(view, name, variable);

	for (size_t i = 0; !variable && i < view->column_count; i++)
		if (str_equal(view->columns[i].name, name)) {
			if (field != NULL)
				*view->both = name;
			return &view->columns[i];
		}
	return field;
}

/* As it is called where a name is looked for. */
static struct str name_in(const struct view *view, struct str id)
{
	size_t len = view->text != NULL && view->text->as.at != NULL ? view->text->as.len + 1 : 0, number;
	struct str own = str_part(id, len, id.len);

	return len > 0 && id.len > len && find_own(view, own, &number) ? own : id;
}

/* A field of a shared section that this form leaves out. */
static bool tell_omitted(const void *data, struct str name, struct diags *out, struct diag *d)
{
	const struct view *view = data;
	const struct form *f = view->linker->form;
	struct str as = view->text != NULL ? view->text->as : (struct str){ 0 };
	struct str own = arena_format(out->arena, "%.*s_%.*s", STR(as), STR(name));

	for (size_t i = 0; i < f->omitted.count; i++)
		if (str_equal(f->omitted.at[i].id, as.at != NULL ? own : name) ||
			str_equal(f->omitted.at[i].id, name)) {
			diag_note(out, d, f->omitted.at[i].span, "it is left out here");
			return true;
		}
	return false;
}

static size_t names(const void *data, bool variable, struct str *to, size_t room)
{
	const struct view *view = data;
	const struct form *f = view->linker->form;
	const struct map *m = variable ? &f->variables : &f->fields;
	size_t count = 0;

	if (view->alone && !variable)
		return 0;
	for (size_t i = 0; !variable && i < view->column_count && count < room; i++)
		to[count++] = view->columns[i].name;
	for (const struct item *in = variable ? NULL : view->repeat; in != NULL; in = in->repeat)
		for (unsigned i = 0; i < in->count && count < room; i++)
			to[count++] = f->items.at[in->first + i]->id;
	for (size_t i = 0; i < m->entries.count && count < room; i++)
		to[count++] = name_in(view, m->entries.at[i].key);
	return count;
}

struct expr_scope scope_of(const struct view *view, const struct expr_symbol *dot)
{
	struct expr_scope scope = { .find = find,
		.names = names,
		.explain = view->alone ? NULL : tell_omitted,
		.data = view,
		.dot = dot,
		.what = view->alone             ? "known to a type, whose rule reads . and $variables"
			: view->columns != NULL ? "a column of the choices or a field"
						: NULL };

	for (const struct item *in = view->repeat; in != NULL; in = in->repeat)
		scope.depth++;
	return scope;
}
