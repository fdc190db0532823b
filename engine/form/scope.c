/*
 * scope: every expression read and typed, with the names that it may use.
 *
 * A let is typed when it is first needed, so that lets may stand in any order; a
 * circle among them is found on the way.
 */
#include "form/scope_work.h"

/* What others read, with the names that the form has. */
static struct str shown(struct arena *a, const struct expr *e)
{
	struct buf b = { 0 };
	struct str written;

	expr_show(e, &b);
	written = arena_copy(a, buf_str(&b));
	buf_free(&b);
	return written;
}

/* Reads and types one; a wrong one is left without expression. */
static bool check_view(struct linker *l, struct view view, const struct expr_symbol *dot, struct condition *c)
{
	struct expr_scope scope;
	struct expr *e;

	view.text = c->span.text;
	scope = scope_of(&view, dot);
	if (c->written.at == NULL || c->expr != NULL)
		return c->expr != NULL;
	e = expr_parse(l->arena, c->span, l->out);
	if (e == NULL || !expr_check(l->arena, e, &scope, l->out))
		return false;
	c->expr = e;
	if (view.text != NULL && view.text->as.at != NULL)
		c->written = shown(l->arena, e);
	return true;
}

static bool check(struct linker *l, const struct item *repeat, struct condition *c)
{
	return check_view(l, (struct view){ .linker = l, .repeat = repeat }, NULL, c);
}

static void expect_kind(struct linker *l, struct condition *c, enum value_kind kind, const char *what)
{
	if (c->expr == NULL || c->expr->kind == kind)
		return;
	diag_add(l->out, DIAG_EXPR_RESULT, c->span, "%s needs %s, not %s", what, expr_kind(kind),
		expr_kind(c->expr->kind));
	c->expr = NULL;
}

static void expect(struct linker *l, const struct item *repeat, struct condition *c, enum value_kind kind,
	const char *what)
{
	check(l, repeat, c);
	expect_kind(l, c, kind, what);
}

/* A type's rule is of many fields: of the form it knows the answer alone, and variables. */
static void check_constraint(struct linker *l, struct item *it)
{
	struct view view = { .linker = l,
		.repeat = it->repeat,
		.alone = it->named != NULL && node_find(it->node, "constraint") == NULL };

	check_view(l, view, it->kind == ITEM_FIELD ? &l->symbols[it->number] : NULL, &it->constraint);
	expect_kind(l, &it->constraint, VALUE_TRUTH, "'constraint'");
}

/* $a -> $b -> $a: those that are being read, from it on. */
static void tell_circle(struct linker *l, const struct item *it)
{
	size_t first = l->let_depth;
	struct str path = { 0 };
	struct diag *d;

	while (first > 0 && l->reading[first - 1] != it)
		first--;
	for (size_t i = first > 0 ? first - 1 : 0; i < l->let_depth; i++)
		path = arena_format(l->arena, "%.*s$%.*s -> ", STR(path), STR(l->reading[i]->id));
	d = diag_add(l->out, DIAG_EXPR_CYCLE, it->span, "'$%.*s' depends on itself: %.*s$%.*s", STR(it->id),
		STR(path), STR(it->id));
	for (size_t i = first; i < l->let_depth; i++)
		diag_note(l->out, d, l->reading[i]->span, "'$%.*s' is here", STR(l->reading[i]->id));
}

void scope_let(struct linker *l, struct item *it)
{
	static const enum type types[] = {
		[VALUE_NONE] = TYPE_STRING,
		[VALUE_TEXT] = TYPE_STRING,
		[VALUE_NUMBER] = TYPE_DECIMAL,
		[VALUE_TRUTH] = TYPE_BOOLEAN,
		[VALUE_DAY] = TYPE_DATE,
	};

	if (l->lets[it->number] == LET_READING)
		tell_circle(l, it);
	if (l->lets[it->number] != LET_UNREAD)
		return;
	if (l->let_depth == FORM_CHAIN) {
		diag_add(l->out, DIAG_EXPR_LIMIT, it->span, "more than %d lets read each other in a row",
			FORM_CHAIN);
		l->symbols[it->number].wrong = true;
		l->lets[it->number] = LET_READ;
		return;
	}
	/* until it is known, what reads it says nothing of it */
	l->symbols[it->number].wrong = true;
	l->lets[it->number] = LET_READING;
	l->reading[l->let_depth++] = it;
	if (check(l, NULL, &it->value)) {
		it->shape = shape_of(l->arena, types[it->value.expr->kind]);
		l->symbols[it->number] = scope_symbol(l, it);
	}
	l->let_depth--;
	l->lets[it->number] = LET_READ;
}

static void check_settings(struct linker *l, struct item *it)
{
	for (size_t c = 0; c < it->candidates.count; c++) {
		struct candidate *candidate = &it->candidates.at[c];

		for (size_t p = 0; p < candidate->provider->parameters.count; p++) {
			struct tries *tries = &candidate->parameters[p];
			enum type type = candidate->provider->parameters.at[p].type;

			for (size_t t = 0; t < tries->settings.count; t++) {
				struct setting *s = &tries->settings.at[t];
				struct condition value = { span_str(s->span), s->span, NULL };

				if (s->code.at != NULL)
					continue;
				expect(l, it->repeat, &value, type_row(type)->kind, "a parameter");
				s->expr = value.expr;
			}
		}
	}
}

static bool reads_choice(const struct expr *e)
{
	bool reads = e->symbol != NULL && e->symbol->item == EXPR_CHOICE;

	for (const struct expr *a = e->arguments; a != NULL && !reads; a = a->next)
		reads = reads_choice(a);
	return reads || (e->predicate != NULL && reads_choice(e->predicate));
}

/* Its names are columns of the choice at hand before they are fields. */
static void check_filter(struct linker *l, struct item *it)
{
	const struct choices *c = it->shape.choices;
	struct condition *filter = &it->choice_filter;
	struct str both = { 0 };
	struct expr_symbol *columns;

	if (filter->written.at == NULL || it->is_broken)
		return;
	if (c == NULL) {
		diag_add(l->out, DIAG_BAD_FILTER, filter->span, "'%.*s' has no choices to filter",
			STR(it->id));
		return;
	}
	columns = arena_array(l->arena, c->column_count, sizeof(*columns));
	for (size_t i = 0; i < c->column_count; i++)
		columns[i] = (struct expr_symbol){ .name = c->columns[i].name,
			.item = EXPR_CHOICE,
			.part = (unsigned)i,
			.type = c->columns[i].type };
	if (!check_view(l,
		    (struct view){ .linker = l,
			    .repeat = it->repeat,
			    .columns = columns,
			    .column_count = c->column_count,
			    .both = &both },
		    NULL, filter))
		return;
	if (both.at != NULL)
		diag_add(l->out, DIAG_BAD_FILTER, filter->span,
			"'%.*s' is a column of the choices, and a field, too: rename one of them", STR(both));
	else if (filter->expr->kind != VALUE_TRUTH)
		diag_add(l->out, DIAG_EXPR_RESULT, filter->span, "'choice_filter' needs %s, not %s",
			expr_kind(VALUE_TRUTH), expr_kind(filter->expr->kind));
	else if (!reads_choice(filter->expr))
		diag_add(l->out, DIAG_BAD_FILTER, filter->span,
			"the filter of '%.*s' reads no column of the choices: all are offered, or none",
			STR(it->id));
	else
		return;
	filter->expr = NULL;
}

static void check_derived(struct linker *l, struct item *it)
{
	check(l, it->repeat, &it->value);
	if (!it->is_broken)
		expect_kind(l, &it->value, type_row(it->shape.type)->kind, "the field's type");
}

static void check_item(struct linker *l, struct item *it)
{
	switch (it->kind) {
	case ITEM_LET:
		scope_let(l, it);
		return;
	case ITEM_DECISION:
		expect(l, NULL, &it->value, type_row(it->shape.type)->kind, "the decision's type");
		return;
	case ITEM_TABLE:
		expect(l, NULL, &it->value, VALUE_DAY, "a table");
		return;
	case ITEM_CONTEXT:
	case ITEM_VARIABLE:
		return;
	case ITEM_FIELD:
	case ITEM_REPEAT:
		break;
	}
	expect(l, it->repeat, &it->relevant, VALUE_TRUTH, "'relevant'");
	expect(l, it->repeat, &it->required, VALUE_TRUTH, "'required'");
	expect(l, it->repeat, &it->readonly, VALUE_TRUTH, "'readonly'");
	check_constraint(l, it);
	if (it->origin == ORIGIN_ON_CONTROL)
		expect(l, it->repeat, &it->value, VALUE_TRUTH, "'on_control'");
	if (it->origin == ORIGIN_DERIVED)
		check_derived(l, it);
	check_filter(l, it);
	check_settings(l, it);
}

struct first_asked {
	const struct form *form;
	const struct item *found;
};

static void find_asked(void *data, unsigned number, const struct expr *at)
{
	struct first_asked *first = data;
	const struct item *it = first->form->items.at[number];

	(void)at;
	it = it->repeat != NULL ? it->repeat : it;
	if (first->found == NULL && it->origin == ORIGIN_ASK &&
		(it->kind == ITEM_FIELD || it->kind == ITEM_REPEAT))
		first->found = it;
}

static void check_section(struct linker *l, struct section *s)
{
	struct first_asked first = { l->form, NULL };

	expect(l, NULL, &s->relevant, VALUE_TRUTH, "'relevant'");
	expect(l, NULL, &s->required, VALUE_TRUTH, "'required'");
	expect(l, NULL, &s->readonly, VALUE_TRUTH, "'readonly'");
	expect(l, NULL, &s->constraint, VALUE_TRUTH, "'constraint'");
	if (s->constraint.expr != NULL)
		expr_items(s->constraint.expr, find_asked, &first);
	s->constraint_item = first.found;
}

/* What a section says of all its questions. A declaration says its own: what is not
 * declared is not filed. */
static void inherit_required(struct item *it)
{
	if (it->kind == ITEM_FIELD && it->origin == ORIGIN_ASK && it->shape.type != TYPE_DECLARATION &&
		it->required.written.at == NULL)
		it->required = it->section->required;
}

/* Whom the filing is for comes from the administration's own system. */
static void check_recipient(struct linker *l, struct condition *c)
{
	const struct item *it;

	if (!check(l, NULL, c))
		return;
	it = c->expr->op == EXPR_NAME ? l->form->items.at[c->expr->symbol->item] : NULL;
	if (it == NULL || it->kind != ITEM_CONTEXT || it->shape.collection || it->shape.type != TYPE_SIRET)
		diag_add(l->out, DIAG_BAD_PROCEDURE, c->span, "the recipient is no SIRET of the context");
}

/* A last day to file is the procedure's own, and not what the company says. */
static void check_until(struct linker *l, struct condition *c)
{
	const struct item *it;

	if (!check(l, NULL, c))
		return;
	it = c->expr->op == EXPR_NAME ? l->form->items.at[c->expr->symbol->item] : NULL;
	if (it == NULL || it->kind != ITEM_CONTEXT || it->shape.collection || it->shape.type != TYPE_DATE)
		diag_add(l->out, DIAG_BAD_PROCEDURE, c->span, "'until' is no date of the context");
}

static void refuse_other(void *data, unsigned number, const struct expr *at)
{
	struct linker *l = data;
	const struct item *it = l->form->items.at[number];

	if (it->kind != ITEM_VARIABLE || it->variable >= VARIABLE_PERIOD)
		diag_add(l->out, DIAG_BAD_PERIOD, at->span,
			"a period by default reads $filed_on and $this_year only");
}

/* Known before anything else is: a day of it, or its year. */
static void check_period(struct linker *l, struct form_period *p)
{
	bool good = check(l, NULL, &p->value);
	bool year = p->unit == PERIOD_YEAR;

	if (!good)
		return;
	if (p->value.expr->kind != VALUE_DAY && (!year || p->value.expr->kind != VALUE_NUMBER))
		diag_add(l->out, DIAG_BAD_PERIOD, p->value.span, "a %s by default is %s, not %s",
			period_word(p->unit), year ? "a number or a day of it" : "a day of it",
			expr_kind(p->value.expr->kind));
	expr_items(p->value.expr, refuse_other, l);
}

void form_scope(struct arena *a, struct form *f, struct diags *out)
{
	struct linker l = { .arena = a, .form = f, .out = out };
	struct condition *recipient = &f->procedure.recipient;

	l.symbols = arena_array(a, f->items.count, sizeof(*l.symbols));
	l.lets = arena_array(a, f->items.count, sizeof(*l.lets));
	for (size_t i = 0; i < f->items.count; i++)
		l.symbols[i] = scope_symbol(&l, f->items.at[i]);
	for (size_t i = 0; i < f->items.count; i++)
		check_item(&l, f->items.at[i]);
	for (size_t i = 0; i < f->sections.count; i++)
		check_section(&l, f->sections.at[i]);
	for (size_t i = 0; i < f->items.count; i++)
		inherit_required(f->items.at[i]);
	check_recipient(&l, recipient);
	check_until(&l, &f->procedure.until);
	check_period(&l, &f->period);
}
