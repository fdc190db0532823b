#include "audit/burden.h"

#include "audit/fate.h"

struct reckoning {
	const struct form *form;
	const struct parameters *parameters;
	const struct assumptions *assume;
	enum scenario scenario;
	bool *lost;
};

static struct decimal plus(const struct reckoning *r, struct decimal a, struct decimal b)
{
	struct decimal sum = decimal_of(0);

	*r->lost |= !decimal_add(a, b, &sum);
	return sum;
}

static struct decimal times(const struct reckoning *r, struct decimal a, struct decimal b)
{
	struct decimal product = decimal_of(0);

	/* shares of shares have more places than a number keeps */
	*r->lost |= !decimal_round(a, 3, &a) || !decimal_round(b, 3, &b) || !decimal_multiply(a, b, &product);
	return product;
}

static struct decimal parameter(const struct reckoning *r, enum parameter_name p)
{
	return r->parameters->of[p].at[r->scenario];
}

static struct decimal number_of(struct str written)
{
	struct decimal d = decimal_of(0);

	decimal_read(written, &d); /* it was read before */
	return d;
}

/* ---- how often a question is asked in a filing ---- */

static bool is_conditional(const struct item *it)
{
	return it->relevant.expr != NULL ||
	       (it->repeat == NULL && it->section != NULL && it->section->relevant.expr != NULL);
}

static struct decimal rows_of(const struct reckoning *r, const struct item *repeat)
{
	if (repeat->burden.expect.at != NULL)
		return number_of(repeat->burden.expect);
	return parameter(r, PARAMETER_ROWS);
}

/* Its own probability, times the rows that it stands in. */
static struct decimal weight_of(const struct reckoning *r, const struct item *it)
{
	struct decimal weight = decimal_of(1);

	if (it->burden.probability.at != NULL)
		weight = number_of(it->burden.probability);
	else if (is_conditional(it))
		weight = parameter(r, PARAMETER_CONDITIONAL);
	if (it->repeat == NULL)
		return weight;
	return times(r, times(r, weight, rows_of(r, it->repeat)), weight_of(r, it->repeat));
}

/* ---- acts ---- */

static void add(const struct reckoning *r, struct side *to, enum act act, struct decimal weight)
{
	static const unsigned estimates[] = {
#define X(name, word, seconds, dn, what) dn,
		ACTS(X)
#undef X
	};
	struct decimal seconds = times(r, weight, parameter(r, (enum parameter_name)act));

	to->count[act] = plus(r, to->count[act], weight);
	to->seconds[act] = plus(r, to->seconds[act], seconds);
	to->total = plus(r, to->total, seconds);
	to->estimated = plus(r, to->estimated, times(r, weight, decimal_of(estimates[act])));
}

static void add_admin(
	const struct reckoning *r, struct side *to, enum parameter_name p, struct decimal weight)
{
	to->admin = plus(r, to->admin, times(r, weight, parameter(r, p)));
}

static enum act answer_act(const struct item *it)
{
	if (it->kind == ITEM_REPEAT)
		return ACT_IDENTIFY;
	return it->shape.collection ? ACT_ROW : act_of(it->shape.type);
}

/* An answer; its designer may have measured it. */
static void add_answer(
	const struct reckoning *r, struct side *to, const struct item *it, struct decimal weight)
{
	enum act act = answer_act(it);
	struct decimal before = to->seconds[act], seconds;

	add(r, to, act, weight);
	if (it->burden.cost.at != NULL)
		to->external = plus(r, to->external, times(r, weight, number_of(it->burden.cost)));
	if (it->burden.minutes.at == NULL)
		return;
	seconds = times(r, weight, times(r, number_of(it->burden.minutes), decimal_of(60)));
	*r->lost |= !decimal_subtract(to->total, to->seconds[act], &to->total);
	to->seconds[act] = plus(r, before, seconds);
	to->total = plus(r, to->total, to->seconds[act]);
}

/* ---- before ---- */

/* A document that an administration holds had to be obtained there; others one has. */
static void add_line(
	const struct reckoning *r, struct side *to, const struct line *l, const struct fated *fated)
{
	const struct item *it = fated->item;
	struct decimal weight = it != NULL ? weight_of(r, it) : decimal_of(1);

	if (it != NULL && it->kind == ITEM_REPEAT)
		weight = times(r, weight, rows_of(r, it));
	if (l->kind == LINE_DOCUMENT) {
		bool obtained = fated->fate == FATE_SOURCE && it != NULL && !it->context;

		add(r, to, obtained ? ACT_OBTAIN : ACT_ATTACH, weight);
		add_admin(r, to, PARAMETER_ADMIN_EXAMINE, weight);
	} else if (it == NULL) {
		/* a line that is gone is of no type: taken for a date or an address */
		add(r, to, fated->dropped != NULL ? ACT_FILL : ACT_IDENTIFY, weight);
	} else if (it->kind == ITEM_REPEAT && !it->identity) {
		add(r, to, ACT_ROW, weight);
	} else if (it->shape.type == TYPE_DOCUMENT && !it->shape.collection) {
		add(r, to, ACT_FILL, weight);
	} else {
		add_answer(r, to, it, weight);
	}
	if (l->kind != LINE_DOCUMENT)
		add_admin(r, to, PARAMETER_ADMIN_ENTRY, times(r, weight, decimal_of((int64_t)l->cells)));
}

static void reckon_before(const struct reckoning *r, struct side *to)
{
	struct arena a = { 0 };
	const struct fated *fates = fates_find(&a, r->form);

	add(r, to, ACT_FAMILIARISE, decimal_of(1));
	for (size_t i = 0; i < r->form->ledger->lines.count; i++)
		add_line(r, to, &r->form->ledger->lines.at[i], &fates[i]);
	add_admin(r, to, PARAMETER_ADMIN_CHASE, parameter(r, PARAMETER_CHASED));
	arena_free(&a);
}

/* ---- after ---- */

/* Whether some absence of its sources is asked of the company. */
static bool may_be_asked(const struct item *it)
{
	for (size_t o = 0; o < OUTCOME__COUNT; o++)
		if (it->policy[o] == POLICY_ASK)
			return true;
	return false;
}

static bool is_assumed(const struct assumptions *assume, const struct provider *p, bool there)
{
	for (size_t i = 0; assume != NULL && i < assume->list.count; i++)
		if (assume->list.at[i].provider == p && assume->list.at[i].there == there)
			return true;
	return false;
}

enum origin burden_origin(const struct item *it, const struct assumptions *assume)
{
	bool held = false;

	if (it->origin == ORIGIN_ASK && it->concept != NULL)
		for (size_t i = 0; i < it->concept->holders.count; i++)
			if (is_assumed(assume, it->concept->holders.at[i], true))
				return ORIGIN_SOURCE;
	if (it->origin != ORIGIN_SOURCE || it->context)
		return it->origin;
	for (size_t i = 0; i < it->candidates.count; i++)
		held |= !is_assumed(assume, it->candidates.at[i].provider, false);
	return held ? ORIGIN_SOURCE : ORIGIN_ASK;
}

/* Protected values are not shown to whoever types a SIRET. */
static bool is_shown(const struct form *f, const struct item *it)
{
	return f->applicant == APPLICANT_MANDATED || !it->is_protected;
}

static void add_source(
	const struct reckoning *r, struct side *to, const struct item *it, struct decimal weight)
{
	if (it->context || !is_shown(r->form, it))
		return;
	add(r, to, it->pick ? ACT_PICK : ACT_CHECK, weight);
	add(r, to, ACT_CONTEST, times(r, weight, parameter(r, PARAMETER_CONTESTED)));
	if (may_be_asked(it))
		add_answer(r, to, it, times(r, weight, parameter(r, PARAMETER_FALLBACK)));
}

/* What a control orders is given, and examined, as it was before; all others only keep it. */
static void add_kept(const struct reckoning *r, struct side *to, struct decimal weight)
{
	struct decimal controlled = times(r, weight, parameter(r, PARAMETER_CONTROLLED));

	add(r, to, ACT_KEEP, weight);
	add(r, to, ACT_ATTACH, controlled);
	add_admin(r, to, PARAMETER_ADMIN_EXAMINE, controlled);
}

static void add_item(const struct reckoning *r, struct side *to, const struct item *it)
{
	struct decimal weight = weight_of(r, it);

	if (it->kind == ITEM_REPEAT && it->identity)
		add(r, to, ACT_IDENTIFY, times(r, weight, rows_of(r, it)));
	if (it->kind != ITEM_FIELD)
		return;
	switch (burden_origin(it, r->assume)) {
	case ORIGIN_ASK:
		add_answer(r, to, it, weight);
		if (it->shape.type == TYPE_DOCUMENT)
			add_admin(r, to, PARAMETER_ADMIN_EXAMINE, weight);
		break;
	case ORIGIN_SOURCE:
		add_source(r, to, it, weight);
		break;
	case ORIGIN_DERIVED:
		if (is_shown(r->form, it))
			add(r, to, ACT_CHECK, weight);
		break;
	case ORIGIN_ON_CONTROL:
		add_kept(r, to, weight);
		break;
	case ORIGIN__COUNT:
		break;
	}
}

static void reckon_after(const struct reckoning *r, struct side *to)
{
	add(r, to, ACT_FAMILIARISE, decimal_of(1));
	add(r, to, ACT_IDENTIFY, decimal_of(1));
	for (size_t i = 0; i < r->form->items.count; i++)
		add_item(r, to, r->form->items.at[i]);
}

void burden_reckon(
	const struct form *f, const struct parameters *p, const struct assumptions *assume, struct burden *b)
{
	*b = (struct burden){ 0 };
	for (int s = 0; s < SCENARIO__COUNT; s++) {
		struct reckoning r = { f, p, assume, (enum scenario)s, &b->lost };

		reckon_before(&r, &b->before[s]);
		reckon_after(&r, &b->after[s]);
	}
}

struct decimal burden_of_answer(const struct form *f, const struct parameters *p, const struct item *it)
{
	bool lost = false;
	struct reckoning r = { f, p, NULL, SCENARIO_CENTRAL, &lost };
	struct side side = { 0 };

	add_answer(&r, &side, it, weight_of(&r, it));
	return side.total;
}

/* ---- euros ---- */

static struct decimal hours_at(struct decimal seconds, struct decimal tariff, bool *lost)
{
	struct decimal hours = decimal_of(0), euros = decimal_of(0);

	*lost |= !decimal_divide(seconds, decimal_of(3600), &hours) ||
		 !decimal_multiply(hours, tariff, &euros) || !decimal_round(euros, 2, &euros);
	return euros;
}

struct decimal burden_cost(const struct parameters *p, const struct side *side, enum scenario s, bool *lost)
{
	/* the burden is low where much would be done anyway */
	enum scenario contrary = (enum scenario)(SCENARIO_HIGH - s);
	struct decimal cost = hours_at(side->total, p->of[PARAMETER_TARIFF].at[s], lost), own = decimal_of(1);

	*lost |= !decimal_add(cost, side->external, &cost) ||
		 !decimal_subtract(own, p->of[PARAMETER_AS_USUAL].at[contrary], &own) ||
		 !decimal_multiply(cost, own, &cost) || !decimal_round(cost, 2, &cost);
	return cost;
}

struct decimal burden_admin_cost(
	const struct parameters *p, const struct side *side, enum scenario s, bool *lost)
{
	return hours_at(side->admin, p->of[PARAMETER_ADMIN_TARIFF].at[s], lost);
}
