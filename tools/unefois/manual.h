/*
 * manual: the man page unefois(1), in scdoc, from the tables of commands and options.
 */
#ifndef UNEFOIS_MANUAL_H
#define UNEFOIS_MANUAL_H

#include "unefois/commands.h"

void manual_write(struct arena *a, struct buf *b);

#endif
