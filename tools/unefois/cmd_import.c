/*
 * import: what a provider sent, as its register.
 */
#include "source/import.h"
#include "unefois/open.h"

static const struct provider *find_provider(struct job *job, struct str name)
{
	const struct library *l = job->library;
	const struct provider *p = library_provider(l, name);
	struct str *names = arena_array(&job->arena, l->providers.count + 1, sizeof *names);

	if (p != NULL)
		return p;
	for (size_t i = 0; i < l->providers.count; i++)
		names[i] = l->providers.at[i]->name;
	job_suggest(job, job_usage(job, "'%.*s' is no provider of the library", STR(name)), name, names,
		l->providers.count);
	return NULL;
}

void cmd_import(struct job *job)
{
	struct import_result r = { 0 };
	const char *name = job_argument(job, 0), *store = job_store(job);

	if (!open_library(job, NULL) || job->out.errors > 0)
		return;
	const struct provider *p = find_provider(job, str(name));
	if (p == NULL || !import_csv(&job->arena, p, job_argument(job, 1), store, &r, &job->out))
		return;
	buf_format(&job->data, "%s: %zu row%s, %zu broken, %zu document%s -> %s/registers/%s.db\n", name,
		r.rows, r.rows == 1 ? "" : "s", r.broken, r.documents, r.documents == 1 ? "" : "s", store,
		name);
}
