/*
 * A stock: several registers from two files, one of which joins the other.
 */
#include <criterion/criterion.h>
#include <signal.h>
#include <sys/resource.h>

#include "base/buf.h"
#include "base/file.h"
#include "packed.h"
#include "scratch.h"
#include "source/import.h"

static struct arena arena;
static struct diags out = { .arena = &arena };
static struct library *library;
static const struct provider **providers;

static const struct scratch_file files[] = {
	{ "lib/concepts.yaml", "concepts:\n"
			       "  u.nom: {label: Nom, type: string}\n"
			       "  u.forme: {label: Forme, type: choice, choices: {a: A, b: B}}\n"
			       "  e.ape: {label: APE, type: naf}\n"
			       "  e.ape25: {label: APE 2025, type: naf}\n"
			       "  e.adresse: {label: Adresse, type: address}\n" },
	{ "lib/providers/r.etablissement.yaml",
		"provider: r.etablissement\ntitle: E\nauthority: Insee\nidentity: siret\ndisclosure: public\n"
		"csv:\n"
		"  stock: repertoire\n"
		"  file: Etablissements\n"
		"  key: siret\n"
		"  as_of: maj\n"
		"  absent: {'[ND]': not_diffusible, secret: refused}\n"
		"  columns:\n"
		"    e.ape: {at: ape, if: {liste: NAFRev2}}\n"
		"    e.ape25: {at: ape25, optional: true}\n"
		"    e.adresse/voie: {join: [numero, voie]}\n"
		"    e.adresse/commune: commune\n"
		"    e.adresse/pays: {at: pays, else: FR}\n"
		"  join:\n"
		"    file: Unites\n"
		"    on: siren\n"
		"    columns: {u.nom: {join: [raison, prenom, nom]}, u.forme: forme}\n"
		"holds: {u.nom: /a, u.forme: /b, e.ape: /c, e.ape25: /d, e.adresse: {parts: {voie: /e}}}\n" },
	{ "lib/providers/r.unite.yaml",
		"provider: r.unite\ntitle: U\nauthority: Insee\nidentity: siren\ndisclosure: public\n"
		"csv: {stock: repertoire, file: Unites, key: siren, absent: {'[ND]': not_diffusible},\n"
		"  columns: {u.nom: {join: [raison, prenom, nom]}}}\n"
		"holds: {u.nom: /a}\n" },
};

#define UNITS "siren,raison,prenom,nom,forme\n"
#define ESTABLISHMENTS "siren,siret,maj,ape,liste,numero,voie,commune,pays\n"

static void enter(void)
{
	scratch_enter();
	library = scratch_library(&arena, files, COUNT(files), &out);
	cr_assert_eq(import_stock(&arena, library, S("repertoire"), &providers), 2);
}

static void leave(void)
{
	arena_free(&arena);
	scratch_leave();
}

TestSuite(import_stock, .init = enter, .fini = leave);

static bool import(const char *one, const char *other, struct import_result results[2])
{
	const char *paths[] = { one, other };
	struct import_task t = {
		.providers = providers, .provider_count = 2, .paths = paths, .path_count = 2, .store = "store"
	};

	return import_files(&arena, &t, results, &out);
}

static const char *dump(const char *name)
{
	return scratch_register(&arena, name, "SELECT * FROM data");
}

struct row {
	const char *units, *establishments;
	const char *data_units, *data_establishments;
	const char *messages;
};

static void check(const struct row *rows, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct row *r = &rows[i];
		struct import_result results[2];
		struct str messages;
		const char *data;

		scratch_write("u.csv", str(r->units));
		scratch_write("e.csv", str(r->establishments));
		cr_expect(import("u.csv", "e.csv", results), "%zu", i);
		messages = scratch_messages(&out);
		cr_expect(str_is(messages, r->messages), "%zu:\n%.*s", i, STR(messages));
		data = dump("r.unite");
		cr_expect_str_eq(data, r->data_units, "%zu: %s", i, data);
		data = dump("r.etablissement");
		cr_expect_str_eq(data, r->data_establishments, "%zu: %s", i, data);
	}
}

/* key, as_of, outcome, u.nom, u.forme, e.ape, e.ape25, e.adresse/voie, commune, pays */
Test(import_stock, rows_are_joined)
{
	static const struct row rows[] = {
		{ UNITS "900000001,UN,,,a\n900000002,,Anne,DEUX,b\n900000003,TROIS,,,\n",
			ESTABLISHMENTS "900000001,90000000100001,2026-10-01,49.10Z,NAFRev2,1,RUE A,PARIS,\n"
				       "900000001,90000000100002,,,,,,,\n"
				       "900000003,90000000300001,2026-10-03,52.4C,NAFRev1,,,NAMUR,99131\n",
			"900000001|-|-|UN;900000002|-|-|Anne DEUX;900000003|-|-|TROIS;",
			"90000000100001|2026-10-01|-|UN|a|49.10Z|-|1 RUE A|PARIS|FR;"
			"90000000100002|-|-|UN|a|-|-|-|-|-;"
			"90000000300001|2026-10-03|-|TROIS|-|-|-|-|NAMUR|99131;",
			"" },
		/* what one file says of nobody in the other */
		{ UNITS "900000001,UN,,,a\n900000004,QUATRE,,,b\n900000005,CINQ,,,b\n",
			ESTABLISHMENTS "900000001,90000000100001,,,,,,,\n900000002,90000000200001,,,,,,,"
				       "\n900000002,90000000200002,,,,,,,\n900000003,90000000300001,,,,,,,\n"
				       "900000005,90000000500001,,,,,,,\n",
			"900000001|-|-|UN;900000004|-|-|QUATRE;900000005|-|-|CINQ;",
			"90000000100001|-|-|UN|a|-|-|-|-|-;90000000200001|-|-|-|-|-|-|-|-|-;90000000200002|-|"
			"-|-|-|-|-|-|-|-;"
			"90000000300001|-|-|-|-|-|-|-|-|-;90000000500001|-|-|CINQ|b|-|-|-|-|-;",
			"e.csv:3:1 R015 2 of 'siren', of which this is the first, are not in u.csv" },
		{ UNITS, ESTABLISHMENTS, "", "", "" },
		{ UNITS "900000001,UN,,,a\n", ESTABLISHMENTS, "900000001|-|-|UN;", "", "" },
	};

	check(rows, COUNT(rows));
}

/* The concept is withheld, not the row; half an address is no address. */
Test(import_stock, what_is_withheld_is_told_of_its_concept)
{
	static const struct row rows[] = {
		{ UNITS "900000001,,[ND],[ND],a\n900000002,DEUX,,,b\n900000003,[ND],,,a\n",
			ESTABLISHMENTS "900000001,90000000100001,2026-10-01,49.10Z,NAFRev2,[ND],[ND],PARIS,\n"
				       "900000001,90000000100002,,secret,NAFRev2,,RUE B,LYON,\n"
				       "900000001,90000000100003,,[ND],NAFRev1,,RUE C,LYON,\n"
				       "900000002,90000000200001,,secret,NAFRev2,,RUE B,LYON,[ND]\n"
				       "900000003,90000000300001,,,,,,LYON,\n"
				       "900000004,90000000400001,,,,,\"[ND]\",LYON,\n",
			"900000001|-|u.nom=not_diffusible|-;900000002|-|-|DEUX;900000003|-|u.nom=not_"
			"diffusible|-;",
			"90000000100001|2026-10-01|u.nom=not_diffusible "
			"e.adresse=not_diffusible|-|a|49.10Z|-|-|-|-;"
			"90000000100002|-|u.nom=not_diffusible e.ape=refused|-|a|-|-|RUE B|LYON|FR;"
			"90000000100003|-|u.nom=not_diffusible|-|a|-|-|RUE C|LYON|FR;"
			"90000000200001|-|e.ape=refused e.adresse=not_diffusible|DEUX|b|-|-|-|-|-;"
			"90000000300001|-|u.nom=not_diffusible|-|a|-|-|-|LYON|FR;"
			"90000000400001|-|e.adresse=not_diffusible|-|-|-|-|-|-|-;",
			"e.csv:7:1 R015 1 of 'siren', of which this is the first, is not in u.csv" },
	};

	check(rows, COUNT(rows));
}

Test(import_stock, broken_rows_are_left_out)
{
	static const struct row rows[] = {
		/* a unit that cannot be read is unavailable to its establishments */
		{ UNITS "900000001,UN,,,c\n900000002,D\xE9,,,a\nx,TROIS,,,a\n900000003,TROIS\n900000004,"
			"QUATRE,,,a\n900000004,ENCORE,,,b\n",
			ESTABLISHMENTS "900000001,90000000100001,,,,,,,\n900000002,90000000200001,,,,,,,"
				       "\n900000004,90000000400001,,47,NAFRev2,,,,\n"
				       "y,90000000400002,,,,,,,\n900000004,90000000400003,,,,,,,\n900000004,"
				       "90000000400003,,,,,,,\n900000004,90000000400004,,,,,,\n",
			"900000001|-|-|UN;900000004|-|-|QUATRE;",
			"90000000100001|-|u.nom=unavailable u.forme=unavailable|-|-|-|-|-|-|-;"
			"90000000200001|-|u.nom=unavailable u.forme=unavailable|-|-|-|-|-|-|-;"
			"90000000400003|-|-|QUATRE|a|-|-|-|-|-;",
			"u.csv:2:16 R002 column 'forme': not one of its codes (found 'c'); unavailable\n"
			"u.csv:3:11 R002 column 'raison': not UTF-8; unavailable\n"
			"u.csv:3:11 R002 column 'raison': not UTF-8; row left out\n"
			"u.csv:4:1 R002 column 'siren': a number is expected; row left out\n"
			"u.csv:5:1 R002 2 cells where the header has 5; row left out\n"
			"e.csv:4:27 R002 column 'ape': an activity is written 49.10Z (found '47'); row left "
			"out\n"
			"e.csv:5:1 R002 column 'siren': a number is expected; row left out\n"
			"e.csv:7:11 R008 column 'siret': '90000000400003' is there already; row left out\n"
			"e.csv:8:1 R002 8 cells where the header has 9; row left out\n"
			"u.csv:7:1 R008 column 'siren': '900000004' is there already; row left out" },
	};

	check(rows, COUNT(rows));
}

Test(import_stock, columns_may_be_shuffled_unknown_or_older)
{
	static const struct row rows[] = {
		{ "forme,x,siren,nom,prenom,raison\na,?,900000001,,,UN\n",
			"pays,ape25,commune,voie,numero,liste,ape,maj,siret,siren,y\n"
			",49.11Y,PARIS,RUE A,1,NAFRev2,49.10Z,2026-10-01,90000000100001,900000001,?\n",
			"900000001|-|-|UN;",
			"90000000100001|2026-10-01|-|UN|a|49.10Z|49.11Y|1 RUE A|PARIS|FR;", "" },
	};

	check(rows, COUNT(rows));
}

static void expect_refused(const char *one, const char *other, const char *told)
{
	struct import_result results[2];
	struct str messages;

	cr_expect_not(import(one, other, results), "%s", told);
	messages = scratch_messages(&out);
	cr_expect(str_is(messages, told), "%s\n%.*s", told, STR(messages));
	cr_expect_str_eq(dump("r.unite"), "900000001|-|-|UN;", "%s", told);
	cr_expect_str_eq(dump("r.etablissement"), "90000000100001|-|-|UN|a|-|-|-|-|-;", "%s", told);
	cr_expect(str_is(scratch_list(&arena, "store/registers"), " r.etablissement.db r.unite.db"), "%s",
		told);
}

Test(import_stock, files_that_cannot_be_joined_leave_all_old_registers)
{
	struct import_result results[2];

	scratch_write("u.csv", S(UNITS "900000001,UN,,,a\n"));
	scratch_write("e.csv", S(ESTABLISHMENTS "900000001,90000000100001,,,,,,,\n"));
	cr_assert(import("u.csv", "e.csv", results));

	scratch_write(
		"unsorted.csv", S(UNITS "900000002,DEUX,,,a\n900000001,AUTRE,,,a\n900000003,TROIS,,,a\n"));
	expect_refused("unsorted.csv", "e.csv",
		"unsorted.csv:3:1 R014 column 'siren': 900000001 stands behind 900000002");
	scratch_write("u2.csv", S(UNITS "900000001,AUTRE,,,a\n900000002,DEUX,,,a\n"));
	scratch_write("unsorted.csv",
		S(ESTABLISHMENTS "900000002,90000000200001,,,,,,,\n900000001,90000000100002,,,,,,,\n"));
	expect_refused("u2.csv", "unsorted.csv",
		"unsorted.csv:3:1 R014 column 'siren': 900000001 stands behind 900000002");
	scratch_write("quote.csv",
		S(ESTABLISHMENTS "900000002,90000000200001,,,,,,,\n900000001,\"90000000100002,,,,,,,\n"));
	expect_refused("u2.csv", "quote.csv", "quote.csv:3:11 R003 a quote that is never closed");
	scratch_write("quote.csv", S(UNITS "900000001,AUTRE,,,a\n900000002,\"\n"));
	expect_refused("quote.csv", "e.csv", "quote.csv:3:11 R003 a quote that is never closed");
	scratch_write("empty.csv", S(""));
	expect_refused("u2.csv", "empty.csv", "empty.csv R003 the file is empty");
	expect_refused("none.csv", "e.csv", "none.csv U002 no such file");
	scratch_write("bad.csv", S(ESTABLISHMENTS "900000001,x,,,,,,,\n"));
	expect_refused("u2.csv", "bad.csv",
		"bad.csv:2:11 R002 column 'siret': 'x' where only digits may stand (found 'x'); row left "
		"out");
	scratch_write("page.csv", S("<!DOCTYPE html>\n<title>404</title>\n"));
	expect_refused(
		"u2.csv", "page.csv", "page.csv:1:1 R003 this is a page of the web, or XML, and no CSV");
}

Test(import_stock, full_disk_leaves_all_old_registers)
{
	struct rlimit small = { 40000, RLIM_INFINITY };
	struct import_result results[2];
	struct buf b = { 0 };
	struct str messages;

	signal(SIGXFSZ, SIG_IGN);
	scratch_write("u.csv", S(UNITS "900000001,UN,,,a\n"));
	scratch_write("e.csv", S(ESTABLISHMENTS "900000001,90000000100001,,,,,,,\n"));
	cr_assert(import("u.csv", "e.csv", results));
	buf_puts(&b, ESTABLISHMENTS);
	for (int i = 1; i < 2000; i++)
		buf_format(&b,
			"900000001,900000001%05d,,,,1,RUE DONT LE NOM EST D'UNE CERTAINE LONGUEUR,PARIS,\n",
			i);
	scratch_write("e.csv", buf_str(&b));
	scratch_write("u.csv", S(UNITS "900000001,AUTRE,,,a\n"));
	cr_assert_eq(setrlimit(RLIMIT_FSIZE, &small), 0);
	cr_expect_not(import("u.csv", "e.csv", results));
	cr_expect_eq(diags_exit(&out), EXIT_WORLD);
	messages = scratch_messages(&out);
	cr_expect(str_starts(messages, "store/registers/r.etablissement.db W002 "), "%.*s", STR(messages));
	cr_expect_str_eq(dump("r.unite"), "900000001|-|-|UN;");
	cr_expect_str_eq(dump("r.etablissement"), "90000000100001|-|-|UN|a|-|-|-|-|-;");
	cr_expect(str_is(scratch_list(&arena, "store/registers"), " r.etablissement.db r.unite.db"));
	buf_free(&b);
}

Test(import_stock, missing_columns_are_named_with_their_file)
{
	struct import_result results[2];
	struct str messages;

	scratch_write("u.csv", S("siren,raison,prenom,nom\n900000001,UN,,\n"));
	scratch_write(
		"e.csv", S("siren,siret,maj,ape,liste,numero,voie,pays\n900000001,90000000100001,,,,,,\n"));
	cr_expect_not(import("u.csv", "e.csv", results));
	messages = scratch_messages(&out);
	cr_expect(str_is(messages, "e.csv:1:1 R001 the column 'commune' is missing\n"
				   "u.csv:1:1 R001 the column 'forme' is missing"),
		"%.*s", STR(messages));
	cr_expect_str_eq(dump("r.unite"), "none");
}

Test(import_stock, files_are_told_apart_by_their_columns)
{
	struct import_result results[2];
	struct str messages;

	scratch_write("u.csv", S(UNITS "900000001,UN,,,a\n"));
	scratch_write("e.csv", S(ESTABLISHMENTS "900000001,90000000100001,,,,,,,\n"));
	cr_expect(import("e.csv", "u.csv", results));
	cr_expect_str_eq(dump("r.etablissement"), "90000000100001|-|-|UN|a|-|-|-|-|-;");
	cr_expect_not(import("u.csv", "u.csv", results));
	messages = scratch_messages(&out);
	cr_expect(str_is(messages,
			  "u.csv:1:1 R001 this is not the file Etablissements: it has none of its columns"),
		"%.*s", STR(messages));
	cr_expect_not(import("e.csv", "e.csv", results));
	messages = scratch_messages(&out);
	cr_expect(str_is(messages, "e.csv:1:1 R001 this is not the file Unites: it has none of its columns\n"
				   "e.csv:1:1 R001 this is not the file Unites: it has none of its columns"),
		"%.*s", STR(messages));
}

Test(import_stock, packed_files_and_one_that_was_joined_before)
{
	struct packed_file zip[] = { { "StockUnites.csv", S(UNITS "900000001,UN,,,a\n") } };
	struct import_result results[2];

	packed_zip("u.zip", zip, 1);
	packed_filter("e.csv.gz", "gzip", S(ESTABLISHMENTS "900000001,90000000100001,,,,,,,\n"));
	cr_expect(import("u.zip", "e.csv.gz", results));
	cr_expect_str_eq(dump("r.etablissement"), "90000000100001|-|-|UN|a|-|-|-|-|-;");
	cr_expect_str_eq(dump("r.unite"), "900000001|-|-|UN;");
	scratch_write("j.csv", S("siret,maj,ape,liste,numero,voie,commune,pays,raison,prenom,nom,forme\n"
				 "90000000100002,,,,,,,,DEUX,,,b\n"));
	cr_expect(import_csv(&arena, providers[0], "j.csv", "store", results, &out));
	cr_expect_str_eq(dump("r.etablissement"), "90000000100002|-|-|DEUX|b|-|-|-|-|-;");
}
