/*
 * Conditions that decide nothing, and what they shut out for good.
 */
#include "rules/rule.h"
#include "rules/witness.h"

#define OUTER (FORM_NEST + 2) /* conditions around one: of the repeats, the section; and itself */

/* A condition, and whose it is. */
struct owned {
	const struct item *item;       /* NULL: of the section */
	const struct section *section; /* NULL: of the item */
	enum effect effect;
	const char *word;
	const struct condition *condition;
};

/* ---- all conditions of a form ---- */

typedef void visit_owned(struct rules *r, const struct owned *p);

static void visit(struct rules *r, visit_owned *look, struct owned p)
{
	if (p.condition->expr != NULL)
		look(r, &p);
}

/* The section's own, of a question that does not say its own, is the section's. */
static bool is_inherited(const struct item *it)
{
	const struct section *s = it->section;

	return s != NULL && it->required.span.text == s->required.span.text &&
	       it->required.span.at == s->required.span.at;
}

static void visit_value(struct rules *r, visit_owned *look, const struct item *it)
{
	bool derived = it->kind == ITEM_FIELD && it->origin == ORIGIN_DERIVED;

	if (it->kind == ITEM_FIELD && it->origin == ORIGIN_ON_CONTROL)
		visit(r, look, (struct owned){ it, NULL, EFFECT_CONTROL, "'on_control'", &it->value });
	else if (derived || it->kind == ITEM_LET || it->kind == ITEM_DECISION)
		visit(r, look,
			(struct owned){
				it, NULL, EFFECT_VALUE, derived ? "'derived'" : "the value", &it->value });
}

static void visit_all(struct rules *r, visit_owned *look)
{
	const struct form *f = r->form;

	for (size_t i = 0; i < f->items.count; i++) {
		const struct item *it = f->items.at[i];

		visit_value(r, look, it);
		if (it->kind != ITEM_FIELD && it->kind != ITEM_REPEAT)
			continue;
		visit(r, look, (struct owned){ it, NULL, EFFECT_RELEVANT, "'relevant'", &it->relevant });
		if (!is_inherited(it))
			visit(r, look,
				(struct owned){ it, NULL, EFFECT_REQUIRED, "'required'", &it->required });
		visit(r, look, (struct owned){ it, NULL, EFFECT_READONLY, "'readonly'", &it->readonly });
		visit(r, look,
			(struct owned){ it, NULL, EFFECT_CONSTRAINT, "'constraint'", &it->constraint });
	}
	for (size_t i = 0; i < f->sections.count; i++) {
		const struct section *s = f->sections.at[i];

		visit(r, look, (struct owned){ NULL, s, EFFECT_SECTION, "'relevant'", &s->relevant });
		visit(r, look, (struct owned){ NULL, s, EFFECT_REQUIRED, "'required'", &s->required });
		visit(r, look, (struct owned){ NULL, s, EFFECT_READONLY, "'readonly'", &s->readonly });
		visit(r, look, (struct owned){ NULL, s, EFFECT_CONSTRAINT, "'constraint'", &s->constraint });
	}
}

static enum witness_range range_of(const struct form *f, enum effect effect, const struct item *it,
	const struct expr *const *all, size_t count)
{
	struct arena a = { 0 };
	enum witness_range range = witness_range(&a, f, all, count, effect, it);

	arena_free(&a);
	return range;
}

static enum witness_range range_at(const struct rules *r, const struct owned *p, const struct expr *e)
{
	return range_of(r->form, p->effect, p->item, &e, 1);
}

/* ---- what is always, or never, so ---- */

/* How one writes that a question is, or is not, always asked; a value may be as plain. */
static bool is_plain(const struct owned *p)
{
	bool may_be = p->effect != EFFECT_RELEVANT && p->effect != EFFECT_SECTION &&
		      p->effect != EFFECT_CONSTRAINT;

	return may_be &&
	       (str_is(p->condition->written, "true()") || str_is(p->condition->written, "false()"));
}

static void tell_constant(struct rules *r, const struct owned *p)
{
	enum witness_range range;

	if (p->condition->expr->kind != VALUE_TRUTH || is_plain(p))
		return;
	range = range_at(r, p, p->condition->expr);
	if (range == RANGE_ALWAYS || (range == RANGE_NEVER && p->effect != EFFECT_CONSTRAINT))
		rule_broken(r, DIAG_EXPR_CONSTANT, p->item, p->condition->span,
			"%s is %s, whatever is answered", p->word,
			range == RANGE_ALWAYS ? "always true" : "never true");
}

void rule_constant(struct rules *r)
{
	visit_all(r, tell_constant);
}

static void tell_never_met(struct rules *r, const struct owned *p)
{
	struct str id = p->item != NULL ? p->item->id : p->section->id;

	if (p->effect != EFFECT_CONSTRAINT || range_at(r, p, p->condition->expr) != RANGE_NEVER)
		return;
	rule_broken(r, DIAG_NEVER_MET, p->item, p->condition->span, "no answer%s '%.*s' meet%s this",
		p->item == NULL ? "s in" : " to", STR(id), p->item == NULL ? "" : "s");
}

void rule_never_met(struct rules *r)
{
	visit_all(r, tell_never_met);
}

/* ---- branches ---- */

/* Of a condition that is absent neither branch is taken: that accuses none. */
static void look_for_ifs(struct rules *r, const struct owned *p, const struct expr *e)
{
	enum witness_range range = RANGE_SOMETIMES;
	struct owned as_value = *p;

	if (p->effect != EFFECT_CONSTRAINT)
		as_value.effect = EFFECT_VALUE;
	if (e->op == EXPR_CALL && e->function == FUNCTION_IF)
		range = range_at(r, &as_value, e->arguments);
	if (range == RANGE_ALWAYS || range == RANGE_NEVER)
		rule_broken(r, DIAG_BRANCH, p->item, e->arguments->span,
			"this is %s: the %s branch of the if() is never taken",
			range == RANGE_ALWAYS ? "always true" : "never true",
			range == RANGE_ALWAYS ? "second" : "first");
	for (const struct expr *a = e->arguments; a != NULL; a = a->next)
		look_for_ifs(r, p, a);
}

static void tell_branches(struct rules *r, const struct owned *p)
{
	look_for_ifs(r, p, p->condition->expr);
}

void rule_branches(struct rules *r)
{
	visit_all(r, tell_branches);
}

/* ---- what stands in something that never applies with it ---- */

/* What it stands in, from within, that has a condition. */
static size_t conditions_around(const struct item *it, const struct condition **around)
{
	const struct condition *of_section = it->section != NULL ? &it->section->relevant : NULL;
	size_t count = 0;

	for (const struct item *p = it->repeat; p != NULL; p = p->repeat)
		if (p->relevant.expr != NULL)
			around[count++] = &p->relevant;
	if (of_section != NULL && of_section->expr != NULL)
		around[count++] = of_section;
	return count;
}

static bool never(const struct rules *r, const struct item *it, const struct expr *const *all, size_t count)
{
	return count > 0 && range_of(r->form, EFFECT_RELEVANT, it, all, count) == RANGE_NEVER;
}

/* What applies never, because what it stands in applies only elsewhere. */
void rule_unreachable(struct rules *r)
{
	for (size_t i = 0; i < r->form->items.count; i++) {
		const struct item *it = r->form->items.at[i];
		const struct condition *around[OUTER];
		const struct expr *all[OUTER] = { it->relevant.expr };
		size_t count = conditions_around(it, around);
		struct diag *d;

		for (size_t n = 0; n < count; n++)
			all[n + 1] = around[n]->expr;
		if (it->relevant.expr == NULL || count == 0 || never(r, it, all, 1) ||
			never(r, it, all + 1, count) || !never(r, it, all, count + 1))
			continue;
		d = rule_broken(r, DIAG_UNREACHABLE, it, it->relevant.span,
			"'%.*s' applies only where its %s does not", STR(it->id),
			it->repeat != NULL ? "repeat" : "section");
		for (size_t n = 0; n < count && d != NULL; n++)
			diag_note(r->out, d, around[n]->span, "the %s applies here",
				it->section != NULL && around[n] == &it->section->relevant ? "section"
											   : "repeat");
	}
}
