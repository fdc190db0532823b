#include "unefois/job.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "out/sarif.h"
#include "text/report.h"
#include "unefois/help.h"

static void add_synopsis(struct job *job, struct diag *d)
{
	if (job->command != NULL)
		diag_note(&job->out, d, (struct span){ 0 }, "usage: %.*s",
			STR(help_synopsis(&job->arena, job->command)));
}

bool job_start(struct job *job, int argc, char **argv)
{
	*job = (struct job){ 0 };
	job->out.arena = &job->arena;
	bool good = options_parse(&job->arena, argc, argv, &job->options, &job->out);
	job->command = command_find(str(job->options.arguments[0]));
	for (unsigned o = 0; good && o < OPTION__COUNT; o++)
		good = options_check(&job->options, o, command_value(job->command, o), &job->out);
	if (good)
		return true;
	add_synopsis(job, job->out.list.at[job->out.list.count - 1]);
	return false;
}

const char *job_argument(const struct job *job, size_t i)
{
	return i + 1 < job->options.count ? job->options.arguments[i + 1] : NULL;
}

const char *job_option(const struct job *job, enum option o)
{
	return job->options.values[o];
}

struct diag *job_usage(struct job *job, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	struct str message = arena_vformat(&job->arena, format, args);
	va_end(args);
	struct diag *d = diag_add(&job->out, DIAG_USAGE, (struct span){ 0 }, "%.*s", STR(message));
	add_synopsis(job, d);
	return d;
}

void job_suggest(struct job *job, struct diag *d, struct str name, const struct str *names, size_t count)
{
	struct str near = nearest(name, names, count);

	if (near.at != NULL)
		diag_note(&job->out, d, (struct span){ 0 }, "did you mean '%.*s'?", STR(near));
}

void job_unknown_command(struct job *job, struct str name)
{
	struct str names[COMMAND__COUNT];
	size_t count = 0;

	for (const struct command *c = command_table(); c->name != NULL; c++)
		names[count++] = str(c->name);
	job_suggest(job, job_usage(job, "'%.*s' is no command", STR(name)), name, names, count);
}

static void add_line(struct job *job, struct buf *b, const char *format, va_list args)
{
	if (job_option(job, OPTION_QUIET) != NULL)
		return;
	buf_add(b, arena_vformat(&job->arena, format, args));
	buf_putc(b, '\n');
}

void job_tell(struct job *job, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	add_line(job, &job->data, format, args);
	va_end(args);
}

void job_say(struct job *job, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	add_line(job, &job->said, format, args);
	va_end(args);
}

const char *job_store(const struct job *job)
{
	const char *option = job_option(job, OPTION_STORE), *variable = getenv("UNEFOIS_STORE");

	if (option != NULL)
		return option;
	return variable != NULL && variable[0] != '\0' ? variable : "unefois.store";
}

bool job_read(struct job *job, const char *path, size_t max, struct str *bytes)
{
	struct str name = str(path);

	switch (file_read(&job->arena, path, max, bytes)) {
	case FILE_OK:
		return true;
	case FILE_MISSING:
		diag_at(&job->out, DIAG_FILE_MISSING, name, "no such file");
		break;
	case FILE_DIRECTORY:
		diag_at(&job->out, DIAG_FILE_DIRECTORY, name, "this is a folder");
		break;
	case FILE_TOO_BIG:
		diag_at(&job->out, DIAG_XML_REFUSED, name, "the file has more than %zu MiB", max >> 20);
		break;
	case FILE_UNREADABLE:
		diag_at(&job->out, DIAG_FILE_UNREADABLE, name, "cannot read the file: %s", strerror(errno));
		break;
	}
	return false;
}

bool job_write(struct job *job, const char *path, struct str bytes)
{
	if (file_is_directory(path)) {
		diag_at(&job->out, DIAG_FILE_DIRECTORY, str(path), "this is a folder");
		return false;
	}
	if (file_write(path, bytes))
		return true;
	diag_at(&job->out, DIAG_FILE_UNWRITABLE, str(path), "cannot write the file: %s", strerror(errno));
	return false;
}

bool job_make_directory(struct job *job, const char *path)
{
	if (file_make_directory(path))
		return true;
	diag_at(&job->out, DIAG_FILE_UNWRITABLE, str(path), "cannot make the folder: %s", strerror(errno));
	return false;
}

void job_deliver(struct job *job)
{
	const char *path = job_option(job, OPTION_OUT);

	if (path == NULL || strcmp(path, "-") == 0)
		return;
	if (job_write(job, path, buf_str(&job->data)))
		job_say(job, "wrote %s", path);
	buf_clear(&job->data);
}

static bool is_word(const char *value, const char *word)
{
	return value != NULL && strcmp(value, word) == 0;
}

bool job_color(const struct job *job, int stream)
{
	const char *word = job_option(job, OPTION_COLOR), *no_color = getenv("NO_COLOR"),
		   *terminal = getenv("TERM");

	if (word != NULL && !is_word(word, "auto"))
		return is_word(word, "always");
	return isatty(stream) && (no_color == NULL || no_color[0] == '\0') && !is_word(terminal, "dumb");
}

bool job_format(const struct job *job, const char *word)
{
	return is_word(job_option(job, OPTION_FORMAT), word);
}

static void write_report(struct job *job, struct buf *b)
{
	bool color = job_color(job, STDERR_FILENO), quiet = job_option(job, OPTION_QUIET) != NULL;

	if (job->messages_are_data && job_format(job, "sarif"))
		out_sarif(b, &job->out, UNEFOIS_VERSION);
	else if (job_format(job, "json") && (job->messages_are_data || job->out.list.count > 0))
		report_write(b, &job->out, REPORT_JSON, false);
	else if (quiet)
		report_messages(b, &job->out, color);
	else
		report_write(b, &job->out, REPORT_TEXT, color);
}

/* A full disk shows at the latest when the stream is closed. A reader that went away
 * has read enough, and is nobody to be told: the end is that of any filter. */
static void write_data(struct job *job)
{
	size_t len = job->data.len;
	bool good = len == 0 || fwrite(job->data.at, 1, len, stdout) == len;

	good = fclose(stdout) == 0 && good;
	if (!good && errno == EPIPE) {
		signal(SIGPIPE, SIG_DFL);
		raise(SIGPIPE);
	}
	if (!good)
		diag_at(&job->out, DIAG_FILE_UNWRITABLE, S("standard output"), "cannot write: %s",
			strerror(errno));
}

static int exit_status(const struct job *job)
{
	int status = diags_exit(&job->out);

	if (status == EXIT_WRONG && job->compares)
		return EXIT_USAGE;
	if (status == EXIT_CLEAN && job->out.warnings > 0 &&
		is_word(job_option(job, OPTION_FAIL_ON), "warning"))
		return EXIT_WRONG;
	return status == EXIT_CLEAN && job->differs ? EXIT_WRONG : status;
}

int job_end(struct job *job)
{
	struct buf messages = { 0 };

	if (job->messages_are_data)
		write_report(job, &job->data);
	size_t told = job->messages_are_data ? job->out.errors : 0;
	write_data(job);
	int status = exit_status(job);
	if (!job->messages_are_data || job->out.errors > told)
		write_report(job, &messages);
	buf_add(&messages, buf_str(&job->said));
	/* what cannot be said on standard error cannot be said at all */
	fwrite(messages.at, 1, messages.len, stderr);
	buf_free(&messages);
	buf_free(&job->said);
	buf_free(&job->data);
	arena_free(&job->arena);
	return status;
}
