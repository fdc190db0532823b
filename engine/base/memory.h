/*
 * memory: the heap, as arenas and buffers use it. Running out of it ends the
 * process with one line and exit status 3: what is read has ceilings, so that
 * only a machine without memory gets here, and no caller could do better.
 */
#ifndef BASE_MEMORY_H
#define BASE_MEMORY_H

#include <stddef.h>

/* As realloc(); at may be NULL. Never NULL; the caller frees. */
void *memory_resize(void *at, size_t size);

/* Says so and ends the process. */
_Noreturn void memory_exhausted(void);

#endif
