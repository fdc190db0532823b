#include "unefois/commands.h"

static const struct command commands[] = {
#define X(name, arguments, least, most, required, allowed, what) \
	{ #name, cmd_##name, arguments, least, most, required, allowed, what },
	COMMANDS(X)
#undef X
		{ 0 },
};

const struct command *command_table(void)
{
	return commands;
}

const struct command *command_find(struct str name)
{
	for (const struct command *c = commands; c->name != NULL; c++)
		if (str_is(name, c->name))
			return c;
	return NULL;
}
