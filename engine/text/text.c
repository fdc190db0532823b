/*
 * A line ends with LF, CR LF or a lone CR, as YAML has it.
 */
#include "text/text.h"

#include "base/list.h"
#include "base/utf8.h"

struct text *text_new(struct arena *a, struct str path, struct str bytes)
{
	struct text *t = ARENA_NEW(a, struct text);
	size_t count = 1;

	for (size_t i = 0; i < bytes.len; i++)
		count += bytes.at[i] == '\n' || bytes.at[i] == '\r';
	uint32_t *lines = arena_array(a, count, sizeof *lines);
	count = 1;
	for (size_t i = 0; i < bytes.len; i++) {
		if (bytes.at[i] == '\r' && i + 1 < bytes.len && bytes.at[i + 1] == '\n')
			i++;
		if (bytes.at[i] == '\n' || bytes.at[i] == '\r')
			lines[count++] = (uint32_t)(i + 1);
	}
	*t = (struct text){ .path = path, .bytes = bytes, .lines = lines, .line_count = count };
	return t;
}

/* Index of the line that holds offset. */
static size_t line_of(const struct text *t, size_t offset)
{
	size_t low = 0, high = t->line_count;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (t->lines[middle] <= offset)
			low = middle;
		else
			high = middle;
	}
	return low;
}

struct place text_place(const struct text *t, size_t offset)
{
	if (offset > t->bytes.len)
		offset = t->bytes.len;
	size_t line = line_of(t, offset);
	struct str before = str_part(t->bytes, t->lines[line], offset - t->lines[line]);
	struct place p = { line + 1, utf8_count(before) + 1 };

	if (t->start.line > 0) {
		p.column += line == 0 ? t->start.column - 1 : 0;
		p.line += t->start.line - 1;
	}
	return p;
}

size_t text_wide(const struct text *t, size_t offset)
{
	if (offset > t->bytes.len)
		offset = t->bytes.len;
	size_t line = line_of(t, offset), count = line == 0 ? t->start_wide : 0;

	for (size_t i = t->lines[line]; i < offset;)
		count += utf8_next(t->bytes, &i) > 0xFFFF;
	return count;
}

struct place text_place_utf16(const struct text *t, size_t offset)
{
	struct place p = text_place(t, offset);

	p.column += text_wide(t, offset);
	return p;
}

/* The line (from 0) with its end. */
static struct str whole_line(const struct text *t, size_t line)
{
	size_t end = line + 1 < t->line_count ? t->lines[line + 1] : t->bytes.len;

	return str_part(t->bytes, t->lines[line], end - t->lines[line]);
}

struct str text_line(const struct text *t, size_t line)
{
	line -= t->start.line > 0 && line >= t->start.line ? t->start.line - 1 : 0;
	if (line < 1 || line > t->line_count)
		return S("");
	struct str s = whole_line(t, line - 1);
	if (s.len > 0 && s.at[s.len - 1] == '\n')
		s.len--;
	if (s.len > 0 && s.at[s.len - 1] == '\r')
		s.len--;
	return s;
}

size_t text_offset(const struct text *t, size_t line, size_t column)
{
	if (line >= t->line_count)
		return t->bytes.len;
	return t->lines[line] + utf8_offset(whole_line(t, line), column);
}

struct span span_used(struct arena *a, struct span s, struct span used)
{
	struct text *t;

	if (s.text == NULL)
		return s;
	t = ARENA_NEW(a, struct text);
	*t = *s.text;
	t->used = used;
	return (struct span){ t, s.at, s.len };
}

struct str span_str(struct span s)
{
	return s.text != NULL ? str_part(s.text->bytes, s.at, s.len) : (struct str){ NULL, 0 };
}

struct span span_part(struct span s, size_t at, size_t len)
{
	if (at > s.len)
		at = s.len;
	if (len > s.len - at)
		len = s.len - at;
	return (struct span){ s.text, s.at + at, len };
}
