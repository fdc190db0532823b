/*
 * bench: how fast the engine is, beside floors measured in the same run.
 *
 * A floor does the same job on the same data with nothing of ours in it. Times
 * mean nothing from one machine, or one minute, to the next; ratios do: what is
 * measured and its floor take turns, and the median of their ratios is printed.
 * Each bench is a process of its own, so that memory is its own too.
 */
#ifndef BENCH_BENCH_H
#define BENCH_BENCH_H

#include <stdio.h>
#include <time.h>

#include "base/arena.h"

#define REPETITIONS 9

/* Forms that are generated: of 250 fields, and each of twice the one before. */
#define FORMS 4
#define FORMS_FIRST 250

/* Seconds, from some moment on. */
double bench_now(void);

/* The middle one of what was measured; sorts at. */
double bench_median(double *at, size_t count);

/* What is measured, and its floor: one pair a turn. */
struct pair {
	double measured[REPETITIONS], floor[REPETITIONS];
	size_t turns; /* 0: all of them */
};

enum goal { AT_MOST, AT_LEAST };

/* A line of the table: medians of the times and of the pairs' ratios. scale: what
 * a second is multiplied by to be shown in unit. */
void bench_pair(
	const char *what, const struct pair *p, double scale, const char *unit, enum goal goal, double limit);

/* A line of the table, its cells as they are shown; NULL: empty. */
void bench_line(const char *what, const char *measured, const char *floor, const char *ratio,
	const char *goal, const char *verdict);

/* Prints what went wrong and ends the process. */
_Noreturn void bench_fail(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* ---- the benches; folder is where their data are; the result is an exit status ---- */

int generate(const char *folder);       /* generate.c: the data of the others */
int generate_forms(const char *folder); /* generate_forms.c */
int generate_many(const char *folder);  /* the same, of ten times as many companies */
int hot_path(const char *folder);       /* hot_path.c */
int hot_path_many(const char *folder);
int memory(const char *folder);        /* memory.c */
int import(const char *folder);        /* import.c */
int import_sirene(const char *folder); /* import.c */
int compile(const char *folder);       /* compile.c */
int pages(const char *folder);         /* pages.c */
int bombs(const char *folder);         /* bombs.c */

#endif
