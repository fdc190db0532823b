#include "value/outcome.h"

static const struct {
	const char *word, *french;
} outcomes[OUTCOME__COUNT] = { [OUTCOME_VALUE] = { "", "" },
#define X(name, word, french) [OUTCOME_##name] = { word, french },
	OUTCOMES(X)
#undef X
};

const char *outcome_word(enum outcome o)
{
	return outcomes[o].word;
}

const char *outcome_french(enum outcome o)
{
	return outcomes[o].french;
}

bool outcome_find(struct str word, enum outcome *o)
{
	for (size_t i = OUTCOME_VALUE + 1; i < COUNT(outcomes); i++)
		if (str_is(word, outcomes[i].word)) {
			*o = (enum outcome)i;
			return true;
		}
	return false;
}
