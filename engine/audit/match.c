#include "audit/match.h"

static bool is_field(const struct item *it)
{
	return it->kind == ITEM_FIELD || it->kind == ITEM_REPEAT;
}

const struct item *match_new(const struct match *m, const struct item *old)
{
	return old != NULL ? m->new_of[old->number] : NULL;
}

const struct item *match_old(const struct match *m, const struct item *new)
{
	return new != NULL ? m->old_of[new->number] : NULL;
}

const struct section *match_section(const struct form *f, const struct section *other)
{
	for (size_t i = 0; other != NULL && i < f->sections.count; i++)
		if (str_equal(f->sections.at[i]->id, other->id))
			return f->sections.at[i];
	return NULL;
}

/* True if the two are nobody else's and of a kind: now they are each other's. */
static bool join(struct match *m, const struct item *old, const struct item *new, enum match_by by)
{
	if (old == NULL || new == NULL || m->new_of[old->number] != NULL || m->old_of[new->number] != NULL ||
		(is_field(old) && old->kind != new->kind))
		return false;
	m->new_of[old->number] = new;
	m->old_of[new->number] = old;
	m->by[new->number] = by;
	return true;
}

/* What a former id names in the other version: where the field stands, or by its path. */
static const struct item *find_former(const struct form *other, const struct item *repeat, struct str id)
{
	return str_find(id, '/') < id.len ? form_field(other, id) : form_find(other, repeat, id);
}

/* renamed_from of the new side, and, for a diff that is read backwards, of the old. In a
 * second pass a former id may have stood outside the repeat. */
static void join_formers(struct match *m, bool inside, bool anywhere)
{
	for (size_t i = 0; i < m->new->items.count; i++) {
		const struct item *it = m->new->items.at[i], *repeat = match_old(m, it->repeat);

		for (size_t n = 0; (it->repeat != NULL) == inside && n < it->formers.count; n++)
			join(m, find_former(m->old, anywhere ? NULL : repeat, it->formers.at[n].id), it,
				MATCH_FORMER);
	}
	for (size_t i = 0; i < m->old->items.count; i++) {
		const struct item *it = m->old->items.at[i], *repeat = match_new(m, it->repeat);

		for (size_t n = 0; (it->repeat != NULL) == inside && n < it->formers.count; n++)
			join(m, it, find_former(m->new, anywhere ? NULL : repeat, it->formers.at[n].id),
				MATCH_FORMER);
	}
}

/* Fields of the same id: those outside repeats, or those of matched repeats. */
static void join_ids(struct match *m, bool inside)
{
	for (size_t i = 0; i < m->new->items.count; i++) {
		const struct item *it = m->new->items.at[i], *repeat = match_old(m, it->repeat);

		if (is_field(it) && (it->repeat != NULL) == inside && (!inside || repeat != NULL))
			join(m, form_find(m->old, repeat, it->id), it, MATCH_ID);
	}
}

/* ---- what only one of each side can be ---- */

/* How many of a name, and one of them: of the old side and of the new. */
struct group {
	size_t count[2];
	const struct item *one[2];
};

struct groups {
	struct map by_name;
	struct group *at;
	size_t count;
};

/* A name for a field among those it may be taken for; missing: it is not guessed. */
typedef struct str group_name(struct arena *a, const struct match *m, const struct item *it, bool old);

static void add_side(struct arena *a, const struct match *m, group_name *name, bool old, struct groups *g)
{
	const struct form *f = old ? m->old : m->new;

	for (size_t i = 0; i < f->items.count; i++) {
		const struct item *it = f->items.at[i];
		struct str key = is_field(it) ? name(a, m, it, old) : (struct str){ NULL, 0 };
		size_t index = g->count;

		if (key.at == NULL)
			continue;
		g->count += map_add(a, &g->by_name, key, index, &index);
		g->at[index].count[old]++;
		g->at[index].one[old] = it;
	}
}

static void join_by(struct arena *a, struct match *m, group_name *name, enum match_by by)
{
	size_t most = m->old->items.count + m->new->items.count + 1;
	struct groups g = { .at = arena_array(a, most, sizeof(struct group)) };

	add_side(a, m, name, true, &g);
	add_side(a, m, name, false, &g);
	for (size_t i = 0; i < g.count; i++)
		if (g.at[i].count[true] == 1 && g.at[i].count[false] == 1)
			join(m, g.at[i].one[true], g.at[i].one[false], by);
}

/* The id, of those that have nobody yet: it moved into a repeat, or out of it. */
static struct str id_left(struct arena *a, const struct match *m, const struct item *it, bool old)
{
	(void)a;
	return (old ? m->new_of : m->old_of)[it->number] == NULL ? it->id : (struct str){ NULL, 0 };
}

/* The concept, counted over all fields that stand in the same repeat or outside. */
static struct str concept_here(struct arena *a, const struct match *m, const struct item *it, bool old)
{
	const struct item *repeat = old ? match_new(m, it->repeat) : it->repeat;

	if (it->concept == NULL || (it->repeat != NULL && repeat == NULL))
		return (struct str){ NULL, 0 };
	return repeat == NULL
		       ? it->concept->name
		       : arena_format(a, "%.*s/%.*s", STR(item_path(a, repeat)), STR(it->concept->name));
}

static void join_variables(struct match *m)
{
	for (size_t i = 0; i < m->new->items.count; i++) {
		const struct item *it = m->new->items.at[i];

		if (!is_field(it))
			join(m, form_variable(m->old, it->id), it, MATCH_ID);
	}
}

void match_forms(struct arena *a, const struct form *old, const struct form *new, struct match *m)
{
	*m = (struct match){ .old = old,
		.new = new,
		.new_of = arena_array(a, old->items.count + 1, sizeof(struct item *)),
		.old_of = arena_array(a, new->items.count + 1, sizeof(struct item *)),
		.by = arena_array(a, new->items.count + 1, sizeof *m->by) };
	join_variables(m);
	/* outside first: the fields of a repeat are looked for in its partner */
	join_ids(m, false);
	join_formers(m, false, false);
	join_ids(m, true);
	join_formers(m, true, false);
	join_formers(m, true, true);
	join_by(a, m, id_left, MATCH_ID);
	join_by(a, m, concept_here, MATCH_CONCEPT);
}

/* ---- conditions ---- */

static bool same_value(const struct value *a, const struct value *b)
{
	if (a->kind != b->kind)
		return false;
	switch (a->kind) {
	case VALUE_NONE:
		return true;
	case VALUE_TEXT:
		return str_equal(a->text, b->text);
	case VALUE_NUMBER:
		return decimal_compare(a->number, b->number) == 0;
	case VALUE_TRUTH:
		return a->truth == b->truth;
	case VALUE_DAY:
		return a->day == b->day;
	}
	return false;
}

/* The item that a name reads. */
static const struct item *read_item(const struct form *f, const struct expr *e)
{
	return e->symbol != NULL && e->symbol->item != EXPR_CHOICE ? f->items.at[e->symbol->item] : NULL;
}

/* A column of rows: a part by its name, a field of a repeat by what it is matched with. */
static bool same_column(const struct match *m, const struct expr *old, const struct expr *new)
{
	if (old->column == NULL && new->column == NULL)
		return str_equal(old->part, new->part);
	if (old->column == NULL || new->column == NULL)
		return false;
	const struct item *read = m->old->items.at[old->column->item];
	if (match_new(m, read) != m->new->items.at[new->column->item])
		return false;
	return old->column->item != old->symbol->item || str_equal(old->column->name, new->column->name);
}

static bool same_name(const struct match *m, const struct expr *old, const struct expr *new)
{
	const struct item *read = read_item(m->old, old), *now = read_item(m->new, new);

	if (read == NULL && now == NULL && old->symbol != NULL && new->symbol != NULL)
		return str_equal(old->name, new->name); /* of the choice that a filter looks at */
	if (old->variable != new->variable || read == NULL)
		return false;
	return match_new(m, read) == now && same_column(m, old, new);
}

static bool same(const struct match *m, const struct expr *old, const struct expr *new)
{
	if (old == NULL || new == NULL)
		return old == new;
	if (old->op != new->op || (old->op == EXPR_LITERAL && !same_value(&old->value, &new->value)) ||
		(old->op == EXPR_NAME && !same_name(m, old, new)) ||
		(old->op == EXPR_CALL && old->function != new->function))
		return false;
	const struct expr *x = old->arguments, *y = new->arguments;
	while (x != NULL && y != NULL && same(m, x, y)) {
		x = x->next;
		y = y->next;
	}
	return x == NULL && y == NULL && same(m, old->predicate, new->predicate);
}

static bool is_true(const struct condition *c)
{
	return c->expr == NULL || (c->expr->op == EXPR_CALL && c->expr->function == FUNCTION_TRUE);
}

bool match_condition(const struct match *m, const struct condition *old, const struct condition *new)
{
	return old->expr == NULL || new->expr == NULL ? is_true(old) && is_true(new)
						      : same(m, old->expr, new->expr);
}

/* ---- order ---- */

/* Those of a longest rising run stay: tails[n] is the end of the run of length n + 1 that
 * ends lowest, before[i] what stands before i in its run. */
void match_moved(struct arena *a, const size_t *old, size_t count, bool *moved)
{
	size_t *tails = arena_array(a, count + 1, sizeof *tails);
	size_t *before = arena_array(a, count + 1, sizeof *before);
	size_t longest = 0;

	for (size_t i = 0; i < count; i++) {
		size_t low = 0, high = longest;

		while (low < high) {
			size_t middle = low + (high - low) / 2;

			if (old[tails[middle]] < old[i])
				low = middle + 1;
			else
				high = middle;
		}
		before[i] = low > 0 ? tails[low - 1] : SIZE_MAX;
		tails[low] = i;
		longest += low == longest;
		moved[i] = true;
	}
	for (size_t i = longest > 0 ? tails[longest - 1] : SIZE_MAX; i != SIZE_MAX; i = before[i])
		moved[i] = false;
}
