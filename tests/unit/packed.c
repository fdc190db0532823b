#include "packed.h"

#include <archive.h>
#include <archive_entry.h>
#include <criterion/criterion.h>
#include <stdio.h>
#include <unistd.h>

static void add(struct archive *z, const struct packed_file *f)
{
	struct archive_entry *e = archive_entry_new();
	bool folder = f->name[strlen(f->name) - 1] == '/';

	archive_entry_set_pathname(e, f->name);
	archive_entry_set_filetype(e, folder ? AE_IFDIR : AE_IFREG);
	archive_entry_set_perm(e, 0644);
	archive_entry_set_size(e, folder ? 0 : (la_int64_t)f->bytes.len);
	cr_assert_eq(archive_write_header(z, e), ARCHIVE_OK, "%s", archive_error_string(z));
	if (f->bytes.len > 0)
		cr_assert_eq(archive_write_data(z, f->bytes.at, f->bytes.len), (la_ssize_t)f->bytes.len);
	archive_entry_free(e);
}

void packed_zip(const char *path, const struct packed_file *files, size_t count)
{
	struct archive *z = archive_write_new();

	cr_assert_eq(archive_write_set_format_zip(z), ARCHIVE_OK);
	cr_assert_eq(archive_write_open_filename(z, path), ARCHIVE_OK, "%s", path);
	for (size_t i = 0; i < count; i++)
		add(z, &files[i]);
	cr_assert_eq(archive_write_free(z), ARCHIVE_OK);
}

void packed_filter(const char *path, const char *filter, struct str bytes)
{
	struct archive *z = archive_write_new();
	struct packed_file f = { "data", bytes };

	cr_assert_eq(archive_write_set_format_raw(z), ARCHIVE_OK);
	cr_assert_eq(archive_write_add_filter_by_name(z, filter), ARCHIVE_OK, "%s", filter);
	cr_assert_eq(archive_write_open_filename(z, path), ARCHIVE_OK, "%s", path);
	add(z, &f);
	cr_assert_eq(archive_write_free(z), ARCHIVE_OK);
}

void packed_cut(const char *path, size_t len)
{
	cr_assert_eq(truncate(path, (off_t)len), 0, "%s", path);
}

void packed_damage(const char *path, size_t at)
{
	FILE *f = fopen(path, "r+");

	cr_assert_not_null(f, "%s", path);
	cr_assert_eq(fseek(f, (long)at, SEEK_SET), 0);
	cr_assert_eq(fwrite("\xA5\x5A\xA5\x5A", 1, 4, f), 4);
	cr_assert_eq(fclose(f), 0);
}
