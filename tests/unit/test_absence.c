/*
 * The table of absence_list.h, cell by cell: every operator and function, every operand
 * of it, absent and not computable.
 */
#include <criterion/criterion.h>

#include "expr_fixture.h"
#include "expr/function.h"
#include "expr/operator.h"

#define OPERANDS 4

/* One of each, with operands that are all there. */
static const struct sample {
	const char *name;
	const char *operands[OPERANDS];
} samples[] = {
	{ "or", { "accord", "accord" } },
	{ "and", { "accord", "accord" } },
	{ "=", { "denomination", "'a'" } },
	{ "!=", { "accord", "accord" } },
	{ "<", { "1", "effectif" } },
	{ "<=", { "depot", "$filed_on" } },
	{ ">", { "1", "2" } },
	{ ">=", { "1", "2" } },
	{ "+", { "depot", "1" } },
	{ "-", { "depot", "depot" } },
	{ "*", { "2", "boeth" } },
	{ "div", { "2", "boeth" } },
	{ "mod", { "2", "boeth" } },
	{ "not", { "accord" } },
	{ "if", { "accord", "1", "2" } },
	{ "coalesce", { "1", "2", "3" } },
	{ "exists", { "effectif" } },
	{ "selected", { "travaux", "'toiture'" } },
	{ "count", { "effectifs" } },
	{ "sum", { "effectifs" } },
	{ "min", { "effectifs" } },
	{ "max", { "effectifs" } },
	{ "avg", { "effectifs" } },
	{ "round", { "1.25", "1" } },
	{ "floor", { "1.25" } },
	{ "ceiling", { "1.25" } },
	{ "abs", { "1.25" } },
	{ "number", { "'12'" } },
	{ "band", { "$oeth.coefficient", "12" } },
	{ "date", { "2026", "1", "2" } },
	{ "year-from-date", { "depot" } },
	{ "month-from-date", { "depot" } },
	{ "day-from-date", { "depot" } },
	{ "days-from-date", { "depot" } },
	{ "add-months", { "depot", "1" } },
	{ "add-years", { "depot", "1" } },
	{ "string", { "boeth" } },
	{ "concat", { "'a'", "denomination", "'b'" } },
	{ "substring", { "denomination", "1", "2" } },
	{ "string-length", { "denomination" } },
	{ "normalize-space", { "denomination" } },
	{ "contains", { "denomination", "'a'" } },
	{ "starts-with", { "denomination", "'a'" } },
	{ "ends-with", { "denomination", "'a'" } },
	{ "matches", { "denomination", "'a'" } },
	{ "translate", { "denomination", "'a'", "'b'" } },
};

static const struct sample *find_sample(const char *name)
{
	for (size_t i = 0; i < COUNT(samples); i++)
		if (strcmp(samples[i].name, name) == 0)
			return &samples[i];
	return NULL;
}

static size_t operand_count(const struct sample *s)
{
	size_t count = 0;

	while (count < OPERANDS && s->operands[count] != NULL)
		count++;
	return count;
}

/* The sample, with another text for one operand. */
static void write(struct buf *b, const struct sample *s, bool call, size_t changed, const char *operand)
{
	size_t count = operand_count(s);

	buf_clear(b);
	buf_format(b, "%s", call ? s->name : "");
	buf_puts(b, call ? "(" : "");
	for (size_t i = 0; i < count; i++)
		buf_format(b, "%s%s",
			i == 0 ? ""
			: call ? ", "
			       : " ",
			i == changed ? operand : s->operands[i]);
	buf_puts(b, call ? ")" : "");
}

static void write_operator(struct buf *b, const struct sample *s, size_t changed, const char *operand)
{
	buf_clear(b);
	buf_format(b, "%s %s %s", changed == 0 ? operand : s->operands[0], s->name,
		changed == 1 ? operand : s->operands[1]);
}

static struct value evaluate(struct arena *a, const struct buf *b)
{
	struct diags out = { .arena = a };
	struct expr_env env = fixture_env(a, (struct value){ 0 });
	struct buf words = { 0 };
	struct expr *e = fixture_expr(a, buf_str(b), &out);

	fixture_messages(&out, &words);
	cr_assert_not_null(e, "%s: %s", b->at, words.at);
	buf_free(&words);
	return expr_eval(e, &env);
}

/* How the operand of a kind is written that is absent, and that is not computable;
 * NULL: it is written in quotes, or names a table, and is never absent. */
static const char *absent_like(struct arena *a, const char *operand, bool not_computable)
{
	static const char *const names[][2] = {
		[VALUE_NONE] = { NULL, NULL },
		[VALUE_TEXT] = { "vide_texte", "string(1 div 0)" },
		[VALUE_NUMBER] = { "vide", "(1 div 0)" },
		[VALUE_TRUTH] = { "vide_oui", "(1 div 0 = 1)" },
		[VALUE_DAY] = { "vide_jour", "(depot + 0.5)" },
	};
	struct buf b = { 0 };
	struct value v;

	if (strcmp(operand, "travaux") == 0)
		return not_computable ? NULL : "aucun_travaux";
	if (strcmp(operand, "effectifs") == 0)
		return not_computable ? "effectifs[. > 1 div 0]" : "effectifs[. > vide]";
	if (strcmp(operand, "$oeth.coefficient") == 0)
		return NULL;
	buf_puts(&b, operand);
	v = evaluate(a, &b);
	buf_free(&b);
	return names[v.kind][not_computable];
}

/* What the rule says of the sample with that operand absent. */
static void expect(enum absence rule, const struct sample *s, size_t operand, bool not_computable,
	const struct value *got, const char *source)
{
	bool absent = got->kind == VALUE_NONE;

	switch (rule) {
	case ABSENCE_STRICT:
	case ABSENCE_FOLD:
		cr_expect(absent && got->not_computable == not_computable, "%s", source);
		break;
	case ABSENCE_KLEENE: /* the other one is true */
		if (strcmp(s->name, "or") == 0)
			cr_expect(!absent && got->truth, "%s", source);
		else
			cr_expect(absent && got->not_computable == not_computable, "%s", source);
		break;
	case ABSENCE_BRANCH: /* the condition is true: the last one is not looked at */
		cr_expect_eq(absent, operand < 2, "%s", source);
		cr_expect(!absent || got->not_computable == not_computable, "%s", source);
		break;
	case ABSENCE_FIRST:
		cr_expect(!absent && decimal_compare(got->number, decimal_of(operand == 0 ? 2 : 1)) == 0,
			"%s", source);
		break;
	case ABSENCE_THERE:
		cr_expect(!absent && !got->truth, "%s", source);
		break;
	case ABSENCE_NOTHING:
	case ABSENCE__COUNT:
		cr_assert_fail("%s takes nothing", source);
	}
}

/* Every operand of one row of the table; how many cells were looked at. */
static size_t try(struct arena *a, const struct sample *s, bool call, enum absence rule)
{
	size_t cells = 0;
	struct buf b = { 0 };
	struct value v;

	call ? write(&b, s, true, SIZE_MAX, NULL) : write_operator(&b, s, SIZE_MAX, NULL);
	v = evaluate(a, &b);
	cr_expect_neq(v.kind, VALUE_NONE, "%s: all of it is there", b.at);
	cells++;
	for (size_t i = 0; i < operand_count(s); i++)
		for (int nc = 0; nc < 2; nc++) {
			const char *operand = absent_like(a, s->operands[i], nc);

			/* what is in quotes stays in quotes */
			if (operand == NULL || (s->operands[i][0] == '\'' && call && i > 0 &&
						       strchr("mts", s->name[0]) != NULL &&
						       strcmp(s->name, "starts-with") != 0))
				continue;
			call ? write(&b, s, true, i, operand) : write_operator(&b, s, i, operand);
			v = evaluate(a, &b);
			expect(rule, s, i, nc, &v, b.at);
			cells++;
		}
	buf_free(&b);
	return cells;
}

Test(absence, every_operator_and_every_function)
{
	struct arena a = { 0 };
	size_t cells = 0;

	for (enum expr_op op = EXPR_OR; op <= EXPR_MODULO; op++) {
		const struct sample *s = find_sample(operator_token(op));

		cr_assert_not_null(s, "%s has no sample", operator_token(op));
		cells += try(&a, s, false, operator_absence(op));
	}
	for (size_t f = 0; f < FUNCTION__COUNT; f++) {
		const char *word = function_row((enum function)f)->word;
		const struct sample *s = find_sample(word);

		if (function_absence((enum function)f) == ABSENCE_NOTHING) {
			cr_expect_eq(function_row((enum function)f)->most, 0, "%s", word);
			continue;
		}
		cr_assert_not_null(s, "%s has no sample", word);
		cells += try(&a, s, true, function_absence((enum function)f));
	}
	cr_log_info("%zu cells", cells);
	cr_expect_gt(cells, 150);
	arena_free(&a);
}

/* What the rows of a fold, and Kleene's other halves, add to the table. */
Test(absence, of_rows_and_of_conditions)
{
	static const struct {
		const char *source, *want;
	} rows[] = {
		{ "false() and vide_oui", "false" },
		{ "vide_oui and false()", "false" },
		{ "vide_oui or false()", "absent" },
		{ "vide_oui or vide_oui", "absent" },
		{ "vide_oui and 1 div 0 = 1", "not computable" },
		{ "-vide", "absent" },
		{ "coalesce(vide, vide)", "absent" },
		{ "if(false(), vide, 2)", "2" },
		{ "if(accord, vide, 2)", "absent" },
		{ "count(aucun)", "0" },
		{ "sum(aucun)", "0" },
		{ "min(aucun)", "absent" },
		{ "max(aucun)", "absent" },
		{ "avg(aucun)", "absent" },
		{ "count(inconnu)", "absent" },
		{ "sum(inconnu)", "absent" },
		{ "count(effectifs[. > vide])", "absent" },
		{ "sum(effectifs[. > vide])", "absent" },
		{ "count(troue)", "4" },
		{ "sum(troue)", "not computable" },
		{ "min(troue)", "not computable" },
		{ "max(troue[exists(.)])", "3" },
		{ "min(1, vide)", "absent" },
		{ "max(1, 1 div 0)", "not computable" },
		{ "effectifs[vide]", "absent" },
		{ "effectifs[9]", "absent" },
	};
	struct arena a = { 0 };
	struct buf b = { 0 }, got = { 0 };

	for (size_t i = 0; i < COUNT(rows); i++) {
		buf_clear(&b);
		buf_puts(&b, rows[i].source);
		buf_clear(&got);
		fixture_value(evaluate(&a, &b), &got);
		cr_expect_str_eq(got.at, rows[i].want, "%s", rows[i].source);
	}
	buf_free(&b);
	buf_free(&got);
	arena_free(&a);
}
