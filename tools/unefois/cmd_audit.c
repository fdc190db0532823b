/*
 * audit: what the originals asked, and what is still asked: the figures, of one form, of
 * several, or of a wave.
 */
#include <jansson.h>
#include <unistd.h>

#include "audit/gate.h"
#include "audit/portfolio_html.h"
#include "audit/worklist.h"
#include "base/file.h"
#include "out/json.h"
#include "unefois/open.h"

struct audit {
	struct job *job;
	struct portfolio portfolio;
	struct assumptions assume;
	bool ready; /* its library was met with */
};

/* provider=+NAME,-NAME */
static void read_assumptions(struct audit *au)
{
	struct job *job = au->job;
	struct str rest = str(job_option(job, OPTION_ASSUME));

	if (!str_starts(rest, "provider=")) {
		job_usage(job, "--assume is provider=+NAME,-NAME");
		return;
	}
	rest = str_part(rest, strlen("provider="), rest.len);
	while (rest.at != NULL) {
		struct str one = str_cut(&rest, ','), name = str_part(one, 1, one.len);
		const struct provider *p = library_provider(job->library, name);

		if (p == NULL || (one.at[0] != '+' && one.at[0] != '-'))
			job_usage(job, "'%.*s' is no provider with + or - before it", STR(one));
		else
			*LIST_ADD(&job->arena, &au->assume.list) = (struct assumption){ p, one.at[0] == '+' };
	}
}

/* What all forms of the library are reckoned with. */
static bool prepare(struct audit *au)
{
	struct job *job = au->job;

	if (au->ready)
		return true;
	au->ready = true;
	au->portfolio.arena = &job->arena;
	au->portfolio.parameters = parameters_load(job->library, &job->out);
	if (job_option(job, OPTION_ASSUME) != NULL)
		read_assumptions(au);
	return job->out.errors == 0;
}

static void add_form(struct audit *au, const char *path, const struct member *m)
{
	if (open_form(au->job, path) && prepare(au))
		portfolio_add(&au->portfolio, au->job->form, m, &au->assume);
}

static void add_folder(struct audit *au, const char *folder)
{
	struct str *paths;
	size_t count = open_list(au->job, folder, &paths);

	for (size_t i = 0; i < count; i++)
		add_form(au, arena_z(&au->job->arena, paths[i]), NULL);
	if (count == 0)
		diag_at(&au->job->out, DIAG_FILE_MISSING, str(folder), "no definition in this folder");
}

/* The definitions of the library by their names. */
static struct map names_of(struct job *job, struct str **paths)
{
	struct map names = { 0 };
	size_t count = open_list(job, arena_z(&job->arena, job->library->path), paths);

	for (size_t i = 0; i < count; i++)
		map_add(&job->arena, &names, open_name(job, (*paths)[i]), i, NULL);
	return names;
}

static void add_wave(struct audit *au, const char *path)
{
	struct job *job = au->job;
	const struct wave *w = wave_load(&job->arena, path, &job->out);
	struct str *paths;
	struct map names;
	size_t at;

	if (w == NULL || !open_library(job, path) || !prepare(au))
		return;
	if (au->portfolio.wave != NULL) {
		job_usage(job, "one wave at a time");
		return;
	}
	au->portfolio.wave = w;
	names = names_of(job, &paths);
	for (size_t i = 0; i < w->members.count; i++) {
		const struct member *m = &w->members.at[i];

		if (m->form.at != NULL && map_find(&names, m->form, &at))
			add_form(au, arena_z(&job->arena, paths[at]), m);
		else
			portfolio_add(&au->portfolio, NULL, m, &au->assume);
	}
}

static void add(struct audit *au, const char *path)
{
	if (file_is_directory(path))
		add_folder(au, path);
	else if (open_is_wave(au->job, path))
		add_wave(au, path);
	else
		add_form(au, path, NULL);
}

static void show_one(const struct audit *au, bool color)
{
	struct job *job = au->job;
	const struct portfolio_row *row = &au->portfolio.rows.at[0];
	const struct parameters *p = au->portfolio.parameters;

	if (job_format(job, "json")) {
		json_t *j = count_json(row->form, &row->count);

		json_object_set_new(j, "burden", p != NULL ? burden_json(p, &row->burden) : json_null());
		out_json(&job->data, j);
		return;
	}
	count_table(&job->arena, row->form, &row->count, color, &job->data);
	if (p != NULL)
		burden_table(&job->arena, p, &row->burden, color, &job->data);
}

#define WORK_SHOWN 10

/* What was typed, but for what a shell would need. */
static struct str command_of(struct job *job)
{
	struct str all = S("unefois audit");
	const char *path, *assume = job_option(job, OPTION_ASSUME);

	for (size_t i = 0; (path = job_argument(job, i)) != NULL; i++)
		all = arena_format(&job->arena, "%.*s %s", STR(all), path);
	if (assume != NULL)
		all = arena_format(&job->arena, "%.*s --assume %s", STR(all), assume);
	return arena_format(&job->arena, "%.*s --format html", STR(all));
}

static void show_all(const struct audit *au, bool color)
{
	struct job *job = au->job;
	struct worklist work;

	worklist_make(&au->portfolio, &work);
	if (job_format(job, "html")) {
		portfolio_html(&au->portfolio, &work, command_of(job), &job->data);
		return;
	}
	if (job_format(job, "json")) {
		json_t *j = portfolio_json(&au->portfolio);

		json_object_set_new(j, "worklist", worklist_json(&work));
		out_json(&job->data, j);
		return;
	}
	portfolio_table(&au->portfolio, color, &job->data);
	if (work.list.count > 0)
		worklist_table(&au->portfolio, &work, WORK_SHOWN, color, &job->data);
}

/* Nothing but what is above it: a gate's exit status is what counts. */
static void hold_to_budget(const struct audit *au)
{
	struct job *job = au->job;
	struct str wrong;

	if (!gate_budget(
		    &au->portfolio, str(job_option(job, OPTION_BUDGET)), &job->data, &job->differs, &wrong))
		job_usage(job, "'%.*s' is no limit: asked<=120", STR(wrong));
}

void cmd_audit(struct job *job)
{
	struct audit au = { .job = job };
	bool color = job_color(job, STDOUT_FILENO), one;
	const char *path;

	job->compares = job_option(job, OPTION_BUDGET) != NULL;
	for (size_t i = 0; (path = job_argument(job, i)) != NULL; i++)
		add(&au, path);
	if (job->out.errors > 0)
		return;
	if (job_option(job, OPTION_BUDGET) != NULL) {
		hold_to_budget(&au);
		return;
	}
	one = au.portfolio.rows.count == 1 && au.portfolio.wave == NULL;
	if (job_format(job, "csv"))
		portfolio_csv(&au.portfolio, &job->data);
	else if (one && !job_format(job, "html"))
		show_one(&au, color);
	else
		show_all(&au, color);
}
