/*
 * minimal: the compiled form for other programs, schemas/minimal-form.xsd. Everything
 * a page needs to ask what is still asked and to show the rest, without the language
 * of the definition: conditions are copied as they were written.
 * Canonical XML, a line per element that holds a text.
 */
#include "emit/emit.h"
#include "out/xml.h"

static void start(struct buf *b, const char *name)
{
	buf_format(b, "<%s", name);
}

static void pair_number(struct buf *b, const char *name, size_t number)
{
	buf_format(b, " %s=\"%zu\"", name, number);
}

/* <name>text</name> on a line of its own; nothing if there is no text. */
static void line(struct buf *b, const char *name, struct str text)
{
	if (text.at == NULL)
		return;
	out_xml_element(b, name, text);
	buf_putc(b, '\n');
}

/* A declaration's text is its label, if it has no other. */
static void put_label(struct buf *b, const struct item *it)
{
	line(b, "label", it->label.at != NULL ? it->label : it->text);
	line(b, "hint", it->hint);
}

/* ---- fields ---- */

/* One policy for all, or each with its code. What does not apply or cannot be
 * computed has none: it is nobody's to give. */
static void put_policies(struct buf *b, const struct item *it)
{
	bool one = true;

	for (size_t o = OUTCOME_NOT_FOUND; o < OUTCOME_NOT_APPLICABLE; o++)
		one = one && it->policy[o] == it->policy[OUTCOME_NOT_FOUND];
	buf_puts(b, " if_unavailable=\"");
	if (one)
		buf_puts(b, policy_word(it->policy[OUTCOME_NOT_FOUND]));
	for (size_t o = OUTCOME_NOT_FOUND; o < OUTCOME_NOT_APPLICABLE && !one; o++)
		buf_format(b, "%s%s=%s", o == OUTCOME_NOT_FOUND ? "" : " ", outcome_word((enum outcome)o),
			policy_word(it->policy[o]));
	buf_putc(b, '"');
}

static struct str required(const struct item *it)
{
	if (it->origin != ORIGIN_ASK && !it->pick)
		return (struct str){ 0 };
	return it->required.written.at != NULL ? it->required.written : S("true()");
}

static const char *act(const struct item *it)
{
	switch (it->origin) {
	case ORIGIN_ASK:
		return "ask";
	case ORIGIN_ON_CONTROL:
		return "keep";
	case ORIGIN_SOURCE:
		return it->pick ? "pick" : "show";
	case ORIGIN_DERIVED:
	case ORIGIN__COUNT:
		break;
	}
	return "show";
}

/* Who is asked first. */
static void find_provider(const struct item *it, struct str *authority, struct str *provider)
{
	*authority = *provider = (struct str){ 0 };
	if (it->context) {
		*provider = S("context");
	} else if (it->candidates.count > 0) {
		*authority = it->candidates.at[0].provider->authority;
		*provider = it->candidates.at[0].provider->name;
	}
}

/* Sorted, as Canonical XML wants it. */
static void put_attributes(struct buf *b, const struct item *it)
{
	bool source = it->origin == ORIGIN_SOURCE, rows = it->shape.collection;
	struct str authority, provider;

	find_provider(it, &authority, &provider);
	out_xml_pair(b, "act", str(act(it)));
	out_xml_pair(b, "authority", authority);
	out_xml_pair(b, "choice_filter", it->choice_filter.written);
	out_xml_pair(b, "constraint", it->constraint.written);
	out_xml_pair(b, "disclosure",
		str(disclosure_word(it->is_protected ? DISCLOSURE_PROTECTED : DISCLOSURE_PUBLIC)));
	if (source)
		out_xml_pair(b, "edit", str(edit_word(it->edit)));
	out_xml_pair(b, "id", it->id);
	if (source)
		put_policies(b, it);
	if (rows) {
		pair_number(b, "max", it->shape.max);
		pair_number(b, "min", it->shape.min);
	}
	if (it->origin == ORIGIN_ON_CONTROL)
		out_xml_pair(b, "on_control", it->value.written);
	out_xml_pair(b, "origin", str(origin_word(it->origin)));
	out_xml_pair(b, "provider", provider);
	out_xml_pair(b, "readonly", it->readonly.written);
	out_xml_pair(b, "relevant", it->relevant.written);
	out_xml_pair(b, "required", required(it));
	out_xml_pair(b, "type", rows ? S("rows") : str(type_row(it->shape.type)->word));
	out_xml_pair(b, "unit", item_unit(it));
}

static void put_column(struct buf *b, struct str name, struct str text)
{
	if (text.at == NULL)
		return;
	buf_format(b, " %.*s=\"", STR(name));
	out_xml_attr(b, text);
	buf_putc(b, '"');
}

/* code, and what filters read, in the order of their names; the label is the element's text. */
static void put_columns(struct buf *b, const struct choices *c, const struct choice *choice)
{
	struct str last = { 0 };

	for (;;) {
		size_t next = c->column_count;

		for (size_t i = 0; i < c->column_count; i++)
			if (i != 1 && (last.at == NULL || str_compare(c->columns[i].name, last) > 0) &&
				(next == c->column_count ||
					str_compare(c->columns[i].name, c->columns[next].name) < 0))
				next = i;
		if (next == c->column_count)
			return;
		last = c->columns[next].name;
		put_column(b, last, choice_cell(choice, next));
	}
}

static void put_choice_list(struct buf *b, const struct choices *c)
{
	buf_puts(b, "<choices>\n");
	for (size_t i = 0; i < c->list.count; i++) {
		start(b, "choice");
		put_columns(b, c, &c->list.at[i]);
		buf_putc(b, '>');
		out_xml_text(b, c->list.at[i].label);
		buf_puts(b, "</choice>\n");
	}
	buf_puts(b, "</choices>\n");
}

static void put_choices(struct buf *b, const struct choices *c)
{
	switch (c->kind) {
	case CHOICES_INLINE:
		put_choice_list(b, c);
		return;
	case CHOICES_CODES:
		start(b, "choices");
		out_xml_pair(b, "codes", c->name);
		break;
	case CHOICES_CONTEXT:
		buf_puts(b, "<choices from=\"$");
		out_xml_attr(b, c->name);
		buf_putc(b, '"');
		out_xml_pair(b, "label", c->label);
		out_xml_pair(b, "value", c->value);
		break;
	}
	buf_puts(b, "></choices>\n");
}

static void put_part(struct buf *b, const struct part *p)
{
	start(b, "part");
	out_xml_pair(b, "name", p->name);
	out_xml_pair(b, "type", str(type_row(p->type)->word));
	buf_putc(b, '>');
	out_xml_text(b, p->label.at != NULL ? p->label : p->name);
	buf_puts(b, "</part>\n");
}

static void put_field(struct buf *b, const struct item *it)
{
	start(b, "field");
	put_attributes(b, it);
	buf_puts(b, ">\n");
	put_label(b, it);
	line(b, "text", it->text);
	if (it->shape.choices != NULL)
		put_choices(b, it->shape.choices);
	for (size_t i = 0; it->shape.collection && i < it->shape.part_count; i++)
		put_part(b, &it->shape.parts[i]);
	buf_puts(b, "</field>\n");
}

static void put_item(struct buf *b, const struct form *f, const struct item *it);

static void put_repeat(struct buf *b, const struct form *f, const struct item *it)
{
	start(b, "repeat");
	out_xml_pair(b, "constraint", it->constraint.written);
	out_xml_pair(b, "id", it->id);
	if (it->identity)
		buf_puts(b, " identity=\"siret\"");
	pair_number(b, "max", it->max);
	pair_number(b, "min", it->min);
	out_xml_pair(b, "readonly", it->readonly.written);
	out_xml_pair(b, "relevant", it->relevant.written);
	out_xml_pair(b, "required", it->required.written);
	buf_puts(b, ">\n");
	put_label(b, it);
	for (unsigned i = 0; i < it->count; i++)
		put_item(b, f, f->items.at[it->first + i]);
	buf_puts(b, "</repeat>\n");
}

static void put_item(struct buf *b, const struct form *f, const struct item *it)
{
	if (it->kind == ITEM_REPEAT)
		put_repeat(b, f, it);
	else
		put_field(b, it);
}

/* ---- the form ---- */

static void put_section(struct buf *b, const struct form *f, const struct section *s)
{
	start(b, "section");
	out_xml_pair(b, "constraint", s->constraint.written);
	out_xml_pair(b, "id", s->id);
	out_xml_pair(b, "readonly", s->readonly.written);
	out_xml_pair(b, "relevant", s->relevant.written);
	out_xml_pair(b, "title", s->title);
	buf_puts(b, ">\n");
	for (size_t i = 0; i < s->items.count; i++)
		put_item(b, f, f->items.at[s->items.at[i]]);
	buf_puts(b, "</section>\n");
}

static void put_procedure(struct buf *b, const struct procedure *p)
{
	start(b, "procedure");
	out_xml_pair(b, "delay", p->delay);
	out_xml_pair(
		b, "recipient", p->recipient_siret.at != NULL ? p->recipient_siret : p->recipient.written);
	out_xml_pair(b, "silence", p->silence);
	buf_puts(b, ">\n<service");
	out_xml_pair(b, "address", p->address);
	out_xml_pair(b, "email", p->email);
	out_xml_pair(b, "name", p->service);
	out_xml_pair(b, "telephone", p->telephone);
	buf_puts(b, "></service>\n");
	line(b, "remedies", p->remedies);
	buf_puts(b, "</procedure>\n");
}

void emit_minimal(struct buf *b, const struct plan *p)
{
	const struct form *f = p->form;

	buf_puts(b, "<minimal-form xmlns=\"urn:unefois:minimal-form:1\"");
	out_xml_pair(b, "applicant", f->applicant == APPLICANT_OPEN ? S("open") : S("mandated"));
	out_xml_pair(b, "definition", str(f->digest));
	out_xml_pair(b, "form", f->name);
	if (!str_is(f->library->said.language, SAID_FRENCH))
		out_xml_pair(b, "lang", f->library->said.language);
	if (f->period.said)
		out_xml_pair(b, "period", str(period_word(f->period.unit)));
	out_xml_pair(b, "title", f->title);
	out_xml_pair(b, "use_case", f->use_case);
	out_xml_pair(b, "version", f->version);
	buf_puts(b, ">\n<identity type=\"siret\"></identity>\n");
	put_procedure(b, &f->procedure);
	for (size_t i = 0; i < f->sections.count; i++)
		put_section(b, f, f->sections.at[i]);
	buf_puts(b, "</minimal-form>");
}
