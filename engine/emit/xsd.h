/*
 * xsd: what the two halves of the schema's emitter share.
 *
 *	xsd.c       the root, and a type per field
 *	xsd_base.c  the types of values that fields are made of
 *
 * Every value has a base: a written form ("amount"), a structure ("address"), or one
 * of the field's own ("rows-representant", "code-groupement"). A base stands alone
 * under ask and derived; a role adds provenance or a motive ("sourced-amount").
 * Ids hold no '-', so that no field's types clash with those that all fields share.
 */
#ifndef EMIT_XSD_H
#define EMIT_XSD_H

#include "emit/allowed.h"

/* X(name, word, attributes): what a role adds to a base. */
#define ROLES(X) \
	X(SOURCED, "sourced", "<xs:attributeGroup ref=\"provenance\"/>") \
	X(CONTESTED, "contested", "<xs:attribute name=\"motive\" type=\"line\" use=\"required\"/>") \
	X(CLAIMED, "claimed", "<xs:attribute name=\"motive\" type=\"line\"/>")

#define X(name, word, attributes) ROLE_##name,
enum role { ROLES(X) ROLE__COUNT };
#undef X

struct base {
	struct str name;
	bool complex;
	bool used;
	bool roles[ROLE__COUNT]; /* wanted */
};

/* Bases that all fields share: the written forms, then these. */
enum shared { SHARED_CODES = LEXICAL__COUNT, SHARED_ADDRESS, SHARED_PERIOD, SHARED_DOCUMENT, SHARED__COUNT };

struct xsd {
	struct buf *b;
	struct arena arena; /* of names */
	const struct form *form;
	struct base shared[SHARED__COUNT];
	bool origins[ORIGIN__COUNT];  /* fields of that origin were written */
	bool withheld[ORIGIN__COUNT]; /* and some of them can be withheld */
};

/* "PREFIX-field", "PREFIX-repeat-field", "PREFIX-repeat-repeat-field" */
struct str xsd_name(struct xsd *x, const char *prefix, const struct item *it);

/* Marks a shared base, so that it is written at the end. */
struct base *xsd_use(struct xsd *x, size_t shared);

void xsd_bases_open(struct xsd *x);

/* The item's base, to be given to xsd_role(): own if it is the field's own. */
struct base *xsd_base(struct xsd *x, const struct item *it, struct base *own);

/* The name of the base in a role: "sourced-amount". */
struct str xsd_role(struct xsd *x, struct base *base, enum role role);

/* Writes the item's own base, if it has one, with the roles it is wanted in. */
void xsd_write_own(struct xsd *x, const struct item *it, const struct base *own);

/* Writes the shared bases that were used. */
void xsd_write_shared(struct xsd *x);

#endif
