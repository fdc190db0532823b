/*
 * operator: the table of operators with two operands, for those who read them and
 * those who write them.
 */
#ifndef EXPR_OPERATOR_H
#define EXPR_OPERATOR_H

#include "expr/expr.h"

/* Unary minus binds tighter than any of them. */
#define PRIORITY_UNARY 7

/* "" for what has not two operands. */
const char *operator_token(enum expr_op op);

/* 0 for what has not two operands. */
int operator_priority(enum expr_op op);

bool operator_find(struct str token, enum expr_op *op);

#endif
