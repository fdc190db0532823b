/*
 * arena: memory that is freed all at once.
 *
 * What is loaded lives in the arena it was given and dies with it. Rewinding to
 * a mark keeps the blocks: a loop that marks and rewinds allocates nothing after
 * its first turns, which is how the hot path stays free of malloc.
 * Running out of memory ends the process with one line (exit 3).
 *
 *	struct arena a = {0};
 *	struct str s = arena_format(&a, "%d lines", n);
 *	arena_free(&a);
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stdarg.h>

#include "base/str.h"

struct arena_block;

struct arena {
	struct arena_block *first;   /* in the order they were allocated */
	struct arena_block *current; /* the one being filled */
	size_t used;                 /* bytes of current that are taken */
};

struct arena_mark {
	struct arena_block *block;
	size_t used;
};

/* Zeroed memory, aligned for any type. Never NULL. */
void *arena_alloc(struct arena *a, size_t size);

/* Zeroed array; count * size may not overflow (it ends the process). */
void *arena_array(struct arena *a, size_t count, size_t size);

/* A copy of s, NUL-terminated behind its length; a missing str stays missing. */
struct str arena_copy(struct arena *a, struct str s);

/* s as a C string; "" if it is missing. */
const char *arena_z(struct arena *a, struct str s);

/* NUL-terminated behind its length, as arena_copy(). */
struct str arena_format(struct arena *a, const char *format, ...) __attribute__((format(printf, 2, 3)));
struct str arena_vformat(struct arena *a, const char *format, va_list args)
	__attribute__((format(printf, 2, 0)));

struct arena_mark arena_mark(const struct arena *a);

/* Forgets what was allocated since the mark; the blocks stay for the next turn. */
void arena_rewind(struct arena *a, struct arena_mark mark);

void arena_free(struct arena *a);

#define ARENA_NEW(a, type) ((type *)arena_alloc((a), sizeof(type)))

#endif
