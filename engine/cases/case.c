#include "base/file.h"
#include "cases/case_work.h"
#include "form/read.h"

static const char *const keys[] = { "case", "siret", "at", "period", "audience", "draft", "context",
	"answers", "given", "expect", "asks", "problems" };

/* The text of a key that has to be there, and is read by a type. */
static bool read_typed(struct case_work *w, const char *key, enum type t, struct str *written)
{
	const char *why;
	struct str text;

	if (!read_required(w->root, key, "a case", &text, w->out))
		return false;
	why = type_read(t, text, TYPE_STRICT, w->arena, written);
	if (why != NULL)
		node_diag(w->out, DIAG_BAD_CASE, node_find(w->root, key), "'%s': %s", key, why);
	return why == NULL;
}

/* A day is its noon, which is the same day in Paris. */
static bool read_at(struct case_work *w, moment_t *at)
{
	struct str text = node_text(w->root, "at"), day;

	if (text.at != NULL && clock_read(text, at))
		return true;
	return read_typed(w, "at", TYPE_DATE, &day) &&
	       clock_read(arena_format(w->arena, "%.*sT12:00:00Z", STR(day)), at);
}

static bool read_audience(struct case_work *w)
{
	static const char *const words[] = {
#define X(name, word, what) word,
		AUDIENCES(X)
#undef X
	};
	const struct node *n = node_find(w->root, "audience");
	size_t index = AUDIENCE_AGENT;

	if (!read_word(w->root, "audience", words, COUNT(words), &index, w->out))
		return false;
	w->audience = (enum audience)index;
	if (n == NULL || audience_fits(w->form, w->audience))
		return true;
	node_diag(w->out, DIAG_BAD_CASE, n, "the form is not for the audience '%s'",
		audience_word(w->audience));
	return false;
}

static bool read_draft(struct case_work *w, bool *draft)
{
	static const char *const words[] = { "false", "true" };
	size_t index = 0;
	bool good = read_word(w->root, "draft", words, COUNT(words), &index, w->out);

	*draft = index == 1;
	return good;
}

/* The tree under a key: written there, or in the file that it names. */
static bool read_tree(struct case_work *w, const char *path, const char *key, const struct node **n)
{
	struct str file;

	*n = node_find(w->root, key);
	if (*n == NULL || (*n)->kind == NODE_MAP)
		return true;
	if (!node_scalar(*n, key, &file, w->out))
		return false;
	if (file.len == 0) {
		*n = NULL;
		return true;
	}
	*n = tree_load(w->arena, path_join(w->arena, path_folder(str(path)), file), w->out);
	return *n != NULL;
}

static bool read_context(struct case_work *w, const char *path, const struct context **context)
{
	const struct node none = { .kind = NODE_MAP, .span = w->root->span, .pointer = w->root->pointer };
	const struct node *n;

	if (!read_tree(w, path, "context", &n))
		return false;
	/* what is missing of it is told at a place of the case */
	*context = context_read(w->arena, w->form, n != NULL ? n : &none, w->out);
	return *context != NULL;
}

/* Of a form that needs it told, and of no other than one that speaks of it. */
static bool set_period(struct case_work *w, struct answers *an)
{
	const struct node *n = node_find(w->root, "period");
	const struct form_period *p = &w->form->period;
	struct str written;

	if (n == NULL && (!p->said || p->value.expr != NULL))
		return true;
	if (n == NULL)
		node_diag(w->out, DIAG_BAD_CASE, w->root, "a case of this form needs 'period', a %s: %s",
			period_word(p->unit), period_example(p->unit));
	else if (!p->said)
		node_diag(w->out, DIAG_BAD_CASE, n, "the form speaks of no period");
	else if (node_scalar(n, "period", &written, w->out) && answers_period(an, written))
		return true;
	else
		node_diag(w->out, DIAG_BAD_CASE, n, "'period' is no %s like %s", period_word(p->unit),
			period_example(p->unit));
	return false;
}

static void fill(struct case_work *w, const char *path, struct str siret, moment_t at, bool draft)
{
	const struct context *context;
	const struct node *answers;
	struct sources *sources;

	if (!read_context(w, path, &context) || !read_tree(w, path, "answers", &answers))
		return;
	sources = stated_open(w->arena, case_given(w), w->out);
	if (w->out->errors > 0 || sources == NULL)
		return;
	const struct given *given = given_read(w->arena, w->form, answers, &w->problems);
	struct answers *an = answers_open(w->arena, w->plan, sources, context);
	if (!set_period(w, an))
		return;
	answers_fill(an, siret, at, given, !draft, &w->problems);
	w->answers = an;
	case_expect(w);
	case_asks(w);
	case_problems(w);
	answers_close(an);
	sources_close(sources);
}

void case_run(struct arena *a, const struct plan *p, const char *path, struct str *sentence, bool *worked,
	struct diags *out)
{
	struct case_work w = {
		.arena = a,
		.plan = p,
		.form = p->form,
		.problems = { .arena = a },
		.worked = worked,
		.out = out,
	};
	struct str siret = { 0 };
	moment_t at = 0;
	bool draft;

	*sentence = (struct str){ 0 };
	w.root = tree_load(a, path, out);
	if (!node_check_keys(w.root, "a case", keys, COUNT(keys), out))
		return;
	read_required(w.root, "case", "a case", sentence, out);
	bool good = read_typed(&w, "siret", TYPE_SIRET, &siret);
	good = read_at(&w, &at) && good;
	good = read_audience(&w) && good;
	good = read_draft(&w, &draft) && good;
	if (node_find(w.root, "expect") == NULL && node_find(w.root, "asks") == NULL &&
		node_find(w.root, "problems") == NULL)
		node_diag(
			out, DIAG_BAD_CASE, w.root, "the case expects nothing: expect:, asks: or problems:");
	if (good)
		fill(&w, path, siret, at, draft);
}

void case_coverage(const struct form *f, const bool *worked, struct diags *out)
{
	for (size_t i = 0; i < f->items.count; i++) {
		const struct item *it = f->items.at[i];

		bool decision = it->kind == ITEM_DECISION;

		if ((decision || it->kind == ITEM_FIELD) && it->origin == ORIGIN_DERIVED && !worked[i])
			diag_add(out, DIAG_CASE_COVERAGE, it->span, "no case expects a value of '%s%.*s'",
				decision ? "$" : "", STR(it->id));
	}
}
