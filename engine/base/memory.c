#include "base/memory.h"

#include <stdio.h>
#include <stdlib.h>

void *memory_resize(void *at, size_t size)
{
	void *moved = realloc(at, size > 0 ? size : 1);

	if (moved == NULL)
		memory_exhausted();
	return moved;
}

_Noreturn void memory_exhausted(void)
{
	fputs("unefois: out of memory\n", stderr);
	exit(3);
}
