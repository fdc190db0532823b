#include "expr/function.h"

static const struct function_row functions[FUNCTION__COUNT] = {
#define X(name, word, least, most, absence, what) { word, least, most, ABSENCE_##absence, what },
	FUNCTIONS(X)
#undef X
};

const struct function_row *function_row(enum function f)
{
	return &functions[f];
}

enum function function_find(struct str word)
{
	size_t f = 0;

	while (f < FUNCTION__COUNT && !str_is(word, functions[f].word))
		f++;
	return (enum function)f;
}

bool function_takes(enum function f, size_t count)
{
	return count >= functions[f].least &&
	       (count <= functions[f].most || functions[f].most == FUNCTION_MANY);
}

struct str function_arguments(struct arena *a, enum function f)
{
	size_t least = functions[f].least, most = functions[f].most;
	const char *plural = most == 1 ? "" : "s";

	if (most == 0)
		return S("no arguments");
	if (most == FUNCTION_MANY)
		return arena_format(a, "at least %zu argument%s", least, least == 1 ? "" : "s");
	if (least == most)
		return arena_format(a, "%zu argument%s", most, plural);
	return arena_format(a, "%zu or %zu arguments", least, most);
}

struct str function_nearest(struct str word)
{
	struct str words[FUNCTION__COUNT];

	for (size_t f = 0; f < FUNCTION__COUNT; f++)
		words[f] = str(functions[f].word);
	return nearest(word, words, COUNT(words));
}

enum absence function_absence(enum function f)
{
	return functions[f].absence;
}
