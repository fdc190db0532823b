/*
 * out_xml: the only place where XML is escaped. What it writes is Canonical XML
 * 1.0 (no declaration, double quotes, no empty-element tags), so that the bytes
 * of a filing are its canonical form: `xmllint --c14n f | cmp - f`.
 */
#ifndef OUT_XML_H
#define OUT_XML_H

#include "base/buf.h"

/* Text content: & < > and CR are escaped. s is UTF-8 that passed utf8_xml_check(). */
void out_xml_text(struct buf *b, struct str s);

/* Attribute content, without the quotes: & < " tab LF CR are escaped. */
void out_xml_attr(struct buf *b, struct str s);

/* name="value" with a space before; nothing if the value is missing. */
void out_xml_pair(struct buf *b, const char *name, struct str value);

/* <name>text</name> */
void out_xml_element(struct buf *b, const char *name, struct str text);

#endif
