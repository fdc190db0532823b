#include <criterion/criterion.h>

#include "expr_fixture.h"

#define DOT ((struct value){ .kind = VALUE_NUMBER, .number = { 1250, 2 } })

/* The value of source, in words; its messages if it is wrong. */
static void run(struct arena *a, struct str source, struct value dot, struct buf *got)
{
	struct diags out = { .arena = a };
	struct expr_env env = fixture_env(a, dot);
	struct expr *e = fixture_expr(a, source, &out);

	buf_clear(got);
	if (e != NULL)
		fixture_value(expr_eval(e, &env), got);
	else
		fixture_messages(&out, got);
}

struct row {
	const char *source, *want;
};

static void expect_rows(const struct row *rows, size_t count)
{
	struct arena a = { 0 };
	struct buf got = { 0 };

	for (size_t i = 0; i < count; i++) {
		run(&a, str(rows[i].source), DOT, &got);
		cr_expect(str_is(buf_str(&got), rows[i].want), "%s\nwant %s\ngot  %.*s", rows[i].source,
			rows[i].want, STR(buf_str(&got)));
	}
	buf_free(&got);
	arena_free(&a);
}

Test(expr_eval, operators)
{
	static const struct row rows[] = {
		{ "1 + 2 * 3", "7" },
		{ "(1 + 2) * 3", "9" },
		{ "10 - 4 - 3", "3" },
		{ "2 - -3", "5" },
		{ "--effectif", "250.5" },
		{ "0.1 + 0.2", "0.3" },
		{ "0.1 + 0.2 = 0.3", "true" },
		{ "10 div 4", "2.5" },
		{ "2 div 3", "0.666667" },
		{ "-2 div 3", "-0.666667" },
		{ "7 mod 3", "1" },
		{ "-7 mod 3", "-1" },
		{ "7 mod -3", "1" },
		{ "1.50 = 1.5", "true" },
		{ "1 != 1", "false" },
		{ "1 < 2", "true" },
		{ "2 < 2", "false" },
		{ "2 <= 2", "true" },
		{ "2 > 2", "false" },
		{ "2 >= 2", "true" },
		{ "groupement = 'seul'", "true" },
		{ "groupement != 'seul'", "false" },
		{ "'a' = 'A'", "false" },
		{ "accord = false()", "false" },
		{ "1 < 2 = accord", "true" },
		{ "accord != (1 > 2)", "true" },
		{ "depot < $filed_on", "true" },
		{ "depot = date(2026, 3, 1)", "true" },
		{ "depot >= $filed_on", "false" },
		{ "depot + 31", "2026-04-01" },
		{ "depot - 1", "2026-02-28" },
		{ "depot - -1", "2026-03-02" },
		{ "$filed_on - depot", "267" },
		{ "depot - $filed_on", "-267" },
		{ ". * 2", "25" },
		{ "$oeth.seuil + $period", "2046" },
		{ "adresse/commune", "\"Lyon\"" },
		{ "denomination", "\"Société Été\"" },
	};

	expect_rows(rows, COUNT(rows));
}

Test(expr_eval, what_cannot_be_computed)
{
	static const struct row rows[] = {
		{ "1 div 0", "not computable" },
		{ "1 mod 0", "not computable" },
		{ "0 div 0", "not computable" },
		{ "enorme", "9223372036854775807" },
		{ "enorme + 1", "not computable" },
		{ "-enorme - 1 - 1", "not computable" },
		{ "-(-enorme - 1)", "not computable" },
		{ "enorme * enorme", "not computable" },
		{ "depot + 0.5", "not computable" },
		{ "depot + enorme", "not computable" },
		{ "depot - enorme", "not computable" },
		{ "date(9999, 12, 31) + 1", "not computable" },
		{ "date(1, 1, 1) - 1", "not computable" },
		{ "date(9999, 12, 30) + 1", "9999-12-31" },
		{ "date(2026, 2, 29)", "not computable" },
		{ "date(2026.5, 2, 1)", "not computable" },
		{ "date(0, 1, 1)", "not computable" },
		{ "date(10000, 1, 1)", "not computable" },
		{ "date(enorme, enorme, enorme)", "not computable" },
		{ "round(1.5, boeth)", "not computable" },
		{ "round(1.5, 0.5 + 0.25)", "not computable" },
		{ "round(1.5, 1 - 2)", "not computable" },
		{ "sum(effectifs[. > 20 div 0])", "not computable" },
		{ "sum(enormes)", "not computable" },
		{ "sum(enormes[. > 1])", "9223372036854775807" },
		{ "coalesce(1 div 0, 3)", "3" },
		{ "coalesce(vide, 1 div 0, vide)", "not computable" },
		{ "1 div 0 = 1 and false()", "false" },
		{ "if(accord, 1, 1 div 0)", "1" },
		{ "if(1 div 0 = 1, 1, 2)", "not computable" },
	};

	expect_rows(rows, COUNT(rows));
}

Test(expr_eval, functions)
{
	static const struct row rows[] = {
		{ "true()", "true" },
		{ "false()", "false" },
		{ "not(accord)", "false" },
		{ "if(effectif > 20, 'grand', 'petit')", "\"grand\"" },
		{ "if(effectif < 20, 'grand', 'petit')", "\"petit\"" },
		{ "coalesce(boeth, 0)", "7" },
		{ "coalesce(vide, vide, 5, 6)", "5" },
		{ "coalesce(vide_texte, '')", "\"\"" },
		{ "min(3, 1.5, 2)", "1.5" },
		{ "max(3, 1.5, 2, 3.0)", "3" },
		{ "max(0, -1)", "0" },
		{ "min(depot, $filed_on)", "2026-03-01" },
		{ "max(depot, $filed_on)", "2026-11-23" },
		{ "round(2.5)", "3" },
		{ "round(-2.5)", "-2" },
		{ "round(-2.6)", "-3" },
		{ "round(2.345, 2)", "2.35" },
		{ "round(-2.345, 2)", "-2.35" },
		{ "round(2.5, 0)", "3" },
		{ "round(-2.5, 0)", "-3" },
		{ "round(2 div 3, 6)", "0.666667" },
		{ "floor(2.9)", "2" },
		{ "floor(-2.1)", "-3" },
		{ "date($period, 2, 28)", "2026-02-28" },
		{ "date(2024, 2, 29)", "2024-02-29" },
		{ "band($oeth.coefficient, effectif)", "500" },
		{ "band($oeth.coefficient, 249.999999)", "400" },
		{ "band($oeth.coefficient, -1)", "absent" },
		{ "concat('a', 'é', '', \"'\")", "\"aé'\"" },
		{ "concat('', '')", "\"\"" },
		{ "string-length('')", "0" },
		{ "string-length(denomination)", "11" },
		{ "contains(denomination, 'ete')", "false" },
		{ "contains(denomination, 'Été')", "true" },
		{ "contains(denomination, '')", "true" },
		{ "contains('', 'a')", "false" },
		{ "contains('ab', 'abc')", "false" },
		{ "starts-with(denomination, 'Soc')", "true" },
		{ "starts-with(denomination, 'soc')", "false" },
		{ "starts-with('a', 'ab')", "false" },
		{ "starts-with(denomination, '')", "true" },
		{ "ends-with(denomination, 'té')", "true" },
		{ "ends-with(denomination, 'Ét')", "false" },
		{ "ends-with('a', 'ba')", "false" },
		{ "ends-with('', '')", "true" },
		{ "translate('bar', 'abc', 'AB')", "\"BAr\"" },
		{ "translate('--aaa--', 'abc-', 'ABC')", "\"AAA\"" },
		{ "translate(denomination, 'é', '€')", "\"Soci€t€ Ét€\"" },
		{ "translate(denomination, 'été', 'xyz')", "\"Socixyx Éyx\"" },
		{ "translate('abc', 'abc', '')", "\"\"" },
		{ "translate('', 'a', 'b')", "\"\"" },
		{ "translate(denomination, 'aSo', 'xy')", "\"yciété Été\"" }, /* bytes among others */
		{ "translate(denomination, 'cc', 'xy')", "\"Soxiété Été\"" }, /* the first place counts */
		{ "translate(denomination, 'z', 'y')", "\"Société Été\"" },
		{ "concat(translate('2A', 'A', '0'), '!')", "\"20!\"" },
		{ "number('12.50')", "12.5" },
		{ "number(' -3 ')", "-3" },
		{ "number('12,5')", "absent" },
		{ "number('')", "absent" },
		{ "number('1e3')", "absent" },
		{ "number('99999999999999999999')", "absent" },
		{ "number('1850578006084') mod 97", "6" },
		{ "97 - number(translate('185052A006084', 'A', '0')) mod 97", "8" },
		{ "97 - (number(translate('185052A006084', 'A', '0')) - 1000000) mod 97", "35" },
		{ "days-from-date(date(1970, 1, 1))", "0" },
		{ "days-from-date(depot)", "20513" },
		{ "days-from-date(date(1969, 12, 31))", "-1" },
		{ "sum(contrats[starts-with(nature, 'e')]/deduction)", "150" },
		{ "sum(contrats[starts-with(nature, 'es')]/deduction)", "50" },
		{ "count(contrats[ends-with(nom, 'ha')])", "1" },
	};

	expect_rows(rows, COUNT(rows));
}

/* The examples of XPath 1.0, section 4.2, and what lies beyond them. */
Test(expr_eval, substring_as_xpath)
{
	static const struct row rows[] = {
		{ "substring('12345', 2, 3)", "\"234\"" },
		{ "substring('12345', 2)", "\"2345\"" },
		{ "substring('12345', 1.5, 2.6)", "\"234\"" },
		{ "substring('12345', 0, 3)", "\"12\"" },
		{ "substring('12345', -42, 44)", "\"1\"" },
		{ "substring('12345', -42)", "\"12345\"" },
		{ "substring('12345', 6)", "\"\"" },
		{ "substring('12345', 5, 9)", "\"5\"" },
		{ "substring('12345', 2, 0)", "\"\"" },
		{ "substring('12345', 2, -1)", "\"\"" },
		{ "substring('12345', 2, enorme)", "\"2345\"" },
		{ "substring('12345', enorme, enorme)", "\"\"" },
		{ "substring('12345', -enorme, enorme)", "\"\"" },
		{ "substring('12345', -enorme, -enorme)", "\"\"" },
		{ "substring(denomination, 7, 3)", "\"é É\"" },
		{ "substring('', 1, 1)", "\"\"" },
	};

	expect_rows(rows, COUNT(rows));
}

Test(expr_eval, rows)
{
	static const struct row rows[] = {
		{ "count(chiffre_affaires)", "3" },
		{ "count(contrats)", "2" },
		{ "count($lots)", "2" },
		{ "count(aucun)", "0" },
		{ "sum(chiffre_affaires/montant)", "3500.75" },
		{ "sum(chiffre_affaires/montant) div count(chiffre_affaires)", "1166.916667" },
		{ "min(chiffre_affaires/montant)", "500.25" },
		{ "max(chiffre_affaires/montant)", "2000" },
		{ "min(chiffre_affaires/fin_exercice)", "2023-12-31" },
		{ "max(chiffre_affaires/fin_exercice)", "2025-12-31" },
		{ "sum(effectifs)", "85" },
		{ "count(effectifs[. >= $oeth.seuil])", "3" },
		{ "sum(effectifs[. > 20 and . < 25])", "22" },
		{ "max(effectifs[. < 25])", "22" },
		{ "count(effectifs[true()])", "4" },
		{ "count(effectifs[. > 100])", "0" },
		{ "sum(effectifs[. > 100])", "0" },
		{ "sum(aucun)", "0" },
		{ "sum(contrats/deduction)", "150" },
		{ "sum(contrats[nature = 'ea']/deduction)", "100" },
		{ "sum(contrats[nom != 'Alpha']/deduction)", "50" },
		{ "count(contrats[nature = 'ea']/nom)", "1" },
		{ "count(contrats[deduction >= boeth * 10])", "1" },
		{ "count(contrats[deduction * 2 > sum(contrats/deduction)])", "1" },
		{ "count(contrats[deduction = contrats[2]/deduction])", "1" },
		{ "count(contrats[nom = $lots[deduction div 100]/intitule])", "absent" },
		{ "count(effectifs[. > effectifs[boeth - 5]])", "2" },
		{ "effectifs[count(effectifs[. > 20])]", "20" },
		{ "sum(contrats[deduction > effectifs[count(effectifs)] * 2]/deduction)", "100" },
		{ "count(effectifs[. > effectifs[1]])", "3" },
		{ "sum(contrats[deduction > sum(effectifs)]/deduction)", "100" },
		{ "sum(contrats[sum(effectifs) < deduction]/deduction)", "100" },
		{ "chiffre_affaires[1]/montant", "1000.5" },
		{ "chiffre_affaires[3]/fin_exercice", "2023-12-31" },
		{ "chiffre_affaires[4]/montant", "absent" },
		{ "chiffre_affaires[0 + 0]/montant", "absent" },
		{ "chiffre_affaires[1 + 0.5]/montant", "absent" },
		{ "chiffre_affaires[-1]/montant", "absent" },
		{ "chiffre_affaires[enorme]/montant", "absent" },
		{ "chiffre_affaires[vide]/montant", "absent" },
		{ "chiffre_affaires[1 div 0]/montant", "not computable" },
		{ "effectifs[count(effectifs)]", "25" },
		{ "effectifs[effectifs[1] - 16]", "20" },
		{ "$lots[1]/intitule", "\"Gros oeuvre\"" },
	};

	expect_rows(rows, COUNT(rows));
}

Test(expr_eval, rows_that_are_absent)
{
	static const struct row rows[] = {
		{ "min(aucun)", "absent" },
		{ "max(aucun)", "absent" },
		{ "max(effectifs[. > 100])", "absent" },
		{ "count(troue)", "4" },
		{ "sum(troue)", "not computable" },
		{ "min(troue)", "not computable" },
		{ "max(troue)", "not computable" },
		{ "count(troue[. > 0])", "not computable" },
		{ "count(troue[coalesce(., 0) > 0])", "2" },
		{ "sum(troue[coalesce(., 0) > 0])", "4" },
		{ "sum(troue[coalesce(., 0) = 0])", "not computable" },
		{ "troue[1]", "1" },
		{ "troue[2]", "absent" },
		{ "troue[4]", "not computable" },
		{ "count($lots/intitule)", "absent" },
		{ "count($lots/numero)", "2" },
		{ "count($lots[intitule = 'Gros oeuvre'])", "absent" },
		{ "count($lots[intitule = 'Gros oeuvre' and numero = '1'])", "1" },
		{ "count($lots[intitule = 'Gros oeuvre' or numero = '1'])", "absent" },
		{ "count(effectifs[vide > 1])", "absent" },
		{ "count(aucun[vide > 1])", "0" },
		{ "count(inconnu)", "absent" },
		{ "sum(inconnu)", "absent" },
		{ "max(inconnu[. > 1])", "absent" },
		{ "inconnu[1]", "absent" },
		{ "coalesce(sum(inconnu), 0)", "0" },
	};

	expect_rows(rows, COUNT(rows));
}

/* Operands of a kind: there, absent, and absent because it cannot be computed. */
enum state { THERE, ABSENT, BROKEN };

static const char *operand(char kind, enum state state)
{
	static const struct {
		char kind;
		const char *words[3];
	} operands[] = {
		{ 'n', { "2", "vide", "(1 div 0)" } },
		{ 't', { "'ab'", "vide_texte", "if(1 div 0 = 1, 'a', 'b')" } },
		{ 'c', { "accord", "vide_oui", "(1 div 0 = 1)" } },
		{ 'd', { "depot", "vide_jour", "date(2026, 2, 30)" } },
	};
	size_t i = 0;

	while (operands[i].kind != kind)
		i++;
	return operands[i].words[state];
}

/* form with operands in the places of its '%', in the states that the digits of
 * states (base 3) say. Whether one is absent, and broken. */
static struct str fill(
	struct arena *a, const char *form, const char *kinds, unsigned states, bool *absent, bool *broken)
{
	struct buf b = { 0 };

	*absent = *broken = false;
	for (const char *c = form; *c != '\0'; c++) {
		if (*c != '%') {
			buf_putc(&b, *c);
			continue;
		}
		enum state state = (enum state)(states % 3);

		buf_puts(&b, operand(*kinds++, state));
		*absent |= state != THERE;
		*broken |= state == BROKEN;
		states /= 3;
	}
	struct str s = arena_copy(a, buf_str(&b));
	buf_free(&b);
	return s;
}

/* Whatever needs all of its operands is absent when one of them is. */
Test(expr_eval, absence_in_what_needs_everything)
{
	static const struct {
		const char *form, *kinds;
	} rows[] = {
		{ "% + %", "nn" },
		{ "% - %", "nn" },
		{ "% * %", "nn" },
		{ "% div %", "nn" },
		{ "% mod %", "nn" },
		{ "% = %", "nn" },
		{ "% != %", "nn" },
		{ "% < %", "nn" },
		{ "% <= %", "nn" },
		{ "% > %", "nn" },
		{ "% >= %", "nn" },
		{ "% = %", "tt" },
		{ "% != %", "tt" },
		{ "% = %", "cc" },
		{ "% != %", "cc" },
		{ "% = %", "dd" },
		{ "% != %", "dd" },
		{ "% < %", "dd" },
		{ "% <= %", "dd" },
		{ "% > %", "dd" },
		{ "% >= %", "dd" },
		{ "% + %", "dn" },
		{ "% - %", "dn" },
		{ "% - %", "dd" },
		{ "-%", "n" },
		{ "not(%)", "c" },
		{ "min(%, %)", "nn" },
		{ "min(%, %, %)", "ddd" },
		{ "max(%, %)", "dd" },
		{ "max(%, %, %)", "nnn" },
		{ "round(%)", "n" },
		{ "round(%, %)", "nn" },
		{ "floor(%)", "n" },
		{ "date(%, %, %)", "nnn" },
		{ "band($oeth.coefficient, %)", "n" },
		{ "concat(%, %)", "tt" },
		{ "concat(%, %, %)", "ttt" },
		{ "substring(%, %)", "tn" },
		{ "substring(%, %, %)", "tnn" },
		{ "string-length(%)", "t" },
		{ "contains(%, %)", "tt" },
		{ "starts-with(%, %)", "tt" },
		{ "ends-with(%, %)", "tt" },
		{ "translate(%, 'a', 'b')", "t" },
		{ "days-from-date(%)", "d" },
		{ "effectifs[%]", "n" },
		{ "count(effectifs[% > .])", "n" },
		{ "sum(effectifs[%])", "c" },
		{ "if(%, 1, 2)", "c" },
	};
	static const unsigned states[] = { 1, 3, 9, 27 };
	struct arena a = { 0 };
	struct buf got = { 0 };

	for (size_t i = 0; i < COUNT(rows); i++)
		for (unsigned s = 0; s < states[strlen(rows[i].kinds)]; s++) {
			bool absent, broken;
			struct str source = fill(&a, rows[i].form, rows[i].kinds, s, &absent, &broken);

			run(&a, source, DOT, &got);
			cr_expect_eq(str_is(buf_str(&got), "absent"), absent && !broken, "%.*s is %s",
				STR(source), got.at);
			cr_expect_eq(str_is(buf_str(&got), "not computable"), broken, "%.*s is %s",
				STR(source), got.at);
		}
	buf_free(&got);
	arena_free(&a);
}

/* What can be known without all of its operands. */
Test(expr_eval, absence_in_what_needs_less)
{
	static const struct row rows[] = {
		{ "true() and true()", "true" },
		{ "true() and false()", "false" },
		{ "true() and vide_oui", "absent" },
		{ "true() and 1 div 0 = 1", "not computable" },
		{ "false() and true()", "false" },
		{ "false() and false()", "false" },
		{ "false() and vide_oui", "false" },
		{ "false() and 1 div 0 = 1", "false" },
		{ "vide_oui and true()", "absent" },
		{ "vide_oui and false()", "false" },
		{ "vide_oui and vide_oui", "absent" },
		{ "vide_oui and 1 div 0 = 1", "not computable" },
		{ "1 div 0 = 1 and true()", "not computable" },
		{ "1 div 0 = 1 and false()", "false" },
		{ "1 div 0 = 1 and vide_oui", "not computable" },
		{ "1 div 0 = 1 and 1 div 0 = 1", "not computable" },
		{ "true() or true()", "true" },
		{ "true() or false()", "true" },
		{ "true() or vide_oui", "true" },
		{ "true() or 1 div 0 = 1", "true" },
		{ "false() or true()", "true" },
		{ "false() or false()", "false" },
		{ "false() or vide_oui", "absent" },
		{ "false() or 1 div 0 = 1", "not computable" },
		{ "vide_oui or true()", "true" },
		{ "vide_oui or false()", "absent" },
		{ "vide_oui or vide_oui", "absent" },
		{ "vide_oui or 1 div 0 = 1", "not computable" },
		{ "1 div 0 = 1 or true()", "true" },
		{ "1 div 0 = 1 or false()", "not computable" },
		{ "1 div 0 = 1 or vide_oui", "not computable" },
		{ "if(true(), 1, vide)", "1" },
		{ "if(true(), vide, 1)", "absent" },
		{ "if(false(), vide, 1)", "1" },
		{ "if(false(), 1, 1 div 0)", "not computable" },
		{ "coalesce(vide)", "absent" },
		{ "coalesce(vide, 1 div 0)", "not computable" },
		{ "coalesce(1, vide)", "1" },
		{ "coalesce(vide, 1)", "1" },
		{ "coalesce(1 div 0, 1)", "1" },
		{ "vide = vide", "absent" },
		{ "not(vide = vide)", "absent" },
	};

	expect_rows(rows, COUNT(rows));
}

/* A reader that gives another kind than the form declares is not believed. */
static void read_text(const void *data, unsigned item, unsigned part, size_t row, struct value *to)
{
	(void)data, (void)item, (void)part, (void)row;
	*to = (struct value){ .kind = VALUE_TEXT, .text = S("text") };
}

Test(expr_eval, believes_the_kinds_that_were_checked)
{
	struct arena a = { 0 };
	struct buf got = { 0 };
	struct diags out = { .arena = &a };
	struct expr_env env = fixture_env(&a, (struct value){ .kind = VALUE_TRUTH, .truth = true });

	run(&a, S(". + 1"), env.dot, &got);
	cr_expect_str_eq(got.at, "absent");
	run(&a, S(". + 1"), (struct value){ .kind = VALUE_NONE, .not_computable = true }, &got);
	cr_expect_str_eq(got.at, "not computable");
	env.read = read_text;
	buf_clear(&got);
	fixture_value(expr_eval(fixture_expr(&a, S("sum(effectifs) + effectif"), &out), &env), &got);
	cr_expect_str_eq(got.at, "absent");
	buf_free(&got);
	arena_free(&a);
}

/* Random expressions of a kind, the same at every run. */
struct maker {
	uint64_t state;
	struct buf source;
};

static unsigned roll(struct maker *m, unsigned sides)
{
	m->state ^= m->state << 13;
	m->state ^= m->state >> 7;
	m->state ^= m->state << 17;
	return (unsigned)(m->state >> 33) % sides;
}

/* One of the forms of a kind; a letter behind '%' is an operand of that kind. */
static void make(struct maker *m, char kind, unsigned depth)
{
	static const struct {
		char kind;
		size_t leaves; /* the first ones have no operands */
		const char *forms[16];
	} kinds[] = {
		{ 'n', 6,
			{ "days-from-date(depot)", "effectif", "vide", "enorme", "troue[2]",
				"sum(effectifs[. > boeth])", "(%n + %n)", "(%n - %n)", "%n * -%n",
				"(%n div %n)", "(%n mod %n)", "(%d - %d)", "if(%c, %n, %n)", "round(%n, %n)",
				"-%n", "string-length(%t)" } },
		{ 't', 4,
			{ "'é'", "groupement", "vide_texte", "$lots[1]/intitule", "concat(%t, %t)",
				"substring(%t, %n)", "substring(%t, %n, %n)", "coalesce(%t, %t)",
				"if(%c, %t, %t)", "concat(%t, %t, %t)", "$lots[%n]/numero",
				"coalesce(%t, denomination)", "concat('a', %t)", "concat(%t, denomination)",
				"substring(denomination, %n)", "coalesce(vide_texte, %t)" } },
		{ 'c', 4,
			{ "accord", "vide_oui", "true()", "false()", "(%c and %c)", "(%c or %c)", "not(%c)",
				"(%n < %n)", "(%n = %n)", "(%t != %t)", "(%d >= %d)", "contains(%t, %t)",
				"if(%c, %c, %c)", "coalesce(%c, %c)", "(%c = %c)",
				"(count($lots[numero = '1']) > %n)" } },
		{ 'd', 4,
			{ "depot", "$filed_on", "vide_jour", "date(2024, 2, 29)", "(%d + %n)", "(%d - %n)",
				"date(%n, %n, %n)", "max(%d, %d)", "min(%d, %d, %d)",
				"chiffre_affaires[%n]/fin_exercice", "if(%c, %d, %d)", "coalesce(%d, %d)",
				"(%d + 1)", "(%d - 400)", "date(%n, 1, 1)",
				"min(chiffre_affaires/fin_exercice)" } },
	};
	size_t k = 0;

	while (kinds[k].kind != kind)
		k++;
	size_t forms = depth == 0 || m->source.len > 1500 ? kinds[k].leaves : COUNT(kinds[k].forms);
	for (const char *c = kinds[k].forms[roll(m, (unsigned)forms)]; *c != '\0'; c++)
		if (*c == '%')
			make(m, *++c, depth > 0 ? depth - 1 : 0);
		else
			buf_putc(&m->source, *c);
}

Test(expr_eval, a_checked_expression_cannot_fail)
{
	static const char kinds[] = { 'n', 't', 'c', 'd' };
	static const enum value_kind wanted[] = { VALUE_NUMBER, VALUE_TEXT, VALUE_TRUTH, VALUE_DAY };
	struct maker m = { .state = 2685821657736338717u };
	struct buf first = { 0 }, second = { 0 }, shown = { 0 };
	size_t present = 0;

	for (size_t i = 0; i < 10000; i++) {
		struct arena a = { 0 };
		struct diags out = { .arena = &a };
		struct expr_env env = fixture_env(&a, DOT);

		buf_clear(&m.source);
		make(&m, kinds[i % 4], 1 + (unsigned)(i % 6));
		struct expr *e = fixture_expr(&a, buf_str(&m.source), &out);
		if (e == NULL)
			fixture_messages(&out, &first);
		cr_assert_not_null(e, "%s: %s", m.source.at, first.at);
		cr_assert_eq(e->kind, wanted[i % 4], "%s", m.source.at);
		struct value v = expr_eval(e, &env);
		cr_assert(v.kind == e->kind || v.kind == VALUE_NONE, "%s", m.source.at);
		present += v.kind != VALUE_NONE;

		buf_clear(&shown);
		expr_show(e, &shown);
		buf_clear(&first);
		fixture_value(v, &first);
		run(&a, buf_str(&shown), DOT, &second);
		cr_assert_str_eq(
			first.at, second.at, "%s\n%s\n%s, %s", m.source.at, shown.at, first.at, second.at);
		arena_free(&a);
	}
	cr_expect_gt(present, 2000, "only %zu had a value", present);
	buf_free(&first);
	buf_free(&second);
	buf_free(&shown);
	buf_free(&m.source);
}

/* What the check lets pass runs, whatever it is; what it does not is told. */
Test(expr_eval, runs_whatever_passes_the_check)
{
	static const char *const tokens[] = { "effectif", "contrats", "contrats/deduction", "effectifs", "[",
		"]", "[1]", "[. > 20]", "deduction", "/", ".", "1", "-", "+", "=", " and ", "accord", "depot",
		"(", ")", "'seul'", "groupement", "sum(", "count(", "min(", ",", "not(", "$lots", "adresse",
		"$oeth.coefficient", "band(", "$faux" };
	struct maker m = { .state = 1181783497276652981u };
	struct buf got = { 0 };
	size_t passed = 0;

	for (size_t i = 0; i < 30000; i++) {
		struct arena a = { 0 };
		struct diags out = { .arena = &a };
		struct expr_env env = fixture_env(&a, DOT);

		buf_clear(&m.source);
		for (unsigned n = 1 + roll(&m, 8); n > 0; n--)
			buf_puts(&m.source, tokens[roll(&m, COUNT(tokens))]);
		struct expr *e = fixture_expr(&a, buf_str(&m.source), &out);
		bool faux = strstr(m.source.at, "$faux") != NULL;
		cr_assert(e != NULL || out.errors > 0 || faux, "%s", m.source.at);
		cr_assert(e == NULL || out.errors == 0, "%s", m.source.at);
		if (e != NULL) {
			struct value v = expr_eval(e, &env);

			cr_assert(v.kind == e->kind || v.kind == VALUE_NONE, "%s", m.source.at);
			buf_clear(&got);
			fixture_value(v, &got);
			passed++;
		}
		arena_free(&a);
	}
	cr_expect_gt(passed, 500, "only %zu passed", passed);
	buf_free(&got);
	buf_free(&m.source);
}

/* Only the texts that concat() makes are allocated. */
Test(expr_eval, allocates_texts_only)
{
	static const char *const rows[] = {
		"sum(contrats[nature = 'ea']/deduction) + round(effectif div 3, 2)",
		"if(contains(substring(denomination, 2, 3), 'o'), depot + 1, $filed_on)",
		"band($oeth.coefficient, max(effectif, boeth, 3)) > 1 and not(accord)"
	};
	struct arena a = { 0 };
	struct diags out = { .arena = &a };

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct expr *e = fixture_expr(&a, str(rows[i]), &out);
		struct expr_env env = fixture_env(NULL, DOT);

		cr_expect_neq(expr_eval(e, &env).kind, VALUE_NONE, "%s", rows[i]);
	}
	arena_free(&a);
}

/* The longest chain is the deepest tree. */
Test(expr_eval, runs_the_longest_chain)
{
	struct arena a = { 0 };
	struct buf source = { 0 }, got = { 0 };

	for (size_t i = 0; i < EXPR_OPERATORS; i++)
		buf_puts(&source, "1+");
	buf_puts(&source, "1");
	run(&a, buf_str(&source), DOT, &got);
	cr_expect_str_eq(got.at, "251");
	buf_free(&source);
	buf_free(&got);
	arena_free(&a);
}

Test(expr_eval, numbers)
{
	static const struct row rows[] = {
		{ "avg(effectifs)", "21.25" },
		{ "avg(effectifs[. > 18])", "22.333333" },
		{ "avg(aucun)", "absent" },
		{ "avg(troue)", "not computable" },
		{ "avg(enormes)", "not computable" },
		{ "avg(contrats[nature = 'ea']/deduction)", "100" },
		{ "ceiling(1.2)", "2" },
		{ "ceiling(-1.2)", "-1" },
		{ "ceiling(3)", "3" },
		{ "abs(-1.5)", "1.5" },
		{ "abs(1.5)", "1.5" },
		{ "abs(-enorme - 1)", "not computable" },
		{ "string(12.50)", "\"12.5\"" },
		{ "string(1 = 1)", "\"true\"" },
		{ "string(depot)", "\"2026-03-01\"" },
		{ "string('a')", "\"a\"" },
		{ "concat('n° ', string(boeth))", "\"n° 7\"" },
	};

	expect_rows(rows, COUNT(rows));
}

Test(expr_eval, calendar)
{
	static const struct row rows[] = {
		{ "today()", "2026-11-23" },
		{ "today() - depot", "267" },
		{ "year-from-date(depot)", "2026" },
		{ "month-from-date(depot)", "3" },
		{ "day-from-date(depot)", "1" },
		{ "add-months(depot, 6)", "2026-09-01" },
		{ "add-months(date(2026, 1, 31), 1)", "2026-02-28" },
		{ "add-months(date(2024, 1, 31), 1)", "2024-02-29" },
		{ "add-months(date(2026, 3, 31), -1)", "2026-02-28" },
		{ "add-months(date(2026, 8, 31), 1)", "2026-09-30" },
		{ "add-months(depot, -14)", "2025-01-01" },
		{ "add-months(depot, 0)", "2026-03-01" },
		{ "add-months(depot, 0.5)", "not computable" },
		{ "add-months(depot, enorme)", "not computable" },
		{ "add-months(date(9999, 12, 1), 1)", "not computable" },
		{ "add-months(date(1, 1, 1), -1)", "not computable" },
		{ "add-years(date(2024, 2, 29), 1)", "2025-02-28" },
		{ "add-years(date(2024, 2, 29), 4)", "2028-02-29" },
		{ "add-years(depot, -1)", "2025-03-01" },
	};

	expect_rows(rows, COUNT(rows));
}

Test(expr_eval, what_is_there)
{
	static const struct row rows[] = {
		{ "exists(effectif)", "true" },
		{ "exists(vide)", "false" },
		{ "exists(vide_texte)", "false" },
		{ "exists(pieces)", "false" },
		{ "exists(adresse)", "true" },
		{ "exists(adresse/voie)", "false" },
		{ "exists(contrats)", "true" },
		{ "exists(contrats[nature = 'ea'])", "true" },
		{ "exists(contrats[deduction > 1000])", "false" },
		{ "exists(aucun)", "false" },
		{ "exists(inconnu)", "false" },
		{ "exists(troue)", "true" },
		{ "exists(troue[. > 3])", "false" },
		{ "exists($lots[numero = '2']/intitule)", "false" },
		{ "exists($lots[numero = '1']/intitule)", "true" },
		{ "exists($lots[2]/intitule)", "false" },
		{ "exists(1 div 0)", "false" },
		{ "count($lots[exists(intitule)])", "1" },
		{ "selected(travaux, 'toiture')", "true" },
		{ "selected(travaux, 'toit')", "false" },
		{ "selected(aucun_travaux, 'toiture')", "absent" },
		{ "selected(groupement, 'seul')", "true" },
		{ "count(contrats[selected(nature, 'ea')])", "1" },
		{ "count(contrats[position() > 1])", "1" },
		{ "sum(effectifs[position() <= 2])", "38" },
	};

	expect_rows(rows, COUNT(rows));
}

Test(expr_eval, texts_that_are_of_a_pattern)
{
	static const struct row rows[] = {
		{ "normalize-space('  a  b ')", "\"a b\"" },
		{ "normalize-space('a b')", "\"a b\"" },
		{ "normalize-space('   ')", "\"\"" },
		{ "matches('AB12', '[A-Z]{2}\\d+')", "true" },
		{ "matches('xAB12', '[A-Z]{2}\\d+')", "false" },
		{ "matches('', 'a*')", "true" },
		{ "matches('aaa', 'a{2}')", "false" },
		{ "matches('aaa', 'a{2,}')", "true" },
		{ "matches('Été', '.{3}')", "true" },
		{ "matches('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab', '(a*)*')", "false" },
		{ "matches(vide_texte, 'a')", "absent" },
		{ "matches('a', 'a')", "true" },
	};

	expect_rows(rows, COUNT(rows));
}
