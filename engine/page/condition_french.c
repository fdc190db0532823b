/*
 * A condition in French, for people: labels instead of names, words instead of
 * operators. What has no words here gives up, and the page says less.
 */
#include "page/french.h"
#include "page/page_work.h"
#include "page/words.h"

#define SENTENCE 600 /* bytes: nobody reads a longer condition */

struct sentence {
	struct buf *b;
	const struct form *form;
	const struct item *dot;
	size_t start;
	bool must; /* a constraint, behind "doit être" */
};

static bool say(struct sentence *s, const struct expr *e, bool is);
static bool say_inside(struct sentence *s, const struct expr *e, bool is);
static bool say_term(struct sentence *s, const struct expr *e, const struct item *beside);

static void quote(struct sentence *s, struct str label)
{
	buf_format(s->b, WORDS_QUOTE, STR(label));
}

/* The item whose value a name or . is; NULL for anything else. */
static const struct item *item_of(const struct sentence *s, const struct expr *e)
{
	if (e->op == EXPR_DOT)
		return s->dot;
	return e->op == EXPR_NAME && e->symbol != NULL && e->symbol->item != EXPR_CHOICE
		       ? s->form->items.at[e->symbol->item]
		       : NULL;
}

/* A part of the collection: its own label, or its name. */
static struct str part_label(const struct item *it, const struct expr *e)
{
	const struct part *part = &it->shape.parts[e->column->part];

	return part->label.len > 0 ? part->label : part->name;
}

static const char *const variables[] = {
	[VARIABLE_FILED_ON] = WORDS_FILED_ON,
	[VARIABLE_THIS_YEAR] = WORDS_THIS_YEAR,
	[VARIABLE_PERIOD] = WORDS_PERIOD_ITSELF,
	[VARIABLE_PERIOD_START] = WORDS_PERIOD_START,
	[VARIABLE_PERIOD_END] = WORDS_PERIOD_END,
};

/* "Vos lignes" of rows; the column of name/part; « Lots » dont « Montant » est ... */
static bool say_name(struct sentence *s, const struct expr *e)
{
	const struct item *it = item_of(s, e);

	if (it == NULL || (e->predicate != NULL && !e->rows))
		return false;
	if (it->kind == ITEM_LET)
		return it->value.expr != NULL && say_term(s, it->value.expr, NULL);
	if (it->kind == ITEM_VARIABLE)
		buf_puts(s->b, variables[it->variable]);
	else if (e->column != NULL && e->column->item != it->number)
		quote(s, page_label(s->form->items.at[e->column->item]));
	else if (e->column != NULL && e->in_row)
		quote(s, part_label(it, e));
	else
		quote(s, page_label(it));
	if (e->predicate == NULL)
		return true;
	buf_puts(s->b, WORDS_WHOSE);
	return say_inside(s, e->predicate, true);
}

static bool say_literal(struct sentence *s, struct value v, const struct item *beside)
{
	const struct choices *c = beside != NULL ? beside->shape.choices : NULL;
	struct arena a = { 0 };
	struct str written = { 0 };
	size_t index;

	switch (v.kind) {
	case VALUE_TEXT:
		quote(s, c != NULL && map_find(&c->by_code, v.text, &index) ? c->list.at[index].label
									    : v.text);
		return true;
	case VALUE_NUMBER:
		if (type_write_number(TYPE_DECIMAL, v.number, &a, &written))
			french_value(s->b, TYPE_DECIMAL, written);
		arena_free(&a);
		return true;
	case VALUE_DAY:
		french_day(s->b, v.day);
		return true;
	case VALUE_TRUTH:
		buf_puts(s->b, v.truth ? WORDS_YES : WORDS_NO);
		return true;
	case VALUE_NONE:
		break;
	}
	return false;
}

/* Of one argument: "le total de « Montant »". */
static const char *words_of_one(enum function f)
{
	static const struct {
		enum function function;
		const char *words;
	} rows[] = {
		{ FUNCTION_COUNT, WORDS_COUNT_OF },
		{ FUNCTION_SUM, WORDS_SUM_OF },
		{ FUNCTION_MIN, WORDS_LEAST_OF },
		{ FUNCTION_MAX, WORDS_MOST_OF },
		{ FUNCTION_AVG, WORDS_MEAN_OF },
		{ FUNCTION_FLOOR, WORDS_FLOOR_OF },
		{ FUNCTION_CEILING, WORDS_CEILING_OF },
		{ FUNCTION_ABS, WORDS_SIZE_OF },
		{ FUNCTION_YEAR_FROM_DATE, WORDS_YEAR_OF },
		{ FUNCTION_MONTH_FROM_DATE, WORDS_MONTH_OF },
		{ FUNCTION_DAY_FROM_DATE, WORDS_DAY_OF },
		{ FUNCTION_STRING_LENGTH, WORDS_LENGTH_OF },
		{ FUNCTION_NUMBER, "" },
		{ FUNCTION_STRING, "" },
		{ FUNCTION_NORMALIZE_SPACE, "" },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		if (f == rows[i].function)
			return rows[i].words;
	return NULL;
}

/* All arguments, with the same word between. */
static bool say_each(
	struct sentence *s, const struct expr *first, const char *between, const struct item *beside)
{
	for (const struct expr *a = first; a != NULL; a = a->next) {
		buf_puts(s->b, a != first ? between : "");
		if (!say_term(s, a, beside))
			return false;
	}
	return true;
}

static bool say_if(struct sentence *s, const struct expr *condition, const struct item *beside)
{
	const struct expr *then = condition->next;

	buf_puts(s->b, WORDS_IN_CASE);
	if (then == NULL || !say(s, condition, true))
		return false;
	buf_puts(s->b, WORDS_IN_THAT_CASE);
	if (!say_term(s, then, beside))
		return false;
	buf_puts(s->b, WORDS_ELSE);
	return say_term(s, then->next, beside);
}

static bool say_later(struct sentence *s, const struct expr *date, const char *unit)
{
	if (!say_term(s, date, NULL))
		return false;
	buf_puts(s->b, WORDS_ADDED);
	if (!say_term(s, date->next, NULL))
		return false;
	buf_puts(s->b, unit);
	return true;
}

/* « Barème » pour ... */
static bool say_band(struct sentence *s, const struct expr *key)
{
	quote(s, s->form->items.at[key->symbol->item]->label);
	buf_puts(s->b, WORDS_SCALE_FOR);
	return say_term(s, key->next, NULL);
}

static bool say_call(struct sentence *s, const struct expr *e, const struct item *beside)
{
	const struct expr *a = e->arguments;
	const char *words = a != NULL && a->next == NULL ? words_of_one(e->function) : NULL;

	if (e->function == FUNCTION_POSITION)
		buf_puts(s->b, WORDS_ROW_NUMBER);
	if (a == NULL)
		return e->function == FUNCTION_POSITION;
	if (words != NULL) {
		buf_puts(s->b, words);
		return say_term(s, a, NULL);
	}
	if (e->function == FUNCTION_MIN || e->function == FUNCTION_MAX) {
		buf_puts(s->b, e->function == FUNCTION_MIN ? WORDS_LESSER_OF : WORDS_GREATER_OF);
		return say_each(s, a, WORDS_AMONG, NULL);
	}
	if (e->function == FUNCTION_COALESCE)
		return say_each(s, a, WORDS_FAILING, beside);
	if (e->function == FUNCTION_IF)
		return say_if(s, a, beside);
	if (e->function == FUNCTION_ADD_MONTHS)
		return say_later(s, a, WORDS_MONTHS_MORE);
	if (e->function == FUNCTION_ADD_YEARS)
		return say_later(s, a, WORDS_YEARS_MORE);
	if (e->function == FUNCTION_BAND)
		return say_band(s, a);
	return e->function == FUNCTION_ROUND && say_term(s, a, NULL);
}

static const char *arithmetic(enum expr_op op)
{
	if (op == EXPR_ADD)
		return " + ";
	if (op == EXPR_SUBTRACT)
		return " − ";
	if (op == EXPR_MULTIPLY)
		return " × ";
	return op == EXPR_DIVIDE ? " ÷ " : NULL;
}

/* A sum in a product stands in parentheses, as on paper. */
static bool say_operand(struct sentence *s, const struct expr *e, enum expr_op op, bool right)
{
	bool sum = e->op == EXPR_ADD || e->op == EXPR_SUBTRACT;
	bool product = op == EXPR_MULTIPLY || op == EXPR_DIVIDE;
	bool inside = (sum && (product || (right && op == EXPR_SUBTRACT))) ||
		      (right && op == EXPR_DIVIDE && arithmetic(e->op) != NULL) ||
		      (e->op == EXPR_CALL && e->function == FUNCTION_IF);

	buf_puts(s->b, inside ? "(" : "");
	if (!say_term(s, e, NULL))
		return false;
	buf_puts(s->b, inside ? ")" : "");
	return true;
}

/* A value; beside: the item it is compared with, whose codes have labels. */
static bool say_term(struct sentence *s, const struct expr *e, const struct item *beside)
{
	const char *sign;

	if (e == NULL || s->b->len - s->start > SENTENCE)
		return false;
	sign = arithmetic(e->op);
	if (e->op == EXPR_LITERAL)
		return say_literal(s, e->value, beside);
	if (e->constant && e->value.kind == VALUE_DAY)
		return say_literal(s, e->value, NULL);
	if (e->op == EXPR_NAME || e->op == EXPR_DOT)
		return say_name(s, e);
	if (e->op == EXPR_CALL && (e->function == FUNCTION_TRUE || e->function == FUNCTION_FALSE)) {
		buf_puts(s->b, e->function == FUNCTION_TRUE ? WORDS_YES : WORDS_NO);
		return true;
	}
	if (e->op == EXPR_CALL)
		return say_call(s, e, beside);
	if (sign == NULL || !say_operand(s, e->arguments, e->op, false))
		return false;
	buf_puts(s->b, sign);
	return say_operand(s, e->arguments->next, e->op, true);
}

/* How two values compare, and how they do when they do not; days have words of their own. */
static const char *comparison(enum expr_op op, bool is, bool days)
{
	static const struct {
		enum expr_op op, contrary;
		const char *words, *of_days;
	} rows[] = {
		{ EXPR_EQUAL, EXPR_UNEQUAL, WORDS_IS, WORDS_IS },
		{ EXPR_UNEQUAL, EXPR_EQUAL, WORDS_IS_NOT, WORDS_IS_NOT },
		{ EXPR_LESS, EXPR_GREATER_EQUAL, WORDS_IS_LESS, WORDS_IS_BEFORE },
		{ EXPR_LESS_EQUAL, EXPR_GREATER, WORDS_IS_AT_MOST, WORDS_IS_NOT_AFTER },
		{ EXPR_GREATER, EXPR_LESS_EQUAL, WORDS_IS_MORE, WORDS_IS_AFTER },
		{ EXPR_GREATER_EQUAL, EXPR_LESS, WORDS_IS_AT_LEAST, WORDS_IS_NOT_BEFORE },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		if ((is ? rows[i].op : rows[i].contrary) == op)
			return days ? rows[i].of_days : rows[i].words;
	return NULL;
}

/* count($lots) > 0: « Lots » is not empty */
static bool say_some(struct sentence *s, const struct expr *e, bool is)
{
	const struct expr *left = e->arguments, *right = left != NULL ? left->next : NULL;
	bool counted = left != NULL && left->op == EXPR_CALL && left->function == FUNCTION_COUNT;
	bool zero = counted && right->op == EXPR_LITERAL && right->value.kind == VALUE_NUMBER &&
		    decimal_compare(right->value.number, decimal_of(0)) == 0;

	if (!zero || (e->op != EXPR_GREATER && e->op != EXPR_UNEQUAL && e->op != EXPR_EQUAL))
		return false;
	if (!say_name(s, left->arguments))
		return false;
	buf_puts(s->b, (e->op == EXPR_EQUAL) == is ? WORDS_THERE_IS_NONE : WORDS_THERE_ARE);
	return true;
}

static bool say_comparison(struct sentence *s, const struct expr *e, bool is)
{
	const struct expr *left = e->arguments, *right = left->next;
	const char *words = comparison(e->op, is, left->kind == VALUE_DAY);
	size_t before = s->b->len;

	if (say_some(s, e, is))
		return true;
	s->b->len = before;
	if (words == NULL || !say_term(s, left, item_of(s, right)))
		return false;
	buf_puts(s->b, words);
	return say_term(s, right, item_of(s, left));
}

/* A yes or no, or a box. */
static bool say_truth(struct sentence *s, const struct expr *e, bool is)
{
	const struct item *it = item_of(s, e);

	if (it == NULL || e->predicate != NULL || e->part.at != NULL || it->kind == ITEM_LET)
		return false;
	buf_puts(s->b, it->shape.type == TYPE_DECLARATION ? WORDS_BOX : is ? WORDS_YES_TO : WORDS_NO_TO);
	quote(s, page_label(it));
	return it->shape.type != TYPE_DECLARATION || is;
}

/* What is there, and what has, begins or ends with a text or a code. */
static bool say_tested(struct sentence *s, const struct expr *e, bool is)
{
	static const struct {
		enum function function;
		const char *words, *contrary;
	} rows[] = {
		{ FUNCTION_EXISTS, WORDS_IS_THERE, WORDS_IS_NOT_THERE },
		{ FUNCTION_SELECTED, WORDS_HAS, WORDS_HAS_NOT },
		{ FUNCTION_CONTAINS, WORDS_HAS, WORDS_HAS_NOT },
		{ FUNCTION_STARTS_WITH, WORDS_BEGINS, WORDS_BEGINS_NOT },
		{ FUNCTION_ENDS_WITH, WORDS_ENDS, WORDS_ENDS_NOT },
	};
	const struct expr *x = e->arguments;

	for (size_t i = 0; i < COUNT(rows); i++) {
		if (rows[i].function != e->function)
			continue;
		if (!say_term(s, x, NULL))
			return false;
		if (e->function == FUNCTION_EXISTS && x->rows)
			buf_puts(s->b, is ? WORDS_THERE_ARE : WORDS_THERE_IS_NONE);
		else
			buf_puts(s->b, is ? rows[i].words : rows[i].contrary);
		return x->next == NULL || say_term(s, x->next, item_of(s, x));
	}
	return false;
}

/* ---- and, or ---- */

enum joint { ALONE, ALL, ANY };

#define PARTS 100 /* looked at of a list: nobody reads more */

/* not() turns and into or; a step is what it stands for. */
static void resolve(const struct sentence *s, const struct expr **e, bool *is)
{
	while (!s->must && *e != NULL) {
		const struct item *it = item_of(s, *e);

		if ((*e)->op == EXPR_CALL && (*e)->function == FUNCTION_NOT)
			*is = !*is;
		if ((*e)->op == EXPR_CALL && (*e)->function == FUNCTION_NOT)
			*e = (*e)->arguments;
		else if ((*e)->op == EXPR_NAME && (*e)->kind == VALUE_TRUTH && it != NULL &&
			 it->kind == ITEM_LET && it->value.expr != NULL)
			*e = it->value.expr;
		else
			return;
	}
}

static enum joint joint_of(const struct expr *e, bool is)
{
	if (e->op != EXPR_AND && e->op != EXPR_OR)
		return ALONE;
	return (e->op == EXPR_AND) == is ? ALL : ANY;
}

/* Whether one of several is a list of things that go together. */
static bool has_all(const struct sentence *s, const struct expr *e, bool is, unsigned *parts)
{
	resolve(s, &e, &is);
	if (++*parts > PARTS)
		return true;
	if (joint_of(e, is) != ANY)
		return joint_of(e, is) == ALL;
	return has_all(s, e->arguments, is, parts) || has_all(s, e->arguments->next, is, parts);
}

struct list {
	enum joint joint;
	bool either; /* soit ... et ..., soit ... */
	bool begun;
};

static bool say_list(struct sentence *s, const struct expr *e, bool is, struct list *list)
{
	resolve(s, &e, &is);
	if (s->b->len - s->start > SENTENCE)
		return false;
	if (joint_of(e, is) == list->joint)
		return say_list(s, e->arguments, is, list) && say_list(s, e->arguments->next, is, list);
	if (list->begun)
		buf_puts(s->b, list->either ? WORDS_OR_EITHER : list->joint == ALL ? WORDS_AND : WORDS_OR);
	else
		buf_puts(s->b, list->either ? WORDS_EITHER : "");
	list->begun = true;
	return list->joint == ALL ? say_inside(s, e, is) : say(s, e, is);
}

/* In a list of others, in parentheses if it is a list itself. */
static bool say_inside(struct sentence *s, const struct expr *e, bool is)
{
	bool inside;

	resolve(s, &e, &is);
	inside = joint_of(e, is) != ALONE;
	buf_puts(s->b, inside ? "(" : "");
	if (!say(s, e, is))
		return false;
	buf_puts(s->b, inside ? ")" : "");
	return true;
}

static bool say_joint(struct sentence *s, const struct expr *e, bool is)
{
	struct list list = { .joint = joint_of(e, is) };
	unsigned parts = 0;

	list.either = list.joint == ANY && has_all(s, e, is, &parts);
	return say_list(s, e, is, &list);
}

static bool say_must(struct sentence *s, const struct expr *e);

static bool say(struct sentence *s, const struct expr *e, bool is)
{
	if (s->b->len - s->start > SENTENCE)
		return false;
	resolve(s, &e, &is);
	if (joint_of(e, is) != ALONE)
		return say_joint(s, e, is);
	if (s->must)
		return say_must(s, e);
	if (e->op == EXPR_CALL)
		return say_tested(s, e, is);
	if (e->op == EXPR_NAME)
		return say_truth(s, e, is);
	return comparison(e->op, true, false) != NULL && say_comparison(s, e, is);
}

bool condition_french(struct buf *b, const struct form *f, const struct expr *e, const struct item *dot)
{
	struct sentence s = { b, f, dot, b->len, false };

	if (e != NULL && say(&s, e, true))
		return true;
	b->len = s.start;
	return false;
}

bool condition_value(struct buf *b, const struct form *f, const struct expr *e, const struct item *of)
{
	struct sentence s = { b, f, of, b->len, false };

	if (e != NULL && (e->kind == VALUE_TRUTH ? say(&s, e, true) : say_term(&s, e, of)))
		return true;
	b->len = s.start;
	return false;
}

/* ---- constraints ---- */

static const char *must(enum expr_op op)
{
	static const struct {
		enum expr_op op;
		const char *words;
	} rows[] = {
		{ EXPR_EQUAL, WORDS_MUST_IS },
		{ EXPR_UNEQUAL, WORDS_MUST_NOT },
		{ EXPR_LESS, WORDS_MUST_LESS },
		{ EXPR_LESS_EQUAL, WORDS_MUST_AT_MOST },
		{ EXPR_GREATER, WORDS_MUST_MORE },
		{ EXPR_GREATER_EQUAL, WORDS_MUST_AT_LEAST },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		if (rows[i].op == op)
			return rows[i].words;
	return NULL;
}

static bool say_must(struct sentence *s, const struct expr *e)
{
	const struct expr *left = e->arguments;
	bool said;

	/* days are before and after, not less and more: their authors say it better */
	if (must(e->op) == NULL || left->op != EXPR_DOT || left->kind == VALUE_DAY)
		return false;
	buf_puts(s->b, must(e->op));
	s->must = false;
	said = say_term(s, left->next, s->dot);
	s->must = true;
	return said;
}

bool condition_must(struct buf *b, const struct form *f, const struct expr *e, const struct item *dot)
{
	struct sentence s = { b, f, dot, b->len, true };

	if (e != NULL && say(&s, e, true))
		return true;
	b->len = s.start;
	return false;
}
