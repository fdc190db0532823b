#include "emit/xsd.h"

#include "out/xml.h"

static const struct {
	const char *word, *attributes;
} roles[] = {
#define X(name, word, attributes) { word, attributes },
	ROLES(X)
#undef X
};

/* A document is bytes beside the submission: these facts tell which. */
static const char document[] = //
	"  <xs:complexType name=\"document\">\n"
	"    <xs:attribute name=\"covers\" type=\"date\"/>\n"
	"    <xs:attribute name=\"from\" type=\"date\"/>\n"
	"    <xs:attribute name=\"media_type\" type=\"line\" use=\"required\"/>\n"
	"    <xs:attribute name=\"name\" type=\"line\" use=\"required\"/>\n"
	"    <xs:attribute name=\"number\" type=\"line\"/>\n"
	"    <xs:attribute name=\"sha256\" type=\"digest\" use=\"required\"/>\n"
	"    <xs:attribute name=\"size\" type=\"integer\" use=\"required\"/>\n"
	"    <xs:attribute name=\"until\" type=\"date\"/>\n"
	"  </xs:complexType>\n";

struct str xsd_name(struct xsd *x, const char *prefix, const struct item *it)
{
	if (it->repeat == NULL)
		return arena_format(&x->arena, "%s-%.*s", prefix, STR(it->id));
	return arena_format(&x->arena, "%.*s-%.*s", STR(xsd_name(x, prefix, it->repeat)), STR(it->id));
}

struct base *xsd_use(struct xsd *x, size_t shared)
{
	x->shared[shared].used = true;
	return &x->shared[shared];
}

void xsd_bases_open(struct xsd *x)
{
	for (size_t i = 0; i < LEXICAL__COUNT; i++)
		x->shared[i].name = str(lexical_word((enum lexical)i));
	x->shared[SHARED_CODES].name = S("codes");
	x->shared[SHARED_ADDRESS] = (struct base){ .name = S("address"), .complex = true };
	x->shared[SHARED_PERIOD] = (struct base){ .name = S("period"), .complex = true };
	x->shared[SHARED_DOCUMENT] = (struct base){ .name = S("document"), .complex = true };
}

/* The shared base of a value that has none of its own. */
static struct base *shared_base(struct xsd *x, struct allowed v)
{
	if (v.kind == ALLOWED_LEXICAL)
		return xsd_use(x, v.lexical);
	return xsd_use(x, v.kind == ALLOWED_ADDRESS    ? SHARED_ADDRESS
			  : v.kind == ALLOWED_PERIOD   ? SHARED_PERIOD
			  : v.kind == ALLOWED_DOCUMENT ? SHARED_DOCUMENT
						       : SHARED_CODES);
}

struct base *xsd_base(struct xsd *x, const struct item *it, struct base *own)
{
	struct allowed v = allowed_value(&it->shape);
	bool rows = v.kind == ALLOWED_ROWS;

	if (!rows && v.choices == NULL)
		return shared_base(x, v);
	own->name = xsd_name(x, rows ? "rows" : v.kind == ALLOWED_LIST ? "codes" : "code", it);
	own->complex = rows;
	own->used = true;
	return own;
}

struct str xsd_role(struct xsd *x, struct base *base, enum role role)
{
	base->roles[role] = true;
	return arena_format(&x->arena, "%s-%.*s", roles[role].word, STR(base->name));
}

static void write_roles(struct xsd *x, const struct base *base)
{
	const char *content = base->complex ? "complexContent" : "simpleContent";

	for (size_t r = 0; r < ROLE__COUNT; r++)
		if (base->roles[r])
			buf_format(x->b,
				"  <xs:complexType name=\"%s-%.*s\">\n"
				"    <xs:%s>\n"
				"      <xs:extension base=\"%.*s\">\n"
				"        %s\n"
				"      </xs:extension>\n"
				"    </xs:%s>\n"
				"  </xs:complexType>\n",
				roles[r].word, STR(base->name), content, STR(base->name), roles[r].attributes,
				content);
}

/* Parts in their order, any of them left out but not all: a branch for each that may
 * be the first. XSD 1.0 has no shorter way to say it. */
static void write_parts(struct xsd *x, struct str name, const struct shape *s)
{
	buf_format(x->b, "  <xs:complexType name=\"%.*s\">\n    <xs:choice>\n", STR(name));
	/* at least one of them, unless that is said of each */
	for (size_t first = 0; first < (s->parts[0].required ? 1 : s->part_count); first++) {
		buf_puts(x->b, "      <xs:sequence>\n");
		for (size_t i = first; i < s->part_count; i++)
			buf_format(x->b, "        <xs:element name=\"%.*s\" type=\"%.*s\"%s/>\n",
				STR(s->parts[i].name),
				STR(shared_base(x, allowed_part(s->parts[i].type))->name),
				i == first || s->parts[i].required ? "" : " minOccurs=\"0\"");
		buf_puts(x->b, "      </xs:sequence>\n");
	}
	buf_puts(x->b, "    </xs:choice>\n  </xs:complexType>\n");
}

static void write_rows(struct xsd *x, const struct item *it, struct str name)
{
	struct str row = xsd_name(x, "row", it);
	struct allowed_rows rows = allowed_rows(it);

	buf_format(x->b,
		"  <xs:complexType name=\"%.*s\">\n"
		"    <xs:sequence>\n"
		"      <xs:element name=\"row\" type=\"%.*s\" minOccurs=\"%zu\" maxOccurs=\"%zu\"/>\n"
		"    </xs:sequence>\n"
		"  </xs:complexType>\n",
		STR(name), STR(row), rows.min, rows.max);
	write_parts(x, row, &it->shape);
}

static void write_enumeration(struct xsd *x, struct str name, const struct choices *c)
{
	buf_format(x->b,
		"  <xs:simpleType name=\"%.*s\">\n"
		"    <xs:restriction base=\"xs:string\">\n",
		STR(name));
	for (size_t i = 0; i < c->list.count; i++) {
		buf_puts(x->b, "      <xs:enumeration value=\"");
		out_xml_attr(x->b, c->list.at[i].code);
		buf_puts(x->b, "\"/>\n");
	}
	buf_puts(x->b, "    </xs:restriction>\n  </xs:simpleType>\n");
}

/* At least one of the codes. */
static void write_list(struct xsd *x, struct str name, struct str code)
{
	buf_format(x->b,
		"  <xs:simpleType name=\"%.*s\">\n"
		"    <xs:restriction>\n"
		"      <xs:simpleType>\n"
		"        <xs:list itemType=\"%.*s\"/>\n"
		"      </xs:simpleType>\n"
		"      <xs:minLength value=\"1\"/>\n"
		"    </xs:restriction>\n"
		"  </xs:simpleType>\n",
		STR(name), STR(code));
}

void xsd_write_own(struct xsd *x, const struct item *it, const struct base *own)
{
	struct str code;

	if (!own->used)
		return;
	if (it->shape.collection) {
		write_rows(x, it, own->name);
	} else {
		code = xsd_name(x, "code", it);
		if (it->shape.type == TYPE_CHOICES)
			write_list(x, own->name, code);
		write_enumeration(x, code, it->shape.choices);
	}
	write_roles(x, own);
}

static void write_structure(struct xsd *x, enum shared which, enum type t)
{
	struct base *base = &x->shared[which];
	struct shape shape = shape_of(&x->arena, t);

	if (!base->used)
		return;
	write_parts(x, base->name, &shape);
	write_roles(x, base);
}

/* Structures first: what they are made of is used by them. */
void xsd_write_shared(struct xsd *x)
{
	struct base *shared = x->shared;

	write_structure(x, SHARED_ADDRESS, TYPE_ADDRESS);
	write_structure(x, SHARED_PERIOD, TYPE_PERIOD);
	if (shared[SHARED_DOCUMENT].used) {
		buf_puts(x->b, document);
		write_roles(x, &shared[SHARED_DOCUMENT]);
		xsd_use(x, LEXICAL_LINE);
		xsd_use(x, LEXICAL_DATE);
		xsd_use(x, LEXICAL_DIGEST);
		xsd_use(x, LEXICAL_INTEGER);
	}
	if (shared[SHARED_CODES].used) {
		write_list(x, S("codes"), S("code"));
		write_roles(x, &shared[SHARED_CODES]);
		xsd_use(x, LEXICAL_CODE);
	}
	for (size_t i = 0; i < LEXICAL__COUNT; i++)
		if (shared[i].used) {
			lexical_write(x->b, (enum lexical)i);
			write_roles(x, &shared[i]);
		}
}
