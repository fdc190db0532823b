#include "form/library.h"

#include "base/file.h"
#include "tree/tree.h"

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
		folder = file_is_directory(form) ? str(form) : path_folder(str(form));
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
	if (status == FILE_UNREADABLE || (status != FILE_OK && span.text == NULL)) {
		diag_at(out, status == FILE_UNREADABLE ? DIAG_FILE_UNREADABLE : code, library_path(l, path),
			"cannot read the file");
		return NULL;
	}
	if (status != FILE_OK) {
		diag_add(out, code, span, "'%.*s' %s in the library", STR(path),
			status == FILE_TOO_BIG ? "is above 256 KiB" : "is no file");
		return NULL;
	}
	*file = l->files.count;
	new = LIST_ADD(l->arena, &l->files);
	new->path = arena_copy(l->arena, path);
	new->bytes = bytes;
	map_add(l->arena, &l->files_by_path, new->path, *file, NULL);
	return &new->bytes;
}

const struct concept *library_concept(const struct library *l, struct str name)
{
	size_t number;

	return map_find(&l->concepts_by_name, name, &number) ? l->concepts.at[number] : NULL;
}

const struct field_type *library_type(const struct library *l, struct str name)
{
	size_t number;

	return map_find(&l->types_by_name, name, &number) ? l->types.at[number] : NULL;
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
