/*
 * reader: what the readers of the types (type_read) share; of no use elsewhere.
 *
 * A reader gets what was written, without the white space around it and not empty.
 * It sets *written and returns NULL, or returns the reason in words. What is
 * written as it should be is returned as it is, without a copy.
 */
#ifndef VALUE_READER_H
#define VALUE_READER_H

#include "value/type.h"

struct reader {
	enum type type;
	enum strictness strictness;
	struct arena *arena;
};

typedef const char *read_function(const struct reader *r, struct str in, struct str *written);

/* reader_number.c */
read_function read_number;

/* reader_time.c */
read_function read_year, read_month, read_date, read_time, read_duration;

/* reader_identifier.c: of companies, people, accounts and places */
read_function read_siren, read_naf, read_vat, read_rna, read_nir, read_iban, read_country, read_commune,
	read_postal_code;

static inline bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static inline bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static inline char upper(char c)
{
	return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

/* The bytes at of in are a no-break space (U+00A0, U+202F), as typists and
 * spreadsheets put into numbers: how many; 0 if they are none. */
size_t reader_no_break(struct str in, size_t at);

/* in without the bytes of drop and without spaces; itself if there are none. */
struct str reader_without(struct arena *a, struct str in, const char *drop);

/* in with A to Z for a to z; itself if there are none. */
struct str reader_upper(struct arena *a, struct str in);

/* Whether in has the characters of a pattern, one each: 9 a digit, @ a capital,
 * # either, any other itself. */
bool reader_matches(struct str in, const char *pattern);

/* Why in is not count digits; NULL if it is. word is count in words. */
const char *reader_digits(const struct reader *r, struct str in, size_t count, const char *word);

#endif
