/*
 * rules: what can be answered now, and what several answers must meet together.
 */
#include "answers/work.h"

/* Of a row the repeat says it: it has no rows then. */
bool work_readonly(struct answers *an, const struct item *it)
{
	const struct section *s = it->repeat == NULL ? it->section : NULL;
	bool readonly = it->readonly.expr != NULL && work_true(an, it->readonly.expr);

	if (!readonly && s != NULL && s->readonly.expr != NULL)
		readonly = work_true(an, s->readonly.expr);
	work_cell(an, it)->readonly = readonly;
	return readonly;
}

void work_rule(struct answers *an, enum diag_code code, const struct item *it, const struct condition *rule,
	struct str id, struct str message)
{
	struct diag *d;
	struct value v;

	if (rule->expr == NULL)
		return;
	expr_run(rule->expr, &an->work->env, &v);
	if (v.kind != VALUE_TRUTH || v.truth)
		return;
	if (it != NULL)
		d = work_diag(an, code, it, "'%.*s': %.*s", STR(id), STR(message));
	else
		d = diag_at(an->work->out, code, id, "'%.*s': %.*s", STR(id), STR(message));
	d->said = message;
}
