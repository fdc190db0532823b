/*
 * Who a page or a filing is for. An unknown pair of form and audience sees nothing
 * protected: forgetting to call audience_check() shows too little, never too much.
 */
#include "emit/emit.h"

static const char *const words[] = {
#define X(name, word, what) word,
	AUDIENCES(X)
#undef X
};

const char *audience_word(enum audience a)
{
	return words[a];
}

bool audience_find(struct str word, enum audience *a)
{
	for (size_t i = 0; i < COUNT(words); i++)
		if (str_is(word, words[i])) {
			*a = (enum audience)i;
			return true;
		}
	return false;
}

bool audience_fits(const struct form *f, enum audience a)
{
	return a == AUDIENCE_AGENT || (f->applicant == APPLICANT_OPEN) == (a == AUDIENCE_APPLICANT);
}

bool audience_check(const struct form *f, enum audience a, struct diags *out)
{
	bool open = f->applicant == APPLICANT_OPEN;

	if (audience_fits(f, a))
		return true;
	diag_at(out, DIAG_AUDIENCE, (struct str){ 0 },
		"the form '%.*s' is %s: it is for '%s' or '%s', not '%s'", STR(f->name),
		open ? "open" : "mandated", words[open ? AUDIENCE_APPLICANT : AUDIENCE_COMPANY],
		words[AUDIENCE_AGENT], words[a]);
	return false;
}

bool audience_withholds(const struct form *f, enum audience a, const struct item *it)
{
	bool entitled = a == AUDIENCE_AGENT || (a == AUDIENCE_COMPANY && f->applicant == APPLICANT_MANDATED);

	return it->is_protected && !entitled;
}
