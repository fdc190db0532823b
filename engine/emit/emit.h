/*
 * emit: what leaves the engine, each in the form its reader expects.
 *
 * The shape of a submission is design section 8; tests/golden/contract holds one
 * written by hand. Everything constant of a field (tags, authority, provider) is
 * made into ready bytes once per plan; a submission copies them and escapes values.
 */
#ifndef EMIT_EMIT_H
#define EMIT_EMIT_H

#include "answers/answers.h"
#include "base/buf.h"

#define AUDIENCES(X) \
	X(APPLICANT, "applicant", "whoever typed the SIRET: no protected value anywhere") \
	X(COMPANY, "company", "somebody entitled for the company, in a mandated form") \
	X(AGENT, "agent", "the administration")

#define X(name, word, what) AUDIENCE_##name,
enum audience { AUDIENCES(X) AUDIENCE__COUNT };
#undef X

const char *audience_word(enum audience a);
bool audience_find(struct str word, enum audience *a);

/* An open form is for applicant and agent, a mandated one for company and agent. */
bool audience_fits(const struct form *f, enum audience a);

/* False (a message) if the form is not for that audience. */
bool audience_check(const struct form *f, enum audience a, struct diags *out);

/* True if the audience may not see the item's value. */
bool audience_withholds(const struct form *f, enum audience a, const struct item *it);

/* ---- submission.c ---- */
struct segments; /* ready bytes of a plan */
struct segments *segments_make(struct arena *a, const struct plan *p);
void emit_submission(
	struct buf *b, const struct segments *s, const struct answers *an, enum audience who, struct str id);

/* ---- xsd.c: XSD 1.0 of the form's submissions ---- */
void emit_xsd(struct buf *b, const struct form *f);

/* ---- minimal.c: the minimal form for other programs (schemas/minimal-form.xsd) ---- */
void emit_minimal(struct buf *b, const struct plan *p);

/* ---- json.c: the prefilled form, names as in the XML ---- */
void emit_json(struct buf *b, const struct answers *an, enum audience who);

/* ---- page.c: the form as a page of text, in French; an == NULL: not prefilled ---- */
void emit_text(struct buf *b, const struct plan *p, const struct answers *an, enum audience who);

/* ---- html.c: the form as a page of HTML, in French, that a browser fills and posts ---- */
struct html; /* ready bytes of a plan's pages */
struct html *html_make(struct arena *a, const struct plan *p);

struct html_page {
	const struct answers *an; /* NULL: the page that asks the SIRET */
	enum audience who;
	const struct given *given;     /* shown again as it was entered; NULL: nothing was */
	const struct context *context; /* of the page that asks the SIRET; NULL: not known */
	struct str siret;              /* what was entered in that page; missing: nothing */
	const struct item *more;       /* a repeat whose next blank row one goes on in; NULL: none */
	const struct diags *problems;  /* of what was given; NULL: none */
	struct str action;             /* where the page is posted to; missing: a preview */
};

/* At most HTML_BYTES for the shipped forms; the bytes are UTF-8 and well-formed XML. */
#define HTML_BYTES (60 * 1024)
void emit_html(struct buf *b, const struct html *h, const struct html_page *page);

#endif
