/*
 * key: the keys that a map of a definition may have, and the words that a value may be.
 *
 * One list (key_list.h), read by the loader, by the schemas for editors and by the
 * tests that hold the two together.
 */
#ifndef FORM_KEY_H
#define FORM_KEY_H

#include "form/form.h"
#include "form/key_list.h"

#define KEYS_OF_A_MAP 64 /* more than any has */

#define X(name, what) MAP_##name,
enum key_map { KEY_MAPS(X) MAP__COUNT };
#undef X

#define X(name) WORDS_##name,
enum key_words { KEY_WORDS(X) WORDS__COUNT };
#undef X

#define X(name) KEY_##name,
enum key_value { KEY_VALUES(X) KEY_VALUE__COUNT };
#undef X

/* What of a row speaks of: MAP_x, WORDS_x by value, or nothing. */
#define KEY_OF_NONE 0

struct key {
	const char *name, *what;
	enum key_map map;
	enum key_value value;
	unsigned of;   /* enum key_map or enum key_words, as value says */
	unsigned need; /* KEY_NEED_...: 0 may, NEEDED, or a bit per origin */
};

/* The keys of a map, in the order of the list. */
const struct key *keys_of(enum key_map map, size_t *count);

/* "a field", "a provider"... */
const char *key_map_what(enum key_map map);

/* "FIELD", "PROVIDER"... */
const char *key_map_word(enum key_map map);

/* The words of a list, in the order of its enum. */
const char *const *key_words(enum key_words words, size_t *count);

/* n is a map and has no other keys than map's; messages with the nearest. False if
 * it is no map at all. */
bool keys_check(const struct node *n, enum key_map map, struct diags *out);

/* A word of a list under a key, as its index; a missing key leaves *index. False
 * after a message that lists them. */
bool key_word(const struct node *n, const char *key, enum key_words words, size_t *index, struct diags *out);

#endif
