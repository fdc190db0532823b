/*
 * library_load: concepts and types first, then the providers that hold them, then the
 * links between the two.
 */
#include "form/library_load.h"

#include "base/file.h"
#include "form/read.h"

static const struct node *load_tree(struct library *l, struct str path, size_t *file, struct diags *out)
{
	const struct str *bytes = library_read(l, path, DIAG_NOT_A_LIBRARY, (struct span){ 0 }, file, out);

	if (bytes == NULL)
		return NULL;
	return said_in(&l->said, tree_parse(l->arena, library_path(l, path), *bytes, out), out);
}

static void load_providers(struct library *l, struct diags *out)
{
	struct str *names;
	size_t count = file_list(
		l->arena, path_join(l->arena, l->path, S("providers")), ".yaml", false, &names);

	for (size_t i = 0; i < count; i++) {
		size_t file = 0;
		struct str path = arena_format(l->arena, "providers/%.*s", STR(names[i]));
		const struct node *root = load_tree(l, path, &file, out);
		struct provider *p = root ? provider_load(l, root, names[i], out) : NULL;

		if (p == NULL)
			continue;
		p->file = file;
		map_add(l->arena, &l->providers_by_name, p->name, l->providers.count, NULL);
		*LIST_ADD(l->arena, &l->providers) = p;
	}
}

/* At this point all concepts and providers are there: prefer: becomes pointers, and
 * each concept learns who holds it. */
static void link(struct library *l, struct diags *out)
{
	for (size_t i = 0; i < l->providers.count; i++)
		for (size_t h = 0; h < l->providers.at[i]->holdings.count; h++) {
			size_t number;

			if (map_find(&l->concepts_by_name, l->providers.at[i]->holdings.at[h].name, &number))
				*LIST_ADD(l->arena, &l->concepts.at[number]->holders) = l->providers.at[i];
		}
	for (size_t i = 0; i < l->concepts.count; i++)
		for (size_t w = 0; w < COUNT(l->concepts.at[i]->prefer); w++)
			for (size_t p = 0; p < l->concepts.at[i]->prefer[w].count; p++) {
				struct preference *wish = &l->concepts.at[i]->prefer[w].at[p];

				wish->provider = library_provider(l, wish->name);
				if (wish->provider == NULL)
					read_unknown(out, DIAG_UNKNOWN_PROVIDER, wish->span, wish->name,
						"provider", &l->providers_by_name);
			}
}

struct library *library_load(struct arena *a, const char *path, struct diags *out)
{
	return library_load_in(a, path, S(SAID_FRENCH), out);
}

struct library *library_load_in(struct arena *a, const char *path, struct str language, struct diags *out)
{
	struct library *l = ARENA_NEW(a, struct library);
	const struct node *root;

	l->arena = a;
	l->path = arena_copy(a, str(path));
	l->said.language = arena_copy(a, language);
	if (!file_exists(path_join(a, l->path, S("concepts.yaml")))) {
		diag_at(out, DIAG_NOT_A_LIBRARY, l->path, "no library: it has no concepts.yaml");
		return NULL;
	}
	root = load_tree(l, S("concepts.yaml"), &l->concepts_file, out);
	if (root != NULL)
		concepts_load(l, root, out);
	if (file_exists(path_join(a, l->path, S("types.yaml")))) {
		root = load_tree(l, S("types.yaml"), &l->types_file, out);
		if (root != NULL)
			field_types_load(l, root, out);
	}
	load_providers(l, out);
	link(l, out);
	return l;
}
