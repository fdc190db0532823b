/*
 * link_field: what one field's value looks like, and who may be asked for it.
 */
#include "form/library_load.h"
#include "form/key.h"
#include "form/read.h"
#include "form/stages.h"

static void unknown_concept(struct form *f, const struct node *n, struct diags *out)
{
	read_unknown(out, DIAG_UNKNOWN_CONCEPT, n->span, n->text, "concept", &f->library->concepts_by_name);
}

static void take_concept(struct item *it, const struct concept *c, struct diags *out)
{
	const struct node *type = node_find(it->node, "type");

	if (type != NULL)
		diag_note(out,
			node_diag(out, DIAG_TYPE_MISMATCH, type, "'%.*s' has the type of its concept '%.*s'",
				STR(it->id), STR(c->name)),
			c->span, "defined here");
	it->is_broken = false;
	it->concept = c;
	it->shape = c->shape;
	if (it->label.at == NULL)
		it->label = c->label;
}

static void link_ask(struct arena *a, struct form *f, struct item *it, struct diags *out)
{
	const struct node *n = node_find(it->node, "ask");
	const struct concept *c;

	if (n->kind != NODE_SCALAR)
		return;
	if (str_find(n->text, '.') < n->text.len && !str_starts(n->text, "type.")) {
		c = library_concept(f->library, n->text);
		if (c == NULL)
			unknown_concept(f, n, out);
		else
			take_concept(it, c, out);
	} else {
		link_type(a, f, it, n, out);
		if (node_find(it->node, "type") != NULL)
			node_diag(out, DIAG_KEY_MISPLACED, node_find(it->node, "type")->key,
				"'type' does not go with 'ask', which names it");
	}
	if (it->shape.type == TYPE_DOCUMENT && !it->shape.collection)
		node_diag(out, DIAG_NOT_SUPPORTED, n, "a document cannot be asked yet");
	if ((it->shape.type == TYPE_DECLARATION) != (it->text.at != NULL))
		diag_add(out, DIAG_BAD_DECLARATION, it->span,
			it->text.at ? "only a declaration has a text" : "the declaration '%.*s' has no text",
			STR(it->id));
}

/* Providers in the order they are tried: from:, else the concept's prefer:, else the
 * only holder. */
static size_t choose(
	struct form *f, struct item *it, const struct provider **chosen, size_t room, struct diags *out)
{
	const struct concept *c = it->concept;
	const struct node *from = node_find(it->node, "from"), *source = node_find(it->node, "source");
	size_t count = 0;
	struct diag *d;

	if (from != NULL) {
		for (const struct node *e = from->kind == NODE_LIST ? node_first(from) : from;
			e != NULL && count < room; e = from->kind == NODE_LIST ? e->next : NULL) {
			chosen[count] = library_provider(f->library, e->text);
			if (chosen[count] == NULL)
				read_unknown(out, DIAG_UNKNOWN_PROVIDER, e->span, e->text, "provider",
					&f->library->providers_by_name);
			else
				count++;
		}
		return count;
	}
	for (size_t i = 0; i < c->prefer[f->applicant].count && count < room; i++)
		if (c->prefer[f->applicant].at[i].provider != NULL)
			chosen[count++] = c->prefer[f->applicant].at[i].provider;
	if (count > 0)
		return count;
	if (c->holders.count == 1)
		chosen[count++] = c->holders.at[0];
	else if (c->holders.count == 0)
		node_diag(out, DIAG_NOT_HELD, source, "no provider holds '%.*s'", STR(c->name));
	else {
		d = node_diag(out, DIAG_AMBIGUOUS_PROVIDER, source, "%zu providers hold '%.*s'",
			c->holders.count, STR(c->name));
		for (size_t i = 0; i < c->holders.count; i++)
			diag_note(out, d, c->holders.at[i]->span, "'%.*s'", STR(c->holders.at[i]->name));
	}
	return count;
}

static void add_tries(struct arena *a, struct tries *to, const struct setting *settings, size_t count)
{
	for (size_t i = 0; i < count; i++)
		*LIST_ADD(a, &to->settings) = settings[i];
}

/* with: of the field, else of the holding, else of the form's defaults, else the
 * parameter's own default. */
static void set_parameters(
	struct arena *a, struct form *f, struct item *it, struct candidate *c, struct diags *out)
{
	const struct provider *p = c->provider;
	const struct holding *h = &p->holdings.at[c->holding];
	const struct node *with = node_find(it->node, "with");

	c->parameters = arena_array(a, p->parameters.count + 1, sizeof(*c->parameters));
	for (const struct node *e = read_map(it->node, "with", out); e != NULL; e = e->next) {
		struct setting ignored;

		setting_load(a, e, p, e->key->text, &ignored, out);
	}
	for (size_t i = 0; i < p->parameters.count; i++) {
		const struct parameter *parameter = &p->parameters.at[i];
		const char *name = arena_z(a, parameter->name);
		const struct node *value = node_find(with, name);
		struct setting setting;

		for (size_t s = 0; value == NULL && s < h->with.count; s++)
			if (str_equal(h->with.at[s].name, parameter->name))
				add_tries(a, &c->parameters[i], &h->with.at[s], 1);
		if (value == NULL && c->parameters[i].settings.count == 0)
			value = node_find(f->defaults.with, name);
		if (value != NULL && setting_load(a, value, p, parameter->name, &setting, out))
			add_tries(a, &c->parameters[i], &setting, 1);
		if (c->parameters[i].settings.count == 0)
			add_tries(a, &c->parameters[i], parameter->defaults.at, parameter->defaults.count);
		if (c->parameters[i].settings.count == 0)
			diag_note(out,
				diag_add(out, DIAG_UNKNOWN_PARAMETER, it->span, "'%s' of %.*s is not set",
					name, STR(p->name)),
				parameter->span, "defined here; write with: {%s: ...}", name);
	}
}

static void link_candidates(struct arena *a, struct form *f, struct item *it, struct diags *out)
{
	const struct node *from = node_find(it->node, "from");
	size_t room = (from ? from->count + 1 : 0) + it->concept->prefer[f->applicant].count + 1;
	const struct provider **chosen = arena_array(a, room, sizeof(*chosen));
	size_t count = choose(f, it, chosen, room, out);

	for (size_t i = 0; i < count; i++) {
		struct candidate *c = LIST_ADD(a, &it->candidates);

		c->provider = chosen[i];
		if (!provider_holds(chosen[i], it->concept, &c->holding)) {
			diag_note(out,
				diag_add(out, DIAG_NOT_HELD, it->span, "'%.*s' does not hold '%.*s'",
					STR(chosen[i]->name), STR(it->concept->name)),
				chosen[i]->span, "what it holds is said here");
			it->candidates.count--;
			continue;
		}
		if (chosen[i]->disclosure == DISCLOSURE_PROTECTED)
			it->is_protected = true;
		set_parameters(a, f, it, c, out);
	}
}

static void link_source(struct arena *a, struct form *f, struct item *it, struct diags *out)
{
	const struct node *n = node_find(it->node, "source"), *pick = node_find(it->node, "pick");
	const struct concept *c;
	const struct item *context;
	size_t index = 0;

	if (n->kind != NODE_SCALAR)
		return;
	if (str_starts(n->text, "context.")) {
		context = form_variable(f, str_part(n->text, strlen("context."), n->text.len));
		if (context == NULL || context->kind != ITEM_CONTEXT) {
			node_diag(out, DIAG_UNKNOWN_CONCEPT, n, "'%.*s' is not in the form's context",
				STR(n->text));
			return;
		}
		it->is_broken = false;
		it->context = true;
		it->context_item = context->number;
		it->shape = context->shape;
		if (it->label.at == NULL)
			it->label = context->label;
		if (it->repeat != NULL)
			node_diag(out, DIAG_NOT_SUPPORTED, n, "the context is not of a row");
	} else {
		c = library_concept(f->library, n->text);
		if (c == NULL) {
			unknown_concept(f, n, out);
			return;
		}
		take_concept(it, c, out);
		link_candidates(a, f, it, out);
		if (it->max_age_written.at == NULL)
			it->max_age_written = c->valid_for;
		it->ages = it->max_age_written.at != NULL && duration_read(it->max_age_written, &it->max_age);
	}
	key_word(it->node, "pick", WORDS_PICK, &index, out);
	it->pick = pick != NULL;
	if (it->pick && !it->shape.collection)
		node_diag(out, DIAG_KEY_MISPLACED, pick, "'%.*s' is one value: there is nothing to pick",
			STR(it->id));
}

void link_field(struct arena *a, struct form *f, struct item *it, struct diags *out)
{
	const struct node *type = node_find(it->node, "type");

	it->is_broken = it->origin != ORIGIN_ON_CONTROL;
	it->shape = shape_of(a, TYPE_STRING);
	switch (it->origin) {
	case ORIGIN_ASK:
		link_ask(a, f, it, out);
		break;
	case ORIGIN_SOURCE:
		link_source(a, f, it, out);
		break;
	case ORIGIN_ON_CONTROL:
		it->shape = shape_of(a, TYPE_DOCUMENT);
		break;
	case ORIGIN_DERIVED:
		if (type == NULL)
			diag_add(out, DIAG_MISSING_KEY, it->span, "the derived field '%.*s' needs a type",
				STR(it->id));
		else
			link_type(a, f, it, type, out);
		if (type_row(it->shape.type)->kind == VALUE_NONE || it->shape.type == TYPE_DECLARATION)
			node_diag(out, DIAG_NOT_SUPPORTED, type, "a %s cannot be derived",
				type_row(it->shape.type)->word);
		break;
	case ORIGIN__COUNT:
		break;
	}
}
