/*
 * decimal: 128-bit intermediates, so that what fits an int64 at 6 places is exact
 * whatever it went through. Mantissas are kept small: no trailing decimal zeros.
 */
#include "value/decimal.h"

typedef __int128 wide;

static const int64_t powers[] = { 1, 10, 100, 1000, 10000, 100000, 1000000 };

/* Without trailing decimal zeros: 64-bit, as dividing 128 bits is slow. */
static struct decimal trimmed(int64_t mantissa, uint64_t places)
{
	while (places > 0 && mantissa % 10 == 0) {
		mantissa /= 10;
		places--;
	}
	return (struct decimal){ mantissa, places };
}

/* value = w / 10^places, places <= 6; false if it does not fit. */
static bool narrow(wide w, uint64_t places, struct decimal *d)
{
	while (places > 0 && (w > INT64_MAX || w < -INT64_MAX) && w % 10 == 0) {
		w /= 10;
		places--;
	}
	if (w > INT64_MAX || w < -INT64_MAX)
		return false;
	*d = trimmed((int64_t)w, places);
	return true;
}

/* n / by, half away from zero. */
static wide divide_away(wide n, wide by)
{
	wide quotient = n / by, rest = n % by;
	wide twice = rest < 0 ? -2 * rest : 2 * rest;

	if (twice >= (by < 0 ? -by : by))
		quotient += (n < 0) == (by < 0) ? 1 : -1;
	return quotient;
}

static uint64_t most_places(struct decimal a, struct decimal b)
{
	return a.places > b.places ? a.places : b.places;
}

/* The mantissa at more places than d has. */
static wide scaled(struct decimal d, uint64_t places)
{
	return (wide)d.mantissa * powers[places - d.places];
}

static wide at_six(struct decimal d)
{
	return scaled(d, DECIMAL_PLACES);
}

struct decimal decimal_of(int64_t whole)
{
	return (struct decimal){ whole, 0 };
}

#define SHORT 18 /* bytes whose digits an int64 holds */

/* Most numbers are short. False for those that read_any() has to look at. */
static bool read_short(struct str s, struct decimal *d)
{
	size_t at = s.len > 0 && s.at[0] == '-', end = s.len, places;
	int64_t n = 0;

	if (s.len == at || s.len > SHORT)
		return false;
	for (size_t i = at; i < s.len; i++) {
		unsigned digit = (unsigned)(unsigned char)s.at[i] - '0';

		if (digit <= 9)
			n = n * 10 + digit;
		else if (s.at[i] == '.' && end == s.len && i > at && i + 1 < s.len)
			end = i;
		else
			return false;
	}
	places = end < s.len ? s.len - end - 1 : 0;
	if (places > DECIMAL_PLACES)
		return false;
	*d = trimmed(at ? -n : n, places);
	return true;
}

static bool read_any(struct str s, struct decimal *d)
{
	size_t at = s.len > 0 && s.at[0] == '-', digits = 0;
	unsigned places = 0;
	bool point = false;
	wide w = 0;

	for (size_t i = at; i < s.len; i++) {
		char c = s.at[i];

		if (c == '.' && !point && digits > 0 && i + 1 < s.len) {
			point = true;
			continue;
		}
		if (c < '0' || c > '9')
			return false;
		digits++;
		if (point && places == DECIMAL_PLACES) {
			if (c != '0')
				return false;
			continue;
		}
		w = w * 10 + (c - '0');
		places += point;
		if (w > (wide)INT64_MAX * powers[DECIMAL_PLACES])
			return false;
	}
	return digits > 0 && narrow(at ? -w : w, places, d);
}

bool decimal_read(struct str s, struct decimal *d)
{
	return read_short(s, d) || read_any(s, d);
}

void decimal_write(struct buf *b, struct decimal d, unsigned at_least)
{
	char digits[40];
	size_t at = sizeof(digits);
	uint64_t rest = d.mantissa < 0 ? 0 - (uint64_t)d.mantissa : (uint64_t)d.mantissa;
	uint64_t places = d.places;

	for (; places > at_least && rest % 10 == 0; places--)
		rest /= 10;
	for (uint64_t i = 0; i < places || rest > 0 || i == places; i++) {
		if (i == places && places > 0)
			digits[--at] = '.';
		digits[--at] = (char)('0' + rest % 10);
		rest /= 10;
	}
	if (d.mantissa < 0)
		buf_putc(b, '-');
	buf_add(b, (struct str){ digits + at, sizeof(digits) - at });
	if (places == 0 && at_least > 0)
		buf_putc(b, '.');
	if (places < at_least)
		buf_repeat(b, '0', at_least - places);
}

int decimal_compare(struct decimal a, struct decimal b)
{
	uint64_t places = most_places(a, b);

	if (a.places == b.places)
		return (a.mantissa > b.mantissa) - (a.mantissa < b.mantissa);
	wide x = scaled(a, places), y = scaled(b, places);

	return x < y ? -1 : x > y;
}

bool decimal_add(struct decimal a, struct decimal b, struct decimal *result)
{
	uint64_t places = most_places(a, b);
	int64_t sum;

	if (a.places == b.places && !__builtin_add_overflow(a.mantissa, b.mantissa, &sum) &&
		sum != INT64_MIN) {
		*result = trimmed(sum, places);
		return true;
	}
	return narrow(scaled(a, places) + scaled(b, places), places, result);
}

bool decimal_subtract(struct decimal a, struct decimal b, struct decimal *result)
{
	uint64_t places = most_places(a, b);

	return narrow(scaled(a, places) - scaled(b, places), places, result);
}

bool decimal_multiply(struct decimal a, struct decimal b, struct decimal *result)
{
	wide product = (wide)a.mantissa * b.mantissa;
	uint64_t places = a.places + b.places;

	if (places > DECIMAL_PLACES) {
		product = divide_away(product, powers[places - DECIMAL_PLACES]);
		places = DECIMAL_PLACES;
	}
	return narrow(product, places, result);
}

bool decimal_divide(struct decimal a, struct decimal b, struct decimal *result)
{
	if (b.mantissa == 0)
		return false;
	return narrow(divide_away(at_six(a) * powers[DECIMAL_PLACES], at_six(b)), DECIMAL_PLACES, result);
}

bool decimal_modulo(struct decimal a, struct decimal b, struct decimal *result)
{
	return b.mantissa != 0 && narrow(at_six(a) % at_six(b), DECIMAL_PLACES, result);
}

struct decimal decimal_floor(struct decimal d)
{
	int64_t whole = d.mantissa / powers[d.places];

	return decimal_of(whole - (d.mantissa % powers[d.places] < 0));
}

struct decimal decimal_ceiling(struct decimal d)
{
	int64_t whole = d.mantissa / powers[d.places];

	return decimal_of(whole + (d.mantissa % powers[d.places] > 0));
}

bool decimal_round_xpath(struct decimal d, struct decimal *result)
{
	if (d.places == 0) {
		*result = d;
		return true;
	}
	wide two = 2 * (wide)powers[d.places], twice = 2 * (wide)d.mantissa + powers[d.places];
	wide whole = twice / two;

	return narrow(whole - (twice % two < 0), 0, result);
}

bool decimal_round(struct decimal d, unsigned places, struct decimal *result)
{
	if (places >= d.places) {
		*result = d;
		return true;
	}
	return narrow(divide_away(d.mantissa, powers[d.places - places]), places, result);
}
