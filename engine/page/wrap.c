#include "page/wrap.h"

#include "base/utf8.h"

static bool is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* The next run without white space; missing at the end. */
static struct str cut_word(struct str *rest)
{
	size_t from = 0, to;

	while (from < rest->len && is_space(rest->at[from]))
		from++;
	to = from;
	while (to < rest->len && !is_space(rest->at[to]))
		to++;
	if (from == to)
		return (struct str){ 0 };
	struct str word = str_part(*rest, from, to - from);
	*rest = str_part(*rest, to, rest->len);
	return word;
}

static void put_word(struct buf *b, struct str word)
{
	size_t done = 0, at = 0;

	while (at < word.len) {
		size_t from = at;
		uint32_t c = utf8_next(word, &at);

		if (c != 0x7F && (c < 0x80 || c > 0x9F))
			continue;
		buf_add(b, str_part(word, done, from - done));
		buf_putc(b, '?');
		done = at;
	}
	buf_add(b, str_part(word, done, word.len - done));
}

void wrap_write(struct buf *b, size_t indent, struct str mark, struct str text)
{
	size_t start = indent + utf8_count(mark), column = start;
	bool fresh = true; /* nothing on the line but its mark */

	buf_repeat(b, ' ', indent);
	put_word(b, mark);
	for (struct str word = cut_word(&text); word.at != NULL; word = cut_word(&text)) {
		size_t width = utf8_count(word);

		if (!fresh && column + 1 + width > WRAP_WIDTH) {
			buf_putc(b, '\n');
			buf_repeat(b, ' ', start);
			column = start;
		} else if (!fresh) {
			buf_putc(b, ' ');
			column++;
		}
		put_word(b, word);
		column += width;
		fresh = false;
	}
	buf_putc(b, '\n');
}

void wrap_title(struct buf *b, struct str text, char mark)
{
	size_t width = utf8_count(text);

	wrap_write(b, 0, S(""), text);
	buf_repeat(b, mark, width < WRAP_WIDTH ? width : WRAP_WIDTH);
	buf_putc(b, '\n');
}
