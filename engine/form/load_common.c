/*
 * load_common: what the head of a form and its fields are both made of.
 */
#include "form/key.h"
#include "form/read.h"
#include "form/stages.h"

struct item *form_add(struct arena *a, struct form *f, enum item_kind kind, struct str id, struct span span)
{
	struct item *it = ARENA_NEW(a, struct item);

	it->kind = kind;
	it->number = (unsigned)f->items.count;
	it->id = id;
	it->span = span;
	*LIST_ADD(a, &f->items) = it;
	return it;
}

struct item *form_add_variable(struct arena *a, struct form *f, enum item_kind kind, struct str id,
	struct span span, struct diags *out)
{
	struct item *it = form_add(a, f, kind, id, span);
	size_t other;

	if (!map_add(a, &f->variables, id, it->number, &other))
		diag_note(out, diag_add(out, DIAG_DUPLICATE_ID, span, "'$%.*s' is defined twice", STR(id)),
			f->items.at[other]->span, "first defined here");
	return it;
}

void load_condition(
	struct arena *a, const struct node *n, const char *key, struct condition *c, struct diags *out)
{
	const struct node *value = node_find(n, key);
	struct str text;

	if (value == NULL || !read_text(n, key, &text, out))
		return;
	c->written = str_trim(text);
	c->span = read_expression(a, value);
}

void load_laws(struct arena *a, const struct node *n, struct laws *laws, struct diags *out)
{
	const struct node *const *texts;
	size_t count = read_texts(a, node_find(n, "legal_basis"), &texts, out);

	for (size_t i = 0; i < count; i++)
		*LIST_ADD(a, &laws->list) = str_trim(texts[i]->text);
}

static void read_policy(const struct node *n, enum policy *policy, struct diags *out)
{
	struct str text;

	if (!node_scalar(n, "if_unavailable", &text, out))
		return;
	for (size_t i = 0; i < POLICY__COUNT; i++)
		if (str_is(text, policy_word((enum policy)i))) {
			*policy = (enum policy)i;
			if (*policy == POLICY_DOCUMENT)
				node_diag(out, DIAG_NOT_SUPPORTED, n, "'document' cannot be given yet");
			return;
		}
	node_diag(out, DIAG_WRONG_WORD, n, "'%.*s' is no policy: defer, ask, block or document", STR(text));
}

static void load_policy_map(const struct node *n, enum policy policy[OUTCOME__COUNT], struct diags *out)
{
	enum outcome outcome;

	for (const struct node *e = node_first(n); e != NULL; e = e->next) {
		if (outcome_find(e->key->text, &outcome))
			read_policy(e, &policy[outcome], out);
		else
			node_diag(out, DIAG_WRONG_WORD, e->key, "'%.*s' is no absence", STR(e->key->text));
	}
}

void load_policies(
	const struct node *n, enum edit *edit, enum policy policy[OUTCOME__COUNT], struct diags *out)
{
	const struct node *node = node_find(n, "if_unavailable");
	size_t index = *edit;

	key_word(n, "edit", WORDS_EDIT, &index, out);
	*edit = (enum edit)index;
	if (node != NULL && node->kind != NODE_MAP) {
		enum policy all = POLICY_DEFER;

		read_policy(node, &all, out);
		for (size_t o = 0; o < OUTCOME__COUNT; o++)
			policy[o] = all;
	}
	if (node != NULL && node->kind == NODE_MAP)
		load_policy_map(node, policy, out);
	/* what does not apply or cannot be computed is nobody's to give */
	policy[OUTCOME_NOT_APPLICABLE] = policy[OUTCOME_NOT_COMPUTABLE] = POLICY_DEFER;
}

void load_suppressions(struct arena *a, const struct node *n, struct suppressions *s, struct diags *out)
{
	for (const struct node *e = read_map(n, "suppress", out); e != NULL; e = e->next) {
		if (e->kind != NODE_SCALAR || str_trim(e->text).len == 0)
			node_diag(
				out, DIAG_NO_REASON, e, "a rule is suppressed with its reason: CODE: reason");
		else
			*LIST_ADD(a, &s->list) = (struct suppression){ e->key->text, str_trim(e->text),
				e->key->span };
	}
}
