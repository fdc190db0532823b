#include "audit/fate.h"

#include "base/buf.h"

static const struct {
	const char *word, *lever;
} fates[] = {
#define X(name, word, lever) { word, lever },
	FATES(X)
#undef X
};

const char *fate_word(enum fate fate)
{
	return fates[fate].word;
}

const char *fate_lever(enum fate fate)
{
	return fates[fate].lever;
}

enum fate fate_of(enum origin origin)
{
	switch (origin) {
	case ORIGIN_SOURCE:
		return FATE_SOURCE;
	case ORIGIN_DERIVED:
		return FATE_DERIVED;
	case ORIGIN_ASK:
		return FATE_ASK;
	case ORIGIN_ON_CONTROL:
		return FATE_ON_CONTROL;
	case ORIGIN__COUNT:
		break;
	}
	return FATE_ASK;
}

static void give(const struct form *f, struct fated *all, const struct replaced *r, struct fated fated)
{
	size_t line;

	if (r->id.at != NULL && map_find(&f->ledger->by_id, r->id, &line))
		all[line] = fated;
}

struct fated *fates_find(struct arena *a, const struct form *f)
{
	struct fated *all = arena_array(a, f->ledger->lines.count + 1, sizeof *all);

	give(f, all, &f->identity, (struct fated){ FATE_ASK, NULL, NULL });
	for (size_t i = 0; i < f->items.count; i++) {
		const struct item *it = f->items.at[i];

		for (size_t r = 0; r < it->replaces.count; r++)
			give(f, all, &it->replaces.at[r], (struct fated){ fate_of(it->origin), it, NULL });
		if (it->identity)
			give(f, all, &it->identity_line, (struct fated){ FATE_ASK, it, NULL });
	}
	for (size_t i = 0; i < f->dropped.count; i++)
		give(f, all, &f->dropped.at[i].line, (struct fated){ FATE_DROPPED, NULL, &f->dropped.at[i] });
	return all;
}

/* "Insee, else Infogreffe, protected": an administration's own variants are one. */
static struct str authorities(struct arena *a, const struct form *f, const struct item *it)
{
	struct buf b = { 0 };

	if (it->context)
		return arena_format(
			a, "the administration’s own system ($%.*s)", STR(f->items.at[it->context_item]->id));
	for (size_t i = 0; i < it->candidates.count; i++) {
		struct str authority = it->candidates.at[i].provider->authority;

		if (i == 0 || !str_equal(authority, it->candidates.at[i - 1].provider->authority))
			buf_format(&b, "%s%.*s", i > 0 ? ", else " : "", STR(authority));
	}
	if (it->is_protected)
		buf_puts(&b, ", protected");
	struct str s = arena_copy(a, buf_str(&b));
	buf_free(&b);
	return s;
}

/* Why it is asked: said, or held by nobody. */
static struct str purpose(struct arena *a, const struct item *it)
{
	if (it->why_ask.at != NULL)
		return it->why_ask;
	if (it->purpose.at != NULL)
		return it->purpose;
	if (it->shape.type == TYPE_DECLARATION)
		return S("a declaration");
	if (it->concept != NULL)
		return arena_format(a, "%.*s: nobody holds it", STR(it->concept->name));
	return S("rows that the company gives");
}

struct str fate_field_reason(struct arena *a, const struct form *f, const struct item *it)
{
	switch (it->origin) {
	case ORIGIN_SOURCE:
		return authorities(a, f, it);
	case ORIGIN_DERIVED:
		return arena_format(a, "= %.*s", STR(it->value.written));
	case ORIGIN_ON_CONTROL:
		return str_is(it->value.written, "true()")
			       ? S("if a control asks for it")
			       : arena_format(a, "if %.*s", STR(it->value.written));
	case ORIGIN_ASK:
	case ORIGIN__COUNT:
		break;
	}
	return purpose(a, it);
}

struct str fate_reason(struct arena *a, const struct form *f, const struct fated *fated)
{
	if (fated->dropped != NULL)
		return fated->dropped->reason;
	if (fated->item == NULL)
		return S("the SIRET, which finds the rest");
	if (fated->item->identity)
		return S("the SIRET of each row");
	return fate_field_reason(a, f, fated->item);
}
