#include "page/problem.h"

#include "page/page_work.h"
#include "page/words.h"

static const char *const types[TYPE__COUNT] = { WORDS_TYPES };

/* What a message is about, found back from the field's name. */
struct about_field {
	const struct item *item; /* NULL: no item of the form */
	struct about_row {
		const struct item *repeat;
		struct str number;
	} rows[FORM_NEST]; /* that it stands in, outermost first */
	size_t depth;
	struct str part; /* label of a part; missing: the whole */
	enum type type;
};

/* Whether a name's last part is this one. */
static bool is_last(struct str name, struct str last)
{
	size_t dot = name.len - last.len - 1;

	return name.len > last.len && last.len > 0 && name.at[dot] == '.' &&
	       str_equal(str_part(name, dot + 1, last.len), last);
}

static void find_part(struct about_field *p, struct str name)
{
	const struct shape *s = &p->item->shape;

	p->type = s->type;
	for (size_t i = 0; i < s->part_count; i++)
		if (s->part_count > 1 && str_equal(s->parts[i].name, name)) {
			p->part = page_part_label(s, &s->parts[i]);
			p->type = s->parts[i].type;
		}
}

static struct about_field find_field(const struct form *f, struct str field)
{
	struct about_field p = { 0 };
	struct str rest = field, name = str_cut(&rest, '.'), last = { 0 };

	if (str_is(name, "claims") && rest.at != NULL)
		name = str_cut(&rest, '.');
	p.item = form_find(f, NULL, name);
	while (p.item != NULL && p.item->kind == ITEM_REPEAT && rest.at != NULL) {
		p.rows[p.depth++] = (struct about_row){ p.item, str_cut(&rest, '.') };
		name = str_cut(&rest, '.');
		if (p.item->identity && str_is(name, "siret")) {
			p.part = S(WORDS_SIRET);
			p.type = TYPE_SIRET;
			return p;
		}
		p.item = form_find(f, p.item, name);
	}
	while (rest.at != NULL)
		last = str_cut(&rest, '.');
	if (p.item != NULL)
		find_part(&p, last);
	return p;
}

static const char *french_why(const char *why)
{
	static const struct {
		const char *english, *french;
	} rows[] = {
#define X(english, french) { english, french },
		WORDS_WHYS(X)
#undef X
	};

	for (size_t i = 0; why != NULL && i < COUNT(rows); i++)
		if (strcmp(rows[i].english, why) == 0)
			return rows[i].french;
	/* there is no 30 February 2026 */
	return why != NULL && str_starts(str(why), "there is no ") ? WORDS_NO_SUCH_DAY : NULL;
}

static void put_bad_form(struct buf *b, const struct about_field *p, const struct diag *d)
{
	const char *why = french_why(d->why), *form = types[p->type] != NULL ? types[p->type] : "";

	if (why != NULL)
		buf_format(b, WORDS_BAD_BECAUSE, form, why);
	else
		buf_format(b, WORDS_BAD_FORM, form);
}

static void put_constraint(struct buf *b, const struct form *f, const struct item *it)
{
	struct buf words = { 0 };

	if (condition_must(&words, f, it->constraint.expr, it))
		buf_format(b, WORDS_BAD_MUST, STR(buf_str(&words)));
	else
		buf_puts(b, WORDS_BAD_VALUE);
	buf_free(&words);
}

static const char *missing(const struct about_field *p, struct str field)
{
	if (p->part.at != NULL)
		return WORDS_NOT_ANSWERED;
	if (p->item->kind == ITEM_REPEAT)
		return WORDS_NO_ROW;
	if (str_ends(field, ".pick"))
		return WORDS_NOT_PICKED;
	if (p->type == TYPE_DECLARATION)
		return WORDS_NOT_DECLARED;
	if (p->type == TYPE_CHOICE || p->type == TYPE_CHOICES || p->type == TYPE_BOOLEAN)
		return WORDS_NOT_CHOSEN;
	return WORDS_NOT_ANSWERED;
}

/* The sentences that need nothing but themselves; NULL: another. -Wswitch-enum would
 * list the whole catalogue. */
static const char *sentence(enum diag_code code)
{
	static const struct {
		enum diag_code code;
		const char *words;
	} rows[] = {
		{ DIAG_ANSWER_CHOICE, WORDS_BAD_CHOICE },
		{ DIAG_PICK_REFUSED, WORDS_BAD_CHOICE },
		{ DIAG_CLAIM_REFUSED, WORDS_NOT_CONTESTED },
		{ DIAG_CLAIM_MOTIVE, WORDS_NO_MOTIVE },
		{ DIAG_MISSING_KEY, WORDS_NO_VALUE },
		{ DIAG_SOURCE_BLOCKS, WORDS_BLOCKED },
		{ DIAG_ANSWER_TWICE, WORDS_TWICE },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		if (rows[i].code == code)
			return rows[i].words;
	return NULL;
}

void problem_french(struct buf *b, const struct form *f, const struct diag *d)
{
	struct about_field p = find_field(f, d->field);
	const struct item *it = p.item;
	bool repeat = it != NULL && it->kind == ITEM_REPEAT;

	if (d->code == DIAG_NOT_A_SIRET) {
		p.type = TYPE_SIRET;
		put_bad_form(b, &p, d);
		return;
	}
	if (d->code == DIAG_FORM_CLOSED)
		buf_puts(b, WORDS_IS_CLOSED);
	else if (d->field.at == NULL || it == NULL)
		buf_add(b, d->said.at != NULL ? d->said : S(WORDS_NOT_ASKED));
	else if (d->said.at != NULL)
		buf_add(b, d->said);
	else if (d->code == DIAG_ANSWER_REFUSED && item_may_be_readonly(it))
		buf_puts(b, WORDS_NOT_EDITABLE);
	else if (d->code == DIAG_ANSWER_MISSING)
		buf_puts(b, missing(&p, d->field));
	else if (d->code == DIAG_ANSWER_TYPE || d->code == DIAG_WRONG_SHAPE)
		put_bad_form(b, &p, d);
	else if (d->code == DIAG_ANSWER_CONSTRAINT)
		put_constraint(b, f, it);
	else if (d->code == DIAG_ANSWER_ROWS)
		buf_format(b, WORDS_BAD_ROWS, repeat ? it->min : it->shape.min,
			repeat ? it->max : it->shape.max);
	else
		buf_puts(b, sentence(d->code) != NULL ? sentence(d->code) : WORDS_NOT_ASKED);
}

static void put_name(struct buf *b, const struct about_field *p)
{
	bool siret = p->item->kind == ITEM_REPEAT && p->part.at != NULL;

	for (size_t i = p->depth; i-- > 0;)
		buf_format(b, i + 1 == p->depth ? WORDS_IN_ROW : WORDS_OF_ROW, STR(p->rows[i].number),
			STR(page_label(p->rows[i].repeat)));
	if (p->part.at != NULL && !siret)
		buf_format(b, WORDS_NAMED_PART, STR(page_label(p->item)), STR(p->part));
	else
		buf_format(b, WORDS_QUOTE, STR(siret ? p->part : page_label(p->item)));
	buf_puts(b, WORDS_COLON_BREAK);
}

static bool is_lower(char c)
{
	return (c >= 'a' && c <= 'z') || c == ' ';
}

void problem_named(struct buf *b, const struct form *f, const struct diag *d)
{
	struct about_field p = find_field(f, d->field);
	size_t start;

	if (d->code == DIAG_NOT_A_SIRET) {
		buf_format(b, WORDS_QUOTE WORDS_COLON_BREAK, STR(S(WORDS_IDENTITY)));
	} else if (d->field.at == NULL || p.item == NULL) {
		problem_french(b, f, d);
		return;
	} else {
		put_name(b, &p);
	}
	start = b->len;
	problem_french(b, f, d);
	if (b->len > start + 1 && b->at[start] >= 'A' && b->at[start] <= 'Z' && is_lower(b->at[start + 1]))
		b->at[start] = (char)(b->at[start] - 'A' + 'a');
}

/* Items have the numbers of their order, and the fields of a repeat follow it. What stands in
 * rows of a row comes row by row, where their repeat stands. */
uint64_t problem_order(const struct form *f, const struct diag *d)
{
	struct about_field p = find_field(f, d->field);
	const struct item *it = p.item, *first = it;
	uint64_t row = 0, part = 0;

	if (it == NULL)
		return UINT64_MAX;
	if (p.depth > 0)
		str_digits(p.rows[0].number, UINT16_MAX, &row);
	if (it->repeat != NULL)
		first = item_within(it, NULL);
	for (size_t i = 0; i < it->shape.part_count; i++)
		if (is_last(d->field, it->shape.parts[i].name))
			part = i;
	if (p.depth > 1) {
		it = p.rows[1].repeat;
		str_digits(p.rows[1].number, UINT16_MAX, &part);
		part = part < 0xFF ? part : 0xFF;
	}
	return (uint64_t)first->number << 40 | row << 24 | (uint64_t)(it->number - first->number) << 8 |
	       (part & 0xFF);
}

/* "claims.adresse.value.voie" and "adresse.voie" are both adresse and voie. */
static void split(struct str name, struct str *field, struct str *rest)
{
	*rest = name;
	*field = str_cut(rest, '.');
	if (str_is(*field, "claims") && rest->at != NULL)
		*field = str_cut(rest, '.');
	if (rest->at != NULL && str_is(str_part(*rest, 0, str_find(*rest, '.')), "value"))
		str_cut(rest, '.');
}

bool problem_is_at(const struct diag *d, struct str field)
{
	struct str one, two, one_rest, two_rest;

	if (d->field.at == NULL)
		return false;
	split(d->field, &one, &one_rest);
	split(field, &two, &two_rest);
	return str_equal(one, two) && str_equal(one_rest, two_rest);
}
