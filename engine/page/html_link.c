/*
 * Where a line of the summary leads: to the control that the page has for what the
 * message names. Of what is withheld there is none, known or not: a link that said which
 * would tell whoever typed a SIRET that, say, a company has its tax certificate.
 */
#include "page/html_work.h"

static const struct html_field *find(const struct html_field *fields, size_t count, struct str id)
{
	for (size_t i = 0; i < count; i++)
		if (str_equal(fields[i].item->id, id))
			return &fields[i];
	return NULL;
}

static const struct html_field *find_top(const struct html *h, struct str id)
{
	const struct html_field *f = NULL;

	for (size_t i = 0; i < h->plan->form->sections.count && f == NULL; i++)
		f = find(h->sections[i].fields, h->sections[i].count, id);
	return f;
}

static bool put(struct show *s, struct str name)
{
	show_str(s, S("<a href=\"#f-"));
	show_value(s, name);
	return true;
}

static bool put_behind(struct show *s, struct str rest)
{
	if (rest.at != NULL) {
		show_str(s, S("."));
		show_value(s, rest);
	}
	return true;
}

/* Whether it has controls, and among them the row of a collection that rest begins with. */
static bool has_row(const struct question *q, struct str rest)
{
	struct str number = str_cut(&rest, '.');
	uint64_t row;

	if (q->count == 0)
		return false;
	return !str_digits(number, SIZE_MAX, &row) || row <= q->controls[q->count - 1].row;
}

/* What a source should have given is a question where it has not, and a contest where it
 * has: whichever of the two was posted, the page has the one that is due now. rest: what
 * stands behind the field's name, or behind its claim. */
static bool put_source(
	struct show *s, const struct html_field *f, const struct cell *c, struct str rest, bool claim)
{
	const struct item *it = f->item;
	bool known = c->state == CELL_VALUE;
	struct str behind;

	if (!claim && str_is(rest, "pick"))
		return known && it->pick && c->rows > 1 && put(s, it->id) && put_behind(s, rest);
	if (claim && str_is(rest, "motive") && (!known || f->motive.name.count == 0))
		return false;
	if (!known) {
		if (!view_is_asked(it, c))
			return false;
		if (claim)
			str_cut(&rest, '.');
		return has_row(&f->ask, rest) && put(s, it->id) && put_behind(s, rest);
	}
	behind = rest;
	if (claim)
		str_cut(&behind, '.');
	if (!has_row(&f->claim, behind))
		return false;
	put(s, S("claims."));
	show_value(s, it->id);
	if (!claim)
		put_behind(s, S("value"));
	return put_behind(s, rest);
}

/* The repeat itself, or a field of one of its rows. row: it stands in; NULL: none, or blank. */
static bool put_repeat(struct show *s, const struct html_field *f, const struct row *row, bool blank,
	struct str field, struct str rest)
{
	const struct rows *rows = blank ? NULL : answers_rows(s->an, f->item, row);
	struct str number = str_cut(&rest, '.'), id = str_cut(&rest, '.');
	const struct html_field *in = id.at != NULL ? find(f->fields, f->item->count, id) : NULL;
	bool known;
	uint64_t at;

	if (in == NULL || in->item->origin == ORIGIN_ASK) {
		known = rows != NULL && str_digits(number, rows->count, &at) && at > 0;
		if (in != NULL && in->item->kind == ITEM_REPEAT)
			return put_repeat(s, in, known ? &rows->at[at - 1] : NULL, !known, field, rest);
		return put(s, field);
	}
	if (in->item->origin != ORIGIN_SOURCE || rows == NULL || !str_digits(number, rows->count, &at) ||
		at == 0)
		return false;
	return view_is_asked(in->item, &rows->at[at - 1].cells[in->item->number - f->item->first]) &&
	       in->ask.count > 0 && put(s, field);
}

bool show_link(struct show *s, struct str field)
{
	struct str rest = field, name = str_cut(&rest, '.');
	bool claim = str_is(name, "claims") && rest.at != NULL;
	const struct html_field *f;
	const struct cell *c;

	if (field.at == NULL || s->an == NULL)
		return field.at != NULL && put(s, field);
	if (claim)
		name = str_cut(&rest, '.');
	f = find_top(s->h, name);
	if (f == NULL || audience_withholds(s->h->plan->form, s->with->who, f->item))
		return false;
	c = &s->an->cells[f->item->number];
	if (!c->relevant && condition_is_settled(&f->reads, s->an))
		return false;
	if (f->item->kind == ITEM_REPEAT)
		return !claim && put_repeat(s, f, NULL, false, field, rest);
	if (f->item->origin == ORIGIN_ASK)
		return !claim && has_row(&f->ask, rest) && put(s, field);
	return f->item->origin == ORIGIN_SOURCE && put_source(s, f, c, rest, claim);
}
