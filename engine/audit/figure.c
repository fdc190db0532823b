#include "audit/figure.h"

#include <jansson.h>

struct str figure_text(struct arena *a, struct decimal d, unsigned places)
{
	struct buf b = { 0 };
	struct str s;

	decimal_round(d, places, &d);
	decimal_write(&b, d, places);
	s = arena_copy(a, buf_str(&b));
	buf_free(&b);
	return s;
}

struct decimal figure_minutes(struct decimal seconds)
{
	struct decimal minutes = decimal_of(0);

	decimal_divide(seconds, decimal_of(60), &minutes);
	return minutes;
}

struct str figure_span(struct arena *a, const struct decimal at[SCENARIO__COUNT], unsigned places)
{
	return arena_format(a, "%.*s to %.*s", STR(figure_text(a, at[SCENARIO_LOW], places)),
		STR(figure_text(a, at[SCENARIO_HIGH], places)));
}

struct json_t *figure_json(const struct decimal at[SCENARIO__COUNT], unsigned places)
{
	json_t *j = json_object();
	struct arena a = { 0 };

	for (int s = 0; s < SCENARIO__COUNT; s++)
		json_object_set_new(
			j, scenario_word((enum scenario)s), json_string(figure_text(&a, at[s], places).at));
	arena_free(&a);
	return j;
}

struct str figure_share(struct arena *a, size_t part, size_t all)
{
	return all > 0 ? arena_format(a, "%zu %%", (part * 200 + all) / (2 * all)) : S("-");
}

struct str figure_less(struct arena *a, struct decimal before, struct decimal after)
{
	struct decimal less = decimal_of(0), hundred = decimal_of(100);

	if (before.mantissa == 0 || !decimal_subtract(after, before, &less) ||
		!decimal_multiply(less, hundred, &less) || !decimal_divide(less, before, &less))
		return S("-");
	decimal_round(less, 0, &less);
	return arena_format(a, "%.*s %%", STR(figure_text(a, less, 0)));
}
