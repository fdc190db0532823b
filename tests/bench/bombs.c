/*
 * bombs: how long each lasts, at every door, beside an idle start; and how much longer one
 * of twice the size does. A bomb is linear, or it is one: processor time above the idle
 * start may grow 2.3 times, and be 100 ms with it at 250 KiB.
 */
#define _DEFAULT_SOURCE /* wait4() */
#include <sys/resource.h>
#include <sys/wait.h>

#include <limits.h>
#include <stdlib.h>
#include <unistd.h>

#include "../unit/bomb.h"
#include "base/file.h"
#include "bench.h"

#define BYTES (250 * 1024)
#define TURNS 3
#define NOTICED 0.02 /* seconds: below, a ratio tells of noise only */

struct used {
	double seconds;
	long kib; /* VmHWM */
};

/* Of one run: the shell becomes the program. */
static struct used run_once(const char *command)
{
	struct rusage usage = { 0 };
	int status;
	pid_t child = fork();

	if (child == 0) {
		if (freopen("/dev/null", "w", stdout) == NULL || dup2(STDOUT_FILENO, STDERR_FILENO) < 0)
			_exit(127);
		execl("/bin/sh", "sh", "-c", command, (char *)NULL);
		_exit(127);
	}
	if (child < 0 || wait4(child, &status, 0, &usage) != child || !WIFEXITED(status) ||
		WEXITSTATUS(status) > 3)
		bench_fail("cannot run %s", command);
	return (struct used){ (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
				      (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6,
		usage.ru_maxrss };
}

/* What others do on the machine only adds to it. */
static struct used run_best(const char *command)
{
	struct used best = run_once(command);

	for (size_t i = 1; i < TURNS; i++) {
		struct used one = run_once(command);

		if (one.seconds < best.seconds)
			best = one;
	}
	return best;
}

static struct used explode(struct arena *a, const struct bomb *bomb, const char *folder, size_t bytes)
{
	const struct bomb_door_of *door = bomb_door(bomb->door);
	struct buf b = { 0 };

	bomb_grow(&b, bomb, bytes);
	if (!file_write(arena_format(a, "%s/%s", folder, door->file).at, buf_str(&b)))
		bench_fail("cannot write in %s", folder);
	buf_free(&b);
	return run_best(arena_format(a, "cd '%s' && exec %s", folder, door->command).at);
}

struct worst {
	struct used used;
	double ratio;
	const char *longest, *steepest, *largest;
};

static void look_at(struct worst *w, const char *name, struct used half, struct used whole, double idle)
{
	double ratio = (whole.seconds - idle) / (half.seconds - idle);

	if (whole.seconds > w->used.seconds) {
		w->used.seconds = whole.seconds;
		w->longest = name;
	}
	if (whole.kib > w->used.kib) {
		w->used.kib = whole.kib;
		w->largest = name;
	}
	if (half.seconds - idle > NOTICED && ratio > w->ratio) {
		w->ratio = ratio;
		w->steepest = name;
	}
}

static void print(const char *door, const struct worst *w, struct used idle)
{
	char what[200], measured[40], floor[40], ratio[40] = "";

	snprintf(what, sizeof(what), "bombs, %s: %s", door, w->longest);
	snprintf(measured, sizeof(measured), "%.0f ms", w->used.seconds * 1e3);
	snprintf(floor, sizeof(floor), "%.0f ms", idle.seconds * 1e3);
	bench_line(what, measured, floor, NULL, "<= 100 ms", w->used.seconds <= 0.1 ? "ok" : "MISSED");
	snprintf(what, sizeof(what), "  of memory: %s", w->largest);
	snprintf(measured, sizeof(measured), "%ld MiB", (w->used.kib + 512) / 1024);
	snprintf(floor, sizeof(floor), "%ld MiB", (idle.kib + 512) / 1024);
	bench_line(what, measured, floor, NULL, "<= 64 MiB more",
		w->used.kib - idle.kib <= 64 * 1024 ? "ok" : "MISSED");
	if (w->steepest == NULL)
		return;
	snprintf(what, sizeof(what), "  of twice the size: %s", w->steepest);
	snprintf(ratio, sizeof(ratio), "%.2f", w->ratio);
	bench_line(what, NULL, NULL, ratio, "<= 2.3", w->ratio <= 2.3 ? "ok" : "MISSED");
}

static void look_behind(struct arena *a, enum bomb_door door, const char *folder, struct used idle)
{
	struct worst worst = { .longest = "none", .largest = "none" };
	const struct bomb *bomb;

	for (size_t i = 0; (bomb = bomb_at(i)) != NULL; i++) {
		struct used half;

		if (bomb->door != door)
			continue;
		half = explode(a, bomb, folder, BYTES / 2);
		look_at(&worst, bomb->name, half, explode(a, bomb, folder, BYTES), idle.seconds);
	}
	print(bomb_door(door)->name, &worst, idle);
}

/* folder: $BUILD/bench, beside which the program is. */
int bombs(const char *folder)
{
	struct arena a = { 0 };
	char here[PATH_MAX], path[] = "/tmp/unefois-bombs-XXXXXX";
	struct used idle;

	if (realpath(folder, here) == NULL || !bomb_folder(path))
		bench_fail("cannot make a folder of bombs");
	setenv("PATH", arena_format(&a, "%s/..:%s", here, getenv("PATH")).at, 1);
	idle = run_best("exec unefois --version");
	for (int door = 0; door < DOOR__COUNT; door++) {
		look_behind(&a, (enum bomb_door)door, path, idle);
		if (!bomb_library(path))
			bench_fail("cannot copy the library");
	}
	if (system(arena_format(&a, "rm -rf '%s'", path).at) != 0)
		bench_fail("cannot remove %s", path);
	arena_free(&a);
	return 0;
}
