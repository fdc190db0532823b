/*
 * audit: what the original asked, and what is still asked: the figures.
 */
#include <unistd.h>

#include "audit/count.h"
#include "out/json.h"
#include "unefois/open.h"

void cmd_audit(struct job *job)
{
	struct count c;

	if (!open_form(job, job_argument(job, 0)))
		return;
	count_form(job->form, &c);
	if (job_format(job, "json"))
		out_json(&job->data, count_json(job->form, &c));
	else
		count_table(&job->arena, job->form, &c, job_color(job, STDOUT_FILENO), &job->data);
}
