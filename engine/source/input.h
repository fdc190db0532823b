/*
 * input: the bytes of a file as they were before it was packed.
 *
 * What a file is, its content tells, not its name: bytes as they are, gzip, bzip2,
 * xz or zstd, or a zip of one file. Streamed through libarchive: nothing is unpacked
 * to the disk, and memory does not grow with the file.
 *
 *	struct input *in = input_open(&arena, "stock.zip", &out);
 *	while (in != NULL && input_next(in, &bytes, &out) && bytes.len > 0)
 *		use(bytes);
 *	input_close(in);
 */
#ifndef SOURCE_INPUT_H
#define SOURCE_INPUT_H

#include "text/diag.h"

struct input;

/* "-" is standard input. NULL after a message. */
struct input *input_open(struct arena *a, const char *path, struct diags *out);

/* The next bytes, there until the next call; none: the end. False after a message: the
 * rest cannot be read. */
bool input_next(struct input *in, struct str *bytes, struct diags *out);

/* How much of the file, packed as it is, was read so far, and how much there is; false
 * where nobody knows (a pipe). */
bool input_position(const struct input *in, uint64_t *read, uint64_t *size);

void input_close(struct input *in);

#endif
