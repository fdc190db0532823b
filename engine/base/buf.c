#include "base/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"

void buf_grow(struct buf *b, size_t len)
{
	if (len >= SIZE_MAX / 2 - b->len)
		memory_exhausted();
	size_t need = b->len + len + 1;
	size_t room = b->room > 0 ? b->room * 2 : 256;
	b->room = room > need ? room : need;
	b->at = memory_resize(b->at, b->room);
	b->at[b->len] = '\0';
}

void buf_putc(struct buf *b, char c)
{
	buf_add(b, (struct str){ &c, 1 });
}

void buf_repeat(struct buf *b, char c, size_t count)
{
	buf_reserve(b, count);
	memset(b->at + b->len, c, count);
	b->len += count;
	b->at[b->len] = '\0';
}

void buf_format(struct buf *b, const char *format, ...)
{
	va_list args, again;

	va_start(args, format);
	va_copy(again, args);
	buf_reserve(b, 0);
	int len = vsnprintf(b->at + b->len, b->room - b->len, format, args);
	if (len > 0 && (size_t)len >= b->room - b->len) {
		buf_reserve(b, (size_t)len);
		vsnprintf(b->at + b->len, b->room - b->len, format, again);
	}
	if (len > 0)
		b->len += (size_t)len;
	va_end(again);
	va_end(args);
}

struct str buf_str(const struct buf *b)
{
	return b->at != NULL ? (struct str){ b->at, b->len } : S("");
}

void buf_clear(struct buf *b)
{
	b->len = 0;
	if (b->at != NULL)
		b->at[0] = '\0';
}

void buf_free(struct buf *b)
{
	free(b->at);
	*b = (struct buf){ 0 };
}
