/*
 * key_schema: what an editor needs to know of definitions, as JSON Schema (draft-07,
 * which yaml-language-server reads best): the keys of form/key_list.h, what each is
 * for, and how its value is written. Which origins a key goes with, and all that spans
 * several keys, is the checker's.
 */
#ifndef EMIT_KEY_SCHEMA_H
#define EMIT_KEY_SCHEMA_H

#include "base/buf.h"
#include "form/key.h"

/* The schema of files whose root is that map. */
void emit_key_schema(struct buf *b, enum key_map root);

#endif
