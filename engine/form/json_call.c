#include "form/json_call.h"

#include "form/key.h"
#include "form/read.h"

struct call_reader {
	struct arena *arena;
	const struct provider *provider;
	const struct node *http;
	struct json_mapping *mapping;
	struct diags *out;
};

bool json_names_company(struct str name)
{
	return str_is(name, "siren") || str_is(name, "siret") || str_starts(name, "siren_or_") ||
	       str_starts(name, "siret_or_");
}

/* $annee as the provider's parameter, anything else as it stands. */
static void add_name(struct call_reader *r, struct str name, const struct node *value)
{
	struct json_call_name *n = LIST_ADD(r->arena, &r->mapping->names);
	struct str text = { 0 };

	*n = (struct json_call_name){ .name = name, .parameter = JSON_NO_PARAMETER };
	if (!node_scalar(value, "a name of the call", &text, r->out))
		return;
	n->always = text;
	if (!str_starts(text, "$"))
		return;
	n->always = (struct str){ 0 };
	if (!provider_parameter(r->provider, str_part(text, 1, text.len), &n->parameter)) {
		n->parameter = JSON_NO_PARAMETER;
		node_diag(r->out, DIAG_UNKNOWN_PARAMETER, value, "'%.*s' is no parameter of %.*s", STR(text),
			STR(r->provider->name));
	}
}

/* Where a part of the path stands. */
static struct span span_in(const struct node *path, struct str part)
{
	struct str all = span_str(path->span);

	return str_equal(all, path->text) ? span_part(path->span, (size_t)(part.at - path->text.at), part.len)
					  : path->span;
}

/* {name} of the path */
static void read_placeholder(struct call_reader *r, const struct node *path, struct str name)
{
	struct span span = span_in(path, name);
	const struct node *named = node_find(r->http, "parameters");
	const struct node *value = node_find(named, arena_z(r->arena, name));
	size_t parameter;

	if (json_names_company(name)) {
		if (r->mapping->key.at != NULL)
			diag_add(r->out, DIAG_BAD_PROVIDER, span, "the path names the company twice");
		r->mapping->key = name;
		if (str_is(name, "siren") && r->provider->identity == IDENTITY_SIRET)
			diag_add(r->out, DIAG_BAD_PROVIDER, span,
				"the call names a SIREN, and identity: says siret");
	} else if (value != NULL) {
		add_name(r, name, value);
	} else if (provider_parameter(r->provider, name, &parameter)) {
		*LIST_ADD(r->arena, &r->mapping->names) = (struct json_call_name){ .name = name,
			.parameter = parameter };
	} else {
		diag_add(r->out, DIAG_UNKNOWN_PARAMETER, span,
			"'%.*s' is no parameter of %.*s: write http: {parameters: {%.*s: $name}}", STR(name),
			STR(r->provider->name), STR(name));
	}
}

static void read_path(struct call_reader *r, const struct node *path)
{
	struct str rest = r->mapping->path;

	if (!str_starts(rest, "/"))
		node_diag(r->out, DIAG_BAD_PROVIDER, path, "a path begins with '/'");
	while (rest.at != NULL) {
		struct str step = str_cut(&rest, '/');

		if (str_starts(step, "{") && str_ends(step, "}"))
			read_placeholder(r, path, str_part(step, 1, step.len - 2));
		else if (str_find(step, '{') < step.len || str_find(step, '}') < step.len)
			diag_add(r->out, DIAG_BAD_PROVIDER, span_in(path, step),
				"'%.*s': {name} stands alone between '/'", STR(step));
	}
	if (r->mapping->key.at == NULL)
		node_diag(r->out, DIAG_BAD_PROVIDER, path, "the path names no company: {siren} or {siret}");
}

/* A value that the call never sends could not be chosen by it. */
static void check_parameters(struct call_reader *r)
{
	for (size_t p = 0; p < r->provider->parameters.count; p++) {
		bool sent = false;

		for (size_t i = 0; i < r->mapping->names.count; i++)
			sent = sent || r->mapping->names.at[i].parameter == p;
		if (!sent)
			node_diag(r->out, DIAG_BAD_PROVIDER, r->http,
				"the parameter '%.*s' is nowhere in the call",
				STR(r->provider->parameters.at[p].name));
	}
}

/* parameters: names what the path has, and nothing else. */
static void check_named(struct call_reader *r)
{
	for (const struct node *n = read_map(r->http, "parameters", r->out); n != NULL; n = n->next) {
		const char *placeholder = arena_format(r->arena, "{%.*s}", STR(n->key->text)).at;

		if (r->mapping->path.at != NULL &&
			strstr(arena_z(r->arena, r->mapping->path), placeholder) == NULL)
			node_diag(r->out, DIAG_BAD_PROVIDER, n->key, "the path has no '%s'", placeholder);
	}
}

void json_call_read(struct library *l, const struct provider *p, const struct node *root,
	struct json_mapping *m, struct diags *out)
{
	struct call_reader r = { l->arena, p, node_find(root, "http"), m, out };
	size_t before = out->errors;

	if (r.http == NULL || !keys_check(r.http, MAP_HTTP, out) ||
		!read_required(r.http, "path", "http", &m->path, out))
		return;
	check_named(&r);
	read_path(&r, node_find(r.http, "path"));
	for (const struct node *n = read_map(r.http, "query", out); n != NULL; n = n->next)
		add_name(&r, n->key->text, n);
	if (out->errors == before)
		check_parameters(&r);
}
