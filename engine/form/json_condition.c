#include "form/json_condition.h"

#include "form/read.h"

/* While names are looked up. */
struct lookup {
	struct arena *arena;
	struct json_condition *condition;
	struct str unknown; /* the last that was no pointer, as one */
};

static const struct expr_symbol *find_name(const void *data, struct str name, bool variable)
{
	struct lookup *l = (struct lookup *)data;
	struct json_condition *c = l->condition;

	if (variable || !str_starts(name, "/")) {
		l->unknown = arena_format(l->arena, "/%.*s", STR(name));
		return NULL;
	}
	for (size_t i = 0; i < c->names.count; i++)
		if (str_equal(c->names.at[i]->symbol.name, name))
			return &c->names.at[i]->symbol;
	return NULL;
}

static size_t list_names(const void *data, bool variable, struct str *names, size_t room)
{
	const struct lookup *l = data;

	if (room > 0 && !variable)
		names[0] = l->unknown;
	return !variable;
}

/* ---- what kind a pointer is of ---- */

static enum type type_of(enum value_kind kind)
{
	switch (kind) {
	case VALUE_NUMBER:
		return TYPE_DECIMAL;
	case VALUE_TRUTH:
		return TYPE_BOOLEAN;
	case VALUE_DAY:
		return TYPE_DATE;
	case VALUE_TEXT:
	case VALUE_NONE:
		break;
	}
	return TYPE_STRING;
}

/* Adds the pointer, of that kind where it is new. False after a message. */
static bool add_name(struct lookup *l, const struct expr *e, enum value_kind kind, struct diags *out)
{
	struct json_condition *c = l->condition;
	struct json_name *name;
	const char *why;

	if (e->variable || !str_starts(e->name, "/") || find_name(l, e->name, false) != NULL)
		return true;
	name = ARENA_NEW(l->arena, struct json_name);
	why = pointer_read(l->arena, e->name, false, &name->pointer);
	if (why != NULL) {
		diag_add(out, DIAG_BAD_PROVIDER, e->span, "%s", why);
		return false;
	}
	name->symbol = (struct expr_symbol){
		.name = e->name, .item = (unsigned)c->names.count, .type = type_of(kind)
	};
	*LIST_ADD(l->arena, &c->names) = name;
	return true;
}

/* The kind that e has whatever its pointers are; VALUE_NONE: that of a pointer. */
static enum value_kind own_kind(const struct expr *e)
{
	if (e->op == EXPR_LITERAL)
		return e->value.kind;
	if (e->op == EXPR_CALL)
		return expr_gives(e->function);
	if (e->op == EXPR_NAME || e->op == EXPR_DOT)
		return VALUE_NONE;
	return e->op >= EXPR_OR && e->op < EXPR_ADD ? VALUE_TRUTH : VALUE_NUMBER;
}

static bool add_names(struct lookup *l, const struct expr *e, enum value_kind wanted, struct diags *out);

/* Two values that are compared are of one kind: of a text, if only pointers are. */
static bool add_compared(struct lookup *l, const struct expr *e, struct diags *out)
{
	const struct expr *one = e->arguments, *other = one->next;
	enum value_kind kind = own_kind(one) != VALUE_NONE ? own_kind(one) : own_kind(other);

	if (kind == VALUE_NONE && e->op != EXPR_EQUAL && e->op != EXPR_UNEQUAL)
		kind = VALUE_NUMBER;
	return add_names(l, one, kind, out) && add_names(l, other, kind, out);
}

static bool add_arguments(struct lookup *l, const struct expr *e, enum value_kind wanted, struct diags *out)
{
	size_t number = 0;

	for (const struct expr *a = e->arguments; a != NULL; a = a->next) {
		enum value_kind kind = e->op == EXPR_CALL ? expr_takes(e->function, number++) : wanted;

		if (!add_names(l, a, kind != VALUE_NONE ? kind : wanted, out))
			return false;
	}
	return true;
}

static bool add_names(struct lookup *l, const struct expr *e, enum value_kind wanted, struct diags *out)
{
	if (e->predicate != NULL && !add_names(l, e->predicate, VALUE_NUMBER, out))
		return false;
	if (e->op == EXPR_NAME)
		return add_name(l, e, wanted, out);
	if (e->op == EXPR_OR || e->op == EXPR_AND)
		return add_arguments(l, e, VALUE_TRUTH, out);
	if (e->op >= EXPR_EQUAL && e->op <= EXPR_GREATER_EQUAL)
		return add_compared(l, e, out);
	return add_arguments(l, e, e->op == EXPR_CALL ? wanted : VALUE_NUMBER, out);
}

const struct json_condition *json_condition_read(struct arena *a, const struct node *n, struct diags *out)
{
	struct json_condition *c = ARENA_NEW(a, struct json_condition);
	struct lookup l = { .arena = a, .condition = c };
	struct expr_scope scope = {
		.find = find_name, .names = list_names, .data = &l, .what = "a JSON pointer"
	};
	struct str text;

	if (!node_scalar(n, "a condition", &text, out))
		return NULL;
	c->expr = expr_parse_json(a, read_expression(a, n), out);
	if (c->expr == NULL || !add_names(&l, c->expr, VALUE_TRUTH, out) ||
		!expr_check(a, c->expr, &scope, out))
		return NULL;
	if (c->expr->kind == VALUE_TRUTH)
		return c;
	diag_add(out, DIAG_EXPR_RESULT, c->expr->span, "a condition is needed, not %s",
		expr_kind(c->expr->kind));
	return NULL;
}

/* ---- whether it holds ---- */

/* What it is looked at in. */
struct view {
	const struct json_condition *condition;
	const struct node *from;
	struct arena *arena;
};

static void look_up(const void *data, unsigned item, unsigned part, size_t row, struct value *to)
{
	const struct view *v = data;
	const struct json_name *name = v->condition->names.at[item];
	const struct node *n = pointer_find(&name->pointer, v->from);
	struct str written;

	(void)part;
	(void)row;
	*to = (struct value){ .kind = VALUE_NONE };
	if (n != NULL && n->kind == NODE_SCALAR && n->text.at != NULL &&
		type_read(name->symbol.type, n->text, TYPE_LENIENT, v->arena, &written) == NULL)
		type_decode_into(name->symbol.type, written, to);
}

bool json_condition_holds(const struct json_condition *c, const struct node *from, struct arena *a)
{
	struct view v = { c, from, a };
	struct expr_env env = { .read = look_up, .data = &v, .arena = a };
	struct value result = expr_eval(c->expr, &env);

	return result.kind == VALUE_TRUTH && result.truth;
}
