#include "sirene/sheet.h"

#include <archive.h>
#include <archive_entry.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#define BLOCK ((size_t)1024 * 1024)

static void fail(struct sheet *s)
{
	const char *why = archive_error_string(s->archive);

	if (s->broken == NULL)
		s->broken = why != NULL ? strdup(why) : "it cannot be written";
}

/* The size is not known before: a zip tells it behind the bytes, the others not at all. */
static void open_entry(struct sheet *s, const char *name)
{
	struct archive_entry *e = archive_entry_new();
	char entry[200];

	snprintf(entry, sizeof(entry), "%s.csv", name);
	archive_entry_set_pathname(e, entry);
	archive_entry_set_filetype(e, AE_IFREG);
	archive_entry_set_perm(e, 0644);
	archive_entry_set_mtime(e, 1795564800, 0); /* the same bytes whenever they are made */
	if (archive_write_header(s->archive, e) != ARCHIVE_OK)
		fail(s);
	archive_entry_free(e);
}

void sheet_open(struct sheet *s, const char *folder, const char *name, enum sheet_packing packing)
{
	static const char *const endings[] = { ".csv", ".csv.gz", ".zip" };
	char path[4096];
	int status;

	*s = (struct sheet){ .archive = archive_write_new() };
	snprintf(path, sizeof(path), "%s/%s%s", folder, name, endings[packing]);
	status = packing == SHEET_ZIP ? archive_write_set_format_zip(s->archive)
				      : archive_write_set_format_raw(s->archive);
	if (packing == SHEET_GZIP)
		status |= archive_write_add_filter_gzip(s->archive) |
			  archive_write_set_filter_option(s->archive, "gzip", "timestamp", NULL);
	if (status != ARCHIVE_OK || archive_write_open_filename(s->archive, path) != ARCHIVE_OK)
		fail(s);
	else
		open_entry(s, name);
}

static void flush(struct sheet *s)
{
	if (s->broken == NULL && s->bytes.len > 0 &&
		archive_write_data(s->archive, s->bytes.at, s->bytes.len) != (la_ssize_t)s->bytes.len)
		fail(s);
	buf_clear(&s->bytes);
}

void sheet_cell(struct sheet *s, const char *text)
{
	if (s->cells++ > 0)
		buf_putc(&s->bytes, ',');
	if (text == NULL)
		return;
	if (strpbrk(text, ",\"\n") == NULL) {
		buf_puts(&s->bytes, text);
		return;
	}
	buf_putc(&s->bytes, '"');
	for (; *text != '\0'; text++) {
		if (*text == '"')
			buf_putc(&s->bytes, '"');
		buf_putc(&s->bytes, *text);
	}
	buf_putc(&s->bytes, '"');
}

void sheet_empty(struct sheet *s, size_t count)
{
	while (count-- > 0)
		sheet_cell(s, NULL);
}

void sheet_format(struct sheet *s, const char *format, ...)
{
	char text[300];
	va_list args;

	va_start(args, format);
	vsnprintf(text, sizeof(text), format, args);
	va_end(args);
	sheet_cell(s, text);
}

void sheet_end_row(struct sheet *s)
{
	buf_putc(&s->bytes, '\n');
	s->cells = 0;
	if (s->bytes.len >= BLOCK)
		flush(s);
}

const char *sheet_close(struct sheet *s)
{
	flush(s);
	if (archive_write_close(s->archive) != ARCHIVE_OK)
		fail(s);
	archive_write_free(s->archive);
	buf_free(&s->bytes);
	return s->broken;
}
