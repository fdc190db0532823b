/*
 * load_decisions: what the administration concludes from a filing (eligibility, an
 * amount, a rate), named and typed. It is the administration's own act: computed when a
 * form is filled and shown to whoever may see what it reads, but no part of what the
 * company files.
 *
 *	decides:
 *	  eligible: {label: Éligible, value: effectif < 50}
 *	  montant: {label: Montant de l'aide, type: euros, value: ...}
 */
#include "form/key.h"
#include "form/read.h"
#include "form/stages.h"

/* What an expression can give. */
static bool is_decided(enum type t)
{
	return type_row(t)->kind != VALUE_NONE && t != TYPE_CHOICE && t != TYPE_CHOICES &&
	       t != TYPE_DECLARATION;
}

static void load_decision(struct arena *a, struct form *f, const struct node *n, struct diags *out)
{
	struct item *it = form_add_variable(a, f, ITEM_DECISION, n->key->text, n->key->span, out);
	const struct node *type = node_find(n, "type");
	enum type t = TYPE_BOOLEAN;

	*LIST_ADD(a, &f->decisions) = it->number;
	it->node = n;
	it->origin = ORIGIN_DERIVED;
	it->shape = shape_of(a, t);
	if (!name_is_good(it->id, false))
		node_diag(out, DIAG_BAD_NAME, n->key, "'%.*s' is no name", STR(it->id));
	if (!keys_check(n, MAP_DECISION, out))
		return;
	if (type != NULL && read_type(type, &t, out)) {
		if (!is_decided(t)) {
			node_diag(out, DIAG_NOT_SUPPORTED, type, "a %s cannot be decided", type_row(t)->word);
			return;
		}
		it->shape = shape_of(a, t);
	}
	if (node_find(n, "label") == NULL)
		node_diag(out, DIAG_NO_LABEL, n->key, "'$%.*s' has no label", STR(it->id));
	read_text(n, "label", &it->label, out);
	read_text(n, "hint", &it->hint, out);
	read_text(n, "unit", &it->unit, out);
	if (node_find(n, "value") == NULL)
		node_diag(out, DIAG_MISSING_KEY, n->key, "the decision '%.*s' needs 'value': an expression",
			STR(it->id));
	load_condition(a, n, "value", &it->value, out);
}

void load_decisions(struct arena *a, struct form *f, const struct node *root, struct diags *out)
{
	for (const struct node *n = read_map(root, "decides", out); n != NULL; n = n->next)
		load_decision(a, f, n, out);
}
