/*
 * import: what a provider sent, as its register; or a stock, as those of its providers.
 */
#include "base/file.h"
#include "source/json_import.h"
#include "source/recorded.h"
#include "unefois/meter.h"
#include "unefois/open.h"

/* Providers, and the stocks that they name. */
static void suggest(struct job *job, struct str name)
{
	const struct library *l = job->library;
	struct str *names = arena_array(&job->arena, 2 * l->providers.count + 1, sizeof *names);
	size_t count = 0;

	for (size_t i = 0; i < l->providers.count; i++) {
		const struct csv_mapping *csv = l->providers.at[i]->csv;

		names[count++] = l->providers.at[i]->name;
		if (csv != NULL && csv->stock.at != NULL)
			names[count++] = csv->stock;
	}
	job_suggest(job, job_usage(job, "'%.*s' is no provider or stock of the library", STR(name)), name,
		names, count);
}

static size_t find_providers(struct job *job, struct str name, const struct provider ***providers)
{
	const struct provider *p = library_provider(job->library, name);
	size_t count = import_stock(&job->arena, job->library, name, providers);

	if (p != NULL) {
		*providers = arena_array(&job->arena, 1, sizeof **providers);
		**providers = p;
		return 1;
	}
	if (count == 0)
		suggest(job, name);
	return count;
}

/* A stock has all its files; a provider that joins may have one that was joined before. */
static bool check_files(struct job *job, const struct import_task *t, bool stock)
{
	struct str roles[IMPORT_FILES] = { { 0 } };
	size_t count = import_roles(t->providers, t->provider_count, roles);

	if (t->path_count == count || (!stock && t->path_count == 1))
		return true;
	if (count > 1)
		job_usage(job, "'%s' is made of %zu files: %.*s and %.*s", job_argument(job, 0), count,
			STR(roles[0]), STR(roles[1]));
	else
		job_usage(job, "'%s' is made of one CSV file, or of recorded answers only",
			job_argument(job, 0));
	return false;
}

static void say(struct job *job, const struct provider *p, const struct import_result *r, const char *what,
	const char *store)
{
	job_tell(job, "%.*s: %zu %s%s, %zu broken, %zu document%s -> %s/registers/%.*s.db", STR(p->name),
		r->rows, what, r->rows == 1 ? "" : "s", r->broken, r->documents, r->documents == 1 ? "" : "s",
		store, STR(p->name));
}

/* Whether the files are recorded answers, or folders of them, and none is a CSV. */
static bool are_recorded(const struct import_task *t)
{
	for (size_t i = 0; i < t->path_count; i++)
		if (!file_is_directory(t->paths[i]) && !recorded_is_name(str(t->paths[i])))
			return false;
	return true;
}

static bool read_as(struct job *job, struct str *siret)
{
	const char *given = job_option(job, OPTION_AS), *why = NULL;

	*siret = (struct str){ 0 };
	if (given == NULL)
		return true;
	why = type_read(TYPE_SIRET, str(given), TYPE_STRICT, &job->arena, siret);
	if (why != NULL)
		diag_at(&job->out, DIAG_NOT_A_SIRET, S("--as"), "'%s': %s", given, why);
	return why == NULL;
}

static void import_recorded(struct job *job, const struct import_task *t, struct meter *meter)
{
	struct import_result r;
	struct str as;

	if (t->provider_count > 1) {
		job_usage(job, "'%s' is a stock: recorded answers are a provider's", job_argument(job, 0));
		return;
	}
	if (!read_as(job, &as))
		return;
	meter_start(meter, job);
	if (json_import(&job->arena, t, as, &r, &job->out))
		say(job, t->providers[0], &r, "answer", t->store);
	meter_end(meter);
}

void cmd_import(struct job *job)
{
	struct str name = str(job_argument(job, 0));
	const struct provider **providers;
	struct import_result *results;
	struct import_task t = { .store = job_store(job), .tell = meter_tell };
	struct meter meter;

	if (!open_library(job, NULL) || job->out.errors > 0)
		return;
	t.provider_count = find_providers(job, name, &providers);
	if (t.provider_count == 0)
		return;
	t.providers = providers;
	t.paths = job->options.arguments + 2;
	t.path_count = job->options.count - 2;
	t.data = &meter;
	if (are_recorded(&t)) {
		import_recorded(job, &t, &meter);
		return;
	}
	if (job_option(job, OPTION_AS) != NULL) {
		job_usage(job, "--as goes with recorded answers: a CSV has its own column");
		return;
	}
	if (!check_files(job, &t, library_provider(job->library, name) == NULL))
		return;
	results = arena_array(&job->arena, t.provider_count, sizeof *results);
	meter_start(&meter, job);
	if (import_files(&job->arena, &t, results, &job->out))
		for (size_t i = 0; i < t.provider_count; i++)
			say(job, providers[i], &results[i], "row", t.store);
	meter_end(&meter);
}
