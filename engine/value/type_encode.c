#include "base/clock.h"
#include "value/type.h"

static bool encode_day(int32_t day, struct arena *a, struct str *written)
{
	int year, month, number;

	day_split(day, &year, &month, &number);
	if (year < 1 || year > 9999)
		return false;
	*written = arena_format(a, "%04d-%02d-%02d", year, month, number);
	return true;
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
		return type_read(t, v.text, TYPE_LENIENT, a, written) == NULL;
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
