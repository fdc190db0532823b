#include "emitted.h"

#include "base/file.h"

static struct emitted e;

static void close_world(void)
{
	emitted_close(&e);
}

TestSuite(minimal, .fini = close_world);

Test(minimal, is_the_one_written_by_hand)
{
	emitted_open(&e, WORLD_MPS);
	cr_expect_str_eq(emitted_minimal(&e), emitted_file(&e, "tests/golden/contract/minimal.xml"));
}

static void expect_valid(enum world world)
{
	struct str xsd;
	xmlSchema *schema;

	emitted_open(&e, world);
	cr_assert_eq(file_read(&e.arena, "schemas/minimal-form.xsd", 1 << 20, &xsd), FILE_OK);
	schema = emitted_schema(arena_z(&e.arena, xsd));
	cr_expect_str_eq(emitted_judge(&e, schema, emitted_minimal(&e)), "");
	cr_expect(emitted_is_canonical(emitted_minimal(&e)));
	xmlSchemaFree(schema);
}

Test(minimal, is_valid_and_canonical_for_an_open_form)
{
	expect_valid(WORLD_VITRINE);
}

Test(minimal, is_valid_and_canonical_for_a_mandated_form)
{
	expect_valid(WORLD_ESSAI);
}

static void expect_pieces(enum world world, const char *const *pieces, size_t count)
{
	const char *xml;

	emitted_open(&e, world);
	xml = emitted_minimal(&e);
	for (size_t i = 0; i < count; i++)
		cr_expect(strstr(xml, pieces[i]) != NULL, "not there: %s\nin %s", pieces[i], xml);
}

Test(minimal, tells_what_to_ask)
{
	static const char *const pieces[] = {
		" title=\"Vitrine &lt;des> &quot;types&quot; &amp; cas\" use_case=\"other\" "
		"version=\"1.2.3\">\n"
		"<identity type=\"siret\"></identity>\n"
		"<procedure delay=\"P2M\" recipient=\"$acheteur\" silence=\"rejection\">\n"
		"<service address=\"1 rue de l'Essai, 75001 Paris\" name=\"Service R&amp;D\" "
		"telephone=\"0102030405\"></service>\n"
		"<remedies>Recours gracieux, deux mois</remedies>\n"
		"</procedure>\n",
		"<field act=\"ask\" constraint=\". &lt; 10\" disclosure=\"public\" id=\"t_integer\" "
		"origin=\"ask\" required=\"t_boolean\" type=\"integer\">\n<label>Entier</label>\n</field>\n",
		"<label>Ligne &lt;a&gt; &amp; \"b\"</label>\n",
		"<choices>\n<choice code=\"r&amp;d\">R&amp;D &lt;x&gt;</choice>\n"
		"<choice code=\"b\">Bé</choice>\n</choices>\n",
		"<choices>\n<choice code=\"x\">x</choice>\n",
		"<choices codes=\"activites\"></choices>\n",
		"<choices from=\"$lots\" label=\"intitule\" value=\"numero\"></choices>\n",
		/* a declaration without a label is its text */
		"<label>Je déclare &lt; &amp; &gt;</label>\n<text>Je déclare &lt; &amp; &gt;</text>\n",
		"<section id=\"lignes\" relevant=\"t_boolean\" title=\"Des lignes\">\n"
		"<repeat id=\"references\" max=\"3\" min=\"0\">\n<label>Références</label>\n",
		"<repeat id=\"associes\" identity=\"siret\" max=\"3\" min=\"2\" relevant=\"t_choice = "
		"'b'\">\n",
	};

	expect_pieces(WORLD_VITRINE, pieces, COUNT(pieces));
}

Test(minimal, tells_what_to_show_and_to_keep)
{
	static const char *const pieces[] = {
		"<field act=\"show\" authority=\"Insee\" disclosure=\"public\" edit=\"free\" id=\"nom\" "
		"if_unavailable=\"not_found=ask unavailable=defer refused=defer not_diffusible=defer "
		"out_of_scope=defer expired=defer\" origin=\"source\" provider=\"test.annuaire\" "
		"type=\"string\">\n",
		"<field act=\"show\" disclosure=\"public\" edit=\"locked\" id=\"lots_ouverts\" "
		"if_unavailable=\"defer\" max=\"9\" min=\"0\" origin=\"source\" provider=\"context\" "
		"type=\"rows\">\n<label>Lots</label>\n<part name=\"numero\" type=\"string\">numero</part>\n"
		"<part name=\"intitule\" type=\"string\">intitule</part>\n</field>\n",
		"<field act=\"show\" disclosure=\"protected\" id=\"moyenne\" origin=\"derived\" "
		"type=\"amount\">\n",
		"<field act=\"keep\" disclosure=\"public\" id=\"certifies\" on_control=\"t_boolean\" "
		"origin=\"on_control\" type=\"document\">\n<label>Comptes certifiés</label>\n</field>\n",
	};

	expect_pieces(WORLD_VITRINE, pieces, COUNT(pieces));
}
