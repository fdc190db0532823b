/*
 * Canonical XML 1.0, section 2.3: what is escaped, and how. Runs without a
 * special byte are copied whole; most values are one such run.
 */
#include "out/xml.h"

static const struct str in_text[256] = {
	['&'] = { "&amp;", 5 },
	['<'] = { "&lt;", 4 },
	['>'] = { "&gt;", 4 },
	['\r'] = { "&#xD;", 5 },
};

static const struct str in_attr[256] = {
	['&'] = { "&amp;", 5 },
	['<'] = { "&lt;", 4 },
	['"'] = { "&quot;", 6 },
	['\t'] = { "&#x9;", 5 },
	['\n'] = { "&#xA;", 5 },
	['\r'] = { "&#xD;", 5 },
};

static void escape(struct buf *b, struct str s, const struct str table[256])
{
	size_t done = 0;

	for (size_t i = 0; i < s.len; i++) {
		struct str escaped = table[(unsigned char)s.at[i]];

		if (escaped.at == NULL)
			continue;
		buf_add(b, str_part(s, done, i - done));
		buf_add(b, escaped);
		done = i + 1;
	}
	buf_add(b, str_part(s, done, s.len - done));
}

void out_xml_text(struct buf *b, struct str s)
{
	escape(b, s, in_text);
}

void out_xml_attr(struct buf *b, struct str s)
{
	escape(b, s, in_attr);
}

void out_xml_pair(struct buf *b, const char *name, struct str value)
{
	if (value.at == NULL)
		return;
	buf_putc(b, ' ');
	buf_puts(b, name);
	buf_add(b, S("=\""));
	out_xml_attr(b, value);
	buf_putc(b, '"');
}

void out_xml_element(struct buf *b, const char *name, struct str text)
{
	buf_putc(b, '<');
	buf_puts(b, name);
	buf_putc(b, '>');
	out_xml_text(b, text);
	buf_add(b, S("</"));
	buf_puts(b, name);
	buf_putc(b, '>');
}
