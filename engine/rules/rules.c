#include "rules/rules.h"

#include "rules/rule.h"

/* THE rules: X(function, code). */
#define RULES(X) \
	X(rule_asked_twice, DIAG_ASKED_TWICE) \
	X(rule_served_as_one, DIAG_SERVED_AS_ONE) \
	X(rule_documents, DIAG_DOCUMENT_LISTED) \
	X(rule_minimal, DIAG_CHANGES_NOTHING) \
	X(rule_constant, DIAG_EXPR_CONSTANT) \
	X(rule_unreachable, DIAG_UNREACHABLE) \
	X(rule_never_met, DIAG_NEVER_MET) \
	X(rule_branches, DIAG_BRANCH) \
	X(rule_use_case, DIAG_FORBIDDEN_USE) \
	X(rule_unused, DIAG_UNUSED) \
	X(rule_dead_end, DIAG_DEAD_END) \
	X(rule_object, DIAG_NO_OBJECT) \
	X(rule_labels, DIAG_LABEL_TWICE) \
	X(rule_direction, DIAG_TEXT_DIRECTION) \
	X(rule_choices, DIAG_CHOICE_LABEL) \
	X(rule_declarations, DIAG_DECLARED_BLIND) \
	X(rule_sections, DIAG_SECTION_EMPTY) \
	X(rule_long_labels, DIAG_LABEL_LONG) \
	X(rule_hints, DIAG_HINT_ECHO)

static const struct {
	void (*look)(struct rules *r);
	enum diag_code code;
} table[] = {
#define X(function, code) { function, code },
	RULES(X)
#undef X
};

bool rules_may_suppress(struct str code)
{
	for (size_t i = 0; i < COUNT(table); i++)
		if (str_is(code, diag_rule(table[i].code)->code))
			return true;
	return false;
}

/* ---- suppressions, in the order of form_suppressions() ---- */

struct search {
	struct rules *rules;
	const char *code;
	const struct item *item; /* NULL: of the form */
	size_t number;
	bool found;
};

static void count_one(
	void *data, const struct section *of, const struct item *it, const struct suppression *s)
{
	(void)of, (void)it, (void)s;
	++*(size_t *)data;
}

/* What is said of a section holds for its items, of a repeat for its fields. */
static bool covers(const struct section *of, const struct item *it, const struct item *item)
{
	if (it == NULL)
		return of == NULL || (item != NULL && item->section == of);
	while (item != NULL && item != it)
		item = item->repeat;
	return item == it;
}

static void look_for(void *data, const struct section *of, const struct item *it, const struct suppression *s)
{
	struct search *search = data;
	size_t number = search->number++;

	if (!str_is(s->code, search->code) || !covers(of, it, search->item))
		return;
	search->rules->used[number] = true;
	search->found = true;
}

struct diag *rule_broken(struct rules *r, enum diag_code code, const struct item *it, struct span span,
	const char *format, ...)
{
	struct search search = { r, diag_rule(code)->code, it, 0, false };
	struct str message;
	va_list args;

	form_suppressions(r->form, look_for, &search);
	if (search.found)
		return NULL;
	va_start(args, format);
	message = arena_vformat(r->out->arena, format, args);
	va_end(args);
	return diag_add(r->out, code, span, "%.*s", STR(message));
}

static void check_one(
	void *data, const struct section *of, const struct item *it, const struct suppression *s)
{
	struct search *search = data;
	size_t number = search->number++;

	(void)of, (void)it;
	if (!rules_may_suppress(s->code))
		diag_add(search->rules->out, DIAG_SUPPRESS_CODE, s->span,
			"'%.*s' is no rule that may be suppressed", STR(s->code));
	else if (!search->rules->used[number])
		diag_add(search->rules->out, DIAG_SUPPRESS_STALE, s->span, "nothing here breaks '%.*s'",
			STR(s->code));
}

void rules_check(const struct form *f, struct diags *out)
{
	struct rules r = { f, out, NULL };
	struct search all = { .rules = &r };
	size_t count = 0;

	form_suppressions(f, count_one, &count);
	r.used = arena_array(out->arena, count + 1, sizeof(*r.used));
	for (size_t i = 0; i < COUNT(table); i++)
		table[i].look(&r);
	form_suppressions(f, check_one, &all);
}
