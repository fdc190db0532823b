/*
 * map: from a name to a number, in an arena. Used for every "is this name known".
 * Keys are not copied: they live as long as the arena does. Whoever walks through the
 * entries meets them as they were added; where a name is looked for depends on hash.h's
 * key, which differs from run to run. A missing key is the empty one.
 */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include "base/list.h"

struct map_entry {
	struct str key;
	size_t value;
};

struct map {
	LIST(struct map_entry) entries;
	uint32_t *slots; /* number of an entry, from 1; 0: free */
	size_t slot_count;
};

/* Sets key to value unless it is there already: then false, and *there (may be
 * NULL) tells its value. */
bool map_add(struct arena *a, struct map *m, struct str key, size_t value, size_t *there);

/* False if the key is unknown. value may be NULL. */
bool map_find(const struct map *m, struct str key, size_t *value);

#endif
