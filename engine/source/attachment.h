/*
 * attachment: a document's file, lying beside the CSV that names it.
 */
#ifndef SOURCE_ATTACHMENT_H
#define SOURCE_ATTACHMENT_H

#include "value/type.h"

#define ATTACHMENT_MAX ((size_t)16 * 1024 * 1024)

struct attachment {
	struct str parts[DOCUMENT__COUNT]; /* name; with the bytes: media type, digest, size */
	struct str bytes;
};

/* Reads folder/path, which path_is_inside(). NULL if it is there; else why it is not,
 * in words, and only its name is known. */
const char *attachment_read(struct arena *a, struct str folder, struct str path, struct attachment *to);

/* What bytes say they are, else what the name says, else application/octet-stream. */
struct str attachment_media_type(struct str name, struct str bytes);

#endif
