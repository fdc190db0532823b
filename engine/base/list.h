/*
 * list: a growing array in an arena.
 *
 *	struct { LIST(struct field) fields; } form;
 *	struct field *f = LIST_ADD(arena, &form.fields);   // zeroed
 *	for (size_t i = 0; i < form.fields.count; i++)
 *		use(&form.fields.at[i]);
 *
 * Adding may move the array: keep indices while a list still grows.
 */
#ifndef BASE_LIST_H
#define BASE_LIST_H

#include "base/arena.h"

#define LIST(type) \
	struct { \
		type *at; \
		size_t count, room; \
	}

/* A pointer to a new zeroed element at the end. */
#define LIST_ADD(arena, list) \
	((list)->at = list_room((arena), (list)->at, sizeof *(list)->at, (list)->count, &(list)->room), \
		&(list)->at[(list)->count++])

/* The array with room for one more, moved if it had to be. */
void *list_room(struct arena *a, void *at, size_t size, size_t count, size_t *room);

#endif
