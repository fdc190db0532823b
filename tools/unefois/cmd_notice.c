/*
 * notice: what is fetched of a company, told to it.
 */
#include "page/notice.h"
#include "unefois/open.h"

void cmd_notice(struct job *job)
{
	if (!open_form(job, job_argument(job, 0)))
		return;
	if (job_format(job, "html"))
		notice_html(&job->arena, job->form, &job->data);
	else
		notice_text(&job->arena, job->form, &job->data);
}
