#include <criterion/criterion.h>

#include "expr_fixture.h"

static void expect_messages(const char *source, const char *want, bool good)
{
	struct arena a = { 0 };
	struct diags out = { .arena = &a };
	struct buf got = { 0 };
	struct expr *e = fixture_expr(&a, str(source), &out);

	fixture_messages(&out, &got);
	cr_expect(str_is(buf_str(&got), want), "%s\nwant %s\ngot  %.*s", source, want, STR(buf_str(&got)));
	cr_expect_eq(e != NULL, good, "%s", source);
	buf_free(&got);
	arena_free(&a);
}

Test(expr_check, gives_kinds)
{
	static const struct {
		const char *source;
		enum value_kind want;
	} rows[] = {
		{ "1", VALUE_NUMBER },
		{ "'a'", VALUE_TEXT },
		{ ".", VALUE_NUMBER },
		{ "effectif", VALUE_NUMBER },
		{ "groupement", VALUE_TEXT },
		{ "accord", VALUE_TRUTH },
		{ "depot", VALUE_DAY },
		{ "$acheteur", VALUE_TEXT },
		{ "$period", VALUE_NUMBER },
		{ "$oeth.seuil", VALUE_NUMBER },
		{ "adresse/commune", VALUE_TEXT },
		{ "chiffre_affaires[1]/montant", VALUE_NUMBER },
		{ "chiffre_affaires[1]/fin_exercice", VALUE_DAY },
		{ "effectifs[boeth]", VALUE_NUMBER },
		{ "effectifs[effectifs[1]]", VALUE_NUMBER },
		{ "-effectif", VALUE_NUMBER },
		{ "effectif + 1 - 2 * 3 div 4 mod 5", VALUE_NUMBER },
		{ "depot + 1", VALUE_DAY },
		{ "depot - 1", VALUE_DAY },
		{ "depot - $filed_on", VALUE_NUMBER },
		{ "depot - $filed_on - 1", VALUE_NUMBER },
		{ "effectif >= 20 and accord or not(accord)", VALUE_TRUTH },
		{ "groupement = 'seul'", VALUE_TRUTH },
		{ "groupement != denomination", VALUE_TRUTH },
		{ "accord = true()", VALUE_TRUTH },
		{ "1 < 2 = accord", VALUE_TRUTH },
		{ "depot <= $filed_on", VALUE_TRUTH },
		{ "if(accord, depot, $filed_on)", VALUE_DAY },
		{ "if(accord, 'a', denomination)", VALUE_TEXT },
		{ "coalesce(vide, 0)", VALUE_NUMBER },
		{ "coalesce(vide_oui, vide_oui, false())", VALUE_TRUTH },
		{ "count(chiffre_affaires)", VALUE_NUMBER },
		{ "count(chiffre_affaires/montant)", VALUE_NUMBER },
		{ "count(effectifs[. >= $oeth.seuil])", VALUE_NUMBER },
		{ "count(contrats[nature = 'ea' and deduction > effectif])", VALUE_NUMBER },
		{ "count($lots[numero = '1'])", VALUE_NUMBER },
		{ "sum(chiffre_affaires/montant)", VALUE_NUMBER },
		{ "sum(contrats[nom != 'Alpha']/deduction)", VALUE_NUMBER },
		{ "count(contrats[deduction = sum(contrats/deduction)])", VALUE_NUMBER },
		{ "count(contrats[nom = $lots[1]/intitule])", VALUE_NUMBER },
		{ "count(contrats[nom = $lots[deduction]/intitule])", VALUE_NUMBER },
		{ "effectifs[count(contrats[deduction > 1])]", VALUE_NUMBER },
		{ "count(contrats[nom = $lots[count(effectifs)]/intitule])", VALUE_NUMBER },
		{ "sum(effectifs)", VALUE_NUMBER },
		{ "min(effectifs)", VALUE_NUMBER },
		{ "max(chiffre_affaires/fin_exercice)", VALUE_DAY },
		{ "min(effectif, boeth, 3)", VALUE_NUMBER },
		{ "max(depot, $filed_on)", VALUE_DAY },
		{ "round(effectif)", VALUE_NUMBER },
		{ "round(effectif, 2)", VALUE_NUMBER },
		{ "round(effectif, boeth)", VALUE_NUMBER },
		{ "floor(effectif)", VALUE_NUMBER },
		{ "date($period, 12, 31)", VALUE_DAY },
		{ "band($oeth.coefficient, effectif)", VALUE_NUMBER },
		{ "concat(denomination, ' ', groupement, '.')", VALUE_TEXT },
		{ "substring(denomination, 1, 3)", VALUE_TEXT },
		{ "string-length(denomination)", VALUE_NUMBER },
		{ "contains(denomination, 'SA')", VALUE_TRUTH },
		{ "starts-with(denomination, 'SA')", VALUE_TRUTH },
		{ "ends-with(denomination, 'SA')", VALUE_TRUTH },
		{ "translate(denomination, '-', ' ')", VALUE_TEXT },
		{ "number(denomination)", VALUE_NUMBER },
		{ "days-from-date(depot)", VALUE_NUMBER },
	};
	struct arena a = { 0 };

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct diags out = { .arena = &a };
		struct expr *e = fixture_expr(&a, str(rows[i].source), &out);

		cr_expect_eq(out.list.count, 0, "%s", rows[i].source);
		cr_assert_not_null(e, "%s", rows[i].source);
		cr_expect_eq(e->kind, rows[i].want, "%s", rows[i].source);
	}
	arena_free(&a);
}

Test(expr_check, tells_unknown_names)
{
	static const struct {
		const char *source, *want;
	} rows[] = {
		{ "efectif > 20", "1+7 E003 'efectif' is not a field; did you mean 'effectif'?" },
		{ "1 + (efectif)", "6+7 E003 'efectif' is not a field; did you mean 'effectif'?" },
		{ "((($perod)))", "4+6 E003 '$perod' is not declared; did you mean '$period'?" },
		{ "(effectif)[1]", "11+1 E001 an operator is expected, '[' found" },
		{ "(sume(contrats/deduction))", "2+4 E005 'sume' is no function; did you mean 'sum'?" },
		{ "(adresse/comune) = 'a'",
			"10+6 E003 'adresse' has no part 'comune'; did you mean 'commune'?" },
		{ "denomination/a", "14+1 E003 'denomination' has no parts" },
		{ "20 < xyz", "6+3 E003 'xyz' is not a field" },
		{ "$perod - 1", "1+6 E003 '$perod' is not declared; did you mean '$period'?" },
		{ "not($xyz)", "5+4 E003 '$xyz' is not declared" },
		{ "effectif > $oeth.seuill",
			"12+12 E003 '$oeth.seuill' is not declared; did you mean '$oeth.seuil'?" },
		{ "assujetti", "1+9 E003 'assujetti' is not a field; did you mean '$assujetti'?" },
		{ "$effectif > 1", "1+9 E003 '$effectif' is not declared; did you mean 'effectif'?" },
		{ "xyz + abc * 2", "1+3 E003 'xyz' is not a field | 7+3 E003 'abc' is not a field" },
		{ "xyz = 1 and abc", "1+3 E003 'xyz' is not a field | 13+3 E003 'abc' is not a field" },
		{ "sum(chiffre_affaires/montan)",
			"22+6 E003 'chiffre_affaires' has no part 'montan'; did you mean 'montant'?" },
		{ "sum($lots/xyz)", "11+3 E003 '$lots' has no part 'xyz'" },
		{ "effectif/boeth", "10+5 E003 'effectif' has no parts; to divide, write div" },
		{ "adresse/comune", "9+6 E003 'adresse' has no part 'comune'; did you mean 'commune'?" },
		{ "count(contrats[deducton > 1])",
			"16+8 E003 'deducton' is not a field; did you mean 'deduction'?" },
		{ "count(contrats[deduction > efectif])",
			"28+7 E003 'efectif' is not a field; did you mean 'effectif'?" },
		{ "count(contrats[. > 1])", "16+1 E003 '.' has several parts: name one of them" },
		{ "deduction > 1", "1+9 E003 'deduction' is not a field" },
		{ "effectif-boeth",
			"1+14 E004 'effectif-boeth' is one name: write 'effectif - boeth' to subtract" },
		{ "1 + a-b-2", "5+5 E004 'a-b-2' is one name: write 'a - b - 2' to subtract" },
		{ "$a-b", "1+4 E004 '$a-b' is one name: write '$a - b' to subtract" },
		{ "sum(chiffre_affaires/montant-1)",
			"22+9 E004 'montant-1' is one name: write 'montant - 1' to subtract" },
		{ "boeth-count(contrats)",
			"1+11 E004 'boeth-count' is one name: write 'boeth - count' to subtract" },
		{ "boeth-(1)", "1+6 E004 'boeth-' is one name: write 'boeth -' to subtract" },
		{ "sume(contrats/deduction)", "1+4 E005 'sume' is no function; did you mean 'sum'?" },
		{ "1 + strlen('a')", "5+6 E005 'strlen' is no function" },
		{ "string-lenght('a')",
			"1+13 E005 'string-lenght' is no function; did you mean 'string-length'?" },
		{ "days-from-dates(depot)",
			"1+15 E005 'days-from-dates' is no function; did you mean 'days-from-date'?" },
		{ "and(accord)", "1+3 E005 'and' is no function; did you mean 'band'?" },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		expect_messages(rows[i].source, rows[i].want, false);
}

Test(expr_check, tells_kinds_that_do_not_go_together)
{
	static const struct {
		const char *source, *want;
	} rows[] = {
		{ "groupement = 3", "1+14 E007 'groupement' is a text, 3 is a number" },
		{ "accord and groupement = 3", "12+14 E007 'groupement' is a text, 3 is a number" },
		{ "depot > 2026", "1+12 E007 'depot' is a date, 2026 is a number" },
		{ "effectif and accord", "1+19 E007 'effectif' is a number, 'accord' is a condition" },
		{ "(1 + 2) * 'a'", "1+13 E007 '1 + 2' is a number, 'a' is a text" },
		{ "groupement < 'seul'", "1+19 E007 '<' does not take a text and a text" },
		{ "accord < accord", "1+15 E007 '<' does not take a condition and a condition" },
		{ "depot + depot", "1+13 E007 '+' does not take a date and a date" },
		{ "1 + depot", "1+9 E007 1 is a number, 'depot' is a date" },
		{ "depot * 2", "1+9 E007 'depot' is a date, 2 is a number" },
		{ "1 or 2", "1+6 E007 'or' does not take a number and a number" },
		{ "1 = 2 = 3", "1+9 E007 '1 = 2' is a condition, 3 is a number" },
		{ "-depot", "1+6 E007 '-' takes a number, 'depot' is a date" },
		{ "(1 = 'a') and (2 = 'b')",
			"1+9 E007 1 is a number, 'a' is a text | 15+9 E007 2 is a number, 'b' is a text" },
		{ "concat(groupement, groupement, groupement, groupement, groupement) = 1",
			"1+70 E007 'concat(groupement, groupement, groupement, groupement, group...' is a "
			"text, "
			"1 is a number" },
		{ "not(effectif)", "5+8 E007 not() takes a condition, 'effectif' is a number" },
		{ "if(effectif, 1, 2)", "4+8 E007 if() takes a condition, 'effectif' is a number" },
		{ "if(accord, 1, 'a')", "15+3 E007 1 is a number, 'a' is a text" },
		{ "coalesce(vide, 0, 'a', depot)", "19+3 E007 'vide' is a number, 'a' is a text | 24+5 E007 "
						   "'vide' is a number, 'depot' is a date" },
		{ "coalesce(xyz, 0, 'a')",
			"10+3 E003 'xyz' is not a field | 18+3 E007 0 is a number, 'a' is a text" },
		{ "min(1, depot)", "8+5 E007 1 is a number, 'depot' is a date" },
		{ "max('a', 'b')", "5+3 E007 max() takes numbers or dates, 'a' is a text | "
				   "10+3 E007 max() takes numbers or dates, 'b' is a text" },
		{ "max(contrats/nom)", "5+12 E007 max() takes numbers or dates, 'contrats/nom' is a text" },
		{ "sum(contrats/nom)", "5+12 E007 sum() takes a number, 'contrats/nom' is a text" },
		{ "sum(chiffre_affaires/fin_exercice)",
			"5+29 E007 sum() takes a number, 'chiffre_affaires/fin_exercice' is a date" },
		{ "round('a')", "7+3 E007 round() takes a number, 'a' is a text" },
		{ "round(1, 'a')", "10+3 E007 round() takes a number, 'a' is a text" },
		{ "round(1, 7)", "10+1 E007 round() keeps 0 to 6 decimal places, not 7" },
		{ "round(1, 1.5)", "10+3 E007 round() keeps 0 to 6 decimal places, not 1.5" },
		{ "round(1, -1)", "10+2 E007 round() keeps 0 to 6 decimal places, not '-1'" },
		{ "date(depot, 1, 1)", "6+5 E007 date() takes a number, 'depot' is a date" },
		{ "concat('a', 1)", "13+1 E007 concat() takes a text, 1 is a number" },
		{ "substring('a', '1')", "16+3 E007 substring() takes a number, '1' is a text" },
		{ "string-length(1)", "15+1 E007 string-length() takes a text, 1 is a number" },
		{ "contains('a', accord)", "15+6 E007 contains() takes a text, 'accord' is a condition" },
		{ "starts-with(effectif, 'a')",
			"13+8 E007 starts-with() takes a text, 'effectif' is a number" },
		{ "number(effectif)", "8+8 E007 number() takes a text, 'effectif' is a number" },
		{ "days-from-date('2026-01-01')",
			"16+12 E007 days-from-date() takes a date, '2026-01-01' is a text" },
		{ "translate('a', denomination, 'b')",
			"16+12 E007 translate() takes a text in quotes here, not 'denomination'" },
		{ "translate('a', 'a', 1)", "21+1 E007 translate() takes a text, 1 is a number" },
		{ "band(effectif, 1)",
			"6+8 E007 band() takes a $table.key that has bands, 'effectif' has none" },
		{ "band(1, 1)", "6+1 E007 band() takes a $table.key that has bands, 1 has none" },
		{ "band($oeth.seuil, 1)",
			"6+11 E007 band() takes a $table.key that has bands, '$oeth.seuil' has none" },
		{ "band($oeth.coeficient, 1)",
			"6+16 E003 '$oeth.coeficient' is not declared; did you mean '$oeth.coefficient'?" },
		{ "band($oeth.coefficient, 'a')", "25+3 E007 band() takes a number, 'a' is a text" },
		{ "$oeth.coefficient > 1",
			"1+17 E007 '$oeth.coefficient' has bands: write band($oeth.coefficient, number)" },
		{ "adresse = 'a'", "1+7 E007 'adresse' has several parts: write adresse/voie" },
		{ "coalesce(pieces, pieces)", "10+6 E007 'pieces' is a file: its name, type, size and "
					      "digest: no expression reads it | "
					      "18+6 E007 'pieces' is a file: its name, type, size and "
					      "digest: no expression reads it" },
		{ "contrats[1]", "1+11 E007 'contrats[1]' has several parts: write contrats[1]/deduction" },
		{ "contrats[1]/siege", "1+17 E007 'contrats[1]/siege' is a postal address in 7 parts: no "
				       "expression reads it" },
		{ "effectifs['a']", "11+3 E007 [ ] takes a number or a condition, 'a' is a text" },
		{ "effectifs[0]", "11+1 E007 rows are numbered from 1: there is no row 0" },
		{ "effectifs[1.5]", "11+3 E007 rows are numbered from 1: there is no row 1.5" },
		{ "effectifs[.]", "11+1 E007 '.' is read in the row: [n] takes a number from outside it" },
		{ "contrats[1 + deduction]/nom",
			"14+9 E007 'deduction' is read in the row: [n] takes a number from outside it" },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		expect_messages(rows[i].source, rows[i].want, false);
}

Test(expr_check, tells_rows_from_single_values)
{
	static const struct {
		const char *source, *want;
	} rows[] = {
		{ "effectifs > 20",
			"1+9 E008 'effectifs' is several values: write sum(effectifs), or effectifs[1] "
			"for one of them" },
		{ "1 + contrats/deduction",
			"5+18 E008 'contrats/deduction' is several values: write sum(contrats/deduction), or "
			"contrats[1]/deduction for one of them" },
		{ "contrats[nature = 'ea']/deduction",
			"1+33 E008 'contrats[nature = 'ea']/deduction' is several values: write "
			"sum(contrats[nature = "
			"'ea']/deduction), or contrats[1]/deduction for one of them" },
		{ "$lots/numero = '1'",
			"1+12 E008 '$lots/numero' is several values: write count($lots/numero), or "
			"$lots[1]/numero for one of them" },
		{ "contrats", "1+8 E008 'contrats' is several rows: write count(contrats), or "
			      "contrats[1]/deduction "
			      "for one value" },
		{ "max(1, effectifs)", "8+9 E008 'effectifs' is several values: write sum(effectifs), or "
				       "effectifs[1] for one of them" },
		{ "sum(contrats)",
			"5+8 E008 sum() takes one part of the rows: write sum(contrats/deduction)" },
		{ "min($lots)", "5+5 E008 min() takes one part of the rows: write min($lots/numero)" },
		{ "sum(effectif)", "5+8 E012 sum() takes rows, 'effectif' is one value" },
		{ "count(1)", "7+1 E012 count() takes rows, 1 is one value" },
		{ "count(.)", "7+1 E012 count() takes rows, '.' is one value" },
		{ "count(effectifs[1])", "7+12 E012 count() takes rows, 'effectifs[1]' is one value" },
		{ "sum(contrats/deduction * 2)",
			"5+22 E012 sum() takes rows, 'contrats/deduction * 2' is one value" },
		{ "min(effectif)", "5+8 E012 min() takes rows, 'effectif' is one value" },
		{ "effectif[1]", "1+8 E012 'effectif' is one value: [ ] takes rows" },
		{ "count(contrats[nom[1] = 'a'])",
			"16+6 E012 'nom' is one value of the row: it has no rows and no parts" },
		{ "count(contrats/siege)",
			"7+14 E007 'contrats/siege' is a postal address in 7 parts: no expression reads it" },
		{ "count(contrats[count(effectifs[. > 1]) > 1])",
			"32+5 E002 a condition in [ ] cannot stand in another one" },
		{ "count(contrats[effectifs[count($lots[numero = '1'])] > deduction])",
			"38+12 E002 a condition in [ ] cannot stand in another one" },
		{ "effectifs[count(contrats[deduction = effectifs[.]])]",
			"48+1 E007 '.' is read in the row: [n] takes a number from outside it" },
		{ "count(contrats[count(effectifs[not(accord)]) > 1])",
			"32+11 E002 a condition in [ ] cannot stand in another one" },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		expect_messages(rows[i].source, rows[i].want, false);
}

Test(expr_check, counts_arguments)
{
	static const struct {
		const char *source, *want;
	} rows[] = {
		{ "true(1)", "1+7 E006 true() takes no arguments, 1 given" },
		{ "not()", "1+5 E006 not() takes 1 argument, 0 given" },
		{ "1 + if(accord, 2)", "5+13 E006 if() takes 3 arguments, 2 given" },
		{ "coalesce()", "1+10 E006 coalesce() takes at least 1 argument, 0 given" },
		{ "count(effectifs, 1)", "1+19 E006 count() takes 1 argument, 2 given" },
		{ "round(1, 2, 3)", "1+14 E006 round() takes 1 or 2 arguments, 3 given" },
		{ "date(2026, 1)", "1+13 E006 date() takes 3 arguments, 2 given" },
		{ "band($oeth.coefficient)", "1+23 E006 band() takes 2 arguments, 1 given" },
		{ "concat('a')", "1+11 E006 concat() takes at least 2 arguments, 1 given" },
		{ "substring('a')", "1+14 E006 substring() takes 2 or 3 arguments, 1 given" },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		expect_messages(rows[i].source, rows[i].want, false);
	expect_messages("max(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)", "", true);
}

Test(expr_check, warns_of_codes_that_are_none)
{
	static const struct {
		const char *source, *want;
	} rows[] = {
		{ "groupement = 'seule'",
			"14+7 E011 'seule' is no code of 'groupement'; did you mean 'seul'?" },
		{ "'x' != groupement", "1+3 E011 'x' is no code of 'groupement'" },
		{ "count(contrats[nature = 'eaa']) > 0",
			"25+5 E011 'eaa' is no code of 'nature'; did you mean 'ea'?" },
		{ "contrats[1]/nature = 'ee'", "22+4 E011 'ee' is no code of 'contrats[1]/nature'" },
		{ "groupement = 'solidaire'", "" },
		{ "groupement = denomination", "" },
		{ "denomination = 'x'", "" },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		expect_messages(rows[i].source, rows[i].want, true);
}

Test(expr_check, knows_the_dot_of_a_constraint_only)
{
	struct arena a = { 0 };
	struct diags out = { .arena = &a };
	struct buf got = { 0 };
	struct expr_scope scope = fixture_scope;
	struct expr *e = expr_parse(&a, fixture_span(&a, S("sum(effectifs) >= .")), &out);

	cr_assert(expr_check(&a, e, &scope, &out));
	scope.dot = NULL;
	cr_expect_not(expr_check(&a, e, &scope, &out));
	fixture_messages(&out, &got);
	cr_expect_str_eq(
		got.at, "19+1 E003 '.' means nothing here: it is the field in a constraint, the row in [ ]");
	buf_free(&got);
	arena_free(&a);
}

static void list_item(void *data, unsigned item, const struct expr *at)
{
	buf_format(data, "%u:%.*s ", item, STR(span_str(at->span)));
}

/* Its definition was told to be wrong: nothing more is said, and nothing is believed. */
Test(expr_check, is_silent_about_what_is_wrong_already)
{
	static const char *const rows[] = { "$faux", "$faux > 1 and $faux = 'a'", "1 + $faux", "not($faux)",
		"sum($faux)", "$faux[1]/x", "band($faux, 1)", "if($faux, 1, $faux)",
		"coalesce($faux, 1, depot - $faux)" };

	for (size_t i = 0; i < COUNT(rows); i++)
		expect_messages(rows[i], "", false);
	expect_messages("$faux = 1 and xyz", "15+3 E003 'xyz' is not a field", false);
}

Test(expr_check, visits_every_item)
{
	static const struct {
		const char *source, *want;
	} rows[] = {
		{ "1 + 2", "" },
		{ "effectif > $oeth.seuil", "0:effectif 15:$oeth.seuil " },
		{ "if(accord, boeth, -boeth)", "3:accord 1:boeth 1:boeth " },
		{ ". >= 0", "112:. " },
		{ "adresse/commune", "100:adresse/commune " },
		{ "sum(chiffre_affaires/montant)", "101:chiffre_affaires/montant " },
		{ "sum(contrats[nature = 'ea' and boeth > 1]/deduction)",
			"105:contrats[nature = 'ea' and boeth > 1]/deduction 106:nature 1:boeth " },
		{ "count(effectifs[. > 1])", "102:effectifs[. > 1] 102:. " },
		{ "$lots[boeth]/numero", "107:$lots[boeth]/numero 1:boeth " },
		{ "band($oeth.coefficient, effectif)", "111:$oeth.coefficient 0:effectif " },
	};
	struct arena a = { 0 };
	struct buf got = { 0 };

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct diags out = { .arena = &a };

		buf_clear(&got);
		expr_items(fixture_expr(&a, str(rows[i].source), &out), list_item, &got);
		cr_expect(str_is(buf_str(&got), rows[i].want), "%s\nwant %s\ngot  %.*s", rows[i].source,
			rows[i].want, STR(buf_str(&got)));
	}
	buf_free(&got);
	arena_free(&a);
}

Test(expr_check, tells_what_functions_do_not_take)
{
	static const struct {
		const char *source, *want;
	} rows[] = {
		{ "position() = 1", "1+10 E008 position() is the number of a row: it stands in [ ], or in a "
				    "field of a repeat" },
		{ "effectifs[position()]",
			"11+10 E007 'position()' is read in the row: [n] takes a number from outside it" },
		{ "selected(effectif, 'a')",
			"10+8 E007 selected() takes a choice or choices, not 'effectif'" },
		{ "selected(groupement, 'seuls')",
			"22+7 E011 'seuls' is no code of 'groupement'; did you mean 'seul'?" },
		{ "selected(contrats/nature, 'ea')",
			"10+15 E008 'contrats/nature' is several values: write count(contrats/nature), or "
			"contrats[1]/nature for one of them" },
		{ "selected(travaux, denomination)",
			"19+12 E007 selected() takes a text in quotes here, not 'denomination'" },
		{ "matches(denomination, '[a')", "26+1 E013 '[a' is no pattern: ']' is missing" },
		{ "matches(denomination, denomination)",
			"23+12 E007 matches() takes a text in quotes here, not 'denomination'" },
		{ "today(1)", "1+8 E006 today() takes no arguments, 1 given" },
		{ "avg(effectif)", "5+8 E012 avg() takes rows, 'effectif' is one value" },
		{ "add-months(boeth, 1)", "12+5 E007 add-months() takes a date, 'boeth' is a number" },
		{ "string(travaux)",
			"8+7 E007 'travaux' is several codes of a list: no expression reads it" },
		{ "exists(efectif)", "8+7 E003 'efectif' is not a field; did you mean 'effectif'?" },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		expect_messages(rows[i].source, rows[i].want, strstr(rows[i].want, "E011") != NULL);
}
