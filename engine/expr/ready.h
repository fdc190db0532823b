/*
 * ready: an expression made ready to be run, once it is known to be right.
 */
#ifndef EXPR_READY_H
#define EXPR_READY_H

#include "expr/expr.h"

/* Sets what expr.h says of names, constants and changes. e is checked, and without errors. */
void ready(struct arena *a, struct expr *e);

#endif
