/*
 * outcome: what a fetch or a computation gave. An absence is a value: coded, never
 * an empty string (design, section 4).
 */
#ifndef VALUE_OUTCOME_H
#define VALUE_OUTCOME_H

#include "base/str.h"

/* X(name, word, french) */
#define OUTCOMES(X) \
	X(NOT_FOUND, "not_found", "inconnu de l’administration qui tient la donnée") \
	X(UNAVAILABLE, "unavailable", "momentanément indisponible") \
	X(REFUSED, "refused", "refusé par l’administration qui tient la donnée") \
	X(NOT_DIFFUSIBLE, "not_diffusible", "non diffusible") \
	X(OUT_OF_SCOPE, "out_of_scope", "hors du champ de l’administration qui tient la donnée") \
	X(EXPIRED, "expired", "périmé") \
	X(NOT_APPLICABLE, "not_applicable", "sans objet") \
	X(NOT_COMPUTABLE, "not_computable", "non calculable")

#define X(name, word, french) OUTCOME_##name,
enum outcome { OUTCOME_VALUE, OUTCOMES(X) OUTCOME__COUNT };
#undef X

/* "" for OUTCOME_VALUE. */
const char *outcome_word(enum outcome o);
const char *outcome_french(enum outcome o);
bool outcome_find(struct str word, enum outcome *o);

#endif
