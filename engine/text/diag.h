/*
 * diag: what is wrong, collected.
 *
 * A check adds what it finds and goes on, so that a designer reads all of it at
 * once. Every message has a code of the catalogue (diag_list.h), which owns its
 * level, the exit status it leads to, its title and what to do about it.
 * A place is a span in a text, or, where there is no text, a path: a file, a
 * field of the answers, a JSON pointer.
 *
 *	struct diags out = {.arena = &arena};
 *	struct diag *d = diag_add(&out, DIAG_UNKNOWN_CONCEPT, span, "'%.*s' is not a concept", STR(name));
 *	diag_note(&out, d, other->span, "did you mean '%.*s'?", STR(other->name));
 */
#ifndef TEXT_DIAG_H
#define TEXT_DIAG_H

#include "base/list.h"
#include "text/diag_list.h"
#include "text/nearest.h"
#include "text/text.h"

enum diag_level { DIAG_ERROR, DIAG_WARNING };

/* Exit statuses, documented in --help: */
enum { EXIT_CLEAN = 0, EXIT_WRONG = 1, EXIT_USAGE = 2, EXIT_WORLD = 3 };

#define X(name, code, level, exit, title, remedy) DIAG_##name,
enum diag_code { DIAGS(X) DIAG__COUNT };
#undef X

struct diag_rule {
	const char *code; /* "F012": stable, never reused */
	enum diag_level level;
	int exit;           /* what the program ends with: EXIT_WRONG, EXIT_USAGE or EXIT_WORLD */
	const char *title;  /* what the rule says, in one sentence */
	const char *remedy; /* what to do about it */
};

struct diag_note {
	struct span span; /* text may be NULL */
	struct str message;
};

struct diag {
	enum diag_code code;
	struct span span; /* text == NULL: look at path */
	struct str path;  /* file, field path or pointer; missing if span says it all */
	struct str message;
	struct str field; /* of an answer: its name as a page posts it, "rows.2.siret"; missing: none */
	const char *why;  /* of an answer: what its type has against it; NULL: nothing */
	struct str said; /* of an answer: what the form has against it, as people read it; missing: nothing */
	LIST(struct diag_note) notes;
};

struct diags {
	struct arena *arena;
	LIST(struct diag *) list;
	size_t errors, warnings;
	size_t dropped;     /* of these, beyond DIAGS_MAX: counted, not kept */
	size_t suggested;   /* calls of diags_suggest() */
	int exit;           /* highest of the errors */
	struct diag *spare; /* what diag_add() gives for a message that is dropped */
};

/* A register of a million bad rows must not become a million messages. */
#define DIAGS_MAX 1000

const struct diag_rule *diag_rule(enum diag_code code);

/* The code with these letters ("F012", "OO001"), or false. */
bool diag_find(struct str code, enum diag_code *found);

/* Adds a message with a place in a text. Never NULL; beyond DIAGS_MAX the
 * result is kept nowhere but may be used. */
struct diag *diag_add(struct diags *out, enum diag_code code, struct span span, const char *format, ...)
	__attribute__((format(printf, 4, 5)));

/* The same without a text: path tells where, and is kept, not copied. */
struct diag *diag_at(struct diags *out, enum diag_code code, struct str path, const char *format, ...)
	__attribute__((format(printf, 4, 5)));

/* "first defined here", "did you mean ...?": a line below the message. */
void diag_note(struct diags *out, struct diag *d, struct span span, const char *format, ...)
	__attribute__((format(printf, 4, 5)));

/* Whether the next message will be kept. */
bool diags_room(const struct diags *out);

/* Adds a message of another list. */
void diags_take(struct diags *out, const struct diag *d);

/* The status the program must end with: the highest of its errors, 0 if none. */
int diags_exit(const struct diags *out);

/* Whether "did you mean" is still worth its time: for the first DIAGS_SUGGESTED
 * messages that ask. Counts the call. */
#define DIAGS_SUGGESTED 100
bool diags_suggest(struct diags *out);

/* Sorted by file, place and code; equal messages collapsed; of a text that another one uses,
 * a note tells where. */
void diags_sort(struct diags *out);

#endif
