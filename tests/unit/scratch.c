#include "scratch.h"

#include <criterion/criterion.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "base/list.h"

static char scratch[] = "/tmp/unefois-scratch-XXXXXX";

void scratch_enter(void)
{
	cr_assert_not_null(mkdtemp(scratch));
	cr_assert_eq(chdir(scratch), 0);
}

void scratch_leave(void)
{
	char command[sizeof(scratch) + 16];

	snprintf(command, sizeof(command), "rm -rf '%s'", scratch);
	cr_assert_eq(chdir("/"), 0);
	cr_assert_eq(system(command), 0);
}

void scratch_write(const char *path, struct str bytes)
{
	struct arena a = { 0 };

	cr_assert(file_make_directory(arena_z(&a, path_folder(str(path)))), "%s", path);
	cr_assert(file_write(path, bytes), "%s", path);
	arena_free(&a);
}

static int by_bytes(const void *a, const void *b)
{
	return str_compare(*(const struct str *)a, *(const struct str *)b);
}

struct str scratch_list(struct arena *a, const char *folder)
{
	struct str all = S("");
	LIST(struct str) names = { 0 };
	DIR *dir = opendir(folder);

	for (struct dirent *e; dir != NULL && (e = readdir(dir)) != NULL;)
		if (e->d_name[0] != '.')
			*LIST_ADD(a, &names) = arena_copy(a, str(e->d_name));
	if (dir != NULL)
		closedir(dir);
	if (names.count > 0)
		qsort(names.at, names.count, sizeof(*names.at), by_bytes);
	for (size_t i = 0; i < names.count; i++)
		all = arena_format(a, "%.*s %.*s", STR(all), STR(names.at[i]));
	return all;
}

struct str scratch_messages(struct diags *out)
{
	struct str all = S("");

	for (size_t i = 0; i < out->list.count; i++) {
		const struct diag *d = out->list.at[i];

		all = arena_format(out->arena, "%.*s%s%.*s %s %.*s", STR(all), i ? "\n" : "", STR(d->path),
			diag_rule(d->code)->code, STR(d->message));
	}
	*out = (struct diags){ .arena = out->arena };
	return all;
}
