#include "emitted.h"

#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

#include "answers/posted.h"
#include "page/html.h"

static struct emitted e;

static void close_world(void)
{
	emitted_close(&e);
}

TestSuite(html, .fini = close_world);

/* ---- pages ---- */

static struct diags problems;
static const struct given *given;
static struct str more;

/* Fills as the page of a company that posted bytes; NULL: nothing yet. */
static void fill(const char *siret, const char *bytes)
{
	struct diags found = { .arena = &e.arena };
	const struct node *n = NULL;
	moment_t at;

	problems = (struct diags){ .arena = &e.arena };
	given = NULL;
	more = (struct str){ 0 };
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

	html_write(&b, html_make(&e.arena, e.plan), &with);
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
		{ "//h:button[not(ancestor::h:form)]", 0 },
		{ "//h:form[not(@method='post')]|//h:form[not(@action)]", 0 },
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

Test(html, every_state_of_a_request_for_a_subsidy)
{
	expect_states(WORLD_APS, CROIX_ROUGE);
}

Test(html, every_state_of_a_declaration_of_hiring)
{
	expect_states(WORLD_DPAE, CROIX_ROUGE);
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
		"<li>Attestation fiscale\xc2\xa0: transmis par DGFiP</li>",
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
		"un caractère est faux, relisez l’IBAN", "la clé ne correspond pas au numéro, relisez-le",
		"ce jour ou ce mois n’existe pas", "un nombre sans virgule est attendu",
		"la réponse n’a pas la forme attendue (heure, par exemple 8h30)",
		"la réponse n’a pas la forme attendue (pays, par exemple Belgique)",
		"(Numéro et voie)", /* a part as its own label says it */
	};

	emitted_open(&e, WORLD_VITRINE);
	fill(SOCIETE_UNE, "t_iban=FR7630006000011234567890188&t_nir=185057800608492&t_date=30%2F02%2F2026&t_"
			  "euros=12%2C5"
			  "&t_time=25h&t_country=Ruritanie&t_address.voie=%01");
	expect_pieces(page(AUDIENCE_APPLICANT, true, "/"), pieces, COUNT(pieces));
}

/* The words between two marks of a page, in the arena. */
static const char *between(const char *text, const char *from, const char *to)
{
	const char *start = strstr(text, from), *end = start != NULL ? strstr(start, to) : NULL;

	cr_assert(end != NULL, "no %s ... %s in\n%s", from, to, text);
	return arena_z(&e.arena, (struct str){ start, (size_t)(end - start) });
}

static void expect_none(const char *text, const char *const *pieces, size_t count)
{
	for (size_t i = 0; i < count; i++)
		cr_expect(strstr(text, pieces[i]) == NULL, "there:\n%s\nin\n%s", pieces[i], text);
}

#define NB "\xc2\xa0"

Test(html, shows_what_is_known_and_asks_the_rest)
{
	static const char *const pieces[] = {
		"<p class=\"until\">À envoyer au plus tard le 11 décembre 2026</p>",
		"8 questions à remplir, 1 autre selon le cas, aucun document à fournir, environ 18 minutes",
		"<p class=\"n\">SOCIETE NATIONALE SNCF</p><p>SAINT-DENIS</p><p>SIRET 552" NB "049" NB "447" NB
		"76279</p>",
		"<dt>Adresse de l’établissement</dt><dd>2 PLACE AUX ETOILES, 93210 SAINT-DENIS"
		"<small>Insee, situation au 29 août 2022, obtenu le 24 novembre 2026</small>",
		"name=\"claims.adresse.value.voie\"",
		"name=\"claims.adresse.motive\"",
		"<a href=\"https://www.service-public.fr/professionnels-entreprises\">Corriger à la source" NB
		": Insee</a>",
		"<dt>Effectif moyen annuel</dt><dd>transmis directement par GIP-MDS, vous n’avez rien à "
		"fournir",
		"name=\"representant.pick\" value=\"2\"/> FICTIVE, Alix, Directrice générale</label>",
		"type=\"email\" id=\"f-courriel\" name=\"courriel\" inputmode=\"email\" "
		""
		"autocomplete=\"email\" aria-describedby=\"h-courriel\"/>",
		"name=\"lots\" value=\"1\"/> Charpente et couverture</label>",
		"<h2>Documents que vous n’avez pas à fournir</h2>",
		"L114-8",
		"Elle ne porte ni sur ce que les",
	};
	const char *text;

	emitted_open(&e, WORLD_MPS);
	fill(SNCF, NULL);
	text = page(AUDIENCE_APPLICANT, true, "/envoi");
	expect_pieces(text, pieces, COUNT(pieces));
	/* nothing is kept for a control, and nothing protected is shown */
	expect_none(text, (const char *const[]){ "À conserver", "812,4", "vigilance_sncf" }, 3);
	expect_pieces(page(AUDIENCE_AGENT, true, NULL), (const char *const[]){ "812,4 salariés" }, 1);
}

Test(html, hides_what_depends_on_a_choice_where_the_browser_can)
{
	const char *text, *group;

	emitted_open(&e, WORLD_MPS);
	fill(SNCF, NULL);
	text = page(AUDIENCE_APPLICANT, true, "/envoi");
	expect_pieces(text,
		(const char *const[]){ "@supports selector(:has(a)){.told{display:none}",
			"main:not(:has([name=\"groupement\"]:not([value=\"seul\"]):checked)) "
			".c1{display:none}" },
		2);
	group = between(text, "<fieldset class=\"q rows c1\">", "</section>");
	expect_pieces(group,
		(const char *const[]){ "<p class=\"if told\">Seulement si «" NB "Vous vous présentez" NB
				       "» n’est pas «" NB "Seul" NB "».</p>",
			"name=\"cotraitants.1.siret\"", "name=\"cotraitants.3.siret\"",
			"name=\".more\" value=\"cotraitants\"" },
		4);
	cr_expect(strstr(group, "cotraitants.4.") == NULL);
}

Test(html, keeps_what_was_entered_and_says_what_is_wrong_in_order)
{
	static const char *const pieces[] = {
		"<title>Erreur" NB ": Marché",
		"<h2>5 réponses sont à revoir</h2><ul>"
		"<li><a href=\"#f-claims.ape.motive\">«" NB "Code APE (NAF rév. 2)" NB "»" NB
		": dites pourquoi vous contestez cette donnée.</a></li>"
		"<li><a href=\"#f-representant.pick\">«" NB "Représentant de l’entreprise" NB "»" NB
		": choisissez une ligne.</a></li>"
		"<li><a href=\"#f-telephone\">«" NB "Téléphone" NB "»" NB
		": une réponse est attendue.</a></li>"
		"<li><a href=\"#f-cotraitants.2.siret\">Ligne 2 de «" NB "Vos cotraitants" NB "», «" NB
		"SIRET" NB "»" NB ": la réponse n’a pas la forme attendue (14 chiffres)",
		"<li><a href=\"#f-part_marche\">«" NB
		"Part du chiffre d’affaires en rapport avec le marché" NB "»" NB
		": la réponse doit être d’au moins 0 et d’au plus 100.</a></li></ul>",
		/* as it was typed, escaped */
		"value=\"a@b.example\"",
		"name=\"part_marche\" inputmode=\"decimal\" aria-invalid=\"true\" "
		"aria-describedby=\"e-part_marche h-part_marche\" value=\"1 112,5\"",
		"<p class=\"error\" id=\"e-part_marche\">La réponse doit être d’au moins 0 et d’au plus "
		"100.</p>",
		"name=\"lots\" value=\"3\" checked=\"checked\"/>",
		"name=\"groupement\" value=\"conjoint\" checked=\"checked\"/>",
		"<details open=\"open\"><summary>Une erreur" NB
		"?<span> Code APE (NAF rév. 2)</span></summary>",
		"name=\"claims.ape.value\" class=\"s\" value=\"62.01Z\"",
		"name=\"cotraitants.1.siret\" class=\"m\" inputmode=\"numeric\" value=\"00000001800010\"",
		"name=\"cotraitants.2.siret\" class=\"m\" inputmode=\"numeric\" id=\"f-cotraitants.2.siret\" "
		"aria-invalid=\"true\" aria-describedby=\"e-cotraitants.2.siret\" "
		"value=\"&lt;script&gt;&quot;&#39;\"",
		"name=\"cotraitants.5.siret\"",
	};
	const char *text;

	emitted_open(&e, WORLD_MPS);
	fill(SNCF, "lots=3&courriel=a%40b.example&groupement=conjoint&part_marche=1+112%2C5&encadrement=3&"
		   "honneur=true"
		   "&cotraitants.1.siret=00000001800010&cotraitants.4.siret=%3Cscript%3E%22%27"
		   "&claims.ape.value=62.01Z");
	text = page(AUDIENCE_APPLICANT, true, "/envoi");
	expect_good(text);
	expect_pieces(text, pieces, COUNT(pieces));
	cr_expect(strstr(text, "cotraitants.6.") == NULL);
	cr_expect(strstr(text, "<script") == NULL);
}

/* An answer need not come from a page. */
Test(html, ticks_what_was_said_in_words)
{
	emitted_open(&e, WORLD_VITRINE);
	fill(SOCIETE_UNE, "t_boolean=oui");
	expect_pieces(page(AUDIENCE_APPLICANT, true, "/envoi"),
		(const char *const[]){ "name=\"t_boolean\" value=\"true\" checked=\"checked\"/>" }, 1);
}

Test(html, ignores_what_is_wrong_in_an_answer_that_does_not_apply)
{
	emitted_open(&e, WORLD_MPS);
	fill(SNCF, "lots=1&representant.pick=1&courriel=a%40b.example&telephone=0199001234&groupement=seul"
		   "&part_marche=12%2C5&encadrement=3&honneur=true&cotraitants.1.siret=faux");
	cr_expect_eq(problems.errors, 0);
	expect_pieces(page(AUDIENCE_APPLICANT, true, "/"), (const char *const[]){ "value=\"faux\"" }, 1);
}

Test(html, shows_more_rows_without_complaint)
{
	const char *text;

	emitted_open(&e, WORLD_MPS);
	fill(SNCF, "groupement=conjoint&cotraitants.1.siret=00000001800010&.more=cotraitants");
	cr_assert(str_is(more, "cotraitants"));
	problems = (struct diags){ .arena = &e.arena };
	text = page(AUDIENCE_APPLICANT, true, "/");
	expect_good(text);
	expect_pieces(text,
		(const char *const[]){ "name=\"cotraitants.2.siret\" class=\"m\" inputmode=\"numeric\" "
				       "autofocus=\"autofocus\"",
			"name=\"cotraitants.4.siret\"" },
		2);
	cr_expect(strstr(text, "class=\"wrong\"") == NULL);
}

Test(html, escapes_what_a_designer_wrote_and_what_a_company_typed)
{
	static const char *const pieces[] = {
		"<h1>Vitrine &lt;des&gt; &quot;types&quot; &amp; cas</h1>",
		"<label for=\"f-t_string\">Ligne &lt;a&gt; &amp; &quot;b&quot;</label>",
		"value=\"r&amp;d\"",
		"Je déclare &lt; &amp; &gt;",
		"<textarea rows=\"4\" id=\"f-t_text\" "
		"name=\"t_text\">\n\n&lt;/textarea&gt;&lt;script&gt;</textarea>",
		"value=\"&quot;onfocus=&quot;alert(1)\"",
		"1 &#39; OR \xef\xbf\xbd",
	};
	const char *text;

	emitted_open(&e, WORLD_VITRINE);
	fill(SOCIETE_UNE, "t_text=%0D%0A%3C%2Ftextarea%3E%3Cscript%3E&t_string=%22onfocus%3D%22alert%281%29"
			  "&t_url=1+%27+OR+%01");
	text = page(AUDIENCE_APPLICANT, true, "/?a=1&b=\"><script>");
	expect_good(text);
	expect_pieces(text, pieces, COUNT(pieces));
	expect_pieces(text, (const char *const[]){ "action=\"/?a=1&amp;b=&quot;&gt;&lt;script&gt;\"" }, 1);
	/* in the style, no mark of HTML or CSS */
	expect_pieces(
		text, (const char *const[]){ "main:not(:has([name=\"t_choice\"][value=\"b\"]:checked)" }, 1);
}

Test(html, says_what_no_source_had_and_who_goes_on)
{
	static const char *const pieces[] = {
		"<p class=\"why\">Nom : inconnu de l’administration qui tient la donnée (Insee) ; à vous de "
		"répondre.</p><div class=\"q\"><label for=\"f-nom\">Nom</label>",
		"<dt>Activité</dt><dd><span class=\"a\">inconnu de l’administration qui tient la donnée ; "
		"l’administration s’en charge, vous n’avez rien à faire</span><small>Insee</small></dd>",
		"name=\"adresse.voie\"",
		"name=\"dirigeant.1.nom\"",
	};

	emitted_open(&e, WORLD_ESSAI);
	fill(SOCIETE_INCONNUE, NULL);
	expect_pieces(page(AUDIENCE_COMPANY, true, "/"), pieces, COUNT(pieces));
}
