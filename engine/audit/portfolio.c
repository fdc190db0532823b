#include "audit/portfolio.h"

void portfolio_add(
	struct portfolio *p, const struct form *f, const struct member *m, const struct assumptions *assume)
{
	struct portfolio_row *row = LIST_ADD(p->arena, &p->rows);

	row->member = m;
	row->form = f;
	if (f == NULL)
		return;
	count_form(f, &row->count);
	if (p->parameters != NULL)
		burden_reckon(f, p->parameters, assume, &row->burden);
	row->population = parameters_population(p->parameters, f->name);
	for (size_t i = 0; i < f->ledger->lines.count; i++)
		row->reconstructed += !str_is(f->ledger->lines.at[i].certainty, "confirmed");
}

bool portfolio_adds(const struct portfolio_row *row)
{
	return row->form != NULL && (row->member == NULL || row->member->alternative_to.at == NULL);
}

static void add_units(struct units *to, const struct units *u)
{
	to->lines += u->lines;
	to->questions += u->questions;
	to->cells += u->cells;
	to->documents += u->documents;
}

static void add_decimal(struct portfolio_total *t, struct decimal *to, struct decimal d)
{
	t->lost |= !decimal_add(*to, d, to);
}

/* Euros of a year: of one filing, times who files, times how often. */
static struct decimal year_of(const struct portfolio *p, const struct portfolio_row *row,
	const struct side *side, enum scenario s, bool *lost)
{
	struct decimal euros = burden_cost(p->parameters, side, s, lost);

	*lost |= !decimal_multiply(euros, row->population->count.at[s], &euros) ||
		 !decimal_multiply(euros, row->population->frequency.at[s], &euros);
	return euros;
}

static void add_burden(const struct portfolio *p, const struct portfolio_row *row, struct portfolio_total *t)
{
	t->lost |= row->burden.lost;
	t->with_population += row->population != NULL;
	for (int s = 0; s < SCENARIO__COUNT; s++) {
		add_decimal(t, &t->minutes_before[s], row->burden.before[s].total);
		add_decimal(t, &t->minutes_after[s], row->burden.after[s].total);
		if (row->population == NULL)
			continue;
		add_decimal(t, &t->year_before[s],
			year_of(p, row, &row->burden.before[s], (enum scenario)s, &t->lost));
		add_decimal(t, &t->year_after[s],
			year_of(p, row, &row->burden.after[s], (enum scenario)s, &t->lost));
	}
}

static void add_row(const struct portfolio *p, const struct portfolio_row *row, struct portfolio_total *t)
{
	t->forms++;
	add_units(&t->before, &row->count.before);
	add_units(&t->after, &row->count.after);
	t->reconstructed += row->reconstructed;
	for (size_t i = 0; i < FATE__COUNT; i++)
		t->by_fate[i] += row->count.by_fate[i].lines;
	for (size_t i = 0; i < ORIGIN__COUNT; i++)
		t->fields[i] += row->count.fields[i];
	if (p->parameters != NULL)
		add_burden(p, row, t);
}

void portfolio_sum(const struct portfolio *p, struct str event, struct portfolio_total *t)
{
	*t = (struct portfolio_total){ 0 };
	for (size_t i = 0; i < p->rows.count; i++) {
		const struct portfolio_row *row = &p->rows.at[i];

		if (event.at != NULL && (row->member == NULL || !str_equal(row->member->event, event)))
			continue;
		if (row->form == NULL)
			t->undefined++;
		else if (!portfolio_adds(row))
			t->alternatives++;
		else
			add_row(p, row, t);
	}
	for (int s = 0; s < SCENARIO__COUNT; s++) {
		t->lost |= !decimal_divide(t->minutes_before[s], decimal_of(60), &t->minutes_before[s]) ||
			   !decimal_divide(t->minutes_after[s], decimal_of(60), &t->minutes_after[s]);
	}
}
