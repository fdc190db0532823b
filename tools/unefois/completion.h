/*
 * completion: what a shell completes, from the tables of commands and options.
 */
#ifndef UNEFOIS_COMPLETION_H
#define UNEFOIS_COMPLETION_H

#include "unefois/commands.h"

void completion_bash(struct arena *a, struct buf *b);
void completion_zsh(struct arena *a, struct buf *b);
void completion_fish(struct arena *a, struct buf *b);

/* What the n-th argument of a command is (from 0), or an option's value. */
enum completes {
	COMPLETES_NOTHING,
	COMPLETES_FILE,
	COMPLETES_FORM,
	COMPLETES_FOLDER,
	COMPLETES_PROVIDER,
	COMPLETES_COMMAND,
	COMPLETES_WORDS
};

enum completes completes_argument(const struct command *c, size_t n);
enum completes completes_value(const struct command *c, enum option o);

#endif
