/*
 * case: a worked case of a form: what is stated and answered, and what must come of it.
 *
 *	case: Seule, vigilance refusée      a sentence
 *	siret: "55204944776279"
 *	at: 2026-11-24                      the day in Paris, or a moment
 *	audience: applicant                 who looks on; agent if it is not said, who sees all
 *	draft: true                         half filled: that an answer is missing is no problem
 *	context: {...}                      as --context; or the path of such a file
 *	answers: {...}                      as --answers; or the path of such a file
 *	given:                              what sources give, by the field that takes it
 *	  denomination: SOCIETE EXEMPLE
 *	  vigilance: {absent: refused}
 *	  nom: {a.provider: {absent: unavailable}, another.provider: NOM}
 *	  cotraitants: [{siret: "00000001800010", denomination: FICTIF}]
 *	expect: {total: 1250.50, vigilance: {absent: refused}, $moyenne: 12}
 *	asks: [groupement, part_marche]     every question that applies, in its order
 *	problems: [A015, courriel: A004]    every message; none if it is not said
 *
 * What is given goes through the ordinary path, as if a register had said it: a source
 * of which nothing is stated is unavailable; an absence that is the only one stated of an
 * answer is that of all its data. Values are compared in their written forms.
 * absent: an outcome (value/outcome.h); and, when it is expected, unanswered, irrelevant
 * (the field does not apply) or withheld (the audience does not see it). A document is
 * stated by its name, or by some of its facts. What is to be kept for a control is true.
 * A source may also be expected as {value: ..., claim: ..., provider: NAME}, any of them.
 * Paths are relative to the folder of the case; such files stand in a folder below it,
 * as every *.yaml beside a case is one.
 */
#ifndef CASES_CASE_H
#define CASES_CASE_H

#include "plan/plan.h"

/*
 * Runs the case at path. Everything that is wrong with it, and everything that came out
 * otherwise, goes to out, at its place in the file. *sentence is missing if it could not
 * be read. worked: by item number; set where the case expects a value.
 */
void case_run(struct arena *a, const struct plan *p, const char *path, struct str *sentence, bool *worked,
	struct diags *out);

/* Tells every derived field that no case expects a value of. */
void case_coverage(const struct form *f, const bool *worked, struct diags *out);

#endif
