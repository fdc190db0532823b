#include "unefois/help.h"

#include "out/table.h"
#include "text/style.h"

#define WIDTH 100

/* Where help goes, and how. */
struct page {
	struct arena *arena;
	const struct style *style;
	struct buf *to;
};

struct str help_option(struct arena *a, const struct command *c, enum option o)
{
	const char *value = command_value(c, o);

	return arena_format(a, "%s%s%s", option_row(o)->written, value[0] != '\0' ? " " : "", value);
}

static struct out_table list(const struct page *p)
{
	return (struct out_table){ .arena = p->arena, .columns = 2, .align = "lw", .width = WIDTH };
}

static void add_row(struct out_table *t, struct str head, const char *what)
{
	out_table_add(t, arena_format(t->arena, "  %.*s", STR(head)));
	out_table_add(t, str(what));
}

/* A list under its title; nothing if it is empty. */
static void put_list(const struct page *p, const char *title, const struct out_table *t)
{
	if (t->cells.count == 0)
		return;
	buf_format(p->to, "\n%s%s%s\n", p->style->bold, title, p->style->off);
	out_table_write(t, p->to);
}

/* c: of one command; NULL: of all. */
static void put_options(const struct page *p, const struct command *c, unsigned options, const char *title)
{
	struct out_table t = list(p);

	for (unsigned o = 0; o < OPTION__COUNT; o++)
		if (options & 1u << o)
			add_row(&t, help_option(p->arena, c, o), option_row(o)->what);
	put_list(p, title, &t);
}

static void put_commands(const struct page *p)
{
	struct out_table t = list(p);

	for (const struct command *c = command_table(); c->name != NULL; c++)
		add_row(&t, arena_format(p->arena, "%s %s", c->name, c->arguments), c->what);
	put_list(p, "commands", &t);
}

static void put_exits(const struct page *p)
{
	struct out_table t = list(p);

#define X(status, what) add_row(&t, S(status), what);
	EXITS(X)
#undef X
	put_list(p, "exit status", &t);
}

void help_program(struct arena *a, bool color, struct buf *b)
{
	const struct page p = { a, style_of(color), b };

	buf_puts(b, "usage: unefois COMMAND ...\n");
	put_commands(&p);
	put_options(&p, NULL, OPTIONS_COMMON, "options of every command");
	put_exits(&p);
	buf_puts(b, "\n'unefois COMMAND --help' tells the options of one; the file '-' is standard input\n");
}

void help_command(struct arena *a, const struct command *c, bool color, struct buf *b)
{
	const struct page p = { a, style_of(color), b };

	buf_format(b, "usage: %.*s\n\n%s\n", STR(help_synopsis(a, c)), c->what);
	put_options(&p, c, c->required, "needed");
	put_options(&p, c, c->allowed, "options");
	put_options(&p, c, OPTIONS_COMMON, "options of every command");
}

struct str help_synopsis(struct arena *a, const struct command *c)
{
	struct str s = arena_format(
		a, "unefois %s%s%s", c->name, c->arguments[0] != '\0' ? " " : "", c->arguments);

	for (unsigned o = 0; o < OPTION__COUNT; o++)
		if (c->required & 1u << o)
			s = arena_format(a, "%.*s %.*s", STR(s), STR(help_option(a, c, o)));
	return c->allowed != 0 ? arena_format(a, "%.*s [OPTION...]", STR(s)) : s;
}
