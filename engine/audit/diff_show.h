/*
 * diff_show: a diff for a person, for a spreadsheet, for a program.
 */
#ifndef AUDIT_DIFF_SHOW_H
#define AUDIT_DIFF_SHOW_H

#include "audit/diff.h"

/* The figures side by side, then the changes, a thing at a time. Nothing if there is no
 * change. */
void diff_table(const struct diff *d, bool color, struct buf *b);

/* about,change,id,was,what,before,after: a row a change. */
void diff_csv(const struct diff *d, struct buf *b);

/* {old: {path, ...}, new: {...} as count_json() has them, same, changes: [...]} */
struct json_t *diff_json(const struct diff *d);

#endif
