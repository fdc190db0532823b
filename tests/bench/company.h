/*
 * company: the invented companies of the benches, the same ones in every run. What
 * registers hold of number n follows from n alone.
 */
#ifndef BENCH_COMPANY_H
#define BENCH_COMPANY_H

#include <stdint.h>

#define COMPANIES 100000
#define COMPANIES_MANY 1000000

struct company {
	unsigned number;
	uint64_t dice;  /* bits that look drawn */
	char siren[10]; /* begins with 000 or 001: nobody's */
	char siret[15];
	unsigned representatives; /* 0 to 3 */
	unsigned exercises;       /* 1 to 3 */
};

/* number: from 0. */
struct company company_of(unsigned number);

/* Bits that look drawn, of any number. */
uint64_t company_dice(uint64_t number);

#endif
