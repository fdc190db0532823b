/*
 * submit: a filing, whole and right, or nothing.
 */
#include <errno.h>
#include <sys/random.h>

#include "filing/filing.h"
#include "unefois/documents.h"
#include "unefois/open.h"

#define ID_BYTES 16
#define ID_MAX 64

/* Nobody can guess the number of another filing. */
static bool random_id(struct job *job, struct str *id)
{
	unsigned char bytes[ID_BYTES];

	if (getrandom(bytes, sizeof bytes, 0) != (ssize_t)sizeof bytes) {
		diag_at(&job->out, DIAG_FILE_UNREADABLE, S("getrandom"), "no random bytes: %s",
			strerror(errno));
		return false;
	}
	*id = S("");
	for (size_t i = 0; i < sizeof bytes; i++)
		*id = arena_format(&job->arena, "%.*s%02x", STR(*id), bytes[i]);
	return true;
}

static bool is_id_character(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
	       (c != '\0' && strchr("-._:", c) != NULL);
}

static bool read_id(struct job *job, struct str *id)
{
	*id = str(job_option(job, OPTION_ID));
	if (id->at == NULL)
		return random_id(job, id);
	for (size_t i = 0; i < id->len; i++)
		if (!is_id_character(id->at[i]))
			id->len = 0;
	if (id->len > 0 && id->len <= ID_MAX)
		return true;
	job_usage(job, "an id is 1 to %d letters, digits and -._:, not '%s'", ID_MAX,
		job_option(job, OPTION_ID));
	return false;
}

/* Our own filing, read and verified as if it came from elsewhere. */
static void verify_own(struct job *job, struct str filing)
{
	struct buf xsd = { 0 };

	if (job_option(job, OPTION_VERIFY) == NULL)
		return;
	struct verify v = { .definition = str(job->form->digest) };
	const struct filing *f = filing_read(&job->arena, S("the filing"), filing, &job->out);
	if (f != NULL && open_schema(job, &xsd, &v) &&
		filing_verify(&job->arena, S("the filing"), filing, f, &v, &job->out))
		job_say(job, "verified: schema, canonical form and digest");
	buf_free(&xsd);
}

/* The documents first: whoever finds a filing finds what it names. */
static void file(struct job *job, const struct company *c, struct str id)
{
	const char *documents = job_option(job, OPTION_DOCUMENTS);

	emit_submission(&job->data, segments_make(&job->arena, job->plan), c->answers, c->audience, id);
	verify_own(job, buf_str(&job->data));
	if (job->out.errors == 0 && documents != NULL)
		documents_write(job, c, documents);
	if (job->out.errors == 0)
		job_deliver(job);
	else
		buf_clear(&job->data);
}

void cmd_submit(struct job *job)
{
	struct company c = { 0 };
	struct str id;

	if (open_form(job, job_argument(job, 0)) && read_id(job, &id) &&
		company_open(job, &c, COMPANY_FILED) && job->out.errors == 0)
		file(job, &c, id);
	company_close(&c);
}
