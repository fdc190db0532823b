/*
 * json_key: whose a recorded answer is, and of which parameters: by its params.
 */
#ifndef SOURCE_JSON_KEY_H
#define SOURCE_JSON_KEY_H

#include "form/provider_json.h"
#include "source/recorded.h"

struct json_key {
	uint64_t number;                   /* SIREN or SIRET, as the provider's identity */
	const struct str *parameters;      /* written forms, as the provider's */
	LIST(const struct node *) useless; /* params that the call does not have */
};

/* Reads it into a. as: a SIRET that stands for what params say of the company; missing:
 * none. False after a message. */
bool json_key_read(struct arena *a, const struct provider *p, const struct recorded *r, struct str as,
	struct json_key *key, struct diags *out);

#endif
