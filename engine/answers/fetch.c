/*
 * fetch: a request is made at most once for a company (once a row, for the rows of
 * a repeat), when the first relevant field needs it; fields take their columns.
 */
#include "answers/work.h"

/* The written forms of the k-th try; false when no parameter has that many. */
static bool set_parameters(
	struct answers *an, const struct request *r, size_t k, struct str *written, struct str *period)
{
	size_t count = r->provider->parameters.count;
	bool more = k == 0;

	for (size_t p = 0; p < count; p++) {
		const struct tries *tries = &r->with->parameters[p];
		const struct setting *s =
			&tries->settings.at[k < tries->settings.count ? k : tries->settings.count - 1];
		enum type type = r->provider->parameters.at[p].type;

		more = more || k < tries->settings.count;
		written[p] = s->code;
		if (s->expr != NULL &&
			!type_encode(type, expr_eval(s->expr, &an->work->env), &an->arena, &written[p]))
			written[p] = (struct str){ 0 };
		if (type == TYPE_YEAR)
			*period = written[p];
	}
	return more;
}

static const struct made_request *make_request(struct answers *an, unsigned number)
{
	const struct request *r = &an->plan->requests.at[number];
	struct made_request *made = &an->work->requests[number];
	struct str siret = r->repeat ? work_here(an, r->repeat)->row->siret : an->siret;
	struct str *parameters, period = { 0 };
	struct fetched first;

	if (made->made)
		return made;
	made->made = true;
	made->fetched = (struct fetched){ .outcome = OUTCOME_UNAVAILABLE };
	made->period = (struct str){ 0 };
	if (an->sources == NULL)
		return made;
	parameters = arena_array(&an->arena, r->provider->parameters.count, sizeof(*parameters));
	for (size_t k = 0; set_parameters(an, r, k, parameters, &period); k++) {
		sources_fetch(an->sources, number, siret, parameters, &an->arena, &made->fetched);
		made->period = period;
		if (k == 0)
			first = made->fetched;
		/* an earlier year is looked at only when this one is not there at all */
		if (made->fetched.outcome != OUTCOME_NOT_FOUND &&
			made->fetched.outcome != r->provider->missing)
			return made;
	}
	/* under no parameter: what the first said is the answer */
	made->fetched = first;
	made->period = (struct str){ 0 };
	return made;
}

static bool is_empty(const struct str *cells, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (cells[i].at != NULL)
			return false;
	return true;
}

/* A document whose bytes never came is unavailable, not unknown. */
static enum outcome check_document(const struct shape *s, const struct str *cells)
{
	bool lost = s->type == TYPE_DOCUMENT && !s->collection && cells[DOCUMENT_SHA256].at == NULL;

	return lost ? OUTCOME_UNAVAILABLE : OUTCOME_VALUE;
}

/* What was fetched may say of this one datum that it is withheld. */
static enum outcome outcome_of(const struct fetched *f, const struct request *r, size_t column)
{
	if (f->outcome != OUTCOME_VALUE || f->withheld == NULL)
		return f->outcome;
	return f->withheld[r->columns.at[column].holding];
}

/* The item's columns out of the rows fetched; rows that hold nothing of it are left
 * out, as a provider's rows may be of several concepts. */
static enum outcome take_columns(struct answers *an, const struct item *it, const struct fetched *f,
	size_t columns, size_t first, struct cell *c)
{
	size_t width = it->shape.part_count, most = it->shape.collection ? it->shape.max : 1;
	struct str *to;

	if (width == columns && f->rows == 1 && !is_empty(f->cells, width)) {
		c->cells = f->cells;
		c->rows = 1;
		return check_document(&it->shape, c->cells);
	}
	to = arena_array(&an->arena, (most < f->rows ? most : f->rows) * width, sizeof(*to));
	c->cells = to;
	c->rows = 0;
	for (size_t row = 0; row < f->rows && c->rows < most; row++) {
		const struct str *from = f->cells + row * columns + first;

		if (is_empty(from, width))
			continue;
		memcpy(to + c->rows++ * width, from, width * sizeof(*to));
	}
	return c->rows == 0 ? OUTCOME_NOT_FOUND : check_document(&it->shape, c->cells);
}

/* A code outside a list is kept with a warning; outside choices that the form itself
 * writes down it says nothing to anybody. */
static enum outcome check_code(struct answers *an, const struct item *it, const struct cell *c)
{
	const struct choices *choices = it->shape.choices;
	bool told = !it->is_protected || an->plan->form->applicant != APPLICANT_OPEN;

	if (choices == NULL || it->shape.type != TYPE_CHOICE || it->shape.collection ||
		map_find(&choices->by_code, c->cells[0], NULL))
		return OUTCOME_VALUE;
	/* a message may reach the applicant: it tells nothing of what he may not see */
	if (told)
		work_diag(an, DIAG_CODE_OUTSIDE, it, "'%.*s': the code '%.*s' is not in the list%s%.*s",
			STR(it->id), STR(c->cells[0]), choices->name.at ? " " : "", STR(choices->name));
	return shape_has_code(&it->shape, c->cells[0]) ? OUTCOME_VALUE : OUTCOME_UNAVAILABLE;
}

/* What nobody can say the age of has none. */
static enum outcome check_age(const struct answers *an, const struct item *it, const struct cell *c)
{
	struct str from = c->as_of;
	struct value v = { 0 };

	if (from.at == NULL && it->shape.type == TYPE_DOCUMENT && !it->shape.collection)
		from = c->cells[DOCUMENT_FROM];
	if (from.at != NULL)
		type_decode_into(TYPE_DATE, from, &v);
	if (v.kind != VALUE_DAY ||
		duration_after(v.day, it->max_age) >= an->work->variables[VARIABLE_FILED_ON].day)
		return OUTCOME_VALUE;
	return OUTCOME_EXPIRED;
}

static void fetch_context(struct answers *an, const struct item *it, struct cell *c)
{
	const struct context_value *v = &an->context->values[it->context_item];

	c->state = v->present && v->rows > 0 ? CELL_VALUE : CELL_ABSENT;
	c->outcome = v->present ? OUTCOME_NOT_FOUND : OUTCOME_UNAVAILABLE;
	c->rows = v->rows;
	c->cells = v->cells;
}

void work_fetch(struct answers *an, const struct item *it)
{
	struct cell *c = work_cell(an, it);
	const struct plan_item *plan = &an->plan->items[it->number];

	if (it->context) {
		fetch_context(an, it, c);
		return;
	}
	/* the next provider is tried only when one does not answer */
	c->outcome = OUTCOME_UNAVAILABLE;
	for (size_t i = 0; i < it->candidates.count && c->outcome == OUTCOME_UNAVAILABLE; i++) {
		const struct supply *s = &plan->supplies[i];
		const struct made_request *made = make_request(an, s->request);

		c->candidate = i;
		c->as_of = made->fetched.as_of;
		c->period = made->period;
		c->outcome = outcome_of(&made->fetched, &an->plan->requests.at[s->request], s->column);
		if (c->outcome == OUTCOME_VALUE)
			c->outcome = take_columns(an, it, &made->fetched,
				an->plan->requests.at[s->request].columns.count, s->column, c);
	}
	if (c->outcome == OUTCOME_VALUE)
		c->outcome = check_code(an, it, c);
	if (c->outcome == OUTCOME_VALUE && it->ages)
		c->outcome = check_age(an, it, c);
	c->state = c->outcome == OUTCOME_VALUE ? CELL_VALUE : CELL_ABSENT;
}
