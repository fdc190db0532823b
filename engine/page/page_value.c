#include "page/french.h"
#include "page/page_work.h"
#include "page/words.h"
#include "page/wrap.h"

void page_flush(struct page *p, size_t indent, struct str mark)
{
	wrap_write(p->b, indent, mark, buf_str(&p->text));
	buf_clear(&p->text);
}

struct str page_label(const struct item *it)
{
	if (it->label.at != NULL)
		return it->label;
	return it->shape.type == TYPE_DECLARATION ? S(WORDS_DECLARATION) : it->id;
}

struct str page_part_label(const struct shape *s, const struct part *part)
{
	static const struct {
		const char *part, *label;
	} rows[] = { WORDS_PARTS };
	bool own = s->type == TYPE_ADDRESS || s->type == TYPE_PERIOD;

	for (size_t i = 0; own && !s->collection && i < COUNT(rows); i++)
		if (str_is(part->name, rows[i].part))
			return str(rows[i].label);
	return part->label.at != NULL ? part->label : part->name;
}

const struct context_value *page_offered(const struct page *p, const struct choices *c, size_t *width)
{
	*width = 0;
	if (c == NULL || c->kind != CHOICES_CONTEXT || p->an == NULL)
		return NULL;
	*width = p->plan->form->items.at[c->item]->shape.part_count;
	return &p->an->context->values[c->item];
}

/* The label of a code, or the code if no list knows it. */
static struct str choice_label(const struct page *p, const struct choices *c, struct str code)
{
	size_t index, width;
	const struct context_value *v = page_offered(p, c, &width);

	if (c != NULL && map_find(&c->by_code, code, &index))
		return c->list.at[index].label;
	for (size_t i = 0; v != NULL && i < v->rows; i++)
		if (str_equal(v->cells[i * width + c->value_part], code))
			return v->cells[i * width + c->label_part];
	return code;
}

static void add_choices(struct page *p, const struct choices *c, struct str codes)
{
	for (bool first = true; codes.at != NULL; first = false) {
		buf_puts(&p->text, first ? "" : ", ");
		buf_add(&p->text, choice_label(p, c, str_cut(&codes, ' ')));
	}
}

static void add_date(struct page *p, const char *word, struct str date)
{
	buf_puts(&p->text, word);
	french_value(&p->text, TYPE_DATE, date);
}

static void add_document(struct page *p, const struct str *facts)
{
	struct str from = facts[DOCUMENT_FROM], until = facts[DOCUMENT_UNTIL];

	buf_add(&p->text, facts[DOCUMENT_NAME]);
	if (from.at != NULL && until.at != NULL) {
		add_date(p, WORDS_VALID_FROM, from);
		add_date(p, WORDS_UNTIL, until);
	} else if (from.at != NULL) {
		add_date(p, WORDS_FROM, from);
	} else if (until.at != NULL) {
		add_date(p, WORDS_ONLY_UNTIL, until);
	}
}

void page_add_value(struct page *p, const struct item *it, const struct str *cells)
{
	const struct shape *s = &it->shape;

	if (s->type == TYPE_ADDRESS)
		french_address(&p->text, cells);
	else if (s->type == TYPE_PERIOD && cells[0].at != NULL && cells[1].at != NULL)
		french_between(&p->text, cells);
	else if (s->type == TYPE_DOCUMENT)
		add_document(p, cells);
	else if (s->type == TYPE_CHOICE || s->type == TYPE_CHOICES)
		add_choices(p, s->choices, cells[0]);
	else
		french_value(&p->text, s->type, cells[0]);
	if (item_unit(it).at != NULL) {
		buf_puts(&p->text, " ");
		buf_add(&p->text, item_unit(it));
	}
}

void page_add_cells(struct page *p, const struct shape *s, const struct str *cells)
{
	bool first = true;

	for (size_t i = 0; i < s->part_count; i++) {
		if (cells[i].at == NULL)
			continue;
		buf_puts(&p->text, first ? "" : ", ");
		french_value(&p->text, s->parts[i].type, cells[i]);
		first = false;
	}
}

void page_add_row(struct page *p, const struct shape *s, const struct str *cells)
{
	bool first = true;

	for (size_t i = 0; i < s->part_count; i++) {
		if (cells[i].at == NULL)
			continue;
		buf_puts(&p->text, first ? "" : ", ");
		buf_add(&p->text, page_part_label(s, &s->parts[i]));
		buf_add(&p->text, S(" "));
		french_value(&p->text, s->parts[i].type, cells[i]);
		first = false;
	}
}

void page_put_rows(struct page *p, const struct item *it, const struct str *cells, size_t rows, size_t indent)
{
	for (size_t i = 0; i < rows; i++) {
		page_add_row(p, &it->shape, cells + i * it->shape.part_count);
		page_flush(p, indent, S("- "));
	}
}

void page_add_dates(struct page *p, const struct cell *c)
{
	if (c->period.at != NULL)
		buf_format(&p->text, WORDS_PERIOD, STR(c->period));
	if (c->as_of.at != NULL)
		add_date(p, WORDS_AS_OF, c->as_of);
}

void page_add_provenance(struct page *p, const struct item *it, const struct cell *c)
{
	if (it->origin == ORIGIN_DERIVED) {
		buf_puts(&p->text, " (" WORDS_CALCULATED ")");
		return;
	}
	if (it->context) {
		buf_puts(&p->text, " (" WORDS_CONTEXT ")");
		return;
	}
	buf_puts(&p->text, " (");
	buf_add(&p->text, it->candidates.at[c->candidate].provider->authority);
	page_add_dates(p, c);
	buf_putc(&p->text, ')');
}

void page_add_period(struct page *p)
{
	const struct form_period *period = &p->plan->form->period;

	buf_add(&p->text, period->label.at != NULL ? period->label : S(WORDS_OF_PERIOD));
	buf_puts(&p->text, WORDS_COLON);
	french_period(&p->text, period->unit, str(p->an->period.written));
}
