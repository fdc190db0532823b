/*
 * build, schema: what other programs need of a definition.
 */
#include "base/file.h"
#include "emit/emit.h"
#include "page/page.h"
#include "unefois/open.h"

static void make_xsd(struct job *job, struct buf *b)
{
	emit_xsd(b, job->form);
}

static void make_minimal(struct job *job, struct buf *b)
{
	emit_minimal(b, job->plan);
}

/* For whom it is: whoever typed a SIRET, or somebody of the company. */
static void make_page(struct job *job, struct buf *b)
{
	enum audience reader = job->form->applicant == APPLICANT_OPEN ? AUDIENCE_APPLICANT : AUDIENCE_COMPANY;

	page_write(b, job->plan, NULL, reader);
}

static void make_digest(struct job *job, struct buf *b)
{
	buf_format(b, "%s\n", job->form->digest);
}

static const struct {
	const char *name;
	void (*make)(struct job *job, struct buf *b);
} products[] = {
	{ "form.xsd", make_xsd },
	{ "minimal.xml", make_minimal },
	{ "form.txt", make_page },
	{ "digest", make_digest },
};

static bool write_product(struct job *job, const char *path, struct str bytes)
{
	if (!job_write(job, path, bytes))
		return false;
	job_tell(job, "%s", path);
	return true;
}

/* The code lists that the minimal form names, as they stand in the library. */
static bool write_codes(struct job *job, const char *folder)
{
	const struct library *l = job->library;

	for (size_t i = 0; i < job->form->files.count; i++) {
		const struct library_file *file = &l->files.at[job->form->files.at[i]];
		const char *path = path_join(&job->arena, str(folder), file->path);

		if (str_starts(file->path, "codes/") &&
			!(job_make_directory(job, arena_z(&job->arena, path_folder(str(path)))) &&
				write_product(job, path, file->bytes)))
			return false;
	}
	return true;
}

void cmd_build(struct job *job)
{
	const char *folder = job_option(job, OPTION_OUT);
	bool good = open_ruled(job, job_argument(job, 0)) && job_make_directory(job, folder);

	for (size_t i = 0; good && i < COUNT(products); i++) {
		const char *path = path_join(&job->arena, str(folder), str(products[i].name));
		struct buf b = { 0 };

		products[i].make(job, &b);
		good = write_product(job, path, buf_str(&b));
		buf_free(&b);
	}
	if (good)
		write_codes(job, folder);
}

void cmd_schema(struct job *job)
{
	if (!open_form(job, job_argument(job, 0)))
		return;
	emit_xsd(&job->data, job->form);
	job_deliver(job);
}
