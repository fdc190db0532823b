/*
 * company: one company's form, filled as the command line says.
 */
#ifndef UNEFOIS_COMPANY_H
#define UNEFOIS_COMPANY_H

#include "emit/emit.h"
#include "unefois/job.h"

struct company {
	struct str siret;
	moment_t at;
	enum audience audience;
	struct sources *sources;
	struct answers *answers;
	const struct context *context;
	const struct given *given; /* what --answers says */
	struct str more;           /* the repeat that a posted page wants more rows of; missing */
	struct diags problems;     /* COMPANY_PAGE: what is wrong with it */
};

enum company_use {
	COMPANY_SHOWN, /* what is not known is left open */
	COMPANY_PAGE,  /* the same; answers, if there are any, are judged as a filing's */
	COMPANY_FILED, /* all must be there, the context too */
};

/* Fills job->form for --siret. False after messages without which there are no
 * answers; what is wrong with the answers themselves is messages only. */
bool company_open(struct job *job, struct company *c, enum company_use use);
void company_close(struct company *c);

/* What --context says, or nothing. False after messages. */
bool company_context(struct job *job, struct company *c);

/* What --answers names: YAML, JSON, or what a browser posted. False after messages; NULL
 * where there is no option. */
bool company_answers(struct job *job, struct company *c, const struct node **n, bool *posted);

/* The audience that --audience names, if the form is for it. */
bool company_audience(struct job *job, enum audience *audience);

#endif
