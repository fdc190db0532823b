#include <criterion/criterion.h>
#include <sys/resource.h>

#include "base/buf.h"
#include "scratch.h"
#include "source/json_import.h"

static struct arena arena;
static struct diags out = { .arena = &arena };
static struct library *library;

static const struct scratch_file files[] = {
	{ "lib/concepts.yaml", "concepts:\n"
			       "  c.nom: {label: Nom, type: string}\n"
			       "  c.forme: {label: Forme, type: choice, codes: formes}\n"
			       "  c.n: {label: Nombre, type: decimal}\n"
			       "  c.piece: {label: Pièce, type: document}\n"
			       "  c.chefs: {label: Chefs, rows: 0..9, parts: {nom: string}}\n" },
	{ "lib/codes/formes.csv", "code,label\n5599,SA\n" },
	{ "lib/providers/a.simple.yaml",
		"provider: a.simple\ntitle: S\nauthority: Insee\nidentity: siren\ndisclosure: public\n"
		"http: {path: \"/a/{siren_or_rna}/b\"}\n"
		"absent: {404: out_of_scope}\n"
		"holds: {c.nom: /nom, c.forme: /forme}\n" },
	{ "lib/providers/a.siret.yaml",
		"provider: a.siret\ntitle: S\nauthority: Insee\nidentity: siret\ndisclosure: public\n"
		"holds: {c.nom: /nom}\n" },
	{ "lib/providers/a.annuel.yaml",
		"provider: a.annuel\ntitle: S\nauthority: Insee\nidentity: siren\ndisclosure: public\n"
		"parameters: {annee: {type: year}, nature: {type: choice, choices: [x, y], default: x}}\n"
		"http: {path: \"/a/{siren}/{year}\", parameters: {year: $annee}, query: {n: $nature, depth: "
		"0}}\n"
		"holds: {c.n: {sum: /n}}\n" },
	{ "lib/providers/a.chefs.yaml",
		"provider: a.chefs\ntitle: S\nauthority: Insee\nidentity: siren\ndisclosure: public\n"
		"http: {path: \"/a/{siren}\"}\n"
		"holds: {c.nom: /nom, c.chefs: {rows: /chefs, parts: {nom: /n}}, c.piece: {document: {url: "
		"/url}}}\n" },
};

static void enter(void)
{
	scratch_enter();
	library = scratch_library(&arena, files, COUNT(files), &out);
}

static void leave(void)
{
	arena_free(&arena);
	scratch_leave();
}

TestSuite(json_import, .init = enter, .fini = leave);

static bool import(const char *name, const char *const *paths, size_t count, const char *as,
	struct import_result *result)
{
	const struct provider *p = library_provider(library, str(name));
	struct import_task task = {
		.providers = &p, .provider_count = 1, .paths = paths, .path_count = count, .store = "store"
	};

	cr_assert_not_null(p, "%s", name);
	return json_import(&arena, &task, str(as), result, &out);
}

static const char *dump(const char *name, const char *sql)
{
	return scratch_register(&arena, name, sql);
}

static void expect_messages(const char *wanted)
{
	struct str got = scratch_messages(&out);

	cr_expect(str_is(got, wanted), "wanted\n%s\ngot\n%.*s", wanted, STR(got));
}

Test(json_import, whose_an_answer_is)
{
	static const struct {
		const char *provider, *params, *as;
		const char *data; /* or the message */
	} rows[] = {
		{ "a.simple", "{\"siren_or_rna\": \"732829320\"}", NULL, "732829320|-|-|n|-;" },
		{ "a.simple", "{\"siren_or_rna\": 732829320}", NULL, "732829320|-|-|n|-;" },
		{ "a.simple", "{\"siren\": \"732 829 320\"}", NULL, "732829320|-|-|n|-;" },
		{ "a.simple", "{\"siret\": \"73282932000074\"}", NULL, "732829320|-|-|n|-;" },
		{ "a.simple", "{\"siren_or_rna\": \"732829321\"}", NULL, "732829321|-|-|n|-;" },
		{ "a.simple", "{\"siren_or_rna\": \"W751004076\"}", "73282932000074", "732829320|-|-|n|-;" },
		{ "a.simple", "{}", "73282932000074", "732829320|-|-|n|-;" },
		{ "a.simple", "null", "73282932000074", "732829320|-|-|n|-;" },
		{ "a.simple", "{\"siren_or_rna\": \"W751004076\"}", NULL,
			"f.json#/params/siren_or_rna R010 an RNA number is no key of a register: name the "
			"company with "
			"--as SIRET (found 'W751004076')" },
		{ "a.simple", "{\"siren_or_rna\": \"000000000\"}", NULL,
			"f.json#/params/siren_or_rna R010 no SIREN: all zeros is no number (found "
			"'000000000')" },
		{ "a.simple", "{\"siren_or_rna\": null}", NULL,
			"f.json#/params/siren_or_rna R010 no SIREN: nothing is written" },
		{ "a.simple", "{}", NULL,
			"f.json#/params R010 params: names no company: 'siren_or_rna' is missing" },
		{ "a.simple", "{\"siren_or_rna\": {\"x\": 1}}", NULL,
			"f.json#/params/siren_or_rna T015 a parameter: a single value is expected, not a "
			"map" },
		{ "a.siret", "{\"siret\": \"73282932000074\"}", NULL, "73282932000074|-|-|n;" },
		{ "a.siret", "{\"siren\": \"732829320\"}", NULL,
			"f.json#/params/siren R010 no SIRET: fourteen digits expected, 9 found (found "
			"'732829320')" },
		{ "a.siret", "{\"nom\": \"x\"}", NULL,
			"f.json#/params R010 params: names no company: 'siret' is missing" },
		{ "a.annuel", "{\"siren\": \"732829320\", \"year\": 2024}", NULL,
			"732829320|2024|x|1|-|-|12.5;" },
		{ "a.annuel", "{\"siren\": \"732829320\", \"annee\": \"2024\", \"n\": \"y\"}", NULL,
			"732829320|2024|y|1|-|-|12.5;" },
		{ "a.annuel", "{\"siren\": \"732829320\", \"year\": 2024, \"depth\": 0}", NULL,
			"732829320|2024|x|1|-|-|12.5;" },
		{ "a.annuel", "{\"siren\": \"732829320\", \"year\": 2024, \"depth\": 2}", NULL,
			"f.json#/params/depth R010 depth is another call's: ours has 0 (found '2')" },
		{ "a.annuel", "{\"siren\": \"732829320\"}", NULL,
			"f.json#/params R010 params: has no 'year'" },
		{ "a.annuel", "{\"siren\": \"732829320\", \"year\": 24}", NULL,
			"f.json#/params/year R010 a year has four digits (found '24')" },
		/* who asks is not who is asked about */
		{ "a.simple", "{\"siret_acheteur\": \"13002526500013\"}", NULL,
			"f.json#/params R010 params: names no company: 'siren_or_rna' is missing" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		const char *path = "f.json", *got;
		struct import_result r;
		bool good;

		scratch_write(path, arena_format(&arena,
					    "{\"params\": %s, \"status\": 200, \"payload\": {\"nom\": \"n\", "
					    "\"n\": 12.50}}",
					    rows[i].params));
		good = import(rows[i].provider, &path, 1, rows[i].as, &r);
		got = good ? dump(rows[i].provider, "SELECT * FROM data") : scratch_messages(&out).at;
		cr_expect_str_eq(got, rows[i].data, "%s %s: %s", rows[i].provider, rows[i].params, got);
		cr_expect_eq(r.rows, good);
		cr_expect_eq(r.broken, !good);
	}
}

Test(json_import, several_files_make_one_register)
{
	static const char *const paths[] = { "one.yaml", "folder", "lines.jsonl" };
	struct import_result r;

	scratch_write(
		"one.yaml", S("params: {siren: '732829320'}\nstatus: 200\npayload: |\n  {\"nom\": \"un\", "
			      "\"forme\": \"5599\"}\n"));
	scratch_write(
		"folder/a.json", S("[{\"params\": {\"siren\": \"404833048\"}, \"status\": 200, \"payload\": "
				   "\"{\\\"nom\\\": \\\"deux\\\", \\\"forme\\\": \\\"Z\\\"}\"},"
				   "{\"params\": {\"siren\": 552049447}, \"status\": 404}]"));
	scratch_write("folder/notes.txt", S("nothing of ours"));
	scratch_write("folder/.hidden.json", S("["));
	scratch_write("folder/b.yml",
		S("params: {siren: '130025265'}\nstatus: 503\npayload: |-\n  {\"errors\": []}\n"));
	scratch_write("lines.jsonl",
		S("\xEF\xBB\xBF{\"params\": {\"siren\": 1}, \"status\": 404}\n\n"
		  "{\"params\": {\"siren\": 732829320}, \"status\": 404}\n"
		  "{\"params\": {\"siren\": 775672272, \"x\": 1}, \"status\": 200, \"payload\": {\"nom\": "
		  "\"trois\", \"forme\": \"Z\"}}"));
	cr_expect(import("a.simple", paths, COUNT(paths), NULL, &r));
	cr_expect_str_eq(dump("a.simple", "SELECT * FROM data ORDER BY key"),
		"130025265|-|unavailable|-|-;404833048|-|-|deux|Z;552049447|-|out_of_scope|-|-;"
		"732829320|-|-|un|5599;775672272|-|-|trois|Z;");
	cr_expect_eq(r.rows, 5);
	cr_expect_eq(r.broken, 2);
	/* a code that is new is told once, with the place of the first */
	expect_messages(
		"folder/a.json#/0/payload A014 c.forme: the code 'Z' is not in the list formes\n"
		"lines.jsonl:1#/params/siren R010 no SIREN: nine digits expected, 1 found (found '1')\n"
		"lines.jsonl:3#/params R008 the answer for 732829320 is there already; this one is left out\n"
		"lines.jsonl:4#/params/x R012 'x' is no parameter of a.simple, and not looked at");
}

Test(json_import, the_rows_of_a_key_are_of_one_answer)
{
	static const char *const path = "lines.jsonl";
	struct import_result r;

	scratch_write("recu.pdf", S("%PDF-1"));
	scratch_write(path,
		S("{\"params\": {\"siren\": 732829320}, \"status\": 200, \"payload\": {\"nom\": \"un\", "
		  "\"chefs\": [{\"n\": \"A\"}, {\"n\": null}, {\"n\": \"B\"}], \"url\": "
		  "\"https://x.example/t/recu.pdf?j=1#p\"}}\n"
		  "{\"params\": {\"siren\": 732829320}, \"status\": 200, \"payload\": {\"nom\": \"deux\", "
		  "\"chefs\": [{\"n\": \"C\"}, {\"n\": \"D\"}, {\"n\": \"E\"}]}}\n"
		  "{\"params\": {\"siren\": 404833048}, \"status\": 200, \"payload\": {\"nom\": \"trois\", "
		  "\"chefs\": [], \"url\": \"https://x.example/perdu.pdf\"}}\n"
		  "{\"params\": {\"siren\": 552049447}, \"status\": 200, \"payload\": {\"chefs\": [], "
		  "\"url\": "
		  "\"https://x.example/..\"}, \"document_file\": \"recu.pdf\"}\n"));
	cr_expect(import("a.chefs", &path, 1, NULL, &r));
	cr_expect_str_eq(dump("a.chefs", "SELECT key, row_no, \"c.nom\", \"c.chefs/nom\", \"c.piece/name\", "
					 "\"c.piece/size\" FROM data"),
		"404833048|1|trois|-|perdu.pdf|-;552049447|1|-|-|recu.pdf|6;732829320|1|un|A|recu.pdf|6;"
		"732829320|2|-|B|-|-;");
	cr_expect_str_eq(dump("a.chefs", "SELECT count(*), length(bytes) FROM documents"), "1|6;");
	cr_expect_eq(r.documents, 2);
	expect_messages(
		"lines.jsonl:2#/params R008 the answer for 732829320 is there already; this one is left out\n"
		"lines.jsonl:3#/payload/url R007 c.piece: 'perdu.pdf': no such file; the document is "
		"unavailable");
}

Test(json_import, without_a_good_answer_the_old_register_stays)
{
	static const char *const good = "good.jsonl", *const bad = "bad.jsonl", *const cut = "cut.jsonl.gz",
				 *const empty = "empty.json", *const two[] = { "bad.jsonl", "missing.json" };
	struct import_result r;

	scratch_write(good, S("{\"params\": {\"siren\": 732829320}, \"status\": 404}\n"));
	scratch_write(bad, S("{\"params\": {\"siren\": 1}, \"status\": 404}\n[\n"));
	scratch_write(cut, S("\x1f\x8b\x08 not really"));
	cr_expect(import("a.simple", &good, 1, NULL, &r));
	cr_expect_not(import("a.simple", &bad, 1, NULL, &r));
	cr_expect_eq(r.broken, 2);
	scratch_messages(&out);
	cr_expect_not(import("a.simple", &cut, 1, NULL, &r));
	scratch_messages(&out);
	scratch_write(empty, S("[]"));
	cr_expect_not(import("a.simple", &empty, 1, NULL, &r));
	expect_messages("empty.json R010 there is no answer in it");
	/* a name that was mistyped costs nothing */
	scratch_write(bad, S("{\"params\": {\"siren\": 404833048}, \"status\": 404}\n"));
	cr_expect_not(import("a.simple", two, 2, NULL, &r));
	expect_messages("missing.json U002 no such file");
	cr_expect_str_eq(dump("a.simple", "SELECT key, outcome FROM data"), "732829320|out_of_scope;");
	cr_expect(str_is(scratch_list(&arena, "store/registers"), " a.simple.db"));
}

/* The most that was resident so far, in KiB. */
static long resident(void)
{
	struct rusage usage;

	getrusage(RUSAGE_SELF, &usage);
	return usage.ru_maxrss;
}

/* A million broken answers are a thousand messages, and no more memory than these. */
Test(json_import, memory_does_not_grow_with_broken_answers)
{
	static const char *const path = "lines.jsonl";
	struct import_result r;
	struct buf b = { 0 };
	long before;

	for (size_t i = 0; i < 20000; i++)
		buf_puts(&b, "{\"params\": {\"siren\": 1, \"x\": "
			     "\"..............................................\"}, "
			     "\"status\": 200, \"payload\": {\"nom\": "
			     "[0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18]}}\n");
	scratch_write(path, buf_str(&b));
	buf_free(&b);
	before = resident();
	cr_expect_not(import("a.simple", &path, 1, NULL, &r));
	cr_expect_eq(r.broken, 20000);
	cr_expect_eq(out.list.count, DIAGS_MAX);
	cr_expect_eq(out.dropped, 19000);
	before = resident() - before;
#ifndef __SANITIZE_ADDRESS__ /* it keeps what is freed */
	cr_expect_lt(before, 32 * 1024, "%ld KiB", before);
#endif
}
