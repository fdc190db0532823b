/*
 * alike: whether two French wordings mean the same, as far as that can be told without
 * understanding them: accents, case, articles and word order do not count, words are
 * cut to their stem, synonyms of the field are one word.
 */
#ifndef FORM_ALIKE_H
#define FORM_ALIKE_H

#include "base/str.h"

/* Whether they have the same words. */
bool alike_same(struct str a, struct str b);

/* Words that count in s. */
size_t alike_words(struct str s);

/* Whether all words of part are among those of s. */
bool alike_holds(struct str s, struct str part);

#endif
