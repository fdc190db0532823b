/*
 * buf: bytes being written.
 *
 * Belongs to whoever declared it: struct buf b = {0}; ... buf_free(&b).
 * Always NUL-terminated once anything was added. buf_clear() keeps the memory,
 * so that a buffer used in a loop allocates nothing after its first turns.
 */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include "base/str.h"

struct buf {
	char *at;
	size_t len;  /* bytes written */
	size_t room; /* bytes allocated */
};

/* Makes room for len more bytes (and the NUL). */
void buf_reserve(struct buf *b, size_t len);

void buf_add(struct buf *b, struct str s);
void buf_puts(struct buf *b, const char *z);
void buf_putc(struct buf *b, char c);
void buf_repeat(struct buf *b, char c, size_t count);
void buf_format(struct buf *b, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* What is written so far; valid until the next write. */
struct str buf_str(const struct buf *b);

void buf_clear(struct buf *b);
void buf_free(struct buf *b);

#endif
