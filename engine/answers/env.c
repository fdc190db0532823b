/*
 * env: what an expression reads while a form is being filled: effective values,
 * decoded from their written forms when they are needed.
 */
#include "answers/work.h"

/* Written forms of a cell, the claim's if it counts. */
static const struct str *cell_value(const struct cell *c, size_t *rows)
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
	const struct here *here;
	const struct rows *rows;

	if (it->repeat == NULL)
		return &an->cells[it->number];
	if (row == EXPR_HERE) {
		here = work_here(an, it->repeat);
		return here != NULL ? &here->row->cells[it->number - it->repeat->first] : NULL;
	}
	rows = work_rows(an, it->repeat);
	return rows != NULL && row < rows->count ? &rows->at[row].cells[it->number - it->repeat->first]
						 : NULL;
}

static void set_nothing(struct value *to, bool not_computable)
{
	to->kind = VALUE_NONE;
	to->not_computable = not_computable;
}

static void read_field(
	const struct answers *an, const struct item *it, unsigned part, size_t row, struct value *to)
{
	/* the row of a collection is none of those it stands in */
	const struct cell *c = find_cell(an, it, it->shape.collection ? EXPR_HERE : row);
	const struct str *cells;
	size_t rows, at = it->shape.collection && row != EXPR_HERE ? row : 0;

	if (c == NULL) {
		set_nothing(to, false);
		return;
	}
	if (it->shape.collection && c->picked > 0 && !c->claim_counts)
		at = c->picked - 1;
	cells = cell_value(c, &rows);
	if (at < rows)
		type_decode_into(it->shape.parts[part].type, cells[at * it->shape.part_count + part], to);
	else
		set_nothing(to, c->state == CELL_ABSENT && c->outcome == OUTCOME_NOT_COMPUTABLE);
}

static void read_context(
	const struct answers *an, const struct item *it, unsigned part, size_t row, struct value *to)
{
	const struct context_value *v = &an->context->values[it->number];
	size_t at = row == EXPR_HERE ? 0 : row;

	if (!v->present || at >= v->rows)
		set_nothing(to, false);
	else
		type_decode_into(it->shape.parts[part].type, v->cells[at * it->shape.part_count + part], to);
}

static void read_table(const struct answers *an, const struct item *it, struct value *to)
{
	const struct table_row *row = an->work->tables[it->number];

	if (row == NULL || !row->cells[it->key].present)
		set_nothing(to, false);
	else
		*to = (struct value){ VALUE_NUMBER, .number = row->cells[it->key].value };
}

static void read_item(const void *data, unsigned number, unsigned part, size_t row, struct value *to)
{
	const struct answers *an = data;
	const struct item *it;

	if (number == EXPR_CHOICE) {
		work_choice(an, part, to);
		return;
	}
	it = an->plan->form->items.at[number];

	switch (it->kind) {
	case ITEM_FIELD:
	case ITEM_DECISION:
		read_field(an, it, part, row, to);
		break;
	case ITEM_REPEAT:
		set_nothing(to, false);
		break;
	case ITEM_LET:
		*to = an->work->lets[number];
		break;
	case ITEM_CONTEXT:
		read_context(an, it, part, row, to);
		break;
	case ITEM_TABLE:
		read_table(an, it, to);
		break;
	case ITEM_VARIABLE:
		*to = an->work->variables[it->variable];
		break;
	}
}

struct value answers_variable(const struct answers *an, const struct item *it)
{
	struct value v;

	read_item(an, it->number, 0, EXPR_HERE, &v);
	return v;
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
		const struct rows *rows = work_rows(an, it);

		*count = rows != NULL ? rows->count : 0;
		return rows != NULL;
	}
	c = find_cell(an, it, EXPR_HERE);
	if (c == NULL)
		return false;
	cell_value(c, count);
	if (c->picked > 0 && !c->claim_counts)
		*count = 1;
	return *count > 0 || (c->state == CELL_ABSENT && c->outcome == OUTCOME_NOT_FOUND);
}

/* How many bands begin at x or below: they are ascending. */
static size_t bands_up_to(const struct table_cell *c, struct decimal x)
{
	size_t low = 0, high = c->bands.count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (decimal_compare(c->bands.at[middle].from, x) <= 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static struct value read_band(const void *data, unsigned number, struct decimal x)
{
	const struct answers *an = data;
	const struct item *it = an->plan->form->items.at[number];
	const struct table_row *row = an->work->tables[number];
	size_t below = row != NULL ? bands_up_to(&row->cells[it->key], x) : 0;

	if (below == 0)
		return (struct value){ 0 };
	return (struct value){ VALUE_NUMBER, .number = row->cells[it->key].bands.at[below - 1].value };
}

struct expr_env work_env(struct answers *an)
{
	return (struct expr_env){ read_item, count_rows, read_band, an, .arena = &an->arena,
		.here = EXPR_HERE };
}

bool work_true(struct answers *an, const struct expr *e)
{
	struct value v;

	expr_run(e, &an->work->env, &v);
	return v.kind == VALUE_TRUTH && v.truth;
}
