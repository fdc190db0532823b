/*
 * diff: the figures of audit and every line behind them; or two versions of a form,
 * each with its own library.
 */
#include <jansson.h>
#include <unistd.h>

#include "audit/diff_show.h"
#include "audit/gate.h"
#include "audit/lines.h"
#include "base/file.h"
#include "base/memory.h"
#include "out/json.h"
#include "unefois/open.h"

static void inside(struct job *job)
{
	bool color = job_color(job, STDOUT_FILENO);
	const struct form *f = job->form;
	struct count c;

	count_form(f, &c);
	if (job_format(job, "csv")) {
		lines_csv(&job->arena, f, &job->data);
	} else if (job_format(job, "json")) {
		json_t *j = count_json(f, &c);

		if (json_object_set_new(j, "lines", lines_json(&job->arena, f)) != 0)
			memory_exhausted();
		out_json(&job->data, j);
	} else {
		count_table(&job->arena, f, &c, color, &job->data);
		lines_table(&job->arena, f, color, &job->data);
	}
}

/* "the two say the same": and the files that do not, so that nobody takes it for more. */
static void tell_same(struct job *job, const struct form *old, const struct form *new)
{
	struct buf others = { 0 };

	if (!str_equal(old->text, new->text))
		buf_add(&others, path_name(new->path));
	for (size_t i = 0; i < new->files.count; i++) {
		const struct library_file *file = &new->library->files.at[new->files.at[i]];
		size_t was;

		if (map_find(&old->library->files_by_path, file->path, &was) &&
			!str_equal(old->library->files.at[was].bytes, file->bytes))
			buf_format(&others, "%s%.*s", others.len > 0 ? ", " : "", STR(file->path));
	}
	if (others.len == 0)
		job_say(job, "the two say the same");
	else
		job_say(job,
			"the two say the same; what is not compared (comments, how registers are filled) "
			"differs in %.*s",
			STR(buf_str(&others)));
	buf_free(&others);
}

/* A warning: that the two differ is an exit status already. */
static void check_version(struct job *job, const struct diff *d)
{
	const struct compat *c = &d->compat;

	if (compat_is_understated(c, d->old, d->new))
		diag_add(&job->out, DIAG_VERSION_UNDERSTATED, d->new->version_span,
			"%.*s after %.*s is no new %s version, as the schema needs (compatibility: %s)",
			STR(d->new->version), STR(d->old->version), bump_word(c->needs),
			verdict_word(c->verdict));
}

/* What is wrong with either side is told; both have to be right. */
static void between(struct job *job, const char *old_path, const char *new_path)
{
	const char *library = job_option(job, OPTION_OLD_LIBRARY);
	bool good = open_form_with(
		job, old_path, library != NULL ? library : job_option(job, OPTION_LIBRARY));
	const struct form *old = job->form;
	struct diff d;

	if (!open_form(job, new_path) || !good)
		return;
	diff_forms(&job->arena, old, job->form, &d);
	job->differs = d.changes.count > 0;
	if (job_format(job, "csv"))
		diff_csv(&d, &job->data);
	else if (job_format(job, "json"))
		out_json(&job->data, diff_json(&d));
	else
		diff_table(&d, job_color(job, STDOUT_FILENO), &job->data);
	check_version(job, &d);
	if (!job->differs)
		tell_same(job, old, job->form);
}

/* Whether the new form takes more than the old one. */
static void hold(struct job *job, const char *old_path, const char *new_path)
{
	const char *library = job_option(job, OPTION_OLD_LIBRARY);
	bool good = open_form_with(
		job, old_path, library != NULL ? library : job_option(job, OPTION_LIBRARY));
	const struct form *old = job->form;

	if (open_form(job, new_path) && good)
		job->differs |= gate_worse(
			parameters_load(job->library, &job->out), old, job->form, &job->data);
}

/* Each form that both folders have; one that only NEW has was never asked before. */
static void hold_all(struct job *job, const char *old_folder, const char *new_folder)
{
	struct map names = { 0 };
	struct str *old, *new;
	size_t count = open_list(job, old_folder, &old), at;

	for (size_t i = 0; i < count; i++)
		map_add(&job->arena, &names, open_name(job, old[i]), i, NULL);
	count = open_list(job, new_folder, &new);
	for (size_t i = 0; i < count; i++)
		if (map_find(&names, open_name(job, new[i]), &at))
			hold(job, arena_z(&job->arena, old[at]), arena_z(&job->arena, new[i]));
}

void cmd_diff(struct job *job)
{
	const char *path = job_argument(job, 0), *new_path = job_argument(job, 1);

	job->compares = true;
	if (job_option(job, OPTION_NO_WORSE) != NULL && new_path == NULL)
		job_usage(job, "'--no-worse' goes with OLD and NEW");
	else if (job_option(job, OPTION_NO_WORSE) != NULL && file_is_directory(path))
		hold_all(job, path, new_path);
	else if (job_option(job, OPTION_NO_WORSE) != NULL)
		hold(job, path, new_path);
	else if (new_path != NULL)
		between(job, path, new_path);
	else if (job_option(job, OPTION_OLD_LIBRARY) != NULL)
		job_usage(job, "'--old-library' goes with OLD and NEW");
	else if (open_form(job, path))
		inside(job);
}
