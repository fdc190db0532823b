#include "source/json_key.h"

#include "form/json_call.h"

/* While params are looked at. */
struct key_reader {
	struct arena *arena;
	const struct provider *provider;
	const struct recorded *recorded;
	struct json_key *key;
	struct diags *out;
};

static bool refuse(const struct key_reader *r, const struct node *n, const char *why, struct str found)
{
	node_diag(r->out, DIAG_RECORDED, n, "%s%s%.*s%s", why, found.at != NULL ? " (found '" : "",
		STR(found), found.at != NULL ? "')" : "");
	return false;
}

/* ---- the company ---- */

static const struct node *find_company(const struct key_reader *r)
{
	const struct json_mapping *json = r->provider->json;
	const struct node *params = r->recorded->params, *n = NULL;

	if (json->key.at != NULL)
		n = node_find(params, arena_z(r->arena, json->key));
	for (const struct node *c = node_first(params); c != NULL && n == NULL; c = c->next)
		if (json_names_company(c->key->text))
			n = c;
	return n;
}

/* 14 digits where 9 are needed are the company's establishment. */
static bool read_number(const struct key_reader *r, const struct node *n, struct str text)
{
	bool siren = r->provider->identity == IDENTITY_SIREN;
	struct str digits;
	const char *why;
	uint64_t number;

	text = str_trim(text);
	if (siren && text.len == 14 && str_digits(text, INT64_MAX, &number))
		text = str_part(text, 0, 9);
	why = type_read(siren ? TYPE_SIREN : TYPE_SIRET, text, TYPE_LENIENT, r->arena, &digits);
	if (why == NULL)
		return str_digits(digits, INT64_MAX, &r->key->number);
	if (str_starts(text, "W"))
		why = "an RNA number is no key of a register: name the company with --as SIRET";
	else
		why = arena_format(r->arena, "%s: %s", siren ? "no SIREN" : "no SIRET", why).at;
	return refuse(r, n, why, text);
}

static bool read_company(const struct key_reader *r, struct str as)
{
	const struct node *n = find_company(r);
	bool siren = r->provider->identity == IDENTITY_SIREN;

	if (as.at != NULL)
		return str_digits(str_part(as, 0, siren ? 9 : 14), INT64_MAX, &r->key->number);
	if (n != NULL)
		return read_number(r, n, n->text);
	return refuse(r, r->recorded->params != NULL ? r->recorded->params : r->recorded->node,
		arena_format(r->arena, "params: names no company: '%.*s' is missing",
			STR(r->provider->json->key.at != NULL ? r->provider->json->key
				: siren                       ? S("siren")
							      : S("siret")))
			.at,
		(struct str){ 0 });
}

/* ---- the parameters ---- */

/* The param of a parameter: by its name in the call, or its own. */
static const struct node *find_param(const struct key_reader *r, size_t parameter, struct str *name)
{
	const struct json_mapping *json = r->provider->json;
	const struct node *n = NULL;

	*name = r->provider->parameters.at[parameter].name;
	for (size_t i = 0; i < json->names.count && n == NULL; i++)
		if (json->names.at[i].parameter == parameter) {
			*name = json->names.at[i].name;
			n = node_find(r->recorded->params, arena_z(r->arena, *name));
		}
	return n != NULL ? n
			 : node_find(r->recorded->params,
				   arena_z(r->arena, r->provider->parameters.at[parameter].name));
}

/* What a call without it means: the code that the provider's file gives it, if it is one. */
static bool take_default(
	const struct key_reader *r, const struct parameter *p, struct str name, struct str *written)
{
	if (p->defaults.count == 1 && p->defaults.at[0].code.at != NULL) {
		*written = p->defaults.at[0].code;
		return true;
	}
	return refuse(r, r->recorded->params != NULL ? r->recorded->params : r->recorded->node,
		arena_format(r->arena, "params: has no '%.*s'", STR(name)).at, (struct str){ 0 });
}

static bool read_parameter(const struct key_reader *r, size_t parameter, struct str *written)
{
	const struct parameter *p = &r->provider->parameters.at[parameter];
	struct str name;
	const struct node *n = find_param(r, parameter, &name);
	const char *why;

	if (n == NULL)
		return take_default(r, p, name, written);
	why = type_read(p->type, n->text, TYPE_LENIENT, r->arena, written);
	if (why == NULL && p->choices != NULL && !map_find(&p->choices->by_code, *written, NULL))
		why = "not one of its codes";
	return why == NULL || refuse(r, n, why, n->text);
}

/* A query that is always the same names the same call. */
static bool check_always(const struct key_reader *r, const struct node *n, const struct json_call_name *name)
{
	if (name->always.at == NULL || str_equal(name->always, n->text))
		return true;
	return refuse(r, n,
		arena_format(
			r->arena, "%.*s is another call's: ours has %.*s", STR(name->name), STR(name->always))
			.at,
		n->text);
}

static bool check_params(struct key_reader *r)
{
	const struct json_mapping *json = r->provider->json;
	size_t index;
	bool good = true;

	for (const struct node *n = node_first(r->recorded->params); n != NULL; n = n->next) {
		bool known = json_names_company(n->key->text) ||
			     provider_parameter(r->provider, n->key->text, &index);

		for (size_t i = 0; i < json->names.count; i++)
			if (str_equal(json->names.at[i].name, n->key->text)) {
				known = true;
				good = check_always(r, n, &json->names.at[i]) && good;
			}
		if (!known)
			*LIST_ADD(r->arena, &r->key->useless) = n;
	}
	return good;
}

bool json_key_read(struct arena *a, const struct provider *p, const struct recorded *r, struct str as,
	struct json_key *key, struct diags *out)
{
	struct key_reader reader = { a, p, r, key, out };
	struct str *parameters = arena_array(a, p->parameters.count, sizeof(*parameters));
	bool good;

	*key = (struct json_key){ .parameters = parameters };
	good = read_company(&reader, as);
	for (size_t i = 0; i < p->parameters.count; i++)
		good = read_parameter(&reader, i, &parameters[i]) && good;
	return check_params(&reader) && good;
}
