/*
 * scratch: a folder of its own for a test, which is its working directory.
 */
#ifndef TESTS_SCRATCH_H
#define TESTS_SCRATCH_H

#include "base/arena.h"
#include "text/diag.h"

/* .init and .fini of a suite; what is in the folder goes with it. */
void scratch_enter(void);
void scratch_leave(void);

/* Makes a file, and the folders on its way. */
void scratch_write(const char *path, struct str bytes);

/* Names in a folder, each behind a space: " a b". */
struct str scratch_list(struct arena *a, const char *folder);

/* The messages so far, "place CODE message" a line each, and forgets them. */
struct str scratch_messages(struct diags *out);

#endif
