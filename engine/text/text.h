/*
 * text: a named text and its lines.
 *
 * Everything loaded points into a text by offset; line and column are computed
 * when a message is printed. Columns count characters, from 1, as editors do.
 */
#ifndef TEXT_TEXT_H
#define TEXT_TEXT_H

#include "base/arena.h"

struct place {
	size_t line, column; /* from 1; column in characters */
};

/* A part of a text; text == NULL: no place. */
struct span {
	const struct text *text;
	size_t at, len; /* bytes */
};

struct text {
	struct str path;       /* as the user named it */
	struct str bytes;      /* UTF-8, checked by whoever made the text */
	const uint32_t *lines; /* offset of each line's first byte */
	size_t line_count;     /* at least 1 */
	struct place start;    /* where it begins in path; zeros: at the first character */
	size_t start_wide;     /* characters beyond U+FFFF before it in that line */
	struct span used;      /* where another text uses it: messages tell it; no text: nowhere */
	struct str as; /* what stands, with an _, before its names in that other text; missing: nothing */
};

/* path and bytes are kept, not copied. */
struct text *text_new(struct arena *a, struct str path, struct str bytes);

struct place text_place(const struct text *t, size_t offset);

/* The same with a column in UTF-16 code units. */
struct place text_place_utf16(const struct text *t, size_t offset);

/* Characters beyond U+FFFF, which UTF-16 writes as two units, before offset in its line. */
size_t text_wide(const struct text *t, size_t offset);

/* The line (from 1) without its end of line. */
struct str text_line(const struct text *t, size_t line);

/* Offset of a line and column counted from 0 in characters, as libyaml tells them. */
size_t text_offset(const struct text *t, size_t line, size_t column);

struct str span_str(struct span s);

/* The same place, of a text that another one uses there. */
struct span span_used(struct arena *a, struct span s, struct span used);

/* The len bytes from at on inside s. */
struct span span_part(struct span s, size_t at, size_t len);

#endif
