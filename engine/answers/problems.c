/*
 * problems: what a filled form lacks, or has out of its constraint. Looks at cells,
 * changes none.
 */
#include "answers/work.h"

static void check_constraint(struct answers *an, const struct item *it, const struct cell *c)
{
	struct answers_work *w = an->work;
	struct value v;

	if (it->constraint.expr == NULL || c->state != CELL_VALUE)
		return;
	type_decode_into(it->shape.type, c->cells[0], &w->env.dot);
	expr_run(it->constraint.expr, &w->env, &v);
	w->env.dot = (struct value){ 0 };
	if (v.kind != VALUE_TRUTH || v.truth)
		return;
	if (it->constraint_message.at != NULL)
		work_diag(an, DIAG_ANSWER_CONSTRAINT, it, "'%.*s': %.*s", STR(it->id),
			STR(it->constraint_message))
			->said = it->constraint_message;
	else
		work_diag(an, DIAG_ANSWER_CONSTRAINT, it, "'%.*s' does not meet '%.*s'", STR(it->id),
			STR(it->constraint.written));
}

/* The designer's words are what people read. */
static void missing(struct answers *an, const struct item *it, const char *what)
{
	struct str said = it->required_message;

	if (said.at != NULL)
		work_diag(an, DIAG_ANSWER_MISSING, it, "'%.*s': %.*s", STR(it->id), STR(said))->said = said;
	else
		work_diag(an, DIAG_ANSWER_MISSING, it, "'%.*s' %s", STR(it->id), what);
}

static void check_asked(struct answers *an, const struct item *it, const struct cell *c)
{
	if (work_readonly(an, it)) {
		if (work_given(an, it)->kind != GIVEN_NOTHING)
			work_diag(an, DIAG_ANSWER_REFUSED, it, "'%.*s' is read-only now: it is not answered",
				STR(it->id));
		return;
	}
	check_constraint(an, it, c);
	if (!an->work->complete || c->state == CELL_VALUE || work_given(an, it)->is_wrong)
		return;
	if (it->required.expr == NULL || work_true(an, it->required.expr))
		missing(an, it, "is not answered");
}

static void check_source(struct answers *an, const struct item *it, const struct cell *c)
{
	enum policy policy = it->policy[c->outcome];

	if (work_readonly(an, it) && c->state == CELL_VALUE && c->claim != NULL)
		work_diag(an, DIAG_CLAIM_REFUSED, it, "'%.*s' is read-only now", STR(it->id));
	if (!an->work->complete || work_given(an, it)->is_wrong || work_claimed(an, it)->is_wrong)
		return;
	if (it->pick && c->state == CELL_VALUE && c->picked == 0 && work_given(an, it)->kind != GIVEN_PICK)
		work_diag(an, DIAG_ANSWER_MISSING, it, "'%.*s': one of %zu is to be picked", STR(it->id),
			c->rows);
	if (c->state != CELL_ABSENT || it->context)
		return;
	if (policy == POLICY_ASK && c->claim == NULL)
		work_diag(an, DIAG_ANSWER_MISSING, it, "'%.*s' is not known (%s) and not answered",
			STR(it->id), outcome_word(c->outcome));
	else if (policy == POLICY_BLOCK)
		work_diag(an, DIAG_SOURCE_BLOCKS, it, "'%.*s' is not known (%s)", STR(it->id),
			outcome_word(c->outcome));
}

static void check_field(struct answers *an, const struct item *it)
{
	const struct cell *c = work_cell(an, it);
	const struct given_value *v = work_given(an, it);

	if (!c->relevant) {
		if (v->kind != GIVEN_NOTHING)
			work_diag(an, DIAG_ANSWER_IRRELEVANT, it,
				"'%.*s' does not apply: the answer is ignored", STR(it->id));
		return;
	}
	if (it->origin == ORIGIN_ASK)
		check_asked(an, it, c);
	else if (it->origin == ORIGIN_SOURCE)
		check_source(an, it, c);
}

static void check_repeat(struct answers *an, const struct item *it);

static void check_item(struct answers *an, const struct item *it)
{
	if (it->kind == ITEM_REPEAT)
		check_repeat(an, it);
	else
		check_field(an, it);
}

static void check_repeat(struct answers *an, const struct item *it)
{
	struct answers_work *w = an->work;
	const struct rows *rows = work_rows(an, it);
	const struct given_repeat *given = work_given_rows(an, it);
	struct here here = { .outer = w->here, .repeat = it };

	if (!work_cell(an, it)->relevant) {
		if (given != NULL && given->count > 0)
			node_diag(w->out, DIAG_ANSWER_IRRELEVANT, given->node,
				"'%.*s' does not apply: the answer is ignored", STR(it->id))
				->field = work_posted(an, it);
		return;
	}
	if (work_readonly(an, it)) {
		if (rows->count > 0)
			work_diag(an, DIAG_ANSWER_REFUSED, it, "'%.*s' is read-only now: it has no rows",
				STR(it->id));
	} else if (w->complete && rows->count == 0 && it->required.expr != NULL) {
		if (work_true(an, it->required.expr))
			missing(an, it, "has no row");
	} else if (w->complete && rows->count < it->min)
		work_diag(an, rows->count ? DIAG_ANSWER_ROWS : DIAG_ANSWER_MISSING, it,
			"'%.*s': %zu rows instead of %zu to %zu", STR(it->id), rows->count, it->min, it->max);
	if (rows->count > 0)
		work_rule(an, DIAG_ANSWER_CONSTRAINT, it, &it->constraint, it->id, it->constraint_message);
	w->here = &here;
	for (; here.number < rows->count; here.number++) {
		w->env.here = here.number;
		here.row = &rows->at[here.number];
		here.given = &given->rows[here.number];
		for (unsigned i = 0; i < it->count; i++)
			check_item(an, an->plan->form->items.at[it->first + i]);
	}
	work_leave(an);
}

static void check_section(struct answers *an, const struct section *s)
{
	const struct item *it = s->constraint_item;

	work_rule(an, DIAG_ANSWERS_TOGETHER, it, &s->constraint, s->id, s->constraint_message);
}

static void closed(struct answers *an)
{
	const struct value until = { VALUE_DAY, .day = an->context->until };
	struct str day = { 0 };

	type_encode(TYPE_DATE, until, &an->arena, &day);
	diag_at(an->work->out, DIAG_FORM_CLOSED, S("open_until"), "the last day to file was %.*s", STR(day));
}

void work_problems(struct answers *an)
{
	const struct form *f = an->plan->form;

	if (an->work->complete && answers_closed(an))
		closed(an);
	for (size_t i = 0; i < f->items.count; i++) {
		const struct item *it = f->items.at[i];

		if ((it->kind == ITEM_FIELD || it->kind == ITEM_REPEAT) && it->repeat == NULL)
			check_item(an, it);
	}
	for (size_t i = 0; i < f->sections.count; i++)
		if (an->sections[i])
			check_section(an, f->sections.at[i]);
}
