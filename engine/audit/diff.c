#include "audit/diff.h"

#include "audit/match.h"
#include "audit/traits.h"

static const struct str none = { NULL, 0 };

static const struct {
	const char *word, *words;
} abouts[] = {
#define X(name, word, words) { word, words },
	DIFF_ABOUTS(X)
#undef X
};

static const char *const verbs[] = {
#define X(name, word) word,
	DIFF_VERBS(X)
#undef X
};

const char *diff_about_word(enum diff_about about)
{
	return abouts[about].word;
}

const char *diff_about_words(enum diff_about about)
{
	return abouts[about].words;
}

const char *diff_verb_word(enum diff_verb verb)
{
	return verbs[verb];
}

/* What the changes of one thing have in common. */
struct thing {
	struct diff *diff;
	enum diff_about about;
	struct str id, was; /* was: missing if it is id */
};

static void add(
	const struct thing *t, enum diff_verb verb, const char *what, struct str before, struct str after)
{
	*LIST_ADD(t->diff->arena, &t->diff->changes) = (struct change){ t->about, verb, t->id, t->was, what,
		before.len > 0 ? before : none, after.len > 0 ? after : none };
}

/* An empty text is none. */
static void compare(const struct thing *t, const char *what, struct str before, struct str after)
{
	if ((before.len > 0 || after.len > 0) && !str_equal(before, after))
		add(t, DIFF_CHANGED, what, before, after);
}

static void compare_condition(const struct thing *t, const struct match *m, const char *what,
	const struct condition *before, const struct condition *after)
{
	if (!match_condition(m, before, after))
		add(t, DIFF_CHANGED, what, before->written, after->written);
}

/* "Courriel, ask: email": what is added or removed, for who reads no ids. */
static struct str labelled(struct diff *d, struct str label, struct str what)
{
	return label.len > 0 ? arena_format(d->arena, "%.*s, %.*s", STR(label), STR(what)) : what;
}

/* ---- the form ---- */

static struct str recipient(const struct procedure *p)
{
	return p->recipient_siret.at != NULL ? p->recipient_siret : p->recipient.written;
}

static void diff_procedure(const struct thing *t, const struct procedure *old, const struct procedure *new)
{
	const struct {
		const char *what;
		struct str before, after;
	} rows[] = {
		{ "recipient", recipient(old), recipient(new) },
		{ "until", old->until_written, new->until_written },
		{ "purpose", old->purpose, new->purpose },
		{ "service", old->service, new->service },
		{ "service email", old->email, new->email },
		{ "service telephone", old->telephone, new->telephone },
		{ "service address", old->address, new->address },
		{ "silence", old->silence, new->silence },
		{ "delay", old->delay, new->delay },
		{ "remedies", old->remedies, new->remedies },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		compare(t, rows[i].what, rows[i].before, rows[i].after);
}

static struct str applicant(const struct form *f)
{
	return f->applicant == APPLICANT_OPEN ? S("open") : S("mandated");
}

static void diff_head(struct diff *d)
{
	const struct form *old = d->old, *new = d->new;
	const struct thing t = { d, DIFF_FORM, new->name,
		str_equal(old->name, new->name) ? none : old->name };

	if (t.was.at != NULL)
		add(&t, DIFF_RENAMED, "", old->name, new->name);
	compare(&t, "version", old->version, new->version);
	compare(&t, "title", old->title, new->title);
	compare(&t, "use_case", old->use_case, new->use_case);
	compare(&t, "applicant", applicant(old), applicant(new));
	compare(&t, "period", trait_period(d->arena, &old->period), trait_period(d->arena, &new->period));
	compare(&t, "replaces", old->original, new->original);
	compare(&t, "law", trait_laws(d->arena, &old->legal_basis), trait_laws(d->arena, &new->legal_basis));
	diff_procedure(&t, &old->procedure, &new->procedure);
}

/* ---- sections ---- */

/* "after courriel", or "first". before: NULL, what stands there. */
static struct str position(struct arena *a, struct str before)
{
	return before.at != NULL ? arena_format(a, "after %.*s", STR(before)) : S("first");
}

static struct str section_before(const struct form *f, const struct section *s)
{
	return s->number > 0 ? f->sections.at[s->number - 1]->id : none;
}

/* By number of the new section. */
static bool *moved_sections(struct diff *d)
{
	const struct form *f = d->new;
	size_t *at = arena_array(d->arena, f->sections.count + 1, sizeof *at), count = 0;
	size_t *number = arena_array(d->arena, f->sections.count + 1, sizeof *number);
	bool *moved = arena_array(d->arena, f->sections.count + 1, sizeof *moved);
	bool *result = arena_array(d->arena, f->sections.count + 1, sizeof *result);

	for (size_t i = 0; i < f->sections.count; i++) {
		const struct section *old = match_section(d->old, f->sections.at[i]);

		if (old != NULL) {
			number[count] = i;
			at[count++] = old->number;
		}
	}
	match_moved(d->arena, at, count, moved);
	for (size_t i = 0; i < count; i++)
		result[number[i]] = moved[i];
	return result;
}

static void diff_sections(struct diff *d, const struct match *m)
{
	const bool *moved = moved_sections(d);

	for (size_t i = 0; i < d->new->sections.count; i++) {
		const struct section *new = d->new->sections.at[i], *old = match_section(d->old, new);
		const struct thing t = { d, DIFF_SECTION, new->id, none };

		if (old == NULL) {
			add(&t, DIFF_ADDED, "", none, new->title);
			continue;
		}
		if (moved[i])
			add(&t, DIFF_MOVED, "order", position(d->arena, section_before(d->old, old)),
				position(d->arena, section_before(d->new, new)));
		compare(&t, "title", old->title, new->title);
		compare_condition(&t, m, "relevant", &old->relevant, &new->relevant);
		compare_condition(&t, m, "required", &old->required, &new->required);
		compare_condition(&t, m, "readonly", &old->readonly, &new->readonly);
		compare_condition(&t, m, "constraint", &old->constraint, &new->constraint);
		compare(&t, "message", old->constraint_message, new->constraint_message);
		compare(&t, "guidance", old->guidance, new->guidance);
		compare(&t, "law", trait_laws(d->arena, &old->legal_basis),
			trait_laws(d->arena, &new->legal_basis));
		compare(&t, "discloses", old->discloses, new->discloses);
	}
	for (size_t i = 0; i < d->old->sections.count; i++) {
		const struct section *old = d->old->sections.at[i];

		if (match_section(d->new, old) == NULL)
			add(&(struct thing){ d, DIFF_SECTION, old->id, none }, DIFF_REMOVED, "", old->title,
				none);
	}
}

/* ---- where a field stands ---- */

static bool is_field(const struct item *it)
{
	return it->kind == ITEM_FIELD || it->kind == ITEM_REPEAT;
}

/* The section whose list it is in, or the repeat. */
static bool same_place(
	const struct diff *d, const struct match *m, const struct item *old, const struct item *new)
{
	return match_new(m, old->repeat) == new->repeat && (old->repeat == NULL) == (new->repeat == NULL) &&
	       (new->repeat != NULL || match_section(d->new, old->section) == new->section);
}

/* Of one section or repeat: those that stayed in it, in their new order. */
static void mark_moved(
	struct diff *d, const struct match *m, const unsigned *items, size_t count, bool *moved)
{
	size_t *at = arena_array(d->arena, count + 1, sizeof *at), kept = 0;
	unsigned *number = arena_array(d->arena, count + 1, sizeof *number);
	bool *marks = arena_array(d->arena, count + 1, sizeof *marks);

	for (size_t i = 0; i < count; i++) {
		const struct item *new = d->new->items.at[items[i]], *old = match_old(m, new);

		if (old != NULL && same_place(d, m, old, new)) {
			number[kept] = items[i];
			at[kept++] = old->number;
		}
	}
	match_moved(d->arena, at, kept, marks);
	for (size_t i = 0; i < kept; i++)
		moved[number[i]] = marks[i];
}

/* By number of the new item: whether its order among its neighbours is another. */
static bool *moved_items(struct diff *d, const struct match *m)
{
	const struct form *f = d->new;
	bool *moved = arena_array(d->arena, f->items.count + 1, sizeof *moved);
	unsigned *numbers = arena_array(d->arena, f->items.count + 1, sizeof *numbers);

	for (size_t i = 0; i < f->items.count; i++)
		numbers[i] = (unsigned)i;
	for (size_t i = 0; i < f->sections.count; i++)
		mark_moved(d, m, f->sections.at[i]->items.at, f->sections.at[i]->items.count, moved);
	for (size_t i = 0; i < f->items.count; i++)
		if (f->items.at[i]->kind == ITEM_REPEAT)
			mark_moved(d, m, numbers + f->items.at[i]->first, f->items.at[i]->count, moved);
	return moved;
}

/* The id of what stands before a field in its section or repeat. */
static struct str field_before(const struct form *f, const struct item *it)
{
	const struct section *s = it->section;

	if (it->repeat != NULL)
		return it->number > it->repeat->first ? f->items.at[it->number - 1]->id : none;
	for (size_t i = 1; i < s->items.count; i++)
		if (s->items.at[i] == it->number)
			return f->items.at[s->items.at[i - 1]]->id;
	return none;
}

static void diff_place(const struct thing *t, const struct match *m, const struct item *old,
	const struct item *new, bool moved)
{
	struct diff *d = t->diff;

	if (moved)
		add(t, DIFF_MOVED, "order", position(d->arena, field_before(d->old, old)),
			position(d->arena, field_before(d->new, new)));
	if (new->repeat == NULL && !str_equal(old->section->id, new->section->id))
		add(t, DIFF_MOVED, "section", old->section->id, new->section->id);
	if (match_new(m, old->repeat) != new->repeat || (old->repeat == NULL) != (new->repeat == NULL))
		add(t, DIFF_MOVED, "repeat", old->repeat ? old->repeat->id : none,
			new->repeat ? new->repeat->id : none);
}

/* ---- choices, code by code ---- */

#define CODES_SHOWN 20

/* A difference of a code: its label before and after; a missing one: it is not there. */
struct codes {
	const struct thing *thing;
	size_t count; /* of differences; those beyond CODES_SHOWN are only counted */
};

static void add_code(struct codes *c, struct str code, struct str before, struct str after)
{
	if (c->count++ < CODES_SHOWN)
		add(c->thing, DIFF_CHANGED, arena_format(c->thing->diff->arena, "choice %.*s", STR(code)).at,
			before, after);
}

static const struct choice *find_choice(const struct choices *c, struct str code)
{
	size_t index;

	return map_find(&c->by_code, code, &index) ? &c->list.at[index] : NULL;
}

static void diff_choices(const struct thing *t, const struct choices *old, const struct choices *new)
{
	struct codes c = { t, 0 };

	if (old == NULL || new == NULL || old->kind == CHOICES_CONTEXT || new->kind == CHOICES_CONTEXT)
		return;
	for (size_t i = 0; i < new->list.count; i++) {
		const struct choice *now = &new->list.at[i], *was = find_choice(old, now->code);

		if (was == NULL || !str_equal(was->label, now->label))
			add_code(&c, now->code, was ? was->label : none, now->label);
	}
	for (size_t i = 0; i < old->list.count; i++)
		if (find_choice(new, old->list.at[i].code) == NULL)
			add_code(&c, old->list.at[i].code, old->list.at[i].label, none);
	if (c.count > CODES_SHOWN)
		add(t, DIFF_CHANGED, "other choices", none,
			arena_format(t->diff->arena, "%zu more differ", c.count - CODES_SHOWN));
}

/* ---- fields ---- */

static void diff_traits(
	const struct thing *t, const struct trait *traits, const struct item *old, const struct item *new)
{
	struct diff *d = t->diff;

	for (; traits->name != NULL; traits++)
		compare(t, traits->name, traits->tell(d->arena, d->old, old),
			traits->tell(d->arena, d->new, new));
}

/* What is asked is required unless it is said. */
static struct condition required(const struct item *it)
{
	struct condition c = it->required;

	if (it->origin == ORIGIN_ASK && it->kind == ITEM_FIELD && c.expr == NULL)
		c.written = S("true()");
	return c;
}

static void diff_conditions(
	const struct thing *t, const struct match *m, const struct item *old, const struct item *new)
{
	const struct condition before = required(old), after = required(new);

	compare_condition(t, m, "relevant", &old->relevant, &new->relevant);
	if (old->origin == new->origin)
		compare_condition(t, m, "required", &before, &after);
	compare_condition(t, m, "constraint", &old->constraint, &new->constraint);
	compare_condition(t, m, "choice_filter", &old->choice_filter, &new->choice_filter);
	compare_condition(t, m, "readonly", &old->readonly, &new->readonly);
	compare_condition(t, m, new->origin == ORIGIN_ON_CONTROL ? "on_control" : "expression", &old->value,
		&new->value);
}

static void diff_field(struct diff *d, const struct match *m, const struct item *new, bool moved)
{
	const struct item *old = match_old(m, new);
	struct thing t = { d, DIFF_FIELD, item_path(d->arena, new), none };

	if (old == NULL) {
		add(&t, DIFF_ADDED, "", none, labelled(d, new->label, trait_origin(d->arena, new)));
		return;
	}
	struct str was = item_path(d->arena, old);
	if (!str_equal(was, t.id))
		t.was = was;
	if (!str_equal(old->id, new->id))
		add(&t, DIFF_RENAMED, m->by[new->number] == MATCH_CONCEPT ? "same concept" : "renamed_from",
			was, t.id);
	diff_place(&t, m, old, new, moved);
	diff_traits(&t, traits_of_field(), old, new);
	diff_choices(&t, old->shape.choices, new->shape.choices);
	diff_conditions(&t, m, old, new);
}

static void diff_fields(struct diff *d, const struct match *m)
{
	const bool *moved = moved_items(d, m);

	for (size_t i = 0; i < d->new->items.count; i++)
		if (is_field(d->new->items.at[i]))
			diff_field(d, m, d->new->items.at[i], moved[i]);
	for (size_t i = 0; i < d->old->items.count; i++) {
		const struct item *old = d->old->items.at[i];

		if (is_field(old) && match_new(m, old) == NULL)
			add(&(struct thing){ d, DIFF_FIELD, item_path(d->arena, old), none }, DIFF_REMOVED,
				"", labelled(d, old->label, trait_origin(d->arena, old)), none);
	}
}

/* ---- variables ---- */

static struct str variable_id(struct diff *d, const struct item *it)
{
	return arena_format(d->arena, "$%.*s", STR(it->id));
}

static void diff_variables(struct diff *d, const struct match *m)
{
	for (size_t i = 0; i < d->new->items.count; i++) {
		const struct item *new = d->new->items.at[i], *old = match_old(m, new);
		const struct thing t = { d, DIFF_VARIABLE, variable_id(d, new), none };

		if (is_field(new))
			continue;
		if (old == NULL) {
			add(&t, DIFF_ADDED, "", none, trait_variable(d->arena, d->new, new));
			continue;
		}
		diff_traits(&t, traits_of_variable(), old, new);
		compare_condition(
			&t, m, new->kind == ITEM_TABLE ? "date" : "expression", &old->value, &new->value);
	}
	for (size_t i = 0; i < d->old->items.count; i++) {
		const struct item *old = d->old->items.at[i];

		if (!is_field(old) && match_new(m, old) == NULL)
			add(&(struct thing){ d, DIFF_VARIABLE, variable_id(d, old), none }, DIFF_REMOVED, "",
				trait_variable(d->arena, d->old, old), none);
	}
}

/* ---- lines of the original ---- */

/* "source: denomination", "ask: SIRET", "dropped: reason" */
static struct str line_fate(struct arena *a, const struct fated *f)
{
	struct str by = f->dropped != NULL  ? f->dropped->reason
			: f->item == NULL   ? S("the SIRET")
			: f->item->identity ? arena_format(a, "the SIRET of %.*s", STR(f->item->id))
					    : item_path(a, f->item);

	return arena_format(a, "%s: %.*s", fate_word(f->fate), STR(by));
}

static bool same_fate(const struct match *m, const struct fated *old, const struct fated *new)
{
	if (old->fate != new->fate)
		return false;
	if (old->dropped != NULL && new->dropped != NULL)
		return str_equal(old->dropped->reason, new->dropped->reason);
	return match_new(m, old->item) == new->item && (old->item == NULL) == (new->item == NULL);
}

static const char *fate_difference(const struct fated *old, const struct fated *new)
{
	if (old->fate != new->fate)
		return "fate";
	return old->dropped != NULL ? "reason" : "field";
}

static void diff_line(const struct thing *t, const struct line *old, const struct line *new)
{
	struct arena *a = t->diff->arena;
	bool document = new->kind == LINE_DOCUMENT;

	compare(t, "label", old->label, new->label);
	if (old->kind != new->kind)
		add(t, DIFF_CHANGED, "kind", document ? S("field") : S("document"),
			document ? S("document") : S("field"));
	if (old->cells != new->cells)
		add(t, DIFF_CHANGED, "cells", arena_format(a, "%u", old->cells),
			arena_format(a, "%u", new->cells));
	compare(t, "certainty", old->certainty, new->certainty);
	compare(t, "reference", old->reference, new->reference);
}

static void diff_lines(struct diff *d, const struct match *m)
{
	const struct ledger *old = d->old->ledger, *new = d->new->ledger;
	const struct fated *before = fates_find(d->arena, d->old), *after = fates_find(d->arena, d->new);
	size_t was;

	for (size_t i = 0; i < new->lines.count; i++) {
		const struct thing t = { d, DIFF_LINE, new->lines.at[i].id, none };

		if (!map_find(&old->by_id, t.id, &was)) {
			add(&t, DIFF_ADDED, "", none,
				labelled(d, new->lines.at[i].label, line_fate(d->arena, &after[i])));
			continue;
		}
		diff_line(&t, &old->lines.at[was], &new->lines.at[i]);
		if (!same_fate(m, &before[was], &after[i]))
			add(&t, DIFF_CHANGED, fate_difference(&before[was], &after[i]),
				line_fate(d->arena, &before[was]), line_fate(d->arena, &after[i]));
	}
	for (size_t i = 0; i < old->lines.count; i++)
		if (!map_find(&new->by_id, old->lines.at[i].id, NULL))
			add(&(struct thing){ d, DIFF_LINE, old->lines.at[i].id, none }, DIFF_REMOVED, "",
				labelled(d, old->lines.at[i].label, line_fate(d->arena, &before[i])), none);
}

void diff_forms(struct arena *a, const struct form *old, const struct form *new, struct diff *d)
{
	struct match m;

	*d = (struct diff){ .arena = a, .old = old, .new = new };
	count_form(old, &d->old_count);
	count_form(new, &d->new_count);
	match_forms(a, old, new, &m);
	diff_head(d);
	diff_sections(d, &m);
	diff_fields(d, &m);
	diff_variables(d, &m);
	diff_lines(d, &m);
	compat_forms(a, old, new, &d->compat);
}
