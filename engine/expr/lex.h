/*
 * lex: an expression as tokens, in XPath 1.0's spelling.
 *
 * A '-' inside a name belongs to it (a-b is one name), a variable is written
 * without a space after its '$' and may have a key ($oeth.seuil). Whether 'and',
 * 'or', 'div' and 'mod' are names or operators is for the parser to know.
 */
#ifndef EXPR_LEX_H
#define EXPR_LEX_H

#include "text/diag.h"

enum token_kind {
	TOKEN_END,
	TOKEN_NUMBER,
	TOKEN_TEXT,     /* with its quotes */
	TOKEN_NAME,     /* where names are JSON pointers: a pointer too */
	TOKEN_VARIABLE, /* with its '$' and key */
	TOKEN_SIGN,
	TOKEN_WRONG, /* no token, and said so */
};

struct token {
	enum token_kind kind;
	struct span span; /* of the end: empty, behind the last token */
};

struct lexer {
	struct span source;
	size_t at;     /* bytes of source that are read */
	bool pointers; /* names are JSON pointers: /data/nom */
	struct diags *out;
};

struct token lex_next(struct lexer *l);

/* Says that a name with '-' in it is one name, and what was meant instead. */
void lex_minus(struct span name, struct diags *out);

#endif
