#include "filing/stream.h"

#include "base/buf.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "filing/scan.h"

#define MESSAGE_CHARACTERS 400 /* of libxml2: it may quote the whole file */

/* libxml2 has one loader a process, and by default it opens files and sockets. */
static xmlParserInputPtr refuse_entity(const char *url, const char *id, xmlParserCtxtPtr context)
{
	(void)url, (void)id, (void)context;
	return NULL;
}

void stream_open(struct stream *s, const struct text *t, enum diag_code syntax, enum diag_code finding,
	struct diags *out)
{
	*s = (struct stream){ .text = t, .syntax = syntax, .finding = finding, .out = out };
	xmlSetExternalEntityLoader(refuse_entity);
	s->xml = xmlReaderForMemory(
		t->bytes.len > 0 ? t->bytes.at : "", (int)t->bytes.len, NULL, "UTF-8", STREAM_OPTIONS);
	if (s->xml == NULL)
		memory_exhausted();
	xmlTextReaderSetStructuredErrorHandler(s->xml, stream_error, s);
}

void stream_close(struct stream *s)
{
	xmlFreeTextReader(s->xml);
}

bool stream_next(struct stream *s)
{
	return s->findings < STREAM_FINDINGS && xmlTextReaderRead(s->xml) == 1 && !s->broken;
}

xmlDocPtr stream_tree(const struct text *t)
{
	xmlSetExternalEntityLoader(refuse_entity);
	return xmlReadMemory(t->bytes.at, (int)t->bytes.len, NULL, "UTF-8",
		STREAM_OPTIONS | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
}

/* Length of a "{namespace}" that s begins with, as libxml2 writes it before a name. */
static size_t namespace_length(struct str s)
{
	size_t close = str_find(s, '}');

	if (!str_starts(s, "{") || close == s.len)
		return 0;
	struct str name = str_part(s, 1, close - 1);
	return str_find(name, ':') < name.len && str_find(name, ' ') == name.len ? close + 1 : 0;
}

/* There is one namespace: in front of every name it is noise. */
static void add_without_namespaces(struct buf *b, struct str s)
{
	while (s.len > 0) {
		s = str_part(s, namespace_length(s), s.len);
		buf_add(b, str_part(s, 0, 1));
		s = str_part(s, 1, s.len);
	}
}

static void lower_at(struct buf *b, size_t at)
{
	if (at + 1 < b->len && b->at[at] >= 'A' && b->at[at] <= 'Z' && b->at[at + 1] >= 'a')
		b->at[at] = (char)(b->at[at] - 'A' + 'a');
}

/* libxml2's sentence as one of ours: no capital, no full stop. */
static void add_message(struct buf *b, struct str s)
{
	s = str_trim(str_part(s, 0, utf8_check(s)));
	s = str_part(s, 0, utf8_offset(s, MESSAGE_CHARACTERS));
	if (str_ends(s, "."))
		s.len--;
	add_without_namespaces(b, s);
	lower_at(b, 0);
	lower_at(b, scan_find(buf_str(b), 0, S("': ")) + 3);
	lower_at(b, scan_find(buf_str(b), 0, S("'] ")) + 3); /* [facet 'pattern'] The value... */
}

/* The name that a message is about: element 'name': ... */
static struct str named(struct str message)
{
	struct str rest = str_part(message, str_find(message, '\'') + 1, message.len);

	return str_part(rest, 0, str_find(rest, '\''));
}

/* libxml2 knows lines, and columns of what is not well formed. */
static struct span find_place(const struct stream *s, const xmlError *e, struct str message)
{
	size_t line = e->line > 0 ? (size_t)e->line - 1 : 0;
	size_t at = text_offset(s->text, line, 0);
	struct str tag = named(message), whole = text_line(s->text, line + 1);

	if (e->domain != XML_FROM_SCHEMASV)
		return (struct span){ s->text,
			text_offset(s->text, line, e->int2 > 0 ? (size_t)e->int2 - 1 : 0), 0 };
	for (size_t i = scan_find(whole, 0, S("<")); i < whole.len; i = scan_find(whole, i + 1, S("<")))
		if (tag.len > 0 && str_equal(str_part(whole, i + 1, tag.len), tag))
			return (struct span){ s->text, at + i, tag.len + 1 };
	return (struct span){ s->text, at, 0 };
}

/* After a facet's message libxml2 says in general what it just said in particular. */
static bool says_it_again(struct stream *s, const xmlError *e)
{
	bool again = s->facet && e->code == XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1;

	s->facet = scan_find(str(e->message), 0, S(": [facet")) < strlen(e->message);
	return again;
}

void stream_error(void *data, xmlErrorPtr e)
{
	struct stream *s = data;
	bool broken = e->domain == XML_FROM_PARSER || e->domain == XML_FROM_NAMESPACE;
	struct buf b = { 0 };

	if (e->level == XML_ERR_WARNING || e->message == NULL || s->broken ||
		s->findings >= STREAM_FINDINGS || says_it_again(s, e))
		return;
	s->broken = broken;
	s->findings++;
	add_message(&b, str(e->message));
	diag_add(s->out, broken ? s->syntax : s->finding, find_place(s, e, buf_str(&b)), "%.*s",
		STR(buf_str(&b)));
	buf_free(&b);
}
