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

static const struct {
	const char *command;
	enum option option;
	const char *words;
} values[] = {
#define X(name, option, words) { #name, OPTION_##option, words },
	COMMAND_WORDS(X)
#undef X
};

const char *command_value(const struct command *c, enum option o)
{
	for (size_t i = 0; c != NULL && i < COUNT(values); i++)
		if (values[i].option == o && strcmp(values[i].command, c->name) == 0)
			return values[i].words;
	return option_row(o)->value;
}
