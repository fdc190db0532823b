#include "unefois/meter.h"

#include <stdio.h>
#include <unistd.h>

#include "base/clock.h"

#define PATIENCE 1000 /* milliseconds before it shows */
#define PAUSE 200     /* between two lines */

void meter_start(struct meter *m, const struct job *job)
{
	*m = (struct meter){ .on = isatty(STDERR_FILENO) && job_option(job, OPTION_QUIET) == NULL };
	m->start = clock_elapsed();
}

/* Over the line before; no escape is needed, whatever the terminal. */
static void show(struct meter *m, size_t before)
{
	if (m->line.len < before)
		buf_repeat(&m->line, ' ', before - m->line.len);
	fprintf(stderr, "\r%s", m->line.at);
	fflush(stderr);
}

void meter_tell(void *data, const struct progress *p)
{
	struct meter *m = data;
	int64_t now = m->on ? clock_elapsed() : 0;
	size_t before = m->line.len;

	if (!m->on || now - m->start < PATIENCE || now - m->shown < PAUSE)
		return;
	m->shown = now;
	buf_clear(&m->line);
	progress_write(&m->line, p, now - m->start);
	show(m, before);
}

void meter_end(struct meter *m)
{
	size_t before = m->line.len;

	if (m->shown > 0) {
		buf_clear(&m->line);
		show(m, before);
		fputc('\r', stderr);
	}
	buf_free(&m->line);
}
