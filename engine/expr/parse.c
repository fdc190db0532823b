/*
 * Recursive descent, with a table of priorities for the operators (as in Lua's
 * subexpr). The first mistake ends it: what follows a syntax error is guessing.
 * Names and functions are looked up later, by the check. Whatever nests counts
 * against EXPR_DEPTH, and operators against EXPR_OPERATORS: the C stack is bounded.
 */
#include "expr/function.h"
#include "expr/lex.h"
#include "expr/operator.h"

struct parser {
	struct arena *arena;
	struct lexer lexer;
	struct token token; /* at hand */
	struct token last;  /* the one before */
	unsigned depth, operators;
	struct diags *out;
};

static struct expr *parse_binary(struct parser *p, int priority);

static void advance(struct parser *p)
{
	p->last = p->token;
	p->token = lex_next(&p->lexer);
}

static bool at_sign(const struct parser *p, const char *sign)
{
	return p->token.kind == TOKEN_SIGN && str_is(span_str(p->token.span), sign);
}

static bool consume(struct parser *p, const char *sign)
{
	if (!at_sign(p, sign))
		return false;
	advance(p);
	return true;
}

/* What is at hand, in words. */
static struct str found(const struct parser *p)
{
	if (p->token.kind == TOKEN_END)
		return S("the expression ends");
	return arena_format(p->arena, "'%.*s' found", STR(span_str(p->token.span)));
}

/* "total- 1" is the name 'total-' followed by a number. */
static bool follows_minus(const struct parser *p)
{
	bool named = p->last.kind == TOKEN_NAME || p->last.kind == TOKEN_VARIABLE;

	return named && str_ends(span_str(p->last.span), "-");
}

/* Something else is expected at the token at hand. NULL if that was told already,
 * or is told in another way. */
static struct diag *fail(struct parser *p, const char *expected)
{
	if (p->token.kind == TOKEN_WRONG)
		return NULL;
	if (follows_minus(p)) {
		lex_minus(p->last.span, p->out);
		return NULL;
	}
	struct diag *d = diag_add(
		p->out, DIAG_EXPR_SYNTAX, p->token.span, "%s is expected, %.*s", expected, STR(found(p)));
	if (p->last.kind == TOKEN_NUMBER && at_sign(p, ","))
		diag_note(p->out, d, (struct span){ 0 }, "decimals are written with a point: 0.5");
	return d;
}

static bool enter(struct parser *p)
{
	if (++p->depth <= EXPR_DEPTH)
		return true;
	diag_add(p->out, DIAG_EXPR_LIMIT, p->token.span, "the expression is more than %d levels deep here",
		EXPR_DEPTH);
	return false;
}

/* The bracket that belongs to the one at open. */
static bool close_bracket(struct parser *p, struct span open, const char *bracket, const char *expected)
{
	if (consume(p, bracket)) {
		p->depth--;
		return true;
	}
	struct diag *d = fail(p, expected);
	if (d != NULL)
		diag_note(p->out, d, open, "'%.*s' opened here", STR(span_str(open)));
	return false;
}

static struct expr *node(struct parser *p, enum expr_op op, struct span span)
{
	struct expr *e = ARENA_NEW(p->arena, struct expr);

	e->op = op;
	e->span = span;
	return e;
}

/* e reaches from start to the token before the one at hand. */
static struct expr *widen(struct parser *p, struct expr *e, size_t start)
{
	e->span.at = start;
	e->span.len = p->last.span.at + p->last.span.len - start;
	return e;
}

/* 12 | 0.5 | .5 */
static struct expr *parse_number(struct parser *p)
{
	struct expr *e = node(p, EXPR_LITERAL, p->token.span);
	struct str s = span_str(e->span);
	const char *zero = s.at[0] == '.' ? "0" : "";
	const char *point = memchr(s.at, '.', s.len);

	e->value.kind = VALUE_NUMBER;
	if (decimal_read(arena_format(p->arena, "%s%.*s", zero, STR(s)), &e->value.number)) {
		advance(p);
		return e;
	}
	bool fine = point != NULL && s.len - (size_t)(point - s.at) > DECIMAL_PLACES + 1;
	diag_add(p->out, DIAG_EXPR_SYNTAX, e->span,
		fine ? "%.*s has more than 6 decimal places" : "%.*s is too large", STR(s));
	return NULL;
}

static struct expr *parse_text(struct parser *p)
{
	struct expr *e = node(p, EXPR_LITERAL, p->token.span);
	struct str s = span_str(e->span);

	e->value = (struct value){ .kind = VALUE_TEXT, .text = str_part(s, 1, s.len - 2) };
	advance(p);
	return e;
}

/* ( expr ) */
static struct expr *parse_group(struct parser *p)
{
	struct span open = p->token.span;

	if (!enter(p))
		return NULL;
	advance(p);
	struct expr *e = parse_binary(p, 0);
	if (e == NULL || !close_bracket(p, open, ")", "')'"))
		return NULL;
	return widen(p, e, open.at);
}

/* name ( [expr {, expr}] ) */
static struct expr *parse_call(struct parser *p)
{
	struct expr *e = node(p, EXPR_CALL, p->last.span), **end = &e->arguments;
	struct span open = p->token.span;

	e->name = span_str(e->span);
	e->function = function_find(e->name);
	if (!enter(p))
		return NULL;
	advance(p);
	if (!at_sign(p, ")"))
		do {
			if ((*end = parse_binary(p, 0)) == NULL)
				return NULL;
			end = &(*end)->next;
		} while (consume(p, ","));
	if (!close_bracket(p, open, ")", e->arguments != NULL ? "',' or ')'" : "')'"))
		return NULL;
	return widen(p, e, e->span.at);
}

/* name [ expr ] */
static bool parse_predicate(struct parser *p, struct expr *name)
{
	struct span open = p->token.span;

	if (!at_sign(p, "["))
		return true;
	if (!enter(p))
		return false;
	advance(p);
	name->predicate = parse_binary(p, 0);
	return name->predicate != NULL && close_bracket(p, open, "]", "']'");
}

/* name / part */
static bool parse_part(struct parser *p, struct expr *name)
{
	if (!consume(p, "/"))
		return true;
	if (p->token.kind != TOKEN_NAME) {
		struct diag *d = fail(p, "the name of a part");

		if (d != NULL)
			diag_note(p->out, d, (struct span){ 0 }, "to divide, write div");
		return false;
	}
	name->part = span_str(p->token.span);
	advance(p);
	if (at_sign(p, "/")) {
		diag_add(p->out, DIAG_EXPR_ROWS, p->token.span,
			"rows of each row are not reached at once: derive a field in the row, and read "
			"%.*s/field",
			STR(name->name));
		return false;
	}
	if (!at_sign(p, "["))
		return true;
	diag_add(p->out, DIAG_EXPR_SYNTAX, p->token.span, "[ ] stands before the part: write %.*s[...]/%.*s",
		STR(name->name), STR(name->part));
	return false;
}

/* name | $name, then [ expr ] and / part */
static struct expr *parse_name(struct parser *p)
{
	struct expr *e = node(p, EXPR_NAME, p->token.span);
	bool variable = p->token.kind == TOKEN_VARIABLE;

	advance(p);
	if (!variable && at_sign(p, "(") && !str_starts(span_str(e->span), "/"))
		return parse_call(p);
	e->variable = variable;
	e->name = str_part(span_str(e->span), variable, e->span.len);
	if (!parse_predicate(p, e) || !parse_part(p, e))
		return NULL;
	return widen(p, e, e->span.at);
}

static struct expr *parse_primary(struct parser *p)
{
	switch (p->token.kind) {
	case TOKEN_NUMBER:
		return parse_number(p);
	case TOKEN_TEXT:
		return parse_text(p);
	case TOKEN_NAME:
	case TOKEN_VARIABLE:
		return parse_name(p);
	case TOKEN_END:
	case TOKEN_SIGN:
	case TOKEN_WRONG:
		break;
	}
	if (at_sign(p, "("))
		return parse_group(p);
	if (consume(p, "."))
		return node(p, EXPR_DOT, p->last.span);
	fail(p, "a value");
	return NULL;
}

/* - unary | primary */
static struct expr *parse_unary(struct parser *p)
{
	struct expr *e;

	if (!at_sign(p, "-"))
		return parse_primary(p);
	if (!enter(p))
		return NULL;
	e = node(p, EXPR_NEGATE, p->token.span);
	advance(p);
	e->arguments = parse_unary(p);
	p->depth--;
	return e->arguments != NULL ? widen(p, e, e->span.at) : NULL;
}

/* An operator is at hand: here, and only here, 'and' is no name. */
static bool at_operator(const struct parser *p, enum expr_op *op)
{
	bool word = p->token.kind == TOKEN_NAME || p->token.kind == TOKEN_SIGN;

	return word && operator_find(span_str(p->token.span), op);
}

/* unary {operator unary}, of operators that bind tighter than priority */
static struct expr *parse_binary(struct parser *p, int priority)
{
	struct expr *left = parse_unary(p);
	enum expr_op op;

	while (left != NULL && at_operator(p, &op) && operator_priority(op) > priority) {
		struct expr *e = node(p, op, left->span);

		if (++p->operators > EXPR_OPERATORS) {
			diag_add(p->out, DIAG_EXPR_LIMIT, p->token.span,
				"the expression has more than %d operators", EXPR_OPERATORS);
			return NULL;
		}
		advance(p);
		e->arguments = left;
		left->next = parse_binary(p, operator_priority(op));
		left = left->next != NULL ? widen(p, e, e->span.at) : NULL;
	}
	return left;
}

static struct expr *parse(struct arena *a, struct span span, bool pointers, struct diags *out)
{
	struct lexer lexer = { .source = span, .pointers = pointers, .out = out };
	struct parser p = { .arena = a, .lexer = lexer, .out = out };

	if (span.len > EXPR_BYTES) {
		diag_add(out, DIAG_EXPR_LIMIT, span, "the expression has %zu bytes, at most %d", span.len,
			EXPR_BYTES);
		return NULL;
	}
	advance(&p);
	if (p.token.kind == TOKEN_END) {
		diag_add(out, DIAG_EXPR_SYNTAX, span, "the expression is empty");
		return NULL;
	}
	struct expr *e = parse_binary(&p, 0);
	if (e == NULL || p.token.kind == TOKEN_END)
		return e;
	if (at_sign(&p, ")") || at_sign(&p, "]"))
		diag_add(out, DIAG_EXPR_SYNTAX, p.token.span, "'%.*s' closes nothing",
			STR(span_str(p.token.span)));
	else
		fail(&p, "an operator");
	return NULL;
}

struct expr *expr_parse(struct arena *a, struct span span, struct diags *out)
{
	return parse(a, span, false, out);
}

struct expr *expr_parse_json(struct arena *a, struct span span, struct diags *out)
{
	return parse(a, span, true, out);
}
