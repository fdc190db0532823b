/*
 * scope_work: what the two halves of the scope share: what a name means where it is written,
 * in scope_names.c, and what is read and typed with it, in scope.c.
 */
#ifndef FORM_SCOPE_WORK_H
#define FORM_SCOPE_WORK_H

#include "form/stages.h"

enum let_state { LET_UNREAD, LET_READING, LET_READ };

struct linker {
	struct arena *arena;
	struct form *form;
	struct expr_symbol *symbols; /* by item number: as one value, or as rows */
	enum let_state *lets;
	size_t let_depth; /* lets being read, one because of the other */
	const struct item *reading[FORM_CHAIN];
	struct diags *out;
};

struct view {
	struct linker *linker;
	const struct item *repeat;         /* whose rows are at hand; NULL: none */
	const struct expr_symbol *columns; /* of the choice that a filter looks at */
	size_t column_count;
	struct str *both;        /* a column that is a field, too */
	const struct text *text; /* that it is written in */
	bool alone;              /* no field is at hand */
};

/* What expressions see of an item; a let's is of the kind that its value turned out to be. */
struct expr_symbol scope_symbol(struct linker *l, const struct item *it);

/* The names that are known in a view, as long as it lives; dot: what . is, or NULL. */
struct expr_scope scope_of(const struct view *view, const struct expr_symbol *dot);

/* Reads and types a let, once. */
void scope_let(struct linker *l, struct item *it);

#endif
