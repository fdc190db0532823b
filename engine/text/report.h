/*
 * report: messages as a person reads them, or a program.
 *
 *	forms/mps.yaml:42:13: error[F012]: 'chiffre_affaire' is not a concept
 *	   42 |     source: chiffre_affaire
 *	      |             ^^^^^^^^^^^^^^^
 *	      = did you mean 'entreprise.chiffre_affaires'? (forms/concepts.yaml:20)
 *	      = correct the name, or add the concept
 */
#ifndef TEXT_REPORT_H
#define TEXT_REPORT_H

#include "base/buf.h"
#include "text/diag.h"

enum report_format { REPORT_TEXT, REPORT_JSON };

/* Sorts out and writes it. color: ANSI colours, for a terminal only. */
void report_write(struct buf *b, struct diags *out, enum report_format format, bool color);

/* The messages alone, without their number: for who wants no summary. */
void report_messages(struct buf *b, struct diags *out, bool color);

struct json_t;

/* The same as an object of jansson's, to be put into another one; the caller's. */
struct json_t *report_json(struct diags *out);

/* A text as a terminal may show it: what it would obey, and what would change the
 * direction of writing, is U+FFFD. */
void report_safe(struct buf *b, struct str s);

/* A message as it may be shown: cut where it has no end, and what a terminal would obey
 * is U+FFFD. */
void report_message(struct buf *b, struct str message);

/* What a rule says: its title, level, exit status and remedy. */
void report_rule(struct buf *b, enum diag_code code);

#endif
