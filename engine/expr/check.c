/*
 * The kinds of an expression. What operators and functions take and give stands in
 * two tables; the rest says what is wrong, all of it and each thing once.
 */
#include "expr/check.h"

#include "base/utf8.h"
#include "expr/function.h"
#include "expr/lex.h"
#include "expr/operator.h"
#include "expr/pattern.h"
#include "expr/ready.h"

/* The operators from first to last of OPERATORS, with these operands. */
static const struct rule {
	enum expr_op first, last;
	enum value_kind left, right, gives;
} rules[] = {
	{ EXPR_OR, EXPR_AND, VALUE_TRUTH, VALUE_TRUTH, VALUE_TRUTH },
	{ EXPR_EQUAL, EXPR_UNEQUAL, VALUE_TEXT, VALUE_TEXT, VALUE_TRUTH },
	{ EXPR_EQUAL, EXPR_UNEQUAL, VALUE_TRUTH, VALUE_TRUTH, VALUE_TRUTH },
	{ EXPR_EQUAL, EXPR_GREATER_EQUAL, VALUE_NUMBER, VALUE_NUMBER, VALUE_TRUTH },
	{ EXPR_EQUAL, EXPR_GREATER_EQUAL, VALUE_DAY, VALUE_DAY, VALUE_TRUTH },
	{ EXPR_ADD, EXPR_MODULO, VALUE_NUMBER, VALUE_NUMBER, VALUE_NUMBER },
	{ EXPR_ADD, EXPR_SUBTRACT, VALUE_DAY, VALUE_NUMBER, VALUE_DAY },
	{ EXPR_SUBTRACT, EXPR_SUBTRACT, VALUE_DAY, VALUE_DAY, VALUE_NUMBER },
};

/*
 * What a function takes, a letter an argument, the last one for all that follow:
 *	t	a text
 *	q	a text in quotes: what it costs is known then
 *	n	a number
 *	p	a number of decimal places
 *	c	a condition
 *	a	any value; all of them are of one kind
 *	d	a date
 *	o	a number or a date, all of one kind; one alone: rows of them
 *	r	rows
 *	s	rows of numbers
 *	b	a table's bands
 *	m	a pattern in quotes
 *	v	any one value, whatever the others are
 *	x	anything that can be there, rows too
 *	l	a choice, or choices
 * gives VALUE_NONE: the kind of its a or o.
 */
static const struct signature {
	const char *takes;
	enum value_kind gives;
} signatures[FUNCTION__COUNT] = {
	[FUNCTION_TRUE] = { "", VALUE_TRUTH },
	[FUNCTION_FALSE] = { "", VALUE_TRUTH },
	[FUNCTION_NOT] = { "c", VALUE_TRUTH },
	[FUNCTION_IF] = { "ca", VALUE_NONE },
	[FUNCTION_COALESCE] = { "a", VALUE_NONE },
	[FUNCTION_COUNT] = { "r", VALUE_NUMBER },
	[FUNCTION_SUM] = { "s", VALUE_NUMBER },
	[FUNCTION_MIN] = { "o", VALUE_NONE },
	[FUNCTION_MAX] = { "o", VALUE_NONE },
	[FUNCTION_ROUND] = { "np", VALUE_NUMBER },
	[FUNCTION_FLOOR] = { "n", VALUE_NUMBER },
	[FUNCTION_DATE] = { "n", VALUE_DAY },
	[FUNCTION_BAND] = { "bn", VALUE_NUMBER },
	[FUNCTION_CONCAT] = { "t", VALUE_TEXT },
	[FUNCTION_SUBSTRING] = { "tn", VALUE_TEXT },
	[FUNCTION_STRING_LENGTH] = { "t", VALUE_NUMBER },
	[FUNCTION_CONTAINS] = { "t", VALUE_TRUTH },
	[FUNCTION_STARTS_WITH] = { "t", VALUE_TRUTH },
	[FUNCTION_ENDS_WITH] = { "t", VALUE_TRUTH },
	[FUNCTION_TRANSLATE] = { "tq", VALUE_TEXT },
	[FUNCTION_NUMBER] = { "t", VALUE_NUMBER },
	[FUNCTION_DAYS_FROM_DATE] = { "d", VALUE_NUMBER },
	[FUNCTION_EXISTS] = { "x", VALUE_TRUTH },
	[FUNCTION_SELECTED] = { "lq", VALUE_TRUTH },
	[FUNCTION_AVG] = { "s", VALUE_NUMBER },
	[FUNCTION_POSITION] = { "", VALUE_NUMBER },
	[FUNCTION_CEILING] = { "n", VALUE_NUMBER },
	[FUNCTION_ABS] = { "n", VALUE_NUMBER },
	[FUNCTION_TODAY] = { "", VALUE_DAY },
	[FUNCTION_YEAR_FROM_DATE] = { "d", VALUE_NUMBER },
	[FUNCTION_MONTH_FROM_DATE] = { "d", VALUE_NUMBER },
	[FUNCTION_DAY_FROM_DATE] = { "d", VALUE_NUMBER },
	[FUNCTION_ADD_MONTHS] = { "dn", VALUE_DAY },
	[FUNCTION_ADD_YEARS] = { "dn", VALUE_DAY },
	[FUNCTION_STRING] = { "v", VALUE_TEXT },
	[FUNCTION_NORMALIZE_SPACE] = { "t", VALUE_TEXT },
	[FUNCTION_MATCHES] = { "tm", VALUE_TRUTH },
};

enum value_kind expr_gives(enum function f)
{
	return f == FUNCTION__COUNT ? VALUE_NONE : signatures[f].gives;
}

enum value_kind expr_takes(enum function f, size_t argument)
{
	static const char letters[] = "tnpscdqm";
	static const enum value_kind kinds[] = { VALUE_TEXT, VALUE_NUMBER, VALUE_NUMBER, VALUE_NUMBER,
		VALUE_TRUTH, VALUE_DAY, VALUE_TEXT, VALUE_TEXT };
	const char *takes = f == FUNCTION__COUNT ? "" : signatures[f].takes, *letter;
	size_t count = strlen(takes);

	if (count == 0)
		return VALUE_NONE;
	letter = strchr(letters, takes[argument < count ? argument : count - 1]);
	return letter != NULL ? kinds[letter - letters] : VALUE_NONE;
}

/* A call while its arguments are looked at. */
struct call {
	const char *word;
	size_t count;             /* arguments */
	const struct expr *alike; /* the first whose kind the others share; NULL: none yet */
};

#define WORDS_SHOWN 60

const char *expr_kind(enum value_kind kind)
{
	static const char *const words[] = {
		[VALUE_NONE] = "nothing",
		[VALUE_TEXT] = "a text",
		[VALUE_NUMBER] = "a number",
		[VALUE_TRUTH] = "a condition",
		[VALUE_DAY] = "a date",
	};

	return words[kind];
}

struct span check_span(const struct expr *e, struct str name)
{
	return (struct span){ e->span.text, (size_t)(name.at - e->span.text->bytes.at), name.len };
}

struct str check_words(struct checker *c, const struct expr *e)
{
	struct buf b = { 0 };

	expr_show(e, &b);
	struct str all = buf_str(&b), shown = str_part(all, 0, utf8_offset(all, WORDS_SHOWN));
	const char *quote = e->op == EXPR_LITERAL ? "" : "'", *more = shown.len < all.len ? "..." : "";
	struct str words = arena_format(c->arena, "%s%.*s%s%s", quote, STR(shown), more, quote);
	buf_free(&b);
	return words;
}

/* a and b should be of one kind. */
static void mixed(struct checker *c, struct span span, const struct expr *a, const struct expr *b)
{
	diag_add(c->out, DIAG_EXPR_TYPE, span, "%.*s is %s, %.*s is %s", STR(check_words(c, a)),
		expr_kind(a->kind), STR(check_words(c, b)), expr_kind(b->kind));
}

static const struct rule *find_rule(enum expr_op op, enum value_kind left, enum value_kind right)
{
	for (size_t i = 0; i < COUNT(rules); i++) {
		const struct rule *r = &rules[i];

		if (op >= r->first && op <= r->last && left == r->left && right == r->right)
			return r;
	}
	return NULL;
}

static enum value_kind check_binary(struct checker *c, struct expr *e)
{
	struct expr *a = e->arguments, *b = a->next;
	enum value_kind left = check_value(c, a), right = check_value(c, b);
	const struct rule *rule = find_rule(e->op, left, right);

	if (rule != NULL && rule->left == VALUE_TEXT) {
		check_code(c, a, b);
		check_code(c, b, a);
	}
	if (rule != NULL)
		return rule->gives;
	if (left != VALUE_NONE && right != VALUE_NONE && left != right)
		mixed(c, e->span, a, b);
	else if (left != VALUE_NONE && right != VALUE_NONE)
		diag_add(c->out, DIAG_EXPR_TYPE, e->span, "'%s' does not take %s and %s",
			operator_token(e->op), expr_kind(left), expr_kind(right));
	/* whatever a comparison was meant to compare, it is a condition */
	return e->op < EXPR_ADD ? VALUE_TRUTH : VALUE_NONE;
}

static enum value_kind check_negate(struct checker *c, struct expr *e)
{
	enum value_kind kind = check_value(c, e->arguments);

	if (kind != VALUE_NUMBER && kind != VALUE_NONE)
		diag_add(c->out, DIAG_EXPR_TYPE, e->span, "'-' takes a number, %.*s is %s",
			STR(check_words(c, e->arguments)), expr_kind(kind));
	return VALUE_NUMBER;
}

/* Its kind is known: is it the one that the function takes? */
static void expect_kind(
	struct checker *c, const struct call *call, const struct expr *e, enum value_kind kind)
{
	if (e->kind != kind)
		diag_add(c->out, DIAG_EXPR_TYPE, e->span, "%s() takes %s, %.*s is %s", call->word,
			expr_kind(kind), STR(check_words(c, e)), expr_kind(e->kind));
}

static void expect_alike(struct checker *c, struct call *call, const struct expr *e)
{
	if (call->alike == NULL)
		call->alike = e;
	else if (call->alike->kind != e->kind)
		mixed(c, e->span, call->alike, e);
}

static void expect_order(struct checker *c, struct call *call, const struct expr *e)
{
	if (e->kind == VALUE_NUMBER || e->kind == VALUE_DAY)
		expect_alike(c, call, e);
	else
		diag_add(c->out, DIAG_EXPR_TYPE, e->span, "%s() takes numbers or dates, %.*s is %s",
			call->word, STR(check_words(c, e)), expr_kind(e->kind));
}

/* An n of round(x, n) that is written there can be seen to be wrong. */
static void check_places(struct checker *c, const struct expr *n)
{
	bool negative = n->op == EXPR_NEGATE && n->arguments->op == EXPR_LITERAL;
	struct decimal d = n->value.number;

	if (n->kind != VALUE_NUMBER || (n->op != EXPR_LITERAL && !negative))
		return;
	if (negative || decimal_compare(d, decimal_of(DECIMAL_PLACES)) > 0 ||
		decimal_compare(d, decimal_floor(d)) != 0)
		diag_add(c->out, DIAG_EXPR_TYPE, n->span, "round() keeps 0 to %d decimal places, not %.*s",
			DECIMAL_PLACES, STR(check_words(c, n)));
}

static void check_quotes(struct checker *c, const struct call *call, const struct expr *e)
{
	if (e->kind == VALUE_TEXT && e->op != EXPR_LITERAL)
		diag_add(c->out, DIAG_EXPR_TYPE, e->span, "%s() takes a text in quotes here, not %.*s",
			call->word, STR(check_words(c, e)));
}

/* What a pattern costs is known when it is read. */
static void check_pattern(struct checker *c, const struct expr *e)
{
	const char *why;
	size_t at;
	struct span span = e->span;
	struct arena_mark mark = arena_mark(c->arena);
	bool good;

	if (e->kind != VALUE_TEXT || e->op != EXPR_LITERAL)
		return;
	good = pattern_compile(c->arena, e->value.text, &why, &at) != NULL;
	arena_rewind(c->arena, mark);
	if (good)
		return;
	if (span.len == e->value.text.len + 2)
		span = span_part(span, at + 1, 1);
	diag_add(c->out, DIAG_EXPR_PATTERN, span, "%.*s is no pattern: %s", STR(check_words(c, e)), why);
}

static void expect(struct checker *c, struct call *call, const struct expr *e, char letter)
{
	switch (letter) {
	case 'm':
		check_pattern(c, e);
		/* fall through */
	case 'q':
		check_quotes(c, call, e);
		/* fall through */
	case 't':
		expect_kind(c, call, e, VALUE_TEXT);
		break;
	case 'd':
		expect_kind(c, call, e, VALUE_DAY);
		break;
	case 'p':
		check_places(c, e);
		/* fall through */
	case 'n':
	case 's':
		expect_kind(c, call, e, VALUE_NUMBER);
		break;
	case 'c':
		expect_kind(c, call, e, VALUE_TRUTH);
		break;
	case 'a':
		expect_alike(c, call, e);
		break;
	case 'o':
		expect_order(c, call, e);
		break;
	default:
		break;
	}
}

/* Rows and bands are no values; of a value that is wrong enough was said. */
static void check_argument(struct checker *c, struct call *call, struct expr *e, char letter)
{
	bool rows = letter == 'r' || letter == 's' || (letter == 'o' && call->count == 1);

	if (letter == 'b')
		check_bands(c, e);
	else if (letter == 'x')
		check_there(c, e);
	else if (letter == 'l')
		check_chosen(c, e);
	else if (rows ? check_rows(c, e, call->word, letter != 'r') : check_value(c, e) != VALUE_NONE)
		expect(c, call, e, letter);
}

/* total-count(x) is the function 'total-count'. */
static bool is_minus(struct str name)
{
	size_t last = name.len;

	while (last > 0 && name.at[last - 1] != '-')
		last--;
	return last > 0 &&
	       (last == name.len || function_find(str_part(name, last, name.len)) != FUNCTION__COUNT);
}

static void unknown_function(struct checker *c, const struct expr *e)
{
	struct span span = check_span(e, e->name);
	struct str near = function_nearest(e->name);

	/* a near name with a '-' of its own is the likelier one: day-from-date() */
	bool dashed = str_find(near, '-') < near.len;

	if (is_minus(e->name) && !dashed) {
		lex_minus(span, c->out);
		return;
	}
	struct diag *d = diag_add(c->out, DIAG_EXPR_FUNCTION, span, "'%.*s' is no function", STR(e->name));
	if (near.at != NULL)
		diag_note(c->out, d, (struct span){ 0 }, "did you mean '%.*s'?", STR(near));
}

static enum value_kind check_call(struct checker *c, struct expr *e)
{
	struct call call = { 0 };

	if (e->function == FUNCTION__COUNT) {
		unknown_function(c, e);
		return VALUE_NONE;
	}
	const struct signature *s = &signatures[e->function];
	if (e->function == FUNCTION_POSITION)
		check_position(c, e);
	call.word = function_row(e->function)->word;
	for (struct expr *a = e->arguments; a != NULL; a = a->next)
		call.count++;
	if (!function_takes(e->function, call.count)) {
		struct str takes = function_arguments(c->arena, e->function);

		diag_add(c->out, DIAG_EXPR_ARGUMENTS, e->span, "%s() takes %.*s, %zu given", call.word,
			STR(takes), call.count);
		return s->gives;
	}
	const char *letter = s->takes;
	for (struct expr *a = e->arguments; a != NULL; a = a->next) {
		check_argument(c, &call, a, *letter);
		letter += letter[1] != '\0';
	}
	return s->gives == VALUE_NONE && call.alike != NULL ? call.alike->kind : s->gives;
}

/* today() is another name of $filed_on, whatever shows or emits it. */
static void name_today(struct expr *e)
{
	e->op = EXPR_NAME;
	e->variable = true;
	e->name = S("filed_on");
}

static enum value_kind kind_of(struct checker *c, struct expr *e)
{
	if (e->op == EXPR_LITERAL)
		return e->value.kind;
	if (e->op == EXPR_CALL && e->function == FUNCTION_TODAY && e->arguments == NULL)
		name_today(e);
	if (e->op == EXPR_NAME || e->op == EXPR_DOT)
		return check_name(c, e) && check_single(c, e) ? e->kind : VALUE_NONE;
	if (e->op == EXPR_NEGATE)
		return check_negate(c, e);
	return e->op == EXPR_CALL ? check_call(c, e) : check_binary(c, e);
}

enum value_kind check_value(struct checker *c, struct expr *e)
{
	return e->kind = kind_of(c, e);
}

bool expr_check(struct arena *a, struct expr *e, const struct expr_scope *scope, struct diags *out)
{
	struct checker c = { .arena = a, .scope = scope, .out = out };
	size_t errors = out->errors;

	check_value(&c, e);
	if (out->errors != errors || c.unknown)
		return false;
	ready(a, e);
	return true;
}
