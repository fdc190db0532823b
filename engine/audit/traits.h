/*
 * traits: what one item of a form is, each trait in words, so that two versions of it
 * are compared trait by trait and the difference is said in the words compared.
 */
#ifndef AUDIT_TRAITS_H
#define AUDIT_TRAITS_H

#include "form/form.h"

struct trait {
	const char *name;
	/* Missing: the item has none. Lives in a or in the form. */
	struct str (*tell)(struct arena *a, const struct form *f, const struct item *it);
};

/* Of fields and repeats, of variables; the list ends with a NULL name. What is written
 * as an expression is not among them: that is compared as a tree. */
const struct trait *traits_of_field(void);
const struct trait *traits_of_variable(void);

/* "ask: email", "source: societe.nom": the origin and what it names. */
struct str trait_origin(struct arena *a, const struct item *it);

/* "context: integer", "let: effectif >= 10" */
struct str trait_variable(struct arena *a, const struct form *f, const struct item *it);

/* "year, $this_year - 1 by default"; missing: none */
struct str trait_period(struct arena *a, const struct form_period *p);

/* "CRPA L113-12, article 4"; missing: none. In a. */
struct str trait_laws(struct arena *a, const struct laws *laws);

#endif
