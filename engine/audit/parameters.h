/*
 * parameters: burden.yaml, what a burden is reckoned with, in the terms of the Standard
 * Cost Model (cost = time x tariff, times how many file and how often; burden = cost without
 * what would be done anyway). Each is a range, and says where it is from, of what day, and
 * how certain it is: no figure of an audit hides an assumption.
 */
#ifndef AUDIT_PARAMETERS_H
#define AUDIT_PARAMETERS_H

#include "form/burden.h"
#include "form/library.h"

/* X(name, word, unit, what): besides the acts, whose unit is s. */
#define MEASURES(X) \
	X(ADMIN_ENTRY, "key_cell", "s", "the administration keys one box of a paper form") \
	X(ADMIN_EXAMINE, "examine_document", "s", "it reads one document, and checks it") \
	X(ADMIN_CHASE, "chase", "s", "it chases a filing that is not complete") \
	X(CONDITIONAL, "conditional", "share", "a question under a condition is asked") \
	X(FALLBACK, "fallback", "share", "a source has no value, and it is asked") \
	X(CONTESTED, "contested", "share", "a value that is shown is contested") \
	X(CONTROLLED, "controlled", "share", "a filing is controlled") \
	X(CHASED, "chased", "share", "a paper filing is not complete") \
	X(AS_USUAL, "business_as_usual", "share", "of the cost: what a company would do anyway") \
	X(ROWS, "rows", "rows", "of a table whose form does not say what to expect") \
	X(TARIFF, "company_hour", "EUR", "an hour of who fills the form, with overhead") \
	X(ADMIN_TARIFF, "administration_hour", "EUR", "an hour of who receives it, with overhead")

enum parameter_name {
#define X(name, word, seconds, dn, what) PARAMETER_##name,
	ACTS(X)
#undef X
#define X(name, word, unit, what) PARAMETER_##name,
		MEASURES(X)
#undef X
			PARAMETER__COUNT
};

/* All low, all central, all high. */
enum scenario { SCENARIO_LOW, SCENARIO_CENTRAL, SCENARIO_HIGH, SCENARIO__COUNT };

struct range {
	struct decimal at[SCENARIO__COUNT]; /* ascending */
	struct str source, date, certainty; /* missing: the project's own default */
	struct span span;
};

/* Who files a form, and how often a year. */
struct population {
	struct str form;
	struct range count, frequency;
};

struct parameters {
	struct range of[PARAMETER__COUNT];
	LIST(struct population) populations;
	struct map by_form;
};

const char *parameter_word(enum parameter_name p);
const char *parameter_unit(enum parameter_name p);
const char *parameter_what(enum parameter_name p);
const char *scenario_word(enum scenario s);

/* burden.yaml of the library. NULL where there is none, or after messages. */
const struct parameters *parameters_load(struct library *l, struct diags *out);

/* NULL: nobody said. */
const struct population *parameters_population(const struct parameters *p, struct str form);

#endif
