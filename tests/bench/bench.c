#include "bench.h"

#include <stdarg.h>
#include <stdlib.h>

double bench_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static int by_size(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

double bench_median(double *at, size_t count)
{
	qsort(at, count, sizeof(*at), by_size);
	return count % 2 ? at[count / 2] : (at[count / 2 - 1] + at[count / 2]) / 2;
}

void bench_line(const char *what, const char *measured, const char *floor, const char *ratio,
	const char *goal, const char *verdict)
{
	const char *cells[] = { what, measured, floor, ratio, goal, verdict };

	for (size_t i = 0; i < COUNT(cells); i++)
		printf("%s%c", cells[i] ? cells[i] : "", i + 1 < COUNT(cells) ? '\t' : '\n');
	fflush(stdout);
}

void bench_pair(
	const char *what, const struct pair *p, double scale, const char *unit, enum goal goal, double limit)
{
	size_t turns = p->turns > 0 ? p->turns : REPETITIONS;
	struct pair sorted = *p;
	double ratios[REPETITIONS], ratio;
	char measured[40], floor[40], shown[40], wanted[40] = "";
	const char *verdict = "";

	for (size_t i = 0; i < turns; i++)
		ratios[i] = p->measured[i] / p->floor[i];
	ratio = bench_median(ratios, turns);
	snprintf(measured, sizeof(measured), "%.3g %s", bench_median(sorted.measured, turns) * scale, unit);
	snprintf(floor, sizeof(floor), "%.3g %s", bench_median(sorted.floor, turns) * scale, unit);
	snprintf(shown, sizeof(shown), "%.2f", ratio);
	if (limit > 0) {
		snprintf(wanted, sizeof(wanted), "%s %.4g", goal == AT_MOST ? "<=" : ">=", limit);
		verdict = (goal == AT_MOST ? ratio <= limit : ratio >= limit) ? "ok" : "MISSED";
	}
	bench_line(what, measured, floor, shown, wanted, verdict);
}

void bench_fail(const char *format, ...)
{
	va_list arguments;

	va_start(arguments, format);
	fputs("bench: ", stderr);
	vfprintf(stderr, format, arguments);
	fputc('\n', stderr);
	va_end(arguments);
	exit(3);
}
