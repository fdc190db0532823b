/*
 * type: what is well formed, and the one way to write it.
 *
 * A value lives in the engine in its written form (a str), the bytes that leave
 * in the XML: it is read once, where it enters, and copied from then on. An
 * expression decodes the written form into a struct value when it needs one.
 */
#ifndef VALUE_TYPE_H
#define VALUE_TYPE_H

#include "base/arena.h"
#include "value/decimal.h"
#include "value/type_list.h"

#define X(name, word, kind, xsd, what) TYPE_##name,
enum type { TYPES(X) TYPE__COUNT };
#undef X

/* Where each part of a document stands among its parts. */
#define X(name, word, type, required) DOCUMENT_##name,
enum document_part { DOCUMENT_PARTS(X) DOCUMENT__COUNT };
#undef X

/* How an expression sees a value. */
enum value_kind {
	VALUE_NONE, /* absent; in a type's row: no expression can hold it */
	VALUE_TEXT,
	VALUE_NUMBER,
	VALUE_TRUTH,
	VALUE_DAY,
};

struct value {
	enum value_kind kind;
	bool not_computable; /* of an absence: an overflow or a division by zero made it */
	union {
		struct str text;
		struct decimal number;
		bool truth;
		int32_t day; /* days since 1970-01-01 */
	};
};

struct type_row {
	const char *word;
	enum value_kind kind;
	const char *xsd;
	const char *what;
};

/* A part of a structured value: a column of a collection, a line of an address. */
struct part {
	struct str name;
	struct str label; /* missing: none of its own */
	enum type type;
	bool required;
};

enum strictness {
	TYPE_STRICT,  /* given by a person: check digits are checked */
	TYPE_LENIENT, /* received from an administration: a wrong check digit is its matter */
};

const struct type_row *type_row(enum type t);
bool type_find(struct str word, enum type *t);

/* The parts of an address, a period or a document; 0 for every other type. */
size_t type_parts(enum type t, const struct part **parts);

/*
 * Reads what somebody wrote and gives the written form of design section 8, in a
 * (or in, unchanged, when it is that form already: no copy). NULL if it is good,
 * else the reason in words, without capital or full stop: "nine digits expected,
 * 8 found". in is UTF-8 without XML-forbidden characters. Structured types: no.
 * White space around is ignored everywhere, inside in identifiers, telephone and
 * times; an empty string is never good. People (TYPE_STRICT) may also write as France
 * does: 12 000,50 EUR (a comma, spaces between thousands, the unit behind), 03/11/2026,
 * 11/2026, 8h30, oui, 1 an et 6 mois, Belgique; administrations may not, but write moments
 * for days and 1 or 0 for true or false.
 */
const char *type_read(
	enum type t, struct str in, enum strictness strictness, struct arena *a, struct str *written);

/* The written form of a number, if it fits a type of kind VALUE_NUMBER. What
 * *written holds stays if it is that form already: nothing is copied then. */
bool type_write_number(enum type t, struct decimal d, struct arena *a, struct str *written);

/* The value of a written form; VALUE_NONE for a missing str. */
void type_decode_into(enum type t, struct str written, struct value *v);

static inline struct value type_decode(enum type t, struct str written)
{
	struct value v;

	type_decode_into(t, written, &v);
	return v;
}

/*
 * The written form of a computed value. False if the value does not fit the type:
 * 12.5 for an integer, 1000.001 for an amount, text with a line break for a string.
 * An absent value gives a missing str and true.
 */
bool type_encode(enum type t, struct value v, struct arena *a, struct str *written);

#endif
