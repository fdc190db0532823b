#include "audit/traits.h"

#include "base/buf.h"

static const struct str none = { NULL, 0 };

/* ---- a type ---- */

/* What a buffer holds, kept; it is freed. */
static struct str keep(struct arena *a, struct buf *b)
{
	struct str s = b->len > 0 ? arena_copy(a, buf_str(b)) : none;

	buf_free(b);
	return s;
}

/* "0..5 rows of annee: year, montant: amount (Montant)" */
static struct str tell_rows(struct arena *a, const struct shape *s)
{
	struct buf b = { 0 };

	buf_format(&b, "%zu..%zu rows of", s->min, s->max);
	for (size_t i = 0; i < s->part_count; i++) {
		const struct part *p = &s->parts[i];

		buf_format(&b, "%s %.*s: %s", i > 0 ? "," : "", STR(p->name), type_row(p->type)->word);
		if (p->label.at != NULL)
			buf_format(&b, " (%.*s)", STR(p->label));
	}
	return keep(a, &b);
}

static struct str tell_type(struct arena *a, const struct form *f, const struct item *it)
{
	(void)f;
	if (it->kind == ITEM_REPEAT)
		return arena_format(
			a, "%zu..%zu rows%s", it->min, it->max, it->identity ? ", each with its SIRET" : "");
	return it->shape.collection ? tell_rows(a, &it->shape) : str(type_row(it->shape.type)->word);
}

static struct str tell_unit(struct arena *a, const struct form *f, const struct item *it)
{
	(void)a;
	(void)f;
	return item_unit(it);
}

/* Boxes on paper, where the form asks: they are counted. */
static struct str tell_cells(struct arena *a, const struct form *f, const struct item *it)
{
	(void)f;
	return it->origin == ORIGIN_ASK && it->concept != NULL && it->concept->cells > 1
		       ? arena_format(a, "%u", it->concept->cells)
		       : none;
}

static struct str tell_autocomplete(struct arena *a, const struct form *f, const struct item *it)
{
	(void)a;
	(void)f;
	return it->concept != NULL ? it->concept->autocomplete : none;
}

/* Where the choices come from; the codes themselves are compared one by one. */
static struct str tell_choices(struct arena *a, const struct form *f, const struct item *it)
{
	const struct choices *c = it->shape.choices;

	(void)f;
	if (c == NULL)
		return none;
	switch (c->kind) {
	case CHOICES_INLINE:
		return S("of the definition");
	case CHOICES_CODES:
		return arena_format(a, "codes/%.*s.csv", STR(c->name));
	case CHOICES_CONTEXT:
		return arena_format(a, "$%.*s: %.*s, %.*s", STR(c->name), STR(c->value), STR(c->label));
	}
	return none;
}

/* ---- where a value comes from ---- */

static struct str tell_origin(struct arena *a, const struct form *f, const struct item *it)
{
	(void)a;
	(void)f;
	return str(origin_word(it->origin));
}

static struct str tell_concept(struct arena *a, const struct form *f, const struct item *it)
{
	if (it->context)
		return arena_format(a, "context.%.*s", STR(f->items.at[it->context_item]->id));
	return it->concept != NULL ? it->concept->name : none;
}

/* ", annee = $this_year - 1 or $this_year - 2" */
static void add_parameters(struct buf *b, const struct candidate *c)
{
	for (size_t p = 0; p < c->provider->parameters.count; p++) {
		buf_format(b, ", %.*s =", STR(c->provider->parameters.at[p].name));
		for (size_t s = 0; s < c->parameters[p].settings.count; s++) {
			const struct setting *setting = &c->parameters[p].settings.at[s];

			buf_puts(b, s > 0 ? " or " : " ");
			if (setting->expr != NULL)
				expr_show(setting->expr, b);
			else
				buf_add(b, setting->code);
		}
	}
}

/* "insee.unite_legale (Insee, public), else ..." */
static struct str tell_providers(struct arena *a, const struct form *f, const struct item *it)
{
	struct buf b = { 0 };

	(void)f;
	for (size_t i = 0; i < it->candidates.count; i++) {
		const struct provider *p = it->candidates.at[i].provider;

		buf_format(&b, "%s%.*s (%.*s, %s)", i > 0 ? ", else " : "", STR(p->name), STR(p->authority),
			disclosure_word(p->disclosure));
		add_parameters(&b, &it->candidates.at[i]);
	}
	return keep(a, &b);
}

struct str trait_laws(struct arena *a, const struct laws *laws)
{
	struct buf b = { 0 };

	for (size_t i = 0; i < laws->list.count; i++)
		buf_format(&b, "%s%.*s", i > 0 ? ", " : "", STR(laws->list.at[i]));
	return keep(a, &b);
}

struct str trait_period(struct arena *a, const struct form_period *p)
{
	const char *word = period_word(p->unit);

	if (!p->said)
		return (struct str){ 0 };
	return p->value.written.at == NULL
		       ? str(word)
		       : arena_format(a, "%s, %.*s by default", word, STR(p->value.written));
}

static struct str tell_law(struct arena *a, const struct form *f, const struct item *it)
{
	(void)f;
	return trait_laws(a, &it->legal_basis);
}

/* Of every provider, in their order. */
static struct str tell_legal_basis(struct arena *a, const struct form *f, const struct item *it)
{
	struct buf b = { 0 };

	(void)f;
	for (size_t i = 0; i < it->candidates.count; i++) {
		const struct provider *p = it->candidates.at[i].provider;

		for (size_t l = 0; l < p->legal_basis.count; l++)
			buf_format(&b, "%s%.*s", b.len > 0 ? ", " : "", STR(p->legal_basis.at[l]));
	}
	return keep(a, &b);
}

static struct str tell_freshness(struct arena *a, const struct form *f, const struct item *it)
{
	struct buf b = { 0 };

	(void)f;
	for (size_t i = 0; i < it->candidates.count; i++) {
		const struct provider *p = it->candidates.at[i].provider;

		if (p->freshness.len > 0)
			buf_format(
				&b, "%s%.*s (%.*s)", b.len > 0 ? ", " : "", STR(p->freshness), STR(p->name));
	}
	return keep(a, &b);
}

/* Where the company has each provider's errors corrected. */
static struct str tell_correct_at(struct arena *a, const struct form *f, const struct item *it)
{
	struct buf b = { 0 };

	(void)f;
	for (size_t i = 0; i < it->candidates.count; i++) {
		struct str at = it->candidates.at[i].provider->correct_at;

		if (at.len > 0)
			buf_format(&b, "%s%.*s", b.len > 0 ? ", " : "", STR(at));
	}
	return keep(a, &b);
}

static bool is_sourced(const struct item *it)
{
	return it->kind == ITEM_FIELD && it->origin == ORIGIN_SOURCE;
}

static struct str tell_pick(struct arena *a, const struct form *f, const struct item *it)
{
	(void)a;
	(void)f;
	return it->pick ? S("one") : none;
}

static struct str tell_edit(struct arena *a, const struct form *f, const struct item *it)
{
	(void)a;
	(void)f;
	return is_sourced(it) ? str(edit_word(it->edit)) : none;
}

/* "defer", or "defer, not_found: ask": what most absences have, and the others. */
static struct str tell_policy(struct arena *a, const struct form *f, const struct item *it)
{
	size_t counts[POLICY__COUNT] = { 0 };
	enum policy most = POLICY_DEFER;
	struct buf b = { 0 };

	(void)f;
	if (!is_sourced(it))
		return none;
	for (int o = OUTCOME_VALUE + 1; o < OUTCOME_NOT_APPLICABLE; o++)
		if (++counts[it->policy[o]] > counts[most])
			most = it->policy[o];
	buf_puts(&b, policy_word(most));
	for (int o = OUTCOME_VALUE + 1; o < OUTCOME_NOT_APPLICABLE; o++)
		if (it->policy[o] != most)
			buf_format(&b, ", %s: %s", outcome_word((enum outcome)o), policy_word(it->policy[o]));
	return keep(a, &b);
}

static struct str tell_disclosure(struct arena *a, const struct form *f, const struct item *it)
{
	(void)a;
	(void)f;
	return it->is_protected ? S("protected") : S("public");
}

/* ---- texts ---- */

#define TEXT(member) \
	static struct str tell_##member(struct arena *a, const struct form *f, const struct item *it) \
	{ \
		(void)a; \
		(void)f; \
		return it->member; \
	}
TEXT(label)
TEXT(hint)
TEXT(text)
TEXT(purpose)
TEXT(why_ask)
TEXT(discloses)
TEXT(constraint_message)
TEXT(required_message)
TEXT(guidance)
TEXT(max_age_written)
#undef TEXT

/* ---- variables ---- */

static struct str tell_kind(struct arena *a, const struct form *f, const struct item *it)
{
	(void)a;
	(void)f;
	switch (it->kind) {
	case ITEM_CONTEXT:
		return S("context");
	case ITEM_LET:
		return S("let");
	case ITEM_TABLE:
		return S("table");
	case ITEM_DECISION:
		return S("decision");
	case ITEM_VARIABLE:
	case ITEM_FIELD:
	case ITEM_REPEAT:
		break;
	}
	return S("variable");
}

/* "12.5", "0: 1, 100: 2.5" */
static void add_cell(struct buf *b, const struct table_cell *c)
{
	if (c->bands.count == 0) {
		decimal_write(b, c->value, 0);
		return;
	}
	buf_putc(b, '{');
	for (size_t i = 0; i < c->bands.count; i++) {
		buf_puts(b, i > 0 ? ", " : "");
		decimal_write(b, c->bands.at[i].from, 0);
		buf_puts(b, ": ");
		decimal_write(b, c->bands.at[i].value, 0);
	}
	buf_putc(b, '}');
}

/* "2025-01-01: 11.88 (décret ...); ..." */
static struct str tell_values(struct arena *a, const struct form *f, const struct item *it)
{
	struct buf b = { 0 };

	(void)f;
	if (it->table == NULL)
		return none;
	for (size_t i = 0; i < it->table->rows.count; i++) {
		const struct table_row *r = &it->table->rows.at[i];
		const struct value from = { .kind = VALUE_DAY, .day = r->from };
		struct str day = none;

		type_encode(TYPE_DATE, from, a, &day);
		buf_format(&b, "%s%.*s: ", i > 0 ? "; " : "", STR(day));
		if (r->cells[it->key].present)
			add_cell(&b, &r->cells[it->key]);
		if (r->reference.len > 0)
			buf_format(&b, " (%.*s)", STR(r->reference));
	}
	return keep(a, &b);
}

/* ---- the lists ---- */

const struct trait *traits_of_field(void)
{
	static const struct trait traits[] = {
		{ "origin", tell_origin },
		{ "concept", tell_concept },
		{ "type", tell_type },
		{ "unit", tell_unit },
		{ "cells", tell_cells },
		{ "choices", tell_choices },
		{ "providers", tell_providers },
		{ "legal_basis", tell_legal_basis },
		{ "freshness", tell_freshness },
		{ "correct_at", tell_correct_at },
		{ "pick", tell_pick },
		{ "edit", tell_edit },
		{ "if_unavailable", tell_policy },
		{ "disclosure", tell_disclosure },
		{ "label", tell_label },
		{ "hint", tell_hint },
		{ "guidance", tell_guidance },
		{ "law", tell_law },
		{ "max_age", tell_max_age_written },
		{ "autocomplete", tell_autocomplete },
		{ "text", tell_text },
		{ "message", tell_constraint_message },
		{ "required_message", tell_required_message },
		{ "purpose", tell_purpose },
		{ "why_ask", tell_why_ask },
		{ "discloses", tell_discloses },
		{ NULL, NULL },
	};

	return traits;
}

const struct trait *traits_of_variable(void)
{
	static const struct trait traits[] = {
		{ "kind", tell_kind },
		{ "type", tell_type },
		{ "unit", tell_unit },
		{ "label", tell_label },
		{ "hint", tell_hint },
		{ "values", tell_values },
		{ "disclosure", tell_disclosure },
		{ NULL, NULL },
	};

	return traits;
}

struct str trait_origin(struct arena *a, const struct item *it)
{
	if (it->kind == ITEM_REPEAT)
		return S("ask: rows");
	if (it->value.written.at != NULL)
		return arena_format(a, "%s: %.*s", origin_word(it->origin), STR(it->value.written));
	if (it->context)
		return arena_format(a, "%s: the context", origin_word(it->origin));
	if (it->concept != NULL)
		return arena_format(a, "%s: %.*s", origin_word(it->origin), STR(it->concept->name));
	return arena_format(a, "%s: %s", origin_word(it->origin), type_row(it->shape.type)->word);
}

struct str trait_variable(struct arena *a, const struct form *f, const struct item *it)
{
	struct str kind = tell_kind(a, f, it);

	return arena_format(a, "%.*s: %.*s", STR(kind),
		STR(it->value.written.at != NULL ? it->value.written : tell_type(a, f, it)));
}
