/*
 * out_json: JSON as it leaves, indented by two. What jansson cannot do for want of
 * memory ends the process, as everywhere.
 */
#ifndef OUT_JSON_H
#define OUT_JSON_H

#include "base/buf.h"

struct json_t;

/* Writes j and a line end, and gives it back: j is gone. NULL: there was no memory. */
void out_json(struct buf *b, struct json_t *j);

/* A text; null where it is missing. What is no UTF-8, as a file's name may be, is U+FFFD. */
struct json_t *out_json_str(struct str s);

#endif
