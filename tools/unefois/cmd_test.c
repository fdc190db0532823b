/*
 * test: the worked cases of forms. A form's are the files of tests/NAME/ in its library;
 * a case that is named is of the form that its folder is called after.
 */
#include <jansson.h>
#include <unistd.h>

#include "base/file.h"
#include "base/memory.h"
#include "cases/case.h"
#include "out/json.h"
#include "text/report.h"
#include "text/style.h"
#include "unefois/open.h"

/* A definition that was opened, good or not. */
struct opened {
	const char *path;
	const struct form *form; /* NULL, as plan, after messages */
	const struct plan *plan;
};

struct suite {
	struct job *job;
	json_t *cases, *coverage; /* NULL: text is wanted */
	LIST(struct opened) opened;
	struct str sought; /* the form that was looked for last, where, and what was found */
	const struct library *searched;
	const char *found;
	const struct form *told;     /* whose head was printed last */
	size_t passed, failed, bare; /* bare: derived fields without a case */
};

static const struct opened *open_once(struct suite *s, const char *path)
{
	struct job *job = s->job;
	struct opened *o;
	size_t before = job->out.errors;

	for (size_t i = 0; i < s->opened.count; i++)
		if (strcmp(s->opened.at[i].path, path) == 0)
			return &s->opened.at[i];
	o = LIST_ADD(&job->arena, &s->opened);
	*o = (struct opened){ .path = path };
	if (!open_library(job, path))
		return o;
	const struct form *f = form_open(&job->arena, job->library, path, &job->out);
	if (f != NULL && job->out.errors == before)
		o->plan = plan_compile(&job->arena, f, &job->out);
	o->form = o->plan != NULL ? f : NULL;
	return o;
}

/* ---- what is told ---- */

static void tell_head(struct suite *s, const struct form *f)
{
	if (s->told != f && s->cases == NULL)
		buf_format(&s->job->data, "%.*s %.*s\n", STR(f->name), STR(f->version));
	s->told = f;
}

static void tell_case(
	struct suite *s, const struct form *f, const char *path, struct str sentence, struct diags *out)
{
	bool color = job_color(s->job, STDOUT_FILENO), good = out->errors == 0;
	const struct style *style = style_of(color);
	struct str name = path_name(str(path));
	json_t *j;

	if (s->cases == NULL) {
		tell_head(s, f);
		buf_format(&s->job->data, "  %s%s%s  ", good ? style->good : style->error,
			good ? "ok    " : "not ok", style->off);
		report_safe(&s->job->data, name);
		buf_puts(&s->job->data, sentence.len > 0 ? ": " : "");
		report_safe(&s->job->data, sentence);
		buf_putc(&s->job->data, '\n');
		if (out->list.count > 0)
			report_write(&s->job->data, out, REPORT_TEXT, color);
		return;
	}
	j = report_json(out);
	json_object_set_new(j, "form", out_json_str(f->name));
	json_object_set_new(j, "file", out_json_str(str(path)));
	json_object_set_new(j, "case", out_json_str(sentence));
	json_object_set_new(j, "ok", json_boolean(good));
	if (json_array_append_new(s->cases, j) != 0)
		memory_exhausted();
}

static void tell_coverage(struct suite *s, struct diags *out)
{
	if (out->list.count == 0)
		return;
	if (s->cases == NULL)
		report_write(&s->job->data, out, REPORT_TEXT, job_color(s->job, STDOUT_FILENO));
	else if (json_array_append_new(s->coverage, report_json(out)) != 0)
		memory_exhausted();
}

/* ---- what is run ---- */

static void run_case(struct suite *s, const struct opened *of, const char *path, bool *worked)
{
	struct diags out = { .arena = &s->job->arena };
	struct str sentence;

	case_run(&s->job->arena, of->plan, path, &sentence, worked, &out);
	s->passed += out.errors == 0;
	s->failed += out.errors > 0;
	tell_case(s, of->form, path, sentence, &out);
}

static bool *worked_of(struct suite *s, const struct form *f)
{
	return arena_array(&s->job->arena, f->items.count + 1, sizeof(bool));
}

/* All cases of a form, and what is derived and in none of them. */
static void run_form(struct suite *s, const char *path)
{
	struct arena *a = &s->job->arena;
	const struct opened *of = open_once(s, path);
	struct diags out = { .arena = a };
	struct str *names, folder;

	if (of->form == NULL)
		return;
	folder = arena_format(a, "%.*s/tests/%.*s", STR(s->job->library->path), STR(of->form->name));
	const char *cases = arena_z(a, folder);
	size_t count = file_list(a, cases, ".yaml", false, &names);
	bool *worked = worked_of(s, of->form);
	tell_head(s, of->form);
	for (size_t i = 0; i < count; i++)
		run_case(s, of, path_join(a, folder, names[i]), worked);
	if (count == 0 && s->cases == NULL)
		buf_puts(&s->job->data, "  no case\n");
	case_coverage(of->form, worked, &out);
	s->bare += out.errors;
	tell_coverage(s, &out);
}

/* The library is searched once for the many cases of a folder. */
static const char *find_form(struct suite *s, struct str name)
{
	if (s->searched != s->job->library || !str_equal(name, s->sought)) {
		s->found = open_find(s->job, name);
		s->searched = s->job->library;
		s->sought = name;
	}
	return s->found;
}

/* A case by itself: its form is called as its folder. */
static void run_single(struct suite *s, const char *path)
{
	struct job *job = s->job;
	struct str name = path_name(path_folder(path_real(&job->arena, str(path))));
	const char *form;
	const struct opened *of;

	if (!open_library(job, path))
		return;
	form = find_form(s, name);
	if (form == NULL) {
		diag_at(&job->out, DIAG_CASE_STRAY, str(path), "the library has no form '%.*s'", STR(name));
		return;
	}
	of = open_once(s, form);
	if (of->form != NULL)
		run_case(s, of, path, worked_of(s, of->form));
}

/* A folder below tests/ that no form is called after: its cases would never run. */
static void check_strays(struct suite *s, const char *folder)
{
	struct job *job = s->job;
	const char *tests = path_join(&job->arena, str(folder), S("tests"));
	struct str *names, last = { NULL, 0 };
	size_t count = file_list(&job->arena, tests, ".yaml", true, &names);

	for (size_t i = 0; i < count; i++) {
		struct str rest = names[i], form = str_cut(&rest, '/');

		if (str_equal(form, last))
			continue;
		last = form;
		if (rest.at == NULL || open_find(job, form) == NULL)
			diag_at(&job->out, DIAG_CASE_STRAY, str(path_join(&job->arena, str(tests), names[i])),
				"the library has no form '%.*s'", STR(form));
	}
}

/* The cases of a folder; or, of a folder of folders, those of each. What lies deeper
 * belongs to them. */
static size_t run_cases(struct suite *s, const char *folder)
{
	struct job *job = s->job;
	struct str *paths;
	size_t count = file_list(&job->arena, folder, ".yaml", false, &paths), run = 0;
	bool deep = count == 0;

	if (deep)
		count = file_list(&job->arena, folder, ".yaml", true, &paths);
	for (size_t i = 0; i < count; i++) {
		struct str rest = paths[i];

		str_cut(&rest, '/');
		if (deep && str_find(rest, '/') < rest.len)
			continue;
		run_single(s, path_join(&job->arena, str(folder), paths[i]));
		run++;
	}
	return run;
}

/* The definitions of a folder; or, of a folder without any, the cases. */
static void run_folder(struct suite *s, const char *folder)
{
	struct job *job = s->job;
	struct str *paths;
	size_t count = open_list(job, folder, &paths);

	for (size_t i = 0; i < count; i++)
		run_form(s, arena_z(&job->arena, paths[i]));
	if (count > 0 && job->library != NULL)
		check_strays(s, folder);
	if (count > 0)
		return;
	if (run_cases(s, folder) == 0)
		diag_at(&job->out, DIAG_FILE_MISSING, str(folder), "no definition or case in this folder");
}

static void run_path(struct suite *s, const char *path)
{
	if (file_is_directory(path))
		run_folder(s, path);
	else if (!file_exists(path))
		diag_at(&s->job->out, DIAG_FILE_MISSING, str(path), "no such file");
	else if (open_is_form(s->job, path))
		run_form(s, path);
	else
		run_single(s, path);
}

static void finish(struct suite *s)
{
	struct job *job = s->job;
	size_t cases = s->passed + s->failed;

	if (s->cases != NULL) {
		json_t *j = json_object();

		json_object_set_new(j, "cases", s->cases);
		json_object_set_new(j, "coverage", s->coverage);
		json_object_set_new(j, "passed", json_integer((json_int_t)s->passed));
		json_object_set_new(j, "failed", json_integer((json_int_t)s->failed));
		json_object_set_new(j, "derived_without_case", json_integer((json_int_t)s->bare));
		out_json(&job->data, j);
	}
	job->differs = s->failed + s->bare > 0;
	job_say(job, "%zu case%s: %zu ok, %zu not ok", cases, cases == 1 ? "" : "s", s->passed, s->failed);
	if (s->bare > 0)
		job_say(job, "%zu derived value%s without a case", s->bare, s->bare == 1 ? "" : "s");
}

void cmd_test(struct job *job)
{
	struct suite s = { .job = job };
	const char *path;

	if (job_format(job, "json")) {
		s.cases = json_array();
		s.coverage = json_array();
	}
	if (job_argument(job, 0) == NULL && open_library(job, NULL))
		run_folder(&s, arena_z(&job->arena, job->library->path));
	for (size_t i = 0; (path = job_argument(job, i)) != NULL; i++)
		run_path(&s, path);
	finish(&s);
}
