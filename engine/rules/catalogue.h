/*
 * catalogue: all rules that messages speak of, for people: what each says and why, what
 * to do, what breaks it and what keeps to it, and whether it may be suppressed.
 */
#ifndef RULES_CATALOGUE_H
#define RULES_CATALOGUE_H

#include "base/buf.h"
#include "text/example.h"

/* The letters of codes, in the order of the catalogue: X(letters, what they are about) */
#define CATALOGUE_GROUPS(X) \
	X("OO", "Once only") \
	X("F", "Forms") \
	X("P", "Procedures") \
	X("V", "Versions") \
	X("E", "Expressions") \
	X("L", "The library: concepts, providers, tables, codes, ledgers") \
	X("T", "Text and YAML") \
	X("A", "Answers") \
	X("R", "Registers and imports") \
	X("X", "Submissions") \
	X("C", "Worked cases") \
	X("U", "Usage") \
	X("W", "The disk, the network, the machine")

/* One rule, for a terminal. */
void catalogue_rule(struct arena *a, enum diag_code code, struct buf *b);

/* All of them: for a terminal, as Markdown, as a page of its own, as JSON. */
void catalogue_text(struct arena *a, struct buf *b);
void catalogue_markdown(struct arena *a, struct buf *b);
void catalogue_html(struct arena *a, struct buf *b);
void catalogue_json(struct arena *a, struct buf *b);

/* Calls for each group that has rules, and for each rule of it. */
struct catalogue_writer {
	void (*group)(struct buf *b, const char *letters, const char *what);
	void (*rule)(struct arena *a, enum diag_code code, struct buf *b);
};
void catalogue_walk(struct arena *a, const struct catalogue_writer *w, struct buf *b);

/* "error, exit status 1" */
struct str catalogue_level(struct arena *a, enum diag_code code);

#endif
