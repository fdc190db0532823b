/*
 * Our expressions beside libxml2's XPath, on a flat instance where everything is there:
 * numbers, texts, comparison and logic, written for XForms.
 *
 * Left out by rule, and counted: what is absent for us (division by zero, overflow, a text
 * that is no number: Infinity and NaN for them); what is not exact in a double (a number
 * that is no multiple of 1/64 below 2^46, a quotient that we round); two-argument round(),
 * which XPath has not; and numbers from 10^9 on as texts, where libxml2 writes 1e+09.
 */
#include <criterion/criterion.h>
#include <libxml/xpath.h>
#include <stdio.h>
#include <stdlib.h>

#include "expr/function.h"
#include "expr/operator.h"
#include "expr_fixture.h"

#define CASES 150000
#define LEAST 100000
#define ROWS 4

enum { NUMBERS = 0, TEXTS = 10, TRUTHS = 20, REPEATED = 30 };

static const char *const numbers[] = { "0", "1", "-2", "12.5", "250", "-0.25", "1024.015625" };
static const char *const texts[] = { "", "a", "Société Été", " deux  mots ", "12.5", "abcabc" };
static const char *const truths[] = { "true", "false" };
static const char *const rows[ROWS] = { "18", "20.5", "-3", "25" };

/* ---- our side of the instance ---- */

static struct expr_symbol symbols[32];
static size_t symbol_count;
static char names_of[32][4];

static void add_symbols(char letter, unsigned first, size_t count, enum type type, bool repeated)
{
	for (size_t i = 0; i < count; i++) {
		char *name = names_of[symbol_count];

		name[0] = letter;
		name[1] = (char)('0' + i);
		symbols[symbol_count++] = (struct expr_symbol){
			.name = str(name), .item = first + (unsigned)i, .type = type, .repeated = repeated
		};
	}
}

static const struct expr_symbol *find(const void *data, struct str name, bool variable)
{
	(void)data;
	for (size_t i = 0; i < symbol_count && !variable; i++)
		if (str_equal(symbols[i].name, name))
			return &symbols[i];
	return NULL;
}

static size_t no_names(const void *data, bool variable, struct str *to, size_t room)
{
	(void)data, (void)variable, (void)to, (void)room;
	return 0;
}

static void read_item(const void *data, unsigned item, unsigned part, size_t row, struct value *to)
{
	(void)data, (void)part;
	if (item >= REPEATED)
		*to = type_decode(TYPE_DECIMAL, str(rows[row]));
	else if (item >= TRUTHS)
		*to = type_decode(TYPE_BOOLEAN, str(truths[item - TRUTHS]));
	else if (item >= TEXTS)
		*to = type_decode(TYPE_STRING, str(texts[item - TEXTS]));
	else
		*to = type_decode(TYPE_DECIMAL, str(numbers[item]));
}

static bool count_rows(const void *data, unsigned item, size_t *count)
{
	(void)data, (void)item;
	*count = ROWS;
	return true;
}

/* ---- theirs ---- */

static xmlDocPtr instance(void)
{
	struct buf b = { 0 };
	xmlDocPtr doc;

	buf_puts(&b, "<d>");
	for (size_t i = 0; i < COUNT(numbers); i++)
		buf_format(&b, "<n%zu>%s</n%zu>", i, numbers[i], i);
	for (size_t i = 0; i < COUNT(texts); i++)
		buf_format(&b, "<t%zu>%s</t%zu>", i, texts[i], i);
	for (size_t i = 0; i < COUNT(truths); i++)
		buf_format(&b, "<b%zu>%s</b%zu>", i, truths[i], i);
	for (size_t i = 0; i < ROWS; i++)
		buf_format(&b, "<r0>%s</r0>", rows[i]);
	buf_puts(&b, "</d>");
	doc = xmlReadMemory(b.at, (int)b.len, "instance", NULL, XML_PARSE_NONET);
	buf_free(&b);
	return doc;
}

/* ---- expressions ---- */

struct maker {
	uint32_t seed;
	struct buf b;
};

static uint32_t roll(struct maker *m, uint32_t below)
{
	m->seed = m->seed * 1664525 + 1013904223;
	return (m->seed >> 16) % below;
}

static void make_number(struct maker *m, int depth);
static void make_text(struct maker *m, int depth);
static void make_truth(struct maker *m, int depth);

static void make_call(struct maker *m, const char *word, const char *kinds, int depth)
{
	buf_format(&m->b, "%s(", word);
	for (const char *k = kinds; *k != '\0'; k++) {
		buf_puts(&m->b, k != kinds ? ", " : "");
		if (*k == 'n')
			make_number(m, depth - 1);
		else if (*k == 't')
			make_text(m, depth - 1);
		else if (*k == 'p')
			buf_format(&m->b, "%u", roll(m, 7));
		else if (*k == 'q')
			buf_puts(&m->b, roll(m, 2) == 0 ? "'abc'" : "'éS'");
		else if (*k == 'r')
			buf_puts(&m->b, roll(m, 2) == 0   ? "r0"
					: roll(m, 2) == 0 ? "r0[. > 0]"
							  : "r0[position() > 1]");
		else
			make_truth(m, depth - 1);
	}
	buf_putc(&m->b, ')');
}

struct call {
	const char *word, *kinds;
};

static void make_one(struct maker *m, const struct call *calls, uint32_t count, int depth)
{
	const struct call *c = &calls[roll(m, count)];

	make_call(m, c->word, c->kinds, depth);
}

static void make_binary(struct maker *m, void (*side)(struct maker *, int), const char *token, int depth)
{
	buf_putc(&m->b, '(');
	side(m, depth - 1);
	buf_format(&m->b, " %s ", token);
	side(m, depth - 1);
	buf_putc(&m->b, ')');
}

static void make_number(struct maker *m, int depth)
{
	static const char *const tokens[] = { "+", "-", "*", "div", "mod" };
	static const struct call calls[] = { { "floor", "n" }, { "ceiling", "n" }, { "round", "n" },
		{ "string-length", "t" }, { "number", "t" }, { "count", "r" }, { "sum", "r" },
		{ "round", "np" } };
	static const char *const literals[] = { "0", "1", "2", "3.5", "100", "0.0625", "7" };

	if (depth <= 0 || roll(m, 5) == 0) {
		if (roll(m, 2) == 0)
			buf_format(&m->b, "n%u", roll(m, COUNT(numbers)));
		else
			buf_puts(&m->b, literals[roll(m, COUNT(literals))]);
	} else if (roll(m, 8) == 0) {
		buf_puts(&m->b, "-");
		make_number(m, depth - 1);
	} else if (roll(m, 3) == 0) {
		make_one(m, calls, COUNT(calls), depth);
	} else {
		make_binary(m, make_number, tokens[roll(m, COUNT(tokens))], depth);
	}
}

static void make_text(struct maker *m, int depth)
{
	static const struct call calls[] = { { "concat", "tt" }, { "concat", "ttt" }, { "substring", "tn" },
		{ "substring", "tnn" }, { "translate", "tqq" }, { "normalize-space", "t" }, { "string", "n" },
		{ "string", "c" }, { "string", "t" } };
	static const char *const literals[] = { "'a'", "''", "'abc'", "'Été'", "' x '", "'7'" };

	if (depth <= 0 || roll(m, 4) == 0) {
		if (roll(m, 2) == 0)
			buf_format(&m->b, "t%u", roll(m, COUNT(texts)));
		else
			buf_puts(&m->b, literals[roll(m, COUNT(literals))]);
	} else {
		make_one(m, calls, COUNT(calls), depth);
	}
}

static void make_truth(struct maker *m, int depth)
{
	static const char *const orders[] = { "=", "!=", "<", "<=", ">", ">=" };
	static const struct call calls[] = { { "not", "c" }, { "contains", "tt" }, { "starts-with", "tt" },
		{ "ends-with", "tt" }, { "true", "" }, { "false", "" } };

	if (depth <= 0) {
		buf_format(&m->b, "b%u", roll(m, COUNT(truths)));
		return;
	}
	switch (roll(m, 6)) {
	case 0:
	case 1:
		make_binary(m, make_number, orders[roll(m, COUNT(orders))], depth);
		break;
	case 2:
		make_binary(m, make_text, orders[roll(m, 2)], depth);
		break;
	case 3:
		make_binary(m, make_truth, orders[roll(m, 2)], depth);
		break;
	case 4:
		make_binary(m, make_truth, roll(m, 2) == 0 ? "and" : "or", depth);
		break;
	default:
		make_one(m, calls, COUNT(calls), depth);
	}
}

/* ---- the rules ---- */

#define RULES(X) \
	X(FAIR, "compared") \
	X(ABSENT, "absent for us: division by zero, overflow, a text that is no number") \
	X(INEXACT, "not exact in a double") \
	X(PLACES, "round() to places") \
	X(LARGE, "a number from 10^9 on, or below 10^-4, as a text")

#define X(name, what) RULE_##name,
enum rule { RULES(X) RULE__COUNT };
#undef X

/* A multiple of 1/64 that a double holds, with room for what is done with it. */
static bool is_exact(struct decimal d)
{
	struct decimal n, limit = decimal_of((int64_t)1 << 46);

	return decimal_multiply(d, decimal_of(64), &n) && decimal_compare(decimal_floor(n), n) == 0 &&
	       decimal_compare(n, limit) < 0 && decimal_compare(decimal_of(-((int64_t)1 << 46)), n) < 0;
}

static bool is_rounded(const struct value *a, const struct value *b, struct decimal quotient)
{
	struct decimal back;

	return !decimal_multiply(quotient, b->number, &back) || decimal_compare(back, a->number) != 0;
}

static enum rule rule_of(const struct expr *e, struct expr_env *env, struct value *v)
{
	struct value of[4] = { 0 };
	size_t count = 0;
	struct decimal least = { 1, 4 }, size;

	for (const struct expr *a = e->arguments; a != NULL && !a->rows; a = a->next, count++) {
		enum rule r = rule_of(a, env, &of[count]);

		if (r != RULE_FAIR)
			return r;
	}
	if (e->op == EXPR_CALL && e->function == FUNCTION_ROUND && e->arguments->next != NULL)
		return RULE_PLACES;
	*v = expr_eval(e, env);
	if (v->kind == VALUE_NONE)
		return RULE_ABSENT;
	if (v->kind == VALUE_NUMBER &&
		(!is_exact(v->number) || (e->op == EXPR_DIVIDE && is_rounded(&of[0], &of[1], v->number))))
		return RULE_INEXACT;
	if (e->op != EXPR_CALL || e->function != FUNCTION_STRING || of[0].kind != VALUE_NUMBER)
		return RULE_FAIR;
	size = of[0].number;
	if (size.mantissa < 0)
		size.mantissa = -size.mantissa;
	return size.mantissa != 0 && (decimal_compare(size, decimal_of(1000000000)) >= 0 ||
					     decimal_compare(size, least) < 0)
		       ? RULE_LARGE
		       : RULE_FAIR;
}

/* ---- both ---- */

static bool agree(const struct value *ours, xmlXPathObjectPtr theirs)
{
	struct buf b = { 0 };
	bool same = false;

	if (theirs == NULL)
		return false;
	switch (ours->kind) {
	case VALUE_NUMBER:
		decimal_write(&b, ours->number, 0);
		same = theirs->type == XPATH_NUMBER && strtod(b.at, NULL) == theirs->floatval;
		break;
	case VALUE_TRUTH:
		same = theirs->type == XPATH_BOOLEAN && theirs->boolval == (int)ours->truth;
		break;
	case VALUE_TEXT:
		same = theirs->type == XPATH_STRING && str_is(ours->text, (const char *)theirs->stringval);
		break;
	case VALUE_DAY:
	case VALUE_NONE:
		break;
	}
	buf_free(&b);
	return same;
}

struct tally {
	size_t rules[RULE__COUNT], operators[EXPR_MODULO + 1], functions[FUNCTION__COUNT], different;
};

static void count(struct tally *t, const struct expr *e)
{
	t->operators[e->op]++;
	if (e->op == EXPR_CALL)
		t->functions[e->function]++;
	if (e->predicate != NULL)
		count(t, e->predicate);
	for (const struct expr *a = e->arguments; a != NULL; a = a->next)
		count(t, a);
}

/* A whole expression is a value, not a node: number(n0), string(t0). */
static void write_theirs(const struct expr *e, struct buf *b)
{
	bool node = e->op == EXPR_NAME && e->kind != VALUE_TRUTH;

	buf_clear(b);
	buf_puts(b, !node ? "" : e->kind == VALUE_NUMBER ? "number(" : "string(");
	expr_show_xforms(e, b);
	buf_puts(b, node ? ")" : "");
}

static void compare(
	struct tally *t, const struct maker *m, struct arena *a, xmlXPathContextPtr context, struct buf *b)
{
	struct diags out = { .arena = a };
	struct expr_scope scope = { .find = find, .names = no_names };
	struct expr_env env = { .read = read_item, .rows = count_rows, .arena = a, .here = EXPR_HERE };
	struct expr *e = expr_parse(a, fixture_span(a, buf_str(&m->b)), &out);
	struct value ours;
	enum rule rule;
	xmlXPathObjectPtr theirs;

	/* what is too deep or too long is refused, with a message */
	if (e == NULL)
		return;
	cr_assert(expr_check(a, e, &scope, &out), "%s: %.*s", m->b.at, STR(out.list.at[0]->message));
	rule = rule_of(e, &env, &ours);
	t->rules[rule]++;
	if (rule != RULE_FAIR)
		return;
	write_theirs(e, b);
	theirs = xmlXPathEval((const xmlChar *)b->at, context);
	if (!agree(&ours, theirs) && t->different++ < 20) {
		struct buf words = { 0 };

		fixture_value(ours, &words);
		cr_log_error("%s\n%s\nours %s, theirs %s", m->b.at, b->at, words.at,
			theirs ? (const char *)xmlXPathCastToString(theirs) : "an error");
		buf_free(&words);
	}
	count(t, e);
	xmlXPathFreeObject(theirs);
}

static void print(const struct tally *t)
{
	static const char *const rules[] = {
#define X(name, what) what,
		RULES(X)
#undef X
	};
	struct buf b = { 0 };

	for (size_t i = 0; i < RULE__COUNT; i++)
		buf_format(&b, "%s%zu %s", i ? "; " : "", t->rules[i], rules[i]);
	buf_puts(&b, "\n ");
	for (enum expr_op op = EXPR_OR; op <= EXPR_MODULO; op++)
		buf_format(&b, " %s %zu", operator_token(op), t->operators[op]);
	buf_format(
		&b, " unary - %zu [ ] and names %zu\n ", t->operators[EXPR_NEGATE], t->operators[EXPR_NAME]);
	for (size_t f = 0; f < FUNCTION__COUNT; f++)
		if (t->functions[f] > 0)
			buf_format(&b, " %s() %zu", function_row((enum function)f)->word, t->functions[f]);
	printf("expressions beside libxml2: %s\n", b.at);
	fflush(stdout);
	buf_free(&b);
}

Test(xpath, agrees_with_libxml2)
{
	struct maker m = { .seed = 20261126 };
	struct tally t = { 0 };
	struct arena a = { 0 };
	struct arena_mark mark;
	struct buf b = { 0 };
	xmlDocPtr doc = instance();
	xmlXPathContextPtr context = xmlXPathNewContext(doc);

	context->node = xmlDocGetRootElement(doc);
	add_symbols('n', NUMBERS, COUNT(numbers), TYPE_DECIMAL, false);
	add_symbols('t', TEXTS, COUNT(texts), TYPE_STRING, false);
	add_symbols('b', TRUTHS, COUNT(truths), TYPE_BOOLEAN, false);
	add_symbols('r', REPEATED, 1, TYPE_DECIMAL, true);
	mark = arena_mark(&a);
	for (size_t i = 0; i < CASES; i++) {
		void (*make[])(struct maker *, int) = { make_truth, make_number, make_text };

		arena_rewind(&a, mark);
		buf_clear(&m.b);
		make[i % 3](&m, 2 + (int)(i % 3));
		compare(&t, &m, &a, context, &b);
	}
	print(&t);
	cr_expect_eq(t.different, 0, "%zu differences", t.different);
	cr_expect_geq(t.rules[RULE_FAIR], LEAST);
	xmlXPathFreeContext(context);
	xmlFreeDoc(doc);
	buf_free(&b);
	buf_free(&m.b);
	arena_free(&a);
}
