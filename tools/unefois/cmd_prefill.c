/*
 * prefill, render: the form as a program or a person sees it.
 */
#include "unefois/company.h"
#include "unefois/open.h"

void cmd_prefill(struct job *job)
{
	struct company c = { 0 };

	if (open_form(job, job_argument(job, 0)) && company_open(job, &c, false))
		emit_json(&job->data, c.answers, c.audience);
	company_close(&c);
}

static void render_empty(struct job *job)
{
	enum audience audience;

	if (company_audience(job, &audience))
		emit_text(&job->data, job->plan, NULL, audience);
}

static void render_company(struct job *job)
{
	struct company c;

	if (company_open(job, &c, false))
		emit_text(&job->data, job->plan, c.answers, c.audience);
	company_close(&c);
}

/* An option that says something of a company, where none is named. */
static const char *alone(const struct job *job)
{
	static const enum option options[] = { OPTION_ANSWERS, OPTION_CONTEXT, OPTION_STORE, OPTION_AT };

	for (size_t i = 0; i < COUNT(options); i++)
		if (job_option(job, options[i]) != NULL)
			return option_row(options[i])->written;
	return NULL;
}

void cmd_render(struct job *job)
{
	const char *to = job_option(job, OPTION_TO);
	bool xml = to != NULL && strcmp(to, "xml") == 0, company = job_option(job, OPTION_SIRET) != NULL;

	if (xml && company)
		job_usage(job,
			"the minimal form is the same for every company: '--to xml' goes without --siret");
	else if (!company && alone(job) != NULL)
		job_usage(job, "'%s' needs '--siret'", alone(job));
	else if (open_form(job, job_argument(job, 0))) {
		if (xml)
			emit_minimal(&job->data, job->plan);
		else if (company)
			render_company(job);
		else
			render_empty(job);
	}
}
