#include "audit/compat.h"

#include "audit/match.h"
#include "emit/allowed.h"

#define CODES_SHOWN 20

static const struct {
	const char *word, *what;
} verdicts[] = {
#define X(name, word, what) { word, what },
	VERDICTS(X)
#undef X
};

static const char *const bumps[] = {
#define X(name, word) word,
	BUMPS(X)
#undef X
};

const char *verdict_word(enum verdict v)
{
	return verdicts[v].word;
}

const char *verdict_what(enum verdict v)
{
	return verdicts[v].what;
}

const char *bump_word(enum bump b)
{
	return bumps[b];
}

/* Two things of a name, one in each schema. */
struct pair {
	struct arena *arena;
	struct compat *compat;
	const struct form *old, *new;
};

/* A difference, and whether each side's documents pass the other's schema in spite of it. */
static void differs(const struct pair *p, struct str id, const char *what, struct str before,
	struct str after, bool old_passes, bool new_passes)
{
	if (!old_passes || !new_passes)
		*LIST_ADD(p->arena, &p->compat->reasons) = (struct compat_reason){ id, str(what), before,
			after, !old_passes, !new_passes };
}

/* ---- values ---- */

static struct str tell_value(struct arena *a, const struct allowed *v)
{
	size_t count = v->choices != NULL ? v->choices->list.count : 0;

	switch (v->kind) {
	case ALLOWED_LEXICAL:
		return str(lexical_word(v->lexical));
	case ALLOWED_LISTED:
		return arena_format(a, "one of %zu codes", count);
	case ALLOWED_LIST:
		return count > 0 ? arena_format(a, "some of %zu codes", count) : S("codes");
	case ALLOWED_ADDRESS:
		return S("address");
	case ALLOWED_PERIOD:
		return S("period");
	case ALLOWED_DOCUMENT:
		return S("document");
	case ALLOWED_ROWS:
		return S("rows");
	}
	return S("");
}

/* Codes of from that to has not; is_old: from is the old side. */
static void missing_codes(const struct pair *p, struct str id, const struct choices *from,
	const struct choices *to, bool is_old)
{
	size_t count = 0;

	for (size_t i = 0; i < from->list.count; i++) {
		struct str code = from->list.at[i].code;

		if (!map_find(&to->by_code, code, NULL) && count++ < CODES_SHOWN)
			differs(p, id, arena_format(p->arena, "code %.*s", STR(code)).at,
				is_old ? S("allowed") : S("refused"), is_old ? S("refused") : S("allowed"),
				!is_old, is_old);
	}
	if (count > CODES_SHOWN)
		differs(p, id, "other codes", is_old ? S("allowed") : S("refused"),
			is_old ? S("refused") : S("allowed"), !is_old, is_old);
}

static void compare_values(
	const struct pair *p, struct str id, const struct allowed *old, const struct allowed *new)
{
	if (new->choices != NULL && old->choices != NULL && old->kind == new->kind) {
		missing_codes(p, id, new->choices, old->choices, false);
		missing_codes(p, id, old->choices, new->choices, true);
		return;
	}
	differs(p, id, "type", tell_value(p->arena, old), tell_value(p->arena, new),
		allowed_within(p->arena, old, new), allowed_within(p->arena, new, old));
}

static struct str tell_count(struct arena *a, struct allowed_rows r)
{
	return arena_format(a, "%zu..%zu", r.min, r.max);
}

static bool rows_within(struct allowed_rows a, struct allowed_rows b)
{
	return b.min <= a.min && a.max <= b.max;
}

static void compare_rows(const struct pair *p, struct str id, const struct item *old, const struct item *new)
{
	struct allowed_rows before = allowed_rows(old), after = allowed_rows(new);

	differs(p, id, "rows", tell_count(p->arena, before), tell_count(p->arena, after),
		rows_within(before, after), rows_within(after, before));
}

/* ---- a sequence of names: elements, or parts of a row ---- */

/* Of one side's sequence. */
struct member {
	struct str name;
	struct str id; /* for a reason */
	bool may_miss;
	const struct item *item; /* NULL: a part */
	enum type type;          /* of a part */
};

struct members {
	LIST(struct member) list;
	struct map by_name;
};

static void add_member(struct arena *a, struct members *all, struct member m)
{
	map_add(a, &all->by_name, m.name, all->list.count, NULL);
	*LIST_ADD(a, &all->list) = m;
}

static void add_item(struct arena *a, struct members *all, const struct item *it)
{
	if (allowed_at_all(it))
		add_member(a, all, (struct member){ it->id, item_path(a, it), allowed_to_miss(it), it, 0 });
}

static void add_parts(struct arena *a, struct members *all, struct str id, const struct shape *s)
{
	for (size_t i = 0; i < s->part_count; i++)
		add_member(a, all,
			(struct member){ s->parts[i].name,
				arena_format(a, "%.*s/%.*s", STR(id), STR(s->parts[i].name)), true, NULL,
				s->parts[i].type });
}

static struct str tell_presence(const struct member *m)
{
	return m == NULL ? S("absent") : m->may_miss ? S("optional") : S("required");
}

/* What is on one side only, or may be missing on one side only. NULL: not there. */
static void compare_presence(const struct pair *p, const struct member *old, const struct member *new)
{
	bool old_passes = new == NULL ? false : new->may_miss || (old != NULL && !old->may_miss);
	bool new_passes = old == NULL ? false : old->may_miss || (new != NULL && !new->may_miss);

	differs(p, new != NULL ? new->id : old->id, "element", tell_presence(old), tell_presence(new),
		old_passes, new_passes);
}

static struct str tell_position(struct arena *a, const struct members *all, size_t at)
{
	return at == 0 || all->list.at == NULL
		       ? S("first")
		       : arena_format(a, "after %.*s", STR(all->list.at[at - 1].name));
}

/* Two that change places can stand in one document: each schema refuses the other's. */
static void compare_order(const struct pair *p, const struct members *old, const struct members *new)
{
	size_t *at = arena_array(p->arena, new->list.count + 1, sizeof *at), count = 0;
	size_t *number = arena_array(p->arena, new->list.count + 1, sizeof *number);
	bool *moved = arena_array(p->arena, new->list.count + 1, sizeof *moved);

	for (size_t i = 0; i < new->list.count; i++)
		if (map_find(&old->by_name, new->list.at[i].name, &at[count]))
			number[count++] = i;
	match_moved(p->arena, at, count, moved);
	for (size_t i = 0; i < count; i++)
		if (moved[i])
			differs(p, new->list.at[number[i]].id, "order", tell_position(p->arena, old, at[i]),
				tell_position(p->arena, new, number[i]), false, false);
}

static void compare_items(const struct pair *p, const struct item *old, const struct item *new);

static void compare_members(const struct pair *p, const struct members *old, const struct members *new)
{
	size_t at;

	for (size_t i = 0; i < new->list.count; i++) {
		const struct member *now = &new->list.at[i];
		const struct member *was = map_find(&old->by_name, now->name, &at) ? &old->list.at[at] : NULL;

		compare_presence(p, was, now);
		if (was != NULL && now->item != NULL) {
			compare_items(p, was->item, now->item);
		} else if (was != NULL) {
			const struct allowed before = allowed_part(was->type),
					     after = allowed_part(now->type);

			compare_values(p, now->id, &before, &after);
		}
	}
	compare_order(p, old, new);
	for (size_t i = 0; i < old->list.count; i++)
		if (!map_find(&new->by_name, old->list.at[i].name, NULL))
			compare_presence(p, &old->list.at[i], NULL);
}

/* ---- elements ---- */

static const char *const claims[] = { "none", "of a value", "of a value or an absence" };

static void compare_fields(
	const struct pair *p, struct str id, const struct item *old, const struct item *new)
{
	bool was = allowed_to_withhold(p->old, old), is = allowed_to_withhold(p->new, new);
	enum claim before = allowed_claim(p->old, old), after = allowed_claim(p->new, new);
	const struct allowed value = allowed_value(&old->shape), now = allowed_value(&new->shape);

	differs(p, id, "withheld", was ? S("allowed") : S("refused"), is ? S("allowed") : S("refused"),
		is || !was, was || !is);
	differs(p, id, "claim", str(claims[before]), str(claims[after]), before <= after, after <= before);
	compare_values(p, id, &value, &now);
	if (value.kind == ALLOWED_ROWS && now.kind == ALLOWED_ROWS) {
		struct members parts = { 0 }, others = { 0 };

		compare_rows(p, id, old, new);
		add_parts(p->arena, &parts, id, &old->shape);
		add_parts(p->arena, &others, id, &new->shape);
		compare_members(p, &parts, &others);
	}
}

static void compare_repeats(
	const struct pair *p, struct str id, const struct item *old, const struct item *new)
{
	struct members fields = { 0 }, others = { 0 };

	compare_rows(p, id, old, new);
	differs(p, id, "siret", old->identity ? S("required") : S("absent"),
		new->identity ? S("required") : S("absent"), old->identity == new->identity,
		old->identity == new->identity);
	for (unsigned i = 0; i < old->count; i++)
		add_item(p->arena, &fields, p->old->items.at[old->first + i]);
	for (unsigned i = 0; i < new->count; i++)
		add_item(p->arena, &others, p->new->items.at[new->first + i]);
	compare_members(p, &fields, &others);
}

static struct str tell_origin(const struct item *it)
{
	return it->kind == ITEM_REPEAT ? S("repeat") : str(origin_word(it->origin));
}

static void compare_items(const struct pair *p, const struct item *old, const struct item *new)
{
	struct str id = item_path(p->arena, new);

	if (old->kind != new->kind || old->origin != new->origin)
		differs(p, id, "origin", tell_origin(old), tell_origin(new), false, false);
	else if (new->kind == ITEM_REPEAT)
		compare_repeats(p, id, old, new);
	else
		compare_fields(p, id, old, new);
}

/* ---- the root ---- */

static void add_sections(struct arena *a, struct members *all, const struct form *f)
{
	for (size_t i = 0; i < f->sections.count; i++)
		for (size_t k = 0; k < f->sections.at[i]->items.count; k++)
			add_item(a, all, f->items.at[f->sections.at[i]->items.at[k]]);
}

static struct str tell_audiences(const struct form *f)
{
	return f->applicant == APPLICANT_OPEN ? S("applicant, agent") : S("company, agent");
}

static struct str tell_namespace(struct arena *a, const struct form *f)
{
	return arena_format(a, "urn:unefois:form:%.*s:%u", STR(f->name), f->major);
}

static struct str tell_period(const struct form_period *p)
{
	return p->said ? str(period_word(p->unit)) : S("absent");
}

static void compare_periods(const struct pair *p)
{
	const struct form_period *old = &p->old->period, *new = &p->new->period;
	bool same = old->said == new->said && (!old->said || old->unit == new->unit);

	differs(p, S("submission"), "period", tell_period(old), tell_period(new), same, same);
}

static void compare_content(const struct pair *p)
{
	struct members old = { 0 }, new = { 0 };
	bool same = p->old->applicant == p->new->applicant;

	differs(p, S("submission"), "audience", tell_audiences(p->old), tell_audiences(p->new), same, same);
	compare_periods(p);
	add_sections(p->arena, &old, p->old);
	add_sections(p->arena, &new, p->new);
	compare_members(p, &old, &new);
}

/* By the reasons from that one on. */
static enum verdict judge(const struct compat *c, size_t first)
{
	bool backward = true, forward = true;

	for (size_t i = first; i < c->reasons.count; i++) {
		backward = backward && !c->reasons.at[i].not_backward;
		forward = forward && !c->reasons.at[i].not_forward;
	}
	return backward  ? forward ? VERDICT_BOTH : VERDICT_BACKWARD
	       : forward ? VERDICT_FORWARD
			 : VERDICT_NONE;
}

static enum bump needed(enum verdict v)
{
	return v == VERDICT_BOTH ? BUMP_PATCH : v == VERDICT_BACKWARD ? BUMP_MINOR : BUMP_MAJOR;
}

static void compare_versions(struct compat *c, struct str old, struct str new)
{
	enum bump by[] = { BUMP_MAJOR, BUMP_MINOR, BUMP_PATCH };

	for (size_t i = 0; i < COUNT(by); i++) {
		uint64_t before = 0, after = 0;

		str_digits(str_cut(&old, '.'), UINT32_MAX, &before);
		str_digits(str_cut(&new, '.'), UINT32_MAX, &after);
		c->older = after < before;
		if (before != after) {
			c->given = by[i];
			return;
		}
	}
}

void compat_forms(struct arena *a, const struct form *old, const struct form *new, struct compat *c)
{
	const struct pair p = { a, c, old, new };
	bool same = str_equal(old->name, new->name) && old->major == new->major;

	*c = (struct compat){ 0 };
	differs(&p, S("submission"), "namespace", tell_namespace(a, old), tell_namespace(a, new), same, same);
	size_t of_names = c->reasons.count;
	compare_content(&p);
	c->verdict = judge(c, 0);
	c->needs = needed(judge(c, of_names));
	compare_versions(c, old->version, new->version);
}

/* Of two that are both the same a new number is nobody's need. */
bool compat_is_understated(const struct compat *c, const struct form *old, const struct form *new)
{
	return c->needs > BUMP_PATCH && c->given < c->needs && !c->older && old->major > 0 &&
	       str_equal(old->name, new->name);
}
