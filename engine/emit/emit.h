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

#endif
