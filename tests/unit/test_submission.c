#include "emitted.h"

#define AT " retrieved_at=\"2026-11-24T09:00:00Z\""

/* What vitrine needs to be filed, and no more. */
#define DUE "t_string: a\nt_boolean: false\nt_lots: ['1']\nt_declaration: true\n"
#define LARGE "demande: 100\ncourriel: a@exemple.fr\ndirigeant: {pick: 2}\nreferent: Un nom\n"
#define SITES "sites: [{siret: '40483304800014', effectif: 5}]\n"

static struct emitted e;

static void close_world(void)
{
	emitted_close(&e);
}

TestSuite(submission, .fini = close_world);

Test(submission, is_the_one_written_by_hand)
{
	static const struct {
		enum audience who;
		const char *file;
	} rows[] = {
		{ AUDIENCE_AGENT, "tests/golden/contract/submission.xml" },
		{ AUDIENCE_APPLICANT, "tests/golden/contract/submission_applicant.xml" },
	};

	emitted_open(&e, WORLD_MPS);
	emitted_fill(&e, SNCF, "@tests/data/mps/answers_sncf.yaml", true);
	for (size_t i = 0; i < COUNT(rows); i++)
		cr_expect_str_eq(emitted_submission(&e, rows[i].who), emitted_file(&e, rows[i].file), "%s",
			rows[i].file);
}

/* A row: who, what was answered, a field and its line; "" for none. */
struct expected {
	const char *siret, *answers, *field, *want;
};

static void expect_lines(const struct expected *lines, size_t count, enum audience who)
{
	for (size_t i = 0; i < count; i++) {
		const char *xml, *line;

		emitted_fill(&e, lines[i].siret, lines[i].answers, false);
		xml = emitted_submission(&e, who);
		line = emitted_line(&e, xml, lines[i].field);
		cr_expect_str_eq(line, lines[i].want, "%s, %s: %s", lines[i].field, lines[i].answers, line);
		cr_expect(emitted_is_canonical(xml), "%s: %s", lines[i].answers, xml);
	}
}

Test(submission, writes_each_state_of_a_field_its_own_way)
{
	static const struct expected lines[] = {
		/* a source: its value, its absence, what the company says of it */
		{ SOCIETE_UNE, NULL, "nom",
			"<nom origin=\"source\"><value as_of=\"2026-10-01\" authority=\"Insee\" "
			"provider=\"test.annuaire\"" AT ">Société Une</value></nom>" },
		{ SOCIETE_UNE, "nom: Un <b> & \"c\"", "nom",
			"<nom origin=\"source\"><value as_of=\"2026-10-01\" authority=\"Insee\" "
			"provider=\"test.annuaire\"" AT
			">Société Une</value><claim>Un &lt;b&gt; &amp; \"c\"</claim></nom>" },
		{ SOCIETE_INCONNUE, NULL, "nom",
			"<nom origin=\"source\"><absence authority=\"Insee\" code=\"not_found\" "
			"provider=\"test.annuaire\"" AT "></absence></nom>" },
		{ SOCIETE_INCONNUE, "nom: Neuve", "nom",
			"<nom origin=\"source\"><absence authority=\"Insee\" code=\"not_found\" "
			"provider=\"test.annuaire\"" AT "></absence><claim>Neuve</claim></nom>" },
		{ SOCIETE_UNE, "claims: {adresse: {value: {voie: Là, pays: FR}, motive: \"a > \\\"b\\\"\"}}",
			"adresse",
			"<adresse origin=\"source\"><value authority=\"Insee\" provider=\"test.adresses\"" AT
			"><voie>12 RUE DES ESSAIS</voie><code_postal>75001</code_postal>"
			"<commune>PARIS</commune><pays>FR</pays></value>"
			"<claim motive=\"a > "
			"&quot;b&quot;\"><voie>Là</voie><pays>FR</pays></claim></adresse>" },
		{ SOCIETE_UNE, NULL, "effectif",
			"<effectif origin=\"source\"><value authority=\"GIP-MDS\" period=\"2025\" "
			"provider=\"test.effectifs\"" AT ">25.5</value></effectif>" },
		{ SOCIETE_UNE, NULL, "attestation",
			"<attestation origin=\"source\"><value authority=\"Infogreffe\" "
			"media_type=\"application/pdf\" name=\"une.pdf\" provider=\"test.dirigeants\"" AT
			" sha256=\"c825d019c8c6dda5d2ede3aec2dcfa8060bc32dac02b6bc519749a034703669f\" "
			"size=\"20\"></value></attestation>" },
		/* rows: all of a collection, the one that was picked */
		{ SOCIETE_UNE, NULL, "ventes",
			"<ventes origin=\"source\"><value authority=\"DGFiP\" provider=\"test.comptes\"" AT
			"><row><annee>2025</annee><montant>1000.00</montant></row>"
			"<row><annee>2024</annee><montant>500.50</montant></row></value></ventes>" },
		{ SOCIETE_UNE, "dirigeant: {pick: 2}", "dirigeant",
			"<dirigeant origin=\"source\"><value authority=\"Infogreffe\" "
			"provider=\"test.dirigeants\"" AT
			"><row><nom>Bêta</nom><depuis>2021-01-01</depuis></row></value></dirigeant>" },
		{ SOCIETE_DEUX, NULL, "dirigeant",
			"<dirigeant origin=\"source\"><value authority=\"Infogreffe\" "
			"provider=\"test.dirigeants\"" AT
			"><row><nom>Gamma</nom><depuis>2019-05-05</depuis></row></value></dirigeant>" },
		{ SOCIETE_INCONNUE, "dirigeant: {nom: Oméga}", "dirigeant",
			"<dirigeant origin=\"source\"><absence authority=\"Infogreffe\" code=\"not_found\" "
			"provider=\"test.dirigeants\"" AT
			"></absence><claim><row><nom>Oméga</nom></row></claim></dirigeant>" },
		/* computed, or not */
		{ SOCIETE_UNE, NULL, "taux", "<taux origin=\"derived\"><value>2.5</value></taux>" },
		{ SOCIETE_INCONNUE, NULL, "taux",
			"<taux origin=\"derived\"><absence code=\"not_computable\"></absence></taux>" },
		/* asked */
		{ SOCIETE_UNE, NULL, "demande", "" },
		{ SOCIETE_UNE, "demande: 12.5", "demande",
			"<demande origin=\"ask\"><value>12.50</value></demande>" },
		/* a section that does not apply */
		{ SOCIETE_DEUX, LARGE SITES, "referent", "" },
		{ SOCIETE_DEUX, LARGE SITES, "sites", "" },
		/* rows of companies: one line */
		{ SOCIETE_UNE, LARGE, "sites", "" },
		{ SOCIETE_UNE, LARGE SITES, "sites",
			"<sites origin=\"ask\"><row siret=\"40483304800014\"><nom origin=\"source\">"
			"<value as_of=\"2026-10-02\" authority=\"Insee\" provider=\"test.annuaire\"" AT
			">Société Deux</value></nom><effectif origin=\"ask\"><value>5</value></effectif>"
			"<part origin=\"derived\"><value>5</value></part></row></sites>" },
	};

	emitted_open(&e, WORLD_ESSAI);
	expect_lines(lines, COUNT(lines), AUDIENCE_COMPANY);
}

Test(submission, withholds_what_is_protected_even_when_it_is_absent)
{
	static const struct expected lines[] = {
		{ SOCIETE_UNE, NULL, "effectif",
			"<effectif origin=\"source\"><withheld authority=\"GIP-MDS\" "
			"provider=\"test.effectifs\"></withheld></effectif>" },
		{ SOCIETE_INCONNUE, NULL, "effectif",
			"<effectif origin=\"source\"><withheld authority=\"GIP-MDS\" "
			"provider=\"test.effectifs\"></withheld></effectif>" },
		{ SOCIETE_UNE, NULL, "moyenne",
			"<moyenne origin=\"derived\"><withheld></withheld></moyenne>" },
		{ SOCIETE_UNE, NULL, "depot", "<depot origin=\"derived\"><value>2026-11-24</value></depot>" },
		/* of the context: the recipient is its authority */
		{ SOCIETE_UNE, NULL, "lots_ouverts",
			"<lots_ouverts origin=\"source\"><value authority=\"13002526500013\" "
			"provider=\"context\"" AT
			"><row><numero>1</numero><intitule>Gros &amp; œuvre</intitule></row>"
			"<row><numero>2</numero><intitule>Toit</intitule></row></value></lots_ouverts>" },
		/* an answer, though it is no value: no second provider is asked */
		{ SOCIETE_INCONNUE, NULL, "nom",
			"<nom origin=\"source\"><absence authority=\"Insee\" code=\"not_found\" "
			"provider=\"test.annuaire\"" AT "></absence></nom>" },
		/* rows without a company; unanswered and irrelevant fields leave no trace */
		{ SOCIETE_UNE,
			"t_boolean: true\nreferences: [{annee: 2026, objet: A, role: seul}, {annee: 1999}]",
			"references",
			"<references origin=\"ask\"><row><annee origin=\"ask\"><value>2026</value></annee>"
			"<objet origin=\"ask\"><value>A</value></objet>"
			"<role origin=\"ask\"><value>seul</value></role></row>"
			"<row><annee origin=\"ask\"><value>1999</value></annee></row></references>" },
		{ SOCIETE_UNE, "t_boolean: true\nreferences: []", "references", "" },
		{ SOCIETE_UNE, "t_boolean: true", "certifies", "" },
		{ SOCIETE_UNE, "t_choices: [z, x]", "t_choices",
			"<t_choices origin=\"ask\"><value>z x</value></t_choices>" },
		{ SOCIETE_UNE, "t_choice: r&d", "t_choice",
			"<t_choice origin=\"ask\"><value>r&amp;d</value></t_choice>" },
		{ SOCIETE_UNE, "t_address: {commune: Là, voie: \"1 <\"}", "t_address",
			"<t_address origin=\"ask\"><value><voie>1 &lt;</voie><commune>Là</commune>"
			"</value></t_address>" },
	};

	emitted_open(&e, WORLD_VITRINE);
	expect_lines(lines, COUNT(lines), AUDIENCE_APPLICANT);
}

Test(submission, shows_the_agent_what_the_applicant_may_not_see)
{
	static const struct expected lines[] = {
		{ SOCIETE_UNE, NULL, "moyenne",
			"<moyenne origin=\"derived\"><value>125.04</value></moyenne>" },
		{ SOCIETE_INCONNUE, NULL, "effectif",
			"<effectif origin=\"source\"><absence authority=\"GIP-MDS\" code=\"not_found\" "
			"provider=\"test.effectifs\"" AT "></absence></effectif>" },
	};

	emitted_open(&e, WORLD_VITRINE);
	expect_lines(lines, COUNT(lines), AUDIENCE_AGENT);
}

Test(submission, starts_with_the_facts_of_the_filing)
{
	struct buf b = { 0 };
	const char *want;

	emitted_open(&e, WORLD_VITRINE);
	emitted_fill(&e, SOCIETE_UNE, DUE, true);
	emit_submission(&b, e.segments, e.answers, AUDIENCE_AGENT, S("n° \"1\" & <2>"));
	want = arena_format(&e.arena,
		"<submission xmlns=\"urn:unefois:form:vitrine:1\" at=\"2026-11-24T09:00:00Z\" "
		"audience=\"agent\" definition=\"%s\" form=\"vitrine\" id=\"n° &quot;1&quot; &amp; &lt;2>\" "
		"siret=\"73282932000074\" version=\"1.2.3\">\n<nom ",
		e.form->digest)
		       .at;
	cr_expect(strncmp(b.at, want, strlen(want)) == 0, "%s", b.at);
	cr_expect(str_ends(buf_str(&b), "</t_declaration>\n</submission>"), "%s", b.at);
	cr_expect(emitted_is_canonical(b.at));
	buf_free(&b);
}

Test(submission, is_the_same_bytes_each_time_and_in_the_same_buffer)
{
	struct buf b = { 0 };
	const char *first;
	size_t room;

	emitted_open(&e, WORLD_MPS);
	emitted_fill(&e, SNCF, "@tests/data/mps/answers_sncf.yaml", true);
	first = emitted_submission(&e, AUDIENCE_AGENT);
	emit_submission(&b, e.segments, e.answers, AUDIENCE_AGENT, S("MPS-2026-0001"));
	room = b.room;
	for (unsigned i = 0; i < 100; i++) {
		buf_clear(&b);
		emit_submission(&b, e.segments, e.answers, AUDIENCE_AGENT, S("MPS-2026-0001"));
	}
	cr_expect_str_eq(b.at, first);
	cr_expect_eq(b.room, room);
	buf_free(&b);
}
