#include "rules/example.h"

#include "base/list.h"
#include "rules/example_list.h"

static const struct example examples[] = {
#define X(name, place, wrong, right) { DIAG_##name, EXAMPLE_##place, wrong, right },
	EXAMPLES(X)
#undef X
};

const struct example *example_of(enum diag_code code, size_t *next)
{
	while (*next < COUNT(examples))
		if (examples[(*next)++].code == code)
			return &examples[*next - 1];
	return NULL;
}

const char *example_place_what(enum example_place place)
{
	static const char *const whats[] = {
		[EXAMPLE_HEAD] = "in the form's head",
		[EXAMPLE_FIELD] = "among the fields of a section",
		[EXAMPLE_SECTION] = "among the sections",
		[EXAMPLE_FILE] = "as the whole file",
	};

	return whats[place];
}
