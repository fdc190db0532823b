/*
 * submission: the filing, design section 8. The bytes are Canonical XML 1.0 and the
 * same for the same answers: a filing can be replayed and compared byte for byte.
 * Hot: what is constant was made ready by segments.c; nothing is allocated here but
 * the buffer's growth.
 */
#include "emit/segments.h"
#include "emit/view.h"
#include "out/xml.h"

struct writer {
	struct buf *b;
	const struct answers *an;
	enum audience who;
};

/* buf_add() without its call and its NUL: most runs are a few bytes. The last thing
 * written goes through buf_add(). */
static inline void put(struct writer *w, struct str s)
{
	struct buf *b = w->b;

	if (s.len >= b->room - b->len) {
		buf_add(b, s);
		return;
	}
	memcpy(b->at + b->len, s.at, s.len);
	b->len += s.len;
}

/* The moment has always the same length, which the compiler makes use of. */
static inline void put_at(struct writer *w)
{
	put(w, (struct str){ w->an->at_text, CLOCK_SIZE - 1 });
}

static void put_attribute(struct writer *w, struct str open, struct str value)
{
	if (value.at == NULL)
		return;
	put(w, open);
	out_xml_attr(w->b, value);
	put(w, S("\""));
}

static void put_parts(struct writer *w, const struct field_bytes *f, const struct str *cells)
{
	for (size_t i = 0; i < f->item->shape.part_count; i++) {
		if (cells[i].at == NULL)
			continue;
		put(w, f->parts[i].open);
		out_xml_text(w->b, cells[i]);
		put(w, f->parts[i].close);
	}
}

static void put_facts(
	struct writer *w, const struct field_bytes *f, const struct str *cells, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		put_attribute(w, f->parts[i].open, cells[i]);
}

/* What stands between the tags of a value or a claim. */
static void put_content(struct writer *w, const struct field_bytes *f, const struct str *cells, size_t rows)
{
	switch (f->content) {
	case CONTENT_TEXT:
		out_xml_text(w->b, cells[0]);
		break;
	case CONTENT_PARTS:
		put_parts(w, f, cells);
		break;
	case CONTENT_ROWS:
		for (size_t i = 0; i < rows; i++) {
			put(w, S("<row>"));
			put_parts(w, f, cells + i * f->item->shape.part_count);
			put(w, S("</row>"));
		}
		break;
	case CONTENT_FACTS:
		break;
	}
}

static void put_authority(struct writer *w, const struct supply_bytes *s)
{
	if (s->authority.at != NULL)
		put(w, s->authority);
	else
		put_attribute(w, S(" authority=\""), w->an->context->recipient);
}

/* The attributes of a sourced value, and a document's facts among them. */
static void put_provenance(
	struct writer *w, const struct field_bytes *f, const struct cell *c, const struct str *cells)
{
	const struct supply_bytes *s = &f->supplies[c->candidate];
	bool facts = f->content == CONTENT_FACTS;

	put_attribute(w, S(" as_of=\""), c->as_of);
	if (!facts && c->period.at == NULL && s->both.at != NULL) {
		put(w, s->both);
	} else {
		put_authority(w, s);
		if (facts)
			put_facts(w, f, cells, 0, f->early);
		put_attribute(w, S(" period=\""), c->period);
		put(w, s->provider);
	}
	put_at(w);
	put(w, S("\""));
	if (facts)
		put_facts(w, f, cells, f->early, f->item->shape.part_count);
}

static void put_value(
	struct writer *w, const struct field_bytes *f, const struct cell *c, const struct view *v)
{
	put(w, f->value);
	if (f->item->origin == ORIGIN_SOURCE)
		put_provenance(w, f, c, v->cells);
	else if (f->content == CONTENT_FACTS)
		put_facts(w, f, v->cells, 0, f->item->shape.part_count);
	put(w, S(">"));
	put_content(w, f, v->cells, v->rows);
}

static void put_absence(
	struct writer *w, const struct field_bytes *f, const struct cell *c, enum outcome outcome)
{
	bool source = f->item->origin == ORIGIN_SOURCE;

	put(w, f->absence);
	if (source)
		put_authority(w, &f->supplies[c->candidate]);
	put_attribute(w, S(" code=\""), str(outcome_word(outcome)));
	if (source) {
		put(w, f->supplies[c->candidate].provider);
		put_at(w);
		put(w, S("\""));
	}
	put(w, S("></absence>"));
}

static void put_claim(struct writer *w, const struct field_bytes *f, const struct given_value *claim)
{
	put(w, S("<claim"));
	put_attribute(w, S(" motive=\""), claim->motive);
	put(w, S(">"));
	put_content(w, f, claim->cells, claim->rows);
	put(w, S("</claim>"));
}

static void put_field(struct writer *w, const struct field_bytes *f, const struct cell *c)
{
	bool withheld = audience_withholds(w->an->plan->form, w->who, f->item);
	struct view v = view_of(f->item, c, withheld);

	switch (v.kind) {
	case VIEW_NOTHING:
		return;
	case VIEW_WITHHELD:
		put(w, f->withheld);
		return;
	case VIEW_ABSENCE:
		put_absence(w, f, c, v.outcome);
		break;
	case VIEW_VALUE:
		put_value(w, f, c, &v);
		if (v.claim == NULL) {
			put(w, f->value_close);
			return;
		}
		put(w, S("</value>"));
		break;
	}
	if (v.claim != NULL)
		put_claim(w, f, v.claim);
	put(w, f->close);
}

static void put_repeat(
	struct writer *w, const struct field_bytes *f, const struct cell *c, const struct rows *rows);

static void put_row(struct writer *w, const struct field_bytes *f, const struct row *row)
{
	put(w, S("<row"));
	put_attribute(w, S(" siret=\""), row->siret);
	put(w, S(">"));
	for (unsigned i = 0; i < f->item->count; i++) {
		const struct field_bytes *in = &f->fields[i];

		if (in->item->kind == ITEM_REPEAT)
			put_repeat(w, in, &row->cells[i], &row->rows[i]);
		else
			put_field(w, in, &row->cells[i]);
	}
	put(w, S("</row>"));
}

static void put_repeat(
	struct writer *w, const struct field_bytes *f, const struct cell *c, const struct rows *rows)
{
	if (!c->relevant || rows->count == 0)
		return;
	put(w, f->open);
	for (size_t i = 0; i < rows->count; i++)
		put_row(w, f, &rows->at[i]);
	put(w, f->close);
}

static void put_start(struct writer *w, const struct segments *s, struct str id)
{
	put(w, s->start);
	put_at(w);
	put(w, s->audience);
	put(w, str(audience_word(w->who)));
	put(w, s->definition);
	out_xml_attr(w->b, id);
	if (s->period.at != NULL && w->an->has_period) {
		put(w, s->period);
		put(w, str(w->an->period.written));
	}
	put(w, s->siret);
	put(w, w->an->siret);
	put(w, s->version);
}

void emit_submission(
	struct buf *b, const struct segments *s, const struct answers *an, enum audience who, struct str id)
{
	struct writer w = { b, an, who };

	put_start(&w, s, id);
	for (size_t i = 0; i < s->count; i++) {
		const struct field_bytes *f = &s->fields[i];

		if (f->item->kind == ITEM_REPEAT)
			put_repeat(&w, f, &an->cells[f->item->number], &an->rows[f->item->number]);
		else
			put_field(&w, f, &an->cells[f->item->number]);
	}
	buf_add(b, S("</submission>"));
}
