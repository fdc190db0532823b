/*
 * Check and compile: a form of n fields read, linked, checked and made into a plan,
 * beside one of n/2, and beside libyaml reading the same bytes into events.
 */
#include <yaml.h>

#include "base/file.h"
#include "bench.h"
#include "rules/rules.h"
#include "world.h"

static const char *form_path(struct arena *a, const char *folder, unsigned fields)
{
	return arena_format(a, "%s/library/bench-%u.yaml", folder, fields).at;
}

/* Seconds for a form whose library is loaded already. */
static double check_and_compile(const char *folder, unsigned fields)
{
	struct arena a = { 0 };
	struct diags out = { .arena = &a };
	struct library *l = world_library(&a, arena_format(&a, "%s/library", folder).at, &out);
	const char *path = form_path(&a, folder, fields);
	double start = bench_now();
	struct form *f = form_open(&a, l, path, &out);

	world_expect_clean(&out, path);
	plan_compile(&a, f, &out);
	start = bench_now() - start;
	world_expect_clean(&out, path);
	arena_free(&a);
	return start;
}

static double read_events(const char *folder, unsigned fields)
{
	struct arena a = { 0 };
	struct str bytes = { 0 };
	double start = bench_now();
	yaml_parser_t parser;
	yaml_event_t event;
	bool done = false;

	file_read(&a, form_path(&a, folder, fields), TREE_BYTES, &bytes);
	yaml_parser_initialize(&parser);
	yaml_parser_set_input_string(&parser, (const unsigned char *)bytes.at, bytes.len);
	while (!done) {
		if (!yaml_parser_parse(&parser, &event))
			bench_fail("libyaml does not read the form of %u fields", fields);
		done = event.type == YAML_STREAM_END_EVENT;
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
	start = bench_now() - start;
	arena_free(&a);
	return start;
}

/* A thousand definitions, the shipped ones in turn: read as trees, or checked by every rule. */
#define DEFINITIONS 999

static const char *const shipped[] = { "forms/marche-public-simplifie.yaml", "forms/dpae.yaml",
	"forms/aide-publique-simplifiee.yaml" };

static double read_trees(void)
{
	struct arena a = { 0 };
	struct diags out = { .arena = &a };
	struct arena_mark mark = arena_mark(&a);
	double start = bench_now();

	for (size_t i = 0; i < DEFINITIONS; i++) {
		if (tree_load(&a, shipped[i % COUNT(shipped)], &out) == NULL)
			bench_fail("%s cannot be read", shipped[i % COUNT(shipped)]);
		arena_rewind(&a, mark);
	}
	start = bench_now() - start;
	arena_free(&a);
	return start;
}

static double check_all(void)
{
	struct arena of_library = { 0 }, a = { 0 };
	struct diags library_out = { .arena = &of_library };
	struct library *l = world_library(&of_library, "forms", &library_out);
	struct arena_mark mark = arena_mark(&a);
	double start = bench_now();

	for (size_t i = 0; i < DEFINITIONS; i++) {
		struct diags out = { .arena = &a };
		const char *path = shipped[i % COUNT(shipped)];
		struct form *f = form_open(&a, l, path, &out);

		world_expect_clean(&out, path);
		plan_compile(&a, f, &out);
		rules_check(f, &out);
		arena_rewind(&a, mark);
	}
	start = bench_now() - start;
	arena_free(&a);
	arena_free(&of_library);
	return start;
}

int compile(const char *folder)
{
	struct pair events[FORMS] = { 0 }, doubled[FORMS] = { 0 }, checked = { 0 };
	char what[80];

	for (size_t turn = 0; turn < REPETITIONS; turn++) {
		checked.measured[turn] = check_all();
		checked.floor[turn] = read_trees();
	}
	bench_pair("check 999 definitions, every rule / read their YAML", &checked, 1e3, "ms", AT_MOST, 3);

	for (size_t turn = 0; turn < REPETITIONS; turn++)
		for (unsigned i = 0; i < FORMS; i++) {
			events[i].measured[turn] = check_and_compile(folder, FORMS_FIRST << i);
			events[i].floor[turn] = read_events(folder, FORMS_FIRST << i);
			doubled[i].measured[turn] = events[i].measured[turn];
			if (i > 0)
				doubled[i].floor[turn] = events[i - 1].measured[turn];
		}
	for (unsigned i = 1; i < FORMS; i++) {
		snprintf(what, sizeof(what), "check and compile, %u fields / %u", FORMS_FIRST << i,
			FORMS_FIRST << (i - 1));
		bench_pair(what, &doubled[i], 1e3, "ms", AT_MOST, 2.3);
	}
	for (unsigned i = 0; i < FORMS; i++) {
		snprintf(what, sizeof(what), "  %u fields / libyaml events alone", FORMS_FIRST << i);
		bench_pair(what, &events[i], 1e3, "ms", AT_MOST, 0);
	}
	return 0;
}
