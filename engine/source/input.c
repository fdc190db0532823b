/*
 * libarchive's list of all filters has some that run other programs: the ones that
 * may be used are named.
 */
#include "source/input.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/memory.h"

#define BLOCK_SIZE ((size_t)128 * 1024)

struct input {
	struct archive *archive;
	struct str path;
	struct str entry; /* of a zip: the file in it */
	int fd;
	uint64_t size; /* 0: nobody knows */
	bool ended;
};

/* ---- opening ---- */

static int open_file(const char *path, struct str name, uint64_t *size, struct diags *out)
{
	bool standard_input = strcmp(path, "-") == 0;
	int fd = standard_input ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
	struct stat st;

	if (fd < 0 && (errno == ENOENT || errno == ENOTDIR)) {
		diag_at(out, DIAG_FILE_MISSING, name, "no such file");
	} else if (fd < 0 || fstat(fd, &st) != 0) {
		diag_at(out, DIAG_FILE_UNREADABLE, name, "cannot read the file: %s", strerror(errno));
	} else if (S_ISDIR(st.st_mode)) {
		diag_at(out, DIAG_FILE_DIRECTORY, name, "this is a folder");
	} else {
		*size = S_ISREG(st.st_mode) ? (uint64_t)st.st_size : 0;
		return fd;
	}
	if (fd > STDIN_FILENO)
		close(fd);
	return -1;
}

/* What libarchive could not do: the disk's fault, or the file's. */
static bool failed(const struct input *in, struct diags *out)
{
	int error = archive_errno(in->archive);
	const char *why = archive_error_string(in->archive);

	if (error == ENOMEM)
		memory_exhausted();
	if (error == EIO || error == EISDIR || error == EACCES)
		diag_at(out, DIAG_FILE_UNREADABLE, in->path, "cannot read the file: %s", strerror(error));
	else
		diag_at(out, DIAG_PACKED_FILE, in->path, "the file is cut short or damaged: %s",
			why != NULL ? why : "nothing is known of why");
	return false;
}

/* What stands in an archive beside its file and is none: folders, and what a Mac adds. */
static bool is_beside(struct archive_entry *e, struct str name)
{
	return archive_entry_filetype(e) == AE_IFDIR || str_starts(name, "__MACOSX/");
}

/* The next file of the archive; missing: there is none. */
static bool next_entry(struct input *in, struct arena *a, struct str *name, struct diags *out)
{
	struct archive_entry *e;
	int status;

	*name = (struct str){ 0 };
	while ((status = archive_read_next_header(in->archive, &e)) == ARCHIVE_OK || status == ARCHIVE_WARN) {
		const char *path = archive_entry_pathname(e);

		*name = arena_copy(a, path != NULL ? str(path) : S("?"));
		if (!is_beside(e, *name))
			return true;
		*name = (struct str){ 0 };
	}
	return status == ARCHIVE_EOF || failed(in, out);
}

static bool is_zip(const struct input *in)
{
	return (archive_format(in->archive) & ARCHIVE_FORMAT_BASE_MASK) == ARCHIVE_FORMAT_ZIP;
}

static bool open_archive(struct input *in, struct arena *a, struct diags *out)
{
	in->archive = archive_read_new();
	if (in->archive == NULL)
		memory_exhausted();
	archive_read_support_filter_gzip(in->archive);
	archive_read_support_filter_bzip2(in->archive);
	archive_read_support_filter_xz(in->archive);
	archive_read_support_filter_zstd(in->archive);
	archive_read_support_format_zip(in->archive);
	archive_read_support_format_raw(in->archive);
	archive_read_support_format_empty(in->archive);
	if (archive_read_open_fd(in->archive, in->fd, BLOCK_SIZE) != ARCHIVE_OK)
		return failed(in, out);
	if (!next_entry(in, a, &in->entry, out))
		return false;
	in->ended = in->entry.at == NULL;
	if (!in->ended || !is_zip(in))
		return true;
	diag_at(out, DIAG_PACKED_FILE, in->path, "the archive holds no file");
	return false;
}

struct input *input_open(struct arena *a, const char *path, struct diags *out)
{
	struct str name = arena_copy(out->arena, str(path));
	struct input *in = ARENA_NEW(a, struct input);

	in->path = name;
	in->fd = open_file(path, name, &in->size, out);
	if (in->fd < 0)
		return NULL;
	if (open_archive(in, a, out))
		return in;
	input_close(in);
	return NULL;
}

void input_close(struct input *in)
{
	archive_read_free(in->archive);
	if (in->fd != STDIN_FILENO)
		close(in->fd);
}

/* ---- reading ---- */

/* Behind the file there may be others: which of them is meant nobody can know. */
static bool end(struct input *in, struct diags *out)
{
	struct str other;

	in->ended = true;
	if (!is_zip(in))
		return true;
	if (!next_entry(in, out->arena, &other, out))
		return false;
	if (other.at == NULL)
		return true;
	diag_at(out, DIAG_PACKED_FILE, in->path, "the archive holds more than one file: '%.*s' and '%.*s'",
		STR(in->entry), STR(other));
	return false;
}

bool input_next(struct input *in, struct str *bytes, struct diags *out)
{
	const void *block;
	la_int64_t offset;
	size_t len;
	int status = ARCHIVE_OK;

	*bytes = S("");
	while (!in->ended && status == ARCHIVE_OK) {
		len = 0;
		status = archive_read_data_block(in->archive, &block, &len, &offset);
		if (status == ARCHIVE_OK && len > 0) {
			*bytes = (struct str){ block, len };
			return true;
		}
	}
	if (in->ended)
		return true;
	return status == ARCHIVE_EOF ? end(in, out) : failed(in, out);
}

bool input_position(const struct input *in, uint64_t *read, uint64_t *size)
{
	off_t at = in->size > 0 ? lseek(in->fd, 0, SEEK_CUR) : -1;

	if (at < 0)
		return false;
	*read = (uint64_t)at;
	*size = in->size;
	return true;
}
