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

/* Makes room for len more bytes (and the NUL): grows where there is none. */
void buf_grow(struct buf *b, size_t len);

static inline void buf_reserve(struct buf *b, size_t len)
{
	if (len >= b->room - b->len)
		buf_grow(b, len);
}

/* Here, for writers of many short pieces: what is added is dearer to call than to copy. */
static inline void buf_add(struct buf *b, struct str s)
{
	buf_reserve(b, s.len);
	if (s.len > 0)
		memcpy(b->at + b->len, s.at, s.len);
	b->len += s.len;
	b->at[b->len] = '\0';
}

static inline void buf_puts(struct buf *b, const char *z)
{
	buf_add(b, (struct str){ z, strlen(z) });
}

void buf_putc(struct buf *b, char c);
void buf_repeat(struct buf *b, char c, size_t count);
void buf_format(struct buf *b, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* What is written so far; valid until the next write. */
struct str buf_str(const struct buf *b);

void buf_clear(struct buf *b);
void buf_free(struct buf *b);

#endif
