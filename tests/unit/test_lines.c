#include <criterion/criterion.h>
#include <jansson.h>

#include "audit/count.h"
#include "audit/lines.h"
#include "fixture.h"

/* The rows add up to the figures: fate by fate, in lines, cells and documents. */
static void expect_sums(const char *library, const char *path)
{
	struct arena a = { 0 };
	struct diags out = { .arena = &a };
	struct library *l = library_load(&a, library, &out);
	const struct form *f = form_open(&a, l, path, &out);
	struct units sums[FATE__COUNT] = { 0 };
	struct count c;
	json_t *row;
	size_t i;

	cr_assert_eq(out.errors, 0);
	count_form(f, &c);
	json_t *rows = lines_json(&a, f);
	json_array_foreach(rows, i, row)
	{
		const char *fate = json_string_value(json_object_get(row, "fate")),
			   *kind = json_string_value(json_object_get(row, "kind"));

		cr_assert_not_null(fate);
		cr_expect(json_string_length(json_object_get(row, "reason")) > 0, "row %zu has a reason", i);
		for (size_t k = 0; k < FATE__COUNT && kind != NULL; k++)
			if (strcmp(fate, fate_word((enum fate)k)) == 0) {
				sums[k].lines++;
				sums[k].cells += (size_t)json_integer_value(json_object_get(row, "cells"));
				sums[k].documents += strcmp(kind, "document") == 0;
			}
	}
	for (size_t k = 0; k < FATE__COUNT; k++) {
		cr_expect_eq(sums[k].lines, c.by_fate[k].lines, "%s: %zu lines", fate_word((enum fate)k),
			sums[k].lines);
		cr_expect_eq(sums[k].cells, c.by_fate[k].cells);
		cr_expect_eq(sums[k].documents, c.by_fate[k].documents);
	}
	json_decref(rows);
	arena_free(&a);
}

Test(lines, add_up_to_the_figures)
{
	expect_sums("forms", "forms/marche-public-simplifie.yaml");
	expect_sums(LIBRARY, LIBRARY "/essai.yaml");
	expect_sums(LIBRARY, LIBRARY "/vitrine.yaml");
}

/* The member of the row of a line, or of an added field. */
static const char *member(json_t *rows, const char *key, const char *id, const char *name)
{
	json_t *row;
	size_t i;

	json_array_foreach(rows, i, row)
	{
		const char *value = json_string_value(json_object_get(row, key));

		if (value != NULL && strcmp(value, id) == 0)
			return json_string_value(json_object_get(row, name));
	}
	return "(no row)";
}

Test(lines, each_says_what_became_of_it)
{
	struct arena a = { 0 };
	struct diags out = { .arena = &a };
	struct library *l = library_load(&a, "forms", &out);
	const struct form *f = form_open(&a, l, "forms/marche-public-simplifie.yaml", &out);
	json_t *rows = lines_json(&a, f);

	cr_expect_str_eq(member(rows, "line", "s9.nom", "field"), "representant");
	cr_expect_str_eq(member(rows, "line", "s18", "reason"), "GIP-MDS, protected");
	cr_expect_str_eq(member(rows, "line", "s18", "lever"), "data exchange");
	cr_expect_str_eq(member(rows, "line", "s18", "provider"), "gip_mds.effectifs_annuels");
	cr_expect_str_eq(member(rows, "line", "s18", "certainty"), "confirmed");
	cr_expect_str_eq(member(rows, "line", "s1", "reason"), "the SIRET, which finds the rest");
	cr_expect_str_eq(member(rows, "line", "s15", "reason"), "the SIRET of each row");
	cr_expect_str_eq(
		member(rows, "line", "s12", "reason"), "the administration’s own system ($reference)");
	cr_expect_str_eq(member(rows, "line", "s14", "reason"), "savoir qui est engagé");
	cr_expect_null(member(rows, "line", "s14", "lever"), "what is asked has no lever");
	cr_expect_str_eq(member(rows, "line", "p9", "fate"), "dropped");
	cr_expect_str_eq(
		member(rows, "line", "p9", "reason"), "DC1 et DC2 – remplacés par cette candidature");
	cr_expect_str_eq(member(rows, "field", "cotraitants/denomination", "reason"),
		"pour vérifier le SIRET saisi: Insee");
	cr_expect_null(member(rows, "field", "cotraitants/denomination", "line"));
	json_decref(rows);
	arena_free(&a);
}
