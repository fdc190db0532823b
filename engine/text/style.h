/*
 * style: the colours of a terminal, so that what is written in them is written
 * without them the same way.
 */
#ifndef TEXT_STYLE_H
#define TEXT_STYLE_H

#include <stdbool.h>

/* What is printed before a text of that kind, and off behind it. */
struct style {
	const char *bold, *good, *error, *warning, *dim, *off;
};

/* ANSI sequences, or empty strings. */
const struct style *style_of(bool color);

#endif
