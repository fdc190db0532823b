/*
 * A row is read whole even when one of its cells is broken: whoever mends the file
 * reads all that is wrong with it at once.
 */
#include "source/import_row.h"

#include "base/file.h"
#include "base/utf8.h"

#define FOUND_SHOWN 60 /* characters of a cell in a message */

static struct str place(const struct import *im, size_t field)
{
	return csv_reader_place(im->reader, field, im->out);
}

/* The row is left out because of a field; found: what stands there, if it can be shown. */
static bool refuse(struct import *im, size_t field, const char *why, struct str found)
{
	struct str header = im->headers[field];
	struct str shown = str_part(found, 0, utf8_offset(found, FOUND_SHOWN));

	if (found.at == NULL)
		diag_at(im->out, DIAG_CSV_ROW, place(im, field), "column '%.*s': %s; row left out",
			STR(header), why);
	else
		diag_at(im->out, DIAG_CSV_ROW, place(im, field),
			"column '%.*s': %s (found '%.*s%s'); row left out", STR(header), why, STR(shown),
			shown.len < found.len ? "..." : "");
	return false;
}

/* What stands in a field; missing if nothing does. */
static bool take(struct import *im, size_t field, struct str *text)
{
	struct str s;

	*text = (struct str){ 0 };
	if (field == IMPORT_NO_FIELD)
		return true;
	s = str_trim(im->reader->fields[field]);
	if (s.len == 0 || str_is(s, "[ND]"))
		return true;
	if (!im->reader->is_text && utf8_check(s) < s.len)
		return refuse(im, field, "not UTF-8", *text);
	if (!im->reader->is_text && utf8_xml_check(s) < s.len)
		return refuse(im, field, "a character that XML forbids", *text);
	*text = s;
	return true;
}

static bool read_as(struct import *im, size_t field, enum type type, struct str text, struct str *written)
{
	const char *why = type_read(type, text, TYPE_LENIENT, &im->row, written);

	return why == NULL || refuse(im, field, why, text);
}

/* ---- the row's own columns ---- */

static bool read_key(struct import *im)
{
	enum type type = im->provider->identity == IDENTITY_SIREN ? TYPE_SIREN : TYPE_SIRET;
	struct str text, digits;

	return take(im, im->key, &text) && read_as(im, im->key, type, text, &digits) &&
	       str_digits(digits, INT64_MAX, &im->to.key);
}

static bool read_parameters(struct import *im)
{
	for (size_t i = 0; i < im->provider->parameters.count; i++) {
		const struct parameter *p = &im->provider->parameters.at[i];
		size_t field = im->parameters[i];
		struct str text;

		if (!take(im, field, &text) || !read_as(im, field, p->type, text, &im->to_parameters[i]))
			return false;
		if (p->choices != NULL && !map_find(&p->choices->by_code, im->to_parameters[i], NULL))
			return refuse(im, field, "not one of its codes", text);
	}
	return true;
}

/* Of a row whose key and parameters are those of the row before it, the next number. */
static int64_t next_number(struct import *im)
{
	struct buf before = im->group;

	im->group = im->spare_group;
	im->spare_group = before;
	buf_clear(&im->group);
	buf_format(&im->group, "%llu", (unsigned long long)im->to.key);
	for (size_t i = 0; i < im->provider->parameters.count; i++) {
		buf_putc(&im->group, '\n');
		buf_add(&im->group, im->to_parameters[i]);
	}
	return str_equal(buf_str(&im->group), buf_str(&before)) ? im->to.row_no + 1 : 1;
}

static bool read_row_no(struct import *im)
{
	uint64_t number = 1;
	struct str text;

	if (im->row_no == IMPORT_NO_FIELD) {
		im->to.row_no = im->provider->rows ? next_number(im) : 1;
		return true;
	}
	if (!take(im, im->row_no, &text))
		return false;
	/* an absence is told once and has no rows to number */
	if (text.at == NULL ? im->to.outcome.at == NULL
			    : !str_digits(text, INT32_MAX, &number) || number == 0)
		return refuse(im, im->row_no, "a number from 1 on is expected", text);
	im->to.row_no = (int64_t)number;
	return true;
}

static bool read_outcome(struct import *im)
{
	enum outcome outcome;

	if (!take(im, im->outcome, &im->to.outcome))
		return false;
	return im->to.outcome.at == NULL || outcome_find(im->to.outcome, &outcome) ||
	       refuse(im, im->outcome, "no coded absence", im->to.outcome);
}

static bool read_as_of(struct import *im)
{
	struct str text;

	im->to.as_of = (struct str){ 0 };
	if (!take(im, im->as_of, &text))
		return false;
	return text.at == NULL || read_as(im, im->as_of, TYPE_DATE, text, &im->to.as_of);
}

/* ---- values ---- */

static struct str join(struct arena *a, struct str one, struct str other)
{
	char *both = arena_alloc(a, one.len + 1 + other.len);

	memcpy(both, one.at, one.len);
	both[one.len] = ' ';
	memcpy(both + one.len + 1, other.at, other.len);
	return (struct str){ both, one.len + 1 + other.len };
}

/* The text of a cell: the first of its fields that is not empty, or all of them. */
static bool gather(struct import *im, struct import_cell *c)
{
	struct str text;

	c->text = (struct str){ 0 };
	c->field = c->fields[0];
	for (size_t i = 0; i < c->csv->from.count; i++) {
		if (!take(im, c->fields[i], &text))
			return false;
		if (text.at == NULL)
			continue;
		if (c->text.at != NULL) {
			c->text = join(&im->row, c->text, text);
			continue;
		}
		c->text = text;
		c->field = c->fields[i];
		if (c->csv->rule == CSV_FIRST)
			break;
	}
	return true;
}

/* Whether anything else of the same value stands in the row, or there is nothing else. */
static bool has_company(const struct import *im, const struct import_cell *c)
{
	bool alone = true;

	for (size_t i = 0; i < im->cells.count; i++) {
		const struct import_cell *other = &im->cells.at[i];

		if (other == c || other->csv->holding != c->csv->holding)
			continue;
		if (other->text.at != NULL)
			return true;
		alone = false;
	}
	return alone;
}

/* A code that is new to a list is the administration's; a list of the definition is closed. */
static bool check_code(struct import *im, const struct import_cell *c, struct str code)
{
	struct str told;

	if (map_find(&c->choices->by_code, code, NULL))
		return true;
	if (c->choices->kind == CHOICES_INLINE)
		return refuse(im, c->field, "not one of its codes", code);
	told = arena_format(&im->row, "%zu %.*s", c->csv->holding, STR(code));
	if (im->told.count == DIAGS_MAX || map_find(&im->told, told, NULL))
		return true;
	map_add(im->arena, &im->told, arena_copy(im->arena, told), 0, NULL);
	diag_at(im->out, DIAG_CODE_OUTSIDE, place(im, c->field),
		"column '%.*s': the code '%.*s' is not in the list %.*s", STR(im->headers[c->field]),
		STR(code), STR(c->choices->name));
	return true;
}

static bool read_value(struct import *im, const struct import_cell *c)
{
	struct str text = c->text, written;

	if (text.at == NULL && c->csv->otherwise.at != NULL && has_company(im, c))
		text = c->csv->otherwise;
	if (text.at == NULL)
		return true;
	if (!read_as(im, c->field, c->type, text, &written))
		return false;
	for (struct str rest = written; c->choices != NULL && rest.at != NULL;)
		if (!check_code(im, c, str_cut(&rest, ' ')))
			return false;
	/* what the file itself says of a document is surer */
	if (im->to_cells[c->column].at == NULL)
		im->to_cells[c->column] = written;
	return true;
}

static bool read_file(struct import *im, const struct import_cell *c)
{
	struct attachment *file;
	const char *wrong;

	if (c->text.at == NULL)
		return true;
	if (!path_is_inside(c->text))
		return refuse(im, c->field, "not a path inside the folder of the CSV", c->text);
	file = LIST_ADD(&im->row, &im->attachments);
	wrong = attachment_read(&im->row, im->folder, c->text, file);
	for (size_t i = 0; i < DOCUMENT__COUNT; i++)
		if (file->parts[i].at != NULL)
			im->to_cells[c->column + i] = file->parts[i];
	if (wrong == NULL)
		return true;
	im->attachments.count--;
	diag_at(im->out, DIAG_CSV_DOCUMENT, place(im, c->field),
		"column '%.*s': '%.*s': %s; the document is unavailable", STR(im->headers[c->field]),
		STR(c->text), wrong);
	return true;
}

static bool read_values(struct import *im)
{
	bool good = true;

	for (size_t i = 0; i < im->cells.count; i++)
		good = gather(im, &im->cells.at[i]) && good;
	for (size_t i = 0; i < im->cells.count; i++) {
		const struct import_cell *c = &im->cells.at[i];

		good = (c->csv->file ? read_file(im, c) : read_value(im, c)) && good;
	}
	return good;
}

/* ---- the row ---- */

bool import_row(struct import *im)
{
	const struct csv_reader *r = im->reader;
	struct str first;
	bool good;

	memset(&im->attachments, 0, sizeof(im->attachments));
	memset(im->to_cells, 0, im->column_count * sizeof(*im->to_cells));
	if (r->count != im->header_count) {
		first = csv_reader_place(r, 0, im->out);
		diag_at(im->out, DIAG_CSV_ROW, first, "%zu cells where the header has %zu; row left out",
			r->count, im->header_count);
		return false;
	}
	good = read_key(im);
	good = read_outcome(im) && good;
	good = read_as_of(im) && good;
	good = read_parameters(im) && good;
	good = good && read_row_no(im);
	if (im->to.outcome.at == NULL)
		good = read_values(im) && good;
	return good;
}
