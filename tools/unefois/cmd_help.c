/*
 * help: what --help says; and all of it for man, for shells, and for editors of definitions.
 */
#include <unistd.h>

#include "emit/key_schema.h"
#include "unefois/completion.h"
#include "unefois/help.h"
#include "unefois/job.h"
#include "unefois/manual.h"

/* Schemas for editors: X(name, map). */
#define SCHEMAS(X) \
	X(form, MAP_FORM) \
	X(section, MAP_SECTION) \
	X(concepts, MAP_CONCEPTS) \
	X(types, MAP_TYPES) \
	X(provider, MAP_PROVIDER) \
	X(burden, MAP_BURDENS) \
	X(wave, MAP_WAVE) \
	X(table, MAP_TABLE)

#define X(name, map) \
	static void name##_schema(struct arena *a, struct buf *b) \
	{ \
		(void)a; \
		emit_key_schema(b, map); \
	}
SCHEMAS(X)
#undef X

static const struct {
	const char *format;
	void (*write)(struct arena *a, struct buf *b);
} products[] = { { "scdoc", manual_write }, { "bash", completion_bash }, { "zsh", completion_zsh },
	{ "fish", completion_fish },
#define X(name, map) { #name ".schema", name##_schema },
	SCHEMAS(X)
#undef X
};

static void help_text(struct job *job, const char *name)
{
	bool color = job_color(job, STDOUT_FILENO);
	const struct command *c = command_find(str(name));

	if (name == NULL)
		help_program(&job->arena, color, &job->data);
	else if (c != NULL)
		help_command(&job->arena, c, color, &job->data);
	else
		job_unknown_command(job, str(name));
}

void cmd_help(struct job *job)
{
	const char *name = job_argument(job, 0);

	for (size_t i = 0; i < COUNT(products); i++)
		if (job_format(job, products[i].format)) {
			if (name != NULL)
				job_usage(job, "'--format %s' is of all commands", products[i].format);
			else
				products[i].write(&job->arena, &job->data);
			return;
		}
	help_text(job, name);
}
