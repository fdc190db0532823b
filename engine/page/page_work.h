/*
 * page_work: what the files of the page of text share.
 *
 *	page.c           the page: who asks, how much, its sections, what is kept
 *	page_field.c     one field that is not asked: known, withheld, absent, promised
 *	page_question.c  what is asked, with room for the answer
 *	page_value.c     values in words
 *	page_count.c     how many questions there are
 *
 * Functions add to the paragraph at hand (add) or write whole paragraphs (put).
 */
#ifndef PAGE_PAGE_WORK_H
#define PAGE_PAGE_WORK_H

#include "emit/view.h"
#include "page/condition.h"

struct page {
	struct buf *b;
	const struct plan *plan;
	const struct answers *an; /* NULL: not prefilled */
	enum audience who;
	struct buf text;  /* the paragraph at hand */
	const bool *open; /* by item: its value may change with the answers; of the page of text */
	const struct page_dues *dues; /* what is counted */
	bool contestable;             /* a value was shown that may be contested */
};

struct page_tally {
	size_t questions; /* that have no answer yet */
	size_t perhaps;   /* that depend on other answers, or on what is known */
	size_t documents; /* of the questions */
	size_t seconds;   /* to get to know the form and to answer the questions */
};

/* Writes the paragraph at hand, which is then empty again. */
void page_flush(struct page *p, size_t indent, struct str mark);

/* ---- page_value.c ---- */

/* What people read in place of a name: wherever they meet it, it is the same. */
struct str page_label(const struct item *it);
struct str page_part_label(const struct shape *s, const struct part *part);

/* "1 250 000,50 € " of a value that is no collection. */
void page_add_value(struct page *p, const struct item *it, const struct str *cells);

/* "FICTIVE, Alix" */
void page_add_cells(struct page *p, const struct shape *s, const struct str *cells);

/* "Nom FICTIVE, Prénom Alix" */
void page_add_row(struct page *p, const struct shape *s, const struct str *cells);

void page_put_rows(
	struct page *p, const struct item *it, const struct str *cells, size_t rows, size_t indent);

/* " (Insee, situation au 29 août 2022)" */
void page_add_provenance(struct page *p, const struct item *it, const struct cell *c);

/* ", pour 2025, situation au 29 août 2022" */
void page_add_dates(struct page *p, const struct cell *c);

/* "Période : année 2025", of a form that speaks of one that is known. */
void page_add_period(struct page *p);

/* Rows of the context that a choice offers; NULL: none, or not known yet. */
const struct context_value *page_offered(const struct page *p, const struct choices *c, size_t *width);

/* ---- page_question.c ---- */

/* A question; v is what was answered, VIEW_NOTHING if nothing was; offered: by choice, NULL: all
 * are. */
void page_put_question(
	struct page *p, const struct item *it, const struct view *v, const bool *offered, size_t indent);

/* The same while it is not to be answered. */
void page_put_readonly(struct page *p, const struct item *it, const struct view *v, size_t indent);

/* Rows that a register knows, one of which is to be chosen. */
void page_put_pick(
	struct page *p, const struct item *it, const struct cell *c, const struct view *v, size_t indent);

/* What no source had, and is the company's to say. */
void page_put_instead(struct page *p, const struct item *it, const struct cell *c, size_t indent);

/* Whether a condition may still turn out either way: of a page that is prefilled, only
 * if it reads what the page asks. */
bool page_is_open(const struct page *p, const struct condition *c);

/* format with "« X » est « Y »" in it; in place of all that "selon le cas", if the
 * condition has no words. */
void page_add_condition(struct page *p, const char *format, const struct condition *c);

/* The law and the long help of a question, a section or the form; each may be missing. */
void page_put_help(struct page *p, const struct laws *laws, struct str guidance, size_t indent);

/* The label, and in brackets whether an answer is due: of questions and repeats. */
void page_put_heading(struct page *p, const struct item *it, size_t indent);

/* What does not apply now, but may. */
void page_put_irrelevant(struct page *p, const struct item *it, size_t indent);

/* ---- page_field.c ---- */

/* Where its value will come from, before the SIRET is known. */
void page_add_promise(struct page *p, const struct item *it);

/* c: its cell; NULL if the page is not prefilled. */
void page_put_field(struct page *p, const struct item *it, const struct cell *c, size_t indent);

/* on_control: true(), which has no condition to tell. */
bool page_is_always(const struct condition *c);

/* "8 questions à remplir, 1 autre selon le cas, aucun document à fournir" */
void page_add_tally(struct page *p, const struct page_tally *t);

/* ---- page_count.c ---- */

/* What may have to be answered, by some company: what each of its conditions follows from,
 * and how long an answer takes. */
struct page_due {
	const struct item *item;
	unsigned number, section_number; /* the item's */
	unsigned seconds;
	bool asked; /* whatever is known */
	bool in_rows;
	struct condition_reads section, repeat, own;
};

struct page_dues {
	struct page_due *at;
	size_t count, room;
};

/* Of a plan, to be made once. In a. */
struct page_dues page_dues_of(struct arena *a, const struct form *f);

/* an == NULL: before the SIRET is known. */
struct page_tally page_count(const struct page_dues *dues, const struct answers *an);

#endif
