#include "sirene/unit.h"

#include <stdio.h>

#define PICK(list, bits) ((list)[(size_t)(bits) % COUNT(list)])

/* splitmix64: a public-domain mixer of 64 bits. */
static uint64_t mix(uint64_t number)
{
	uint64_t x = (number + 1) * UINT64_C(0x9e3779b97f4a7c15);

	x = (x ^ (x >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	x = (x ^ (x >> 27)) * UINT64_C(0x94d049bb133111eb);
	return x ^ (x >> 31);
}

uint64_t unit_dice(const struct unit *u, uint64_t purpose)
{
	return mix(mix(mix(u->seed) ^ u->number) ^ purpose);
}

/* The digit that makes them pass Luhn's check when it is added behind. */
static char check_digit(const char *digits)
{
	unsigned sum = 0;

	for (size_t i = strlen(digits), twice = 1; i-- > 0; twice = !twice) {
		unsigned digit = (unsigned)(digits[i] - '0') * (twice ? 2 : 1);

		sum += digit > 9 ? digit - 9 : digit;
	}
	return (char)('0' + (10 - sum % 10) % 10);
}

/* 1 in 4 is closed, half are persons, 1 person in 40 is partially diffused. */
struct unit unit_make(uint64_t seed, uint64_t number, unsigned establishments)
{
	struct unit u = { .seed = seed, .number = number, .establishments = establishments };
	uint64_t dice = unit_dice(&u, 1);
	unsigned kind = (unsigned)(dice % 20);

	snprintf(u.siren, sizeof(u.siren), "%08llu", (unsigned long long)(number + 1) % 100000000);
	u.siren[8] = check_digit(u.siren);
	u.kind = kind < 9     ? UNIT_COMPANY
		 : kind < 18  ? UNIT_PERSON
		 : kind == 18 ? UNIT_ASSOCIATION
			      : UNIT_PUBLIC;
	u.partial = (dice >> 8) % (u.kind == UNIT_PERSON ? 40 : 1000) == 0;
	u.closed = u.kind != UNIT_PUBLIC && (dice >> 20) % 4 == 0;
	u.born = 1970 + (unsigned)((dice >> 28) % 55);
	u.died = u.born + (unsigned)((dice >> 36) % (2026 - u.born));
	u.head = (unsigned)((dice >> 44) % establishments);
	return u;
}

void unit_siret(const struct unit *u, unsigned n, char siret[15])
{
	snprintf(siret, 15, "%s%04u", u->siren, (n + 1) % 10000);
	siret[13] = check_digit(siret);
	siret[14] = '\0';
}

struct activity unit_activity(const struct unit *u, uint64_t purpose, bool closed, unsigned year)
{
	static const struct activity now[] = { { "62.01Z", "NAFRev2", "62.10Y" },
		{ "43.32A", "NAFRev2", "43.32Y" }, { "41.20B", "NAFRev2", "41.00Y" },
		{ "10.71C", "NAFRev2", "10.71Y" }, { "70.22Z", "NAFRev2", "70.20Y" },
		{ "47.91B", "NAFRev2", "47.12Y" }, { "56.10A", "NAFRev2", "56.11Y" },
		{ "94.99Z", "NAFRev2", "94.99Y" }, { "01.11Z", "NAFRev2", "01.11Y" },
		{ "68.20B", "NAFRev2", "68.20Y" } };
	static const struct activity rev1[] = { { "52.4C", "NAFRev1", "" }, { "55.3A", "NAFRev1", "" },
		{ "74.1G", "NAFRev1", "" } };
	static const struct activity first[] = { { "74.1J", "NAF1993", "" }, { "51.5A", "NAF1993", "" } };
	static const struct activity old[] = { { "64.14", "NAP", "" }, { "89.01", "NAP", "" } };
	uint64_t dice = unit_dice(u, purpose);

	if (!closed || year >= 2008)
		return PICK(now, dice);
	if (year >= 2003)
		return PICK(rev1, dice);
	return year >= 1993 ? PICK(first, dice) : PICK(old, dice);
}

/* ---- StockUniteLegale ---- */

static const char *const headers[] = { "siren", "statutDiffusionUniteLegale", "unitePurgeeUniteLegale",
	"dateCreationUniteLegale", "sigleUniteLegale", "sexeUniteLegale", "prenom1UniteLegale",
	"prenom2UniteLegale", "prenom3UniteLegale", "prenom4UniteLegale", "prenomUsuelUniteLegale",
	"pseudonymeUniteLegale", "identifiantAssociationUniteLegale", "trancheEffectifsUniteLegale",
	"anneeEffectifsUniteLegale", "dateDernierTraitementUniteLegale", "nombrePeriodesUniteLegale",
	"categorieEntreprise", "anneeCategorieEntreprise", "dateDebut", "etatAdministratifUniteLegale",
	"nomUniteLegale", "nomUsageUniteLegale", "denominationUniteLegale", "denominationUsuelle1UniteLegale",
	"denominationUsuelle2UniteLegale", "denominationUsuelle3UniteLegale", "categorieJuridiqueUniteLegale",
	"activitePrincipaleUniteLegale", "nomenclatureActivitePrincipaleUniteLegale", "nicSiegeUniteLegale",
	"economieSocialeSolidaireUniteLegale", "societeMissionUniteLegale", "caractereEmployeurUniteLegale",
	"activitePrincipaleNAF25UniteLegale" };

static const char *const trades[] = { "ETABLISSEMENTS", "SOCIETE", "ATELIERS", "MENUISERIE", "BOULANGERIE",
	"CABINET", "GARAGE", "CHARPENTES DE L'EST", "S.A.R.L." };
static const char *const names[] = { "LEFEVRE", "DURAND", "NOEL", "GARCON", "BERENGER", "D'ARTOIS", "LECLERC",
	"LE GOFF", "O'BRIEN", "MARTIN-DUPONT" };
static const char *const ends[] = { " & FILS", " FRERES", " ET ASSOCIES", ", FICTIF", " & CIE", " DU LAC", "",
	"" };
static const char *const quoted[] = { "AU \"BON COIN\"", "\"LE CHAT, LA SOURIS\"", "L'\"ETAPE\"",
	"DUPONT, DURAND & \"CIE\"" };
static const char *const usual[] = { "Café de l’Église", "À la Bonne Heure", "Chez Noé", "L'Œuvre, l'atelier",
	"Garçon !" };
static const char *const first_names[] = { "HELENE", "JEAN-FRANCOIS", "NOE", "ANAIS", "CHLOE", "PAUL",
	"M'BAREK" };

void unit_write_header(struct sheet *s)
{
	for (size_t i = 0; i < COUNT(headers); i++)
		sheet_cell(s, headers[i]);
	sheet_end_row(s);
}

/* A local time without zone, as Insee's are. */
static void put_treated(struct sheet *s, uint64_t dice)
{
	sheet_format(s, "%u-%02u-%02uT%02u:%02u:%02u", 2015 + (unsigned)(dice % 11),
		1 + (unsigned)((dice >> 8) % 12), 1 + (unsigned)((dice >> 16) % 28),
		(unsigned)((dice >> 24) % 24), (unsigned)((dice >> 32) % 60), (unsigned)((dice >> 40) % 60));
}

/* Of who may not be shown a person's cells say [ND], the empty ones too. */
static void put_person(struct sheet *s, const struct unit *u, uint64_t dice)
{
	const char *first = PICK(first_names, dice);

	if (u->kind != UNIT_PERSON) {
		sheet_empty(s, 7);
		return;
	}
	for (size_t i = 0; u->partial && i < 7; i++)
		sheet_cell(s, "[ND]");
	if (u->partial)
		return;
	sheet_cell(s, (dice >> 4) % 2 ? "F" : "M");
	sheet_cell(s, first);
	sheet_cell(s, (dice >> 8) % 3 ? NULL : PICK(first_names, dice >> 12));
	sheet_empty(s, 2);
	sheet_cell(s, first);
	sheet_cell(s, (dice >> 16) % 50 ? NULL : "LE GRAND NOÉ");
}

static void put_names(struct sheet *s, const struct unit *u, uint64_t dice)
{
	if (u->kind == UNIT_PERSON) {
		sheet_cell(s, u->partial ? "[ND]" : PICK(names, dice));
		sheet_cell(s, u->partial ? "[ND]" : (dice >> 8) % 9 ? NULL : PICK(names, dice >> 12));
		sheet_cell(s, NULL);
		sheet_cell(s, u->partial ? "[ND]" : (dice >> 16) % 6 ? NULL : PICK(usual, dice >> 20));
		sheet_empty(s, 2);
		return;
	}
	sheet_empty(s, 2);
	if ((dice >> 24) % 25 == 0)
		sheet_cell(s, PICK(quoted, dice >> 28));
	else
		sheet_format(s, "%s %s%s", PICK(trades, dice >> 32), PICK(names, dice >> 36),
			PICK(ends, dice >> 40));
	sheet_cell(s, (dice >> 44) % 8 ? NULL : PICK(usual, dice >> 48));
	sheet_empty(s, 2);
}

static const char *category(const struct unit *u, uint64_t dice)
{
	static const char *const companies[] = { "5499", "5710", "5499", "5710", "6540", "5599", "5202" };
	static const char *const others[] = {
		[UNIT_PERSON] = "1000", [UNIT_ASSOCIATION] = "9220", [UNIT_PUBLIC] = "7210"
	};

	return u->kind == UNIT_COMPANY ? PICK(companies, dice) : others[u->kind];
}

/* Which range a headcount is in, and the year it was counted in. */
static void put_headcount(struct sheet *s, bool employer, uint64_t dice)
{
	static const char *const ranges[] = { "01", "01", "01", "02", "02", "03", "11", "12", "21", "41" };

	sheet_cell(s, employer ? PICK(ranges, dice) : "NN");
	sheet_cell(s, employer ? "2023" : NULL);
}

void unit_write(struct sheet *s, const struct unit *u)
{
	uint64_t dice = unit_dice(u, 2), more = unit_dice(u, 3);
	struct activity activity = unit_activity(u, 4, u->closed, u->died);
	bool employer = !u->closed && dice % 3 == 0;
	char siret[15];

	unit_siret(u, u->head, siret);
	sheet_cell(s, u->siren);
	sheet_cell(s, u->partial ? "P" : "O");
	sheet_cell(s, u->closed && u->died < 2000 && dice % 7 == 0 ? "true" : NULL);
	sheet_format(s, "%u-%02u-%02u", u->born, 1 + (unsigned)((dice >> 8) % 12),
		1 + (unsigned)((dice >> 16) % 28));
	sheet_cell(s, u->kind == UNIT_PERSON || (dice >> 24) % 6 ? NULL : "S.F.L");
	put_person(s, u, unit_dice(u, 5));
	if (u->kind == UNIT_ASSOCIATION)
		sheet_format(s, "W%09llu", (unsigned long long)(more % 1000000000));
	else
		sheet_cell(s, NULL);
	put_headcount(s, employer, dice >> 28);
	put_treated(s, more);
	sheet_format(s, "%u", 1 + (unsigned)((dice >> 36) % 5));
	sheet_cell(s, employer ? "PME" : NULL);
	sheet_cell(s, employer ? "2023" : NULL);
	sheet_format(s, "%u-01-01", u->closed ? u->died : 2008);
	sheet_cell(s, u->closed ? "C" : "A");
	put_names(s, u, unit_dice(u, 6));
	sheet_cell(s, category(u, dice >> 40));
	sheet_cell(s, activity.code);
	sheet_cell(s, activity.list);
	sheet_cell(s, siret + 9);
	sheet_cell(s, u->kind == UNIT_ASSOCIATION ? "O" : u->kind == UNIT_PERSON ? NULL : "N");
	sheet_cell(s, u->kind == UNIT_COMPANY ? (dice >> 48) % 200 ? "N" : "O" : NULL);
	sheet_cell(s, u->closed ? NULL : employer ? "O" : "N");
	sheet_cell(s, activity.code_2025);
	sheet_end_row(s);
}
