#include "form/key.h"

static const char *word(enum key_words words, size_t index)
{
	size_t count;

	return key_words(words, &count)[index];
}

const char *origin_word(enum origin o)
{
	return word(WORDS_ORIGIN, o);
}

const char *policy_word(enum policy p)
{
	return word(WORDS_POLICY, p);
}

const char *edit_word(enum edit e)
{
	return word(WORDS_EDIT, e);
}

const char *disclosure_word(enum disclosure d)
{
	return word(WORDS_DISCLOSURE, d);
}

const struct item *form_field(const struct form *f, struct str path)
{
	size_t number, slash = str_find(path, '/');
	struct str part = str_part(path, slash + 1, path.len);
	const struct item *it;

	if (!map_find(&f->fields, str_part(path, 0, slash), &number))
		return NULL;
	it = f->items.at[number];
	if (slash == path.len)
		return it;
	for (unsigned i = 0; i < it->count; i++)
		if (str_equal(f->items.at[it->first + i]->id, part))
			return f->items.at[it->first + i];
	return NULL;
}

const struct item *form_variable(const struct form *f, struct str name)
{
	size_t number;

	return map_find(&f->variables, name, &number) ? f->items.at[number] : NULL;
}

void item_expressions(const struct item *it, void (*visit)(void *data, const struct condition *c), void *data)
{
	const struct section *s = it->section;
	const struct condition *all[] = { s ? &s->relevant : NULL, s ? &s->readonly : NULL, &it->relevant,
		&it->readonly, &it->required, &it->constraint, &it->value };

	for (size_t i = 0; i < COUNT(all); i++)
		if (all[i] != NULL && all[i]->expr != NULL)
			visit(data, all[i]);
}
