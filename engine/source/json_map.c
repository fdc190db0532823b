#include "source/json_map.h"

#include "base/utf8.h"
#include "source/json_read.h"
#include "source/json_rows.h"

size_t json_first(const struct provider *p, size_t holding)
{
	size_t first = 0;

	for (size_t h = 0; h < holding; h++)
	first += p->holdings.at[h].concept->shape.part_count;
	return first;
}

size_t json_width(const struct provider *p)
{
	return json_first(p, p->holdings.count);
}

/* ---- cells ---- */

static struct str *cell(const struct json_reader *r)
{
	size_t width = json_width(r->provider), first = json_first(r->provider, r->holding);

	return &r->answer->cells[r->row * width + first + r->part];
}

/* A code of a list that the definition writes out is one of them. */
static const char *check_codes(const struct shape *shape, struct str codes)
{
	while (codes.at != NULL)
		if (!shape_has_code(shape, str_cut(&codes, ' ')))
			return "not one of its codes";
	return NULL;
}

static bool set_cell(struct json_reader *r, struct str text)
{
	const struct shape *shape = &r->provider->holdings.at[r->holding].concept->shape;
	struct str written = { 0 };
	const char *why = NULL;

	if (utf8_xml_check(text) < text.len)
		why = "a character that XML forbids";
	if (why == NULL)
		why = type_read(json_cell_type(r), text, TYPE_LENIENT, r->arena, &written);
	if (why == NULL && shape->choices != NULL)
		why = check_codes(shape, written);
	if (why != NULL)
		return json_refuse(r, r->last, why, text) == JSON_TEXT;
	*cell(r) = written;
	return true;
}

/* False after a message. A part of a row that cannot be known is not there; a datum of one
 * row says why. */
static bool read_cell(
	struct json_reader *r, const struct json_value *v, const struct node *row, bool collection)
{
	struct str text;
	enum json_found found = json_read_plain(r, v, row, &text);

	if (found == JSON_WITHHELD && (!collection || r->why == OUTCOME_NOT_DIFFUSIBLE))
		r->answer->withheld[r->holding] = r->why;
	return found == JSON_TEXT ? set_cell(r, text) : found != JSON_WRONG;
}

static bool has_cells(const struct json_reader *r, size_t part_count)
{
	const struct str *cells = cell(r) - r->part;

	for (size_t i = 0; i < part_count; i++)
		if (cells[i].at != NULL)
			return true;
	return false;
}

/* An else: fills a gap, not a value of which nothing is there. */
static void fill_gaps(struct json_reader *r, const struct json_holding *h, size_t part_count)
{
	bool there = h->parts.count == 1;

	r->part = 0;
	there = there || has_cells(r, part_count);
	for (size_t i = 0; there && i < h->parts.count; i++) {
		r->part = h->parts.at[i].part;
		if (cell(r)->at == NULL)
			*cell(r) = h->parts.at[i].value->otherwise;
	}
}

static bool read_document(struct json_reader *r, const struct json_holding *h, const struct node *row)
{
	struct str url;
	enum json_found found;

	if (h->url == NULL)
		return true;
	r->part = JSON_URL;
	r->last = NULL;
	found = json_read_value(r, h->url, row, &url);
	if (found == JSON_WITHHELD)
		r->answer->withheld[r->holding] = r->why;
	if (found == JSON_TEXT)
		*LIST_ADD(r->arena, &r->answer->documents) = (struct json_document){ r->holding, r->row, url,
			r->last };
	return found != JSON_WRONG;
}

/* The row at hand into the cells of r->row; *there: something of it is. */
static bool read_row(struct json_reader *r, const struct json_holding *h, const struct node *row, bool *there)
{
	const struct shape *shape = &r->provider->holdings.at[r->holding].concept->shape;
	bool good = read_document(r, h, row);

	for (size_t i = 0; i < h->parts.count; i++) {
		r->part = h->parts.at[i].part;
		r->last = NULL;
		good = read_cell(r, h->parts.at[i].value, row, shape->collection) && good;
	}
	fill_gaps(r, h, shape->part_count);
	r->part = 0;
	*there = has_cells(r, shape->part_count);
	return good;
}

/* ---- holdings ---- */

/* A with: that names another code than the call's: the answer is of something else. */
static bool is_asked(const struct provider *p, const struct holding *h, const struct str *parameters)
{
	size_t index;

	for (size_t i = 0; i < h->with.count; i++)
		if (h->with.at[i].code.at != NULL && provider_parameter(p, h->with.at[i].name, &index) &&
			!str_equal(h->with.at[i].code, parameters[index]))
			return false;
	return true;
}

/* Room for one more row of the answer. */
static void make_room(struct json_reader *r, size_t row, size_t *room)
{
	size_t width = json_width(r->provider);
	struct str *cells;

	if (row < *room)
		return;
	cells = arena_array(r->arena, 2 * *room * width, sizeof(*cells));
	memcpy(cells, r->answer->cells, *room * width * sizeof(*cells));
	r->answer->cells = cells;
	*room *= 2;
}

static bool read_holding(struct json_reader *r, size_t *room)
{
	const struct json_holding *h = &r->provider->json->holdings[r->holding];
	const struct shape *shape = &r->provider->holdings.at[r->holding].concept->shape;
	struct nodes rows = { 0 };
	bool there, good = true;

	if (!json_rows(r->arena, h->rows, h->when, h->unless, r->root, &rows, &there, r->out))
		return false;
	r->touched = r->touched || (there && rows.list.count == 0);
	r->at_hand = shape_is_scalar(shape) ? &rows : NULL;
	r->row = 0;
	for (size_t i = 0; i < rows.list.count; i++) {
		make_room(r, r->row, room);
		good = read_row(r, h, rows.list.at[i], &there) && good;
		r->row += there;
		if (!shape->collection)
			break;
	}
	r->at_hand = NULL;
	if (rows.list.count == 0 && shape_is_scalar(shape) && h->parts.count == 1) {
		r->part = 0;
		*cell(r) = h->parts.at[0].value->otherwise;
	}
	if (r->row > r->answer->rows)
		r->answer->rows = r->row;
	return good;
}

/* What is withheld of a datum is withheld whole. */
static void clear_withheld(const struct json_reader *r)
{
	size_t width = json_width(r->provider);

	for (size_t h = 0; h < r->provider->holdings.count; h++)
		for (size_t row = 0; r->answer->withheld[h] != OUTCOME_VALUE && row < r->answer->rows; row++)
			memset(r->answer->cells + row * width + json_first(r->provider, h), 0,
				r->provider->holdings.at[h].concept->shape.part_count *
					sizeof(*r->answer->cells));
}

static bool read_holdings(struct json_reader *r, const struct str *parameters)
{
	const struct provider *p = r->provider;
	size_t room = 1, asked = 0;
	bool good = true;

	r->answer->rows = 1;
	r->answer->cells = arena_array(r->arena, json_width(p), sizeof(*r->answer->cells));
	for (r->holding = 0; r->holding < p->holdings.count; r->holding++)
		if (is_asked(p, &p->holdings.at[r->holding], parameters)) {
			good = read_holding(r, &room) && good;
			asked++;
		}
	clear_withheld(r);
	if (good && asked > 0 && !r->touched) {
		node_diag(r->out, DIAG_RECORDED_VALUE, r->root,
			"nothing that %.*s reads is in this answer: is it another call's?", STR(p->name));
		return false;
	}
	return good;
}

/* ---- the answer ---- */

/* What the answer is of: a day of the answer, or the latest of its rows. A day that is none
 * costs no value. */
static void read_day(struct json_reader *r)
{
	const struct json_mapping *json = r->provider->json;
	struct diags aside = { .arena = r->arena };
	struct json_reader day = *r;
	struct nodes rows = { 0 };
	bool there;

	if (json->as_of == NULL ||
		!json_rows(r->arena, json->rows, NULL, NULL, r->root, &rows, &there, &aside))
		return;
	day.trace = NULL;
	day.out = &aside;
	day.holding = 0;
	for (size_t i = 0; i < rows.list.count; i++) {
		struct str text, written;

		day.part = JSON_URL;
		day.last = NULL;
		if (json_read_value(&day, json->as_of, rows.list.at[i], &text) == JSON_TEXT &&
			type_read(TYPE_DATE, text, TYPE_LENIENT, r->arena, &written) == NULL) {
			if (str_compare(written, r->answer->as_of) > 0)
				r->answer->as_of = written;
		} else if (day.last != NULL && json_text(day.last).at != NULL) {
			node_diag(r->out, DIAG_RECORDED_DAY, day.last, "'%.*s' is no day",
				STR(json_text(day.last)));
		}
	}
}

/* Of a status that the provider's absent: does not name. */
static enum outcome outcome_of(unsigned status)
{
	switch (status) {
	case 404:
		return OUTCOME_NOT_FOUND;
	case 403:
		return OUTCOME_REFUSED;
	case 451:
		return OUTCOME_NOT_DIFFUSIBLE;
	default:
		return status / 100 == 2 ? OUTCOME_VALUE : OUTCOME_UNAVAILABLE;
	}
}

static enum outcome find_outcome(const struct json_reader *r, unsigned status)
{
	const struct json_mapping *json = r->provider->json;

	for (size_t i = 0; i < json->absences.count; i++) {
		const struct json_absence *a = &json->absences.at[i];

		if (a->when == NULL ? a->status == status
				    : status / 100 == 2 && json_condition_holds(a->when, r->root, r->arena))
			return a->outcome;
	}
	return outcome_of(status);
}

bool json_map(struct arena *a, const struct provider *p, unsigned status, const struct node *payload,
	const struct str *parameters, const struct json_trace *trace, struct json_answer *answer,
	struct diags *out)
{
	struct json_reader m = {
		.arena = a, .provider = p, .root = payload, .trace = trace, .answer = answer, .out = out
	};

	*answer = (struct json_answer){ 0 };
	answer->withheld = arena_array(a, p->holdings.count, sizeof(*answer->withheld));
	if (status / 100 == 2 && payload->kind != NODE_MAP) {
		node_diag(out, DIAG_RECORDED_VALUE, payload, "an answer is an object, in { }");
		return false;
	}
	answer->outcome = find_outcome(&m, status);
	if (status / 100 == 2)
		read_day(&m);
	return answer->outcome != OUTCOME_VALUE || read_holdings(&m, parameters);
}
