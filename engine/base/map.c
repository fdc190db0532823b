#include "base/map.h"

#include "base/hash.h"

/* Where key stands, or the free place where it would. room is a power of two
 * and never full. */
static struct map_entry *map_slot(struct map_entry *at, size_t room, struct str key)
{
	size_t i = (size_t)hash_of(key) & (room - 1);

	while (at[i].key.at != NULL && !str_equal(at[i].key, key))
		i = (i + 1) & (room - 1);
	return &at[i];
}

static void map_grow(struct arena *a, struct map *m)
{
	size_t room = m->room > 0 ? m->room * 2 : 8;
	struct map_entry *at = arena_array(a, room, sizeof *at);

	for (size_t i = 0; i < m->room; i++)
		if (m->at[i].key.at != NULL)
			*map_slot(at, room, m->at[i].key) = m->at[i];
	m->at = at;
	m->room = room;
}

bool map_add(struct arena *a, struct map *m, struct str key, size_t value, size_t *there)
{
	if (key.at == NULL)
		key = S("");
	if (m->count >= m->room / 4 * 3)
		map_grow(a, m);
	struct map_entry *slot = map_slot(m->at, m->room, key);
	if (slot->key.at != NULL) {
		if (there != NULL)
			*there = slot->value;
		return false;
	}
	*slot = (struct map_entry){ key, value };
	m->count++;
	return true;
}

bool map_find(const struct map *m, struct str key, size_t *value)
{
	if (m->count == 0)
		return false;
	const struct map_entry *slot = map_slot(m->at, m->room, key);
	if (slot->key.at == NULL)
		return false;
	if (value != NULL)
		*value = slot->value;
	return true;
}
