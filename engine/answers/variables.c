/*
 * variables: what every form may call $filed_on and $this_year, and its $period.
 */
#include "answers/work.h"

static void set_period(struct answers *an)
{
	struct value *v = an->work->variables;
	const struct period *p = &an->period;
	enum type type = period_type(an->plan->form->period.unit);

	type_decode_into(type, str(p->written), &v[VARIABLE_PERIOD]);
	v[VARIABLE_PERIOD_START] = (struct value){ VALUE_DAY, .day = p->first };
	v[VARIABLE_PERIOD_END] = (struct value){ VALUE_DAY, .day = p->last };
}

/* A year is a number, too: of its first day. */
static bool day_in(struct value v, int32_t *day)
{
	*day = v.day;
	if (v.kind != VALUE_NUMBER)
		return v.kind == VALUE_DAY;
	return v.number.places == 0 && day_of(v.number.mantissa, 1, 1, day);
}

static void set_default(struct answers *an)
{
	const struct form_period *said = &an->plan->form->period;
	struct value v;
	int32_t day;

	an->has_period = false;
	for (size_t i = VARIABLE_PERIOD; i < VARIABLE__COUNT; i++)
		an->work->variables[i] = (struct value){ 0 };
	if (said->value.expr == NULL)
		return;
	expr_run(said->value.expr, &an->work->env, &v);
	an->has_period = day_in(v, &day) && period_of(said->unit, day, &an->period);
	if (an->has_period)
		set_period(an);
}

/* A batch has one moment: the calendar is worked out when it changes. */
void work_moment(struct answers *an, moment_t at)
{
	struct value *v = an->work->variables;
	int year, month, day;

	if (an->at_text[0] != '\0' && an->at == at)
		return;
	an->at = at;
	clock_write(at, an->at_text);
	v[VARIABLE_FILED_ON] = (struct value){ VALUE_DAY, .day = clock_paris_day(at) };
	day_split(v[VARIABLE_FILED_ON].day, &year, &month, &day);
	v[VARIABLE_THIS_YEAR] = (struct value){ VALUE_NUMBER, .number = decimal_of(year) };
	if (!an->work->period_told)
		set_default(an);
}

bool answers_period(struct answers *an, struct str written)
{
	const struct form_period *said = &an->plan->form->period;
	struct period p;

	if (!said->said || !period_read(said->unit, written, &p))
		return false;
	an->period = p;
	an->work->period_told = an->has_period = true;
	set_period(an);
	return true;
}
