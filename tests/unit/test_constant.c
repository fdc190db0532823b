/*
 * Constant conditions beside brute force: forms that are made up, whose every situation is
 * filled as a filing is. What the rules tell of a condition (E016 to E018, by its place) must
 * be so; how much of what is so they do not tell is counted.
 */
#include <criterion/criterion.h>

#include "answers/work.h"
#include "fixture.h"
#include "made_condition.h"
#include "rules/rules.h"

#include <stdio.h>

#define FORMS 250

/* ---- what is so ---- */

/* An expression, and what must be told of it if it is constant. */
struct watched {
	const char *what;
	const struct expr *expr, *outer; /* outer holds too; NULL: none */
	struct span span;
	const struct item *of; /* whose it is: a constraint's ., a row's; NULL */
	bool constraint;       /* absent, it is met */
	enum diag_code codes[2];
	bool yes, no;
};

struct watch {
	struct arena *arena;
	LIST(struct watched) list;
};

/* Every if() in it decides something, too. */
static void watch_ifs(struct watch *watch, const struct watched *w, const struct expr *e)
{
	if (e->op == EXPR_CALL && e->function == FUNCTION_IF) {
		struct watched *i = LIST_ADD(watch->arena, &watch->list);

		*i = (struct watched){ "if", e->arguments, NULL, e->arguments->span, w->of, w->constraint,
			{ DIAG_BRANCH, DIAG_BRANCH }, false, false };
	}
	for (const struct expr *a = e->arguments; a != NULL; a = a->next)
		watch_ifs(watch, w, a);
}

static void watch_one(struct watch *watch, const char *what, const struct condition *c, const struct item *of)
{
	bool constraint = strstr(what, "constraint") != NULL;
	struct watched *w = LIST_ADD(watch->arena, &watch->list);

	*w = (struct watched){ what, c->expr, NULL, c->span, of, constraint,
		{ DIAG_EXPR_CONSTANT, constraint ? DIAG_NEVER_MET : DIAG_EXPR_CONSTANT }, false, false };
	watch_ifs(watch, w, c->expr);
}

/* What applies within something else is told once. */
static void watch_within(
	struct watch *watch, const struct condition *c, const struct condition *outer, const struct item *of)
{
	struct watched *w = LIST_ADD(watch->arena, &watch->list);

	*w = (struct watched){ "within", c->expr, outer->expr, c->span, of, false,
		{ DIAG_UNREACHABLE, DIAG_EXPR_CONSTANT }, false, false };
}

static void watch_form(struct watch *watch, const struct form *f)
{
	const struct item *y = form_field(f, S("y")), *z = form_field(f, S("z"));
	const struct item *r = form_field(f, S("rangs")), *rz = form_field(f, S("rangs/rz"));
	const struct section *s = y->section;

	watch_one(watch, "decides", &form_variable(f, S("ok"))->value, NULL);
	watch_one(watch, "derived", &form_field(f, S("v"))->value, NULL);
	watch_one(watch, "on_control", &form_field(f, S("k"))->value, NULL);
	watch_one(watch, "relevant", &z->relevant, NULL);
	watch_one(watch, "required", &z->required, NULL);
	watch_one(watch, "readonly", &z->readonly, NULL);
	watch_one(watch, "constraint", &z->constraint, z);
	watch_one(watch, "relevant of a section", &s->relevant, NULL);
	watch_one(watch, "required of a section", &s->required, NULL);
	watch_one(watch, "readonly of a section", &s->readonly, NULL);
	watch_one(watch, "constraint of a section", &s->constraint, NULL);
	watch_within(watch, &y->relevant, &s->relevant, NULL);
	watch_one(watch, "relevant of a repeat", &r->relevant, NULL);
	watch_one(watch, "relevant in a row", &rz->relevant, rz);
	watch_within(watch, &rz->relevant, &r->relevant, rz);
}

static bool holds(struct expr_env *env, const struct expr *e, bool absent)
{
	struct value v = expr_eval(e, env);

	return v.kind == VALUE_TRUTH ? v.truth : absent;
}

static void see(struct answers *an, struct watched *w)
{
	const struct item *repeat = w->of != NULL ? w->of->repeat : NULL;
	const struct rows *rows = repeat != NULL ? answers_rows(an, repeat, NULL) : NULL;
	struct here here = { NULL, repeat, NULL, NULL, 0 };
	struct expr_env env;
	bool met;

	if (rows != NULL && rows->count == 0)
		return;
	here.row = rows != NULL ? rows->at : NULL;
	an->work->here = rows != NULL ? &here : NULL;
	env = work_env(an);
	env.here = rows != NULL ? 0 : EXPR_HERE;
	if (w->of != NULL && repeat == NULL)
		env.read(env.data, w->of->number, 0, EXPR_HERE, &env.dot);
	if (w->of == NULL || repeat != NULL || env.dot.kind != VALUE_NONE) {
		met = holds(&env, w->expr, w->constraint) &&
		      (w->outer == NULL || holds(&env, w->outer, false));
		w->yes = w->yes || met;
		w->no = w->no || !met;
	}
	an->work->here = NULL;
}

static void fill(struct made_condition *m, struct answers *an, const struct form *f, size_t turn)
{
	struct diags out = { .arena = m->arena };
	const struct node *n;

	made_condition_answers(m, turn);
	n = tree_parse(m->arena, S("answers"), buf_str(&m->b), &out);
	answers_fill(an, S(SOCIETE_UNE), 1764000000, given_read(m->arena, f, n, &out), false, &out);
}

/* ---- what is told ---- */

static const struct diag *told(const struct diags *out, const struct watched *w)
{
	for (size_t i = 0; i < out->list.count; i++) {
		const struct diag *d = out->list.at[i];

		if (d->span.text == w->span.text && d->span.at == w->span.at &&
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
			STR(span_str(w->span)), STR(d->message), STR(bytes));
	} else if (w->yes && w->no) {
		t->vary++;
	} else if (w->outer != NULL ? w->no : w->yes || w->no) {
		t->untold++;
	}
}

/* What is within something that never applies is not told again. */
static bool is_told_around(const struct watch *watch, const struct watched *w)
{
	for (size_t i = 0; i < watch->list.count && w->outer != NULL; i++)
		if (watch->list.at[i].expr == w->outer && !watch->list.at[i].yes)
			return true;
	return false;
}

/* What conditions come to in every situation, beside what is told of them. */
static void compare(
	struct made_condition *m, struct form *f, struct plan *p, struct str bytes, struct tally *t)
{
	struct answers *an = answers_open(m->arena, p, NULL, context_none(m->arena, f));
	struct diags out = { .arena = m->arena };
	struct watch watch = { .arena = m->arena };

	watch_form(&watch, f);
	for (size_t i = 0; i < made_condition_turns(m); i++) {
		struct arena_mark mark = arena_mark(m->arena);

		fill(m, an, f, i);
		for (size_t w = 0; w < watch.list.count; w++)
			see(an, &watch.list.at[w]);
		arena_rewind(m->arena, mark);
	}
	answers_close(an);
	rules_check(f, &out);
	for (size_t w = 0; w < watch.list.count; w++)
		if (!is_told_around(&watch, &watch.list.at[w]))
			judge(&out, &watch.list.at[w], t, bytes);
}

Test(constant, agrees_with_brute_force)
{
	struct arena library_arena = { 0 }, a = { 0 };
	struct diags library_out = { .arena = &library_arena };
	struct library *l = library_load(&library_arena, LIBRARY, &library_out);
	struct arena_mark start = arena_mark(&a);
	struct made_condition m = { .seed = 5, .arena = &a };
	struct tally t = { 0 };

	for (int n = 0; n < FORMS; n++) {
		struct diags out = { .arena = &a };
		struct str bytes;
		struct form *f;

		arena_rewind(&a, start);
		made_condition_choose(&m);
		bytes = made_condition_form(&m);
		f = form_of(&a, l, S(LIBRARY "/cas.yaml"), bytes, &out);
		cr_assert(
			f != NULL && out.errors == 0, "%.*s\n%.*s", STR(bytes), STR(out.list.at[0]->message));
		compare(&m, f, plan_compile(&a, f, &out), bytes, &t);
	}
	printf("conditions beside brute force: %zu constant and told, %zu not told, %zu vary\n", t.told,
		t.untold, t.vary);
	fflush(stdout);
	cr_expect_gt(t.told, 300);
	buf_free(&m.b);
	arena_free(&a);
	arena_free(&library_arena);
}
