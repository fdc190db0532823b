/*
 * What names stand for. In a predicate they are the parts of its row first, then
 * those of the row outside, then what the scope knows.
 *
 * Only one condition at a time looks at rows: one inside another would make the
 * time of an expression a power of the number of rows.
 */
#include "expr/check.h"
#include "expr/lex.h"

static const struct span nowhere = { 0 };

static enum type type_of(const struct expr *e)
{
	return e->column != NULL ? e->column->type : e->symbol->type;
}

/* A row, or an address: several parts where one value is wanted. */
static bool is_whole(const struct expr *e)
{
	return e->symbol->part_count > 0 && e->column == NULL;
}

/* The name alone, with its '$'. */
static struct span name_span(const struct expr *e)
{
	return check_span(e, (struct str){ e->name.at - e->variable, e->name.len + e->variable });
}

static const struct expr_part *find_part(const struct expr_symbol *s, struct str name)
{
	for (size_t i = 0; i < s->part_count; i++)
		if (str_equal(s->parts[i].name, name))
			return &s->parts[i];
	return NULL;
}

/* The part to name in an advice: a number if there is one. */
static struct str good_part(const struct expr_symbol *s)
{
	for (size_t i = 0; i < s->part_count; i++)
		if (!s->parts[i].repeated && type_row(s->parts[i].type)->kind == VALUE_NUMBER)
			return s->parts[i].name;
	return s->parts[0].name;
}

static void note_nearest(struct checker *c, struct diag *d, const char *sign, struct str name)
{
	if (name.at != NULL)
		diag_note(c->out, d, nowhere, "did you mean '%s%.*s'?", sign, STR(name));
}

static struct str nearest_part(struct checker *c, const struct expr_symbol *s, struct str name)
{
	struct str *names = arena_array(c->arena, s->part_count, sizeof *names);

	for (size_t i = 0; i < s->part_count; i++)
		names[i] = s->parts[i].name;
	return nearest(name, names, s->part_count);
}

static struct str nearest_name(struct checker *c, struct str name, bool variable)
{
	const struct expr_scope *s = c->scope;
	struct str names[NEAREST_NAMES];

	if (!diags_suggest(c->out))
		return (struct str){ 0 };
	return nearest(name, names, s->names(s->data, variable, names, COUNT(names)));
}

static void unknown_name(struct checker *c, const struct expr *e)
{
	const char *what = c->scope->what != NULL ? c->scope->what : "a field";
	struct str near = { 0 };

	if (str_find(e->name, '-') < e->name.len) {
		lex_minus(name_span(e), c->out);
		return;
	}
	struct diag *d = e->variable ? diag_add(c->out, DIAG_EXPR_NAME, name_span(e),
					       "'$%.*s' is not declared", STR(e->name))
				     : diag_add(c->out, DIAG_EXPR_NAME, name_span(e), "'%.*s' is not %s",
					       STR(e->name), what);
	if (c->scope->explain != NULL && !e->variable &&
		c->scope->explain(c->scope->data, e->name, c->out, d))
		return;
	/* the same name in the other name space: a '$' forgotten, or one too many */
	if (c->scope->find(c->scope->data, e->name, !e->variable) != NULL) {
		note_nearest(c, d, e->variable ? "" : "$", e->name);
		return;
	}
	for (const struct check_row *r = c->rows; r != NULL && near.at == NULL && !e->variable; r = r->outer)
		near = nearest_part(c, r->symbol, e->name);
	if (near.at == NULL)
		near = nearest_name(c, e->name, e->variable);
	note_nearest(c, d, e->variable ? "$" : "", near);
	if (e->variable && (str_is(e->name, "period") || str_starts(e->name, "period.")))
		diag_note(c->out, d, nowhere, "a form says what it speaks of: period: {unit: year}");
	else if (e->variable && near.at == NULL && str_find(e->name, '.') < e->name.len)
		diag_note(c->out, d, nowhere, "a table is opened at a day: tables: {%.*s: $filed_on}",
			(int)str_find(e->name, '.'), e->name.at);
}

/* What is counted or summed of rows in rows is computed in each row first. */
static bool rows_of_rows(struct checker *c, struct span span, const struct expr_symbol *s, struct str part)
{
	diag_note(c->out,
		diag_add(c->out, DIAG_EXPR_ROWS, span, "'%.*s' has rows of its own in each row of '%.*s'",
			STR(part), STR(s->name)),
		nowhere,
		"derive a field beside '%.*s', in the row: count(%.*s), or a sum of it; then read %.*s/field",
		STR(part), STR(part), STR(s->name));
	return false;
}

static bool find_column(struct checker *c, struct expr *e)
{
	const struct expr_symbol *s = e->symbol;
	struct diag *d;

	e->column = find_part(s, e->part);
	if (e->column != NULL)
		return !e->column->repeated || rows_of_rows(c, check_span(e, e->part), s, e->part);
	if (str_find(e->part, '-') < e->part.len) {
		lex_minus(check_span(e, e->part), c->out);
		return false;
	}
	if (s->part_count > 0) {
		d = diag_add(c->out, DIAG_EXPR_NAME, check_span(e, e->part), "'%.*s' has no part '%.*s'",
			STR(s->name), STR(e->part));
		note_nearest(c, d, "", nearest_part(c, s, e->part));
	} else {
		d = diag_add(
			c->out, DIAG_EXPR_NAME, check_span(e, e->part), "'%.*s' has no parts", STR(s->name));
		if (type_row(s->type)->kind == VALUE_NUMBER)
			diag_note(c->out, d, nowhere, "to divide, write div");
	}
	return false;
}

/* x[n]: n says which row, so it cannot be read in one. */
static bool check_pick(struct checker *c, const struct expr *n, const struct check_row *row)
{
	struct decimal d = n->value.number;

	if (row->read != NULL) {
		diag_add(c->out, DIAG_EXPR_TYPE, row->read->span,
			"%.*s is read in the row: [n] takes a number from outside it",
			STR(check_words(c, row->read)));
		return false;
	}
	if (n->op == EXPR_LITERAL &&
		(decimal_compare(d, decimal_of(1)) < 0 || decimal_compare(d, decimal_floor(d)) != 0)) {
		diag_add(c->out, DIAG_EXPR_TYPE, n->span, "rows are numbered from 1: there is no row %.*s",
			STR(check_words(c, n)));
		return false;
	}
	return true;
}

/* x[condition] */
static bool check_filter(struct checker *c, const struct check_row *row)
{
	if (row->filter == NULL)
		return true;
	diag_add(
		c->out, DIAG_EXPR_LIMIT, row->filter->span, "a condition in [ ] cannot stand in another one");
	return false;
}

static bool check_predicate(struct checker *c, const struct expr *e)
{
	struct check_row row = { .symbol = e->symbol, .outer = c->rows };
	struct expr *p = e->predicate;

	if (!e->symbol->repeated) {
		diag_add(c->out, DIAG_EXPR_SINGLE, name_span(e), "'%.*s' is one value: [ ] takes rows",
			STR(e->symbol->name));
		return false;
	}
	c->rows = &row;
	enum value_kind kind = check_value(c, p);
	c->rows = row.outer;
	if (c->rows != NULL && c->rows->filter == NULL)
		c->rows->filter = kind == VALUE_TRUTH ? p : row.filter;
	if (kind == VALUE_NUMBER)
		return check_pick(c, p, &row);
	if (kind == VALUE_TRUTH)
		return check_filter(c, &row);
	if (kind != VALUE_NONE)
		diag_add(c->out, DIAG_EXPR_TYPE, p->span, "[ ] takes a number or a condition, %.*s is %s",
			STR(check_words(c, p)), expr_kind(kind));
	return false;
}

static bool check_dot(struct checker *c, struct expr *e)
{
	const struct expr_symbol *s = c->rows != NULL ? c->rows->symbol : c->scope->dot;

	if (s == NULL || (c->rows == NULL && s->repeated)) {
		diag_add(c->out, DIAG_EXPR_NAME, e->span,
			"'.' means nothing here: it is the field in a constraint, the row in [ ]");
		return false;
	}
	if (s->part_count > 0) {
		diag_add(c->out, DIAG_EXPR_NAME, e->span, "'.' has several parts: name one of them");
		return false;
	}
	e->symbol = s;
	e->kind = type_row(s->type)->kind;
	if (c->rows != NULL)
		c->rows->read = e;
	return true;
}

/* A part of the row of a predicate, called by its bare name; NULL: it is none. */
static struct check_row *find_row(struct checker *c, struct expr *e)
{
	struct check_row *row = e->variable ? NULL : c->rows;

	e->column = NULL;
	for (; row != NULL; row = row->outer)
		if ((e->column = find_part(row->symbol, e->name)) != NULL)
			break;
	return row;
}

static bool check_row_part(struct checker *c, struct expr *e, struct check_row *row)
{
	e->symbol = row->symbol;
	if (e->column->repeated)
		return rows_of_rows(c, name_span(e), row->symbol, e->name);
	e->kind = type_row(e->column->type)->kind;
	row->read = e;
	if (e->predicate == NULL && e->part.at == NULL)
		return true;
	diag_add(c->out, DIAG_EXPR_SINGLE, e->span,
		"'%.*s' is one value of the row: it has no rows and no parts", STR(e->name));
	return false;
}

bool check_name(struct checker *c, struct expr *e)
{
	if (e->op == EXPR_DOT)
		return check_dot(c, e);
	struct check_row *row = find_row(c, e);
	if (row != NULL)
		return check_row_part(c, e, row);
	e->symbol = c->scope->find(c->scope->data, e->name, e->variable);
	if (e->symbol == NULL) {
		unknown_name(c, e);
		return false;
	}
	if (e->symbol->wrong) {
		c->unknown = true;
		return false;
	}
	if (e->symbol->bands) {
		diag_add(c->out, DIAG_EXPR_TYPE, e->span, "'%.*s' has bands: write band(%.*s, number)",
			STR(e->symbol->name), STR(e->symbol->name));
		return false;
	}
	e->up = e->symbol->depth > 0 ? c->scope->depth - e->symbol->depth + 1 : 0;
	e->in_filter = c->rows != NULL;
	if (e->predicate != NULL && !check_predicate(c, e))
		return false;
	if (e->part.at != NULL && !find_column(c, e))
		return false;
	e->rows = e->symbol->repeated && (e->predicate == NULL || e->predicate->kind == VALUE_TRUTH);
	e->kind = is_whole(e) ? VALUE_NONE : type_row(type_of(e))->kind;
	return true;
}

/* Rows where one value is wanted: says how to make one of them. */
static void several(struct checker *c, const struct expr *e)
{
	struct str name = e->symbol->name, words = check_words(c, e);
	struct str shown = str_part(words, 1, words.len - 2);
	const char *slash = e->column != NULL ? "/" : "";

	if (is_whole(e))
		diag_add(c->out, DIAG_EXPR_ROWS, e->span,
			"%.*s is several rows: write count(%.*s), or %.*s[1]/%.*s for one value", STR(words),
			STR(shown), STR(name), STR(good_part(e->symbol)));
	else if (e->kind == VALUE_NUMBER)
		diag_add(c->out, DIAG_EXPR_ROWS, e->span,
			"%.*s is several values: write sum(%.*s), or %.*s[1]%s%.*s for one of them",
			STR(words), STR(shown), STR(name), slash, STR(e->part));
	else
		diag_add(c->out, DIAG_EXPR_ROWS, e->span,
			"%.*s is several values: write count(%.*s), or %.*s[1]%s%.*s for one of them",
			STR(words), STR(shown), STR(name), slash, STR(e->part));
}

static bool unreadable(struct checker *c, const struct expr *e)
{
	diag_add(c->out, DIAG_EXPR_TYPE, e->span, "%.*s is %s: no expression reads it",
		STR(check_words(c, e)), type_row(type_of(e))->what);
	return false;
}

bool check_single(struct checker *c, const struct expr *e)
{
	if (e->rows) {
		several(c, e);
		return false;
	}
	if (e->kind != VALUE_NONE)
		return true;
	if (!is_whole(e))
		return unreadable(c, e);
	struct str words = check_words(c, e);
	diag_add(c->out, DIAG_EXPR_TYPE, e->span, "%.*s has several parts: write %.*s/%.*s", STR(words),
		STR(str_part(words, 1, words.len - 2)), STR(good_part(e->symbol)));
	return false;
}

bool check_rows(struct checker *c, struct expr *e, const char *function, bool one)
{
	if (e->op == EXPR_NAME && !check_name(c, e))
		return false;
	if (!e->rows) {
		diag_add(c->out, DIAG_EXPR_SINGLE, e->span, "%s() takes rows, %.*s is one value", function,
			STR(check_words(c, e)));
		return false;
	}
	if (one && is_whole(e)) {
		struct str words = check_words(c, e);

		diag_add(c->out, DIAG_EXPR_ROWS, e->span,
			"%s() takes one part of the rows: write %s(%.*s/%.*s)", function, function,
			STR(str_part(words, 1, words.len - 2)), STR(good_part(e->symbol)));
		return false;
	}
	/* count(x) looks at no cell */
	return e->kind != VALUE_NONE || (!one && e->column == NULL) || unreadable(c, e);
}

bool check_bands(struct checker *c, struct expr *e)
{
	if (e->op == EXPR_NAME)
		e->symbol = c->scope->find(c->scope->data, e->name, e->variable);
	if (e->op == EXPR_NAME && e->symbol == NULL) {
		unknown_name(c, e);
		return false;
	}
	if (e->symbol != NULL && e->symbol->wrong) {
		c->unknown = true;
		return false;
	}
	if (e->symbol != NULL && e->symbol->bands && e->predicate == NULL && e->part.at == NULL)
		return true;
	diag_add(c->out, DIAG_EXPR_TYPE, e->span, "band() takes a $table.key that has bands, %.*s has none",
		STR(check_words(c, e)));
	return false;
}

void check_there(struct checker *c, struct expr *e)
{
	if (e->op == EXPR_NAME)
		check_name(c, e);
	else
		check_value(c, e);
}

void check_chosen(struct checker *c, struct expr *e)
{
	bool named = e->op == EXPR_NAME || e->op == EXPR_DOT;

	if (named && !check_name(c, e))
		return;
	if (named && e->rows)
		several(c, e);
	else if (!named || is_whole(e) || e->predicate != NULL ||
		 (type_of(e) != TYPE_CHOICE && type_of(e) != TYPE_CHOICES))
		diag_add(c->out, DIAG_EXPR_TYPE, e->span, "selected() takes a choice or choices, not %.*s",
			STR(check_words(c, e)));
	else if (e->next != NULL)
		check_code(c, e, e->next);
}

void check_position(struct checker *c, struct expr *e)
{
	if (c->rows != NULL) {
		e->in_row = true;
		c->rows->read = e;
	} else if (c->scope->depth == 0) {
		diag_add(c->out, DIAG_EXPR_ROWS, e->span,
			"position() is the number of a row: it stands in [ ], or in a field of a repeat");
	}
}

void check_code(struct checker *c, const struct expr *choice, const struct expr *text)
{
	const struct part_codes *codes = NULL;

	if (choice->symbol != NULL)
		codes = choice->column != NULL ? choice->column->codes : choice->symbol->codes;
	if (codes == NULL || text->op != EXPR_LITERAL)
		return;
	for (size_t i = 0; i < codes->count; i++)
		if (str_equal(codes->at[i], text->value.text))
			return;
	struct diag *d = diag_add(c->out, DIAG_EXPR_CODE, text->span, "'%.*s' is no code of %.*s",
		STR(text->value.text), STR(check_words(c, choice)));
	note_nearest(c, d, "", nearest(text->value.text, codes->at, codes->count));
}
