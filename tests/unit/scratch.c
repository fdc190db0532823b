#include "scratch.h"

#include <criterion/criterion.h>
#include <dirent.h>
#include <sqlite3.h>
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

struct library *scratch_library(
	struct arena *a, const struct scratch_file *files, size_t count, struct diags *out)
{
	struct library *library;
	struct str said;

	for (size_t i = 0; i < count; i++)
		scratch_write(files[i].path, str(files[i].text));
	library = library_load(a, "lib", out);
	said = scratch_messages(out);
	cr_assert(str_is(said, ""), "%.*s", STR(said));
	return library;
}

const char *scratch_register(struct arena *a, const char *provider, const char *sql)
{
	struct buf b = { 0 };
	sqlite3_stmt *s;
	const char *shown;
	sqlite3 *db;

	if (sqlite3_open_v2(arena_format(a, "store/registers/%s.db", provider).at, &db, SQLITE_OPEN_READONLY,
		    NULL) != SQLITE_OK) {
		sqlite3_close(db);
		return "none";
	}
	cr_assert_eq(sqlite3_prepare_v2(db, sql, -1, &s, NULL), SQLITE_OK, "%s", sqlite3_errmsg(db));
	while (sqlite3_step(s) == SQLITE_ROW) {
		for (int i = 0; i < sqlite3_column_count(s); i++) {
			const char *text = (const char *)sqlite3_column_text(s, i);

			buf_format(&b, "%s%s", i ? "|" : "", text ? text : "-");
		}
		buf_putc(&b, ';');
	}
	sqlite3_finalize(s);
	sqlite3_close(db);
	shown = arena_z(a, buf_str(&b));
	buf_free(&b);
	return shown;
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
