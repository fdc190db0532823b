/*
 * burden: how long an answer takes, as a declared assumption. No official figure per
 * question is published: these are the default minutes that this project declares
 * (known identity field 0.5, number to look up 2, computed amount 5, narrative 10, row of
 * a table 3, date or signature 1, document in hand 5, and 10 to get to know a form), to
 * be replaced where somebody measured better. Seconds, so that nothing is rounded twice.
 */
#ifndef FORM_BURDEN_H
#define FORM_BURDEN_H

#include "value/type.h"

#define BURDEN_FORM 600 /* to get to know a form, once */
#define BURDEN_ROW 180  /* a row of a table */
#define BURDEN_PICK 30  /* one of several that are shown */

/* X(type, seconds) */
#define BURDENS(X) \
	X(STRING, 30) \
	X(TEXT, 600) \
	X(INTEGER, 120) \
	X(DECIMAL, 120) \
	X(PERCENT, 120) \
	X(AMOUNT, 300) \
	X(EUROS, 300) \
	X(BOOLEAN, 30) \
	X(DATE, 60) \
	X(YEAR, 30) \
	X(SIREN, 120) \
	X(SIRET, 120) \
	X(NAF, 120) \
	X(VAT, 120) \
	X(EMAIL, 30) \
	X(TELEPHONE, 30) \
	X(ADDRESS, 60) \
	X(CHOICE, 30) \
	X(CHOICES, 30) \
	X(DECLARATION, 60) \
	X(URL, 30) \
	X(DOCUMENT, 300) \
	X(TIME, 30) \
	X(MONTH, 30) \
	X(DURATION, 60) \
	X(RNA, 120) \
	X(NIR, 120) \
	X(IBAN, 120) \
	X(COUNTRY, 30) \
	X(COMMUNE, 120) \
	X(POSTAL_CODE, 30)

/* Seconds to answer a question of that type. */
static inline unsigned burden_of(enum type t)
{
	static const unsigned seconds[TYPE__COUNT] = {
#define X(type, seconds) [TYPE_##type] = (seconds),
		BURDENS(X)
#undef X
	};

	return seconds[t];
}

#endif
