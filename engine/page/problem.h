/*
 * problem: what is wrong with an answer, in a French sentence for the company. Designers
 * and operators read the same message as diag wrote it.
 */
#ifndef PAGE_PROBLEM_H
#define PAGE_PROBLEM_H

#include "base/buf.h"
#include "form/form.h"

/* "Une réponse est attendue." d: of the answers to f. */
void problem_french(struct buf *b, const struct form *f, const struct diag *d);

/* "Ligne 2 de « Vos cotraitants », « SIRET » : une réponse est attendue." */
void problem_named(struct buf *b, const struct form *f, const struct diag *d);

/* Where it stands among the others in the page: the field, its row, its part. */
uint64_t problem_order(const struct form *f, const struct diag *d);

/* Whether d is about the control that a page posts as field; a claim on a value and an
 * answer where there was none share their control. */
bool problem_is_at(const struct diag *d, struct str field);

#endif
