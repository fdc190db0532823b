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

void form_once_only(const struct form *f, struct diags *out)
{
	for (size_t i = 0; i < f->items.count; i++)
		if (f->items.at[i]->kind == ITEM_FIELD && f->items.at[i]->origin == ORIGIN_ASK)
			check_asked(f->items.at[i], out);
}
