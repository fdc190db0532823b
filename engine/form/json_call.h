/*
 * json_call: how a provider is called: the names in the path and query of its http:.
 *
 *	http: {path: "/v3/.../{siren}/effectifs/{year}", parameters: {year: $annee},
 *	       query: {nature_effectif: $nature, profondeur: 0}, quota: json}
 *
 * One name of the path is the company's (siren, siret, siren_or_rna...); the others are
 * parameters of the provider, under their own name or the one parameters: gives.
 */
#ifndef FORM_JSON_CALL_H
#define FORM_JSON_CALL_H

#include "form/provider_json.h"

/* Whether a name of a call is the company's: siren, siret, or one of several that it may
 * be known by (siret_or_rna). What only begins so (siret_acheteur) is somebody else's. */
bool json_names_company(struct str name);

/* Reads http: of a provider's file into m; messages in out. */
void json_call_read(struct library *l, const struct provider *p, const struct node *root,
	struct json_mapping *m, struct diags *out);

#endif
