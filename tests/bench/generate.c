/*
 * The registers of the benches: CSV in the columns that the providers of the forms map,
 * 100,000 or 1,000,000 companies in each, French names with accents and &, and imported;
 * and the national register of the same companies, which sirene makes. All invented.
 */
#include <stdlib.h>

#include "base/file.h"
#include "bench.h"
#include "company.h"
#include "source/import.h"
#include "world.h"

struct register_csv {
	const char *provider;
	const char *header;
	void (*write)(FILE *f, const struct company *c); /* the rows of one company */
};

#define PICK(list, bits) ((list)[(size_t)(bits) % COUNT(list)])

static const char *const names[] = { "LEFÈVRE", "DURAND", "NOËL", "GARÇON", "BÉRENGER", "D'ARTOIS", "LECLERC",
	"FRANÇOIS" };
static const char *const first_names[] = { "Hélène", "Jean-François", "Noé", "Anaïs", "Chloé", "Paul" };
static const char *const functions[] = { "Gérant", "Président du conseil d'administration",
	"Directrice générale", "Président" };
static const char *const streets[] = { "DE L'ÉGLISE", "DU GÉNÉRAL LECLERC", "VICTOR HUGO",
	"DES FRÈRES LUMIÈRE", "DE LA RÉPUBLIQUE" };
static const char *const towns[] = { "SAINT-ÉTIENNE", "ORLÉANS", "NÎMES", "BESANÇON",
	"LYON 3E ARRONDISSEMENT" };

/* One company in ten is absent from a register, others from the next: which is a digit. */
static bool is_absent(const struct company *c, unsigned which)
{
	return (c->dice >> 32) % 10 == which;
}

static unsigned drawn(const struct company *c, unsigned shift, unsigned from, unsigned to)
{
	return from + (unsigned)((c->dice >> shift) % (to - from + 1));
}

static void write_rcs(FILE *f, const struct company *c)
{
	unsigned rows = c->representatives ? c->representatives : 1;

	for (unsigned row = 1; row <= rows; row++) {
		uint64_t dice = company_dice(c->dice + row);

		fprintf(f, "%s,%u,2026-11-%02u,%u.5,%u-%02u-14,", c->siren, row, drawn(c, 3, 1, 20),
			drawn(c, 5, 1000, 900000), drawn(c, 9, 1960, 2024), drawn(c, 11, 1, 12));
		if (c->representatives == 0)
			fputs(",,,,,oui\n", f);
		else if (dice % 16 == 0)
			fprintf(f, ",,\"FICTIVE %s, %s & ASSOCIÉS\",%s,,oui\n", PICK(names, dice >> 8),
				PICK(names, dice >> 12), PICK(functions, dice >> 16));
		else
			fprintf(f, "FICTIF-%s,%s,,%s,,oui\n", PICK(names, dice >> 8),
				PICK(first_names, dice >> 12), PICK(functions, dice >> 16));
	}
}

static void write_vat(FILE *f, const struct company *c)
{
	unsigned long siren = strtoul(c->siren, NULL, 10);

	fprintf(f, "%s,FR%02lu%s,2026-11-23,,oui\n", c->siren, (12 + 3 * (siren % 97)) % 97, c->siren);
}

static void write_turnover(FILE *f, const struct company *c)
{
	if (is_absent(c, 1)) {
		fprintf(f, "%s,1,,,2026-06-30,out_of_scope,oui\n", c->siret);
		return;
	}
	for (unsigned row = 1; row <= c->exercises; row++)
		fprintf(f, "%s,%u,%u-12-31,%u.%02u,2026-06-30,,oui\n", c->siret, row, 2026 - row,
			drawn(c, row, 40000, 9000000), drawn(c, row + 9, 0, 99));
}

/* A tenth is known for the year before last only: the second try finds it. */
static void write_headcount(FILE *f, const struct company *c)
{
	if (is_absent(c, 2))
		fprintf(f, "%s,2025,moyen,,2026-02-02,unavailable,oui\n", c->siren);
	else
		fprintf(f, "%s,%d,moyen,%u.%u,2026-02-02,,oui\n", c->siren, is_absent(c, 3) ? 2024 : 2025,
			drawn(c, 4, 1, 250), drawn(c, 8, 0, 9));
}

static void write_tax(FILE *f, const struct company *c)
{
	if (is_absent(c, 4))
		fprintf(f, "%s,,,,2026-11-10,out_of_scope,oui\n", c->siren);
	else
		fprintf(f, "%s,documents/%u.pdf,2026-11-10,2026-10-31,2026-11-10,,oui\n", c->siren,
			drawn(c, 6, 0, 9));
}

static void write_vigilance(FILE *f, const struct company *c)
{
	if (is_absent(c, 5))
		fprintf(f, "%s,,,,,2026-11-12,refused,oui\n", c->siren);
	else
		fprintf(f, "%s,documents/%u.pdf,FICTIF%s,2026-09-30,2027-03-31,2026-11-12,,oui\n", c->siren,
			drawn(c, 7, 0, 9), c->siren);
}

static void write_msa(FILE *f, const struct company *c)
{
	if (is_absent(c, 6))
		fprintf(f, "%s,up_to_date,2026-11-20,,oui\n", c->siret);
	else
		fprintf(f, "%s,,2026-11-20,out_of_scope,oui\n", c->siret);
}

static void write_probtp(FILE *f, const struct company *c)
{
	fprintf(f, "%s,%s,2026-11-20,,oui\n", c->siret, drawn(c, 9, 0, 8) ? "true" : "false");
}

static void write_qualibat(FILE *f, const struct company *c)
{
	fprintf(f, "%s,documents/%u.pdf,2026-01-15,2027-01-14,,oui\n", c->siret, drawn(c, 10, 0, 9));
}

/* One company in ten is an association: its file has a line for each who represents it. */
static void write_association(FILE *f, const struct company *c)
{
	unsigned rows = 1 + (c->dice >> 16) % 2;

	if (c->number % 10 != 0)
		return;
	fprintf(f, "%s,1,2026-06-%02u,FICTIF %s DU LAC,F.A.,W%09u,,,,,%s,%u RUE %s,,%05u,%s,%05u,,,,,,,",
		c->siren, drawn(c, 3, 1, 28), PICK(names, c->dice >> 5), drawn(c, 7, 1, 999999999),
		drawn(c, 5, 0, 3) ? "" : "BÂTIMENT B & C", drawn(c, 9, 1, 180), PICK(streets, c->dice >> 10),
		drawn(c, 11, 1000, 95999), PICK(towns, c->dice >> 13), drawn(c, 14, 1001, 95690));
	fprintf(f, "false,,false,%s,Préfecture fictive,2021-05-10,%u,%u,%u,0,%u.5,0,%u,%u,%u,%u,",
		drawn(c, 12, 0, 1) ? "Sport" : "Jeunesse et éducation populaire", drawn(c, 15, 0, 400),
		drawn(c, 16, 0, 20), drawn(c, 17, 0, 40), drawn(c, 18, 0, 30), drawn(c, 19, 10, 3000),
		drawn(c, 20, 5, 1500), drawn(c, 21, 5, 1500), drawn(c, 22, 0, 90000));
	for (unsigned row = 1; row <= rows; row++) {
		uint64_t dice = company_dice(c->dice + row);

		if (row > 1)
			fprintf(f, "%s,%u,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,", c->siren, row);
		fprintf(f, "FICTIF-%s,%s,%s,0199002021,personne%u@association.example,,,,,",
			PICK(names, dice >> 8), PICK(first_names, dice >> 12), PICK(functions, dice >> 16),
			row);
		if (row > 1)
			fputs(",,,,,,,oui\n", f);
		else
			fprintf(f, "documents/%u.pdf,2024-06-15,documents/%u.pdf,2026-05-20,,,,oui\n",
				drawn(c, 6, 0, 9), drawn(c, 8, 0, 9));
	}
}

static void write_subsidies(FILE *f, const struct company *c)
{
	for (unsigned row = 1; c->number % 10 == 0 && row <= drawn(c, 23, 0, 3); row++)
		fprintf(f, "%s,%u,2026-09-01,%u,Service fictif,%s,Accordé,%u,%u,oui\n", c->siren, row,
			2027 - row,
			row == 2 ? "Fonds de développement de la vie associative" : "Aide à l’emploi",
			drawn(c, 24 + row, 500, 20000), drawn(c, 24 + row, 500, 20000));
}

static void write_opqibi(FILE *f, const struct company *c)
{
	fprintf(f, "%s,https://opqibi.example/fiche?fictive=%s&page=1,2026-03-01,,oui\n", c->siren, c->siren);
}

static const struct register_csv registers[] = {
	{ "infogreffe.rcs",
		"siren,rang,date_extrait,capital,date_immatriculation,nom,prenom,raison_sociale,fonction,"
		"outcome,fictif",
		write_rcs },
	{ "commission.tva", "siren,tva_number,date_requete,outcome,fictif", write_vat },
	{ "dgfip.chiffres_affaires",
		"siret,rang,date_fin_exercice,chiffre_affaires,date_traitement,outcome,fictif",
		write_turnover },
	{ "gip_mds.effectifs_annuels", "siren,annee,nature,valeur,mise_a_jour,outcome,fictif",
		write_headcount },
	{ "dgfip.attestation_fiscale",
		"siren,document,date_delivrance_attestation,date_periode_analysee,date_traitement,outcome,"
		"fictif",
		write_tax },
	{ "urssaf.vigilance",
		"siren,document,code_securite,date_debut_validite,date_fin_validite,date_traitement,outcome,"
		"fictif",
		write_vigilance },
	{ "msa.conformite", "siret,status,date_situation,outcome,fictif", write_msa },
	{ "probtp.conformite", "siret,eligible,date_situation,outcome,fictif", write_probtp },
	{ "qualibat.certification", "siret,document,date_emission,date_fin_validite,outcome,fictif",
		write_qualibat },
	{ "djepva.association",
		"siren,rang,date_derniere_mise_a_jour_rna,nom,sigle,rna,date_publication_registre_"
		"association,"
		"volume,folio,tribunal_instance,siege_complement,siege_voie,siege_distribution,"
		"siege_code_postal,siege_commune,siege_code_insee,gestion_complement,gestion_voie,"
		"gestion_distribution,gestion_code_postal,gestion_commune,gestion_code_insee,"
		"reconnue_utilite_publique,date_publication_reconnue_utilite_publique,impots_commerciaux,"
		"agrement_type,agrement_attributeur,agrement_date,nombre_benevoles,nombre_volontaires,"
		"nombre_salaries,nombre_emplois_aides,nombre_salaries_etpt,nombre_personnels_detaches,"
		"adherents_total,adherents_hommes,adherents_femmes,montant_aides_sur_3ans,"
		"representant_nom,representant_prenom,representant_fonction,representant_telephone,"
		"representant_courriel,reseau_nom,reseau_numero,reseau_licencies,reseau_licenciees,statuts,"
		"statuts_date,comptes,comptes_date,rapport,rapport_date,outcome,fictif",
		write_association },
	{ "data_subvention.subventions",
		"siren,rang,date_mise_a_jour,annee_exercice_demande,service_instructeur,dispositif,"
		"statut_demande,montant_accorde,montant_verse,fictif",
		write_subsidies },
	{ "opqibi.certification", "siren,url,date_delivrance_certificat,outcome,fictif", write_opqibi },
};

static void write_register(const char *path, const struct register_csv *r, unsigned companies)
{
	FILE *f = fopen(path, "w");

	if (f == NULL)
		bench_fail("cannot write %s", path);
	fprintf(f, "%s\n", r->header);
	for (unsigned n = 0; n < companies; n++) {
		struct company c = company_of(n);

		r->write(f, &c);
	}
	if (fclose(f) != 0)
		bench_fail("cannot write %s", path);
}

static void write_documents(const char *folder)
{
	struct arena a = { 0 };

	for (unsigned n = 0; n < 10; n++) {
		struct str path = arena_format(&a, "%s/csv/documents/%u.pdf", folder, n);

		if (!file_write(
			    path.at, arena_format(&a, "%%PDF-1.4\n%% SPECIMEN %u - document fictif\n", n)))
			bench_fail("cannot write %s", path.at);
	}
	arena_free(&a);
}

static void import_register(const char *path, const struct register_csv *r, const char *store)
{
	struct arena a = { 0 };
	struct diags out = { .arena = &a };
	struct library *l = world_library(&a, "forms", &out);
	struct import_result result;

	import_csv(&a, library_provider(l, str(r->provider)), path, store, &result, &out);
	world_expect_clean(&out, path);
	arena_free(&a);
}

/* What Insee knows of the same companies, one establishment each: made by sirene before. */
static void import_stock_of(struct arena *a, const char *folder, const char *store)
{
	const char *csv[] = { arena_format(a, "%s/sirene/StockEtablissement_utf8.csv", folder).at,
		arena_format(a, "%s/sirene/StockUniteLegale_utf8.csv", folder).at };
	struct diags out = { .arena = a };
	struct library *l = world_library(a, "forms", &out);
	const struct provider **providers;
	struct import_task t = { .paths = csv, .path_count = 2, .store = store };
	struct import_result results[IMPORT_FILES];

	t.provider_count = import_stock(a, l, S("sirene"), &providers);
	t.providers = providers;
	import_files(a, &t, results, &out);
	world_expect_clean(&out, folder);
}

static void generate_companies(const char *folder, unsigned companies)
{
	struct arena a = { 0 };
	const char *place = arena_format(&a, "%s/%u", folder, companies).at;
	const char *store = arena_format(&a, "%s/store", place).at;
	const char *documents = arena_format(&a, "%s/csv/documents", place).at;

	if (!file_make_directory(documents) || !file_make_directory(store))
		bench_fail("cannot make %s", documents);
	write_documents(place);
	for (size_t i = 0; i < COUNT(registers); i++) {
		const char *path = arena_format(&a, "%s/csv/%s.csv", place, registers[i].provider).at;

		write_register(path, &registers[i], companies);
		import_register(path, &registers[i], store);
	}
	import_stock_of(&a, place, store);
	arena_free(&a);
}

int generate(const char *folder)
{
	generate_companies(folder, COMPANIES);
	return generate_forms(folder);
}

int generate_many(const char *folder)
{
	generate_companies(folder, COMPANIES_MANY);
	return 0;
}
