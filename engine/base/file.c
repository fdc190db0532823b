/*
 * Two traps decide how this looks. A file's size is only a hint (pipes, /proc,
 * a log being written), so reading goes on until the end and stops at the
 * ceiling. And a rename is atomic but not durable: the bytes are synced before
 * it, the folder after it.
 */
#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/list.h"

/* As read(), but it comes back only with bytes, the end or an error. */
static ssize_t read_some(int fd, char *at, size_t len)
{
	ssize_t got;

	do
		got = read(fd, at, len);
	while (got < 0 && errno == EINTR);
	return got;
}

static bool write_all(int fd, struct str bytes)
{
	while (bytes.len > 0) {
		ssize_t put = write(fd, bytes.at, bytes.len);

		if (put < 0 && errno == EINTR)
			continue;
		if (put < 0)
			return false;
		bytes = str_part(bytes, (size_t)put, bytes.len);
	}
	return true;
}

/* Reads fd to its end; room is what it probably holds. */
static enum file_status read_all(struct arena *a, int fd, size_t room, size_t max, struct str *bytes)
{
	char *at = arena_alloc(a, room + 1);
	size_t len = 0;

	for (;;) {
		ssize_t got = read_some(fd, at + len, room + 1 - len);

		if (got < 0)
			return FILE_UNREADABLE;
		len += (size_t)got;
		if (len > max)
			return FILE_TOO_BIG;
		if (got == 0)
			break;
		if (len > room) {
			char *moved = arena_alloc(a, 2 * room + 4096 + 1);

			memcpy(moved, at, len);
			at = moved;
			room = 2 * room + 4096;
		}
	}
	*bytes = (struct str){ at, len };
	return FILE_OK;
}

static enum file_status read_open(struct arena *a, int fd, size_t max, struct str *bytes)
{
	struct stat st;

	if (fstat(fd, &st) < 0)
		return FILE_UNREADABLE;
	if (S_ISDIR(st.st_mode))
		return FILE_DIRECTORY;
	size_t room = S_ISREG(st.st_mode) && st.st_size > 0 ? (size_t)st.st_size : 0;
	if (room > max)
		return FILE_TOO_BIG;
	return read_all(a, fd, room, max, bytes);
}

enum file_status file_read(struct arena *a, const char *path, size_t max, struct str *bytes)
{
	struct arena_mark mark = arena_mark(a);
	bool standard_input = strcmp(path, "-") == 0;
	int fd = standard_input ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);

	if (fd < 0)
		return errno == ENOENT || errno == ENOTDIR ? FILE_MISSING : FILE_UNREADABLE;
	enum file_status status = read_open(a, fd, max, bytes);
	int error = errno;
	if (!standard_input)
		close(fd);
	if (status != FILE_OK)
		arena_rewind(a, mark);
	errno = error;
	return status;
}

/* Opens a new file beside path; its name is left in temp. */
static int open_beside(struct arena *a, const char *path, const char **temp)
{
	int fd = -1;

	for (int i = 0; i < 100 && fd < 0; i++) {
		*temp = arena_format(a, "%s.%ld-%d.tmp", path, (long)getpid(), i).at;
		fd = open(*temp, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
		if (fd < 0 && errno != EEXIST)
			break;
	}
	return fd;
}

/* Without this a crash may forget the rename. It cannot be undone any more, and
 * some file systems refuse: then the rename stands as it is. */
static void sync_folder(struct arena *a, const char *path)
{
	const char *folder = arena_z(a, path_folder(str(path)));
	int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	if (fd >= 0) {
		fsync(fd);
		close(fd);
	}
}

static bool write_renamed(struct arena *a, const char *path, struct str bytes)
{
	const char *temp;
	int fd = open_beside(a, path, &temp);

	if (fd < 0)
		return false;
	bool ok = write_all(fd, bytes) && fsync(fd) == 0;
	int error = errno;
	if (close(fd) < 0 && ok) {
		ok = false;
		error = errno;
	}
	if (ok && rename(temp, path) < 0) {
		ok = false;
		error = errno;
	}
	if (ok)
		sync_folder(a, path);
	else
		unlink(temp);
	errno = error;
	return ok;
}

/* A device or a pipe is written to; renaming would put a file in its place. */
static bool write_device(const char *path, struct str bytes)
{
	int fd = open(path, O_WRONLY | O_CLOEXEC);

	if (fd < 0)
		return false;
	bool ok = write_all(fd, bytes);
	int error = errno;
	close(fd);
	errno = error;
	return ok;
}

bool file_write(const char *path, struct str bytes)
{
	struct arena a = { 0 };
	struct stat st;
	bool there = stat(path, &st) == 0, ok;

	if (there && S_ISDIR(st.st_mode)) {
		errno = EISDIR;
		return false;
	}
	if (there && !S_ISREG(st.st_mode))
		return write_device(path, bytes);
	ok = write_renamed(&a, path, bytes);
	int error = errno;
	arena_free(&a);
	errno = error;
	return ok;
}

bool file_is_directory(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

bool file_exists(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0;
}

static bool make_one(const char *path)
{
	int why;

	if (mkdir(path, 0777) == 0)
		return true;
	why = errno;
	if (file_is_directory(path))
		return true;
	errno = why == EEXIST ? ENOTDIR : why;
	return false;
}

bool file_make_directory(const char *path)
{
	struct arena a = { 0 };
	char *made = arena_alloc(&a, strlen(path) + 1);
	bool ok = true;

	for (size_t i = 0; ok && path[i] != '\0'; i++) {
		made[i] = path[i];
		if (path[i] != '/' && (path[i + 1] == '/' || path[i + 1] == '\0'))
			ok = make_one(made);
	}
	arena_free(&a);
	return ok && file_is_directory(path);
}

static struct str without_slashes(struct str path)
{
	while (path.len > 1 && path.at[path.len - 1] == '/')
		path.len--;
	return path;
}

/* Bytes up to and with the last slash. */
static size_t name_start(struct str path)
{
	size_t i = path.len;

	while (i > 0 && path.at[i - 1] != '/')
		i--;
	return i;
}

struct str path_folder(struct str path)
{
	path = without_slashes(path);
	size_t start = name_start(path);
	return start > 0 ? without_slashes(str_part(path, 0, start)) : S(".");
}

struct str path_name(struct str path)
{
	path = without_slashes(path);
	return path.len > 1 ? str_part(path, name_start(path), path.len) : path;
}

const char *path_join(struct arena *a, struct str folder, struct str name)
{
	if (folder.len == 0 || str_is(folder, "."))
		return arena_z(a, name);
	const char *slash = folder.at[folder.len - 1] == '/' ? "" : "/";
	return arena_format(a, "%.*s%s%.*s", STR(folder), slash, STR(name)).at;
}

struct str path_real(struct arena *a, struct str path)
{
	char *real = realpath(arena_z(a, path), NULL);
	struct str copy = real ? arena_copy(a, str(real)) : path;

	free(real);
	return copy;
}

bool path_is_inside(struct str path)
{
	if (path.len == 0 || path.at[0] == '/')
		return false;
	if (str_find(path, '\0') < path.len || str_find(path, '\\') < path.len)
		return false;
	while (path.at != NULL)
		if (str_is(str_cut(&path, '/'), ".."))
			return false;
	return true;
}

struct listing {
	struct arena *arena;
	const char *suffix;
	bool deep;
	LIST(struct str) names;
};

static void list_folder(struct listing *l, const char *folder, struct str below);

/* A link to a folder is not followed: it may lead back. */
static void list_entry(struct listing *l, const char *folder, struct str below, const char *entry)
{
	struct str name = str(path_join(l->arena, below, str(entry)));
	const char *path = path_join(l->arena, str(folder), str(entry));
	struct stat st;

	/* links to folders are not followed, and a pipe would wait for ever */
	if (lstat(path, &st) < 0)
		return;
	if (S_ISDIR(st.st_mode)) {
		if (l->deep)
			list_folder(l, path, name);
	} else if (str_ends(name, l->suffix) && stat(path, &st) == 0 && S_ISREG(st.st_mode)) {
		*LIST_ADD(l->arena, &l->names) = name;
	}
}

static void list_folder(struct listing *l, const char *folder, struct str below)
{
	DIR *dir = opendir(folder);

	if (dir == NULL)
		return;
	for (struct dirent *e; (e = readdir(dir)) != NULL;)
		if (e->d_name[0] != '.')
			list_entry(l, folder, below, e->d_name);
	closedir(dir);
}

static int by_bytes(const void *a, const void *b)
{
	return str_compare(*(const struct str *)a, *(const struct str *)b);
}

size_t file_list(struct arena *a, const char *folder, const char *suffix, bool deep, struct str **names)
{
	struct listing l = { .arena = a, .suffix = suffix, .deep = deep };

	list_folder(&l, folder, S(""));
	if (l.names.count > 0)
		qsort(l.names.at, l.names.count, sizeof *l.names.at, by_bytes);
	*names = l.names.at;
	return l.names.count;
}
