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

const struct item *form_find(const struct form *f, const struct item *repeat, struct str id)
{
	size_t number;

	if (repeat == NULL)
		return map_find(&f->fields, id, &number) ? f->items.at[number] : NULL;
	for (unsigned i = 0; i < repeat->count; i++)
		if (str_equal(f->items.at[repeat->first + i]->id, id))
			return f->items.at[repeat->first + i];
	return NULL;
}

const struct item *form_field(const struct form *f, struct str path)
{
	struct str rest = path;
	const struct item *it = form_find(f, NULL, str_cut(&rest, '/'));

	while (it != NULL && rest.at != NULL)
		it = form_find(f, it, str_cut(&rest, '/'));
	return it;
}

struct str item_path(struct arena *a, const struct item *it)
{
	if (it->repeat == NULL)
		return it->id;
	return arena_format(a, "%.*s/%.*s", STR(item_path(a, it->repeat)), STR(it->id));
}

const struct item *item_within(const struct item *it, const struct item *in)
{
	while (it != NULL && it->repeat != in)
		it = it->repeat;
	return it;
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
		&it->readonly, &it->required, &it->constraint, &it->value, &it->choice_filter };

	for (size_t i = 0; i < COUNT(all); i++)
		if (all[i] != NULL && all[i]->expr != NULL)
			visit(data, all[i]);
}

void form_suppressions(const struct form *f,
	void (*visit)(
		void *data, const struct section *of, const struct item *it, const struct suppression *s),
	void *data)
{
	for (size_t i = 0; i < f->suppressions.list.count; i++)
		visit(data, NULL, NULL, &f->suppressions.list.at[i]);
	for (size_t n = 0; n < f->sections.count; n++)
		for (size_t i = 0; i < f->sections.at[n]->suppressions.list.count; i++)
			visit(data, f->sections.at[n], NULL, &f->sections.at[n]->suppressions.list.at[i]);
	for (size_t n = 0; n < f->items.count; n++)
		for (size_t i = 0; i < f->items.at[n]->suppressions.list.count; i++)
			visit(data, NULL, f->items.at[n], &f->items.at[n]->suppressions.list.at[i]);
}
