/*
 * example_list: a wrong and a right example of each rule on definitions.
 *
 * X(name, place, wrong, right): name of the catalogue (diag_list.h), and where the text
 * stands in a form that is good without it:
 *	HEAD     a key of the form, in place of its own where it has one
 *	FIELD    an entry of a section's fields
 *	SECTION  an entry of sections
 *	FILE     all of it
 * The tests put each there: what is wrong breaks that rule and no other, what is right
 * breaks none.
 */
#ifndef RULES_EXAMPLE_LIST_H
#define RULES_EXAMPLE_LIST_H

#define TEXT_EXAMPLES(X) \
	X(NOT_UTF8, HEAD, "title: D\xE9p\xF4t", "title: Dépôt") \
	X(CONTROL_CHARACTER, HEAD, "title: D\x01pot", "title: Dépôt") \
	X(YAML_SYNTAX, HEAD, "title: [Dépôt", "title: \"[Dépôt]\"") \
	X(YAML_ALIAS, HEAD, "title: &titre Dépôt", "title: Dépôt") \
	X(YAML_TAG, HEAD, "title: !!str 2026", "title: 2026") \
	X(YAML_EMPTY, FILE, "# rien", NULL) \
	X(DUPLICATE_KEY, HEAD, "title: Dépôt\ntitle: Demande", "title: Dépôt") \
	X(FLOW_COMMA, FIELD, \
		"- {field: a, added: essai, ask: choice, purpose: savoir, label: Oui, ou non, choices: {o: " \
		"Oui}}", \
		"- {field: a, added: essai, ask: choice, purpose: savoir, label: \"Oui, ou non\", choices: " \
		"{o: Oui}}") \
	X(UNKNOWN_KEY, FIELD, \
		"- {field: a, added: essai, ask: integer, purpose: savoir, lable: Nombre, label: Nombre}", \
		"- {field: a, added: essai, ask: integer, purpose: savoir, label: Nombre}") \
	X(MISSING_KEY, HEAD, "context: {lot: {label: Lot}}", "context: {lot: {label: Lot, type: string}}") \
	X(WRONG_SHAPE, HEAD, "let: [1]", "let: {un: 1}\ndecides: {oui: {label: Oui, value: $un = 1}}") \
	X(WRONG_WORD, HEAD, "applicant: anyone", "applicant: open") \
	X(BAD_NAME, FIELD, "- {field: Nombre, added: essai, ask: integer, purpose: savoir, label: Nombre}", \
		"- {field: nombre, added: essai, ask: integer, purpose: savoir, label: Nombre}")

#define EXPR_EXAMPLES(X) \
	X(EXPR_SYNTAX, HEAD, "let: {a: 1 +}\ndecides: {x: {label: Décision, value: true()}}", \
		"let: {a: 1 + 1}\ndecides: {x: {label: Décision, value: $a > 1}}") \
	X(EXPR_LIMIT, HEAD, \
		"decides: {x: {label: X, value: " \
		"\"((((((((((((((((((((((((((((((((((true()))))))))))))))))))))))))))))))))))\"}}", \
		"decides: {x: {label: X, value: true()}}") \
	X(EXPR_NAME, FIELD, \
		"- {field: a, added: essai, ask: integer, purpose: savoir, label: Nombre, relevant: " \
		"denominatoin = 'X'}", \
		"- {field: a, added: essai, ask: integer, purpose: savoir, label: Nombre, relevant: " \
		"denomination = 'X'}") \
	X(EXPR_MINUS, HEAD, "let: {a: 3, b: $a-1}\ndecides: {x: {label: X, value: $a > 0}}", \
		"let: {a: 3, b: $a - 1}\ndecides: {x: {label: X, value: $b > 0}}") \
	X(EXPR_FUNCTION, HEAD, "decides: {x: {label: X, value: somme(1) > 0}}", \
		"decides: {x: {label: X, value: round(1) > 0}}") \
	X(EXPR_ARGUMENTS, HEAD, "decides: {x: {label: X, value: not()}}", \
		"decides: {x: {label: X, value: not(true())}}") \
	X(EXPR_TYPE, HEAD, "decides: {x: {label: X, value: denomination > 3}}", \
		"decides: {x: {label: X, value: string-length(denomination) > 3}}") \
	X(EXPR_ROWS, HEAD, \
		"context: {lots: {label: Lots, parts: {montant: amount}}}\ndecides: {x: {label: X, value: " \
		"$lots/montant > 3}}", \
		"context: {lots: {label: Lots, parts: {montant: amount}}}\ndecides: {x: {label: X, value: " \
		"sum($lots/montant) > 3}}") \
	X(EXPR_CYCLE, HEAD, "let: {a: $b, b: $a}", \
		"let: {a: 1, b: $a}\ndecides: {x: {label: X, value: $b = 1}}") \
	X(EXPR_RESULT, FIELD, \
		"- {field: a, added: essai, ask: integer, purpose: savoir, label: Nombre, relevant: 1 + 1}", \
		"- {field: a, added: essai, ask: integer, purpose: savoir, label: Nombre, relevant: 1 + 1 " \
		"= 2}") \
	X(EXPR_CODE, FIELD, \
		"- {field: a, added: essai, ask: choice, purpose: savoir, label: Choix, choices: {o: Oui, " \
		"n: Non}, constraint: . = 'oui', message: Oui}", \
		"- {field: a, added: essai, ask: choice, purpose: savoir, label: Choix, choices: {o: Oui, " \
		"n: Non}, constraint: . = 'o', message: Oui}") \
	X(EXPR_SINGLE, HEAD, "decides: {x: {label: X, value: count(denomination) > 0}}", \
		"decides: {x: {label: X, value: exists(denomination)}}") \
	X(EXPR_PATTERN, FIELD, \
		"- {field: a, added: essai, ask: string, purpose: savoir, label: Code, constraint: " \
		"\"matches(., '[A-Z')\", message: Un code}", \
		"- {field: a, added: essai, ask: string, purpose: savoir, label: Code, constraint: " \
		"\"matches(., '[A-Z]{3}')\", message: Un code}")

#define FORM_EXAMPLES(X) \
	X(DUPLICATE_ID, FIELD, \
		"- {field: denomination, added: essai, ask: integer, purpose: savoir, label: Nombre}", \
		"- {field: nombre, added: essai, ask: integer, purpose: savoir, label: Nombre}") \
	X(NO_ORIGIN, FIELD, "- {field: a, added: essai, label: Nombre}", \
		"- {field: a, added: essai, label: Nombre, ask: integer, purpose: savoir}") \
	X(UNKNOWN_TYPE, FIELD, "- {field: a, added: essai, label: Nombre, ask: nombre, purpose: savoir}", \
		"- {field: a, added: essai, label: Nombre, ask: integer, purpose: savoir}") \
	X(TYPE_MISMATCH, FIELD, "- {field: a, added: essai, source: entreprise.capital, type: string}", \
		"- {field: a, added: essai, source: entreprise.capital}") \
	X(NO_PURPOSE, FIELD, "- {field: a, added: essai, label: Nombre, ask: integer}", \
		"- {field: a, added: essai, label: Nombre, ask: integer, purpose: calculer l’aide}") \
	X(NO_LABEL, FIELD, "- {field: a, added: essai, ask: integer, purpose: savoir}", \
		"- {field: a, added: essai, label: Nombre, ask: integer, purpose: savoir}") \
	X(LINE_UNKNOWN, FIELD, "- {field: a, replaces: s99, label: Nombre, ask: integer, purpose: savoir}", \
		"- {field: a, added: essai, label: Nombre, ask: integer, purpose: savoir}") \
	X(LINE_TWICE, FIELD, "- {field: a, replaces: s1, label: Nombre, ask: integer, purpose: savoir}", \
		"- {field: a, added: essai, label: Nombre, ask: integer, purpose: savoir}") \
	X(NOT_REPLACING, FIELD, "- {field: a, label: Nombre, ask: integer, purpose: savoir}", \
		"- {field: a, added: la loi le veut, label: Nombre, ask: integer, purpose: savoir}") \
	X(NO_REASON, HEAD, "suppress: {OO007: \"\"}", \
		"let: {a: 1}\nsuppress: {OO007: la prochaine version s’en sert}") \
	X(UNKNOWN_CONCEPT, FIELD, "- {field: a, added: essai, source: entreprise.capitale}", \
		"- {field: a, added: essai, source: entreprise.capital}") \
	X(UNKNOWN_PROVIDER, FIELD, \
		"- {field: a, added: essai, source: entreprise.capital, from: infogrefe.rcs}", \
		"- {field: a, added: essai, source: entreprise.capital, from: infogreffe.rcs}") \
	X(NOT_HELD, FIELD, "- {field: a, added: essai, source: contact.courriel}", \
		"- {field: a, added: essai, ask: contact.courriel}") \
	X(PROTECTED_POLICY, FIELD, \
		"- {field: a, added: essai, source: entreprise.vigilance, if_unavailable: block}", \
		"- {field: a, added: essai, source: entreprise.vigilance, if_unavailable: defer}") \
	X(PROTECTED_CONDITION, SECTION, \
		"- {section: deux, title: Deux, fields: [{field: a, added: essai, source: " \
		"entreprise.effectif}, {field: b, added: essai, " \
		"label: Nombre, ask: integer, purpose: savoir, relevant: a > 9}]}", \
		"- {section: deux, title: Deux, fields: [{field: b, added: essai, label: Nombre, ask: " \
		"integer, purpose: savoir, relevant: denomination != ''}]}") \
	X(UNKNOWN_SECTION, SECTION, "- use: contacts", "- {use: contact, omit: [nom, courriel, telephone]}") \
	X(UNKNOWN_TABLE, HEAD, "tables: {smic: $filed_on}", "tables: {}") \
	X(BAD_CHOICES, FIELD, \
		"- {field: a, added: essai, label: Choix, ask: choice, purpose: savoir, choices: {\"o i\": " \
		"Oui}}", \
		"- {field: a, added: essai, label: Choix, ask: choice, purpose: savoir, choices: {oui: " \
		"Oui}}") \
	X(BAD_ROWS, FIELD, \
		"- {repeat: a, added: essai, label: Lignes, rows: 5..1, fields: [{field: b, added: essai, " \
		"label: Nombre, ask: integer, purpose: savoir}]}", \
		"- {repeat: a, added: essai, label: Lignes, rows: 1..5, fields: [{field: b, added: essai, " \
		"label: Nombre, ask: integer, purpose: savoir}]}") \
	X(BAD_PROCEDURE, HEAD, \
		"procedure: {recipient: \"13002526500013\", purpose: aider, service: {name: Service, " \
		"email: s@exemple.fr}, silence: none, remedies: Recours}", \
		"procedure: {recipient: \"13002526500013\", purpose: aider, service: {name: Service, " \
		"email: s@exemple.fr, telephone: \"0102030405\"}, silence: none, remedies: Recours}") \
	X(BAD_VERSION, HEAD, "version: 1", "version: 1.0.0") \
	X(KEY_MISPLACED, FIELD, "- {field: a, added: essai, source: entreprise.capital, purpose: savoir}", \
		"- {field: a, added: essai, source: entreprise.capital}") \
	X(BAD_DECLARATION, FIELD, "- {field: a, added: essai, ask: declaration}", \
		"- {field: a, added: essai, ask: declaration, text: Je m’engage à prévenir de tout " \
		"changement.}") \
	X(FORMER_ID, FIELD, \
		"- {field: a, renamed_from: denomination, added: essai, label: Nombre, ask: integer, " \
		"purpose: savoir}", \
		"- {field: a, renamed_from: nombre, added: essai, label: Nombre, ask: integer, purpose: " \
		"savoir}") \
	X(NO_MESSAGE, SECTION, \
		"- {section: deux, title: Deux, constraint: a > 0, fields: [{field: a, added: essai, " \
		"label: Nombre, ask: integer, purpose: savoir}]}", \
		"- {section: deux, title: Deux, constraint: a > 0, message: Au moins un., fields: [{field: " \
		"a, added: essai, label: Nombre, ask: integer, purpose: savoir}]}") \
	X(BAD_DURATION, FIELD, "- {field: a, added: essai, source: entreprise.capital, max_age: 3 mois}", \
		"- {field: a, added: essai, source: entreprise.capital, max_age: P3M}") \
	X(BAD_UNIT, FIELD, \
		"- {field: a, added: essai, label: Nom du projet, ask: string, purpose: savoir, unit: km}", \
		"- {field: a, added: essai, label: Distance, ask: integer, purpose: savoir, unit: km}") \
	X(BAD_BURDEN, FIELD, \
		"- {field: a, added: essai, label: Nombre, ask: integer, purpose: savoir, burden: " \
		"{minutes: cinq}}", \
		"- {field: a, added: essai, label: Nombre, ask: integer, purpose: savoir, burden: " \
		"{minutes: 5}}") \
	X(SUPPRESS_CODE, HEAD, "suppress: {OO001: il nous le faut}", \
		"let: {a: 1}\nsuppress: {OO007: la prochaine version s’en sert}") \
	X(SUPPRESS_STALE, HEAD, "suppress: {OO007: rien n’est en trop}", \
		"let: {a: 1}\nsuppress: {OO007: la prochaine version s’en sert}") \
	X(LABEL_TWICE, SECTION, \
		"- {section: deux, title: Deux, fields: [{field: a, added: essai, label: Montant, ask: " \
		"amount, purpose: savoir}, {field: b, added: essai, label: Montant, ask: amount, purpose: " \
		"savoir}]}", \
		"- {section: deux, title: Deux, fields: [{field: a, added: essai, label: Montant hors " \
		"taxes, ask: amount, purpose: savoir}, {field: b, added: essai, label: Montant avec taxes, " \
		"ask: amount, purpose: savoir}]}") \
	X(TEXT_DIRECTION, HEAD, "title: Dépôt\u202E euros", "title: Dépôt euros") \
	X(CHOICE_LABEL, FIELD, \
		"- {field: a, added: essai, label: Choix, ask: choice, purpose: savoir, choices: [o, n]}", \
		"- {field: a, added: essai, label: Choix, ask: choice, purpose: savoir, choices: {o: Oui, " \
		"n: Non}}") \
	X(DECLARED_BLIND, SECTION, \
		"- {section: deux, title: Deux, fields: [{field: v, added: essai, source: " \
		"entreprise.vigilance}, {field: a, added: essai, ask: declaration, text: J’atteste que les " \
		"données de ce dossier sont exactes.}]}", \
		"- {section: deux, title: Deux, fields: [{field: v, added: essai, source: " \
		"entreprise.vigilance}, {field: a, added: essai, ask: declaration, text: J’atteste de ce " \
		"que j’ai répondu.}]}")

#define ONCE_ONLY_EXAMPLES(X) \
	X(ASK_HELD, FIELD, "- {field: capital, added: essai, ask: entreprise.capital}", \
		"- {field: capital, added: essai, source: entreprise.capital}") \
	X(ASK_LIKE_HELD, FIELD, \
		"- {field: a, added: essai, label: Le capital de votre société, ask: amount, purpose: " \
		"juger " \
		"de l’assise}", \
		"- {field: a, added: essai, source: entreprise.capital}") \
	X(ASKED_TWICE, SECTION, \
		"- {section: deux, title: Deux, fields: [{field: a, added: essai, ask: contact.courriel}, " \
		"{field: b, added: essai, label: Le même, ask: contact.courriel}]}", \
		"- {section: deux, title: Deux, fields: [{field: a, added: essai, ask: contact.courriel}]}") \
	X(DOCUMENT_LISTED, FIELD, \
		"- {field: kbis, added: essai, label: Extrait K-bis de moins de 3 mois, on_control: " \
		"true()}", \
		"- {field: capital, added: essai, source: entreprise.capital}") \
	X(FORBIDDEN_USE, HEAD, \
		"use_case: socle_de_base\nsections: [{section: une, title: Une, fields: [{field: ca, " \
		"added: essai, source: entreprise.chiffre_affaires}]}]", \
		"use_case: marches_publics\nsections: [{section: une, title: Une, fields: [{field: ca, " \
		"added: essai, source: entreprise.chiffre_affaires}]}]") \
	X(UNUSED, HEAD, "let: {seuil: 50}", \
		"let: {seuil: 50}\ndecides: {grande: {label: Grande, value: string-length(denomination) > " \
		"$seuil}}") \
	X(DEAD_END, FIELD, "- {field: a, added: essai, source: entreprise.capital, if_unavailable: block}", \
		"- {field: a, added: essai, source: entreprise.capital, if_unavailable: {unavailable: " \
		"block, not_found: ask}}") \
	X(NO_OBJECT, HEAD, \
		"procedure: {recipient: \"13002526500013\", service: {name: Service, email: s@exemple.fr, " \
		"telephone: \"0102030405\"}, silence: none, remedies: Recours}", \
		"procedure: {recipient: \"13002526500013\", purpose: aider les entreprises, service: " \
		"{name: Service, email: s@exemple.fr, telephone: \"0102030405\"}, silence: none, remedies: " \
		"Recours}")

#define EXAMPLES(X) TEXT_EXAMPLES(X) EXPR_EXAMPLES(X) FORM_EXAMPLES(X) ONCE_ONLY_EXAMPLES(X)

#endif
