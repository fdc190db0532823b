#include "expr/operator.h"

static const struct {
	const char *token;
	int priority;
} operators[] = { [EXPR_LITERAL] = { "", 0 },
	[EXPR_NAME] = { "", 0 },
	[EXPR_DOT] = { "", 0 },
	[EXPR_NEGATE] = { "", 0 },
	[EXPR_CALL] = { "", 0 },
#define X(name, token, priority) [EXPR_##name] = { token, priority },
	OPERATORS(X)
#undef X
};

const char *operator_token(enum expr_op op)
{
	return operators[op].token;
}

int operator_priority(enum expr_op op)
{
	return operators[op].priority;
}

bool operator_find(struct str token, enum expr_op *op)
{
	for (size_t i = 0; i < COUNT(operators); i++)
		if (operators[i].priority > 0 && str_is(token, operators[i].token)) {
			*op = (enum expr_op)i;
			return true;
		}
	return false;
}
