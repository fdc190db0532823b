/*
 * Controls of a page, with what was entered and what is wrong. Hot as html_show.c is.
 */
#include "page/html_work.h"
#include "page/problem.h"
#include "page/words.h"

/* ---- what is wrong ---- */

/* A name with the number of the row at hand, at the end of the page: not to stay. */
static struct str name_of(struct show *s, struct ready name)
{
	size_t start = s->b->len;

	show_ready(s, name);
	return (struct str){ s->b->at + start, s->b->len - start };
}

const struct diag *show_problem(struct show *s, struct ready name)
{
	const struct diags *all = s->with->problems;
	const struct diag *found = NULL;
	struct str field;

	if (all == NULL || all->list.count == 0 || name.count == 0)
		return NULL;
	field = name_of(s, name);
	for (size_t i = 0; i < all->list.count && found == NULL; i++) {
		const struct diag *d = all->list.at[i];

		if (diag_rule(d->code)->level == DIAG_ERROR && problem_is_at(d, field))
			found = d;
	}
	s->b->len -= field.len;
	return found;
}

void show_sentence(struct show *s, struct ready name, const struct diag *d)
{
	size_t start;

	if (d == NULL)
		return;
	show_str(s, S("<p class=\"error\" id=\"e-"));
	show_ready(s, name);
	show_str(s, S("\">"));
	start = s->b->len;
	problem_french(s->b, s->h->plan->form, d);
	show_words(s, start);
	show_str(s, S("</p>"));
}

/* ---- controls ---- */

static const struct node *part_of(const struct control *c, const struct node *n)
{
	if (n != NULL && c->row > 0 && n->kind == NODE_LIST) {
		n = n->first;
		for (size_t i = 1; n != NULL && i < c->row; i++)
			n = n->next;
	} else if (c->row > 1) {
		n = NULL;
	}
	if (n == NULL || c->part.at == NULL)
		return n;
	for (n = n->kind == NODE_MAP ? n->first : NULL; n != NULL; n = n->next)
		if (str_equal(n->key->text, c->part))
			break;
	return n;
}

static struct str entered(const struct control *c, const struct node *n)
{
	n = part_of(c, n);
	return n != NULL && n->kind == NODE_SCALAR ? n->text : (struct str){ 0 };
}

/* Whether one of several boxes was ticked: "a b", or a list of a and b. */
static bool is_chosen(const struct node *n, struct str code)
{
	struct str rest = n != NULL && n->kind == NODE_SCALAR ? n->text : (struct str){ 0 };

	for (const struct node *e = n != NULL && n->kind == NODE_LIST ? n->first : NULL; e != NULL;
		e = e->next)
		if (str_equal(e->text, code))
			return true;
	while (rest.at != NULL)
		if (str_equal(str_cut(&rest, ' '), code))
			return true;
	return false;
}

/* Where the summary leads to, if something is wrong. */
static void show_id(struct show *s, struct ready name, const struct diag *wrong)
{
	if (wrong == NULL)
		return;
	show_str(s, S(" id=\"f-"));
	show_ready(s, name);
	show_str(s, S("\""));
}

void show_target(struct show *s, struct ready name, const struct diag *wrong)
{
	if (wrong != NULL)
		show_str(s, S(" tabindex=\"-1\""));
	show_id(s, name, wrong);
	show_str(s, S(">"));
}

/* wrong: of the group, for its first button. */
static void show_option(struct show *s, const struct control *c, const struct control_option *o, bool chosen,
	const struct diag *wrong)
{
	show_ready(s, o->open);
	show_id(s, c->name, wrong);
	if (chosen)
		show_str(s,
			c->kind == CONTROL_SELECT ? S(" selected=\"selected\"") : S(" checked=\"checked\""));
	show_ready(s, o->close);
}

static bool is_offered(const struct show *s, const struct control_option *o)
{
	return s->offered == NULL || o->choice == 0 || s->offered[o->choice - 1];
}

/* A row of the context, or of a pick. */
void show_row_option(
	struct show *s, const struct control *c, struct str code, bool chosen, const struct diag *wrong)
{
	show_ready(s, c->option);
	show_value(s, code);
	show_str(s, S("\""));
	show_id(s, c->name, wrong);
	show_str(s, chosen ? S(" checked=\"checked\"/> ") : S("/> "));
}

static void show_offered(
	struct show *s, const struct control *c, const struct node *n, const struct diag *wrong)
{
	size_t width;
	const struct context_value *v = page_offered(&s->page, c->choices, &width);

	for (size_t i = 0; v != NULL && i < v->rows; i++) {
		struct str code = v->cells[i * width + c->choices->value_part];

		if (s->offered != NULL && !s->offered[i])
			continue;

		show_row_option(s, c, code, is_chosen(n, code), i == 0 ? wrong : NULL);
		show_value(s, v->cells[i * width + c->choices->label_part]);
		show_str(s, S("</label>"));
	}
}

void show_start(struct show *s, const struct control *c, const struct diag *wrong)
{
	show_ready(s, c->open);
	show_ready(s, wrong ? c->wrong : c->right);
	show_ready(s, c->middle);
	show_sentence(s, c->name, wrong);
}

static void show_group(struct show *s, const struct control *c, const struct node *n)
{
	const struct diag *wrong = show_problem(s, c->name);
	bool context = c->choices != NULL && c->choices->kind == CHOICES_CONTEXT;

	show_start(s, c, wrong);
	wrong = context ? NULL : wrong;
	for (size_t i = 0; i < c->option_count; i++)
		if (is_offered(s, &c->options[i])) {
			show_option(s, c, &c->options[i], is_chosen(n, c->options[i].code), wrong);
			wrong = NULL;
		}
	if (context)
		show_offered(s, c, n, show_problem(s, c->name));
	show_ready(s, c->close);
}

static void show_single(struct show *s, const struct control *c, const struct node *n)
{
	const struct diag *wrong = show_problem(s, c->name);
	struct str value = entered(c, n);

	if (c->small)
		show_sentence(s, c->name, wrong);
	show_ready(s, c->open);
	if (!c->small)
		show_sentence(s, c->name, wrong);
	show_ready(s, c->middle);
	show_ready(s, wrong ? c->wrong : c->right);
	if (s->focus)
		show_str(s, S(" autofocus=\"autofocus\""));
	s->focus = false;
	if (c->kind == CONTROL_LINE && value.at != NULL) {
		show_str(s, S(" value=\""));
		show_value(s, value);
		show_str(s, S("\""));
	} else if (c->kind != CONTROL_LINE) {
		/* a browser drops a line feed at the start of an area */
		show_str(s, c->kind == CONTROL_AREA ? S(">\n") : S(">"));
		for (size_t i = 0; i < c->option_count; i++)
			if (is_offered(s, &c->options[i]))
				show_option(s, c, &c->options[i],
					i > 0 && str_equal(value, c->options[i].code), NULL);
		if (c->kind == CONTROL_AREA)
			show_value(s, value);
	}
	show_ready(s, c->close);
}

/* Whether nothing was entered, and nothing can be wrong: what was made blank is right. */
static bool show_is_blank(const struct show *s, struct ready blank, const struct node *n)
{
	const struct diags *all = s->with->problems;

	return n == NULL && (all == NULL || all->list.count == 0) && !s->focus && blank.count > 0;
}

void show_control(struct show *s, const struct control *c, const struct node *n)
{
	if (show_is_blank(s, c->blank, n))
		show_ready(s, c->blank);
	else if (c->kind == CONTROL_RADIOS || c->kind == CONTROL_BOXES)
		show_group(s, c, n);
	else
		show_single(s, c, n);
}

void show_question(struct show *s, const struct question *q, const struct node *n)
{
	const struct diag *wrong;

	if (show_is_blank(s, q->blank, n)) {
		show_ready(s, q->blank);
		return;
	}
	wrong = q->several ? show_problem(s, q->name) : NULL;

	if (q->several) {
		show_ready(s, q->open);
		show_ready(s, wrong ? q->wrong : q->right);
		show_ready(s, q->middle);
		show_target(s, q->name, wrong);
		show_sentence(s, q->name, wrong);
	}
	for (size_t i = 0; i < q->count; i++)
		show_control(s, &q->controls[i], n);
	if (q->several)
		show_ready(s, q->close);
}
