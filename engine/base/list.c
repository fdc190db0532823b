#include "base/list.h"

void *list_room(struct arena *a, void *at, size_t size, size_t count, size_t *room)
{
	if (count < *room)
		return at;
	*room = *room > 0 ? *room * 2 : 4;
	void *moved = arena_array(a, *room, size);
	if (count > 0)
		memcpy(moved, at, count * size);
	return moved;
}
