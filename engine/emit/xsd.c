/*
 * xsd: the schema of a form's submissions, in plain XML Schema 1.0, so that libxml2
 * validates it and nothing is fetched. What can never occur is not allowed: a claim
 * where nothing can be contested, an absence of what is asked.
 */
#include "emit/xsd.h"

#include "out/xml.h"

/* ---- the root ---- */

static void put_element(struct xsd *x, const struct item *it, const char *indent)
{
	if (allowed_at_all(it))
		buf_format(x->b, "%s<xs:element name=\"%.*s\" type=\"%.*s\"%s/>\n", indent, STR(it->id),
			STR(xsd_name(x, "field", it)), allowed_to_miss(it) ? " minOccurs=\"0\"" : "");
}

static void put_root_period(struct xsd *x)
{
	enum lexical period = allowed_period(x->form->period.unit);

	if (!x->form->period.said)
		return;
	buf_format(x->b, "      <xs:attribute name=\"period\" type=\"%s\" use=\"required\"/>\n",
		lexical_word(period));
	xsd_use(x, period);
}

static void put_root_attributes(struct xsd *x)
{
	buf_format(x->b,
		"      <xs:attribute name=\"at\" type=\"moment\" use=\"required\"/>\n"
		"      <xs:attribute name=\"audience\" type=\"audience\" use=\"required\"/>\n"
		"      <xs:attribute name=\"definition\" type=\"definition\" use=\"required\"/>\n"
		"      <xs:attribute name=\"form\" type=\"xs:string\" fixed=\"%.*s\" use=\"required\"/>\n"
		"      <xs:attribute name=\"id\" type=\"text\" use=\"required\"/>\n",
		STR(x->form->name));
	put_root_period(x);
	buf_format(x->b,
		"      <xs:attribute name=\"siret\" type=\"siret\" use=\"required\"/>\n"
		"      <xs:attribute name=\"version\" type=\"xs:string\" fixed=\"%.*s\" use=\"required\"/>\n",
		STR(x->form->version));
	xsd_use(x, LEXICAL_MOMENT);
	xsd_use(x, LEXICAL_TEXT);
	xsd_use(x, LEXICAL_SIRET);
}

static void put_root(struct xsd *x)
{
	const struct form *f = x->form;

	buf_puts(x->b, "  <xs:element name=\"submission\">\n    <xs:complexType>\n      <xs:sequence>\n");
	for (size_t i = 0; i < f->sections.count; i++)
		for (size_t k = 0; k < f->sections.at[i]->items.count; k++)
			put_element(x, f->items.at[f->sections.at[i]->items.at[k]], "        ");
	buf_puts(x->b, "      </xs:sequence>\n");
	put_root_attributes(x);
	buf_puts(x->b, "    </xs:complexType>\n  </xs:element>\n");
}

/* ---- a type per field ---- */

static void put_type_start(struct xsd *x, const struct item *it)
{
	struct str label = it->label.at != NULL ? it->label : it->text;

	buf_format(x->b,
		"  <xs:complexType name=\"%.*s\">\n"
		"    <xs:annotation>\n"
		"      <xs:documentation xml:lang=\"fr\">",
		STR(xsd_name(x, "field", it)));
	out_xml_text(x->b, label);
	buf_puts(x->b, "</xs:documentation>\n    </xs:annotation>\n    <xs:sequence>\n");
}

static void put_type_end(struct xsd *x, const struct item *it)
{
	buf_format(x->b,
		"    </xs:sequence>\n"
		"    <xs:attribute name=\"origin\" type=\"xs:string\" fixed=\"%s\" use=\"required\"/>\n"
		"  </xs:complexType>\n",
		origin_word(it->origin));
	x->origins[it->origin] = true;
}

static void put_claim(struct xsd *x, const char *indent, struct str claim)
{
	if (claim.at != NULL)
		buf_format(x->b, "%s<xs:element name=\"claim\" type=\"%.*s\" minOccurs=\"0\"/>\n", indent,
			STR(claim));
}

/* A value, or why there is none. contested: the type of a claim that only a value
 * can have; missing: none. */
static void put_outcome(struct xsd *x, const struct item *it, struct str value, struct str contested)
{
	const char *origin = it->origin == ORIGIN_SOURCE ? "sourced" : "derived";
	bool pair = contested.at != NULL;

	buf_format(x->b,
		"      <xs:choice>\n%s"
		"        %s<xs:element name=\"value\" type=\"%.*s\"/>\n",
		pair ? "        <xs:sequence>\n" : "", pair ? "  " : "", STR(value));
	put_claim(x, "          ", contested);
	buf_format(x->b, "%s        <xs:element name=\"absence\" type=\"%s-absence\"/>\n",
		pair ? "        </xs:sequence>\n" : "", origin);
	if (allowed_to_withhold(x->form, it)) {
		buf_format(x->b, "        <xs:element name=\"withheld\" type=\"%s-withheld\"/>\n", origin);
		x->withheld[it->origin] = true;
	}
	buf_puts(x->b, "      </xs:choice>\n");
}

static void put_field(struct xsd *x, const struct item *it)
{
	struct base own = { 0 };
	struct base *base = xsd_base(x, it, &own);
	struct str contested = { 0 }, claimed = { 0 };
	enum claim claim = allowed_claim(x->form, it);

	if (claim == CLAIM_CONTEST)
		contested = xsd_role(x, base, ROLE_CONTESTED);
	else if (claim == CLAIM_ANSWER)
		claimed = xsd_role(x, base, ROLE_CLAIMED);
	put_type_start(x, it);
	if (it->origin == ORIGIN_ASK)
		buf_format(x->b, "      <xs:element name=\"value\" type=\"%.*s\"/>\n", STR(base->name));
	else if (it->origin == ORIGIN_DERIVED)
		put_outcome(x, it, base->name, contested);
	else
		put_outcome(x, it, xsd_role(x, base, ROLE_SOURCED), contested);
	put_claim(x, "      ", claimed);
	put_type_end(x, it);
	xsd_write_own(x, it, &own);
}

static void put_repeat(struct xsd *x, const struct item *it)
{
	struct allowed_rows rows = allowed_rows(it);

	put_type_start(x, it);
	buf_format(x->b, "      <xs:element name=\"row\" minOccurs=\"%zu\" maxOccurs=\"%zu\">\n", rows.min,
		rows.max);
	buf_puts(x->b, "        <xs:complexType>\n          <xs:sequence>\n");
	for (unsigned i = 0; i < it->count; i++)
		put_element(x, x->form->items.at[it->first + i], "            ");
	buf_puts(x->b, "          </xs:sequence>\n");
	if (it->identity)
		buf_puts(x->b, "          <xs:attribute name=\"siret\" type=\"siret\" use=\"required\"/>\n");
	buf_puts(x->b, "        </xs:complexType>\n      </xs:element>\n");
	put_type_end(x, it);
}

static void put_types(struct xsd *x)
{
	for (size_t i = 0; i < x->form->items.count; i++) {
		const struct item *it = x->form->items.at[i];

		if (it->kind == ITEM_REPEAT)
			put_repeat(x, it);
		else if (allowed_at_all(it))
			put_field(x, it);
	}
}

/* ---- what fields share ---- */

static const char sourced[] = //
	"  <xs:attributeGroup name=\"provenance\">\n"
	"    <xs:attribute name=\"as_of\" type=\"date\"/>\n"
	"    <xs:attribute name=\"authority\" type=\"line\" use=\"required\"/>\n"
	"    <xs:attribute name=\"period\" type=\"line\"/>\n"
	"    <xs:attribute name=\"provider\" type=\"word\" use=\"required\"/>\n"
	"    <xs:attribute name=\"retrieved_at\" type=\"moment\" use=\"required\"/>\n"
	"  </xs:attributeGroup>\n"
	"  <xs:complexType name=\"sourced-absence\">\n"
	"    <xs:attribute name=\"authority\" type=\"line\" use=\"required\"/>\n"
	"    <xs:attribute name=\"code\" type=\"outcome\" use=\"required\"/>\n"
	"    <xs:attribute name=\"provider\" type=\"word\" use=\"required\"/>\n"
	"    <xs:attribute name=\"retrieved_at\" type=\"moment\"/>\n"
	"  </xs:complexType>\n";

static const char sourced_withheld[] = //
	"  <xs:complexType name=\"sourced-withheld\">\n"
	"    <xs:attribute name=\"authority\" type=\"line\" use=\"required\"/>\n"
	"    <xs:attribute name=\"provider\" type=\"word\" use=\"required\"/>\n"
	"  </xs:complexType>\n";

static const char derived[] = //
	"  <xs:complexType name=\"derived-absence\">\n"
	"    <xs:attribute name=\"code\" type=\"outcome\" use=\"required\"/>\n"
	"  </xs:complexType>\n";

static const char derived_withheld[] = "  <xs:complexType name=\"derived-withheld\"/>\n";

#define X(name, word, french) "      <xs:enumeration value=\"" word "\"/>\n"
static const char outcome[] = //
	"  <xs:simpleType name=\"outcome\">\n"
	"    <xs:restriction base=\"xs:string\">\n" //
	OUTCOMES(X)                                 //
	"    </xs:restriction>\n"
	"  </xs:simpleType>\n";
#undef X

static const char definition[] = //
	"  <xs:simpleType name=\"definition\">\n"
	"    <xs:restriction base=\"xs:string\">\n"
	"      <xs:pattern value=\"sha256:[0-9a-f]{64}\"/>\n"
	"    </xs:restriction>\n"
	"  </xs:simpleType>\n";

static void put_audience(struct xsd *x)
{
	buf_puts(x->b, "  <xs:simpleType name=\"audience\">\n    <xs:restriction base=\"xs:string\">\n");
	for (size_t a = 0; a < AUDIENCE__COUNT; a++)
		if (audience_fits(x->form, (enum audience)a))
			buf_format(x->b, "      <xs:enumeration value=\"%s\"/>\n",
				audience_word((enum audience)a));
	buf_puts(x->b, "    </xs:restriction>\n  </xs:simpleType>\n");
}

static void put_shared(struct xsd *x)
{
	if (x->origins[ORIGIN_SOURCE]) {
		buf_puts(x->b, sourced);
		xsd_use(x, LEXICAL_DATE);
		xsd_use(x, LEXICAL_LINE);
		xsd_use(x, LEXICAL_WORD);
	}
	if (x->withheld[ORIGIN_SOURCE])
		buf_puts(x->b, sourced_withheld);
	if (x->origins[ORIGIN_DERIVED])
		buf_puts(x->b, derived);
	if (x->withheld[ORIGIN_DERIVED])
		buf_puts(x->b, derived_withheld);
	if (x->origins[ORIGIN_SOURCE] || x->origins[ORIGIN_DERIVED])
		buf_puts(x->b, outcome);
	put_audience(x);
	buf_puts(x->b, definition);
	xsd_write_shared(x);
}

void emit_xsd(struct buf *b, const struct form *f)
{
	struct xsd x = { .b = b, .form = f };

	xsd_bases_open(&x);
	buf_format(b,
		"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
		"<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" "
		"xmlns=\"urn:unefois:form:%.*s:%u\"\n"
		"           targetNamespace=\"urn:unefois:form:%.*s:%u\" elementFormDefault=\"qualified\" "
		"blockDefault=\"#all\" "
		"version=\"%.*s\">\n"
		"  <xs:annotation>\n"
		"    <xs:documentation xml:lang=\"fr\">",
		STR(f->name), f->major, STR(f->name), f->major, STR(f->version));
	out_xml_text(b, f->title);
	buf_puts(b, "</xs:documentation>\n  </xs:annotation>\n");
	put_root(&x);
	put_types(&x);
	put_shared(&x);
	buf_puts(b, "</xs:schema>\n");
	arena_free(&x.arena);
}
