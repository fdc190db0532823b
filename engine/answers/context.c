#include "answers/context.h"

#include "answers/typed.h"
#include "form/read.h"

struct reader {
	const struct form *form;
	const struct context *context;
};

static void read_context(const void *data, unsigned item, unsigned part, size_t row, struct value *to)
{
	const struct reader *r = data;
	const struct item *it = r->form->items.at[item];
	const struct context_value *v = &r->context->values[item];

	(void)row;
	*to = (struct value){ 0 };
	if (it->kind == ITEM_CONTEXT && v->present && !it->shape.collection)
		type_decode_into(it->shape.parts[part].type, v->cells[part], to);
}

static bool no_rows(const void *data, unsigned item, size_t *count)
{
	(void)data, (void)item, (void)count;
	return false;
}

static struct value no_band(const void *data, unsigned item, struct decimal x)
{
	(void)data, (void)item, (void)x;
	return (struct value){ 0 };
}

/* procedure.recipient: written, or an expression on the context, as procedure.until is. */
static void set_procedure(struct arena *a, const struct form *f, struct context *c)
{
	const struct reader reader = { f, c };
	struct expr_env env = { read_context, no_rows, no_band, &reader, .arena = a };
	struct value v = { 0 };

	c->recipient = f->procedure.recipient_siret;
	if (f->procedure.recipient.expr != NULL)
		v = expr_eval(f->procedure.recipient.expr, &env);
	if (v.kind == VALUE_TEXT)
		c->recipient = v.text;
	v = (struct value){ 0 };
	if (f->procedure.until.expr != NULL)
		v = expr_eval(f->procedure.until.expr, &env);
	if (v.kind == VALUE_DAY) {
		c->has_until = true;
		c->until = v.day;
	}
}

struct context *context_none(struct arena *a, const struct form *f)
{
	struct context *c = ARENA_NEW(a, struct context);

	c->values = arena_array(a, f->items.count, sizeof(*c->values));
	c->recipient = f->procedure.recipient_siret;
	c->has_until = f->procedure.has_until_day;
	c->until = f->procedure.until_day;
	return c;
}

static void read_entry(
	struct arena *a, const struct form *f, struct context *c, const struct node *e, struct diags *out)
{
	const struct item *it = form_variable(f, e->key->text);
	struct context_value *v;

	if (it == NULL || it->kind != ITEM_CONTEXT) {
		node_diag(out, DIAG_ANSWER_UNKNOWN, e->key, "'%.*s' is not in the form's context",
			STR(e->key->text));
		return;
	}
	v = &c->values[it->number];
	const struct typed what = { .name = it->id, .code = DIAG_ANSWER_TYPE };
	if (typed_read(a, &it->shape, e, &what, &v->rows, &v->cells, out))
		v->present = v->rows > 0 || it->shape.collection;
}

/* Codes that the form offers: without white space, each once. */
static void check_codes(const struct form *f, const struct context *c, const struct choices *choices,
	const struct node *n, struct diags *out)
{
	const struct context_value *v = &c->values[choices->item];
	size_t width = f->items.at[choices->item]->shape.part_count;

	for (size_t row = 0; row < v->rows; row++) {
		struct str code = v->cells[row * width + choices->value_part];

		if (!code_is_good(code))
			node_diag(out, DIAG_BAD_CHOICES, n, "'%.*s', row %zu: '%.*s' is no code",
				STR(choices->name), row + 1, STR(code));
		for (size_t other = 0; other < row; other++)
			if (str_equal(v->cells[other * width + choices->value_part], code))
				node_diag(out, DIAG_BAD_CHOICES, n, "'%.*s': the code '%.*s' stands twice",
					STR(choices->name), STR(code));
	}
}

struct context *context_read(struct arena *a, const struct form *f, const struct node *n, struct diags *out)
{
	struct context *c = context_none(a, f);
	size_t before = out->errors;

	if (n != NULL && n->kind != NODE_MAP) {
		node_diag(out, DIAG_WRONG_SHAPE, n, "a context is a map of names and values");
		return NULL;
	}
	for (const struct node *e = node_first(n); e != NULL; e = e->next)
		read_entry(a, f, c, e, out);
	bool good = out->errors == before;
	for (size_t i = 0; good && i < f->items.count; i++) {
		const struct item *it = f->items.at[i];

		if (it->kind != ITEM_CONTEXT || c->values[i].present)
			continue;
		/* a list that may be empty need not be written, nor what is optional */
		if (it->shape.min == 0)
			c->values[i].present = it->shape.collection;
		else if (n != NULL)
			node_diag(out, DIAG_CONTEXT_MISSING, n, "the context does not give '%.*s'",
				STR(it->id));
		else
			diag_at(out, DIAG_CONTEXT_MISSING, it->id, "the context does not give '%.*s'",
				STR(it->id));
	}
	for (size_t i = 0; i < f->items.count && out->errors == before; i++) {
		const struct choices *choices = f->items.at[i]->shape.choices;

		if (choices != NULL && choices->kind == CHOICES_CONTEXT && c->values[choices->item].rows > 0)
			check_codes(f, c, choices, node_find(n, arena_z(a, choices->name)), out);
	}
	set_procedure(a, f, c);
	return out->errors == before ? c : NULL;
}
