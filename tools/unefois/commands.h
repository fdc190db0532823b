/*
 * commands: THE table of commands, in the order in which data flow. Help, usage
 * and dispatch come from it.
 */
#ifndef UNEFOIS_COMMANDS_H
#define UNEFOIS_COMMANDS_H

#include "unefois/options.h"

struct job;

#define OPT(name) (1u << OPTION_##name)
#define MANY 10000

/* Taken by every command. */
#define OPTIONS_COMMON (OPT(LIBRARY) | OPT(QUIET) | OPT(COLOR) | OPT(HELP) | OPT(VERSION))

/* Who is filling, and what is known. */
#define OPTIONS_COMPANY (OPT(STORE) | OPT(CONTEXT) | OPT(AUDIENCE) | OPT(AT) | OPT(PERIOD))

/* X(name, arguments, least, most, required options, other options, what) */
#define COMMANDS(X) \
	X(check, "FORM|DIR...", 1, MANY, 0, OPT(FORMAT) | OPT(FAIL_ON), \
		"tell everything that is wrong with definitions") \
	X(test, "[FORM|DIR|CASE...]", 0, MANY, 0, OPT(FORMAT), "run the worked cases of forms") \
	X(explain, "[FORM FIELD|CODE]", 0, 2, 0, OPT(ALL) | OPT(FORMAT), \
		"tell what a field is and does, or what a message means") \
	X(audit, "FORM|WAVE|DIR...", 1, MANY, 0, OPT(FORMAT) | OPT(ASSUME) | OPT(BUDGET), \
		"count what was asked before, and what is asked now; what a filing takes, and costs") \
	X(diff, "FORM | OLD NEW", 1, 2, 0, OPT(FORMAT) | OPT(OLD_LIBRARY) | OPT(NO_WORSE), \
		"tell what became of each line of the original; or what two versions differ in, and " \
		"whether what was filed by one is valid by the other") \
	X(notice, "FORM", 1, 1, 0, OPT(FORMAT), \
		"tell companies what is fetched of them, from whom, and where it is corrected (CRPA " \
		"L114-8)") \
	X(build, "FORM", 1, 1, OPT(OUT), OPT(FAIL_ON), \
		"write the schema, the minimal form and its code lists, a page, the digest") \
	X(schema, "FORM", 1, 1, 0, OPT(OUT), "print the XSD of a form's submissions") \
	X(import, "PROVIDER FILE...", 2, MANY, 0, OPT(STORE) | OPT(AS), \
		"make the registers of a provider, or of a stock, from CSV files or recorded answers") \
	X(prefill, "FORM", 1, 1, OPT(SIRET), OPTIONS_COMPANY | OPT(ANSWERS) | OPT(LANG), \
		"print what is known of a company, as JSON") \
	X(render, "FORM", 1, 1, 0, \
		OPT(TO) | OPT(SIRET) | OPTIONS_COMPANY | OPT(ANSWERS) | OPT(ACTION) | OPT(LANG), \
		"print the minimal form, empty or prefilled") \
	X(submit, "FORM", 1, 1, OPT(SIRET), \
		OPTIONS_COMPANY | OPT(ANSWERS) | OPT(ID) | OPT(VERIFY) | OPT(OUT) | OPT(DOCUMENTS), \
		"print a company's filing, as XML") \
	X(verify, "FILE", 1, 1, 0, OPT(FORM) | OPT(XSD), "check a filing that comes back") \
	X(help, "[COMMAND]", 0, 1, 0, OPT(FORMAT), \
		"tell what a command does; or all of it, as a man page or for a shell to complete")

/* X(name, option, words): the words that an option has for one command; others take
 * those of the option's own row. */
#define COMMAND_WORDS(X) \
	X(check, FORMAT, "text|json|sarif") \
	X(explain, FORMAT, "text|json|markdown|html") \
	X(audit, FORMAT, "text|csv|json|html") \
	X(diff, FORMAT, "text|csv|json") \
	X(notice, FORMAT, "text|html") \
	X(help, FORMAT, \
		"text|scdoc|bash|zsh|fish|form.schema|section.schema|concepts.schema|types.schema|" \
		"provider.schema|burden.schema|wave.schema|table.schema")

#define X(name, ...) void cmd_##name(struct job *job);
COMMANDS(X)
#undef X

#define X(name, ...) COMMAND_##name,
enum { COMMANDS(X) COMMAND__COUNT };
#undef X

struct command {
	const char *name;
	void (*run)(struct job *job);
	const char *arguments;
	size_t least, most; /* arguments */
	unsigned required, allowed;
	const char *what;
};

/* NULL if there is none; the table ends with a NULL name. */
const struct command *command_find(struct str name);
const struct command *command_table(void);

/* What an option's value is for a command: its words "a|b", or a name like FILE. c may
 * be NULL. */
const char *command_value(const struct command *c, enum option o);

#endif
