#include <criterion/criterion.h>

#include "base/buf.h"
#include "base/file.h"
#include "filing/filing.h"

#define PATH "filing.xml"

static struct arena arena;

static void leave(void)
{
	arena_free(&arena);
}

TestSuite(filing, .fini = leave);

/* A submission of a form with three fields; %s are what a row puts there. */
#define ROOT(attributes) \
	"<submission xmlns=\"urn:unefois:form:essai:1\" at=\"2026-11-24T09:00:00Z\" audience=\"agent\" " \
	"definition=\"sha256:00\" form=\"essai\" id=\"E-1\" siret=\"55204944776279\"" attributes \
	" version=\"1.0.0\">\n"
#define NAME \
	"<nom origin=\"source\"><value authority=\"Insee\" provider=\"insee.test\">L&amp;M " \
	"&lt;é&gt;</value>" \
	"<claim motive=\"faux\">LM</claim></nom>\n"
#define SALES \
	"<ventes origin=\"source\"><value authority=\"DGFiP\" provider=\"dgfip.test\"><row><an>2025</an>" \
	"<montant>1.00</montant></row><row><an>2024</an></row></value></ventes>\n"
#define PARTNERS \
	"<associes origin=\"ask\"><row siret=\"1\"><nom origin=\"source\"><absence authority=\"Insee\" " \
	"code=\"not_found\" provider=\"insee.test\"></absence></nom></row><row siret=\"2\"><part " \
	"origin=\"ask\">" \
	"<value>12.5</value></part></row></associes>\n"
#define SECRET \
	"<dette origin=\"source\"><withheld authority=\"Urssaf\" " \
	"provider=\"urssaf.test\"></withheld></dette>\n"
#define END "</submission>"
#define GOOD ROOT("") NAME SALES PARTNERS SECRET END

/* Of its first two fields; written by hand, not by our emitter. */
static const char xsd[] =
	"<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns='urn:unefois:form:essai:1'\n"
	" targetNamespace='urn:unefois:form:essai:1' elementFormDefault='qualified'>\n"
	"<xs:element name='submission'><xs:complexType><xs:sequence>\n"
	"<xs:element name='nom'><xs:simpleType><xs:restriction base='xs:string'>\n"
	"<xs:minLength value='1'/></xs:restriction></xs:simpleType></xs:element>\n"
	"<xs:element name='part' type='xs:decimal'/>\n"
	"</xs:sequence>\n"
	"<xs:attribute name='definition'/><xs:attribute name='form' use='required'/>\n"
	"<xs:attribute name='version' use='required'/></xs:complexType></xs:element>\n"
	"</xs:schema>\n";

#define SMALL_ROOT \
	"<submission xmlns=\"urn:unefois:form:essai:1\" definition=\"sha256:00\" form=\"essai\" " \
	"version=\"1.0.0\">\n"
#define SMALL SMALL_ROOT "<nom>L&amp;M</nom>\n<part>12.5</part>\n" END

static struct filing *read(struct str bytes, struct diags *out)
{
	*out = (struct diags){ .arena = &arena };
	return filing_read(&arena, S(PATH), bytes, out);
}

/* "X001 3:7 message" of the first message. */
static const char *first(struct diags *out)
{
	diags_sort(out);
	if (out->list.count == 0)
		return "nothing";
	const struct diag *d = out->list.at[0];
	if (d->span.text == NULL)
		return arena_format(&arena, "%s %.*s", diag_rule(d->code)->code, STR(d->message)).at;
	struct place p = text_place(d->span.text, d->span.at);
	return arena_format(
		&arena, "%s %zu:%zu %.*s", diag_rule(d->code)->code, p.line, p.column, STR(d->message))
		.at;
}

Test(filing, reads_the_root_and_every_value)
{
	static const struct filed want[] = {
		{ { "nom", 3 }, { "source", 6 }, { "value", 5 }, .authority = { "Insee", 5 },
			.provider = { "insee.test", 10 }, .text = { "L&M <é>", 8 }, .line = 2 },
		{ { "nom", 3 }, { "source", 6 }, { "claim", 5 }, .text = { "LM", 2 }, .line = 2 },
		{ { "ventes", 6 }, { "source", 6 }, { "value", 5 }, .authority = { "DGFiP", 5 },
			.provider = { "dgfip.test", 10 }, .line = 3 },
		{ { "ventes[1]/an", 12 }, .kind = { "value", 5 }, .text = { "2025", 4 }, .line = 3 },
		{ { "ventes[1]/montant", 17 }, .kind = { "value", 5 }, .text = { "1.00", 4 }, .line = 3 },
		{ { "ventes[2]/an", 12 }, .kind = { "value", 5 }, .text = { "2024", 4 }, .line = 3 },
		{ { "associes[1]/nom", 15 }, { "source", 6 }, { "absence", 7 }, { "not_found", 9 },
			{ "Insee", 5 }, { "insee.test", 10 }, .line = 4 },
		{ { "associes[2]/part", 16 }, { "ask", 3 }, { "value", 5 }, .text = { "12.5", 4 },
			.line = 4 },
		{ { "dette", 5 }, { "source", 6 }, { "withheld", 8 }, .authority = { "Urssaf", 6 },
			.provider = { "urssaf.test", 11 }, .line = 5 },
	};
	struct diags out;
	const struct filing *f = read(S(GOOD), &out);

	cr_assert_not_null(f, "%s", first(&out));
	cr_expect(str_is(f->namespace, "urn:unefois:form:essai:1"));
	cr_expect(str_is(f->form, "essai") && str_is(f->version, "1.0.0") && str_is(f->id, "E-1"));
	cr_expect(str_is(f->siret, "55204944776279") && str_is(f->at, "2026-11-24T09:00:00Z"));
	cr_expect(str_is(f->audience, "agent") && str_is(f->definition, "sha256:00"));
	cr_assert_eq(f->fields.count, COUNT(want));
	for (size_t i = 0; i < COUNT(want); i++) {
		const struct filed *w = &want[i], *g = &f->fields.at[i];
		const char *path = w->path.at;

		cr_expect(str_equal(g->path, w->path), "%s: %.*s", path, STR(g->path));
		cr_expect(str_equal(g->origin, w->origin), "%s: %.*s", path, STR(g->origin));
		cr_expect(str_equal(g->kind, w->kind), "%s: %.*s", path, STR(g->kind));
		cr_expect(str_equal(g->code, w->code), "%s: %.*s", path, STR(g->code));
		cr_expect(str_equal(g->authority, w->authority), "%s: %.*s", path, STR(g->authority));
		cr_expect(str_equal(g->provider, w->provider), "%s: %.*s", path, STR(g->provider));
		cr_expect(str_equal(g->text, w->text), "%s: %.*s", path, STR(g->text));
		cr_expect_eq(g->line, w->line, "%s: line %zu", path, g->line);
	}
}

Test(filing, a_scalar_over_a_range_is_a_row_with_a_text)
{
	struct diags out;
	const struct filing *f = read(S(ROOT("") "<e origin=\"source\"><value><row annee=\"2025\">290</row>"
						 "<row annee=\"2024\"> 0 </row></value></e>" END),
		&out);

	cr_assert_not_null(f);
	cr_assert_eq(f->fields.count, 3);
	cr_expect(str_is(f->fields.at[1].path, "e[1]") && str_is(f->fields.at[1].text, "290"));
	cr_expect(str_is(f->fields.at[2].path, "e[2]") && str_is(f->fields.at[2].text, " 0 "));
}

Test(filing, refuses_what_is_no_submission)
{
	static const struct {
		const char *bytes, *want;
	} rows[] = {
		{ "", "X001 1:1 the file does not begin with a tag" },
		{ "form: essai\n", "X001 1:1 the file does not begin with a tag" },
		{ "<!DOCTYPE a [<!ENTITY b SYSTEM \"/etc/passwd\">]>" GOOD, "X002 1:1 there is a DOCTYPE" },
		{ "<?xml version=\"1.0\"?>\n<!-- <a> -->\n<!DOCTYPE a SYSTEM "
		  "\"http://x.example/a.dtd\">\n" GOOD,
			"X002 3:1 there is a DOCTYPE" },
		{ "<!ELEMENT a ANY>" GOOD, "X002 1:1 there is a markup declaration" },
		{ ROOT("") "<a>&b;</a>" END, "X001 2:7 entity 'b' not defined" },
		{ ROOT("") "<a>\x01</a>" END, "T002 2:4 character U+0001, which XML forbids" },
		{ ROOT("") "<a>\xE9t\xE9</a>" END, "T001 2:4 byte 0xE9 is not UTF-8 here" },
		{ ROOT("") "<a></b>" END, "X001 2:8 opening and ending tag mismatch: a line 2 and b" },
		{ ROOT("") "<x:a></x:a>" END, "X002 2:1 the tag has a prefix" },
		{ GOOD "<a></a>", "X001 6:14 extra content at the end of the document" },
		{ "<a xmlns=\"urn:unefois:form:essai:1\" form=\"a\" version=\"1\"></a>",
			"X003 1:1 'a' is no submission of a form and version" },
		{ "\n<submission form=\"a\" version=\"1\"></submission>",
			"X003 2:1 'submission' is no submission of a form and version" },
		{ "<submission xmlns=\"urn:unefois:form:essai:1\" version=\"1\"></submission>",
			"X003 1:1 'submission' is no submission of a form and version" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct diags out;
		const struct filing *f = read(str(rows[i].bytes), &out);

		cr_expect_null(f, "%s", rows[i].want);
		cr_expect_str_eq(first(&out), rows[i].want);
	}
}

/* A tag <a> with count attributes, or count levels of it. */
static struct str tags(size_t attributes, size_t levels)
{
	struct buf b = { 0 };

	buf_puts(&b, ROOT(""));
	for (size_t i = 0; i < levels; i++) {
		buf_puts(&b, "<a");
		for (size_t j = 0; j < attributes; j++)
			buf_format(&b, " a%zu='>\"'", j);
		buf_puts(&b, ">");
	}
	for (size_t i = 0; i < levels; i++)
		buf_puts(&b, "</a>");
	buf_puts(&b, END);
	struct str s = arena_copy(&arena, buf_str(&b));
	buf_free(&b);
	return s;
}

Test(filing, has_limits)
{
	struct diags out;
	char *bytes = arena_alloc(&arena, FILING_BYTES + 1);

	cr_expect_not_null(read(tags(32, 1), &out), "%s", first(&out));
	cr_expect_null(read(tags(33, 1), &out));
	cr_expect_str_eq(first(&out), "X002 2:1 the tag has more than 32 attributes");
	cr_expect_not_null(read(tags(0, 31), &out), "%s", first(&out));
	cr_expect_null(read(tags(0, 32), &out));
	cr_expect_str_eq(first(&out), "X002 2:94 the tag is nested deeper than 32 levels");
	cr_expect_null(read(tags(0, 100000), &out));
	memset(bytes, 'a', FILING_BYTES + 1);
	cr_expect_null(read((struct str){ bytes, FILING_BYTES + 1 }, &out));
	cr_expect_str_eq(first(&out), "X002 the file has more than 16 MiB");
	memcpy(bytes, ROOT(""), sizeof ROOT("") - 1);
	bytes[sizeof ROOT("") - 1] = '<';
	cr_expect_null(read((struct str){ bytes, 1000 }, &out));
	cr_expect_str_eq(first(&out), "X002 2:1 the name of a tag is too long");
	for (size_t at = sizeof ROOT("") - 1; at + 4 <= FILING_BYTES; at += 4)
		memcpy(bytes + at, "<a/>", 4);
	cr_expect_null(read((struct str){ bytes, FILING_BYTES }, &out));
	cr_expect_str_eq(first(&out), "X002 2:1999997 there are more than 500000 tags");
}

Test(filing, more_values_than_any_form_has_are_refused)
{
	struct buf b = { 0 };
	struct diags out;

	buf_puts(&b, ROOT("") "<a origin=\"ask\"><value>\n");
	for (size_t i = 0; i < FILING_VALUES; i++)
		buf_puts(&b, "<p/>");
	buf_puts(&b, "</value></a>" END);
	cr_expect_null(read(buf_str(&b), &out));
	cr_expect_str_eq(first(&out), "X002 3:1 there are more than 100000 values");
	buf_free(&b);
}

Test(filing, cut_anywhere_it_is_refused_with_a_place)
{
	struct str good = S(GOOD);

	for (size_t len = 0; len < good.len; len++) {
		struct arena_mark mark = arena_mark(&arena);
		struct diags out;

		cr_expect_null(read(str_part(good, 0, len), &out), "cut at %zu", len);
		cr_assert_geq(out.list.count, 1, "cut at %zu", len);
		cr_expect_not_null(out.list.at[0]->span.text, "cut at %zu", len);
		arena_rewind(&arena, mark);
	}
}

static bool verify(const char *bytes, const char *schema, const char *definition, struct diags *out)
{
	const struct verify v = { .xsd = str(schema), .definition = str(definition) };
	const struct filing *f = read(str(bytes), out);

	cr_assert_not_null(f, "%s", first(out));
	return filing_verify(&arena, S(PATH), str(bytes), f, &v, out);
}

Test(filing, verifies_schema_bytes_and_digest)
{
	static const struct {
		const char *bytes, *want;
	} rows[] = {
		{ SMALL, "nothing" },
		{ SMALL_ROOT "<nom></nom>\n<part>12.5</part>\n" END,
			"X004 2:1 element 'nom': [facet 'minLength'] the value has a length of '0'; this "
			"underruns the allowed minimum length of '1'" },
		{ SMALL_ROOT "<nom>a</nom>\n<part>douze</part>\n" END,
			"X004 3:1 element 'part': 'douze' is not a valid value of the atomic type "
			"'xs:decimal'" },
		{ SMALL_ROOT "<nom>a</nom>\n" END,
			"X004 3:1 element 'submission': missing child element(s). Expected is ( part )" },
		{ SMALL_ROOT "<part>1</part>\n<nom>a</nom>\n" END,
			"X004 2:1 element 'part': this element is not expected. Expected is ( nom )" },
		{ SMALL_ROOT "<nom>a</nom>\n<part>1</part>\n<prix>1</prix>\n" END,
			"X004 4:1 element 'prix': this element is not expected" },
		{ SMALL_ROOT "<nom a=\"b\">a</nom>\n<part>1</part>\n" END,
			"X004 2:1 element 'nom', attribute 'a': the attribute 'a' is not allowed" },
		{ SMALL_ROOT "<nom>L&#38;M</nom>\n<part>12.5</part>\n" END,
			"X006 2:8 line 2 is not canonical: 'amp;M</nom>' is expected here" },
		{ SMALL_ROOT "<nom >M</nom>\n<part>12.5</part>\n" END,
			"X006 2:5 line 2 is not canonical: '>M</nom>' is expected here" },
		{ SMALL_ROOT "<nom>é</nom><!-- ? -->\n<part>12.5</part>\n" END,
			"X006 2:13 line 2 is not canonical: nothing is expected here" },
		{ SMALL_ROOT "<nom><![CDATA[M]]></nom>\n<part>12.5</part>\n" END,
			"X006 2:6 line 2 is not canonical: 'M</nom>' is expected here" },
		{ SMALL "\n", "X006 4:14 line 4 is not canonical: nothing is expected here" },
		{ "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n" SMALL,
			"X006 1:2 line 1 is not canonical: 'submission "
			"xmlns=\"urn:unefois:form:essai:1\" definition=\"sha2' is expected here" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct diags out;
		bool good = verify(rows[i].bytes, xsd, "sha256:00", &out);

		cr_expect_eq(good, strcmp(rows[i].want, "nothing") == 0, "%s", rows[i].want);
		cr_expect_str_eq(first(&out), rows[i].want);
		cr_expect_leq(out.list.count, 1, "%s: %zu messages", rows[i].want, out.list.count);
	}
}

Test(filing, tells_every_finding)
{
	struct diags out;

	cr_expect_not(verify(SMALL_ROOT "<nom>a</nom>\n<part >x</part>\n" END, xsd, "sha256:01", &out));
	cr_assert_eq(out.list.count, 3);
	cr_expect_str_eq(first(&out), "X005 1:58 made from the definition 'sha256:00', and this one is "
				      "'sha256:01'");
	cr_expect_eq(out.list.at[1]->code, DIAG_XML_INVALID);
	cr_expect_eq(out.list.at[2]->code, DIAG_XML_CANONICAL);
	cr_expect(verify(SMALL, xsd, NULL, &out), "without a digest there is nothing to compare");
}

Test(filing, does_not_go_on_for_ever)
{
	struct buf b = { 0 };
	struct diags out;

	buf_puts(&b, SMALL_ROOT "<nom>a</nom>\n<part>1</part>\n");
	for (int i = 0; i < 1000; i++)
		buf_puts(&b, "<nom b=\"c\"></nom>\n");
	buf_puts(&b, END);
	cr_expect_not(verify(arena_z(&arena, buf_str(&b)), xsd, NULL, &out));
	cr_expect_leq(out.list.count, 110);
	buf_free(&b);
}

Test(filing, a_schema_may_be_wrong_too)
{
	static const struct {
		const char *xsd, *want;
	} rows[] = {
		{ "", "X007 1:1 the file does not begin with a tag" },
		{ "<!DOCTYPE a><a/>", "X002 1:1 there is a DOCTYPE" },
		{ "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>\n<xs:element name='a' "
		  "type='xs:b'/>\n</xs:schema>",
			"X007 2:1 element decl. 'a', attribute 'type': the QName value "
			"'b' does not resolve to a(n) type definition" },
		{ "<a/>", "X007 1:1 the XML document 'in_memory_buffer' is not a schema document" },
		{ "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>\n<xs:include "
		  "schemaLocation='/etc/hostname'/>\n</xs:schema>",
			"X007 2:1 element 'include': failed to parse the XML resource '/etc/hostname'" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct diags out;

		cr_expect_not(verify(SMALL, rows[i].xsd, NULL, &out), "%s", rows[i].want);
		cr_expect_str_eq(first(&out), rows[i].want);
	}
}

/* What was written by hand as the contract is read as what it says. */
Test(filing, reads_the_contract)
{
	struct diags out;
	struct str bytes;
	size_t values = 0, absences = 0, claims = 0, asked = 0;

	cr_assert_eq(
		file_read(&arena, "tests/golden/contract/submission.xml", FILING_BYTES, &bytes), FILE_OK);
	const struct filing *f = read(bytes, &out);
	cr_assert_not_null(f, "%s", first(&out));
	cr_expect(str_is(f->form, "marche-public-simplifie") && str_is(f->siret, "55204944776279"));
	for (size_t i = 0; i < f->fields.count; i++) {
		const struct filed *field = &f->fields.at[i];

		values += str_is(field->kind, "value") && field->origin.at != NULL;
		absences += str_is(field->kind, "absence");
		claims += str_is(field->kind, "claim") && field->origin.at != NULL;
		asked += str_is(field->origin, "ask");
	}
	cr_expect_eq(values, 23, "%zu values", values);
	cr_expect_eq(absences, 3, "%zu absences", absences);
	cr_expect_eq(claims, 1, "%zu claims", claims);
	cr_expect_eq(asked, 7, "%zu asked", asked);
}
