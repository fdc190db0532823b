#include "text/progress.h"

#define BAR_WIDTH 20

/* 0:42, 12:05, 3:02:10 */
static void put_time(struct buf *b, uint64_t seconds)
{
	uint64_t hours = seconds / 3600, minutes = seconds / 60 % 60;

	if (hours > 0)
		buf_format(b, "%llu:%02u:%02u", (unsigned long long)hours, (unsigned)minutes,
			(unsigned)(seconds % 60));
	else
		buf_format(b, "%u:%02u", (unsigned)minutes, (unsigned)(seconds % 60));
}

static void put_bar(struct buf *b, uint64_t percent)
{
	size_t full = (size_t)percent * BAR_WIDTH / 100;

	buf_putc(b, '[');
	buf_repeat(b, '#', full);
	buf_repeat(b, '-', BAR_WIDTH - full);
	buf_format(b, "] %3u %%  ", (unsigned)percent);
}

void progress_write(struct buf *b, const struct progress *p, int64_t elapsed)
{
	double seconds = elapsed > 0 ? (double)elapsed / 1000 : 0.001;
	uint64_t done = p->done < p->total ? p->done : p->total;
	double share = p->total > 0 ? (double)done / (double)p->total : 0;

	if (p->total > 0)
		put_bar(b, done * 100 / p->total);
	buf_format(b, "%llu rows, %.0f a second", (unsigned long long)p->rows, (double)p->rows / seconds);
	if (share <= 0)
		return;
	buf_puts(b, ", ");
	put_time(b, (uint64_t)(seconds * (1 - share) / share + 0.5));
	buf_puts(b, " left");
}
