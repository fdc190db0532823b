/*
 * progress: how far a long work is, as one line for a terminal.
 *
 *	[########------------]  41 %  1234567 rows, 310000 a second, 0:42 left
 */
#ifndef TEXT_PROGRESS_H
#define TEXT_PROGRESS_H

#include "base/buf.h"

#define PROGRESS_WIDTH 79 /* characters, at most: a line that breaks cannot be taken back */

struct progress {
	uint64_t rows;
	uint64_t done, total; /* bytes; total 0: nobody knows */
};

/* elapsed: milliseconds since the work began. */
void progress_write(struct buf *b, const struct progress *p, int64_t elapsed);

#endif
