#include "filing/scan.h"

#include "base/utf8.h"

#define BOM "\xEF\xBB\xBF"

struct scan {
	const struct text *text;
	struct str bytes;
	size_t at; /* of the '<' at hand, then behind its markup */
	size_t depth;
	bool schema; /* a schema has prefixes, a submission has none */
	struct diags *out;
};

size_t scan_find(struct str bytes, size_t at, struct str what)
{
	while (at + what.len <= bytes.len) {
		const char *hit = memchr(bytes.at + at, what.at[0], bytes.len - what.len - at + 1);

		if (hit == NULL)
			break;
		at = (size_t)(hit - bytes.at);
		if (memcmp(hit, what.at, what.len) == 0)
			return at;
		at++;
	}
	return bytes.len;
}

static bool begins(const struct scan *s, const char *z)
{
	return str_starts(str_part(s->bytes, s->at, strlen(z)), z);
}

/* Goes behind what closes a comment, a CDATA section or an instruction. */
static bool skip(struct scan *s, size_t opening, struct str closing)
{
	s->at = scan_find(s->bytes, s->at + opening, closing) + closing.len;
	return true;
}

static bool refuse(struct scan *s, size_t len, const char *what)
{
	diag_add(s->out, DIAG_XML_REFUSED, (struct span){ s->text, s->at, len }, "%s", what);
	return false;
}

static bool is_name_end(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '/' || c == '>';
}

static size_t name_length(const struct scan *s)
{
	size_t end = s->at + 1;

	while (end < s->bytes.len && !is_name_end(s->bytes.at[end]))
		end++;
	return end - s->at - 1;
}

/* Offset of the tag's '>' (or of what cannot be inside a tag); counts its values. */
static size_t tag_end(const struct scan *s, size_t *attributes)
{
	size_t at = s->at + 1;

	*attributes = 0;
	while (at < s->bytes.len && s->bytes.at[at] != '>' && s->bytes.at[at] != '<') {
		char c = s->bytes.at[at++];

		if (c != '"' && c != '\'')
			continue;
		++*attributes;
		at = scan_find(s->bytes, at, (struct str){ &c, 1 }) + 1;
	}
	return at < s->bytes.len ? at : s->bytes.len;
}

/* Outside quotes: of a prefix, which ours have none of (xsi:type would choose
 * another type than the schema's). */
static bool has_colon(const struct scan *s, size_t end)
{
	for (size_t at = s->at + 1; at < end; at++) {
		char c = s->bytes.at[at];

		if (c == ':')
			return true;
		if (c == '"' || c == '\'')
			at = scan_find(s->bytes, at + 1, (struct str){ &c, 1 });
	}
	return false;
}

static bool scan_tag(struct scan *s)
{
	size_t attributes, name = name_length(s), end = tag_end(s, &attributes);

	if (!s->schema && has_colon(s, end))
		return refuse(s, name + 1, "the tag has a prefix");
	if (name > SCAN_NAME)
		return refuse(s, 1, "the name of a tag is too long");
	if (attributes > SCAN_ATTRIBUTES)
		return refuse(s, name + 1, "the tag has more than 32 attributes");
	if (s->bytes.at[end - 1] != '/' && ++s->depth > SCAN_DEPTH)
		return refuse(s, name + 1, "the tag is nested deeper than 32 levels");
	s->at = end;
	return true;
}

static bool scan_markup(struct scan *s)
{
	if (begins(s, "<!--"))
		return skip(s, 4, S("-->"));
	if (begins(s, "<![CDATA["))
		return skip(s, 9, S("]]>"));
	if (begins(s, "<?xml "))
		return skip(s, 6, S("?>"));
	if (begins(s, "<?"))
		return refuse(s, 2, "there is a processing instruction");
	if (begins(s, "<!DOCTYPE"))
		return refuse(s, 9, "there is a DOCTYPE");
	if (begins(s, "<!"))
		return refuse(s, 2, "there is a markup declaration");
	if (!begins(s, "</"))
		return scan_tag(s);
	s->depth -= s->depth > 0;
	s->at += 2;
	return true;
}

static bool scan_characters(const struct text *t, struct diags *out)
{
	size_t at = utf8_check(t->bytes);

	if (at < t->bytes.len) {
		diag_add(out, DIAG_NOT_UTF8, (struct span){ t, at, 1 }, "byte 0x%02X is not UTF-8 here",
			(unsigned)(unsigned char)t->bytes.at[at]);
		return false;
	}
	at = utf8_xml_check(t->bytes);
	if (at < t->bytes.len) {
		size_t next = at;
		uint32_t c = utf8_next(t->bytes, &next);

		diag_add(out, DIAG_CONTROL_CHARACTER, (struct span){ t, at, next - at },
			"character U+%04X, which XML forbids", (unsigned)c);
		return false;
	}
	return true;
}

bool scan_xml(const struct text *t, enum diag_code syntax, struct diags *out)
{
	struct scan s = { .text = t, .bytes = t->bytes, .schema = syntax == DIAG_XML_SCHEMA, .out = out };

	if (!scan_characters(t, out))
		return false;
	if (!str_starts(str_trim(s.bytes), "<") && !str_starts(s.bytes, BOM)) {
		diag_add(out, syntax, (struct span){ t, 0, 0 }, "the file does not begin with a tag");
		return false;
	}
	for (size_t i = 0; (s.at = scan_find(s.bytes, s.at, S("<"))) < s.bytes.len; i++) {
		if (i == SCAN_MARKUP)
			return refuse(&s, 1, "there are more than 500000 tags");
		if (!scan_markup(&s))
			return false;
	}
	return true;
}
