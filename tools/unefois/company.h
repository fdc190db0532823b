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
};

/* Fills job->form for --siret. filing: all must be there, the context too; else
 * what is not known is left open. False after messages without which there are no
 * answers; what is wrong with the answers themselves is messages only. */
bool company_open(struct job *job, struct company *c, bool filing);
void company_close(struct company *c);

/* The audience that --audience names, if the form is for it. */
bool company_audience(struct job *job, enum audience *audience);

#endif
