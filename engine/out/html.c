#include "out/html.h"

#include "base/utf8.h"

#define REPLACEMENT "\xef\xbf\xbd"

/* What is looked at; EF may begin U+FFFE or U+FFFF. */
static const unsigned char special[256] = {
	[0x00] = 1,
	[0x01] = 1,
	[0x02] = 1,
	[0x03] = 1,
	[0x04] = 1,
	[0x05] = 1,
	[0x06] = 1,
	[0x07] = 1,
	[0x08] = 1,
	[0x0B] = 1,
	[0x0C] = 1,
	[0x0D] = 1,
	[0x0E] = 1,
	[0x0F] = 1,
	[0x10] = 1,
	[0x11] = 1,
	[0x12] = 1,
	[0x13] = 1,
	[0x14] = 1,
	[0x15] = 1,
	[0x16] = 1,
	[0x17] = 1,
	[0x18] = 1,
	[0x19] = 1,
	[0x1A] = 1,
	[0x1B] = 1,
	[0x1C] = 1,
	[0x1D] = 1,
	[0x1E] = 1,
	[0x1F] = 1,
	['&'] = 1,
	['<'] = 1,
	['>'] = 1,
	['"'] = 1,
	['\''] = 1,
	[0xEF] = 1,
};

/* ---- whether there is anything to escape ---- */

#define BLOCK 16

/* What GCC and Clang work out at once. */
typedef unsigned char block __attribute__((vector_size(BLOCK)));
typedef uint64_t halves __attribute__((vector_size(BLOCK)));

static block load(const char *at)
{
	block b;

	memcpy(&b, at, BLOCK);
	return b;
}

/* Of less than a block, at least half of one: its first half and its last, which overlap. */
static block load_short(struct str s)
{
	uint64_t first, last;

	memcpy(&first, s.at, sizeof(first));
	memcpy(&last, s.at + s.len - sizeof(last), sizeof(last));
	return (block)(halves){ first, last };
}

/* Not 0 where a byte may be special: & and ' differ in their last bit, < and > in the one
 * before it. TAB and LF are found too. */
static block marks(block b)
{
	return (block)((b < ' ') | (b == '"') | ((b | 1) == '\'') | ((b | 2) == '>') | (b == 0xEF));
}

static bool is_marked(block b)
{
	halves h = (halves)b;

	return (h[0] | h[1]) != 0;
}

/* False: nothing is special. Most values are shorter than two blocks; the last one
 * overlaps the one before. */
static bool may_be_special(struct str s)
{
	block found = { 0 };

	if (s.len < BLOCK / 2) {
		for (size_t i = 0; i < s.len; i++)
			if (special[(unsigned char)s.at[i]])
				return true;
		return false;
	}
	if (s.len < BLOCK)
		return is_marked(marks(load_short(s)));
	for (size_t i = 0; i + BLOCK < s.len; i += BLOCK)
		found |= marks(load(s.at + i));
	return is_marked(found | marks(load(s.at + s.len - BLOCK)));
}

/* ---- escaping ---- */

/* Copied while it is looked at. Where the first special byte stands. */
static size_t copy_plain(struct buf *b, struct str s)
{
	size_t i = 0;
	char *to;

	buf_reserve(b, s.len);
	for (to = b->at + b->len; i < s.len && !special[(unsigned char)s.at[i]]; i++)
		to[i] = s.at[i];
	b->len += i;
	b->at[b->len] = '\0';
	return i;
}

/* Writes the special character at i; its length. */
static size_t escape(struct buf *b, struct str s, size_t i)
{
	size_t end = i;

	switch (s.at[i]) {
	case '&':
		buf_add(b, S("&amp;"));
		return 1;
	case '<':
		buf_add(b, S("&lt;"));
		return 1;
	case '>':
		buf_add(b, S("&gt;"));
		return 1;
	case '"':
		buf_add(b, S("&quot;"));
		return 1;
	case '\'':
		buf_add(b, S("&#39;"));
		return 1;
	case '\r':
		buf_add(b, S("&#13;"));
		return 1;
	default:
		break;
	}
	utf8_next(s, &end);
	if (utf8_xml_check(str_part(s, i, end - i)) == end - i)
		buf_add(b, str_part(s, i, end - i));
	else
		buf_add(b, S(REPLACEMENT));
	return end - i;
}

static void escape_all(struct buf *b, struct str s)
{
	size_t i = copy_plain(b, s);

	while (i < s.len) {
		i += escape(b, s, i);
		i += copy_plain(b, str_part(s, i, s.len));
	}
}

void out_html(struct buf *b, struct str s)
{
	if (may_be_special(s))
		escape_all(b, s);
	else
		buf_add(b, s);
}

void out_html_from(struct buf *b, size_t start)
{
	struct buf kept = { 0 };

	if (!may_be_special((struct str){ b->at + start, b->len - start }))
		return;
	buf_add(&kept, (struct str){ b->at + start, b->len - start });
	b->len = start;
	escape_all(b, buf_str(&kept));
	buf_free(&kept);
}

static bool is_plain(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
	       c == '-';
}

void out_css_string(struct buf *b, struct str s)
{
	buf_putc(b, '"');
	for (size_t i = 0; i < s.len;) {
		uint32_t c;

		if (is_plain(s.at[i])) {
			buf_putc(b, s.at[i++]);
			continue;
		}
		c = utf8_next(s, &i);
		buf_format(b, "\\%x ", (unsigned)c);
	}
	buf_putc(b, '"');
}
