/*
 * bomb_list: what the bombs are. See bomb.h.
 */
#ifndef TESTS_BOMB_LIST_H
#define TESTS_BOMB_LIST_H

#define BOMB_SUBMIT \
	"unefois submit lib/marche-public-simplifie.yaml --store store --siret 55204944776279 --context " \
	"context.yaml " \
	"--at 2026-11-24T09:00:00Z --id X --answers "
#define BOMB_RENDER \
	"unefois render lib/marche-public-simplifie.yaml --to html --store store --siret 55204944776279 " \
	"--at 2026-11-24T09:00:00Z --context "

/* X(name, file, command) */
#define BOMB_DOORS(X) \
	X(FORM, "form.yaml", "unefois check form.yaml --library lib") \
	X(WHOLE, "lib/bombe.yaml", "unefois check lib/bombe.yaml") \
	X(BUILD, "lib/bombe.yaml", "unefois build lib/bombe.yaml -o out") \
	X(JSON, "a.json", BOMB_SUBMIT "a.json") \
	X(YAML, "a.yaml", BOMB_SUBMIT "a.yaml") \
	X(POSTED, "a.form", BOMB_SUBMIT "a.form") \
	X(FILING, "f.xml", "unefois verify f.xml --library lib") \
	X(CONTEXT, "c.yaml", BOMB_RENDER "c.yaml") \
	X(LEDGER, "lib/originals/mps.csv", "unefois check lib/marche-public-simplifie.yaml") \
	X(CODES, "lib/codes/categories_juridiques.csv", "unefois check lib/marche-public-simplifie.yaml") \
	X(CONCEPTS, "lib/concepts.yaml", "unefois check lib/marche-public-simplifie.yaml") \
	X(TYPES, "lib/types.yaml", "unefois check lib/aide-publique-simplifiee.yaml") \
	X(TABLE, "lib/tables/peec.yaml", "unefois check lib/peec-2080.yaml") \
	X(SECTION, "lib/sections/contact.yaml", "unefois check lib/marche-public-simplifie.yaml") \
	X(PROVIDER, "lib/providers/commission.tva.yaml", "unefois check lib/marche-public-simplifie.yaml") \
	X(CASE, "lib/tests/marche-public-simplifie/bombe.yaml", \
		"unefois test lib/tests/marche-public-simplifie/bombe.yaml") \
	X(CSV, "r.csv", "unefois import urssaf.vigilance r.csv --library lib --store store") \
	X(RECORDED, "r.jsonl", "unefois import gip_mds.effectifs_annuels r.jsonl --library lib --store store")

#define BOMB_FIELDS "form: x\nsections:\n- section: a\n  title: A\n  fields:\n"
#define BOMB_FORM \
	"form: bombe\nversion: 1.0.0\ntitle: Bombe\nuse_case: other\napplicant: open\nidentity: {siret: " \
	"l1}\n" \
	"replaces: {form: Essai, lines: originals/bombe.csv}\nprocedure:\n  recipient: \"13002526500013\"\n" \
	"  service: {name: Service des essais, email: essais@exemple.fr, telephone: \"0102030405\"}\n" \
	"  silence: none\n  remedies: Recours gracieux, deux mois\n"
#define BOMB_WHOLE BOMB_FORM "sections:\n- section: a\n  title: A\n  fields:\n"
#define BOMB_KEY70 "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk"
#define BOMB_KEY BOMB_KEY70 BOMB_KEY70 BOMB_KEY70 BOMB_KEY70 BOMB_KEY70 BOMB_KEY70 BOMB_KEY70
#define BOMB_FILING \
	"<submission xmlns=\"urn:unefois:form:marche-public-simplifie:1\" at=\"2026-11-24T09:00:00Z\" " \
	"audience=\"agent\" " \
	"definition=\"sha256:0\" form=\"marche-public-simplifie\" id=\"X\" siret=\"55204944776279\" " \
	"version=\"1.0.0\""
#define BOMB_CASE "case: x\nsiret: \"00000009100017\"\nat: 2026-11-24\n"
#define BOMB_TABLE "table: peec\nlabel: P\nrows:\n"
#define BOMB_ROW BOMB_TABLE "- from: 2006-01-01\n  reference: R\n  certainty: confirmed\n  values: "
#define BOMB_PAYLOAD \
	"{\"params\":{\"siren\":\"552049447\",\"year\":\"2025\"},\"status\":200,\"payload\":{\"data\":{" \
	"\"effectifs_annuel\":[{}"

/* X(door, name, head, unit, tail, said, status): the unit as often as there is room */
#define BOMBS(X) \
	X(FORM, "flow lists in each other", "", "[", "", "form.yaml:1:65: error[T004]", 1) \
	X(FORM, "flow maps in each other", "", "{a: ", "", "form.yaml:1:257: error[T004]", 1) \
	X(FORM, "anchors", "", "k%u: &a%u x\n", "", "form.yaml:1:5: error[T006]", 1) \
	X(FORM, "aliases", "a: &a [x]\n", "b%u: *a\n", "", "form.yaml:1:4: error[T006]", 1) \
	X(FORM, "directives of tags", "", "%TAG !t%u! tag:x,2000:%u\n", "---\n", \
		"form.yaml:1:1: error[T007]", 1) \
	X(FORM, "directives of nothing", "", "%NO %u\n", "", "form.yaml:1:1: error[T007]", 1) \
	X(FORM, "one long text", "form: ", "x", "\n", "form.yaml:1:7: error[T017]", 1) \
	X(FORM, "keys that nobody knows", "form: x\n", "k%u: 1\n", "", "form.yaml:2:1: error[T013]", 1) \
	X(FORM, "one key again and again", "", "k: 1\n", "", "form.yaml:2:1: error[T010]", 1) \
	X(FORM, "tabs", "", "\t", "", "form.yaml:1:1: error[T009]", 1) \
	X(FORM, "comments", "", "# x\n", "", "form.yaml:1:1: error[T009]", 1) \
	X(FORM, "documents", "", "--- {}\n", "", "form.yaml:2:1: error[T008]", 1) \
	X(FORM, "colons", "", ": ", "", "form.yaml:1:1: error[T003]", 1) \
	X(FORM, "stars", "", "*", "", "form.yaml:1:2: error[T003]", 1) \
	X(FORM, "ampersands", "", "&", "", "form.yaml:1:2: error[T003]", 1) \
	X(FORM, "marks of tags", "", "!", "", "form.yaml:1:1: error[T007]", 1) \
	X(FORM, "explicit keys", "", "? a\n", "", "form.yaml:2:3: error[T010]", 1) \
	X(FORM, "escapes", "form: x\nk: \"", "\\u0041", "\"\n", "form.yaml:2:1: error[T013]", 1) \
	X(FORM, "a block without end", "form: x\nk: |\n", " x\n", "", "form.yaml:2:1: error[T013]", 1) \
	X(FORM, "sections that are texts", "form: x\nsections:\n", "- x\n", "", \
		"form.yaml:3:3: error[T015]", 1) \
	X(FORM, "uses of a section", "form: x\nsections:\n", "- {use: contact, as: a%u}\n", "", \
		"form.yaml:203:3: error[F071]", 1) \
	X(FORM, "fields", BOMB_FIELDS, "  - {field: f%u, ask: string}\n", "", "form.yaml:6:13: error[F005]", \
		1) \
	X(FORM, "repeats", BOMB_FIELDS, "  - {repeat: f%u, label: L, fields: [{field: g, ask: string}]}\n", \
		"", "form.yaml:6:45: error[F005]", 1) \
	X(FORM, "choices", BOMB_FIELDS "  - {field: f, ask: choice, choices: {", "c%u: L, ", "}}\n", \
		"form.yaml:6:13: error[F005]", 1) \
	X(FORM, "lines that are replaced", BOMB_FIELDS "  - {field: f, ask: string, replaces: [", "l%u, ", \
		"]}\n", "form.yaml:6:13: error[F005]", 1) \
	X(FORM, "laws", "form: x\nlegal_basis: [", "L%u, ", "]\n", "form.yaml:1:1: error[T014]", 1) \
	X(FORM, "former names", BOMB_FIELDS "  - {field: f, ask: string, renamed_from: [", "l%u, ", "]}\n", \
		"form.yaml:6:13: error[F005]", 1) \
	X(FORM, "suppressions", "form: x\nsuppress: {", "OO001: x, ", "}\n", "form.yaml:2:22: error[T010]", \
		1) \
	X(FORM, "lets in a row", "form: x\nlet:\n", "  a%u: $b%u + 1\n", "", "form.yaml:3:7: error[E003]", \
		1) \
	X(FORM, "lets that lean on each other twice", "form: x\nlet:\n  b0: 1\n", "  a%u: $a%u + $a%u\n", \
		"", "form.yaml:4:3: error[E009]", 1) \
	X(FORM, "parentheses", "form: x\nlet:\n  a: ", "(", "\n", "form.yaml:3:6: error[E002]", 1) \
	X(FORM, "operators", "form: x\nlet:\n  a: 1", " + 1", "\n", "form.yaml:3:6: error[E002]", 1) \
	X(FORM, "minuses", "form: x\nlet:\n  a: 1", "- ", "\n", "form.yaml:3:6: error[E002]", 1) \
	X(FORM, "functions in each other", "form: x\nlet:\n  a: ", "abs(", "\n", \
		"form.yaml:3:6: error[E002]", 1) \
	X(FORM, "arguments", "form: x\nlet:\n  a: concat('a'", ", 'a'", ")\n", "form.yaml:3:6: error[E002]", \
		1) \
	X(FORM, "a text in an expression", "form: x\nlet:\n  a: '", "x", "'\n", \
		"form.yaml:3:7: error[E002]", 1) \
	X(FORM, "a number", "form: x\nlet:\n  a: 1", "0", "\n", "form.yaml:3:6: error[E002]", 1) \
	X(FORM, "expressions", "form: x\nlet:\n", "  a%u: 1 + 2 * 3 - 4 div x\n", "", \
		"form.yaml:3:25: error[E003]", 1) \
	X(FORM, "expressions that are cut", "form: x\nlet:\n", "  a%u: 1 + (\n", "", \
		"form.yaml:3:12: error[E001]", 1) \
	X(FORM, "predicates in each other", "form: x\nlet:\n  a: count(f", "[count(f", "\n", \
		"form.yaml:3:6: error[E002]", 1) \
	X(FORM, "patterns", "form: x\nlet:\n", "  a%u: matches('a', '(a{99}){99}')\n", "", \
		"form.yaml:3:32: error[E013]", 1) \
	X(FORM, "patterns that branch", "form: x\nlet:\n", "  a%u: matches('a', '(a|a)*(a|a)*b')\n", "", \
		"form.yaml:1:1: error[T014]", 1) \
	X(FORM, "long patterns", "form: x\nlet:\n", "  a%u: matches('a', 'a{500}')\n", "", \
		"form.yaml:1:1: error[T014]", 1) \
	X(FORM, "tables", "form: x\ntables: [", "t%u, ", "]\n", "form.yaml:2:9: error[T015]", 1) \
	X(WHOLE, "fields", BOMB_WHOLE, \
		"  - {field: f%u, added: e, label: Libelle %u, ask: integer, purpose: essai}\n", "", \
		"clean", 0) \
	X(BUILD, "fields", BOMB_WHOLE, \
		"  - {field: f%u, added: e, label: Libelle %u, ask: integer, purpose: essai}\n", "", \
		"out/form.xsd", 0) \
	X(WHOLE, "fields of one label", BOMB_WHOLE, \
		"  - {field: f%u, added: e, label: Chiffre, ask: integer, purpose: essai}\n", "", \
		"lib/bombe.yaml:18:13: warning[F047]", 0) \
	X(WHOLE, "labels of one word each", BOMB_WHOLE, \
		"  - {field: f%u, added: e, label: mot%u, ask: string, purpose: essai}\n", "", "clean", 0) \
	X(WHOLE, "fields under conditions", \
		BOMB_WHOLE "  - {field: x, added: e, label: Premier, ask: integer, purpose: essai}\n", \
		"  - {field: f%u, added: e, label: L %u, ask: integer, purpose: essai, relevant: x > %u}\n", \
		"", "clean", 0) \
	X(WHOLE, "rules of fields", \
		BOMB_WHOLE "  - {field: x, added: e, label: Premier, ask: integer, purpose: essai}\n", \
		"  - {field: f%u, added: e, label: L %u, ask: integer, purpose: essai, constraint: . > x " \
		"and . < %u, message: non}\n", \
		"", "clean", 0) \
	X(WHOLE, "lets that read one field", BOMB_FORM "let:\n", "  a%u: x + %u\n", \
		"sections:\n- section: a\n  title: A\n  fields:\n  - {field: x, added: e, label: Premier, " \
		"ask: integer, purpose: essai}\n", \
		"lib/bombe.yaml:14:3: warning[OO007]", 0) \
	X(WHOLE, "lets that double", BOMB_FORM "let:\n  b: 1\n", "  a%u: $b + $b\n", \
		"sections:\n- section: a\n  title: A\n  fields:\n  - {field: x, added: e, label: Premier, " \
		"ask: integer, purpose: essai}\n", \
		"lib/bombe.yaml:15:3: warning[OO007]", 0) \
	X(WHOLE, "sums of rows", \
		BOMB_WHOLE "  - repeat: r\n    label: R\n    rows: 1..1000\n    fields:\n    - {field: x, " \
			   "added: e, label: X, ask: integer, purpose: p}\n", \
		"  - {field: y%u, added: e, label: Y %u, type: integer, derived: \"count(r[x > %u])\"}\n", \
		"", "lib/bombe.yaml:22:64: error[T019]", 1) \
	X(WHOLE, "codes of a choice", \
		BOMB_WHOLE "  - {field: f, added: e, label: F, ask: choice, purpose: essai, choices: {", \
		"c%u: L %u, ", "}}\n", "clean", 0) \
	X(BUILD, "codes of a choice", \
		BOMB_WHOLE "  - {field: f, added: e, label: F, ask: choice, purpose: essai, choices: {", \
		"c%u: L %u, ", "}}\n", "out/form.xsd", 0) \
	X(WHOLE, "sections", BOMB_FORM "sections:\n", \
		"- {section: s%u, title: T %u, fields: [{field: f%u, added: e, label: L %u, ask: integer, " \
		"purpose: p}]}\n", \
		"", "clean", 0) \
	X(BUILD, "sections", BOMB_FORM "sections:\n", \
		"- {section: s%u, title: T %u, fields: [{field: f%u, added: e, label: L %u, ask: integer, " \
		"purpose: p}]}\n", \
		"", "out/form.xsd", 0) \
	X(WHOLE, "repeats", BOMB_WHOLE, \
		"  - {repeat: r%u, label: R %u, fields: [{field: f, added: e, label: L, ask: integer, " \
		"purpose: p}]}\n", \
		"", "clean", 0) \
	X(BUILD, "repeats", BOMB_WHOLE, \
		"  - {repeat: r%u, label: R %u, fields: [{field: f, added: e, label: L, ask: integer, " \
		"purpose: p}]}\n", \
		"", "out/form.xsd", 0) \
	X(WHOLE, "computed in a chain", \
		BOMB_WHOLE "  - {field: f0, added: e, label: F, ask: integer, purpose: p}\n", \
		"  - {field: g%u, added: e, label: G %u, type: integer, derived: f0 + %u}\n", "", "clean", \
		0) \
	X(JSON, "items", "{\"lots\":[\"1\"", ",1", "]}", "a.json#/lots/99998: error[T005]", 1) \
	X(JSON, "objects in one place", "{\"cotraitants\":[{}", ",{}", "]}", "courriel: error[A004]", 1) \
	X(JSON, "lists in one place", "{\"lots\":[[]", ",[]", "]}", "a.json#/lots/0: error[A003]", 1) \
	X(JSON, "objects below a long key", "{\"" BOMB_KEY "\":[{}", ",{}", "]}", "courriel: error[A004]", \
		1) \
	X(JSON, "numbers below a long key", "{\"" BOMB_KEY "\":[1", ",1", "]}", "error[T005]", 1) \
	X(JSON, "objects of an empty key", "{\"lots\":[{\"\":1}", ",{\"\":1}", "]}", \
		"a.json#/lots/0: error[A003]", 1) \
	X(JSON, "keys", "{\"a\":1", ",\"k%u\":1", "}", "a.json#/a: error[A001]", 1) \
	X(JSON, "one key", "{\"a\":1", ",\"a\":1", "}", "a.json:1:9: error[T010]", 1) \
	X(JSON, "lists in each other", "{\"lots\":", "[", "", "a.json:1:2056: error[T004]", 1) \
	X(JSON, "objects in each other", "", "{\"a\":", "", "a.json:1:10241: error[T004]", 1) \
	X(JSON, "a number", "{\"part_marche\":1", "0", "}", "a.json:1:255999: error[T012]", 1) \
	X(JSON, "small numbers", "{\"lots\":[1e-59", ",1e-59", "]}", "courriel: error[A004]", 1) \
	X(JSON, "large numbers", "{\"lots\":[1e59", ",1e59", "]}", "courriel: error[A004]", 1) \
	X(JSON, "rows", "{\"cotraitants\":[{\"siret\":\"1\"}", ",{\"siret\":\"1\"}", "]}", \
		"courriel: error[A004]", 1) \
	X(JSON, "keys of a row", "{\"cotraitants\":[{\"a\":1", ",\"k%u\":1", "}]}", \
		"a.json#/cotraitants/0/a: error[A001]", 1) \
	X(JSON, "claims", "{\"claims\":{\"a\":1", ",\"k%u\":1", "}}", "a.json#/claims/a: error[A008]", 1) \
	X(JSON, "parts of a claim", "{\"claims\":{\"adresse\":{\"motive\":\"x\",\"value\":{\"a\":1", \
		",\"k%u\":1", "}}}}", "a.json#/claims/adresse/value/a: error[A001]", 1) \
	X(JSON, "picks", "{\"representant\":{\"pick\":1", ",\"k%u\":1", "}}", "courriel: error[A004]", 1) \
	X(JSON, "escapes", "{\"courriel\":\"", "\\u0041", "\"}", "encadrement: error[A004]", 1) \
	X(JSON, "half of a pair", "{\"courriel\":\"", "\\ud83d", "\"}", "a.json:1:255998: error[T012]", 1) \
	X(JSON, "escaped slashes below a key", "{\"lots/~\":[{}", ",{}", "]}", "courriel: error[A004]", 1) \
	X(JSON, "spaces", "{\"lots\":1", " ", "}", "courriel: error[A004]", 1) \
	X(JSON, "commas", "{\"lots\":[1", ",", "]}", "a.json:1:12: error[T012]", 1) \
	X(YAML, "items", "lots: [1", ",1", "]\n", "a.yaml:1:200002: error[T005]", 1) \
	X(YAML, "distinct items", "lots: [1", ",%u", "]\n", "a.yaml:1:7: error[A003]", 1) \
	X(YAML, "items of a block", "lots:\n", "- 1\n", "", "a.yaml:2:1: error[A003]", 1) \
	X(YAML, "lists in one place", "lots: [[]", ",[]", "]\n", "a.yaml:1:8: error[A003]", 1) \
	X(YAML, "empty rows", "cotraitants:\n", "- {}\n", "", "a.yaml:2:1: error[A006]", 1) \
	X(YAML, "rows", "cotraitants:\n", "- siret: \"00000001800010\"\n", "", "a.yaml:2:1: error[A006]", 1) \
	X(YAML, "rows of unknown keys", "cotraitants:\n", "- {s: %u}\n", "", "a.yaml:2:1: error[A006]", 1) \
	X(YAML, "keys", "lots: [1]\n", "k%u: 1\n", "", "a.yaml:2:1: error[A001]", 1) \
	X(YAML, "one key", "lots: [1]\n", "k: 1\n", "", "a.yaml:3:1: error[T010]", 1) \
	X(YAML, "one text", "courriel: ", "x", "\n", "a.yaml:1:11: error[A003]", 1) \
	X(YAML, "lines of a text", "courriel: >\n", "  x\n", "", "a.yaml:2:3: error[A003]", 1) \
	X(YAML, "claims", "claims:\n", "  k%u: {motive: x}\n", "", "a.yaml:2:3: error[A008]", 1) \
	X(YAML, "lists in each other", "lots: ", "[", "", "a.yaml:1:70: error[T004]", 1) \
	X(YAML, "blocks in each other", "", "- ", "", "a.yaml:1:129: error[T004]", 1) \
	X(YAML, "quotes", "courriel: \"", "\\\"", "\"\n", "a.yaml:1:12: error[A003]", 1) \
	X(POSTED, "pairs", "lots=1", "&lots=1", "", "a.form:1:70001: error[T018]", 1) \
	X(POSTED, "rows", "lots=1", "&cotraitants.%u.siret=1", "", "a.form#cotraitants: error[A016]", 1) \
	X(POSTED, "one row", "lots=1", "&cotraitants.1.siret=1", "", \
		"a.form#cotraitants.1.siret: error[A016]", 1) \
	X(POSTED, "names", "lots=1", "&k%u=1", "", "a.form:1:78890: error[T018]", 1) \
	X(POSTED, "steps of a name", "lots=1&cotraitants", ".1", "=1", "a.form:1:8: error[T018]", 1) \
	X(POSTED, "ampersands", "lots=1", "&", "", "error[A004]", 1) \
	X(POSTED, "escapes", "courriel=", "%41", "", "a.form#courriel: error[A003]", 1) \
	X(POSTED, "broken escapes", "courriel=", "%4", "", "a.form:1:10: error[T018]", 1) \
	X(POSTED, "buttons", "a=1", "&.more=cotraitants", "", "a.form:1:179987: error[T018]", 1) \
	X(POSTED, "one text", "courriel=", "x", "", "a.form#courriel: error[A003]", 1) \
	X(POSTED, "equals", "a", "=", "", "a.form#a: error[A001]", 1) \
	X(POSTED, "plus", "courriel=", "+", "", "error[A004]", 1) \
	X(POSTED, "dots", "a", ".", "=1", "a.form:1:1: error[T018]", 1) \
	X(POSTED, "claims", "lots=1", "&claims.k%u.motive=1", "", "a.form:1:218876: error[T018]", 1) \
	X(FILING, "attributes", "<submission", " a%u=\"1\"", "/>", "f.xml:1:1: error[X002]", 1) \
	X(FILING, "tags in each other", BOMB_FILING ">", "<a>", "", "f.xml:1:299: error[X002]", 1) \
	X(FILING, "namespaces", "<submission", " xmlns:n%u=\"u:%u\"", "/>", "f.xml:1:1: error[X002]", 1) \
	X(FILING, "namespaces in each other", "<submission>", "<n%u:a xmlns:n%u=\"u:%u\">", "", \
		"f.xml:1:13: error[X002]", 1) \
	X(FILING, "known entities", BOMB_FILING ">", "&amp;", "</submission>", "f.xml:1:1: error[X004]", 1) \
	X(FILING, "unknown entities", BOMB_FILING ">", "&x;", "</submission>", "f.xml:1:209: error[X001]", \
		1) \
	X(FILING, "characters by number", BOMB_FILING ">", "&#65;", "</submission>", \
		"f.xml:1:1: error[X004]", 1) \
	X(FILING, "entities", "<!DOCTYPE a [", "<!ENTITY e%u \"x\">", "]><a/>", "f.xml:1:1: error[X002]", 1) \
	X(FILING, "laughs", "<!DOCTYPE a [<!ENTITY e \"ha\">", "<!ENTITY f%u \"&e;&e;\">", "]><a>&f1;</a>", \
		"f.xml:1:1: error[X002]", 1) \
	X(FILING, "comments", BOMB_FILING ">", "<!---->", "</submission>", "f.xml:1:1: error[X004]", 1) \
	X(FILING, "instructions", BOMB_FILING ">", "<?a?>", "</submission>", "f.xml:1:206: error[X002]", 1) \
	X(FILING, "quoted parts", BOMB_FILING ">", "<![CDATA[]]>", "</submission>", \
		"f.xml:1:1: error[X004]", 1) \
	X(FILING, "text", BOMB_FILING ">", "x", "</submission>", "f.xml:1:1: error[X004]", 1) \
	X(FILING, "tags", BOMB_FILING ">", "<a/>", "</submission>", "f.xml:1:1: error[X004]", 1) \
	X(FILING, "rows", BOMB_FILING "><cotraitants origin=\"ask\">", "<row/>", \
		"</cotraitants></submission>", "f.xml:1:1: error[X004]", 1) \
	X(FILING, "a name", "<", "a", "/>", "f.xml:1:1: error[X002]", 1) \
	X(FILING, "brackets", "", "<", "", "f.xml:1:1: error[X002]", 1) \
	X(FILING, "an attribute", "<submission a=\"", "x", "\"/>", "f.xml:1:1: error[X003]", 1) \
	X(FILING, "spaces in a tag", BOMB_FILING, " ", "/>", "f.xml:1:1: error[X004]", 1) \
	X(FILING, "lines", BOMB_FILING "/>", "\n", "", "f.xml:1:1: error[X004]", 1) \
	X(FILING, "closing tags", BOMB_FILING ">", "</a>", "", "f.xml:1:210: error[X001]", 1) \
	X(CONTEXT, "rows", "lots:\n", "- {numero: \"%u\", intitule: x}\n", "", "c.yaml:2:1: error[A006]", 1) \
	X(CONTEXT, "keys", "", "k%u: 1\n", "", "c.yaml:1:1: error[A001]", 1) \
	X(CONTEXT, "lists", "lots: [[]", ",[]", "]\n", "c.yaml:1:7: error[A006]", 1) \
	X(CONTEXT, "a text", "reference: ", "x", "\n", "c.yaml:1:12: error[A003]", 1) \
	X(LEDGER, "lines", "id,label,kind,cells,certainty,reference\n", "z%u,L,field,1,confirmed,\n", "", \
		"error[F009]", 1) \
	X(LEDGER, "commas", "id,label,kind,cells,certainty,reference\n", ",", "", \
		"lib/originals/mps.csv:2:1: error[L003]", 1) \
	X(LEDGER, "a quote without end", "id,label,kind,cells,certainty,reference\n\"", "x", "", \
		"lib/originals/mps.csv:2:1: error[L003]", 1) \
	X(LEDGER, "empty lines", "id,label,kind,cells,certainty,reference\n", "\n", "", "error[F007]", 1) \
	X(LEDGER, "one line", "id,label,kind,cells,certainty,reference\n", "s1,L,field,1,confirmed,\n", "", \
		"lib/originals/mps.csv:3:1: error[L003]", 1) \
	X(LEDGER, "quotes", "id,label,kind,cells,certainty,reference\n", "\"", "", \
		"lib/originals/mps.csv:2:1: error[L003]", 1) \
	X(LEDGER, "columns", "id", ",c%u", "\n", "lib/originals/mps.csv:1:1: error[L003]", 1) \
	X(LEDGER, "a label", "id,label,kind,cells,certainty,reference\ns1,", "x", ",field,1,confirmed,\n", \
		"error[F007]", 1) \
	X(CODES, "codes", "code,label\n", "z%u,L\n", "", "clean", 0) \
	X(CODES, "one code", "code,label\n", "x,L\n", "", \
		"lib/codes/categories_juridiques.csv:3:1: error[L004]", 1) \
	X(CODES, "commas", "code,label\n", ",", "", "lib/codes/categories_juridiques.csv:2:1: error[L004]", \
		1) \
	X(CODES, "quotes", "code,label\n", "\"", "", "lib/codes/categories_juridiques.csv:2:1: error[L004]", \
		1) \
	X(CODES, "columns", "code", ",c%u", "\n", "lib/codes/categories_juridiques.csv:1:6: error[L004]", 1) \
	X(CONCEPTS, "concepts", "concepts:\n", "  x.c%u: {label: L%u, type: string}\n", "", "error[F014]", \
		1) \
	X(CONCEPTS, "concepts of one label", "concepts:\n", "  x.c%u: {label: L, type: string}\n", "", \
		"error[F014]", 1) \
	X(CONCEPTS, "parts", "concepts:\n  x.c: {label: L, rows: 1..3, parts: {", "p%u: string, ", "}}\n", \
		"error[F014]", 1) \
	X(CONCEPTS, "choices", "concepts:\n  x.c: {label: L, choices: {", "p%u: L, ", "}}\n", \
		"lib/concepts.yaml:2:8: error[L006]", 1) \
	X(CONCEPTS, "concepts that are prefered", "concepts:\n", \
		"  x.c%u: {label: L, type: string, prefer: {open: [a, b]}}\n", "", \
		"lib/concepts.yaml:2:50: error[F013]", 1) \
	X(CONCEPTS, "types", "concepts:\n", "  x.c%u: {label: L%u, type: strong}\n", "", \
		"lib/concepts.yaml:2:27: error[F003]", 1) \
	X(TYPES, "types", "types:\n", "  t%u: {type: integer, constraint: . > %u, message: m}\n", "", \
		"error[F003]", 1) \
	X(TYPES, "wrong types", "types:\n", "  t%u: {type: strong}\n", "", \
		"lib/types.yaml:2:14: error[F003]", 1) \
	X(TYPES, "choices", "types:\n  t: {type: choice, choices: {", "c%u: L%u, ", "}}\n", "error[F003]", \
		1) \
	X(TYPES, "a constraint", "types:\n  montant: {type: amount, constraint: . > 0", " + 0", \
		", message: m}\n", "error[E002]", 1) \
	X(TABLE, "rows", BOMB_TABLE, \
		"- {from: 2006-01-01, reference: R, certainty: confirmed, values: {seuil: %u}}\n", "", \
		"lib/tables/peec.yaml:5:10: error[L005]", 1) \
	X(TABLE, "values", BOMB_ROW "{", "v%u: 1, ", "}\n", "lib/tables/peec.yaml:7:519: error[L005]", 1) \
	X(TABLE, "bands", BOMB_ROW "{seuil: 1}\n  bands: {reduction: {", "%u: 1, ", "}}\n", "error[E003]", \
		1) \
	X(TABLE, "keys", BOMB_TABLE, "x%u: 1\n", "", "lib/tables/peec.yaml:4:1: error[T013]", 1) \
	X(SECTION, "fields", "section: contact\ntitle: C\nfields:\n", \
		"- {field: x%u, added: e, ask: string, purpose: p, label: L}\n", "", "error[F019]", 1) \
	X(SECTION, "the other one", "section: contact\ntitle: C\nfields:\n", "- {use: contact}\n", "", \
		"lib/sections/contact.yaml:4:4: error[T013]", 1) \
	X(PROVIDER, "keys", "provider: commission.tva\n", "x%u: 1\n", "", \
		"lib/providers/commission.tva.yaml:2:1: error[T013]", 1) \
	X(PROVIDER, "holdings", "provider: commission.tva\nholds:\n", "  x.c%u: {type: string, csv: c}\n", \
		"", "lib/providers/commission.tva.yaml:3:10: error[T013]", 1) \
	X(PROVIDER, "parameters", "provider: commission.tva\nparameters: {", "p%u: string, ", "}\n", \
		"lib/providers/commission.tva.yaml:2:18: error[T015]", 1) \
	X(CASE, "keys", BOMB_CASE, "x%u: 1\n", "", \
		"lib/tests/marche-public-simplifie/bombe.yaml:4:1: error[T013]", 1) \
	X(CASE, "given", BOMB_CASE "given:\n", "  x%u: 1\n", "", \
		"lib/tests/marche-public-simplifie/bombe.yaml:1:1: error[A012]", 1) \
	X(CASE, "asks", BOMB_CASE "asks: [a", ", x%u", "]\n", \
		"lib/tests/marche-public-simplifie/bombe.yaml:1:1: error[A012]", 1) \
	X(CASE, "expected", BOMB_CASE "expect:\n", "  x%u: 1\n", "", \
		"lib/tests/marche-public-simplifie/bombe.yaml:1:1: error[A012]", 1) \
	X(CASE, "answers", BOMB_CASE "answers:\n", "  x%u: 1\n", "", \
		"lib/tests/marche-public-simplifie/bombe.yaml:1:1: error[A012]", 1) \
	X(CASE, "rows", BOMB_CASE "answers:\n  cotraitants:\n", "  - {siret: \"00000001800010\"}\n", "", \
		"lib/tests/marche-public-simplifie/bombe.yaml:1:1: error[A012]", 1) \
	X(CSV, "rows", \
		"siren,document,code_securite,date_debut_validite,date_fin_validite,date_traitement," \
		"outcome,fictif\n", \
		"x\n", "", "r.csv:2:1: error[R002]", 1) \
	X(CSV, "commas", \
		"siren,document,code_securite,date_debut_validite,date_fin_validite,date_traitement," \
		"outcome,fictif\n", \
		",", "", "r.csv:2:1: error[R002]", 1) \
	X(CSV, "quotes", \
		"siren,document,code_securite,date_debut_validite,date_fin_validite,date_traitement," \
		"outcome,fictif\n", \
		"\"", "", "r.csv:2:1: error[R002]", 1) \
	X(CSV, "columns", "siren", ",c%u", "\n", "r.csv:1:1: error[R003]", 1) \
	X(CSV, "a header", "", "x", "", "r.csv:1:1: error[R001]", 1) \
	X(CSV, "one row", \
		"siren,document,code_securite,date_debut_validite,date_fin_validite,date_traitement," \
		"outcome,fictif\n", \
		"552049447,,2026-01-01,\n", "", "r.csv:2:1: error[R002]", 1) \
	X(CSV, "semicolons", \
		"siren,document,code_securite,date_debut_validite,date_fin_validite,date_traitement," \
		"outcome,fictif\n", \
		";", "", "r.csv:2:1: error[R002]", 1) \
	X(RECORDED, "nothing", "", "{}\n", "", "r.jsonl:1#: error[R010]", 1) \
	X(RECORDED, "lists in each other", "", "[", "", "r.jsonl:1:2049: error[T004]", 1) \
	X(RECORDED, "objects", BOMB_PAYLOAD, ",{}", "]}}}\n", "r.jsonl:1#/payload: error[R011]", 1) \
	X(RECORDED, "rows", BOMB_PAYLOAD, \
		",{\"regime\":\"x%u\",\"value\":1,\"date_derniere_mise_a_jour\":\"2026-01-01\"}", "]}}}\n", \
		"r.jsonl:1#/payload: error[R011]", 1) \
	X(RECORDED, "rows of one key", BOMB_PAYLOAD, \
		",{\"regime\":\"x\",\"value\":1,\"date_derniere_mise_a_jour\":\"2026-01-01\"}", "]}}}\n", \
		"r.jsonl:1#/payload: error[R011]", 1) \
	X(RECORDED, "answers", "", \
		"{\"params\":{\"siren\":\"552049447\",\"year\":\"2025\"},\"status\":200,\"payload\":{}}\n", \
		"", "r.jsonl:1#/payload: error[R011]", 1) \
	X(RECORDED, "a line", "", "x", "", "r.jsonl:1:256000: error[T012]", 1) \
	X(RECORDED, "parameters", "{\"params\":{\"a\":\"1\"", ",\"k%u\":\"1\"", \
		"},\"status\":200,\"payload\":{}}\n", "r.jsonl:1#/params: error[R010]", 1)

#endif
