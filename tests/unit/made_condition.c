#include "made_condition.h"

#include <stdlib.h>

static unsigned roll(struct made_condition *m, unsigned below)
{
	m->seed = m->seed * 1664525 + 1013904223;
	return (m->seed >> 16) % below;
}

static const struct {
	const char *id, *type, *more;
} asked[] = {
#define X(id, type, more) { #id, type, more },
	ASKED(X)
#undef X
};

static void add_cell(struct made_condition *m, size_t of, struct str written)
{
	m->cells[of][m->count[of]++] = written;
}

static struct str halves(struct arena *a, int twice)
{
	return arena_format(a, "%s%d%s", twice < 0 ? "-" : "", abs(twice) / 2, twice % 2 ? ".5" : "");
}

/* Sorted constants, what is between and beyond; of whole numbers what is whole. */
static void add_numbers(struct made_condition *m, size_t of, bool whole)
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

static void add_days(struct made_condition *m, size_t of)
{
	const int days[] = { m->days[0] - 1, m->days[0], m->days[0] + 1, m->days[1], m->days[1] + 1 };

	for (size_t i = 0; i < COUNT(days); i++)
		add_cell(m, of, arena_format(m->arena, "2026-01-%02d", days[i]));
}

static void make_cells(struct made_condition *m, size_t of, enum asked what)
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

static void put_constant(struct made_condition *m)
{
	struct str s = halves(m->arena, m->numbers[roll(m, 3)]);

	buf_format(&m->b, "%.*s", STR(s));
}

static void put_atom(struct made_condition *m, const char *own)
{
	static const char *const relations[] = { "=", "!=", "<", "<=", ">", ">=" };
	enum asked what = m->read[roll(m, READ)];
	const char *id = own != NULL ? own : asked[what].id;
	struct buf *b = &m->b;

	what = own != NULL ? ASKED_n : what;
	if (roll(m, 8) == 0)
		buf_format(b, "exists(%s)", str_is(str(id), ".") ? "z" : id);
	else if (what == ASKED_c)
		buf_puts(b, roll(m, 3) ? "c" : "coalesce(c, false())");
	else if (what == ASKED_b)
		buf_format(b, "b %s '%c'", relations[roll(m, 2)], "pqr"[roll(m, 3)]);
	else if (what == ASKED_t)
		buf_format(b, "t %s '%c'", relations[roll(m, 2)], "xy"[roll(m, 2)]);
	else if (what == ASKED_j)
		buf_format(b, "j %s date(2026, 1, %d)", relations[roll(m, 6)], m->days[roll(m, 2)]);
	else {
		buf_format(b, "%s %s ", id, relations[roll(m, 6)]);
		put_constant(m);
	}
}

/* own: what it has besides, of whole numbers: . of a constraint, a field of the row, or NULL.
 * named: it may read what is computed. */
static void put(struct made_condition *m, int depth, const char *own, bool named)
{
	unsigned turn = roll(m, 12);

	if (depth == 0 || turn == 0) {
		if (named && roll(m, 6) == 0)
			buf_puts(&m->b, roll(m, 2) ? "$pas" : "v");
		else
			put_atom(m, roll(m, 4) > 0 ? own : NULL);
	} else if (turn == 1) {
		buf_puts(&m->b, "not(");
		put(m, depth - 1, own, named);
		buf_puts(&m->b, ")");
	} else if (turn == 2) {
		buf_puts(&m->b, "if(");
		for (int i = 0; i < 3; i++) {
			buf_puts(&m->b, i ? ", " : "");
			put(m, depth - 1, own, named);
		}
		buf_puts(&m->b, ")");
	} else {
		buf_puts(&m->b, "(");
		put(m, depth - 1, own, named);
		buf_puts(&m->b, turn < 8 ? " and " : " or ");
		put(m, depth - 1, own, named);
		buf_puts(&m->b, ")");
	}
}

static struct str condition(struct made_condition *m, int depth, const char *own, bool named)
{
	buf_clear(&m->b);
	put(m, depth, own, named);
	return arena_copy(m->arena, buf_str(&m->b));
}

void made_condition_choose(struct made_condition *m)
{
	unsigned first = roll(m, ASKED__COUNT);

	for (size_t i = 0; i < READ; i++)
		m->read[i] = (enum asked)((first + i * (1 + first % 2)) % ASKED__COUNT);
	m->numbers[0] = (int)roll(m, 8) - 4;
	m->numbers[1] = m->numbers[0] + 1 + (int)roll(m, 5);
	m->numbers[2] = m->numbers[1] + 1 + (int)roll(m, 5);
	m->days[0] = 2 + (int)roll(m, 10);
	m->days[1] = m->days[0] + 1 + (int)roll(m, 10);
	for (size_t i = 0; i < READ; i++)
		make_cells(m, i, m->read[i]);
	make_cells(m, READ, ASKED_n);
}

/* Three answers. */
static void put_answers(struct made_condition *m, struct buf *b)
{
	for (size_t i = 0; i < READ; i++) {
		buf_format(b, "  - {field: %s, added: x, label: %s, ask: %s, purpose: p%s",
			asked[m->read[i]].id, asked[m->read[i]].id, asked[m->read[i]].type,
			asked[m->read[i]].more);
		if (i > 0 && roll(m, 5) == 0)
			buf_format(b, ", relevant: exists(%s)", asked[m->read[0]].id);
		buf_puts(b, "}\n");
	}
}

/* A step and a value computed from them, and conditions of all kinds. */
struct str made_condition_form(struct made_condition *m)
{
	static const struct {
		const char *before;
		int depth;
		const char *own;
	} lines[] = {
		{ "  - {field: v, added: x, label: V, type: boolean, derived: \"", 1, NULL },
		{ "\"}\n- section: deux\n  title: T\n  relevant: \"", 1, NULL },
		{ "\"\n  required: \"", 1, NULL },
		{ "\"\n  readonly: \"", 1, NULL },
		{ "\"\n  message: M\n  constraint: \"", 2, NULL },
		{ "\"\n  fields:\n  - {field: y, added: x, label: Y, ask: string, purpose: p, relevant: \"",
			1, NULL },
		{ "\"}\n- section: trois\n  title: U\n  fields:\n"
		  "  - {field: k, added: x, label: K, on_control: \"",
			2, NULL },
		{ "\"}\n  - {field: z, added: x, label: Z, ask: integer, purpose: p, relevant: \"", 2, NULL },
		{ "\", required: \"", 2, NULL },
		{ "\", readonly: \"", 1, NULL },
		{ "\", constraint: \"", 2, "." },
		{ "\"}\n  - repeat: rangs\n    label: R\n    rows: 1..2\n    relevant: \"", 1, NULL },
		{ "\"\n    fields:\n    - {field: rn, added: x, label: RN, ask: integer, purpose: p}\n"
		  "    - {field: rz, added: x, label: RZ, ask: integer, purpose: p, relevant: \"",
			2, "rn" },
	};
	struct buf b = { 0 };
	struct str pas = condition(m, 1, NULL, false), ok = condition(m, 1, NULL, true), s;

	buf_format(&b,
		"form: cas\nversion: 1.0.0\ntitle: Cas\nuse_case: other\napplicant: open\n"
		"identity: {siret: l1}\nreplaces: {form: Essai, lines: originals/cas.csv}\n"
		"procedure: {recipient: '13002526500013', service: {name: S, email: s@exemple.fr, "
		"telephone: '0102030405'}, silence: none, remedies: R}\n"
		"dropped: {l2: non, l3: non, l4: non}\nlet: {pas: \"%.*s\"}\n"
		"decides: {ok: {label: OK, value: \"%.*s\"}}\n"
		"sections:\n- section: une\n  title: S\n  fields:\n",
		STR(pas), STR(ok));
	put_answers(m, &b);
	for (size_t i = 0; i < COUNT(lines); i++) {
		s = condition(m, lines[i].depth, lines[i].own, i > 0);
		buf_format(&b, "%s%.*s", lines[i].before, STR(s));
	}
	buf_puts(&b, "\"}\n");
	s = arena_copy(m->arena, buf_str(&b));
	buf_free(&b);
	return s;
}

void made_condition_answers(struct made_condition *m, size_t turn)
{
	buf_clear(&m->b);
	for (size_t i = 0; i <= READ; i++) {
		struct str cell = m->cells[i][turn % m->count[i]];

		turn /= m->count[i];
		if (i < READ && cell.at != NULL)
			buf_format(&m->b, "%s: %.*s\n", asked[m->read[i]].id, STR(cell));
		else if (i == READ && cell.at != NULL)
			buf_format(&m->b, "z: %.*s\nrangs: [{rn: %.*s}]\n", STR(cell), STR(cell));
		else if (i == READ)
			buf_puts(&m->b, "rangs: [{}]\n");
	}
}

size_t made_condition_turns(const struct made_condition *m)
{
	size_t turns = 1;

	for (size_t i = 0; i <= READ; i++)
		turns *= m->count[i];
	return turns;
}
