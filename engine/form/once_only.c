/*
 * once_only: what an administration holds is not asked (CRPA L113-12). The only
 * lawful excuse is that the exchange is not possible (L114-10), and it is written
 * down: why_ask.
 */
#include "form/alike.h"
#include "form/stages.h"

static void check_asked(const struct item *it, struct diags *out)
{
	const struct concept *c = it->concept;
	const struct node *ask = node_find(it->node, "ask");
	struct diag *d;

	if (it->why_ask.at != NULL || c == NULL || c->holders.count == 0)
		return;
	d = node_diag(out, DIAG_ASK_HELD, ask, "'%.*s' is asked although %.*s holds it", STR(c->name),
		STR(c->holders.at[0]->authority));
	for (size_t i = 0; i < c->holders.count; i++)
		diag_note(out, d, c->holders.at[i]->span, "held by '%.*s'", STR(c->holders.at[i]->name));
}

/* Its label says what the concept's does, and maybe more, or just what the concept is called,
 * here or elsewhere. */
static bool reads_like(const struct wording *label, const struct concept *c)
{
	for (size_t i = 0; i < c->also.count; i++)
		if (alike_equal(c->also.at[i], label) ||
			(c->also.at[i]->words > 2 && alike_within(label, c->also.at[i])))
			return true;
	return alike_equal(c->words, label) || alike_equal(c->own_words, label) ||
	       (c->words->words > 1 && alike_within(label, c->words));
}

/* Of the same type; or a text, which anything may be written into. */
static bool types_agree(const struct item *it, const struct concept *c)
{
	enum type t = it->shape.type;

	return t == TYPE_STRING || t == TYPE_TEXT || (!c->shape.collection && t == c->shape.type);
}

/* A number that only one thing has, of the company that fills the form: its wording does
 * not matter. In rows it may be somebody else's. */
static bool is_telling(const struct item *it, const struct concept *c)
{
	enum type t = it->shape.type;

	return it->repeat == NULL && !c->shape.collection && t == c->shape.type &&
	       (t == TYPE_NAF || t == TYPE_VAT || t == TYPE_RNA);
}

/* The rule is not dodged by leaving the concept out: same words, or a type that tells. */
static void check_unnamed(const struct form *f, const struct item *it, struct diags *out)
{
	struct wording label;

	if (it->concept != NULL || it->why_ask.at != NULL)
		return;
	alike_read(&label, it->label);
	for (size_t i = 0; i < f->library->concepts.count; i++) {
		const struct concept *c = f->library->concepts.at[i];

		if (c->holders.count == 0 ||
			!(is_telling(it, c) || (types_agree(it, c) && reads_like(&label, c))))
			continue;
		diag_note(out,
			node_diag(out, DIAG_ASK_LIKE_HELD, node_find(it->node, "ask"),
				"'%.*s' is asked, and reads like '%.*s', which %.*s holds", STR(it->id),
				STR(c->name), STR(c->holders.at[0]->authority)),
			c->span, "the concept is here");
		return;
	}
}

void form_once_only(const struct form *f, struct diags *out)
{
	for (size_t i = 0; i < f->items.count; i++) {
		const struct item *it = f->items.at[i];

		if (it->kind != ITEM_FIELD || it->origin != ORIGIN_ASK)
			continue;
		check_asked(it, out);
		check_unnamed(f, it, out);
	}
}
