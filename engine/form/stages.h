/*
 * stages: what form_open() does, one file a stage.
 *
 * Each stage looks at the whole form and adds all its messages before the next one
 * may rely on what it left: load knows shapes of YAML only; link turns names into
 * pointers; scope reads and types the expressions; check and once_only look, and check says
 * what is protected.
 */
#ifndef FORM_STAGES_H
#define FORM_STAGES_H

#include "form/form.h"

/* The definition as written; NULL if it is no form at all. */
struct form *form_load(struct arena *a, struct library *l, const struct node *root, struct diags *out);

/* One section and its fields, written here or used: load_fields.c. */
void load_section(struct arena *a, struct form *f, const struct node *n, struct diags *out);

/* How a section of the library is used, in load_use.c. */
struct use {
	const struct node *replaces; /* field -> lines of the original; NULL */
	const struct node *as;       /* the prefix of its ids; NULL */
	const struct node *const *omit;
	size_t omit_count;
	bool is_long; /* the prefix, as was told */
};

/* The section that a use names; NULL after saying why there is none. */
const struct node *load_use(
	struct arena *a, struct form *f, const struct node *n, struct use *use, struct diags *out);

/* An id of the used section as it is in the form. A prefix that makes one too long is told once. */
struct str use_id(struct arena *a, struct use *use, struct str id, struct span span, struct diags *out);

/* Whether a use leaves out the field or repeat n of its section. */
bool use_omits(const struct use *use, const struct node *n);

/* An item of the form, numbered. */
struct item *form_add(struct arena *a, struct form *f, enum item_kind kind, struct str id, struct span span);

/* The same, of what expressions call $id; told if there is another of that name. */
struct item *form_add_variable(struct arena *a, struct form *f, enum item_kind kind, struct str id,
	struct span span, struct diags *out);

/* decides: in load_decisions.c. */
void load_decisions(struct arena *a, struct form *f, const struct node *root, struct diags *out);

/* period: and the variables that no key declares, in load_period.c. */
void load_period(struct arena *a, struct form *f, const struct node *n, struct diags *out);

/* The condition under a key, unread. */
void load_condition(
	struct arena *a, const struct node *n, const char *key, struct condition *c, struct diags *out);

/* legal_basis: TEXT or [TEXT, ...] */
void load_laws(struct arena *a, const struct node *n, struct laws *laws, struct diags *out);

/* burden: {minutes:, probability:, cost:, expect:}, in load_burden.c. */
void load_burden(const struct node *n, struct item_burden *b, struct diags *out);

/* suppress: {CODE: reason}; each has its reason. Which codes may be is told by rules. */
void load_suppressions(struct arena *a, const struct node *n, struct suppressions *s, struct diags *out);

/* edit: and if_unavailable:, over what they are by default. */
void load_policies(
	const struct node *n, enum edit *edit, enum policy policy[OUTCOME__COUNT], struct diags *out);

void form_link(struct arena *a, struct form *f, struct diags *out);

/* One field's shape and where it may come from, in link_field.c. */
void link_field(struct arena *a, struct form *f, struct item *it, struct diags *out);

/* The shape that a field's type n gives it, and what else a type of the library says: link_type.c. */
void link_type(struct arena *a, struct form *f, struct item *it, const struct node *n, struct diags *out);

void form_scope(struct arena *a, struct form *f, struct diags *out);

void form_check(struct form *f, struct diags *out);
void form_check_disclosure(struct form *f, struct diags *out);

/* That a filing is computed in bounded time: check_work.c. */
void form_check_work(const struct form *f, struct diags *out);

void form_once_only(const struct form *f, struct diags *out);

#endif
