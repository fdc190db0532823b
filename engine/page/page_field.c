#include "page/page_work.h"
#include "page/words.h"

static const char *const policies[POLICY__COUNT] = { WORDS_POLICIES };

static void put_known(
	struct page *p, const struct item *it, const struct cell *c, const struct view *v, size_t indent)
{
	buf_add(&p->text, page_label(it));
	if (it->shape.collection) {
		page_add_provenance(p, it, c);
		buf_puts(&p->text, WORDS_LIST);
		page_flush(p, indent, S("- "));
		page_put_rows(p, it, v->cells, v->rows, indent + 2);
	} else {
		buf_puts(&p->text, WORDS_COLON);
		page_add_value(p, it, v->cells);
		page_add_provenance(p, it, c);
		page_flush(p, indent, S("- "));
	}
	page_put_help(p, &it->legal_basis, it->guidance, indent + 2);
	if (it->origin == ORIGIN_SOURCE && !it->context && it->edit == EDIT_CONTEST)
		p->contestable = true;
}

static void put_absent(
	struct page *p, const struct item *it, const struct cell *c, enum outcome outcome, size_t indent)
{
	bool next = outcome != OUTCOME_NOT_APPLICABLE && outcome != OUTCOME_NOT_COMPUTABLE;
	/* most often the questions it follows from are still to be answered, where there are any */
	bool later = it->origin == ORIGIN_DERIVED && outcome == OUTCOME_NOT_COMPUTABLE && p->dues->count > 0;

	buf_format(&p->text, "%.*s" WORDS_COLON "%s", STR(page_label(it)),
		later ? WORDS_NOT_YET : outcome_french(outcome));
	if (it->origin == ORIGIN_SOURCE)
		page_add_provenance(p, it, c);
	if (it->origin == ORIGIN_SOURCE && next)
		buf_format(&p->text, " ; %s", policies[it->policy[outcome]]);
	page_flush(p, indent, S("- "));
	page_put_help(p, &it->legal_basis, it->guidance, indent + 2);
}

/* Whoever is asked first: which one answered would tell what another did not. */
static void put_withheld(struct page *p, const struct item *it, size_t indent)
{
	buf_format(&p->text, "%.*s" WORDS_COLON, STR(page_label(it)));
	if (it->candidates.count > 0)
		buf_format(&p->text, WORDS_WITHHELD, STR(it->candidates.at[0].provider->authority));
	else
		buf_puts(&p->text, WORDS_WITHHELD_DERIVED);
	page_flush(p, indent, S("- "));
	page_put_help(p, &it->legal_basis, it->guidance, indent + 2);
}

static void put_claim(struct page *p, const struct item *it, const struct cell *c, size_t indent)
{
	const struct given_value *claim = c->claim;

	buf_puts(&p->text, c->state != CELL_VALUE ? WORDS_ANSWER
			   : c->claim_counts      ? WORDS_CORRECTED
						  : WORDS_CONTESTED);
	if (!it->shape.collection)
		page_add_value(p, it, claim->cells);
	for (size_t i = 0; it->shape.collection && i < claim->rows; i++) {
		buf_puts(&p->text, i > 0 ? " ; " : "");
		page_add_row(p, &it->shape, claim->cells + i * it->shape.part_count);
	}
	if (claim->motive.at != NULL)
		buf_format(&p->text, WORDS_MOTIVE, STR(claim->motive));
	page_flush(p, indent, S(""));
}

/* Who will give it, once the SIRET is known. */
static void add_providers(struct page *p, const struct item *it)
{
	for (size_t i = 0; i < it->candidates.count; i++) {
		struct str authority = it->candidates.at[i].provider->authority;
		bool same = i > 0 && str_equal(authority, it->candidates.at[i - 1].provider->authority);

		if (same)
			continue; /* its public variant, say: nothing new to whoever reads */
		if (i == 0)
			buf_format(&p->text, WORDS_GIVEN_BY, STR(authority));
		else
			buf_format(&p->text, WORDS_ELSE_BY, STR(authority));
	}
	if (it->pick)
		buf_puts(&p->text, WORDS_WILL_PICK);
	if (view_may_be_asked(it))
		buf_puts(&p->text, WORDS_WILL_ASK);
}

void page_add_promise(struct page *p, const struct item *it)
{
	if (it->origin == ORIGIN_DERIVED)
		buf_puts(&p->text, WORDS_CALCULATED);
	else if (it->context)
		buf_puts(&p->text, WORDS_CONTEXT);
	else
		add_providers(p, it);
}

static void put_promise(struct page *p, const struct item *it, size_t indent)
{
	buf_format(&p->text, "%.*s" WORDS_COLON, STR(page_label(it)));
	page_add_promise(p, it);
	if (it->relevant.written.at != NULL) {
		buf_puts(&p->text, " (");
		page_add_condition(p, WORDS_IF, &it->relevant);
		buf_putc(&p->text, ')');
	}
	page_flush(p, indent, S("- "));
	page_put_help(p, &it->legal_basis, it->guidance, indent + 2);
}

static void put_source(
	struct page *p, const struct item *it, const struct cell *c, const struct view *v, size_t indent)
{
	switch (v->kind) {
	case VIEW_NOTHING:
		return;
	case VIEW_WITHHELD:
		put_withheld(p, it, indent);
		return;
	case VIEW_ABSENCE:
		if (view_is_asked(it, c))
			page_put_instead(p, it, c, indent);
		else
			put_absent(p, it, c, v->outcome, indent);
		break;
	case VIEW_VALUE:
		if (view_is_unpicked(it, c))
			page_put_pick(p, it, c, v, indent);
		else
			put_known(p, it, c, v, indent);
		break;
	}
	if (v->claim != NULL)
		put_claim(p, it, c, indent + 2);
}

void page_put_field(struct page *p, const struct item *it, const struct cell *c, size_t indent)
{
	bool withheld = audience_withholds(p->plan->form, p->who, it);
	struct view v = { .kind = withheld ? VIEW_WITHHELD : VIEW_NOTHING };

	if (it->origin == ORIGIN_ON_CONTROL)
		return;
	if (c != NULL)
		v = view_of(it, c, withheld);
	if (it->origin != ORIGIN_ASK && c == NULL && !withheld)
		put_promise(p, it, indent);
	else if (it->origin != ORIGIN_ASK)
		put_source(p, it, c, &v, indent);
	else if (c != NULL && !c->relevant)
		page_put_irrelevant(p, it, indent);
	else if (c != NULL && c->readonly)
		page_put_readonly(p, it, &v, indent);
	else
		page_put_question(p, it, &v, c != NULL ? c->offered : NULL, indent);
}
