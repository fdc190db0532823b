/*
 * help: what the tables of commands and options say to a person.
 */
#ifndef UNEFOIS_HELP_H
#define UNEFOIS_HELP_H

#include "unefois/commands.h"

/* Everything the program does, on one screen. */
void help_program(struct arena *a, struct buf *b);

/* One command and its options. */
void help_command(struct arena *a, const struct command *c, struct buf *b);

/* "unefois build FORM -o PATH [OPTION...]" */
struct str help_synopsis(struct arena *a, const struct command *c);

#endif
