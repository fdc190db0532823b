#include "audit/parameters.h"

#include "base/file.h"
#include "form/key.h"
#include "form/read.h"

static const struct {
	const char *word, *unit, *what;
	unsigned seconds;
} rows[] = {
#define X(name, word, seconds, dn, what) { word, "s", what, seconds },
	ACTS(X)
#undef X
#define X(name, word, unit, what) { word, unit, what, 0 },
		MEASURES(X)
#undef X
};

static const char *const scenarios[] = { "low", "central", "high" };

const char *parameter_word(enum parameter_name p)
{
	return rows[p].word;
}

const char *parameter_unit(enum parameter_name p)
{
	return rows[p].unit;
}

const char *parameter_what(enum parameter_name p)
{
	return rows[p].what;
}

const char *scenario_word(enum scenario s)
{
	return scenarios[s];
}

static bool read_number(const struct node *n, const char *key, struct decimal *d, struct diags *out)
{
	struct str text;

	if (!read_required(n, key, "a parameter", &text, out))
		return false;
	if (decimal_read(text, d) && decimal_compare(*d, decimal_of(0)) >= 0)
		return true;
	node_diag(out, DIAG_BAD_RANGE, node_find(n, key), "'%.*s' is no number from 0 on", STR(text));
	return false;
}

/* {low:, central:, high:, source:, date:, certainty:} */
static bool read_range(const struct node *n, struct range *r, struct diags *out)
{
	bool good = read_required(n, "source", "a parameter", &r->source, out);

	good = read_required(n, "date", "a parameter", &r->date, out) && good;
	good = read_required(n, "certainty", "a parameter", &r->certainty, out) && good;
	for (size_t s = 0; s < SCENARIO__COUNT; s++)
		good = read_number(n, scenarios[s], &r->at[s], out) && good;
	r->span = n->key->span;
	if (!good)
		return false;
	for (size_t s = 1; s < SCENARIO__COUNT; s++)
		if (decimal_compare(r->at[s - 1], r->at[s]) > 0) {
			node_diag(out, DIAG_BAD_RANGE, node_find(n, scenarios[s]), "%s is below %s",
				scenarios[s], scenarios[s - 1]);
			return false;
		}
	return true;
}

static void unknown_parameter(const struct node *key, struct diags *out)
{
	struct arena a = { 0 };
	struct map known = { 0 };

	for (size_t i = 0; i < COUNT(rows); i++)
		map_add(&a, &known, str(rows[i].word), i, NULL);
	read_unknown(out, DIAG_BAD_RANGE, key->span, key->text, "parameter", &known);
	arena_free(&a);
}

static void read_parameter(struct parameters *p, const struct node *n, struct diags *out)
{
	size_t i = 0;

	while (i < COUNT(rows) && !str_is(n->key->text, rows[i].word))
		i++;
	if (i == COUNT(rows)) {
		unknown_parameter(n->key, out);
		return;
	}
	if (!keys_check(n, MAP_RANGE, out) || !read_range(n, &p->of[i], out))
		return;
	if (strcmp(rows[i].unit, "share") == 0 &&
		decimal_compare(p->of[i].at[SCENARIO_HIGH], decimal_of(1)) > 0)
		node_diag(out, DIAG_BAD_RANGE, node_find(n, "high"), "a share is at most 1");
}

static void read_population(struct library *l, struct parameters *p, const struct node *n, struct diags *out)
{
	struct population *new;
	struct str often;

	if (!keys_check(n, MAP_POPULATION, out))
		return;
	new = LIST_ADD(l->arena, &p->populations);
	new->form = n->key->text;
	for (size_t s = 0; s < SCENARIO__COUNT; s++)
		new->frequency.at[s] = decimal_of(1);
	read_range(n, &new->count, out);
	if (node_find(n, "frequency") == NULL || !read_text(n, "frequency", &often, out))
		return;
	for (size_t s = 0; s < SCENARIO__COUNT; s++)
		read_number(n, "frequency", &new->frequency.at[s], out);
}

const struct parameters *parameters_load(struct library *l, struct diags *out)
{
	struct parameters *p = ARENA_NEW(l->arena, struct parameters);
	size_t before = out->errors, file;
	const struct str *bytes;
	const struct node *root;

	if (!file_exists(path_join(l->arena, l->path, S("burden.yaml"))))
		return NULL;
	bytes = library_read(l, S("burden.yaml"), DIAG_BAD_RANGE, (struct span){ 0 }, &file, out);
	root = bytes ? tree_parse(l->arena, library_path(l, S("burden.yaml")), *bytes, out) : NULL;
	if (root == NULL || !keys_check(root, MAP_BURDENS, out))
		return NULL;
	for (const struct node *n = read_map(root, "parameters", out); n != NULL; n = n->next)
		read_parameter(p, n, out);
	for (size_t i = 0; i < COUNT(rows) && out->errors == before; i++)
		if (p->of[i].source.at == NULL)
			node_diag(out, DIAG_BAD_RANGE, root, "the parameter '%s' is missing: %s",
				rows[i].word, rows[i].what);
	for (const struct node *n = read_map(root, "populations", out); n != NULL; n = n->next)
		read_population(l, p, n, out);
	for (size_t i = 0; i < p->populations.count; i++)
		map_add(l->arena, &p->by_form, p->populations.at[i].form, i, NULL);
	return out->errors == before ? p : NULL;
}

const struct population *parameters_population(const struct parameters *p, struct str form)
{
	size_t i;

	return p != NULL && map_find(&p->by_form, form, &i) ? &p->populations.at[i] : NULL;
}
