#include "sirene/unit.h"

#define PICK(list, bits) ((list)[(size_t)(bits) % COUNT(list)])

static const char *const headers[] = { "siren", "nic", "siret", "statutDiffusionEtablissement",
	"dateCreationEtablissement", "trancheEffectifsEtablissement", "anneeEffectifsEtablissement",
	"activitePrincipaleRegistreMetiersEtablissement", "dateDernierTraitementEtablissement",
	"etablissementSiege", "nombrePeriodesEtablissement", "complementAdresseEtablissement",
	"numeroVoieEtablissement", "indiceRepetitionEtablissement", "dernierNumeroVoieEtablissement",
	"indiceRepetitionDernierNumeroVoieEtablissement", "typeVoieEtablissement", "libelleVoieEtablissement",
	"codePostalEtablissement", "libelleCommuneEtablissement", "libelleCommuneEtrangerEtablissement",
	"distributionSpecialeEtablissement", "codeCommuneEtablissement", "codeCedexEtablissement",
	"libelleCedexEtablissement", "codePaysEtrangerEtablissement", "libellePaysEtrangerEtablissement",
	"identifiantAdresseEtablissement", "coordonneeLambertAbscisseEtablissement",
	"coordonneeLambertOrdonneeEtablissement", "complementAdresse2Etablissement",
	"numeroVoie2Etablissement", "indiceRepetition2Etablissement", "typeVoie2Etablissement",
	"libelleVoie2Etablissement", "codePostal2Etablissement", "libelleCommune2Etablissement",
	"libelleCommuneEtranger2Etablissement", "distributionSpeciale2Etablissement",
	"codeCommune2Etablissement", "codeCedex2Etablissement", "libelleCedex2Etablissement",
	"codePaysEtranger2Etablissement", "libellePaysEtranger2Etablissement", "dateDebut",
	"etatAdministratifEtablissement", "enseigne1Etablissement", "enseigne2Etablissement",
	"enseigne3Etablissement", "denominationUsuelleEtablissement", "activitePrincipaleEtablissement",
	"nomenclatureActivitePrincipaleEtablissement", "caractereEmployeurEtablissement",
	"activitePrincipaleNAF25Etablissement" };

struct town {
	const char *postcode, *name, *code, *cedex;
};

static const struct town towns[] = { { "75014", "PARIS 14", "75114", "75694" },
	{ "69003", "LYON 3EME", "69383", "69424" }, { "13001", "MARSEILLE 1ER", "13201", "13211" },
	{ "42000", "SAINT-ETIENNE", "42218", "42006" }, { "45000", "ORLEANS", "45234", "45010" },
	{ "30000", "NIMES", "30189", "30021" }, { "25000", "BESANCON", "25056", "25031" },
	{ "94240", "L'HAY-LES-ROSES", "94038", "94246" }, { "20000", "AJACCIO", "2A004", "20304" },
	{ "97400", "SAINT-DENIS", "97411", "97743" } };
static const char *const streets[] = { "DE L'EGLISE", "DU GENERAL LECLERC", "VICTOR HUGO",
	"DES FRERES LUMIERE", "DE LA REPUBLIQUE", "DU 8 MAI 1945" };
static const char *const kinds[] = { "RUE", "RUE", "RUE", "AVENUE", "BOULEVARD", "PLACE", "CHEMIN",
	"IMPASSE" };
static const char *const signs[] = { "CAFÉ DE L'ÉGLISE", "LE \"RELAIS\", BAR ET TABAC", "CHEZ NOÉ",
	"L'ATELIER" };
static const char *const complements[] = { "BATIMENT B & C", "ZA DU LAC", "ESC 2, 3E ETAGE",
	"RES LES CEDRES" };
static const struct {
	const char *town, *code, *country;
} abroad[] = { { "NAMUR", "99131", "BELGIQUE" }, { "GENEVE", "99140", "SUISSE" },
	{ "LONDON, EC1A 1BB", "99132", "ROYAUME-UNI" } };

void establishment_write_header(struct sheet *s)
{
	for (size_t i = 0; i < COUNT(headers); i++)
		sheet_cell(s, headers[i]);
	sheet_end_row(s);
}

/* Seven cells up to the street, then the seven of the place. Of who is partially diffused
 * the town alone is told. */
static void put_hidden(struct sheet *s, const struct town *t)
{
	for (size_t i = 0; i < 8; i++)
		sheet_cell(s, "[ND]");
	sheet_cell(s, t->name);
	sheet_empty(s, 1);
	sheet_cell(s, "[ND]");
	sheet_cell(s, t->code);
	sheet_cell(s, "[ND]");
	sheet_cell(s, "[ND]");
	sheet_empty(s, 2);
	for (size_t i = 0; i < 3; i++)
		sheet_cell(s, "[ND]");
}

static void put_street(struct sheet *s, uint64_t dice)
{
	bool number = dice % 10 != 0;

	sheet_cell(s, (dice >> 4) % 6 ? NULL : PICK(complements, dice >> 8));
	if (number)
		sheet_format(s, "%u", 1 + (unsigned)((dice >> 16) % 200));
	else
		sheet_cell(s, NULL);
	sheet_cell(s, number && (dice >> 24) % 20 == 0 ? "B" : NULL);
	sheet_empty(s, 2);
	sheet_cell(s, PICK(kinds, dice >> 28));
	sheet_cell(s, PICK(streets, dice >> 32));
}

static void put_abroad(struct sheet *s, uint64_t dice)
{
	size_t i = (size_t)(dice >> 40) % COUNT(abroad);

	put_street(s, dice);
	sheet_empty(s, 2);
	sheet_cell(s, abroad[i].town);
	sheet_empty(s, 4);
	sheet_cell(s, abroad[i].code);
	sheet_cell(s, abroad[i].country);
	sheet_empty(s, 3);
}

static void put_address(struct sheet *s, const struct unit *u, unsigned n)
{
	uint64_t dice = unit_dice(u, 100 + 4 * (uint64_t)n);
	const struct town *t = &PICK(towns, dice >> 44);
	bool cedex = (dice >> 52) % 12 == 0;

	if (u->partial) {
		put_hidden(s, t);
		return;
	}
	if ((dice >> 56) % 200 == 0) {
		put_abroad(s, dice);
		return;
	}
	put_street(s, dice);
	sheet_cell(s, t->postcode);
	sheet_cell(s, t->name);
	sheet_empty(s, 1);
	sheet_cell(s, cedex ? "BP 12" : NULL);
	sheet_cell(s, t->code);
	sheet_cell(s, cedex ? t->cedex : NULL);
	if (cedex)
		sheet_format(s, "%s CEDEX", t->name);
	else
		sheet_cell(s, NULL);
	sheet_empty(s, 2);
	sheet_format(s, "%s%06u_B", t->code, (unsigned)(dice % 1000000));
	sheet_format(s, "%u.%02u", 300000 + (unsigned)(dice % 700000), (unsigned)((dice >> 20) % 100));
	sheet_format(
		s, "%u.%02u", 6200000 + (unsigned)((dice >> 8) % 800000), (unsigned)((dice >> 28) % 100));
}

/* A second address, for one in a hundred. */
static void put_second(struct sheet *s, uint64_t dice)
{
	const struct town *t = &PICK(towns, dice >> 8);

	if (dice % 100 != 0) {
		sheet_empty(s, 14);
		return;
	}
	sheet_empty(s, 3);
	sheet_cell(s, "RUE");
	sheet_cell(s, PICK(streets, dice >> 16));
	sheet_cell(s, t->postcode);
	sheet_cell(s, t->name);
	sheet_empty(s, 2);
	sheet_cell(s, t->code);
	sheet_empty(s, 4);
}

static void put_signs(struct sheet *s, const struct unit *u, uint64_t dice)
{
	bool signed_ = dice % 5 == 0;

	sheet_cell(s, u->partial ? "[ND]" : signed_ ? PICK(signs, dice >> 8) : NULL);
	sheet_empty(s, 2);
	sheet_cell(s, u->partial ? "[ND]" : NULL);
}

static void put_head(struct sheet *s, const struct unit *u, unsigned n, uint64_t dice)
{
	char siret[15];

	unit_siret(u, n, siret);
	sheet_cell(s, u->siren);
	sheet_cell(s, siret + 9);
	sheet_cell(s, siret);
	sheet_cell(s, u->partial ? "P" : "O");
	sheet_format(s, "%u-%02u-%02u", u->born, 1 + (unsigned)((dice >> 8) % 12),
		1 + (unsigned)((dice >> 16) % 28));
}

void establishment_write(struct sheet *s, const struct unit *u, unsigned n)
{
	uint64_t purpose = 101 + 4 * (uint64_t)n, dice = unit_dice(u, purpose);
	bool closed = u->closed || (n != u->head && dice % 3 == 0),
	     employer = !closed && (dice >> 4) % 3 == 0;
	unsigned died = u->closed ? u->died : u->born + (unsigned)((dice >> 24) % (2026 - u->born));
	struct activity activity = unit_activity(u, u->head == n ? 4 : purpose + 1, closed, died);

	put_head(s, u, n, dice);
	sheet_cell(s, employer ? "02" : "NN");
	sheet_cell(s, employer ? "2023" : NULL);
	sheet_empty(s, 1);
	sheet_format(s, "%u-%02u-%02uT%02u:%02u:%02u", 2015 + (unsigned)((dice >> 32) % 11),
		1 + (unsigned)((dice >> 36) % 12), 1 + (unsigned)((dice >> 40) % 28),
		(unsigned)((dice >> 44) % 24), (unsigned)((dice >> 48) % 60), (unsigned)((dice >> 52) % 60));
	sheet_cell(s, n == u->head ? "true" : "false");
	sheet_format(s, "%u", 1 + (unsigned)((dice >> 56) % 4));
	put_address(s, u, n);
	put_second(s, unit_dice(u, purpose + 2));
	sheet_format(s, "%u-01-01", closed ? died : 2008);
	sheet_cell(s, closed ? "F" : "A");
	put_signs(s, u, dice >> 12);
	sheet_cell(s, activity.code);
	sheet_cell(s, activity.list);
	sheet_cell(s, closed ? NULL : employer ? "O" : "N");
	sheet_cell(s, closed ? NULL : activity.code_2025);
	sheet_end_row(s);
}
