/*
 * burden: the acts that a form is made of, and how long each takes, as declared assumptions.
 * No official figure per question is published: these are the seconds that this project
 * declares, to be replaced where somebody measured better. A page tells its time by them; an
 * audit takes those of burden.yaml, with a range and a source for each.
 */
#ifndef FORM_BURDEN_H
#define FORM_BURDEN_H

#include "value/type.h"

/* X(name, word, seconds, dn, what); dn: what Démarche numérique counts for such a field, in
 * seconds (10, 60 or 180), where it knows the act. */
#define ACTS(X) \
	X(FAMILIARISE, "familiarise", 600, 0, "to get to know the form, once a filing") \
	X(IDENTIFY, "identify", 120, 10, "to give the SIRET of a company") \
	X(RECALL, "recall", 30, 10, "to give what is known by heart: a name, a choice, a yes or no") \
	X(FILL, "fill", 60, 10, "to fill in a date, an address") \
	X(LOOK_UP, "look_up", 120, 10, "to look up a number") \
	X(ESTABLISH, "establish", 300, 10, "to establish an amount") \
	X(WRITE, "write", 600, 60, "to write a text") \
	X(ROW, "row", 180, 10, "to fill in a row of a table") \
	X(DECLARE, "declare", 60, 10, "to read what is declared, and to declare it") \
	X(ATTACH, "attach", 300, 180, "to find, copy and attach a document that one has") \
	X(OBTAIN, "obtain", 1800, 180, "to obtain a document of another administration, and attach it") \
	X(PICK, "pick", 30, 10, "to pick one of several rows that are shown") \
	X(CHECK, "check", 5, 0, "to read a value that is shown, and check it") \
	X(CONTEST, "contest", 300, 60, "to contest a value that is shown") \
	X(KEEP, "keep", 60, 0, "to keep a document for a control")

#define X(name, ...) ACT_##name,
enum act { ACTS(X) ACT__COUNT };
#undef X

/* X(type, act): how a question of that type is answered. */
#define ANSWER_ACTS(X) \
	X(STRING, RECALL) \
	X(TEXT, WRITE) \
	X(INTEGER, LOOK_UP) \
	X(DECIMAL, LOOK_UP) \
	X(PERCENT, LOOK_UP) \
	X(AMOUNT, ESTABLISH) \
	X(EUROS, ESTABLISH) \
	X(BOOLEAN, RECALL) \
	X(DATE, FILL) \
	X(YEAR, RECALL) \
	X(SIREN, LOOK_UP) \
	X(SIRET, LOOK_UP) \
	X(NAF, LOOK_UP) \
	X(VAT, LOOK_UP) \
	X(EMAIL, RECALL) \
	X(TELEPHONE, RECALL) \
	X(ADDRESS, FILL) \
	X(CHOICE, RECALL) \
	X(CHOICES, RECALL) \
	X(DECLARATION, DECLARE) \
	X(URL, RECALL) \
	X(DOCUMENT, ATTACH) \
	X(TIME, RECALL) \
	X(MONTH, RECALL) \
	X(DURATION, FILL) \
	X(RNA, LOOK_UP) \
	X(NIR, LOOK_UP) \
	X(IBAN, LOOK_UP) \
	X(COUNTRY, RECALL) \
	X(COMMUNE, LOOK_UP) \
	X(POSTAL_CODE, RECALL) \
	X(PERIOD, FILL)

static inline enum act act_of(enum type t)
{
	static const enum act acts[TYPE__COUNT] = {
#define X(type, act) [TYPE_##type] = ACT_##act,
		ANSWER_ACTS(X)
#undef X
	};

	return acts[t];
}

static inline unsigned act_seconds(enum act a)
{
	static const unsigned seconds[] = {
#define X(name, word, seconds, dn, what) seconds,
		ACTS(X)
#undef X
	};

	return seconds[a];
}

#endif
