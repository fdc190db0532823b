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

/* ---- suppressions ---- */

/* What is said of a section holds for its items, of a repeat for its fields. */
static bool covers(const struct rules_suppression *s, const struct item *item)
{
	if (s->item == NULL)
		return s->section == NULL || (item != NULL && item->section == s->section);
	while (item != NULL && item != s->item)
		item = item->repeat;
	return item == s->item;
}

static bool is_suppressed(struct rules *r, enum diag_code code, const struct item *it)
{
	bool found = false;

	for (size_t i = 0; i < r->suppressions.count; i++) {
		struct rules_suppression *s = &r->suppressions.at[i];

		if (!str_is(s->written->code, diag_rule(code)->code) || !covers(s, it))
			continue;
		s->used = true;
		found = true;
	}
	return found;
}

struct diag *rule_broken(struct rules *r, enum diag_code code, const struct item *it, struct span span,
	const char *format, ...)
{
	struct str message;
	va_list args;

	if (is_suppressed(r, code, it))
		return NULL;
	va_start(args, format);
	message = arena_vformat(r->out->arena, format, args);
	va_end(args);
	return diag_add(r->out, code, span, "%.*s", STR(message));
}

static void collect(void *data, const struct section *of, const struct item *it, const struct suppression *s)
{
	struct rules *r = data;

	*LIST_ADD(r->out->arena, &r->suppressions) = (struct rules_suppression){ of, it, s, false };
}

static void check_one(const struct rules_suppression *s, struct diags *out)
{
	if (!rules_may_suppress(s->written->code))
		diag_add(out, DIAG_SUPPRESS_CODE, s->written->span,
			"'%.*s' is no rule that may be suppressed", STR(s->written->code));
	else if (!s->used)
		diag_add(out, DIAG_SUPPRESS_STALE, s->written->span, "nothing here breaks '%.*s'",
			STR(s->written->code));
}

void rules_check(const struct form *f, struct diags *out)
{
	struct rules r = { .form = f, .out = out };

	form_suppressions(f, collect, &r);
	for (size_t i = 0; i < COUNT(table); i++)
		table[i].look(&r);
	for (size_t i = 0; i < r.suppressions.count; i++)
		check_one(&r.suppressions.at[i], out);
}
