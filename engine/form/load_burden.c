/*
 * load_burden: what an answer costs, where its designer has measured it or knows it.
 */
#include "form/key.h"
#include "form/read.h"
#include "form/stages.h"

static void read_number(const struct node *n, const char *key, uint64_t most, const char *range,
	struct str *text, struct diags *out)
{
	const struct node *value = node_find(n, key);
	const struct decimal zero = decimal_of(0), top = decimal_of((int64_t)most);
	struct decimal d;

	if (value == NULL || !read_text(n, key, text, out))
		return;
	if (decimal_read(*text, &d) && decimal_compare(d, zero) >= 0 && decimal_compare(d, top) <= 0)
		return;
	node_diag(out, DIAG_BAD_BURDEN, value, "'%.*s': %s is a number from 0 to %s", STR(*text), key, range);
	*text = (struct str){ 0 };
}

void load_burden(const struct node *n, struct item_burden *b, struct diags *out)
{
	const struct node *map = node_find(n, "burden");
	uint64_t rows;

	if (map == NULL || !keys_check(map, MAP_BURDEN, out))
		return;
	b->said = true;
	b->span = map->span;
	read_number(map, "minutes", 10000, "10000", &b->minutes, out);
	read_number(map, "probability", 1, "1", &b->probability, out);
	read_number(map, "cost", 1000000000, "1000000000 euros", &b->cost, out);
	read_number(map, "expect", 1000, "1000", &b->expect, out);
	if (b->expect.at != NULL && !str_digits(b->expect, 1000, &rows))
		node_diag(out, DIAG_BAD_BURDEN, node_find(map, "expect"), "'%.*s': rows are counted",
			STR(b->expect));
}
