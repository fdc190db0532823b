#include <criterion/criterion.h>

#include "base/buf.h"
#include "scratch.h"
#include "source/json_map.h"

static struct arena arena;
static struct diags out = { .arena = &arena };

static const char concepts[] =
	"concepts:\n"
	"  c.nom: {label: Nom, type: string}\n"
	"  c.n: {label: Nombre, type: decimal}\n"
	"  c.jour: {label: Jour, type: date}\n"
	"  c.ape: {label: Activité, type: naf}\n"
	"  c.oui: {label: Oui, type: boolean}\n"
	"  c.etat: {label: État, type: choice, choices: {actif: Actif, cesse: Cessé}}\n"
	"  c.langues: {label: Langues, type: choices, choices: {fr: Français, en: Anglais}}\n"
	"  c.adresse: {label: Adresse, type: address}\n"
	"  c.piece: {label: Pièce, type: document}\n"
	"  c.chefs: {label: Chefs, rows: 0..9, parts: {nom: string, depuis: date, total: amount}}\n";

TestSuite(json_map, .init = scratch_enter, .fini = scratch_leave);

static const struct provider *load(const char *yaml)
{
	struct library *library;
	struct str said;

	scratch_write("lib/concepts.yaml", str(concepts));
	scratch_write("lib/providers/a.b.yaml",
		arena_format(&arena,
			"provider: a.b\ntitle: A\nauthority: Insee\nidentity: siren\n"
			"disclosure: public\n%s\n",
			yaml));
	library = library_load(&arena, "lib", &out);
	said = scratch_messages(&out);
	cr_assert(str_is(said, ""), "%s: %.*s", yaml, STR(said));
	return library->providers.at[0];
}

/* "outcome as_of: cell|cell;cell|cell": '-' for what is not there, "!absence" of a datum, a document's
 * address in < >; or the messages. */
static const char *map(const char *yaml, unsigned status, const char *json)
{
	const struct provider *p = load(yaml);
	const struct node *root = tree_parse(&arena, S("f.json"), str(json), &out);
	struct str parameters[] = { S("x") };
	struct json_answer answer;
	struct buf b = { 0 };
	const char *shown;
	struct str said;

	cr_assert_not_null(root, "%s", json);
	if (!json_map(&arena, p, status, root, parameters, NULL, &answer, &out))
		return arena_z(&arena, scratch_messages(&out));
	buf_format(
		&b, "%s%s%.*s", outcome_word(answer.outcome), answer.as_of.at ? "@" : "", STR(answer.as_of));
	for (size_t row = 0; row < answer.rows; row++)
		for (size_t c = 0; c < json_width(p); c++) {
			struct str cell = answer.cells[row * json_width(p) + c];

			buf_format(&b, "%s%.*s", c ? "|" : row ? ";" : ":", STR(cell));
		}
	for (size_t h = 0; h < p->holdings.count; h++)
		if (answer.withheld[h] != OUTCOME_VALUE)
			buf_format(&b, " !%s", outcome_word(answer.withheld[h]));
	for (size_t i = 0; i < answer.documents.count; i++)
		buf_format(&b, " <%.*s>", STR(answer.documents.at[i].url));
	said = scratch_messages(&out);
	buf_format(&b, "%s%.*s", said.len > 0 ? " " : "", STR(said));
	shown = arena_z(&arena, buf_str(&b));
	buf_free(&b);
	return shown;
}

struct row {
	const char *yaml, *json, *shown;
};

static void check(const struct row *rows, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const char *shown = map(rows[i].yaml, 200, rows[i].json);

		cr_expect_str_eq(shown, rows[i].shown, "%s\n%s\nwanted %s\ngot    %s", rows[i].yaml,
			rows[i].json, rows[i].shown, shown);
	}
}

Test(json_map, values)
{
	static const struct row rows[] = {
		{ "holds: {c.nom: /a}", "{\"a\": \"  Un  nom \"}", ":Un nom" },
		{ "holds: {c.nom: /a}", "{\"a\": null}", ":" },
		{ "holds: {c.nom: /a}", "{\"a\": \"\"}", ":" },
		{ "holds: {c.nom: /a}", "{\"a\": 12.50}", ":12.50" },
		{ "holds: {c.n: /a}", "{\"a\": 50000.0}", ":50000" },
		{ "holds: {c.n: /a}", "{\"a\": 123456789012.123456}", ":123456789012.123456" },
		{ "holds: {c.n: /a}", "{\"a\": 1.5e3}", ":1500" },
		{ "holds: {c.n: /a}", "{\"a\": 7, \"id\": 123456789012345678901234567890}", ":7" },
		{ "holds: {c.nom: /a}", "{\"a\": 123456789012345678901234567890}",
			":123456789012345678901234567890" },
		{ "holds: {c.n: /a}", "{\"a\": \"12.5\"}", ":12.5" },
		{ "holds: {c.n: /a}", "{\"a\": 0}", ":0" },
		{ "holds: {c.oui: /a}", "{\"a\": false}", ":false" },
		{ "holds: {c.etat: /a}", "{\"a\": \"actif\"}", ":actif" },
		{ "holds: {c.langues: /a}", "{\"a\": [\"fr\", \"en\"]}", ":fr en" },
		{ "holds: {c.langues: /a}", "{\"a\": []}", ":" },
		{ "holds: {c.ape: /a}", "{\"a\": \"8411Z\"}", ":84.11Z" },
		{ "holds: {c.ape: {at: /a, as: naf}}", "{\"a\": \"70.2C\"}",
			"f.json#/a R011 c.ape: an activity is written 49.10Z (found '70.2C')" },
		{ "holds: {c.jour: {at: /a, as: unix}}", "{\"a\": -473389200}", ":1955-01-01" },
		{ "holds: {c.jour: {at: /a, as: unix}}", "{\"a\": \"1661724000\"}", ":2022-08-29" },
		{ "holds: {c.jour: /a}", "{\"a\": \"2023-06-15T00:00:00.000Z\"}", ":2023-06-15" },
		{ "holds: {c.nom: {first: [/a, /b, {join: [/c, /d]}]}}",
			"{\"a\": null, \"b\": \"\", \"c\": \"Jean\", \"d\": \"Dupont\"}", ":Jean Dupont" },
		{ "holds: {c.nom: {first: [/a, {at: /b, else: X}]}}", "{\"a\": null}", ":X" },
		{ "holds: {c.nom: {at: /a, else: X}}", "{\"a\": null}", ":X" },
		{ "holds: {c.nom: {at: /a, if: \"/b = 'EUR'\"}}", "{\"a\": \"n\", \"b\": \"EUR\"}", ":n" },
		{ "holds: {c.nom: {at: /a, if: \"/b = 'EUR'\"}, c.n: /n}",
			"{\"a\": \"n\", \"b\": \"FRF\", \"n\": 1}", ":|1" },
		{ "holds: {c.nom: {at: /a, if: \"/b = 'EUR'\"}, c.n: /n}",
			"{\"a\": \"n\", \"b\": null, \"n\": 1}", ":|1" },
		{ "holds: {c.nom: {first: [{at: /a, unless: \"/b\"}, /c]}}",
			"{\"a\": \"n\", \"b\": true, \"c\": \"m\"}", ":m" },
		/* else: fills a gap of an address, and makes none */
		{ "holds: {c.adresse: {parts: {voie: {join: [/n, /v]}, pays: {at: /p, else: FR}}}}",
			"{\"n\": null, \"v\": \"RUE\", \"p\": null}", ":|RUE|||||FR" },
		{ "holds: {c.adresse: {parts: {voie: {join: [/n, /v]}, pays: {at: /p, else: FR}}}}",
			"{\"n\": null, \"v\": null, \"p\": null}", ":||||||" },
		{ "holds: {c.piece: {document: {url: /u, number: /n, until: /d}}}",
			"{\"u\": \"https://x/a.pdf?t=1\", \"n\": 7, \"d\": \"2026-01-31\"}",
			":||||7|||2026-01-31 <https://x/a.pdf?t=1>" },
		{ "holds: {c.piece: {document: {url: /u, until: /d}}}", "{\"u\": null, \"d\": null}",
			":|||||||" },
	};

	check(rows, COUNT(rows));
}

Test(json_map, rows)
{
	static const char chefs[] =
		"{\"l\": [{\"nom\": \"A\", \"d\": \"2024-01-01\", \"r\": \"x\", \"v\": 1},"
		"{\"nom\": \"B\", \"d\": \"2025-01-01\", \"r\": \"x\", \"v\": 2.5},"
		"{\"nom\": null, \"d\": null, \"r\": \"y\", \"v\": 3},"
		"{\"nom\": \"D\", \"d\": null, \"r\": \"y\", \"v\": null}]}";
	static const struct row rows[] = {
		{ "holds: {c.chefs: {rows: /l, parts: {nom: /nom, depuis: /d}}}", chefs,
			":A|2024-01-01|;B|2025-01-01|;D||" },
		{ "rows: /l\norder: {by: /d, newest: first}\nholds: {c.chefs: {parts: {nom: /nom}}}", chefs,
			":B||;A||;D||" },
		{ "rows: /l\norder: {by: /v, newest: last}\nholds: {c.chefs: {parts: {nom: /nom}}}", chefs,
			":A||;B||;D||" },
		{ "holds: {c.chefs: {rows: /l, unless: \"/nom = 'A'\", parts: {nom: /nom}}}", chefs,
			":B||;D||" },
		{ "holds: {c.chefs: {rows: /l, select: {per: /r, latest: /d}, parts: {nom: /nom, total: "
		  "/v}}}",
			chefs, ":B||2.50;||3.00" },
		{ "holds: {c.chefs: {rows: /l, select: {latest: /r}, parts: {nom: /nom, total: /v}}}", chefs,
			":||3.00;D||" },
		/* a scalar comes from the first of the rows at hand */
		{ "rows: /l\norder: {by: /v}\nholds: {c.nom: /nom, c.n: /v}", chefs, ":|3" },
		{ "holds: {c.nom: {rows: /l, select: {latest: /d}, at: /nom}}", chefs, ":B" },
		{ "holds: {c.nom: {rows: /l, if: \"/nom = 'Z'\", at: /nom, else: X}}", chefs, ":X" },
		{ "holds: {c.chefs: {rows: /l, parts: {nom: /nom}}}", "{\"l\": []}", ":||" },
		{ "holds: {c.chefs: {rows: /l, parts: {nom: /nom}}}", "{\"l\": null}", ":||" },
		{ "holds: {c.chefs: {parts: {nom: /l/0/nom, total: /l/1/v}}}", chefs, ":A||2.50" },
		{ "holds: {c.chefs: {rows: \"/e/*/l\", parts: {nom: /n}}, c.nom: /e/1/l/0/n}",
			"{\"e\": [{\"l\": [{\"n\": 1}, {\"n\": 2}]}, {\"l\": [{\"n\": 3}]}, {}]}",
			":1|||3;2|||;3|||" },
		/* as of the latest of the rows */
		{ "rows: /l\nas_of: /d\nholds: {c.chefs: {parts: {nom: /nom}}}", chefs,
			"@2025-01-01:A||;B||;D||" },
	};

	check(rows, COUNT(rows));
}

Test(json_map, sums)
{
	static const struct row rows[] = {
		{ "holds: {c.n: {rows: /l, sum: /v}}", "{\"l\": [{\"v\": 0.1}, {\"v\": 0.2}]}", ":0.3" },
		{ "holds: {c.n: {rows: /l, sum: /v}, c.nom: /a}",
			"{\"l\": [{\"v\": 1}, {\"v\": null}], \"a\": \"x\"}", ":|x !unavailable" },
		{ "holds: {c.n: {rows: /l, sum: /v}}", "{\"l\": [{\"v\": 1}, {}]}", ": !unavailable" },
		{ "holds: {c.n: {rows: /l, sum: /v}}", "{\"l\": []}", ":" },
		{ "holds: {c.n: {rows: /l, sum: /v}}", "{\"l\": [{\"v\": \"x\"}]}",
			"f.json#/l/0/v R011 c.n: a number is expected (found 'x')" },
		{ "holds: {c.n: {rows: /l, sum: /v}}", "{\"l\": [{\"v\": 9e12}, {\"v\": 9e12}]}",
			":18000000000000" },
		{ "holds: {c.n: {rows: /l, sum: /v}}",
			"{\"l\": [{\"v\": 9000000000000000000}, {\"v\": 9e18}]}",
			"f.json#/l/1/v R011 c.n: the sum is too large (found '9000000000000000000')" },
		/* the row of each regime that was last brought up to date: a null there is no zero */
		{ "rows: /l\nselect: {per: /r, latest: /d}\nholds: {c.n: {sum: /v}}",
			"{\"l\": [{\"r\": \"g\", \"v\": 13, \"d\": \"2023-01-01\"},"
			"{\"r\": \"a\", \"v\": null, \"d\": \"2023-05-09\"}, {\"r\": \"a\", \"v\": 12, "
			"\"d\": \"2023-02-09\"}]}",
			": !unavailable" },
		{ "rows: /l\nselect: {per: /r, latest: /d}\nholds: {c.n: {sum: /v}}",
			"{\"l\": [{\"r\": \"g\", \"v\": 13, \"d\": \"2023-01-01\"},"
			"{\"r\": \"a\", \"v\": 12, \"d\": \"2023-05-09\"}, {\"r\": \"a\", \"v\": 7, \"d\": "
			"\"2023-02-09\"}]}",
			":25" },
		{ "holds: {c.n: {sum: \"/e/*/l/*/v\"}}",
			"{\"e\": [{\"l\": [{\"v\": 1}, {\"v\": 2}]}, {\"l\": []}]}", ":3" },
		{ "holds: {c.n: {sum: \"/e/*/v\"}}", "{\"e\": [{\"v\": 1}, {}]}", ": !unavailable" },
		{ "holds: {c.chefs: {rows: /l, parts: {nom: /n, total: {sum: \"/p/*/v\"}}}}",
			"{\"l\": [{\"n\": \"A\", \"p\": [{\"v\": 1}, {\"v\": 2.5}]}, {\"n\": \"B\", \"p\": "
			"[{\"v\": null}]}]}",
			":A||3.50;B||" },
	};

	check(rows, COUNT(rows));
}

Test(json_map, absences)
{
	static const char yaml[] = "absent: {404: out_of_scope, 422: refused, \"/code = 'refus'\": refused}\n"
				   "as_of: /jour\nholds: {c.nom: /a, c.piece: {document: {url: /u}}}";
	static const struct {
		unsigned status;
		const char *json, *shown;
	} rows[] = {
		{ 200, "{\"a\": \"x\", \"code\": \"ok\"}", ":x||||||||" },
		{ 200, "{\"a\": null, \"code\": \"refus\", \"jour\": \"2026-01-02\"}", "refused@2026-01-02" },
		{ 203, "{\"code\": \"refus\"}", "refused" },
		{ 404, "{\"code\": \"refus\"}", "out_of_scope" },
		{ 422, "{}", "refused" },
		{ 400, "{}", "unavailable" },
		{ 401, "{}", "unavailable" },
		{ 403, "{}", "refused" },
		{ 429, "{}", "unavailable" },
		{ 451, "{}", "not_diffusible" },
		{ 502, "[]", "unavailable" },
		{ 504, "{}", "unavailable" },
		{ 200, "{\"a\": \"[ND]\", \"u\": \"x\"}", ":|||||||| !not_diffusible <x>" },
	};
	static const struct row withheld[] = {
		{ "holds: {c.adresse: {parts: {voie: {join: [/n, /v]}, commune: /c, pays: {at: /p, else: "
		  "FR}}}}",
			"{\"n\": \"[ND]\", \"v\": \"RUE\", \"c\": \"LYON\"}", ":|||||| !not_diffusible" },
		{ "holds: {c.nom: {first: [/a, /b]}}", "{\"a\": \"[ND]\", \"b\": \"x\"}",
			": !not_diffusible" },
		{ "holds: {c.chefs: {rows: /l, parts: {nom: /n}}, c.nom: /a}",
			"{\"l\": [{\"n\": \"A\"}, {\"n\": \"[ND]\"}], \"a\": \"x\"}",
			":|||x !not_diffusible" },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		cr_expect_str_eq(map(yaml, rows[i].status, rows[i].json), rows[i].shown, "%u %s",
			rows[i].status, rows[i].json);
	check(withheld, COUNT(withheld));
}

Test(json_map, what_has_another_shape_is_refused)
{
	static const struct row rows[] = {
		{ "holds: {c.nom: /a}", "{\"a\": {\"b\": 1}}",
			"f.json#/a R011 c.nom: one value is expected, not an object" },
		{ "holds: {c.nom: /a}", "{\"a\": [1]}",
			"f.json#/a R011 c.nom: one value is expected, not a list" },
		{ "holds: {c.nom: /a}", "[]", "f.json# R011 an answer is an object, in { }" },
		{ "holds: {c.nom: /a/b, c.n: /c}", "{\"a\": 1, \"d\": 2}",
			"f.json# R011 nothing that a.b reads is in this answer: is it another call's?" },
		{ "holds: {c.etat: /a}", "{\"a\": \"perdu\"}",
			"f.json#/a R011 c.etat: not one of its codes (found 'perdu')" },
		{ "holds: {c.langues: /a}", "{\"a\": [\"fr\", \"de\"]}",
			"f.json#/a R011 c.langues: not one of its codes (found 'fr de')" },
		{ "holds: {c.chefs: {rows: /l, parts: {nom: /n}}}", "{\"l\": {\"n\": 1}}",
			"f.json#/l R011 rows are expected, in [ ]" },
		{ "holds: {c.jour: {at: /a, as: unix}}", "{\"a\": \"2024-01-01\"}",
			"f.json#/a R011 c.jour: seconds since 1970 are expected (found '2024-01-01')" },
		{ "holds: {c.jour: {at: /a, as: unix}}", "{\"a\": 267038293600}",
			"f.json#/a R011 c.jour: a day of no year between 1 and 9999 (found '267038293600')" },
		/* of which day it is costs no value */
		{ "as_of: {at: /d, as: unix}\nholds: {c.nom: /a}", "{\"a\": 1, \"d\": 267038293600}",
			":1 f.json#/d R013 '267038293600' is no day" },
		{ "as_of: {at: /d, as: unix}\nholds: {c.nom: /a}", "{\"a\": 1, \"d\": null}", ":1" },
	};

	check(rows, COUNT(rows));
}

Test(json_map, an_answer_is_of_the_parameters_that_were_asked)
{
	static const struct row rows[] = {
		{ "parameters: {nature: {type: choice, choices: [x, y]}}\n"
		  "holds: {c.n: {at: /v, with: {nature: x}}, c.nom: {at: /v, with: {nature: y}}}",
			"{\"v\": 3}", ":3|" },
	};

	check(rows, COUNT(rows));
}
