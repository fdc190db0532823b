#include "emit/problem.h"

#include "emit/condition.h"
#include "emit/words.h"

static const char *const types[TYPE__COUNT] = { WORDS_TYPES };

/* What a message is about, found back from the field's name. */
struct about_field {
	const struct item *item; /* NULL: no item of the form */
	struct str row, repeat;  /* missing: none */
	struct str part;         /* label of a part; missing: the whole */
	enum type type;
};

static struct str label_of(const struct item *it)
{
	if (it->label.at != NULL)
		return it->label;
	return it->shape.type == TYPE_DECLARATION ? S(WORDS_DECLARATION) : it->id;
}

static void find_part(struct about_field *p, struct str name)
{
	const struct shape *s = &p->item->shape;

	p->type = s->type;
	for (size_t i = 0; i < s->part_count; i++)
		if (s->part_count > 1 && str_equal(s->parts[i].name, name)) {
			p->part = s->parts[i].label.at != NULL ? s->parts[i].label : name;
			p->type = s->parts[i].type;
		}
}

static const struct item *field_in(const struct form *f, const struct item *repeat, struct str id)
{
	for (unsigned i = 0; i < repeat->count; i++)
		if (str_equal(f->items.at[repeat->first + i]->id, id))
			return f->items.at[repeat->first + i];
	return NULL;
}

static struct about_field find_field(const struct form *f, struct str field)
{
	struct about_field p = { 0 };
	struct str rest = field, name = str_cut(&rest, '.'), last = { 0 };

	if (str_is(name, "claims") && rest.at != NULL)
		name = str_cut(&rest, '.');
	p.item = form_field(f, name);
	if (p.item != NULL && p.item->kind == ITEM_REPEAT && rest.at != NULL) {
		p.repeat = label_of(p.item);
		p.row = str_cut(&rest, '.');
		name = str_cut(&rest, '.');
		if (p.item->identity && str_is(name, "siret")) {
			p.part = S(WORDS_SIRET);
			p.type = TYPE_SIRET;
			return p;
		}
		p.item = field_in(f, p.item, name);
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

static void put_bad_form(struct buf *b, const struct about_field *p, const struct diag *d, struct str named)
{
	const char *why = french_why(d->why), *form = types[p->type] != NULL ? types[p->type] : "";

	if (why != NULL)
		buf_format(b, WORDS_BAD_BECAUSE, STR(named), why, form);
	else
		buf_format(b, WORDS_BAD_FORM, STR(named), form);
}

static void put_constraint(struct buf *b, const struct form *f, const struct item *it, struct str named)
{
	struct buf words = { 0 };

	if (it->constraint_message.at != NULL)
		buf_add(b, it->constraint_message);
	else if (condition_french(&words, f, it->constraint.expr, it))
		buf_format(b, WORDS_BAD_UNLESS, STR(named), STR(buf_str(&words)));
	else
		buf_format(b, WORDS_BAD_VALUE, STR(named));
	buf_free(&words);
}

static void put_missing(struct buf *b, const struct about_field *p, struct str field, struct str named)
{
	const struct item *it = p->item;
	const char *words = WORDS_NOT_ANSWERED;

	if (p->part.at != NULL)
		words = WORDS_NOT_ANSWERED;
	else if (it->kind == ITEM_REPEAT)
		words = WORDS_NO_ROW;
	else if (str_ends(field, ".pick"))
		words = WORDS_NOT_PICKED;
	else if (p->type == TYPE_DECLARATION)
		words = WORDS_NOT_DECLARED;
	else if (p->type == TYPE_CHOICE || p->type == TYPE_CHOICES || p->type == TYPE_BOOLEAN)
		words = WORDS_NOT_CHOSEN;
		/* one of the formats above: each takes the name alone */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
	buf_format(b, words, STR(named));
#pragma GCC diagnostic pop
}

static void put_sentence(struct buf *b, const struct form *f, const struct about_field *p,
	const struct diag *d, struct str named)
{
	/* the codes that answers can have; -Wswitch-enum would list the whole catalogue */
	if (d->code == DIAG_ANSWER_MISSING)
		put_missing(b, p, d->field, named);
	else if (d->code == DIAG_ANSWER_TYPE || d->code == DIAG_WRONG_SHAPE)
		put_bad_form(b, p, d, named);
	else if (d->code == DIAG_ANSWER_CONSTRAINT)
		put_constraint(b, f, p->item, named);
	else if (d->code == DIAG_ANSWER_ROWS && p->item->kind == ITEM_REPEAT)
		buf_format(b, WORDS_BAD_ROWS, STR(named), p->item->min, p->item->max);
	else if (d->code == DIAG_ANSWER_ROWS)
		buf_format(b, WORDS_BAD_ROWS, STR(named), p->item->shape.min, p->item->shape.max);
	else if (d->code == DIAG_ANSWER_CHOICE || d->code == DIAG_PICK_REFUSED)
		buf_format(b, WORDS_BAD_CHOICE, STR(named));
	else if (d->code == DIAG_CLAIM_REFUSED)
		buf_format(b, WORDS_NOT_CONTESTED, STR(named));
	else if (d->code == DIAG_CLAIM_MOTIVE)
		buf_format(b, WORDS_NO_MOTIVE, STR(named));
	else if (d->code == DIAG_MISSING_KEY)
		buf_format(b, WORDS_NO_VALUE, STR(named));
	else if (d->code == DIAG_SOURCE_BLOCKS)
		buf_format(b, WORDS_BLOCKED, STR(named));
	else if (d->code == DIAG_ANSWER_TWICE)
		buf_format(b, WORDS_TWICE, STR(named));
	else
		buf_puts(b, WORDS_NOT_ASKED);
}

void problem_french(struct buf *b, const struct form *f, const struct diag *d)
{
	struct about_field p = find_field(f, d->field);
	struct buf named = { 0 };

	if (d->field.at == NULL || p.item == NULL) {
		buf_puts(b, WORDS_NOT_ASKED);
		return;
	}
	if (p.row.at != NULL)
		buf_format(b, WORDS_ROW_OF, STR(p.row), STR(p.repeat));
	if (p.part.at != NULL && p.item->kind != ITEM_REPEAT)
		buf_format(&named, WORDS_NAMED_PART, STR(label_of(p.item)), STR(p.part));
	else
		buf_format(&named, WORDS_QUOTE, STR(p.part.at != NULL ? p.part : label_of(p.item)));
	put_sentence(b, f, &p, d, buf_str(&named));
	buf_free(&named);
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
