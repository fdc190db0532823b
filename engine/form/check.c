/*
 * check: what must hold of a whole definition. Nothing is changed here but
 * is_protected, which check_disclosure.c spreads.
 */
#include "form/stages.h"
#include "value/duration.h"

/* The fate that a line has already, for the message about a second one. */
struct fates {
	const struct ledger *ledger;
	struct span *spans; /* by line; text == NULL: no fate yet */
	struct diags *out;
};

static void give_fate(struct fates *fates, const struct replaced *r)
{
	struct span *first;

	if (r->id.at == NULL || !map_find(&fates->ledger->by_id, r->id, NULL))
		return;
	first = &fates->spans[r->line];
	if (first->text != NULL)
		diag_note(fates->out,
			diag_add(fates->out, DIAG_LINE_TWICE, r->span, "the line '%.*s' has two fates",
				STR(r->id)),
			*first, "the first is here");
	else
		*first = r->span;
}

static void check_fates(const struct form *f, struct diags *out)
{
	struct fates fates = { f->ledger, NULL, out };

	if (f->ledger == NULL)
		return;
	fates.spans = arena_array(out->arena, f->ledger->lines.count + 1, sizeof(*fates.spans));
	give_fate(&fates, &f->identity);
	for (size_t i = 0; i < f->items.count; i++) {
		const struct item *it = f->items.at[i];

		for (size_t r = 0; r < it->replaces.count; r++)
			give_fate(&fates, &it->replaces.at[r]);
		if (it->identity)
			give_fate(&fates, &it->identity_line);
	}
	for (size_t i = 0; i < f->dropped.count; i++)
		give_fate(&fates, &f->dropped.at[i].line);
	for (size_t i = 0; i < f->ledger->lines.count; i++)
		if (fates.spans[i].text == NULL)
			diag_add(out, DIAG_LINE_LOST, f->span, "the line '%.*s' (%.*s) of %.*s has no fate",
				STR(f->ledger->lines.at[i].id), STR(f->ledger->lines.at[i].label),
				STR(f->ledger->path));
}

/* A former id as the form's fields would be found by it. */
static struct str former_path(struct diags *out, const struct item *it, struct str id)
{
	struct item former = { .id = id, .repeat = it->repeat };

	return str_find(id, '/') < id.len ? id : item_path(out->arena, &former);
}

static void former_taken(struct diags *out, const struct former *former, struct span other, const char *by)
{
	diag_note(out, diag_add(out, DIAG_FORMER_ID, former->span, "'%.*s' is the %s", STR(former->id), by),
		other, "here");
}

/* A rename that could be another one would make a diff guess. */
static void check_formers(const struct form *f, struct diags *out)
{
	struct map seen = { 0 };

	for (size_t i = 0; i < f->items.count; i++) {
		const struct item *it = f->items.at[i];

		for (size_t n = 0; n < it->formers.count; n++) {
			const struct former *former = &it->formers.at[n];
			struct str path = former_path(out, it, former->id);
			const struct item *now = form_field(f, path);
			size_t other;

			if (now != NULL)
				former_taken(out, former, now->span, "id of a field today");
			else if (!map_add(out->arena, &seen, path, i, &other))
				former_taken(
					out, former, f->items.at[other]->span, "former id of another field");
		}
	}
}

/* Percents and amounts say themselves what they are. */
static bool is_bare_number(const struct item *it)
{
	bool number = it->shape.type == TYPE_INTEGER || it->shape.type == TYPE_DECIMAL;

	return it->is_broken ||
	       (number && !it->shape.collection && (it->concept == NULL || it->concept->unit.at == NULL));
}

static void check_field(const struct item *it, struct diags *out)
{
	bool asked = it->origin == ORIGIN_ASK && it->kind == ITEM_FIELD;

	if (it->label.at == NULL && !it->is_broken && it->shape.type != TYPE_DECLARATION)
		diag_add(out, DIAG_NO_LABEL, it->span, "'%.*s' has no label", STR(it->id));
	if (it->kind == ITEM_FIELD && it->replaces.count == 0 && it->added.at == NULL)
		diag_add(out, DIAG_NOT_REPLACING, it->span, "'%.*s' replaces no line of the original",
			STR(it->id));
	if (asked && it->concept == NULL && it->purpose.at == NULL && it->shape.type != TYPE_DECLARATION)
		diag_add(out, DIAG_NO_PURPOSE, it->span, "'%.*s' is asked without a purpose", STR(it->id));
	if (it->unit.at != NULL && !is_bare_number(it))
		node_diag(out, DIAG_BAD_UNIT, node_find(it->node, "unit"),
			"'%.*s' is no number without a unit", STR(it->id));
	if (it->repeat != NULL && it->origin == ORIGIN_SOURCE && !it->repeat->identity)
		diag_add(out, DIAG_KEY_MISPLACED, it->span,
			"the rows of '%.*s' have no identity to fetch '%.*s' for", STR(it->repeat->id),
			STR(it->id));
	if (it->repeat != NULL && it->pick)
		diag_add(out, DIAG_NOT_SUPPORTED, it->span, "a pick inside a repeat is not built yet");
}

static void check_procedure(const struct form *f, struct diags *out)
{
	const struct procedure *p = &f->procedure;
	struct duration delay;
	const bool said = p->silence.at != NULL;
	const bool accepts = said && str_is(p->silence, "acceptance");
	const bool rejects = said && str_is(p->silence, "rejection");
	const struct {
		bool bad, service;
		const char *what;
	} rules[] = {
		{ p->recipient.span.text == NULL, false, "a recipient" },
		{ p->service.at == NULL, true, "service: {name: ...}" },
		{ p->email.at == NULL && p->address.at == NULL, true, "the service's email or address" },
		{ p->telephone.at == NULL, true, "the service's telephone" },
		{ !said, false, "silence: none, acceptance or rejection" },
		{ accepts && p->delay.at == NULL, false, "the delay after which silence accepts" },
		{ rejects && p->delay.at == NULL, false, "the delay after which silence rejects" },
		{ p->delay.at != NULL && !duration_read(p->delay, &delay), false, "a delay written P2M" },
		{ !accepts && p->remedies.at == NULL, false, "the remedies" },
	};

	if (p->span.text == NULL)
		return;
	for (size_t i = 0; i < COUNT(rules); i++)
		if (rules[i].bad)
			diag_add(out, DIAG_BAD_PROCEDURE, rules[i].service ? p->service_span : p->span,
				"the procedure lacks %s", rules[i].what);
}

void form_check(struct form *f, struct diags *out)
{
	check_fates(f, out);
	check_formers(f, out);
	check_procedure(f, out);
	for (size_t i = 0; i < f->items.count; i++)
		if (f->items.at[i]->kind == ITEM_FIELD || f->items.at[i]->kind == ITEM_REPEAT)
			check_field(f->items.at[i], out);
	form_check_disclosure(f, out);
	form_check_work(f, out);
	form_once_only(f, out);
}
