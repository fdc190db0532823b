/*
 * check_disclosure: who may see what.
 *
 * A SIRET is public, what is known of a company is not. In an open form anybody may
 * have typed the SIRET, so nothing he sees may depend on protected data: not a
 * value, not a question that appears, not an absence (CRPA L114-8; Code de commerce
 * A123-96).
 */
#include "form/stages.h"

struct search {
	const struct form *form;
	const struct item *found; /* the first protected item read */
	const struct expr *at;
};

static void look(void *data, unsigned number, const struct expr *at)
{
	struct search *s = data;

	if (s->found == NULL && s->form->items.at[number]->is_protected) {
		s->found = s->form->items.at[number];
		s->at = at;
	}
}

static const struct item *reads_protected(
	const struct form *f, const struct condition *c, const struct expr **at)
{
	struct search s = { f, NULL, NULL };

	if (c->expr != NULL)
		expr_items(c->expr, look, &s);
	if (at != NULL)
		*at = s.at;
	return s.found;
}

/* What a fetch is made with shows in what it gives, and in its period. */
static bool is_set_by_protected(const struct form *f, const struct item *it)
{
	for (size_t c = 0; c < it->candidates.count; c++)
		for (size_t p = 0; p < it->candidates.at[c].provider->parameters.count; p++) {
			const struct tries *tries = &it->candidates.at[c].parameters[p];

			for (size_t t = 0; t < tries->settings.count; t++) {
				struct condition set = { .expr = tries->settings.at[t].expr };

				if (reads_protected(f, &set, NULL) != NULL)
					return true;
			}
		}
	return false;
}

/* A value computed from protected data is protected, at any distance; so is a table
 * opened at a protected date. */
static void spread(struct form *f)
{
	bool changed = true;

	while (changed) {
		changed = false;
		for (size_t i = 0; i < f->items.count; i++) {
			struct item *it = f->items.at[i];

			if (!it->is_protected && it->origin != ORIGIN_ON_CONTROL &&
				(reads_protected(f, &it->value, NULL) != NULL || is_set_by_protected(f, it)))
				changed = it->is_protected = true;
		}
	}
}

static void check_condition(const struct form *f, const char *what, const struct condition *c,
	struct str discloses, struct diags *out)
{
	const struct expr *at = NULL;
	const struct item *read = reads_protected(f, c, &at);

	if (read == NULL || discloses.at != NULL)
		return;
	diag_note(out,
		diag_add(out, DIAG_PROTECTED_CONDITION, at->span,
			"%s reads '%.*s', which the applicant may not see", what, STR(read->id)),
		read->span, "'%.*s' is protected", STR(read->id));
}

static void check_policy(const struct item *it, struct diags *out)
{
	for (size_t o = 0; o < OUTCOME__COUNT; o++)
		if (it->policy[o] != POLICY_DEFER) {
			diag_add(out, DIAG_PROTECTED_POLICY, it->span,
				"'%.*s' is protected: '%s' would betray that it is absent", STR(it->id),
				policy_word(it->policy[o]));
			return;
		}
}

static void check_source(const struct item *it, struct diags *out)
{
	if (!it->is_protected || it->origin != ORIGIN_SOURCE)
		return;
	if (it->pick)
		diag_add(out, DIAG_PROTECTED_POLICY, it->span,
			"'%.*s' is protected: nobody picks from a list that is not shown", STR(it->id));
	else if (it->repeat != NULL)
		diag_add(out, DIAG_PROTECTED_ROW, it->span,
			"'%.*s' would show protected data of another company", STR(it->id));
	else
		check_policy(it, out);
}

void form_check_disclosure(struct form *f, struct diags *out)
{
	spread(f);
	for (size_t i = 0; i < f->items.count && f->applicant == APPLICANT_OPEN; i++) {
		const struct item *it = f->items.at[i];

		check_condition(f, "'relevant'", &it->relevant, it->discloses, out);
		check_condition(f, "'required'", &it->required, it->discloses, out);
		check_condition(f, "'constraint'", &it->constraint, it->discloses, out);
		check_condition(f, "'choice_filter'", &it->choice_filter, it->discloses, out);
		check_condition(f, "'readonly'", &it->readonly, it->discloses, out);
		if (it->origin == ORIGIN_ON_CONTROL)
			check_condition(f, "'on_control'", &it->value, it->discloses, out);
		check_source(it, out);
	}
	for (size_t i = 0; i < f->sections.count && f->applicant == APPLICANT_OPEN; i++) {
		const struct section *s = f->sections.at[i];

		check_condition(f, "'relevant'", &s->relevant, s->discloses, out);
		check_condition(f, "'required'", &s->required, s->discloses, out);
		check_condition(f, "'readonly'", &s->readonly, s->discloses, out);
		check_condition(f, "'constraint'", &s->constraint, s->discloses, out);
	}
}
