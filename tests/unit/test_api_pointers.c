/*
 * api_pointers: every JSON pointer of the shipped providers is one that the contract of
 * API Entreprise (its OpenAPI, as ../shared lists it) knows for that call, of a type that
 * goes with the concept; also of the calls that no recorded case shows.
 */
#include <criterion/criterion.h>
#include <stdio.h>

#include "base/file.h"
#include "form/provider_json.h"

#define POINTERS "../shared/domain/api-pointers.tsv"

/* A line of the contract. */
struct known {
	struct str path, pointer, type;
};

struct contract {
	struct arena arena;
	struct diags out;
	LIST(struct known) known;
	size_t pointers, typed;
	const struct provider *provider;
};

static void read_contract(struct contract *c)
{
	struct str rest;

	cr_assert_eq(file_read(&c->arena, POINTERS, 1 << 22, &rest), FILE_OK);
	str_cut(&rest, '\n');
	while (rest.at != NULL && rest.len > 0) {
		struct str line = str_cut(&rest, '\n');
		struct known *k = LIST_ADD(&c->arena, &c->known);

		k->path = str_cut(&line, '\t');
		str_cut(&line, '\t');
		str_cut(&line, '\t');
		k->pointer = str_cut(&line, '\t');
		k->type = str_cut(&line, '\t');
	}
}

static bool same_path(struct str a, struct str b)
{
	while (a.at != NULL && b.at != NULL) {
		struct str x = str_cut(&a, '/'), y = str_cut(&b, '/');

		if (!str_equal(x, y) && !(str_starts(x, "{") && str_starts(y, "{")))
			return false;
	}
	return a.at == b.at;
}

/* The pointer, or one that begins with it: of an object or a list only its parts are listed. */
static const struct known *find(const struct contract *c, struct str pointer)
{
	for (size_t i = 0; i < c->known.count; i++) {
		const struct known *k = &c->known.at[i];
		struct str start = str_part(k->pointer, 0, pointer.len),
			   next = str_part(k->pointer, pointer.len, 1);

		if (str_equal(start, pointer) && (next.len == 0 || str_is(next, "/")) &&
			same_path(k->path, c->provider->json->path))
			return k;
	}
	return NULL;
}

static const struct known *check(struct contract *c, const struct json_rows *rows, const struct pointer *p)
{
	struct str full = p->written;
	const struct known *k;

	if (full.at == NULL)
		return NULL;
	if (rows != NULL)
		full = arena_format(&c->arena, "%.*s/*%.*s", STR(rows->at.written), STR(p->written));
	k = find(c, full);
	cr_expect_not_null(k, "%.*s: %.*s", STR(c->provider->name), STR(full));
	c->pointers++;
	return k;
}

static void check_condition(
	struct contract *c, const struct json_rows *rows, const struct json_condition *condition)
{
	for (size_t i = 0; condition != NULL && i < condition->names.count; i++)
		check(c, rows, &condition->names.at[i]->pointer);
}

static const char *why_not(enum type t, const struct json_value *v, struct str type)
{
	bool number = str_is(type, "integer") || str_is(type, "number");

	if (v->is_unix)
		return number ? NULL : "seconds of a text";
	if (type_row(t)->kind == VALUE_NUMBER && t != TYPE_YEAR)
		return number ? NULL : "a number of a text";
	if (type_row(t)->kind == VALUE_TRUTH)
		return str_is(type, "boolean") ? NULL : "a yes or no of something else";
	if (t == TYPE_DATE)
		return number ? "a day of a number, without as: unix" : NULL;
	return NULL;
}

static void check_value(
	struct contract *c, const struct json_rows *rows, const struct json_value *v, enum type t)
{
	const struct known *k;

	check_condition(c, rows, v->when);
	check_condition(c, rows, v->unless);
	for (size_t i = 0; i < v->of.count; i++)
		check_value(c, rows, v->of.at[i], t);
	k = check(c, rows, &v->at);
	if (k == NULL)
		return;
	cr_expect_null(why_not(t, v, k->type), "%.*s: %.*s is %.*s: %s", STR(c->provider->name),
		STR(k->pointer), STR(k->type), why_not(t, v, k->type));
	c->typed++;
}

static void check_rows(struct contract *c, const struct json_rows *rows)
{
	if (rows == NULL)
		return;
	check(c, NULL, &rows->at);
	check(c, rows, &rows->per);
	check(c, rows, &rows->latest);
	check(c, rows, &rows->by);
}

static void check_holding(struct contract *c, size_t holding)
{
	const struct json_holding *h = &c->provider->json->holdings[holding];
	const struct shape *shape = &c->provider->holdings.at[holding].concept->shape;

	check_rows(c, h->rows);
	check_condition(c, h->rows, h->when);
	check_condition(c, h->rows, h->unless);
	if (h->url != NULL)
		check_value(c, h->rows, h->url, TYPE_STRING);
	for (size_t i = 0; i < h->parts.count; i++)
		check_value(c, h->rows, h->parts.at[i].value, shape->parts[h->parts.at[i].part].type);
}

Test(api_pointers, are_those_of_the_contract)
{
	struct contract c = { 0 };
	struct library *l;

	if (!file_exists(POINTERS))
		cr_skip_test("no " POINTERS " here: the pointers are not held against the contract");
	c.out.arena = &c.arena;
	l = library_load(&c.arena, "forms", &c.out);
	cr_assert_eq(c.out.errors, 0);
	read_contract(&c);
	for (size_t p = 0; p < l->providers.count; p++) {
		const struct json_mapping *json = l->providers.at[p]->json;

		c.provider = l->providers.at[p];
		if (json->path.at == NULL) { /* no endpoint is published */
			cr_expect_not_null(c.provider->csv, "%.*s: nothing gives it", STR(c.provider->name));
			continue;
		}
		cr_expect_not_null(find(&c, S("")), "%.*s: no such call", STR(c.provider->name));
		if (json->as_of != NULL)
			check_value(&c, json->rows, json->as_of, TYPE_DATE);
		for (size_t i = 0; i < json->absences.count; i++)
			check_condition(&c, NULL, json->absences.at[i].when);
		for (size_t h = 0; h < c.provider->holdings.count; h++)
			check_holding(&c, h);
	}
	printf("%zu providers: %zu pointers are the contract's, %zu of them with their type\n",
		l->providers.count, c.pointers, c.typed);
	fflush(stdout);
	cr_expect_gt(c.pointers, 150);
	arena_free(&c.arena);
}
