#include "emit/lexical.h"

#define PATTERN(pattern) "<xs:pattern value=\"" pattern "\"/>"

static const struct {
	const char *word, *base, *facets;
} rows[] = {
#define X(name, word, base, facets) { word, base, facets },
	LEXICALS(X)
#undef X
};

const char *lexical_word(enum lexical l)
{
	return rows[l].word;
}

bool lexical_find(const char *word, enum lexical *l)
{
	for (size_t i = 0; i < COUNT(rows); i++)
		if (strcmp(rows[i].word, word) == 0) {
			*l = (enum lexical)i;
			return true;
		}
	return false;
}

void lexical_write(struct buf *b, enum lexical l)
{
	buf_format(b,
		"  <xs:simpleType name=\"%s\">\n"
		"    <xs:restriction base=\"xs:%s\">\n"
		"      %s\n"
		"    </xs:restriction>\n"
		"  </xs:simpleType>\n",
		rows[l].word, rows[l].base, rows[l].facets);
}
