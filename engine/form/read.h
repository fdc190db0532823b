/*
 * read: the words and shapes that all definitions share, read from nodes.
 *
 * Every function adds its own message and returns false, and the caller goes on
 * with the next thing: a designer reads all that is wrong at once.
 */
#ifndef FORM_READ_H
#define FORM_READ_H

#include "form/shape.h"
#include "tree/tree.h"

#define NAME_LENGTH 40

/* [a-z][a-z0-9_]{0,39} and no operator (and or div mod not); dash: '-' too. */
bool name_is_good(struct str name, bool dash);

/* subject.name(.name)*, each a good name. */
bool name_is_concept(struct str name);

/* A code has no white space, which would part it in a list. */
bool code_is_good(struct str code);

/* The good name that the key of map n gives. */
bool read_name(const struct node *n, const char *key, bool dash, struct str *name, struct span *span,
	struct diags *out);

/* The text of a key; missing if the key is. False if it is no scalar, or empty. */
bool read_text(const struct node *n, const char *key, struct str *text, struct diags *out);

/* The same, and it is a duration: P1Y6M. */
bool read_duration_of(const struct node *n, const char *key, struct str *text, struct diags *out);

/* The same, and the key has to be there. what: "a provider"... */
bool read_required(
	const struct node *n, const char *key, const char *what, struct str *text, struct diags *out);

/* A word of a list, as its index. A missing key leaves *index as it is. */
bool read_word(const struct node *n, const char *key, const char *const *words, size_t count, size_t *index,
	struct diags *out);

/* The first entry of the map (or list) under a key; NULL if the key is missing, or
 * after a message if it holds something else. */
const struct node *read_map(const struct node *n, const char *key, struct diags *out);
const struct node *read_list(const struct node *n, const char *key, struct diags *out);

/* The items of a list of texts, or the one text. */
size_t read_texts(struct arena *a, const struct node *n, const struct node *const **nodes, struct diags *out);

/* "1..20". */
bool read_rows(const struct node *n, size_t *min, size_t *max, struct diags *out);

bool read_type(const struct node *n, enum type *t, struct diags *out);

/* Columns of a choice beside code and label, at most. */
#define CHOICE_MORE 14

/* Sets the columns, which are texts: code and label, and more. */
void choices_set_columns(struct arena *a, struct choices *c, const struct str *names, size_t count);

/* {code: Label, code: {label: Label, column: text}, ...} or [code, ...]. */
struct choices *read_choices(struct arena *a, const struct node *n, struct diags *out);

/* {name: type, name: {label:, type:}}: the columns of a collection. */
bool read_parts(struct arena *a, const struct node *n, struct shape *shape, struct diags *out);

/* The text of an expression with a place: the node's own bytes where they are the
 * expression; else (quotes doubled, a block) a copy put at the node's line and column. */
struct span read_expression(struct arena *a, const struct node *n);

/* Reports an unknown name with the nearest of a map's keys. */
void read_unknown(struct diags *out, enum diag_code code, struct span span, struct str name, const char *what,
	const struct map *known);

#endif
