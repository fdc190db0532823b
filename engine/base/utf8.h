/*
 * utf8: characters in bytes. Checked once where text enters; never again inside.
 */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include "base/str.h"

/* Offset of the first byte that is not well-formed UTF-8 (RFC 3629), or s.len. */
size_t utf8_check(struct str s);

/* Offset of the first character that XML 1.0 forbids (controls but tab, LF, CR;
 * U+FFFE, U+FFFF), or s.len. s is well-formed UTF-8. */
size_t utf8_xml_check(struct str s);

/* How far s is ASCII without controls from at on, as far as that is seen eight bytes at a time. */
size_t utf8_plain(struct str s, size_t at);

/* Characters in s. */
size_t utf8_count(struct str s);

/* Byte offset of the n-th character (0-based), or s.len. */
size_t utf8_offset(struct str s, size_t n);

/* Byte offset of the character that stands n before the byte at, or 0. */
size_t utf8_back(struct str s, size_t at, size_t n);

/* The character at *at, which moves behind it. */
uint32_t utf8_next(struct str s, size_t *at);

#endif
