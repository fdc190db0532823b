#include "expr/operator.h"

static const struct {
	const char *token;
	int priority;
	enum absence absence;
} operators[] = { [EXPR_LITERAL] = { "", 0, ABSENCE_STRICT },
	[EXPR_NAME] = { "", 0, ABSENCE_STRICT },
	[EXPR_DOT] = { "", 0, ABSENCE_STRICT },
	[EXPR_NEGATE] = { "", 0, ABSENCE_STRICT },
	[EXPR_CALL] = { "", 0, ABSENCE_STRICT },
#define X(name, token, priority, absence) [EXPR_##name] = { token, priority, ABSENCE_##absence },
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

enum absence operator_absence(enum expr_op op)
{
	return operators[op].absence;
}

const char *absence_what(enum absence a)
{
	static const char *const whats[] = {
#define X(name, what) what,
		ABSENCES(X)
#undef X
	};

	return whats[a];
}
