#include "page/french.h"

#include "base/clock.h"
#include "page/words.h"
#include "value/country.h"

#define NO_BREAK "\xc2\xa0"

static const char *const months[] = { WORDS_MONTHS };

struct str french_digits(char room[FRENCH_DIGITS], size_t number)
{
	size_t at = FRENCH_DIGITS;

	do
		room[--at] = (char)('0' + number % 10);
	while ((number /= 10) > 0);
	return (struct str){ room + at, FRENCH_DIGITS - at };
}

void french_count(struct buf *b, size_t number)
{
	char room[FRENCH_DIGITS];

	buf_add(b, french_digits(room, number));
}

static void put_date(struct buf *b, unsigned year, unsigned month, unsigned number)
{
	if (number == 1)
		buf_add(b, S(WORDS_FIRST_OF_MONTH));
	else
		french_count(b, number);
	buf_puts(b, " ");
	buf_puts(b, months[month - 1]);
	buf_puts(b, " ");
	french_count(b, year);
}

void french_day(struct buf *b, int32_t day)
{
	int year, month, number;

	day_split(day, &year, &month, &number);
	put_date(b, (unsigned)year, (unsigned)month, (unsigned)number);
}

static unsigned digits(struct str s, size_t at, size_t len)
{
	unsigned number = 0;

	for (size_t i = at; i < at + len && i < s.len; i++)
		number = number * 10 + (unsigned)(s.at[i] - '0');
	return number;
}

/* 2026-11-24, which was checked when it was read. */
static void put_written_date(struct buf *b, struct str written)
{
	unsigned month = digits(written, 5, 2);

	if (written.len == 10 && month >= 1 && month <= COUNT(months))
		put_date(b, digits(written, 0, 4), month, digits(written, 8, 2));
	else
		buf_add(b, written);
}

/* Digits are few and come in groups: they are put one by one, into room that is there. */
static char *put_break(char *to)
{
	memcpy(to, NO_BREAK, sizeof(NO_BREAK) - 1);
	return to + sizeof(NO_BREAK) - 1;
}

static char *start_digits(struct buf *b, struct str written)
{
	buf_reserve(b, written.len * sizeof(NO_BREAK)); /* each with a break before */
	return b->at + b->len;
}

static void end_digits(struct buf *b, char *to)
{
	*to = '\0';
	b->len = (size_t)(to - b->at);
}

/* -1250000.50 */
static void put_number(struct buf *b, struct str written)
{
	size_t point = str_find(written, '.');
	char *to = start_digits(b, written);

	for (size_t i = 0; i < written.len; i++) {
		if (i > 0 && i < point && (point - i) % 3 == 0 && written.at[i - 1] != '-')
			to = put_break(to);
		*to++ = i == point ? ',' : written.at[i];
	}
	end_digits(b, to);
}

/* Groups of so many characters, a digit each; the last one takes the rest. */
static void put_groups(struct buf *b, struct str written, const char *sizes)
{
	char *to = start_digits(b, written);
	int left = *sizes - '0';

	for (size_t i = 0; i < written.len; i++) {
		if (left == 0) {
			sizes += sizes[1] != '\0';
			left = *sizes - '0';
			to = put_break(to);
		}
		*to++ = written.at[i];
		left--;
	}
	end_digits(b, to);
}

/* 2026-11 */
static void put_month(struct buf *b, struct str written)
{
	uint64_t month = 1;

	str_digits(str_part(written, 5, 2), 12, &month);
	buf_format(b, "%s %.4s", months[month - 1], written.at);
}

/* 08:30 */
static void put_time(struct buf *b, struct str written)
{
	uint64_t hour = 0;

	str_digits(str_part(written, 0, 2), 23, &hour);
	buf_format(b, "%u" NO_BREAK WORDS_HOUR, (unsigned)hour);
	if (!str_ends(written, ":00"))
		buf_format(b, NO_BREAK "%.2s", written.at + 3);
}

/* P1Y6M */
static void put_duration(struct buf *b, struct str written)
{
	static const struct {
		char sign;
		const char *one, *several;
	} units[] = { WORDS_DURATION };
	struct str number = str_part(written, 1, 0);

	for (size_t i = 1; i < written.len; i++) {
		size_t unit = 0;

		while (unit < COUNT(units) && units[unit].sign != written.at[i])
			unit++;
		if (unit == COUNT(units)) {
			number.len++;
			continue;
		}
		bool one = str_is(number, "1") || str_is(number, "0");
		buf_format(b, "%s%.*s" NO_BREAK "%s", number.at == written.at + 1 ? "" : " ", STR(number),
			one ? units[unit].one : units[unit].several);
		number = str_part(written, i + 1, 0);
	}
}

/* A number of France in pairs, any other as it is. */
static void put_telephone(struct buf *b, struct str written)
{
	bool french = written.len == 10 && written.at[0] == '0';

	for (size_t i = 0; i < written.len; i++) {
		if (french && i > 0 && i % 2 == 0)
			buf_puts(b, NO_BREAK);
		buf_putc(b, written.at[i]);
	}
}

/* 552 049 447 76279: the company in threes, then its establishment. */
static void put_siren(struct buf *b, struct str written)
{
	put_groups(b, written, "3339");
}

static void put_country(struct buf *b, struct str code)
{
	struct str name = country_name(code);

	buf_add(b, name.at != NULL ? name : code);
}

void french_value(struct buf *b, enum type t, struct str written)
{
	switch (t) {
	case TYPE_INTEGER:
	case TYPE_DECIMAL:
		put_number(b, written);
		break;
	case TYPE_PERCENT:
		put_number(b, written);
		buf_puts(b, NO_BREAK "%");
		break;
	case TYPE_AMOUNT:
	case TYPE_EUROS:
		put_number(b, written);
		buf_puts(b, NO_BREAK "€");
		break;
	case TYPE_BOOLEAN:
	case TYPE_DECLARATION:
		buf_puts(b, str_is(written, "true") ? WORDS_YES : WORDS_NO);
		break;
	case TYPE_DATE:
		put_written_date(b, written);
		break;
	case TYPE_TELEPHONE:
		put_telephone(b, written);
		break;
	case TYPE_SIREN:
	case TYPE_SIRET:
		put_siren(b, written);
		break;
	case TYPE_TIME:
		put_time(b, written);
		break;
	case TYPE_MONTH:
		put_month(b, written);
		break;
	case TYPE_DURATION:
		put_duration(b, written);
		break;
	case TYPE_NIR:
		put_groups(b, written, "122233");
		break;
	case TYPE_COUNTRY:
		put_country(b, written);
		break;
	case TYPE_IBAN:
		put_groups(b, written, "4");
		break;
	case TYPE_STRING:
	case TYPE_TEXT:
	case TYPE_YEAR:
	case TYPE_NAF:
	case TYPE_VAT:
	case TYPE_EMAIL:
	case TYPE_ADDRESS:
	case TYPE_PERIOD:
	case TYPE_CHOICE:
	case TYPE_CHOICES:
	case TYPE_URL:
	case TYPE_DOCUMENT:
	case TYPE_RNA:
	case TYPE_COMMUNE:
	case TYPE_POSTAL_CODE:
	case TYPE__COUNT:
		buf_add(b, written);
		break;
	}
}

#define X(id, word, type, required) PART_##id,
enum address_part { ADDRESS_PARTS(X) PART__COUNT };
#undef X

void french_address(struct buf *b, const struct str *cells)
{
	bool empty = true;

	for (size_t i = 0; i < PART__COUNT; i++) {
		bool skip = i == PART_CODE_COMMUNE || (i == PART_PAYS && str_is(cells[i], WORDS_FRANCE));
		bool beside = i == PART_COMMUNE && cells[PART_CODE_POSTAL].at != NULL;

		if (cells[i].at == NULL || skip)
			continue;
		if (!empty)
			buf_puts(b, beside ? " " : ", ");
		buf_add(b, cells[i]);
		empty = false;
	}
}

void french_between(struct buf *b, const struct str *cells)
{
	buf_puts(b, WORDS_FROM_DAY);
	put_written_date(b, cells[0]);
	buf_puts(b, WORDS_TO_DAY);
	put_written_date(b, cells[1]);
}

void french_period(struct buf *b, enum period_unit unit, struct str written)
{
	if (unit == PERIOD_MONTH)
		put_month(b, written);
	else if (unit == PERIOD_YEAR)
		buf_format(b, WORDS_YEAR, STR(written));
	else
		buf_format(b, WORDS_QUARTER, written.at[6], str_is(str_part(written, 6, 7), "1") ? "er" : "e",
			STR(str_part(written, 0, 4)));
}
