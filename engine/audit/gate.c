#include "audit/gate.h"

#include "audit/figure.h"

static const char *const words[] = {
#define X(name, word) word,
	GATES(X)
#undef X
};

struct measures {
	struct decimal of[GATE__COUNT];
};

static struct measures measures_of(const struct portfolio_total *t)
{
	struct measures m = { .of = {
				      [GATE_ASKED] = decimal_of((int64_t)t->after.questions),
				      [GATE_CELLS] = decimal_of((int64_t)t->after.cells),
				      [GATE_DOCUMENTS] = decimal_of((int64_t)t->after.documents),
				      [GATE_MINUTES] = t->minutes_after[SCENARIO_CENTRAL],
			      } };

	return m;
}

static struct measures measure(struct arena *a, const struct parameters *p, const struct form *f)
{
	struct portfolio one = { .arena = a, .parameters = p };
	struct portfolio_total total;

	portfolio_add(&one, f, NULL, NULL);
	portfolio_sum(&one, (struct str){ 0 }, &total);
	return measures_of(&total);
}

bool gate_worse(const struct parameters *p, const struct form *old, const struct form *new, struct buf *b)
{
	struct arena a = { 0 };
	struct measures was = measure(&a, p, old), is = measure(&a, p, new);
	bool worse = false;

	for (size_t i = 0; i < GATE__COUNT; i++) {
		if (decimal_compare(is.of[i], was.of[i]) <= 0)
			continue;
		worse = true;
		buf_format(b, "%s: %.*s: %s %.*s, before %.*s\n", new->accept.at ? "accepted" : "worse",
			STR(new->name), words[i], STR(figure_text(&a, is.of[i], i == GATE_MINUTES)),
			STR(figure_text(&a, was.of[i], i == GATE_MINUTES)));
	}
	if (worse && new->accept.at != NULL)
		buf_format(b, "          %.*s\n", STR(new->accept));
	arena_free(&a);
	return worse && new->accept.at == NULL;
}

/* name<=number */
static bool read_limit(struct str part, enum gate *gate, struct decimal *limit)
{
	struct str number = part, name = str_trim(str_cut(&number, '<'));

	if (!str_starts(number, "=") || !decimal_read(str_trim(str_part(number, 1, number.len)), limit))
		return false;
	for (size_t i = 0; i < GATE__COUNT; i++)
		if (str_is(name, words[i])) {
			*gate = (enum gate)i;
			return true;
		}
	return false;
}

bool gate_budget(const struct portfolio *p, struct str budget, struct buf *b, bool *above, struct str *wrong)
{
	struct portfolio_total total;
	struct measures is;

	portfolio_sum(p, (struct str){ 0 }, &total);
	is = measures_of(&total);
	*above = false;
	while (budget.at != NULL) {
		struct decimal limit;
		enum gate gate;

		*wrong = str_cut(&budget, ',');
		if (!read_limit(*wrong, &gate, &limit))
			return false;
		if (decimal_compare(is.of[gate], limit) <= 0)
			continue;
		*above = true;
		buf_format(b, "above the budget: %s %.*s, at most %.*s\n", words[gate],
			STR(figure_text(p->arena, is.of[gate], gate == GATE_MINUTES)),
			STR(figure_text(p->arena, limit, gate == GATE_MINUTES)));
	}
	return true;
}
