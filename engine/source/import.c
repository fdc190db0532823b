#include "source/import.h"

#include "base/file.h"
#include "base/utf8.h"
#include "source/import_row.h"

struct str import_column(struct arena *a, const struct provider *p, size_t holding, size_t part)
{
	const struct holding *h = &p->holdings.at[holding];

	if (shape_is_scalar(&h->concept->shape))
		return h->name;
	return arena_format(a, "%.*s/%.*s", STR(h->name), STR(h->concept->shape.parts[part].name));
}

bool import_maps(const struct provider *p, size_t holding, size_t part)
{
	for (size_t i = 0; p->csv != NULL && i < p->csv->columns.count; i++) {
		const struct csv_column *c = &p->csv->columns.at[i];

		if (c->holding == holding && (c->file || c->part == part))
			return true;
	}
	return false;
}

/* ---- the register's columns ---- */

/* Every mapped part of every holding, in the provider's order. */
static const struct str *name_columns(struct import *im, size_t *count)
{
	const struct provider *p = im->provider;
	LIST(struct str) names = { 0 };

	for (size_t h = 0; h < p->holdings.count; h++)
		for (size_t part = 0; part < p->holdings.at[h].concept->shape.part_count; part++)
			if (import_maps(p, h, part))
				*LIST_ADD(im->arena, &names) = import_column(im->arena, p, h, part);
	*count = names.count;
	return names.at;
}

static size_t column_of(const struct provider *p, size_t holding, size_t part)
{
	size_t column = 0;

	for (size_t h = 0; h <= holding; h++) {
		size_t end = h < holding ? p->holdings.at[h].concept->shape.part_count : part;

		for (size_t i = 0; i < end; i++)
			column += import_maps(p, h, i);
	}
	return column;
}

/* A parameter is a column beside those that every register has. */
static bool check_parameters(const struct provider *p, struct diags *out)
{
	static const char *const taken[] = { "key", "row_no", "as_of", "outcome" };
	size_t before = out->errors;

	for (size_t i = 0; i < p->parameters.count; i++)
		for (size_t t = 0; t < COUNT(taken); t++)
			if (str_is(p->parameters.at[i].name, taken[t]))
				diag_add(out, DIAG_BAD_PROVIDER, p->parameters.at[i].span,
					"'%s' is a column of every register, and no name of a parameter",
					taken[t]);
	return out->errors == before;
}

/* ---- the header ---- */

static struct str header_place(const struct import *im, size_t column)
{
	return csv_reader_place(im->reader, column, im->out);
}

static size_t find_header(struct import *im, struct str name, bool needed)
{
	size_t found = IMPORT_NO_FIELD;

	for (size_t i = 0; name.at != NULL && i < im->header_count; i++) {
		if (!str_equal(im->headers[i], name))
			continue;
		if (found != IMPORT_NO_FIELD)
			diag_at(im->out, DIAG_CSV_COLUMN, header_place(im, i),
				"the column '%.*s' stands twice", STR(name));
		found = i;
	}
	if (found == IMPORT_NO_FIELD && needed && name.at != NULL) {
		struct str near = nearest(name, im->headers, im->header_count);
		struct diag *d = diag_at(im->out, DIAG_CSV_COLUMN, header_place(im, 0),
			"the column '%.*s' is missing", STR(name));

		if (near.at != NULL)
			diag_note(im->out, d, (struct span){ 0 }, "did you mean '%.*s'?", STR(near));
		diag_note(im->out, d, im->provider->csv->span, "mapped by %.*s", STR(im->provider->name));
	}
	return found;
}

static void bind_cell(struct import *im, const struct csv_column *csv)
{
	const struct shape *shape = &im->provider->holdings.at[csv->holding].concept->shape;
	struct import_cell *c = LIST_ADD(im->arena, &im->cells);

	c->csv = csv;
	c->fields = arena_array(im->arena, csv->from.count, sizeof(*c->fields));
	for (size_t i = 0; i < csv->from.count; i++)
		c->fields[i] = find_header(im, csv->from.at[i], true);
	c->column = column_of(im->provider, csv->holding, csv->file ? 0 : csv->part);
	c->type = shape->parts[csv->part].type;
	c->choices = shape->choices;
}

static void bind_header(struct import *im)
{
	const struct csv_mapping *csv = im->provider->csv;

	im->key = find_header(im, csv->key, true);
	im->as_of = find_header(im, csv->as_of, true);
	im->row_no = find_header(im, csv->row_no, true);
	im->outcome = find_header(im, S("outcome"), false);
	im->parameters = arena_array(im->arena, csv->parameters.count, sizeof(*im->parameters));
	for (size_t i = 0; i < csv->parameters.count; i++)
		im->parameters[i] = find_header(im, csv->parameters.at[i], true);
	for (size_t i = 0; i < csv->columns.count; i++)
		bind_cell(im, &csv->columns.at[i]);
}

static bool refuse_header(const struct import *im, const char *why)
{
	diag_at(im->out, DIAG_CSV_SYNTAX, header_place(im, 0), "%s", why);
	return false;
}

static bool read_header(struct import *im)
{
	enum csv_reader_status status = csv_reader_next(im->reader, im->out);
	size_t before = im->out->errors;

	if (status == CSV_READER_END)
		diag_at(im->out, DIAG_CSV_SYNTAX, im->reader->path, "the file is empty");
	if (status != CSV_READER_ROW)
		return false;
	im->header_count = im->reader->count;
	if (im->header_count > CSV_READER_FIELDS_MAX)
		return refuse_header(im, "more than 2000 columns");
	im->headers = arena_array(im->arena, im->header_count, sizeof(*im->headers));
	for (size_t i = 0; i < im->header_count; i++) {
		struct str name = str_trim(im->reader->fields[i]);

		if (utf8_check(name) < name.len)
			return refuse_header(im, "the header is not UTF-8");
		im->headers[i] = arena_copy(im->arena, name);
	}
	if (im->header_count == 1 && str_find(im->headers[0], ';') < im->headers[0].len)
		return refuse_header(im, "columns are separated by ';': save the file with commas");
	bind_header(im);
	return im->out->errors == before;
}

/* ---- rows ---- */

/* False: the disk failed. */
static bool add_row(struct import *im, struct register_builder *b, struct import_result *result)
{
	bool duplicate;

	if (register_add(b, &im->to, &duplicate)) {
		for (size_t i = 0; i < im->attachments.count; i++) {
			const struct attachment *file = &im->attachments.at[i];

			if (!register_add_document(b, file->parts[DOCUMENT_SHA256], file->bytes))
				return false;
		}
		result->documents += im->attachments.count;
		result->rows++;
		return true;
	}
	if (!duplicate)
		return false;
	diag_at(im->out, DIAG_CSV_DUPLICATE, csv_reader_place(im->reader, im->key, im->out),
		"column '%.*s': '%.*s' is there already; row left out", STR(im->headers[im->key]),
		STR(str_trim(im->reader->fields[im->key])));
	result->broken++;
	return true;
}

static bool add_rows(struct import *im, struct register_builder *b, struct import_result *result)
{
	struct arena_mark empty = arena_mark(&im->row);
	enum csv_reader_status status = CSV_READER_ROW;
	bool written = true;

	while (written && (status = csv_reader_next(im->reader, im->out)) == CSV_READER_ROW) {
		if (import_row(im))
			written = add_row(im, b, result);
		else
			result->broken++;
		arena_rewind(&im->row, empty);
	}
	/* a disk that failed is told by the commit */
	if (!written || (status == CSV_READER_END && (result->rows > 0 || result->broken == 0)))
		return register_commit(b, im->out);
	register_abandon(b);
	return false;
}

static bool import_rows(struct import *im, const char *store, struct import_result *result)
{
	const struct provider *p = im->provider;
	struct register_layout layout = { .provider = p->name, .parameter_count = p->parameters.count };
	struct str *parameters = arena_array(im->arena, p->parameters.count, sizeof(*parameters));
	struct register_builder *b;

	for (size_t i = 0; i < p->parameters.count; i++)
		parameters[i] = p->parameters.at[i].name;
	layout.parameters = parameters;
	layout.rows = p->rows || p->csv->row_no.at != NULL;
	layout.columns = name_columns(im, &layout.column_count);
	b = register_build(store, &layout, im->out);
	if (b == NULL)
		return false;
	im->column_count = layout.column_count;
	im->to.cells = im->to_cells = arena_array(im->arena, im->column_count, sizeof(*im->to_cells));
	im->to.parameters = im->to_parameters = arena_array(
		im->arena, p->parameters.count, sizeof(*im->to_parameters));
	return add_rows(im, b, result);
}

bool import_csv(struct arena *a, const struct provider *p, const char *path, const char *store,
	struct import_result *result, struct diags *out)
{
	struct import im = { .arena = a, .provider = p, .out = out };
	bool good;

	*result = (struct import_result){ 0 };
	if (p->csv == NULL) {
		diag_add(out, DIAG_NO_CSV_MAPPING, p->span, "'%.*s' has no csv: mapping", STR(p->name));
		return false;
	}
	if (!check_parameters(p, out) || (im.reader = csv_reader_open(a, path, out)) == NULL)
		return false;
	im.folder = path_folder(str(path));
	good = read_header(&im) && import_rows(&im, store, result);
	csv_reader_close(im.reader);
	buf_free(&im.group);
	buf_free(&im.spare_group);
	arena_free(&im.row);
	return good;
}
