/*
 * html_work: what the files of the page of HTML share. Only they include this, and the bench of pages.
 *
 *	html_frame.c    made once a plan: head, style, notice, documents
 *	html_field.c    made once a plan: fields, known or asked
 *	html_repeat.c   made once a plan: repeats
 *	html_control.c  made once a plan: inputs, lists, boxes
 *	html.c          the page: frame, sections, repeats
 *	html_show.c     the page: fields, with what they hold
 *	html_enter.c    the page: controls, with what was entered and what is wrong
 *	html_link.c     the page: which control a message is about
 *
 * All that is the same in every page of a form is escaped and put together once, as
 * ready bytes; a page copies them and escapes what is between. In a repeat the same
 * bytes serve every row: its number is what stands between their runs.
 */
#ifndef PAGE_HTML_WORK_H
#define PAGE_HTML_WORK_H

#include "page/condition.h"
#include "page/french.h"
#include "page/html.h"
#include "page/page_work.h"

/* Rows that are blank at the end of a repeat, and of an asked collection. */
#define HTML_BLANK_ROWS 3

/* Room for the number of a row in rows. */
#define HTML_NUMBER (FORM_NEST * (FRENCH_DIGITS + 42))

/* Runs of bytes with the number of a row between them; outside a repeat, one run. Of a row in
 * a row it is what stands between the names of the outermost repeat and of the field:
 * "2.depenses.1". */
struct ready {
	struct str first;
	const struct str *rest;
	size_t count; /* of runs, the first one too; 0: nothing */
};

enum control_kind {
	CONTROL_LINE,   /* <input> */
	CONTROL_AREA,   /* <textarea> */
	CONTROL_SELECT, /* <select> */
	CONTROL_RADIOS, /* <fieldset> of one choice */
	CONTROL_BOXES,  /* <fieldset> of several, or of a single box */
};

struct control_option {
	struct str code;
	size_t choice;      /* its number among the choices, from 1; 0: it is none of them */
	struct ready open;  /* up to what tells that it is chosen */
	struct ready close; /* from there on, with its label */
};

/* open, what is wrong, middle, right or wrong, the value, close; a group has right or
 * wrong before middle, and what is wrong behind it; a small one has what is wrong first. */
struct control {
	enum control_kind kind;
	bool small;        /* in its label, and without an id while it is right */
	struct ready name; /* as it is posted: what is wrong is found by it */
	struct ready open, middle, right, wrong, close;
	struct ready blank; /* the whole, with nothing in it and nothing wrong; count == 0: it is not
			     * known before the page is made */
	struct str part;    /* of an address or a row; missing: the whole */
	size_t row;         /* of a collection, from 1; 0: none */
	const struct choices *choices;
	struct control_option *options; /* that are known when the form is compiled */
	size_t option_count;
	struct ready option; /* of others: up to the value */
};

/* One control, or several in a fieldset: an address, a collection. */
struct question {
	bool several;
	struct ready open, right, wrong, middle, close; /* of the fieldset, as of a control */
	struct ready blank;                             /* the whole, as of a control */
	struct ready name;
	struct control *controls;
	size_t count; /* 0: it is not asked */
};

/* Who a known value comes from. */
struct html_origin {
	const struct provider *by; /* NULL: no source */
	struct ready said;         /* who says so, up to the dates; of no source: the whole */
	struct ready untouched;    /* the rest of the line, nothing contested; count == 0: not known */
	struct ready correct;      /* whom to write to */
};

/* How a known value is written. */
enum html_look {
	LOOK_WRITTEN, /* what is written is what people read */
	LOOK_DIGITS,  /* in French there is nothing to escape */
	LOOK_WORDS,
	LOOK_ROWS,
};

/* What every page reads of a known value comes first, close together. */
struct html_field {
	const struct item *item;
	unsigned number; /* the item's */
	enum origin origin;
	enum html_look look;
	enum type type;
	bool pick, may_contest, is_protected;
	bool filtered;                /* of its choices those are shown that are offered to the company */
	struct condition_reads reads; /* what decides whether it applies */
	size_t asked;                 /* so many are in asks; 0: it is not the first of any */
	struct ready known;           /* label, up to the value */
	struct html_origin *origins;  /* by candidate; of no source: one */
	struct ready asks;            /* this question and those behind it that every company has, blank */
	struct ready *absent;         /* by outcome: label, and why there is no value */
	struct ready contest;         /* what opens the contest */
	struct question claim;        /* count == 0: cannot be contested */
	struct control motive;        /* of a contest; no name: none is needed */
	struct ready promise;         /* before anything is known */
	struct ready mention;         /* of a question, before anything is known */
	struct ready withheld;        /* the whole */
	struct question ask;          /* asked, or asked where there is none */
	struct control picked;        /* of a pick: the radio buttons of its rows */
	/* of a repeat */
	struct ready rows_name;
	struct ready rows, rows_close; /* around its rows; rows ends before what leads to them */
	struct ready rows_head;
	struct ready row, row_close; /* around one, and its number */
	struct ready more;           /* the button that wants more rows */
	struct ready blank_rows;     /* a repeat without rows, with its head; count == 0: not known */
	size_t blanks;               /* how many these are */
	struct control siret;        /* of a row that is a company */
	struct html_field *fields;
};

struct html_section {
	const struct section *section;
	struct condition_reads reads;
	struct ready open;
	struct html_field *fields;
	size_t count;
};

/* A document kept for a control. */
struct html_keep {
	const struct item *item;
	struct ready line;
	struct condition_reads reads; /* what decides whether it applies */
};

struct html {
	const struct plan *plan;
	struct str head;                 /* up to the title */
	struct str top;                  /* from the title on, with the style, up to the page */
	struct str title;                /* its heading */
	struct str who;                  /* who asks, up to the recipient */
	const struct item *name, *place; /* of the company, to be confirmed; NULL: not known */
	struct page_dues dues;           /* what is counted */
	struct html_section *sections;
	struct str kept; /* before documents kept for a control */
	LIST(struct html_keep) keeps;
	struct str documents; /* that are not asked; may be empty */
	struct str notice;
	struct str lists;      /* <datalist>s */
	LIST(struct str) runs; /* all that is ready: for the bench */
};

/* ---- made once ---- */

/* The row's number in bytes being made. */
#define HOLE '\x01'

struct maker {
	struct arena *a;
	struct html *h;
	const struct form *form;
	struct buf b;     /* the bytes at hand */
	struct page page; /* for words that the page of text says too */
	struct buf style; /* rules of this form's own */
	struct buf hints; /* of the repeat at hand: shown once, above its rows */
	struct buf lists;
	struct map listed;  /* code lists that are in lists -> their number there */
	struct map rules;   /* selector -> number of its class */
	bool in_rows;       /* the repeat at hand has a rule of its rows */
	struct str purpose; /* told last: it is not told again at once */
};

void make_text(struct maker *m, struct str s); /* escaped */
void make_puts(struct maker *m, const char *z);

/* The words of the page of text that were put, escaped. */
void make_words(struct maker *m);

/* What was put so far, and begins anew. */
struct ready make_ready(struct maker *m);

/* Puts again what was made before. */
void make_again(struct maker *m, struct ready r);
struct str make_run(struct maker *m); /* without a row's number */
struct str make_str(struct maker *m); /* part of what is to be put again */

void make_field(struct maker *m, const struct item *it, struct html_field *f);
void make_rows(struct maker *m, const struct item *it, struct html_field *f);

/* The law and the long help; each may be missing. */
void make_help(struct maker *m, const struct laws *laws, struct str guidance);

/* The name that something is posted by: HOLE stands for the row of the repeat (NULL: none). */
struct str make_name(struct maker *m, const struct item *repeat, struct str id);

/* What a question is for, unless that was told last. */
void make_purpose(struct maker *m, const struct item *it);

/* The class of what a condition shows and hides, with a space before; "" if none. repeat: whose
 * row it stands in; NULL: none. */
const char *make_rule(struct maker *m, const struct item *repeat, const struct condition *c);

/* "Seulement si ...": styled is told by the style sheet, where it can. */
void make_condition(struct maker *m, const struct condition *c, bool styled);

/* What a control asks. */
struct asking {
	struct str name;  /* as it is posted; holds HOLE in a row */
	struct str label; /* of the question, or of a part of it */
	struct str due;   /* "facultatif"; missing: it is obligatory, as all are that say nothing */
	struct str hint;  /* missing: none */
	struct str autocomplete, unit, text;
	struct str more; /* ready: behind the hint */
	const char *classes;
	enum type type;
	const struct choices *choices;
	bool contest;
	bool in_row;   /* of a repeat: its hint stands above the rows */
	bool optional; /* may be left without an answer */
	bool filtered; /* which choices there are is known when the page is made */
};

void make_control(struct maker *m, const struct asking *as, struct control *c);

/* The radio buttons of rows that are known when the page is made. */
void make_pick(struct maker *m, const struct asking *as, struct control *c);

/* The label, and what is due. */
void make_label(struct maker *m, const struct asking *as);

/* The author's hint, and how an answer is written. False if there is nothing to say. */
bool make_hint(struct maker *m, const struct asking *as);

/* The head of a group: open up to what tells that it is wrong, then legend and hint; as make_hint(). */
bool make_legend(struct maker *m, const struct asking *as, struct ready *open);

/* What describes it: right, and wrong. */
enum described {
	DESCRIBED_CONTROL,
	DESCRIBED_SMALL,  /* which has its id only then */
	DESCRIBED_RADIOS, /* a group that can be invalid: it has its role only then */
	DESCRIBED_GROUP,  /* which cannot be invalid itself */
};
void make_described(struct maker *m, const struct asking *as, bool hinted, enum described by,
	struct ready *right, struct ready *wrong);

/* ---- each page ---- */

/* Who said something, and as of when: where that stands in the page already, from which
 * it is copied. Data come from few providers, of few dates. */
#define TOLD 8
struct told {
	const struct provider *by;
	struct str as_of, period;
	size_t at, len;
};

struct show {
	struct buf *b; /* page.text */
	const struct html *h;
	const struct html_page *with;
	const struct answers *an;
	struct arena arena; /* of a page with problems; a block is dear where there are none */
	struct page page;   /* its text is the page: words are put where they are to stand */
	bool as_made;       /* nothing was entered and nothing is wrong: blank runs are right */
	struct told told[TOLD];
	size_t told_count;
	size_t obtained_at, obtained;  /* ", obtenu le 24 novembre 2026": where, how long */
	const struct given_row *given; /* of the row at hand, as it was entered; NULL: blank, or none */
	bool in_list;                  /* a list of known data is open */
	bool focus;                    /* the control that comes next is where one goes on */
	bool in_later;                 /* a line of what is computed later is */
	const bool *offered;           /* choices of the question at hand; NULL: all */
	struct str number;             /* the row's, of digits, and of those around it */
	char digits[HTML_NUMBER];
};

static inline void show_str(struct show *s, struct str bytes)
{
	buf_add(s->b, bytes);
}

static inline void show_ready(struct show *s, struct ready r)
{
	buf_add(s->b, r.first);
	for (size_t i = 1; i < r.count; i++) {
		buf_add(s->b, s->number);
		buf_add(s->b, r.rest[i - 1]);
	}
}

void show_value(struct show *s, struct str value); /* escaped */

/* Escapes the words that were put from there on. */
void show_words(struct show *s, size_t start);

/* Opens or closes the list of what is known. */
void show_list(struct show *s, bool open);

/* Around what cannot be answered now: browsers do not post what is disabled. */
void show_readonly(struct show *s, const struct cell *c, bool open);

void show_field(struct show *s, const struct html_field *f, const struct cell *c);

/* n: what was entered for it; NULL: nothing. */
void show_control(struct show *s, const struct control *c, const struct node *n);
void show_question(struct show *s, const struct question *q, const struct node *n);

/* A group up to its buttons; one of them, of a row of the context or of a pick. wrong: what
 * is with the group, for its first button. */
void show_start(struct show *s, const struct control *c, const struct diag *wrong);
void show_row_option(
	struct show *s, const struct control *c, struct str code, bool chosen, const struct diag *wrong);

/* <a href="#f-...: up to the end of the id of the control that a message's field names.
 * False, and nothing, where the page has none. */
bool show_link(struct show *s, struct str field);

/* What is wrong with a control or a question; NULL: nothing. */
const struct diag *show_problem(struct show *s, struct ready name);

/* The end of a tag that holds several controls, and that the summary leads to. */
void show_target(struct show *s, struct ready name, const struct diag *wrong);
void show_sentence(struct show *s, struct ready name, const struct diag *d);

#endif
