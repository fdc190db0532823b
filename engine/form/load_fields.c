/*
 * load_fields: sections, fields and repeats as written. What a field means comes
 * when it is linked; here: its keys, and that it has exactly one origin.
 */
#include "form/key.h"
#include "form/read.h"
#include "form/stages.h"

struct loader {
	struct arena *arena;
	struct form *form;
	struct section *section;
	const struct item *repeat; /* its fields are being read; NULL */
	struct use use;            /* of the section, if it is one of the library */
	struct diags *out;
};

/* Keys of a field that go with other origins than its own. */
static void check_misplaced(const struct item *it, struct diags *out)
{
	size_t count;
	const struct key *keys = keys_of(MAP_FIELD, &count);

	for (size_t i = 0; i < count; i++) {
		const struct node *n = keys[i].need == KEY_NEED_MAY || keys[i].need >= KEY_NEED_NEEDED
					       ? NULL
					       : node_find(it->node, keys[i].name);

		if (n != NULL && !(keys[i].need & 1u << it->origin))
			node_diag(out, DIAG_KEY_MISPLACED, n->key, "'%s' does not go with '%s'", keys[i].name,
				origin_word(it->origin));
	}
}

/* The key that carries the origin. */
static bool load_origin(struct loader *ld, struct item *it, struct diags *out)
{
	const struct node *n = it->node, *found = NULL;
	size_t count = 0;

	it->origin = ORIGIN__COUNT;
	for (size_t o = 0; o < ORIGIN__COUNT; o++)
		if (node_find(n, origin_word((enum origin)o)) != NULL) {
			it->origin = (enum origin)o;
			found = node_find(n, origin_word((enum origin)o));
			count++;
		}
	if (count != 1) {
		diag_add(out, DIAG_NO_ORIGIN, it->span, "'%.*s' has %s origin", STR(it->id),
			count ? "more than one" : "no");
		return false;
	}
	check_misplaced(it, out);
	if (it->origin == ORIGIN_DERIVED || it->origin == ORIGIN_ON_CONTROL)
		load_condition(ld->arena, n, origin_word(it->origin), &it->value, out);
	else if (found->kind != NODE_SCALAR || found->text.len == 0)
		node_diag(out, DIAG_WRONG_SHAPE, found, "'%s' names one concept%s", origin_word(it->origin),
			it->origin == ORIGIN_ASK ? " or type" : "");
	return true;
}

/* replaces: LINE or [LINE, ...], of the field or of the use of its section. */
static void load_replaces(struct loader *ld, struct item *it)
{
	const struct node *n = node_find(it->node, "replaces"), *of_use = NULL;
	struct str id = node_text(it->node, it->kind == ITEM_REPEAT ? "repeat" : "field");
	const struct node *const *lines;
	size_t count;

	for (const struct node *e = ld->repeat ? NULL : node_first(ld->use.replaces); e != NULL; e = e->next)
		if (e->key != NULL && str_equal(e->key->text, id))
			of_use = e;
	count = read_texts(ld->arena, of_use ? of_use : n, &lines, ld->out);
	for (size_t i = 0; i < count; i++)
		*LIST_ADD(ld->arena, &it->replaces) = (struct replaced){ .id = lines[i]->text,
			.span = lines[i]->span };
	read_text(it->node, "added", &it->added, ld->out);
}

/* renamed_from: ID or [ID, ...], of earlier versions. */
static void load_formers(struct loader *ld, struct item *it)
{
	const struct node *const *ids;
	size_t count = read_texts(ld->arena, node_find(it->node, "renamed_from"), &ids, ld->out);

	for (size_t i = 0; i < count; i++) {
		struct str id = ids[i]->text, rest = id;
		size_t parts = 0;
		bool good = true;

		for (; rest.at != NULL; parts++)
			good = name_is_good(str_cut(&rest, '/'), false) && good;
		/* by its path, or of a field outside repeats */
		if (good && (parts > 1 || it->repeat == NULL))
			id = use_id(ld->arena, &ld->use, id, ids[i]->span, ld->out);
		if (good && parts <= FORM_NEST + 1)
			*LIST_ADD(ld->arena, &it->formers) = (struct former){ id, ids[i]->span };
		else
			node_diag(ld->out, DIAG_BAD_NAME, ids[i], "'%.*s' is no id of a field", STR(id));
	}
}

/* Ids are unique among the form's fields, and inside a repeat among its own. */
static bool claim_id(struct loader *ld, struct item *it)
{
	struct item *other = NULL;
	size_t number;

	if (ld->repeat == NULL) {
		if (map_add(ld->arena, &ld->form->fields, it->id, it->number, &number))
			return true;
		other = ld->form->items.at[number];
	} else {
		for (unsigned i = ld->repeat->first; i < it->number && other == NULL; i++)
			if (str_equal(ld->form->items.at[i]->id, it->id))
				other = ld->form->items.at[i];
		if (other == NULL)
			return true;
	}
	diag_note(ld->out,
		diag_add(ld->out, DIAG_DUPLICATE_ID, it->span, "the field '%.*s' is defined twice",
			STR(it->id)),
		other->span, "first defined here");
	return false;
}

static struct item *begin_item(struct loader *ld, const struct node *n, const char *key, enum item_kind kind)
{
	struct str id = { 0 };
	struct span span = n->span;
	struct item *it;

	if (n->kind == NODE_MAP && node_find(n, key) == NULL)
		node_diag(ld->out, DIAG_MISSING_KEY, n, "a %s needs '%s': its id", key, key);
	/* a wrong name is told; the field is looked at all the same */
	if (!read_name(n, key, false, &id, &span, ld->out) && id.len == 0)
		return NULL;
	if (ld->repeat == NULL)
		id = use_id(ld->arena, &ld->use, id, span, ld->out);
	if (str_is(id, ld->repeat == NULL ? "claims" : "siret"))
		diag_add(ld->out, DIAG_BAD_NAME, span, "'%.*s' means something else in answers", STR(id));
	it = form_add(ld->arena, ld->form, kind, id, span);
	it->node = n;
	it->section = ld->section;
	it->repeat = ld->repeat;
	claim_id(ld, it);
	read_text(n, "label", &it->label, ld->out);
	read_text(n, "hint", &it->hint, ld->out);
	load_condition(ld->arena, n, "relevant", &it->relevant, ld->out);
	load_condition(ld->arena, n, "readonly", &it->readonly, ld->out);
	load_condition(ld->arena, n, "required", &it->required, ld->out);
	load_condition(ld->arena, n, "constraint", &it->constraint, ld->out);
	load_condition(ld->arena, n, "choice_filter", &it->choice_filter, ld->out);
	read_text(n, "message", &it->constraint_message, ld->out);
	read_text(n, "required_message", &it->required_message, ld->out);
	if (read_text(n, "guidance", &it->guidance, ld->out))
		it->guidance = str_trim(it->guidance);
	load_laws(ld->arena, n, &it->legal_basis, ld->out);
	load_burden(n, &it->burden, ld->out);
	load_replaces(ld, it);
	load_formers(ld, it);
	read_text(n, "discloses", &it->discloses, ld->out);
	load_suppressions(ld->arena, n, &it->suppressions, ld->out);
	return it;
}

static void load_field(struct loader *ld, const struct node *n)
{
	struct diags *out = ld->out;
	struct item *it;

	keys_check(n, MAP_FIELD, out);
	it = begin_item(ld, n, "field", ITEM_FIELD);
	if (it == NULL)
		return;
	load_origin(ld, it, out);
	read_text(n, "unit", &it->unit, out);
	read_duration_of(n, "max_age", &it->max_age_written, out);
	read_text(n, "purpose", &it->purpose, out);
	read_text(n, "why_ask", &it->why_ask, out);
	read_text(n, "text", &it->text, out);
	it->edit = ld->form->defaults.edit;
	memcpy(it->policy, ld->form->defaults.policy, sizeof(it->policy));
	load_policies(n, &it->edit, it->policy, out);
}

/* A rule of several values has words: no page can tell what it wants. */
static void check_message(const struct condition *rule, struct str message, struct diags *out)
{
	if (rule->written.at != NULL && message.at == NULL)
		diag_add(out, DIAG_NO_MESSAGE, rule->span, "the constraint has no message");
}

/* How deep it stands, and how many rows of it a filing may have in all. */
static void check_nest(struct loader *ld, const struct item *it)
{
	size_t depth = 1, rows = it->max;

	for (const struct item *outer = it->repeat; outer != NULL; outer = outer->repeat, depth++)
		rows *= outer->max;
	if (depth > 1 && rows > FORM_NEST_ROWS)
		diag_add(ld->out, DIAG_NEST_ROWS, it->span,
			"'%.*s' may have %zu rows in all, at most %d are possible",
			STR(item_path(ld->arena, it)), rows, FORM_NEST_ROWS);
}

static bool is_too_deep(struct loader *ld, const struct node *n)
{
	size_t depth = 1;

	for (const struct item *outer = ld->repeat; outer != NULL; outer = outer->repeat)
		depth++;
	if (depth <= FORM_NEST)
		return false;
	node_diag(ld->out, DIAG_NEST_DEPTH, n, "this repeat stands in %zu others, at most %d are possible",
		depth - 1, FORM_NEST - 1);
	return true;
}

static void load_rows(struct loader *ld, struct item *it);

/* Its head; the fields of its rows come when all that stands beside it has a number. */
static void load_repeat(struct loader *ld, const struct node *n)
{
	const struct node *identity = node_find(n, "identity"), *rows = node_find(n, "rows");
	struct item *it;

	keys_check(n, MAP_REPEAT, ld->out);
	if (is_too_deep(ld, n))
		return;
	it = begin_item(ld, n, "repeat", ITEM_REPEAT);
	if (it == NULL)
		return;
	if (node_find(n, "source") != NULL)
		node_diag(ld->out, DIAG_NOT_SUPPORTED, node_find(n, "source"),
			"rows that a source gives are a field: {field: ..., source: concept with rows}");
	it->origin = ORIGIN_ASK;
	check_message(&it->constraint, it->constraint_message, ld->out);
	it->max = 100;
	if (rows != NULL)
		read_rows(rows, &it->min, &it->max, ld->out);
	if (identity != NULL && keys_check(identity, MAP_IDENTITY, ld->out)) {
		it->identity = true;
		if (read_required(identity, "siret", "identity", &it->identity_line.id, ld->out))
			it->identity_line.span = node_find(identity, "siret")->span;
	}
	check_nest(ld, it);
	if (ld->repeat == NULL)
		load_rows(ld, it);
}

/* What stands in a row has numbers that follow each other: repeats among it come after. */
static void load_rows(struct loader *ld, struct item *it)
{
	const struct item *outer = ld->repeat;

	it->first = (unsigned)ld->form->items.count;
	ld->repeat = it;
	for (const struct node *f = read_list(it->node, "fields", ld->out); f != NULL; f = f->next) {
		if (node_find(f, "repeat") != NULL)
			load_repeat(ld, f);
		else
			load_field(ld, f);
	}
	it->count = (unsigned)ld->form->items.count - it->first;
	if (it->count == 0 && !it->identity)
		node_diag(
			ld->out, DIAG_MISSING_KEY, it->node, "the repeat '%.*s' has no fields", STR(it->id));
	for (unsigned i = 0; i < it->count; i++)
		if (ld->form->items.at[it->first + i]->kind == ITEM_REPEAT) {
			it->nests = true;
			load_rows(ld, ld->form->items.at[it->first + i]);
		}
	ld->repeat = outer;
}

static void load_fields(struct loader *ld, const struct node *first)
{
	for (const struct node *n = first; n != NULL; n = n->next) {
		bool repeat = node_find(n, "repeat") != NULL;
		size_t number = ld->form->items.count;

		if (use_omits(&ld->use, n))
			continue;
		if (repeat)
			load_repeat(ld, n);
		else
			load_field(ld, n);
		if (ld->form->items.count > number)
			*LIST_ADD(ld->arena, &ld->section->items) = (unsigned)number;
	}
}

void load_section(struct arena *a, struct form *f, const struct node *n, struct diags *out)
{
	struct loader ld = { .arena = a, .form = f, .out = out };
	const struct node *as_used = n;
	struct section *s = ARENA_NEW(a, struct section);
	size_t first;

	if (n->kind != NODE_MAP) {
		node_diag(out, DIAG_WRONG_SHAPE, n, "a section is a map");
		return;
	}
	if (node_find(n, "use") != NULL)
		n = load_use(a, f, n, &ld.use, out);
	if (n == NULL || !keys_check(n, MAP_SECTION, out))
		return;
	s->number = (unsigned)f->sections.count;
	s->span = n->span;
	if (node_find(n, "section") == NULL)
		node_diag(out, DIAG_MISSING_KEY, n, "a section needs 'section': its id");
	read_name(n, "section", true, &s->id, &s->span, out);
	s->id = use_id(a, &ld.use, s->id, s->span, out);
	read_required(node_find(as_used, "title") ? as_used : n, "title", "a section", &s->title, out);
	read_text(n, "discloses", &s->discloses, out);
	load_suppressions(a, n, &s->suppressions, out);
	load_condition(a, node_find(as_used, "relevant") ? as_used : n, "relevant", &s->relevant, out);
	if (read_text(n, "guidance", &s->guidance, out))
		s->guidance = str_trim(s->guidance);
	load_laws(a, n, &s->legal_basis, out);
	load_condition(a, n, "required", &s->required, out);
	load_condition(a, n, "readonly", &s->readonly, out);
	load_condition(a, n, "constraint", &s->constraint, out);
	read_text(n, "message", &s->constraint_message, out);
	check_message(&s->constraint, s->constraint_message, out);
	if (!map_add(a, &f->section_ids, s->id, s->number, &first))
		diag_note(out,
			diag_add(out, DIAG_DUPLICATE_ID, s->span, "the section '%.*s' is defined twice",
				STR(s->id)),
			f->sections.at[first]->span, "first defined here");
	*LIST_ADD(a, &f->sections) = s;
	ld.section = s;
	if (node_find(n, "fields") == NULL)
		node_diag(out, DIAG_MISSING_KEY, n, "a section needs fields");
	load_fields(&ld, read_list(n, "fields", out));
}
