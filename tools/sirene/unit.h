/*
 * unit: an invented legal unit and its establishments. Everything about number n
 * follows from n and the seed, whatever is written before and after.
 *
 * Their SIREN begin with 0 up to ten million units; above, a number may be somebody's.
 */
#ifndef SIRENE_UNIT_H
#define SIRENE_UNIT_H

#include <stdbool.h>
#include <stdint.h>

#include "sirene/sheet.h"

#define UNIT_ESTABLISHMENTS_MAX 9999 /* the NIC has four digits before its check digit */

enum unit_kind { UNIT_COMPANY, UNIT_PERSON, UNIT_ASSOCIATION, UNIT_PUBLIC };

struct unit {
	uint64_t seed, number;
	char siren[10];
	enum unit_kind kind;
	bool partial; /* statutDiffusion P */
	bool closed;
	unsigned born; /* year */
	unsigned died; /* year, of a closed one */
	unsigned establishments;
	unsigned head; /* which of them, from 0 */
};

/* Bits that look drawn, one lot for each purpose. */
uint64_t unit_dice(const struct unit *u, uint64_t purpose);

struct unit unit_make(uint64_t seed, uint64_t number, unsigned establishments);

/* The 14 digits of establishment n, from 0. */
void unit_siret(const struct unit *u, unsigned n, char siret[15]);

/* "49.10Z" as it was called in that year, and in the list of 2025; and the list's name. */
struct activity {
	const char *code, *list, *code_2025;
};
struct activity unit_activity(const struct unit *u, uint64_t purpose, bool closed, unsigned year);

/* The columns of StockUniteLegale, and a row of them. */
void unit_write_header(struct sheet *s);
void unit_write(struct sheet *s, const struct unit *u);

/* The columns of StockEtablissement, and a row of them. */
void establishment_write_header(struct sheet *s);
void establishment_write(struct sheet *s, const struct unit *u, unsigned n);

#endif
