#include "unefois/documents.h"

#include "base/digest.h"
#include "base/file.h"

#define EXTENSION_MAX 8

/* ".pdf" of what the provider called it; nothing if that could be more than an
 * extension: the name comes from outside. */
static struct str extension(struct str name)
{
	size_t dot = name.len;

	while (dot > 0 && name.at[dot - 1] != '.')
		dot--;
	struct str letters = str_part(name, dot, name.len);
	if (dot == 0 || letters.len == 0 || letters.len > EXTENSION_MAX)
		return S("");
	for (size_t i = 0; i < letters.len; i++)
		if (!((letters.at[i] >= 'a' && letters.at[i] <= 'z') ||
			    (letters.at[i] >= 'A' && letters.at[i] <= 'Z') ||
			    (letters.at[i] >= '0' && letters.at[i] <= '9')))
			return S("");
	return str_part(name, dot - 1, name.len);
}

/* What is written beside a filing is what the filing names; and its name is no path. */
static bool is_digest(struct str sha256, struct str bytes)
{
	char hex[DIGEST_SIZE];

	digest_of(bytes, hex);
	return str_is(sha256, hex);
}

/* The documents of an item, one a row. */
struct writing {
	struct job *job;
	const struct company *company;
	const struct item *item;
	const char *folder;
};

static bool write_document(void *data, const struct row *row)
{
	const struct writing *w = data;
	const struct company *c = w->company;
	const struct item *it = w->item;
	struct job *job = w->job;
	const struct cell *cell = answers_cell(c->answers, it, row);

	if (!cell->relevant || cell->state != CELL_VALUE)
		return true;
	struct str sha256 = cell->cells[DOCUMENT_SHA256], bytes;
	unsigned request = job->plan->items[it->number].supplies[cell->candidate].request;
	struct str name = arena_format(
		&job->arena, "%.*s%.*s", STR(sha256), STR(extension(cell->cells[DOCUMENT_NAME])));

	if (!sources_document(c->sources, request, sha256, &job->arena, &bytes) ||
		!is_digest(sha256, bytes)) {
		diag_at(&job->out, DIAG_STORE_FAILED, str(job_store(job)),
			"the bytes of '%.*s' are not in the register", STR(it->id));
		return false;
	}
	return job_write(job, path_join(&job->arena, str(w->folder), name), bytes);
}

bool documents_write(struct job *job, const struct company *c, const char *folder)
{
	if (!job_make_directory(job, folder))
		return false;
	for (size_t i = 0; i < job->form->items.count; i++) {
		const struct item *it = job->form->items.at[i];
		struct writing w = { job, c, it, folder };
		bool document = it->shape.type == TYPE_DOCUMENT && !it->shape.collection;

		if (it->kind == ITEM_FIELD && it->origin == ORIGIN_SOURCE && !it->context && document &&
			!audience_withholds(job->form, c->audience, it) &&
			!answers_each(c->answers, it, write_document, &w))
			return false;
	}
	return true;
}
