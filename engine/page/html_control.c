/*
 * Controls, made once: an input, a list, buttons or boxes, each with its label, its
 * hint, and what describes it when it is right and when it is wrong.
 */
#include "page/condition.h"
#include "page/html_work.h"
#include "page/words.h"
#include "out/html.h"

/* To contest a code of a longer list, the code is typed. */
#define CONTEST_LIST_MAX 25

static const char *const types[TYPE__COUNT] = { WORDS_TYPES };

/* How a type is typed: keyboard, and room for it. Others: a line of text. */
static const struct look {
	const char *type, *mode, *width;
} looks[TYPE__COUNT] = {
	[TYPE_INTEGER] = { NULL, "numeric", NULL },
	[TYPE_DECIMAL] = { NULL, "decimal", NULL },
	[TYPE_PERCENT] = { NULL, "decimal", NULL },
	[TYPE_AMOUNT] = { NULL, "decimal", NULL },
	[TYPE_EUROS] = { NULL, "numeric", NULL },
	[TYPE_DATE] = { NULL, NULL, "s" },
	[TYPE_YEAR] = { NULL, "numeric", NULL },
	[TYPE_SIREN] = { NULL, "numeric", "m" },
	[TYPE_SIRET] = { NULL, "numeric", "m" },
	[TYPE_NAF] = { NULL, NULL, "s" },
	[TYPE_VAT] = { NULL, NULL, "m" },
	[TYPE_EMAIL] = { "email", "email", NULL },
	[TYPE_TELEPHONE] = { "tel", "tel", "m" },
	[TYPE_URL] = { "url", "url", NULL },
	[TYPE_TIME] = { NULL, NULL, "s" },
	[TYPE_MONTH] = { NULL, NULL, "s" },
	[TYPE_DURATION] = { NULL, NULL, "s" },
	[TYPE_RNA] = { NULL, NULL, "s" },
	[TYPE_NIR] = { NULL, NULL, "m" },
	[TYPE_COUNTRY] = { NULL, NULL, "m" },
	[TYPE_COMMUNE] = { NULL, NULL, "s" },
	[TYPE_POSTAL_CODE] = { NULL, "numeric", NULL },
};

/* What needs no word on how it is written. */
static bool is_plain(enum type t)
{
	return t == TYPE_STRING || t == TYPE_TEXT || t == TYPE_BOOLEAN || t == TYPE_CHOICE ||
	       t == TYPE_CHOICES || t == TYPE_DECLARATION || t == TYPE_DOCUMENT || t == TYPE_ADDRESS ||
	       t == TYPE_PERIOD;
}

static void put_name(struct maker *m, const char *before, struct str name)
{
	make_puts(m, before);
	buf_add(&m->b, name);
	make_puts(m, "\"");
}

void make_label(struct maker *m, const struct asking *as)
{
	make_text(m, as->label);
	if (as->due.at == NULL)
		return;
	make_puts(m, " <i>(");
	make_text(m, as->due);
	make_puts(m, ")</i>");
}

/* ---- hints ---- */

/* How an answer is written; missing: what is said already is enough. An example is worth
 * saying beside the author's own hint. */
static struct str how_of(const struct asking *as)
{
	const char *how = is_plain(as->type) ? NULL : types[as->type];

	if (how == NULL || (as->hint.at != NULL && strstr(how, WORDS_EXAMPLE) == NULL))
		return (struct str){ 0 };
	return str(how);
}

/* A sentence: a capital, a full stop. What is said begins in ASCII or as it may stay. */
static void put_sentence(struct maker *m, struct str s)
{
	char first = s.at[0];
	bool ended = str_ends(s, ".") || str_ends(s, "?") || str_ends(s, "!") || str_ends(s, "…");

	if (first >= 'a' && first <= 'z')
		buf_putc(&m->b, (char)(first - 'a' + 'A'));
	make_text(m, str_part(s, first >= 'a' && first <= 'z' ? 1 : 0, s.len));
	make_puts(m, ended ? "" : ".");
}

static bool put_hint(struct maker *m, const struct asking *as)
{
	struct str how = how_of(as);

	if (as->unit.at != NULL && how.at != NULL)
		how = arena_format(m->a, "%.*s, %.*s", STR(how), STR(as->unit));
	else if (as->unit.at != NULL)
		how = arena_format(m->a, WORDS_IN_UNIT, STR(as->unit));
	if (as->hint.at != NULL)
		put_sentence(m, as->hint);
	if (how.at != NULL) {
		make_puts(m, as->hint.at != NULL ? " " : "");
		put_sentence(m, how);
	}
	return as->hint.at != NULL || how.at != NULL;
}

/* In rows the hint is said once, above them, with the name of what it is about: who hears
 * the page has heard it before the first row, and not again in each. */
static void put_row_hint(struct maker *m, const struct asking *as)
{
	struct buf kept = m->b;
	bool said;

	m->b = (struct buf){ 0 };
	make_puts(m, "<li><b>");
	make_text(m, as->label);
	make_puts(m, "</b>" WORDS_COLON);
	said = put_hint(m, as);
	make_puts(m, "</li>");
	if (said)
		buf_add(&m->hints, buf_str(&m->b));
	buf_free(&m->b);
	m->b = kept;
}

bool make_hint(struct maker *m, const struct asking *as)
{
	size_t before = m->b.len;
	bool said;

	if (as->in_row) {
		put_row_hint(m, as);
		return false;
	}
	put_name(m, "<p class=\"hint\" id=\"h-", as->name);
	make_puts(m, ">");
	said = put_hint(m, as);
	make_puts(m, "</p>");
	if (!said)
		m->b.len = before;
	return said;
}

void make_described(struct maker *m, const struct asking *as, bool hinted, enum described by,
	struct ready *right, struct ready *wrong)
{
	if (hinted)
		put_name(m, " aria-describedby=\"h-", as->name);
	*right = make_ready(m);
	if (by == DESCRIBED_SMALL)
		put_name(m, " id=\"f-", as->name);
	if (by == DESCRIBED_RADIOS)
		make_puts(m, " role=\"radiogroup\"");
	make_puts(m, by == DESCRIBED_GROUP ? " aria-describedby=\"e-"
					   : " aria-invalid=\"true\" aria-describedby=\"e-");
	buf_add(&m->b, as->name);
	if (hinted) {
		make_puts(m, " h-");
		buf_add(&m->b, as->name);
	}
	make_puts(m, "\"");
	*wrong = make_ready(m);
}

/* ---- groups ---- */

static void put_option(struct maker *m, const struct asking *as, const char *type)
{
	make_puts(m, "<label><input type=\"");
	make_puts(m, type);
	put_name(m, "\" name=\"", as->name);
	make_puts(m, " value=\"");
}

static void add_option(
	struct maker *m, const struct asking *as, struct control *c, struct str code, struct str label)
{
	struct control_option *o = &c->options[c->option_count];
	bool select = c->kind == CONTROL_SELECT;

	o->code = code;
	if (select)
		make_puts(m, "<option value=\"");
	else
		put_option(m, as, c->kind == CONTROL_RADIOS ? "radio" : "checkbox");
	make_text(m, code);
	make_puts(m, "\"");
	o->open = make_ready(m);
	make_puts(m, select ? ">" : "/> ");
	make_text(m, label);
	make_puts(m, select ? "</option>" : "</label>");
	o->close = make_ready(m);
	c->option_count++;
}

static void add_options(struct maker *m, const struct asking *as, struct control *c)
{
	size_t count = as->choices != NULL ? as->choices->list.count : 0;

	c->options = arena_array(m->a, count + 3, sizeof(*c->options));
	if (c->kind == CONTROL_SELECT)
		add_option(m, as, c, S(""), S(""));
	if (as->type == TYPE_BOOLEAN) {
		add_option(m, as, c, S("true"), S(WORDS_YES_START));
		add_option(m, as, c, S("false"), S(WORDS_NO_START));
	} else if (as->type == TYPE_DECLARATION) {
		add_option(m, as, c, S("true"), as->text);
	}
	for (size_t i = 0; i < count; i++) {
		add_option(m, as, c, as->choices->list.at[i].code, as->choices->list.at[i].label);
		c->options[c->option_count - 1].choice = i + 1;
	}
	if (c->kind == CONTROL_RADIOS && as->optional)
		add_option(m, as, c, S(""), S(WORDS_NO_ANSWER));
}

/* Rows that are known only when the page is made. */
static void add_pattern(struct maker *m, const struct asking *as, struct control *c)
{
	const char *type = c->kind == CONTROL_RADIOS ? "radio" : "checkbox";

	put_option(m, as, type);
	c->option = make_ready(m);
}

bool make_legend(struct maker *m, const struct asking *as, struct ready *open)
{
	bool hinted;

	make_puts(m, "<fieldset class=\"q");
	make_puts(m, as->classes);
	make_puts(m, "\"");
	*open = make_ready(m);
	make_puts(m, "><legend>");
	make_label(m, as);
	make_puts(m, "</legend>");
	hinted = make_hint(m, as);
	buf_add(&m->b, as->more);
	return hinted;
}

static void make_group(struct maker *m, const struct asking *as, struct control *c)
{
	bool radios = c->kind == CONTROL_RADIOS, hinted = make_legend(m, as, &c->open);

	c->middle = make_ready(m);
	make_described(m, as, hinted, radios ? DESCRIBED_RADIOS : DESCRIBED_GROUP, &c->right, &c->wrong);
	if (as->choices != NULL && as->choices->kind == CHOICES_CONTEXT)
		add_pattern(m, as, c);
	add_options(m, as, c);
	make_puts(m, "</fieldset>");
	c->close = make_ready(m);
}

void make_pick(struct maker *m, const struct asking *as, struct control *c)
{
	struct asking radios = *as;

	radios.type = TYPE_CHOICE;
	radios.choices = NULL;
	radios.unit = (struct str){ 0 };
	radios.optional = false;
	c->kind = CONTROL_RADIOS;
	buf_add(&m->b, as->name);
	c->name = make_ready(m);
	make_group(m, &radios, c);
	add_pattern(m, &radios, c);
}

/* ---- a single control ---- */

/* The number of a list of suggestions, which is put once a page. */
static size_t make_list(struct maker *m, const struct choices *c)
{
	size_t number = m->listed.entries.count + 1;

	if (!map_add(m->a, &m->listed, c->name, number, &number))
		return number;
	buf_format(&m->lists, "<datalist id=\"l%zu\">", number);
	for (size_t i = 0; i < c->list.count; i++) {
		buf_puts(&m->lists, "<option value=\"");
		out_html(&m->lists, c->list.at[i].code);
		buf_puts(&m->lists, WORDS_CODE_LABEL);
		out_html(&m->lists, c->list.at[i].label);
		buf_puts(&m->lists, "\"></option>");
	}
	buf_puts(&m->lists, "</datalist>");
	return number;
}

static void put_attributes(struct maker *m, const struct asking *as)
{
	const struct look *look = &looks[as->type];

	if (look->width != NULL) {
		make_puts(m, " class=\"");
		make_puts(m, look->width);
		make_puts(m, "\"");
	}
	if (look->mode != NULL) {
		make_puts(m, " inputmode=\"");
		make_puts(m, look->mode);
		make_puts(m, "\"");
	}
	if (as->autocomplete.at != NULL) {
		make_puts(m, " autocomplete=\"");
		make_text(m, as->autocomplete);
		make_puts(m, "\"");
	}
}

static void put_start(struct maker *m, const struct asking *as, const struct control *c)
{
	static const char *const tags[] = {
		[CONTROL_AREA] = "<textarea rows=\"4\"",
		[CONTROL_SELECT] = "<select",
	};
	const struct look *look = &looks[as->type];

	make_puts(m, c->kind == CONTROL_LINE ? "<input" : tags[c->kind]);
	if (c->kind == CONTROL_LINE && look->type != NULL) {
		make_puts(m, " type=\"");
		make_puts(m, look->type);
		make_puts(m, "\"");
	}
	if (!c->small)
		put_name(m, " id=\"f-", as->name);
	put_name(m, " name=\"", as->name);
	put_attributes(m, as);
	if (c->kind == CONTROL_LINE && as->type == TYPE_CHOICE && !as->contest)
		buf_format(&m->b, " list=\"l%zu\"", make_list(m, as->choices));
}

static const char *const ends[] = {
	[CONTROL_LINE] = "/>",
	[CONTROL_AREA] = "</textarea>",
	[CONTROL_SELECT] = "</select>",
};

/* A label, its hint, and the control below. */
static void make_single(struct maker *m, const struct asking *as, struct control *c)
{
	bool hinted;

	make_puts(m, "<div class=\"q");
	make_puts(m, as->classes);
	put_name(m, "\"><label for=\"f-", as->name);
	make_puts(m, ">");
	make_label(m, as);
	make_puts(m, "</label>");
	hinted = make_hint(m, as);
	buf_add(&m->b, as->more);
	c->open = make_ready(m);
	put_start(m, as, c);
	c->middle = make_ready(m);
	make_described(m, as, hinted, DESCRIBED_CONTROL, &c->right, &c->wrong);
	if (c->kind == CONTROL_SELECT)
		add_options(m, as, c);
	make_puts(m, ends[c->kind]);
	make_puts(m, "</div>");
	c->close = make_ready(m);
}

/* Of contests and of rows a page has many: as few bytes as can be. */
static void make_small(struct maker *m, const struct asking *as, struct control *c)
{
	bool row = as->in_row;

	c->small = true;
	if (row)
		make_hint(m, as); /* said once, above the rows */
	buf_add(&m->b, as->more);
	make_puts(m, "<label");
	if (as->classes[0] != '\0') {
		make_puts(m, " class=\"");
		make_puts(m, as->classes + 1);
		make_puts(m, "\"");
	}
	make_puts(m, ">");
	make_label(m, as);
	c->open = make_ready(m);
	put_start(m, as, c);
	c->middle = make_ready(m);
	make_described(m, as, false, DESCRIBED_SMALL, &c->right, &c->wrong);
	if (c->kind == CONTROL_SELECT)
		add_options(m, as, c);
	make_puts(m, ends[c->kind]);
	make_puts(m, "</label>");
	c->close = make_ready(m);
}

static enum control_kind kind_of(const struct asking *as)
{
	const struct choices *c = as->choices;

	switch ((int)as->type) {
	case TYPE_TEXT:
		return CONTROL_AREA;
	case TYPE_BOOLEAN:
		return as->contest ? CONTROL_SELECT : CONTROL_RADIOS;
	case TYPE_DECLARATION:
	case TYPE_CHOICES:
		return CONTROL_BOXES;
	case TYPE_CHOICE:
		break;
	default:
		return CONTROL_LINE;
	}
	if (as->contest && c->kind != CHOICES_CONTEXT)
		return c->list.count <= CONTEST_LIST_MAX ? CONTROL_SELECT : CONTROL_LINE;
	switch (choice_look(c, as->in_row)) {
	case CHOICE_RADIOS:
		return CONTROL_RADIOS;
	case CHOICE_LIST:
		return CONTROL_SELECT;
	case CHOICE_SUGGESTED:
		break;
	}
	return CONTROL_LINE;
}

/* As show_single() and show_group() write it when there is nothing to show. */
static void make_blank(struct maker *m, const struct asking *as, struct control *c)
{
	bool group = c->kind == CONTROL_RADIOS || c->kind == CONTROL_BOXES;

	if (c->option.count > 0 || as->filtered)
		return;
	make_again(m, c->open);
	make_again(m, group ? c->right : c->middle);
	make_again(m, group ? c->middle : c->right);
	if (c->kind == CONTROL_AREA || c->kind == CONTROL_SELECT)
		make_puts(m, c->kind == CONTROL_AREA ? ">\n" : ">");
	for (size_t i = 0; i < c->option_count; i++) {
		make_again(m, c->options[i].open);
		make_again(m, c->options[i].close);
	}
	make_again(m, c->close);
	c->blank = make_ready(m);
}

void make_control(struct maker *m, const struct asking *as, struct control *c)
{
	c->kind = kind_of(as);
	c->choices = as->choices;
	buf_add(&m->b, as->name);
	c->name = make_ready(m);
	if (c->kind == CONTROL_RADIOS || c->kind == CONTROL_BOXES)
		make_group(m, as, c);
	else if (as->contest || as->in_row)
		make_small(m, as, c);
	else
		make_single(m, as, c);
	make_blank(m, as, c);
}
