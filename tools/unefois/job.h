/*
 * job: one command being carried out.
 *
 * Data are collected for standard output, messages for standard error; both leave
 * at the end, when everything is known. The exit status is that of the worst
 * message. Commands are recipes over a job: they return as soon as one of these
 * functions says no, for the message is in already.
 */
#ifndef UNEFOIS_JOB_H
#define UNEFOIS_JOB_H

#include "plan/plan.h"
#include "unefois/commands.h"

struct job {
	struct arena arena;
	struct diags out;
	struct options options;
	const struct command *command; /* NULL: not known */
	struct buf data;               /* for standard output */
	struct buf said;               /* for standard error, behind the messages */
	bool messages_are_data;        /* they are what was asked for */
	bool compares;                 /* an input that is wrong is trouble: 2 instead of 1 */
	bool differs;                  /* 1, though nothing is wrong */
	/* once open_form() opened them */
	struct library *library;
	const struct form *form;
	const struct plan *plan;
};

/* Reads the command line; false after messages. */
bool job_start(struct job *job, int argc, char **argv);

/* Writes everything, frees everything; the exit status. */
int job_end(struct job *job);

/* The command's argument, from 0; NULL if there are fewer. */
const char *job_argument(const struct job *job, size_t i);

/* The option's value; NULL if it is not given. A flag has "". */
const char *job_option(const struct job *job, enum option o);

/* A message about the command line, with the command's synopsis. */
struct diag *job_usage(struct job *job, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* "did you mean ...?" below a message, if some name is near enough. */
void job_suggest(struct job *job, struct diag *d, struct str name, const struct str *names, size_t count);

/* A message that there is no such command, with the nearest. */
void job_unknown_command(struct job *job, struct str name);

/* What was done, a line of the data; nothing under --quiet. */
void job_tell(struct job *job, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* A summary for whoever looks on; nothing under --quiet. */
void job_say(struct job *job, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Whether what goes to this stream (STDOUT_FILENO, STDERR_FILENO) may have colours. */
bool job_color(const struct job *job, int stream);

/* Whether the data are wanted as --format says: "csv"... */
bool job_format(const struct job *job, const char *word);

/* The folder of registers. */
const char *job_store(const struct job *job);

/* A file's bytes, at most max; false after a message. */
bool job_read(struct job *job, const char *path, size_t max, struct str *bytes);

/* Replaces a file; false after a message. */
bool job_write(struct job *job, const char *path, struct str bytes);

/* Makes a folder; false after a message. */
bool job_make_directory(struct job *job, const char *path);

/* Where -o says; without -o the data stay for standard output. */
void job_deliver(struct job *job);

#endif
