#include "page/page_work.h"
#include "page/words.h"

static const char *const types[TYPE__COUNT] = { WORDS_TYPES };
static const char *const policies[POLICY__COUNT] = { WORDS_POLICIES };

static void add_due(struct page *p, const struct item *it)
{
	switch (view_due(it)) {
	case DUE_ALWAYS:
		buf_puts(&p->text, WORDS_REQUIRED);
		break;
	case DUE_NEVER:
		buf_puts(&p->text, WORDS_OPTIONAL);
		break;
	case DUE_IF:
		page_add_condition(p, WORDS_REQUIRED_IF, &it->required);
		break;
	}
}

bool page_is_open(const struct page *p, const struct condition *c)
{
	return c->written.at != NULL && (p->an == NULL || condition_is_open(c, p->open));
}

void page_add_condition(struct page *p, const char *format, const struct condition *c)
{
	struct buf words = { 0 };

	if (condition_french(&words, p->plan->form, c->expr, NULL))
		buf_format(&p->text, format, STR(buf_str(&words)));
	else
		buf_puts(&p->text, WORDS_SOMETIMES);
	buf_free(&words);
}

void page_put_help(struct page *p, const struct laws *laws, struct str guidance, size_t indent)
{
	for (size_t i = 0; i < laws->list.count; i++)
		buf_format(&p->text, "%s%.*s", i == 0 ? WORDS_LAW : WORDS_AND_THEN, STR(laws->list.at[i]));
	if (laws->list.count > 0)
		page_flush(p, indent, S(""));
	if (guidance.at == NULL)
		return;
	buf_add(&p->text, guidance);
	page_flush(p, indent, S(""));
}

void page_put_heading(struct page *p, const struct item *it, size_t indent)
{
	buf_format(&p->text, "%.*s (", STR(page_label(it)));
	if (it->kind == ITEM_REPEAT)
		buf_format(&p->text, WORDS_ROWS, it->min, it->max);
	else
		add_due(p, it);
	if (page_is_open(p, &it->relevant)) {
		buf_puts(&p->text, ", ");
		page_add_condition(p, WORDS_IF, &it->relevant);
	}
	buf_putc(&p->text, ')');
	page_flush(p, indent, S("* "));
	if (it->hint.at != NULL) {
		buf_add(&p->text, it->hint);
		page_flush(p, indent + 2, S(""));
	}
	page_put_help(p, &it->legal_basis, it->guidance, indent + 2);
}

void page_put_irrelevant(struct page *p, const struct item *it, size_t indent)
{
	if (!page_is_open(p, &it->relevant))
		return;
	buf_format(&p->text, "%.*s" WORDS_COLON, STR(page_label(it)));
	page_add_condition(p, WORDS_ONLY_IF, &it->relevant);
	page_flush(p, indent, S("* "));
}

static bool is_chosen(struct str codes, struct str code)
{
	while (codes.at != NULL)
		if (str_equal(str_cut(&codes, ' '), code))
			return true;
	return false;
}

static void put_choice(struct page *p, bool chosen, struct str code, struct str label, size_t indent)
{
	struct buf mark = { 0 };

	buf_format(&mark, "[%c] %.*s", chosen ? 'x' : ' ', STR(code));
	if (!str_equal(label, code)) {
		buf_puts(&mark, "  ");
		buf_add(&p->text, label);
	}
	page_flush(p, indent, buf_str(&mark));
	buf_free(&mark);
}

/* The codes to choose from; false if they are too many, or not known yet. */
static bool put_choices(
	struct page *p, const struct choices *c, const bool *offered, struct str chosen, size_t indent)
{
	size_t width;
	const struct context_value *v = page_offered(p, c, &width);

	if (c == NULL || c->kind == CHOICES_CODES || (c->kind == CHOICES_CONTEXT && v == NULL))
		return false;
	for (size_t i = 0; i < c->list.count; i++)
		if (offered == NULL || offered[i])
			put_choice(p, is_chosen(chosen, c->list.at[i].code), c->list.at[i].code,
				c->list.at[i].label, indent);
	for (size_t i = 0; v != NULL && i < v->rows; i++) {
		struct str code = v->cells[i * width + c->value_part];

		if (offered == NULL || offered[i])
			put_choice(p, is_chosen(chosen, code), code, v->cells[i * width + c->label_part],
				indent);
	}
	return true;
}

/* "(nombre entier, salariés)" */
static void add_how(struct page *p, const struct item *it)
{
	const struct shape *s = &it->shape;

	buf_format(&p->text, " (%s", types[s->type]);
	if (item_unit(it).at != NULL)
		buf_format(&p->text, ", %.*s", STR(item_unit(it)));
	if (s->choices != NULL && s->choices->kind == CHOICES_CODES)
		buf_format(&p->text, WORDS_OF_LIST, STR(s->choices->name));
	if (s->choices != NULL && s->choices->kind == CHOICES_CONTEXT)
		buf_puts(&p->text, WORDS_OF_CONTEXT);
	buf_putc(&p->text, ')');
}

/* Room for an answer, and how it is written. */
static void put_blank(struct page *p, const struct item *it, size_t indent)
{
	const struct shape *s = &it->shape;

	buf_puts(&p->text, WORDS_ANSWER);
	if (!s->collection) {
		buf_puts(&p->text, WORDS_BLANK);
		add_how(p, it);
	}
	for (size_t i = 0; s->collection && i < s->part_count; i++)
		buf_format(&p->text, "%s%.*s " WORDS_BLANK, i > 0 ? ", " : "",
			STR(page_part_label(s, &s->parts[i])));
	page_flush(p, indent, S(""));
}

static void put_answer(struct page *p, const struct item *it, const struct view *v, size_t indent)
{
	if (it->shape.collection) {
		page_put_rows(p, it, v->cells, v->rows, indent);
		return;
	}
	buf_puts(&p->text, WORDS_ANSWER);
	page_add_value(p, it, v->cells);
	page_flush(p, indent, S(""));
}

void page_put_question(
	struct page *p, const struct item *it, const struct view *v, const bool *offered, size_t indent)
{
	bool open = page_is_open(p, &it->choice_filter);
	bool answered = v->kind == VIEW_VALUE;
	struct str chosen = answered ? v->cells[0] : (struct str){ 0 };

	page_put_heading(p, it, indent);
	if (open) {
		buf_puts(&p->text, WORDS_CHOICES_DEPEND);
		page_flush(p, indent + 2, S(""));
	}
	if (it->text.at != NULL) {
		buf_add(&p->text, it->text);
		page_flush(p, indent + 2, answered ? S("[x] ") : S("[ ] "));
	} else if (!put_choices(p, it->shape.choices, open ? NULL : offered, chosen, indent + 2)) {
		if (answered)
			put_answer(p, it, v, indent + 2);
		else
			put_blank(p, it, indent + 2);
	}
}

void page_put_readonly(struct page *p, const struct item *it, const struct view *v, size_t indent)
{
	buf_format(&p->text, "%.*s (" WORDS_READONLY ")", STR(page_label(it)));
	page_flush(p, indent, S("- "));
	if (v->kind == VIEW_VALUE)
		put_answer(p, it, v, indent + 2);
}

void page_put_pick(
	struct page *p, const struct item *it, const struct cell *c, const struct view *v, size_t indent)
{
	page_put_heading(p, it, indent);
	buf_puts(&p->text, WORDS_PICK);
	page_add_provenance(p, it, c);
	page_flush(p, indent + 2, S(""));
	for (size_t i = 0; i < v->rows; i++) {
		struct buf mark = { 0 };

		buf_format(&mark, "[ ] %zu  ", i + 1);
		page_add_row(p, &it->shape, v->cells + i * it->shape.part_count);
		page_flush(p, indent + 2, buf_str(&mark));
		buf_free(&mark);
	}
}

void page_put_instead(struct page *p, const struct item *it, const struct cell *c, size_t indent)
{
	page_put_heading(p, it, indent);
	buf_puts(&p->text, outcome_french(c->outcome));
	page_add_provenance(p, it, c);
	buf_format(&p->text, " ; %s", policies[POLICY_ASK]);
	page_flush(p, indent + 2, S(""));
	if (c->claim == NULL)
		put_blank(p, it, indent + 2);
}
