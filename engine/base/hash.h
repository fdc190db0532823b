/*
 * hash: SipHash-2-4 of a text, as hash tables need it. Its key is drawn once a process, so
 * that nobody can write a file of names that all fall in one place; what is printed may
 * therefore not depend on it.
 */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include <stdint.h>

#include "base/str.h"

struct hash_key {
	uint64_t at[2];
};

/* Under the key of this process; a missing str is the empty one. */
uint64_t hash_of(struct str s);

/* Under a key of the caller's. */
uint64_t hash_under(struct hash_key key, struct str s);

#endif
