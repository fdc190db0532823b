#include "expr/lex.h"

#include "base/buf.h"
#include "base/utf8.h"

/*
 * Longer ones first, as the first that fits is taken. meant: no sign of ours, but
 * one that people write; it is answered with ours.
 */
static const struct sign {
	const char *written, *meant;
} signs[] = {
	{ "!=", NULL },
	{ "<=", NULL },
	{ ">=", NULL },
	{ "==", "=" },
	{ "<>", "!=" },
	{ "=<", "<=" },
	{ "=>", ">=" },
	{ "≠", "!=" },
	{ "≤", "<=" },
	{ "≥", ">=" },
	{ "×", "*" },
	{ "÷", "div" },
	{ "&&", "and" },
	{ "||", "or" },
	{ "!", "not(...)" },
	{ "%", "mod" },
	{ "=", NULL },
	{ "<", NULL },
	{ ">", NULL },
	{ "+", NULL },
	{ "-", NULL },
	{ "*", NULL },
	{ "(", NULL },
	{ ")", NULL },
	{ "[", NULL },
	{ "]", NULL },
	{ "/", NULL },
	{ ",", NULL },
	{ ".", NULL },
};

static bool is_white(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool starts_name(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool goes_on_name(char c)
{
	return starts_name(c) || is_digit(c) || c == '-';
}

/* A JSON pointer ends where white space or a sign begins: any other character may be of a name. */
static bool goes_on_pointer(char c)
{
	return !is_white(c) && strchr("()[],=<>!+'\"|&$", c) == NULL;
}

/* The bytes that are not read yet. */
static struct str rest(const struct lexer *l)
{
	struct str s = span_str(l->source);

	return str_part(s, l->at, s.len);
}

/* How many bytes from at on go on in the way of a test. */
static size_t run(struct str s, size_t at, bool (*test)(char c))
{
	size_t len = 0;

	while (at + len < s.len && test(s.at[at + len]))
		len++;
	return len;
}

/* The next len bytes are a token. */
static struct token take(struct lexer *l, enum token_kind kind, size_t len)
{
	struct span span = span_part(l->source, l->at, len);

	l->at += len;
	return (struct token){ kind, span };
}

/* 12 | 0.5 | .5 */
static struct token lex_number(struct lexer *l)
{
	struct str s = rest(l);
	size_t whole = run(s, 0, is_digit);

	if (whole == s.len || s.at[whole] != '.')
		return take(l, TOKEN_NUMBER, whole);
	size_t fraction = run(s, whole + 1, is_digit);
	if (fraction > 0)
		return take(l, TOKEN_NUMBER, whole + 1 + fraction);
	struct token t = take(l, TOKEN_WRONG, whole + 1);
	diag_add(l->out, DIAG_EXPR_SYNTAX, t.span, "'%.*s' has no digits behind its point",
		STR(span_str(t.span)));
	return t;
}

/* 'it is' | "it's" */
static struct token lex_text(struct lexer *l)
{
	struct str s = rest(l);
	size_t len = str_find(str_part(s, 1, s.len), s.at[0]);

	if (len + 1 < s.len)
		return take(l, TOKEN_TEXT, len + 2);
	struct token t = take(l, TOKEN_WRONG, s.len);
	diag_add(l->out, DIAG_EXPR_SYNTAX, t.span, "the text that starts here has no closing %c", s.at[0]);
	return t;
}

/* $name | $name.key */
static struct token lex_variable(struct lexer *l)
{
	struct str s = rest(l);
	size_t len = 1;

	if (len == s.len || !starts_name(s.at[len])) {
		struct token t = take(l, TOKEN_WRONG, len);

		diag_add(l->out, DIAG_EXPR_SYNTAX, t.span, "a name is expected right behind '$'");
		return t;
	}
	len += run(s, len, goes_on_name);
	if (len + 1 < s.len && s.at[len] == '.' && starts_name(s.at[len + 1]))
		len += 1 + run(s, len + 1, goes_on_name);
	return take(l, TOKEN_VARIABLE, len);
}

static struct token lex_stray(struct lexer *l)
{
	size_t len = 0;

	utf8_next(rest(l), &len);
	struct token t = take(l, TOKEN_WRONG, len);
	diag_add(l->out, DIAG_EXPR_SYNTAX, t.span, "'%.*s' has no meaning outside quotes",
		STR(span_str(t.span)));
	return t;
}

static struct token lex_sign(struct lexer *l)
{
	for (size_t i = 0; i < COUNT(signs); i++) {
		const struct sign *s = &signs[i];

		if (!str_starts(rest(l), s->written))
			continue;
		struct token t = take(l, s->meant != NULL ? TOKEN_WRONG : TOKEN_SIGN, strlen(s->written));
		if (s->meant != NULL)
			diag_add(l->out, DIAG_EXPR_SYNTAX, t.span, "'%s' is written '%s' here", s->written,
				s->meant);
		return t;
	}
	return lex_stray(l);
}

struct token lex_next(struct lexer *l)
{
	struct token end = { TOKEN_END, span_part(l->source, l->at, 0) };

	l->at += run(rest(l), 0, is_white);
	struct str s = rest(l);
	if (s.len == 0)
		return end;
	if (is_digit(s.at[0]) || (s.len > 1 && s.at[0] == '.' && is_digit(s.at[1])))
		return lex_number(l);
	if (s.at[0] == '\'' || s.at[0] == '"')
		return lex_text(l);
	if (starts_name(s.at[0]))
		return take(l, TOKEN_NAME, run(s, 0, goes_on_name));
	if (l->pointers && s.at[0] == '/')
		return take(l, TOKEN_NAME, run(s, 0, goes_on_pointer));
	return s.at[0] == '$' ? lex_variable(l) : lex_sign(l);
}

void lex_minus(struct span name, struct diags *out)
{
	struct str s = span_str(name);
	struct buf spaced = { 0 };

	for (size_t i = 0; i < s.len; i++)
		if (s.at[i] == '-')
			buf_puts(&spaced, " - ");
		else
			buf_putc(&spaced, s.at[i]);
	struct str meant = str_trim(buf_str(&spaced));
	diag_add(out, DIAG_EXPR_MINUS, name, "'%.*s' is one name: write '%.*s' to subtract", STR(s),
		STR(meant));
	buf_free(&spaced);
}
