/*
 * offer: which choices may be chosen: codes that only the context knows, and those that a
 * filter lets through.
 */
#include "answers/work.h"

/* The rows of the context that a choice is made of; NULL: it is a list. */
static const struct context_value *rows_of(const struct answers *an, const struct choices *c)
{
	return c->kind == CHOICES_CONTEXT ? &an->context->values[c->item] : NULL;
}

static struct str cell_of(const struct answers *an, const struct choices *c, size_t choice, size_t column)
{
	const struct context_value *v = rows_of(an, c);

	return v != NULL ? v->cells[choice * c->column_count + column]
			 : choice_cell(&c->list.at[choice], column);
}

void work_choice(const struct answers *an, unsigned column, struct value *to)
{
	const struct choices *c = an->work->choices;

	type_decode_into(c->columns[column].type, cell_of(an, c, an->work->choice, column), to);
}

static bool *filter(struct answers *an, const struct item *it, size_t count)
{
	struct answers_work *w = an->work;
	bool *offered = arena_array(&an->arena, count + 1, sizeof(*offered));

	w->choices = it->shape.choices;
	for (w->choice = 0; w->choice < count; w->choice++)
		offered[w->choice] = work_true(an, it->choice_filter.expr);
	w->choices = NULL;
	return offered;
}

/* The number of a code among the choices; count if it is none of them. */
static size_t find_code(const struct answers *an, const struct choices *c, size_t count, struct str code)
{
	size_t number = count;

	if (c->kind != CHOICES_CONTEXT) {
		map_find(&c->by_code, code, &number);
		return number;
	}
	for (size_t i = 0; i < count; i++)
		if (str_equal(cell_of(an, c, i, c->value_part), code))
			return i;
	return count;
}

void work_offer(struct answers *an, const struct item *it, const struct given_value *v)
{
	const struct choices *c = it->shape.choices;
	const struct context_value *rows = rows_of(an, c);
	size_t count = rows != NULL ? rows->rows : c->list.count;
	const bool *offered = it->choice_filter.expr != NULL ? filter(an, it, count) : NULL;

	work_cell(an, it)->offered = offered;
	/* that a code is none of a list was told when it was read */
	if (v->kind != GIVEN_VALUE || (offered == NULL && rows == NULL))
		return;
	for (struct str rest = v->cells[0]; rest.at != NULL;) {
		struct str code = str_cut(&rest, ' ');
		size_t number = find_code(an, c, count, code);

		if (number == count ? rows != NULL : offered != NULL && !offered[number])
			work_diag(an, DIAG_ANSWER_CHOICE, it, "'%.*s': '%.*s' is not one of the choices%s",
				STR(it->id), STR(code), number < count ? " now" : "");
	}
}
