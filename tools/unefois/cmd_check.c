/*
 * check: every definition named, and every message at once.
 */
#include "base/file.h"
#include "unefois/open.h"

static size_t check_folder(struct job *job, const char *folder)
{
	struct str *paths;
	size_t count = open_list(job, folder, &paths);

	for (size_t i = 0; i < count; i++)
		open_ruled(job, arena_z(&job->arena, paths[i]));
	if (count == 0)
		diag_at(&job->out, DIAG_FILE_MISSING, str(folder), "no definition in this folder");
	return count;
}

static void summarize(struct job *job, size_t forms)
{
	size_t errors = job->out.errors, warnings = job->out.warnings;

	if (job->library == NULL)
		return;
	job_say(job, "checked %zu form%s, %zu concepts and %zu providers: %s", forms, forms == 1 ? "" : "s",
		job->library->concepts.count, job->library->providers.count,
		errors > 0     ? "not clean"
		: warnings > 0 ? "no errors"
			       : "clean");
}

void cmd_check(struct job *job)
{
	const char *path;
	size_t forms = 0;

	job->messages_are_data = job_format(job, "json") || job_format(job, "sarif");
	for (size_t i = 0; (path = job_argument(job, i)) != NULL; i++) {
		if (file_is_directory(path)) {
			forms += check_folder(job, path);
		} else {
			open_ruled(job, path);
			forms++;
		}
	}
	summarize(job, forms);
}
