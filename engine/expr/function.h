/*
 * function: the table of functions: what they are called and what they take.
 */
#ifndef EXPR_FUNCTION_H
#define EXPR_FUNCTION_H

#include "expr/expr.h"

/* As most: any number of arguments. */
#define FUNCTION_MANY 9

struct function_row {
	const char *word;
	size_t least, most; /* arguments */
	enum absence absence;
	const char *what;
};

/* f is one of the list. */
const struct function_row *function_row(enum function f);

/* FUNCTION__COUNT if there is none of this name. */
enum function function_find(struct str word);

/* Whether it gets as many arguments as it takes. */
bool function_takes(enum function f, size_t count);

/* "1 or 2 arguments", "at least 2 arguments", "no arguments". */
struct str function_arguments(struct arena *a, enum function f);

/* The function with the nearest name; missing if none is near. */
struct str function_nearest(struct str word);

#endif
