#include "audit/lines.h"

#include <jansson.h>

#include "audit/fate.h"
#include "base/memory.h"
#include "out/csv.h"
#include "out/json.h"
#include "out/table.h"
#include "text/style.h"

#define WIDTH 100

static const char *const kind_words[] = {
#define X(name, word) word,
	LINE_KINDS(X)
#undef X
};

/* X(name): a row's members, in the order of the CSV's columns. */
#define COLUMNS(X) \
	X(line) \
	X(label) \
	X(kind) \
	X(cells) \
	X(certainty) \
	X(reference) \
	X(fate) \
	X(lever) \
	X(field) \
	X(concept) \
	X(authority) \
	X(provider) \
	X(reason)

#define X(name) COLUMN_##name,
enum column { COLUMNS(X) COLUMN__COUNT };
#undef X

struct row {
	struct str cells[COLUMN__COUNT]; /* missing: does not apply */
};

/* Called for every line in the ledger's order, then for every field without one. */
typedef void visit_row(void *data, enum fate fate, bool added, const struct row *row);

/* Whoever is asked first. */
static void set_source(struct row *r, const struct item *it)
{
	r->cells[COLUMN_concept] = it->concept != NULL ? it->concept->name : (struct str){ NULL, 0 };
	if (it->candidates.count == 0)
		return;
	r->cells[COLUMN_authority] = it->candidates.at[0].provider->authority;
	r->cells[COLUMN_provider] = it->candidates.at[0].provider->name;
}

static void set_fate(struct row *r, enum fate fate)
{
	r->cells[COLUMN_fate] = str(fate_word(fate));
	if (fate != FATE_ASK)
		r->cells[COLUMN_lever] = str(fate_lever(fate));
}

static struct row line_row(
	struct arena *a, const struct form *f, const struct line *l, const struct fated *fated)
{
	struct row r = { { [COLUMN_line] = l->id,
		[COLUMN_label] = l->label,
		[COLUMN_kind] = str(kind_words[l->kind]),
		[COLUMN_cells] = arena_format(a, "%u", l->cells),
		[COLUMN_certainty] = l->certainty,
		[COLUMN_reference] = l->reference.len > 0 ? l->reference : (struct str){ NULL, 0 },
		[COLUMN_reason] = fate_reason(a, f, fated) } };

	set_fate(&r, fated->fate);
	if (fated->item != NULL) {
		r.cells[COLUMN_field] = item_path(a, fated->item);
		set_source(&r, fated->item);
	}
	return r;
}

static struct row added_row(struct arena *a, const struct form *f, const struct item *it)
{
	struct str reason = fate_field_reason(a, f, it);
	struct row r = { { [COLUMN_label] = it->label,
		[COLUMN_field] = item_path(a, it),
		[COLUMN_reason] = it->added.at != NULL
					  ? arena_format(a, "%.*s: %.*s", STR(it->added), STR(reason))
					  : reason } };

	set_fate(&r, fate_of(it->origin));
	set_source(&r, it);
	return r;
}

static void each_row(struct arena *a, const struct form *f, visit_row *visit, void *data)
{
	const struct fated *fates = fates_find(a, f);

	for (size_t i = 0; i < f->ledger->lines.count; i++) {
		struct row r = line_row(a, f, &f->ledger->lines.at[i], &fates[i]);

		visit(data, fates[i].fate, false, &r);
	}
	for (size_t i = 0; i < f->items.count; i++) {
		const struct item *it = f->items.at[i];

		if (it->kind == ITEM_FIELD && it->replaces.count == 0) {
			struct row r = added_row(a, f, it);

			visit(data, fate_of(it->origin), true, &r);
		}
	}
}

/* ---- for a person ---- */

struct group {
	struct out_table table;
	enum fate fate;
	bool added;
};

/* "field x6": six boxes on paper */
static struct str kind(struct arena *a, const struct row *row)
{
	struct str kind = row->cells[COLUMN_kind], cells = row->cells[COLUMN_cells];

	return cells.at == NULL || str_is(cells, "1") ? kind
						      : arena_format(a, "%.*s x%.*s", STR(kind), STR(cells));
}

static void table_row(void *data, enum fate fate, bool added, const struct row *row)
{
	struct group *g = data;
	struct out_table *t = &g->table;

	if (added != g->added || (!added && fate != g->fate))
		return;
	out_table_add(
		t, arena_format(t->arena, "  %.*s", STR(row->cells[added ? COLUMN_fate : COLUMN_line])));
	out_table_add(t, row->cells[COLUMN_label]);
	out_table_add(t, kind(t->arena, row));
	out_table_add(t, row->cells[COLUMN_field]);
	out_table_add(t, row->cells[COLUMN_reason]);
}

void lines_table(struct arena *a, const struct form *f, bool color, struct buf *b)
{
	const struct style *s = style_of(color);

	for (int i = 0; i <= FATE__COUNT; i++) {
		struct group g = { .fate = (enum fate)i, .added = i == FATE__COUNT };
		const char *title =
			g.added ? "added (no line of the original)"
				: arena_format(a, "%s (%s)", fate_word(g.fate), fate_lever(g.fate)).at;

		g.table = (struct out_table){ .arena = a, .columns = 5, .align = "lwlww", .width = WIDTH };
		each_row(a, f, table_row, &g);
		if (g.table.cells.count == 0)
			continue;
		buf_format(b, "\n%s%s%s\n", s->bold, title, s->off);
		out_table_write(&g.table, b);
	}
}

/* ---- for a program ---- */

static const struct str columns[] = {
#define X(name) { #name, sizeof #name - 1 },
	COLUMNS(X)
#undef X
};

static void csv_row(void *data, enum fate fate, bool added, const struct row *row)
{
	(void)fate;
	(void)added;
	out_csv_row(data, row->cells, COUNT(row->cells));
}

void lines_csv(struct arena *a, const struct form *f, struct buf *b)
{
	out_csv_row(b, columns, COUNT(columns));
	each_row(a, f, csv_row, b);
}

static void json_row(void *data, enum fate fate, bool added, const struct row *row)
{
	json_t *object = json_object();

	(void)fate;
	(void)added;
	for (size_t i = 0; i < COUNT(columns); i++) {
		struct str cell = row->cells[i];
		uint64_t number;
		json_t *value = i == COLUMN_cells && str_digits(cell, UINT32_MAX, &number)
					? json_integer((json_int_t)number)
					: out_json_str(cell);

		if (json_object_set_new(object, columns[i].at, value) != 0)
			memory_exhausted();
	}
	if (json_array_append_new(data, object) != 0)
		memory_exhausted();
}

struct json_t *lines_json(struct arena *a, const struct form *f)
{
	json_t *list = json_array();

	each_row(a, f, json_row, list);
	return list;
}
