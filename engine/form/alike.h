/*
 * alike: whether two French wordings mean the same, as far as that can be told without
 * understanding them: accents, case, articles and word order do not count, words are
 * cut to their stem, synonyms of the field are one word.
 */
#ifndef FORM_ALIKE_H
#define FORM_ALIKE_H

#include "base/str.h"

#define WORDING 240 /* bytes: what follows is not looked at */
#define WORDING_WORD 32

/* Folded words, each with a space before and behind: " chiffre affaire ". */
struct wording {
	char bytes[WORDING + WORDING_WORD + 2];
	size_t len;
	size_t words;   /* that count */
	uint64_t marks; /* a bit of each word's: what lacks one cannot have all words */
};

void alike_read(struct wording *to, struct str s);

/* Whether they have the same words; whether s has all words of part, which has some. */
bool alike_equal(const struct wording *a, const struct wording *b);
bool alike_within(const struct wording *s, const struct wording *part);

/* The same of texts that are compared once. */
bool alike_same(struct str a, struct str b);
bool alike_holds(struct str s, struct str part);

#endif
