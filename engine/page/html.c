/*
 * html: the form as a page that a browser fills and posts, without script. The same
 * order and words as the page of text.
 */
#include "page/html.h"

#include <stdlib.h>

#include "page/french.h"
#include "page/html_work.h"
#include "page/problem.h"
#include "page/words.h"

/* ---- the head ---- */

static size_t count_problems(const struct show *s)
{
	return s->with->problems != NULL ? s->with->problems->errors : 0;
}

static void show_effort(struct show *s)
{
	struct page_tally t = page_count(&s->h->dues, s->an);

	show_str(s, S("<p class=\"facts\">"));
	page_add_tally(&s->page, &t);
	show_str(s, S(WORDS_AND_THEN WORDS_ABOUT_TIME));
	french_count(s->b, (t.seconds + 59) / 60);
	show_str(s, S(WORDS_MINUTES "</p>\n"));
}

static const struct context *context_of(const struct show *s)
{
	return s->an != NULL ? s->an->context : s->with->context;
}

static bool is_closed(const struct show *s)
{
	return s->an != NULL && answers_closed(s->an);
}

static void show_who(struct show *s)
{
	const struct context *c = context_of(s);
	struct str recipient = c != NULL ? c->recipient : s->h->plan->form->procedure.recipient_siret;

	show_str(s, s->h->who);
	if (recipient.at != NULL) {
		show_str(s, S(WORDS_AND_THEN WORDS_FOR_SIRET));
		french_value(s->b, TYPE_SIRET, recipient);
	}
	show_str(s, S("</p>\n"));
	if (c == NULL || !c->has_until)
		return;
	show_str(s, S("<p class=\"until\">"));
	show_str(s, is_closed(s) ? S(WORDS_CLOSED) : S(WORDS_BEFORE));
	french_day(s->b, c->until);
	show_str(s, S("</p>\n"));
}

static void show_summary_line(struct show *s, const struct diag *d)
{
	bool linked;
	size_t start;

	show_str(s, S("<li>"));
	linked = show_link(s, d->field);
	if (linked)
		show_str(s, S("\">"));
	start = s->b->len;
	problem_named(s->b, s->h->plan->form, d);
	show_words(s, start);
	show_str(s, linked ? S("</a></li>") : S("</li>"));
}

struct place_in_page {
	uint64_t order;
	size_t told; /* as which of all: of several at one place the first comes first */
	const struct diag *diag;
};

static int compare(const void *a, const void *b)
{
	const struct place_in_page *x = a, *y = b;

	if (x->order != y->order)
		return x->order > y->order ? 1 : -1;
	return x->told > y->told ? 1 : -1;
}

/* In the order of the page; what no question of it is about comes last, and is one. */
static size_t gather_problems(struct show *s, const struct diags *all, struct place_in_page **lines)
{
	struct place_in_page *to = arena_array(&s->arena, all->list.count + 1, sizeof(*to));
	size_t count = 0;

	for (size_t i = 0; i < all->list.count; i++) {
		const struct diag *d = all->list.at[i];

		if (diag_rule(d->code)->level == DIAG_ERROR)
			to[count++] = (struct place_in_page){ problem_order(s->h->plan->form, d), i, d };
	}
	qsort(to, count, sizeof(*to), compare);
	while (count > 1 && to[count - 2].order == UINT64_MAX)
		count--;
	*lines = to;
	return count;
}

static void show_summary(struct show *s)
{
	struct place_in_page *lines;
	size_t count;

	if (count_problems(s) == 0)
		return;
	count = gather_problems(s, s->with->problems, &lines);
	show_str(s, S("<section class=\"wrong\" role=\"alert\" tabindex=\"-1\" id=\"erreurs\"><h2>"));
	if (count == 1)
		show_str(s, S(WORDS_ONE_PROBLEM));
	else
		buf_format(s->b, WORDS_PROBLEMS, count);
	show_str(s, S("</h2><ul>"));
	for (size_t i = 0; i < count; i++)
		show_summary_line(s, lines[i].diag);
	show_str(s, S("</ul></section>\n"));
}

static void show_head(struct show *s)
{
	show_str(s, s->h->head);
	if (count_problems(s) > 0)
		show_str(s, S(WORDS_ERROR));
	show_str(s, s->h->top);
	if (s->with->action.at == NULL)
		show_str(s, S("<p class=\"note\">" WORDS_PREVIEW "</p>\n"));
	show_str(s, s->h->title);
	show_who(s);
	show_effort(s);
	show_summary(s);
}

/* A preview is no form: pressing Enter would put what was entered into an address. */
static void show_form(struct show *s, struct str words)
{
	if (s->with->action.at == NULL || is_closed(s))
		return;
	show_str(s, S("<form method=\"post\" accept-charset=\"utf-8\" novalidate=\"novalidate\" action=\""));
	show_value(s, s->with->action);
	/* Enter in a field presses the first button of a form: it is to send */
	show_str(s, S("\">\n<button type=\"submit\" class=\"vh\" tabindex=\"-1\" "
		      "aria-hidden=\"true\">"));
	show_str(s, words);
	show_str(s, S("</button>\n"));
}

/* What holds for every question, and what may be done about what is shown. */
static void show_rules(struct show *s)
{
	show_str(s, S("<p class=\"rules\">"));
	if (s->h->dues.count > 0)
		show_str(s, S(WORDS_ALL_REQUIRED " "));
	show_str(s, S(WORDS_MAY_CORRECT "</p>\n"));
}

static void show_button(struct show *s, struct str words)
{
	if (s->with->action.at == NULL || is_closed(s))
		return;
	show_str(s, S("<p><button type=\"submit\">"));
	show_str(s, words);
	show_str(s, S("</button></p>\n</form>\n"));
}

static void show_end(struct show *s)
{
	show_str(s, s->h->documents);
	show_str(s, s->h->notice);
	show_str(s, s->h->lists);
	show_str(s, S("</main>\n</body>\n</html>\n"));
}

/* ---- the page that asks the SIRET ---- */

/* The only question whose control is no field's. */
static void show_first_ask(struct show *s)
{
	const struct diags *all = s->with->problems;
	const struct diag *wrong = all != NULL && all->errors > 0 ? all->list.at[0] : NULL;
	const struct ready name = { .first = S("siret"), .count = 1 };

	show_form(s, S(WORDS_START));
	show_str(s,
		S("<section><p>" WORDS_NEXT_TEXT "</p><div class=\"q\"><label for=\"f-siret\">" WORDS_IDENTITY
		  " <i>(" WORDS_REQUIRED ")</i></label><p class=\"hint\" id=\"h-siret\">" WORDS_SIRET_HOW
		  ". " WORDS_SIRET_HINT "</p>"));
	show_sentence(s, name, wrong);
	show_str(s, S("<input inputmode=\"numeric\" class=\"m\" id=\"f-siret\" name=\"siret\""));
	show_str(s, wrong ? S(" aria-invalid=\"true\" aria-describedby=\"e-siret h-siret\" value=\"")
			  : S(" aria-describedby=\"h-siret\" value=\""));
	show_value(s, s->with->siret);
	show_str(s, S("\"/></div></section>\n"));
	show_button(s, S(WORDS_START));
}

static bool is_promised(const struct item *it)
{
	return it->kind == ITEM_FIELD && (it->origin == ORIGIN_SOURCE || it->origin == ORIGIN_DERIVED);
}

static void show_promises(struct show *s)
{
	const struct form *f = s->h->plan->form;

	show_str(s, S("<section><h2>" WORDS_WE_KNOW "</h2><dl>"));
	for (size_t i = 0; i < f->sections.count; i++)
		for (size_t k = 0; k < s->h->sections[i].count; k++) {
			const struct html_field *field = &s->h->sections[i].fields[k];

			if (!is_promised(field->item))
				continue;
			show_ready(s, audience_withholds(f, s->with->who, field->item) ? field->withheld
										       : field->promise);
		}
	show_str(s, S("</dl></section>\n"));
}

static void show_mentions(struct show *s)
{
	const struct form *f = s->h->plan->form;

	show_str(s, S("<section><h2>" WORDS_WE_ASK "</h2><ul>"));
	for (size_t i = 0; i < f->sections.count; i++)
		for (size_t k = 0; k < s->h->sections[i].count; k++)
			show_ready(s, s->h->sections[i].fields[k].mention);
	show_str(s, S("</ul></section>\n"));
}

/* ---- the page of a company ---- */

/* The town of an address, all of anything else. */
static void show_place(struct show *s, const struct item *it, const struct cell *c)
{
	const struct shape *shape = &it->shape;
	size_t start = s->b->len;

	if (shape->type != TYPE_ADDRESS)
		page_add_value(&s->page, it, c->cells);
	for (size_t i = 0; shape->type == TYPE_ADDRESS && i < shape->part_count; i++)
		if (str_is(shape->parts[i].name, "commune"))
			show_str(s, c->cells[i]);
	show_words(s, start);
}

static void show_period(struct show *s)
{
	size_t start;

	if (!s->an->has_period)
		return;
	show_str(s, S("</p><p>"));
	start = s->b->len;
	page_add_period(&s->page);
	show_words(s, start);
}

static void show_identity(struct show *s)
{
	const struct item *const items[] = { s->h->name, s->h->place };

	show_str(s, S("<section class=\"me\"><h2>" WORDS_CONFIRM "</h2>"));
	for (size_t i = 0; i < COUNT(items); i++) {
		const struct cell *c = items[i] != NULL ? &s->an->cells[items[i]->number] : NULL;

		if (c == NULL || c->state != CELL_VALUE ||
			audience_withholds(s->h->plan->form, s->with->who, items[i]))
			continue;
		show_str(s, i == 0 ? S("<p class=\"n\">") : S("<p>"));
		show_place(s, items[i], c);
		show_str(s, S("</p>"));
	}
	show_str(s, S("<p>" WORDS_SIRET " "));
	french_value(s->b, TYPE_SIRET, s->an->siret);
	show_period(s);
	show_str(s, S("</p><p class=\"hint\">" WORDS_CONFIRM_NOT "</p></section>\n"));
}

/* A repeat as it stands in the page, and what was entered for it. */
struct shown_rows {
	const struct cell *cell; /* NULL: in a row that is blank */
	const struct rows *rows;
	const struct given_repeat *given; /* NULL: nothing was */
	size_t blank;                     /* rows, if as many may be */
};

static void show_repeat(struct show *s, const struct html_field *f, const struct shown_rows *r);

/* What stands in a row; row: NULL where it is blank. */
static void show_fields(struct show *s, const struct html_field *f, const struct row *row)
{
	for (unsigned i = 0; i < f->item->count; i++) {
		const struct html_field *in = &f->fields[i];
		struct shown_rows inner = {
			.cell = row != NULL ? &row->cells[i] : NULL,
			.rows = row != NULL && row->rows != NULL ? &row->rows[i] : NULL,
			.given = s->given != NULL && s->given->repeats != NULL ? &s->given->repeats[i] : NULL,
			.blank = row != NULL ? HTML_BLANK_ROWS : 1,
		};

		if (in->item->kind == ITEM_REPEAT)
			show_repeat(s, in, &inner);
		else
			show_field(s, in, inner.cell);
	}
}

/* The number at hand, behind that of the row around: "2", "2.depenses.1". */
static void set_number(struct show *s, const struct item *repeat, struct str outer)
{
	const struct str parts[] = { S("."), repeat->id, S("."), s->number };
	size_t len = outer.len;

	for (size_t i = outer.len > 0 ? 0 : COUNT(parts) - 1; i < COUNT(parts); i++) {
		memcpy(s->digits + len, parts[i].at, parts[i].len);
		len += parts[i].len;
	}
	s->number = (struct str){ s->digits, len };
}

/* Its own number for people, and the whole way to it for names. */
static void show_row(struct show *s, const struct html_field *f, const struct shown_rows *r, size_t row)
{
	struct str outer = s->number;
	const struct given_row *around = s->given;
	const struct item *it = f->item;
	char digits[FRENCH_DIGITS];

	s->given = r->given != NULL && row <= r->given->count ? &r->given->rows[row - 1] : NULL;
	s->number = french_digits(digits, row);
	show_ready(s, f->row);
	set_number(s, it, outer);
	if (it->identity)
		show_control(s, &f->siret, node_find(s->given != NULL ? s->given->node : NULL, "siret"));
	show_fields(s, f, r->rows != NULL && row <= r->rows->count ? &r->rows->at[row - 1] : NULL);
	show_list(s, false);
	show_ready(s, f->row_close);
	s->number = outer;
	s->given = around;
}

static void show_rows_head(struct show *s, const struct html_field *f)
{
	const struct diag *wrong = show_problem(s, f->rows_name);

	show_ready(s, f->rows);
	show_target(s, f->rows_name, wrong);
	show_ready(s, f->rows_head);
	show_sentence(s, f->rows_name, wrong);
}

/* Whether one goes on in the rows of this repeat. */
static bool is_more(struct show *s, const struct html_field *f)
{
	size_t start = s->b->len;
	bool is;

	if (s->with->more.at == NULL)
		return false;
	show_ready(s, f->rows_name);
	is = str_equal((struct str){ s->b->at + start, s->b->len - start }, s->with->more);
	s->b->len = start;
	return is;
}

/* Rows that are there, and some that are blank: as many as must be, and may. */
static void show_repeat(struct show *s, const struct html_field *f, const struct shown_rows *r)
{
	const struct item *it = f->item;
	size_t rows = r->given != NULL ? r->given->count : 0, blank = r->blank;
	bool more, here = is_more(s, f);

	if (r->cell != NULL && !r->cell->relevant && condition_is_settled(&f->reads, s->an))
		return;
	if (rows + blank < it->min)
		blank = it->min - rows;
	if (rows + blank > it->max)
		blank = rows < it->max ? it->max - rows : 0;
	more = rows + blank < it->max;
	show_list(s, false);
	show_readonly(s, r->cell, true);
	if (rows == 0 && blank == f->blanks && f->blank_rows.count > 0 && count_problems(s) == 0 && !here) {
		show_ready(s, f->blank_rows);
		blank = 0;
	} else {
		show_rows_head(s, f);
	}
	for (size_t i = 1; i <= rows + blank; i++) {
		s->focus = here ? i == rows + 1 : s->focus;
		show_row(s, f, r, i);
	}
	s->focus = here ? false : s->focus;
	if (more && s->with->action.at != NULL && !is_closed(s))
		show_ready(s, f->more);
	show_ready(s, f->rows_close);
	show_readonly(s, r->cell, false);
}

static void show_top_repeat(struct show *s, const struct html_field *f)
{
	const struct given *g = s->with->given;
	const struct shown_rows r = { &s->an->cells[f->number], &s->an->rows[f->number],
		g != NULL ? &g->repeats[f->number] : NULL, HTML_BLANK_ROWS };

	show_repeat(s, f, &r);
}

/* Whether a section has anything to show. */
static bool is_shown(const struct show *s, const struct html_section *section)
{
	if (!s->an->sections[section->section->number] && condition_is_settled(&section->reads, s->an))
		return false;
	for (size_t i = 0; i < section->count; i++) {
		const struct html_field *f = &section->fields[i];
		bool applies = s->an->cells[f->number].relevant;

		if (f->origin == ORIGIN_ASK ? applies || !condition_is_settled(&f->reads, s->an)
					    : applies && f->origin != ORIGIN_ON_CONTROL)
			return true;
	}
	return false;
}

static void show_section(struct show *s, const struct html_section *section)
{
	if (!is_shown(s, section))
		return;
	show_ready(s, section->open);
	for (size_t i = 0; i < section->count; i++) {
		const struct html_field *f = &section->fields[i];

		if (s->as_made && f->asked > 0) {
			show_list(s, false);
			show_ready(s, f->asks);
			i += f->asked - 1;
		} else if (f->item->kind == ITEM_REPEAT)
			show_top_repeat(s, f);
		else
			show_field(s, f, &s->an->cells[f->number]);
	}
	show_list(s, false);
	show_str(s, S("</section>\n"));
}

static bool is_kept(const struct show *s, const struct html_keep *k)
{
	const struct item *it = k->item;

	return s->an == NULL || it->repeat != NULL || s->an->cells[it->number].relevant ||
	       !condition_is_settled(&k->reads, s->an);
}

static void show_kept(struct show *s)
{
	bool any = false;

	for (size_t i = 0; i < s->h->keeps.count; i++) {
		const struct html_keep *keep = &s->h->keeps.at[i];

		if (!is_kept(s, keep))
			continue;
		if (!any)
			show_str(s, s->h->kept);
		any = true;
		show_ready(s, keep->line);
	}
	if (any)
		show_str(s, S("</ul></section>\n"));
}

/* Of one decision: its value, what keeps it from being one, or that it is not shown. */
static void show_decision(struct show *s, const struct item *it)
{
	const struct cell *c = &s->an->cells[it->number];
	struct view v = view_of(it, c, audience_withholds(s->h->plan->form, s->with->who, it));
	size_t start;

	show_str(s, S("<div><dt>"));
	start = s->b->len;
	buf_add(s->b, it->label);
	show_words(s, start);
	show_str(s, S("</dt><dd>"));
	start = s->b->len;
	if (v.kind == VIEW_VALUE)
		page_add_value(&s->page, it, v.cells);
	else
		buf_puts(s->b, v.kind == VIEW_WITHHELD ? WORDS_WITHHELD_DERIVED : WORDS_NOT_YET);
	show_words(s, start);
	if (it->hint.at != NULL) {
		show_str(s, S("<p class=\"hint\">"));
		show_value(s, it->hint);
		show_str(s, S("</p>"));
	}
	show_str(s, S("</dd></div>"));
}

static void show_decisions(struct show *s)
{
	const struct form *f = s->h->plan->form;

	if (f->decisions.count == 0)
		return;
	show_str(s, S("<section><h2>" WORDS_DECISIONS "</h2><dl>"));
	for (size_t i = 0; i < f->decisions.count; i++)
		show_decision(s, f->items.at[f->decisions.at[i]]);
	show_str(s, S("</dl></section>\n"));
}

static void show_company(struct show *s)
{
	show_identity(s);
	show_form(s, S(WORDS_SUBMIT));
	show_rules(s);
	for (size_t i = 0; i < s->h->plan->form->sections.count; i++)
		show_section(s, &s->h->sections[i]);
	show_decisions(s);
	show_button(s, S(WORDS_SUBMIT));
}

void html_write(struct buf *b, const struct html *h, const struct html_page *with)
{
	struct show s = { .h = h, .with = with, .an = with->an };

	s.page = (struct page){
		.text = *b,
		.plan = h->plan,
		.an = with->an,
		.who = with->who,
	};
	s.b = &s.page.text;
	s.as_made = with->given == NULL && (with->problems == NULL || with->problems->list.count == 0);
	show_head(&s);
	if (with->an == NULL) {
		show_first_ask(&s);
		show_promises(&s);
		show_mentions(&s);
	} else {
		show_company(&s);
	}
	show_kept(&s);
	show_end(&s);
	*b = s.page.text;
	arena_free(&s.arena);
}
