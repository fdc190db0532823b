#include "xsd_sample.h"

#include <criterion/criterion.h>
#include <libxml/parser.h>
#include <stdlib.h>

#include "out/xml.h"

#define ROWS_SHOWN 12 /* of what may be more */

uint32_t xsd_sample_roll(uint32_t *seed, uint32_t below)
{
	*seed = *seed * 1664525 + 1013904223;
	return (*seed >> 8) % below;
}

static uint32_t roll(struct xsd_sample *s, uint32_t below)
{
	return xsd_sample_roll(&s->seed, below);
}

/* Whether something that may be left out is there. */
static bool is_there(struct xsd_sample *s)
{
	return s->fullness == 2 ? roll(s, 2) == 0 : s->fullness == 1;
}

/* ---- the schema's tree ---- */

static bool is(const xmlNode *n, const char *name)
{
	return n->type == XML_ELEMENT_NODE && strcmp((const char *)n->name, name) == 0;
}

/* The first child element, of that name if one is given; and the next. */
static const xmlNode *sibling(const xmlNode *n, const char *name)
{
	while (n != NULL && (n->type != XML_ELEMENT_NODE || (name != NULL && !is(n, name))))
		n = n->next;
	return n;
}

static const xmlNode *child(const xmlNode *n, const char *name)
{
	return sibling(n->children, name);
}

/* Lives in the schema; NULL: there is none. */
static const char *attribute(const xmlNode *n, const char *name)
{
	const xmlAttr *a = xmlHasProp(n, (const xmlChar *)name);

	return a == NULL ? NULL : a->children == NULL ? "" : (const char *)a->children->content;
}

static const xmlNode *top(const struct xsd_sample *s, const char *kind, const char *name)
{
	const xmlNode *n = child(xmlDocGetRootElement(s->schema), NULL);

	while (n != NULL && !((kind == NULL || is(n, kind)) && attribute(n, "name") != NULL &&
				    strcmp(attribute(n, "name"), name) == 0))
		n = sibling(n->next, NULL);
	return n;
}

static const xmlNode *type_called(const struct xsd_sample *s, const char *name)
{
	const xmlNode *n = top(s, "simpleType", name);

	n = n != NULL ? n : top(s, "complexType", name);
	cr_assert(n != NULL, "no type '%s'", name);
	return n;
}

/* ---- texts of a pattern ---- */

struct walk {
	struct xsd_sample *sample;
	struct buf *b; /* NULL: the pattern is only walked through */
	const char *at;
};

static void walk_alternatives(struct walk *w);

static const char *const any[] = { "a", "Z", "q", "0", "7", "-", ".", "_", "&", "<", "\"", "'", "/", ":", "@",
	"é", "œ", "+", ",", "]" };

static bool is_of_class(const char *class, size_t len, const char *s)
{
	for (size_t i = 0; i < len; i++)
		if (class[i] == s[0])
			return true;
	return false;
}

/* [abc], [a-z], [^\s], [^\s@]: at is behind the '['. */
static void walk_class(struct walk *w)
{
	size_t len = strcspn(w->at, "]");
	const char *class = w->at, *chosen;
	char members[128];
	size_t count = 0;

	w->at += len + 1;
	if (w->b == NULL)
		return;
	if (class[0] == '^') {
		do
			chosen = any[roll(w->sample, COUNT(any))];
		while (is_of_class(class + 3, len - 3, chosen));
		buf_puts(w->b, chosen);
		return;
	}
	for (size_t i = 0; i < len; i++)
		if (i + 2 < len && class[i + 1] == '-') {
			for (char c = class[i]; c <= class[i + 2]; c++)
				members[count++] = c;
			i += 2;
		} else {
			members[count++] = class[i];
		}
	buf_putc(w->b, members[roll(w->sample, (uint32_t)count)]);
}

static void walk_atom(struct walk *w)
{
	char c = *w->at++;

	if (c == '[') {
		walk_class(w);
	} else if (c == '(') {
		walk_alternatives(w);
		w->at++; /* ')' */
	} else {
		if (c == '\\')
			c = *w->at++;
		if (w->b != NULL)
			buf_putc(w->b, c);
	}
}

/* ?, *, +, {n}, {n,m}; none: once. */
static void read_times(struct walk *w, uint32_t *min, uint32_t *max)
{
	char *end;

	*min = *w->at == '?' || *w->at == '*' ? 0 : 1;
	*max = *w->at == '*' || *w->at == '+' ? 4 : 1;
	if (*w->at == '?' || *w->at == '*' || *w->at == '+') {
		w->at++;
	} else if (*w->at == '{') {
		*min = *max = (uint32_t)strtoul(w->at + 1, &end, 10);
		if (*end == ',')
			*max = (uint32_t)strtoul(end + 1, &end, 10);
		w->at = end + 1;
	}
}

static void walk_piece(struct walk *w)
{
	struct walk ahead = { w->sample, NULL, w->at };
	uint32_t min, max;

	walk_atom(&ahead);
	read_times(&ahead, &min, &max);
	if (w->b != NULL) {
		const char *atom = w->at;

		for (uint32_t n = min + roll(w->sample, max - min + 1); n > 0; n--) {
			w->at = atom;
			walk_atom(w);
		}
	}
	w->at = ahead.at;
}

static void walk_sequence(struct walk *w)
{
	while (*w->at != '\0' && *w->at != '|' && *w->at != ')')
		walk_piece(w);
}

static void walk_alternatives(struct walk *w)
{
	struct walk ahead = { w->sample, NULL, w->at };
	struct buf *b = w->b;
	uint32_t count = 1, chosen;

	for (walk_sequence(&ahead); *ahead.at == '|'; count++) {
		ahead.at++;
		walk_sequence(&ahead);
	}
	chosen = b != NULL ? roll(w->sample, count) : 0;
	for (uint32_t i = 0; i < count; i++) {
		w->b = i == chosen ? b : NULL;
		walk_sequence(w);
		w->at += i + 1 < count;
	}
	w->b = b;
}

/* ---- simple types ---- */

/* What a pattern alone would let be no date. */
static bool put_of_base(struct xsd_sample *s, struct buf *b, const char *base)
{
	unsigned year = 1 + roll(s, 9999), month = 1 + roll(s, 12), day = 1 + roll(s, 28);

	if (strcmp(base, "xs:date") == 0)
		buf_format(b, "%04u-%02u-%02u", year, month, day);
	else if (strcmp(base, "xs:dateTime") == 0)
		buf_format(b, "%04u-%02u-%02uT0%u:59:00Z", year, month, day, roll(s, 10));
	else if (strcmp(base, "xs:gYear") == 0)
		buf_format(b, "%04u", year);
	else if (strcmp(base, "xs:gYearMonth") == 0)
		buf_format(b, "%04u-%02u", year, month);
	else if (strcmp(base, "xs:duration") == 0)
		buf_format(b, "P%u%c", 1 + roll(s, 30), "YMD"[roll(s, 3)]);
	else
		return false;
	return true;
}

static void put_enumeration(struct xsd_sample *s, struct buf *b, const xmlNode *restriction)
{
	uint32_t count = 0, chosen;
	const xmlNode *n;

	for (n = child(restriction, "enumeration"); n != NULL; n = sibling(n->next, "enumeration"))
		count++;
	chosen = roll(s, count);
	for (n = child(restriction, "enumeration"); chosen > 0; chosen--)
		n = sibling(n->next, "enumeration");
	buf_puts(b, attribute(n, "value"));
}

static void put_simple(struct xsd_sample *s, struct buf *b, const xmlNode *type);

static void put_list(struct xsd_sample *s, struct buf *b, const char *item)
{
	for (uint32_t n = 1 + roll(s, 3); n > 0; n--) {
		put_simple(s, b, type_called(s, item));
		if (n > 1)
			buf_putc(b, ' ');
	}
}

static void put_simple(struct xsd_sample *s, struct buf *b, const xmlNode *type)
{
	static const char *const texts[] = { "deux\nlignes", " ", "\n", " a", "un mot", "x", "12",
		"été & <hiver>" };
	const xmlNode *restriction = child(type, "restriction"), *inner = child(restriction, "simpleType");
	const xmlNode *pattern = child(restriction, "pattern");

	if (inner != NULL) {
		put_list(s, b, attribute(child(inner, "list"), "itemType"));
	} else if (child(restriction, "enumeration") != NULL) {
		put_enumeration(s, b, restriction);
	} else if (pattern == NULL) {
		buf_puts(b, texts[roll(s, COUNT(texts))]);
	} else if (!put_of_base(s, b, attribute(restriction, "base"))) {
		struct walk w = { s, b, attribute(pattern, "value") };

		walk_alternatives(&w);
	}
}

void xsd_sample_text(struct xsd_sample *s, struct buf *b, const char *type)
{
	put_simple(s, b, type_called(s, type));
}

/* ---- elements ---- */

static void put_content(struct xsd_sample *s, const xmlNode *type);

static void put_attribute(struct xsd_sample *s, const xmlNode *a)
{
	struct buf b = { 0 };
	const char *fixed = attribute(a, "fixed"), *use = attribute(a, "use");

	if ((use == NULL || strcmp(use, "required") != 0) && !is_there(s))
		return;
	if (fixed != NULL)
		buf_puts(&b, fixed);
	else
		xsd_sample_text(s, &b, attribute(a, "type"));
	buf_format(s->b, " %s=\"", attribute(a, "name"));
	out_xml_attr(s->b, buf_str(&b));
	buf_puts(s->b, "\"");
	buf_free(&b);
}

static void put_attributes(struct xsd_sample *s, const xmlNode *type)
{
	for (const xmlNode *n = child(type, NULL); n != NULL; n = sibling(n->next, NULL)) {
		if (is(n, "attribute")) {
			put_attribute(s, n);
		} else if (is(n, "attributeGroup")) {
			put_attributes(s, top(s, "attributeGroup", attribute(n, "ref")));
		} else if (is(n, "simpleContent") || is(n, "complexContent")) {
			const xmlNode *extension = child(n, "extension");

			put_attributes(s, type_called(s, attribute(extension, "base")));
			put_attributes(s, extension);
		}
	}
}

static uint32_t occurs(const xmlNode *n, const char *name)
{
	const char *written = attribute(n, name);

	return written != NULL ? (uint32_t)strtoul(written, NULL, 10) : 1;
}

static void put_element(struct xsd_sample *s, const xmlNode *e)
{
	const xmlNode *type = attribute(e, "type") != NULL ? type_called(s, attribute(e, "type"))
							   : child(e, "complexType");

	buf_format(s->b, "<%s", attribute(e, "name"));
	put_attributes(s, type);
	buf_puts(s->b, ">");
	put_content(s, type);
	buf_format(s->b, "</%s>", attribute(e, "name"));
}

static void put_particle(struct xsd_sample *s, const xmlNode *n)
{
	uint32_t min = occurs(n, "minOccurs"), max = occurs(n, "maxOccurs"), count, times;

	if (is(n, "element")) {
		cr_assert(max <= ROWS_SHOWN);
		times = s->fullness == 0 ? min : s->fullness == 1 ? max : min + roll(s, max - min + 1);
		for (; times > 0; times--)
			put_element(s, n);
	} else if (is(n, "sequence")) {
		for (n = child(n, NULL); n != NULL; n = sibling(n->next, NULL))
			put_particle(s, n);
	} else if (is(n, "choice")) {
		const xmlNode *branch = child(n, NULL);

		for (count = 0; branch != NULL; branch = sibling(branch->next, NULL))
			count++;
		branch = child(n, NULL);
		for (times = roll(s, count); times > 0; times--)
			branch = sibling(branch->next, NULL);
		put_particle(s, branch);
	}
}

static void put_content(struct xsd_sample *s, const xmlNode *type)
{
	if (is(type, "simpleType")) {
		struct buf b = { 0 };

		put_simple(s, &b, type);
		out_xml_text(s->b, buf_str(&b));
		buf_free(&b);
		return;
	}
	for (const xmlNode *n = child(type, NULL); n != NULL; n = sibling(n->next, NULL))
		if (is(n, "simpleContent") || is(n, "complexContent"))
			put_content(s, type_called(s, attribute(child(n, "extension"), "base")));
		else
			put_particle(s, n);
}

/* ---- a document ---- */

void xsd_sample_open(struct xsd_sample *s, const char *xsd, uint32_t seed)
{
	*s = (struct xsd_sample){ .seed = seed };
	s->schema = xmlReadMemory(xsd, (int)strlen(xsd), "schema.xsd", NULL, XML_PARSE_NONET);
	cr_assert(s->schema != NULL);
}

void xsd_sample_close(struct xsd_sample *s)
{
	xmlFreeDoc(s->schema);
}

void xsd_sample_document(
	struct xsd_sample *s, struct buf *b, size_t number, const char *namespace, const char *version)
{
	const xmlNode *root = xmlDocGetRootElement(s->schema);
	const xmlNode *type = child(top(s, "element", "submission"), "complexType");
	struct buf written = { 0 };
	struct str rest;

	s->fullness = (int)(number % 3);
	s->b = &written;
	put_attributes(s, type);
	buf_format(b, "<submission xmlns=\"%s\"", namespace ? namespace : attribute(root, "targetNamespace"));
	/* the version is the last of the root's attributes */
	rest = buf_str(&written);
	if (version != NULL) {
		buf_add(b, str_part(rest, 0, (size_t)(strstr(written.at, " version=") - written.at)));
		buf_format(b, " version=\"%s\"", version);
	} else {
		buf_add(b, rest);
	}
	buf_puts(b, ">");
	buf_free(&written);
	s->b = b;
	put_content(s, type);
	buf_puts(b, "</submission>");
}
