/*
 * check: every definition named, and every message at once.
 */
#include "base/file.h"
#include "unefois/open.h"

struct checked {
	size_t forms, touched; /* of which something was said */
};

static void check_form(struct job *job, const char *path, struct checked *c)
{
	size_t before = job->out.errors + job->out.warnings;

	open_ruled(job, path);
	c->forms++;
	c->touched += job->out.errors + job->out.warnings > before;
}

static void check_folder(struct job *job, const char *folder, struct checked *c)
{
	struct str *paths;
	size_t count = open_list(job, folder, &paths);

	for (size_t i = 0; i < count; i++)
		check_form(job, arena_z(&job->arena, paths[i]), c);
	if (count == 0)
		diag_at(&job->out, DIAG_FILE_MISSING, str(folder), "no definition in this folder");
}

/* "3 errors and 2 warnings in 4 forms" where there are several; else what the count above says. */
static struct str verdict(struct job *job, const struct checked *c)
{
	size_t errors = job->out.errors, warnings = job->out.warnings;
	const char *of_errors = errors == 1 ? "" : "s", *of_warnings = warnings == 1 ? "" : "s";

	if (errors + warnings == 0)
		return S("clean");
	if (c->forms < 2 || c->touched == 0)
		return errors > 0 ? S("not clean") : S("no errors");
	return arena_format(&job->arena, "%zu error%s and %zu warning%s in %zu form%s", errors, of_errors,
		warnings, of_warnings, c->touched, c->touched == 1 ? "" : "s");
}

static void summarize(struct job *job, const struct checked *c)
{
	struct str said;

	if (job->library == NULL)
		return;
	diags_sort(&job->out); /* what several forms say of one place of the library is said once */
	said = verdict(job, c);
	job_say(job, "checked %zu form%s, %zu concepts and %zu providers: %.*s", c->forms,
		c->forms == 1 ? "" : "s", job->library->concepts.count, job->library->providers.count,
		STR(said));
}

void cmd_check(struct job *job)
{
	struct checked c = { 0 };
	const char *path;

	job->messages_are_data = job_format(job, "json") || job_format(job, "sarif");
	for (size_t i = 0; (path = job_argument(job, i)) != NULL; i++)
		if (file_is_directory(path))
			check_folder(job, path, &c);
		else
			check_form(job, path, &c);
	summarize(job, &c);
}
