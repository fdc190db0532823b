/*
 * burden_show: a burden for people, in minutes and euros, and for programs.
 */
#include <jansson.h>

#include "audit/burden.h"
#include "audit/figure.h"
#include "out/json.h"
#include "out/table.h"

static void add_minutes(struct out_table *t, struct decimal seconds)
{
	out_table_add(t, figure_text(t->arena, figure_minutes(seconds), 1));
}

/* How often in a filing, and how long. */
static void act_row(struct out_table *t, const struct burden *b, enum act act)
{
	const struct side *before = &b->before[SCENARIO_CENTRAL], *after = &b->after[SCENARIO_CENTRAL];
	bool never = before->count[act].mantissa == 0 && after->count[act].mantissa == 0;

	if (never)
		return;
	out_table_add(t, str(parameter_word((enum parameter_name)act)));
	out_table_add(t, figure_text(t->arena, before->count[act], 1));
	add_minutes(t, before->seconds[act]);
	out_table_add(t, figure_text(t->arena, after->count[act], 1));
	add_minutes(t, after->seconds[act]);
	out_table_add(t, str(parameter_what((enum parameter_name)act)));
}

/* A figure before and after: central, and from low to high. */
static void figure_row(struct out_table *t, const char *what, const struct decimal before[SCENARIO__COUNT],
	const struct decimal after[SCENARIO__COUNT], unsigned places)
{
	out_table_add(t, str(what));
	out_table_add(t, figure_text(t->arena, before[SCENARIO_CENTRAL], places));
	out_table_add(t, figure_span(t->arena, before, places));
	out_table_add(t, figure_text(t->arena, after[SCENARIO_CENTRAL], places));
	out_table_add(t, figure_span(t->arena, after, places));
}

static void acts_table(struct arena *a, const struct burden *b, bool color, struct buf *to)
{
	static const char *const heads[] = { "acts of a filing", "before", "min", "after", "min", "" };
	struct out_table t = {
		.arena = a, .columns = COUNT(heads), .align = "lrrrrl", .head = true, .color = color
	};

	for (size_t i = 0; i < COUNT(heads); i++)
		out_table_add(&t, str(heads[i]));
	for (size_t i = 0; i < ACT__COUNT; i++)
		act_row(&t, b, (enum act)i);
	out_table_write(&t, to);
}

struct figures {
	struct decimal minutes[SCENARIO__COUNT], estimated[SCENARIO__COUNT], cost[SCENARIO__COUNT],
		admin[SCENARIO__COUNT];
};

static struct figures figures_of(
	const struct parameters *p, const struct side sides[SCENARIO__COUNT], bool *lost)
{
	struct figures f;

	for (int s = 0; s < SCENARIO__COUNT; s++) {
		f.minutes[s] = figure_minutes(sides[s].total);
		f.estimated[s] = figure_minutes(sides[s].estimated);
		f.cost[s] = burden_cost(p, &sides[s], (enum scenario)s, lost);
		f.admin[s] = burden_admin_cost(p, &sides[s], (enum scenario)s, lost);
	}
	return f;
}

void burden_table(
	struct arena *a, const struct parameters *p, const struct burden *b, bool color, struct buf *to)
{
	static const char *const heads[] = { "one filing", "before", "range", "after", "range" };
	struct out_table t = {
		.arena = a, .columns = COUNT(heads), .align = "lrlrl", .head = true, .color = color
	};
	bool lost = b->lost;
	struct figures before = figures_of(p, b->before, &lost), after = figures_of(p, b->after, &lost);

	buf_putc(to, '\n');
	if (lost) {
		buf_puts(to, "the burden is beyond what can be reckoned\n");
		return;
	}
	acts_table(a, b, color, to);
	buf_putc(to, '\n');
	for (size_t i = 0; i < COUNT(heads); i++)
		out_table_add(&t, str(heads[i]));
	figure_row(&t, "minutes of the company", before.minutes, after.minutes, 1);
	figure_row(&t, "  as Démarche numérique estimates", before.estimated, after.estimated, 1);
	figure_row(&t, "burden on the company, EUR", before.cost, after.cost, 2);
	figure_row(&t, "cost of the administration, EUR", before.admin, after.admin, 2);
	out_table_write(&t, to);
}

/* ---- JSON ---- */

static json_t *json_side(const struct side sides[SCENARIO__COUNT], const struct figures *f)
{
	json_t *acts = json_object();

	for (size_t i = 0; i < ACT__COUNT; i++) {
		struct decimal count[SCENARIO__COUNT], seconds[SCENARIO__COUNT];

		for (int s = 0; s < SCENARIO__COUNT; s++) {
			count[s] = sides[s].count[i];
			seconds[s] = sides[s].seconds[i];
		}
		if (count[SCENARIO_HIGH].mantissa > 0)
			json_object_set_new(acts, parameter_word((enum parameter_name)i),
				json_pack("{s:o, s:o}", "count", figure_json(count, 3), "seconds",
					figure_json(seconds, 1)));
	}
	return json_pack("{s:o, s:o, s:o, s:o, s:o}", "acts", acts, "minutes", figure_json(f->minutes, 1),
		"estimated_minutes", figure_json(f->estimated, 1), "burden_eur", figure_json(f->cost, 2),
		"administration_eur", figure_json(f->admin, 2));
}

struct json_t *burden_json(const struct parameters *p, const struct burden *b)
{
	bool lost = b->lost;
	struct figures before = figures_of(p, b->before, &lost), after = figures_of(p, b->after, &lost);

	if (lost)
		return json_null();
	return json_pack(
		"{s:o, s:o}", "before", json_side(b->before, &before), "after", json_side(b->after, &after));
}
