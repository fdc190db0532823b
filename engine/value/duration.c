#include "value/duration.h"

#include "base/clock.h"

bool duration_read(struct str s, struct duration *d)
{
	const char *units = "YMD";
	size_t i = 1;

	*d = (struct duration){ 0 };
	if (s.len < 3 || s.at[0] != 'P')
		return false;
	while (i < s.len) {
		size_t from = i;
		uint64_t number;

		while (i < s.len && s.at[i] >= '0' && s.at[i] <= '9')
			i++;
		if (i == s.len || s.at[i] == '\0' || !str_digits(str_part(s, from, i - from), 9999, &number))
			return false;
		units = strchr(units, s.at[i]);
		if (units == NULL)
			return false;
		if (s.at[i++] == 'D')
			d->days = (unsigned)number;
		else
			d->months += (unsigned)number * (*units == 'Y' ? 12 : 1);
		units++;
	}
	return true;
}

int32_t duration_after(int32_t day, struct duration d)
{
	int year, month, at;
	int64_t months;
	int32_t then = day;

	day_split(day, &year, &month, &at);
	months = (int64_t)year * 12 + month - 1 + d.months;
	while (at > 27 && !day_of(months / 12, months % 12 + 1, at, &then))
		at--;
	if (!day_of(months / 12, months % 12 + 1, at, &then))
		return INT32_MAX; /* beyond the calendar: it never ends */
	return then + (int32_t)d.days;
}
