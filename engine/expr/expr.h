/*
 * expr: the expression language.
 *
 * XPath 1.0 grammar over bare names: numero, repeat/field, x[1]/y, x[cond],
 * $name, $name.key, '.', and/or, = != < <= > >=, + - * div mod, unary minus,
 * functions (function_list.h). Exact decimals, days, booleans and texts, typed
 * before anything runs, so that a checked expression cannot fail: what cannot be
 * computed (overflow, division by zero) is an absence.
 *
 * Absence: what becomes of an absent operand stands in one table, absence_list.h.
 *
 * This floor knows no forms: names are looked up in a scope that the form fills,
 * values are read through an environment that the answers fill.
 *
 *	struct expr *e = expr_parse(arena, span, out);
 *	if (e != NULL && expr_check(arena, e, &scope, out) && e->kind == VALUE_TRUTH)
 *		...
 *	struct value v = expr_eval(e, &env);
 */
#ifndef EXPR_EXPR_H
#define EXPR_EXPR_H

#include <limits.h>

#include "expr/absence_list.h"
#include "expr/function_list.h"
#include "text/diag.h"
#include "value/type.h"

#define EXPR_BYTES 4000
#define EXPR_DEPTH 32
#define EXPR_OPERATORS 250 /* in a row they are a tree as deep: walks are recursive */

/* X(name, token, priority, absence): the operators with two operands. The higher priority
 * binds tighter; equal ones group from the left. */
#define OPERATORS(X) \
	X(OR, "or", 1, KLEENE) \
	X(AND, "and", 2, KLEENE) \
	X(EQUAL, "=", 3, STRICT) \
	X(UNEQUAL, "!=", 3, STRICT) \
	X(LESS, "<", 4, STRICT) \
	X(LESS_EQUAL, "<=", 4, STRICT) \
	X(GREATER, ">", 4, STRICT) \
	X(GREATER_EQUAL, ">=", 4, STRICT) \
	X(ADD, "+", 5, STRICT) \
	X(SUBTRACT, "-", 5, STRICT) \
	X(MULTIPLY, "*", 6, STRICT) \
	X(DIVIDE, "div", 6, STRICT) \
	X(MODULO, "mod", 6, STRICT)

#define X(name, what) ABSENCE_##name,
enum absence { ABSENCES(X) ABSENCE__COUNT };
#undef X

enum expr_op {
	EXPR_LITERAL, /* value */
	EXPR_NAME,    /* name: a field, or a $variable; [index], [predicate], /part */
	EXPR_DOT,     /* . */
	EXPR_NEGATE,  /* -a */
	EXPR_CALL,    /* function(arguments...) */
#define X(name, token, priority, absence) EXPR_##name,
	OPERATORS(X)
#undef X
};

#define X(name, word, least, most, absence, what) FUNCTION_##name,
enum function { FUNCTIONS(X) FUNCTION__COUNT };
#undef X

/*
 * What a name stands for. item is the owner's number for it, opaque here.
 * A single value has parts == NULL or is structured; a repeated thing has rows:
 * its parts (or a scalar row, when it has none) are reached by name/part.
 */
struct expr_symbol {
	struct str name; /* as written, with $ for variables */
	unsigned item;
	unsigned part;  /* what is read of the item; name/part reads its column instead */
	unsigned depth; /* rows that it stands in */
	bool repeated;  /* has rows: only aggregates, [n] and count() use it */
	enum type type; /* of the single value, or of a scalar row */
	const struct expr_part *parts;
	size_t part_count;
	bool bands;                     /* $table.key that band() reads, and nothing else does */
	bool wrong;                     /* its definition is, and was told: no more is said of it */
	const struct part_codes *codes; /* the codes of a choice; NULL: not known here */
};

/* item of what is no item: a column of the choice that a filter looks at. */
#define EXPR_CHOICE UINT_MAX

/* A column of a repeated symbol: either a part of a collection (item is the
 * collection's, part its column), or a field of an asked repeat (its own item). */
struct expr_part {
	struct str name;
	enum type type;
	unsigned item;
	unsigned part;
	bool repeated; /* rows of each row: no expression reaches them from outside the row */
	const struct part_codes *codes;
};

/* The codes of a choice, for E011. */
struct part_codes {
	const struct str *at;
	size_t count;
};

/* Names, looked up by the form. */
struct expr_scope {
	/* NULL if unknown. name without $; variable tells which name space. A key
	 * after a dot ($oeth.seuil) is part of the name. The symbol lives as long as
	 * the expressions that were checked with it. */
	const struct expr_symbol *(*find)(const void *data, struct str name, bool variable);
	/* Names, for "did you mean": at most room of them; returns how many. */
	size_t (*names)(const void *data, bool variable, struct str *names, size_t room);
	/* Says below d why there is no such name, if it knows; NULL: it never does. */
	bool (*explain)(const void *data, struct str name, struct diags *out, struct diag *d);
	const void *data;
	const struct expr_symbol *dot; /* what . is; NULL: nothing */
	const char *what;              /* a name should be: "a JSON pointer"; NULL: "a field" */
	unsigned depth;                /* rows that it is of: position() is the innermost's number */
};

struct expr {
	/* what running it reads stands together, in front */
	enum expr_op op;
	enum value_kind kind;   /* of the result, set by expr_check */
	enum function function; /* EXPR_CALL; FUNCTION__COUNT: none of the list */
	bool variable;          /* EXPR_NAME: written with $ */
	/* set by expr_check: */
	bool rows;              /* stands for several values: an aggregate's argument */
	bool in_row;            /* EXPR_NAME: a part of the row that a predicate looks at */
	bool constant;          /* its value is known: it is not run again */
	unsigned item, place;   /* EXPR_NAME, EXPR_DOT: the item and the part of it that are read */
	struct value value;     /* EXPR_LITERAL; of what is constant */
	struct expr *arguments; /* first operand or argument, linked by next */
	struct expr *next;
	struct expr *predicate;        /* EXPR_NAME: [..]: a number picks, a condition filters */
	const int16_t *changes;        /* translate(): what a byte becomes, -1: nothing; NULL: not by bytes */
	const struct pattern *pattern; /* matches() */
	const struct expr_symbol *symbol; /* EXPR_NAME, EXPR_DOT */
	const struct expr_part *column;   /* of name/part, and of a part's name in a predicate */
	bool in_filter;                   /* EXPR_NAME: in a predicate, and no part of its row */
	unsigned up; /* EXPR_NAME: 1 of the row at hand, 2 of the one around it...; 0 outside */
	/* as written */
	struct span span;
	struct str name; /* EXPR_NAME: without $, before [ and /; EXPR_CALL: as written */
	struct str part; /* EXPR_NAME: after /, or missing */
};

/* The row at hand, for a name that is used as one value: the reader knows which. */
#define EXPR_HERE SIZE_MAX

/* What an expression reads while it runs. */
struct expr_env {
	/* The value of item, column part, in row (from 0) or EXPR_HERE, into to. */
	void (*read)(const void *data, unsigned item, unsigned part, size_t row, struct value *to);
	/* Rows of a repeated item; false: they are not known (an absence). */
	bool (*rows)(const void *data, unsigned item, size_t *count);
	/* The band of a table's key that x falls into; an absence below the lowest. */
	struct value (*band)(const void *data, unsigned item, struct decimal x);
	const void *data;
	struct arena *arena; /* for the texts that concat() makes */
	struct value dot;    /* . in a constraint */
	size_t row;          /* set while a predicate runs over rows: the one at hand */
	size_t here;         /* the row that the expression is of, from 0; EXPR_HERE: none */
};

/* Reads the text of span. NULL after adding what is wrong. */
struct expr *expr_parse(struct arena *a, struct span span, struct diags *out);

/* The same where names are JSON pointers (RFC 6901): /data/0/nom = 'x'. */
struct expr *expr_parse_json(struct arena *a, struct span span, struct diags *out);

/* The kind that function f takes as its argument (from 0), and the one it gives;
 * VALUE_NONE: any, or that of its arguments. */
enum value_kind expr_takes(enum function f, size_t argument);
enum value_kind expr_gives(enum function f);

/* Looks names up and types e. False after adding everything that is wrong. */
bool expr_check(struct arena *a, struct expr *e, const struct expr_scope *scope, struct diags *out);

/* Runs a checked expression. Allocates nothing but the texts it makes. */
struct value expr_eval(const struct expr *e, struct expr_env *env);

/* The same, where the value is wanted: nothing is copied. */
void expr_run(const struct expr *e, struct expr_env *env, struct value *to);

/* Calls visit for every item that a checked e reads, once a mention: dependencies.
 * It is the column's own item for a field of an asked repeat, else the symbol's; EXPR_CHOICE is
 * none. */
void expr_items(
	const struct expr *e, void (*visit)(void *data, unsigned item, const struct expr *at), void *data);

/* Most steps that running a checked e takes: a value read or computed is one, what reads a
 * text a hundred, and a predicate runs once a row. rows: how many an item may have. What
 * does not fit in 64 bits is a number that is large enough. */
uint64_t expr_cost(const struct expr *e, uint64_t (*rows)(const void *data, unsigned item), const void *data);

/* a times b, no larger than that number. */
uint64_t expr_times(uint64_t a, uint64_t b);

/* What an operator or a function makes of absent operands, and that in words. */
enum absence operator_absence(enum expr_op op);
enum absence function_absence(enum function f);
const char *absence_what(enum absence a);

/* "a text", "a number", "a condition", "a date"; "nothing" for VALUE_NONE. */
const char *expr_kind(enum value_kind kind);

/* What a name is called where it is defined: in a section that is used with a prefix it is
 * written without. Without $, as e->name. */
struct str expr_name(const struct expr *e);

/* e as text again, with the fewest parentheses. */
void expr_show(const struct expr *e, struct buf *b);

/* A checked e as XForms 1.1 writes it, in XPath 1.0: days are compared and counted by
 * days-from-date(), what is yes or no by its text. $name is instance('NAME') of the form's own
 * model, rows are nodes of their name; in a row ../NAME stands beside the field, ../../NAME in the
 * row around it, and a bare NAME outside of rows. What XForms has no word for keeps ours where ODK
 * knows it (coalesce, round(x, n), if), and stands as an extension where it does not
 * (add-months, add-years; a band is a lookup in the table's instance). */
void expr_show_xforms(const struct expr *e, struct buf *b);

#endif
