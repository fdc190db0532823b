/*
 * audit: what the original asked, and what is still asked.
 */
#include "audit/count.h"
#include "unefois/open.h"

void cmd_audit(struct job *job)
{
	const char *format = job_option(job, OPTION_FORMAT);
	struct count c;

	if (!open_form(job, job_argument(job, 0)))
		return;
	count_form(job->form, &c);
	if (format != NULL && strcmp(format, "json") == 0)
		count_json(job->form, &c, &job->data);
	else
		count_table(&job->arena, job->form, &c, &job->data);
}
