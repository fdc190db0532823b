#include <criterion/criterion.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/file.h"
#include "scratch.h"
#include "source/csv_reader.h"
#include "source/import.h"
#include "source/layout.h"
#include "text/report.h"

static struct arena arena;
static struct diags out = { .arena = &arena };
static struct library *library;

static const struct scratch_file files[] = {
	{ "lib/concepts.yaml",
		"concepts:\n"
		"  c.nom: {label: Nom, type: string}\n"
		"  c.montant: {label: Montant, type: amount}\n"
		"  c.statut: {label: Statut, type: choice, choices: {oui: Oui, non: Non}}\n"
		"  c.forme: {label: Forme, type: choice, codes: formes}\n"
		"  c.formes: {label: Formes, type: choices, codes: formes}\n"
		"  c.pays: {label: Pays, type: string}\n"
		"  c.adresse: {label: Adresse, type: address}\n"
		"  c.piece: {label: Pièce, type: document}\n"
		"  c.chefs: {label: Chefs, rows: 0..9, parts: {nom: string, depuis: date}}\n" },
	{ "lib/codes/formes.csv", "code,label\n5599,SA\n5710,SAS\n" },
	{ "lib/providers/a.simple.yaml",
		"provider: a.simple\ntitle: Simple\nauthority: Insee\nidentity: siren\ndisclosure: public\n"
		"csv: {key: siren, as_of: maj, absent: {'[ND]': not_diffusible},\n"
		"  columns: {c.nom: nom, c.montant: montant}}\n"
		"holds: {c.nom: /a, c.montant: /b}\n" },
	{ "lib/providers/a.codes.yaml",
		"provider: a.codes\ntitle: Codes\nauthority: Insee\nidentity: siren\ndisclosure: public\n"
		"csv: {key: siren, columns: {c.statut: statut, c.forme: forme, c.formes: formes}}\n"
		"holds: {c.statut: /a, c.forme: /b, c.formes: /c}\n" },
	{ "lib/providers/a.adresses.yaml", "provider: a.adresses\ntitle: Adresses\nauthority: "
					   "Insee\nidentity: siret\ndisclosure: public\n"
					   "csv:\n  key: siret\n  columns:\n"
					   "    c.adresse/voie: {join: [numero, type, voie]}\n"
					   "    c.adresse/code_postal: {first: [cedex, cp]}\n"
					   "    c.adresse/pays: {at: pays, else: FR}\n"
					   "    c.pays: {at: siege, else: FR}\n"
					   "holds: {c.pays: /p, c.adresse: {parts: {voie: /a}}}\n" },
	{ "lib/providers/a.chefs.yaml",
		"provider: a.chefs\ntitle: Chefs\nauthority: Insee\nidentity: siren\ndisclosure: public\n"
		"csv: {key: siren, row_no: rang, columns: {c.chefs/nom: nom, c.chefs/depuis: depuis}}\n"
		"holds: {c.chefs: {parts: {nom: /a, depuis: /b}}}\n" },
	{ "lib/providers/a.suite.yaml",
		"provider: a.suite\ntitle: Suite\nauthority: Insee\nidentity: siren\ndisclosure: public\n"
		"csv: {key: siren, columns: {c.chefs/nom: nom}}\n"
		"holds: {c.chefs: {parts: {nom: /a}}}\n" },
	{ "lib/providers/a.annuel.yaml",
		"provider: a.annuel\ntitle: Annuel\nauthority: Insee\nidentity: siren\ndisclosure: public\n"
		"parameters: {annee: {type: year}, nature: {type: choice, choices: [moyen, boeth]}}\n"
		"csv: {key: siren, parameters: {nature: n, annee: an}, columns: {c.montant: valeur}}\n"
		"holds: {c.montant: {sum: /a}}\n" },
	{ "lib/providers/a.pieces.yaml",
		"provider: a.pieces\ntitle: Pièces\nauthority: Insee\nidentity: siren\ndisclosure: public\n"
		"csv: {key: siren, columns: {c.piece/media_type: type, c.piece: fichier, c.piece/from: du}}\n"
		"holds: {c.piece: {document: {url: /a}}}\n" },
	{ "lib/providers/a.muet.yaml",
		"provider: a.muet\ntitle: Muet\nauthority: Insee\nidentity: siren\ndisclosure: public\n"
		"holds: {c.nom: /a}\n" },
	{ "lib/providers/a.reserve.yaml",
		"provider: a.reserve\ntitle: Reserve\nauthority: Insee\nidentity: siren\ndisclosure: public\n"
		"parameters: {outcome: {type: year}}\n"
		"csv: {key: siren, parameters: {outcome: an}, columns: {c.nom: nom}}\n"
		"holds: {c.nom: /a}\n" },
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

TestSuite(import, .init = enter, .fini = leave);

static const struct provider *provider(const char *name)
{
	const struct provider *p = library_provider(library, str(name));

	cr_assert_not_null(p, "%s", name);
	return p;
}

static bool import(const char *name, const char *path, struct import_result *result)
{
	return import_csv(&arena, provider(name), path, "store", result, &out);
}

static const char *dump(const char *name, const char *sql)
{
	return scratch_register(&arena, name, sql);
}

struct row {
	const char *provider, *csv;
	const char *data;     /* SELECT * FROM data; "none": no register was made */
	const char *messages; /* "place CODE message" */
	size_t rows, broken;
};

static void check(const struct row *rows, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct row *r = &rows[i];
		struct import_result result;
		struct str messages;
		const char *data;
		bool done;

		unlink(arena_format(&arena, "store/registers/%s.db", r->provider).at);
		scratch_write("f.csv", str(r->csv));
		done = import(r->provider, "f.csv", &result);
		messages = scratch_messages(&out);
		cr_expect(str_is(messages, r->messages), "%s:\n%.*s", r->csv, STR(messages));
		data = dump(r->provider, "SELECT * FROM data");
		cr_expect_str_eq(data, r->data, "%s:\n%s", r->csv, data);
		cr_expect_eq(done, strcmp(r->data, "none") != 0, "%s", r->csv);
		cr_expect_eq(result.rows, r->rows, "%s: %zu rows", r->csv, result.rows);
		cr_expect_eq(result.broken, r->broken, "%s: %zu broken", r->csv, result.broken);
	}
}

#define CHECK(rows) check(rows, COUNT(rows))

Test(import, good_files)
{
	static const struct row rows[] = {
		{ "a.simple", "siren,nom,montant,maj\n732829320,Une,12.5,2026-10-01\n",
			"732829320|2026-10-01|-|Une|12.50;", "", 1, 0 },
		{ "a.simple", "\xEF\xBB\xBFsiren,nom,montant,maj\r\n732829320,Une,,\r\n",
			"732829320|-|-|Une|-;", "", 1, 0 },
		{ "a.simple",
			"autre, maj ,montant,nom,siren\n\xFF,2026-01-01T00:00:00,1,\"Une,  "
			"\"\"deux\"\"\nligne\","
			"732 829 320\n",
			"732829320|2026-01-01|-|Une, \"deux\" ligne|1.00;", "", 1, 0 },
		{ "a.simple", "siren,nom,montant,maj\n", "", "", 0, 0 },
		{ "a.simple", "siren,nom,montant,maj", "", "", 0, 0 },
		{ "a.simple", "siren,nom,montant,maj\n900000000,b,,\n000000018,a,,\n\n552049447,[ND],,\n",
			"18|-|-|a|-;552049447|-|c.nom=not_diffusible|-|-;900000000|-|-|b|-;", "", 3, 0 },
		{ "a.simple",
			"siren,nom,montant,maj,outcome\n732829320,Une,douze,2026-10-01,not_diffusible\n"
			"552049447,Deux,,,\n",
			"552049447|-|-|Deux|-;732829320|2026-10-01|not_diffusible|-|-;", "", 2, 0 },
		{ "a.chefs",
			"siren,rang,nom,depuis\n552049447,2,B,\n552049447,1,A,2020-02-29\n732829320,1,C,\n",
			"552049447|1|-|-|A|2020-02-29;552049447|2|-|-|B|-;732829320|1|-|-|C|-;", "", 3, 0 },
		{ "a.chefs", "siren,rang,nom,depuis,outcome\n552049447,,,,out_of_scope\n",
			"552049447|1|-|out_of_scope|-|-;", "", 1, 0 },
		{ "a.suite", "siren,nom\n552049447,A\n552049447,B\n732829320,C\n552049448,D\n",
			"552049447|1|-|-|A;552049447|2|-|-|B;552049448|1|-|-|D;732829320|1|-|-|C;", "", 4,
			0 },
		{ "a.annuel",
			"siren,an,n,valeur\n552049447,2025,moyen,3\n552049447,2024,moyen,2\n"
			"552049447,2025,boeth,1\n",
			"552049447|2024|moyen|1|-|-|2.00;552049447|2025|boeth|1|-|-|1.00;"
			"552049447|2025|moyen|1|-|-|3.00;",
			"", 3, 0 },
		{ "a.adresses",
			"siret,numero,type,voie,cedex,cp,pays,siege\n"
			"73282932000074,12,,RUE A,,75001,,\n40483304800014,,,,69003,69000,BE,DE\n"
			"55204944776279,,,,,,,\n",
			"40483304800014|-|-|DE|-|69003|BE;55204944776279|-|-|FR|-|-|-;"
			"73282932000074|-|-|FR|12 RUE A|75001|FR;",
			"", 3, 0 },
		{ "a.codes", "siren,statut,forme,formes\n552049447,oui,5599,5599 5710\n",
			"552049447|-|-|oui|5599|5599 5710;", "", 1, 0 },
	};

	CHECK(rows);
}

Test(import, broken_rows_are_left_out)
{
	static const struct row rows[] = {
		{ "a.simple",
			"siren,nom,montant,maj\n732829320,Une,\"12,5\",\n552049447,Deux,3,\n12,Trois,x,2026-"
			"02-30\n",
			"552049447|-|-|Deux|3.00;",
			"f.csv:2:15 R002 column 'montant': a comma: write 12.5 (found '12,5'); row left out\n"
			"f.csv:4:1 R002 column 'siren': nine digits expected, 2 found (found '12'); row left "
			"out\n"
			"f.csv:4:12 R002 column 'maj': there is no 30 February 2026 (found '2026-02-30'); "
			"row left "
			"out\n"
			"f.csv:4:10 R002 column 'montant': a number is expected (found 'x'); row left out",
			1, 2 },
		{ "a.simple", "siren,nom,montant,maj\n732829320,Une\n552049447,Deux,3,,\n732829320,Une,1,\n",
			"732829320|-|-|Une|1.00;",
			"f.csv:2:1 R002 2 cells where the header has 4; row left out\n"
			"f.csv:3:1 R002 5 cells where the header has 4; row left out",
			1, 2 },
		{ "a.simple", "siren,nom,montant,maj\n732829320,Une,1,\n732829320,Deux,2,\n",
			"732829320|-|-|Une|1.00;",
			"f.csv:3:1 R008 column 'siren': '732829320' is there already; row left out", 1, 1 },
		{ "a.simple",
			"siren,nom,montant,maj\n732829320,\xE9t\xE9,1,\n552049447,a\x01z,,\n000000018,é,,\n",
			"18|-|-|é|-;",
			"f.csv:2:11 R002 column 'nom': not UTF-8; row left out\n"
			"f.csv:3:11 R002 column 'nom': a character that XML forbids; row left out",
			1, 2 },
		{ "a.simple", "siren,nom,montant,maj\n,Une,1,\n000000000,b,,\n000000018,c,,\n", "18|-|-|c|-;",
			"f.csv:2:1 R002 column 'siren': nothing is written; row left out\n"
			"f.csv:3:1 R002 column 'siren': all zeros is no number (found '000000000'); row left "
			"out",
			1, 2 },
		{ "a.simple", "siren,nom,montant,maj,outcome\n732829320,Une,,,absent\n000000018,c,,,\n",
			"18|-|-|c|-;",
			"f.csv:2:17 R002 column 'outcome': no coded absence (found 'absent'); row left out",
			1, 1 },
		{ "a.chefs",
			"siren,rang,nom,depuis\n552049447,0,A,\n552049447,x,A,\n552049447,,A,\n552049447,1,A,"
			"\n",
			"552049447|1|-|-|A|-;",
			"f.csv:2:11 R002 column 'rang': a number from 1 on is expected (found '0'); row left "
			"out\n"
			"f.csv:3:11 R002 column 'rang': a number from 1 on is expected (found 'x'); row left "
			"out\n"
			"f.csv:4:11 R002 column 'rang': a number from 1 on is expected; row left out",
			1, 3 },
		{ "a.suite", "siren,nom\n552049447,A\n732829320,B\n552049447,C\n",
			"552049447|1|-|-|A;732829320|1|-|-|B;",
			"f.csv:4:1 R008 column 'siren': '552049447' is there already; row left out", 2, 1 },
		{ "a.annuel",
			"siren,an,n,valeur\n552049447,25,moyen,3\n552049447,2025,autre,3\n552049447,2025,"
			"moyen,1\n",
			"552049447|2025|moyen|1|-|-|1.00;",
			"f.csv:2:11 R002 column 'an': a year has four digits (found '25'); row left out\n"
			"f.csv:3:16 R002 column 'n': not one of its codes (found 'autre'); row left out",
			1, 2 },
		{ "a.codes", "siren,statut,forme,formes\n552049447,bof,,\n732829320,oui,,\n",
			"732829320|-|-|oui|-|-;",
			"f.csv:2:11 R002 column 'statut': not one of its codes (found 'bof'); row left out",
			1, 1 },
		{ "a.adresses",
			"siret,numero,type,voie,cedex,cp,pays,siege\n732829320,12,,RUE A,,75001,,\n"
			"73282932000074,12,,\xFF,,75001,,\n40483304800014,,,,,,,\n",
			"40483304800014|-|-|FR|-|-|-;",
			"f.csv:2:1 R002 column 'siret': fourteen digits expected, 9 found (found "
			"'732829320'); row "
			"left out\n"
			"f.csv:3:20 R002 column 'voie': not UTF-8; row left out",
			1, 2 },
	};

	CHECK(rows);
}

Test(import, a_code_outside_its_list_is_kept_and_told_once)
{
	static const struct row rows[] = {
		{ "a.codes",
			"siren,statut,forme,formes\n552049447,,9999,5710 9999\n732829320,,9999,8888 9999\n",
			"552049447|-|-|-|9999|5710 9999;732829320|-|-|-|9999|8888 9999;",
			"f.csv:2:12 A014 column 'forme': the code '9999' is not in the list formes\n"
			"f.csv:2:17 A014 column 'formes': the code '9999' is not in the list formes\n"
			"f.csv:3:17 A014 column 'formes': the code '8888' is not in the list formes",
			2, 0 },
	};

	CHECK(rows);
}

Test(import, broken_files_make_nothing)
{
	static const struct row rows[] = {
		{ "a.simple", "", "none", "f.csv R003 the file is empty", 0, 0 },
		{ "a.simple", "\n\n", "none", "f.csv R003 the file is empty", 0, 0 },
		{ "a.simple", "siren,noms,montant\n732829320,Une,1\n", "none",
			"f.csv:1:1 R001 the column 'maj' is missing\nf.csv:1:1 R001 the column 'nom' is "
			"missing",
			0, 0 },
		{ "a.simple", "siren,nom,montant,maj,nom\n", "none",
			"f.csv:1:23 R001 the column 'nom' stands twice", 0, 0 },
		{ "a.simple", "siren;nom;montant;maj\n732829320;Une;1;\n", "none",
			"f.csv:1:1 R003 columns are separated by ';': save the file with commas", 0, 0 },
		{ "a.simple", "siren,nom,montant,maj,pr\xE9nom\n", "none",
			"f.csv:1:1 R003 the header is not UTF-8", 0, 0 },
		{ "a.simple", "siren,nom,montant,maj\n732829320,\"Une,1,\n552049447,Deux,2,\n", "none",
			"f.csv:2:11 R003 a quote that is never closed", 0, 0 },
		{ "a.simple", "siren,nom,montant,maj\n732829320,U\"ne\",1,\n", "none",
			"f.csv:2:11 R003 a quote in the middle of a cell", 0, 0 },
		{ "a.simple", "siren,nom,montant,maj\n1,Une,1,\n", "none",
			"f.csv:2:1 R002 column 'siren': nine digits expected, 1 found (found '1'); row left "
			"out",
			0, 1 },
	};

	CHECK(rows);
}

Test(import, broken_files_leave_the_old_register)
{
	static const char *const broken[] = { "", "siren,nom\n", "siren,nom,montant,maj\n000000018,B,,\n\"",
		"siren,nom,montant,maj\nx,B,,\n" };
	struct import_result result;

	scratch_write("f.csv", S("siren,nom,montant,maj\n732829320,Une,,\n"));
	cr_assert(import("a.simple", "f.csv", &result));
	for (size_t i = 0; i < COUNT(broken); i++) {
		scratch_write("f.csv", str(broken[i]));
		cr_expect_not(import("a.simple", "f.csv", &result), "%s", broken[i]);
		cr_expect_eq(diags_exit(&out), EXIT_WRONG, "%s", broken[i]);
		scratch_messages(&out);
		cr_expect_str_eq(dump("a.simple", "SELECT key FROM data"), "732829320;", "%s", broken[i]);
		cr_expect(str_is(scratch_list(&arena, "store/registers"), " a.simple.db"), "%s", broken[i]);
	}
}

Test(import, names_the_nearest_column_and_who_maps_it)
{
	struct import_result result;
	struct buf b = { 0 };

	scratch_write("f.csv", S("siren,nmo,montant,maj\n"));
	cr_expect_not(import("a.simple", "f.csv", &result));
	report_write(&b, &out, REPORT_TEXT, false);
	cr_expect_str_eq(b.at,
		"f.csv:1:1: error[R001]: the column 'nom' is missing\n"
		"      = did you mean 'nmo'?\n"
		"      = mapped by a.simple (lib/providers/a.simple.yaml:6)\n"
		"      = add the column, or correct the mapping\n"
		"1 error\n",
		"%s", b.at);
	buf_free(&b);
}

Test(import, a_cell_without_end_breaks_the_file)
{
	struct import_result result;
	struct str messages;
	struct buf b = { 0 };

	buf_puts(&b, "siren,nom,montant,maj\n732829320,");
	buf_repeat(&b, 'x', 10000000);
	buf_puts(&b, ",1,\n");
	scratch_write("f.csv", buf_str(&b));
	cr_expect_not(import("a.simple", "f.csv", &result));
	messages = scratch_messages(&out);
	cr_expect(str_is(messages, "f.csv:2:11 R003 a cell above 1 MiB, or a row above 16 MiB"), "%.*s",
		STR(messages));
	buf_free(&b);
}

Test(import, long_cells_are_shown_cut)
{
	struct import_result result;
	struct str messages;
	struct buf b = { 0 };

	buf_puts(&b, "siren,nom,montant,maj\n732829320,Une,");
	for (int i = 0; i < 100; i++)
		buf_puts(&b, "é");
	buf_puts(&b, ",\n000000018,,,\n");
	scratch_write("f.csv", buf_str(&b));
	cr_expect(import("a.simple", "f.csv", &result));
	messages = scratch_messages(&out);
	cr_expect(str_is(messages,
			  "f.csv:2:15 R002 column 'montant': a number is expected (found "
			  "'éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé...'); row left out"),
		"%.*s", STR(messages));
	buf_free(&b);
}

/* A million bad rows are a thousand messages, and no more memory. */
Test(import, messages_have_a_ceiling)
{
	struct import_result result;
	struct buf b = { 0 };

	buf_puts(&b, "siren,nom,montant,maj\n000000018,,,\n");
	for (int i = 0; i < 50000; i++)
		buf_puts(&b, "x,,,\n");
	scratch_write("f.csv", buf_str(&b));
	cr_expect(import("a.simple", "f.csv", &result));
	cr_expect_eq(result.rows, 1);
	cr_expect_eq(result.broken, 50000);
	cr_expect_eq(out.errors, 50000);
	cr_expect_eq(out.list.count, DIAGS_MAX);
	buf_free(&b);
}

Test(import, documents)
{
	struct import_result result;
	struct str messages;
	const char *data;

	scratch_write("in/pieces/une.pdf", S("%PDF-1"));
	scratch_write("in/copie.pdf", S("%PDF-1"));
	scratch_write("secret.pdf", S("%PDF-2"));
	scratch_write("in/f.csv", S("siren,fichier,type,du\n"
				    "000000018,pieces/une.pdf,image/png,2026-01-01\n"
				    "000000026,copie.pdf,,\n"
				    "000000034,pieces/perdue.pdf,application/pdf,\n"
				    "000000042,,,2026-01-01\n"
				    "000000059,../secret.pdf,,\n"
				    "000000067,/etc/passwd,,\n"));
	cr_expect(import("a.pieces", "in/f.csv", &result));
	messages = scratch_messages(&out);
	cr_expect(
		str_is(messages,
			"in/f.csv:4:11 R007 column 'fichier': 'pieces/perdue.pdf': no such file; the "
			"document is "
			"unavailable\n"
			"in/f.csv:6:11 R002 column 'fichier': not a path inside the folder of the CSV (found "
			"'../secret.pdf'); row left out\n"
			"in/f.csv:7:11 R002 column 'fichier': not a path inside the folder of the CSV (found "
			"'/etc/passwd'); row left out"),
		"%.*s", STR(messages));
	cr_expect_eq(result.rows, 4);
	cr_expect_eq(result.broken, 2);
	cr_expect_eq(result.documents, 2);
	data = dump("a.pieces",
		"SELECT key, \"c.piece/name\", \"c.piece/media_type\", \"c.piece/size\", "
		"substr(\"c.piece/sha256\", 1, 8), \"c.piece/from\", \"c.piece/number\" FROM data");
	cr_expect_str_eq(data,
		"18|une.pdf|application/pdf|6|21af8e71|2026-01-01|-;26|copie.pdf|application/"
		"pdf|6|21af8e71|-|-;"
		"34|perdue.pdf|application/pdf|-|-|-|-;42|-|-|-|-|2026-01-01|-;",
		"%s", data);
	cr_expect_str_eq(dump("a.pieces", "SELECT length(sha256), bytes FROM documents"), "64|%PDF-1;");
}

Test(import, what_cannot_be_imported)
{
	static const struct {
		const char *provider, *path, *message;
		int exit;
	} rows[] = {
		{ "a.simple", "none.csv", "none.csv U002 no such file", EXIT_USAGE },
		{ "a.simple", "lib", "lib U003 this is a folder", EXIT_USAGE },
		{ "a.muet", "f.csv", " R004 'a.muet' has no csv: mapping", EXIT_USAGE },
		{ "a.reserve", "f.csv",
			" L002 'outcome' is a column of every register, and no name of a parameter",
			EXIT_WRONG },
	};

	scratch_write("f.csv", S("siren,nom,an\n"));
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct import_result result = { 1, 1, 1 };
		struct str messages;
		int exit;

		cr_expect_not(import(rows[i].provider, rows[i].path, &result), "%s", rows[i].provider);
		cr_expect_eq(result.rows + result.broken + result.documents, 0);
		exit = diags_exit(&out);
		messages = scratch_messages(&out);
		cr_expect(str_is(messages, rows[i].message), "%.*s", STR(messages));
		cr_expect_eq(exit, rows[i].exit, "%s", rows[i].message);
	}
	cr_expect_not(file_exists("store"));
}

Test(import, full_disk_is_told_and_leaves_the_old_register)
{
	struct rlimit small = { 40000, RLIM_INFINITY };
	struct import_result result;
	struct str messages;
	struct buf b = { 0 };
	int exit;

	signal(SIGXFSZ, SIG_IGN);
	buf_puts(&b, "siren,nom,montant,maj\nx,,,\n");
	for (int i = 1; i < 2000; i++)
		buf_format(&b, "%09d,Une société qui a un nom d'une certaine longueur,1,\n", i);
	scratch_write("f.csv", S("siren,nom,montant,maj\n732829320,Une,,\n"));
	scratch_write("g.csv", buf_str(&b));
	cr_assert(import("a.simple", "f.csv", &result));
	cr_assert_eq(setrlimit(RLIMIT_FSIZE, &small), 0);
	cr_expect_not(import("a.simple", "g.csv", &result));
	exit = diags_exit(&out);
	messages = scratch_messages(&out);
	cr_expect(str_starts(messages, "g.csv:2:1 R002 "), "%.*s", STR(messages));
	cr_expect_neq(str_find(messages, '\n'), messages.len, "the disk is told too");
	cr_expect_eq(exit, EXIT_WORLD, "%.*s", STR(messages));
	cr_expect_str_eq(dump("a.simple", "SELECT key FROM data"), "732829320;");
	cr_expect(str_is(scratch_list(&arena, "store/registers"), " a.simple.db"));
	buf_free(&b);
}

Test(import, columns_have_the_names_of_concepts)
{
	static const struct {
		const char *provider;
		size_t holding, part;
		const char *name;
		bool mapped;
	} rows[] = {
		{ "a.simple", 0, 0, "c.nom", true }, { "a.simple", 1, 0, "c.montant", true },
		{ "a.chefs", 0, 1, "c.chefs/depuis", true }, { "a.suite", 0, 0, "c.chefs/nom", true },
		{ "a.suite", 0, 1, "c.chefs/depuis", false }, { "a.adresses", 1, 1, "c.adresse/voie", true },
		{ "a.adresses", 1, 0, "c.adresse/complement", false },
		{ "a.pieces", 0, DOCUMENT_SHA256, "c.piece/sha256", true },
		{ "a.pieces", 0, DOCUMENT_UNTIL, "c.piece/until", true }, { "a.muet", 0, 0, "c.nom", true },
		/* by its answers */
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		const struct provider *p = provider(rows[i].provider);
		struct str name = layout_name(&arena, p, rows[i].holding, rows[i].part);

		cr_expect(str_is(name, rows[i].name), "%s: %.*s", rows[i].name, STR(name));
		cr_expect_eq(
			layout_has(p, rows[i].holding, rows[i].part), rows[i].mapped, "%s", rows[i].name);
	}
}
