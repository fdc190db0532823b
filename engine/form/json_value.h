/*
 * json_value: one value of a JSON mapping, read from a definition.
 */
#ifndef FORM_JSON_VALUE_H
#define FORM_JSON_VALUE_H

#include "form/provider_json.h"

/* A pointer under a key of n; missing if the key is. False after a message. */
bool json_pointer_read(struct arena *a, const struct node *n, const char *key, bool every, struct pointer *p,
	struct diags *out);

/* A condition under a key of n; NULL if there is none, or after messages. */
const struct json_condition *json_condition_at(
	struct arena *a, const struct node *n, const char *key, struct diags *out);

/* A VALUE for a part of a shape. A map's keys were looked at if holding: then if: and
 * unless: are the holding's. NULL after messages. */
const struct json_value *json_value_read(struct arena *a, const struct node *n, const struct shape *shape,
	size_t part, bool holding, struct diags *out);

#endif
