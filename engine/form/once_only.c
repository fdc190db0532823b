/*
 * once_only: what an administration holds is not asked (CRPA L113-12). The only
 * lawful excuse is that the exchange is not possible (L114-10), and it is written
 * down: why_ask.
 */
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

static bool same_word(struct str a, struct str b)
{
	if (a.len != b.len)
		return false;
	for (size_t i = 0; i < a.len; i++) {
		char x = a.at[i], y = b.at[i];

		if ((x >= 'A' && x <= 'Z' ? x + 32 : x) != (y >= 'A' && y <= 'Z' ? y + 32 : y))
			return false;
	}
	return true;
}

/* The rule is not dodged by leaving the concept out: same label, same type. */
static void check_unnamed(const struct form *f, const struct item *it, struct diags *out)
{
	for (size_t i = 0; it->concept == NULL && it->why_ask.at == NULL && i < f->library->concepts.count;
		i++) {
		const struct concept *c = f->library->concepts.at[i];

		if (c->holders.count == 0 || c->shape.collection || c->shape.type != it->shape.type ||
			!same_word(c->label, it->label))
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
