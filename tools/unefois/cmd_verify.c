/*
 * verify: what a filing that comes back is, and whether it is what it was.
 */
#include "emit/emit.h"
#include "filing/filing.h"
#include "unefois/open.h"

#define XSD_BYTES (4 * 1024 * 1024)

struct tally {
	size_t sourced, absent, withheld, contested, answered;
};

static struct tally count_fields(const struct filing *f)
{
	struct tally t = { 0 };

	for (size_t i = 0; i < f->fields.count; i++) {
		const struct filed *field = &f->fields.at[i];
		bool value = field->origin.at != NULL && str_is(field->kind, "value");

		t.sourced += value && str_is(field->origin, "source");
		t.answered += value && str_is(field->origin, "ask");
		t.absent += str_is(field->kind, "absence");
		t.withheld += str_is(field->kind, "withheld");
		t.contested += field->origin.at != NULL && str_is(field->kind, "claim");
	}
	return t;
}

static void describe(struct job *job, const struct filing *f)
{
	const struct tally t = count_fields(f);
	struct buf *b = &job->data;

	buf_format(b, "form      %.*s %.*s\n", STR(f->form), STR(f->version));
	buf_format(b, "filing    %.*s\n", STR(f->id));
	buf_format(b, "company   %.*s\n", STR(f->siret));
	if (f->period.at != NULL)
		buf_format(b, "period    %.*s\n", STR(f->period));
	buf_format(b, "filed at  %.*s\n", STR(f->at));
	buf_format(b, "audience  %.*s\n", STR(f->audience));
	buf_format(b, "values    %zu from administrations, %zu from the company\n", t.sourced, t.answered);
	buf_format(b, "          %zu absent, %zu withheld, %zu claimed\n", t.absent, t.withheld, t.contested);
}

/* The schema and digest that the command line names, or the filing itself. */
static bool find_definition(struct job *job, const struct filing *f, struct buf *xsd, struct verify *v)
{
	const char *form = job_option(job, OPTION_FORM), *path = job_option(job, OPTION_XSD);

	if (path != NULL) {
		v->xsd_path = str(path);
		return job_read(job, path, XSD_BYTES, &v->xsd);
	}
	if (form != NULL ? !open_form(job, form) : !open_named(job, f->form, f->version))
		return false;
	v->definition = str(job->form->digest);
	return open_schema(job, xsd, v);
}

/* What the schema cannot say: in the applicant's copy every protected value is withheld. */
static void check_audience(struct job *job, const char *path, const struct filing *f)
{
	if (job->form == NULL || job->form->applicant != APPLICANT_OPEN || !str_is(f->audience, "applicant"))
		return;
	for (size_t i = 0; i < f->fields.count; i++) {
		const struct filed *field = &f->fields.at[i];
		const struct item *it = form_field(job->form, field->path);

		if (it != NULL && it->is_protected && field->origin.at != NULL &&
			!str_is(field->kind, "withheld"))
			diag_at(&job->out, DIAG_XML_INVALID,
				arena_format(&job->arena, "%s:%zu", path, field->line),
				"the applicant's copy shows '%.*s', which is protected", STR(it->id));
	}
}

void cmd_verify(struct job *job)
{
	const char *path = job_argument(job, 0);
	struct buf xsd = { 0 };
	struct verify v = { 0 };
	struct str bytes;

	if (job_option(job, OPTION_FORM) != NULL && job_option(job, OPTION_XSD) != NULL) {
		job_usage(job, "'--form' and '--xsd' exclude each other");
		return;
	}
	if (!job_read(job, path, FILING_BYTES, &bytes))
		return;
	const struct filing *f = filing_read(&job->arena, str(path), bytes, &job->out);
	if (f == NULL)
		return;
	describe(job, f);
	bool good = find_definition(job, f, &xsd, &v) &&
		    filing_verify(&job->arena, str(path), bytes, f, &v, &job->out);
	check_audience(job, path, f);
	if (good && job->out.errors == 0)
		job_say(job, "verified: %s",
			v.definition.at != NULL ? "schema, canonical form and digest"
						: "schema and canonical form");
	buf_free(&xsd);
}
