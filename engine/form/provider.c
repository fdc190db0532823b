#include "form/library_load.h"
#include "form/provider_json.h"
#include "form/key.h"
#include "form/read.h"

static void read_head(struct library *l, struct provider *p, const struct node *n, struct diags *out)
{
	size_t identity = SIZE_MAX, disclosure = SIZE_MAX, authority = SIZE_MAX;
	const struct node *const *basis;
	size_t count = read_texts(l->arena, node_find(n, "legal_basis"), &basis, out);

	read_text(n, "title", &p->title, out);
	read_text(n, "freshness", &p->freshness, out);
	read_text(n, "correct_at", &p->correct_at, out);
	if (read_required(n, "authority", "a provider", &p->authority, out))
		key_word(n, "authority", WORDS_AUTHORITY, &authority, out);
	key_word(n, "identity", WORDS_KEYED_BY, &identity, out);
	key_word(n, "disclosure", WORDS_DISCLOSURE, &disclosure, out);
	if (node_find(n, "identity") == NULL)
		node_diag(out, DIAG_MISSING_KEY, n, "a provider needs 'identity'");
	if (node_find(n, "disclosure") == NULL)
		node_diag(out, DIAG_MISSING_KEY, n, "a provider needs 'disclosure'");
	p->identity = identity == IDENTITY_SIREN ? IDENTITY_SIREN : IDENTITY_SIRET;
	/* what is not said to be public is not shown */
	p->disclosure = disclosure == DISCLOSURE_PUBLIC ? DISCLOSURE_PUBLIC : DISCLOSURE_PROTECTED;
	for (size_t i = 0; i < count; i++)
		*LIST_ADD(l->arena, &p->legal_basis) = basis[i]->text;
}

/* not_for: USE_CASE or a list of them */
static void read_not_for(struct library *l, struct provider *p, const struct node *n, struct diags *out)
{
	const struct node *const *words;
	size_t count = read_texts(l->arena, node_find(n, "not_for"), &words, out), known;
	const char *const *cases = key_words(WORDS_USE_CASE, &known);

	for (size_t i = 0; i < count; i++) {
		bool good = false;

		for (size_t c = 0; c < known; c++)
			good = good || str_is(words[i]->text, cases[c]);
		if (good)
			*LIST_ADD(l->arena, &p->not_for) = words[i]->text;
		else
			node_diag(
				out, DIAG_WRONG_WORD, words[i], "'%.*s' is no use case", STR(words[i]->text));
	}
}

/* absent: {404: not_found, "/condition": refused}: a register only knows the first. */
static void read_absent(struct provider *p, const struct node *first, struct diags *out)
{
	enum outcome outcome;

	p->missing = OUTCOME_NOT_FOUND;
	for (const struct node *e = first; e != NULL; e = e->next)
		if (!outcome_find(e->text, &outcome))
			node_diag(out, DIAG_WRONG_WORD, e, "'%.*s' is no absence", STR(e->text));
		else if (str_is(e->key->text, "404"))
			p->missing = outcome;
}

bool setting_load(struct arena *a, const struct node *n, const struct provider *p, struct str name,
	struct setting *setting, struct diags *out)
{
	const struct parameter *parameter;
	size_t index;

	if (!provider_parameter(p, name, &index)) {
		diag_note(out,
			node_diag(out, DIAG_UNKNOWN_PARAMETER, n->key ? n->key : n,
				"'%.*s' is no parameter of %.*s", STR(name), STR(p->name)),
			p->span, "defined here");
		return false;
	}
	parameter = &p->parameters.at[index];
	*setting = (struct setting){ .name = parameter->name, .span = n->span };
	if (n->kind != NODE_SCALAR) {
		node_diag(out, DIAG_NOT_SUPPORTED, n, "a range of '%.*s' cannot be fetched yet", STR(name));
		return false;
	}
	if (parameter->choices == NULL) {
		setting->span = read_expression(a, n);
		return true;
	}
	setting->code = n->text;
	if (map_find(&parameter->choices->by_code, n->text, NULL))
		return true;
	node_diag(out, DIAG_BAD_VALUE, n, "'%.*s' is no '%.*s'", STR(n->text), STR(name));
	return false;
}

static void read_parameter(struct library *l, struct provider *p, const struct node *n, struct diags *out)
{
	struct parameter *parameter = LIST_ADD(l->arena, &p->parameters);
	const struct node *type = node_find(n, "type"), *choices = node_find(n, "choices");
	const struct node *defaults = node_find(n, "default");
	size_t index = p->parameters.count - 1;
	struct setting setting;

	parameter->name = n->key->text;
	parameter->span = n->key->span;
	if (!name_is_good(parameter->name, false))
		node_diag(out, DIAG_BAD_NAME, n->key, "'%.*s' is no name", STR(parameter->name));
	if (!keys_check(n, MAP_PARAMETER, out))
		return;
	if (type == NULL)
		node_diag(out, DIAG_MISSING_KEY, n->key, "a parameter needs 'type'");
	if (type == NULL || !read_type(type, &parameter->type, out))
		return;
	if (choices != NULL)
		parameter->choices = read_choices(l->arena, choices, out);
	if ((parameter->type == TYPE_CHOICE) != (choices != NULL))
		node_diag(out, DIAG_BAD_PROVIDER, type, "a choice needs choices:, and nothing else has them");
	if (defaults == NULL)
		return;
	if (defaults->kind != NODE_LIST) {
		if (setting_load(l->arena, defaults, p, parameter->name, &setting, out))
			*LIST_ADD(l->arena, &p->parameters.at[index].defaults) = setting;
		return;
	}
	for (const struct node *d = node_first(defaults); d != NULL; d = d->next)
		if (setting_load(l->arena, d, p, parameter->name, &setting, out))
			*LIST_ADD(l->arena, &p->parameters.at[index].defaults) = setting;
}

/* A holding is a JSON pointer or a map of how to read one (provider_json.c reads that);
 * here its name and its parameters matter. */
static void read_holding(struct library *l, struct provider *p, const struct node *n, struct diags *out)
{
	struct holding *h = LIST_ADD(l->arena, &p->holdings);
	struct setting setting;

	h->name = n->key->text;
	h->span = n->key->span;
	h->concept = library_concept(l, h->name);
	if (h->concept == NULL)
		read_unknown(out, DIAG_UNKNOWN_CONCEPT, h->span, h->name, "concept", &l->concepts_by_name);
	else
	p->rows = p->rows || h->concept->shape.collection;
	if (n->kind != NODE_MAP)
		return;
	keys_check(n, MAP_HOLDING, out);
	for (const struct node *w = read_map(n, "with", out); w != NULL; w = w->next)
		if (setting_load(l->arena, w, p, w->key->text, &setting, out))
			*LIST_ADD(l->arena, &h->with) = setting;
}

struct provider *provider_load(
	struct library *l, const struct node *root, struct str file_name, struct diags *out)
{
	struct provider *p = ARENA_NEW(l->arena, struct provider);
	const struct node *name = node_find(root, "provider");

	if (!keys_check(root, MAP_PROVIDER, out) ||
		!read_required(root, "provider", "a provider", &p->name, out))
		return NULL;
	p->span = name->span;
	if (!name_is_concept(p->name))
		node_diag(out, DIAG_BAD_NAME, name, "'%.*s' is no name of a provider: authority.name",
			STR(p->name));
	if (!str_starts(file_name, arena_z(l->arena, p->name)) ||
		file_name.len != p->name.len + strlen(".yaml"))
		node_diag(out, DIAG_BAD_PROVIDER, name, "'%.*s' stands in the file '%.*s'", STR(p->name),
			STR(file_name));
	read_head(l, p, root, out);
	read_not_for(l, p, root, out);
	read_absent(p, read_map(root, "absent", out), out);
	for (const struct node *n = read_map(root, "parameters", out); n != NULL; n = n->next)
		read_parameter(l, p, n, out);
	for (const struct node *n = read_map(root, "holds", out); n != NULL; n = n->next)
		read_holding(l, p, n, out);
	if (p->holdings.count == 0)
		node_diag(out, DIAG_BAD_PROVIDER, root, "'%.*s' holds nothing", STR(p->name));
	p->json = provider_json_load(l, p, root, out);
	if (node_find(root, "csv") != NULL)
		p->csv = provider_csv_load(l, p, node_find(root, "csv"), out);
	return p;
}
