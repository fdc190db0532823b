/*
 * load_period: the year, quarter or month that a form speaks of, and the variables that no
 * key declares: $filed_on, $this_year, $period.
 */
#include "form/key.h"
#include "form/read.h"
#include "form/stages.h"

/* period: {unit: year, default: $this_year - 1} */
static void load_said(struct arena *a, struct form *f, const struct node *n, struct diags *out)
{
	size_t unit = PERIOD_YEAR;

	f->period.said = true;
	if (!keys_check(n, MAP_PERIOD, out))
		return;
	if (node_find(n, "unit") == NULL)
		node_diag(out, DIAG_MISSING_KEY, n, "a period needs 'unit': year, quarter or month");
	key_word(n, "unit", WORDS_PERIOD_UNIT, &unit, out);
	f->period.unit = (enum period_unit)unit;
	read_text(n, "label", &f->period.label, out);
	load_condition(a, n, "default", &f->period.value, out);
}

void load_period(struct arena *a, struct form *f, const struct node *n, struct diags *out)
{
	static const struct str ids[] = {
#define X(name, id) [VARIABLE_##name] = { id, sizeof(id) - 1 },
		VARIABLES(X)
#undef X
	};

	if (n != NULL)
		load_said(a, f, n, out);
	for (size_t v = 0; v < VARIABLE__COUNT; v++) {
		bool of_period = v >= VARIABLE_PERIOD;
		struct item *it;

		if (of_period && n == NULL)
			continue;
		it = form_add_variable(a, f, ITEM_VARIABLE, ids[v], of_period ? n->key->span : f->span, out);
		it->variable = (enum variable)v;
		it->label = v == VARIABLE_PERIOD ? f->period.label : it->label;
		it->shape = shape_of(a, v == VARIABLE_PERIOD      ? period_type(f->period.unit)
					: v == VARIABLE_THIS_YEAR ? TYPE_YEAR
								  : TYPE_DATE);
	}
}
