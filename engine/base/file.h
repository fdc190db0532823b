/*
 * file: whole files in and out.
 *
 * Reading has a ceiling, writing is atomic: a new file is written beside, synced
 * and renamed, so that a reader sees the old bytes or the new, and a full disk
 * leaves the old file as it was.
 */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/arena.h"

enum file_status {
	FILE_OK,
	FILE_MISSING,    /* no such file, or a folder on the way is missing */
	FILE_DIRECTORY,  /* a folder, where a file was expected */
	FILE_TOO_BIG,    /* above the ceiling; nothing was kept */
	FILE_UNREADABLE, /* rights, or the disk failed: errno tells */
};

/* The bytes of path ("-" is standard input), at most max of them. */
enum file_status file_read(struct arena *a, const char *path, size_t max, struct str *bytes);

/* Replaces path by bytes. False with errno set, and then nothing changed. */
bool file_write(const char *path, struct str bytes);

bool file_is_directory(const char *path);
bool file_exists(const char *path);

/* Makes the folder and its parents; true if it is there afterwards. */
bool file_make_directory(const char *path);

/* The folder of a path ("." if it names none), its last name, and a/b joined ("./b" is b). */
struct str path_folder(struct str path);
struct str path_name(struct str path);
const char *path_join(struct arena *a, struct str folder, struct str name);

/* The absolute path without links, "." and ".."; path itself if there is no such file. */
struct str path_real(struct arena *a, struct str path);

/* True if a path stays below the folder it is relative to: no absolute path, no
 * "..", no NUL, no backslash. */
bool path_is_inside(struct str path);

/* Files below folder whose name ends in suffix, sorted by bytes; names are
 * relative to the folder, those that start with a dot are left out. deep: sub-folders too. */
size_t file_list(struct arena *a, const char *folder, const char *suffix, bool deep, struct str **names);

#endif
