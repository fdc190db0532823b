#include "rules/rules.h"
#include "unefois/open.h"

#include "base/file.h"
#include "emit/emit.h"
#include "tree/tree.h"

#define XSD_BYTES (4 * 1024 * 1024)

/* A name in the library where none is given, or standard input: of forms/, else of the
 * folder we are in. */
static const char *somewhere(void)
{
	return file_exists("forms/concepts.yaml") ? "forms/form" : "form";
}

struct str open_language(const struct job *job)
{
	const char *given = job_option(job, OPTION_LANG);

	return given != NULL ? str(given) : S(SAID_FRENCH);
}

/* A language that nothing is said in would be French unawares. */
static bool check_language(struct job *job)
{
	struct str language = open_language(job);
	const struct said *said = &job->library->said;

	if (str_is(language, SAID_FRENCH))
		return true;
	for (size_t i = 0; i < said->count; i++)
		if (str_is(language, said->languages[i]))
			return true;
	struct diag *d = job_usage(job, "the form says nothing in '%.*s'", STR(language));
	for (size_t i = 0; i < said->count; i++)
		diag_note(&job->out, d, (struct span){ 0 }, "it has texts in '%s'", said->languages[i]);
	return false;
}

static bool open_library_at(struct job *job, const char *form, const char *dir)
{
	bool named = form != NULL && strcmp(form, "-") != 0;
	const char *path = library_find(
		&job->arena, named ? form : somewhere(), dir, UNEFOIS_SHARE, &job->out);

	if (path == NULL)
		return false;
	if (job->library == NULL || !str_is(job->library->path, path))
		job->library = library_load_in(&job->arena, path, open_language(job), &job->out);
	return job->library != NULL;
}

bool open_library(struct job *job, const char *form)
{
	return open_library_at(job, form, job_option(job, OPTION_LIBRARY));
}

/* Told before a library is sought: that one is missing near nothing helps nobody. */
static bool is_file(struct job *job, const char *path)
{
	if (file_is_directory(path))
		diag_at(&job->out, DIAG_FILE_DIRECTORY, str(path), "this is a folder");
	else if (strcmp(path, "-") != 0 && !file_exists(path))
		diag_at(&job->out, DIAG_FILE_MISSING, str(path), "no such file");
	else
		return true;
	return false;
}

bool open_form(struct job *job, const char *path)
{
	return open_form_with(job, path, job_option(job, OPTION_LIBRARY));
}

bool open_form_with(struct job *job, const char *path, const char *library)
{
	job->form = NULL;
	job->plan = NULL;
	if (!is_file(job, path) || !open_library_at(job, path, library))
		return false;
	size_t before = job->out.errors;
	job->form = form_open(&job->arena, job->library, path, &job->out);
	if (job->form != NULL && job->out.errors == before)
		job->plan = plan_compile(&job->arena, job->form, &job->out);
	return job->plan != NULL && check_language(job) && job->out.errors == 0;
}

/* Where the schema of job->form's version stands once it is frozen: beside the library. */
static const char *frozen_path(struct job *job)
{
	const struct form *f = job->form;

	return path_join(&job->arena, f->library->path,
		arena_format(&job->arena, "../schemas/frozen/%.*s-%.*s.xsd", STR(f->name), STR(f->version)));
}

/* Filings of a version are valid for as long as they are kept: its schema stays. */
static void check_frozen(struct job *job)
{
	const char *path = frozen_path(job);
	struct buf xsd = { 0 };
	struct str frozen;

	if (!file_exists(path) || !job_read(job, path, XSD_BYTES, &frozen))
		return;
	emit_xsd(&xsd, job->form);
	if (!str_equal(frozen, buf_str(&xsd)))
		diag_add(&job->out, DIAG_VERSION_FROZEN, job->form->version_span,
			"the schema of %.*s %.*s is no longer %s", STR(job->form->name),
			STR(job->form->version), path);
	buf_free(&xsd);
}

bool open_ruled(struct job *job, const char *path)
{
	size_t before = job->out.errors;

	open_form(job, path);
	if (job->plan != NULL && job->out.errors == before)
		rules_check(job->form, &job->out);
	if (job->plan != NULL && job->out.errors == before)
		check_frozen(job);
	return job->plan != NULL && job->out.errors == 0;
}

/* Looked for in the bytes, so that a definition with broken YAML is found, too. */
static bool has_line(struct job *job, const char *path, const char *key, bool unread)
{
	struct str bytes;

	if (file_read(&job->arena, path, TREE_BYTES, &bytes) != FILE_OK)
		return unread;
	if (str_starts(bytes, "\xEF\xBB\xBF"))
		bytes = str_part(bytes, 3, bytes.len);
	while (bytes.at != NULL)
		if (str_starts(str_cut(&bytes, '\n'), key))
			return true;
	return false;
}

/* What cannot be read is told when it is opened. */
bool open_is_form(struct job *job, const char *path)
{
	return has_line(job, path, "form:", true);
}

bool open_is_wave(struct job *job, const char *path)
{
	return has_line(job, path, "wave:", false);
}

size_t open_list(struct job *job, const char *folder, struct str **paths)
{
	struct str *names;
	size_t count = file_list(&job->arena, folder, ".yaml", true, &names), kept = 0;

	for (size_t i = 0; i < count; i++) {
		const char *path = path_join(&job->arena, str(folder), names[i]);

		if (open_is_form(job, path))
			names[kept++] = str(path);
	}
	*paths = names;
	return kept;
}

struct str open_name(struct job *job, struct str path)
{
	/* what is wrong with it is told when it is opened */
	struct diags unheard = { .arena = &job->arena };

	return node_text(tree_load(&job->arena, arena_z(&job->arena, path), &unheard), "form");
}

/* The version that the library has; path is set if it is the one that is sought, or
 * any is (a missing version). */
static struct str find_version(struct job *job, struct str name, struct str version, const char **path)
{
	struct str *paths, found = { NULL, 0 };
	size_t count = open_list(job, arena_z(&job->arena, job->library->path), &paths);

	for (size_t i = 0; i < count; i++) {
		/* what is wrong with others on the way is not to be told */
		struct diags unheard = { .arena = &job->arena };
		const char *at = arena_z(&job->arena, paths[i]);
		const struct node *root = tree_load(&job->arena, at, &unheard);

		if (!str_equal(node_text(root, "form"), name))
			continue;
		found = node_text(root, "version");
		if (version.at == NULL || str_equal(found, version)) {
			*path = at;
			return found;
		}
	}
	return found;
}

const char *open_find(struct job *job, struct str name)
{
	const char *path = NULL;

	find_version(job, name, (struct str){ NULL, 0 }, &path);
	return path;
}

bool open_named(struct job *job, struct str name, struct str version)
{
	const char *path = NULL;

	if (!open_library(job, NULL))
		return false;
	struct str found = find_version(job, name, version, &path);
	if (path != NULL)
		return open_form(job, path);
	if (found.at != NULL)
		diag_at(&job->out, DIAG_XML_UNKNOWN, job->library->path,
			"the library has version %.*s of '%.*s', not %.*s", STR(found), STR(name),
			STR(version));
	else
		diag_at(&job->out, DIAG_XML_UNKNOWN, job->library->path, "the library has no form '%.*s'",
			STR(name));
	return false;
}

/* The schema that was frozen with a version stands beside the library; a version
 * that was never frozen has the schema of its definition. */
bool open_schema(struct job *job, struct buf *xsd, struct verify *v)
{
	const struct form *f = job->form;
	const char *path = frozen_path(job);

	if (file_exists(path)) {
		v->xsd_path = str(path);
		return job_read(job, path, XSD_BYTES, &v->xsd);
	}
	emit_xsd(xsd, f);
	v->xsd = buf_str(xsd);
	return true;
}
