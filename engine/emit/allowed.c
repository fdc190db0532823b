#include "emit/allowed.h"

#include "emit/view.h"

/* A row's fields stand in a row, which is there only if its repeat applies. */
bool allowed_to_miss(const struct item *it)
{
	if (it->relevant.written.at != NULL ||
		(it->repeat == NULL && it->section->relevant.written.at != NULL))
		return true;
	if (item_may_be_readonly(it) && it->origin == ORIGIN_ASK)
		return true;
	if (it->kind == ITEM_REPEAT)
		return it->min == 0 || it->required.written.at != NULL;
	return it->origin == ORIGIN_ASK && view_due(it) != DUE_ALWAYS;
}

bool allowed_to_withhold(const struct form *f, const struct item *it)
{
	return f->applicant == APPLICANT_OPEN && it->is_protected;
}

/* After a value it has a motive, unless it is a correction; after an absence it is the
 * answer. */
enum claim allowed_claim(const struct form *f, const struct item *it)
{
	bool asked = view_may_be_asked(it);

	if (it->origin != ORIGIN_SOURCE || it->context || allowed_to_withhold(f, it) ||
		it->shape.type == TYPE_DOCUMENT || (!asked && it->edit == EDIT_LOCKED))
		return CLAIM_NONE;
	return it->edit == EDIT_CONTEST && !asked ? CLAIM_CONTEST : CLAIM_ANSWER;
}

/* A register may know fewer rows than a person has to give, but never none. */
struct allowed_rows allowed_rows(const struct item *it)
{
	bool asked = it->origin == ORIGIN_ASK;
	size_t min = it->kind == ITEM_REPEAT ? it->min : it->shape.min;
	size_t max = it->kind == ITEM_REPEAT ? it->max : it->shape.max;

	return (struct allowed_rows){ asked && min > 0 ? min : 1, it->pick ? 1 : max };
}

struct allowed allowed_part(enum type t)
{
	struct allowed v = { 0 };

	if (lexical_find(type_row(t)->xsd, &v.lexical))
		v.kind = ALLOWED_LEXICAL;
	else
		v.kind = t == TYPE_ADDRESS    ? ALLOWED_ADDRESS
			 : t == TYPE_PERIOD   ? ALLOWED_PERIOD
			 : t == TYPE_DOCUMENT ? ALLOWED_DOCUMENT
					      : ALLOWED_LIST;
	return v;
}

struct allowed allowed_value(const struct shape *s)
{
	struct allowed v = { .kind = ALLOWED_ROWS };

	if (s->collection)
		return v;
	v = allowed_part(s->type);
	if (s->choices != NULL && s->choices->kind == CHOICES_INLINE) {
		v.kind = s->type == TYPE_CHOICES ? ALLOWED_LIST : ALLOWED_LISTED;
		v.choices = s->choices;
	}
	return v;
}

/* ---- which values are whose ---- */

static bool all_listed(const struct choices *a, const struct choices *b)
{
	for (size_t i = 0; i < a->list.count; i++)
		if (!map_find(&b->by_code, a->list.at[i].code, NULL))
			return false;
	return true;
}

static bool all_match(struct arena *arena, const struct choices *c, enum lexical l)
{
	for (size_t i = 0; i < c->list.count; i++)
		if (!lexical_matches(arena, l, c->list.at[i].code))
			return false;
	return true;
}

/* The two forms that are few texts. */
static bool is_listed(enum lexical l, const struct choices *c)
{
	bool yes = map_find(&c->by_code, S("true"), NULL), no = map_find(&c->by_code, S("false"), NULL);

	return yes && (l == LEXICAL_TRUE || (l == LEXICAL_BOOLEAN && no));
}

static bool within_lexical(struct arena *arena, const struct allowed *a, enum lexical l)
{
	if (a->kind == ALLOWED_LEXICAL)
		return lexical_within(a->lexical, l);
	if (a->kind == ALLOWED_LISTED)
		return all_match(arena, a->choices, l);
	return l == LEXICAL_LINE || l == LEXICAL_TEXT; /* a code may be twice in a list */
}

static bool within_list(const struct allowed *a, const struct choices *codes)
{
	if (a->kind == ALLOWED_LEXICAL)
		return codes != NULL ? is_listed(a->lexical, codes) : a->lexical != LEXICAL_TEXT;
	return codes == NULL || (a->choices != NULL && all_listed(a->choices, codes));
}

bool allowed_within(struct arena *arena, const struct allowed *a, const struct allowed *b)
{
	bool plain = a->kind <= ALLOWED_LIST && b->kind <= ALLOWED_LIST;

	if (!plain)
		return a->kind == b->kind;
	if (b->kind == ALLOWED_LEXICAL)
		return within_lexical(arena, a, b->lexical);
	if (b->kind == ALLOWED_LISTED && a->kind == ALLOWED_LIST)
		return false;
	return within_list(a, b->choices);
}

enum lexical allowed_period(enum period_unit u)
{
	static const enum lexical lexicals[] = {
#define X(name, word, type, months, example) LEXICAL_##name,
		PERIOD_UNITS(X)
#undef X
	};

	return lexicals[u];
}
