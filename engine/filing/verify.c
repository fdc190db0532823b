/*
 * Three findings of different kinds, and each is told whatever the others are:
 * the schema says the file may be what it is, the canonical form that nobody
 * rewrote it, the digest that it was made from this very definition.
 */
#include "filing/filing.h"

#include <libxml/c14n.h>
#include <libxml/xmlschemas.h>

#include "base/memory.h"
#include "base/utf8.h"
#include "filing/scan.h"
#include "filing/stream.h"

#define EXCERPT 60 /* characters of canonical form that a message quotes */

/* The XSD as a tree, NULL after messages: a schema may come from outside too. */
static xmlDocPtr schema_tree(const struct text *t, struct diags *out)
{
	struct stream s;

	if (!scan_xml(t, DIAG_XML_SCHEMA, out))
		return NULL;
	stream_open(&s, t, DIAG_XML_SCHEMA, DIAG_XML_SCHEMA, out);
	while (stream_next(&s))
		;
	stream_close(&s);
	return !s.broken ? stream_tree(t) : NULL;
}

static xmlSchemaPtr schema_compile(const struct text *t, xmlDocPtr tree, struct diags *out)
{
	struct stream s = { .text = t, .syntax = DIAG_XML_SCHEMA, .finding = DIAG_XML_SCHEMA, .out = out };
	xmlSchemaParserCtxtPtr parser = xmlSchemaNewDocParserCtxt(tree);

	if (parser == NULL)
		memory_exhausted();
	xmlSchemaSetParserStructuredErrors(parser, stream_error, &s);
	xmlSchemaPtr schema = xmlSchemaParse(parser);
	xmlSchemaFreeParserCtxt(parser);
	if (schema == NULL && s.findings == 0)
		diag_at(out, DIAG_XML_SCHEMA, t->path, "the schema does not compile");
	return schema;
}

static void validate(const struct text *t, xmlSchemaPtr schema, struct diags *out)
{
	struct stream s;

	stream_open(&s, t, DIAG_XML_SYNTAX, DIAG_XML_INVALID, out);
	xmlTextReaderSetSchema(s.xml, schema);
	while (stream_next(&s))
		;
	if (s.findings == 0 && xmlTextReaderIsValid(s.xml) != 1)
		diag_at(out, DIAG_XML_INVALID, t->path, "the file is not valid against the schema");
	stream_close(&s);
}

/* The schema points into its tree, and does not own it. */
static void verify_schema(const struct text *t, const struct text *xsd, struct diags *out)
{
	xmlDocPtr tree = schema_tree(xsd, out);
	xmlSchemaPtr schema = tree != NULL ? schema_compile(xsd, tree, out) : NULL;

	if (schema != NULL)
		validate(t, schema, out);
	xmlSchemaFree(schema);
	xmlFreeDoc(tree);
}

static void ignore_error(void *data, xmlErrorPtr e)
{
	(void)data, (void)e;
}

/* Canonical XML 1.0 without comments; missing if the tree has none. */
static struct str canonical(struct arena *a, const struct text *t)
{
	xmlDocPtr tree = stream_tree(t);
	xmlChar *bytes = NULL;

	xmlSetStructuredErrorFunc(NULL, ignore_error); /* else it prints them */
	int len = tree != NULL ? xmlC14NDocDumpMemory(tree, NULL, XML_C14N_1_0, NULL, 0, &bytes) : -1;
	xmlSetStructuredErrorFunc(NULL, NULL);
	struct str s = arena_copy(a, (struct str){ (const char *)bytes, len > 0 ? (size_t)len : 0 });
	xmlFree(bytes);
	xmlFreeDoc(tree);
	return s;
}

/* Where both differ first, at a character's first byte. */
static size_t difference(struct str a, struct str b)
{
	size_t at = 0;

	while (at < a.len && at < b.len && a.at[at] == b.at[at])
		at++;
	while (at > 0 && at < b.len && ((unsigned char)b.at[at] & 0xC0) == 0x80)
		at--;
	return at;
}

static void say_difference(const struct text *t, struct str expected, struct diags *out)
{
	size_t at = difference(t->bytes, expected);
	struct str rest = str_part(expected, at, expected.len);
	struct str line = str_part(rest, 0, str_find(rest, '\n'));
	struct str excerpt = str_part(line, 0, utf8_offset(line, EXCERPT));
	const char *quote = excerpt.len > 0 ? "'" : "";

	diag_add(out, DIAG_XML_CANONICAL, (struct span){ t, at, 1 },
		"line %zu is not canonical: %s%.*s%s is expected here", text_place(t, at).line, quote,
		STR(excerpt.len > 0 ? excerpt : S("nothing")), quote);
}

static void verify_canonical(struct arena *a, const struct text *t, struct diags *out)
{
	struct str expected = canonical(a, t);

	if (expected.at == NULL)
		diag_at(out, DIAG_XML_CANONICAL, t->path, "the file has no canonical form");
	else if (!str_equal(expected, t->bytes))
		say_difference(t, expected, out);
}

static void verify_digest(
	const struct text *t, const struct filing *f, struct str expected, struct diags *out)
{
	size_t at = scan_find(t->bytes, 0, f->definition.len > 0 ? f->definition : S("<"));

	if (expected.at == NULL || f->definition.at == NULL || str_equal(f->definition, expected))
		return; /* that there is a digest is the schema's matter */
	diag_add(out, DIAG_XML_DIGEST, (struct span){ t, at, f->definition.len },
		"made from the definition '%.*s', and this one is '%.*s'", STR(f->definition), STR(expected));
}

bool filing_verify(struct arena *a, struct str path, struct str bytes, const struct filing *f,
	const struct verify *v, struct diags *out)
{
	struct str xsd_path = v->xsd_path.at != NULL ? v->xsd_path : S("the schema");
	const struct text *t = text_new(a, path, bytes);
	size_t before = out->errors;

	verify_schema(t, text_new(a, xsd_path, v->xsd), out);
	verify_canonical(a, t, out);
	verify_digest(t, f, v->definition, out);
	return out->errors == before;
}
