/*
 * type: the table of types, and numbers and days between their written form and
 * their value. Decoding believes the bytes: they were read before (type_read.c).
 */
#include "value/type.h"

#include "base/clock.h"

static const struct type_row rows[] = {
#define X(name, word, kind, xsd, what) { word, VALUE_##kind, xsd, what },
	TYPES(X)
#undef X
};

#define X(id, word, type, required) { { word, sizeof(word) - 1 }, { 0 }, type, required },
static const struct part address_parts[] = { ADDRESS_PARTS(X) };
static const struct part period_parts[] = { PERIOD_PARTS(X) };
static const struct part document_parts[] = { DOCUMENT_PARTS(X) };
#undef X

const struct type_row *type_row(enum type t)
{
	return &rows[t];
}

bool type_find(struct str word, enum type *t)
{
	for (size_t i = 0; i < COUNT(rows); i++)
		if (str_is(word, rows[i].word)) {
			*t = (enum type)i;
			return true;
		}
	return false;
}

size_t type_parts(enum type t, const struct part **parts)
{
	static const struct {
		const struct part *parts;
		size_t count;
	} structures[TYPE__COUNT] = {
		[TYPE_ADDRESS] = { address_parts, COUNT(address_parts) },
		[TYPE_PERIOD] = { period_parts, COUNT(period_parts) },
		[TYPE_DOCUMENT] = { document_parts, COUNT(document_parts) },
	};

	*parts = structures[t].parts;
	return structures[t].count;
}

static void decode_none(struct str written, struct value *v)
{
	(void)written;
	v->kind = VALUE_NONE;
}

static void decode_text(struct str written, struct value *v)
{
	v->text = written;
}

static void decode_number(struct str written, struct value *v)
{
	if (!decimal_read(written, &v->number))
		v->kind = VALUE_NONE;
}

static void decode_truth(struct str written, struct value *v)
{
	v->truth = str_is(written, "true");
}

/* A written date is ten characters that were checked when they came in. */
static void decode_day(struct str s, struct value *v)
{
	uint64_t year = 0, month = 0, number = 0;

	v->day = 0;
	str_digits(str_part(s, 0, 4), 9999, &year);
	str_digits(str_part(s, 5, 2), 12, &month);
	str_digits(str_part(s, 8, 2), 31, &number);
	day_of((int64_t)year, (int64_t)month, (int64_t)number, &v->day);
}

void type_decode_into(enum type t, struct str written, struct value *v)
{
	static void (*const decoders[])(struct str written, struct value * v) = {
		[VALUE_NONE] = decode_none,
		[VALUE_TEXT] = decode_text,
		[VALUE_NUMBER] = decode_number,
		[VALUE_TRUTH] = decode_truth,
		[VALUE_DAY] = decode_day,
	};

	/* codes are read as they are written, by what knows that they are several */
	v->kind = written.at == NULL ? VALUE_NONE : t == TYPE_CHOICES ? VALUE_TEXT : rows[t].kind;
	v->not_computable = false;
	decoders[v->kind](written, v);
}

bool type_write_number(enum type t, struct decimal d, struct arena *a, struct str *written)
{
	char bytes[40];
	struct buf b = { bytes, 0, sizeof(bytes) }; /* never grows: a decimal has at most 28 bytes */
	bool whole = t == TYPE_INTEGER || t == TYPE_EUROS || t == TYPE_YEAR;

	if ((whole && d.places > 0) || (t == TYPE_AMOUNT && d.places > 2))
		return false;
	if (t == TYPE_YEAR && (d.mantissa < 1000 || d.mantissa > 9999))
		return false;
	decimal_write(&b, d, t == TYPE_AMOUNT ? 2 : 0);
	if (!str_equal(*written, buf_str(&b)))
		*written = arena_copy(a, buf_str(&b));
	return true;
}
