/*
 * unefois: the command line. What it can do stands in commands.h; what each
 * command does, in cmd_*.c.
 */
#include <jansson.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlmemory.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/memory.h"
#include "store/register.h"
#include "unefois/help.h"
#include "unefois/job.h"

/* The arguments and options are those of the command. */
static bool check_usage(struct job *job)
{
	const struct command *c = job->command;
	size_t count = job->options.count - 1, before = job->out.errors;

	if (count < c->least)
		job_usage(job, "'%s' needs %s", c->name, c->arguments);
	if (count > c->most)
		job_usage(job, "'%s' does not take '%s'", c->name, job_argument(job, c->most));
	for (unsigned o = 0; o < OPTION__COUNT; o++) {
		bool given = job_option(job, o) != NULL;
		unsigned known = c->required | c->allowed | OPTIONS_COMMON;

		if (given && !(known & 1u << o))
			job_usage(job, "'%s' has no option '%s'", c->name, option_row(o)->written);
		if (!given && c->required & 1u << o)
			job_usage(job, "'%s' needs %s %s", c->name, option_row(o)->written,
				command_value(c, o));
	}
	return job->out.errors == before;
}

static void run(struct job *job)
{
	bool help = job_option(job, OPTION_HELP) != NULL, color = job_color(job, STDOUT_FILENO);
	struct str name = str(job->options.arguments[0]);

	if (job_option(job, OPTION_VERSION) != NULL)
		buf_puts(&job->data, "unefois " UNEFOIS_VERSION "\n");
	else if (name.at == NULL && help)
		help_program(&job->arena, color, &job->data);
	else if (name.at == NULL)
		job_usage(job, "no command is named");
	else if (job->command == NULL)
		job_unknown_command(job, name);
	else if (help)
		help_command(&job->arena, job->command, color, &job->data);
	else if (check_usage(job))
		job->command->run(job);
}

static char *copy_string(const char *z)
{
	size_t size = strlen(z) + 1;

	return memcpy(memory_resize(NULL, size), z, size);
}

static void *allocate(size_t size)
{
	return memory_resize(NULL, size);
}

static void say_nothing(void *context, const char *format, ...)
{
	(void)context;
	(void)format;
}

/* Libraries run out of memory as we do: with one line. Some of them would go on with
 * half of what they read. */
static void start_libraries(void)
{
	xmlMemSetup(free, allocate, memory_resize, copy_string);
	xmlSetGenericErrorFunc(NULL, say_nothing);
	json_set_alloc_funcs(allocate, free);
	register_start();
}

int main(int argc, char **argv)
{
	struct job job;

	start_libraries();
	/* a reader that went away is told by write(), when registers are closed and temporary files are gone */
	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN);
	if (job_start(&job, argc, argv))
		run(&job);
	return job_end(&job);
}
