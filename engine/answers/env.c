/*
 * env: what an expression reads while a form is being filled: effective values,
 * decoded from their written forms when they are needed.
 */
#include "answers/work.h"

const struct str *cell_value(const struct cell *c, size_t *rows)
{
	if (c->claim_counts) {
		*rows = c->claim->rows;
		return c->claim->cells;
	}
	*rows = c->state == CELL_VALUE ? c->rows : 0;
	return c->cells;
}

static const struct cell *find_cell(const struct answers *an, const struct item *it, size_t row)
{
	const struct answers_work *w = an->work;
	const struct rows *rows;

	if (it->repeat == NULL)
		return &an->cells[it->number];
	rows = &an->rows[it->repeat->number];
	if (row == EXPR_HERE)
		row = w->repeat == it->repeat ? w->row : SIZE_MAX;
	return row < rows->count ? &rows->at[row].cells[it->number - it->repeat->first] : NULL;
}

struct cell *work_cell(struct answers *an, const struct item *it)
{
	if (it->repeat == NULL)
		return &an->cells[it->number];
	return &an->rows[it->repeat->number].at[an->work->row].cells[it->number - it->repeat->first];
}

static struct value read_field(const struct answers *an, const struct item *it, unsigned part, size_t row)
{
	const struct cell *c = find_cell(an, it, row);
	const struct str *cells;
	size_t rows, at = it->shape.collection && row != EXPR_HERE ? row : 0;

	if (c == NULL)
		return (struct value){ 0 };
	if (it->shape.collection && c->picked > 0 && !c->claim_counts)
		at = c->picked - 1;
	cells = cell_value(c, &rows);
	if (at < rows)
		return type_decode(it->shape.parts[part].type, cells[at * it->shape.part_count + part]);
	return (struct value){ .not_computable = c->state == CELL_ABSENT &&
						 c->outcome == OUTCOME_NOT_COMPUTABLE };
}

static struct value read_context(const struct answers *an, const struct item *it, unsigned part, size_t row)
{
	const struct context_value *v = &an->context->values[it->number];
	size_t at = row == EXPR_HERE ? 0 : row;

	if (!v->present || at >= v->rows)
		return (struct value){ 0 };
	return type_decode(it->shape.parts[part].type, v->cells[at * it->shape.part_count + part]);
}

static struct value read_table(const struct answers *an, const struct item *it)
{
	const struct table_row *row = an->work->tables[it->number];

	if (row == NULL || !row->cells[it->key].present)
		return (struct value){ 0 };
	return (struct value){ VALUE_NUMBER, .number = row->cells[it->key].value };
}

static struct value read_item(const void *data, unsigned number, unsigned part, size_t row)
{
	const struct answers *an = data;
	const struct item *it = an->plan->form->items.at[number];

	switch (it->kind) {
	case ITEM_FIELD:
		return read_field(an, it, part, row);
	case ITEM_REPEAT:
		break;
	case ITEM_LET:
		return an->work->lets[number];
	case ITEM_CONTEXT:
		return read_context(an, it, part, row);
	case ITEM_TABLE:
		return read_table(an, it);
	case ITEM_VARIABLE:
		return number == an->plan->form->filed_on ? an->work->filed_on : an->work->this_year;
	}
	return (struct value){ 0 };
}

struct value answers_variable(const struct answers *an, const struct item *it)
{
	return read_item(an, it->number, 0, EXPR_HERE);
}

/* Rows that are known: none is known of what does not apply or was not had; that
 * an administration knows of no row is a count of 0. */
static bool count_rows(const void *data, unsigned number, size_t *count)
{
	const struct answers *an = data;
	const struct item *it = an->plan->form->items.at[number];
	const struct cell *c;

	*count = 0;
	if (it->kind == ITEM_CONTEXT) {
		*count = an->context->values[number].rows;
		return an->context->values[number].present;
	}
	if (it->kind == ITEM_REPEAT) {
		*count = an->rows[number].count;
		return true;
	}
	c = find_cell(an, it, EXPR_HERE);
	if (c == NULL)
		return false;
	cell_value(c, count);
	if (c->picked > 0 && !c->claim_counts)
		*count = 1;
	return *count > 0 || (c->state == CELL_ABSENT && c->outcome == OUTCOME_NOT_FOUND);
}

static struct value read_band(const void *data, unsigned number, struct decimal x)
{
	const struct answers *an = data;
	const struct item *it = an->plan->form->items.at[number];
	const struct table_row *row = an->work->tables[number];
	struct value v = { 0 };

	for (size_t i = 0; row != NULL && i < row->cells[it->key].bands.count; i++)
		if (decimal_compare(row->cells[it->key].bands.at[i].from, x) <= 0)
			v = (struct value){ VALUE_NUMBER, .number = row->cells[it->key].bands.at[i].value };
	return v;
}

struct expr_env work_env(struct answers *an)
{
	return (struct expr_env){ read_item, count_rows, read_band, an, .arena = &an->arena };
}

struct value work_eval(struct answers *an, const struct expr *e)
{
	return expr_eval(e, &an->work->env);
}

bool work_true(struct answers *an, const struct expr *e)
{
	struct value v = work_eval(an, e);

	return v.kind == VALUE_TRUTH && v.truth;
}
