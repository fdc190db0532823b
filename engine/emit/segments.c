#include "emit/segments.h"

#include "out/xml.h"

static struct str attribute(struct arena *a, struct str text)
{
	struct buf b = { 0 };
	struct str escaped;

	out_xml_attr(&b, text);
	escaped = arena_copy(a, buf_str(&b));
	buf_free(&b);
	return escaped;
}

static enum content content_of(const struct shape *s)
{
	if (s->collection)
		return CONTENT_ROWS;
	if (s->type == TYPE_DOCUMENT)
		return CONTENT_FACTS;
	return shape_is_scalar(s) ? CONTENT_TEXT : CONTENT_PARTS;
}

static void make_parts(struct arena *a, struct field_bytes *b)
{
	const struct shape *s = &b->item->shape;

	b->content = content_of(s);
	b->parts = arena_array(a, s->part_count + 1, sizeof(*b->parts));
	for (size_t i = 0; i < s->part_count; i++) {
		struct str name = s->parts[i].name;

		if (b->content == CONTENT_FACTS) {
			b->parts[i].open = arena_format(a, " %.*s=\"", STR(name));
			b->early += str_compare(name, S("period")) < 0;
		} else {
			b->parts[i].open = arena_format(a, "<%.*s>", STR(name));
			b->parts[i].close = arena_format(a, "</%.*s>", STR(name));
		}
	}
}

static void make_supplies(struct arena *a, struct field_bytes *b)
{
	const struct item *it = b->item;

	b->supplies = arena_array(a, it->candidates.count + 1, sizeof(*b->supplies));
	if (it->context)
		b->supplies[0].provider = S(" provider=\"context\" retrieved_at=\"");
	for (size_t i = 0; i < it->candidates.count; i++) {
		const struct provider *p = it->candidates.at[i].provider;
		struct supply_bytes *s = &b->supplies[i];

		s->authority = arena_format(a, " authority=\"%.*s\"", STR(attribute(a, p->authority)));
		s->provider = arena_format(
			a, " provider=\"%.*s\" retrieved_at=\"", STR(attribute(a, p->name)));
		s->both = arena_format(a, "%.*s%.*s", STR(s->authority), STR(s->provider));
	}
}

/* The first provider tried: which one answered would tell that another did not. */
static struct str withheld(struct arena *a, const struct field_bytes *b)
{
	const struct item *it = b->item;
	struct str authority = { 0 }, provider = { 0 };

	if (it->candidates.count > 0) {
		authority = b->supplies[0].authority;
		provider = arena_format(
			a, " provider=\"%.*s\"", STR(attribute(a, it->candidates.at[0].provider->name)));
	}
	return arena_format(a, "<%.*s origin=\"%s\"><withheld%.*s%.*s></withheld>%.*s", STR(it->id),
		origin_word(it->origin), STR(authority), STR(provider), STR(b->close));
}

static void make_fields(struct arena *a, const struct form *f, struct field_bytes *b);

/* end: a line feed outside repeats; a repeat is one line. */
static void make_field(
	struct arena *a, const struct form *f, const struct item *it, const char *end, struct field_bytes *b)
{
	const char *origin = origin_word(it->origin);

	b->item = it;
	b->open = arena_format(a, "<%.*s origin=\"%s\">", STR(it->id), origin);
	b->close = arena_format(a, "</%.*s>%s", STR(it->id), end);
	if (it->kind == ITEM_REPEAT) {
		make_fields(a, f, b);
		return;
	}
	b->value = arena_format(a, "%.*s<value", STR(b->open));
	b->value_close = arena_format(a, "</value>%.*s", STR(b->close));
	b->absence = arena_format(a, "%.*s<absence", STR(b->open));
	make_parts(a, b);
	make_supplies(a, b);
	b->withheld = withheld(a, b);
}

static void make_fields(struct arena *a, const struct form *f, struct field_bytes *b)
{
	b->fields = arena_array(a, b->item->count + 1, sizeof(*b->fields));
	for (unsigned i = 0; i < b->item->count; i++)
		make_field(a, f, f->items.at[b->item->first + i], "", &b->fields[i]);
}

static void make_root(struct arena *a, const struct form *f, struct segments *s)
{
	s->start = arena_format(
		a, "<submission xmlns=\"urn:unefois:form:%.*s:%u\" at=\"", STR(f->name), f->major);
	s->audience = S("\" audience=\"");
	s->definition = arena_format(a, "\" definition=\"%s\" form=\"%.*s\" id=\"", f->digest, STR(f->name));
	s->period = f->period.said ? S("\" period=\"") : s->period;
	s->siret = S("\" siret=\"");
	s->version = arena_format(a, "\" version=\"%.*s\">\n", STR(f->version));
}

struct segments *segments_make(struct arena *a, const struct plan *p)
{
	const struct form *f = p->form;
	struct segments *s = ARENA_NEW(a, struct segments);

	make_root(a, f, s);
	s->fields = arena_array(a, f->items.count + 1, sizeof(*s->fields));
	for (size_t i = 0; i < f->sections.count; i++)
		for (size_t k = 0; k < f->sections.at[i]->items.count; k++)
			make_field(a, f, f->items.at[f->sections.at[i]->items.at[k]], "\n",
				&s->fields[s->count++]);
	return s;
}
