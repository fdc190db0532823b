/*
 * Well-formed means RFC 3629: no overlong forms, no surrogates, nothing above
 * U+10FFFF. utf8_next() also survives bytes that are not, because messages about
 * them show the line they stand in: such a byte is one U+FFFD.
 */
#include "base/utf8.h"

#define REPLACEMENT 0xFFFD

static unsigned char byte(struct str s, size_t i)
{
	return (unsigned char)s.at[i];
}

/* Length of the well-formed character at i and its code; 0 if it is broken. */
static size_t decode(struct str s, size_t i, uint32_t *code)
{
	static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
	unsigned char lead = byte(s, i);
	size_t len = lead < 0x80   ? 1
		     : lead < 0xC0 ? 0
		     : lead < 0xE0 ? 2
		     : lead < 0xF0 ? 3
		     : lead < 0xF8 ? 4
				   : 0;
	uint32_t c = len < 2 ? lead : lead & (0x7Fu >> len);

	if (len == 0 || len > s.len - i)
		return 0;
	for (size_t k = 1; k < len; k++) {
		if ((byte(s, i + k) & 0xC0) != 0x80)
			return 0;
		c = c << 6 | (byte(s, i + k) & 0x3F);
	}
	if (c < least[len] || (c >= 0xD800 && c <= 0xDFFF) || c > 0x10FFFF)
		return 0;
	*code = c;
	return len;
}

size_t utf8_plain(struct str s, size_t i)
{
	const uint64_t tops = UINT64_C(0x8080808080808080), blanks = UINT64_C(0x2020202020202020);

	for (uint64_t word; i + sizeof(word) <= s.len; i += sizeof(word)) {
		memcpy(&word, s.at + i, sizeof(word));
		/* a byte below 0x20 borrows from its top bit, one above 0x7F has it */
		if (((word | (word - blanks)) & tops) != 0)
			break;
	}
	return i;
}

size_t utf8_check(struct str s)
{
	size_t i = 0;

	while ((i = utf8_plain(s, i)) < s.len) {
		uint32_t code;
		size_t len = byte(s, i) < 0x80 ? 1 : decode(s, i, &code);

		if (len == 0)
			return i;
		i += len;
	}
	return i;
}

size_t utf8_xml_check(struct str s)
{
	for (size_t i = utf8_plain(s, 0); i < s.len; i = utf8_plain(s, i + 1)) {
		unsigned char c = byte(s, i);

		if (c < 0x20 && c != '\t' && c != '\n' && c != '\r')
			return i;
		/* U+FFFE and U+FFFF are EF BF BE and EF BF BF */
		if (c == 0xEF && i + 2 < s.len && byte(s, i + 1) == 0xBF && byte(s, i + 2) >= 0xBE)
			return i;
	}
	return s.len;
}

/* A byte that starts a character. */
static bool is_lead(struct str s, size_t i)
{
	return (byte(s, i) & 0xC0) != 0x80;
}

/* Eight bytes at a time: of lines that are long a message counts all. */
size_t utf8_count(struct str s)
{
	const uint64_t ones = UINT64_C(0x0101010101010101);
	size_t count = s.len, i = 0;
	uint64_t eight;

	for (; s.len - i >= sizeof(eight); i += sizeof(eight)) {
		memcpy(&eight, s.at + i, sizeof(eight));
		/* bit 7 without bit 6: each byte that goes on a character becomes 1, and all are added up */
		count -= (size_t)(((eight >> 7 & ~(eight >> 6)) & ones) * ones >> 56);
	}
	for (; i < s.len; i++)
		count -= !is_lead(s, i);
	return count;
}

size_t utf8_offset(struct str s, size_t n)
{
	size_t i = 0;

	for (; i < s.len; i++)
		if (is_lead(s, i) && n-- == 0)
			break;
	return i;
}

size_t utf8_back(struct str s, size_t at, size_t n)
{
	if (at > s.len)
		at = s.len;
	while (at > 0 && n > 0)
		n -= is_lead(s, --at);
	return at;
}

uint32_t utf8_next(struct str s, size_t *at)
{
	uint32_t code = REPLACEMENT;
	size_t len = decode(s, *at, &code);

	*at += len > 0 ? len : 1;
	return code;
}
