#include "emitted.h"

#include "emit/lexical.h"

#define DUE "t_string: a\nt_boolean: false\nt_lots: ['1']\nt_declaration: true\n"
#define AT " retrieved_at=\"2026-11-24T09:00:00Z\""

static struct emitted e;

static void close_world(void)
{
	emitted_close(&e);
}

TestSuite(xsd, .fini = close_world);

Test(xsd, every_type_has_its_written_form)
{
	enum lexical l;

	emitted_open(&e, WORLD_MPS);
	for (size_t t = 0; t < TYPE__COUNT; t++) {
		const char *word = type_row((enum type)t)->xsd;

		cr_expect(word[0] == 0 || lexical_find(word, &l), "%s", word);
	}
}

Test(xsd, accepts_what_was_written_by_hand_and_what_is_emitted)
{
	static const struct {
		enum audience who;
		const char *file;
	} rows[] = {
		{ AUDIENCE_AGENT, "tests/golden/contract/submission.xml" },
		{ AUDIENCE_APPLICANT, "tests/golden/contract/submission_applicant.xml" },
	};
	static const struct {
		const char *siret, *answers;
	} filings[] = {
		{ SNCF, "@tests/data/mps/answers_sncf.yaml" },
		{ "00000002600013", "@tests/data/mps/answers_seul.yaml" },
		{ "00000003400017", "@tests/data/mps/answers_association.yaml" },
	};

	emitted_open(&e, WORLD_MPS);
	for (size_t i = 0; i < COUNT(rows); i++)
		cr_expect_str_eq(emitted_invalid(&e, emitted_file(&e, rows[i].file)), "");
	for (size_t i = 0; i < COUNT(filings) * COUNT(rows); i++) {
		emitted_fill(&e, filings[i / 2].siret, filings[i / 2].answers, false);
		cr_expect_str_eq(emitted_invalid(&e, emitted_submission(&e, rows[i % 2].who)), "", "%s",
			filings[i / 2].siret);
	}
}

/* A change to a valid filing, after which it is not valid any more. */
struct mutation {
	const char *what, *from, *to;
};

static void expect_refused(const char *xml, const struct mutation *rows, size_t count)
{
	cr_assert_str_eq(emitted_invalid(&e, xml), "");
	for (size_t i = 0; i < count; i++) {
		const char *changed = emitted_replace(&e, xml, rows[i].from, rows[i].to);

		cr_expect(emitted_invalid(&e, changed)[0] != 0, "accepted: %s", rows[i].what);
	}
}

Test(xsd, refuses_a_filing_for_the_agent_that_was_changed)
{
	static const struct mutation rows[] = {
		{ "no authority", " authority=\"Infogreffe\" provider=\"infogreffe.rcs\"" AT ">50000.00",
			" provider=\"infogreffe.rcs\"" AT ">50000.00" },
		{ "no provider", " provider=\"infogreffe.rcs\"" AT ">50000.00", AT ">50000.00" },
		{ "no retrieved_at", AT ">50000.00", ">50000.00" },
		{ "no provenance",
			"<tva origin=\"source\"><value as_of=\"2026-11-23\" authority=\"Commission "
			"européenne\" provider=\"commission.tva\"" AT ">",
			"<tva origin=\"source\"><value>" },
		{ "provenance on an answer", "<encadrement origin=\"ask\"><value>",
			"<encadrement origin=\"ask\"><value authority=\"Insee\" provider=\"a.b\"" AT ">" },
		{ "an unknown attribute", "<courriel origin=\"ask\">",
			"<courriel origin=\"ask\" by=\"me\">" },
		{ "an empty authority", "authority=\"Commission européenne\"", "authority=\"\"" },
		{ "no origin", "<courriel origin=\"ask\">", "<courriel>" },
		{ "the wrong origin", "<courriel origin=\"ask\">", "<courriel origin=\"source\">" },
		{ "the wrong origin of a source", "<capital origin=\"source\">", "<capital origin=\"ask\">" },
		{ "an empty field", "<value>42</value>", "" },
		{ "an empty value", "<value>42</value>", "<value></value>" },
		{ "an empty text", ">SOCIETE NATIONALE SNCF<", "><" },
		{ "a blank text", ">SOCIETE NATIONALE SNCF<", "> <" },
		{ "an empty amount", ">50000.00<", "><" },
		{ "an empty address",
			"<voie>10 RUE DE L'EXEMPLE</voie><code_postal>93210</code_postal><commune>"
			"SAINT-DENIS</commune><pays>FR</pays></claim>",
			"</claim>" },
		{ "an empty row",
			"<row><nom>FICTIVE</nom><prenom>Alix</prenom><fonction>Directrice "
			"générale</fonction></row>",
			"<row></row>" },
		{ "no row",
			"<row><nom>FICTIVE</nom><prenom>Alix</prenom><fonction>Directrice "
			"générale</fonction></row>",
			"" },
		{ "two rows of a pick", "<row><nom>FICTIVE</nom>",
			"<row><nom>AUTRE</nom></row><row><nom>FICTIVE</nom>" },
		{ "nil", "<tva origin=\"source\">",
			"<tva xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\" "
			"origin=\"source\">" },
		{ "nil value", "<encadrement origin=\"ask\"><value>42</value>",
			"<encadrement origin=\"ask\"><value "
			"xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"></value>" },
		{ "the wrong type", ">42<", ">beaucoup<" },
		{ "a comma", ">12.5<", ">12,5<" },
		{ "an amount without cents", ">50000.00<", ">50000<" },
		{ "an amount with zeros in front", ">50000.00<", ">050000.00<" },
		{ "no such day", ">1985-07-01<", ">1985-02-30<" },
		{ "a zone", ">1985-07-01<", ">1985-07-01Z<" },
		{ "a day that is no day", "as_of=\"2026-06-30\"", "as_of=\"juin\"" },
		{ "a code that is not listed", ">conjoint<", ">ensemble<" },
		{ "a declaration that is not made", "<value>true</value></honneur>",
			"<value>false</value></honneur>" },
		{ "an unknown element", "<ape ", "<age origin=\"ask\"><value>3</value></age>\n<ape " },
		{ "an unknown part", "<code_commune>", "<x>1</x><code_commune>" },
		{ "parts out of order", "<voie>2 PLACE AUX ETOILES</voie><code_postal>93210</code_postal>",
			"<code_postal>93210</code_postal><voie>2 PLACE AUX ETOILES</voie>" },
		{ "a duplicate",
			"<courriel origin=\"ask\"><value>marches@candidat.example</value></courriel>",
			"<courriel origin=\"ask\"><value>a@b.fr</value></courriel>"
			"<courriel origin=\"ask\"><value>a@b.fr</value></courriel>" },
		{ "two values", "<value>42</value>", "<value>42</value><value>43</value>" },
		{ "a value and an absence", "<absence authority=\"MSA\"",
			"<value authority=\"MSA\" provider=\"msa.conformite\"" AT
			">outdated</value><absence authority=\"MSA\"" },
		{ "the wrong order",
			"<courriel origin=\"ask\"><value>marches@candidat.example</value></courriel>\n"
			"<telephone origin=\"ask\"><value>0199005678</value></telephone>",
			"<telephone origin=\"ask\"><value>0199005678</value></telephone>\n"
			"<courriel origin=\"ask\"><value>marches@candidat.example</value></courriel>" },
		{ "a required answer left out",
			"<encadrement origin=\"ask\"><value>42</value></encadrement>\n", "" },
		{ "a source left out",
			"<msa origin=\"source\"><absence authority=\"MSA\" code=\"not_found\" "
			"provider=\"msa.conformite\"" AT "></absence></msa>\n",
			"" },
		{ "an unknown absence", "code=\"not_found\"", "code=\"lost\"" },
		{ "an absence without a code", " code=\"not_found\"", "" },
		{ "an absence of an answer", "<value>42</value>",
			"<absence code=\"unavailable\"></absence>" },
		{ "an absence with a text", "code=\"not_found\" provider=\"msa.conformite\"" AT "></absence>",
			"code=\"not_found\" provider=\"msa.conformite\"" AT ">?</absence>" },
		{ "withheld, and public",
			"<value as_of=\"2026-11-23\" authority=\"Commission européenne\" "
			"provider=\"commission.tva\"" AT ">FR35552049447</value>",
			"<withheld authority=\"Commission européenne\" "
			"provider=\"commission.tva\"></withheld>" },
		{ "a claim without a motive", " motive=\"Déménagement fictif au 1er octobre 2026\"", "" },
		{ "a claim on what is locked", "Consultation fictive 2026-001</value>",
			"Consultation fictive 2026-001</value><claim motive=\"m\">Autre</claim>" },
		{ "a claim on what is locked in a row", "FICTIF MENUISERIE DU LAC</value>",
			"FICTIF MENUISERIE DU LAC</value><claim motive=\"m\">Autre</claim>" },
		{ "a claim on what is protected", ">812.4</value>",
			">812.4</value><claim motive=\"m\">900</claim>" },
		{ "a claim on an answer", "<value>42</value>",
			"<value>42</value><claim motive=\"m\">43</claim>" },
		{ "a claim on a document", "until=\"2027-01-14\"></value>",
			"until=\"2027-01-14\"></value><claim motive=\"m\"></claim>" },
		{ "two claims",
			"<claim motive=", "<claim motive=\"m\"><voie>1 RUE</voie></claim><claim motive=" },
		{ "a claim before its value", "<ape origin=\"source\">",
			"<ape origin=\"source\"><claim motive=\"m\">49.10Z</claim>" },
		{ "a bad SIRET in a row", "<row siret=\"00000001800010\">", "<row siret=\"0000000180001\">" },
		{ "a row without its SIRET", "<row siret=\"00000001800010\">", "<row>" },
		{ "a row without its fields",
			"<denomination origin=\"source\"><absence authority=\"Insee\" "
			"code=\"not_diffusible\" provider=\"insee.etablissement_diffusible\"" AT
			"></absence></denomination>",
			"" },
		{ "a text between rows", "</row><row siret=\"00000005900014\">",
			"</row>et<row siret=\"00000005900014\">" },
		{ "a document without its digest",
			" sha256=\"dbce40011492224a104f1447f9feba8d6718325d0774f58c15e67f2149c72e00\"", "" },
		{ "a document with a text", "until=\"2027-01-14\"></value>",
			"until=\"2027-01-14\">x</value>" },
		{ "the other audience", "audience=\"agent\"", "audience=\"company\"" },
		{ "another form", " form=\"marche-public-simplifie\"", " form=\"doeth\"" },
		{ "another version", "version=\"1.0.0\"", "version=\"1.0.1\"" },
		{ "another namespace", "urn:unefois:form:marche-public-simplifie:1",
			"urn:unefois:form:marche-public-simplifie:2" },
		{ "a moment with a zone", " at=\"2026-11-24T09:00:00Z\"",
			" at=\"2026-11-24T09:00:00+00:00\"" },
		{ "no moment", " at=\"2026-11-24T09:00:00Z\"", "" },
		{ "an empty id", "id=\"MPS-2026-0001\"", "id=\"\"" },
		{ "no digest", "definition=\"sha256:", "definition=\"" },
		{ "a bad SIRET", " siret=\"55204944776279\"", " siret=\"552049447\"" },
	};

	emitted_open(&e, WORLD_MPS);
	emitted_fill(&e, SNCF, "@tests/data/mps/answers_sncf.yaml", true);
	expect_refused(emitted_submission(&e, AUDIENCE_AGENT), rows, COUNT(rows));
}

Test(xsd, refuses_a_filing_for_the_applicant_that_was_changed)
{
	static const struct mutation rows[] = {
		{ "withheld without an authority", "<withheld authority=\"MSA\" provider=\"msa.conformite\">",
			"<withheld provider=\"msa.conformite\">" },
		{ "withheld without a provider", "<withheld authority=\"MSA\" provider=\"msa.conformite\">",
			"<withheld authority=\"MSA\">" },
		{ "withheld with a value", "provider=\"msa.conformite\"></withheld>",
			"provider=\"msa.conformite\">up_to_date</withheld>" },
		{ "withheld with a code", "<withheld authority=\"MSA\"",
			"<withheld code=\"not_found\" authority=\"MSA\"" },
		{ "a claim on what is withheld", "provider=\"msa.conformite\"></withheld>",
			"provider=\"msa.conformite\"></withheld><claim motive=\"m\">outdated</claim>" },
		{ "a withheld answer", "<value>42</value>",
			"<withheld authority=\"MSA\" provider=\"msa.conformite\"></withheld>" },
	};

	emitted_open(&e, WORLD_MPS);
	emitted_fill(&e, SNCF, "@tests/data/mps/answers_sncf.yaml", true);
	expect_refused(emitted_submission(&e, AUDIENCE_APPLICANT), rows, COUNT(rows));
}

Test(xsd, refuses_what_a_mandated_form_never_has)
{
	static const struct mutation rows[] = {
		{ "withheld",
			"<value authority=\"GIP-MDS\" period=\"2025\" provider=\"test.effectifs\"" AT
			">25.5</value>",
			"<withheld authority=\"GIP-MDS\" provider=\"test.effectifs\"></withheld>" },
		{ "provenance of a computed value", "<value>2.5</value></taux>",
			"<value authority=\"A\" provider=\"a.b\"" AT ">2.5</value></taux>" },
		{ "a computed value that is withheld", "<value>2.5</value></taux>",
			"<withheld></withheld></taux>" },
		{ "the applicant", "audience=\"company\"", "audience=\"applicant\"" },
		{ "a claim on what is locked", "<montant>500.50</montant></row></value>",
			"<montant>500.50</montant></row></value><claim><row><annee>2025</annee></row></"
			"claim>" },
	};
	static const struct mutation good[] = {
		/* each stands where it can occur: policy ask, edit free, a provider that has no year */
		{ "an answer after an absence",
			"<value authority=\"GIP-MDS\" period=\"2025\" provider=\"test.effectifs\"" AT
			">25.5</value>",
			"<absence authority=\"GIP-MDS\" code=\"not_found\" "
			"provider=\"test.effectifs\"></absence><claim>3</claim>" },
		{ "a correction without a motive", "Société Une</value>",
			"Société Une</value><claim>Société Un</claim>" },
		{ "a computed absence", "<value>2.5</value></taux>",
			"<absence code=\"not_computable\"></absence></taux>" },
		{ "no section that does not apply",
			"<referent origin=\"ask\"><value>Un nom</value></referent>\n", "" },
	};
	const char *xml;

	emitted_open(&e, WORLD_ESSAI);
	emitted_fill(&e, SOCIETE_UNE,
		"demande: 100\ncourriel: a@exemple.fr\ndirigeant: {pick: 2}\nreferent: Un nom\n"
		"sites: [{siret: '40483304800014', effectif: 5}]\n",
		true);
	xml = emitted_submission(&e, AUDIENCE_COMPANY);
	for (size_t i = 0; i < COUNT(rows); i++)
		cr_expect(emitted_invalid(&e, emitted_replace(&e, xml, rows[i].from, rows[i].to))[0] != 0,
			"accepted: %s", rows[i].what);
	for (size_t i = 0; i < COUNT(good); i++)
		cr_expect_str_eq(emitted_invalid(&e, emitted_replace(&e, xml, good[i].from, good[i].to)), "",
			"%s", good[i].what);
}

#define ALL \
	DUE "t_text: a\nt_integer: 1\nt_decimal: 1\nt_percent: 1\nt_amount: 1\nt_euros: 1\nt_date: " \
	    "2026-01-01\n" \
	    "t_year: 2026\nt_siren: '732829320'\nt_siret: '73282932000074'\nt_naf: 49.10Z\nt_vat: " \
	    "FR44732829320\n" \
	    "t_email: a@b.fr\nt_telephone: '0102030405'\nt_address: {voie: A}\nt_url: " \
	    "http://a.fr\nt_choice: b\n" \
	    "t_choices: x\nt_code: A1\nt_time: 8h30\nt_month: 11/2026\nt_duration: 2 mois\nt_rna: " \
	    "W751004076\nt_nir: 1 85 05 78 006 084 91\nt_iban: FR76 3000 6000 0112 3456 7890 189\n" \
	    "t_country: fr\nt_commune: 2A004\nt_postal_code: '20000'\n"

/* Every one of the words, separated by |, in the place of a field's value. */
static void expect_words(const char *xml, const char *field, struct str words, bool good)
{
	const char *line = emitted_line(&e, xml, field);

	while (words.at != NULL) {
		struct str word = str_cut(&words, '|');
		const char *element = arena_format(
			&e.arena, "<%s origin=\"ask\"><value>%.*s</value></%s>", field, STR(word), field)
					      .at;
		const char *why = emitted_invalid(&e, emitted_replace(&e, xml, line, element));

		cr_expect_eq(why[0] == 0, good, "%s: '%.*s': %s", field, STR(word), why);
	}
}

Test(xsd, knows_the_written_form_of_every_type)
{
	static const struct {
		const char *field, *good, *bad;
	} rows[] = {
		{ "t_string", "a|a b|d'été &amp; &lt;d&gt;|1\xc2\xa0|\xe2\x82\xac",
			"| | a|a |a  b|a\nb|a\tb" },
		{ "t_text", "a|a\n b\n", "" },
		{ "t_integer", "0|-1|42|123456789012345678", "|-0|+1|01|1.0|1e3|un|1 2" },
		{ "t_decimal", "0|-0.5|12.5|0.000001|-3", "|-0|12.50|1.|.5|0.0|0.0000001|1,5|+1|00.5" },
		{ "t_percent", "12.5|100", "|12.50|12 %" },
		{ "t_amount", "0.00|-0.50|1000.00", "|0|1000|1000.0|1000.000|1 000.00|01.00|.50" },
		{ "t_euros", "0|1000", "|1000.00|-0" },
		{ "t_boolean", "true|false", "|1|0|oui|TRUE" },
		{ "t_date", "2026-11-23|2024-02-29",
			"|2026-02-29|2026-11-23Z|2026-11-23+01:00|26-11-23|23/11/2026" },
		{ "t_year", "2026|1999", "|26|2026Z|02026|-2026" },
		{ "t_siren", "732829320", "|73282932|7328293200|732 829 320|73282932A" },
		{ "t_siret", "73282932000074", "|7328293200007|732829320" },
		{ "t_naf", "49.10Z", "|4910Z|49.10|49.10z|XX" },
		{ "t_vat", "FR44732829320|EL123456789|IE1A23456+|ESX12*", "|44732829320|FR 44|FR1" },
		{ "t_email", "a@b.fr|jean.dupont+x@exemple.fr", "|a|a@|@b|a b@c.fr|a@b@c" },
		{ "t_telephone", "0102030405|+33102030405|3957", "|01 02 03 04 05|123|+|0102030405060708" },
		{ "t_url", "http://a.fr|https://a.fr/b?c=d&amp;e#f|https://é.fr",
			"|a.fr|ftp://a.fr|http://|http://a b" },
		{ "t_time", "08:30|00:00|23:59", "|8:30|24:00|08:60|08:30:00|08:30Z" },
		{ "t_month", "2026-11|0001-01", "|2026-13|2026-1|11/2026|2026-11Z" },
		{ "t_duration", "P2M|P1Y6M15D|P0D", "|P|P02M|P1Y0M|PT1H|-P1D|2 mois" },
		{ "t_rna", "W751004076|W2A1000123", "|751004076|W75100407|w751004076" },
		{ "t_nir", "1850578006084|185052A006084|255082B168025",
			"|185057800608|185052C006084|185057800608491|1 85 05 78 006 084" },
		{ "t_iban", "FR7630006000011234567890189|BE68539007547034",
			"|FR76|fr7630006000011234567890189|FR76 3000" },
		{ "t_country", "FR|99132", "|fr|FRA|12345" },
		{ "t_commune", "35238|2A004", "|2C004|3523|2a004" },
		{ "t_postal_code", "75012", "|7501|75 012|B1000" },
		{ "t_choice", "b|r&amp;d", "|c|B|b b" },
		{ "t_choices", "x|x y|z y x", "|w|x w|x,y" },
		{ "t_code", "A1|Z9|é", "|A 1" },
		{ "t_lots", "1|1 2|9", "" },
		{ "t_declaration", "true", "|false|1" },
		{ "t_address", "<voie>A</voie>|<commune>B</commune><pays>FR</pays>|<pays>FR</pays>",
			"|A|<voie></voie>|<pays>FR</pays><commune>B</commune>|<voie>A</voie><voie>A</"
			"voie>|<rue>A</rue>" },
	};
	const char *xml;

	emitted_open(&e, WORLD_VITRINE);
	emitted_fill(&e, SOCIETE_UNE, ALL, true);
	xml = emitted_submission(&e, AUDIENCE_APPLICANT);
	cr_assert_str_eq(emitted_invalid(&e, xml), "");
	for (size_t i = 0; i < COUNT(rows); i++) {
		expect_words(xml, rows[i].field, str(rows[i].good), true);
		expect_words(xml, rows[i].field, str(rows[i].bad), false);
	}
}

Test(xsd, counts_rows_and_optional_fields)
{
	static const char *const good[] = {
		"", /* both repeats may be left out: the section may not apply */
		"<references origin=\"ask\"><row><annee "
		"origin=\"ask\"><value>2026</value></annee></row></references>\n",
	};
	static const char *const bad[] = {
		"<references origin=\"ask\"></references>\n",
		"<references origin=\"ask\"><row></row></references>\n",
		"<references origin=\"ask\"><row siret=\"73282932000074\"><annee "
		"origin=\"ask\"><value>2026</value>"
		"</annee></row></references>\n",
		"<associes origin=\"ask\"><row siret=\"73282932000074\"><nom origin=\"source\">"
		"<absence authority=\"Insee\" code=\"not_found\" "
		"provider=\"test.annuaire\"></absence></nom></row>"
		"</associes>\n",
		"<certifies origin=\"on_control\"><value>true</value></certifies>\n",
	};
	const char *xml;

	emitted_open(&e, WORLD_VITRINE);
	emitted_fill(&e, SOCIETE_UNE, DUE, true);
	xml = emitted_submission(&e, AUDIENCE_APPLICANT);
	for (size_t i = 0; i < COUNT(good) + COUNT(bad); i++) {
		bool is_good = i < COUNT(good);
		const char *added = is_good ? good[i] : bad[i - COUNT(good)];
		const char *end = arena_format(&e.arena, "%s</submission>", added).at;
		const char *why = emitted_invalid(&e, emitted_replace(&e, xml, "</submission>", end));

		cr_expect_eq(why[0] == 0, is_good, "%s: %s", added, why);
	}
}

Test(xsd, reads_as_it_is_meant_to)
{
	static const char *const pieces[] = {
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
		"<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" "
		"xmlns=\"urn:unefois:form:vitrine:1\"\n"
		"           targetNamespace=\"urn:unefois:form:vitrine:1\" elementFormDefault=\"qualified\" "
		"blockDefault=\"#all\" "
		"version=\"1.2.3\">\n"
		"  <xs:annotation>\n"
		"    <xs:documentation xml:lang=\"fr\">Vitrine &lt;des&gt; \"types\" &amp; "
		"cas</xs:documentation>\n"
		"  </xs:annotation>\n"
		"  <xs:element name=\"submission\">\n",
		"  <xs:complexType name=\"field-effectif\">\n"
		"    <xs:annotation>\n"
		"      <xs:documentation xml:lang=\"fr\">Effectif</xs:documentation>\n"
		"    </xs:annotation>\n"
		"    <xs:sequence>\n"
		"      <xs:choice>\n"
		"        <xs:element name=\"value\" type=\"sourced-decimal\"/>\n"
		"        <xs:element name=\"absence\" type=\"sourced-absence\"/>\n"
		"        <xs:element name=\"withheld\" type=\"sourced-withheld\"/>\n"
		"      </xs:choice>\n"
		"    </xs:sequence>\n"
		"    <xs:attribute name=\"origin\" type=\"xs:string\" fixed=\"source\" use=\"required\"/>\n"
		"  </xs:complexType>\n",
		"      <xs:enumeration value=\"r&amp;d\"/>\n",
		"<xs:documentation xml:lang=\"fr\">Je déclare &lt; &amp; &gt;</xs:documentation>\n",
	};
	const char *xsd;

	emitted_open(&e, WORLD_VITRINE);
	xsd = emitted_xsd(&e);
	for (size_t i = 0; i < COUNT(pieces); i++)
		cr_expect(strstr(xsd, pieces[i]) != NULL, "not there: %s", pieces[i]);
	/* nothing that no field uses, and nothing from elsewhere */
	cr_expect(strstr(xsd, "document\"") == NULL && strstr(xsd, "\"digest\"") == NULL);
	cr_expect(strstr(xsd, "import") == NULL && strstr(xsd, "nillable") == NULL);
}
