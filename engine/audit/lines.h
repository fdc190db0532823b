/*
 * lines: the original form line by line, and what became of each; behind them the
 * fields of the new form that stand for none. The figures of count.h are the sums of
 * these.
 */
#ifndef AUDIT_LINES_H
#define AUDIT_LINES_H

#include "base/buf.h"
#include "form/form.h"

struct json_t;

/* For a person, 100 columns wide, a title a fate. */
void lines_table(struct arena *a, const struct form *f, bool color, struct buf *b);

/* A row a line: line,label,kind,cells,certainty,reference,fate,lever,field,concept,authority,
 * provider,reason. A field that was added has no line. */
void lines_csv(struct arena *a, const struct form *f, struct buf *b);

/* A list of objects with the same members. */
struct json_t *lines_json(struct arena *a, const struct form *f);

#endif
