#include "answers/typed.h"
#include "cases/case_work.h"
#include "form/read.h"

/* A case may state what only an administration may write: INSEE's code of a country, a
 * check digit that is wrong, a code that its list has not. */
static struct typed typed_of(const struct item *it)
{
	return (struct typed){ .name = it->id, .code = DIAG_BAD_CASE, .lenient = true };
}

/* A document by its name, or by some of its facts. */
static bool read_document(struct case_work *w, const struct item *it, const struct node *n, size_t *rows,
	const struct str **cells)
{
	const struct typed what = typed_of(it);
	struct shape parts = it->shape;
	struct str *facts;

	if (n->kind != NODE_SCALAR) {
		parts.type = TYPE_ADDRESS; /* read as what it is here: a few lines, any of them left out */
		return typed_read(w->arena, &parts, n, &what, rows, cells, w->out);
	}
	facts = arena_array(w->arena, DOCUMENT__COUNT, sizeof(*facts));
	facts[DOCUMENT_NAME] = n->text;
	*cells = facts;
	*rows = n->text.len > 0;
	return true;
}

bool case_value(struct case_work *w, const struct item *it, const struct node *n, size_t *rows,
	const struct str **cells)
{
	const struct typed what = typed_of(it);

	if (it->shape.type == TYPE_DOCUMENT && !it->shape.collection)
		return read_document(w, it, n, rows, cells);
	if (n->kind == NODE_LIST && n->count == 0 && it->shape.collection) {
		*rows = 0; /* of no row, whatever the least is */
		return true;
	}
	return typed_read(w->arena, &it->shape, n, &what, rows, cells, w->out);
}

static void put_row(struct buf *b, const struct shape *s, const struct str *cells)
{
	const char *between = "";

	buf_putc(b, '{');
	for (size_t i = 0; i < s->part_count; i++)
		if (cells[i].at != NULL) {
			buf_format(b, "%s%.*s: %.*s", between, STR(s->parts[i].name), STR(cells[i]));
			between = ", ";
		}
	buf_putc(b, '}');
}

struct str case_words(struct case_work *w, const struct shape *s, size_t rows, const struct str *cells)
{
	struct buf b = { 0 };
	struct str words;

	if (!s->collection && s->part_count == 1)
		return rows > 0 ? cells[0] : S("nothing");
	if (s->collection)
		buf_putc(&b, '[');
	for (size_t row = 0; row < rows; row++) {
		buf_puts(&b, row > 0 ? ", " : "");
		put_row(&b, s, cells + row * s->part_count);
	}
	if (s->collection)
		buf_putc(&b, ']');
	words = arena_copy(w->arena, buf_str(&b));
	buf_free(&b);
	return words;
}

const struct node *case_absent(const struct node *n)
{
	const struct node *absent = node_find(n, "absent");

	return n->count == 1 ? absent : NULL;
}

static void unknown(struct case_work *w, const struct node *key, const struct item *repeat)
{
	const struct form *f = w->form;
	struct str *names = arena_array(w->arena, f->items.count + 1, sizeof(*names)), near;
	size_t count = 0;
	struct diag *d;

	for (size_t i = 0; i < f->items.count; i++) {
		const struct item *it = f->items.at[i];
		bool field = it->kind == ITEM_FIELD || it->kind == ITEM_REPEAT;

		if (field ? it->repeat == repeat : repeat == NULL)
			names[count++] = field ? it->id : arena_format(w->arena, "$%.*s", STR(it->id));
	}
	d = repeat == NULL
		    ? node_diag(w->out, DIAG_BAD_CASE, key, "'%.*s' is no field of the form", STR(key->text))
		    : node_diag(w->out, DIAG_BAD_CASE, key, "'%.*s' is no field of '%.*s'", STR(key->text),
			      STR(repeat->id));
	near = nearest(key->text, names, count);
	if (near.at != NULL)
		diag_note(w->out, d, (struct span){ 0 }, "did you mean '%.*s'?", STR(near));
}

const struct item *case_item(struct case_work *w, const struct node *key)
{
	struct str name = key->text;
	const struct item *it = str_starts(name, "$") ? form_variable(w->form, str_part(name, 1, name.len))
						      : form_field(w->form, name);

	if (it != NULL && it->repeat == NULL)
		return it;
	if (it != NULL)
		node_diag(w->out, DIAG_BAD_CASE, key, "'%.*s' has rows: write %.*s: [{%.*s: ...}]", STR(name),
			STR(it->repeat->id), STR(it->id));
	else
		unknown(w, key, NULL);
	return NULL;
}

const struct item *case_row_item(struct case_work *w, const struct item *repeat, const struct node *key)
{
	const struct item *it = form_find(w->form, repeat, key->text);

	if (it == NULL)
		unknown(w, key, repeat);
	return it;
}

bool case_is_rows(struct case_work *w, const struct item *repeat, const struct node *n)
{
	bool good = n->kind == NODE_LIST;

	for (const struct node *row = node_first(n); good && row != NULL; row = row->next)
		good = row->kind == NODE_MAP;
	if (!good)
		node_diag(
			w->out, DIAG_WRONG_SHAPE, n, "'%.*s' is a list of rows, each a map", STR(repeat->id));
	return good;
}
