#include <criterion/criterion.h>
#include <dirent.h>
#include <unistd.h>

#include "base/buf.h"
#include "scratch.h"
#include "source/import.h"
#include "source/source.h"

static struct arena arena;
static struct diags out = { .arena = &arena };
static struct library *library;

static const struct {
	const char *path, *text;
} files[] = {
	{ "lib/concepts.yaml",
		"concepts:\n"
		"  c.nom: {label: Nom, type: string}\n"
		"  c.ville: {label: Ville, type: string}\n"
		"  c.rue: {label: Rue, type: string}\n"
		"  c.piece: {label: Pièce, type: document}\n"
		"  c.chefs: {label: Chefs, rows: 0..9, parts: {nom: string, depuis: date}}\n" },
	{ "lib/providers/a.siren.yaml",
		"provider: a.siren\ntitle: A\nauthority: Insee\nidentity: siren\ndisclosure: public\n"
		"csv: {key: siren, as_of: maj, columns: {c.nom: nom, c.chefs/nom: chef, c.piece: fichier}}\n"
		"holds: {c.ville: /v, c.nom: /n, c.piece: {document: {url: /p}}, c.chefs: {parts: {nom: "
		"/c}}}\n" },
	{ "lib/providers/a.siret.yaml",
		"provider: a.siret\ntitle: A\nauthority: Insee\nidentity: siret\ndisclosure: public\n"
		"absent: {404: out_of_scope}\n"
		"csv: {key: siret, columns: {c.nom: nom}}\n"
		"holds: {c.nom: /n}\n" },
	{ "lib/providers/a.annuel.yaml",
		"provider: a.annuel\ntitle: A\nauthority: Insee\nidentity: siren\ndisclosure: public\n"
		"parameters: {annee: {type: year}, nature: {type: choice, choices: [x, y]}}\n"
		"csv: {key: siren, parameters: {annee: an, nature: n}, columns: {c.nom: nom}}\n"
		"holds: {c.nom: /n}\n" },
	{ "lib/providers/a.ailleurs.yaml",
		"provider: a.ailleurs\ntitle: A\nauthority: Insee\nidentity: siren\ndisclosure: public\n"
		"holds: {c.nom: /n}\n" },
	{ "a.siren.csv", "siren,maj,nom,chef,fichier,outcome\n"
			 "732829320,2026-10-01,Une,Alpha,piece.pdf,\n"
			 "732829320,2026-10-02,,Bêta,,\n"
			 "552049447,2026-10-03,,,,not_diffusible\n" },
	{ "a.siret.csv", "siret,nom\n73282932000074,Siège\n" },
	{ "a.annuel.csv", "siren,an,n,nom\n732829320,2025,x,vingt-cinq\n732829320,2024,y,vingt-quatre\n" },
	{ "piece.pdf", "%PDF-1" },
};

static void expect_messages(const char *wanted)
{
	struct str got = scratch_messages(&out);

	cr_expect(str_is(got, wanted), "wanted\n%s\ngot\n%.*s", wanted, STR(got));
}

static void enter(void)
{
	scratch_enter();
	for (size_t i = 0; i < COUNT(files); i++)
		scratch_write(files[i].path, str(files[i].text));
	library = library_load(&arena, "lib", &out);
	expect_messages("");
}

static void leave(void)
{
	arena_free(&arena);
	scratch_leave();
}

TestSuite(source, .init = enter, .fini = leave);

static void import(const char *name)
{
	const struct provider *p = library_provider(library, str(name));
	struct import_result result;

	cr_assert(import_csv(&arena, p, arena_format(&arena, "%s.csv", name).at, "store", &result, &out));
	expect_messages("");
}

/* A plan has more; sources only looks at its requests. columns: "holding/part ...". */
static void request(struct plan *p, const char *name, const char *columns)
{
	struct request *r = LIST_ADD(&arena, &p->requests);

	r->number = (unsigned)p->requests.count - 1;
	r->provider = library_provider(library, str(name));
	cr_assert_not_null(r->provider, "%s", name);
	for (; *columns != '\0'; columns += columns[3] == '\0' ? 3 : 4)
		*LIST_ADD(&arena, &r->columns) = (struct request_column){ (size_t)(columns[0] - '0'),
			(size_t)(columns[2] - '0') };
}

static struct sources *open_sources(const struct plan *p)
{
	struct sources *s = sources_open(&arena, p, "store", &out);

	expect_messages("");
	cr_assert_not_null(s);
	return s;
}

/* "a,b;c,d @as_of", or "!outcome". */
static const char *fetch(
	struct sources *s, const struct plan *p, unsigned number, const char *siret, const char *year)
{
	size_t columns = p->requests.at[number].columns.count;
	struct str parameters[2] = { str(year), S("x") };
	struct fetched f;
	struct buf b = { 0 };
	const char *shown;

	sources_fetch(s, number, str(siret), parameters, &arena, &f);
	if (f.outcome != OUTCOME_VALUE)
		buf_format(&b, "!%s", outcome_word(f.outcome));
	for (size_t i = 0; i < f.rows * columns; i++)
		buf_format(&b, "%s%.*s",
			i == 0        ? ""
			: i % columns ? ","
				      : ";",
			STR(f.cells[i].at ? f.cells[i] : S("-")));
	if (f.as_of.at != NULL)
		buf_format(&b, " @%.*s", STR(f.as_of));
	shown = arena_z(&arena, buf_str(&b));
	buf_free(&b);
	return shown;
}

Test(source, answers_come_from_the_registers)
{
	static const struct {
		unsigned request;
		const char *siret, *year, *shown;
	} rows[] = {
		{ 0, "73282932000074", NULL, "Une,Alpha,-;-,Bêta,- @2026-10-01" },
		{ 0, "73282932099999", NULL, "Une,Alpha,-;-,Bêta,- @2026-10-01" }, /* SIREN is the key */
		{ 0, "55204944776279", NULL, "!not_diffusible @2026-10-03" },
		{ 0, "13002526500013", NULL, "!not_found" }, { 0, "", NULL, "!not_found" },
		{ 1, "73282932000074", NULL, "Siège" }, { 1, "73282932099999", NULL, "!out_of_scope" },
		{ 2, "73282932000074", "2025", "vingt-cinq" }, { 2, "73282932000074", "2024", "!not_found" },
		{ 2, "73282932000074", NULL, "!not_computable" },
		{ 3, "73282932000074", NULL, "-;- @2026-10-01" }, /* nothing that csv: maps */
	};
	struct plan p = { 0 };
	struct sources *s;

	import("a.siren");
	import("a.siret");
	import("a.annuel");
	request(&p, "a.siren", "1/0 3/0 3/1");
	request(&p, "a.siret", "0/0");
	request(&p, "a.annuel", "0/0");
	request(&p, "a.siren", "0/0");
	s = open_sources(&p);
	for (int turn = 0; turn < 2; turn++)
		for (size_t i = 0; i < COUNT(rows); i++) {
			const char *got = fetch(s, &p, rows[i].request, rows[i].siret, rows[i].year);

			cr_expect_str_eq(got, rows[i].shown, "request %u, %s: %s", rows[i].request,
				rows[i].siret, got);
		}
	sources_close(s);
}

Test(source, what_was_never_imported_is_unavailable)
{
	struct plan p = { 0 };
	struct sources *s;
	struct str bytes;

	request(&p, "a.siren", "1/0");
	request(&p, "a.annuel", "0/0");
	request(&p, "a.ailleurs", "0/0");
	s = open_sources(&p);
	for (unsigned i = 0; i < p.requests.count; i++) {
		cr_expect_str_eq(fetch(s, &p, i, "73282932000074", NULL), "!unavailable");
		cr_expect_not(sources_document(s, i, S("aa"), &arena, &bytes));
	}
	sources_close(s);
}

Test(source, documents_are_found_by_their_digest)
{
	struct plan p = { 0 };
	struct sources *s;
	struct fetched f;
	struct str bytes;

	import("a.siren");
	request(&p, "a.siren", "2/5 2/3");
	s = open_sources(&p);
	sources_fetch(s, 0, S("73282932000074"), NULL, &arena, &f);
	cr_assert_eq(f.outcome, OUTCOME_VALUE);
	cr_expect(str_is(f.cells[1], "piece.pdf"));
	cr_assert(sources_document(s, 0, f.cells[0], &arena, &bytes));
	cr_expect(str_is(bytes, "%PDF-1"));
	cr_expect_not(sources_document(s, 0, S("aa"), &arena, &bytes));
	sources_close(s);
}

static size_t count_open_files(void)
{
	DIR *dir = opendir("/proc/self/fd");
	size_t count = 0;

	while (readdir(dir) != NULL)
		count++;
	closedir(dir);
	return count;
}

Test(source, a_register_is_opened_once)
{
	struct plan p = { 0 };
	size_t before = count_open_files();
	struct sources *s;

	import("a.siren");
	request(&p, "a.siren", "1/0");
	request(&p, "a.siren", "3/0");
	request(&p, "a.siren", "1/0 3/0");
	s = open_sources(&p);
	cr_expect_eq(count_open_files(), before + 1);
	sources_close(s);
	cr_expect_eq(count_open_files(), before);
}

Test(source, all_that_is_wrong_is_told_at_opening)
{
	struct plan p = { 0 };
	size_t before = count_open_files();

	import("a.siren");
	import("a.annuel");
	scratch_write("store/registers/a.siret.db", S("a text"));
	scratch_write("lib/providers/a.siren.yaml",
		S("provider: a.siren\ntitle: A\nauthority: Insee\nidentity: siren\ndisclosure: public\n"
		  "csv: {key: siren, columns: {c.nom: nom, c.rue: rue}}\n"
		  "holds: {c.rue: /r, c.nom: /n}\n"));
	library = library_load(&arena, "lib", &out);
	request(&p, "a.siren", "0/0 1/0");
	request(&p, "a.siret", "0/0");
	request(&p, "a.siret", "0/0");
	request(&p, "a.annuel", "0/0");
	cr_expect_null(sources_open(&arena, &p, "store", &out));
	cr_expect_eq(diags_exit(&out), EXIT_USAGE);
	expect_messages("store/registers/a.siren.db R006 the register has no column 'c.rue'\n"
			"store/registers/a.siret.db R005 not a register of unefois");
	cr_expect_eq(count_open_files(), before);
}
