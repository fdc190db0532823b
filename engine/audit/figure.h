/*
 * figure: numbers of an audit as they are told: rounded once, at the end.
 */
#ifndef AUDIT_FIGURE_H
#define AUDIT_FIGURE_H

#include "audit/parameters.h"

struct json_t;

/* With so many decimal places. */
struct str figure_text(struct arena *a, struct decimal d, unsigned places);

/* Minutes, of seconds. */
struct decimal figure_minutes(struct decimal seconds);

/* "9.3 to 55.5" */
struct str figure_span(struct arena *a, const struct decimal at[SCENARIO__COUNT], unsigned places);

/* {low:, central:, high:}, as texts: a JSON number is a double. */
struct json_t *figure_json(const struct decimal at[SCENARIO__COUNT], unsigned places);

/* A whole percentage of all; "-" of nothing. less: by how much part is less than all. */
struct str figure_share(struct arena *a, size_t part, size_t all);
struct str figure_less(struct arena *a, struct decimal before, struct decimal after);

#endif
