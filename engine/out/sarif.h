/*
 * out_sarif: messages for the tools of a forge or an editor (SARIF 2.1.0, OASIS).
 *
 * The rules are the whole catalogue; a result points to its rule, a place is a path
 * relative to where the program ran, lines from 1 and columns in UTF-16 code units, as
 * the editors that read it count.
 */
#ifndef OUT_SARIF_H
#define OUT_SARIF_H

#include "base/buf.h"
#include "text/diag.h"

/* Sorts out and writes it. version: of the program. */
void out_sarif(struct buf *b, struct diags *out, const char *version);

#endif
