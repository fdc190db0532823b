/*
 * Fields of a page, with what they hold. Hot: copies ready bytes, escapes values,
 * allocates nothing but the buffers' growth.
 */
#include "page/html_work.h"
#include "page/words.h"
#include "out/html.h"

static const char *const policies[POLICY__COUNT] = { WORDS_POLICIES };

void show_value(struct show *s, struct str value)
{
	out_html(s->b, value);
}

void show_words(struct show *s, size_t start)
{
	out_html_from(s->b, start);
}

void show_list(struct show *s, bool open)
{
	if (s->in_later)
		show_str(s, S(".</p>"));
	s->in_later = false;
	if (s->in_list == open)
		return;
	show_str(s, open ? S("<dl>") : S("</dl>"));
	s->in_list = open;
}

/* ---- what was entered ---- */

static const struct given_value *given_of(const struct show *s, const struct item *it)
{
	const struct given *g = s->with->given;

	if (it->repeat == NULL)
		return g != NULL ? &g->values[it->number] : NULL;
	return s->given != NULL ? &s->given->values[it->number - it->repeat->first] : NULL;
}

/* "oui" ticks the same button as "true". */
static const struct node *ticked(const struct given_value *v)
{
	static const struct node yes = { .kind = NODE_SCALAR, .text = { "true", 4 } };
	static const struct node no = { .kind = NODE_SCALAR, .text = { "false", 5 } };

	return str_is(v->cells[0], "true") ? &yes : &no;
}

/* What stands for the item's value: under its name, or under claims. */
static const struct node *entered_for(const struct show *s, const struct item *it)
{
	const struct given_value *v = given_of(s, it);
	const struct given *g = s->with->given;
	bool box = it->shape.type == TYPE_BOOLEAN || it->shape.type == TYPE_DECLARATION;

	if (g != NULL && it->repeat == NULL && g->claims[it->number].node != NULL)
		v = &g->claims[it->number];
	if (v == NULL || v->kind == GIVEN_PICK)
		return NULL;
	return box && !it->shape.collection && v->kind == GIVEN_VALUE ? ticked(v) : v->node;
}

static const struct node *motive_for(const struct show *s, const struct item *it)
{
	return s->with->given != NULL ? s->with->given->claims[it->number].motive_node : NULL;
}

/* ---- what is known ---- */

static void show_rows(struct show *s, const struct shape *shape, const struct cell *c)
{
	show_str(s, S("<ul>"));
	for (size_t i = 0; i < c->rows; i++) {
		size_t start;

		show_str(s, S("<li>"));
		start = s->b->len;
		page_add_row(&s->page, shape, c->cells + i * shape->part_count);
		show_words(s, start);
		show_str(s, S("</li>"));
	}
	show_str(s, S("</ul>"));
}

static void show_known_value(struct show *s, const struct html_field *f, const struct cell *c)
{
	size_t start = s->b->len;

	switch (f->look) {
	case LOOK_WRITTEN:
		show_value(s, c->cells[0]);
		break;
	case LOOK_DIGITS:
		french_value(s->b, f->type, c->cells[0]);
		break;
	case LOOK_WORDS:
		page_add_value(&s->page, f->item, c->cells);
		show_words(s, start);
		break;
	case LOOK_ROWS:
		show_rows(s, &f->item->shape, c);
		break;
	}
}

static bool is_same(struct str a, struct str b)
{
	return a.at == b.at || (a.at != NULL && b.at != NULL && str_equal(a, b));
}

static const struct told *find_told(const struct show *s, const struct provider *by, const struct cell *c)
{
	size_t count = s->told_count < TOLD ? s->told_count : TOLD;

	for (size_t i = 0; i < count; i++) {
		const struct told *t = &s->told[i];

		if (t->by == by && is_same(t->as_of, c->as_of) && is_same(t->period, c->period))
			return t;
	}
	return NULL;
}

/* What stands in the page already, once more. */
static void show_again(struct show *s, size_t at, size_t len)
{
	buf_reserve(s->b, len); /* what is copied may move */
	buf_add(s->b, (struct str){ s->b->at + at, len });
}

static void show_obtained(struct show *s)
{
	if (s->obtained > 0) {
		show_again(s, s->obtained_at, s->obtained);
		return;
	}
	s->obtained_at = s->b->len;
	show_str(s, S(WORDS_RETRIEVED));
	french_day(s->b, clock_paris_day(s->an->at));
	show_str(s, S("</small>"));
	s->obtained = s->b->len - s->obtained_at;
}

/* "Insee, situation au 29 août 2022, obtenu le 24 novembre 2026" */
static void show_provider(struct show *s, const struct html_origin *from, const struct cell *c)
{
	const struct told *told = find_told(s, from->by, c);
	size_t start = s->b->len, dates;

	if (told != NULL) {
		show_again(s, told->at, told->len);
		return;
	}
	show_ready(s, from->said);
	dates = s->b->len;
	page_add_dates(&s->page, c);
	show_words(s, dates);
	show_obtained(s);
	s->told[s->told_count++ % TOLD] = (struct told){ from->by, c->as_of, c->period, start,
		s->b->len - start };
}

static const struct html_origin *origin_of(const struct html_field *f, const struct cell *c)
{
	return &f->origins[f->origins[0].by != NULL ? c->candidate : 0];
}

static void show_origin(struct show *s, const struct html_origin *from, const struct cell *c)
{
	if (from->by != NULL)
		show_provider(s, from, c);
	else
		show_ready(s, from->said);
}

static void show_contest(struct show *s, const struct html_field *f, const struct cell *c)
{
	const struct item *it = f->item;
	const struct node *n = entered_for(s, it), *motive = motive_for(s, it);

	show_str(s, n != NULL || motive != NULL ? S("<details open=\"open\"") : S("<details"));
	show_ready(s, f->contest);
	show_ready(s, origin_of(f, c)->correct);
	if (f->claim.count > 0)
		show_question(s, &f->claim, n);
	if (f->motive.name.count > 0)
		show_control(s, &f->motive, motive);
	show_str(s, S("</details>"));
}

/* The contest, and the end of the line. */
static void show_known_end(
	struct show *s, const struct html_field *f, const struct cell *c, const struct html_origin *from)
{
	if (c->readonly) {
		show_str(s, S("</dd></div>"));
		return;
	}
	if (s->as_made && !s->focus && from->untouched.count > 0) {
		show_ready(s, from->untouched);
		return;
	}
	if (f->may_contest)
		show_contest(s, f, c);
	show_str(s, S("</dd></div>"));
}

static void show_known(struct show *s, const struct html_field *f, const struct cell *c)
{
	const struct html_origin *from = origin_of(f, c);

	show_list(s, true);
	show_ready(s, f->known);
	show_known_value(s, f, c);
	show_origin(s, from, c);
	show_known_end(s, f, c, from);
}

/* What is computed from answers that are still to come: one line for all in a row. */
static void show_later(struct show *s, const struct item *it)
{
	if (!s->in_later) {
		show_list(s, false);
		show_str(s, S("<p class=\"later\">" WORDS_LATER));
	} else {
		show_str(s, S(WORDS_AND_THEN));
	}
	show_value(s, page_label(it));
	s->in_later = true;
}

/* Nothing was obtained: dates only. */
static void show_absent(
	struct show *s, const struct html_field *f, const struct cell *c, enum outcome outcome)
{
	const struct html_origin *from = origin_of(f, c);
	size_t start;

	if (f->origin == ORIGIN_DERIVED && outcome == OUTCOME_NOT_COMPUTABLE && s->h->dues.count > 0) {
		show_later(s, f->item);
		return;
	}
	show_list(s, true);
	show_ready(s, f->absent[outcome]);
	if (f->origin == ORIGIN_SOURCE)
		show_ready(s, from->said);
	if (from->by != NULL) {
		start = s->b->len;
		page_add_dates(&s->page, c);
		show_words(s, start);
		show_str(s, S("</small>"));
	}
	show_str(s, S("</dd></div>"));
}

/* ---- questions ---- */

/* What no source had: the reason before the question. */
static void show_instead(struct show *s, const struct html_field *f, const struct cell *c)
{
	size_t start;

	show_list(s, false);
	show_str(s, S("<div class=\"instead\"><p class=\"why\">"));
	start = s->b->len;
	show_str(s, page_label(f->item));
	buf_puts(s->b, WORDS_COLON);
	buf_puts(s->b, outcome_french(c->outcome));
	page_add_provenance(&s->page, f->item, c);
	show_words(s, start);
	buf_puts(s->b, WORDS_THEN);
	buf_puts(s->b, policies[POLICY_ASK]);
	show_str(s, S(".</p>"));
	show_question(s, &f->ask, entered_for(s, f->item));
	show_str(s, S("</div>"));
}

static void show_pick(struct show *s, const struct html_field *f, const struct cell *c)
{
	const struct given_value *v = given_of(s, f->item);
	const struct control *radios = &f->picked;
	const struct diag *wrong;
	size_t width = f->item->shape.part_count, start;

	show_list(s, false);
	wrong = show_problem(s, radios->name);
	show_start(s, radios, wrong);
	for (size_t i = 0; i < c->rows; i++) {
		char room[FRENCH_DIGITS];
		bool chosen = c->picked == i + 1 || (v != NULL && v->kind == GIVEN_PICK && v->pick == i + 1);

		show_row_option(s, radios, french_digits(room, i + 1), chosen, i == 0 ? wrong : NULL);
		start = s->b->len;
		page_add_cells(&s->page, &f->item->shape, c->cells + i * width);
		show_words(s, start);
		show_str(s, S("</label>"));
	}
	show_origin(s, origin_of(f, c), c);
	if (f->may_contest && !c->readonly)
		show_contest(s, f, c);
	show_ready(s, radios->close);
}

static bool is_withheld(const struct show *s, const struct html_field *f)
{
	return f->is_protected && audience_withholds(s->h->plan->form, s->with->who, f->item);
}

static void show_absence(struct show *s, const struct html_field *f, const struct cell *c)
{
	if (view_is_asked(f->item, c) && f->ask.count > 0)
		show_instead(s, f, c);
	else
		show_absent(s, f, c, view_of(f->item, c, false).outcome);
}

static void show_source(struct show *s, const struct html_field *f, const struct cell *c)
{
	if (!c->relevant)
		return;
	if (is_withheld(s, f)) {
		show_list(s, true);
		show_ready(s, f->withheld);
	} else if (c->state != CELL_VALUE) {
		show_absence(s, f, c);
	} else if (f->pick && c->rows > 1) {
		show_pick(s, f, c);
	} else {
		show_known(s, f, c);
	}
}

void show_readonly(struct show *s, const struct cell *c, bool open)
{
	if (c != NULL && c->readonly)
		show_str(s, open ? S("<fieldset class=\"ro\" disabled=\"disabled\"><p "
				     "class=\"why\">" WORDS_READONLY_START "</p>")
				 : S("</fieldset>"));
}

void show_field(struct show *s, const struct html_field *f, const struct cell *c)
{
	if (f->origin == ORIGIN_ON_CONTROL)
		return;
	if (c != NULL && !c->relevant && condition_is_settled(&f->reads, s->an))
		return;
	if (f->origin == ORIGIN_ASK) {
		show_list(s, false);
		show_readonly(s, c, true);
		s->offered = f->filtered && c != NULL ? c->offered : NULL;
		show_question(s, &f->ask, entered_for(s, f->item));
		s->offered = NULL;
		show_readonly(s, c, false);
	} else if (c != NULL) {
		show_source(s, f, c);
	}
}
