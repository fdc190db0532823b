/*
 * order: the steps of a plan, each after what it reads.
 */
#ifndef PLAN_ORDER_H
#define PLAN_ORDER_H

#include "plan/plan.h"

/* Sets p->steps and p->rows. False after a message: a circle, told as a path. */
bool plan_order(struct arena *a, struct plan *p, struct diags *out);

#endif
