#include <criterion/criterion.h>
#include <criterion/redirect.h>
#include <stdalign.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/list.h"

static bool is_zero(const char *at, size_t size)
{
	for (size_t i = 0; i < size; i++)
		if (at[i] != 0)
			return false;
	return true;
}

Test(arena, gives_zeroed_aligned_memory)
{
	static const size_t sizes[] = { 0, 1, 7, 16, 1000, 65535, 65536, 65537, 1000000, 3 };
	struct arena a = { 0 };

	for (size_t round = 0; round < 2; round++) {
		for (size_t i = 0; i < COUNT(sizes); i++) {
			char *at = arena_alloc(&a, sizes[i]);

			cr_assert_not_null(at);
			cr_expect_eq((uintptr_t)at % alignof(max_align_t), 0, "%zu bytes", sizes[i]);
			cr_expect(is_zero(at, sizes[i]), "%zu bytes, round %zu", sizes[i], round);
			memset(at, 0xFF, sizes[i]);
		}
		arena_rewind(&a, (struct arena_mark){ NULL, 0 });
	}
	arena_free(&a);
	cr_expect_null(a.first);
}

Test(arena, copies)
{
	struct arena a = { 0 };
	struct str s = arena_copy(&a, (struct str){ "once and", 4 });

	cr_expect_str_eq(s.at, "once", "a NUL stands behind");
	cr_expect_eq(s.len, 4);
	cr_expect_null(arena_copy(&a, (struct str){ NULL, 0 }).at);
	cr_expect_not_null(arena_copy(&a, S("")).at);
	cr_expect_str_eq(arena_z(&a, S("once")), "once");
	cr_expect_str_eq(arena_z(&a, (struct str){ NULL, 0 }), "");
	cr_expect(str_is(arena_format(&a, "%s-%d", "f", 7), "f-7"));
	cr_expect(str_is(arena_format(&a, "%s", ""), ""));
	arena_free(&a);
}

/* The promise the hot path rests on: the same turn twice takes the same blocks. */
Test(arena, a_rewound_loop_allocates_nothing_new)
{
	static const size_t turns[][3] = { { 10, 70000, 10 }, { 70000, 60000, 60000 }, { 60000, 10, 70000 } };
	struct arena a = { 0 };
	struct arena_block *blocks[64];
	size_t first = 0, later = 0;

	char *kept = arena_alloc(&a, 8);
	memcpy(kept, "kept", 5);
	struct arena_mark mark = arena_mark(&a);
	for (size_t round = 0; round < 20; round++) {
		for (size_t t = 0; t < COUNT(turns); t++) {
			for (size_t i = 0; i < 3; i++) {
				arena_alloc(&a, turns[t][i]);
				size_t known = 0;
				while (known < first + later && blocks[known] != a.current)
					known++;
				if (known < first + later)
					continue;
				cr_assert_lt(known, COUNT(blocks));
				blocks[known] = a.current;
				*(round < 2 ? &first : &later) += 1;
			}
			arena_rewind(&a, mark);
		}
	}
	cr_expect_leq(first, 6);
	cr_expect_eq(later, 0, "%zu blocks were added by later turns", later);
	cr_expect_str_eq(kept, "kept");
	arena_free(&a);
}

Test(arena, marks_nest)
{
	struct arena a = { 0 };
	struct arena_mark outer = arena_mark(&a);

	char *first = arena_alloc(&a, 16);
	struct arena_mark inner = arena_mark(&a);
	char *second = arena_alloc(&a, 16);
	arena_alloc(&a, 200000);
	arena_rewind(&a, inner);
	cr_expect_eq(arena_alloc(&a, 16), second);
	arena_rewind(&a, outer);
	cr_expect_eq(arena_alloc(&a, 16), first);
	arena_free(&a);
}

Test(arena, list_grows_and_keeps_what_it_has)
{
	struct arena a = { 0 };
	struct {
		LIST(int) numbers;
	} l = { 0 };

	for (int i = 0; i < 1000; i++)
		*LIST_ADD(&a, &l.numbers) = i;
	cr_assert_eq(l.numbers.count, 1000);
	for (int i = 0; i < 1000; i++)
		cr_assert_eq(l.numbers.at[i], i);
	cr_expect_eq(*LIST_ADD(&a, &l.numbers), 0, "a new element is zeroed");
	arena_free(&a);
}

Test(arena, an_impossible_size_ends_the_process, .exit_code = 3)
{
	struct arena a = { 0 };

	cr_redirect_stderr();
	arena_array(&a, SIZE_MAX / 2, 3);
}
