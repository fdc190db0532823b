/*
 * rules: what a good definition keeps to, beyond being right.
 *
 * Looked at by check and build, when a definition has no errors; a filing never pays
 * for it. Each rule has a code of the catalogue, and may be suppressed where it does
 * not hold: suppress: {CODE: reason} on the field, its section, or the form.
 */
#ifndef RULES_RULES_H
#define RULES_RULES_H

#include "form/form.h"

/* Adds what is not kept to. f has no errors. */
void rules_check(const struct form *f, struct diags *out);

/* Whether suppress: may name the code. */
bool rules_may_suppress(struct str code);

#endif
