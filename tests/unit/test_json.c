#include "emitted.h"

#include <jansson.h>
#include <stdlib.h>

static struct emitted e;

static void close_world(void)
{
	emitted_close(&e);
}

TestSuite(json, .fini = close_world);

/* The member at path ("fields/nom") on one line; "" if there is none. */
static const char *member(const char *json, const char *path)
{
	json_error_t error;
	json_t *root = json_loads(json, 0, &error), *at = root;
	struct str rest = str(path);
	const char *line = "";
	char *dumped;

	cr_assert(root != NULL, "%s: %s", error.text, json);
	while (rest.at != NULL && at != NULL) {
		struct str key = str_cut(&rest, '/');

		at = json_object_getn(at, key.at, key.len);
	}
	dumped = at != NULL ? json_dumps(at, JSON_COMPACT | JSON_ENCODE_ANY) : NULL;
	if (dumped != NULL)
		line = arena_z(&e.arena, arena_copy(&e.arena, str(dumped)));
	free(dumped);
	json_decref(root);
	return line;
}

struct expected {
	const char *siret, *answers, *path, *want;
};

static void expect(const struct expected *rows, size_t count, enum audience who)
{
	for (size_t i = 0; i < count; i++) {
		const char *got;

		emitted_fill(&e, rows[i].siret, rows[i].answers, false);
		got = member(emitted_json(&e, who), rows[i].path);
		cr_expect_str_eq(got, rows[i].want, "%s, %s: %s", rows[i].path, rows[i].answers, got);
	}
}

#define AT ",\"retrieved_at\":\"2026-11-24T09:00:00Z\""
#define DIRIGEANTS \
	"{\"origin\":\"source\",\"label\":\"Dirigeants\",\"type\":\"rows\",\"parts\":[{\"name\":\"nom\"," \
	"\"type\":\"string\"},{\"name\":\"depuis\",\"type\":\"date\"}],"
#define BY_DIRIGEANTS "\"authority\":\"Infogreffe\",\"provider\":\"test.dirigeants\"" AT

Test(json, has_each_state_of_a_field)
{
	static const struct expected rows[] = {
		{ SOCIETE_UNE, NULL, "siret", "\"73282932000074\"" },
		{ SOCIETE_UNE, NULL, "audience", "\"company\"" },
		{ SOCIETE_UNE, "nom: Un", "fields/nom",
			"{\"origin\":\"source\",\"label\":\"Nom\",\"type\":\"string\",\"value\":\"Société "
			"Une\","
			"\"authority\":\"Insee\",\"provider\":\"test.annuaire\"" AT
			",\"as_of\":\"2026-10-01\",\"edit\":\"free\",\"claim\":{\"value\":\"Un\"}}" },
		{ SOCIETE_INCONNUE, NULL, "fields/nom",
			"{\"origin\":\"source\",\"label\":\"Nom\",\"type\":\"string\",\"absence\":\"not_"
			"found\","
			"\"authority\":\"Insee\",\"provider\":\"test.annuaire\"" AT
			",\"if_unavailable\":\"ask\"}" },
		{ SOCIETE_UNE, "claims: {adresse: {value: {voie: Là}, motive: parti}}", "fields/adresse",
			"{\"origin\":\"source\",\"label\":\"Adresse\",\"type\":\"address\",\"value\":{"
			"\"voie\":\"12 "
			"RUE DES ESSAIS\",\"code_postal\":\"75001\",\"commune\":\"PARIS\",\"pays\":\"FR\"},"
			"\"authority\":\"Insee\",\"provider\":\"test.adresses\"" AT
			",\"edit\":\"contest\",\"claim\":{\"motive\":\"parti\",\"value\":{\"voie\":\"Là\"}}"
			"}" },
		{ SOCIETE_UNE, NULL, "fields/dirigeant",
			DIRIGEANTS
			"\"value\":[{\"nom\":\"Alpha\",\"depuis\":\"2020-01-01\"},{\"nom\":\"Bêta\","
			"\"depuis\":\"2021-01-01\"}],\"pick\":\"one\"," BY_DIRIGEANTS
			",\"edit\":\"contest\"}" },
		{ SOCIETE_UNE, "dirigeant: {pick: 2}", "fields/dirigeant",
			DIRIGEANTS "\"value\":[{\"nom\":\"Bêta\",\"depuis\":\"2021-01-01\"}]," BY_DIRIGEANTS
				   ",\"edit\":\"contest\"}" },
		{ SOCIETE_UNE, NULL, "fields/effectif/period", "\"2025\"" },
		{ SOCIETE_INCONNUE, NULL, "fields/taux",
			"{\"origin\":\"derived\",\"label\":\"Taux\",\"type\":\"decimal\","
			"\"absence\":\"not_computable\"}" },
		{ SOCIETE_UNE, NULL, "fields/demande",
			"{\"origin\":\"ask\",\"label\":\"Montant "
			"demandé\",\"type\":\"amount\",\"required\":true,"
			"\"constraint\":\". > 0 and . <= $total\",\"message\":\"entre 0 et le total des "
			"ventes\"}" },
		{ SOCIETE_UNE, "observations: \"a \\\"b\\\"\\nc\"", "fields/observations",
			"{\"origin\":\"ask\",\"label\":\"Observations\",\"type\":\"text\",\"required\":false,"
			"\"value\":\"a \\\"b\\\"\\nc\"}" },
		{ SOCIETE_UNE, NULL, "fields/sites",
			"{\"origin\":\"ask\",\"label\":\"Sites\",\"min\":1,\"max\":3,\"rows\":[]}" },
		{ SOCIETE_DEUX, NULL, "fields/sites", "" },
	};

	emitted_open(&e, WORLD_ESSAI);
	expect(rows, COUNT(rows), AUDIENCE_COMPANY);
}

Test(json, shows_the_applicant_what_he_may_see)
{
	static const struct expected rows[] = {
		{ SOCIETE_UNE, NULL, "fields/effectif",
			"{\"origin\":\"source\",\"label\":\"Effectif\",\"type\":\"decimal\",\"withheld\":"
			"true,"
			"\"authority\":\"GIP-MDS\",\"provider\":\"test.effectifs\"}" },
		{ SOCIETE_UNE, NULL, "fields/moyenne",
			"{\"origin\":\"derived\",\"label\":\"Moyenne des ventes\",\"type\":\"amount\","
			"\"withheld\":true}" },
		{ SOCIETE_UNE, NULL, "fields/lots_ouverts/authority", "\"13002526500013\"" },
		{ SOCIETE_UNE, NULL, "fields/dirigeants/hint", "\"Tous\"" },
		{ SOCIETE_UNE, NULL, "fields/t_integer/required", "\"t_boolean\"" },
		{ SOCIETE_UNE, NULL, "fields/t_boolean/required", "true" },
		{ SOCIETE_UNE, "t_lots: ['2', '1']", "fields/t_lots",
			"{\"origin\":\"ask\",\"label\":\"Lots\",\"type\":\"choices\",\"choices\":[{\"code\":"
			"\"1\","
			"\"label\":\"Gros & œuvre\"},{\"code\":\"2\",\"label\":\"Toit\"}],\"required\":true,"
			"\"value\":[\"2\",\"1\"]}" },
		{ SOCIETE_UNE, NULL, "fields/t_choice/choices",
			"[{\"code\":\"r&d\",\"label\":\"R&D <x>\"},{\"code\":\"b\",\"label\":\"Bé\"}]" },
		{ SOCIETE_UNE, NULL, "fields/t_code/choices",
			"[{\"code\":\"A1\",\"label\":\"Agriculture\"},{\"code\":\"B2\",\"label\":"
			"\"Bâtiment\"}]" },
		{ SOCIETE_UNE, NULL, "fields/t_declaration",
			"{\"origin\":\"ask\",\"label\":\"Je déclare < & >\",\"type\":\"declaration\","
			"\"text\":\"Je déclare < & >\",\"required\":true}" },
		{ SOCIETE_UNE, "t_boolean: true\nreferences: [{annee: 1999}]", "fields/references/rows",
			"[{\"annee\":{\"origin\":\"ask\",\"label\":\"Année\",\"type\":\"year\",\"required\":"
			"true,"
			"\"value\":\"1999\"},\"objet\":{\"origin\":\"ask\",\"label\":\"Objet\",\"type\":"
			"\"string\","
			"\"required\":false}}]" },
		{ SOCIETE_UNE, "t_boolean: true", "fields/certifies", "" },
	};

	emitted_open(&e, WORLD_VITRINE);
	expect(rows, COUNT(rows), AUDIENCE_APPLICANT);
}

Test(json, starts_as_it_is_read)
{
	const char *want;

	emitted_open(&e, WORLD_VITRINE);
	emitted_fill(&e, SOCIETE_UNE, NULL, false);
	want = arena_format(&e.arena,
		"{\n  \"form\": \"vitrine\",\n  \"version\": \"1.2.3\",\n"
		"  \"title\": \"Vitrine <des> \\\"types\\\" & cas\",\n  \"siret\": \"73282932000074\",\n"
		"  \"at\": \"2026-11-24T09:00:00Z\",\n  \"audience\": \"applicant\",\n"
		"  \"definition\": \"%s\",\n  \"fields\": {\n    \"nom\": {\n",
		e.form->digest)
		       .at;
	cr_expect(strncmp(emitted_json(&e, AUDIENCE_APPLICANT), want, strlen(want)) == 0, "%s",
		emitted_json(&e, AUDIENCE_APPLICANT));
	cr_expect(str_ends(str(emitted_json(&e, AUDIENCE_APPLICANT)), "\n  }\n}\n"));
}
