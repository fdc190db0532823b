/*
 * json_oracle: JSON read another way, to judge what the engine made of it.
 *
 * A scanner over the text of valid JSON, which knows neither trees nor jansson; and,
 * type by type, what a written form must be of the values it came from.
 */
#ifndef TESTS_JSON_ORACLE_H
#define TESTS_JSON_ORACLE_H

#include "base/buf.h"
#include "value/type.h"

/* The bytes of the value that a pointer leads to, as written: "Été", 50000.0, null, [...];
 * missing if there is none. */
struct str oracle_raw(struct str json, struct str pointer);

/* Elements of the array at a pointer; 0 if it is none. */
size_t oracle_count(struct str json, struct str pointer);

/* Whether a value is there: not missing, null, "" or white space. */
bool oracle_is_there(struct str raw);

/* What the values that are there say together, in the way of a join; in a. */
struct str oracle_join(struct arena *a, const struct str *raw, size_t count);

/* Whether written is the written form of type t of that text. is_unix: of seconds. */
bool oracle_agrees(enum type t, bool is_unix, struct str text, struct str written);

/* Whether written is the sum of the numbers. */
bool oracle_is_sum(const struct str *raw, size_t count, struct str written);

#endif
