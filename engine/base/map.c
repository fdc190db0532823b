#include "base/map.h"

#include "base/hash.h"

/* Where the number of key's entry stands, or the free place where it would. slots is a
 * power of two and never full. */
static uint32_t *slot_of(const struct map *m, struct str key)
{
	size_t i = (size_t)hash_of(key) & (m->slot_count - 1);

	while (m->slots[i] != 0 && !str_equal(m->entries.at[m->slots[i] - 1].key, key))
		i = (i + 1) & (m->slot_count - 1);
	return &m->slots[i];
}

static void grow(struct arena *a, struct map *m)
{
	m->slot_count = m->slot_count > 0 ? m->slot_count * 2 : 8;
	m->slots = arena_array(a, m->slot_count, sizeof *m->slots);
	for (size_t i = 0; i < m->entries.count; i++)
		*slot_of(m, m->entries.at[i].key) = (uint32_t)i + 1;
}

bool map_add(struct arena *a, struct map *m, struct str key, size_t value, size_t *there)
{
	if (key.at == NULL)
		key = S("");
	if (m->entries.count >= m->slot_count / 4 * 3)
		grow(a, m);
	uint32_t *slot = slot_of(m, key);
	if (*slot != 0) {
		if (there != NULL)
			*there = m->entries.at[*slot - 1].value;
		return false;
	}
	*LIST_ADD(a, &m->entries) = (struct map_entry){ key, value };
	*slot = (uint32_t)m->entries.count;
	return true;
}

bool map_find(const struct map *m, struct str key, size_t *value)
{
	uint32_t number = m->entries.count > 0 ? *slot_of(m, key) : 0;

	if (number > 0 && value != NULL)
		*value = m->entries.at[number - 1].value;
	return number > 0;
}
