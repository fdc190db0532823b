#include "source/import_header.h"

#include "base/utf8.h"
#include "source/layout.h"

#define HEADERS_SHOWN 4

/* ---- reading ---- */

static struct str place(const struct import_file *file, size_t field, const struct diags *out)
{
	return csv_reader_place(file->reader, field, out);
}

static bool refuse(const struct import_file *file, const char *why, struct diags *out)
{
	diag_at(out, DIAG_CSV_SYNTAX, place(file, 0, out), "%s", why);
	return false;
}

bool import_header_read(struct arena *a, struct import_file *file, struct diags *out)
{
	struct csv_reader *r = file->reader;
	enum csv_reader_status status = csv_reader_next(r, out);

	if (status == CSV_READER_END)
		diag_at(out, DIAG_CSV_SYNTAX, r->path, "the file is empty");
	if (status != CSV_READER_ROW)
		return false;
	file->header_count = r->count;
	if (file->header_count > CSV_READER_FIELDS_MAX)
		return refuse(file, "more than 2000 columns", out);
	file->headers = arena_array(a, file->header_count, sizeof(*file->headers));
	for (size_t i = 0; i < file->header_count; i++) {
		struct str name = str_trim(r->fields[i]);

		if (utf8_check(name) < name.len)
			return refuse(file, "the header is not UTF-8", out);
		file->headers[i] = arena_copy(a, name);
	}
	if (file->header_count == 1 && str_find(file->headers[0], ';') < file->headers[0].len)
		return refuse(file, "columns are separated by ';': save the file with commas", out);
	if (str_starts(file->headers[0], "<"))
		return refuse(file, "this is a page of the web, or XML, and no CSV", out);
	return true;
}

/* ---- what is there ---- */

static bool has(const struct import_file *file, struct str name)
{
	for (size_t i = 0; i < file->header_count; i++)
		if (str_equal(file->headers[i], name))
			return true;
	return name.at == NULL;
}

static size_t missing_of(const struct csv_column *c, const struct import_file *file)
{
	size_t missing = !has(file, c->when);

	for (size_t i = 0; i < c->from.count; i++)
		missing += !has(file, c->from.at[i]);
	return missing;
}

size_t import_header_missing(const struct provider *p, const struct import_file *file, bool joined)
{
	const struct csv_mapping *csv = p->csv;
	size_t missing = joined ? !has(file, csv->join->on) : !has(file, csv->key) + !has(file, csv->as_of);

	for (size_t i = 0; i < csv->columns.count; i++)
		if (csv->columns.at[i].joined == joined && !csv->columns.at[i].optional)
			missing += missing_of(&csv->columns.at[i], file);
	return missing;
}

/* ---- binding ---- */

size_t import_header_field(
	struct import *im, const struct import_file *file, struct str name, bool needed, struct str role)
{
	size_t found = IMPORT_NO_FIELD;
	struct diag *d;
	struct str near;

	for (size_t i = 0; name.at != NULL && i < file->header_count; i++) {
		if (!str_equal(file->headers[i], name))
			continue;
		if (found != IMPORT_NO_FIELD)
			diag_at(im->out, DIAG_CSV_COLUMN, place(file, i, im->out),
				"the column '%.*s' stands twice", STR(name));
		found = i;
	}
	if (found != IMPORT_NO_FIELD || !needed || name.at == NULL)
		return found;
	near = nearest(name, file->headers, file->header_count);
	d = diag_at(
		im->out, DIAG_CSV_COLUMN, place(file, 0, im->out), "the column '%.*s' is missing", STR(name));
	if (near.at != NULL)
		diag_note(im->out, d, (struct span){ 0 }, "did you mean '%.*s'?", STR(near));
	diag_note(im->out, d, im->provider->csv->span, "mapped by %.*s%s%.*s", STR(im->provider->name),
		role.at != NULL ? " as of the file " : "", STR(role));
	return IMPORT_NO_FIELD;
}

static void bind_cell(
	struct import *im, struct import_side *side, const struct csv_column *csv, struct str role)
{
	const struct shape *shape = &im->provider->holdings.at[csv->holding].concept->shape;
	struct import_cell *c = LIST_ADD(im->arena, &side->cells);

	c->csv = csv;
	c->fields = arena_array(im->arena, csv->from.count, sizeof(*c->fields));
	for (size_t i = 0; i < csv->from.count; i++)
		c->fields[i] = import_header_field(im, side->file, csv->from.at[i], !csv->optional, role);
	c->when = import_header_field(im, side->file, csv->when, !csv->optional, role);
	c->column = layout_column(im->provider, csv->holding, csv->file ? 0 : csv->part);
	c->columns = csv->file ? DOCUMENT__COUNT : 1;
	c->type = shape->parts[csv->part].type;
	c->choices = shape->choices;
	c->alone = true;
	for (size_t i = 0; i < im->provider->csv->columns.count; i++) {
		const struct csv_column *other = &im->provider->csv->columns.at[i];

		c->alone = c->alone && (other == csv || other->holding != csv->holding);
	}
	/* of an optional column the file may know nothing */
	if (csv->optional &&
		(c->fields[0] == IMPORT_NO_FIELD || (csv->when.at != NULL && c->when == IMPORT_NO_FIELD)))
		side->cells.count--;
}

static bool has_any(const struct provider *p, const struct import_file *file, bool joined)
{
	for (size_t i = 0; i < p->csv->columns.count; i++)
		for (size_t k = 0; k < p->csv->columns.at[i].from.count; k++)
			if (p->csv->columns.at[i].joined == joined &&
				has(file, p->csv->columns.at[i].from.at[k]))
				return true;
	return false;
}

/* Another file than the one that is meant is told by one message, not by one a column. */
static bool is_role(struct import *im, const struct import_file *file, bool joined)
{
	struct str role = joined ? im->provider->csv->join->file : im->provider->csv->file;
	struct str found = file->headers[0];
	struct diag *d;

	if (role.at == NULL || has_any(im->provider, file, joined))
		return true;
	for (size_t i = 1; i < file->header_count && i < HEADERS_SHOWN; i++)
		found = arena_format(im->out->arena, "%.*s, %.*s", STR(found), STR(file->headers[i]));
	d = diag_at(im->out, DIAG_CSV_COLUMN, place(file, 0, im->out),
		"this is not the file %.*s: it has none of its columns", STR(role));
	diag_note(im->out, d, (struct span){ 0 }, "its columns are %.*s%s", STR(found),
		file->header_count > HEADERS_SHOWN ? ", ..." : "");
	diag_note(im->out, d, im->provider->csv->span, "mapped by %.*s", STR(im->provider->name));
	return false;
}

static void bind_own(struct import *im)
{
	const struct csv_mapping *csv = im->provider->csv;
	const struct import_file *file = im->own.file;
	struct str role = im->joined.file != NULL && im->joined.file != file ? csv->file : (struct str){ 0 };

	im->key = import_header_field(im, file, csv->key, true, role);
	im->as_of = import_header_field(im, file, csv->as_of, true, role);
	im->row_no = import_header_field(im, file, csv->row_no, true, role);
	im->outcome = import_header_field(im, file, S("outcome"), false, role);
	im->parameters = arena_array(im->arena, csv->parameters.count, sizeof(*im->parameters));
	for (size_t i = 0; i < csv->parameters.count; i++)
		im->parameters[i] = import_header_field(im, file, csv->parameters.at[i], true, role);
}

static void want(const struct import_side *side, bool *wanted)
{
	for (size_t i = 0; i < side->cells.count; i++) {
		const struct import_cell *c = &side->cells.at[i];

		for (size_t k = 0; k < c->csv->from.count; k++)
			if (c->fields[k] != IMPORT_NO_FIELD)
				wanted[c->fields[k]] = true;
		if (c->when != IMPORT_NO_FIELD)
			wanted[c->when] = true;
	}
}

static void want_own(struct import *im, bool *wanted)
{
	size_t fields[] = { im->key, im->as_of, im->row_no, im->outcome };

	for (size_t i = 0; i < COUNT(fields); i++)
		if (fields[i] != IMPORT_NO_FIELD)
			wanted[fields[i]] = true;
	for (size_t i = 0; i < im->provider->parameters.count; i++)
		wanted[im->parameters[i]] = true;
	want(&im->own, wanted);
}

bool import_header_bind(struct import *im)
{
	const struct csv_mapping *csv = im->provider->csv;
	bool joins = im->joined.file != NULL;
	size_t before = im->out->errors;

	if (!is_role(im, im->own.file, false) || (joins && !is_role(im, im->joined.file, true)))
		return false;
	bind_own(im);
	for (size_t i = 0; i < csv->columns.count; i++) {
		bool joined = joins && csv->columns.at[i].joined;

		bind_cell(im, joined ? &im->joined : &im->own, &csv->columns.at[i],
			joined ? csv->join->file : (struct str){ 0 });
	}
	if (im->out->errors != before)
		return false;
	want_own(im, im->own.file->wanted);
	if (joins)
		want(&im->joined, im->joined.file->wanted);
	return true;
}
