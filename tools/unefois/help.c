#include "unefois/help.h"

#include "out/table.h"

/* "--at TIME" */
static struct str option_head(struct arena *a, const struct command *c, enum option o)
{
	const char *value = command_value(c, o);

	return arena_format(a, "%s%s%s", option_row(o)->written, value[0] != '\0' ? " " : "", value);
}

/* c: of one command; NULL: of all. */
static void list_options(
	struct arena *a, const struct command *c, unsigned options, const char *title, struct buf *b)
{
	struct out_table t = { .arena = a, .columns = 2, .align = "ll" };

	for (unsigned o = 0; o < OPTION__COUNT; o++)
		if (options & 1u << o) {
			out_table_add(&t, arena_format(a, "  %.*s", STR(option_head(a, c, o))));
			out_table_add(&t, str(option_row(o)->what));
		}
	if (t.cells.count == 0)
		return;
	buf_format(b, "\n%s\n", title);
	out_table_write(&t, b);
}

static void list_commands(struct arena *a, struct buf *b)
{
	struct out_table t = { .arena = a, .columns = 2, .align = "ll" };

	for (const struct command *c = command_table(); c->name != NULL; c++) {
		out_table_add(&t, arena_format(a, "  %s %s", c->name, c->arguments));
		out_table_add(&t, str(c->what));
	}
	out_table_write(&t, b);
}

void help_program(struct arena *a, struct buf *b)
{
	buf_puts(b, "usage: unefois COMMAND ...\n\n");
	list_commands(a, b);
	list_options(a, NULL, OPTIONS_COMMON, "options of every command", b);
	buf_puts(b, "\n'unefois COMMAND --help' tells the options of one; the file '-' is standard input\n"
		    "\nexit status\n"
		    "  0  clean\n"
		    "  1  something in a file is wrong\n"
		    "  2  wrong usage, or a file that is missing, a folder, or not ours\n"
		    "  3  the disk, a register or the memory failed: a retry may help\n");
}

void help_command(struct arena *a, const struct command *c, struct buf *b)
{
	buf_format(b, "usage: %.*s\n\n%s\n", STR(help_synopsis(a, c)), c->what);
	list_options(a, c, c->required, "needed", b);
	list_options(a, c, c->allowed, "options", b);
	list_options(a, c, OPTIONS_COMMON, "options of every command", b);
}

struct str help_synopsis(struct arena *a, const struct command *c)
{
	struct str s = arena_format(a, "unefois %s %s", c->name, c->arguments);

	for (unsigned o = 0; o < OPTION__COUNT; o++)
		if (c->required & 1u << o)
			s = arena_format(a, "%.*s %.*s", STR(s), STR(option_head(a, c, o)));
	return c->allowed != 0 ? arena_format(a, "%.*s [OPTION...]", STR(s)) : s;
}
