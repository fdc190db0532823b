/*
 * nearest: which known name an unknown one was probably meant to be.
 */
#ifndef TEXT_NEAREST_H
#define TEXT_NEAREST_H

#include "base/str.h"

/* Candidates that are looked at: a suggestion is a kindness, and must not cost more than the check. */
#define NEAREST_NAMES 500

/* "Did you mean": of count candidates the nearest to name, if it is near enough
 * (a third of its length, by edit distance without regard to case); missing if
 * none. A name without a dot also matches what a candidate has behind a dot. */
struct str nearest(struct str name, const struct str *candidates, size_t count);

#endif
