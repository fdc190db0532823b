#include "emit/lexical.h"

#include "base/clock.h"
#include "expr/pattern.h"

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

/* ---- which texts are whose ---- */

/* Beside: each within itself, within code, line and text. */
static const struct {
	enum lexical a, b;
} within[] = {
	{ LEXICAL_INTEGER, LEXICAL_DECIMAL },
	{ LEXICAL_TRUE, LEXICAL_BOOLEAN },
	{ LEXICAL_TRUE, LEXICAL_WORD },
	{ LEXICAL_BOOLEAN, LEXICAL_WORD },
	{ LEXICAL_YEAR, LEXICAL_TELEPHONE },
	{ LEXICAL_SIREN, LEXICAL_TELEPHONE },
	{ LEXICAL_SIRET, LEXICAL_TELEPHONE },
	{ LEXICAL_POSTAL_CODE, LEXICAL_TELEPHONE },
	{ LEXICAL_POSTAL_CODE, LEXICAL_COMMUNE },
};

bool lexical_within(enum lexical a, enum lexical b)
{
	if (a == b || b == LEXICAL_TEXT)
		return true;
	if (a == LEXICAL_TEXT)
		return false;
	if (b == LEXICAL_LINE || (b == LEXICAL_CODE && a != LEXICAL_LINE))
		return true;
	for (size_t i = 0; i < COUNT(within); i++)
		if (within[i].a == a && within[i].b == b)
			return true;
	return false;
}

static bool of_pattern(struct arena *a, enum lexical l, struct str s)
{
	static const char before[] = "<xs:pattern value=\"", after[] = "\"/>";
	struct str facets = str(rows[l].facets);
	const char *why;
	size_t at, len = facets.len - (sizeof before - 1) - (sizeof after - 1);

	if (!str_starts(facets, before))
		return s.len > 0;
	const struct pattern *p = pattern_compile(a, str_part(facets, sizeof before - 1, len), &why, &at);
	return p != NULL && pattern_matches(p, s);
}

/* What a pattern lets through and its base does not. */
static bool of_base(enum lexical l, struct str s)
{
	uint64_t year = 0, month = 1, day = 1;
	int32_t number;

	if (l == LEXICAL_DURATION)
		return !str_is(s, "P");
	if (l != LEXICAL_DATE && l != LEXICAL_MOMENT && l != LEXICAL_MONTH && l != LEXICAL_YEAR)
		return true;
	str_digits(str_part(s, 0, 4), 9999, &year);
	if (l != LEXICAL_YEAR)
		str_digits(str_part(s, 5, 2), 99, &month);
	if (l == LEXICAL_DATE || l == LEXICAL_MOMENT)
		str_digits(str_part(s, 8, 2), 99, &day);
	return day_of((int64_t)year, (int64_t)month, (int64_t)day, &number);
}

bool lexical_matches(struct arena *a, enum lexical l, struct str s)
{
	return of_pattern(a, l, s) && of_base(l, s);
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
