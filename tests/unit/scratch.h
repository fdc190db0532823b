/*
 * scratch: a folder of its own for a test, which is its working directory.
 */
#ifndef TESTS_SCRATCH_H
#define TESTS_SCRATCH_H

#include "form/library.h"

/* .init and .fini of a suite; what is in the folder goes with it. */
void scratch_enter(void);
void scratch_leave(void);

/* Makes a file, and the folders on its way. */
void scratch_write(const char *path, struct str bytes);

struct scratch_file {
	const char *path, *text;
};

/* Makes the files and loads the library lib that is among them; nothing may be wrong
 * with it. */
struct library *scratch_library(
	struct arena *a, const struct scratch_file *files, size_t count, struct diags *out);

/* What sql selects in a provider's register of the store "store": all rows, "1|2;...",
 * "-" for NULL; "none" without a register. */
const char *scratch_register(struct arena *a, const char *provider, const char *sql);

/* Names in a folder, each behind a space: " a b". */
struct str scratch_list(struct arena *a, const char *folder);

/* The messages so far, "place CODE message" a line each, and forgets them. */
struct str scratch_messages(struct diags *out);

#endif
