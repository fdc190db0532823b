#include "unefois/company.h"

#include "answers/posted.h"
#include "base/file.h"

static bool read_siret(struct job *job, struct str *siret)
{
	const char *given = job_option(job, OPTION_SIRET);
	const char *why = type_read(TYPE_SIRET, str(given), TYPE_STRICT, &job->arena, siret);

	if (why != NULL)
		diag_at(&job->out, DIAG_NOT_A_SIRET, S("--siret"), "'%s': %s", given, why);
	return why == NULL;
}

static bool read_moment(struct job *job, moment_t *at)
{
	const char *given = job_option(job, OPTION_AT);

	*at = clock_now();
	if (given == NULL || clock_read(str(given), at))
		return true;
	job_usage(job, "'%s' is no moment like 2026-11-24T09:00:00Z", given);
	return false;
}

bool company_audience(struct job *job, enum audience *audience)
{
	const char *given = job_option(job, OPTION_AUDIENCE);

	*audience = AUDIENCE_APPLICANT;
	if (given != NULL)
		audience_find(str(given), audience); /* the option's table has these words only */
	return audience_check(job->form, *audience, &job->out);
}

/* The tree of a file that an option names. False after messages; no option: NULL. */
static bool read_tree(struct job *job, enum option o, const struct node **n)
{
	const char *path = job_option(job, o);

	*n = path != NULL ? tree_load(&job->arena, path, &job->out) : NULL;
	return path == NULL || *n != NULL;
}

static const struct context *read_context(struct job *job, bool filing)
{
	const struct node *n;

	if (!read_tree(job, OPTION_CONTEXT, &n))
		return NULL;
	return n == NULL && !filing ? context_none(&job->arena, job->form)
				    : context_read(&job->arena, job->form, n, &job->out);
}

bool company_context(struct job *job, struct company *c)
{
	c->context = read_context(job, false);
	return c->context != NULL;
}

bool company_answers(struct job *job, struct company *c, const struct node **n, bool *posted)
{
	const char *path = job_option(job, OPTION_ANSWERS);
	struct str bytes;

	*n = NULL;
	*posted = false;
	if (path == NULL)
		return true;
	if (!tree_read(&job->arena, path, &bytes, &job->out))
		return false;
	*posted = posted_is(str(path), bytes);
	*n = *posted ? posted_read(&job->arena, job->form, str(path), bytes, &c->more, &job->out)
		     : tree_parse(&job->arena, str(path), bytes, &job->out);
	return *n != NULL;
}

/* A browser posts what it does not show, too: what is wrong with an answer that does
 * not apply is nobody's problem. */
static void keep_relevant(const struct company *c, const struct diags *found, struct diags *out)
{
	for (size_t i = 0; i < found->list.count; i++)
		if (answers_applies(c->answers, found->list.at[i]->field))
			diags_take(out, found->list.at[i]);
}

static bool open_sources(struct job *job, struct company *c, const struct context *context)
{
	if (!file_is_directory(path_join(&job->arena, str(job_store(job)), S("registers"))))
		job_say(job, "no registers in %s: every source is unavailable", job_store(job));
	c->sources = sources_open(&job->arena, job->plan, job_store(job), &job->out);
	if (c->sources == NULL)
		return false;
	c->answers = answers_open(&job->arena, job->plan, c->sources, context);
	return true;
}

/* What a form speaks of has to be known. */
static bool set_period(struct job *job, struct company *c)
{
	const char *given = job_option(job, OPTION_PERIOD);
	const struct form_period *p = &job->form->period;

	if (given == NULL && (!p->said || p->value.expr != NULL))
		return true;
	if (!p->said)
		job_usage(job, "'%.*s' speaks of no period", STR(job->form->name));
	else if (given == NULL)
		job_usage(job, "'%.*s' needs '--period', a %s: %s", STR(job->form->name),
			period_word(p->unit), period_example(p->unit));
	else if (answers_period(c->answers, str(given)))
		return true;
	else
		job_usage(job, "'%s' is no %s like %s", given, period_word(p->unit), period_example(p->unit));
	return false;
}

static bool fill(struct job *job, struct company *c, enum company_use use)
{
	const struct context *context = read_context(job, use == COMPANY_FILED);
	struct diags found = { .arena = &job->arena }, unsaid = { .arena = &job->arena };
	struct diags *problems = use == COMPANY_PAGE ? &c->problems : &job->out;
	bool filed = use == COMPANY_FILED, posted;
	const struct node *n;

	if (context == NULL || !company_answers(job, c, &n, &posted))
		return false;
	if (c->more.at != NULL && filed) {
		diag_at(&job->out, DIAG_ANSWER_MORE, c->more, "more rows of '%.*s' are wanted", STR(c->more));
		return false;
	}
	/* who asks for more rows is not done: nothing is wrong yet */
	if (c->more.at != NULL)
		problems = &unsaid;
	c->given = given_read(&job->arena, job->form, n, posted ? &found : problems);
	if (!open_sources(job, c, context) || !set_period(job, c))
		return false;
	answers_fill(
		c->answers, c->siret, c->at, c->given, filed || (use == COMPANY_PAGE && n != NULL), problems);
	keep_relevant(c, &found, problems);
	return true;
}

bool company_open(struct job *job, struct company *c, enum company_use use)
{
	const struct provider *failed;

	*c = (struct company){ .problems = { .arena = &job->arena } };
	if (!company_audience(job, &c->audience) || !read_siret(job, &c->siret) || !read_moment(job, &c->at))
		return false;
	if (!fill(job, c, use))
		return false;
	failed = sources_failed(c->sources);
	if (failed != NULL)
		diag_at(&job->out, DIAG_STORE_FAILED, str(job_store(job)),
			"the register of '%.*s' cannot be read", STR(failed->name));
	return failed == NULL;
}

void company_close(struct company *c)
{
	if (c->answers != NULL)
		answers_close(c->answers);
	if (c->sources != NULL)
		sources_close(c->sources);
}
