/*
 * fixture: the library of the tests, its registers imported into a folder of their
 * own, and the form essai compiled.
 */
#ifndef TESTS_FIXTURE_H
#define TESTS_FIXTURE_H

#include <criterion/criterion.h>

#include "answers/answers.h"
#include "text/report.h"

#define LIBRARY "tests/library"
#define SOCIETE_UNE "73282932000074"
#define SOCIETE_DEUX "40483304800014"
#define SOCIETE_CACHEE "55204944776279"
#define SOCIETE_INCONNUE "13002526500013"

struct fixture {
	struct arena arena;
	struct diags out;
	struct library *library;
	struct form *form;
	struct plan *plan;
	struct sources *sources;
	struct answers *answers;
	char store[64];
};

/* Opens everything; fails the test with the messages if something is wrong. */
void fixture_open(struct fixture *f, const char *form);
void fixture_close(struct fixture *f);

/* Imports every register of the library; the store is removed by fixture_close(). */
void fixture_import(struct fixture *f);

/* Fills for a company with answers written in YAML; context is {seuil: 10}. */
void fixture_fill(struct fixture *f, const char *siret, const char *answers, bool complete);

/* "value", or "!outcome", or "-" for nothing, or "x" when it does not apply; rows as
 * "a,b;c,d", a claim behind " claim ". Lives in the fixture's arena. */
const char *fixture_show(struct fixture *f, const char *path, size_t row);

/* The messages so far, "CODE message" a line each, and forgets them. */
const char *fixture_said(struct fixture *f);

#endif
