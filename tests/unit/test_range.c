#include <criterion/criterion.h>

#include "fixture.h"
#include "rules/witness.h"

static const char head[] =
	"form: cas\nversion: 1.0.0\ntitle: Cas\nuse_case: other\napplicant: open\n"
	"identity: {siret: l1}\nreplaces: {form: Essai, lines: originals/cas.csv}\n"
	"procedure: {recipient: '13002526500013', service: {name: S, email: s@exemple.fr, "
	"telephone: '0102030405'}, silence: none, remedies: R}\n"
	"let: {grand: n >= 50}\ndropped: {l2: non, l3: non, l4: non}\n"
	"sections:\n- section: une\n  title: S\n  fields:\n"
	"  - {field: n, added: x, label: N, ask: integer, purpose: p}\n"
	"  - {field: d, added: x, label: D, ask: decimal, purpose: p}\n"
	"  - {field: b, added: x, label: B, ask: choice, purpose: p, choices: {p: P, q: Q}}\n"
	"  - {field: c, added: x, label: C, ask: boolean, purpose: p}\n"
	"  - {field: t, added: x, label: T, ask: string, purpose: p}\n"
	"  - {field: j, added: x, label: J, ask: date, purpose: p}\n"
	"  - {field: z, added: x, label: Z, ask: integer, purpose: p, ";

/* Of a relevant, or a constraint, of z. */
static enum witness_range range(const char *key, const char *expression)
{
	struct fixture f = { 0 };
	const struct item *z;
	const struct expr *e;
	enum witness_range r;
	struct str bytes;

	f.out.arena = &f.arena;
	f.library = library_load(&f.arena, LIBRARY, &f.out);
	bytes = arena_format(&f.arena, "%s%s: \"%s\"}\n", head, key, expression);
	f.form = form_of(&f.arena, f.library, S(LIBRARY "/cas.yaml"), bytes, &f.out);
	cr_assert(f.form != NULL && f.out.errors == 0, "%s: %s", expression, fixture_said(&f));
	z = form_field(f.form, S("z"));
	e = *key == 'r' ? z->relevant.expr : z->constraint.expr;
	r = witness_range(&f.arena, f.form, &e, 1, *key == 'r' ? EFFECT_RELEVANT : EFFECT_CONSTRAINT, z);
	fixture_close(&f);
	return r;
}

Test(range, of_conditions)
{
	static const struct {
		const char *key, *expression;
		enum witness_range want;
	} rows[] = {
		{ "relevant", "b = 'p'", RANGE_SOMETIMES },
		{ "relevant", "b = 'p' and b = 'q'", RANGE_NEVER },
		/* not answered, it does not apply */
		{ "relevant", "b = 'p' or b = 'q'", RANGE_SOMETIMES },
		{ "relevant", "b = 'p' or b != 'p' or not(exists(b))", RANGE_ALWAYS },
		{ "relevant", "c and not(c)", RANGE_NEVER },
		{ "relevant", "n > 5 and n < 3", RANGE_NEVER },
		{ "relevant", "n > 3 and n < 5", RANGE_SOMETIMES },
		{ "relevant", "n > 3 and n < 4", RANGE_NEVER },
		{ "relevant", "d > 3 and d < 4", RANGE_SOMETIMES },
		{ "relevant", "d >= 3 and d <= 3", RANGE_SOMETIMES },
		{ "relevant", "$grand and n < 40", RANGE_NEVER },
		{ "relevant", "$grand and n < 60", RANGE_SOMETIMES },
		{ "relevant", "t = 'x' and t = 'y'", RANGE_NEVER },
		{ "relevant", "t != 'x' and t != 'yy'", RANGE_SOMETIMES },
		{ "relevant", "n < -5 and n > -9", RANGE_SOMETIMES },
		{ "relevant", "n > 12 * 1000", RANGE_SOMETIMES },
		{ "constraint", ". < -5", RANGE_SOMETIMES },
		{ "relevant", "t != 'x' and t != 'y'", RANGE_SOMETIMES },
		{ "relevant", "j > date(2026, 1, 1) and j < date(2025, 1, 1)", RANGE_NEVER },
		{ "relevant", "j > date(2025, 1, 1) and j < date(2026, 1, 1)", RANGE_SOMETIMES },
		/* what is more than comparisons with constants is not decided */
		{ "relevant", "n + 1 > 5", RANGE_UNKNOWN },
		{ "relevant", "n > d and d > n", RANGE_UNKNOWN },
		{ "relevant", "string-length(t) > 3", RANGE_UNKNOWN },
		{ "relevant", "true()", RANGE_ALWAYS },
		{ "relevant", "1 > 2", RANGE_NEVER },
		{ "relevant", "false() and n > 5", RANGE_NEVER },
		{ "constraint", "2 > 1", RANGE_ALWAYS },
		{ "constraint", ". > 5 and . < 3", RANGE_NEVER },
		{ "constraint", ". > 5 or . <= 5", RANGE_ALWAYS },
		{ "constraint", ". >= 0 and . <= 10", RANGE_SOMETIMES },
	};

	for (size_t i = 0; i < COUNT(rows); i++)
		cr_expect_eq(range(rows[i].key, rows[i].expression), rows[i].want, "%s: %s", rows[i].key,
			rows[i].expression);
}
