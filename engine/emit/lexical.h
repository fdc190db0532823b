/*
 * lexical: the written forms of design section 8 as simple types of XML Schema 1.0.
 *
 * One row per name in the types' table (type_list.h, column xsd), and a few that the
 * frame of a submission needs. Patterns say [0-9], since \d is any script's digits;
 * none accepts an empty text.
 * A text is a written form: the blanks around a number that XSD forgives are none.
 */
#ifndef EMIT_LEXICAL_H
#define EMIT_LEXICAL_H

#include "base/arena.h"
#include "base/buf.h"

/* X(name, word, base, facets) */
#define LEXICALS(X) \
	X(LINE, "line", "string", PATTERN("[^\\s]+( [^\\s]+)*")) \
	X(TEXT, "text", "string", "<xs:minLength value=\"1\"/>") \
	X(INTEGER, "integer", "integer", PATTERN("0|-?[1-9][0-9]*")) \
	X(DECIMAL, "decimal", "decimal", PATTERN("0|-?[1-9][0-9]*|-?(0|[1-9][0-9]*)\\.[0-9]{0,5}[1-9]")) \
	X(AMOUNT, "amount", "decimal", PATTERN("-?(0|[1-9][0-9]*)\\.[0-9]{2}")) \
	X(BOOLEAN, "boolean", "boolean", PATTERN("true|false")) \
	X(TRUE, "true", "boolean", PATTERN("true")) \
	X(DATE, "date", "date", PATTERN("[0-9]{4}-[0-9]{2}-[0-9]{2}")) \
	X(MOMENT, "moment", "dateTime", PATTERN("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")) \
	X(YEAR, "year", "gYear", PATTERN("[0-9]{4}")) \
	X(SIREN, "siren", "string", PATTERN("[0-9]{9}")) \
	X(SIRET, "siret", "string", PATTERN("[0-9]{14}")) \
	X(NAF, "naf", "string", PATTERN("[0-9]{2}\\.[0-9]{2}[A-Z]")) \
	X(VAT, "vat", "string", PATTERN("[A-Z]{2}[0-9A-Z+*]{2,12}")) \
	X(EMAIL, "email", "string", PATTERN("[^\\s@]+@[^\\s@]+")) \
	X(TELEPHONE, "telephone", "string", PATTERN("\\+?[0-9]{4,15}")) \
	X(TIME, "time", "string", PATTERN("([01][0-9]|2[0-3]):[0-5][0-9]")) \
	X(MONTH, "month", "gYearMonth", PATTERN("[0-9]{4}-[0-9]{2}")) \
	X(QUARTER, "quarter", "string", PATTERN("[0-9]{4}-Q[1-4]")) \
	X(DURATION, "duration", "duration", PATTERN("P0D|P([1-9][0-9]*Y)?([1-9][0-9]*M)?([1-9][0-9]*D)?")) \
	X(RNA, "rna", "string", PATTERN("W[0-9A-Z]{9}")) \
	X(NIR, "nir", "string", PATTERN("[0-9]{5}([0-9]{2}|2[AB])[0-9]{6}")) \
	X(IBAN, "iban", "string", PATTERN("[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}")) \
	X(COUNTRY, "country", "string", PATTERN("[A-Z]{2}|99[0-9]{3}")) \
	X(COMMUNE, "commune", "string", PATTERN("([0-9]{2}|2[AB])[0-9]{3}")) \
	X(POSTAL_CODE, "postal_code", "string", PATTERN("[0-9]{5}")) \
	X(URL, "url", "string", PATTERN("https?://[^\\s]+")) \
	X(CODE, "code", "string", PATTERN("[^\\s]+")) \
	X(WORD, "word", "string", PATTERN("[a-z][a-z0-9_.]*")) \
	X(DIGEST, "digest", "string", PATTERN("[0-9a-f]{64}"))

#define X(name, word, base, facets) LEXICAL_##name,
enum lexical { LEXICALS(X) LEXICAL__COUNT };
#undef X

const char *lexical_word(enum lexical l);

/* The row that a type's column xsd names; false for "" and for what is not there. */
bool lexical_find(const char *word, enum lexical *l);

/* Whether every text of the form a is one of b. */
bool lexical_within(enum lexical a, enum lexical b);

/* Whether a text is of the form. a: room to read the pattern. */
bool lexical_matches(struct arena *a, enum lexical l, struct str s);

/* <xs:simpleType name="amount">...</xs:simpleType>, two spaces in. */
void lexical_write(struct buf *b, enum lexical l);

#endif
