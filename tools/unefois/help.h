/*
 * help: what the tables of commands and options say to a person.
 */
#ifndef UNEFOIS_HELP_H
#define UNEFOIS_HELP_H

#include "unefois/commands.h"

/* X(status, what) */
#define EXITS(X) \
	X("0", "clean") \
	X("1", "something in a file is wrong, or (of diff, test) differs") \
	X("2", "wrong usage, or a file that is missing, a folder, or not ours; of diff: a side that cannot " \
	       "be loaded") \
	X("3", "the disk, a register or the memory failed: a retry may help")

/* Everything the program does, on one screen. color: titles are bold. */
void help_program(struct arena *a, bool color, struct buf *b);

/* One command and its options. */
void help_command(struct arena *a, const struct command *c, bool color, struct buf *b);

/* "unefois build FORM -o PATH [OPTION...]" */
struct str help_synopsis(struct arena *a, const struct command *c);

/* "--at TIME", as the command has it; c may be NULL. */
struct str help_option(struct arena *a, const struct command *c, enum option o);

#endif
