/*
 * Reading believes the shape and nothing else: a field is a child of the root or
 * of a repeat's row, a kind (value, absence, withheld, claim) a child of a field.
 * What stands elsewhere is passed over: whether it may is the schema's to say.
 */
#include "filing/filing.h"

#include "base/buf.h"
#include "filing/scan.h"
#include "filing/stream.h"

#define NAMESPACE "urn:unefois:form:"

enum role { ROLE_ROOT, ROLE_FIELD, ROLE_REPEAT_ROW, ROLE_KIND, ROLE_ROW, ROLE_PART, ROLE_OTHER };

/* An element that is open. */
struct frame {
	enum role role;
	struct str path, origin, kind;
	size_t rows;  /* that it has had so far */
	size_t filed; /* index in the fields, from 1; 0: none */
	bool has_children;
};

struct reading {
	struct arena *arena;
	struct filing *filing;
	struct stream stream;
	struct frame frames[SCAN_DEPTH + 1];
	size_t depth;    /* of the frame on top */
	struct buf text; /* of the element on top, as long as it has no children */
};

static struct str attribute(struct reading *r, const char *name)
{
	xmlChar *z = xmlTextReaderGetAttribute(r->stream.xml, (const xmlChar *)name);
	struct str s = arena_copy(r->arena, str((const char *)z));

	xmlFree(z);
	return s;
}

static struct str element_name(struct reading *r)
{
	return str((const char *)xmlTextReaderConstLocalName(r->stream.xml));
}

/* Of the element: the parser itself is ahead of it. It counts up to 65535. */
static size_t line_number(struct reading *r)
{
	long line = xmlGetLineNo(xmlTextReaderCurrentNode(r->stream.xml));

	return line > 0 ? (size_t)line : 1;
}

static bool is_kind(struct str name)
{
	return str_is(name, "value") || str_is(name, "absence") || str_is(name, "withheld") ||
	       str_is(name, "claim");
}

static enum role role_below(const struct frame *parent, struct str name)
{
	switch (parent->role) {
	case ROLE_ROOT:
	case ROLE_REPEAT_ROW:
		return ROLE_FIELD;
	case ROLE_FIELD:
		return str_is(name, "row") ? ROLE_REPEAT_ROW : is_kind(name) ? ROLE_KIND : ROLE_OTHER;
	case ROLE_KIND:
		return str_is(name, "row") ? ROLE_ROW : ROLE_PART;
	case ROLE_ROW:
		return ROLE_PART;
	case ROLE_PART:
	case ROLE_OTHER:
		break;
	}
	return ROLE_OTHER;
}

static struct str path_below(struct reading *r, struct frame *parent, enum role role, struct str name)
{
	if (role == ROLE_REPEAT_ROW || role == ROLE_ROW)
		return arena_format(r->arena, "%.*s[%zu]", STR(parent->path), ++parent->rows);
	if (role != ROLE_FIELD && role != ROLE_PART)
		return parent->path;
	return arena_format(
		r->arena, "%.*s%s%.*s", STR(parent->path), parent->path.len > 0 ? "/" : "", STR(name));
}

/* A hostile file is all tags: a filing of a thousand rows has a tenth of that. */
static bool has_room(struct reading *r)
{
	const struct text *t = r->stream.text;
	struct span here = { t, text_offset(t, line_number(r) - 1, 0), 0 };

	if (r->filing->fields.count < FILING_VALUES)
		return true;
	diag_add(r->stream.out, DIAG_XML_REFUSED, here, "there are more than %d values", FILING_VALUES);
	return false;
}

static void file_value(struct reading *r, struct frame *f)
{
	struct filed *filed = LIST_ADD(r->arena, &r->filing->fields);

	f->filed = r->filing->fields.count;
	*filed = (struct filed){ .path = f->path, .kind = f->kind, .line = line_number(r) };
	if (f->role != ROLE_KIND)
		return;
	filed->origin = f->origin;
	filed->code = attribute(r, "code");
	filed->authority = attribute(r, "authority");
	filed->provider = attribute(r, "provider");
}

static bool open_element(struct reading *r)
{
	struct frame *parent = &r->frames[r->depth], *f = &r->frames[++r->depth];
	struct str name = element_name(r);
	enum role role = role_below(parent, name);

	parent->has_children = true;
	*f = (struct frame){ .role = role, .origin = parent->origin, .kind = parent->kind };
	f->path = path_below(r, parent, role, name);
	if (role == ROLE_FIELD)
		f->origin = attribute(r, "origin");
	if (role == ROLE_KIND)
		f->kind = arena_copy(r->arena, name);
	buf_clear(&r->text);
	if (role != ROLE_KIND && role != ROLE_PART)
		return true;
	if (!has_room(r))
		return false;
	file_value(r, f);
	return true;
}

/* A row with a text of its own is one of a scalar over a range: it is filed now. */
static bool close_element(struct reading *r)
{
	struct frame *f = &r->frames[r->depth--];
	bool scalar = !f->has_children && (str_is(f->kind, "value") || str_is(f->kind, "claim"));

	if (scalar && f->role == ROLE_ROW && r->text.len > 0) {
		if (!has_room(r))
			return false;
		file_value(r, f);
	}
	if (scalar && f->filed > 0)
		r->filing->fields.at[f->filed - 1].text = arena_copy(r->arena, buf_str(&r->text));
	buf_clear(&r->text);
	return true;
}

static bool read_root(struct reading *r)
{
	struct filing *f = r->filing;
	struct str name = element_name(r);
	const struct text *t = r->stream.text;
	struct span root = { t, text_offset(t, line_number(r) - 1, 0), 0 };

	f->namespace = arena_copy(r->arena, str((const char *)xmlTextReaderConstNamespaceUri(r->stream.xml)));
	f->form = attribute(r, "form");
	f->version = attribute(r, "version");
	f->definition = attribute(r, "definition");
	f->siret = attribute(r, "siret");
	f->period = attribute(r, "period");
	f->id = attribute(r, "id");
	f->at = attribute(r, "at");
	f->audience = attribute(r, "audience");
	if (str_is(name, "submission") && str_starts(f->namespace, NAMESPACE) && f->form.len > 0 &&
		f->version.len > 0)
		return true;
	diag_add(r->stream.out, DIAG_XML_UNKNOWN, root, "'%.*s' is no submission of a form and version",
		STR(name));
	return false;
}

/* The reader stands on a node below the root. */
static bool read_node(struct reading *r)
{
	switch (xmlTextReaderNodeType(r->stream.xml)) {
	case XML_READER_TYPE_ELEMENT:
		if (!open_element(r))
			return false;
		return xmlTextReaderIsEmptyElement(r->stream.xml) != 1 || close_element(r);
	case XML_READER_TYPE_END_ELEMENT:
		return r->depth == 0 || close_element(r);
	case XML_READER_TYPE_TEXT:
	case XML_READER_TYPE_CDATA:
	case XML_READER_TYPE_WHITESPACE:
	case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
		if (!r->frames[r->depth].has_children)
			buf_puts(&r->text, (const char *)xmlTextReaderConstValue(r->stream.xml));
		return true;
	default:
		return true;
	}
}

static bool read_all(struct reading *r)
{
	bool inside = false;

	while (stream_next(&r->stream)) {
		if (inside && !read_node(r))
			return false;
		if (!inside && xmlTextReaderNodeType(r->stream.xml) == XML_READER_TYPE_ELEMENT) {
			if (!read_root(r))
				return false;
			inside = true;
		}
	}
	return r->stream.findings == 0;
}

struct filing *filing_read(struct arena *a, struct str path, struct str bytes, struct diags *out)
{
	struct reading r = { .arena = a, .filing = ARENA_NEW(a, struct filing) };

	if (bytes.len > FILING_BYTES) {
		diag_at(out, DIAG_XML_REFUSED, path, "the file has more than %d MiB", FILING_BYTES >> 20);
		return NULL;
	}
	const struct text *t = text_new(a, path, bytes);
	if (!scan_xml(t, DIAG_XML_SYNTAX, out))
		return NULL;
	stream_open(&r.stream, t, DIAG_XML_SYNTAX, DIAG_XML_SYNTAX, out);
	bool good = read_all(&r);
	stream_close(&r.stream);
	buf_free(&r.text);
	return good ? r.filing : NULL;
}
