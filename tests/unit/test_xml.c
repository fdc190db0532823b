#include <criterion/criterion.h>

#include "out/xml.h"

/* Canonical XML 1.0, section 2.3: the text and the attribute of the same value. */
Test(xml, escapes)
{
	static const char *const rows[][3] = {
		{ "", "", "" },
		{ "Société", "Société", "Société" },
		{ "a & b", "a &amp; b", "a &amp; b" },
		{ "<a>", "&lt;a&gt;", "&lt;a>" },
		{ "\"'", "\"'", "&quot;'" },
		{ "a\tb\nc\rd", "a\tb\nc&#xD;d", "a&#x9;b&#xA;c&#xD;d" },
		{ "]]>", "]]&gt;", "]]>" },
		{ "&amp;", "&amp;amp;", "&amp;amp;" },
		{ "&&<<", "&amp;&amp;&lt;&lt;", "&amp;&amp;&lt;&lt;" },
	};

	for (size_t i = 0; i < COUNT(rows); i++) {
		struct buf text = { 0 }, attr = { 0 };

		out_xml_text(&text, str(rows[i][0]));
		out_xml_attr(&attr, str(rows[i][0]));
		cr_expect_str_eq(text.at, rows[i][1]);
		cr_expect_str_eq(attr.at, rows[i][2]);
		buf_free(&text);
		buf_free(&attr);
	}
}

Test(xml, pairs_and_elements)
{
	struct buf b = { 0 };

	out_xml_pair(&b, "authority", S("Insee & \"co\""));
	out_xml_pair(&b, "period", (struct str){ NULL, 0 });
	out_xml_pair(&b, "hint", S(""));
	out_xml_element(&b, "row", S("1 < 2"));
	out_xml_element(&b, "empty", S(""));
	out_xml_element(&b, "missing", (struct str){ NULL, 0 });
	cr_expect_str_eq(b.at, " authority=\"Insee &amp; &quot;co&quot;\" hint=\"\""
			       "<row>1 &lt; 2</row><empty></empty><missing></missing>");
	buf_free(&b);
}
