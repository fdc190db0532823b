/*
 * The functions of dates: the calendar's own arithmetic, where days are not enough.
 */
#include "base/clock.h"
#include "expr/call.h"

void plain_date(const struct value *v, size_t count, struct value *to)
{
	int64_t ymd[3];
	bool ok = true;
	int32_t day;

	(void)count;
	for (size_t i = 0; i < COUNT(ymd); i++)
		ok = ok && eval_whole(v[i].number, &ymd[i]);
	if (ok && day_of(ymd[0], ymd[1], ymd[2], &day))
		set_day(to, day);
	else
		set_absent(to, true);
}

void plain_days_from_date(const struct value *v, size_t count, struct value *to)
{
	(void)count;
	set_number(to, decimal_of(v[0].day));
}

enum date_part { DATE_YEAR, DATE_MONTH, DATE_DAY };

static void set_part(const struct value *v, enum date_part part, struct value *to)
{
	int parts[3];

	day_split(v->day, &parts[DATE_YEAR], &parts[DATE_MONTH], &parts[DATE_DAY]);
	set_number(to, decimal_of(parts[part]));
}

void plain_year_from_date(const struct value *v, size_t count, struct value *to)
{
	(void)count;
	set_part(v, DATE_YEAR, to);
}

void plain_month_from_date(const struct value *v, size_t count, struct value *to)
{
	(void)count;
	set_part(v, DATE_MONTH, to);
}

void plain_day_from_date(const struct value *v, size_t count, struct value *to)
{
	(void)count;
	set_part(v, DATE_DAY, to);
}

/* The same day of another month; its last day where it is too short (as Code civil 2222
 * counts terms of months from day to day). */
static void move_months(const struct value *v, int64_t each, struct value *to)
{
	int64_t by, months;
	int year, month, day;
	int32_t moved;

	if (!eval_whole(v[1].number, &by) || by < -200000 || by > 200000) {
		set_absent(to, true);
		return;
	}
	day_split(v[0].day, &year, &month, &day);
	months = (int64_t)year * 12 + month - 1 + by * each;
	for (int last = day; last >= 28 || last == day; last--)
		if (months >= 12 && day_of(months / 12, months % 12 + 1, last, &moved)) {
			set_day(to, moved);
			return;
		}
	set_absent(to, true);
}

void plain_add_months(const struct value *v, size_t count, struct value *to)
{
	(void)count;
	move_months(v, 1, to);
}

void plain_add_years(const struct value *v, size_t count, struct value *to)
{
	(void)count;
	move_months(v, 12, to);
}
