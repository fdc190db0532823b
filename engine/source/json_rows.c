#include "source/json_rows.h"

#include <stdlib.h>

struct str json_text(const struct node *n)
{
	struct str text = n != NULL && n->kind == NODE_SCALAR ? str_trim(n->text) : (struct str){ 0 };

	return text.len > 0 ? text : (struct str){ 0 };
}

bool json_passes(const struct json_condition *when, const struct json_condition *unless,
	const struct node *row, struct arena *a)
{
	return (when == NULL || json_condition_holds(when, row, a)) &&
	       (unless == NULL || !json_condition_holds(unless, row, a));
}

/* ---- which there are ---- */

/* The elements of the lists that rows: names; one list after the other. */
static bool gather(struct arena *a, const struct json_rows *rows, const struct node *root,
	struct nodes *found, bool *there, struct diags *out)
{
	struct nodes lists = { 0 };

	pointer_all(a, &rows->at, root, &lists);
	*there = lists.list.count > 0;
	for (size_t i = 0; i < lists.list.count; i++) {
		const struct node *list = lists.list.at[i];

		if (list->kind == NODE_SCALAR && json_text(list).at == NULL)
			continue;
		if (list->kind != NODE_LIST) {
			struct diag *d = node_diag(
				out, DIAG_RECORDED_VALUE, list, "rows are expected, in [ ]");

			diag_note(out, d, rows->span, "named here");
			return false;
		}
		for (const struct node *n = list->first; n != NULL; n = n->next)
			*LIST_ADD(a, &found->list) = n;
	}
	return true;
}

static void keep(struct nodes *rows, const struct json_condition *when, const struct json_condition *unless,
	struct arena *a)
{
	size_t count = 0;

	for (size_t i = 0; i < rows->list.count; i++)
		if (json_passes(when, unless, rows->list.at[i], a))
			rows->list.at[count++] = rows->list.at[i];
	rows->list.count = count;
}

/* ---- which are chosen, and how they follow each other ---- */

/* A row with what it is ordered by. */
struct keyed {
	const struct node *row;
	struct str key; /* missing: before all others */
	size_t number;
	bool descending;
};

/* Numbers by their value, all else (dates) as written. */
static int compare(struct str a, struct str b)
{
	struct decimal x, y;

	if (a.at == NULL || b.at == NULL)
		return (a.at != NULL) - (b.at != NULL);
	return decimal_read(a, &x) && decimal_read(b, &y) ? decimal_compare(x, y) : str_compare(a, b);
}

static struct str text_at(const struct pointer *p, const struct node *row)
{
	return json_text(pointer_find(p, row));
}

/* Of the rows with one per, the first of those with the greatest latest. */
static void choose_per(struct arena *a, const struct json_rows *by, struct nodes *rows)
{
	struct map groups = { 0 };
	size_t count = 0, group;

	for (size_t i = 0; i < rows->list.count; i++) {
		const struct node *row = rows->list.at[i];

		if (map_add(a, &groups, text_at(&by->per, row), count, &group))
			rows->list.at[count++] = row;
		else if (compare(text_at(&by->latest, row), text_at(&by->latest, rows->list.at[group])) > 0)
			rows->list.at[group] = row;
	}
	rows->list.count = count;
}

static void choose_latest(const struct json_rows *by, struct nodes *rows)
{
	struct str latest = { 0 };
	size_t count = 0;

	for (size_t i = 0; i < rows->list.count; i++) {
		struct str text = text_at(&by->latest, rows->list.at[i]);

		latest = compare(text, latest) > 0 ? text : latest;
	}
	for (size_t i = 0; i < rows->list.count; i++)
		if (compare(text_at(&by->latest, rows->list.at[i]), latest) == 0)
			rows->list.at[count++] = rows->list.at[i];
	rows->list.count = count;
}

/* What has no key comes last, whatever the order. */
static int by_key(const void *a, const void *b)
{
	const struct keyed *x = a, *y = b;
	int order = compare(x->key, y->key);

	if (order != 0 && x->key.at != NULL && y->key.at != NULL)
		return x->descending ? -order : order;
	if (order != 0)
		return -order;
	return (x->number > y->number) - (x->number < y->number);
}

static void sort(struct arena *a, const struct json_rows *by, struct nodes *rows)
{
	struct keyed *keyed = arena_array(a, rows->list.count, sizeof(*keyed));

	for (size_t i = 0; i < rows->list.count; i++)
		keyed[i] = (struct keyed){ rows->list.at[i], text_at(&by->by, rows->list.at[i]), i,
			!by->newest_last };
	qsort(keyed, rows->list.count, sizeof(*keyed), by_key);
	for (size_t i = 0; i < rows->list.count; i++)
		rows->list.at[i] = keyed[i].row;
}

bool json_rows(struct arena *a, const struct json_rows *rows, const struct json_condition *when,
	const struct json_condition *unless, const struct node *root, struct nodes *found, bool *there,
	struct diags *out)
{
	*there = false;
	if (rows == NULL)
		*LIST_ADD(a, &found->list) = root;
	else if (!gather(a, rows, root, found, there, out))
		return false;
	keep(found, when, unless, a);
	if (rows != NULL && rows->latest.written.at != NULL && rows->per.written.at != NULL)
		choose_per(a, rows, found);
	else if (rows != NULL && rows->latest.written.at != NULL)
		choose_latest(rows, found);
	if (rows != NULL && rows->by.written.at != NULL)
		sort(a, rows, found);
	return true;
}
