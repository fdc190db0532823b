#include "writer.h"

#include "bench.h"

/* Attributes that differ from one company, or one day, to the next. */
static const char *const value_attributes[] = { "as_of", "at", "covers", "from", "id", "media_type", "motive",
	"name", "number", "period", "retrieved_at", "sha256", "siret", "size", "until" };

static bool is_value(struct str name)
{
	for (size_t i = 0; i < COUNT(value_attributes); i++)
		if (str_is(name, value_attributes[i]))
			return true;
	return false;
}

static struct str shared(struct cutter *c, struct str segment)
{
	size_t index = c->segments.count;

	if (map_find(&c->known, segment, &index))
		return c->segments.at[index];
	segment = arena_copy(c->arena, segment);
	*LIST_ADD(c->arena, &c->segments) = segment;
	map_add(c->arena, &c->known, segment, index, NULL);
	return segment;
}

static struct str unescaped(struct arena *a, struct str s)
{
	static const struct {
		struct str written;
		char is;
	} entities[] = { { S("&amp;"), '&' }, { S("&lt;"), '<' }, { S("&gt;"), '>' }, { S("&quot;"), '"' } };
	char *to = arena_alloc(a, s.len + 1);
	size_t len = 0;

	for (size_t i = 0; i < s.len; len++) {
		size_t e = 0;

		while (e < COUNT(entities) &&
			!str_equal(str_part(s, i, entities[e].written.len), entities[e].written))
			e++;
		to[len] = e < COUNT(entities) ? entities[e].is : s.at[i];
		i += e < COUNT(entities) ? entities[e].written.len : 1;
	}
	return (struct str){ to, len };
}

/* The end of the value that starts at i behind name=" or behind a tag. */
static size_t value_end(struct str xml, size_t i, char stop)
{
	while (i < xml.len && xml.at[i] != stop)
		i++;
	return i;
}

/* The attribute's name that stands before the =" at i. */
static struct str name_before(struct str xml, size_t i)
{
	size_t from = i;

	while (from > 0 && xml.at[from - 1] != ' ')
		from--;
	return str_part(xml, from, i - from);
}

void writer_cut(struct cutter *c, struct arena *a, struct str xml, struct pieces *p)
{
	size_t done = 0;
	bool in_tag = false;

	p->list.at = NULL;
	p->list.count = p->list.room = 0;
	for (size_t i = 0; i < xml.len; i++) {
		bool attribute = in_tag && xml.at[i] == '"';
		bool is_text = xml.at[i] == '>' && i + 1 < xml.len && xml.at[i + 1] != '<' &&
			       xml.at[i + 1] != '\n';
		size_t end = attribute ? value_end(xml, i + 1, '"') : value_end(xml, i + 1, '<');
		struct piece *piece;

		if (xml.at[i] == '<' || xml.at[i] == '>')
			in_tag = xml.at[i] == '<';
		if (attribute && !is_value(name_before(xml, i - 1))) {
			i = end;
			continue;
		}
		if (!attribute && !is_text)
			continue;
		piece = LIST_ADD(a, &p->list);
		piece->segment = shared(c, str_part(xml, done, i + 1 - done));
		piece->value = unescaped(a, str_part(xml, i + 1, end - i - 1));
		piece->attribute = attribute;
		done = end;
		i = attribute ? end : end - 1;
	}
	*LIST_ADD(a, &p->list) = (struct piece){ .segment = shared(c, str_part(xml, done, xml.len - done)) };
}

enum { TEXT = 1, ATTRIBUTE = 2 };

/* Where a byte is special. */
static const unsigned char special[256] = {
	['&'] = TEXT | ATTRIBUTE,
	['<'] = TEXT | ATTRIBUTE,
	['>'] = TEXT,
	['"'] = ATTRIBUTE,
	['\t'] = ATTRIBUTE,
	['\n'] = ATTRIBUTE,
	['\r'] = TEXT | ATTRIBUTE,
};

static struct str escape_of(char c)
{
	switch (c) {
	case '&':
		return S("&amp;");
	case '<':
		return S("&lt;");
	case '>':
		return S("&gt;");
	case '"':
		return S("&quot;");
	case '\t':
		return S("&#x9;");
	case '\n':
		return S("&#xA;");
	default:
		return S("&#xD;");
	}
}

static char *copy(char *to, struct str s)
{
	memcpy(to, s.at, s.len);
	return to + s.len;
}

/* How many bytes stand as they are. Reading first and copying then is as fast wherever
 * the compiler puts it; a byte at a time was twice as slow in some builds. */
static size_t plain_bytes(struct str s, unsigned where)
{
	size_t i = 0;

	while (i < s.len && !(special[(unsigned char)s.at[i]] & where))
		i++;
	return i;
}

size_t writer_write(const struct pieces *p, char *at)
{
	char *to = at;

	for (size_t i = 0; i < p->list.count; i++) {
		const struct piece *piece = &p->list.at[i];
		unsigned where = piece->attribute ? ATTRIBUTE : TEXT;

		to = copy(to, piece->segment);
		for (struct str rest = piece->value; rest.len > 0;) {
			size_t plain = plain_bytes(rest, where);

			to = copy(to, str_part(rest, 0, plain));
			if (plain < rest.len)
				to = copy(to, escape_of(rest.at[plain++]));
			rest = str_part(rest, plain, rest.len);
		}
	}
	return (size_t)(to - at);
}
