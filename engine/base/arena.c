/*
 * Blocks are chained in the order they were filled; those behind `current` are
 * empty, left by a rewind. A new block is taken from them if one is large enough,
 * so that a loop of varying turns ends up with the blocks its largest turn needs.
 */
#include "base/arena.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"

#define BLOCK_SIZE ((size_t)64 * 1024)
#define ALIGNMENT _Alignof(max_align_t)

struct arena_block {
	struct arena_block *next;
	size_t size; /* bytes in at[] */
	_Alignas(max_align_t) char at[];
};

/* An empty block of at least size bytes, unchained. */
static struct arena_block *block_take(struct arena_block **spare, size_t size)
{
	for (struct arena_block **b = spare; *b != NULL; b = &(*b)->next)
		if ((*b)->size >= size) {
			struct arena_block *taken = *b;

			*b = taken->next;
			return taken;
		}
	if (size < BLOCK_SIZE)
		size = BLOCK_SIZE;
	struct arena_block *made = memory_resize(NULL, sizeof *made + size);
	made->size = size;
	return made;
}

void *arena_alloc(struct arena *a, size_t size)
{
	if (size > SIZE_MAX - sizeof(struct arena_block) - ALIGNMENT)
		memory_exhausted();
	size = (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
	if (a->current == NULL || size > a->current->size - a->used) {
		struct arena_block **link = a->current != NULL ? &a->current->next : &a->first;
		struct arena_block *b = block_take(link, size);

		b->next = *link;
		*link = b;
		a->current = b;
		a->used = 0;
	}
	void *at = a->current->at + a->used;
	a->used += size;
	return memset(at, 0, size);
}

void *arena_array(struct arena *a, size_t count, size_t size)
{
	if (size > 0 && count > SIZE_MAX / size)
		memory_exhausted();
	return arena_alloc(a, count * size);
}

struct str arena_copy(struct arena *a, struct str s)
{
	if (s.at == NULL)
		return s;
	char *copy = arena_alloc(a, s.len + 1);
	memcpy(copy, s.at, s.len);
	return (struct str){ copy, s.len };
}

const char *arena_z(struct arena *a, struct str s)
{
	return s.at != NULL ? arena_copy(a, s).at : "";
}

struct str arena_format(struct arena *a, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	struct str s = arena_vformat(a, format, args);
	va_end(args);
	return s;
}

struct str arena_vformat(struct arena *a, const char *format, va_list args)
{
	va_list again;

	va_copy(again, args);
	int len = vsnprintf(NULL, 0, format, args);
	size_t size = len > 0 ? (size_t)len + 1 : 1;
	char *at = arena_alloc(a, size);
	vsnprintf(at, size, format, again);
	va_end(again);
	return (struct str){ at, size - 1 };
}

struct arena_mark arena_mark(const struct arena *a)
{
	return (struct arena_mark){ a->current, a->used };
}

void arena_rewind(struct arena *a, struct arena_mark mark)
{
	a->current = mark.block;
	a->used = mark.used;
}

void arena_free(struct arena *a)
{
	for (struct arena_block *b = a->first, *next; b != NULL; b = next) {
		next = b->next;
		free(b);
	}
	*a = (struct arena){ 0 };
}
