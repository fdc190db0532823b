#include "unefois/explain.h"

#include <unistd.h>

#include "text/style.h"
#include "expr/function.h"
#include "expr/operator.h"
#include "out/table.h"
#include "base/clock.h"
#include "page/condition.h"
#include "page/wrap.h"
#include "rules/witness.h"
#include "unefois/pointers.h"
#include "value/outcome.h"

/* One line: what it is about, and the text. */
static void line(struct job *job, const char *head, struct str text)
{
	buf_format(&job->data, "  %-11s  %.*s\n", head, STR(text));
}

static void line_if(struct job *job, const char *head, struct str text)
{
	if (text.len > 0)
		line(job, head, text);
}

/* A text of several lines. */
static void lines(struct job *job, const char *head, struct str text)
{
	for (; text.len > 0; head = "")
		line(job, head, str_cut(&text, '\n'));
}

/* The name that expressions use. */
static struct str item_name(struct job *job, const struct item *it)
{
	if (it->repeat != NULL)
		return item_path(&job->arena, it);
	bool field = it->kind == ITEM_FIELD || it->kind == ITEM_REPEAT;
	return arena_format(&job->arena, "%s%.*s", field ? "" : "$", STR(it->id));
}

/* Names, each once. */
struct names {
	struct job *job;
	const struct item *self;
	struct str text; /* "a, b" */
	struct map seen;
};

static void add_name(struct names *n, struct str name)
{
	struct arena *a = &n->job->arena;

	if (map_add(a, &n->seen, name, 0, NULL))
		n->text = arena_format(a, "%.*s%s%.*s", STR(n->text), n->text.len > 0 ? ", " : "", STR(name));
}

static void add_read(void *data, unsigned item, const struct expr *at)
{
	struct names *n = data;
	const struct item *it = n->job->form->items.at[item];

	(void)at;
	if (it != n->self)
		add_name(n, item_name(n->job, it));
}

static void add_reader(void *data, const struct item *reader)
{
	struct names *n = data;

	if (reader != n->self)
		add_name(n, item_name(n->job, reader));
}

/* An expression as written, and what it reads. */
static void condition(struct job *job, const char *head, const struct item *it, const struct condition *c)
{
	struct names reads = { .job = job, .self = it };

	struct buf words = { 0 };

	line_if(job, head, c->written);
	if (c->expr != NULL && condition_value(&words, job->form, c->expr, it))
		line(job, "  in French", buf_str(&words));
	buf_clear(&words);
	if (c->expr != NULL) {
		expr_show_xforms(c->expr, &words);
		line(job, "  XForms", buf_str(&words));
	}
	buf_free(&words);
	if (c->expr != NULL)
		expr_items(c->expr, add_read, &reads);
	line_if(job, "  reads", reads.text);
}

static void replaced_lines(struct job *job, const struct item *it)
{
	const struct ledger *ledger = job->form->ledger;

	for (size_t i = 0; i < it->replaces.count; i++) {
		const struct line *l = &ledger->lines.at[it->replaces.at[i].line];

		line(job, i == 0 ? "replaces" : "",
			arena_format(&job->arena, "%.*s %.*s", STR(l->id), STR(l->label)));
	}
	if (it->identity) {
		const struct line *l = &ledger->lines.at[it->identity_line.line];

		line(job, "identity",
			arena_format(
				&job->arena, "the SIRET of each row: %.*s %.*s", STR(l->id), STR(l->label)));
	}
	line_if(job, "added", it->added);
}

static void pointer_line(void *data, const char *label, struct str text)
{
	line(data, label, text);
}

/* annee: $this_year - 1, else $this_year - 2; nature: moyen */
static void parameters(struct job *job, const struct candidate *c)
{
	struct buf b = { 0 };

	for (size_t i = 0; i < c->provider->parameters.count; i++) {
		const struct tries *t = &c->parameters[i];

		buf_format(&b, "%s%.*s", i > 0 ? "; " : "", STR(c->provider->parameters.at[i].name));
		for (size_t s = 0; s < t->settings.count; s++) {
			buf_puts(&b, s > 0 ? ", else " : ": ");
			if (t->settings.at[s].expr != NULL)
				expr_show(t->settings.at[s].expr, &b);
			else
				buf_add(&b, t->settings.at[s].code);
		}
	}
	line_if(job, "  with", arena_copy(&job->arena, buf_str(&b)));
	buf_free(&b);
}

static void provider(struct job *job, const struct item *it, size_t order)
{
	const struct provider *p = it->candidates.at[order].provider;
	size_t holding;
	struct arena *a = &job->arena;
	struct str basis = { NULL, 0 };

	for (size_t i = 0; i < p->legal_basis.count; i++)
		basis = arena_format(
			a, "%.*s%s%.*s", STR(basis), i > 0 ? ", " : "", STR(p->legal_basis.at[i]));
	line(job, order == 0 ? "provider" : "or else",
		arena_format(a, "%.*s, %.*s", STR(p->name), STR(p->authority)));
	line_if(job, "", p->title);
	line(job, "  disclosed",
		str(p->disclosure == DISCLOSURE_PUBLIC
				? "public: whoever types a SIRET sees it"
				: "protected: the administration sees it, the applicant of an open form "
				  "does not"));
	line_if(job, "  law", basis);
	line_if(job, "  fresh for", p->freshness);
	line_if(job, "  mended at", p->correct_at);
	parameters(job, &it->candidates.at[order]);
	if (provider_holds(p, it->concept, &holding))
		pointers_tell(a, p, holding, pointer_line, job);
}

static const char *const edit_meaning[] = {
#define X(name, word, what) word ": " what,
	EDITS(X)
#undef X
};

static const char *const policy_meaning[] = {
#define X(name, word, what) word ": " what,
	POLICIES(X)
#undef X
};

static const char *const origin_meaning[] = {
#define X(name, word, what) word ": " what,
	ORIGINS(X)
#undef X
};

/* One line if every absence has the same policy. What does not apply has none. */
static void policies(struct job *job, const struct item *it)
{
	bool same = true;

	for (int o = OUTCOME_VALUE + 1; o < OUTCOME_NOT_APPLICABLE; o++)
		same = same && it->policy[o] == it->policy[OUTCOME_VALUE + 1];
	for (int o = OUTCOME_VALUE + 1; o < (same ? OUTCOME_VALUE + 2 : OUTCOME_NOT_APPLICABLE); o++)
		line(job, same ? "if absent" : outcome_word((enum outcome)o),
			str(policy_meaning[it->policy[o]]));
}

static void source(struct job *job, const struct item *it)
{
	if (it->context)
		line(job, "context",
			arena_format(&job->arena, "$%.*s, from the administration's own system",
				STR(job->form->items.at[it->context_item]->id)));
	for (size_t i = 0; i < it->candidates.count; i++)
		provider(job, it, i);
	if (it->pick)
		line(job, "pick", S("one row of those known is chosen"));
	line(job, "edit", str(edit_meaning[it->edit]));
	if (it->ages)
		line(job, "max age",
			arena_format(&job->arena, "%.*s%s: an older value is absent (expired)",
				STR(it->max_age_written),
				node_find(it->node, "max_age") == NULL ? ", valid_for of its concept" : ""));
	policies(job, it);
}

/* "nom (string), prenom (string)" */
static struct str part_list(struct job *job, const struct item *it)
{
	const struct shape *s = &it->shape;
	struct names parts = { .job = job };

	for (size_t i = 0; s->collection && i < s->part_count; i++)
		add_name(&parts, arena_format(&job->arena, "%.*s (%s)", STR(s->parts[i].name),
					 type_row(s->parts[i].type)->word));
	for (unsigned i = it->first; it->kind == ITEM_REPEAT && i < it->first + it->count; i++)
		add_name(&parts, job->form->items.at[i]->id);
	return parts.text;
}

static void choices(struct job *job, const struct choices *c)
{
	if (c == NULL)
		return;
	if (c->kind == CHOICES_CONTEXT)
		line(job, "choices", arena_format(&job->arena, "$%.*s/%.*s", STR(c->name), STR(c->value)));
	if (c->kind == CHOICES_CODES)
		line(job, "choices", arena_format(&job->arena, "the list codes/%.*s.csv", STR(c->name)));
	for (size_t i = 0; c->kind == CHOICES_INLINE && i < c->list.count; i++)
		line(job, i == 0 ? "choices" : "",
			arena_format(&job->arena, "%.*s: %.*s", STR(c->list.at[i].code),
				STR(c->list.at[i].label)));
}

static void type(struct job *job, const struct item *it)
{
	const struct type_row *row = type_row(it->shape.type);
	bool rows = it->kind == ITEM_REPEAT || it->shape.collection;
	size_t min = it->shape.collection ? it->shape.min : it->min;
	size_t max = it->shape.collection ? it->shape.max : it->max;

	line(job, "type",
		rows ? arena_format(&job->arena, "%zu to %zu rows of %.*s", min, max, STR(part_list(job, it)))
		     : arena_format(&job->arena, "%s: %s", row->word, row->what));
	if (it->named != NULL)
		line(job, "", arena_format(&job->arena, "as %.*s says", STR(it->named->name)));
	line_if(job, "unit", item_unit(it));
	choices(job, it->shape.choices);
}

static void conditions(struct job *job, const struct item *it)
{
	struct names readers = { .job = job, .self = it };

	if (it->section != NULL && it->repeat == NULL)
		condition(job, "section if", it, &it->section->relevant);
	condition(job, "relevant", it, &it->relevant);
	condition(job, it->origin == ORIGIN_ON_CONTROL ? "if" : "computed", it, &it->value);
	condition(job, "required", it, &it->required);
	line_if(job, "  says", it->required_message);
	condition(job, "constraint", it, &it->constraint);
	line_if(job, "  says", it->constraint_message);
	condition(job, "offered", it, &it->choice_filter);
	condition(job, "read-only", it, &it->readonly);
	if (it->section != NULL) {
		condition(job, "read-only", it, &it->section->readonly);
		condition(job, "section", it, &it->section->constraint);
		line_if(job, "  says", it->section->constraint_message);
	}
	plan_readers(job->plan, it->number, add_reader, &readers);
	line_if(job, "read by", readers.text);
}

static void laws(struct job *job, const char *head, const struct laws *laws)
{
	for (size_t i = 0; i < laws->list.count; i++)
		line(job, i == 0 ? head : "", laws->list.at[i]);
}

static void burden(struct job *job, const struct item_burden *b)
{
	if (!b->said)
		return;
	line_if(job, "minutes", b->minutes);
	line_if(job, "probability", b->probability);
	line_if(job, "cost",
		b->cost.at == NULL ? b->cost : arena_format(&job->arena, "%.*s euros", STR(b->cost)));
	line_if(job, "rows", b->expect);
}

static void add_value(struct buf *b, const struct item *it, struct value v)
{
	const struct choices *c = it != NULL ? it->shape.choices : NULL;
	size_t index;

	if (v.kind == VALUE_NONE) {
		buf_puts(b, v.not_computable ? "not computable" : "absent");
	} else if (v.kind == VALUE_TEXT) {
		buf_format(b, "'%.*s'", STR(v.text));
		if (c != NULL && map_find(&c->by_code, v.text, &index))
			buf_format(b, " (%.*s)", STR(c->list.at[index].label));
	} else if (v.kind == VALUE_NUMBER) {
		decimal_write(b, v.number, 0);
	} else if (v.kind == VALUE_TRUTH) {
		buf_puts(b, v.truth ? "true" : "false");
	} else {
		int year, month, day;

		day_split(v.day, &year, &month, &day);
		buf_format(b, "%04d-%02d-%02d", year, month, day);
	}
}

/* Two situations that differ in this answer only, and lead apart. */
static void situations(struct job *job, const struct item *it, const struct witness *w)
{
	struct buf b = { 0 };

	buf_format(&b, "%s %.*s", effect_what(w->effect),
		STR(w->choice.at != NULL ? w->choice
			: w->on != NULL  ? item_name(job, w->on)
					 : w->section->id));
	line(job, "changes", buf_str(&b));
	for (size_t i = 0; i < COUNT(w->answers); i++) {
		buf_clear(&b);
		buf_puts(&b, "answered ");
		add_value(&b, it, w->answers[i]);
		buf_puts(&b, ": ");
		add_value(&b, w->on, w->gives[i]);
		line(job, "", buf_str(&b));
	}
	for (size_t i = 0; i < w->others.count; i++) {
		buf_clear(&b);
		buf_format(&b, "%s%.*s = ", i == 0 ? "both with " : "          ",
			STR(item_name(job, w->others.at[i].item)));
		add_value(&b, w->others.at[i].item, w->others.at[i].value);
		line(job, "", buf_str(&b));
	}
	buf_free(&b);
}

static void changes(struct job *job, const struct item *it)
{
	struct witness w;

	switch (witness_find(&job->arena, job->form, it, &w)) {
	case WITNESS_FOUND:
		situations(job, it, &w);
		break;
	case WITNESS_NONE:
		line(job, "changes",
			it->purpose.at != NULL ? S("nothing by itself: people use it, as its purpose says")
					       : S("nothing"));
		break;
	case WITNESS_UNKNOWN:
		line(job, "changes", S("nothing in the situations that were tried, and not all were"));
		break;
	}
}

void explain_item(struct job *job, const struct item *it)
{
	bool field = it->kind == ITEM_FIELD || it->kind == ITEM_REPEAT;
	const struct style *style = style_of(job_color(job, STDOUT_FILENO));

	buf_format(&job->data, "%s%.*s%s%s%.*s\n", style->bold, STR(item_name(job, it)), style->off,
		it->label.len > 0 ? " - " : "", STR(it->label));
	if (field)
		line(job, "origin", str(origin_meaning[it->origin]));
	if (it->kind == ITEM_DECISION)
		line(job, "decision", S("the administration's: computed and shown, not in the submission"));
	replaced_lines(job, it);
	line_if(job, "hint", it->hint);
	lines(job, "guidance", it->guidance);
	laws(job, "law", &it->legal_basis);
	if (it->section != NULL)
		laws(job, "section law", &it->section->legal_basis);
	laws(job, "form's law", &job->form->legal_basis);
	line_if(job, "concept", it->concept != NULL ? it->concept->name : (struct str){ NULL, 0 });
	line_if(job, "purpose", it->purpose);
	line_if(job, "why asked", it->why_ask);
	type(job, it);
	line_if(job, "text", it->text);
	if (field && it->origin == ORIGIN_SOURCE)
		source(job, it);
	if (it->is_protected && it->origin != ORIGIN_SOURCE)
		line(job, "disclosed", S("protected: it reads protected data"));
	line_if(job, "discloses", it->discloses);
	burden(job, &it->burden);
	conditions(job, it);
	if (it->kind == ITEM_FIELD && it->origin == ORIGIN_ASK && it->shape.type != TYPE_DECLARATION)
		changes(job, it);
}

static void add_functions(struct out_table *t)
{
	for (size_t f = 0; f < FUNCTION__COUNT; f++) {
		const struct function_row *row = function_row((enum function)f);

		out_table_add(t, arena_format(t->arena, "  %s()", row->word));
		out_table_add(t, str(row->what));
	}
}

/* A rule on absent operands, and the operators and functions that keep it. */
static void absence(struct job *job, enum absence rule)
{
	struct buf words = { 0 };

	for (enum expr_op op = EXPR_OR; op <= EXPR_MODULO; op++)
		if (operator_absence(op) == rule)
			buf_format(&words, "%s ", operator_token(op));
	for (size_t f = 0; f < FUNCTION__COUNT; f++)
		if (function_absence((enum function)f) == rule)
			buf_format(&words, "%s() ", function_row((enum function)f)->word);
	buf_format(&job->data, "  %s:\n", absence_what(rule));
	wrap_write(&job->data, 4, S(""), str_trim(buf_str(&words)));
	buf_free(&words);
}

static void add_types(struct out_table *t)
{
	for (size_t i = 0; i < TYPE__COUNT; i++) {
		out_table_add(t, arena_format(t->arena, "  %s", type_row((enum type)i)->word));
		out_table_add(t, str(type_row((enum type)i)->what));
	}
}

void explain_words(struct job *job, enum diag_code code)
{
	struct out_table t = { .arena = &job->arena, .columns = 2, .align = "ll" };

	if (code == DIAG_EXPR_FUNCTION)
		add_functions(&t);
	else if (code == DIAG_UNKNOWN_TYPE)
		add_types(&t);
	if (t.cells.count > 0)
		out_table_write(&t, &job->data);
	if (code != DIAG_EXPR_FUNCTION)
		return;
	buf_puts(&job->data, "\nWhat becomes of an operand that is absent, or not answered:\n");
	for (size_t a = 0; a < ABSENCE__COUNT; a++)
		absence(job, (enum absence)a);
}
