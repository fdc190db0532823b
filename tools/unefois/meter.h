/*
 * meter: the progress of a command, on a terminal, when it takes longer than a second.
 */
#ifndef UNEFOIS_METER_H
#define UNEFOIS_METER_H

#include "text/progress.h"
#include "unefois/job.h"

struct meter {
	bool on; /* standard error is a terminal, and nobody said --quiet */
	int64_t start, shown;
	struct buf line;
};

void meter_start(struct meter *m, const struct job *job);

/* data is the struct meter: to be called often. */
void meter_tell(void *data, const struct progress *p);

/* Takes the line back. */
void meter_end(struct meter *m);

#endif
