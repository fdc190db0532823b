/*
 * Repeats, made once: what stands around their rows, one row for all numbers, and the
 * blank rows of a page that has none.
 */
#include "answers/posted.h"
#include "page/html_work.h"
#include "page/words.h"

struct str make_name(struct maker *m, const struct item *repeat, struct str id)
{
	if (repeat == NULL)
		return id;
	return arena_format(m->a, "%.*s.%c.%.*s", STR(item_within(repeat, NULL)->id), HOLE, STR(id));
}

/* Its label, its hint, and the hints of its fields, which were made before. */
static void make_rows_head(struct maker *m, const struct item *it, const char *class, struct html_field *f)
{
	struct asking as = { .label = page_label(it), .name = make_name(m, it->repeat, it->id) };

	buf_format(&m->page.text, WORDS_ROWS WORDS_ROWS_UNIT, it->min, it->max);
	as.due = arena_copy(m->a, buf_str(&m->page.text));
	buf_clear(&m->page.text);
	make_puts(m, "<fieldset class=\"q rows");
	make_puts(m, class);
	make_puts(m, "\"><legend>");
	make_label(m, &as);
	make_puts(m, "</legend><div");
	f->rows = make_ready(m);
	make_puts(m, "<p class=\"hint\">");
	if (it->hint.at != NULL) {
		make_text(m, it->hint);
		make_puts(m, str_ends(it->hint, ".") || str_ends(it->hint, "…") ? " " : ". ");
	}
	make_puts(m, WORDS_BLANK_ROWS "</p>");
	for (unsigned i = 0; i < it->count; i++)
		make_purpose(m, m->form->items.at[it->first + i]);
	make_help(m, &it->legal_basis, it->guidance);
	for (unsigned i = 0; i < it->count; i++) {
		const struct item *in = m->form->items.at[it->first + i];

		make_help(m, &in->legal_basis, in->guidance);
	}
	make_condition(m, &it->relevant, class[0] != '\0');
	if (m->hints.len > 0) {
		make_puts(m, "<ul class=\"hint\">");
		buf_add(&m->b, buf_str(&m->hints));
		make_puts(m, "</ul>");
	}
	buf_clear(&m->hints);
	f->rows_head = make_ready(m);
}

static void make_row(struct maker *m, const struct item *it, struct html_field *f)
{
	make_puts(m, "<fieldset class=\"row");
	if (m->in_rows) {
		make_puts(m, " r-");
		buf_add(&m->b, it->id);
	}
	make_puts(m, "\"><legend>" WORDS_LINE " ");
	buf_putc(&m->b, HOLE);
	make_puts(m, "</legend>"); /* of which rows: that of the fieldset around */
	f->row = make_ready(m);
	make_puts(m, "</fieldset>");
	f->row_close = make_ready(m);
}

/* A repeat without rows, from its head on: the numbers of its blank rows are known, too. */
static void make_blank_rows(struct maker *m, const struct item *it, struct html_field *f)
{
	struct ready row;

	f->blanks = it->min > HTML_BLANK_ROWS ? it->min : HTML_BLANK_ROWS;
	f->blanks = f->blanks > it->max ? it->max : f->blanks;
	if (it->repeat != NULL || it->nests || item_may_be_readonly(it))
		return;
	for (unsigned i = 0; i < it->count; i++)
		if (f->fields[i].item->origin == ORIGIN_ASK &&
			(f->fields[i].ask.blank.count == 0 || item_may_be_readonly(f->fields[i].item)))
			return;
	make_again(m, f->row);
	make_again(m, f->siret.blank);
	for (unsigned i = 0; i < it->count; i++)
		if (f->fields[i].item->origin == ORIGIN_ASK)
			make_again(m, f->fields[i].ask.blank);
	make_again(m, f->row_close);
	row = make_ready(m);
	make_again(m, f->rows);
	make_puts(m, ">");
	make_again(m, f->rows_head);
	for (size_t n = 1; n <= f->blanks; n++) {
		buf_add(&m->b, row.first);
		for (size_t i = 1; i < row.count; i++) {
			french_count(&m->b, n);
			buf_add(&m->b, row.rest[i - 1]);
		}
	}
	f->blank_rows = make_ready(m);
}

static void make_more(struct maker *m, const struct item *it, struct html_field *f)
{
	make_puts(m, "<button class=\"more\" name=\"" POSTED_MORE "\" value=\"");
	buf_add(&m->b, make_name(m, it->repeat, it->id));
	make_puts(m, "\">" WORDS_MORE "<span class=\"vh\"> " WORDS_TO);
	make_text(m, page_label(it));
	make_puts(m, "</span></button>");
	f->more = make_ready(m);
}

void make_rows(struct maker *m, const struct item *it, struct html_field *f)
{
	const char *class = make_rule(m, it->repeat, &it->relevant);
	struct asking siret = {
		.name = make_name(m, it, S("siret")),
		.in_row = true,
		.label = S(WORDS_SIRET),
		.type = TYPE_SIRET,
		.classes = "",
	};

	/* what stands around may be half made */
	struct buf hints = m->hints;
	bool in_rows = m->in_rows;

	m->hints = (struct buf){ 0 };
	m->in_rows = false;
	buf_add(&m->b, make_name(m, it->repeat, it->id));
	f->rows_name = make_ready(m);
	if (it->identity)
		make_control(m, &siret, &f->siret);
	f->fields = arena_array(m->a, it->count + 1, sizeof(*f->fields));
	for (unsigned i = 0; i < it->count; i++)
		make_field(m, m->form->items.at[it->first + i], &f->fields[i]);
	make_rows_head(m, it, class, f);
	make_row(m, it, f);
	make_blank_rows(m, it, f);
	make_more(m, it, f);
	make_puts(m, "</div></fieldset>");
	f->rows_close = make_ready(m);
	buf_free(&m->hints);
	m->hints = hints;
	m->in_rows = in_rows;
}
