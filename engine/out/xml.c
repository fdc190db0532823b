/*
 * Canonical XML 1.0, section 2.3: what is escaped, and how. Runs without a
 * special byte are copied whole; most values are one such run.
 */
#include "out/xml.h"

/* Where a byte is special; a small table stays in the nearest cache. */
enum { IN_TEXT = 1, IN_ATTR = 2 };

static const unsigned char special[256] = {
	['&'] = IN_TEXT | IN_ATTR,
	['<'] = IN_TEXT | IN_ATTR,
	['\r'] = IN_TEXT | IN_ATTR,
	['>'] = IN_TEXT,
	['"'] = IN_ATTR,
	['\t'] = IN_ATTR,
	['\n'] = IN_ATTR,
};

static const struct str escaped[128] = {
	['&'] = { "&amp;", 5 },
	['<'] = { "&lt;", 4 },
	['>'] = { "&gt;", 4 },
	['"'] = { "&quot;", 6 },
	['\t'] = { "&#x9;", 5 },
	['\n'] = { "&#xA;", 5 },
	['\r'] = { "&#xD;", 5 },
};

/* Most values are short and hold nothing special: they are copied while they are
 * looked at. Where the first special byte stands. */
static size_t copy_plain(struct buf *b, struct str s, unsigned char where)
{
	size_t i = 0;
	char *to;

	buf_reserve(b, s.len);
	for (to = b->at + b->len; i < s.len && !(special[(unsigned char)s.at[i]] & where); i++)
		to[i] = s.at[i];
	b->len += i;
	b->at[b->len] = '\0';
	return i;
}

static void escape(struct buf *b, struct str s, unsigned char where)
{
	size_t i = copy_plain(b, s, where);

	while (i < s.len) {
		buf_add(b, escaped[(unsigned char)s.at[i]]);
		i++;
		i += copy_plain(b, str_part(s, i, s.len), where);
	}
}

void out_xml_text(struct buf *b, struct str s)
{
	escape(b, s, IN_TEXT);
}

void out_xml_attr(struct buf *b, struct str s)
{
	escape(b, s, IN_ATTR);
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
