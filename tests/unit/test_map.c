#include <criterion/criterion.h>

#include "base/map.h"

Test(map, an_empty_map_knows_nothing)
{
	struct map m = { 0 };

	cr_expect(!map_find(&m, S("a"), NULL));
}

Test(map, adds_once)
{
	struct arena a = { 0 };
	struct map m = { 0 };
	size_t value = 0, there = 0;

	cr_expect(map_add(&a, &m, S("siret"), 7, &there));
	cr_expect(!map_add(&a, &m, S("siret"), 8, &there), "a key is there once");
	cr_expect_eq(there, 7);
	cr_expect(!map_add(&a, &m, S("siret"), 9, NULL));
	cr_expect(map_find(&m, S("siret"), &value));
	cr_expect_eq(value, 7, "the first value stays");
	cr_expect(!map_find(&m, S("sire"), NULL));
	cr_expect(!map_find(&m, S("sirets"), NULL));
	cr_expect_eq(m.entries.count, 1);
	arena_free(&a);
}

Test(map, the_empty_name_is_a_name)
{
	struct arena a = { 0 };
	struct map m = { 0 };

	cr_expect(!map_find(&m, S(""), NULL));
	cr_expect(map_add(&a, &m, (struct str){ NULL, 0 }, 1, NULL));
	cr_expect(!map_add(&a, &m, S(""), 2, NULL), "a missing key is the empty one");
	cr_expect(map_find(&m, S(""), NULL));
	arena_free(&a);
}

Test(map, finds_ten_thousand_names)
{
	struct arena a = { 0 };
	struct map m = { 0 };
	size_t value;

	for (size_t i = 0; i < 10000; i++)
		cr_assert(map_add(&a, &m, arena_format(&a, "field_%zu", i), i, NULL));
	for (size_t i = 0; i < 10000; i++) {
		cr_assert(map_find(&m, arena_format(&a, "field_%zu", i), &value), "field_%zu", i);
		cr_assert_eq(value, i);
	}
	cr_expect(!map_find(&m, S("field_10000"), &value));
	cr_expect_lt(m.entries.count, m.slot_count, "a full map would never stop looking");
	for (size_t i = 0; i < m.entries.count; i++)
		cr_assert_eq(m.entries.at[i].value, i, "in the order they were added");
	arena_free(&a);
}
