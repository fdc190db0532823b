/*
 * diff: the figures of audit and every line behind them; or two versions of a form,
 * each with its own library.
 */
#include <jansson.h>
#include <unistd.h>

#include "audit/count.h"
#include "audit/lines.h"
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

void cmd_diff(struct job *job)
{
	job->compares = true;
	if (open_form(job, job_argument(job, 0)))
		inside(job);
}
