/*
 * options: the command line, read once into a table.
 *
 * An option is "--name VALUE" or "--name=VALUE"; what its value must be stands in
 * THE table below, from which parser and help both come: words with | between them
 * are the only values it has, "" makes it a flag. "--" ends the options, "-" is
 * standard input and no option.
 */
#ifndef UNEFOIS_OPTIONS_H
#define UNEFOIS_OPTIONS_H

#include "emit/emit.h"

#define AUDIENCE_WORD(name, word, what) "|" word
#define AUDIENCE_WORDS &("" AUDIENCES(AUDIENCE_WORD))[1]

/* X(name, written, value, what) */
#define OPTIONS(X) \
	X(SIRET, "--siret", "N", "the company, by the 14 digits of an establishment") \
	X(ANSWERS, "--answers", "FILE", "what the company answers, YAML, JSON or a posted page (.form)") \
	X(CONTEXT, "--context", "FILE", "what the administration's own system says, YAML or JSON") \
	X(AS, "--as", "N", "whose the recorded answers are taken for, by the SIRET, whatever they say") \
	X(STORE, "--store", "DIR", "the registers ($UNEFOIS_STORE, else unefois.store)") \
	X(AUDIENCE, "--audience", AUDIENCE_WORDS, "who may read it (applicant)") \
	X(AT, "--at", "TIME", "the moment, 2026-11-24T09:00:00Z (now)") \
	X(PERIOD, "--period", "PERIOD", "the year, quarter or month that it is about (the form's default)") \
	X(ID, "--id", "ID", "the number of the filing (128 random bits)") \
	X(VERIFY, "--verify", "", "validate what is made before it is written") \
	X(TO, "--to", "xml|text|html", \
		"the minimal form for a program, or a page for a person or a browser (text)") \
	X(ACTION, "--action", "URL", "where the page is posted to (without: a preview)") \
	X(LANG, "--lang", "LANG", "the language of its texts, where the form has it (fr)") \
	X(FORMAT, "--format", "text|json", "what is printed (text)") \
	X(ASSUME, "--assume", "CHANGES", "reckon as if providers were there or not: provider=+NAME,-NAME") \
	X(NO_WORSE, "--no-worse", "", \
		"exit status 1 only if NEW asks more than OLD, and its accept: does not say why") \
	X(BUDGET, "--budget", "LIMITS", \
		"exit status 1 if all together ask more: asked<=120,cells<=300,documents<=0,minutes<=60") \
	X(FAIL_ON, "--fail-on", "error|warning", "what ends with exit status 1 (error)") \
	X(ALL, "--all", "", "every rule, with what breaks it and what keeps to it") \
	X(FORM, "--form", "FORM", "the definition to verify against") \
	X(XSD, "--xsd", "FILE", "the schema to verify against") \
	X(OUT, "-o", "PATH", "the file (of build: the folder) to write") \
	X(DOCUMENTS, "--documents", "DIR", "where to put the documents that the filing names") \
	X(LIBRARY, "--library", "DIR", \
		"concepts, providers, sections (a folder above the form, or ./forms)") \
	X(OLD_LIBRARY, "--old-library", "DIR", "the library of OLD (found as that of NEW is)") \
	X(QUIET, "--quiet", "", "no summaries") \
	X(COLOR, "--color", "auto|always|never", "colours in messages (auto; NO_COLOR is honoured)") \
	X(HELP, "--help", "", "this") \
	X(VERSION, "--version", "", "the version")

#define X(name, written, value, what) OPTION_##name,
enum option { OPTIONS(X) OPTION__COUNT };
#undef X

struct option_row {
	const char *written, *value, *what;
};

struct options {
	const char *values[OPTION__COUNT]; /* NULL: not given; a flag has "" */
	const char **arguments;            /* the command and what follows it */
	size_t count;
};

const struct option_row *option_row(enum option o);

/* False after a message for each word that is wrong. */
bool options_parse(struct arena *a, int argc, char **argv, struct options *o, struct diags *out);

/* Whether the option's value, if it is given, is one of the words "a|b"; words without
 * | allow anything. False after a message. */
bool options_check(const struct options *o, enum option which, const char *words, struct diags *out);

#endif
