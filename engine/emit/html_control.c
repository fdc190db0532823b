/*
 * Controls, made once: an input, a list, buttons or boxes, each with its label, its
 * hint, and what describes it when it is right and when it is wrong.
 */
#include "emit/condition.h"
#include "emit/html.h"
#include "emit/words.h"
#include "out/html.h"

/* To contest a code of a longer list, the code is typed. */
#define CONTEST_LIST_MAX 25

static const char *const types[TYPE__COUNT] = { WORDS_TYPES };

/* How a type is typed: keyboard, and room for it. Others: a line of text. */
static const struct look {
	const char *type, *mode, *width;
} looks[TYPE__COUNT] = {
	[TYPE_INTEGER] = { "text", "numeric", "s" },
	[TYPE_DECIMAL] = { "text", "decimal", "s" },
	[TYPE_PERCENT] = { "text", "decimal", "s" },
	[TYPE_AMOUNT] = { "text", "decimal", "s" },
	[TYPE_EUROS] = { "text", "numeric", "s" },
	[TYPE_DATE] = { "text", NULL, "s" },
	[TYPE_YEAR] = { "text", "numeric", "s" },
	[TYPE_SIREN] = { "text", "numeric", "m" },
	[TYPE_SIRET] = { "text", "numeric", "m" },
	[TYPE_NAF] = { "text", NULL, "s" },
	[TYPE_VAT] = { "text", NULL, "m" },
	[TYPE_EMAIL] = { "email", "email", NULL },
	[TYPE_TELEPHONE] = { "tel", "tel", "m" },
	[TYPE_URL] = { "url", "url", NULL },
	[TYPE_TIME] = { "text", NULL, "s" },
	[TYPE_MONTH] = { "text", NULL, "s" },
	[TYPE_DURATION] = { "text", NULL, "s" },
	[TYPE_RNA] = { "text", NULL, "s" },
	[TYPE_NIR] = { "text", NULL, "m" },
	[TYPE_COUNTRY] = { "text", NULL, "m" },
	[TYPE_COMMUNE] = { "text", NULL, "s" },
	[TYPE_POSTAL_CODE] = { "text", "numeric", "s" },
};

/* What needs no word on how it is written. */
static bool is_plain(enum type t)
{
	return t == TYPE_STRING || t == TYPE_TEXT || t == TYPE_BOOLEAN || t == TYPE_CHOICE ||
	       t == TYPE_CHOICES || t == TYPE_DECLARATION || t == TYPE_DOCUMENT || t == TYPE_ADDRESS;
}

static void put_name(struct maker *m, const char *before, struct str name)
{
	make_puts(m, before);
	buf_add(&m->b, name);
	make_puts(m, "\"");
}

static void put_label(struct maker *m, const struct asking *as)
{
	make_text(m, as->label);
	if (as->due.at == NULL)
		return;
	make_puts(m, " <span class=\"due\">(");
	make_text(m, as->due);
	make_puts(m, ")</span>");
}

bool make_hint(struct maker *m, const struct asking *as)
{
	bool how = !is_plain(as->type) && types[as->type] != NULL;
	bool listed = as->type == TYPE_CHOICE && as->choices != NULL && as->choices->kind == CHOICES_CODES;

	if (as->hint.at == NULL && !how && as->unit.at == NULL && !listed)
		return false;
	put_name(m, "<p class=\"hint\" id=\"h-", as->name);
	make_puts(m, ">");
	make_text(m, as->hint);
	if (as->hint.at != NULL && (how || as->unit.at != NULL))
		make_puts(m, " <span>");
	if (how)
		make_text(m, str(types[as->type]));
	if (as->unit.at != NULL) {
		make_puts(m, how ? ", " : "");
		make_text(m, as->unit);
	}
	if (as->hint.at != NULL && (how || as->unit.at != NULL))
		make_puts(m, "</span>");
	make_puts(m, "</p>");
	return true;
}

void make_described(
	struct maker *m, struct str name, bool hinted, bool group, struct ready *right, struct ready *wrong)
{
	if (hinted)
		put_name(m, " aria-describedby=\"h-", name);
	*right = make_ready(m);
	make_puts(m, group ? " aria-describedby=\"e-" : " aria-invalid=\"true\" aria-describedby=\"e-");
	buf_add(&m->b, name);
	if (hinted) {
		make_puts(m, " h-");
		buf_add(&m->b, name);
	}
	make_puts(m, "\"");
	*wrong = make_ready(m);
}

/* ---- groups ---- */

static void put_option(struct maker *m, const struct asking *as, const char *type, bool first)
{
	make_puts(m, "<label class=\"o\"><input type=\"");
	make_puts(m, type);
	if (first)
		put_name(m, "\" id=\"f-", as->name);
	else
		make_puts(m, "\"");
	put_name(m, " name=\"", as->name);
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
		put_option(m, as, c->kind == CONTROL_RADIOS ? "radio" : "checkbox", c->option_count == 0);
	make_text(m, code);
	make_puts(m, "\"");
	o->open = make_ready(m);
	make_puts(m, select ? ">" : "/> <span>");
	make_text(m, label);
	make_puts(m, select ? "</option>" : "</span></label>");
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
		add_option(m, as, c, S("true"), S(WORDS_YES));
		add_option(m, as, c, S("false"), S(WORDS_NO));
	} else if (as->type == TYPE_DECLARATION) {
		add_option(m, as, c, S("true"), as->text);
	}
	for (size_t i = 0; i < count; i++)
		add_option(m, as, c, as->choices->list.at[i].code, as->choices->list.at[i].label);
	if (c->kind == CONTROL_RADIOS && as->optional)
		add_option(m, as, c, S(""), S(WORDS_NO_ANSWER));
}

/* Rows that are known only when the page is made. */
static void add_pattern(struct maker *m, const struct asking *as, struct control *c)
{
	const char *type = c->kind == CONTROL_RADIOS ? "radio" : "checkbox";

	put_option(m, as, type, true);
	c->option_first = make_ready(m);
	put_option(m, as, type, false);
	c->option = make_ready(m);
}

static void make_group(struct maker *m, const struct asking *as, struct control *c)
{
	bool radios = c->kind == CONTROL_RADIOS, hinted;

	make_puts(m, "<fieldset class=\"q");
	make_puts(m, as->classes);
	make_puts(m, radios ? "\" role=\"radiogroup\"" : "\"");
	if (radios && as->must)
		make_puts(m, " aria-required=\"true\"");
	c->open = make_ready(m);
	make_puts(m, "><legend>");
	put_label(m, as);
	make_puts(m, "</legend>");
	hinted = make_hint(m, as);
	buf_add(&m->b, as->more);
	c->middle = make_ready(m);
	make_described(m, as->name, hinted, !radios, &c->right, &c->wrong);
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

static void put_list(struct maker *m, const struct choices *c)
{
	if (!map_add(m->a, &m->listed, c->name, 0, NULL))
		return;
	buf_format(&m->lists, "<datalist id=\"l-%.*s\">", STR(c->name));
	for (size_t i = 0; i < c->list.count; i++) {
		buf_puts(&m->lists, "<option value=\"");
		out_html(&m->lists, c->list.at[i].code);
		buf_puts(&m->lists, WORDS_CODE_LABEL);
		out_html(&m->lists, c->list.at[i].label);
		buf_puts(&m->lists, "\"></option>");
	}
	buf_puts(&m->lists, "</datalist>");
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
	if (as->must)
		make_puts(m, " aria-required=\"true\"");
	if (as->autocomplete.at != NULL) {
		make_puts(m, " autocomplete=\"");
		make_text(m, as->autocomplete);
		make_puts(m, "\"");
	}
}

static void put_start(struct maker *m, const struct asking *as, const struct control *c)
{
	static const char *const tags[] = {
		[CONTROL_AREA] = "<textarea rows=\"4\" id=\"f-",
		[CONTROL_SELECT] = "<select id=\"f-",
	};
	const struct look *look = &looks[as->type];

	if (c->kind == CONTROL_LINE) {
		make_puts(m, "<input type=\"");
		make_puts(m, look->type != NULL ? look->type : "text");
		put_name(m, "\" id=\"f-", as->name);
	} else {
		put_name(m, tags[c->kind], as->name);
	}
	put_name(m, " name=\"", as->name);
	put_attributes(m, as);
	if (c->kind == CONTROL_LINE && as->type == TYPE_CHOICE && !as->claim) {
		put_list(m, as->choices);
		put_name(m, " list=\"l-", as->choices->name);
	}
}

static void make_single(struct maker *m, const struct asking *as, struct control *c)
{
	static const char *const ends[] = {
		[CONTROL_LINE] = "/></div>",
		[CONTROL_AREA] = "</textarea></div>",
		[CONTROL_SELECT] = "</select></div>",
	};
	bool hinted;

	make_puts(m, "<div class=\"q");
	make_puts(m, as->classes);
	put_name(m, "\"><label for=\"f-", as->name);
	make_puts(m, ">");
	put_label(m, as);
	make_puts(m, "</label>");
	hinted = make_hint(m, as);
	buf_add(&m->b, as->more);
	c->open = make_ready(m);
	put_start(m, as, c);
	c->middle = make_ready(m);
	make_described(m, as->name, hinted, false, &c->right, &c->wrong);
	if (c->kind == CONTROL_SELECT)
		add_options(m, as, c);
	make_puts(m, ends[c->kind]);
	c->close = make_ready(m);
}

static enum control_kind kind_of(const struct asking *as)
{
	const struct choices *c = as->choices;

	switch ((int)as->type) {
	case TYPE_TEXT:
		return CONTROL_AREA;
	case TYPE_BOOLEAN:
		return as->claim ? CONTROL_SELECT : CONTROL_RADIOS;
	case TYPE_DECLARATION:
	case TYPE_CHOICES:
		return CONTROL_BOXES;
	case TYPE_CHOICE:
		break;
	default:
		return CONTROL_LINE;
	}
	if (as->claim && c->kind != CHOICES_CONTEXT)
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

void make_control(struct maker *m, const struct asking *as, struct control *c)
{
	c->kind = kind_of(as);
	c->choices = as->choices;
	buf_add(&m->b, as->name);
	c->name = make_ready(m);
	if (c->kind == CONTROL_RADIOS || c->kind == CONTROL_BOXES)
		make_group(m, as, c);
	else
		make_single(m, as, c);
}
