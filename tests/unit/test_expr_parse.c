#include <criterion/criterion.h>

#include "expr_fixture.h"

/* What the parser says of source. */
static void expect_messages(struct str source, const char *want)
{
	struct arena a = { 0 };
	struct diags out = { .arena = &a };
	struct buf got = { 0 };
	struct expr *e = expr_parse(&a, fixture_span(&a, source), &out);

	fixture_messages(&out, &got);
	cr_expect(str_is(buf_str(&got), want), "%.*s\nwant %s\ngot  %.*s", STR(source), want,
		STR(buf_str(&got)));
	cr_expect_eq(e == NULL, *want != '\0', "%.*s", STR(source));
	buf_free(&got);
	arena_free(&a);
}

/* What source looks like once it was read. */
static void expect_shown(const char *source, const char *want)
{
	struct arena a = { 0 };
	struct diags out = { .arena = &a };
	struct buf got = { 0 };
	struct expr *e = expr_parse(&a, fixture_span(&a, str(source)), &out);

	if (e != NULL)
		expr_show(e, &got);
	else
		fixture_messages(&out, &got);
	cr_expect(str_is(buf_str(&got), want), "%s\nwant %s\ngot  %.*s", source, want, STR(buf_str(&got)));
	buf_free(&got);
	arena_free(&a);
}

Test(expr_parse, tells_mistakes_and_where)
{
	static const struct {
		const char *source, *want;
	} rows[] = {
		{ "", "1+0 E001 the expression is empty" },
		{ " \n ", "1+3 E001 the expression is empty" },
		{ "1 +", "4+0 E001 a value is expected, the expression ends" },
		{ "1 + \n", "4+0 E001 a value is expected, the expression ends" },
		{ "= 1", "1+1 E001 a value is expected, '=' found" },
		{ "a = = b", "5+1 E001 a value is expected, '=' found" },
		{ "()", "2+1 E001 a value is expected, ')' found" },
		{ "f(1,)", "5+1 E001 a value is expected, ')' found" },
		{ "x[]", "3+1 E001 a value is expected, ']' found" },
		{ "(1 + 2", "7+0 E001 ')' is expected, the expression ends; '(' opened here" },
		{ "(1 2)", "4+1 E001 ')' is expected, '2' found; '(' opened here" },
		{ "sum(a", "6+0 E001 ',' or ')' is expected, the expression ends; '(' opened here" },
		{ "true(", "6+0 E001 a value is expected, the expression ends" },
		{ "f(a b)", "5+1 E001 ',' or ')' is expected, 'b' found; '(' opened here" },
		{ "x[1", "4+0 E001 ']' is expected, the expression ends; '[' opened here" },
		{ "x[(1]", "5+1 E001 ')' is expected, ']' found; '(' opened here" },
		{ "1)", "2+1 E001 ')' closes nothing" },
		{ "(1]", "3+1 E001 ')' is expected, ']' found; '(' opened here" },
		{ "a ]", "3+1 E001 ']' closes nothing" },
		{ "a b", "3+1 E001 an operator is expected, 'b' found" },
		{ "12abc", "3+3 E001 an operator is expected, 'abc' found" },
		{ "a AND b", "3+3 E001 an operator is expected, 'AND' found" },
		{ "été", "1+2 E001 'é' has no meaning outside quotes" },
		{ "'été' = é", "9+2 E001 'é' has no meaning outside quotes" },
		{ "a = ‘seul’", "5+3 E001 '‘' has no meaning outside quotes" },
		{ "a # b", "3+1 E001 '#' has no meaning outside quotes" },
		{ "a | b", "3+1 E001 '|' has no meaning outside quotes" },
		{ "a\x01", "2+1 E001 '\x01' has no meaning outside quotes" },
		{ "a == b", "3+2 E001 '==' is written '=' here" },
		{ "a <> b", "3+2 E001 '<>' is written '!=' here" },
		{ "a => b", "3+2 E001 '=>' is written '>=' here" },
		{ "a =< b", "3+2 E001 '=<' is written '<=' here" },
		{ "a ≥ 2", "3+3 E001 '≥' is written '>=' here" },
		{ "a && b", "3+2 E001 '&&' is written 'and' here" },
		{ "a || b", "3+2 E001 '||' is written 'or' here" },
		{ "!a", "1+1 E001 '!' is written 'not(...)' here" },
		{ "a % 2", "3+1 E001 '%' is written 'mod' here" },
		{ "a = 'seul", "5+5 E001 the text that starts here has no closing '" },
		{ "a = \"seul'", "5+6 E001 the text that starts here has no closing \"" },
		{ "'", "1+1 E001 the text that starts here has no closing '" },
		{ "$", "1+1 E001 a name is expected right behind '$'" },
		{ "$ a", "1+1 E001 a name is expected right behind '$'" },
		{ "$1", "1+1 E001 a name is expected right behind '$'" },
		{ "$a.", "3+1 E001 an operator is expected, '.' found" },
		{ "a.b", "2+1 E001 an operator is expected, '.' found" },
		{ "1.", "1+2 E001 '1.' has no digits behind its point" },
		{ "1.2.3", "4+2 E001 an operator is expected, '.3' found" },
		{ "0,5 * a", "2+1 E001 an operator is expected, ',' found; decimals are written with a "
			     "point: 0.5" },
		{ "(0,5)", "3+1 E001 ')' is expected, ',' found; decimals are written with a point: 0.5; '(' "
			   "opened here" },
		{ "1.2345678", "1+9 E001 1.2345678 has more than 6 decimal places" },
		{ ".1234567", "1+8 E001 .1234567 has more than 6 decimal places" },
		{ "99999999999999999999", "1+20 E001 99999999999999999999 is too large" },
		{ "a / 2", "5+1 E001 the name of a part is expected, '2' found; to divide, write div" },
		{ "a/", "3+0 E001 the name of a part is expected, the expression ends; to divide, write "
			"div" },
		{ "a/b/c",
			"4+1 E008 rows of each row are not reached at once: derive a field in the row, and "
			"read a/field" },
		{ "a[1][2]", "5+1 E001 an operator is expected, '[' found" },
		{ "a/b[1]", "4+1 E001 [ ] stands before the part: write a[...]/b" },
		{ "total- 1", "1+6 E004 'total-' is one name: write 'total -' to subtract" },
		{ "($a- b)", "2+3 E004 '$a-' is one name: write '$a -' to subtract" },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		expect_messages(str(rows[i].source), rows[i].want);
	expect_messages((struct str){ "a\0b", 3 }, "2+1 E001 '' has no meaning outside quotes");
}

/* count times open, a value, count times shut */
static struct str nested(struct arena *a, size_t count, const char *open, const char *shut)
{
	struct buf b = { 0 };

	for (size_t i = 0; i < count; i++)
		buf_puts(&b, open);
	buf_puts(&b, "1");
	for (size_t i = 0; i < count; i++)
		buf_puts(&b, shut);
	struct str s = arena_copy(a, buf_str(&b));
	buf_free(&b);
	return s;
}

Test(expr_parse, nests_32_deep)
{
	static const struct {
		const char *open, *shut, *want;
	} rows[] = {
		{ "(", ")", "33+1 E002 the expression is more than 32 levels deep here" },
		{ "-", "", "33+1 E002 the expression is more than 32 levels deep here" },
		{ "- ", "", "65+1 E002 the expression is more than 32 levels deep here" },
		{ "f(", ")", "66+1 E002 the expression is more than 32 levels deep here" },
		{ "x[", "]", "66+1 E002 the expression is more than 32 levels deep here" },
		{ "f(2, ", ")", "162+1 E002 the expression is more than 32 levels deep here" },
		{ "1 + 2 * (", ")", "297+1 E002 the expression is more than 32 levels deep here" },
	};
	struct arena a = { 0 };

	for (size_t i = 0; i < COUNT(rows); i++) {
		expect_messages(nested(&a, 32, rows[i].open, rows[i].shut), "");
		expect_messages(nested(&a, 33, rows[i].open, rows[i].shut), rows[i].want);
		expect_messages(nested(&a, 400, rows[i].open, ""), rows[i].want);
	}
	/* one beside the other is not deep */
	expect_messages(nested(&a, 250, "(1) + ", ""), "");
	arena_free(&a);
}

Test(expr_parse, has_4000_bytes_and_250_operators)
{
	struct arena a = { 0 };
	struct str chain = nested(&a, EXPR_OPERATORS, "1+", "");

	cr_assert_eq(chain.len, 501);
	expect_messages(arena_format(&a, "%.*s%3499s", STR(chain), ""), "");
	expect_messages(arena_format(&a, "%.*s%3500s", STR(chain), ""),
		"1+4001 E002 the expression has 4001 bytes, at most 4000");
	expect_messages(nested(&a, EXPR_OPERATORS + 1, "1+", ""),
		"502+1 E002 the expression has more than 250 operators");
	arena_free(&a);
}

Test(expr_parse, shows_with_few_parentheses)
{
	static const struct {
		const char *source, *want;
	} rows[] = {
		{ "a", "a" },
		{ " ( ( a ) ) ", "a" },
		{ "a+b+c", "a + b + c" },
		{ "(a+b)+c", "a + b + c" },
		{ "a+(b+c)", "a + (b + c)" },
		{ "a - b - c", "a - b - c" },
		{ "a - (b - c)", "a - (b - c)" },
		{ "a+b*c", "a + b * c" },
		{ "(a+b)*c", "(a + b) * c" },
		{ "a*(b*c)", "a * (b * c)" },
		{ "a div b mod c*d", "a div b mod c * d" },
		{ "a or b and c", "a or b and c" },
		{ "(a or b) and c", "(a or b) and c" },
		{ "a = b = c", "a = b = c" },
		{ "a = (b = c)", "a = (b = c)" },
		{ "a < b = c >= d", "a < b = c >= d" },
		{ "a < (b = c) > d", "a < (b = c) > d" },
		{ "- - a", "--a" },
		{ "-(a+b)", "-(a + b)" },
		{ "-a*b", "-a * b" },
		{ "-(a*b)", "-(a * b)" },
		{ "a--b", "a--b" },
		{ "a - -b", "a - -b" },
		{ "a -b", "a - b" },
		{ "a-b", "a-b" },
		{ "1-2", "1 - 2" },
		{ "2-a", "2 - a" },
		{ "3mod 2", "3 mod 2" },
		{ "and and or or div div mod mod not", "and and or or div div mod mod not" },
		{ "f ( a , (b) )", "f(a, b)" },
		{ "true()", "true()" },
		{ "x [ 1 ] / y", "x[1]/y" },
		{ "$x.key[ . >= 2 and y = 'a' ]/mod", "$x.key[. >= 2 and y = 'a']/mod" },
		{ "count($lots) > 0", "count($lots) > 0" },
		{ "string-length(x)", "string-length(x)" },
		{ ".5", "0.5" },
		{ "1.500", "1.5" },
		{ "0.000000", "0" },
		{ "1.2345670", "1.234567" },
		{ "007", "7" },
		{ "\"seul\"", "'seul'" },
		{ "\"l'été\"", "\"l'été\"" },
		{ "'\"'", "'\"'" },
		{ "''", "''" },
		{ "a\n\t>=\r\n1", "a >= 1" },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		expect_shown(rows[i].source, rows[i].want);
}

/* Every node's own words. */
static void list_spans(const struct expr *e, struct buf *b)
{
	buf_format(b, "<%.*s>", STR(span_str(e->span)));
	if (e->predicate != NULL)
		list_spans(e->predicate, b);
	for (const struct expr *x = e->arguments; x != NULL; x = x->next)
		list_spans(x, b);
}

Test(expr_parse, gives_every_node_its_span)
{
	static const struct {
		const char *source, *want;
	} rows[] = {
		{ " a + b ", "<a + b><a><b>" },
		{ "(a + b) * -c", "<(a + b) * -c><(a + b)><a><b><-c><c>" },
		{ "sum( x[. > 1]/y ) = $z.k", "<sum( x[. > 1]/y ) = $z.k><sum( x[. > 1]/y )><x[. > 1]/y>"
					      "<. > 1><.><1><$z.k>" },
		{ "'é' = ( 'b' )", "<'é' = ( 'b' )><'é'><( 'b' )>" },
	};
	struct arena a = { 0 };
	struct diags out = { .arena = &a };
	struct buf got = { 0 };

	for (size_t i = 0; i < COUNT(rows); i++) {
		buf_clear(&got);
		list_spans(expr_parse(&a, fixture_span(&a, str(rows[i].source)), &out), &got);
		cr_expect_str_eq(got.at, rows[i].want);
	}
	buf_free(&got);
	arena_free(&a);
}

Test(expr_parse, reads_a_part_of_a_text)
{
	struct arena a = { 0 };
	struct diags out = { .arena = &a };
	struct buf got = { 0 };
	struct text *t = text_new(&a, S("form.yaml"), S("é:\n  required: a + b) # c\n"));
	struct span span = { t, 16, 5 };
	struct expr *e = expr_parse(&a, span, &out);

	cr_assert_not_null(e);
	cr_expect(str_is(span_str(e->span), "a + b"), "%.*s", STR(span_str(e->span)));
	span.len++;
	cr_expect_null(expr_parse(&a, span, &out));
	fixture_messages(&out, &got);
	cr_expect_str_eq(got.at, "18+1 E001 ')' closes nothing");
	buf_free(&got);
	arena_free(&a);
}

/* A random tree of the grammar, the same at every run. */
struct maker {
	struct arena *arena;
	uint64_t state;
	unsigned left; /* nodes that may still be made */
};

static unsigned roll(struct maker *m, unsigned sides)
{
	m->state ^= m->state << 13;
	m->state ^= m->state >> 7;
	m->state ^= m->state << 17;
	return (unsigned)(m->state >> 33) % sides;
}

static struct str roll_name(struct maker *m)
{
	static const char *const names[] = { "a", "b_2", "a-b", "and", "or", "div", "mod", "not", "sum", "_",
		"x-", "Montant" };

	return str(names[roll(m, COUNT(names))]);
}

static struct expr *roll_expr(struct maker *m, unsigned depth);

static void roll_literal(struct maker *m, struct expr *e)
{
	static const char *const texts[] = { "", "seul", "l'été", "\"", " a + b ", "'(" };

	e->op = EXPR_LITERAL;
	if (roll(m, 2) == 0) {
		e->value = (struct value){ .kind = VALUE_TEXT, .text = str(texts[roll(m, COUNT(texts))]) };
		return;
	}
	struct decimal d = { roll(m, 1000000), (uint8_t)roll(m, DECIMAL_PLACES + 1) };
	e->value = (struct value){ .kind = VALUE_NUMBER, .number = d };
}

static void roll_path(struct maker *m, struct expr *e, unsigned depth)
{
	e->op = EXPR_NAME;
	e->name = roll_name(m);
	e->variable = roll(m, 3) == 0;
	if (e->variable && roll(m, 2) == 0)
		e->name = arena_format(m->arena, "%.*s.%.*s", STR(e->name), STR(roll_name(m)));
	if (roll(m, 4) == 0)
		e->predicate = roll_expr(m, depth - 1);
	if (roll(m, 3) == 0)
		e->part = roll_name(m);
}

static void roll_operands(struct maker *m, struct expr *e, unsigned count, unsigned depth)
{
	struct expr **end = &e->arguments;

	for (unsigned i = 0; i < count; i++) {
		*end = roll_expr(m, depth - 1);
		end = &(*end)->next;
	}
}

static struct expr *roll_expr(struct maker *m, unsigned depth)
{
	struct expr *e = ARENA_NEW(m->arena, struct expr);
	unsigned what = depth == 0 || m->left == 0 ? roll(m, 2) : roll(m, 10);

	m->left -= m->left > 0;
	if (what == 0) {
		roll_literal(m, e);
	} else if (depth == 0 || what == 1) {
		e->op = depth == 0 ? EXPR_DOT : EXPR_NAME;
		if (depth > 0)
			roll_path(m, e, depth);
	} else if (what == 2) {
		e->op = EXPR_CALL;
		e->function = (enum function)roll(m, FUNCTION__COUNT);
#define X(name, word, least, most, absence, text) str(word),
		e->name = ((const struct str[]){ FUNCTIONS(X) })[e->function];
#undef X
		roll_operands(m, e, roll(m, 4), depth);
	} else if (what == 3) {
		e->op = EXPR_NEGATE;
		roll_operands(m, e, 1, depth);
	} else {
		e->op = (enum expr_op)(EXPR_OR + roll(m, EXPR_MODULO - EXPR_OR + 1));
		roll_operands(m, e, 2, depth);
	}
	return e;
}

static bool same_value(struct value a, struct value b)
{
	if (a.kind != b.kind)
		return false;
	return a.kind == VALUE_TEXT ? str_equal(a.text, b.text) : decimal_compare(a.number, b.number) == 0;
}

static bool same_expr(const struct expr *a, const struct expr *b)
{
	if (a == NULL || b == NULL)
		return a == b;
	if (a->op != b->op || a->variable != b->variable || a->function != b->function ||
		!str_equal(a->name, b->name) || !str_equal(a->part, b->part))
		return false;
	if (a->op == EXPR_LITERAL && !same_value(a->value, b->value))
		return false;
	return same_expr(a->predicate, b->predicate) && same_expr(a->arguments, b->arguments) &&
	       same_expr(a->next, b->next);
}

/* The ')' of the '(' at i, when the two group and call nothing; else 0. */
static size_t group_end(struct str s, size_t i)
{
	unsigned open = 0;
	char quote = '\0';
	bool groups = s.at[i] == '(' && (i == 0 || strchr("(-[ ", s.at[i - 1]) != NULL);

	for (; groups && i < s.len; i++) {
		char c = s.at[i];

		if (quote != '\0' || c == '\'' || c == '"')
			quote = quote == '\0' ? c : c == quote ? '\0' : quote;
		else if (c == '(')
			open++;
		else if (c == ')' && --open == 0)
			return i;
	}
	return 0;
}

/* No pair of parentheses can go without making it another expression. */
static void expect_needed(struct arena *a, const struct expr *e, struct str shown)
{
	char quote = '\0';

	for (size_t i = 0; i < shown.len; i++) {
		char c = shown.at[i];

		if (quote != '\0' || c == '\'' || c == '"')
			quote = quote == '\0' ? c : c == quote ? '\0' : quote;
		size_t end = quote == '\0' ? group_end(shown, i) : 0;
		if (end == 0)
			continue;
		struct diags out = { .arena = a };
		char *without = arena_alloc(a, shown.len + 1);
		memcpy(without, shown.at, shown.len);
		without[i] = without[end] = ' ';
		struct expr *other = expr_parse(a, fixture_span(a, (struct str){ without, shown.len }), &out);
		cr_expect(!same_expr(e, other), "%.*s is also %s", STR(shown), without);
	}
}

Test(expr_parse, reads_what_it_shows)
{
	struct arena a = { 0 };
	struct maker m = { .arena = &a, .state = 88172645463325252u };
	struct buf shown = { 0 };
	size_t bytes = 0;

	for (size_t i = 0; i < 20000; i++) {
		struct diags out = { .arena = &a };
		struct arena_mark mark = arena_mark(&a);

		m.left = 40;
		struct expr *e = roll_expr(&m, 6);
		buf_clear(&shown);
		expr_show(e, &shown);
		struct expr *again = expr_parse(&a, fixture_span(&a, buf_str(&shown)), &out);
		cr_assert(same_expr(e, again), "%zu: %.*s", i, STR(buf_str(&shown)));
		if (i % 10 == 0)
			expect_needed(&a, e, buf_str(&shown));
		bytes += shown.len;
		arena_rewind(&a, mark);
	}
	cr_expect_gt(bytes, 20000 * 20, "the trees are not all leaves: %zu bytes", bytes);
	buf_free(&shown);
	arena_free(&a);
}

Test(expr_parse, survives_any_tokens)
{
	static const char *const tokens[] = { "a", "$b", "$b.c", "1", ".5", "'x'", "(", ")", "[", "]", "/",
		",", ".", "=", "!=", "<", "+", "-", "*", " div ", " and ", "f(", "sum(", "'", "\"", "é",
		"\xff", " ", "!", "$", "\n" };
	struct arena a = { 0 };
	struct maker m = { .arena = &a, .state = 4101842887655102017u };

	for (size_t i = 0; i < 20000; i++) {
		struct buf source = { 0 };
		struct diags out = { .arena = &a };

		for (unsigned n = roll(&m, 16); n > 0; n--)
			buf_puts(&source, tokens[roll(&m, COUNT(tokens))]);
		struct expr *e = expr_parse(&a, fixture_span(&a, buf_str(&source)), &out);
		cr_assert_eq(e == NULL, out.errors == 1, "%.*s", STR(buf_str(&source)));
		buf_free(&source);
	}
	arena_free(&a);
}
