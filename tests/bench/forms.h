/*
 * forms: the forms of the benches, and what companies answer to them. A company is
 * given the first answers of a form's list that it can file with.
 */
#ifndef BENCH_FORMS_H
#define BENCH_FORMS_H

#include <stddef.h>

#define GIVENS 6

struct bench_form {
	const char *name;
	const char *path;
	const char *context; /* a file */
	const char *answers; /* a file; what givens add or change stands behind its lines */
	const char *givens[GIVENS];
	size_t rare;    /* from this one on they are tried first for one company in eight; 0: none */
	unsigned every; /* only the companies whose number it divides are of this kind */
};

#define BENCH_FORMS 3

extern const struct bench_form bench_forms[BENCH_FORMS];

#endif
