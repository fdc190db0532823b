#include "source/import.h"

#include "base/file.h"
#include "source/import_header.h"
#include "source/layout.h"

#define ROWS_BETWEEN 4096 /* two calls of who shows progress */

/* The files and registers of one import. */
struct run {
	struct arena *arena;
	const struct import_task *task;
	struct import_file files[IMPORT_FILES];
	struct import_file *first;  /* whose rows are read in turn */
	struct import_file *second; /* that is joined to it; NULL: none is */
	size_t joined_on;           /* the field of first */
	struct import *imports;     /* one a provider */
	uint64_t rows;              /* of all files */
	size_t alone;               /* rows of first that have none in second */
	struct str alone_place;     /* of the first of them */
	bool broken;                /* a file, or the disk */
	bool failed;                /* the disk: the commit tells why */
	struct diags *out;
};

size_t import_stock(
	struct arena *a, const struct library *l, struct str name, const struct provider ***providers)
{
	LIST(const struct provider *) found = { 0 };

	for (size_t i = 0; i < l->providers.count; i++) {
		const struct csv_mapping *csv = l->providers.at[i]->csv;

		if (csv != NULL && csv->stock.at != NULL && str_equal(csv->stock, name))
			*LIST_ADD(a, &found) = l->providers.at[i];
	}
	*providers = found.at;
	return found.count;
}

/* ---- rows ---- */

/* False: the disk failed. */
static bool add_row(struct import *im)
{
	const struct csv_reader *r = im->own.file->reader;
	bool duplicate;

	if (register_add(im->builder, &im->to, &duplicate)) {
		for (size_t i = 0; i < im->attachments.count; i++) {
			const struct attachment *file = &im->attachments.at[i];

			if (!register_add_document(im->builder, file->parts[DOCUMENT_SHA256], file->bytes))
				return false;
		}
		im->result->documents += im->attachments.count;
		im->result->rows++;
		return true;
	}
	if (!duplicate)
		return false;
	diag_at(im->out, DIAG_CSV_DUPLICATE, csv_reader_place(r, im->key, im->out),
		"column '%.*s': '%.*s' is there already; row left out", STR(im->own.file->headers[im->key]),
		STR(str_trim(r->fields[im->key])));
	im->result->broken++;
	return true;
}

static void add_rows(struct run *run, struct import_file *file)
{
	for (size_t i = 0; i < file->own.count && !run->failed; i++) {
		struct import *im = file->own.at[i];

		if (!import_row(im))
			im->result->broken++;
		else
			run->failed = !add_row(im);
	}
	run->broken = run->broken || run->failed;
}

static void leave_out(struct import_file *file)
{
	for (size_t i = 0; i < file->own.count; i++)
		file->own.at[i]->result->broken++;
}

static void tell_progress(const struct run *run)
{
	struct progress p = { .rows = run->rows };

	for (size_t i = 0; i < IMPORT_FILES; i++) {
		uint64_t read, size;

		if (run->files[i].reader == NULL ||
			!input_position(run->files[i].reader->input, &read, &size))
			continue;
		p.done += read;
		p.total += size;
	}
	run->task->tell(run->task->data, &p);
}

/* The next row that has the header's cells; file->there tells whether there is one. */
static void next_row(struct run *run, struct import_file *file)
{
	struct csv_reader *r = file->reader;
	enum csv_reader_status status;

	while ((status = csv_reader_next(r, run->out)) == CSV_READER_ROW) {
		if (run->task->tell != NULL && run->rows++ % ROWS_BETWEEN == 0)
			tell_progress(run);
		if (r->count == file->header_count)
			break;
		diag_at(run->out, DIAG_CSV_ROW, csv_reader_place(r, 0, run->out),
			"%zu cells where the header has %zu; row left out", r->count, file->header_count);
		leave_out(file);
	}
	file->there = status == CSV_READER_ROW;
	run->broken = run->broken || status == CSV_READER_BROKEN;
}

/* ---- two files ---- */

/* Reads the number that joins a row; false after a message: nobody knows what it belongs to. */
static bool read_key(struct run *run, struct import_file *file, uint64_t *key)
{
	struct str text = str_trim(file->reader->fields[file->on]);

	if (str_digits(text, INT64_MAX, key))
		return true;
	diag_at(run->out, DIAG_CSV_ROW, csv_reader_place(file->reader, file->on, run->out),
		"column '%.*s': a number is expected; row left out", STR(file->headers[file->on]));
	leave_out(file);
	return false;
}

/* The next row that can be joined. */
static void next_joined(struct run *run, struct import_file *file)
{
	uint64_t key;

	do
		next_row(run, file);
	while (file->there && !read_key(run, file, &key));
	if (!file->there)
		return;
	if (key < file->key) {
		struct str text = str_trim(file->reader->fields[file->on]);

		diag_at(run->out, DIAG_CSV_ORDER, csv_reader_place(file->reader, file->on, run->out),
			"column '%.*s': %.*s stands behind %0*llu", STR(file->headers[file->on]), STR(text),
			(int)text.len, (unsigned long long)file->key);
		run->broken = true;
		file->there = false;
		return;
	}
	file->key = key;
}

/* The rows of the second file up to a key, each into its own registers. */
static void pass_second(struct run *run, uint64_t key)
{
	while (run->second->there && !run->broken && run->second->key < key) {
		add_rows(run, run->second);
		next_joined(run, run->second);
	}
}

static void join(struct run *run)
{
	struct import_file *first = run->first, *second = run->second;
	bool found = second->there && second->key == first->key;

	if (!found && run->alone++ == 0)
		run->alone_place = csv_reader_place(first->reader, first->on, run->out);
	for (size_t i = 0; i < first->own.count; i++)
		if (first->own.at[i]->joined.file != NULL)
			import_join(first->own.at[i], found);
}

static void read_both(struct run *run)
{
	struct import_file *first = run->first;
	uint64_t joined = 0;

	next_joined(run, run->second);
	for (next_joined(run, first); first->there && !run->broken; next_joined(run, first)) {
		if (first->key != joined || joined == 0) {
			pass_second(run, first->key);
			join(run);
			joined = first->key;
		}
		add_rows(run, first);
	}
	pass_second(run, UINT64_MAX);
	if (run->alone > 0 && !run->broken)
		diag_at(run->out, DIAG_CSV_ALONE, run->alone_place,
			"%zu of '%.*s', of which this is the first, %s not in %.*s", run->alone,
			STR(first->headers[first->on]), run->alone == 1 ? "is" : "are",
			STR(run->second->reader->path));
}

static void read_one(struct run *run)
{
	struct import_file *file = run->first;

	for (next_row(run, file); file->there && !run->broken; next_row(run, file))
		add_rows(run, file);
}

/* ---- which file is which ---- */

size_t import_roles(const struct provider *const *providers, size_t count, struct str roles[IMPORT_FILES])
{
	size_t found = 0;

	for (size_t i = 0; i < count; i++) {
		const struct csv_mapping *csv = providers[i]->csv;
		struct str names[] = { csv->file, csv->join != NULL ? csv->join->file : (struct str){ 0 } };

		for (size_t n = 0; n < 1 + (csv->join != NULL); n++) {
			size_t at = 0;

			while (at < found && !str_equal(roles[at], names[n]))
				at++;
			if (at == found && found < IMPORT_FILES)
				roles[found++] = names[n];
		}
	}
	return found;
}

static bool plays(struct str role, struct str name)
{
	return str_equal(role, name);
}

static size_t missing_as(const struct run *run, const struct import_file *file, struct str role)
{
	size_t missing = 0;

	for (size_t i = 0; i < run->task->provider_count; i++) {
		const struct provider *p = run->task->providers[i];

		if (plays(role, p->csv->file))
			missing += import_header_missing(p, file, false);
		if (p->csv->join != NULL && plays(role, p->csv->join->file))
			missing += import_header_missing(p, file, true);
	}
	return missing;
}

/* Two files in an order that nobody has to know. */
static void tell_apart(struct run *run, const struct str *roles)
{
	struct import_file *f = run->files, swapped;

	if (missing_as(run, &f[0], roles[0]) + missing_as(run, &f[1], roles[1]) <=
		missing_as(run, &f[1], roles[0]) + missing_as(run, &f[0], roles[1]))
		return;
	swapped = f[0];
	f[0] = f[1];
	f[1] = swapped;
}

static bool open_files(struct run *run)
{
	const struct import_task *t = run->task;
	bool good = true;

	for (size_t i = 0; i < t->path_count; i++) {
		struct import_file *f = &run->files[i];

		f->reader = csv_reader_open(run->arena, t->paths[i], run->out);
		f->folder = path_folder(str(t->paths[i]));
		f->wanted = arena_array(run->arena, CSV_READER_FIELDS_MAX, sizeof(*f->wanted));
		f->on = IMPORT_NO_FIELD;
		good = f->reader != NULL && import_header_read(run->arena, f, run->out) && good;
	}
	return good;
}

/* ---- registers ---- */

static bool check_providers(const struct import_task *t, struct diags *out)
{
	bool good = true;

	for (size_t i = 0; i < t->provider_count; i++) {
		const struct provider *p = t->providers[i];

		if (p->csv == NULL)
			diag_add(out, DIAG_NO_CSV_MAPPING, p->span, "'%.*s' has no csv: mapping",
				STR(p->name));
		good = p->csv != NULL && good;
	}
	return good;
}

static void *arena_per(struct run *run, size_t count, size_t size)
{
	return arena_array(run->arena, count + 1, size);
}

static bool build(struct run *run, struct import *im)
{
	const struct provider *p = im->provider;
	struct register_layout layout;

	if (!layout_of(run->arena, p, &layout, run->out))
		return false;
	im->column_count = layout.column_count;
	im->to_cells = arena_per(run, im->column_count, sizeof(*im->to_cells));
	im->no_cells = arena_per(run, im->column_count, sizeof(*im->no_cells));
	im->present = arena_per(run, p->holdings.count, sizeof(*im->present));
	im->withheld = arena_per(run, p->holdings.count, sizeof(*im->withheld));
	im->to.parameters = im->to_parameters = arena_per(
		run, p->parameters.count, sizeof(*im->to_parameters));
	im->builder = register_build(run->task->store, &layout, run->out);
	return im->builder != NULL;
}

static struct import_file *file_of(struct run *run, const struct str *roles, struct str role)
{
	for (size_t i = 0; i < run->task->path_count; i++)
		if (plays(roles[i], role))
			return &run->files[i];
	return NULL;
}

/* The fields that join the two files. */
static bool bind_join(struct run *run, struct import *im, const struct csv_mapping *csv)
{
	struct import_file *own = im->own.file, *joined = im->joined.file;

	own->on = import_header_field(im, own, csv->join->on, true, csv->file);
	joined->on = import_header_field(im, joined, csv->join->on, true, csv->join->file);
	if (own->on == IMPORT_NO_FIELD || joined->on == IMPORT_NO_FIELD)
		return false;
	if (run->second != NULL && (run->first != own || run->joined_on != own->on)) {
		diag_add(run->out, DIAG_BAD_PROVIDER, csv->join->span,
			"another provider of '%.*s' joins its files otherwise", STR(csv->stock));
		return false;
	}
	run->joined_on = own->on;
	own->wanted[own->on] = joined->wanted[joined->on] = true;
	run->first = own;
	run->second = joined;
	return true;
}

static bool bind(struct run *run, struct import *im, const struct str *roles)
{
	const struct csv_mapping *csv = im->provider->csv;
	bool joins = csv->join != NULL && run->task->path_count > 1;

	im->own.file = file_of(run, roles, csv->file);
	im->own.rest = "row left out";
	im->joined.rest = "unavailable";
	if (joins)
		im->joined.file = file_of(run, roles, csv->join->file);
	if (im->own.file == NULL || (joins && im->joined.file == NULL)) {
		diag_add(run->out, DIAG_BAD_PROVIDER, csv->span, "'%.*s' is made of more than %d files",
			STR(csv->stock), IMPORT_FILES);
		return false;
	}
	if (!import_header_bind(im))
		return false;
	*LIST_ADD(run->arena, &im->own.file->own) = im;
	if (run->first == NULL)
		run->first = im->own.file;
	return !joins || bind_join(run, im, csv);
}

static bool start(struct run *run, struct import_result *results)
{
	const struct import_task *t = run->task;
	struct str roles[IMPORT_FILES] = { { 0 } };
	bool good;

	if (!check_providers(t, run->out) || !open_files(run))
		return false;
	import_roles(t->providers, t->provider_count, roles);
	if (t->path_count > 1)
		tell_apart(run, roles);
	good = true;
	for (size_t i = 0; i < t->provider_count; i++) {
		struct import *im = &run->imports[i];

		im->arena = run->arena;
		im->provider = t->providers[i];
		im->out = run->out;
		im->result = &results[i];
		good = bind(run, im, roles) && good;
	}
	for (size_t i = 0; i < t->path_count; i++)
		csv_reader_keep(run->files[i].reader, run->files[i].wanted);
	for (size_t i = 0; i < t->provider_count && good; i++)
		good = build(run, &run->imports[i]);
	return good;
}

/* All registers, or none: one that would have no row although the file has some is none. */
static bool end(struct run *run)
{
	size_t count = run->task->provider_count;
	struct register_builder **builders = arena_per(run, count, sizeof(struct register_builder *));
	bool good = !run->broken;

	for (size_t i = 0; i < count; i++) {
		const struct import_result *r = run->imports[i].result;

		builders[i] = run->imports[i].builder;
		good = good && (r->rows > 0 || r->broken == 0);
	}
	if (good || run->failed)
		return register_commit_all(builders, count, run->out);
	for (size_t i = 0; i < count; i++)
		register_abandon(builders[i]);
	return false;
}

static void close(struct run *run)
{
	for (size_t i = 0; i < run->task->path_count; i++)
		if (run->files[i].reader != NULL)
			csv_reader_close(run->files[i].reader);
	for (size_t i = 0; i < run->task->provider_count; i++) {
		struct import *im = &run->imports[i];

		buf_free(&im->group);
		buf_free(&im->spare_group);
		arena_free(&im->own.row);
		arena_free(&im->joined.row);
	}
}

bool import_files(
	struct arena *a, const struct import_task *task, struct import_result *results, struct diags *out)
{
	struct run run = { .arena = a, .task = task, .out = out };
	bool good;

	memset(results, 0, task->provider_count * sizeof(*results));
	run.imports = arena_array(a, task->provider_count, sizeof(*run.imports));
	good = start(&run, results);
	if (good && run.second != NULL)
		read_both(&run);
	else if (good)
		read_one(&run);
	if (good)
		good = end(&run);
	else
		for (size_t i = 0; i < task->provider_count; i++)
			if (run.imports[i].builder != NULL)
				register_abandon(run.imports[i].builder);
	close(&run);
	return good;
}

bool import_csv(struct arena *a, const struct provider *p, const char *path, const char *store,
	struct import_result *result, struct diags *out)
{
	struct import_task task = { &p, 1, &path, 1, store, NULL, NULL };

	return import_files(a, &task, result, out);
}
