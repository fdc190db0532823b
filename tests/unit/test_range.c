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
	"  - {field: j, added: x, label: J, ask: date, purpose: p}\n";
static const char z_is[] = "  - {field: z, added: x, label: Z, ask: integer, purpose: p, ";

/* Of a relevant, or a constraint, of z; more: fields before it. */
static enum witness_range range_behind(const char *more, const char *key, const char *expression)
{
	struct fixture f = { 0 };
	const struct item *z;
	const struct expr *e;
	enum witness_range r;
	struct str bytes;

	f.out.arena = &f.arena;
	f.library = library_load(&f.arena, LIBRARY, &f.out);
	bytes = arena_format(&f.arena, "%s%s%s%s: \"%s\"}\n", head, more, z_is, key, expression);
	f.form = form_of(&f.arena, f.library, S(LIBRARY "/cas.yaml"), bytes, &f.out);
	cr_assert(f.form != NULL && f.out.errors == 0, "%s: %s", expression, fixture_said(&f));
	z = form_field(f.form, S("z"));
	e = *key == 'r' ? z->relevant.expr : z->constraint.expr;
	r = witness_range(&f.arena, f.form, &e, 1, *key == 'r' ? EFFECT_RELEVANT : EFFECT_CONSTRAINT, z);
	fixture_close(&f);
	return r;
}

static enum witness_range range(const char *key, const char *expression)
{
	return range_behind("", key, expression);
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
		/* of whole numbers none is 3.5 */
		{ "relevant", "n = 3.5", RANGE_NEVER },
		{ "relevant", "n > 3.5 and n < 4.5", RANGE_SOMETIMES },
		{ "relevant", "n > 4 and n < 4.5", RANGE_NEVER },
		{ "relevant", "d > 4 and d < 4.5", RANGE_SOMETIMES },
		{ "relevant", "n < -3.5 and n > -4", RANGE_NEVER },
		{ "relevant", "n >= -4 and n < -3.5", RANGE_SOMETIMES },
		{ "relevant", "if(c, n > 5, n > 7) and n < 5", RANGE_NEVER },
		{ "relevant", "if(c, n > 5, n > 7) and n < 7", RANGE_SOMETIMES },
		{ "relevant", "coalesce(c, true()) or not(c)", RANGE_ALWAYS },
		{ "relevant", "coalesce(c, false()) or not(c)", RANGE_SOMETIMES },
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

/* A choice of so many codes: what it is in the last of them. */
static enum witness_range of_codes(size_t count, const char *format)
{
	struct buf b = { 0 }, e = { 0 };
	enum witness_range r;

	buf_puts(&b, "  - {field: k, added: x, label: K, ask: choice, purpose: p, choices: {");
	for (size_t i = 1; i <= count; i++)
		buf_format(&b, "%sc%zu: C%zu", i > 1 ? ", " : "", i, i);
	buf_puts(&b, "}}\n");
	buf_format(&e, format, count);
	r = range_behind(b.at, "relevant", e.at);
	buf_free(&b);
	buf_free(&e);
	return r;
}

/* So many values that read each other, the last by z. */
static enum witness_range of_chain(size_t count)
{
	struct buf b = { 0 }, e = { 0 };
	enum witness_range r;

	buf_puts(&b, "  - {field: v0, added: x, label: V0, type: boolean, derived: c}\n");
	for (size_t i = 1; i < count; i++)
		buf_format(&b, "  - {field: v%zu, added: x, label: V%zu, type: boolean, derived: v%zu}\n", i,
			i, i - 1);
	buf_format(&e, "v%zu", count - 1);
	r = range_behind(b.at, "relevant", e.at);
	buf_free(&b);
	buf_free(&e);
	return r;
}

/* A number that is compared with so many, and is none of them and all. */
static enum witness_range of_constants(int count)
{
	struct buf e = { 0 };
	enum witness_range r;

	buf_puts(&e, "not(exists(n)) and n > 0");
	for (int i = 1; i < count; i++)
		buf_format(&e, " and n > %d", 2 * i);
	r = range_behind("", "relevant", e.at);
	buf_free(&e);
	return r;
}

/* So many answers of yes, no or nothing beside one. */
static enum witness_range of_answers(int count)
{
	struct buf b = { 0 }, e = { 0 };
	enum witness_range r;

	buf_puts(&e, "c and not(c)");
	for (int i = 1; i <= count; i++) {
		buf_format(&b, "  - {field: a%d, added: x, label: A%d, ask: boolean, purpose: p}\n", i, i);
		buf_format(&e, " and a%d", i);
	}
	r = range_behind(b.at, "relevant", e.at);
	buf_free(&b);
	buf_free(&e);
	return r;
}

/* What does not fit is left out, and then nothing is told. */
Test(range, of_what_is_too_much_nothing_is_told)
{
	cr_expect_eq(of_codes(13, "k = 'c%zu'"), RANGE_SOMETIMES);
	cr_expect_eq(of_codes(13, "k = 'c%zu' and k = 'c1'"), RANGE_NEVER);
	cr_expect_eq(of_codes(200, "k = 'c%zu'"), RANGE_SOMETIMES);
	cr_expect_eq(of_codes(200, "k = 'c%zu' and k = 'c1'"), RANGE_NEVER);
	cr_expect_eq(of_constants(6), RANGE_NEVER);
	cr_expect_eq(of_constants(7), RANGE_UNKNOWN);
	cr_expect_eq(of_answers(5), RANGE_NEVER);
	cr_expect_eq(of_answers(6), RANGE_UNKNOWN);
	cr_expect_eq(of_chain(50), RANGE_SOMETIMES);
	cr_expect_eq(of_chain(60), RANGE_UNKNOWN);
	cr_expect_eq(of_chain(90), RANGE_UNKNOWN);
}
