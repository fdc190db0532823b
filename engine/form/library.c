#include "form/library.h"

#include "base/file.h"
#include "form/library_load.h"
#include "form/read.h"

const char *library_find(
	struct arena *a, const char *form, const char *dir, const char *share, struct diags *out)
{
	struct str folder;

	if (dir != NULL) {
		if (file_exists(path_join(a, str(dir), S("concepts.yaml"))))
			return dir;
		diag_at(out, DIAG_NOT_A_LIBRARY, str(dir), "no library: it has no concepts.yaml");
		return NULL;
	}
	if (form != NULL && strcmp(form, "-") != 0) {
		folder = path_folder(str(form));
		for (unsigned up = 0; up < 32; up++) {
			if (file_exists(path_join(a, folder, S("concepts.yaml"))))
				return arena_z(a, folder);
			if (str_is(folder, "/"))
				break;
			/* a relative path runs out of names before it runs out of parents */
			folder = str_is(folder, ".")      ? S("..")
				 : str_ends(folder, "..") ? str(path_join(a, folder, S("..")))
							  : path_folder(folder);
		}
	}
	if (share != NULL && file_exists(path_join(a, str(share), S("concepts.yaml"))))
		return share;
	diag_at(out, DIAG_NOT_A_LIBRARY, str(form ? form : "."), "no folder above holds a concepts.yaml");
	return NULL;
}

struct str library_path(const struct library *l, struct str path)
{
	return str(path_join(l->arena, l->path, path));
}

const struct str *library_read(struct library *l, struct str path, enum diag_code code, struct span span,
	size_t *file, struct diags *out)
{
	struct library_file *new;
	struct str bytes;
	enum file_status status;

	if (map_find(&l->files_by_path, path, file))
		return &l->files.at[*file].bytes;
	if (!path_is_inside(path)) {
		diag_add(out, DIAG_BAD_PATH, span, "'%.*s' leaves the library", STR(path));
		return NULL;
	}
	status = file_read(l->arena, path_join(l->arena, l->path, path), TREE_BYTES, &bytes);
	if (status != FILE_OK) {
		diag_add(out, code, span, "'%.*s' %s in the library", STR(path),
			status == FILE_TOO_BIG ? "is above 256 KiB" : "is no readable file");
		return NULL;
	}
	*file = l->files.count;
	new = LIST_ADD(l->arena, &l->files);
	new->path = arena_copy(l->arena, path);
	new->bytes = bytes;
	map_add(l->arena, &l->files_by_path, new->path, *file, NULL);
	return &new->bytes;
}

static const struct node *load_tree(struct library *l, struct str path, size_t *file, struct diags *out)
{
	const struct str *bytes = library_read(l, path, DIAG_NOT_A_LIBRARY, (struct span){ 0 }, file, out);

	return bytes ? tree_parse(l->arena, library_path(l, path), *bytes, out) : NULL;
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
	struct library *l = ARENA_NEW(a, struct library);
	const struct node *root;

	l->arena = a;
	l->path = arena_copy(a, str(path));
	if (!file_exists(path_join(a, l->path, S("concepts.yaml")))) {
		diag_at(out, DIAG_NOT_A_LIBRARY, l->path, "no library: it has no concepts.yaml");
		return NULL;
	}
	root = load_tree(l, S("concepts.yaml"), &l->concepts_file, out);
	if (root != NULL)
		concepts_load(l, root, out);
	load_providers(l, out);
	link(l, out);
	return l;
}

const struct concept *library_concept(const struct library *l, struct str name)
{
	size_t number;

	return map_find(&l->concepts_by_name, name, &number) ? l->concepts.at[number] : NULL;
}

const struct provider *library_provider(const struct library *l, struct str name)
{
	size_t number;

	return map_find(&l->providers_by_name, name, &number) ? l->providers.at[number] : NULL;
}

bool provider_parameter(const struct provider *p, struct str name, size_t *index)
{
	for (*index = 0; *index < p->parameters.count; ++*index)
		if (str_equal(p->parameters.at[*index].name, name))
			return true;
	return false;
}

bool provider_holds(const struct provider *p, const struct concept *c, size_t *index)
{
	for (*index = 0; *index < p->holdings.count; ++*index)
		if (p->holdings.at[*index].concept == c)
			return true;
	return false;
}
