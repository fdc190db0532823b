/*
 * allocations: malloc(), calloc() and realloc(), counted. The linker redirects the
 * engine's calls here (ld --wrap), so that the program measured is the one that
 * ships; libraries keep their own.
 */
#ifndef BENCH_ALLOCATIONS_H
#define BENCH_ALLOCATIONS_H

#include <stddef.h>

/* Calls so far. */
size_t allocations(void);

#endif
