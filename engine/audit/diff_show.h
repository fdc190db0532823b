/*
 * diff_show: a diff for a person, for a spreadsheet, for a program.
 */
#ifndef AUDIT_DIFF_SHOW_H
#define AUDIT_DIFF_SHOW_H

#include "audit/diff.h"

/* The figures side by side, then the changes, a thing at a time, then what they mean for
 * what is filed. Nothing if there is no change. */
void diff_table(const struct diff *d, bool color, struct buf *b);

/* about,change,id,was,what,before,after: a row a change. Then, about filings, the verdict
 * (what: the version number that it needs) and a row a reason (change: what it forbids). */
void diff_csv(const struct diff *d, struct buf *b);

/* {old: {path, ...}, new: {...} as count_json() has them, same,
 * compatibility: {verdict, backward, forward, needs, given, older, reasons: [...]},
 * changes: [...]} */
struct json_t *diff_json(const struct diff *d);

#endif
