/*
 * Minimality beside brute force: forms of a few answers, every situation of which is
 * filled as a filing is; an answer matters where two situations that differ in it only
 * come out differently. The analysis must say the same.
 */
#include <criterion/criterion.h>

#include "fixture.h"
#include "rules/witness.h"

#include <stdio.h>

#define FORMS 600
#define ANSWERS 3 /* a, b, c: each has two values, or none */

struct maker {
	uint32_t seed;
	struct buf b;
};

static uint32_t roll(struct maker *m, uint32_t below)
{
	m->seed = m->seed * 1664525 + 1013904223;
	return (m->seed >> 16) % below;
}

static void grow(struct maker *m, int depth)
{
	static const char *const atoms[] = { "a", "c", "b = 'p'", "b != 'q'", "exists(b)", "exists(a)",
		"coalesce(a, c)", "coalesce(c, true())", "true()", "false()", "a = c", "string(a) = 'true'" };
	static const char *const pairs[] = { " and ", " or ", " = ", " != " };

	if (depth == 0 || roll(m, 4) == 0) {
		buf_format(&m->b, "(%s)", atoms[roll(m, COUNT(atoms))]);
	} else if (roll(m, 4) == 0) {
		buf_puts(&m->b, "not(");
		grow(m, depth - 1);
		buf_puts(&m->b, ")");
	} else if (roll(m, 5) == 0) {
		buf_puts(&m->b, "if(");
		for (int i = 0; i < 3; i++) {
			buf_puts(&m->b, i ? ", " : "");
			grow(m, depth - 1);
		}
		buf_puts(&m->b, ")");
	} else {
		buf_puts(&m->b, "(");
		grow(m, depth - 1);
		buf_puts(&m->b, pairs[roll(m, COUNT(pairs))]);
		grow(m, depth - 1);
		buf_puts(&m->b, ")");
	}
}

static struct str expression(struct maker *m, struct arena *a)
{
	buf_clear(&m->b);
	grow(m, 2);
	return arena_copy(a, buf_str(&m->b));
}

/* A derived value, and two questions that apply and are wanted by conditions. */
static struct str write_form(struct maker *m, struct arena *a)
{
	struct str e[4], when = roll(m, 2) == 0 ? S("true()") : S("a");

	for (size_t i = 0; i < COUNT(e); i++)
		e[i] = expression(m, a);
	return arena_format(a,
		"form: cas\nversion: 1.0.0\ntitle: Cas\nuse_case: other\napplicant: open\n"
		"identity: {siret: l1}\nreplaces: {form: Essai, lines: originals/cas.csv}\n"
		"procedure: {recipient: '13002526500013', service: {name: S, email: s@exemple.fr, "
		"telephone: '0102030405'}, silence: none, remedies: R}\n"
		"dropped: {l2: non, l3: non, l4: non}\nlet: {pas: \"%.*s\"}\n"
		"sections:\n- section: une\n  title: S\n  fields:\n"
		"  - {field: a, added: x, label: A, ask: boolean, purpose: p}\n"
		"  - {field: b, added: x, label: B, ask: choice, purpose: p, choices: {p: P, q: Q}}\n"
		"  - {field: c, added: x, label: C, ask: boolean, purpose: p, relevant: \"%.*s\"}\n"
		"  - {field: d, added: x, label: D, type: boolean, derived: \"%.*s\"}\n"
		"  - {field: e, added: x, label: E, ask: string, purpose: p, relevant: \"$pas and %.*s\"}\n",
		STR(e[0]), STR(when), STR(e[1]), STR(e[2]));
}

/* What a filing comes to, of d and e: absent, false, true; does it apply. */
static unsigned outcome(struct answers *an, const struct form *f)
{
	const struct cell *d = answers_cell(an, form_field(f, S("d")), 0);
	const struct cell *e = answers_cell(an, form_field(f, S("e")), 0);
	const struct cell *c = answers_cell(an, form_field(f, S("c")), 0);
	unsigned value = d->state != CELL_VALUE ? 0 : str_is(d->cells[0], "true") ? 2 : 1;

	return value | (e->relevant ? 4u : 0) | (c->relevant ? 8u : 0);
}

static unsigned fill(struct arena *a, struct answers *an, const struct form *f, const unsigned *chosen)
{
	static const char *const written[ANSWERS][3] = {
		{ "", "a: true\n", "a: false\n" },
		{ "", "b: p\n", "b: q\n" },
		{ "", "c: true\n", "c: false\n" },
	};
	struct diags out = { .arena = a };
	struct str text = arena_format(
		a, "%s%s%s", written[0][chosen[0]], written[1][chosen[1]], written[2][chosen[2]]);
	const struct node *n = text.len > 0 ? tree_parse(a, S("answers"), text, &out) : NULL;

	answers_fill(an, S("73282932000074"), 1764000000, given_read(a, f, n, &out), false, &out);
	return outcome(an, f);
}

/* Whether answer x matters in any situation. c, as an answer, is none of its own effects. */
static bool matters(const unsigned *outcomes, unsigned x)
{
	static const unsigned steps[ANSWERS] = { 1, 3, 9 };

	for (unsigned i = 0; i < 27; i++)
		for (unsigned v = 0; v < 3; v++) {
			unsigned now = i / steps[x] % 3, other = i - now * steps[x] + v * steps[x];
			unsigned mask = x == 2 ? 7u : 15u;

			if ((outcomes[i] & mask) != (outcomes[other] & mask))
				return true;
		}
	return false;
}

Test(witness, agrees_with_brute_force)
{
	static const char *const names[ANSWERS] = { "a", "b", "c" };
	struct maker m = { .seed = 11 };
	struct arena library_arena = { 0 }, a = { 0 };
	struct diags library_out = { .arena = &library_arena };
	struct library *l = library_load(&library_arena, LIBRARY, &library_out);
	struct arena_mark start = arena_mark(&a);
	size_t found = 0, none = 0, unknown = 0;

	for (int n = 0; n < FORMS; n++) {
		struct diags out = { .arena = &a };
		struct str bytes;
		const struct form *f;
		struct plan *p;
		struct answers *an;
		unsigned outcomes[27];

		arena_rewind(&a, start);
		bytes = write_form(&m, &a);
		f = form_of(&a, l, S(LIBRARY "/cas.yaml"), bytes, &out);
		p = f != NULL && out.errors == 0 ? plan_compile(&a, f, &out) : NULL;
		if (p == NULL) {
			/* c that applies because of itself is a circle */
			cr_assert_eq(out.list.at[0]->code, DIAG_EXPR_CYCLE, "%.*s\n%.*s", STR(bytes),
				STR(out.list.at[0]->message));
			continue;
		}
		an = answers_open(&a, p, NULL, context_none(&a, f));
		for (unsigned i = 0; i < 27; i++)
			outcomes[i] = fill(&a, an, f, (const unsigned[]){ i % 3, i / 3 % 3, i / 9 });
		for (unsigned x = 0; x < ANSWERS; x++) {
			struct witness w;
			enum witness_result r = witness_find(&a, f, form_field(f, str(names[x])), &w);

			found += r == WITNESS_FOUND;
			none += r == WITNESS_NONE;
			unknown += r == WITNESS_UNKNOWN;
			cr_expect_neq(r, WITNESS_UNKNOWN, "%s of\n%.*s", names[x], STR(bytes));
			cr_expect_eq(r == WITNESS_FOUND, matters(outcomes, x), "%s of\n%.*s", names[x],
				STR(bytes));
		}
		answers_close(an);
	}
	printf("answers beside brute force: %zu matter, %zu do not, %zu are not decided\n", found, none,
		unknown);
	fflush(stdout);
	cr_expect_gt(found + none, 3 * FORMS * 3 / 4);
	cr_expect_gt(none, 50);
	buf_free(&m.b);
	arena_free(&a);
	arena_free(&library_arena);
}
