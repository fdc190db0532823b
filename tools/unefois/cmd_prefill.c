/*
 * prefill, render: the form as a program or a person sees it.
 */
#include "page/html.h"
#include "page/page.h"
#include "unefois/company.h"
#include "unefois/open.h"

void cmd_prefill(struct job *job)
{
	struct company c = { 0 };

	if (open_form(job, job_argument(job, 0)) && company_open(job, &c, COMPANY_SHOWN))
		emit_json(&job->data, c.answers, c.audience);
	company_close(&c);
}

/* A page of a browser, of a company or not. */
static void write_html(struct job *job, const struct company *c)
{
	struct html_page page = {
		.an = c->answers,
		.who = c->audience,
		.given = c->given,
		.context = c->context,
		.siret = c->siret,
		.more = c->more,
		.problems = &c->problems,
		.action = str(job_option(job, OPTION_ACTION)),
	};

	html_write(&job->data, html_make(&job->arena, job->plan), &page);
}

/* What was posted of the page that asks the SIRET: it is shown again, with its error. */
static bool read_posted_siret(struct job *job, struct company *c)
{
	const struct node *n;
	struct str written;
	const char *why;
	struct diag *d;
	bool posted;

	if (!company_answers(job, c, &n, &posted))
		return false;
	if (n == NULL)
		return true;
	c->siret = node_text(n, "siret");
	why = type_read(
		TYPE_SIRET, c->siret.at != NULL ? c->siret : S(""), TYPE_STRICT, &job->arena, &written);
	if (why == NULL)
		return true;
	d = diag_at(&c->problems, DIAG_NOT_A_SIRET, S("siret"), "%s", why);
	d->field = S("siret");
	d->why = why;
	return true;
}

static void render_empty(struct job *job, bool html)
{
	struct company nobody = { .problems = { .arena = &job->arena } };

	if (!company_audience(job, &nobody.audience))
		return;
	if (!html)
		page_write(&job->data, job->plan, NULL, nobody.audience);
	else if (company_context(job, &nobody) && read_posted_siret(job, &nobody))
		write_html(job, &nobody);
}

static void render_company(struct job *job, bool html)
{
	struct company c = { 0 };

	if (company_open(job, &c, html ? COMPANY_PAGE : COMPANY_SHOWN)) {
		if (html)
			write_html(job, &c);
		else
			page_write(&job->data, job->plan, c.answers, c.audience);
	}
	company_close(&c);
}

/* An option that says something of a company, where none is named. */
static const char *alone(const struct job *job, bool html)
{
	static const enum option options[] = { OPTION_ANSWERS, OPTION_CONTEXT, OPTION_STORE, OPTION_AT,
		OPTION_PERIOD };

	/* the page that asks the SIRET has an answer and a procedure, too */
	for (size_t i = html ? 2 : 0; i < COUNT(options); i++)
		if (job_option(job, options[i]) != NULL)
			return option_row(options[i])->written;
	return NULL;
}

/* Whether an address tells of what company the page is: its SIREN is enough. */
static bool tells_company(const char *action, const char *siret)
{
	char siren[10] = "";
	size_t count = 0;

	for (; *siret != '\0' && count < 9; siret++)
		if (*siret >= '0' && *siret <= '9')
			siren[count++] = *siret;
	return count == 9 && strstr(action, siren) != NULL;
}

/* Where the page is posted to: a path or a web address, and it tells nobody's SIRET. */
static bool check_action(struct job *job, bool html)
{
	const char *action = job_option(job, OPTION_ACTION), *siret = job_option(job, OPTION_SIRET);

	if (action == NULL)
		return true;
	if (!html)
		job_usage(job, "'--action' goes with '--to html'");
	else if (action[0] != '/' && !str_starts(str(action), "https://") &&
		 !str_starts(str(action), "http://"))
		job_usage(job, "'%s' is neither a path /... nor an http address", action);
	else if (siret != NULL && tells_company(action, siret))
		job_usage(job, "the address of the page holds the SIRET or the SIREN: addresses are logged");
	else
		return true;
	return false;
}

void cmd_render(struct job *job)
{
	const char *to = job_option(job, OPTION_TO);
	bool xml = to != NULL && strcmp(to, "xml") == 0, company = job_option(job, OPTION_SIRET) != NULL;
	bool html = to != NULL && strcmp(to, "html") == 0;

	if (xml && company)
		job_usage(job,
			"the minimal form is the same for every company: '--to xml' goes without --siret");
	else if (!xml && job_option(job, OPTION_LANG) != NULL && !str_is(open_language(job), SAID_FRENCH))
		job_usage(job, "a page's own words are French: '--to xml' and prefill are in '%.*s'",
			STR(open_language(job)));
	else if (!company && alone(job, html) != NULL)
		job_usage(job, "'%s' needs '--siret'", alone(job, html));
	else if (check_action(job, html) && open_form(job, job_argument(job, 0))) {
		if (xml)
			emit_minimal(&job->data, job->plan);
		else if (company)
			render_company(job, html);
		else
			render_empty(job, html);
	}
}
