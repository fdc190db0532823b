#include "emitted.h"

#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

#include "answers/posted.h"

static struct emitted e;

static void close_world(void)
{
	emitted_close(&e);
}

TestSuite(html, .fini = close_world);

/* ---- pages ---- */

static struct diags problems;
static const struct given *given;
static const struct item *more;

/* Fills as the page of a company that posted bytes; NULL: nothing yet. */
static void fill(const char *siret, const char *bytes)
{
	struct diags found = { .arena = &e.arena };
	const struct node *n = NULL;
	moment_t at;

	problems = (struct diags){ .arena = &e.arena };
	given = NULL;
	if (bytes != NULL) {
		n = posted_read(&e.arena, e.form, S("page.form"), str(bytes), &more, &problems);
		cr_assert(n != NULL);
		given = given_read(&e.arena, e.form, n, &found);
	}
	cr_assert(clock_read(S("2026-11-24T09:00:00Z"), &at));
	answers_fill(e.answers, str(siret), at, given, bytes != NULL, &problems);
	for (size_t i = 0; i < found.list.count; i++)
		if (answers_applies(e.answers, found.list.at[i]->field))
			diags_take(&problems, found.list.at[i]);
}

static const char *page(enum audience who, bool filled, const char *action)
{
	struct html_page with = {
		.an = filled ? e.answers : NULL,
		.who = who,
		.given = filled ? given : NULL,
		.more = more,
		.problems = &problems,
		.action = str(action),
	};
	struct buf b = { 0 };
	const char *text;

	emit_html(&b, html_make(&e.arena, e.plan), &with);
	text = arena_z(&e.arena, buf_str(&b));
	cr_expect_eq(strlen(text), b.len);
	cr_expect(b.len <= HTML_BYTES, "%zu bytes", b.len);
	buf_free(&b);
	return text;
}

static void expect_pieces(const char *text, const char *const *pieces, size_t count)
{
	for (size_t i = 0; i < count; i++)
		cr_expect(strstr(text, pieces[i]) != NULL, "not there:\n%s\nin\n%s", pieces[i], text);
}

/* ---- what every page must be ---- */

static void say_nothing(void *data, const char *format, ...)
{
	(void)data, (void)format;
}

static xmlDoc *parse(const char *text)
{
	xmlDoc *doc;

	xmlSetGenericErrorFunc(NULL, say_nothing);
	doc = xmlReadMemory(text, (int)strlen(text), "page.html", NULL, XML_PARSE_NONET);
	cr_assert(doc != NULL, "not well-formed: %s", text);
	return doc;
}

/* How many nodes an XPath over h: finds; format takes the values of the test. */
static size_t count(xmlDoc *doc, const char *xpath)
{
	xmlXPathContext *context = xmlXPathNewContext(doc);
	xmlXPathObject *found;
	size_t number;

	xmlXPathRegisterNs(context, BAD_CAST "h", BAD_CAST "http://www.w3.org/1999/xhtml");
	found = xmlXPathEvalExpression(BAD_CAST xpath, context);
	cr_assert(found != NULL, "%s", xpath);
	number = found->nodesetval != NULL ? (size_t)found->nodesetval->nodeNr : 0;
	xmlXPathFreeObject(found);
	xmlXPathFreeContext(context);
	return number;
}

static void expect_count(xmlDoc *doc, const char *text, const char *xpath, size_t want)
{
	size_t got = count(doc, xpath);

	cr_expect_eq(got, want, "%s: %zu instead of %zu in\n%s", xpath, got, want, text);
}

/* Calls check for every value of an attribute. */
static void each_attribute(xmlDoc *doc, const char *xpath, void (*check)(xmlDoc *doc, const char *value))
{
	xmlXPathContext *context = xmlXPathNewContext(doc);
	xmlXPathObject *found;

	xmlXPathRegisterNs(context, BAD_CAST "h", BAD_CAST "http://www.w3.org/1999/xhtml");
	found = xmlXPathEvalExpression(BAD_CAST xpath, context);
	cr_assert(found != NULL, "%s", xpath);
	for (int i = 0; found->nodesetval != NULL && i < found->nodesetval->nodeNr; i++) {
		xmlChar *value = xmlNodeGetContent(found->nodesetval->nodeTab[i]);

		check(doc, (const char *)value);
		xmlFree(value);
	}
	xmlXPathFreeObject(found);
	xmlXPathFreeContext(context);
}

static void is_one_element(xmlDoc *doc, const char *id)
{
	const char *xpath = arena_format(&e.arena, "//*[@id='%s']", id).at;

	cr_expect_eq(count(doc, xpath), 1, "%s", id);
}

static void are_elements(xmlDoc *doc, const char *ids)
{
	struct str rest = str(ids);

	while (rest.at != NULL)
		is_one_element(doc, arena_z(&e.arena, str_cut(&rest, ' ')));
}

static void leads_somewhere(xmlDoc *doc, const char *href)
{
	is_one_element(doc, href + 1);
}

static void holds_no_siret(xmlDoc *doc, const char *url)
{
	(void)doc;
	for (size_t i = 0, digits = 0; url[i] != '\0'; i++) {
		digits = url[i] >= '0' && url[i] <= '9' ? digits + 1 : 0;
		cr_expect(digits < 9, "%s", url);
	}
}

/* What the page posts is what answers are made of: no name is unknown or refused. */
static void is_taken(xmlDoc *doc, const char *name)
{
	struct diags out = { .arena = &e.arena };
	const char *bytes = arena_format(&e.arena, "%s=x", name).at;
	const struct node *n = posted_read(&e.arena, e.form, S("page.form"), str(bytes), &more, &out);

	(void)doc;
	cr_assert(n != NULL, "%s", bytes);
	given_read(&e.arena, e.form, n, &out);
	for (size_t i = 0; i < out.list.count; i++) {
		const struct diag *d = out.list.at[i];

		cr_expect(d->code == DIAG_ANSWER_TYPE || d->code == DIAG_ANSWER_CHOICE ||
				  d->code == DIAG_PICK_REFUSED || d->code == DIAG_MISSING_KEY ||
				  d->code == DIAG_ANSWER_MISSING || d->code == DIAG_ANSWER_ROWS,
			"%s: %.*s", name, STR(d->message));
	}
}

/* Well-formed, one page of one language with landmarks, every control with a label,
 * every reference to something that is there, and no SIRET in any address. */
static void expect_good(const char *text)
{
	static const struct {
		const char *xpath;
		size_t want;
	} rows[] = {
		{ "/h:html[@lang='fr']", 1 },
		{ "//h:meta[@charset='utf-8']", 1 },
		{ "//h:h1", 1 },
		{ "//h:main[@id='contenu']", 1 },
		{ "/h:html/h:body/h:header", 1 },
		{ "//h:a[@class='skip'][@href='#contenu']", 1 },
		{ "//h:form", 1 },
		{ "//h:script", 0 },
		{ "//@*[starts-with(name(), 'on')]", 0 },
		{ "//@style", 0 },
		{ "//h:fieldset[not(*[1][self::h:legend])]", 0 },
		{ "//h:legend[not(normalize-space())]", 0 },
		{ "//h:label[not(normalize-space())]", 0 },
		{ "//h:summary[not(normalize-space())]", 0 },
		{ "//h:input[not(ancestor::h:label)][not(@id = //h:label/@for)]", 0 },
		{ "//h:textarea[not(ancestor::h:label)][not(@id = //h:label/@for)]", 0 },
		{ "//h:select[not(ancestor::h:label)][not(@id = //h:label/@for)]", 0 },
		{ "//h:input[not(@name)]|//h:select[not(@name)]|//h:textarea[not(@name)]", 0 },
		{ "//h:input[@required]|//h:textarea[@required]", 0 },
		{ "//h:p[@class='error'][not(@id)]", 0 },
		{ "//h:dl[not(h:div/h:dt)]|//h:ul[not(h:li)]", 0 },
		{ "//h:h2[not(normalize-space())]|//h:section[not(*)]", 0 },
	};
	xmlDoc *doc = parse(text);

	for (size_t i = 0; i < COUNT(rows); i++)
		expect_count(doc, text, rows[i].xpath, rows[i].want);
	each_attribute(doc, "//@id", is_one_element);
	each_attribute(doc, "//@for", is_one_element);
	each_attribute(doc, "//@list", is_one_element);
	each_attribute(doc, "//@aria-describedby", are_elements);
	each_attribute(doc, "//h:a/@href[starts-with(., '#')]", leads_somewhere);
	each_attribute(doc, "//@href|//@action|//@src", holds_no_siret);
	xmlFreeDoc(doc);
}

static void expect_names(const char *text)
{
	xmlDoc *doc = parse(text);

	each_attribute(doc, "//@name[parent::h:input or parent::h:select or parent::h:textarea]", is_taken);
	xmlFreeDoc(doc);
}

/* ---- the four states, of every form at hand ---- */

static enum audience reader(void)
{
	return e.form->applicant == APPLICANT_OPEN ? AUDIENCE_APPLICANT : AUDIENCE_COMPANY;
}

static void expect_states(enum world world, const char *siret)
{
	struct sources *sources;

	emitted_open(&e, world);
	problems = (struct diags){ .arena = &e.arena };
	expect_good(page(reader(), false, NULL));
	expect_good(page(reader(), false, "/siret"));
	fill(siret, NULL);
	expect_good(page(reader(), true, "/"));
	expect_names(page(reader(), true, "/"));
	expect_good(page(AUDIENCE_AGENT, true, NULL));
	fill(siret, "");
	cr_expect(problems.errors > 0);
	expect_good(page(reader(), true, "/"));
	/* all sources down */
	sources = e.answers->sources;
	e.answers->sources = NULL;
	fill(siret, NULL);
	expect_good(page(reader(), true, "/"));
	expect_names(page(reader(), true, "/"));
	e.answers->sources = sources;
}

Test(html, every_state_of_a_public_contract)
{
	expect_states(WORLD_MPS, SNCF);
}

Test(html, every_state_of_a_mandated_form)
{
	expect_states(WORLD_ESSAI, SOCIETE_UNE);
}

Test(html, every_state_of_every_type)
{
	expect_states(WORLD_VITRINE, SOCIETE_UNE);
}

/* ---- what it says ---- */

Test(html, asks_the_siret_and_says_what_follows)
{
	static const char *const pieces[] = {
		"<title>Marché public simplifié – candidature</title>",
		"<form method=\"post\" accept-charset=\"utf-8\" novalidate=\"novalidate\" action=\"/siret\">",
		"name=\"siret\"",
		"<dt>Dénomination ou raison sociale</dt><dd>fourni par Insee</dd>",
		"<dt>Effectif moyen annuel</dt><dd>transmis directement par GIP-MDS, vous n’avez rien à "
		"fournir</dd>",
		"<li>Téléphone</li>",
		"<li>Attestation fiscale : transmis par DGFiP</li>",
		"<button type=\"submit\">Commencer</button>",
	};

	emitted_open(&e, WORLD_MPS);
	expect_pieces(page(AUDIENCE_APPLICANT, false, "/siret"), pieces, COUNT(pieces));
	cr_expect(strstr(page(AUDIENCE_APPLICANT, false, NULL), "<button") == NULL);
	cr_expect(strstr(page(AUDIENCE_APPLICANT, false, NULL), "Aperçu") != NULL);
}

/* What the types have against an answer, in the words of a page. */
Test(html, says_in_french_why_an_answer_is_refused)
{
	static const char *const pieces[] = {
		"un caractère est faux, relisez l’IBAN",
		"la clé ne correspond pas au numéro, relisez-le",
		"ce jour ou ce mois n’existe pas",
		"un nombre sans virgule est attendu",
		"la réponse n’a pas la forme attendue (heure, par exemple 8h30)",
		"la réponse n’a pas la forme attendue (pays, par exemple Belgique)",
	};

	emitted_open(&e, WORLD_VITRINE);
	fill(SOCIETE_UNE, "t_iban=FR7630006000011234567890188&t_nir=185057800608492&t_date=30%2F02%2F2026&t_"
			  "euros=12%2C5"
			  "&t_time=25h&t_country=Ruritanie");
	expect_pieces(page(AUDIENCE_APPLICANT, true, "/"), pieces, COUNT(pieces));
}
