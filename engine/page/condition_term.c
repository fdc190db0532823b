/*
 * condition_term: a value in a condition, in French: a label, a number, "le total de « Montant »".
 */
#include "page/condition_work.h"
#include "page/french.h"
#include "page/words.h"

void sentence_quote(struct sentence *s, struct str label)
{
	buf_format(s->b, WORDS_QUOTE, STR(label));
}

const struct item *sentence_item(const struct sentence *s, const struct expr *e)
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

/* Which of a table's values: (seuil). */
static void say_key(struct sentence *s, const struct item *table)
{
	size_t dot = str_find(table->id, '.');
	struct str key = str_part(table->id, dot + 1, table->id.len);

	if (dot < table->id.len)
		buf_format(s->b, " (%.*s)", STR(key));
}

/* "Vos lignes" of rows; the column of name/part; « Lots » dont « Montant » est ... */
bool sentence_name(struct sentence *s, const struct expr *e)
{
	const struct item *it = sentence_item(s, e);

	if (it == NULL || (e->predicate != NULL && !e->rows))
		return false;
	if (it->kind == ITEM_LET)
		return it->value.expr != NULL && sentence_term(s, it->value.expr, NULL);
	if (it->kind == ITEM_VARIABLE)
		buf_puts(s->b, variables[it->variable]);
	else if (e->column != NULL && e->column->item != it->number)
		sentence_quote(s, page_label(s->form->items.at[e->column->item]));
	else if (e->column != NULL && e->in_row)
		sentence_quote(s, part_label(it, e));
	else
		sentence_quote(s, page_label(it));
	if (it->kind == ITEM_TABLE)
		say_key(s, it);
	if (e->predicate == NULL)
		return true;
	buf_puts(s->b, WORDS_WHOSE);
	return sentence_inside(s, e->predicate, true);
}

/* à le is au, de les is des: the words end at at. */
static void contract(struct buf *b, size_t at)
{
	static const struct {
		const char *words, *article, *one;
	} rows[] = { { "à ", "le ", "au " }, { "à ", "les ", "aux " }, { "de ", "le ", "du " },
		{ "de ", "les ", "des " } };
	struct str before = str_part(buf_str(b), 0, at), behind = str_part(buf_str(b), at, b->len);

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct str words = str(rows[i].words), article = str(rows[i].article), one = str(rows[i].one);
		char *from = b->at + at - words.len;

		if (!str_ends(before, rows[i].words) || !str_starts(behind, rows[i].article))
			continue;
		memmove(from + one.len, behind.at + article.len, behind.len - article.len);
		memcpy(from, one.at, one.len);
		b->len -= words.len + article.len - one.len;
		b->at[b->len] = '\0';
		return;
	}
}

bool sentence_joined(struct sentence *s, const char *words, const struct expr *e, const struct item *beside)
{
	size_t at;

	buf_puts(s->b, words);
	at = s->b->len;
	if (!sentence_term(s, e, beside))
		return false;
	contract(s->b, at);
	return true;
}

static bool say_literal(struct sentence *s, struct value v, const struct item *beside)
{
	const struct choices *c = beside != NULL ? beside->shape.choices : NULL;
	struct arena a = { 0 };
	struct str written = { 0 };
	size_t index;

	switch (v.kind) {
	case VALUE_TEXT:
		sentence_quote(s, c != NULL && map_find(&c->by_code, v.text, &index) ? c->list.at[index].label
										     : v.text);
		return true;
	case VALUE_NUMBER:
		if (type_write_number(TYPE_DECIMAL, v.number, &a, &written))
			french_value(s->b, TYPE_DECIMAL, written);
		arena_free(&a);
		return true;
	case VALUE_DAY:
		buf_puts(s->b, WORDS_THE_DAY);
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
		if (!sentence_term(s, a, beside))
			return false;
	}
	return true;
}

static bool say_if(struct sentence *s, const struct expr *condition, const struct item *beside)
{
	const struct expr *then = condition->next;

	buf_puts(s->b, WORDS_IN_CASE);
	if (then == NULL || !sentence_say(s, condition, true))
		return false;
	buf_puts(s->b, WORDS_IN_THAT_CASE);
	if (!sentence_term(s, then, beside))
		return false;
	buf_puts(s->b, WORDS_ELSE);
	return sentence_term(s, then->next, beside);
}

static bool say_later(struct sentence *s, const struct expr *date, const char *unit)
{
	if (!sentence_term(s, date, NULL))
		return false;
	buf_puts(s->b, WORDS_ADDED);
	if (!sentence_term(s, date->next, NULL))
		return false;
	buf_puts(s->b, unit);
	return true;
}

/* « Barème » pour ... */
static bool say_band(struct sentence *s, const struct expr *key)
{
	sentence_quote(s, s->form->items.at[key->symbol->item]->label);
	buf_puts(s->b, WORDS_SCALE_FOR);
	return sentence_term(s, key->next, NULL);
}

static bool say_call(struct sentence *s, const struct expr *e, const struct item *beside)
{
	const struct expr *a = e->arguments;
	const char *words = a != NULL && a->next == NULL ? words_of_one(e->function) : NULL;

	if (e->function == FUNCTION_POSITION)
		buf_puts(s->b, WORDS_ROW_NUMBER);
	if (a == NULL)
		return e->function == FUNCTION_POSITION;
	if (words != NULL)
		return sentence_joined(s, words, a, NULL);
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
	return e->function == FUNCTION_ROUND && sentence_term(s, a, NULL);
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
	if (!sentence_term(s, e, NULL))
		return false;
	buf_puts(s->b, inside ? ")" : "");
	return true;
}

bool sentence_term(struct sentence *s, const struct expr *e, const struct item *beside)
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
		return sentence_name(s, e);
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
