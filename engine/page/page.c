/*
 * page: the minimal form as a page of text in French, for a terminal or a printer.
 * What the State knows stands as a line, what is left to say as a question; without
 * answers, where each value will come from. The words are in words.h.
 */
#include "page/page.h"

#include "page/french.h"
#include "page/page_work.h"
#include "page/words.h"
#include "page/wrap.h"

/* none; or one; or the number, and many behind it */
static void add_count(struct page *p, size_t number, const char *none, const char *one, const char *many)
{
	if (number < 2)
		buf_puts(&p->text, number == 0 ? none : one);
	else {
		french_count(&p->text, number);
		buf_puts(&p->text, many);
	}
}

void page_add_tally(struct page *p, const struct page_tally *t)
{
	add_count(p, t->questions, WORDS_NO_QUESTION, WORDS_ONE_QUESTION, WORDS_QUESTIONS);
	if (t->perhaps > 1)
		buf_puts(&p->text, ", ");
	add_count(p, t->perhaps, "", WORDS_ONE_PERHAPS, WORDS_PERHAPS);
	if (t->documents > 1)
		buf_puts(&p->text, ", ");
	add_count(p, t->documents, WORDS_NO_DOCUMENT, WORDS_ONE_DOCUMENT, WORDS_DOCUMENTS);
}

static void put_count(struct page *p)
{
	struct page_tally t = page_count(p->dues, p->an);

	page_add_tally(p, &t);
	page_flush(p, 0, S(""));
}

/* ---- the head ---- */

static void put_procedure(struct page *p)
{
	const struct procedure *procedure = &p->plan->form->procedure;
	const struct str reach[] = { procedure->address, procedure->email, procedure->telephone };
	struct str recipient = p->an ? p->an->context->recipient : procedure->recipient_siret;
	bool first = true;

	if (procedure->purpose.at != NULL) {
		buf_format(&p->text, WORDS_PURPOSE "%.*s", STR(procedure->purpose));
		page_flush(p, 0, S(""));
	}
	page_put_help(p, &p->plan->form->legal_basis, (struct str){ 0 }, 0);
	buf_format(&p->text, WORDS_ASKED_BY "%.*s", STR(procedure->service));
	if (recipient.at != NULL)
		buf_format(&p->text, WORDS_FOR "%.*s", STR(recipient));
	for (size_t i = 0; i < COUNT(reach); i++) {
		if (reach[i].at == NULL)
			continue;
		buf_format(&p->text, "%s%.*s", first ? " (" : ", ", STR(reach[i]));
		first = false;
	}
	buf_puts(&p->text, first ? "" : ")");
	page_flush(p, 0, S(""));
	if (p->an != NULL && p->an->context->has_until) {
		buf_puts(&p->text, answers_closed(p->an) ? WORDS_CLOSED : WORDS_BEFORE);
		french_day(&p->text, p->an->context->until);
		page_flush(p, 0, S(""));
	}
}

static void put_head(struct page *p)
{
	wrap_title(p->b, p->plan->form->title, '=');
	buf_putc(p->b, '\n');
	put_procedure(p);
	if (p->an != NULL) {
		buf_format(&p->text, WORDS_COMPANY "%.*s", STR(p->an->siret));
		page_flush(p, 0, S(""));
		if (p->an->has_period) {
			page_add_period(p);
			page_flush(p, 0, S(""));
		}
		buf_puts(&p->text, WORDS_AT);
		french_day(&p->text, clock_paris_day(p->an->at));
		page_flush(p, 0, S(""));
	}
	put_count(p);
	if (p->an == NULL) {
		buf_putc(p->b, '\n');
		buf_puts(&p->text, WORDS_IDENTITY " (" WORDS_REQUIRED ")");
		page_flush(p, 0, S("* "));
		buf_puts(&p->text, WORDS_ANSWER WORDS_BLANK " (" WORDS_SIRET_HOW ")");
		page_flush(p, 2, S(""));
	}
}

/* ---- sections ---- */

static void put_repeat(
	struct page *p, const struct item *it, const struct cell *c, const struct rows *rows, size_t indent);

/* row: NULL where it is blank. */
static void put_fields(struct page *p, const struct item *repeat, const struct row *row, size_t indent)
{
	for (unsigned i = 0; i < repeat->count; i++) {
		const struct item *it = p->plan->form->items.at[repeat->first + i];
		const struct cell *c = row != NULL ? &row->cells[i] : NULL;

		if (it->kind == ITEM_REPEAT)
			put_repeat(p, it, c, row != NULL ? &row->rows[i] : NULL, indent);
		else
			page_put_field(p, it, c, indent);
	}
}

static void put_row(
	struct page *p, const struct item *it, const struct row *row, size_t number, size_t indent)
{
	buf_format(&p->text, WORDS_ROW, number);
	if (row->siret.at != NULL)
		buf_format(&p->text, WORDS_COLON WORDS_SIRET " %.*s", STR(row->siret));
	page_flush(p, indent, S(""));
	put_fields(p, it, row, indent + 2);
}

static void put_blank_row(struct page *p, const struct item *it, size_t indent)
{
	buf_puts(&p->text, WORDS_EACH);
	if (it->identity)
		buf_puts(&p->text, " " WORDS_SIRET " " WORDS_BLANK);
	page_flush(p, indent, S(""));
	put_fields(p, it, NULL, indent + 2);
}

/* c: NULL before anything is known; rows: NULL in a row that is blank. */
static void put_repeat(
	struct page *p, const struct item *it, const struct cell *c, const struct rows *rows, size_t indent)
{
	if (c != NULL && !c->relevant) {
		page_put_irrelevant(p, it, indent);
		return;
	}
	page_put_heading(p, it, indent);
	if (c != NULL && c->readonly) {
		buf_puts(&p->text, WORDS_READONLY_START);
		page_flush(p, indent + 2, S(""));
	}
	for (size_t i = 0; rows != NULL && i < rows->count; i++)
		put_row(p, it, &rows->at[i], i + 1, indent + 2);
	if (rows == NULL || rows->count == 0)
		put_blank_row(p, it, indent + 2);
}

static bool is_shown(const struct page *p, const struct item *it)
{
	if (it->origin == ORIGIN_ON_CONTROL)
		return false;
	return p->an == NULL || it->origin == ORIGIN_ASK || p->an->cells[it->number].relevant;
}

/* The items of a section, none if it does not apply. */
static void put_items(struct page *p, const struct section *s)
{
	const struct form *f = p->plan->form;

	for (size_t i = 0; i < s->items.count; i++) {
		const struct item *it = f->items.at[s->items.at[i]];

		if (it->kind == ITEM_REPEAT)
			put_repeat(p, it, p->an ? &p->an->cells[it->number] : NULL,
				p->an ? &p->an->rows[it->number] : NULL, 0);
		else
			page_put_field(p, it, p->an ? &p->an->cells[it->number] : NULL, 0);
	}
}

static void put_section(struct page *p, const struct section *s)
{
	const struct form *f = p->plan->form;
	bool applies = p->an == NULL || p->an->sections[s->number], any = false;

	for (size_t i = 0; i < s->items.count; i++)
		any = any || is_shown(p, f->items.at[s->items.at[i]]);
	if (!any || (!applies && !page_is_open(p, &s->relevant)))
		return;
	buf_putc(p->b, '\n');
	wrap_title(p->b, s->title, '-');
	if (s->relevant.written.at != NULL && (p->an == NULL || !applies)) {
		buf_putc(&p->text, '(');
		page_add_condition(p, WORDS_ONLY_IF, &s->relevant);
		buf_putc(&p->text, ')');
		page_flush(p, 0, S(""));
	}
	page_put_help(p, &s->legal_basis, s->guidance, 0);
	if (applies)
		put_items(p, s);
}

/* ---- what is kept ---- */

/* on_control: true() */
bool page_is_always(const struct condition *c)
{
	return c->expr != NULL && c->expr->op == EXPR_CALL && c->expr->function == FUNCTION_TRUE;
}

static void put_kept(struct page *p)
{
	const struct form *f = p->plan->form;
	bool any = false;

	for (size_t i = 0; i < f->items.count; i++) {
		const struct item *it = f->items.at[i];

		if (it->kind != ITEM_FIELD || it->origin != ORIGIN_ON_CONTROL)
			continue;
		if (p->an != NULL && it->repeat == NULL && !p->an->cells[i].relevant &&
			!page_is_open(p, &it->value))
			continue;
		if (!any) {
			buf_putc(p->b, '\n');
			wrap_title(p->b, S(WORDS_ON_CONTROL), '-');
		}
		any = true;
		buf_add(&p->text, page_label(it));
		if (!page_is_always(&it->value) && page_is_open(p, &it->value)) {
			buf_puts(&p->text, " (");
			page_add_condition(p, WORDS_IF, &it->value);
			buf_putc(&p->text, ')');
		}
		page_flush(p, 0, S("- "));
	}
}

/* What follows of the answers, for the administration; protected ones are not shown. */
static void put_decisions(struct page *p)
{
	const struct form *f = p->plan->form;

	if (f->decisions.count == 0)
		return;
	buf_putc(p->b, '\n');
	wrap_title(p->b, S(WORDS_DECISIONS), '-');
	for (size_t i = 0; i < f->decisions.count; i++) {
		const struct item *it = f->items.at[f->decisions.at[i]];

		page_put_field(p, it, p->an ? &p->an->cells[it->number] : NULL, 0);
		if (it->hint.at != NULL) {
			buf_add(&p->text, it->hint);
			page_flush(p, 2, S(""));
		}
	}
}

void page_write(struct buf *b, const struct plan *p, const struct answers *an, enum audience who)
{
	struct arena a = { 0 };
	bool *open = arena_array(&a, p->form->items.count + 1, sizeof(*open));
	struct page_dues dues = page_dues_of(&a, p->form);
	struct page page = { .b = b, .plan = p, .an = an, .who = who, .open = open, .dues = &dues };

	condition_open(p->form, condition_items(&a, p->form), an, open);

	put_head(&page);
	for (size_t i = 0; i < p->form->sections.count; i++)
		put_section(&page, p->form->sections.at[i]);
	put_decisions(&page);
	put_kept(&page);
	if (page.contestable) {
		buf_putc(b, '\n');
		wrap_write(b, 0, S(""), S(WORDS_MAY_CONTEST));
	}
	buf_free(&page.text);
	arena_free(&a);
}
