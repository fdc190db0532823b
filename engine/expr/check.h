/*
 * check: what the parts of the check share: names are resolved in names.c, kinds
 * in check.c. A kind of VALUE_NONE is one that is not known because something
 * below is wrong; nothing more is said of it.
 */
#ifndef EXPR_CHECK_H
#define EXPR_CHECK_H

#include "expr/expr.h"

/* A predicate being checked: the rows it looks at, one at a time. */
struct check_row {
	const struct expr_symbol *symbol;
	const struct expr *read;   /* what in the predicate reads the row; NULL: nothing */
	const struct expr *filter; /* a condition in [ ] inside it; NULL: none */
	struct check_row *outer;
};

struct checker {
	struct arena *arena;
	const struct expr_scope *scope;
	struct diags *out;
	struct check_row *rows; /* the innermost predicate; NULL outside */
	bool unknown;           /* a kind is, for a reason that was told elsewhere */
};

/* Checks e as one value; its kind, or VALUE_NONE after saying what is wrong. */
enum value_kind check_value(struct checker *c, struct expr *e);

/* Where a name of e stands: e may begin with a parenthesis. */
struct span check_span(const struct expr *e, struct str name);

/* e as messages name it: a literal as it is, all else in quotes; cut when long. */
struct str check_words(struct checker *c, const struct expr *e);

/* Looks up an EXPR_NAME or EXPR_DOT, its predicate and its part. False after
 * saying what is wrong. e->kind stays VALUE_NONE for rows of several parts. */
bool check_name(struct checker *c, struct expr *e);

/* Whether a name that was found stands for one value that an expression can read. */
bool check_single(struct checker *c, const struct expr *e);

/* Whether e is a name that stands for rows, for a function; one: of one part each. */
bool check_rows(struct checker *c, struct expr *e, const char *function, bool one);

/* Whether e is a $table.key with bands, for band(). */
bool check_bands(struct checker *c, struct expr *e);

/* For exists(): a name of anything, rows or parts of it too; or one value. */
void check_there(struct checker *c, struct expr *e);

/* For selected(): a name of a choice or of choices. */
void check_chosen(struct checker *c, struct expr *e);

/* position() stands where there is a row. */
void check_position(struct checker *c, struct expr *e);

/* Warns when a text is compared with a choice that has no such code. */
void check_code(struct checker *c, const struct expr *choice, const struct expr *text);

#endif
