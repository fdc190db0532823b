/*
 * emitted: a form with its registers and its context, filled and written, and
 * libxml2 to judge what was written.
 */
#ifndef TESTS_EMITTED_H
#define TESTS_EMITTED_H

#include <criterion/criterion.h>
#include <libxml/xmlschemas.h>

#include "emit/emit.h"

/* The worlds the emitters are tried in. */
enum world {
	WORLD_MPS,     /* forms/marche-public-simplifie.yaml and its sample data: open */
	WORLD_ESSAI,   /* of the tests: mandated, computed, corrected */
	WORLD_APS,     /* forms/aide-publique-simplifiee.yaml, the same: mandated, the largest */
	WORLD_DPAE,    /* forms/dpae.yaml, the same: mandated */
	WORLD_VITRINE, /* of the tests: open, every type, bytes to escape */
};

#define SNCF "55204944776279"
#define CROIX_ROUGE "77567227221138"
#define SOCIETE_UNE "73282932000074"
#define SOCIETE_DEUX "40483304800014"
#define SOCIETE_INCONNUE "13002526500013"

struct emitted {
	struct arena arena;
	struct diags out;
	struct library *library;
	struct form *form;
	struct plan *plan;
	struct sources *sources;
	struct answers *answers;
	struct segments *segments;
	xmlSchema *schema; /* of the form; NULL until it is needed */
	char store[64];
};

void emitted_open(struct emitted *e, enum world world);
void emitted_close(struct emitted *e);

/* Fills for a company, at 2026-11-24T09:00:00Z. answers: YAML, "@FILE", or NULL. Told
 * to be complete, the answers must have no problem. */
void emitted_fill(struct emitted *e, const char *siret, const char *answers, bool complete);

/* What an emitter writes of it, in the arena. */
const char *emitted_submission(struct emitted *e, enum audience who);
const char *emitted_xsd(struct emitted *e);
const char *emitted_minimal(struct emitted *e);
const char *emitted_json(struct emitted *e, enum audience who);
const char *emitted_page(struct emitted *e, bool filled, enum audience who);

/* The line of xml that starts with "<field ". */
const char *emitted_line(struct emitted *e, const char *xml, const char *field);

/* text with one occurrence of from replaced; there must be exactly one. */
const char *emitted_replace(struct emitted *e, const char *text, const char *from, const char *to);

/* A file's text, with the form's digest in place of 64 zeros. */
const char *emitted_file(struct emitted *e, const char *path);

/* What libxml2 says against xml by the form's own schema; "" if it is valid. */
const char *emitted_invalid(struct emitted *e, const char *xml);

/* The same by a schema at hand. */
xmlSchema *emitted_schema(const char *xsd);
const char *emitted_judge(struct emitted *e, xmlSchema *schema, const char *xml);

/* True if the bytes are their own Canonical XML. */
bool emitted_is_canonical(const char *xml);

#endif
