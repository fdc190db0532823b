#include "expr/expr.h"

void expr_items(
	const struct expr *e, void (*visit)(void *data, unsigned item, const struct expr *at), void *data)
{
	if (e->symbol != NULL && e->symbol->item != EXPR_CHOICE)
		visit(data, e->column != NULL ? e->column->item : e->symbol->item, e);
	if (e->predicate != NULL)
		expr_items(e->predicate, visit, data);
	for (const struct expr *a = e->arguments; a != NULL; a = a->next)
		expr_items(a, visit, data);
}
