#include "source/import.h"

#include "base/file.h"
#include "base/utf8.h"
#include "source/import_row.h"
#include "source/layout.h"

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
	c->column = layout_column(im->provider, csv->holding, csv->file ? 0 : csv->part);
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
	struct register_layout layout;
	struct register_builder *b;

	if (!layout_of(im->arena, p, &layout, im->out))
		return false;
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
	im.reader = csv_reader_open(a, path, out);
	if (im.reader == NULL)
		return false;
	im.folder = path_folder(str(path));
	good = read_header(&im) && import_rows(&im, store, result);
	csv_reader_close(im.reader);
	buf_free(&im.group);
	buf_free(&im.spare_group);
	arena_free(&im.row);
	return good;
}
