/*
 * page_count: how much there is to do. A question is a field that is asked, a row to
 * pick, a value that no source had, or a repeat's list of companies.
 */
#include "page/page_work.h"
#include "form/burden.h"

enum need { NEED_NOTHING, NEED_PERHAPS, NEED_ANSWER };

static bool is_conditional(const struct item *it)
{
	if (it->relevant.written.at != NULL || it->section->relevant.written.at != NULL)
		return true;
	return it->repeat != NULL && is_conditional(it->repeat);
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
static enum need need_later(const struct answers *an, const struct page_due *due)
{
	const struct condition_reads *first = &due->section;

	if (an->sections[due->section_number]) {
		first = &due->own;
		if (due->in_rows && !an->cells[item_within(due->item, NULL)->number].relevant)
			first = &due->repeat;
	}
	return condition_is_settled(first, an) ? NEED_NOTHING : NEED_PERHAPS;
}

static enum need need_of(const struct answers *an, const struct page_due *due, const struct cell *c)
{
	const struct item *it = due->item;

	if (due->asked && !c->relevant)
		return need_later(an, due);
	if (due->asked)
		return c->state == CELL_VALUE || c->readonly ? NEED_NOTHING : NEED_ANSWER;
	return c->claim == NULL && (view_is_unpicked(it, c) || view_is_asked(it, c)) ? NEED_ANSWER
										     : NEED_NOTHING;
}

/* outer: the row that it stands in; NULL: none. */
static enum need need_of_repeat(const struct answers *an, const struct page_due *due,
	const struct item *repeat, const struct row *outer)
{
	if (!answers_cell(an, repeat, outer)->relevant)
		return need_later(an, due);
	return answers_rows(an, repeat, outer)->count > 0 || answers_cell(an, repeat, outer)->readonly
		       ? NEED_NOTHING
		       : NEED_ANSWER;
}

/* A repeat's field is one question, however many rows there are. */
static enum need need_in_rows(const struct answers *an, const struct page_due *due, const struct item *repeat,
	const struct row *outer)
{
	const struct rows *rows = answers_rows(an, repeat, outer);
	const struct item *inner = item_within(due->item, repeat);
	enum need most = NEED_NOTHING;

	if (rows->count == 0 && due->asked)
		return need_of_repeat(an, due, repeat, outer);
	for (size_t i = 0; i < rows->count; i++) {
		const struct row *row = &rows->at[i];
		enum need need;

		if (inner != due->item)
			need = need_in_rows(an, due, inner, row);
		else if (inner->kind == ITEM_REPEAT)
			need = need_of_repeat(an, due, inner, row);
		else
			need = need_of(an, due, &row->cells[due->number - repeat->first]);
		most = need > most ? need : most;
	}
	return most;
}

static unsigned seconds_of(const struct item *it)
{
	if (it->kind == ITEM_REPEAT)
		return act_seconds(ACT_IDENTIFY);
	if (it->pick)
		return act_seconds(ACT_PICK);
	return act_seconds(it->shape.collection ? ACT_ROW : act_of(it->shape.type));
}

/* Whether there is a company that it asks anything. */
static bool may_be_due(const struct item *it)
{
	if (it->kind == ITEM_REPEAT)
		return it->identity;
	if (it->kind != ITEM_FIELD)
		return false;
	return it->origin == ORIGIN_ASK ||
	       (it->origin == ORIGIN_SOURCE && (it->pick || view_may_be_asked(it)));
}

static struct page_due due_of(struct arena *a, const struct form *f, const struct item *it)
{
	struct page_due due = {
		.item = it,
		.number = it->number,
		.section_number = it->section->number,
		.seconds = seconds_of(it),
		.asked = it->kind == ITEM_FIELD && it->origin == ORIGIN_ASK,
		.in_rows = it->repeat != NULL,
	};

	due.section = condition_reads_of(a, f, NULL, &it->section->relevant);
	if (it->repeat != NULL)
		due.repeat = condition_reads_of(a, f, NULL, &item_within(it, NULL)->relevant);
	/* of rows in rows what is around them too, up to the outermost */
	due.own = it->repeat != NULL && it->repeat->repeat != NULL
			  ? condition_reads_of(a, f, it, NULL)
			  : condition_reads_of(a, f, NULL, &it->relevant);
	return due;
}

struct page_dues page_dues_of(struct arena *a, const struct form *f)
{
	struct page_dues dues = { 0 };

	for (size_t i = 0; i < f->items.count; i++)
		if (may_be_due(f->items.at[i]))
			*LIST_ADD(a, &dues) = due_of(a, f, f->items.at[i]);
	return dues;
}

static enum need need(const struct answers *an, const struct page_due *due)
{
	if (an == NULL)
		return need_at_first(due->item);
	if (due->in_rows)
		return need_in_rows(an, due, item_within(due->item, NULL), NULL);
	if (!due->asked && due->item->kind == ITEM_REPEAT)
		return need_of_repeat(an, due, due->item, NULL);
	return need_of(an, due, &an->cells[due->number]);
}

struct page_tally page_count(const struct page_dues *dues, const struct answers *an)
{
	struct page_tally t = { .questions = an == NULL,
		.seconds = act_seconds(ACT_FAMILIARISE) }; /* the SIRET */

	for (size_t i = 0; i < dues->count; i++) {
		const struct page_due *due = &dues->at[i];
		enum need is = need(an, due);

		t.perhaps += is == NEED_PERHAPS;
		if (is != NEED_ANSWER)
			continue;
		t.questions++;
		t.documents += due->item->shape.type == TYPE_DOCUMENT;
		t.seconds += due->seconds;
	}
	return t;
}
