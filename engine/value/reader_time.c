/*
 * Years, months, days, times of day and durations: as ISO 8601 and XML write them,
 * and from people also as France does: 03/11/2026, 11/2026, 8h30, 2 mois.
 */
#include "base/clock.h"
#include "value/reader.h"

const char *read_year(const struct reader *r, struct str in, struct str *written)
{
	uint64_t year;

	(void)r;
	if (in.len != 4 || !str_digits(in, 9999, &year) || year < 1000)
		return "a year has four digits";
	*written = in;
	return NULL;
}

/* One or two digits. */
static bool read_short(struct str in, uint64_t *number)
{
	return in.len >= 1 && in.len <= 2 && str_digits(in, 99, number);
}

/* 2026-11, of a person also 11/2026 */
const char *read_month(const struct reader *r, struct str in, struct str *written)
{
	bool french = r->strictness == TYPE_STRICT && str_find(in, '/') < in.len;
	struct str month = in, year = { 0 };
	uint64_t y, m;

	if (french) {
		year = in;
		month = str_cut(&year, '/');
	} else {
		year = str_cut(&month, '-');
	}
	if (year.len != 4 || !str_digits(year, 9999, &y) || y < 1 || !read_short(month, &m) ||
		(!french && month.len != 2))
		return r->strictness == TYPE_STRICT ? "a month is written 11/2026"
						    : "a month is written 2026-11";
	if (m < 1 || m > 12)
		return arena_z(r->arena, arena_format(r->arena, "there is no month %u", (unsigned)m));
	*written = french ? arena_format(r->arena, "%04u-%02u", (unsigned)y, (unsigned)m) : in;
	return NULL;
}

/* Two digits; 100 if they are none. */
static unsigned two(const char *at)
{
	return is_digit(at[0]) && is_digit(at[1]) ? 10u * (unsigned)(at[0] - '0') + (unsigned)(at[1] - '0')
						  : 100;
}

/* T12:00 and whatever follows */
static bool is_moment(struct str s)
{
	return s.len >= 6 && s.at[0] == 'T' && two(s.at + 1) <= 24 && s.at[3] == ':' && two(s.at + 4) <= 59;
}

struct date {
	uint64_t year, month, day;
};

/* 2026-11-23 */
static bool read_iso(struct str in, struct date *d)
{
	if (in.len != 10 || in.at[4] != '-' || in.at[7] != '-')
		return false;
	unsigned century = two(in.at), year = two(in.at + 2);
	d->year = 100 * century + year;
	d->month = two(in.at + 5);
	d->day = two(in.at + 8);
	return century < 100 && year < 100 && d->month < 100 && d->day < 100;
}

/* 03/11/2026 | 3/11/2026 */
static bool read_french(struct str in, struct date *d)
{
	struct str year = in, day = str_cut(&year, '/'), month = str_cut(&year, '/');

	return read_short(day, &d->day) && read_short(month, &d->month) && year.len == 4 &&
	       str_digits(year, 9999, &d->year);
}

const char *read_date(const struct reader *r, struct str in, struct str *written)
{
	static const char *const months[] = { "January", "February", "March", "April", "May", "June", "July",
		"August", "September", "October", "November", "December" };
	struct date d = { 0 };
	int32_t number;
	bool strict = r->strictness == TYPE_STRICT;

	/* administrations send moments where days are meant; local ones, so the day is right */
	if (!strict && is_moment(str_part(in, 10, in.len)))
		in = str_part(in, 0, 10);
	bool iso = read_iso(in, &d);
	if (!iso && !(strict && read_french(in, &d)))
		return strict ? "a date is written 23/11/2026" : "a date is written 2026-11-23";
	if (d.month < 1 || d.month > 12)
		return arena_z(r->arena, arena_format(r->arena, "there is no month %u", (unsigned)d.month));
	if (!day_of((int64_t)d.year, (int64_t)d.month, (int64_t)d.day, &number))
		return arena_z(r->arena, arena_format(r->arena, "there is no %u %s %u", (unsigned)d.day,
						 months[d.month - 1], (unsigned)d.year));
	*written = iso ? in
		       : arena_format(r->arena, "%04u-%02u-%02u", (unsigned)d.year, (unsigned)d.month,
				 (unsigned)d.day);
	return NULL;
}

/* 08:30 | 08:30:00, of a person also 8:30, 8h30, 8 h */
const char *read_time(const struct reader *r, struct str in, struct str *written)
{
	bool strict = r->strictness == TYPE_STRICT;
	const char *why = strict ? "a time is written 8h30, from 0h to 23h59" : "a time is written 08:30";
	struct str close = strict ? reader_without(r->arena, in, "") : in, minute = close, hour;
	bool letter = strict && (str_find(minute, 'h') < minute.len || str_find(minute, 'H') < minute.len);
	uint64_t h, m = 0;

	hour = str_cut(&minute, !letter ? ':' : str_find(minute, 'h') < minute.len ? 'h' : 'H');
	if (!letter && str_ends(minute, ":00") && minute.len == 5)
		minute.len = 2; /* seconds, as XML has them */
	bool full = minute.len == 2 && str_digits(minute, 59, &m);
	if (!read_short(hour, &h) || h > 23 || (!strict && hour.len != 2))
		return why;
	if (!full && !(letter && minute.len == 0))
		return why;
	*written = hour.len == 2 && !letter ? str_part(close, 0, 5)
					    : arena_format(r->arena, "%02u:%02u", (unsigned)h, (unsigned)m);
	return NULL;
}

/* What a duration is made of: words of one rank are the same, each rank stands once. */
enum duration_part { YEARS, MONTHS, DAYS, DURATION_PARTS };

/* Of two words that start alike the longer one stands first. */
struct unit {
	const char *word;
	int rank;
	enum duration_part part;
	unsigned factor;
};

static const struct unit iso_units[] = {
	{ "Y", 1, YEARS, 1 },
	{ "M", 2, MONTHS, 1 },
	{ "W", 3, DAYS, 7 },
	{ "D", 4, DAYS, 1 },
};

static const struct unit french_units[] = {
	{ "ans", 1, YEARS, 1 },
	{ "an", 1, YEARS, 1 },
	{ "mois", 2, MONTHS, 1 },
	{ "semaines", 3, DAYS, 7 },
	{ "semaine", 3, DAYS, 7 },
	{ "jours", 4, DAYS, 1 },
	{ "jour", 4, DAYS, 1 },
};

/* 2mois -> 2 and its unit; NULL if there is no such thing at the start of *rest. */
static const struct unit *read_unit(
	struct str *rest, const struct unit *units, size_t count, uint64_t *number)
{
	size_t digits = 0;

	while (digits < rest->len && is_digit(rest->at[digits]))
		digits++;
	if (!str_digits(str_part(*rest, 0, digits), 9999, number))
		return NULL;
	*rest = str_part(*rest, digits, rest->len);
	for (size_t i = 0; i < count; i++)
		if (str_starts(*rest, units[i].word)) {
			*rest = str_part(*rest, strlen(units[i].word), rest->len);
			return &units[i];
		}
	return NULL;
}

static bool read_units(
	struct str rest, const struct unit *units, size_t count, uint64_t parts[DURATION_PARTS])
{
	const struct unit *unit;
	uint64_t number;
	int rank = 0;

	while (rest.len > 0) {
		unit = read_unit(&rest, units, count, &number);
		if (unit == NULL || unit->rank <= rank)
			return false;
		parts[unit->part] += number * unit->factor;
		rank = unit->rank;
		if (str_starts(rest, "et") && rest.len > 2 && units == french_units)
			rest = str_part(rest, 2, rest.len);
	}
	return rank > 0;
}

/* P1Y6M, of a person also 1 an et 6 mois; weeks are days. */
const char *read_duration(const struct reader *r, struct str in, struct str *written)
{
	uint64_t parts[DURATION_PARTS] = { 0 };
	char bytes[40];
	struct buf b = { bytes, 0, sizeof(bytes) }; /* never grows: three numbers of 5 digits */
	bool strict = r->strictness == TYPE_STRICT;
	struct str close = strict ? reader_without(r->arena, in, "") : in;

	if (!(str_starts(in, "P") ? read_units(str_part(in, 1, in.len), iso_units, COUNT(iso_units), parts)
				  : strict && read_units(close, french_units, COUNT(french_units), parts)))
		return strict ? "a duration is written 2 mois, or 15 jours" : "a duration is written P2M";
	buf_putc(&b, 'P');
	for (size_t i = 0; i < DURATION_PARTS; i++)
		if (parts[i] > 0)
			buf_format(&b, "%u%c", (unsigned)parts[i], "YMD"[i]);
	if (b.len == 1)
		buf_puts(&b, "0D");
	*written = str_equal(in, buf_str(&b)) ? in : arena_copy(r->arena, buf_str(&b));
	return NULL;
}
