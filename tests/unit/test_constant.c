/*
 * Constant conditions beside brute force: forms that are made up, whose every situation is
 * filled as a filing is. What the rules tell of a condition (E016 to E018, by its place) must
 * be so; how much of what is so they do not tell is counted.
 *
 * A situation is a cell of each answer: none, a constant of the form, one between two
 * neighbours, one beyond each end.
 */
#include <criterion/criterion.h>

#include "answers/work.h"
#include "fixture.h"
#include "rules/rules.h"

#include <stdio.h>

#define FORMS 250
#define READ 3   /* answers that the conditions of a form read */
#define CELLS 10 /* of an answer */

static uint32_t seed = 5;

static unsigned roll(unsigned below)
{
	seed = seed * 1664525 + 1013904223;
	return (seed >> 16) % below;
}

/* ---- answers, and their cells ---- */

/* What may be asked: X(id, type, more). */
#define ASKED(X) \
	X(n, "integer", "") \
	X(d, "decimal", "") \
	X(b, "choice", ", choices: {p: P, q: Q, r: R}") \
	X(c, "boolean", "") \
	X(t, "string", "") \
	X(j, "date", "")

enum asked {
#define X(id, type, more) ASKED_##id,
	ASKED(X)
#undef X
		ASKED__COUNT
};

static const struct {
	const char *id, *type, *more;
} asked[] = {
#define X(id, type, more) { #id, type, more },
	ASKED(X)
#undef X
};

struct made {
	struct arena *arena;
	struct buf b;
	enum asked read[READ];
	int numbers[3]; /* constants, twice over: 5 is 2.5 */
	int days[2];    /* of January 2026 */
	struct str cells[READ + 1][CELLS];
	size_t count[READ + 1];
};

static void add_cell(struct made *m, size_t of, struct str written)
{
	m->cells[of][m->count[of]++] = written;
}

static struct str halves(struct arena *a, int twice)
{
	return arena_format(a, "%s%d%s", twice < 0 ? "-" : "", abs(twice) / 2, twice % 2 ? ".5" : "");
}

/* Sorted constants, what is between and beyond; of whole numbers what is whole. */
static void add_numbers(struct made *m, size_t of, bool whole)
{
	int step = whole ? 2 : 1, last = m->numbers[0] - 2;

	add_cell(m, of, halves(m->arena, whole ? last - last % 2 : last));
	for (size_t i = 0; i < COUNT(m->numbers); i++) {
		int at = m->numbers[i], middle = (last + at) / 2;

		middle -= whole ? ((middle % 2) + 2) % 2 : 0;
		if (i > 0 && middle > last && middle < at)
			add_cell(m, of, halves(m->arena, middle));
		if (at % step == 0 && (i == 0 || at != last))
			add_cell(m, of, halves(m->arena, at));
		last = at;
	}
	add_cell(m, of, halves(m->arena, last + 2 - (whole ? last % 2 : 0)));
}

static void add_days(struct made *m, size_t of)
{
	const int days[] = { m->days[0] - 1, m->days[0], m->days[0] + 1, m->days[1], m->days[1] + 1 };

	for (size_t i = 0; i < COUNT(days); i++)
		add_cell(m, of, arena_format(m->arena, "2026-01-%02d", days[i]));
}

static void make_cells(struct made *m, size_t of, enum asked what)
{
	static const char *const words[ASKED__COUNT][3] = {
		[ASKED_b] = { "p", "q", "r" },
		[ASKED_c] = { "true", "false" },
		[ASKED_t] = { "x", "y", "z" },
	};

	m->count[of] = 0;
	add_cell(m, of, (struct str){ 0 });
	if (what == ASKED_n || what == ASKED_d)
		add_numbers(m, of, what == ASKED_n);
	else if (what == ASKED_j)
		add_days(m, of);
	for (size_t i = 0; i < 3 && words[what][i] != NULL; i++)
		add_cell(m, of, str(words[what][i]));
}

/* ---- forms ---- */

static void put_constant(struct made *m)
{
	struct str s = halves(m->arena, m->numbers[roll(3)]);

	buf_format(&m->b, "%.*s", STR(s));
}

static void put_atom(struct made *m, bool dot)
{
	static const char *const relations[] = { "=", "!=", "<", "<=", ">", ">=" };
	enum asked what = m->read[roll(READ)];
	const char *id = dot ? "." : asked[what].id;
	struct buf *b = &m->b;

	what = dot ? ASKED_n : what;
	if (roll(8) == 0)
		buf_format(b, "exists(%s)", dot ? "z" : id);
	else if (what == ASKED_c)
		buf_puts(b, roll(3) ? "c" : "coalesce(c, false())");
	else if (what == ASKED_b)
		buf_format(b, "b %s '%c'", relations[roll(2)], "pqr"[roll(3)]);
	else if (what == ASKED_t)
		buf_format(b, "t %s '%c'", relations[roll(2)], "xy"[roll(2)]);
	else if (what == ASKED_j)
		buf_format(b, "j %s date(2026, 1, %d)", relations[roll(6)], m->days[roll(2)]);
	else {
		buf_format(b, "%s %s ", id, relations[roll(6)]);
		put_constant(m);
	}
}

/* dot: it is a constraint; named: it may read what is computed. */
static void put(struct made *m, int depth, bool dot, bool named)
{
	unsigned turn = roll(12);

	if (depth == 0 || turn == 0) {
		if (named && roll(6) == 0)
			buf_puts(&m->b, roll(2) ? "$pas" : "v");
		else
			put_atom(m, dot && roll(4) > 0);
	} else if (turn == 1) {
		buf_puts(&m->b, "not(");
		put(m, depth - 1, dot, named);
		buf_puts(&m->b, ")");
	} else if (turn == 2) {
		buf_puts(&m->b, "if(");
		for (int i = 0; i < 3; i++) {
			buf_puts(&m->b, i ? ", " : "");
			put(m, depth - 1, dot, named);
		}
		buf_puts(&m->b, ")");
	} else {
		buf_puts(&m->b, "(");
		put(m, depth - 1, dot, named);
		buf_puts(&m->b, turn < 8 ? " and " : " or ");
		put(m, depth - 1, dot, named);
		buf_puts(&m->b, ")");
	}
}

static struct str condition(struct made *m, int depth, bool dot, bool named)
{
	buf_clear(&m->b);
	put(m, depth, dot, named);
	return arena_copy(m->arena, buf_str(&m->b));
}

static void choose(struct made *m)
{
	unsigned first = roll(ASKED__COUNT);

	for (size_t i = 0; i < READ; i++)
		m->read[i] = (enum asked)((first + i * (1 + first % 2)) % ASKED__COUNT);
	m->numbers[0] = (int)roll(8) - 4;
	m->numbers[1] = m->numbers[0] + 1 + (int)roll(5);
	m->numbers[2] = m->numbers[1] + 1 + (int)roll(5);
	m->days[0] = 2 + (int)roll(10);
	m->days[1] = m->days[0] + 1 + (int)roll(10);
	for (size_t i = 0; i < READ; i++)
		make_cells(m, i, m->read[i]);
	make_cells(m, READ, ASKED_n);
}

/* Three answers. */
static void put_answers(struct made *m, struct buf *b)
{
	for (size_t i = 0; i < READ; i++) {
		buf_format(b, "  - {field: %s, added: x, label: %s, ask: %s, purpose: p%s",
			asked[m->read[i]].id, asked[m->read[i]].id, asked[m->read[i]].type,
			asked[m->read[i]].more);
		if (i > 0 && roll(5) == 0)
			buf_format(b, ", relevant: exists(%s)", asked[m->read[0]].id);
		buf_puts(b, "}\n");
	}
}

/* A step and a value computed from them, and conditions of all kinds. */
static struct str write_form(struct made *m)
{
	/* depth, of a constraint, may read what is computed */
	static const struct {
		int depth;
		bool dot, named;
		const char *before;
	} lines[] = {
		{ 1, false, false, "  - {field: v, added: x, label: V, type: boolean, derived: \"" },
		{ 2, false, true, "\"}\n  - {field: k, added: x, label: K, on_control: \"" },
		{ 2, false, true,
			"\"}\n  - {field: z, added: x, label: Z, ask: integer, purpose: p, relevant: \"" },
		{ 2, false, true, "\", required: \"" },
		{ 2, true, true, "\", constraint: \"" },
		{ 1, false, true, "\"}\n- section: deux\n  title: T\n  relevant: \"" },
		{ 1, false, true,
			"\"\n  fields:\n  - {field: y, added: x, label: Y, ask: string, purpose: p, "
			"relevant: \"" },
	};
	struct buf b = { 0 };
	struct str s = condition(m, 1, false, false);

	buf_format(&b,
		"form: cas\nversion: 1.0.0\ntitle: Cas\nuse_case: other\napplicant: open\n"
		"identity: {siret: l1}\nreplaces: {form: Essai, lines: originals/cas.csv}\n"
		"procedure: {recipient: '13002526500013', service: {name: S, email: s@exemple.fr, "
		"telephone: '0102030405'}, silence: none, remedies: R}\n"
		"dropped: {l2: non, l3: non, l4: non}\nlet: {pas: \"%.*s\"}\n"
		"sections:\n- section: une\n  title: S\n  fields:\n",
		STR(s));
	put_answers(m, &b);
	for (size_t i = 0; i < COUNT(lines); i++) {
		s = condition(m, lines[i].depth, lines[i].dot, lines[i].named);
		buf_format(&b, "%s%.*s", lines[i].before, STR(s));
	}
	buf_puts(&b, "\"}\n");
	s = arena_copy(m->arena, buf_str(&b));
	buf_free(&b);
	return s;
}

/* ---- what is so ---- */

struct watched {
	const char *what;
	const struct condition *condition, *outer; /* outer holds too */
	const struct item *dot;                    /* that it is a constraint of; NULL */
	enum diag_code codes[2];
	bool yes, no;
};

static bool holds(struct expr_env *env, const struct condition *c, bool absent)
{
	struct value v = expr_eval(c->expr, env);

	return v.kind == VALUE_TRUTH ? v.truth : absent;
}

static void see(struct answers *an, struct watched *w)
{
	struct expr_env env = work_env(an);
	bool met;

	if (w->dot != NULL) {
		env.read(env.data, w->dot->number, 0, EXPR_HERE, &env.dot);
		if (env.dot.kind == VALUE_NONE)
			return;
	}
	met = holds(&env, w->condition, w->dot != NULL) && (w->outer == NULL || holds(&env, w->outer, false));
	w->yes = w->yes || met;
	w->no = w->no || !met;
}

static void fill(struct made *m, struct answers *an, const struct form *f, size_t turn)
{
	struct diags out = { .arena = m->arena };
	const struct node *n = NULL;

	buf_clear(&m->b);
	for (size_t i = 0; i <= READ; i++) {
		struct str cell = m->cells[i][turn % m->count[i]];

		turn /= m->count[i];
		if (cell.at != NULL)
			buf_format(&m->b, "%s: %.*s\n", i < READ ? asked[m->read[i]].id : "z", STR(cell));
	}
	if (m->b.len > 0)
		n = tree_parse(m->arena, S("answers"), buf_str(&m->b), &out);
	answers_fill(an, S(SOCIETE_UNE), 1764000000, given_read(m->arena, f, n, &out), false, &out);
}

/* What is told at its place; NULL. */
static const struct diag *told(const struct diags *out, const struct watched *w)
{
	for (size_t i = 0; i < out->list.count; i++) {
		const struct diag *d = out->list.at[i];

		if (d->span.text == w->condition->span.text && d->span.at == w->condition->span.at &&
			(d->code == w->codes[0] || d->code == w->codes[1]))
			return d;
	}
	return NULL;
}

struct tally {
	size_t told, untold, vary;
};

static void judge(const struct diags *out, const struct watched *w, struct tally *t, struct str bytes)
{
	const struct diag *d = told(out, w);
	bool always = d != NULL && strstr(arena_z(out->arena, d->message), "always true") != NULL;

	if (w->outer != NULL && always)
		d = NULL;
	if (d != NULL) {
		t->told++;
		cr_expect(always ? !w->no : !w->yes, "%s '%.*s': %.*s, in\n%.*s", w->what,
			STR(w->condition->written), STR(d->message), STR(bytes));
	} else if (w->yes && w->no)
		t->vary++;
	else if (w->outer != NULL ? w->no : w->yes || w->no)
		t->untold++;
}

/* What conditions come to in every situation, beside what is told of them. */
static void compare(struct made *m, struct form *f, struct plan *p, struct str bytes, struct tally *t)
{
	const struct item *k = form_field(f, S("k")), *z = form_field(f, S("z")), *y = form_field(f, S("y"));
	struct watched all[] = {
		{ "on_control", &k->value, NULL, NULL, { DIAG_EXPR_CONSTANT, 0 }, false, false },
		{ "relevant", &z->relevant, NULL, NULL, { DIAG_EXPR_CONSTANT, 0 }, false, false },
		{ "required", &z->required, NULL, NULL, { DIAG_EXPR_CONSTANT, 0 }, false, false },
		{ "constraint", &z->constraint, NULL, z, { DIAG_NEVER_MET, DIAG_EXPR_CONSTANT }, false,
			false },
		{ "section", &y->section->relevant, NULL, NULL, { DIAG_EXPR_CONSTANT, 0 }, false, false },
		{ "in a section", &y->relevant, &y->section->relevant, NULL,
			{ DIAG_UNREACHABLE, DIAG_EXPR_CONSTANT }, false, false },
	};
	struct answers *an = answers_open(m->arena, p, NULL, context_none(m->arena, f));
	struct diags out = { .arena = m->arena };
	size_t turns = 1;

	for (size_t i = 0; i <= READ; i++)
		turns *= m->count[i];
	for (size_t i = 0; i < turns; i++) {
		struct arena_mark mark = arena_mark(m->arena);

		fill(m, an, f, i);
		for (size_t w = 0; w < COUNT(all); w++)
			see(an, &all[w]);
		arena_rewind(m->arena, mark);
	}
	answers_close(an);
	rules_check(f, &out);
	for (size_t w = 0; w < COUNT(all); w++)
		judge(&out, &all[w], t, bytes);
}

Test(constant, agrees_with_brute_force)
{
	struct arena library_arena = { 0 }, a = { 0 };
	struct diags library_out = { .arena = &library_arena };
	struct library *l = library_load(&library_arena, LIBRARY, &library_out);
	struct arena_mark start = arena_mark(&a);
	struct made m = { .arena = &a };
	struct tally t = { 0 };

	for (int n = 0; n < FORMS; n++) {
		struct diags out = { .arena = &a };
		struct str bytes;
		struct form *f;

		arena_rewind(&a, start);
		choose(&m);
		bytes = write_form(&m);
		f = form_of(&a, l, S(LIBRARY "/cas.yaml"), bytes, &out);
		cr_assert(
			f != NULL && out.errors == 0, "%.*s\n%.*s", STR(bytes), STR(out.list.at[0]->message));
		compare(&m, f, plan_compile(&a, f, &out), bytes, &t);
	}
	printf("conditions beside brute force: %zu constant and told, %zu not told, %zu vary\n", t.told,
		t.untold, t.vary);
	fflush(stdout);
	cr_expect_gt(t.told, 150);
	buf_free(&m.b);
	arena_free(&a);
	arena_free(&library_arena);
}
