/*
 * map: from a name to a number, in an arena. Used for every "is this name known".
 * Keys are not copied: they live as long as the arena does. Open addressing, under
 * hash.h's key: where a name stands in it differs from run to run, so nobody walks
 * through a map. A missing key is the empty one.
 */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include "base/arena.h"

struct map_entry {
	struct str key; /* missing: free */
	size_t value;
};

struct map {
	struct map_entry *at;
	size_t count, room;
};

/* Sets key to value unless it is there already: then false, and *there (may be
 * NULL) tells its value. */
bool map_add(struct arena *a, struct map *m, struct str key, size_t value, size_t *there);

/* False if the key is unknown. value may be NULL. */
bool map_find(const struct map *m, struct str key, size_t *value);

#endif
