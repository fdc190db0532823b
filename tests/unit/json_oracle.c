#include "json_oracle.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/* ---- where a value stands ---- */

static size_t skip_white(struct str s, size_t at)
{
	while (at < s.len && strchr(" \t\r\n", s.at[at]) != NULL)
		at++;
	return at;
}

/* Behind the string that begins at at. */
static size_t skip_string(struct str s, size_t at)
{
	for (at++; at < s.len && s.at[at] != '"'; at++)
		at += s.at[at] == '\\';
	return at + 1;
}

/* Behind the value that begins at at. */
static size_t skip_value(struct str s, size_t at)
{
	size_t depth = 0;

	do {
		at = skip_white(s, at);
		if (s.at[at] == '"') {
			at = skip_string(s, at);
		} else if (strchr("[{", s.at[at]) != NULL) {
			depth++;
			at++;
		} else if (strchr("]}", s.at[at]) != NULL) {
			depth--;
			at++;
		} else if (strchr(",:", s.at[at]) != NULL) {
			at++;
		} else {
			while (at < s.len && strchr(",:]} \t\r\n", s.at[at]) == NULL)
				at++;
		}
	} while (depth > 0);
	return at;
}

static struct str value_at(struct str s, size_t at)
{
	at = skip_white(s, at);
	return str_part(s, at, skip_value(s, at) - at);
}

/* The value of a key, or of the element with that number; keys have no escapes here. */
static struct str child(struct str s, struct str name)
{
	bool object = str_starts(s, "{");
	size_t at = skip_white(s, 1), number = 0;

	while (at < s.len && strchr("]}", s.at[at]) == NULL) {
		char index[24];
		struct str key = { index, (size_t)snprintf(index, sizeof(index), "%zu", number++) };

		if (object) {
			size_t end = skip_string(s, at);

			key = str_part(s, at + 1, end - at - 2);
			at = skip_white(s, end) + 1;
		}
		if (str_equal(key, name))
			return value_at(s, at);
		at = skip_white(s, skip_value(s, at));
		if (at < s.len && s.at[at] == ',')
			at = skip_white(s, at + 1);
	}
	return (struct str){ 0 };
}

struct str oracle_raw(struct str json, struct str pointer)
{
	struct str value = value_at(json, 0), rest = pointer;

	str_cut(&rest, '/');
	while (rest.at != NULL && value.at != NULL) {
		struct str step = str_cut(&rest, '/');

		value = str_starts(value, "{") || str_starts(value, "[") ? child(value, step)
									 : (struct str){ 0 };
	}
	return value;
}

size_t oracle_count(struct str json, struct str pointer)
{
	struct str array = oracle_raw(json, pointer);
	char index[24];
	size_t count = 0;

	if (!str_starts(array, "["))
		return 0;
	for (;; count++) {
		struct str name = { index, (size_t)snprintf(index, sizeof(index), "%zu", count) };

		if (child(array, name).at == NULL)
			return count;
	}
}

bool oracle_is_there(struct str raw)
{
	if (raw.at == NULL || str_equal(raw, S("null")))
		return false;
	return raw.at[0] != '"' || str_trim(str_part(raw, 1, raw.len - 2)).len > 0;
}

/* ---- what it says ---- */

static void put_code(struct buf *b, unsigned c)
{
	if (c < 0x80) {
		buf_putc(b, (char)c);
	} else if (c < 0x800) {
		buf_putc(b, (char)(0xc0 | c >> 6));
		buf_putc(b, (char)(0x80 | (c & 0x3f)));
	} else {
		buf_putc(b, (char)(0xe0 | c >> 12));
		buf_putc(b, (char)(0x80 | (c >> 6 & 0x3f)));
		buf_putc(b, (char)(0x80 | (c & 0x3f)));
	}
}

static void put_text(struct buf *b, struct str raw)
{
	static const char written[] = "nrtbf", meant[] = "\n\r\t\b\f";

	if (raw.at[0] != '"') {
		buf_add(b, raw);
		return;
	}
	for (size_t i = 1; i + 1 < raw.len; i++) {
		char c = raw.at[i];
		const char *escape;
		char hex[5] = { 0 };

		if (c != '\\') {
			buf_putc(b, c);
			continue;
		}
		c = raw.at[++i];
		escape = strchr(written, c);
		if (c == 'u') {
			memcpy(hex, raw.at + i + 1, 4);
			put_code(b, (unsigned)strtoul(hex, NULL, 16));
			i += 4;
		} else {
			buf_putc(b, escape != NULL ? meant[escape - written] : c);
		}
	}
}

struct str oracle_join(struct arena *a, const struct str *raw, size_t count)
{
	struct buf b = { 0 };
	struct str text;

	for (size_t i = 0; i < count; i++)
		if (oracle_is_there(raw[i])) {
			if (b.len > 0)
				buf_putc(&b, ' ');
			put_text(&b, raw[i]);
		}
	text = b.len > 0 ? arena_copy(a, buf_str(&b)) : (struct str){ 0 };
	buf_free(&b);
	return text;
}

/* ---- what must be written ---- */

/* Words with one space between, or none. */
static bool same_words(struct str text, struct str written, const char *drop)
{
	size_t w = 0;

	text = str_trim(text);
	for (size_t i = 0; i < text.len; i++) {
		bool white = strchr(" \t\r\n", text.at[i]) != NULL;

		if (strchr(drop, text.at[i]) != NULL || (white && strchr(" \t\r\n", text.at[i + 1]) != NULL))
			continue;
		if (w == written.len || written.at[w++] != (white ? ' ' : text.at[i]))
			return false;
	}
	return w == written.len;
}

/* 50000.0 and 50000.00 are digits 50000 and a point behind five. */
static void digits_of(struct str s, char *digits, size_t *point)
{
	size_t len = 0;

	*point = 0;
	digits[len++] = str_starts(s, "-") ? '-' : '+';
	for (size_t i = str_starts(s, "-"); i < s.len && s.at[i] != '.'; i++)
		if (len > 1 || s.at[i] != '0') {
			digits[len++] = s.at[i];
			++*point;
		}
	for (size_t i = str_find(s, '.') + 1; i < s.len; i++)
		if (len > 1 || s.at[i] != '0')
			digits[len++] = s.at[i];
		else
			--*point;
	while (len > 1 && digits[len - 1] == '0')
		len--;
	if (len == 1)
		*point = 0;
	digits[len] = '\0';
}

static bool same_number(struct str text, struct str written)
{
	char a[100], b[100];
	size_t x, y;

	if (text.len > 90 || written.len > 90)
		return false;
	digits_of(text, a, &x);
	digits_of(written, b, &y);
	return x == y && strcmp(a, b) == 0;
}

/* The C library's own idea of Paris; its rule needs no file. */
static bool same_day(struct str text, struct str written)
{
	char copy[32] = { 0 }, day[40];
	time_t seconds;
	struct tm tm;

	memcpy(copy, text.at, text.len < 31 ? text.len : 31);
	seconds = (time_t)strtoll(copy, NULL, 10);
	setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
	tzset();
	if (localtime_r(&seconds, &tm) == NULL)
		return false;
	strftime(day, sizeof(day), "%Y-%m-%d", &tm);
	return str_is(written, day);
}

bool oracle_agrees(enum type t, bool is_unix, struct str text, struct str written)
{
	if (is_unix)
		return same_day(text, written);
	switch ((int)type_row(t)->kind) {
	case VALUE_NUMBER:
		return same_number(text, written);
	case VALUE_TRUTH:
		return str_equal(text, written);
	case VALUE_DAY:
		return str_equal(str_part(text, 0, 10), written);
	default:
		break;
	}
	if (t == TYPE_NAF) {
		char plain[8] = { 0 };

		memcpy(plain, written.at, 2);
		memcpy(plain + 2, written.at + 3, 3);
		return same_words(text, str(plain), ".");
	}
	return same_words(text, written, t == TYPE_TELEPHONE || t == TYPE_IBAN ? " .-" : "");
}

bool oracle_is_sum(const struct str *raw, size_t count, struct str written)
{
	long double sum = 0;
	char copy[64] = { 0 };

	for (size_t i = 0; i < count; i++) {
		memset(copy, 0, sizeof(copy));
		memcpy(copy, raw[i].at, raw[i].len < 63 ? raw[i].len : 63);
		sum += strtold(copy, NULL);
	}
	memset(copy, 0, sizeof(copy));
	memcpy(copy, written.at, written.len < 63 ? written.len : 63);
	sum -= strtold(copy, NULL);
	return sum < 0.0000005L && sum > -0.0000005L;
}
