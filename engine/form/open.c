/*
 * open: the stages of a definition in their order, and the digest of all that it is
 * made of.
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/digest.h"
#include "base/file.h"
#include "form/stages.h"

/* A form's path as its library names it: relative where it stands inside. */
static struct str path_in_library(struct arena *a, const struct library *l, struct str path)
{
	struct str folder = path_real(a, l->path), file = path_real(a, path);

	if (str_equal(str_part(file, 0, folder.len), folder) && file.len > folder.len &&
		file.at[folder.len] == '/')
		return str_part(file, folder.len + 1, file.len);
	return path_name(path);
}

static int by_path(const void *a, const void *b)
{
	return str_compare(((const struct library_file *)a)->path, ((const struct library_file *)b)->path);
}

/* sha256 over the used files sorted by library path, each as path, NUL, length, NUL,
 * bytes (design, section 8). */
static void set_digest(struct arena *a, struct form *f)
{
	size_t count = f->files.count + 1;
	struct library_file *files = arena_array(a, count, sizeof(*files));
	struct digest d;
	char hex[DIGEST_SIZE];

	files[0] = (struct library_file){ path_in_library(a, f->library, f->path), f->text };
	for (size_t i = 1; i < count; i++)
		files[i] = f->library->files.at[f->files.at[i - 1]];
	qsort(files, count, sizeof(*files), by_path);
	digest_start(&d);
	for (size_t i = 0; i < count; i++) {
		digest_add(&d, files[i].path);
		digest_add(&d, S("\0"));
		digest_add(&d, arena_format(a, "%zu", files[i].bytes.len));
		digest_add(&d, S("\0"));
		digest_add(&d, files[i].bytes);
	}
	digest_end(&d, hex);
	snprintf(f->digest, sizeof(f->digest), "sha256:%s", hex);
}

struct form *form_of(struct arena *a, struct library *l, struct str path, struct str bytes, struct diags *out)
{
	const struct node *root = said_in(&l->said, tree_parse(a, path, bytes, out), out);
	struct form *f = root ? form_load(a, l, root, out) : NULL;

	if (f == NULL)
		return NULL;
	f->path = path;
	f->text = bytes;
	form_link(a, f, out);
	form_scope(a, f, out);
	form_check(f, out);
	set_digest(a, f);
	return f;
}

struct form *form_open(struct arena *a, struct library *l, const char *path, struct diags *out)
{
	struct str bytes;

	return tree_read(a, path, &bytes, out) ? form_of(a, l, arena_copy(a, str(path)), bytes, out) : NULL;
}
