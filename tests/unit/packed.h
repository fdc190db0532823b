/*
 * packed: files in gzip and zip, as others send them.
 */
#ifndef TESTS_PACKED_H
#define TESTS_PACKED_H

#include "base/str.h"

struct packed_file {
	const char *name;
	struct str bytes;
};

/* Makes a zip of these files; a name that ends in '/' is a folder. */
void packed_zip(const char *path, const struct packed_file *files, size_t count);

/* Makes a file packed by a filter of libarchive: "gzip", "bzip2", "xz" or "zstd". */
void packed_filter(const char *path, const char *filter, struct str bytes);

/* Cuts a file to its first bytes, or changes one of its bytes. */
void packed_cut(const char *path, size_t len);
void packed_damage(const char *path, size_t at);

#endif
