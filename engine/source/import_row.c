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
	return csv_reader_place(im->side->file->reader, field, im->out);
}

static struct str header(const struct import *im, size_t field)
{
	return im->side->file->headers[field];
}

/* The row is left out because of a field; found: what stands there, if it can be shown. */
static bool refuse(struct import *im, size_t field, const char *why, struct str found)
{
	struct str shown = str_part(found, 0, utf8_offset(found, FOUND_SHOWN));

	if (found.at == NULL)
		diag_at(im->out, DIAG_CSV_ROW, place(im, field), "column '%.*s': %s; %s",
			STR(header(im, field)), why, im->side->rest);
	else
		diag_at(im->out, DIAG_CSV_ROW, place(im, field), "column '%.*s': %s (found '%.*s%s'); %s",
			STR(header(im, field)), why, STR(shown), shown.len < found.len ? "..." : "",
			im->side->rest);
	return false;
}

/* The reader told that something in the row is no text: is it this? */
static bool check_text(struct import *im, size_t field, struct str s)
{
	struct str unshown = { 0 };

	if (utf8_check(s) < s.len)
		return refuse(im, field, "not UTF-8", unshown);
	if (utf8_xml_check(s) < s.len)
		return refuse(im, field, "a character that XML forbids", unshown);
	return true;
}

/* Whether the text, which is not empty, stands for an absence. */
static bool is_absence(const struct csv_mapping *csv, struct str s, enum outcome *outcome)
{
	for (size_t i = 0; i < csv->absences.count; i++) {
		const struct csv_absence *a = &csv->absences.at[i];

		if (a->text.len == s.len && a->text.at[0] == s.at[0] && str_equal(a->text, s)) {
			*outcome = a->outcome;
			return true;
		}
	}
	return false;
}

/* Most cells have no white space around them. */
static struct str trim(struct str s)
{
	return s.len > 0 && s.at[0] > ' ' && s.at[s.len - 1] > ' ' ? s : str_trim(s);
}

/* What stands in a field; missing if nothing does. *absence is set if an absence does. */
static bool take(struct import *im, size_t field, struct str *text, enum outcome *absence)
{
	const struct csv_reader *r = im->side->file->reader;
	struct str s;

	*text = (struct str){ 0 };
	if (field == IMPORT_NO_FIELD)
		return true;
	s = r->fields[field];
	if (s.len == 0)
		return true;
	s = trim(s);
	if (s.len == 0 || is_absence(im->provider->csv, s, absence))
		return true;
	if (!r->is_text && !check_text(im, field, s))
		return false;
	*text = s;
	return true;
}

/* The same for what is no value of a concept. */
static bool take_plain(struct import *im, size_t field, struct str *text)
{
	enum outcome unused;

	return take(im, field, text, &unused);
}

static bool read_as(struct import *im, size_t field, enum type type, struct str text, struct str *written)
{
	const char *why = type_read(type, text, TYPE_LENIENT, &im->side->row, written);

	return why == NULL || refuse(im, field, why, text);
}

/* ---- the row's own columns ---- */

static bool read_key(struct import *im)
{
	enum type type = im->provider->identity == IDENTITY_SIREN ? TYPE_SIREN : TYPE_SIRET;
	struct str text, digits;

	return take_plain(im, im->key, &text) && read_as(im, im->key, type, text, &digits) &&
	       str_digits(digits, INT64_MAX, &im->to.key);
}

static bool read_parameters(struct import *im)
{
	for (size_t i = 0; i < im->provider->parameters.count; i++) {
		const struct parameter *p = &im->provider->parameters.at[i];
		size_t field = im->parameters[i];
		struct str text;

		if (!take_plain(im, field, &text) ||
			!read_as(im, field, p->type, text, &im->to_parameters[i]))
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
	if (!take_plain(im, im->row_no, &text))
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

	if (!take_plain(im, im->outcome, &im->to.outcome))
		return false;
	return im->to.outcome.at == NULL || outcome_find(im->to.outcome, &outcome) ||
	       refuse(im, im->outcome, "no coded absence", im->to.outcome);
}

static bool read_as_of(struct import *im)
{
	struct str text;

	im->to.as_of = (struct str){ 0 };
	if (!take_plain(im, im->as_of, &text))
		return false;
	return text.at == NULL || read_as(im, im->as_of, TYPE_DATE, text, &im->to.as_of);
}

/* ---- values ---- */

/* Room for all fields of a cell, joined. */
static char *room_to_join(struct import *im, const struct import_cell *c)
{
	size_t len = 0;

	for (size_t i = 0; i < c->csv->from.count; i++)
		if (c->fields[i] != IMPORT_NO_FIELD)
			len += im->side->file->reader->fields[c->fields[i]].len + 1;
	return arena_alloc(&im->side->row, len);
}

/* Puts a further text behind the one that the cell has; at: where that one may be moved to. */
static void join(struct import *im, struct import_cell *c, char **at, struct str text)
{
	if (*at == NULL) {
		*at = room_to_join(im, c);
		memcpy(*at, c->text.at, c->text.len);
		c->text.at = *at;
	}
	(*at)[c->text.len] = ' ';
	memcpy(*at + c->text.len + 1, text.at, text.len);
	c->text.len += 1 + text.len;
}

/* Compared as bytes: what equals the definition's text is text. */
static bool applies(const struct import *im, const struct import_cell *c)
{
	return c->when == IMPORT_NO_FIELD ||
	       str_equal(trim(im->side->file->reader->fields[c->when]), c->csv->is);
}

/* The text of a cell: the first of its fields that is not empty, or all of them. */
static bool gather(struct import *im, struct import_cell *c)
{
	enum outcome absence = OUTCOME_VALUE;
	char *joined = NULL;
	struct str text;

	c->text = (struct str){ 0 };
	c->field = c->fields[0];
	if (!applies(im, c))
		return true;
	for (size_t i = 0; i < c->csv->from.count; i++) {
		if (!take(im, c->fields[i], &text, &absence))
			return false;
		if (text.at == NULL)
			continue;
		if (c->text.at != NULL) {
			join(im, c, &joined, text);
			continue;
		}
		c->text = text;
		c->field = c->fields[i];
		if (c->csv->rule == CSV_FIRST)
			break;
	}
	if (c->text.at != NULL)
		im->present[c->csv->holding] = true;
	if (absence != OUTCOME_VALUE) {
		im->withheld[c->csv->holding] = absence;
		im->side->withholds = true;
	}
	return true;
}

/* A code that is new to a list is the administration's; a list of the definition is closed. */
static bool check_code(struct import *im, const struct import_cell *c, struct str code)
{
	struct str told;

	if (map_find(&c->choices->by_code, code, NULL))
		return true;
	if (c->choices->kind == CHOICES_INLINE)
		return refuse(im, c->field, "not one of its codes", code);
	told = arena_format(&im->side->row, "%zu %.*s", c->csv->holding, STR(code));
	if (im->told.entries.count == DIAGS_MAX || map_find(&im->told, told, NULL))
		return true;
	map_add(im->arena, &im->told, arena_copy(im->arena, told), 0, NULL);
	diag_at(im->out, DIAG_CODE_OUTSIDE, place(im, c->field),
		"column '%.*s': the code '%.*s' is not in the list %.*s", STR(header(im, c->field)),
		STR(code), STR(c->choices->name));
	return true;
}

static bool read_value(struct import *im, const struct import_cell *c)
{
	struct str text = c->text, written;

	/* a gap in a value is filled; what is not there at all stays so */
	if (text.at == NULL && c->csv->otherwise.at != NULL && (c->alone || im->present[c->csv->holding]))
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
	file = LIST_ADD(&im->side->row, &im->attachments);
	wrong = attachment_read(&im->side->row, im->side->file->folder, c->text, file);
	for (size_t i = 0; i < DOCUMENT__COUNT; i++)
		if (file->parts[i].at != NULL)
			im->to_cells[c->column + i] = file->parts[i];
	if (wrong == NULL)
		return true;
	im->attachments.count--;
	diag_at(im->out, DIAG_CSV_DOCUMENT, place(im, c->field),
		"column '%.*s': '%.*s': %s; the document is unavailable", STR(header(im, c->field)),
		STR(c->text), wrong);
	return true;
}

static void forget(struct import *im, struct import_side *side)
{
	for (size_t i = 0; i < side->cells.count; i++) {
		const struct import_cell *c = &side->cells.at[i];

		for (size_t k = 0; k < c->columns; k++)
			im->to_cells[c->column + k] = (struct str){ 0 };
		im->withheld[c->csv->holding] = OUTCOME_VALUE;
		im->present[c->csv->holding] = false;
	}
	side->withholds = false;
}

/* The cells of the side that is being read. */
static bool read_values(struct import *im)
{
	struct import_side *side = im->side;
	bool good = true;

	for (size_t i = 0; i < side->cells.count; i++)
		good = gather(im, &side->cells.at[i]) && good;
	for (size_t i = 0; i < side->cells.count; i++) {
		const struct import_cell *c = &side->cells.at[i];

		/* half an address is no address */
		if (im->withheld[c->csv->holding] != OUTCOME_VALUE)
			continue;
		good = (c->csv->file ? read_file(im, c) : read_value(im, c)) && good;
	}
	return good;
}

/* ---- the row ---- */

/* "concept=absence concept=absence" */
static struct str tell_withheld(struct import *im)
{
	const struct provider *p = im->provider;
	struct str told = { 0 };

	for (size_t i = 0; i < p->holdings.count; i++)
		if (im->withheld[i] != OUTCOME_VALUE)
			told = arena_format(&im->own.row, "%.*s%s%.*s=%s", STR(told), told.at ? " " : "",
				STR(p->holdings.at[i].name), outcome_word(im->withheld[i]));
	return told;
}

bool import_row(struct import *im)
{
	bool good;

	im->side = &im->own;
	arena_rewind(&im->own.row, (struct arena_mark){ 0 });
	memset(&im->attachments, 0, sizeof(im->attachments));
	forget(im, &im->own);
	good = read_key(im);
	good = read_outcome(im) && good;
	good = read_as_of(im) && good;
	good = read_parameters(im) && good;
	good = good && read_row_no(im);
	im->to.cells = im->to.outcome.at != NULL ? im->no_cells : im->to_cells;
	if (im->to.outcome.at != NULL)
		return good;
	good = read_values(im) && good;
	if (im->own.withholds || im->joined.withholds)
		im->to.outcome = tell_withheld(im);
	return good;
}

void import_join(struct import *im, bool found)
{
	struct import_side *side = &im->joined;

	im->side = side;
	arena_rewind(&side->row, (struct arena_mark){ 0 });
	forget(im, side);
	if (!found || read_values(im))
		return;
	/* it was there, and could not be read */
	forget(im, side);
	for (size_t i = 0; i < side->cells.count; i++)
		im->withheld[side->cells.at[i].csv->holding] = OUTCOME_UNAVAILABLE;
	side->withholds = true;
}
