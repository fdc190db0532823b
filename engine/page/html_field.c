/*
 * Fields, made once: as what is known, as what is asked, and as what is promised before
 * anything is known.
 */
#include "page/condition.h"
#include "page/html_work.h"
#include "page/words.h"
#include "out/html.h"

static const char *const policies[POLICY__COUNT] = { WORDS_POLICIES };

/* "facultatif"; "obligatoire si « Vrai » ..."; what says nothing is obligatory. */
static struct str due_of(struct maker *m, const struct item *it)
{
	struct buf words = { 0 };
	struct str due = { 0 };

	switch (view_due(it)) {
	case DUE_ALWAYS:
		break;
	case DUE_NEVER:
		due = S(WORDS_OPTIONAL);
		break;
	case DUE_IF:
		if (condition_french(&words, m->form, it->required.expr, it))
			due = arena_format(m->a, WORDS_REQUIRED_IF, STR(buf_str(&words)));
		else
			due = S(WORDS_REQUIRED ", " WORDS_DEPENDS);
		buf_free(&words);
		break;
	}
	return due;
}

/* ---- conditions ---- */

/* " c1": the class of what a condition shows and hides; "" if no style sheet can. What
 * depends on the same has the same. */
const char *make_rule(struct maker *m, const struct item *repeat, const struct condition *c)
{
	struct condition_scope scope = { .repeat = repeat };
	struct buf css = { 0 };
	size_t number = m->rules.entries.count + 1;

	if (c->expr == NULL || !condition_css(&css, m->form, c->expr, &scope)) {
		buf_free(&css);
		return "";
	}
	struct str in = scope.in_row ? arena_format(m->a, ".r-%.*s", STR(repeat->id)) : S("main");
	struct str rule = arena_format(m->a, "%.*s:not(%.*s)", STR(in), STR(buf_str(&css)));
	if (map_add(m->a, &m->rules, rule, number, &number))
		buf_format(&m->style, "%.*s .c%zu{display:none}", STR(rule), number);
	m->in_rows = m->in_rows || scope.in_row;
	buf_free(&css);
	return arena_format(m->a, " c%zu", number).at;
}

void make_condition(struct maker *m, const struct condition *c, bool styled)
{
	struct condition_reads reads = condition_reads_of(m->a, m->form, NULL, c);
	struct buf words = { 0 };

	if (!condition_may_change(m->form, &reads))
		return;
	make_puts(m, styled ? "<p class=\"if told\">" : "<p class=\"if\">");
	if (condition_french(&words, m->form, c->expr, NULL))
		make_text(m, arena_format(m->a, WORDS_ONLY_IF_START, STR(buf_str(&words))));
	else
		make_puts(m, WORDS_DEPENDS_START);
	make_puts(m, "</p>");
	buf_free(&words);
}

/* ---- questions ---- */

static void set_whole(const struct item *it, struct asking *as)
{
	as->type = it->shape.type;
	as->choices = it->shape.choices;
	as->text = it->text;
	as->in_row = it->repeat != NULL;
	as->unit = item_unit(it);
	if (it->concept != NULL)
	as->autocomplete = it->concept->autocomplete;
}

/* Tokens of an address of the company's own. */
static struct str address_token(const struct item *it, struct str part, bool contest)
{
	static const struct {
		const char *part, *token;
	} rows[] = {
		{ "complement", "address-line2" },
		{ "voie", "address-line1" },
		{ "code_postal", "postal-code" },
		{ "commune", "address-level2" },
		{ "pays", "country" },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		if (!contest && it->concept != NULL && it->concept->autocomplete.at != NULL &&
			str_is(part, rows[i].part))
			return str(rows[i].token);
	return (struct str){ 0 };
}

/* A person knows no INSEE code of a commune. */
static bool is_typed(const struct item *it, const struct part *part)
{
	return it->shape.collection || !str_is(part->name, "code_commune");
}

static void make_part(struct maker *m, const struct item *it, const struct asking *whole, size_t row,
	const struct part *part, struct question *q)
{
	struct control *c = &q->controls[q->count];
	struct asking as = {
		.name = row > 0 ? arena_format(m->a, "%.*s.%zu.%.*s", STR(whole->name), row, STR(part->name))
				: arena_format(m->a, "%.*s.%.*s", STR(whole->name), STR(part->name)),
		.label = page_part_label(&it->shape, part),
		.type = part->type,
		.autocomplete = address_token(it, part->name, whole->contest),
		.classes = whole->contest ? "" : " p",
		.contest = whole->contest,
		.in_row = whole->in_row,
	};

	if (!is_typed(it, part))
		return;
	make_control(m, &as, c);
	c->part = part->name;
	c->row = row;
	q->count++;
}

/* An address has its parts; a collection a few rows of them, and one where it is contested:
 * the motive says which it stands for. */
static void make_parts(struct maker *m, const struct item *it, const struct asking *as, struct question *q)
{
	const struct shape *s = &it->shape;
	size_t most = s->max < HTML_BLANK_ROWS ? s->max : HTML_BLANK_ROWS;
	size_t rows = !s->collection ? 0 : it->pick || as->contest ? 1 : most;

	q->controls = arena_array(m->a, (rows + 1) * s->part_count, sizeof(*q->controls));
	for (size_t row = rows > 0 ? 1 : 0; row <= rows; row++)
		for (size_t i = 0; i < s->part_count; i++)
			make_part(m, it, as, row, &s->parts[i], q);
}

static void make_several(struct maker *m, const struct item *it, const struct asking *as, struct question *q)
{
	bool hinted = make_legend(m, as, &q->open);

	q->several = true;
	make_puts(m, "<div class=\"parts\"");
	q->middle = make_ready(m);
	make_described(m, as, hinted, DESCRIBED_GROUP, &q->right, &q->wrong);
	make_parts(m, it, as, q);
	make_puts(m, "</div></fieldset>");
	q->close = make_ready(m);
}

/* As show_question() writes it when there is nothing to show. */
static void make_blank(struct maker *m, struct question *q)
{
	for (size_t i = 0; i < q->count; i++)
		if (q->controls[i].blank.count == 0)
			return;
	if (q->several) {
		make_again(m, q->open);
		make_again(m, q->right);
		make_again(m, q->middle);
		make_puts(m, ">");
	}
	for (size_t i = 0; i < q->count; i++)
		make_again(m, q->controls[i].blank);
	if (q->several)
		make_again(m, q->close);
	q->blank = make_ready(m);
}

static void make_question(struct maker *m, const struct item *it, const struct asking *as, struct question *q)
{
	buf_add(&m->b, as->name);
	q->name = make_ready(m);
	if (!shape_is_scalar(&it->shape)) {
		make_several(m, it, as, q);
	} else {
		q->controls = ARENA_NEW(m->a, struct control);
		q->count = 1;
		make_control(m, as, q->controls);
	}
	make_blank(m, q);
}

void make_purpose(struct maker *m, const struct item *it)
{
	if (it->purpose.at == NULL || str_equal(it->purpose, m->purpose))
		return;
	make_puts(m, "<p class=\"why\">" WORDS_PURPOSE);
	make_text(m, it->purpose);
	make_puts(m, ".</p>");
	m->purpose = it->purpose;
}

void make_help(struct maker *m, const struct laws *laws, struct str guidance)
{
	for (size_t i = 0; i < laws->list.count; i++) {
		make_puts(m, i == 0 ? "<p class=\"why\">" WORDS_LAW : WORDS_AND_THEN);
		make_text(m, laws->list.at[i]);
	}
	if (laws->list.count > 0)
		make_puts(m, ".</p>");
	if (guidance.at == NULL)
		return;
	make_puts(m, "<details><summary>" WORDS_GUIDANCE "</summary><p>");
	make_text(m, guidance);
	make_puts(m, "</p></details>");
}

/* What stands behind the hint of a question: what for, when, and what a declaration
 * covers. In rows the purpose is told above them. */
static struct str more_of(struct maker *m, const struct item *it, bool styled)
{
	if (it->repeat == NULL) {
		make_purpose(m, it);
		make_help(m, &it->legal_basis, it->guidance);
	}
	if (it->shape.type == TYPE_DECLARATION)
		make_puts(m, "<p class=\"why\">" WORDS_COVERS "</p>");
	make_condition(m, &it->relevant, styled);
	return make_str(m);
}

/* The base of the names of its controls. */
static struct str name_of(struct maker *m, const struct item *it)
{
	return make_name(m, it->repeat, it->id);
}

/* What depends on other answers is told: which these will be nobody knows yet. */
static void set_filter(struct maker *m, const struct item *it, struct asking *as)
{
	struct condition_reads reads;

	if (it->choice_filter.expr == NULL)
		return;
	reads = condition_reads_of(m->a, m->form, NULL, &it->choice_filter);
	as->filtered = !condition_may_change(m->form, &reads);
	if (!as->filtered)
		as->hint = as->hint.at == NULL
				   ? S(WORDS_CHOICES_DEPEND)
				   : arena_format(m->a, "%.*s " WORDS_CHOICES_DEPEND, STR(as->hint));
}

static void make_ask(struct maker *m, const struct item *it, struct html_field *f)
{
	const char *class = it->origin == ORIGIN_ASK ? make_rule(m, it->repeat, &it->relevant) : "";
	struct asking as = {
		.name = name_of(m, it),
		.label = page_label(it),
		.due = due_of(m, it),
		.hint = it->hint,
		.classes = class,
		.optional = view_due(it) == DUE_NEVER,
	};

	set_whole(it, &as);
	set_filter(m, it, &as);
	f->filtered = as.filtered;
	as.more = more_of(m, it, class[0] != '\0');
	if (it->shape.type != TYPE_DOCUMENT)
		make_question(m, it, &as, &f->ask);
	if (it->origin != ORIGIN_SOURCE)
		return;
	if (it->pick) {
		as.name = arena_format(m->a, "%.*s.pick", STR(as.name));
		make_pick(m, &as, &f->picked);
	}
}

/* ---- what is known ---- */

/* Where the administration that holds it has said that it is corrected. */
static void make_correct(struct maker *m, const struct provider *p, struct ready *to)
{
	if (p->correct_at.at != NULL) {
		make_puts(m, "<a href=\"");
		make_text(m, p->correct_at);
		make_puts(m, "\">" WORDS_CORRECT_AT);
		make_text(m, p->authority);
		make_puts(m, "</a>");
	}
	*to = make_ready(m);
}

static void make_origins(struct maker *m, const struct item *it, struct html_field *f)
{
	size_t count = it->candidates.count;

	f->origins = arena_array(m->a, count + 1, sizeof(*f->origins));
	for (size_t i = 0; i < count; i++) {
		f->origins[i].by = it->candidates.at[i].provider;
		make_puts(m, "<small>");
		make_text(m, f->origins[i].by->authority);
		f->origins[i].said = make_ready(m);
		make_correct(m, f->origins[i].by, &f->origins[i].correct);
	}
	if (count > 0)
		return;
	make_puts(m, "<small>");
	make_puts(m, it->context ? WORDS_CONTEXT : WORDS_CALCULATED);
	make_puts(m, "</small>");
	f->origins[0].said = make_ready(m);
}

static void make_absent(struct maker *m, const struct item *it, struct html_field *f)
{
	f->absent = arena_array(m->a, OUTCOME__COUNT, sizeof(*f->absent));
	for (size_t o = OUTCOME_VALUE + 1; o < OUTCOME__COUNT; o++) {
		bool next = o != OUTCOME_NOT_APPLICABLE && o != OUTCOME_NOT_COMPUTABLE;

		make_again(m, f->known);
		make_puts(m, "<span class=\"a\">");
		make_text(m, str(outcome_french((enum outcome)o)));
		if (it->origin == ORIGIN_SOURCE && next) {
			make_puts(m, WORDS_THEN);
			make_text(m, str(policies[it->policy[o]]));
		}
		make_puts(m, "</span>");
		f->absent[o] = make_ready(m);
	}
}

static bool is_claimable(const struct item *it)
{
	return it->origin == ORIGIN_SOURCE && !it->context && it->repeat == NULL && it->edit != EDIT_LOCKED &&
	       it->shape.type != TYPE_DOCUMENT;
}

static void make_contest(struct maker *m, const struct item *it, struct html_field *f)
{
	struct asking as = {
		.name = arena_format(m->a, "claims.%.*s.value", STR(it->id)),
		.label = S(WORDS_RIGHT_VALUE),
		.classes = "",
		.contest = true,
	};
	struct asking motive = {
		.name = arena_format(m->a, "claims.%.*s.motive", STR(it->id)),
		.label = S(WORDS_YOUR_MOTIVE),
		.classes = "",
		.contest = true,
	};

	make_puts(m, "><summary>" WORDS_IT_IS_WRONG "<span>" WORDS_ABOUT);
	make_text(m, page_label(it));
	make_puts(m, "</span></summary>");
	f->contest = make_ready(m);
	if (!is_claimable(it))
		return;
	set_whole(it, &as);
	as.autocomplete = as.unit = (struct str){ 0 };
	make_question(m, it, &as, &f->claim);
	if (it->edit == EDIT_CONTEST)
		make_control(m, &motive, &f->motive);
}

/* As show_known_end() writes it when nothing is contested. */
static void make_untouched(struct maker *m, struct html_field *f, struct html_origin *from)
{
	if (f->may_contest && f->claim.count > 0 && f->claim.blank.count == 0)
		return;
	if (f->may_contest) {
		make_puts(m, "<details");
		make_again(m, f->contest);
		make_again(m, from->correct);
		make_again(m, f->claim.blank);
		make_again(m, f->motive.blank);
		make_puts(m, "</details>");
	}
	make_puts(m, "</dd></div>");
	from->untouched = make_ready(m);
}

/* What French makes of it has digits and letters only. */
static bool is_of_digits(enum type t)
{
	static const bool digits[TYPE__COUNT] = {
		[TYPE_INTEGER] = true,
		[TYPE_DECIMAL] = true,
		[TYPE_PERCENT] = true,
		[TYPE_AMOUNT] = true,
		[TYPE_EUROS] = true,
		[TYPE_BOOLEAN] = true,
		[TYPE_DATE] = true,
		[TYPE_YEAR] = true,
		[TYPE_SIREN] = true,
		[TYPE_SIRET] = true,
	};

	return digits[t];
}

static enum html_look look_of(const struct item *it)
{
	enum type t = it->shape.type;

	if (it->shape.collection)
		return LOOK_ROWS;
	if (item_unit(it).at != NULL)
		return LOOK_WORDS;
	if (t == TYPE_STRING || t == TYPE_TEXT)
		return LOOK_WRITTEN;
	return is_of_digits(t) ? LOOK_DIGITS : LOOK_WORDS;
}

/* Known data stand in a list; label is there in every case. */
static void make_known(struct maker *m, const struct item *it, struct html_field *f)
{
	make_puts(m, "<div><dt>");
	make_text(m, page_label(it));
	make_help(m, &it->legal_basis, it->guidance);
	make_puts(m, "</dt><dd>");
	f->known = make_ready(m);
	make_absent(m, it, f);
	make_origins(m, it, f);
	make_contest(m, it, f);
	for (size_t i = 0; i == 0 || i < it->candidates.count; i++)
		make_untouched(m, f, &f->origins[i]);
}

/* Whoever is asked first: which one answered would tell what another did not. */
static void make_withheld(struct maker *m, const struct item *it, struct html_field *f)
{
	make_puts(m, "<div class=\"w\"><dt>");
	make_text(m, page_label(it));
	make_help(m, &it->legal_basis, it->guidance);
	make_puts(m, "</dt><dd>");
	if (it->candidates.count > 0)
		buf_format(&m->page.text, WORDS_WITHHELD, STR(it->candidates.at[0].provider->authority));
	else
		buf_puts(&m->page.text, WORDS_WITHHELD_DERIVED);
	make_words(m);
	make_puts(m, "</dd></div>");
	f->withheld = make_ready(m);
}

/* Before anything is known: where it will come from, or that it will be asked. */
static void make_promise(struct maker *m, const struct item *it, struct html_field *f)
{
	make_puts(m, "<div><dt>");
	make_text(m, page_label(it));
	make_puts(m, "</dt><dd>");
	page_add_promise(&m->page, it);
	make_words(m);
	make_puts(m, "</dd></div>");
	f->promise = make_ready(m);
}

static void make_mention(struct maker *m, const struct item *it, struct html_field *f)
{
	struct asking as = { .label = page_label(it) };

	if (it->kind != ITEM_REPEAT)
		as.due = due_of(m, it);
	make_puts(m, "<li>");
	make_label(m, &as);
	make_puts(m, "</li>");
	f->mention = make_ready(m);
}

void make_field(struct maker *m, const struct item *it, struct html_field *f)
{
	*f = (struct html_field){
		.item = it,
		.number = it->number,
		.origin = it->origin,
		.look = look_of(it),
		.type = it->shape.type,
		.pick = it->pick,
		.may_contest = it->origin == ORIGIN_SOURCE && !it->context && it->repeat == NULL,
		.is_protected = it->is_protected,
	};
	f->reads = condition_reads_of(m->a, m->form, it, NULL);
	if (it->kind == ITEM_REPEAT)
		make_rows(m, it, f);
	else if (it->origin != ORIGIN_ASK)
		make_known(m, it, f);
	if (it->kind == ITEM_REPEAT || it->origin == ORIGIN_ASK)
		make_mention(m, it, f);
	else
		make_promise(m, it, f);
	if (it->is_protected)
		make_withheld(m, it, f);
	if (it->kind == ITEM_FIELD && (it->origin == ORIGIN_ASK || it->origin == ORIGIN_SOURCE))
		make_ask(m, it, f);
}
