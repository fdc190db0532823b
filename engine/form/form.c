#include "form/form.h"

static const char *const origin_words[] = {
#define X(name, word, what) word,
	ORIGINS(X)
#undef X
};

static const char *const policy_words[] = {
#define X(name, word, what) word,
	POLICIES(X)
#undef X
};

static const char *const edit_words[] = {
#define X(name, word, what) word,
	EDITS(X)
#undef X
};

const char *origin_word(enum origin o)
{
	return origin_words[o];
}

const char *policy_word(enum policy p)
{
	return policy_words[p];
}

const char *edit_word(enum edit e)
{
	return edit_words[e];
}

const char *disclosure_word(enum disclosure d)
{
	return d == DISCLOSURE_PUBLIC ? "public" : "protected";
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
	const struct condition *all[] = { it->section ? &it->section->relevant : NULL, &it->relevant,
		&it->required, &it->constraint, &it->value };

	for (size_t i = 0; i < COUNT(all); i++)
		if (all[i] != NULL && all[i]->expr != NULL)
			visit(data, all[i]);
}
