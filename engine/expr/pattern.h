/*
 * pattern: regular expressions that cannot be slow.
 *
 * A subset of XSD's: literals, ., \d \s (\D \S, ASCII), [a-z] [^a-z], ( | ), and ? * +
 * {n} {n,} {n,m}. A pattern is of the whole text, as in XSD. It is compiled to at most
 * PATTERN_STEPS steps, all of which are followed at once: no backtracking, the time is
 * that of the text times the steps.
 */
#ifndef EXPR_PATTERN_H
#define EXPR_PATTERN_H

#include "base/arena.h"

#define PATTERN_STEPS 512

struct pattern;

/* NULL where it is wrong: *why in words, *at the byte where. Lives in a. */
const struct pattern *pattern_compile(struct arena *a, struct str source, const char **why, size_t *at);

/* Whether the whole of s (UTF-8) is of the pattern. Allocates nothing. */
bool pattern_matches(const struct pattern *p, struct str s);

#endif
