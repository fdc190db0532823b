#include "value/period.h"

#include "base/clock.h"

static const struct {
	const char *word, *example;
	enum type type;
	int months;
} units[] = {
#define X(name, word, type, months, example) { word, example, TYPE_##type, months },
	PERIOD_UNITS(X)
#undef X
};

const char *period_word(enum period_unit u)
{
	return units[u].word;
}

const char *period_example(enum period_unit u)
{
	return units[u].example;
}

enum type period_type(enum period_unit u)
{
	return units[u].type;
}

bool period_of(enum period_unit u, int32_t day, struct period *p)
{
	struct buf b = { p->written, 0, PERIOD_SIZE }; /* never grows */
	int year, month, number, months = units[u].months;

	day_split(day, &year, &month, &number);
	if (year < 1000 || year > 9999)
		return false;
	month -= (month - 1) % months;
	buf_format(&b, "%04d", year);
	if (u == PERIOD_QUARTER)
		buf_format(&b, "-Q%d", (month - 1) / months + 1);
	else if (u == PERIOD_MONTH)
		buf_format(&b, "-%02d", month);
	day_of(year, month, 1, &p->first);
	for (int last = 31; !day_of(year, month + months - 1, last, &p->last);)
		last--;
	return true;
}

bool period_read(enum period_unit u, struct str written, struct period *p)
{
	uint64_t year, month = 1;
	int32_t day;
	struct str rest = written;

	if (!str_digits(str_cut(&rest, '-'), 9999, &year))
		return false;
	if (u == PERIOD_QUARTER && str_starts(rest, "Q") &&
		str_digits(str_part(rest, 1, rest.len), 4, &month))
		month = 3 * month - 2;
	else if (u == PERIOD_MONTH && !str_digits(rest, 12, &month))
		return false;
	/* what is written otherwise than it would be, 0 for a month or quarter too, is none */
	return day_of((int64_t)year, (int64_t)month, 1, &day) && period_of(u, day, p) &&
	       str_equal(written, str(p->written));
}
