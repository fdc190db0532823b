/*
 * run: a command as a user types it, from the root of the tree, with `unefois` on
 * the PATH: what it prints (both streams, as they come) and how it ends.
 */
#ifndef TESTS_RUN_H
#define TESTS_RUN_H

#include "base/buf.h"

/* Appends the output to b; returns the exit status. The program is $PROGRAM. */
int run(const char *command, struct buf *b);

/* GOLDEN=accept: files are rewritten instead of compared. */
bool run_accepts(void);

#endif
