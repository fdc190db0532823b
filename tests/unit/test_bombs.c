/*
 * Bombs, 250 KiB of each, at every door: they end with their documented status, their code
 * and a place, within 64 MiB of memory above what an idle start takes and a few seconds of
 * processor time; how long they take in truth is told by the bench.
 */
#include <criterion/criterion.h>
#include <criterion/parameterized.h>

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

#include "base/file.h"
#include "bomb.h"
#include "run.h"

#define BYTES (250 * 1024)
#define KIB_IDLE (6 * 1024)
#define KIB_MOST (64 * 1024)

static bool is_instrumented(void)
{
#if defined(__SANITIZE_ADDRESS__)
	return true; /* it reserves terabytes */
#else
	return false;
#endif
}

/* The most that a process which has ended ever had in memory (VmHWM), of all so far: this
 * one's own counts until it has become another program. */
static long peak(void)
{
	struct rusage used;

	cr_assert_eq(getrusage(RUSAGE_CHILDREN, &used), 0);
	return used.ru_maxrss;
}

static void explode(struct arena *a, const struct bomb *bomb, struct str folder)
{
	const struct bomb_door_of *door = bomb_door(bomb->door);
	struct str file = arena_format(a, "%.*s/%s", STR(folder), door->file), command;
	struct buf bytes = { 0 }, said = { 0 };
	int status;

	bomb_grow(&bytes, bomb, BYTES);
	cr_assert(file_write(file.at, buf_str(&bytes)), "%s", file.at);
	command = arena_format(a, "cd '%.*s'; ulimit -t 5; %s", STR(folder), door->command);
	status = run(command.at, &said);
	cr_expect_eq(status, bomb->status, "%s, %s: %d\n%.300s", door->name, bomb->name, status, said.at);
	cr_expect(said.at != NULL && strstr(said.at, bomb->said) != NULL, "%s, %s: %s\n%.600s", door->name,
		bomb->name, bomb->said, said.at);
	cr_expect(is_instrumented() || peak() <= KIB_IDLE + KIB_MOST, "%s, %s: %ld KiB", door->name,
		bomb->name, peak());
	buf_free(&bytes);
	buf_free(&said);
}

ParameterizedTestParameters(bombs, end_with_a_place_and_in_little_room)
{
	static enum bomb_door doors[DOOR__COUNT];

	for (int i = 0; i < DOOR__COUNT; i++)
		doors[i] = (enum bomb_door)i;
	return cr_make_param_array(enum bomb_door, doors, COUNT(doors));
}

ParameterizedTest(enum bomb_door *door, bombs, end_with_a_place_and_in_little_room)
{
	char path[] = "/tmp/unefois-bombs-XXXXXX";
	struct arena a = { 0 };
	const struct bomb *bomb;

	cr_assert(bomb_folder(path));
	for (size_t i = 0; (bomb = bomb_at(i)) != NULL; i++)
		if (bomb->door == *door)
			explode(&a, bomb, str(path));
	cr_expect_eq(system(arena_format(&a, "rm -rf '%s'", path).at), 0);
	arena_free(&a);
}
