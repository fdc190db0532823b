/*
 * What is fetched, and named, without need or without right.
 */
#include "rules/rule.h"

void rule_use_case(struct rules *r)
{
	for (size_t i = 0; i < r->form->items.count; i++) {
		const struct item *it = r->form->items.at[i];

		for (size_t c = 0; c < it->candidates.count; c++) {
			const struct provider *p = it->candidates.at[c].provider;
			struct diag *d = NULL;

			for (size_t n = 0; n < p->not_for.count; n++)
				if (str_equal(p->not_for.at[n], r->form->use_case))
					d = rule_broken(r, DIAG_FORBIDDEN_USE, it, it->span,
						"'%.*s' may not be called in a form of '%.*s'", STR(p->name),
						STR(r->form->use_case));
			if (d != NULL)
				diag_note(r->out, d, p->span, "said here: not_for");
		}
	}
}

/* ---- what nothing reads ---- */

struct readers {
	bool *read; /* by item number */
};

static void mark(void *data, unsigned item, const struct expr *at)
{
	(void)at;
	((struct readers *)data)->read[item] = true;
}

static void mark_all(void *data, const struct condition *c)
{
	if (c->expr != NULL)
		expr_items(c->expr, mark, data);
}

static void mark_settings(struct readers *readers, const struct item *it)
{
	for (size_t c = 0; c < it->candidates.count; c++) {
		const struct candidate *candidate = &it->candidates.at[c];

		for (size_t p = 0; p < candidate->provider->parameters.count; p++)
			for (size_t s = 0; s < candidate->parameters[p].settings.count; s++)
				if (candidate->parameters[p].settings.at[s].expr != NULL)
					expr_items(
						candidate->parameters[p].settings.at[s].expr, mark, readers);
	}
}

static void mark_form(struct readers *readers, const struct form *f)
{
	const struct condition *of_form[] = { &f->procedure.recipient, &f->procedure.until };

	for (size_t i = 0; i < f->items.count; i++) {
		const struct item *it = f->items.at[i];

		item_expressions(it, mark_all, readers);
		mark_settings(readers, it);
		if (it->context)
			readers->read[it->context_item] = true;
		if (it->shape.choices != NULL && it->shape.choices->kind == CHOICES_CONTEXT)
			readers->read[it->shape.choices->item] = true;
	}
	for (size_t i = 0; i < f->sections.count; i++)
		mark_all(readers, &f->sections.at[i]->constraint);
	for (size_t i = 0; i < COUNT(of_form); i++)
		mark_all(readers, of_form[i]);
}

static const char *kind_word(const struct item *it)
{
	return it->kind == ITEM_LET ? "let" : "table";
}

/* A table has an item a key: one that is read is enough. The context is left alone: it is
 * what the administration has to say, and a later version may read it. */
static bool table_is_read(const struct form *f, const struct readers *readers, const struct item *table)
{
	for (size_t i = 0; i < f->items.count; i++)
		if (f->items.at[i]->kind == ITEM_TABLE && f->items.at[i]->table == table->table &&
			readers->read[i])
			return true;
	return false;
}

void rule_unused(struct rules *r)
{
	const struct form *f = r->form;
	struct readers readers = { arena_array(r->out->arena, f->items.count + 1, sizeof(bool)) };

	mark_form(&readers, f);
	for (size_t i = 0; i < f->items.count; i++) {
		const struct item *it = f->items.at[i];
		bool named = it->kind == ITEM_LET ||
			     (it->kind == ITEM_TABLE && it->key == 0 && !table_is_read(f, &readers, it));

		if (named && !readers.read[i])
			rule_broken(r, DIAG_UNUSED, it, it->span, "nothing reads the %s '$%.*s'",
				kind_word(it), STR(it->kind == ITEM_TABLE ? it->table->name : it->id));
	}
}

/* What a company is that a register does not know stays so. */
void rule_dead_end(struct rules *r)
{
	static const enum outcome lasting[] = { OUTCOME_NOT_FOUND, OUTCOME_OUT_OF_SCOPE,
		OUTCOME_NOT_DIFFUSIBLE, OUTCOME_REFUSED };

	for (size_t i = 0; i < r->form->items.count; i++) {
		const struct item *it = r->form->items.at[i];

		for (size_t o = 0; o < COUNT(lasting) && it->candidates.count > 0; o++) {
			if (it->policy[lasting[o]] != POLICY_BLOCK)
				continue;
			rule_broken(r, DIAG_DEAD_END, it, it->span,
				"'%.*s' cannot be filed by a company that is %s there", STR(it->id),
				outcome_word(lasting[o]));
			break;
		}
	}
}

/* API Entreprise wants recipient, context and object of each call. */
void rule_object(struct rules *r)
{
	const struct procedure *p = &r->form->procedure;

	if (p->purpose.at != NULL || str_is(r->form->use_case, "other"))
		return;
	for (size_t i = 0; i < r->form->items.count; i++) {
		const struct item *it = r->form->items.at[i];

		if (it->candidates.count == 0)
			continue;
		rule_broken(r, DIAG_NO_OBJECT, NULL, p->span,
			"the procedure says no purpose, and '%.*s' is fetched", STR(it->id));
		return;
	}
}
