/*
 * bomb: inputs made to cost much, for every door that bytes come in by: one thing again and
 * again, as often as there is room. The tests see how each ends, the bench how long it takes.
 */
#ifndef TESTS_BOMB_H
#define TESTS_BOMB_H

#include "base/buf.h"
#include "bomb_list.h"

#define X(name, file, command) DOOR_##name,
enum bomb_door { BOMB_DOORS(X) DOOR__COUNT };
#undef X

struct bomb_door_of {
	const char *name;
	const char *file;    /* where the bytes are put, from a folder of their own */
	const char *command; /* what reads them there */
};

struct bomb {
	enum bomb_door door;
	const char *name, *head, *unit, *tail; /* %u in unit: a number that grows */
	const char *said; /* code and place of the first message, or what is said instead */
	int status;
};

const struct bomb_door_of *bomb_door(enum bomb_door door);

/* The n-th of all doors; NULL behind the last. */
const struct bomb *bomb_at(size_t n);

/* A folder of its own with what every command needs: a library, a context. The working
 * directory is the root of the tree. False if it cannot be made. */
bool bomb_folder(char *path);

/* The same anew, without the bombs that were put in the library. */
bool bomb_library(const char *folder);

/* Appends so many bytes at most. */
void bomb_grow(struct buf *b, const struct bomb *bomb, size_t bytes);

#endif
