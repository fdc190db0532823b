#include "form/form.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/digest.h"
#include "base/file.h"
#include "form/stages.h"

static const char *const origin_words[] = {
#define X(name, word, what) word,
	ORIGINS(X)
#undef X
};

static const char *const policy_words[] = {
#define X(name, word, what) word,
	POLICIES(X)
#undef X
};

static const char *const edit_words[] = {
#define X(name, word, what) word,
	EDITS(X)
#undef X
};

const char *origin_word(enum origin o)
{
	return origin_words[o];
}

const char *policy_word(enum policy p)
{
	return policy_words[p];
}

const char *edit_word(enum edit e)
{
	return edit_words[e];
}

const char *disclosure_word(enum disclosure d)
{
	return d == DISCLOSURE_PUBLIC ? "public" : "protected";
}

/* A form's path as its library names it: relative where it stands inside. */
static struct str path_in_library(const struct library *l, struct str path)
{
	if (str_equal(str_part(path, 0, l->path.len), l->path) && path.len > l->path.len &&
		path.at[l->path.len] == '/')
		return str_part(path, l->path.len + 1, path.len);
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

	files[0] = (struct library_file){ path_in_library(f->library, f->path), f->text };
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

struct form *form_open(struct arena *a, struct library *l, const char *path, struct diags *out)
{
	const struct node *root = tree_load(a, path, out);
	struct form *f = root ? form_load(a, l, root, out) : NULL;

	if (f == NULL)
		return NULL;
	f->path = arena_copy(a, str(path));
	f->text = root->span.text ? root->span.text->bytes : (struct str){ "", 0 };
	form_link(a, f, out);
	form_scope(a, f, out);
	form_check(f, out);
	set_digest(a, f);
	return f;
}

const struct item *form_field(const struct form *f, struct str path)
{
	size_t number, slash = str_find(path, '/');
	struct str part = str_part(path, slash + 1, path.len);
	const struct item *it;

	if (!map_find(&f->fields, str_part(path, 0, slash), &number))
		return NULL;
	it = f->items.at[number];
	if (slash == path.len)
		return it;
	for (unsigned i = 0; i < it->count; i++)
		if (str_equal(f->items.at[it->first + i]->id, part))
			return f->items.at[it->first + i];
	return NULL;
}

const struct item *form_variable(const struct form *f, struct str name)
{
	size_t number;

	return map_find(&f->variables, name, &number) ? f->items.at[number] : NULL;
}

void item_expressions(const struct item *it, void (*visit)(void *data, const struct condition *c), void *data)
{
	const struct condition *all[] = { it->section ? &it->section->relevant : NULL, &it->relevant,
		&it->required, &it->constraint, &it->value };

	for (size_t i = 0; i < COUNT(all); i++)
		if (all[i] != NULL && all[i]->expr != NULL)
			visit(data, all[i]);
}
