/*
 * explain: a field of a form, or a code of a message.
 */
#include "rules/catalogue.h"
#include "unefois/explain.h"
#include "unefois/open.h"

static void explain_code(struct job *job, struct str code)
{
	struct str codes[DIAG__COUNT];
	enum diag_code found;

	if (diag_find(code, &found)) {
		catalogue_rule(&job->arena, found, &job->data);
		explain_words(job, found);
		return;
	}
	for (size_t i = 0; i < COUNT(codes); i++)
		codes[i] = str(diag_rule((enum diag_code)i)->code);
	job_suggest(
		job, job_usage(job, "'%.*s' is no code of a message", STR(code)), code, codes, COUNT(codes));
}

static void say_unknown(struct job *job, struct str name)
{
	const struct form *f = job->form;
	struct str *names = arena_array(&job->arena, f->items.count + 1, sizeof *names);

	for (size_t i = 0; i < f->items.count; i++)
		names[i] = f->items.at[i]->id;
	job_suggest(job, job_usage(job, "'%.*s' is no field of '%.*s'", STR(name), STR(f->name)), name, names,
		f->items.count);
}

static void explain_all(struct job *job)
{
	if (job_argument(job, 0) != NULL)
		job_usage(job, "'--all' is of all codes, not of '%s'", job_argument(job, 0));
	else if (job_format(job, "json"))
		catalogue_json(&job->arena, &job->data);
	else if (job_format(job, "markdown"))
		catalogue_markdown(&job->arena, &job->data);
	else if (job_format(job, "html"))
		catalogue_html(&job->arena, &job->data);
	else
		catalogue_text(&job->arena, &job->data);
}

void cmd_explain(struct job *job)
{
	struct str name = str(job_argument(job, 1));

	if (job_option(job, OPTION_ALL) != NULL) {
		explain_all(job);
		return;
	}
	if (job_argument(job, 0) == NULL) {
		job_usage(job, "'explain' needs a code, a form and a field, or --all");
		return;
	}
	if (job_option(job, OPTION_FORMAT) != NULL) {
		job_usage(job, "'--format' goes with --all");
		return;
	}
	if (name.at == NULL) {
		explain_code(job, str(job_argument(job, 0)));
		return;
	}
	if (!open_form(job, job_argument(job, 0)))
		return;
	const struct item *it = str_starts(name, "$") ? form_variable(job->form, str_part(name, 1, name.len))
						      : form_field(job->form, name);
	if (it != NULL)
		explain_item(job, it);
	else
		say_unknown(job, name);
}
