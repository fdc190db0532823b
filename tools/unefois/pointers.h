/*
 * pointers: where a value stands in a provider's answer, in words.
 */
#ifndef UNEFOIS_POINTERS_H
#define UNEFOIS_POINTERS_H

#include "form/provider_json.h"

typedef void pointers_line(void *data, const char *label, struct str text);

/* Calls line for the call and for each pointer of a holding. */
void pointers_tell(
	struct arena *a, const struct provider *p, size_t holding, pointers_line *line, void *data);

#endif
