/*
 * Conditions that decide nothing, and what they shut out for good.
 */
#include "rules/rule.h"
#include "rules/witness.h"

static enum witness_range range_of(const struct form *f, enum effect effect, const struct item *it,
	const struct expr *e, const struct expr *with)
{
	struct arena a = { 0 };
	const struct expr *all[] = { e, with };
	enum witness_range range = RANGE_UNKNOWN;

	if (e != NULL)
		range = witness_range(&a, f, all, with != NULL ? 2 : 1, effect, it);
	arena_free(&a);
	return range;
}

static void tell(struct rules *r, const struct item *it, const struct condition *c, const char *what,
	enum witness_range range)
{
	if (range == RANGE_ALWAYS || range == RANGE_NEVER)
		rule_broken(r, DIAG_EXPR_CONSTANT, it, c->span, "%s is %s, whatever is answered", what,
			range == RANGE_ALWAYS ? "always true" : "never true");
}

/* How one writes that a question is, or is not, always asked. */
static bool is_plain(const struct condition *c)
{
	return str_is(c->written, "true()") || str_is(c->written, "false()");
}

void rule_constant(struct rules *r)
{
	const struct form *f = r->form;

	for (size_t i = 0; i < f->items.count; i++) {
		const struct item *it = f->items.at[i];

		if (it->kind != ITEM_FIELD && it->kind != ITEM_REPEAT)
			continue;
		tell(r, it, &it->relevant, "'relevant'",
			range_of(f, EFFECT_RELEVANT, it, it->relevant.expr, NULL));
		if (!is_plain(&it->required))
			tell(r, it, &it->required, "'required'",
				range_of(f, EFFECT_REQUIRED, it, it->required.expr, NULL));
		if (it->origin == ORIGIN_ON_CONTROL && !is_plain(&it->value))
			tell(r, it, &it->value, "'on_control'",
				range_of(f, EFFECT_CONTROL, it, it->value.expr, NULL));
	}
	for (size_t i = 0; i < f->sections.count; i++)
		tell(r, NULL, &f->sections.at[i]->relevant, "'relevant'",
			range_of(f, EFFECT_SECTION, NULL, f->sections.at[i]->relevant.expr, NULL));
}

/* What applies never, because what it stands in applies only elsewhere. */
void rule_unreachable(struct rules *r)
{
	const struct form *f = r->form;

	for (size_t i = 0; i < f->items.count; i++) {
		const struct item *it = f->items.at[i];
		const struct expr *outer = it->section != NULL ? it->section->relevant.expr : NULL;

		if (it->relevant.expr == NULL || outer == NULL || it->repeat != NULL ||
			range_of(f, EFFECT_RELEVANT, it, it->relevant.expr, NULL) == RANGE_NEVER ||
			range_of(f, EFFECT_RELEVANT, it, it->relevant.expr, outer) != RANGE_NEVER)
			continue;
		struct diag *d = rule_broken(r, DIAG_UNREACHABLE, it, it->relevant.span,
			"'%.*s' applies only where its section does not", STR(it->id));
		if (d != NULL)
			diag_note(r->out, d, it->section->relevant.span, "the section applies here");
	}
}

void rule_never_met(struct rules *r)
{
	const struct form *f = r->form;

	for (size_t i = 0; i < f->items.count; i++) {
		const struct item *it = f->items.at[i];
		enum witness_range range = it->kind == ITEM_FIELD ? range_of(f, EFFECT_CONSTRAINT, it,
									    it->constraint.expr, NULL)
								  : RANGE_UNKNOWN;

		if (range == RANGE_NEVER)
			rule_broken(r, DIAG_NEVER_MET, it, it->constraint.span,
				"no answer to '%.*s' meets this", STR(it->id));
		else if (range == RANGE_ALWAYS)
			tell(r, it, &it->constraint, "'constraint'", range);
	}
}
