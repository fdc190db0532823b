/*
 * explain: all that a definition says and means of one field.
 */
#ifndef UNEFOIS_EXPLAIN_H
#define UNEFOIS_EXPLAIN_H

#include "unefois/job.h"

/* Writes it to job->data. */
void explain_item(struct job *job, const struct item *it);

/* The list that a rule speaks of, functions or types; nothing of other rules. */
void explain_words(struct job *job, enum diag_code code);

#endif
