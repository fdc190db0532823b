/*
 * type_encode: computed values into their written form. The readers mend what
 * people type; a computed value has nobody to mend it for, it fits or it does not.
 */
#include "base/clock.h"
#include "value/type.h"

static void put_digits(char *to, int number, size_t count)
{
	for (; count > 0; number /= 10)
		to[--count] = (char)('0' + number % 10);
}

static bool encode_day(int32_t day, struct arena *a, struct str *written)
{
	char bytes[] = "0000-00-00";
	int year, month, number;

	day_split(day, &year, &month, &number);
	if (year < 1 || year > 9999)
		return false;
	put_digits(bytes, year, 4);
	put_digits(bytes + 5, month, 2);
	put_digits(bytes + 8, number, 2);
	*written = arena_copy(a, (struct str){ bytes, sizeof(bytes) - 1 });
	return true;
}

static bool encode_text(enum type t, struct str text, struct arena *a, struct str *written)
{
	bool one_line = str_find(text, '\n') == text.len && str_find(text, '\r') == text.len;

	return (one_line || t != TYPE_STRING) && type_read(t, text, TYPE_LENIENT, a, written) == NULL;
}

bool type_encode(enum type t, struct value v, struct arena *a, struct str *written)
{
	*written = (struct str){ 0 };
	if (v.kind == VALUE_NONE)
		return true;
	if (v.kind != type_row(t)->kind)
		return false;
	switch (v.kind) {
	case VALUE_NONE:
		break;
	case VALUE_TEXT:
		return encode_text(t, v.text, a, written);
	case VALUE_NUMBER:
		return type_write_number(t, v.number, a, written);
	case VALUE_TRUTH:
		*written = v.truth ? S("true") : S("false");
		return v.truth || t != TYPE_DECLARATION;
	case VALUE_DAY:
		return encode_day(v.day, a, written);
	}
	return false;
}
