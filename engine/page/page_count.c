/*
 * page_count: how much there is to do. A question is a field that is asked, a row to
 * pick, a value that no source had, or a repeat's list of companies.
 */
#include "page/page_work.h"
#include "form/burden.h"

enum need { NEED_NOTHING, NEED_PERHAPS, NEED_ANSWER };

static bool is_conditional(const struct item *it)
{
	const struct item *repeat = it->repeat;

	return it->relevant.written.at != NULL || it->section->relevant.written.at != NULL ||
	       (repeat != NULL && repeat->relevant.written.at != NULL);
}

/* Before anything is known of the company. */
static enum need need_at_first(const struct item *it)
{
	bool perhaps = it->origin == ORIGIN_SOURCE && (it->pick || view_may_be_asked(it));

	if (it->origin == ORIGIN_ASK)
		return is_conditional(it) ? NEED_PERHAPS : NEED_ANSWER;
	return perhaps ? NEED_PERHAPS : NEED_NOTHING;
}

/* What does not apply now may apply later, if what the answers settle keeps it away. */
static enum need need_later(const struct answers *an, const struct item *it, const bool *open)
{
	const struct item *repeat = it->repeat;
	const struct condition *first = &it->section->relevant;

	if (an->sections[it->section->number] && repeat != NULL && !an->cells[repeat->number].relevant)
		first = &repeat->relevant;
	else if (an->sections[it->section->number])
		first = &it->relevant;
	return condition_is_open(first, open) ? NEED_PERHAPS : NEED_NOTHING;
}

static enum need need_of(
	const struct answers *an, const struct item *it, const struct cell *c, const bool *open)
{
	if (it->origin == ORIGIN_ASK && !c->relevant)
		return need_later(an, it, open);
	if (it->origin == ORIGIN_ASK)
		return c->state == CELL_VALUE ? NEED_NOTHING : NEED_ANSWER;
	return c->claim == NULL && (view_is_unpicked(it, c) || view_is_asked(it, c)) ? NEED_ANSWER
										     : NEED_NOTHING;
}

/* A repeat's field is one question, however many rows there are. */
static enum need need_in_rows(const struct answers *an, const struct item *it, const bool *open)
{
	const struct rows *rows = &an->rows[it->repeat->number];
	enum need most = NEED_NOTHING;

	if (rows->count == 0 && it->origin == ORIGIN_ASK)
		return an->cells[it->repeat->number].relevant ? NEED_ANSWER : need_later(an, it, open);
	for (size_t i = 0; i < rows->count; i++) {
		enum need need = need_of(an, it, &rows->at[i].cells[it->number - it->repeat->first], open);

		most = need > most ? need : most;
	}
	return most;
}

static enum need need_of_repeat(const struct answers *an, const struct item *it, const bool *open)
{
	if (!it->identity)
		return NEED_NOTHING;
	if (an == NULL)
		return need_at_first(it);
	if (!an->cells[it->number].relevant)
		return need_later(an, it, open);
	return an->rows[it->number].count > 0 ? NEED_NOTHING : NEED_ANSWER;
}

static unsigned seconds_of(const struct item *it)
{
	if (it->kind == ITEM_REPEAT)
		return burden_of(TYPE_SIRET);
	if (it->pick)
		return BURDEN_PICK;
	return it->shape.collection ? BURDEN_ROW : burden_of(it->shape.type);
}

struct page_tally page_count(const struct plan *plan, const struct answers *an, const bool *open)
{
	const struct form *f = plan->form;
	struct page_tally t = { .questions = an == NULL, .seconds = BURDEN_FORM }; /* the SIRET */

	for (size_t i = 0; i < f->items.count; i++) {
		const struct item *it = f->items.at[i];
		enum need need = NEED_NOTHING;

		if (it->kind == ITEM_REPEAT)
			need = need_of_repeat(an, it, open);
		else if (it->kind == ITEM_FIELD && an == NULL)
			need = need_at_first(it);
		else if (it->kind == ITEM_FIELD)
			need = it->repeat ? need_in_rows(an, it, open) : need_of(an, it, &an->cells[i], open);
		t.questions += need == NEED_ANSWER;
		t.perhaps += need == NEED_PERHAPS;
		t.documents += need == NEED_ANSWER && it->shape.type == TYPE_DOCUMENT;
		t.seconds += need == NEED_ANSWER ? seconds_of(it) : 0;
	}
	return t;
}
